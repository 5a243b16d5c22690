"""Rows and items of lists that somebody added: the list that they belong to, and what was typed for each field."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, NamedTuple

from generator.blocks.inline import Inline, dashed
from generator.edits.counterparts import prefixes
from generator.edits.edit import Insert, Origin
from generator.edits.typed import kind_at
from generator.masterplan.masterplan import Masterplan, walk
from generator.pulling.collected import Collected
from generator.pulling.moved_rows import is_head
from generator.pulling.new_funds import NewFunds
from generator.pulling.new_heads import NewHeads
from generator.pulling.patterned_texts import parts_of
from generator.pulling.segments import Segment, evened, segments_of
from generator.pulling.sheets import Sheets
from generator.pulling.typed import (
    DASHES,
    UntypableError,
    bare_item,
    fields_of_text,
    held_text,
    holds_paragraphs,
    in_one_line,
    is_list,
    is_scalar,
    naming_fields,
    short_field,
    takes_plain_texts,
)
from generator.source.kinds import ListKind, ReferenceKind
from generator.source.paths import ANY_ENTRY, ModelPath, entry_path, new_item_in, within
from generator.source.words import slug
from generator.source.words_of_gaps import holds_gap, without_gaps
from generator.word.anchor_places import alone, pattern
from generator.word.reading.base_lines import POINT, BaseLine, Entry, label_of
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, is_aside
from generator.word.reading.paragraphs import ReadParagraph

_GROUPED_BY = ("dimensi", "subdimensi", "jenis", "unsur", "kelompok", "jangka")
_DIMENSION = ".dimensi"
_A_FORM = 2
_SUMS = re.compile(r"((sub|grand)[ -]?)?(jumlah|total)( keseluruhan| seluruhnya| umum)? ?:?")
_KEY = re.compile(r"[^\[]*\[[a-z_]\w*\]")
_MARK = re.compile(r"[A-Z]{0,2}-?\d+\.?")
"""A number or mark in front of an item, such as "K6", which documents count themselves."""
_NO_LIST = "baris baru di tabel ini tidak dapat menjadi butir baru: tabelnya bukan daftar butir"
_A_SUM = "baris jumlah dihitung program; bila yang dimaksud butir baru, beri nama lain"
_SECOND_FUND = (
    "butir ini sudah ada di tabel ini; tulis sumber dan jumlah tambahannya di YAML pada anggaran {}, atau beri nama "
    "lain bila yang dimaksud butir baru"
)
_UNCERTAIN = "kolom ke-{} dihitung program, atau isiannya tidak pasti, sehingga tidak ikut diambil"
_A_COPY = "baris ini salinan persis dari baris lain; ubah isinya agar menjadi butir baru"
BLANK_ROW = "baris baru ini tidak memuat isian, sehingga tidak menjadi butir baru; isi, atau hapus barisnya di Word"
_INCOMPLETE = "kutipan ini belum memuat judul; tulis seperti butir lain di daftar ini"
_NEW_TEXT = "teks baru ini tidak berada di dalam isian mana pun"
_GOES_ON = (
    "; bila melanjutkan isian di atasnya ({}), ketik di dalam kotak isian itu dengan Shift+Enter di ujung teksnya, "
    "atau tambahkan di YAML"
)


class Columns:
    """What the columns of each table stand for, found from the rows that were built."""

    def __init__(self, lines: Iterable[BaseLine]) -> None:
        self.rows: dict[int, list[Entry]] = defaultdict(list)
        self._tables: dict[int, list[Entry]] = defaultdict(list)
        self._sums: set[str] = set()
        for entry in (base.entry for base in lines if base.entry is not None and base.entry.is_row):
            self._tables[entry.table].append(entry)
            if entry.row:
                self.rows[entry.table].append(entry)
            elif entry.sums:
                self._sums.add(entry.label)
        self._ways: dict[int, list[str]] = {}

    def ways(self, table: int) -> list[str]:
        """The path relative to its row that each column of a table shows.

        It is "" for a column that is computed, that repeats another, or whose rows show different fields.
        """
        if table not in self._ways:
            rows = self.rows.get(table, [])
            width = max((len(entry.cells) for entry in rows), default=0)
            found: list[str] = []
            for n in range(width):
                way = _shared_way(rows, n)
                found.append("" if way in found else way)
            self._ways[table] = found
        return self._ways[table]

    def way_of(self, entry: Entry, n: int) -> str:
        """The path of the field that an empty cell of a row is for; "" if that is not certain.

        For a key such as a source of funds, the row must show another field of the same key, and of no other.
        """
        ways = self.ways(entry.table) if entry.row else []
        way = ways[n] if n < len(ways) else ""
        way = way or self._by_key_of(entry, n)
        key = _until_key(way)
        if not way or "{" in way:
            return ""
        paths = [inline.path for cell in entry.cells for inline in cell]
        fits = not key or any(path.startswith(f"{entry.row}{key}") for path in paths)
        return f"{entry.row}{way}" if fits else ""

    def _by_key_of(self, entry: Entry, n: int) -> str:
        """The relative path that a column shows in rows of other keys, with the only key of this row; else ""."""
        paths = (within(inline.path, entry.row) for cell in entry.cells for inline in cell if inline.path)
        keys = {_until_key(path) for path in paths} - {""}
        rest = self.rest(entry.table, n) if entry.row else ""
        return f"{keys.pop()}{rest}" if rest and len(keys) == 1 else ""

    def list_at(self, entry: Entry, n: int) -> tuple[str, str]:
        """The list of plain values of which each row of a row's group shows one in a column, with its last item.

        Both are "" if the column shows none, or names who sits in each row, as a list of those present does.
        """
        rows, paths = self._printed(entry, n)
        if self.names_seats(entry, n):
            return "", ""
        lists = {str(path.listed) for path in paths if is_list(path.listed) and short_field(path.listed) == ""}
        is_one = len(lists) == 1 and len({path.listed for path in paths}) == 1 and not any(row.row for row in rows)
        last = next((str(path) for path in reversed(paths) if path.is_entry), "")
        return (lists.pop(), last) if is_one else ("", "")

    def names_seats(self, entry: Entry, n: int) -> bool:
        """Whether a column only names items that stand elsewhere: some twice, or by references beside other cells."""
        rows, paths = self._printed(entry, n)
        lists = {path.listed for path in paths}
        if any(row.row for row in rows) or not all(path.is_entry for path in paths) or len(lists) != 1:
            return False
        kind = kind_at(lists.pop())
        is_wide = any(len(row.cells) > _A_FORM for row in rows)
        are_referred = isinstance(kind, ListKind) and isinstance(kind.kind, ReferenceKind)
        return isinstance(kind, ListKind) and (len(paths) > len({*paths}) or (are_referred and is_wide))

    def _printed(self, entry: Entry, n: int) -> tuple[list[Entry], list[ModelPath]]:
        """The rows of a row's group that have a column, and the paths that it shows in them."""
        rows = [row for row in self._group_of(entry) if n < len(row.cells)]
        shown = (dict.fromkeys(inline.path for inline in row.cells[n] if inline.path) for row in rows)
        return rows, [ModelPath(path) for each in shown for path in each]

    def _group_of(self, entry: Entry) -> list[Entry]:
        """The rows under the same head of a group as a row, or all if its table has no groups; heads are left out."""
        group: list[Entry] = []
        for row in self._tables.get(entry.table, ()):
            if not row.strong:
                group.append(row)
            elif any(one is entry for one in group):
                break
            else:
                group = []
        return group

    def heads(self, table: int) -> list[Entry]:
        """The heads of the groups of a table."""
        return [row for row in self._tables.get(table, ()) if row.strong and not row.row and len(row.cells) == 1]

    def heading(self, table: int, n: int) -> str:
        """The words at the head of a column."""
        rows = (row for row in self._tables.get(table, ()) if row.strong and n < len(row.cells) > 1)
        return next((_text(row.cells[n]) for row in rows), "")

    def rest(self, table: int, n: int) -> str:
        """The relative path behind the key that a column shows in all its rows; "" if it shows different ones."""
        rows = (row for row in self.rows.get(table, ()) if n < len(row.cells) and not _is_computed(row.cells[n]))
        ways = {way_in(row.cells[n], row.row) for row in rows} - {None}
        rests = {way[len(_until_key(way)) :] if way and _until_key(way) else "" for way in ways}
        return rests.pop() if len(rests) == 1 else ""

    def is_of_list(self, entry: Entry) -> bool:
        """Whether a row that stands for no item is one of several, unlike the only one of a sheet's head."""
        rows = [row for row in self._tables.get(entry.table, ()) if not row.strong]
        return len(rows) > 1 and not (entry.row or entry.strong)

    def prints(self, entry: Entry, n: int) -> bool:
        """Whether a column prints anything in any row of a table but its heads."""
        rows = self._tables.get(entry.table, [])
        return any(n < len(row.cells) and row.cells[n] for row in rows if not row.strong)

    def sources_of_sign(self, table: int, text: str) -> str:
        """The list from which the cells of a table are computed that show a sign, such as a dot; "" if none does."""
        cells = (cell for row in self._tables.get(table, ()) for cell in row.cells if text and _text(cell) == text)
        computed = (s for cell in cells for s in segments_of(cell) if s.role == "hitungan")
        paths = (path for s in computed for path in getattr(getattr(s.raw, "raw", s.raw), "dari", ()))
        return next((str(ModelPath(path).kind) for path in paths), "")

    def texts(self, table: int, n: int) -> set[str]:
        """The texts of a column."""
        rows = (row for row in self._tables.get(table, []) if row.row or not row.strong)
        return {_text(row.cells[n]) for row in rows if n < len(row.cells)}

    def repeated(self, table: int, n: int) -> set[str]:
        """The texts of a column that are no values, or print again what another cell of their row prints."""
        rows = (row for row in self._tables.get(table, []) if (row.row or not row.strong) and n < len(row.cells))
        return {_text(row.cells[n]) for row in rows if not _has_own_value(row, n)}

    def is_sum(self, texts: Iterable[str]) -> bool:
        """Whether a row of these texts holds totals: by its first one, as in the document or in common words."""
        label = label_of(texts)
        return label in self._sums or _SUMS.fullmatch(label) is not None

    def shown(self, table: int, n: int) -> tuple[str, Any] | None:
        """A text of a column and the value that it prints, to find the unit of amounts."""
        cells = [entry.cells[n] for entry in self.rows.get(table, []) if n < len(entry.cells)]
        values = (s for cell in cells for s in segments_of(cell)[:1] if s.role == "isian" and not s.gap)
        return next(((evened(s.text), s.raw) for s in values if evened(s.text) not in {"0", "Rp0"}), None)


def _shared_way(rows: Sequence[Entry], n: int) -> str:
    ways = {way_in(entry.cells[n], entry.row) for entry in rows if n < len(entry.cells)} - {None}
    if not ways:
        ways = {_dashed_way(entry.cells[n], entry.row) for entry in rows if n < len(entry.cells)}
    return ways.pop() or "" if len(ways) == 1 else ""


def _dashed_way(cell: list[Inline], row: str) -> str:
    """The relative path of the field that a cell shows as a dash; "" if it may have several values."""
    gap = dashed(cell)
    way = within(gap.path, row) if gap is not None and is_scalar(gap.path) else ""
    return way if way.startswith(".") else ""


def way_in(cell: list[Inline], row: str) -> str | None:
    """The relative path that a cell shows; None if it shows nothing, "" if it cannot be read back."""
    segments = segments_of(cell)
    values = [segment for segment in segments if segment.role != "kata"]
    if not values:
        return None if _text(cell) in {"", *DASHES} else ""
    if len(segments) == 1 and segments[0].gap and takes_plain_texts(segments[0].path) and row:
        way = within(segments[0].path, row)
        return f"{way}{ANY_ENTRY}" if way.startswith(".") else ""
    if any(segment.role == "hitungan" or not is_scalar(segment.path) for segment in values):
        return ""
    way = pattern(cell, row)
    listed = ModelPath(way).listed
    if way.endswith("]") and "{" not in way and not way.endswith(ANY_ENTRY) and is_list(f"{row}{listed}"):
        return f"{listed}{ANY_ENTRY}"
    return way if way.startswith((".", "[")) or "{" in way else ""


def _has_own_value(entry: Entry, n: int) -> bool:
    """Whether a cell of a row prints a value that no cell before it does."""
    before = {inline.path for cell in entry.cells[:n] for inline in cell}
    return any(s.role == "isian" and not s.gap and s.path not in before for s in segments_of(entry.cells[n]))


def _is_computed(cell: list[Inline]) -> bool:
    return {segment.role for segment in segments_of(cell)} == {"hitungan"}


def _until_key(way: str) -> str:
    """The part of a relative path up to its first key that is a word, such as a source of funds; else ""."""
    match = _KEY.match(way)
    return match[0] if match else ""


def _text(cell: Iterable[Inline]) -> str:
    return evened("".join(inline.text for inline in cell))


class NewItems:
    """Turns added lines into new items; ``pairs`` are all lines in order.

    What stands around an added line is looked up in what one pass over all lines found, because thousands of lines
    may be added in one place.
    """

    def __init__(self, pairs: Sequence[Pair], columns: Columns, plan: Masterplan, found: Collected) -> None:
        self.pairs = pairs
        self.columns = columns
        self.found = found
        self.plan = plan
        self._above = _neighbours(pairs, range(len(pairs)))
        self._below = _neighbours(pairs, range(len(pairs) - 1, -1, -1))
        self._heads = _heads(pairs)
        self.unread: list[tuple[int, str]] = []
        self._printed_above: dict[int, int] = {}
        self._built_texts: dict[int, set[tuple[str, ...]]] = {}
        self._runs: dict[str, dict[int, set[str]]] = {}
        self._sheets = Sheets(plan)
        self.heads = NewHeads(pairs, found)
        self._funds = NewFunds(columns, found.istilah)

    def near(self, at: int) -> Entry | None:
        """The nearest row of an item that stands above or below a line in its table; None if there is none."""
        line = self.pairs[at].new
        if line is None or not isinstance(line.block, ReadRow):
            return None
        for step in (-1, 1):
            n = at + step
            while 0 <= n < len(self.pairs) and _is_of_table(self.pairs[n], line.block.table):
                old = self.pairs[n].old
                if old is not None and old.entry is not None and old.entry.row and not self.pairs[n].moved:
                    return old.entry
                n += step
        return None

    def add_row(self, at: int, line: Line, row: ReadRow) -> None:
        """Add a new row as an item of the list that its table shows."""
        near = self._above.get(at) or self._below.get(at) or self._in_table(row)
        inside = ([p.text for p in cell if not p.aside] for cell in row.cells)
        texts = [evened("\n".join(cell)) for cell in inside]
        origin = self.found.origin(line)
        if near is None and self.heads.has_rows(at) and self._built_heads(row.table):
            return
        if near is None or not is_list(ModelPath(near.row).listed):
            self._add_to_columns(self._built_near(at, row.table), texts, origin)
        elif self.columns.is_sum(texts):
            self.found.untaken("dihitung", ("", _shown(texts)), _A_SUM, origin)
        elif self._is_copy(near.table, texts):
            self.found.untaken("tak_bertempat", ("", _shown(texts)), _A_COPY, origin)
        else:
            self._add_item(at, near, texts, origin)

    def _add_item(self, at: int, near: Entry, texts: list[str], origin: Origin) -> None:
        listed = str(ModelPath(near.row).listed)
        self.unread = []
        try:
            typed = self._fields(near, texts)
            given = self._of_group(at, near) | typed
            fields = {**self._of_sheet(near), **self._shared(near, given), **given}
        except UntypableError as error:
            self.found.untaken("tak_terbaca", ("", _shown(texts)), str(error), origin)
            return
        if not typed:
            self.found.untaken("tak_bertempat", ("", _shown(texts)), BLANK_ROW, origin)
            return
        if (known := self._funded(near, texts)) and any(_until_key(way) for way in typed):
            self.found.untaken("tak_bertempat", ("", _shown(texts)), _SECOND_FUND.format(known), origin, known)
            return
        above = self._row_above(at, listed)
        if above in self.found.blank:
            self.found.below_blank[above].append(Insert(listed, fields, "", origin, self._empty(near, texts)))
        else:
            after = self._item_above(at, listed)
            self.found.edit(Insert(listed, fields, after, origin, self._empty(near, texts)))
        item = entry_path(listed, slug(next((fields[way] for way in _naming_ways(listed) if way in fields), "…")))
        for n, text in self.unread:
            if self._funds.is_told(near, n, text, typed):
                continue
            reason = self._funds.why_not(near, texts, n, item, typed)
            if reason:
                self.found.untaken("tak_bertempat", ("", text), reason, origin)
            else:
                self.found.untaken("dihitung", ("", text), _UNCERTAIN.format(n + 1), origin)

    def _funded(self, near: Entry, texts: Sequence[str]) -> str:
        """The item of a table of funds that a new row names again, for another fund; "" if there is none."""
        naming = next(_naming_ways(str(ModelPath(near.row).listed)), "")
        ways = self.columns.ways(near.table)
        if naming not in ways or not self._funds.has_keys(near.table):
            return ""
        n = ways.index(naming)
        rows = (row for row in self.columns.rows[near.table] if n < min(len(row.cells), len(texts)))
        return next((row.row for row in rows if _text(row.cells[n]) == texts[n] != ""), "")

    def _empty(self, near: Entry, texts: Sequence[str]) -> frozenset[str]:
        """The relative paths of the columns in which a new row has nothing, or a dash."""
        ways = ((self._way(near, texts, n), text) for n, text in enumerate(texts))
        return frozenset(way.removesuffix(ANY_ENTRY) for way, text in ways if way and text in {"", *DASHES})

    def _built_near(self, at: int, table: int) -> Entry | None:
        """The row of a table that was built and stands right above a new one, else the first below it."""
        rows = self._built_rows[table]
        position = bisect(rows, at)
        above = self._entry_at(rows[position - 1]) if position else None
        if above is not None and not above.strong:
            return above
        return self._entry_at(rows[position]) if position < len(rows) else None

    @cached_property
    def _built_rows(self) -> dict[int, list[int]]:
        """Where the rows that were built stand, by the number that their table has now."""
        found: dict[int, list[int]] = defaultdict(list)
        for n, pair in enumerate(self.pairs):
            entry = self._entry_at(n)
            block = pair.new.block if pair.new is not None else None
            if entry is not None and entry.is_row and isinstance(block, ReadRow):
                found[block.table].append(n)
        return found

    def _entry_at(self, n: int) -> Entry | None:
        old = self.pairs[n].old
        return old.entry if old is not None else None

    def _add_to_columns(self, near: Entry | None, texts: Sequence[str], origin: Origin) -> None:
        """Add the texts of a new row as items of the lists of which each row of its group shows one."""
        typed = [(n, text) for n, text in enumerate(texts) if text and not _MARK.fullmatch(text)]
        lists = [self.columns.list_at(near, n) for n, _ in typed] if near else []
        if near is None or not typed or not all(listed for listed, _ in lists):
            self.found.untaken("tak_bertempat", ("", _shown(texts)), _NO_LIST, origin)
        elif all(text in self.columns.texts(near.table, n) for n, text in typed):
            self.found.untaken("tak_bertempat", ("", _shown(texts)), _A_COPY, origin)
        else:
            for (listed, last), (_, text) in zip(lists, typed, strict=True):
                self.found.edit(Insert(listed, {"": bare_item(text)}, last, origin))

    def _in_table(self, row: ReadRow) -> Entry | None:
        """A row of a new one's table that is as wide, if all its rows stand for items of one list; else None."""
        rows = [entry for n in self._built_rows[row.table] if (entry := self._entry_at(n)) is not None and entry.row]
        is_one = len({ModelPath(entry.row).listed for entry in rows}) == 1
        return next((entry for entry in rows if is_one and len(entry.cells) == len(row.cells)), None)

    def _built_heads(self, table: int) -> list[Entry]:
        """The heads of groups that a table was built with, by the number that it has now."""
        near = next((entry for n in self._built_rows[table] if (entry := self._entry_at(n)) is not None), None)
        return self.columns.heads(near.table) if near is not None else []

    def _of_group(self, at: int, near: Entry) -> dict[str, str]:
        """The fields that the head of a new row's group shows, as typed there if it was edited or is new."""
        head, listed = self._heads.get(at), str(ModelPath(near.row).listed)
        if head is None:
            return self.heads.fields(at, listed, self.columns.heads(near.table), partial(self._sheets.headed, listed))
        found = self._sheets.headed(listed, _text(head.cells[0]))
        for segment in segments_of(head.cells[0]):
            path = ModelPath(segment.path)
            if segment.role == "isian" and path.owner.listed == listed:
                typed, _ = self.found.taken.get(segment.path, ("", None))
                held = "" if segment.gap else held_text(segment.raw)
                said = self.found.read(segment.path, typed) if typed else held
                found |= {within(path, path.owner): said} if said else {}
        return found

    def _of_sheet(self, near: Entry) -> dict[str, str]:
        """The field that names the office or dimension of a worksheet, by the rows that it leaves blank."""
        blank = [ModelPath(entry.row) for entry in self.columns.rows[near.table] if new_item_in(entry.row)]
        first, *others = [self._sheets.fields_for(item) for item in blank] or [{}]
        return first if all(other == first for other in others) else {}

    def _item_above(self, at: int, listed: str) -> str:
        """The item of the same list in the nearest row above a new one, whatever its group; "" if there is none."""
        return self._rows_above[at].get((listed, False), "")

    def _row_above(self, at: int, listed: str) -> str:
        """The item of the nearest row above, also one that a worksheet leaves room for; "" if there is none."""
        above = self._rows_above[at]
        return above.get((listed, True)) or above.get((listed, False), "")

    @cached_property
    def _rows_above(self) -> list[dict[tuple[str, bool], str]]:
        """For each line, the items of the nearest rows above it in its table.

        Their keys are the list, and whether a worksheet left room for the item, of which only a nearer one counts.
        """
        found: list[dict[tuple[str, bool], str]] = []
        above: dict[tuple[str, bool], str] = {}
        for pair in self.pairs:
            found.append(above)
            line, entry = pair.new, pair.old.entry if pair.old is not None else None
            if line is not None and (not isinstance(line.block, ReadRow) or not line.block.number):
                above = {}
            elif line is not None and entry is not None and entry.row:
                listed, is_room = str(ModelPath(entry.row).listed), bool(new_item_in(entry.row))
                above = {**above, (listed, True): "", (listed, is_room): entry.row}
        return found

    def _is_copy(self, table: int, texts: list[str]) -> bool:
        known = [n for n, way in enumerate(self.columns.ways(table)) if way]
        if table not in self._built_texts:
            rows = self.columns.rows.get(table, [])
            self._built_texts[table] = {
                tuple(_text(entry.cells[n]) for n in known if n < len(entry.cells)) for entry in rows
            }
        wanted = tuple(texts[n] for n in known if n < len(texts))
        return any(wanted) and wanted in self._built_texts[table]

    def _fields(self, near: Entry, texts: Sequence[str]) -> dict[str, str]:
        fields: dict[str, str] = {}
        for n, text in enumerate(map(without_gaps, texts)):
            if text and text not in DASHES:
                fields |= self._of_column(text, texts, near, n)
        return fields

    def _of_column(self, text: str, texts: Sequence[str], near: Entry, n: int) -> dict[str, str]:
        way = self._way(near, texts, n)
        if not way:
            if not text.strip(".").isdigit() and text not in self.columns.repeated(near.table, n):
                self.unread.append((n, text))
            return {}
        found: dict[str, str] = {}
        for part, said in parts_of(way, text):
            path = f"{near.row}{part}"
            lines = said.split("\n") if not holds_paragraphs(path) else [said]
            found[part] = self.found.read(path, in_one_line(path, lines), self._shown_like(near.table, n))
        return found

    def _way(self, near: Entry, texts: Sequence[str], n: int) -> str:
        """The relative path that a column of a new row stands for; "" if that is not certain."""
        ways = self.columns.ways(near.table)
        way = ways[n] if n < len(ways) else ""
        is_certain = bool(way) and (not _until_key(way) or self._has_keys_of(near, texts))
        return way if is_certain else self._funds.way(near, texts, n)

    def _shown_like(self, table: int, n: int) -> tuple[str, Any] | None:
        """A text and value that tell the unit of a column, by another one if this one shows none."""
        others = (self.columns.shown(table, m) for m in self._funds.amounts_beside(table, n))
        return self.columns.shown(table, n) or next(filter(None, others), None)

    def _has_keys_of(self, near: Entry, texts: Sequence[str]) -> bool:
        """Whether a new row names the same keys, such as sources of funds, as the row beside it."""
        keys = [n for n, cell in enumerate(near.cells) if any(_is_key(s) for s in segments_of(cell))]
        return all(_text(near.cells[n]) == texts[n] for n in keys)

    def _shared(self, near: Entry, given: Collection[str]) -> Mapping[str, str]:
        """The fields by which the table's rows are grouped, and which it therefore does not show.

        A dimension follows from its subdimension.
        """
        known = (entry.row for entry in self.columns.rows[near.table] if not new_item_in(entry.row))
        rows = [self._grouped.get(row, {}) for row in known]
        first = self._grouped.get(near.row, {})
        found = {name: value for name, value in first.items() if all(row.get(name) == value for row in rows)}
        if ".subdimensi" in {*found, *given}:
            found.pop(_DIMENSION, None)
        return found

    @cached_property
    def _grouped(self) -> dict[str, dict[str, str]]:
        return _groups(self.plan)

    def add_paragraph(self, at: int, line: Line) -> None:
        """Add a new item of a list that is printed as paragraphs; any other new text has no place."""
        new = evened(line.text)
        above_at = self._above_new(at)
        above = self.pairs[above_at] if above_at >= 0 else None
        origin = self.found.origin(line)
        filled = self._gap_filled(above, line) if above is not None else ""
        if filled:
            self._printed_above[at] = above_at
            self.found.add_items(filled, "", new, origin)
            return
        item, goes_on = _listed_item(above, line) if above is not None else None, _goes_on(above)
        if item is None:
            above, item = self._below_new(at, line)
        if item is None or holds_gap(new):
            self.found.untaken("tak_bertempat", ("", new), f"{_NEW_TEXT}{goes_on}", origin)
            return
        if self._add_listed(at, item, _said_by(above, new), origin):
            self._printed_above[at] = above_at

    def _above_new(self, at: int) -> int:
        """Where the nearest line above a new one stands that is no new item itself; -1 if there is none."""
        n = at - 1
        while n >= 0:
            new = self.pairs[n].new
            if n in self._printed_above:
                n = self._printed_above[n]
            elif new is not None and not is_aside(new):
                break
            else:
                n -= 1
        return n

    def _add_listed(self, at: int, item: "_Place", new: str, origin: Origin) -> bool:
        """Add a text typed among the items of a list; False if it names none."""
        try:
            fields = self._said(item.near, item.way, new) if "{" in item.way else {item.way: bare_item(new)}
        except UntypableError as error:
            reason = _INCOMPLETE if isinstance(error, _IncompleteError) else _NEW_TEXT
            self.found.untaken("tak_bertempat", ("", new), reason, origin)
            return False
        self.found.edit(Insert(item.listed, {**self._of_run(at, item.near), **fields}, item.after, origin))
        return True

    def _below_new(self, at: int, line: Line) -> "tuple[Pair | None, _Place | None]":
        """The line below a new one and the list that begins there, if what stands above belongs to no list."""
        position = bisect(self._kept, at)
        below = self.pairs[self._kept[position]] if position < len(self._kept) else None
        before = self.pairs[at - 1].new if at else None
        item = _listed_item(below, line) if below is not None else None
        if item is None or (before is not None and before.marker) or (not line.marker and "{" not in item.way):
            return None, None
        paths = dict.fromkeys(self._item_at(path, item.listed) for path in self.found.leaves or {})
        known = [path for path in paths if path]
        first = known.index(item.near) if item.near in known else 0
        return below, item._replace(after=known[first - 1] if first else "")

    @cached_property
    def _kept(self) -> list[int]:
        """Where the lines stand that were built and are still there."""
        return [n for n, pair in enumerate(self.pairs) if pair.old is not None and pair.new is not None]

    @staticmethod
    def _item_at(path: str, listed: str) -> str:
        """The item of a list that a value at a path belongs to; "" if it belongs to none."""
        return next(
            (one for one in prefixes(path) if ModelPath(one).is_entry and ModelPath(one).listed == listed), ""
        )

    def _of_run(self, at: int, item: str) -> dict[str, str]:
        """The dimension of the items that stand in paragraphs around a new one.

        All of them have it, and they are several, or a heading above names it.
        """
        listed = str(ModelPath(item).listed)
        if listed not in self._runs:
            self._runs[listed] = _runs_of(self.pairs, listed)
        position = bisect(self._built, at)
        beside = self._built[max(position - 1, 0) : position + 1]
        run = {one for n in beside for one in self._runs[listed].get(n, ())}
        own = {self._grouped.get(one, {}).get(_DIMENSION, "") for one in run}
        dimension = own.pop() if len(own) == 1 else ""
        is_certain = len(run) > 1 or dimension == self._dimension_above(at)
        return {_DIMENSION: dimension} if dimension and is_certain else {}

    @cached_property
    def _built(self) -> list[int]:
        """Where the lines stand that were built, also those that are gone."""
        return [n for n, pair in enumerate(self.pairs) if pair.old is not None]

    def _dimension_above(self, at: int) -> str:
        """The key of the dimension that the nearest heading above a position names; "" if none does."""
        position = bisect(self._headings, at, key=lambda heading: heading[0])
        return self._headings[position - 1][1] if position else ""

    @cached_property
    def _headings(self) -> list[tuple[int, str]]:
        """Where the headings stand that name a dimension, and its key."""
        found: list[tuple[int, str]] = []
        for n, pair in enumerate(self.pairs):
            entry = pair.old.entry if pair.old is not None and pair.old.line.sort == "judul" else None
            paths = [ModelPath(path) for cell in (entry.cells if entry else ()) for path in _paths_in(cell)]
            named = next((path.owner for path in paths if path.topic == _DIMENSION.removeprefix(".")), None)
            if named is not None:
                found.append((n, named.name))
        return found

    def _gap_filled(self, above: Pair, line: Line) -> str:
        """The list whose gap somebody filled in the paragraph above, in the same style; "" if there is none."""
        entry = above.old.entry if above.old is not None else None
        segments = segments_of(entry.cells[0]) if entry is not None and not entry.is_row and entry.cells else []
        gap = next((segment.path for segment in segments if segment.gap and is_list(segment.path)), "")
        _, filled_at = self.found.taken.get(gap, ("", None))
        return gap if filled_at is not None and filled_at is above.new and _is_styled_as(above, line) else ""

    def _said(self, item: str, way: str, text: str) -> dict[str, str]:
        """The fields of a new paragraph in the words of those above it."""
        try:
            parts = dict(parts_of(way, text))
        except UntypableError:
            parts = fields_of_text(str(ModelPath(item).listed), text)
            if len(parts) == 1:
                raise
            if f".{naming_fields(str(ModelPath(item).listed))[0]}" not in parts:
                raise _IncompleteError from None
        return {part: self.found.read(f"{item}{part}", said) for part, said in parts.items()}


def _naming_ways(listed: str) -> Iterator[str]:
    return (f".{name}" for name in naming_fields(listed))


def _neighbours(pairs: Sequence[Pair], order: Iterable[int]) -> dict[int, Entry]:
    """For each added row, the nearest row before it in its group that was built for an item and is as wide."""
    found: dict[int, Entry] = {}
    last: dict[int, Entry] = {}
    table = 0
    for n in order:
        line, old = pairs[n].new, pairs[n].old
        if line is None:
            continue
        row = line.block if isinstance(line.block, ReadRow) else None
        if row is None or row.table != table or is_head(pairs[n]):
            last, table = {}, 0 if row is None else row.table
        if row is not None and old is not None and old.entry is not None and old.entry.row:
            last[len(old.entry.cells)] = old.entry
        elif row is not None and old is None and len(row.cells) in last:
            found[n] = last[len(row.cells)]
    return found


def _is_of_table(pair: Pair, table: int) -> bool:
    """Whether a pair is a row of a table, or of none that is still there."""
    block = pair.new.block if pair.new is not None else None
    return pair.new is None or (isinstance(block, ReadRow) and block.table == table)


def _shown(texts: Sequence[str]) -> str:
    return " | ".join(texts)


def _heads(pairs: Sequence[Pair]) -> dict[int, Entry]:
    """The head of the group that each added row stands in; a head that was added too is unknown."""
    found: dict[int, Entry] = {}
    head: Entry | None = None
    for n, pair in enumerate(pairs):
        row = pair.new.block if pair.new is not None else None
        if not isinstance(row, ReadRow):
            head = head if pair.new is None else None
        elif not row.number or (pair.old is None and len(row.cells) == 1):
            head = None
        elif is_head(pair):
            head = pair.old.entry if pair.old is not None else None
        elif pair.old is None and head is not None:
            found[n] = head
    return found


class _IncompleteError(UntypableError):
    """A text that names an item by a few of its fields only, such as a law without its title."""


class _Place(NamedTuple):
    """Where a new paragraph stands: its list, an item beside it, the field shown there, and the item before it."""

    listed: str
    near: str
    way: str
    after: str


def _said_by(beside: Pair | None, new: str) -> str:
    """What a new paragraph says of its item, without the point that it has if the one beside it has one."""
    entry = beside.old.entry if beside is not None and beside.old is not None else None
    if entry is None:
        return new
    return _begun_as(entry, _of_point(new) if entry.point else new)


def _begun_as(entry: Entry, new: str) -> str:
    """A new text with a capital if its document prints that of the item beside it without the one of its file."""
    values = [segment for segment in segments_of(entry.cells[0]) if segment.role == "isian" and not segment.gap]
    raw = str(getattr(values[0].raw, "raw", values[0].raw)).lstrip("*") if values else ""
    is_small = bool(values) and values[0].text[:1].islower() and raw[:1].isupper()
    return new[:1].upper() + new[1:] if is_small else new


def _listed_item(above: Pair, line: Line) -> _Place | None:
    """The place of a new paragraph in the list of the line above it; None if it belongs to none."""
    entry = above.old.entry if above.old is not None else None
    if entry is None or entry.is_row or len(entry.cells) != 1:
        return None
    segments = segments_of(entry.cells[0])
    values = [segment for segment in segments if segment.role == "isian"]
    if not values or any(segment.role == "hitungan" for segment in segments):
        return None
    if not (entry.listed and line.marker) and not (entry.point and _is_styled_as(above, line)):
        return None
    paths = [ModelPath(value.path) for value in values]
    item = paths[0] if paths[0].is_entry else paths[0].owner
    if not item.is_entry or not is_list(item.listed) or any(path.owner != item for path in paths[1:]):
        return None
    way = within(paths[0], item) if len(segments) == 1 else _way_of_point(entry, pattern(entry.cells[0], str(item)))
    return _Place(str(item.listed), str(item), way, str(item))


def _goes_on(above: Pair | None) -> str:
    """How a new text can go on a text of several paragraphs above it, as the end of a sentence; else ""."""
    entry = above.old.entry if above is not None and above.old is not None else None
    own = alone(entry.cells[0]) if entry is not None and not entry.is_row and len(entry.cells) == 1 else None
    return _GOES_ON.format(own.path) if own is not None and own.path and holds_paragraphs(own.path) else ""


def _paths_in(cell: Sequence[Inline]) -> Iterator[str]:
    return (inline.path for inline in cell if inline.path)


def _runs_of(pairs: Sequence[Pair], listed: str) -> dict[int, set[str]]:
    """The items of a list in paragraphs one after another, for each of these; new paragraphs are passed over."""
    found: dict[int, set[str]] = {}
    run: set[str] = set()
    for n, pair in enumerate(pairs):
        if pair.old is None:
            continue
        entry = pair.old.entry
        paths = [ModelPath(path) for cell in (entry.cells if entry else ()) for path in _paths_in(cell)]
        own = next((path.owner for path in paths if path.owner.listed == listed), None)
        if own is None or entry is None or entry.is_row:
            run = set()
        else:
            run.add(str(own))
            found[n] = run
    return found


def _way_of_point(entry: Entry, way: str) -> str:
    """The pattern of a paragraph without the letter or number of its point and the sign at its end."""
    return _of_point(way) if entry.point else way


def _of_point(text: str) -> str:
    """The words of a point without its letter or number, the heading before it, and the sign at its end."""
    before, _, rest = text.strip().rpartition("\t")
    marker, _, words = rest.partition(" ")
    bare = words if not before and POINT.fullmatch(marker) else rest
    return bare.strip().removesuffix(";").removesuffix(".")


def _is_styled_as(above: Pair, line: Line) -> bool:
    """Whether two paragraphs have the same style."""
    blocks = [above.new.block if above.new is not None else None, line.block]
    styles = {block.style for block in blocks if isinstance(block, ReadParagraph)}
    return len(styles) == 1


def _is_key(segment: Segment) -> bool:
    return segment.role == "isian" and not segment.gap and not is_scalar(segment.path)


def _groups(plan: Masterplan) -> dict[str, dict[str, str]]:
    """For each item, the fields by which items are grouped."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for leaf in walk(plan):
        path = ModelPath(leaf.path)
        if path.endswith(_GROUPED_BY) and path.name in _GROUPED_BY:
            found[str(path.owner)][f".{path.name}"] = held_text(leaf)
    return found


def held_fields(plan: Masterplan, item: str) -> dict[str, str]:
    """The texts of an item by relative path."""
    leaves = {leaf.path: leaf for leaf in walk(plan) if within(leaf.path, item) != leaf.path or leaf.path == item}
    return {within(path, item) if path != item else "": held_text(leaf) for path, leaf in leaves.items()}
