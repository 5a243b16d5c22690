"""The folder that ``init`` makes for a new region: YAML files with slots for values to be filled in."""
