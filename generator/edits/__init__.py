"""Changes to a region's files: proposed, compared three ways, applied as single values, taken back."""
