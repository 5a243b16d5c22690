"""Masterplans of Indonesian smart cities: YAML in, Word and Markdown out."""

__version__ = "0.1.0"
