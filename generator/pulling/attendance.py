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
    whole = replace(written[0], new="; ".join(one.new for one in written), reason=_ON_PAPER)
    found.untaken = [whole, *(one for one in found.untaken if one not in written)]
    found.differences -= len(written) - 1
