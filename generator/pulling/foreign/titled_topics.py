"""The topic that the title of a table names: its sheet, the line before it, or the rows above its headings."""

import re
from collections.abc import Iterator

from generator.pulling.foreign.sources import ForeignTable

_WORDS = {
    "rencana_aksi": r"rencana aksi",
    "aplikasi": r"(?:daftar|inventaris(?:asi)?|data) aplikasi",
    "kebijakan": r"(?:daftar|inventaris(?:asi)?|matriks) (?:kebijakan|peraturan|regulasi|produk hukum)",
    "risiko": r"(?:daftar|register|matriks|peta|analisis) risiko",
    "swot": r"swot",
    "kesenjangan": r"(?:analisis )?kesenjangan",
    "isu": r"isu strategis",
}
_TITLES_WITHIN = 10


def titled_topic(table: ForeignTable) -> str:
    """The only topic that the titles of a table name; "" if they name none or several."""
    titles = [" ".join(title.casefold().split()) for title in _titles(table)]
    found = {topic for topic, words in _WORDS.items() if any(re.search(rf"\b{words}\b", one) for one in titles)}
    return found.pop() if len(found) == 1 else ""


def _titles(table: ForeignTable) -> Iterator[str]:
    yield table.name
    yield from table.above[:1]
    for row in table.rows[:_TITLES_WITHIN]:
        texts = {text for at in row.cells if (text := row.text(at))}
        if len(texts) > 1:
            return
        yield from texts
