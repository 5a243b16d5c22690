"""YAML files to values that know their place, and back to YAML: parsing, problems, and field declarations."""
