"""The cells of returned workbooks that could not be taken, each with a note that tells its office why."""

import re
from collections.abc import Iterator

from generator.edits.edit import Insert, Origin, Remove
from generator.edits.fate_of_edits import Decision
from generator.excel.annotating import Cell
from generator.excel.sheets import position
from generator.pulling.plan import Line, What
from generator.pulling.plan_of_proposals import Pull
from generator.workbooks.return_notes import return_note

_PLACE = re.compile(r"(?P<sheet>.+)!(?P<column>[A-Z]{1,3})(?P<row>\d{1,7})(?: \(.*\))?", re.DOTALL)
_LONGEST = 120
_OPEN = (What.COMPUTED, What.UNREADABLE, What.UNPLACED, What.REFUSED, What.CONFLICT, What.KNOWN)
_SETTLED = "diketahui"

Notes = dict[str, dict[Cell, str]]
"""Notes by the name of their sheet and their cell."""


def bad_cells(pull: Pull) -> dict[str, Notes]:
    """The notes for each file, by its name as the user gave it; what concerns no cell has none."""
    found: dict[str, dict[str, dict[Cell, dict[str, None]]]] = {}
    for origin, reason in _told(pull):
        place = _PLACE.fullmatch(origin.place)
        if place is None:
            continue
        cell = int(place["row"]), position(place["column"])
        texts = found.setdefault(origin.file, {}).setdefault(place["sheet"], {}).setdefault(cell, {})
        texts[return_note(reason)] = None
    return {
        file: {sheet: {cell: "\n\n".join(texts) for cell, texts in cells.items()} for sheet, cells in sheets.items()}
        for file, sheets in found.items()
    }


def _told(pull: Pull) -> Iterator[tuple[Origin, str]]:
    """Where something could not be taken, and why; also what an earlier pull has told already."""
    lines = pull.plan.lines
    for decision, line in zip(pull.decisions, lines, strict=False):
        is_removal = isinstance(decision.edit, Remove)
        if line.what in _OPEN and not (line.is_ready or is_removal or decision.fate == _SETTLED):
            for one in (decision, *decision.rivals):
                yield from ((origin, _reason(decision, line, one)) for origin in one.origins)
    for untaken, line in zip(pull.untaken, lines[len(pull.decisions) :], strict=True):
        if line.what in _OPEN:
            yield untaken.origin, untaken.reason


def _reason(decision: Decision, line: Line, own: Decision) -> str:
    """Why an edit is not taken, in words for an office, which decides nothing about the region's files."""
    if decision.fate != "bentrok":
        return line.reason
    others = [one.new for one in (decision, *decision.rivals) if one is not own and one.new != own.new]
    told = [decision.reason] if isinstance(decision.edit, Insert) else []
    told.append(f"di masterplan sekarang: {_short(line.today)}")
    told += [f"di buku kerja lain: {_short(text)}" for text in dict.fromkeys(others)]
    return f"{'; '.join(told)}. Sepakati dengan pengirim mana yang benar"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    if not plain:
        return "kosong"
    return f"'{plain if len(plain) <= _LONGEST else f'{plain[:_LONGEST]}…'}'"
