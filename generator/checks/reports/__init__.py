"""Reports of a check for people and programs, one file for each format."""
