"""Citations of sources in one line: "Tribun Kalteng, 22 September 2022"."""

import re
from collections.abc import Iterable
from typing import Any

from generator.blocks.inline import Inline
from generator.documents.printed_values import Printer
from generator.masterplan.sumber import Sumber
from generator.source.record import Record
from generator.source.values import Phrase


def citation(source: Sumber) -> Phrase:
    """Publisher and name of a source with its date or year, as far as they are known."""
    parts: list[Any] = [source.penerbit, ", ", source.nama] if source.penerbit else [source.nama]
    when = source.tanggal or source.tahun
    is_told = bool(source.nama and re.search(rf"\b{when}$", source.nama))
    return Phrase((*parts, ", ", when) if when and not is_told else parts)


def citations(item: Any) -> Phrase | str:
    """The sources of an item in brackets, preceded by a blank; "" if there are none."""
    known = [s.tujuan for s in getattr(item, "sumber", ()) if s.tujuan]
    if not known:
        return ""
    parts: list[Any] = []
    for source in known:
        parts += ["; " if parts else " (", *citation(source)]
    return Phrase((*parts, ")"))


def source_line(items: Iterable[Any], printer: Printer) -> list[Inline]:
    """The distinct sources of some items in one line: "Sumber: …."; empty if there are none."""
    sources = {
        source.tujuan.path: source.tujuan
        for item in items
        if isinstance(item, Record)
        for source in item.__dict__.get("sumber", ())
        if source.tujuan
    }
    parts: list[Any] = []
    for source in sources.values():
        parts += ["; " if parts else "Sumber: ", citation(source)]
    return printer.inlines(Phrase((*parts, "."))) if parts else []
