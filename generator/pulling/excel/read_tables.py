"""Finds the tables of a returned workbook: columns by their hidden keys, or by their headings if these are lost.

Users rename, move and copy sheets, insert and move columns. None of that may shift a value: a column is taken only if
its key and its heading agree, and one that is missing never means that its values were emptied.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.edits.typed import kind_at
from generator.excel.reading.cells import ReadRow, ReadSheet
from generator.excel.sheets import BASE, HEAD_ROW, KEY_ROW, TABLE, Column
from generator.pulling.excel.added_proofs import added_proofs, told_of_added
from generator.pulling.excel.asides import is_typed, told_unread
from generator.pulling.excel.cell_texts import is_link
from generator.source.paths import ANY_ENTRY
from generator.source.words import comparable, joined
from generator.workbooks.bases import unpacked
from generator.workbooks.tables import ASKED, BUDGET, ITEM, OFFICE_CODE, SOURCE, TOTAL, Table, sources

_HEADINGS_WITHIN = 25
_ALIKE = 0.88
_MOST_OF_THEM = 0.6
_HEADING_ROWS = HEAD_ROW - KEY_ROW
_NUMBERS = frozenset(("no", "nomor"))
_NOT_READ = frozenset((TOTAL,))
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(slots=True)
class ReadTable:
    """A table in a sheet: its columns by position with their keys, the positions of the bases, and its rows.

    ``sums`` are the positions of the columns that the workbook computes itself. ``refused`` are columns whose heading
    disagrees with their hidden key: the place of the heading, its text, the key, and why. ``head`` are the rows down
    to the last heading, of which ``first_heading`` is the number of the first one with headings; ``passed`` are the
    columns of the user's own, ``added`` those of them that hold further proofs. ``is_head_whole`` says that they are
    those that the program wrote, so that a row which is not found below them is gone.
    """

    table: Table
    sheet: ReadSheet
    columns: Mapping[int, str]
    bases: Sequence[int]
    rows: Sequence[ReadRow]
    notices: list[str] = field(default_factory=list)
    sums: Sequence[int] = ()
    refused: list[tuple[str, str, str, str]] = field(default_factory=list)
    head: Sequence[ReadRow] = ()
    first_heading: int = 0
    passed: Sequence[int] = ()
    added: Sequence[int] = ()
    is_head_whole: bool = False

    @property
    def link_columns(self) -> list[int]:
        """The positions of the columns with addresses."""
        return [at for at, key in self.columns.items() if is_link(key)]

    def texts(self, row: ReadRow) -> dict[str, str]:
        """The texts of a row by the key of their column."""
        return {key: row.text(at) for at, key in self.columns.items()}

    def base_text(self, row: ReadRow) -> str:
        """The text of the hidden base of a row."""
        return "".join(cell.text for at in self.bases if (cell := row.cells.get(at)) is not None)


def read_table(sheet: ReadSheet, tables: Mapping[str, Table]) -> ReadTable | None:
    """The table in a sheet; None if it is none of these."""
    head = [row for row in sheet.rows if row.number <= _HEADINGS_WITHIN]
    keys = next((row for row in head if any(_is_key_row(row, tables))), None)
    if not sheet.is_turned and (_is_form(keys, tables) if keys else _is_form_by_labels(sheet, tables)):
        return read_table(sheet.turned(), tables)
    found = _by_keys(sheet, head, keys, tables) if keys is not None else _by_headings(sheet, head, tables)
    if found is not None:
        found.notices += _told(found)
    return found


def _is_key_row(row: ReadRow, tables: Mapping[str, Table]) -> Iterator[bool]:
    return (_table_named(cell.text, tables) is not None for cell in row.cells.values())


def _is_form(keys: ReadRow, tables: Mapping[str, Table]) -> bool:
    """Whether the key among these cells is that of a form, whose lines are to be read as columns."""
    return any((table := _table_named(cell.text, tables)) and table.is_form for cell in keys.cells.values())


def _is_form_by_labels(sheet: ReadSheet, tables: Mapping[str, Table]) -> bool:
    """Whether a sheet without keys has the labels of a form below each other."""
    forms = {key: table for key, table in tables.items() if table.is_form}
    turned = sheet.turned()
    return _by_headings(turned, [row for row in turned.rows if row.number <= _HEADINGS_WITHIN], forms) is not None


def _table_named(text: str, tables: Mapping[str, Table]) -> Table | None:
    return tables.get(text.removeprefix(TABLE)) if text.startswith(TABLE) else None


def _by_keys(sheet: ReadSheet, head: list[ReadRow], keys: ReadRow, tables: Mapping[str, Table]) -> ReadTable:
    """The table by its row of hidden keys, each checked against the heading below it."""
    table = next(t for cell in keys.cells.values() if (t := _table_named(cell.text, tables)) is not None)
    bases = [at for at, cell in keys.cells.items() if cell.text == BASE]
    titles = _titles(head, keys, bases, table)
    first = titles[-1].number if titles else keys.number
    headings = _headings(titles)
    columns: dict[int, str] = {}
    notices: list[str] = []
    disagreeing: list[int] = []
    copies: list[int] = []
    for at, cell in keys.cells.items():
        if not _is_key(table, cell.text):
            continue
        if _disagrees(headings.get(at, ""), cell.text, table):
            disagreeing.append(at)
        elif cell.text in columns.values():
            copies.append(at)
        else:
            columns[at] = cell.text
    rows = [row for row in sheet.rows if row.number > first]
    sums = [at for at, cell in keys.cells.items() if cell.text in _NOT_READ]
    found = ReadTable(table, sheet, columns, bases, rows, notices, sums)
    for at in disagreeing:
        reason = _disagreement(found, at, keys.text(at), headings.get(at, ""))
        found.refused.append((sheet.place(titles[-1], at), titles[-1].text(at), keys.text(at), reason))
    found.head = [row for row in head if row.number <= first and row is not keys]
    found.first_heading = keys.number
    found.is_head_whole = _is_whole(found, titles, keys)
    renamed = [at for at in copies if headings.get(at) != headings.get(_first_with(columns, keys.text(at)))]
    found.notices += _extra(found, titles, set(keys.cells) - set(renamed))
    found.notices += _copied(found, [at for at in copies if at not in found.added], keys)
    return found


def _first_with(columns: Mapping[int, str], key: str) -> int:
    return next(at for at, one in columns.items() if one == key)


def _copied(found: ReadTable, copies: Sequence[int], keys: ReadRow) -> Iterator[str]:
    """Sentences on copies of columns, with the cells in which they hold something else than the first one."""
    word, sheet = _line_word(found.sheet), found.sheet
    for at in copies:
        first = _first_with(found.columns, keys.text(at))
        other = [row for row in found.rows if row.text(at) and row.text(at) != row.text(first)]
        cells = ", ".join(f"{sheet.address(row, at)} ({row.text(at)[:40]})" for row in other[:10])
        told = f" Isinya yang lain daripada {word} {sheet.line(first)} tidak dibaca: {cells}." if cells else ""
        yield f"Lembar '{sheet.name}': {word} {sheet.line(at)} salinan {word} lain; {word} itu dilewati.{told}"


def _titles(head: Sequence[ReadRow], keys: ReadRow, bases: Sequence[int], table: Table) -> list[ReadRow]:
    """The rows of headings below the hidden keys: down to the one that the program marked, else those with headings.

    A row with a base of its own is an item wherever it stands.
    """
    below = [row for row in head if row.number > keys.number]
    last = max((row.number for row in below if any(row.text(at) == BASE for at in bases)), default=0)
    named = {comparable(text) for one in table.columns for text in (one.heading, one.group) if text}
    titles: list[ReadRow] = []
    for row in below:
        is_item = any(unpacked(row.text(at)) is not None for at in bases)
        if is_item or row.number > (last or keys.number + _HEADING_ROWS):
            break
        if not last and not any(comparable(row.text(at)) in named for at in keys.cells):
            break
        titles.append(row)
    return titles


def _is_whole(found: ReadTable, titles: Sequence[ReadRow], keys: ReadRow) -> bool:
    """Whether all rows of headings are where the program wrote them, and reach into no row of values."""
    rows = 1 if found.sheet.is_turned else _HEADING_ROWS
    is_marked = any(titles[-1].text(at) == BASE for at in found.bases) if titles and found.bases else False
    if not is_marked or titles[-1].number != keys.number + rows or found.refused:
        return False
    below = found.rows[0] if found.rows else None
    cells = [] if below is None else [below.cells.get(at) for at in found.columns]
    return not any(cell is not None and cell.repeated for cell in cells)


def _disagrees(heading: str, key: str, table: Table) -> bool:
    """Whether a heading says something else than the key above it: another column, year or source of funds."""
    own = next((_paths(column) for column in table.columns if column.key == key), ())
    if not heading or heading in own:
        return False
    if _key_headed(heading, table):
        return True
    year, years = _YEAR.findall(key)[-1:], _YEAR.findall(heading)
    if year and years and year[0] not in years:
        return True
    source = key.removeprefix(f"{BUDGET}[").partition("]")[0]
    named = _source_named(heading) if table.is_matrix and key.startswith(BUDGET) else ""
    return bool(named) and named != source


def _key_headed(heading: str, table: Table) -> str:
    """The key of the column of a table that has a heading; "" if there is none."""
    return next((column.key for column in table.columns if heading in _paths(column)), "")


def _source_named(heading: str) -> str:
    """The source of funds that the most words of a heading name; "" if they name none."""
    words = heading.replace("(", " ").replace(")", " ").split()
    spans = ((words[n:end], n) for n in range(len(words)) for end in range(n + 1, len(words) + 1))
    found = [(len(span), key) for span, _ in spans if (key := sources().key_of(" ".join(span)))]
    return max(found, default=(0, ""))[1]


def _disagreement(found: ReadTable, at: int, key: str, heading: str) -> str:
    """Why a column is not read, and what to do, by whether its contents are those of its key or of its heading."""
    word = _line_word(found.sheet)
    told = f"judul {word} ini tidak cocok dengan kunci tersembunyinya; seluruh {word} ini tidak dibaca"
    other = _key_headed(heading, found.table)
    if other and _fitting(found, at, other) > _fitting(found, at, key):
        return (
            f"{told}. Isinya sesuai dengan judulnya, jadi {word} itu dipindah tanpa sel tersembunyinya; pindahkan "
            f"kembali judul beserta isinya ke {word} semula, lalu jalankan lagi"
        )
    own = next((" ".join(filter(None, (c.group, c.heading))) for c in found.table.columns if c.key == key), key)
    return (
        f"{told}. Bila isinya memang untuk '{own}', kembalikan judulnya; bila untuk yang lain, pindahkan isinya ke "
        f"{word} yang benar, lalu kembalikan judulnya"
    )


def _fitting(found: ReadTable, at: int, key: str) -> int:
    """In how many rows a column holds what the column of a key held when the workbook was written."""
    pairs = ((row.text(at), unpacked(found.base_text(row))) for row in found.rows)
    return sum(base is not None and bool(text) and text == base.shown.get(key, "") for text, base in pairs)


def unread_in_head(found: ReadTable, ours: Collection[str]) -> Iterator[str]:
    """A sentence on what stands in and above the headings of a table and was not written there by the program.

    ``ours`` are the numbers of the texts that were; none if the workbook is of a version that did not record them.
    """
    refused = {place for place, *_ in found.refused}
    cells = [
        (row, at)
        for row in found.head
        for at, cell in row.cells.items()
        if is_typed(cell, ours) and at not in found.bases and found.sheet.place(row, at) not in refused
        and not (at in {*found.passed, *found.added} and row.number > found.first_heading)
    ]  # fmt: skip
    if not ours:
        cells = [(row, at) for row, at in cells if row.number < found.first_heading and at != _title_at(found)]
    named = [f"{found.sheet.address(row, at)} ({row.text(at)[:40]})" for row, at in cells]
    if named:
        yield told_unread(found.sheet, named)


def _title_at(found: ReadTable) -> int:
    """The position of the title above a table, behind its hidden columns."""
    return max(found.bases, default=-1) + 1


def _is_key(table: Table, key: str) -> bool:
    """Whether a key is that of a column of a table that is read, also of a year that today's table has not."""
    if key in (ITEM, SOURCE):
        return table.is_budget
    if key == OFFICE_CODE:
        return table.is_matrix
    if key in ASKED:
        return bool(table.heading)
    return key.startswith(".") and key not in _NOT_READ and kind_at(f"{table.topic}[]{_way(key)}") is not None


def _way(key: str) -> str:
    """The key of a column as a relative path."""
    return key.removesuffix(ANY_ENTRY)


def _by_headings(sheet: ReadSheet, head: list[ReadRow], tables: Mapping[str, Table]) -> ReadTable | None:
    """The table whose headings are most of those in some row near the top, or in two rows."""
    best: ReadTable | None = None
    most = 0.0
    for n, row in enumerate(head):
        for titles in ([row], head[n : n + 2]):
            headings = _headings(titles)
            for table in tables.values():
                columns = _matched(headings, table)
                share = len(columns) / len([column for column in table.columns if column.key not in _NOT_READ])
                if share > most and share >= _MOST_OF_THEM:
                    bases = [at for at in row.cells if BASE in (one.text(at) for one in titles)]
                    rows = [one for one in sheet.rows if one.number > titles[-1].number]
                    best, most = ReadTable(table, sheet, columns, bases, rows), share
                    best.first_heading = titles[0].number
                    best.head = [one for one in head if one.number <= titles[-1].number]
                    best.notices = _extra(best, titles, {*columns, *bases})
    return best


def _matched(headings: Mapping[int, str], table: Table) -> dict[int, str]:
    """The columns by the headings that are those of a table, or nearly so; each heading once."""
    found: dict[int, str] = {}
    for column in table.columns:
        names = _paths(column)
        exact = next((at for at, name in headings.items() if name in names and at not in found), None)
        near = [at for at, name in headings.items() if at not in found and any(_is_near(name, one) for one in names)]
        at = exact if exact is not None else near[0] if len(near) == 1 else None
        if at is not None and column.key not in _NOT_READ:
            found[at] = column.key
    return found


def _is_near(one: str, other: str) -> bool:
    digits = [text for name in (one, other) if (text := "".join(filter(str.isdigit, name)))]
    if len(set(digits)) > 1 or len(digits) == 1:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _headings(titles: Sequence[ReadRow]) -> dict[int, str]:
    """The headings by position: those of a group before those below it, carried to the right up to the next one."""
    found: dict[int, str] = {}
    if not titles:
        return found
    above, group = (titles[-2] if len(titles) > 1 else None), ""
    for at in range(max((at for row in titles for at in row.cells), default=-1) + 1):
        head, own = above.text(at) if above is not None else "", titles[-1].text(at)
        group = head if head and own and head != own else "" if head else group
        if text := comparable(" ".join(part for part in ([group, own] if own else [head]) if part)):
            found[at] = text
    return found


def _paths(column: Column) -> tuple[str, ...]:
    """The heading of a column for comparison, with that of its group."""
    return (comparable(f"{column.group} {column.heading}"),)


def _extra(found: ReadTable, titles: Sequence[ReadRow], known: set[int]) -> list[str]:
    """Sentences on the columns of the user's own: those of further proofs, which are read, and those passed over."""
    filled = {at for row in found.rows for at, cell in row.cells.items() if cell.text}
    called = {at: next((text for row in reversed(titles) if (text := row.text(at))), "") for at in filled - known}
    added = added_proofs(titles, _headings(titles), found.columns, [*called]) if found.table.heading else {}
    found.columns, found.added = {**found.columns, **added}, [*added]
    told = [*told_of_added(found.sheet, added)]
    passed = [at for at in sorted(called) if at not in added and comparable(called[at]) not in _NUMBERS]
    found.passed = passed
    if not passed:
        return told
    named = joined([f"{found.sheet.line(at)} ({called[at] or 'tanpa judul'})" for at in passed[:10]])
    return [*told, f"Lembar '{found.sheet.name}': {_line_word(found.sheet)} tambahan {named} tidak dibaca."]


def _line_word(sheet: ReadSheet) -> str:
    """What people call a column, which in a form is a row."""
    return "baris" if sheet.is_turned else "kolom"


def _told(found: ReadTable) -> Iterator[str]:
    """Sentences on columns that are missing and rows that are hidden."""
    read = {*found.columns.values(), *(key for _, _, key, _ in found.refused)}
    missing = [column for column in found.table.columns if column.key not in read | _NOT_READ]
    if missing:
        named = joined([f"'{' '.join(filter(None, (one.group, one.heading)))}'" for one in missing[:10]])
        word = _line_word(found.sheet)
        yield f"Lembar '{found.sheet.name}': {word} {named} tidak ditemukan; isinya dianggap tidak berubah."
    hidden = sum(row.hidden for row in found.rows)
    if hidden:
        yield f"Lembar '{found.sheet.name}': {hidden} baris tersembunyi atau tersaring ikut dibaca."
