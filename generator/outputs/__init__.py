"""Files that are written whole, remembered as ours, and never silently replaced."""
