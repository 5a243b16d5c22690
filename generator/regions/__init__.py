"""Regions' folders: found, laid out, checked, and what lies in them unused."""
