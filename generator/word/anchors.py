"""Anchors: content controls and hidden bookmarks that relate edits made in Word to values of the plan.

A value is put into a control whose tag is a hash of its path; a bookmark just outside the control survives if a
program drops controls. A table row has one anchor, at its first value that has its place there; its other cells are
identified by their columns. Each value is anchored once, where ``Places`` says. Headings never are, because the
contents copy what is in them. A map inside the document says which tag stands for what.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from zlib import crc32

from generator.blocks.blocks import Row
from generator.blocks.inline import Inline, Revision, Run, has_foreign, plain
from generator.source.paths import ANY_ENTRY, ModelPath, continued, within
from generator.source.values import Gap, Paragraf
from generator.word.anchor_map import AnchoredEntry, AnchoredRow, AnchoredTable, AnchoredValue, AnchorMap
from generator.word.anchor_places import (
    Places,
    is_clear,
    is_filled_in,
    is_list,
    is_of_a_form,
    pattern,
    stretches,
)
from generator.word.fields import Bookmarks
from generator.word.inlines import Lines, runs
from generator.word.rewording import bare, in_lines, is_as_written
from generator.word.xml import escape

GAP_KIND, LIST_KIND = "celah", "daftar"
_TAG, _BOOKMARK = "mp:", "_mp_"
_LONGEST_ALIAS = 64
_WHOLE = 1_000_000
_LONGEST_NAME, _LONGEST_IN_CELL = 40, 200
_LONGEST_BETWEEN = 20
_PLAIN_TEXT, _RICH_TEXT = '<w:text w:multiLine="1"/>', "<w:richText/>"
_PLACEHOLDER = "<w:showingPlcHdr/>"


class Anchors(Lines):
    """Anchors the values of one document, each in its place, while it is written, and records them in its map."""

    def __init__(self, found: AnchorMap, places: Places) -> None:
        self.bookmarks = Bookmarks()
        self.map = found
        self.places = places
        self.printed: dict[str, int] = {}
        self.times: Counter[str] = Counter()
        self._marks: set[str] = set()

    def value(self, inlines: list[Inline], revision: Revision = "") -> str:
        """The runs of a paragraph, in which the values that have their place here are anchored."""
        del revision
        return self._line(inlines, _LONGEST_NAME)

    def cell(self, inlines: list[Inline]) -> str:
        """Like ``value``, but also anchors a list of values that fills a cell."""
        if not is_list(inlines) or not all(self._is_here(i, inlines) for i in inlines if i.path):
            return self._line(inlines, _LONGEST_IN_CELL)
        path = pattern(inlines, "").removesuffix(ANY_ENTRY)
        self.printed |= dict.fromkeys([i.path for i in inlines if i.path], _WHOLE)
        return self._listed(AnchoredValue(path, LIST_KIND, text_hash(plain(inlines))), inlines) or runs(inlines)

    def head(self, row: Row, revision: Revision = "") -> str:
        """The runs of the head of a group of rows; its values stand for those of all the rows."""
        del revision
        return self._line(row.cells[0], _LONGEST_IN_CELL, row.alike, bold=True)

    def table(self, columns: int) -> "TableAnchors":
        """The anchors for the rows of a table with so many columns."""
        listed = AnchoredTable([""] * columns)
        self.map.tables.append(listed)
        return TableAnchors(self, listed)

    def control(
        self, mark: str, alias: str, inlines: Sequence[Inline], *, prose: bool = False, bold: bool = False
    ) -> str:
        """The runs in a control and bookmark with a mark; "" if there is nothing to put in, or the mark is taken.

        Marks must be unique for both. The control has no id, which would take a tenth of the size of all anchors:
        by the standard, a program that opens the document gives it one.
        """
        content = runs(inlines, bold=bold)
        if mark in self._marks or not content:
            return ""
        self._marks.add(mark)
        control = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{_TAG}{mark}"/>'
            f"{_form(inlines, prose=prose, bold=bold)}</w:sdtPr>"
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )
        return self.bookmarks.around(_BOOKMARK + mark, control)

    def _line(self, line: list[Inline], longest: int, alike: Sequence[Inline] = (), *, bold: bool = False) -> str:
        """The runs of a line with anchors around its values; texts longer than ``longest`` count as prose."""
        holds, printed = self.places.holds, self.printed
        here = {i.path for i in line if i.path and (holds(line, i.path) or printed.get(i.path, _WHOLE) < _WHOLE)}
        if not here:
            return runs(line, bold=bold)
        written: list[str] = []
        others: list[Inline] = []
        for stretch in stretches(line) if bold or len(here) == 1 else self._by_entry(line):
            anchored = self._anchored(stretch, line, longest, alike, bold=bold)
            if not anchored:
                others += stretch
                continue
            written += [runs(others, bold=bold), anchored]
            others = []
        return "".join([*written, runs(others, bold=bold)])

    def _by_entry(self, line: list[Inline]) -> list[list[Inline]]:
        """The inlines of a line by value; the short values of one record are together, if they can be told apart."""
        parts = [*stretches(line)]
        found: list[list[Inline]] = []
        while parts:
            owner = _owner(parts[0][0].path)
            count = 1
            if "[" in owner:
                while self._goes_on(parts[count : count + 2], owner, line):
                    count += 2
            several = [inline for part in parts[:count] for inline in part]
            if count > 1 and not (
                self._is_of_entry(parts[0][0], owner, line) and is_clear(parts[1:count:2], several)
            ):
                several, count = parts[0], 1
            found.append(several)
            del parts[:count]
        return found

    def _goes_on(self, following: list[list[Inline]], owner: str, line: list[Inline]) -> bool:
        """Whether a few words and another short value of the same record follow."""
        if len(following) < 2 or following[0][0].path:
            return False
        return len(plain(following[0])) <= _LONGEST_BETWEEN and self._is_of_entry(following[1][0], owner, line)

    def _is_of_entry(self, inline: Inline, owner: str, line: list[Inline]) -> bool:
        """Whether a short value of a record has its place in a line; prose has an anchor of its own, as gaps have."""
        is_short = isinstance(inline, Run) and not inline.gap and not isinstance(inline.raw, Paragraf)
        return is_short and _owner(inline.path) == owner and self._is_here(inline, line)

    def _anchored(
        self, stretch: list[Inline], line: list[Inline], longest: int, alike: Sequence[Inline], *, bold: bool
    ) -> str:
        """The runs of a value, gap or record in its anchor; "" if it has its place elsewhere."""
        first = stretch[0]
        if not isinstance(first, Run) or not (self._is_here(first, line) or first.path in self.printed):
            return ""
        text = plain(stretch)
        if any(inline.path not in ("", first.path) for inline in stretch):
            return self._entry(stretch, text, bold=bold)
        part = self._part(first, text)
        if part is None:
            return ""
        kind = GAP_KIND if first.gap else type(first.raw).__name__.lower()
        value = AnchoredValue(
            first.path, kind, text_hash(text), part, self._alike(first, line, alike) if alike else ()
        )
        return self._listed(value, stretch, prose=len(text) > longest, bold=bold)

    def _entry(self, inlines: list[Inline], text: str, *, bold: bool) -> str:
        """The runs of a record's values in one anchor."""
        owner = _owner(inlines[0].path)
        entry = AnchoredEntry(owner, text_hash(text), pattern(inlines, owner))
        content = self.control(entry.mark, alias_of(owner), inlines, bold=bold)
        if content:
            self.map.entries.append(entry)
            self.printed |= dict.fromkeys([inline.path for inline in inlines if inline.path], _WHOLE)
        return content

    def _is_here(self, inline: Inline, line: list[Inline]) -> bool:
        """Whether a value has its place in a line and has not been anchored there yet."""
        path = inline.path
        return path not in self.printed and self.places.holds(line, path) and (inline.gap or not is_filled_in(inline))

    def _alike(self, first: Inline, line: list[Inline], others: Sequence[Inline]) -> tuple[str, ...]:
        """The paths of the same field in the other rows of a group, as far as they have their place in its head."""
        kind = ModelPath(first.path).kind
        paths = dict.fromkeys(inline.path for inline in others if inline.path != first.path)
        return tuple(path for path in paths if ModelPath(path).kind == kind and self.places.holds(line, path))

    def _part(self, run: Run, text: str) -> int | None:
        """The number of the printed paragraph or list item of a value, 0 for all of it; None if not to be anchored.

        That is the case if it was anchored before, is reworded, or does not come from the region's files.
        """
        done = self.printed.get(run.path, 0)
        if done == _WHOLE or not (run.gap or not is_filled_in(run)):
            return None
        parts = [] if run.gap else self.places.parts(run)
        if not parts or bare(text) == in_lines(run.raw):
            if done or not (run.gap or is_as_written(run.raw, text)):
                return None
            self.printed[run.path] = _WHOLE
            return 0
        if done >= len(parts) or bare(text.strip()) != bare(parts[done]):
            return None
        self.printed[run.path] = done + 1
        return done + 1

    def _listed(self, value: AnchoredValue, inlines: list[Inline], *, prose: bool = False, bold: bool = False) -> str:
        content = self.control(value.mark, alias_of(value.path), inlines, prose=prose, bold=bold)
        if content:
            self.map.values.append(value)
        return content


class TableAnchors:
    """Anchors the rows of one table."""

    def __init__(self, anchors: Anchors, listed: AnchoredTable) -> None:
        self.anchors = anchors
        self.listed = listed
        self.columns = listed.columns

    def cells(self, row: Row, revision: Revision = "") -> list[str]:
        """The contents of a row's cells; if the row stands for no item, each value in it is anchored on its own."""
        del revision
        if not row.path or is_of_a_form(row, len(self.columns)):
            return [self.anchors.cell(cell) for cell in row.cells]
        contents = [runs(cell) for cell in row.cells]
        at, others, again = self._known_by_column(row)
        if at is None:
            return contents
        texts = text_hash("\x1f".join(map(_text, row.cells)))
        anchored = AnchoredRow(row.path, texts, others, self._time(row), again)
        content = self.anchors.control(anchored.mark, _row_alias(row.path, self.columns[at]), row.cells[at])
        if content:
            contents[at] = content
            self.listed.rows.append(anchored)
        return contents

    def _known_by_column(self, row: Row) -> tuple[int | None, dict[int, str], tuple[int, ...]]:
        """The cell for the row's anchor, the cells that hold something else than their column, and repeated values.

        There is no anchor if no value has its place in the row.
        """
        columns, holds, item = self.columns, self.anchors.places.holds, row.path
        here: list[int] = []
        again: list[int] = []
        others: dict[int, str] = {}
        for n, cell in enumerate(row.cells):
            if len(cell) == 1:  # as most cells
                path = cell[0].path
                shown = within(path, item)
                has_place = bool(path) and holds(cell, path)
            else:
                shown = _several(cell, item) if cell else ""
                has_place = any(holds(cell, inline.path) for inline in cell if inline.path)
            if shown:
                (here if has_place else again).append(n)
            if columns[n] != shown and (shown or not _is_empty(cell)):
                if columns[n]:
                    others[n] = shown
                else:
                    columns[n] = shown
        return self._place(row, here), others, tuple(again)

    def _place(self, row: Row, here: list[int]) -> int | None:
        """The cell for a row's anchor among those whose values have their place here; none if it was written before.

        A cell with a single value is better than one with several.
        """
        whole = [n for n in here if len(row.cells[n]) == 1] or [
            n for n in here if not any(i.gap for i in row.cells[n])
        ]
        path = next((inline.path for inline in row.cells[whole[0]] if inline.path), "") if whole else ""
        if not whole or path in self.anchors.printed:
            return None
        self.anchors.printed[path] = _WHOLE
        return whole[0]

    def _time(self, row: Row) -> int:
        """The number of tables that have anchored the row's item, including this one."""
        self.anchors.times[row.path] += 1
        return self.anchors.times[row.path]


def _owner(path: str) -> str:
    """The path of the holder of a field."""
    before, _, name = path.rpartition(".")
    return ModelPath(path).owner if "]" in name else before


def _several(cell: list[Inline], row: str) -> str:
    """The values shown by a cell, as the map writes them; "" if there are none, or any is computed."""
    return "" if not any(inline.path for inline in cell) or any(map(_is_computed, cell)) else pattern(cell, row)


def _is_computed(inline: Inline) -> bool:
    """Whether an inline is a computed number or date, which no file contains."""
    return not inline.path and inline.raw is not None and not isinstance(inline.raw, str | Gap)


def _is_empty(cell: list[Inline]) -> bool:
    """Whether a cell holds no value: nothing, or words such as the dash for an optional field."""
    return not [i for i in cell if i.path or not (i.raw is None or isinstance(i.raw, Gap))]


def _text(cell: list[Inline]) -> str:
    """The text of a cell without tracked changes."""
    return cell[0].text if len(cell) == 1 else "".join([inline.text for inline in cell])


def _form(inlines: Sequence[Inline], *, prose: bool, bold: bool) -> str:
    """The kind of a control: plain for names, numbers and codes, rich for prose; a gap is a placeholder.

    In a paragraph of its own, a text longer than a name counts as prose; in a cell, only a much longer one. In a
    plain control, Enter only breaks the line, bold applies to all of it, and footnotes are not possible. LibreOffice
    7.4 also drops the style of a run in it and moves its line breaks to the front.
    """
    inline = inlines[0]
    if inline.gap:
        return _PLACEHOLDER + _RICH_TEXT
    is_one_look = not (bold or inline.bold or inline.italic or has_foreign(inline))
    plain_text = len(inlines) == 1 and is_one_look and "\n" not in inline.text
    prose = prose or isinstance(inline.raw, Paragraf) or len(inline.text) > _LONGEST_IN_CELL
    return _PLAIN_TEXT if plain_text and not prose and not inline.url else _RICH_TEXT


def text_hash(text: str) -> str:
    """A hash of eight hexadecimal digits, to detect changes to a text."""
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}"


@cache
def _alias(words: str) -> str:
    return escape(words.replace("_", " ").replace(".", " – ").strip(" –")[:_LONGEST_ALIAS])


def alias_of(path: str) -> str:
    """A path in words, as Word shows it above a control: "quick win – tujuan"."""
    return _alias(ModelPath(path).kind)


def _row_alias(path: str, column: str) -> str:
    return alias_of(continued(path, column))
