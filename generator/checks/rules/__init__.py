"""The rules, one file for each theme; new files are found automatically."""
