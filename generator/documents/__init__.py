"""Templates and a region's inputs to blocks, and blocks to Markdown."""
