"""What the controls among the words of a line say of its values, however the words around them were edited."""

from collections.abc import Sequence
from dataclasses import replace

from generator.pulling.segments import Segment, Spot, evened, spots
from generator.source.lists_in_text import pieces
from generator.source.values import Paragraf
from generator.word.anchor_map import mark_of
from generator.word.reading.anchored import Anchored
from generator.word.reading.paragraphs import ReadParagraph


def spots_in(
    segments: Sequence[Segment], new: str, paragraphs: Sequence[ReadParagraph], anchored: Anchored
) -> list[Spot]:
    """The segments that differ in the new text of a line: those in controls for certain, the others by the words."""
    told = _told(segments, paragraphs, anchored)
    if not told:
        return spots(segments, new)
    found = [
        Spot(segment, evened(segment.text), told[n])
        for n, segment in enumerate(segments)
        if n in told and told[n].split() != segment.text.split()
    ]
    rest = [replace(s, role="kata", text=told[n]) if n in told else s for n, s in enumerate(segments)]
    as_told = "".join(segment.text for segment in rest)
    return found if as_told.split() == new.split() else [*found, *spots(rest, new)]


def _told(segments: Sequence[Segment], paragraphs: Sequence[ReadParagraph], anchored: Anchored) -> dict[int, str]:
    """The texts within controls by the position of their segment; each value has one control at most."""
    texts = {mark: p.anchored[mark] for p in paragraphs for mark in p.controls if mark not in p.gaps}
    found: dict[int, str] = {}
    paths: set[str] = set()
    for n, segment in enumerate(segments if texts else ()):
        text = _within(segment, texts, anchored)
        if segment.role == "isian" and text is not None and segment.path not in paths:
            paths.add(segment.path)
            found[n] = evened(text)
    return found


def _within(segment: Segment, texts: dict[str, str], anchored: Anchored) -> str | None:
    """The text of a value within its control, or within that of the entry that shows it."""
    own = mark_of(segment.path, part_of(segment))
    if own in texts:
        return texts[own]
    entry = next((entry for entry in anchored.entries.get(segment.path, ()) if entry.mark in texts), None)
    return entry.values(texts[entry.mark]).get(segment.path) if entry is not None else None


def part_of(segment: Segment) -> int:
    """The number of the only paragraph of a value that a line prints; 0 for all of it."""
    raw = getattr(segment.raw, "raw", segment.raw)
    parts = [part.replace("*", "") for part in pieces(raw)] if isinstance(raw, Paragraf) else []
    text = segment.text.strip()
    return parts.index(text) + 1 if len(parts) > 1 and text in parts else 0
