"""YAML to values that know their place, and back: reading, problems, the declaration of fields."""
