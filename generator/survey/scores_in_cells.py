"""Scores as people and online forms put them into cells: numbers, numbers with labels, and words of a scale."""

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from generator.framework.frame import folded
from generator.framework.instruments import HIGHEST
from generator.source.numbers import UnreadableValueError, parse_score
from generator.source.problems import UserError

Scale = Mapping[str, Fraction]
"""The scores of words, which stand for comparison."""

_WORDED = re.compile(
    r"\s*(?:sangat|cukup|kurang|tidak|agak)?\s*(?:baik|buruk|puas|setuju|cukup|kurang|ada)(?:\s+sekali)?\s*"
    r"(?:\(\s*(\d)\s*\)|[-–=:]\s*(\d))\s*",
    re.IGNORECASE,
)
"""A score behind its label: "Sangat baik (4)"."""
_LABELLED = re.compile(r"\s*(\d)\s*[-–=.:)(]\s*[^\d\s].*")
_RATED = re.compile(
    r"\s*(\d)\s+(?:(?:sangat|cukup|kurang|tidak)\s+)?(?:baik|buruk|puas|setuju|cukup|kurang|ada)\s*", re.IGNORECASE
)
"""A score with its label behind a blank alone; "3 orang" is none."""
_GOOD = "(?:baik|puas|setuju|bermanfaat|mudah|memuaskan)"
_USUAL: Sequence[tuple[int, re.Pattern[str]]] = (
    (4, re.compile(rf"sangat {_GOOD}|{_GOOD} sekali")),
    (3, re.compile(_GOOD)),
    (2, re.compile(rf"(?:cukup|agak)(?: {_GOOD})?|netral|ragu(?:[- ]ragu)?|sedang")),
    (1, re.compile(rf"(?:kurang|tidak)(?: {_GOOD})?|buruk")),
    (0, re.compile(r"sangat (?:buruk|kurang(?: \w+)?|tidak \w+)|tidak ada|tidak pernah(?: dirasakan)?")),
)  # fmt: skip
"""What words of ratings most likely stand for; proposed, never taken for granted."""
_PAIR = r"[^=;,]+=\s*\d+(?:[.,]\d+)?\s*"
_PAIRS = re.compile(rf"{_PAIR}(?:[;,]{_PAIR})*[;,]?\s*")
_ONE_PAIR = re.compile(r"([^=;,]+)=\s*(\d+(?:[.,]\d+)?)")


def score_in(text: str, scale: Scale) -> Fraction | None:
    """The score in a cell, also with its label ("4 - Sangat baik") or above the highest; None if it is none."""
    if (worded := scale.get(_word(text))) is not None:
        return worded
    labelled = _LABELLED.fullmatch(text) or _RATED.fullmatch(text) or _WORDED.fullmatch(text)
    try:
        score = Fraction(parse_score(next(filter(None, labelled.groups())) if labelled else text))
    except UnreadableValueError:
        return None
    return score if score >= 0 else None


def is_rating(text: str) -> bool:
    """Whether a text without a figure is a word of a rating, as "Sangat baik"."""
    return _usual(text) is not None


def scale_asked(text: str) -> Scale:
    """The scale that a user declares, as "Sangat baik=4; Baik=3"; raises UserError."""
    found: dict[str, Fraction] = {}
    if not _PAIRS.fullmatch(text):
        raise UserError(f"--skala {text}: tulis KATA=NILAI dengan titik koma di antaranya, misalnya {_EXAMPLE}.")
    for word, figure in _ONE_PAIR.findall(text):
        score = Fraction(figure.replace(",", "."))
        if score > HIGHEST:
            raise UserError(f"--skala: nilai '{word.strip()}' {figure} di luar 0 sampai {HIGHEST}.")
        if found.setdefault(_word(word), score) != score:
            raise UserError(f"--skala menyebut '{word.strip()}' dengan dua nilai; sebut satu kali saja.")
    return found


def scale_proposed(words: Iterable[str]) -> str:
    """The option that declares what some words most likely stand for, the highest first; "" if none is known."""
    known = {folded(word): (score, word) for word in words if (score := _usual(word)) is not None}
    pairs = sorted(known.values(), key=lambda pair: (-pair[0], pair[1]))
    return f'--skala "{"; ".join(f"{word.strip()}={score}" for score, word in pairs)}"' if pairs else ""


_EXAMPLE = '"Sangat baik=4; Baik=3; Cukup=2"'


def _word(text: str) -> str:
    return folded(text).strip(" .!")


def _usual(text: str) -> int | None:
    return next((score for score, words in _USUAL if words.fullmatch(_word(text))), None)
