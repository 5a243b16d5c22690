"""Findings with one right answer put right: a plan of what becomes what, and its writing."""
