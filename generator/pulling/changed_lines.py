"""Goes through all lines of an edited document and finds for each difference the values that it concerns."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain, combinations, pairwise

from generator.edits.edit import Origin, Remove, Set
from generator.edits.proposal import Proposal
from generator.masterplan.masterplan import walk
from generator.pulling.base import Base
from generator.pulling.blank_rows import added_blank_rows
from generator.pulling.changed_cells import ORDER_OF_YAML, Cell, compare_cell, is_same, only_names
from generator.pulling.collected import TERMS, Collected
from generator.pulling.moved_rows import MovedRows
from generator.pulling.new_forms import NewForms
from generator.pulling.new_heads import NOT_READ
from generator.pulling.new_items import BLANK_ROW, Columns, NewItems, held_fields
from generator.pulling.numerals import Numerals
from generator.pulling.places_in_words import place_of
from generator.pulling.segments import Segment, evened, proven_spot, segments_of
from generator.pulling.several_lines import ValueLines, compare_value_lines, marks_of_value, value_lines
from generator.pulling.typed import is_list
from generator.pulling.unknown import UNKNOWN
from generator.pulling.where_to_edit import homes_of
from generator.pulling.worksheet_items import WorksheetItems
from generator.source.paths import ModelPath
from generator.source.words import joined
from generator.word.anchor_places import alone
from generator.word.fingerprint import number_of, row_text
from generator.word.reading.base_lines import BaseLine, Entry
from generator.word.reading.content import Block, ReadDrawing, ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, holds_text, is_aside, marks_of, paragraphs_of
from generator.word.reading.removals import squeezed

_NO_VALUE = "bukan isian: gambar, bagan, bentuk, atau isi berkas lain"
_OTHER_CELLS = "jumlah sel baris ini berubah (sel digabung, atau kolom ditambah atau dihapus)"
_MERGED = "sel ini digabung dengan sel di atas atau di bawahnya, sehingga isinya tidak dapat dipisahkan"
_BLANK = "(baris kosong)"
_MOST_NAMED = 3
_MOST_PROVEN = 8
_A_FORM = 2
_LONG_ENOUGH = 20
_WORD = re.compile(r"\w")
_WORDS_REMOVED = "teks yang dihapus ini bukan isian"
_SECTION_REMOVED = (
    "dihapus bersama judul atau tabelnya, sehingga isiannya tidak ikut dikosongkan; untuk mengosongkannya hapus isi "
    "kotaknya saja, untuk membuang butirnya hapus barisnya di tabel"
)
_MOVED_ROW = (
    "baris ini dipindah dari {}; dimensi, subdimensi, atau kelompok butir tidak diubah menurut tempat barisnya; bila "
    "memang pindah, ubah isian itu pada {} di YAML"
)
_TOOK_IN = "paragraf ini digabung dengan paragraf butir lain; pisahkan lagi dengan Enter di Word"
_JOINED = "butir ini digabung dengan teks lain di {}, sehingga tidak dihapus; pisahkan lagi dengan Enter di Word"
_UNKNOWN_LINE = "teks semula di tempat ini tidak dapat disusun ulang oleh versi program ini"


class ChangedLines:
    """The comparison of all lines; ``removals`` tell who removed a text with tracked changes."""

    def __init__(
        self, pairs: Sequence[Pair], base: Base, proposal: Proposal, removals: dict[str, tuple[str, str]]
    ) -> None:
        self.pairs = pairs
        self.base = base
        self.removals = removals
        self.found = Collected(
            proposal, homes_of(pairs, base.anchored), base.plan.istilah, _printings(base.lines), base.anchored,
            leaves={leaf.path: leaf for leaf in walk(base.plan)},
            numerals=Numerals(base.lines, base.plan),
        )  # fmt: skip
        self.found.removals = removals
        self.columns = Columns(base.lines)
        self.new_items = NewItems(pairs, self.columns, base.plan, self.found)
        self.new_forms = NewForms(pairs, base.lines, self.columns, self.found)
        self.moved_rows = MovedRows(pairs, base.lines, self.found)
        self.merged = _merged_cells(pairs)

    @property
    def renumbered(self) -> set[tuple[str, str]]:
        """The lines in which only a number that is computed differs: hash of the old text, and the new text."""
        equal = ((pair.old.line.full, pair.new) for pair in self.pairs if pair.equal and pair.old and pair.new)
        return {(full, line.text) for full, line in equal if full != line.full}

    def compare(self) -> None:
        """Add all differences of lines to the proposal."""
        built = {base.line.full for base in self.base.lines}
        groups = {lines.at[0]: lines for lines in value_lines(self.pairs)}
        grouped = {n for lines in groups.values() for n in lines.at} | self.new_forms.lines
        self.moved_rows.claim()
        for n, pair in enumerate(self.pairs):
            if n in groups:
                compare_value_lines(groups[n], self.found)
            if n not in grouped and pair.new is not None:
                self._moved(n, pair, pair.new)
                before = len(self.found.proposal.untaken)
                self._compare(n, pair, pair.new)
                if pair.old is not None or pair.new.full not in built:
                    self._tell_line(before, pair.new)
        self._tell_new_heads(built)
        self.new_forms.add_all()
        self._removed([n for n, pair in enumerate(self.pairs) if pair.new is None and n not in grouped])
        self._removed_values([lines for lines in groups.values() if lines.is_removed])
        if self.found.blank:
            WorksheetItems(self.base.plan, self.base.lines, self.found).add_all()

    def _tell_new_heads(self, built: set[str]) -> None:
        """Add the heads of groups that were added and gave nothing to the new rows below them."""
        for line in self.new_items.heads.unread(self.new_forms.lines):
            is_new = line.full not in built
            texts, origin = ("", line.text), self.found.origin(line)
            self.found.untaken("tak_bertempat", texts, NOT_READ, origin, line=line.full if is_new else "")

    def _tell_line(self, before: int, line: Line) -> None:
        """Add the hash of their line to the differences found since there were as many as ``before``."""
        untaken = self.found.proposal.untaken
        untaken[before:] = [replace(one, line=line.full) for one in untaken[before:]]

    def add_blank_rows(self, blocks: Sequence[Block]) -> None:
        """Add the rows without any text among the blocks of the document that were not there when it was built."""
        for above in added_blank_rows(blocks, self.pairs):
            origin = self.found.origin(None, place=f"setelah {place_of(above)}")
            self.found.untaken("tak_bertempat", ("", _BLANK), BLANK_ROW, origin)

    def _moved(self, n: int, pair: Pair, line: Line) -> None:
        """Add the move of a line, which follows from no other edit although its text is printed all the same."""
        if self.moved_rows.add(n, line) or self.moved_rows.explains(pair):
            return
        if pair.moved and not is_aside(line):
            old = pair.old.line.text if pair.old is not None else ""
            reason = self._other_table(n, pair) or ORDER_OF_YAML
            self.found.untaken("tak_bertempat", (old or line.text, line.text), reason, self.found.origin(line))

    def _compare(self, n: int, pair: Pair, line: Line) -> None:
        self._beside(line)
        if is_aside(line):
            return
        if pair.old is None:
            self._added(n, line)
        elif pair.old.entry is None:
            if not pair.equal:
                self._unknown(pair.old, line)
        elif isinstance(line.block, ReadDrawing) or not pair.old.entry.cells:
            if not pair.equal:
                self.found.untaken("tak_bertempat", _shown(pair.old, line), _NO_VALUE, self.found.origin(line))
        else:
            self._cells(pair, pair.old.entry, line)

    def _other_table(self, n: int, pair: Pair) -> str:
        """Why a row that was moved to another table is not taken; "" if it stands in its own."""
        entry = pair.old.entry if pair.old is not None else None
        near = self.new_items.near(n)
        if entry is None or near is None or not entry.row or near.table == entry.table:
            return ""
        return _MOVED_ROW.format(place_of(pair.old.line) if pair.old is not None else "", entry.row)

    def _beside(self, line: Line) -> None:
        """Add what stands beside the body, such as footnotes."""
        for paragraph in paragraphs_of(line):
            if paragraph.aside and evened(paragraph.text):
                reason = f"teks di {paragraph.aside} bukan isian"
                self.found.untaken("tak_bertempat", ("", evened(paragraph.text)), reason, self.found.origin(line))

    def _unknown(self, old: BaseLine, line: Line) -> None:
        self.found.untaken(
            "tak_bertempat", (self.found.shown(old.line.text), line.text), _UNKNOWN_LINE, self.found.origin(line)
        )

    def _cells(self, pair: Pair, entry: Entry, line: Line) -> None:
        if self._took_in_another(pair, entry, line):
            texts = (pair.old.line.text if pair.old is not None else "", line.text)
            self.found.untaken("tak_bertempat", texts, _TOOK_IN, self.found.origin(line))
            return
        if not isinstance(line.block, ReadRow):
            cells = [Cell(entry.cells[0], paragraphs_of(line), line, is_as_built=pair.equal, point=entry.point)]
        elif len(line.block.cells) != len(entry.cells):
            texts = " | ".join(_texts(entry)), " | ".join(line.block.texts)
            self.found.untaken("tak_bertempat", texts, _OTHER_CELLS, self.found.origin(line))
            return
        else:
            cells = [*self._of_row(pair, entry, line, line.block)]
        is_known = pair.equal or (pair.old is not None and bool(pair.old.line.text))
        if not is_known and pair.old is not None and not entry.is_row and cells[0].segment is None:
            self._in_unknown_words(cells[0], pair.old)
            return
        before = self.found.count
        edited = [] if pair.equal and entry.strong else [*enumerate(cells)]
        if entry.is_row and not is_known and pair.old is not None:
            edited = self._proven(edited, entry, line, pair.old)
        for n, cell in edited:
            self._cell(cell, n)
        has_asides = any(paragraph.aside for paragraph in paragraphs_of(line))
        if not pair.equal and not has_asides and self.found.count == before:
            self.found.untaken("tak_bertempat", (UNKNOWN, line.text), _UNKNOWN_LINE, self.found.origin(line))

    def _took_in_another(self, pair: Pair, entry: Entry, line: Line) -> bool:
        """Whether a paragraph holds all of another item's too, as when the paragraph mark between them went."""
        if pair.equal or pair.old is None or isinstance(line.block, ReadRow):
            return False
        own = {*_paths(entry)}
        return any(
            other.old.entry is not None
            and own.isdisjoint(_paths(other.old.entry))
            and len(text := squeezed(other.old.line.text.removeprefix(other.old.entry.point))) >= _LONG_ENOUGH
            and _takes_in(text, pair.old.line.text, line.text)
            for other in self.pairs
            if other.new is None and other.old is not None
        )

    def _in_unknown_words(self, cell: Cell, old: BaseLine) -> None:
        """Add the value that was edited in a paragraph whose old words are known by a hash only."""
        spot = proven_spot(segments_of(cell.inlines), cell.new, lambda text: number_of(text) == old.line.full)
        if spot is None or spot.segment is None:
            self._unknown(old, cell.line)
            return
        cell.completed(spot.segment)
        self.found.value(spot.segment, spot.old, spot.new, cell.line, self.found.origin(cell.line))

    def _proven(
        self, cells: list[tuple[int, Cell]], entry: Entry, line: Line, old: BaseLine
    ) -> list[tuple[int, Cell]]:
        """The cells that were edited in a row whose old text is known by a hash only; none if they cannot be told."""
        is_same_row = not {*self.base.anchored.marks(entry)}.isdisjoint(marks_of(line))
        differing = [n for n, cell in cells if not is_same(cell.old, cell.new)]
        if len(differing) == 1 and is_same_row:
            return [cells[differing[0]]]
        if len(differing) > _MOST_PROVEN or not is_same_row:
            return []
        for count in range(1, len(differing) + 1):
            for edited in combinations(differing, count):
                if number_of(row_text(cell.old if n in edited else cell.new for n, cell in cells)) == old.line.full:
                    return [cells[n] for n in edited]
        return []

    def _of_row(self, pair: Pair, entry: Entry, line: Line, row: ReadRow) -> Iterator[Cell]:
        for n, (inlines, paragraphs) in enumerate(zip(entry.cells, row.cells, strict=True)):
            way = "" if pair.equal else self.columns.way_of(entry, n)
            inside = [paragraph for paragraph in paragraphs if not paragraph.aside]
            cell = Cell(
                inlines, inside, line, way, pair.equal, entry.alike, entry.row, is_again=_is_again(entry, n),
                only_named=not pair.equal and self._only_names(entry, n),
            )  # fmt: skip
            yield cell if pair.equal or inlines else self._blank_cell(cell, entry, n)

    def _only_names(self, entry: Entry, n: int) -> bool:
        is_item = self.columns.is_of_list(entry) and only_names(entry.cells, n)
        return is_item or (bool(entry.cells[n]) and self.columns.names_seats(entry, n))

    def _blank_cell(self, cell: Cell, entry: Entry, n: int) -> Cell:
        """A cell that nothing was printed in, with what is known of its column and of the sign typed there."""
        by = self.columns.sources_of_sign(entry.table, cell.new)
        column = self.columns.list_at(entry, n)
        is_blank = not self.columns.prints(entry, n) or self.columns.names_seats(entry, n)
        return replace(cell, is_blank=is_blank, decided_by=by, column=column)

    def _cell(self, cell: Cell, n: int) -> None:
        block = cell.line.block
        is_merged = isinstance(block, ReadRow) and (block.table, block.number, n) in self.merged
        if is_merged and not is_same(cell.old, cell.new):
            texts = cell.old, cell.new
            self.found.untaken("tak_bertempat", texts, _MERGED, self.found.origin(cell.line))
        else:
            compare_cell(cell, self.found)

    def _added(self, n: int, line: Line) -> None:
        if isinstance(line.block, ReadRow):
            self.new_items.add_row(n, line, line.block)
        elif isinstance(line.block, ReadDrawing):
            self.found.untaken("tak_bertempat", ("", line.sort), _NO_VALUE, self.found.origin(line))
        else:
            self.new_items.add_paragraph(n, line)

    def _removed(self, removed: list[int]) -> None:
        """Add the lines that are gone: items of lists, values, and words."""
        left = self._left()
        gone: set[str] = set()
        for n in removed:
            base = self.pairs[n].old
            assert base is not None
            before = len(self.found.proposal.untaken)
            self._removed_line(n, base, left, gone)
            untaken = self.found.proposal.untaken
            untaken[before:] = [replace(one, gone=(base.line.full, base.line.fixed)) for one in untaken[before:]]

    def _left(self) -> dict[str, Line]:
        """The paths of all values and rows that are still printed, with a line where each is."""
        found: dict[str, Line] = {}
        for pair in self.pairs:
            if pair.new is not None and pair.old is not None and pair.old.entry is not None:
                for path in _paths(pair.old.entry):
                    found.setdefault(path, pair.new)
        return found

    def _above(self, n: int) -> Line | None:
        position = bisect_left(self._still_there_at, n)
        return self.pairs[self._still_there_at[position - 1]].new if position else None

    @cached_property
    def _still_there_at(self) -> list[int]:
        """Where the lines stand that the edited document has."""
        return [n for n, pair in enumerate(self.pairs) if pair.new is not None]

    def _removed_line(self, n: int, base: BaseLine, left: dict[str, Line], gone: set[str]) -> None:
        above = self._above(n)
        text = base.line.text or " | ".join(_texts(base.entry) if base.entry else ())
        by = self.removals.get(squeezed(text))
        place = place_of(above) if above is not None else ""
        origin = self.found.origin(None, place=f"setelah {place}" if place else "awal dokumen", by=by)
        item = _item_of(base.entry)
        if (joined := self._joined_with(base.line.text, base.entry)) is not None:
            self.found.untaken("tak_bertempat", (text, ""), _JOINED.format(place_of(joined)), origin, item)
        elif item and item in left:
            self.found.untaken("dihitung", (text, ""), self._still_there(item), origin, item, removes=True)
        elif item and item in gone:
            self.found.untaken("dihitung", (text, ""), "butir ini juga dihapus di tempat lain", origin, item)
        elif item and self._is_of_section(n):
            self.found.untaken("tak_bertempat", (text, ""), _SECTION_REMOVED, origin, item)
        elif item:
            gone.add(item)
            self.found.edit(Remove(item, self._held(item), origin))
        else:
            self._removed_texts(n, base, left, origin)

    def _still_there(self, item: str) -> str:
        """Where an item is to be deleted that is still printed."""
        entries = [(pair.new, pair.old.entry) for pair in self.pairs if pair.new is not None and pair.old is not None]
        lines = [line for line, entry in entries if entry is not None and item in _paths(entry)]
        places = joined([*dict.fromkeys(map(place_of, lines))])
        return f"butir ini masih tercetak di {places}; hapus butirnya di sana"

    def _joined_with(self, text: str, entry: Entry | None = None) -> Line | None:
        """The line that took in the whole text of a removed one, as when the paragraph mark between them went."""
        wanted = squeezed(text.removeprefix(entry.point if entry is not None else ""))
        for pair in self.pairs if wanted else ():
            line = pair.new if not pair.equal and pair.old is not None else None
            if line is not None and pair.old is not None and _takes_in(wanted, pair.old.line.text, line.text):
                self.found.joined.append(wanted)
                return line
        return None

    def _is_of_section(self, n: int) -> bool:
        """Whether a removed line was removed with a heading above it, or with its whole table."""
        for k in range(n, -1, -1):
            old = self.pairs[k].old
            if self.pairs[k].new is not None:
                return False
            if old is not None and (old.line.sort in {"judul", "keterangan"} or _is_column_head(old.entry)):
                return k < n
        return False

    def _held(self, item: str) -> dict[str, str]:
        return held_fields(self.base.plan, item) if self.base.known else {}

    def _removed_texts(self, n: int, base: BaseLine, left: dict[str, Line], origin: Origin) -> None:
        text = base.line.text or " | ".join(_texts(base.entry) if base.entry else ())
        segments = [s for cell in (base.entry.cells if base.entry else ()) for s in segments_of(cell)]
        values = [s for s in segments if s.role == "isian" and not s.gap]
        is_item = base.entry is not None and (base.entry.listed or base.entry.point != "")
        item = _common_item(values) if is_item else ""
        if item and not _is_left(item, left):
            self.found.edit(Remove(item, self._held(item), origin))
            return
        if values and self._is_of_section(n):
            self.found.untaken("tak_bertempat", (self.found.shown(text), ""), _SECTION_REMOVED, origin)
            return
        own = _own_value(base.entry, segments, left)
        if own is not None:
            self.found.edit(Set(own.path, self.found.held(own), "", origin))
            return
        reason = _removed_with(values, left) if values else _WORDS_REMOVED
        self.found.untaken("tak_bertempat", (self.found.shown(text), ""), reason, origin)

    def _removed_values(self, removed: list[ValueLines]) -> None:
        """Add the values whose paragraphs are all gone."""
        left = self._left()
        for lines in removed:
            above = self._above(lines.at[0])
            by = next((self.removals[k] for k in map(squeezed, lines.texts) if k in self.removals), None)
            place = f"setelah {place_of(above)}" if above is not None else "awal dokumen"
            origin = self.found.origin(None, place=place, by=by)
            text = "\n".join(lines.texts)
            if (joined := self._joined_with(text)) is not None:
                reason = _JOINED.format(place_of(joined))
                self.found.untaken("tak_bertempat", (text, ""), reason, origin, lines.segment.path)
            elif self._is_of_section(lines.at[0]) and not lines.segment.gap and lines.segment.path not in left:
                self.found.untaken("tak_bertempat", (text, ""), _SECTION_REMOVED, origin, lines.segment.path)
            else:
                self._removed_value(lines.segment, text, left, origin, listed=lines.is_listed)

    def _joined_into(self, segment: Segment) -> Line | None:
        """The line in which the anchor of a value without a line of its own holds text; None if there is none."""
        marks = marks_of_value(segment)
        lines = (pair.new for pair in self.pairs if pair.new is not None)
        return next((line for line in lines if any(holds_text(line, mark) for mark in marks)), None)

    def _removed_value(
        self, segment: Segment, text: str, left: dict[str, Line], origin: Origin, *, listed: bool
    ) -> None:
        path = ModelPath(segment.path)
        item = str(path if path.is_entry else path.owner)
        joined = self._joined_into(segment)
        if joined is not None:
            reason = f"paragraf isian ini digabung dengan paragraf lain di {place_of(joined)}; pisahkan lagi di Word"
            self.found.untaken("tak_bertempat", (text, joined.text), reason, origin, segment.path)
        elif segment.path in left:
            reason = f"isian ini masih tercetak di {place_of(left[segment.path])}"
            self.found.untaken("dihitung", (text, ""), reason, origin, segment.path)
        elif segment.gap:
            self.found.untaken("tak_bertempat", (text, ""), _WORDS_REMOVED, origin)
        elif listed and ModelPath(item).is_entry and is_list(ModelPath(item).listed) and not _is_left(item, left):
            self.found.edit(Remove(item, self._held(item), origin))
        else:
            self.found.edit(Set(segment.path, self.found.held(segment), "", origin))


def _takes_in(wanted: str, old: str, new: str) -> bool:
    """Whether a text was added to another one: as its beginning or end, or anywhere if it is long enough to tell."""
    before, now = squeezed(old), squeezed(new)
    if wanted in before or wanted not in now:
        return False
    return len(wanted) >= _LONG_ENOUGH or (before in now and (now.startswith(wanted) or now.endswith(wanted)))


def _own_value(entry: Entry | None, segments: Sequence[Segment], left: dict[str, Line]) -> Segment | None:
    """The value that went with a removed line because it was printed in no other; None if it is not the only one.

    Beside it, a paragraph has no words but values that are still printed, such as the name of a strategy.
    """
    values = [segment for segment in segments if segment.role == "isian" and not segment.gap]
    own = [value for value in values if value.path not in left]
    if entry is None or len(own) != 1:
        return None
    if entry.is_row:
        return own[0] if len(values) == 1 and len(entry.cells) <= _A_FORM else None
    has_words = any(segment.role != "isian" and _WORD.search(segment.text) for segment in segments)
    return None if has_words else own[0]


def _removed_with(values: Sequence[Segment], left: dict[str, Line]) -> str:
    """Where the values of a removed text stand, which its removal does not clear."""
    paths = joined([*dict.fromkeys(value.path for value in values)][:_MOST_NAMED])
    printed = next((place_of(left[value.path]) for value in values if value.path in left), "")
    again = f", masih tercetak di {printed}" if printed else ""
    return f"teks yang dihapus ini memuat isian ({paths}{again}); ubah atau hapus isian itu di YAML"


def _is_again(entry: Entry, n: int) -> bool:
    """Whether a cell prints only a value that a cell before it in its row prints alone."""
    own = alone(entry.cells[n])
    return own is not None and any(
        before is not None and before.path == own.path for before in map(alone, entry.cells[:n])
    )


def _common_item(values: Sequence[Segment]) -> str:
    """The item of a list that several values belong to; "" if they belong to none, or to others too."""
    paths = [path for value in values if (path := ModelPath(value.path)).topic != TERMS]
    owners = {str(path if path.is_entry and is_list(path.listed) else path.owner) for path in paths}
    item = owners.pop() if len(owners) == 1 else ""
    return item if item and ModelPath(item).is_entry and is_list(ModelPath(item).listed) else ""


def _is_left(item: str, left: dict[str, Line]) -> bool:
    return any(ModelPath(path).is_within(item) for path in left if path.startswith(item))


def _is_column_head(entry: Entry | None) -> bool:
    return entry is not None and entry.is_row and entry.strong and not entry.row and len(entry.cells) > 1


def _item_of(entry: Entry | None) -> str:
    """The item that a row stands for; "" if it stands for none that could be removed."""
    if entry is None or not entry.row or not ModelPath(entry.row).is_entry:
        return ""
    return entry.row if is_list(ModelPath(entry.row).listed) else ""


def _paths(entry: Entry) -> Iterator[str]:
    if entry.row:
        yield entry.row
    yield from (inline.path for inline in chain.from_iterable(entry.cells) if inline.path)


def _printings(lines: Sequence[BaseLine]) -> Counter[str]:
    """In how many lines each value is printed."""
    return Counter(path for base in lines if base.entry is not None for path in {*_paths(base.entry)})


def _texts(entry: Entry) -> list[str]:
    return [evened("".join(inline.text for inline in cell)) for cell in entry.cells]


def _shown(base: BaseLine, line: Line) -> tuple[str, str]:
    drawn = isinstance(line.block, ReadDrawing)
    return base.line.sort if drawn else base.line.text, line.sort if drawn else line.text


def _merged_cells(pairs: Sequence[Pair]) -> set[tuple[int, int, int]]:
    """The cells that were merged with others above or below: table, row and column."""
    rows = [pair.new.block for pair in pairs if pair.new is not None and isinstance(pair.new.block, ReadRow)]
    found: set[tuple[int, int, int]] = set()
    for above, row in pairwise(rows):
        for n, cell in enumerate(row.cells):
            if not cell and above.table == row.table:
                found |= {(row.table, row.number, n), (row.table, above.number, n)}
    return found
