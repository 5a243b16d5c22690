"""Building of documents: for one or many regions, only if inputs changed, in the wanted formats."""
