"""Edited files that come home: what a Word document proposes, compared with the region's files."""
