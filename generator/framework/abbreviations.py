"""Abbreviations of planning documents and what they stand for, from the shipped table."""

from functools import cache

from generator.framework.loading import data_path


@cache
def abbreviations() -> dict[str, str]:
    """What every usual abbreviation stands for."""
    lines = data_path("singkatan.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))
