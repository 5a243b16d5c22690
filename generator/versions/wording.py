"""Word-by-word comparison of two texts: what stayed, was removed or added, and whether only typography differs."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.blocks.comparison.words import compared_words
from generator.blocks.inline import Run

_QUOTES = re.compile("[\"'`´‘’‚‛“”„‟′″«»‹›]")
_DASHES = re.compile(r"\s*[-‐‑‒–—−]+\s*")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060]")
_ABOUT_A_LINE = 6


class Span(NamedTuple):
    """A stretch of a text: it stayed, it was taken out, or it was put in."""

    fate: Literal["tetap", "hapus", "tambah"]
    text: str


def plainly(text: str) -> str:
    """The text with quotes, dashes and blanks in one form, so that what differs then is more than typography."""
    if text.isascii():
        text = _QUOTES.sub('"', text)
    else:
        text = _QUOTES.sub('"', _UNSEEN.sub("", unicodedata.normalize("NFC", text))).replace("…", "...")
    return " ".join(_DASHES.sub("-", text).split())


def folded(text: str) -> str:
    """The text as names are compared: typography and case do not count."""
    return plainly(text).casefold()


@lru_cache(maxsize=4096)
def word_parts(old: str, new: str) -> list[Span]:
    """The new text against the old one, word by word; a number is one word.

    Where hardly a word stays, the old text goes as a whole and the new one comes as a whole, which reads
    better than a mixture. The parts that stay or went make up the old text, those that stay or came the new.
    """
    runs = compared_words([Run(old)], [Run(new)])
    return [Span(run.revision or "tetap", run.text) for run in runs]


def excerpt(parts: list[Span], words: int = _ABOUT_A_LINE) -> list[Span]:
    """The changes with some words round them; what lies farther off is an ellipsis."""
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
