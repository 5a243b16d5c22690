"""How a source is named in a line: "Tribun Kalteng, 22 September 2022"."""

from typing import Any

from generator.masterplan.sumber import Sumber
from generator.source.values import Phrase


def citation(source: Sumber) -> Phrase:
    """Publisher and name with the date or year, as far as they are known."""
    parts: list[Any] = [source.penerbit, ", ", source.nama] if source.penerbit else [source.nama]
    when = source.tanggal or source.tahun
    return Phrase((*parts, ", ", when) if when else parts)


def citations(item: Any) -> Phrase | str:
    """The sources of an item in brackets, with a blank before; empty where it has none."""
    known = [s.tujuan for s in getattr(item, "sumber", ()) if s.tujuan]
    if not known:
        return ""
    parts: list[Any] = []
    for source in known:
        parts += ["; " if parts else " (", *citation(source)]
    return Phrase((*parts, ")"))
