"""Texts typed in the form of a column or of the head of a group, taken apart by the values that it shows."""

import re
from collections.abc import Iterator

from generator.pulling.collected import SEPARATORS
from generator.pulling.typed import UntypableError
from generator.source.paths import ANY_ENTRY

_IN_BRACES = re.compile(r"\{([^{}]*)\}")


def parts_of(way: str, text: str) -> Iterator[tuple[str, str]]:
    """The relative paths that a column stands for, each with its part of a text."""
    if way.endswith(ANY_ENTRY):
        items = [item for item in SEPARATORS.split(text) if item]
        yield from ((f"{way.removesuffix(ANY_ENTRY)}[{n}]", item) for n, item in enumerate(items, 1))
    elif "{" not in way:
        yield way, " ".join(text.split()) if "\n" not in text else text
    else:
        pieces = _IN_BRACES.split(way)
        pattern = "".join(re.escape(piece) if n % 2 == 0 else "(.*?)" for n, piece in enumerate(pieces))
        match = re.fullmatch(pattern, text, re.DOTALL)
        if match is None:
            raise UntypableError(f"'{text}' tidak berbentuk seperti sel lain di kolom ini")
        yield from ((part, said) for part, said in zip(pieces[1::2], match.groups(), strict=True) if said)
