"""Presentations: the slides that a document comes to, and their PowerPoint file."""
