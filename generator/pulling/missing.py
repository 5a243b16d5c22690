"""What a plan would leave without a value: gaps that are there after its edits, and were not before."""

from collections import Counter
from collections.abc import Iterator

from generator.masterplan.gaps import expected_gaps
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath
from generator.source.values import Gap

_MOST_NAMED = 5


def missing_afterwards(before: Masterplan, after: Masterplan) -> Iterator[str]:
    """A sentence that names the expected values that will be missing, if there are any."""
    found = _new_gaps(before, after)
    if not found:
        return
    named = ", ".join(f"{after.istilah.filled(gap.label)} ({gap.path})" for gap in found[:_MOST_NAMED])
    more = f", dan {len(found) - _MOST_NAMED} lagi" if len(found) > _MOST_NAMED else ""
    refused = " Selama itu build menolak, karena naskah.status tertulis 'final'." * (after.naskah.status == "final")
    yield f"Sesudah ditulis, {len(found)} isian belum ada: {named}{more}. Lengkapi di Word atau di YAML.{refused}"


def _new_gaps(before: Masterplan, after: Masterplan) -> list[Gap]:
    """The gaps that came, without those of items that only have another number."""
    old, new = (list(_open_gaps(plan)) for plan in (before, after))
    known = {gap.path for gap in old}
    more = Counter(_kind(gap) for gap in new) - Counter(_kind(gap) for gap in old)
    return [gap for gap in new if gap.path not in known and more[_kind(gap)]]


def _open_gaps(plan: Masterplan) -> Iterator[Gap]:
    return (gap for gap in expected_gaps(plan) if not plan.pemeriksaan.settles(gap.path))


def _kind(gap: Gap) -> str:
    return str(ModelPath(gap.path).kind)
