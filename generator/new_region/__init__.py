"""A new region's folder: its files, and the slots that stand where values are to be written."""
