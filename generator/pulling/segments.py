"""What a line prints in pieces, and which of them somebody edited: values, computed texts, or words in between."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from generator.blocks.inline import Inline, Reference
from generator.source.values import Gap, Turunan

Role = Literal["isian", "hitungan", "kata"]
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_LINE_ENDS = re.compile(r" ?\n ?")
_MOST_VALUES = 20
_AROUND = 12


@dataclass(slots=True)
class Segment:
    """A piece of a line: a value with its path, a text that the program computes, or words of the template.

    A value ``within`` a sentence, heading or the like may have no anchor there. ``alike`` are the values of other
    items that a head of a group prints with it.
    """

    role: Role
    text: str
    path: str = ""
    raw: Any = None
    gap: bool = False
    within: bool = False
    alike: "Sequence[Segment]" = ()


@dataclass(slots=True)
class Spot:
    """A segment that was edited, and its new text; ``segment`` is None if no single one can be told."""

    segment: Segment | None
    old: str
    new: str


def evened(text: str) -> str:
    """A text with plain blanks and hyphens, none of them doubled or around a line end; line ends are kept."""
    text = text.replace("\xad", "").replace("\u2011", "-")
    return _AROUND_LINE_ENDS.sub("\n", _BLANKS.sub(" ", text)).strip()


def segments_of(cell: Sequence[Inline]) -> list[Segment]:
    """The segments of a line; a value that is printed in several pieces is one."""
    found: list[Segment] = []
    for inline in cell:
        segment = _segment(inline)
        before = found[-1] if found else None
        same = before is not None and (segment.role, segment.path) == (before.role, before.path)
        if before is not None and same and (segment.path or segment.role == "kata"):
            before.text += segment.text
        else:
            found.append(segment)
    return _joined_by_breaks(found)


def _segment(inline: Inline) -> Segment:
    text = _BLANKS.sub(" ", inline.text.replace("\u2011", "-").replace("\xad", ""))
    if inline.gap and inline.path:
        return Segment("isian", text, inline.path, inline.raw, gap=True)
    value = getattr(inline.raw, "raw", inline.raw)
    if inline.path and getattr(value, "spot", None) is not None:
        return Segment("isian", text, inline.path, inline.raw)
    computed = bool(inline.path) or isinstance(inline, Reference) or isinstance(value, Turunan)
    if computed or not (value is None or type(value) is str or isinstance(value, Gap)):
        return Segment("hitungan", text, inline.path, inline.raw)
    return Segment("kata", text)


def _joined_by_breaks(found: list[Segment]) -> list[Segment]:
    """The segments, with the paragraphs of one value and the line breaks between them as one."""
    kept: list[Segment] = []
    for segment in found:
        if len(kept) > 1 and kept[-1].text == "\n" and segment.path and segment.path == kept[-2].path:
            kept.pop()
            kept[-1].text += f"\n{segment.text}"
        else:
            kept.append(segment)
    return kept


def spots(segments: Sequence[Segment], new: str) -> list[Spot]:
    """The segments that differ in the new text of a line; one without a segment if they cannot be told."""
    old = "".join(segment.text for segment in segments)
    single = [*_single(segments, new)]
    if len(single) == 1:
        return single
    if not single or _is_between(single):
        several = _several(segments, new)
        if several:
            return several
    return [Spot(None, evened(old), new)]


def proven_spot(segments: Sequence[Segment], new: str, was: Callable[[str], bool]) -> Spot | None:
    """The only value edited in a line that had other words than these segments; ``was`` tells its whole old text.

    The words around each value lead to its place in the new text; it was edited if its old text there gives the old
    line.
    """
    texts = [segment.text for segment in segments]
    for n, segment in enumerate(segments):
        before, after = "".join(texts[:n])[-_AROUND:], "".join(texts[n + 1 :])[:_AROUND]
        place = f"{re.escape(before) or '^'}(.*?){re.escape(after) or '$'}"
        for match in re.finditer(place, new, re.DOTALL) if segment.role == "isian" else ():
            if was(f"{new[: match.start(1)]}{segment.text}{new[match.end(1) :]}"):
                return Spot(segment, evened(segment.text), match[1].strip())
    return None


def _is_between(single: list[Spot]) -> bool:
    return len(single) > 1


def _single(segments: Sequence[Segment], new: str) -> Iterator[Spot]:
    """Each segment whose change alone turns the old text into the new one; words are never the only change."""
    whole = "".join(segment.text for segment in segments)
    lead = len(whole) - len(whole.lstrip())
    whole, at = whole.strip(), -lead
    for segment in segments:
        start, end = max(at, 0), min(max(at + len(segment.text), 0), len(whole))
        at += len(segment.text)
        before, after = whole[:start], whole[end:]
        if segment.role != "kata" and _is_around(before, after, new):
            yield Spot(segment, evened(segment.text), new[len(before) : len(new) - len(after)].strip())


def _is_around(before: str, after: str, text: str) -> bool:
    fits = len(before) + len(after) <= len(text)
    return fits and text.startswith(before) and text.endswith(after)


def _several(segments: Sequence[Segment], new: str) -> list[Spot]:
    """The segments that differ if the words between them are as before; empty if the parts cannot be told."""
    values = [segment for segment in segments if segment.role != "kata"]
    adjacent = any(one.role != "kata" != two.role for one, two in pairwise(segments))
    if not values or adjacent or len(values) > _MOST_VALUES:
        return []
    pattern = "".join(re.escape(s.text) if s.role == "kata" else "(.*?)" for s in segments)
    match = re.fullmatch(pattern.strip(), new, re.DOTALL)
    if match is None:
        return []
    found = zip(values, match.groups(), strict=True)
    return [Spot(s, evened(s.text), text.strip()) for s, text in found if evened(s.text) != text.strip()]
