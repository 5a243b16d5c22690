"""What the ministry fixes, as data: dimensions, document sets, funding sources, the regions."""
