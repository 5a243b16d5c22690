"""Values that are supplied but say nothing: descriptions of a few words, budgets of nothing but zeros.

They are printed like others and are no gaps, but they do not count as complete, and rules report them.
"""

from collections.abc import Iterator

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.source.paths import ModelPath
from generator.source.placeholders import ABSENCE, as_answer
from generator.source.values import Paragraf, Teks, Uang

FEWEST_WORDS = 4
RULES = ("TKS006", "CKP007", "QWN010", "ANG011")
"""The rules that report hollow values; a waiver of one settles the value."""

_SHORT_BY_NATURE = ("bimtek", "kegiatan", "evaluasi")
_VISIONS = ("visi.rumusan", "rpjmd.visi")


def is_hollow(text: Teks, fewest: int = FEWEST_WORDS) -> bool:
    """Whether a text should describe something, but has fewer words than are needed for it."""
    if not isinstance(text, Paragraf) or len(text) >= 20 * fewest or len(text.split()) >= fewest:
        return False
    return as_answer(text) not in ABSENCE and not _may_be_short(ModelPath(text.path))


def _may_be_short(path: ModelPath) -> bool:
    return path.is_entry or path.topic in _SHORT_BY_NATURE or path.kind in _VISIONS


def unpaid(plan: Masterplan) -> Iterator[BerAnggaran]:
    """The items whose budget has amounts, all of them zero and none still to come."""
    items: list[BerAnggaran] = [
        *plan.rencana_aksi, *plan.quick_win, *plan.infrastruktur, *plan.aplikasi, *plan.literasi_sdm,
    ]  # fmt: skip
    for item in items:
        if item.anggaran and not item.anggaran.rest and isinstance(item.total, Uang) and int(item.total) == 0:
            yield item
