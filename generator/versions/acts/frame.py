"""Items that moved only because the plan went over to another edition of the frame."""

from collections.abc import Iterator, Sequence

from generator.framework.editions import edition_of_frame
from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind

_TOPIC = "kerangka"
_FEWEST = 2


def other_frame(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """The act of a frame that was replaced: items that keep their subdimension, which is elsewhere in the new one."""
    old, new = (edition_of_frame(plan.frame.file) for plan in (pair.old, pair.new))
    moved = [change for change in changes if change.kind is Kind.MOVED and _keeps_subdimension(change)]
    if old == new or len(moved) < _FEWEST:
        return
    own = [change for change in changes if change.where.topic == _TOPIC]
    note = f"{len(moved)} butir dipindah menurut subdimensinya, yang tidak berubah"
    yield act(Kind.MOVED, pair.topic(_TOPIC), [*own, *moved], note, old=old, new=new, label="kerangka diganti")


def _keeps_subdimension(change: Change) -> bool:
    before, now = (record.__dict__.get("subdimensi") if record is not None else None for record in change.targets)
    return bool(before) and str(before) == str(now)
