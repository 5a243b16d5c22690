"""The rules, one file for each theme; a new file is found by itself."""
