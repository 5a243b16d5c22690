"""Foreign words that Indonesian spelling sets in italics, from the shipped table."""

from functools import cache

from generator.framework.loading import data_path

NAME, TERM = "nama", "istilah"


@cache
def foreign_words() -> dict[str, str]:
    """Every foreign word or phrase in lower case, with what its form in capitals is: a name, a term, or neither."""
    lines = data_path("kata-asing.tsv").read_text("utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {word: kind for word, _, kind in rows}
