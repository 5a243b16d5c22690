"""Regions' folders: found, checked, processed in parallel, and searched for files that nothing uses."""
