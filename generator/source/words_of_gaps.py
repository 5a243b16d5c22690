"""Words of an empty field: what documents and reports print for a missing value, and its recognition in texts."""

import re

GAP = "[belum diisi: {}]"
"""For a missing value, with its label."""
SHORT_GAP = "[belum diisi]"
"""For a missing value whose label is beside it, as in a table."""
INCOMPLETE = " [belum lengkap]"
"""After a sum of which some amounts are missing."""
NOTHING = "–"
"""For a value that need not be there."""
_BEGINS = re.compile(r"\[\s*belum\s+diisi\b", re.IGNORECASE)
_PRINTED = re.compile(rf"[^\S\n]*{_BEGINS.pattern}[^\[\]\n]*\][^\S\n]*", re.IGNORECASE)
_BLANKS_AT_ENDS = re.compile(r"^\s+|\s+$")


def holds_gap(text: str) -> bool:
    """Whether a text holds a mark, or the beginning of one, that documents print for a value that is missing."""
    return _BEGINS.search(text) is not None


def without_gaps(text: str) -> str:
    """A text without the marks that documents print for values that are missing."""
    return _BLANKS_AT_ENDS.sub("", _PRINTED.sub(" ", text)) if holds_gap(text) else text
