"""Words that leave a value and stand, perhaps reworded, in a new text of the document: these are not deletions."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.edits.edit import Edit, Remove, Set
from generator.edits.proposal import Proposal, Untaken
from generator.word.reading.removals import squeezed

_WORD = re.compile(r"\w+")
_LEAST_SHARED = 3
_ALIKE = 0.4
_MOVED = (
    "kata-kata yang hilang dari isian ini kini berdiri di luar kotaknya ({}), sehingga tidak dihapus dari YAML; "
    "kembalikan ke kotaknya di Word, atau pindahkan sendiri di YAML"
)
_TOOK_IN = (
    "isian ini memuat teks butir lain yang digabung dengannya; pisahkan lagi di Word, atau gabung sendiri di YAML"
)
_FOREIGN = (
    "hampir tidak ada isi dokumen semula di berkas ini, sehingga yang hilang tidak dihapus dari YAML; periksa apakah "
    "berkasnya benar"
)

Neighbours = Counter[tuple[str, str]]
"""The pairs of neighbouring words in a text, its beginning and its end being neighbours too."""


def gone_from(old: str, now: str) -> Neighbours:
    """The neighbouring words that a text had and no longer has."""
    return _neighbours(old) - _neighbours(now)


def are_alike(one: Neighbours, other: Neighbours) -> bool:
    """Whether one of two texts holds a good part of the other, perhaps reworded."""
    return _is_enough((one & other).total(), one, other)


def ends_in(old: str, now: str, below: str) -> bool:
    """Whether a text was cut off, and every word that it lost stands below it."""
    before, kept, words = (_words(text) for text in (old, now, below))
    return kept == before[: len(kept)] and len(kept) < len(before) and set(before[len(kept) :]) <= set(words)


def moved_out_of_box(place: str) -> str:
    """Why a value is not emptied whose words now stand outside its box at a place."""
    return _MOVED.format(place or "tempat lain")


def keep_moved_words(found: Proposal) -> None:
    """Leave the edits to people whose lost words stand in a text that is not taken."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    added = [gone_from(one.new, one.old) for one in found.untaken]
    for n, words in enumerate(added):
        for pair in words:
            places[pair].append(n)
    texts = [*found.untaken]

    def reason(edit: Edit) -> str:
        lost = _lost_by(edit) if places else Neighbours()
        shared = Counter(n for pair in lost for n in places.get(pair, ()))
        n = next((n for n, count in shared.most_common() if _is_enough(count, lost, added[n])), None)
        return "" if n is None else moved_out_of_box(texts[n].origin.place)

    _withdraw(found, reason)


def keep_joined_items(found: Proposal, joined: Sequence[str]) -> None:
    """Leave the values to people that took in the text, given without blanks, of an item beside them."""

    def reason(edit: Edit) -> str:
        before, now = (squeezed(text) for text in _texts(edit)) if isinstance(edit, Set) else ("", "")
        return _TOOK_IN if any(text in now and text not in before for text in joined) else ""

    def took_in(one: Untaken) -> bool:
        before, now = squeezed(one.old), squeezed(one.new)
        return any(text in now and text not in before for text in joined)

    if joined:
        _withdraw(found, reason)
        found.untaken[:] = [replace(one, reason=_TOOK_IN) if took_in(one) else one for one in found.untaken]


def keep_all_words(found: Proposal) -> None:
    """Leave every removal to people, as in a file that holds next to nothing of what was built."""
    _withdraw(found, lambda edit: _FOREIGN if isinstance(edit, Remove) or _is_emptied(edit) else "")


def _is_emptied(edit: Edit) -> bool:
    return isinstance(edit, Set) and not edit.now.strip()


def _withdraw(found: Proposal, reason: Callable[[Edit], str]) -> None:
    kept: list[Edit] = []
    for edit in found.edits:
        why = reason(edit)
        if why and isinstance(edit, Set | Remove):
            found.untaken.append(Untaken("tak_bertempat", *_texts(edit), why, edit.origin, edit.path))
        else:
            kept.append(edit)
    found.edits[:] = kept


def _texts(edit: Set | Remove) -> tuple[str, str]:
    if isinstance(edit, Set):
        return edit.base or "", edit.now
    return " ".join(edit.base.values()), ""


def _lost_by(edit: Edit) -> Neighbours:
    return gone_from(*_texts(edit)) if isinstance(edit, Set | Remove) else Neighbours()


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _neighbours(text: str) -> Neighbours:
    words = _words(text)
    return Counter(pairwise(["", *words, ""])) if words else Counter()


def _is_enough(shared: int, one: Neighbours, other: Neighbours) -> bool:
    if shared < _LEAST_SHARED:
        return shared > 0 and one == other
    return shared >= _ALIKE * min(one.total(), other.total())
