"""What a plan would leave without a value: gaps that are there after its edits, and were not before."""

from collections import Counter
from collections.abc import Iterator

from generator.masterplan.gaps import expected_gaps
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath
from generator.source.values import Gap

_MOST_NAMED = 5
_LONGEST_PLACE = len("999")


def missing_afterwards(before: Masterplan, after: Masterplan) -> Iterator[str]:
    """A sentence that names the expected values that will be missing, if there are any."""
    found = gaps_afterwards(before, after)
    if not found:
        return
    named = ", ".join(f"{after.istilah.filled(gap.label)} ({gap.path})" for gap in found[:_MOST_NAMED])
    more = f", dan {len(found) - _MOST_NAMED} lagi" if len(found) > _MOST_NAMED else ""
    refused = " Selama itu build menolak, karena naskah.status tertulis 'final'." * (after.naskah.status == "final")
    yield f"Sesudah ditulis, {len(found)} isian belum ada: {named}{more}. Lengkapi di Word atau di YAML.{refused}"


def gaps_afterwards(before: Masterplan, after: Masterplan) -> list[Gap]:
    """The gaps that came; of items known by their place alone, as many as there are more, because places shift."""
    old, new = (list(_open_gaps(plan)) for plan in (before, after))
    known = {gap.path for gap in old}
    more = Counter(map(_kind, filter(_is_counted, new))) - Counter(map(_kind, filter(_is_counted, old)))
    came = [gap for gap in new if gap.path not in known and not _is_counted(gap)]
    for gap in reversed([gap for gap in new if _is_counted(gap)]):
        if more[_kind(gap)] > 0:
            more[_kind(gap)] -= 1
            came.append(gap)
    places = {gap.path: n for n, gap in enumerate(new)}
    return sorted(came, key=lambda gap: places[gap.path])


def _is_counted(gap: Gap) -> bool:
    """Whether a gap belongs to an item that is known by its place in a list."""
    return any(key.isdecimal() and len(key) <= _LONGEST_PLACE for key in ModelPath(gap.path).keys)


def _open_gaps(plan: Masterplan) -> Iterator[Gap]:
    return (gap for gap in expected_gaps(plan) if not plan.pemeriksaan.settles(gap.path))


def _kind(gap: Gap) -> str:
    return str(ModelPath(gap.path).kind)
