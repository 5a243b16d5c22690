"""Notes at the cells of a workbook that goes back to its office: written, and known again when it comes home.

Each ends with a number made from its own words, so that one to which somebody added an answer is no longer ours.
"""

import re

from generator.workbooks.filling import note_number

_BEGIN = "Belum diambil: "
_SIGNED = re.compile(
    rf"(?:[A-Z]{{1,3}}\d{{1,7}}: )?(?P<told>{_BEGIN}(?:(?!{_BEGIN}).)*?)\s*"
    r"\(masterplan (?P<number>[0-9a-f]{8})\)\s*$",
    re.DOTALL,
)


def return_note(reason: str) -> str:
    """The note at a cell that could not be taken for a reason."""
    told = f"{_BEGIN}{reason.rstrip('. ')}."
    return f"{told}\n(masterplan {note_number(told)})"


def without_return_notes(text: str) -> str:
    """A note without those of ours that stand at its end."""
    while (found := _SIGNED.search(text)) and note_number(found["told"]) == found["number"]:
        text = text[: found.start()].rstrip()
    return text
