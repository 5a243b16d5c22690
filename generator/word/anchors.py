"""Anchors: content controls and hidden bookmarks that relate edits made in Word to values of the plan.

A value that is alone in its paragraph or cell is put into a control whose tag is a hash of its path; a bookmark just
outside the control survives if a program drops controls. A table row has one anchor, at its first value; its other
cells are identified by their columns. Only the first printing of a value is anchored. Headings never are, because the
contents copy what is in them. A map inside the document says which tag stands for what.
"""

from collections import Counter
from functools import cache
from itertools import pairwise
from zlib import crc32

from generator.blocks.blocks import Row
from generator.blocks.inline import Inline, Revision, Run, plain
from generator.source.lists_in_text import pieces
from generator.source.paths import ANY_ENTRY, ModelPath, continued, within
from generator.source.values import Paragraf, Pilihan, Rujukan, Teks
from generator.word.anchor_map import AnchoredRow, AnchoredTable, AnchoredValue, AnchorMap
from generator.word.fields import Bookmarks
from generator.word.inlines import Lines, runs
from generator.word.xml import escape

GAP_KIND, LIST_KIND = "celah", "daftar"
_TAG, _BOOKMARK = "mp:", "_mp_"
_LONGEST_ALIAS = 64
_WHOLE = 1_000_000
_FORM = 2
_LONGEST_NAME, _LONGEST_IN_CELL = 40, 200
_LONGEST_NUMBER = len("999")
_PLAIN_TEXT, _RICH_TEXT = '<w:text w:multiLine="1"/>', "<w:richText/>"
_SEPARATORS = frozenset({"; ", "\n"})
_PLACEHOLDER = "<w:showingPlcHdr/>"


class Anchors(Lines):
    """Anchors the values of one document while it is written, and records them in its map."""

    def __init__(self, bookmarks: Bookmarks, found: AnchorMap) -> None:
        self.bookmarks = bookmarks
        self.map = found
        self.printed: dict[str, int] = {}
        self.times: Counter[str] = Counter()
        self._marks: set[str] = set()

    def value(self, inlines: list[Inline], revision: Revision = "") -> str:
        """The runs of a paragraph, anchored if it prints one value alone or a gap."""
        del revision
        return self._value(inlines, paragraph=True)

    def _value(self, inlines: list[Inline], *, paragraph: bool) -> str:
        first = alone(inlines)
        if first is not None and not first.gap:
            text = plain(inlines)
            part = self._part(first, text)
            if part is None:
                return runs(inlines)
            kind = type(first.raw).__name__.lower()
            anchored = AnchoredValue(first.path, kind, text_hash(text), part)
            return self._listed(anchored, inlines, prose=paragraph and len(text) > _LONGEST_NAME)
        if any(inline.gap for inline in inlines):
            return "".join(self._gap(inline) if inline.gap else runs((inline,)) for inline in inlines)
        return runs(inlines)

    def cell(self, inlines: list[Inline]) -> str:
        """Like ``value``, but also anchors a list of values that fills a cell."""
        listed = pattern(inlines, "") if len(inlines) > 1 and inlines[0].path else ""
        path = listed.removesuffix(ANY_ENTRY)
        if path == listed or path in self.printed or any(_is_filled_in(i) for i in inlines if i.path):
            return self._value(inlines, paragraph=False)
        self.printed[path] = _WHOLE
        return self._listed(AnchoredValue(path, LIST_KIND, text_hash(plain(inlines))), inlines)

    def table(self, columns: int) -> "TableAnchors":
        """The anchors for the rows of a table with so many columns."""
        listed = AnchoredTable([""] * columns)
        self.map.tables.append(listed)
        return TableAnchors(self, listed)

    def control(self, mark: str, alias: str, inlines: list[Inline], *, prose: bool = False) -> str:
        """The runs in a control and bookmark with a mark; "" if there is nothing to put in, or the mark is taken.

        Marks must be unique for both.
        """
        content = runs(inlines)
        if mark in self._marks or not content:
            return ""
        self._marks.add(mark)
        control = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{_TAG}{mark}"/>'
            f'<w:id w:val="{len(self._marks)}"/>{_form(inlines, prose=prose)}</w:sdtPr>'
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )
        return self.bookmarks.around(_BOOKMARK + mark, control)

    def _part(self, run: Run, text: str) -> int | None:
        """The number of the printed paragraph or list item of a value, 0 for all of it; None if not to be anchored.

        That is the case if it was printed before, is reworded, or does not come from the region's files.
        """
        raw, done = run.raw, self.printed.get(run.path, 0)
        if done == _WHOLE or _is_filled_in(run):
            return None
        parts = pieces(raw) if isinstance(raw, Paragraf) else []
        if parts in ([], [raw]) or _bare(text) == _in_lines(raw):
            if done or not _is_as_written(raw, text):
                return None
            self.printed[run.path] = _WHOLE
            return 0
        if done >= len(parts) or _bare(text.strip()) != _bare(parts[done]):
            return None
        self.printed[run.path] = done + 1
        return done + 1

    def _gap(self, inline: Inline) -> str:
        if not inline.path or inline.path in self.printed:
            return runs((inline,))
        self.printed[inline.path] = _WHOLE
        return self._listed(AnchoredValue(inline.path, GAP_KIND, text_hash(inline.text)), [inline])

    def _listed(self, value: AnchoredValue, inlines: list[Inline], *, prose: bool = False) -> str:
        content = self.control(value.mark, alias_of(value.path), inlines, prose=prose)
        if not content:
            return runs(inlines)
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
        if not row.path or (len(self.columns) == _FORM and any(_is_of_a_form(cell, row.path) for cell in row.cells)):
            return [self.anchors.cell(cell) for cell in row.cells]
        contents = [runs(cell) for cell in row.cells]
        at, others = self._known_by_column(row)
        if at is None:
            return contents
        texts = text_hash("\x1f".join(map(_text, row.cells)))
        anchored = AnchoredRow(row.path, texts, others, self._time(row))
        content = self.anchors.control(anchored.mark, _row_alias(row.path, self.columns[at]), row.cells[at])
        if content:
            contents[at] = content
            self.listed.rows.append(anchored)
        return contents

    def _known_by_column(self, row: Row) -> tuple[int | None, dict[int, str]]:
        """The cell for the row's anchor, and the cells that hold something else than their column.

        There is no anchor if the row prints no value for the first time.
        """
        columns, printed, item = self.columns, self.anchors.printed, row.path
        at, others, before = None, {}, len(printed)
        for n, cell in enumerate(row.cells):
            if len(cell) != 1:
                shown = self._several(cell, item) if cell else ""
            else:
                path = cell[0].path
                shown = within(path, item)
                if shown:
                    printed.setdefault(path, _WHOLE)
                    at = n if at is None else at
            if columns[n] != shown and (shown or not _is_empty(cell)):
                if columns[n]:
                    others[n] = shown
                else:
                    columns[n] = shown
        return (at if len(printed) > before else None), others

    def _several(self, cell: list[Inline], row: str) -> str:
        """The values shown by a cell, as the map writes them; "" if any is computed."""
        for inline in cell:
            if inline.path:
                self.anchors.printed.setdefault(inline.path, _WHOLE)
        return "" if any(map(_is_computed, cell)) else pattern(cell, row)

    def _time(self, row: Row) -> int:
        """The number of tables that have anchored the row's item, including this one."""
        self.anchors.times[row.path] += 1
        return self.anchors.times[row.path]


def _is_computed(inline: Inline) -> bool:
    """Whether an inline is a computed number or date, which no file contains."""
    return not inline.path and inline.raw is not None and not isinstance(inline.raw, str)


def _is_empty(cell: list[Inline]) -> bool:
    """Whether a cell holds no value: nothing, or words such as the dash for an optional field."""
    return not [inline for inline in cell if inline.path or inline.raw is not None]


def _text(cell: list[Inline]) -> str:
    """The text of a cell without tracked changes."""
    return cell[0].text if len(cell) == 1 else "".join([inline.text for inline in cell])


def _form(inlines: list[Inline], *, prose: bool) -> str:
    """The kind of a control: plain for names, numbers and codes, rich for prose; a gap is a placeholder.

    In a paragraph of its own, a text longer than a name counts as prose; in a cell, only a much longer one. In a
    plain control, Enter only breaks the line, bold applies to all of it, and footnotes are not possible. LibreOffice
    7.4 also drops the style of a run in it and moves its line breaks to the front.
    """
    inline = inlines[0]
    if inline.gap:
        return _PLACEHOLDER + _RICH_TEXT
    plain_text = len(inlines) == 1 and not inline.bold and not inline.italic and "\n" not in inline.text
    prose = prose or isinstance(inline.raw, Paragraf) or len(inline.text) > _LONGEST_IN_CELL
    return _PLAIN_TEXT if plain_text and not prose and not inline.url else _RICH_TEXT


def alone(inlines: list[Inline]) -> Run | None:
    """The first run of the only value that the inlines print; None if they print anything else."""
    if not inlines:
        return None
    first = inlines[0]
    if not first.path or not isinstance(first, Run):
        return None
    if len(inlines) > 1 and any(i.path != first.path and (i.path or i.text != "\n") for i in inlines):
        return None
    return first


def pattern(cell: list[Inline], row: str) -> str:
    """The values in a cell as the map writes them: ".mitra[]" for a list, "{.nilai} ({.tahun})" for several.

    The result is "" if the values could not be told apart again: the words between them contain braces, or are
    missing.
    """
    first = alone(cell)
    if first is not None:
        return within(first.path, row)
    between = {inline.text for inline in cell if not inline.path}
    lists = {_list_of(inline.path) for inline in cell if inline.path}
    if len(lists) == len(between) == 1 and between <= _SEPARATORS and "" not in lists:
        return f"{within(lists.pop(), row)}{ANY_ENTRY}"
    if any("{" in text or "}" in text for text in between) or any(a.path and b.path for a, b in pairwise(cell)):
        return ""
    return "".join(f"{{{within(i.path, row)}}}" if i.path else i.text for i in cell)


def _list_of(path: str) -> str:
    """The path of the list that contains the item at a path; "" if it is no item's, but a year's, for instance."""
    way = ModelPath(path)
    return way.listed if way.key.isdecimal() and len(way.key) <= _LONGEST_NUMBER else ""


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


def _is_of_a_form(cell: list[Inline], row: str) -> bool:
    """Whether a form's row stands for the single value, or list of values, in its cell instead of for an item."""
    return bool(cell) and ModelPath(cell[0].path).is_in_list(row)


def _is_filled_in(inline: Inline) -> bool:
    """Whether the program supplied the value, so that no file contains it."""
    return getattr(inline.raw, "spot", None) is None


def _bare(text: str) -> str:
    return text.replace("*", "")


def _in_lines(text: str) -> str:
    """A text as shown in a cell, its paragraphs separated by line breaks."""
    return _bare(text.replace("\n\n", "\n"))


def _is_as_written(raw: object, text: str) -> bool:
    """Whether a text is printed as in the files, not in capitals or with another ending."""
    if isinstance(raw, Rujukan):
        return text == raw.nama
    return not isinstance(raw, Teks) or isinstance(raw, Pilihan) or _bare(text) == _in_lines(raw)
