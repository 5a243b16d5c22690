"""Output files: written atomically, remembered as ours, and never silently replaced once edited."""
