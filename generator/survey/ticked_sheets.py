"""The printed questionnaire filled in on a screen: a table of the respondent, and below it one with a tick a line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.framework.frame import folded
from generator.framework.instruments import HIGHEST
from generator.pulling.foreign.sources import ForeignTable
from generator.source.printed_amounts import shown_number
from generator.survey.headings import RESPONDENT, meaning
from generator.survey.questions import questions_by_key
from generator.survey.remarks import beside_respondent, beside_ticks

_SCORES = [str(score) for score in range(HIGHEST + 1)]
_TICKS = frozenset(("x", "v", "√", "✓", "✔", "☑", "☒", "✗", "✘", "•", "●", "ü", "ya"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one respondent ticked: scores by the keys of the questions, and how many lines have no tick.

    ``texts`` are the respondent, the use and the programme by the words of their columns, ``remarks`` are texts
    beside the cells of the form, with their places.
    """

    place: str
    texts: Mapping[str, str]
    scores: dict[str, Fraction] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    empty: int = 0
    remarks: list[str] = field(default_factory=list)


def read_sheet(table: ForeignTable, before: ForeignTable | None) -> Sheet | None:
    """The answers in a table of ticks, with the respondent of the table ``before`` it; None if it is none."""
    columns = _columns(table)
    if not columns:
        return None
    unread: list[str] = []
    texts = _respondent(before, unread) if before else {}
    scores: dict[str, Fraction] = {}
    empty = 0
    for row in table.rows[1:]:
        typed = {at: _tick(cell) for at in columns if (cell := row.cells.get(at)) and is_filled(cell)}
        typed = {at: text for at, text in typed.items() if text}
        key = next((meant for at in row.cells if (meant := meaning(row.text(at))) in questions_by_key()), "")
        fault = _fault(typed, columns, key, known=key in scores)
        if fault:
            unread.append(f"{table.name}, baris {row.number}: {fault}")
        elif typed:
            scores[key] = Fraction(columns[next(iter(typed))])
        else:
            empty += bool(key)
    remarks = [*(beside_respondent(before) if before and texts else ()), *beside_ticks(table, columns)]
    return Sheet(table.name, texts, scores, unread, empty, remarks)


def is_filled(cell: ReadCell | None) -> bool:
    """Whether a cell holds anything, also a formula that nobody has calculated."""
    return cell is not None and (cell.kind == "belum_dihitung" or bool(cell.text.strip()))


def _tick(cell: ReadCell) -> str:
    """What a cell shows in place of a tick; "" for a box that is not ticked. A box of Excel holds true or false."""
    if cell.kind == "logis":
        return "ya" if cell.text == "1" else ""
    if cell.kind == "belum_dihitung":
        return "rumus yang belum dihitung"
    if cell.look == "persen" and (number := cell.number) is not None:
        return f"{shown_number((number * 100).normalize())}%"
    return cell.text.strip()


def _columns(table: ForeignTable) -> dict[int, int]:
    """The columns of the scores by position; none if the table does not have them all."""
    head = table.rows[0] if table.rows else ReadRow(1, {})
    found = {at: int(head.text(at)) for at in head.cells if head.text(at) in _SCORES}
    return found if sorted(found.values()) == [*range(HIGHEST + 1)] else {}


def _fault(typed: Mapping[int, str], columns: Mapping[int, int], key: str, *, known: bool) -> str:
    """Why a line cannot be read; "" if it can, or is empty."""
    if not typed:
        return ""
    if not key:
        return "pernyataannya bukan pernyataan survei"
    if known:
        return "pernyataannya sudah dinilai di atas"
    if len(typed) > 1:
        return f"lebih dari satu nilai dicentang ({', '.join(str(columns[at]) for at in typed)})"
    [(at, text)] = typed.items()
    if folded(text) in _TICKS or text == str(columns[at]):
        return ""
    return f"'{text}' di bawah {columns[at]} bukan centang"


def _respondent(table: ForeignTable, unread: list[str]) -> dict[str, str]:
    """The respondent's name, programme and use from the table above a sheet."""
    head, *body = table.rows or [ReadRow(1, {})]
    columns = {at: meant for at in head.cells if (meant := meaning(head.text(at)))}
    if RESPONDENT not in columns.values():
        return {}
    unread.extend(_more(table, body))
    return {meant: body[0].text(at) for at, meant in columns.items()} if body else {}


def _more(table: ForeignTable, body: list[ReadRow]) -> Iterator[str]:
    for row in body[1:]:
        yield f"{table.name}, baris {row.number}: responden kedua di atas satu lembar; salin lembarnya baginya"
