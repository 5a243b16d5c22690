"""The texts of a conflict as people compare them: of long ones only the paragraphs that differ, with marked words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.edits.aligning import aligned
from generator.pulling.unknown import UNKNOWN
from generator.versions.word_by_word import Span, excerpt, word_parts

EMPTY = "(kosong)"
_BASES = ("semula", "dasar")
_LINE_ENDS = re.compile(r"\n+")
_SHORT = 60
_WORDS = 12
_BRACKETS = {"tetap": ("", ""), "hapus": ("[-", "-]"), "tambah": ("{+", "+}")}


class NamedText(NamedTuple):
    """A text of a conflict, or a paragraph of it, under its name; ``spans`` tell how it differs from the base.

    ``number`` says which text it is, from 0 for the base.
    """

    name: str
    spans: list[Span]
    number: int = 0


def compared_texts(base: tuple[str, str], *others: tuple[str, str]) -> list[NamedText]:
    """The texts of a conflict, each with its name.

    If all are short, they are told whole. Else the base is left out, and of each other text those paragraphs are told
    that differ from it, by their number in the base. Without a base, the others are compared with the first of them.
    """
    every = [base, *others]
    if max(len(text) for _, text in every) <= _SHORT:
        return [NamedText(name, _whole(text), n) for n, (name, text) in enumerate(every)]
    is_known = base[1] not in {"", UNKNOWN}
    told = [] if is_known else [NamedText(base[0], _whole(base[1]))]
    for n, (name, text) in enumerate(others, 1):
        if is_known or n > 1:
            told += [NamedText(*one, n) for one in _compared(base if is_known else others[0], name, text)]
        elif not text.strip():
            told.append(NamedText(name, _whole(text), n))
    return told


def _compared(base: tuple[str, str], name: str, text: str) -> Iterator[tuple[str, list[Span]]]:
    """The paragraphs in which a text differs from the base, or that it is the same or empty."""
    base_name, old = base
    if not text.strip() or old == text:
        yield name, _whole(f"sama seperti {base_name}" if text.strip() else "")
        return
    before, now = ([*filter(None, _LINE_ENDS.split(each.strip()))] for each in (old, text))
    against = "" if base_name in _BASES else f", dibandingkan dengan {base_name}"
    for place, parts in _paragraphs(before, now):
        is_only = len(before) == len(now) == 1
        yield f"{name}{against}" if is_only else f"{name}{against}, {place}", excerpt(parts, _WORDS)


def _paragraphs(before: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, list[Span]]]:
    """The paragraphs that differ, in the order of the new text, each with its place in the base."""
    alignment = aligned(before, now, str.__eq__)
    old_of = {m: n for n, m in alignment.partners.items()}
    above = 0
    for m, text in enumerate(now):
        n = old_of.get(m)
        if n is None:
            place = f"paragraf baru setelah paragraf {above}" if above else "paragraf baru di awal"
            yield place, [Span("tambah", text)]
            continue
        above = n + 1
        if n in alignment.changed:
            yield f"paragraf {n + 1}", word_parts(before[n], text)
        elif n in alignment.moved:
            yield f"paragraf {n + 1} dipindah", _whole(text)
    for n, text in enumerate(before):
        if n not in alignment.partners:
            yield f"paragraf {n + 1}", [Span("hapus", text)]


def _whole(text: str) -> list[Span]:
    return [Span("tetap", text or EMPTY)]


def in_brackets(spans: Iterable[Span]) -> str:
    """A text with its removed and added words in brackets, for places that have no other look."""
    return "".join(f"{_BRACKETS[span.fate][0]}{span.text}{_BRACKETS[span.fate][1]}" for span in spans)
