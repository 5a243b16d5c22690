"""Two versions of a plan from where they lie to a report in one of its forms."""
