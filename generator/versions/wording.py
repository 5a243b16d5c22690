"""Two texts word by word: what stayed, what went, what came, and whether only their typography differs."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

_TOKEN = re.compile(r"\d[\d.,]*\d|\w+|\s+|[^\w\s]")
_QUOTES = re.compile("[\"'`´‘’‚‛“”„‟′″«»‹›]")
_DASHES = re.compile(r"\s*[-‐‑‒–—−]+\s*")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060]")
_LEAST_KEPT = 0.3
_ABOUT_A_LINE = 6


class Part(NamedTuple):
    """A stretch of a text: it stayed, it was taken out, or it was put in."""

    fate: Literal["tetap", "hapus", "masuk"]
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


def word_parts(old: str, new: str) -> list[Part]:
    """The new text against the old one, word by word; a number is one word.

    Where hardly a word stays, the old text goes as a whole and the new one comes as a whole, which reads
    better than a mixture. The parts that stay or went make up the old text, those that stay or came the new.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415  (only a changed text pays for this import)

    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    steps = matcher.get_opcodes()
    kept = sum(len("".join(before[a:b]).strip()) for tag, a, b, _, _ in steps if tag == "equal")
    if kept < _LEAST_KEPT * max(len(old), len(new)):
        return _joined([Part("hapus", old), Part("masuk", new)])
    parts: list[Part] = []
    for tag, a, b, c, d in steps:
        if tag == "equal":
            parts.append(Part("tetap", "".join(before[a:b])))
        else:
            parts += [Part("hapus", "".join(before[a:b])), Part("masuk", "".join(after[c:d]))]
    return _joined(_without_islands(parts))


def _without_islands(parts: list[Part]) -> Iterator[Part]:
    """A blank that alone stays between two changes joins them."""
    for n, part in enumerate(parts):
        alone = part.fate == "tetap" and not part.text.strip() and 0 < n < len(parts) - 1
        if alone and all(parts[n + step].fate != "tetap" for step in (-1, 1)):
            yield Part("hapus", part.text)
            yield Part("masuk", part.text)
        else:
            yield part


def _joined(parts: "list[Part] | Iterator[Part]") -> list[Part]:
    """Of each run of changes one that goes and one that comes."""
    found: list[Part] = []
    gone = come = ""

    def settle() -> None:
        nonlocal gone, come
        found.extend(part for part in (Part("hapus", gone), Part("masuk", come)) if part.text)
        gone = come = ""

    for part in parts:
        if part.fate == "hapus":
            gone += part.text
        elif part.fate == "masuk":
            come += part.text
        elif part.text:
            settle()
            found.append(part)
    settle()
    return found


def excerpt(parts: list[Part], words: int = _ABOUT_A_LINE) -> list[Part]:
    """The changes with some words round them; what lies farther off is an ellipsis."""
    last = len(parts) - 1
    return [
        part if part.fate != "tetap" else Part("tetap", _shortened(part.text, words, first=n == 0, last=n == last))
        for n, part in enumerate(parts)
    ]


def _shortened(text: str, words: int, *, first: bool, last: bool) -> str:
    pieces = re.findall(r"\S+\s*|^\s+", text)
    head, tail = (0 if first else words), (0 if last else words)
    if len(pieces) <= head + tail + 2:
        return text
    start, end = "".join(pieces[:head]), "".join(pieces[len(pieces) - tail :])
    return f"{start}… {end}" if end else f"{start.rstrip()} …"
