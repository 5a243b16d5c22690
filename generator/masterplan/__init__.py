"""The model of one region's inputs, a file for each topic."""
