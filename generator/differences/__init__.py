"""Comparison of two versions of a plan: read them wherever they are, and report in one of several forms."""
