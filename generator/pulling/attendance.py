"""What was written into lists of those present: names stay on paper, which is told once and not for each cell."""

from dataclasses import replace

from generator.edits.proposal import Proposal
from generator.pulling.changed_cells import HANDWRITTEN

_KIT, _HEADING = "bimtek", "Daftar Hadir"
_ON_PAPER = (
    "isian tangan di daftar hadir tetap di kertas: tidak ada isiannya di YAML. Banyaknya yang hadir dari setiap "
    "perangkat daerah ditulis pada bimtek[…].peserta (opd dan jumlah)"
)


def tell_attendance_once(found: Proposal) -> None:
    """Make one difference of all that was written into the empty columns of lists of those present."""
    written = [one for one in found.untaken if one.reason == HANDWRITTEN and one.origin.place.startswith(_HEADING)]
    if found.document != _KIT or not written:
        return
    rows: dict[str, list[str]] = {}
    for one in written:
        rows.setdefault(one.origin.place, []).append(one.new)
    texts = {place: "; ".join(cells) for place, cells in rows.items()}
    if len(rows) == 1:
        whole = replace(written[0], new="; ".join(texts.values()), reason=_ON_PAPER)
    else:
        told = "; ".join(f"{place}: {text}" for place, text in texts.items())
        origin = replace(written[0].origin, place=_HEADING)
        whole = replace(written[0], new=told, reason=_ON_PAPER, origin=origin)
    found.untaken = [whole, *(one for one in found.untaken if one not in written)]
    found.differences -= len(written) - 1
