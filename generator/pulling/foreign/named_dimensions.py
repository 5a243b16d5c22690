"""A dimension or subdimension that a title or a group names for the rows below it, as "DIMENSI: SMART BRANDING"."""

import re
from collections.abc import Iterator

from generator.framework.dimensions import dimension_names, dimensions, subdimension_names
from generator.framework.frame import folded
from generator.masterplan.masterplan import Masterplan
from generator.source.words import comparable

_NUMBERED = re.compile(r"^\s*\(?(?:[a-z]|[ivxlc]+|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:sub[\s-]*)?(?:dimensi|pilar)(?:\s+(?:smart\s+city|kota\s+cerdas))?(?:\s+ke)?(?:\s*-?\s*(?:\d|[ivx]{1,4})\b)?"
    r"\s*[:.–-]*\s*",
    re.IGNORECASE,
)


def dimension_named(text: str, plan: Masterplan) -> str:
    """The key of the dimension or subdimension that a text names and nothing else; "" if it names none.

    Behind a word such as "Dimensi" every accepted name counts, without it only the full name of a dimension, since
    "Pariwisata" may be a program as well.
    """
    bare = _NUMBERED.sub("", text).strip(" :.\n")
    label = _LABEL.match(bare)
    if label is None:
        return dict(_full_names(plan)).get(comparable(bare), "")
    name = bare[label.end() :].strip(" :.\"'()")
    own = {comparable(word): str(one.kunci) for one in (*plan.subdimensi, *plan.dimensi)
           for word in (str(one.nama), one.kunci)}  # fmt: skip
    found = own.get(comparable(name)) or dimension_names().get(folded(name))
    return found or subdimension_names().get(folded(name)) or ""


def dimension_within(text: str, plan: Masterplan) -> str:
    """The name of the only dimension whose full name stands among other words of a text; "" if there is none."""
    words = f" {comparable(text)} "
    found = {key: name for name, key in _full_names(plan) if f" {name} " in words}
    return next(iter(found.values())) if len(found) == 1 else ""


def _full_names(plan: Masterplan) -> Iterator[tuple[str, str]]:
    """The full names of the dimensions for comparison, each with its key."""
    yield from ((comparable(one.name), key) for key, one in dimensions().items())
    yield from ((comparable(str(one.nama)), str(one.kunci)) for one in plan.dimensi)
