"""Acts: groups of changes that one deliberate edit of the plan explains, told in one sentence."""
