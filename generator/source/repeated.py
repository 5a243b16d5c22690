"""Words that documents print before a value and that the value must not repeat: the "Nomor" of "Nomor 23"."""

import re
from collections.abc import Collection

from generator.source.record import Record
from generator.source.values import Teks


def drop_repeated(record: Record, name: str, words: Collection[str]) -> None:
    """Remove one of the words from the beginning of a text; a text of only this word stays as it is."""
    value = record.__dict__.get(name)
    pattern = rf"(?:{'|'.join(words)})(?:\.\s*|\s+)(?P<rest>\S.*)"
    match = re.fullmatch(pattern, value, re.IGNORECASE | re.DOTALL) if isinstance(value, Teks) and words else None
    if match:
        replace_text(record, name, match["rest"])


def replace_text(record: Record, name: str, text: str) -> None:
    """Replace a text that was read, keeping its path and place."""
    old = record.__dict__[name]
    new = type(old)(text)
    new.path, new.spot = old.path, old.spot
    record.__dict__[name] = new
