"""Inputs that are wrong in one place, and what the user is told about each."""
