"""Tables of quick wins, which are filled in a file or workbook of their own and not taken from tables of others."""

import re

from generator.pulling.foreign.headings import headings_found, plain
from generator.pulling.foreign.sources import ForeignTable

QUICK_WIN = "quick_win"
"""The topic of quick wins."""
_HEADING = re.compile(r"(?:(?:nama|judul|program|kegiatan|inovasi|usulan|daftar)\s+)*quick\s*wins?")
_IN_CAPTION = re.compile(r"\bquick\s*-?\s*wins?\b", re.IGNORECASE)


def is_headed_by_quick_wins(table: ForeignTable) -> bool:
    """Whether a column of a table holds the names of quick wins, by its heading."""
    headings = headings_found(table.rows) if table.rows else []
    return any(_HEADING.fullmatch(plain(heading.rpartition(" / ")[2])) for heading in headings)


def is_captioned_as_quick_wins(table: ForeignTable) -> bool:
    """Whether the line before a table says that it is about quick wins."""
    return any(_IN_CAPTION.search(line) for line in table.above[:1])
