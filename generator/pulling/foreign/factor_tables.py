"""Usual layouts of a SWOT: IFAS and EFAS with group rows, and the TOWS matrix with its lists in the headings."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.pulling.foreign.asides import is_sum
from generator.pulling.foreign.headings import head_of, plain
from generator.pulling.foreign.named_choices import choices_of_name, width_of
from generator.pulling.foreign.sources import ForeignTable
from generator.source.words import capital

FieldNamed = Callable[[str, str], str]
_FEWEST = 2
_NUMBER = re.compile(r"\(?(?:[A-Z]|[IVX]+|\d{1,2})[.)]*", re.IGNORECASE)
_INNER, _OUTER = ("kekuatan", "kelemahan"), ("peluang", "ancaman")
_LIST = re.compile(r"(?P<heading>[^\n:]+?)\s*(?::\s*|\n|(?=\s\(?1[.)]\s))\s*(?P<rest>\S.*)", re.DOTALL)
_ITEM_ON_THE_LINE = re.compile(r"\s+(?=\(?\d{1,2}[.)]\s)")
_OF_GROUPS = frozenset(("faktor", "internal", "eksternal", "external", "strategis", "strategi", "utama", "kunci",
                        "lingkungan", "swot", "ifas", "efas", "kondisi", "aspek", "analisis"))  # fmt: skip
_OF_SUMS = frozenset(("total", "jumlah", "subtotal", "sub", "selisih", "skor", "nilai", "bobot", "rating", "x", "dan",
                      "s", "w", "o", "t", "kekuatan", "kelemahan", "peluang", "ancaman"))  # fmt: skip
_GROUP = "baris ini nama kelompok atau judul kolom yang berulang, bukan butir"
_SUM = "baris ini hitungan bobot dan skor, bukan butir"
_STRATEGY = "bagian matriks strategi ini tidak diambil; tulis strateginya pada 'tows' di analisis.yaml"


def with_columns_of_groups(table: ForeignTable, topic: str, field_named: FieldNamed) -> ForeignTable:
    """A table whose rows stand below the name of their field, with a column for each field; others as they are."""
    if choices_of_name(topic) is None or not table.rows or head_of(table.rows, topic) is not None:
        return table
    for at in range(width_of(table.rows)):
        groups = {row.number: field for row in table.rows if (field := _group(row, at, topic, field_named))}
        below = [row for row in table.rows if row.number > min(groups, default=0) and row.number not in groups]
        if len({*groups.values()}) >= _FEWEST and any(row.text(at) for row in below):
            return _Grouped(table, at, groups).table_of_fields()
    return table


def _group(row: ReadRow, at: int, topic: str, field_named: FieldNamed) -> str:
    """The field that a row names and nothing else but a number before it."""
    others = (text for one in row.cells if one != at and (text := row.text(one)))
    return field_named(row.text(at), topic) if all(map(_NUMBER.fullmatch, others)) else ""


@dataclass(frozen=True, slots=True)
class _Grouped:
    """A table whose column ``at`` holds items below the names of their fields, which are by number in ``groups``."""

    table: ForeignTable
    at: int
    groups: Mapping[int, str]

    def table_of_fields(self) -> ForeignTable:
        """The table with a column for each field, to the right of the others."""
        first = width_of(self.table.rows)
        places = {field: first + n for n, field in enumerate(dict.fromkeys(self.groups.values()))}
        body = [row for row in self.table.rows if row.number > min(self.groups)]
        refused = {row.number: reason for row in body if (reason := self._why_none(row))}
        moved = {row.number: dict.fromkeys(places.values(), self.at) for row in body}
        rows = [*self._rows(places, refused)]
        return replace(self.table, rows=rows, moved=moved, refused={**self.table.refused, **refused})

    def _rows(self, places: Mapping[str, int], refused: Mapping[int, str]) -> Iterator[ReadRow]:
        titles = {place: ReadCell("teks", capital(field)) for field, place in places.items()}
        first, field = min(self.groups), ""
        above = [row for row in self.table.rows if row.number < first]
        yield from above[:-1]
        head = above[-1] if above else ReadRow(first - 1, {})
        yield replace(head, cells={**self._others(head), **titles})
        for row in self.table.rows[len(above) :]:
            if row.number in self.groups:
                field = self.groups[row.number]
                continue
            cell = row.cells.get(self.at)
            is_kept = cell is None or row.number in refused or self._is_sum(row)
            yield row if is_kept or cell is None else replace(row, cells={**self._others(row), places[field]: cell})

    def _others(self, row: ReadRow) -> dict[int, ReadCell]:
        return {at: cell for at, cell in row.cells.items() if at != self.at}

    def _is_sum(self, row: ReadRow) -> bool:
        texts = [text for at in sorted(row.cells) if (text := row.text(at))]
        return bool(texts) and is_sum(texts, is_measured=True)

    def _why_none(self, row: ReadRow) -> str:
        """Why a row holds no item: it names a group again, or reckons; "" if it holds one."""
        words = {*plain(row.text(self.at)).split()}
        if not words or row.number in self.groups or self._is_sum(row):
            return ""
        return _GROUP if words <= _OF_GROUPS else _SUM if words <= _OF_GROUPS | _OF_SUMS else ""


def with_lists_of_matrix(table: ForeignTable, topic: str, field_named: FieldNamed) -> ForeignTable:
    """A TOWS matrix as a table of its four lists; its strategies are ``asides``. Other tables as they are."""
    if choices_of_name(topic) is None or not table.rows:
        return table
    parts = {(row.number, at): part for row in table.rows for at in row.cells
             if (part := _part(row.text(at), topic, field_named))[0]}  # fmt: skip
    fields = [field for field, _ in parts.values()]
    inner = [place for place, (field, _) in parts.items() if field in _INNER]
    outer = [place for place, (field, _) in parts.items() if field in _OUTER]
    is_crossed = len({row for row, _ in inner}) == 1 and len({at for _, at in outer}) == 1
    if sorted(fields) != sorted((*_INNER, *_OUTER)) or not is_crossed or inner[0][0] >= outer[0][0]:
        return table
    lists = {place: part for place, part in parts.items() if part[1]} | _lists_below(table.rows, parts)
    return _of_matrix(table, lists, inner[0][0], [*parts]) if lists else table


def _lists_below(
    rows: Sequence[ReadRow], parts: Mapping[tuple[int, int], tuple[str, str]]
) -> dict[tuple[int, int], tuple[str, str]]:
    """The cells below a heading that stands in a cell of its own, up to the next headings, with its field."""
    found: dict[tuple[int, int], tuple[str, str]] = {}
    open_at: dict[int, str] = {}
    for row in rows:
        headed = {at: parts[row.number, at] for at in row.cells if (row.number, at) in parts}
        if headed:
            open_at = {at: field for at, (field, rest) in headed.items() if not rest}
            continue
        found |= {(row.number, at): (field, text) for at, field in open_at.items() if (text := row.text(at))}
    return found


def _of_matrix(
    table: ForeignTable, lists: Mapping[tuple[int, int], tuple[str, str]], first: int,
    headings: Sequence[tuple[int, int]],
) -> ForeignTable:  # fmt: skip
    width = width_of(table.rows)
    places = {field: width + n for n, field in enumerate((*_INNER, *_OUTER))}
    titles = ReadRow(first - 1, {place: ReadCell("teks", capital(field)) for field, place in places.items()})
    rows, asides = [row for row in table.rows if row.number < first] + [titles], [*table.asides]
    moved: dict[int, dict[int, int]] = {}
    for row in table.rows:
        held = {at: lists[row.number, at] for at in row.cells if (row.number, at) in lists}
        asides += [(row, at, _STRATEGY) for at in row.cells
                   if row.number >= first and row.text(at) and (row.number, at) not in headings]  # fmt: skip
        if held:
            rows.append(replace(row, cells={places[field]: ReadCell("teks", text) for field, text in held.values()}))
            moved[row.number] = {places[field]: at for at, (field, _) in held.items()}
    return replace(table, rows=rows, moved={**table.moved, **moved}, asides=tuple(asides), is_matrix=True)


def _part(text: str, topic: str, field_named: FieldNamed) -> tuple[str, str]:
    """The field that a text begins with as its heading, and the list below it; nothing if it is no such heading."""
    if field := field_named(text, topic):
        return field, ""
    match = _LIST.match(text)
    field = field_named(match["heading"], topic) if match else ""
    return (field, _ITEM_ON_THE_LINE.sub("\n", match["rest"])) if match and field else ("", "")
