"""Word-by-word comparison of two texts: what stayed, was removed or added, and whether only typography differs."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.blocks.inline import Run
from generator.blocks.tracked_changes.words import compared_words

_QUOTES = re.compile("[\"'`´‘’‚‛“”„‟′″«»‹›]")
_DASHES = re.compile(r"\s*[-‐‑‒–—−]+\s*")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060]")
_ABOUT_A_LINE = 6


class Span(NamedTuple):
    """A stretch of a text that stayed, was removed, or was added."""

    fate: Literal["tetap", "hapus", "tambah"]
    text: str


def plainly(text: str) -> str:
    """A text with quotes, dashes and blanks in one form, so that remaining differences are more than typography."""
    if text.isascii():
        text = _QUOTES.sub('"', text)
    else:
        text = _QUOTES.sub('"', _UNSEEN.sub("", unicodedata.normalize("NFC", text))).replace("…", "...")
    return " ".join(_DASHES.sub("-", text).split())


def folded(text: str) -> str:
    """A text in the form in which names are compared: typography and case are ignored."""
    return plainly(text).casefold()


@lru_cache(maxsize=4096)
def word_parts(old: str, new: str) -> list[Span]:
    """The new text compared with the old one, word by word; a number is one word.

    If hardly a word stays, the whole old text is removed and the whole new one added, which reads better than a
    mixture. Parts that stay or were removed make up the old text; those that stay or were added make up the new one.
    """
    runs = compared_words([Run(old)], [Run(new)])
    return [Span(run.revision or "tetap", run.text) for run in runs]


def excerpt(parts: list[Span], words: int = _ABOUT_A_LINE) -> list[Span]:
    """The changed parts with some words around them; the rest is replaced by an ellipsis."""
    last = len(parts) - 1
    return [
        part if part.fate != "tetap" else Span("tetap", _shortened(part.text, words, first=n == 0, last=n == last))
        for n, part in enumerate(parts)
    ]


def _shortened(text: str, words: int, *, first: bool, last: bool) -> str:
    pieces = re.findall(r"\S+\s*|^\s+", text)
    head, tail = (0 if first else words), (0 if last else words)
    if len(pieces) <= head + tail + 2:
        return text
    start, end = "".join(pieces[:head]), "".join(pieces[len(pieces) - tail :])
    return f"{start}… {end}" if end else f"{start.rstrip()} …"
