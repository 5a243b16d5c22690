"""Scripts that make committed files from their sources."""
