"""Values in a running sentence whose box was emptied, or took in more items of their list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.edits.aligning import aligned
from generator.edits.edit import Insert, Origin
from generator.pulling.collected import Collected
from generator.pulling.lost_words import moved_out_of_box
from generator.pulling.segments import Segment, Spot, evened
from generator.pulling.typed import is_list, is_scalar, restored
from generator.source.paths import ModelPath

_SIGN = re.compile(r"\s*([,;])\s*(?:(?:dan|serta|atau)\s*)?", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def is_moved_out(spot: Spot, texts: tuple[str, str], found: Collected, origin: Origin) -> bool:
    """Whether an emptied value still stands in its sentence, outside its box, which is then told."""
    words = _words(spot.old)
    before, now = (_count(words, text) for text in texts)
    if spot.new.strip() or not words or now < before:
        return False
    path = spot.segment.path if spot.segment is not None else ""
    found.untaken("tak_bertempat", (spot.old, spot.new), moved_out_of_box(origin.place), origin, path)
    return True


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _count(words: Sequence[str], text: str) -> int:
    """How often some words stand in a text one after another."""
    within = _words(text)
    return sum(within[n : n + len(words)] == words for n in range(len(within) - len(words) + 1))


def items_in(segments: Sequence[Segment], spot: Spot, found: Collected, origin: Origin) -> Spot:
    """The spot without the items that were typed in its box beside its own, which become new items."""
    segment, sign = spot.segment, _sign_between(segments, spot.segment)
    if segment is None or not sign or _parts(spot.old, sign)[1:]:
        return spot
    parts = _parts(spot.new, sign)
    if len(parts) < 2 or parts[0] == parts[-1] == "":
        return spot
    own = next(iter(aligned([spot.old], parts, str.__eq__).partners.values()), 0)
    for after, text in _others(segments, segment, parts, own):
        said = restored(spot.old, segment.raw, text) or text
        found.edit(Insert(str(ModelPath(segment.path).listed), {"": said}, after, origin))
    return replace(spot, new=parts[own])


def _others(
    segments: Sequence[Segment], segment: Segment, parts: Sequence[str], own: int
) -> Iterator[tuple[str, str]]:
    """The new items, each with the item that it stands behind."""
    paths = [other.path for other in segments if _list_of(other) == _list_of(segment)]
    before = paths[: paths.index(segment.path)][-1:]
    for n, text in enumerate(parts):
        if n != own:
            yield (segment.path if n > own else "".join(before)), text


def _parts(text: str, sign: str) -> list[str]:
    pieces = _SIGN.split(text)
    found = [pieces[0]]
    for between, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if between == sign:
            found.append(piece)
        else:
            found[-1] += f"{between} {piece}"
    return [evened(part) for part in found if evened(part)]


def _list_of(segment: Segment | None) -> str:
    """The list of plain values that a segment shows an item of; else ""."""
    path = ModelPath(segment.path if segment is not None else "")
    is_item = segment is not None and segment.role == "isian" and not segment.gap and path.is_entry
    return str(path.listed) if is_item and is_scalar(path) and is_list(path.listed) else ""


def _sign_between(segments: Sequence[Segment], segment: Segment | None) -> str:
    """The sign that parts the items of a list in a sentence; "" if that is not certain."""
    listed = _list_of(segment)
    signs: set[str] = set()
    for before, words, after in zip(segments, segments[1:], segments[2:], strict=False):
        if listed and words.role == "kata" and _list_of(before) == _list_of(after) == listed:
            match = _SIGN.fullmatch(words.text)
            signs.add(match[1] if match else "")
    return signs.pop() if len(signs) == 1 else ""
