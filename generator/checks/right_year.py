"""The right year of a law that is cited with its title and number: the one answer to a wrong citation."""

import re
from collections.abc import Sequence

from generator.checks.citations import Citation
from generator.checks.finding import Fix
from generator.checks.passage import Passage
from generator.checks.subject import Subject
from generator.framework.laws import Law
from generator.masterplan.dasar_hukum import Peraturan


def right_year(citation: Citation, meant: Sequence[Law], subject: Subject) -> tuple[Fix, ...]:
    """The fix of a wrong year; none unless title and number fit exactly one law, and the year stands in one place."""
    numbered = [law for law in meant if law.kind == citation.kind and str(law.number) == str(citation.number)]
    if len(numbered) != 1 or not citation.title:
        return ()
    year = str(numbered[0].year)
    item = subject.item_of(citation.at.path)
    if isinstance(item, Peraturan) and citation.exact and item.tahun:
        return (Fix(item.tahun.path, str(int(item.tahun)), year, 0, item.tahun.place),)
    number = re.escape(str(citation.number))
    written = rf"(?i)\b{number}\s*(?:/\s*|,?\s*\b(?:tahun|thn|th)\b[.\s]*)(?P<year>{citation.year})(?!\d)"
    text = citation.at.text if isinstance(citation.at, Passage) else None
    found = list(re.finditer(written, text)) if text is not None else []
    return (Passage(text, *found[0].span("year")).becomes(year),) if text is not None and len(found) == 1 else ()
