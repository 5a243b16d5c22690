"""Tables of answers to the impact survey, as people and online forms make them."""

from pathlib import Path

from generator.pulling.foreign.sources import foreign_tables
from generator.survey.responses import Responses, read_responses

TRANSACTIONS = ("pajak-daring", "bayar-nontunai", "literasi-keuangan")


def table(*rows: str, headings: tuple[str, ...] = TRANSACTIONS) -> str:
    """A table with semicolons; each row is "name;user;programme;scores"."""
    return "\n".join([";".join(("responden", "pengguna", "program", *headings)), *rows]) + "\n"


def read(folder: Path, text: str) -> Responses:
    """The responses in a CSV file with this text."""
    file = folder / "jawaban.csv"
    file.write_text(text, encoding="utf-8")
    return read_responses(foreign_tables(file), "jawaban.csv")
