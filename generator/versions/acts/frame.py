"""What only follows from another edition of the frame: items elsewhere, and the names that come with an edition."""

from collections.abc import Iterator, Sequence

from generator.framework.editions import edition_of_frame
from generator.framework.frame import Frame
from generator.source.words import joined
from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind

_TOPIC = "kerangka"
_TERMS, _DIMENSIONS, _SUBDIMENSIONS = "istilah", "dimensi", "subdimensi"
_NAME = "nama"
_FEWEST = 2


def other_frame(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """The act of a frame that was replaced.

    It holds the items that keep their subdimension, which is elsewhere in the new one, the names of dimensions that
    only one of them has, also the region's own, and the terms that the frame chose. The note names the region's own.
    """
    old, new = (edition_of_frame(plan.frame.file) for plan in (pair.old, pair.new))
    if old == new:
        return
    own = [change for change in changes if change.where.topic == _TOPIC]
    moved = [change for change in changes if change.kind is Kind.MOVED and _keeps_subdimension(change)]
    names = [change for change in changes if _is_name(change, pair) or _is_term(change)]
    parts = [*own, *moved, *names]
    if len(parts) >= _FEWEST:
        note = "; ".join(_notes(moved, names, pair))
        kind = Kind.MOVED if moved else Kind.TEXT
        yield act(kind, pair.topic(_TOPIC), parts, note, old=old, new=new, label="kerangka diganti")


def _keeps_subdimension(change: Change) -> bool:
    before, now = (record.__dict__.get("subdimensi") if record is not None else None for record in change.targets)
    return bool(before) and str(before) == str(now)


def _is_name(change: Change, pair: Pair) -> bool:
    """Whether a change is of the name of a group that only one frame has, or of the frame's name."""
    if change.where.topic not in (_DIMENSIONS, _SUBDIMENSIONS) or change.way.name != _NAME:
        return False
    names = [_name_in(plan.frame, change) for plan in (pair.old, pair.new)]
    return not all(names) or names == [change.old, change.new]


def _is_term(change: Change) -> bool:
    """Whether a change is of a term that the region wrote in neither version."""
    return change.where.topic == _TERMS and change.old_place is None and change.new_place is None


def _name_in(frame: Frame, change: Change) -> str:
    """The name that a frame gives the dimension or subdimension of a change; "" if it has none such."""
    groups = frame.dimensions if change.where.topic == _DIMENSIONS else frame.subdimensions
    known = groups.get(change.field.partition(".")[0])
    return known.name if known else ""


def _notes(moved: Sequence[Change], names: Sequence[Change], pair: Pair) -> Iterator[str]:
    if moved:
        yield f"{len(moved)} butir dipindah menurut subdimensinya, yang tidak berubah"
    groups = [change for change in names if change.where.topic != _TERMS]
    gone = [_told(name, change.old) for change in groups if (name := _name_in(pair.old.frame, change))]
    come = [_told(name, change.new) for change in groups if (name := _name_in(pair.new.frame, change))]
    for words, told in (("yang tidak dibawa", gone), ("dalam kerangka baru", come)):
        if known := [one for one in told if one]:
            yield f"sebutan daerah {words}: {joined(known)}"
    if names:
        yield "nama dan istilah bawaan mengikuti kerangka"


def _told(name: str, own: str) -> str:
    """The region's own name of a group, with the name that the frame gives it; "" if it has none."""
    return f"{own} ({name})" if own and own != name else ""
