"""Words replaced by others in many texts, and texts that differ in typography only."""

from collections.abc import Hashable, Iterator, Sequence

from generator.versions.acts.names import common
from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind
from generator.versions.changes_in_words import BETWEEN
from generator.versions.word_by_word import Span, word_parts

_MANY = 3


def same_words(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """The same replacement of words in several texts, or of a value in one field of several items."""
    found: dict[Hashable, list[Change]] = {}
    words: dict[Hashable, tuple[str, str]] = {}
    for change in changes:
        if change.kind in (Kind.TEXT, Kind.RENAMED) and not change.unit:
            both = None if any(change.targets) and change.kind is Kind.TEXT else _replaced(change)
            value = change.where.topic, _label(change), change.old, change.new
            key: Hashable = value if both is None else _folded(both)
            words.setdefault(key, both or (change.old, change.new))
            found.setdefault(key, []).append(change)
    for key, parts in found.items():
        if len(parts) >= _MANY:
            old, new = words[key]
            labels = {_label(part) for part in parts}
            label = labels.pop() if len(labels) == 1 else ""
            note = f"pada {len(parts)} tempat"
            yield act(Kind.TEXT, common(parts, pair), parts, note, old=old, new=new, label=label)


def _label(change: Change) -> str:
    return change.label.partition(BETWEEN)[0]


def _folded(words: tuple[str, str]) -> tuple[str, str]:
    return words[0].casefold(), words[1].casefold()


def _replaced(change: Change) -> tuple[str, str] | None:
    """The old and new words if the two texts differ by one pair of them throughout, else None."""
    parts = word_parts(change.old, change.new)
    if not any(part.fate == "tetap" for part in parts):
        return None
    pairs = list(_pairs(parts))
    same = {_folded(words) for words in pairs}
    return pairs[0] if len(same) == 1 and all(pairs[0]) else None


def _pairs(parts: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """The removed and added words between stretches that stayed."""
    old = new = ""
    for part in (*parts, Span("tetap", "")):
        if part.fate == "hapus":
            old += part.text
        elif part.fate == "tambah":
            new += part.text
        elif old or new:
            yield old.strip(" ,.;:"), new.strip(" ,.;:")
            old = new = ""


def same_typography(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Many values that differ in typography only."""
    parts = [change for change in changes if change.kind is Kind.TYPOGRAPHY]
    if len(parts) >= _MANY:
        yield act(Kind.TYPOGRAPHY, common(parts, pair), parts, f"pada {len(parts)} tempat; isinya sama")
