"""Spellings with exactly one standard form, from the shipped table."""

from functools import cache
from typing import NamedTuple

from generator.framework.loading import data_path


class Spelling(NamedTuple):
    """A common misspelling in lower case, its standard form, and the reason; not behind the words ``unless``."""

    wrong: str
    right: str
    why: str
    unless: frozenset[str] = frozenset()


@cache
def spellings() -> dict[str, Spelling]:
    """Every spelling of the table by the wrong form."""
    lines = data_path("ejaan.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {wrong: Spelling(wrong, right, why, _words(rest)) for wrong, right, why, *rest in rows}


def _words(rest: list[str]) -> frozenset[str]:
    return frozenset(word.strip() for cell in rest for word in cell.split(","))
