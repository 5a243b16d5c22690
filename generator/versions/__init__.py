"""Comparison of two versions of a masterplan: match their items and list the changes."""
