"""Changes that are one act of whoever edited the plan, told in one sentence that holds them all."""
