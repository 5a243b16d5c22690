"""New items that a document presents under a heading or caption of their own, as it presents the others.

A reviewed redline holds such sections: a form of two columns, tables of the item's lists, and paragraphs. What each
of their lines stands for is learned from the sections of the items that were there when the document was built.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from generator.blocks.inline import plain
from generator.edits.edit import Insert
from generator.edits.proposal import Why
from generator.edits.typed import kind_at
from generator.pulling.collected import Collected
from generator.pulling.new_items import Columns
from generator.pulling.patterned_texts import parts_of
from generator.pulling.prose import lines_typed, rebuilt
from generator.pulling.section_forms import (
    A_FORM,
    SEPARATOR,
    TITLES,
    Form,
    NestedTable,
    Shown,
    forms_of,
    is_below,
    named_in,
)
from generator.pulling.segments import evened
from generator.pulling.typed import (
    DASHES,
    UntypableError,
    holds_paragraphs,
    in_one_line,
)
from generator.source.kinds import TextKind
from generator.source.paths import ModelPath
from generator.source.values import Prosa
from generator.source.words import comparable
from generator.source.words_of_gaps import without_gaps
from generator.word.reading.base_lines import BaseLine
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, is_aside, paragraphs_of
from generator.word.reading.paragraphs import ReadParagraph

_COMPUTED = (
    "teks ini dihitung atau dibentuk program dari isian butir baru ini atau butir lain; periksa isian itu di YAML"
)
_NO_FIELD = "teks ini berada di bagian butir baru ini, tetapi tidak pasti isian mana yang dimaksud; tulis di YAML"
_TWICE = "isian butir baru ini juga tercetak di tempat lain dengan teks yang berbeda"


@dataclass(slots=True)
class Section:
    """The lines about a new item below one heading: their positions among all pairs."""

    form: Form
    name: str
    after: str
    at: list[int]


class NewForms:
    """The sections of new items; ``lines`` are the positions of theirs among all pairs."""

    def __init__(self, pairs: Sequence[Pair], built: Sequence[BaseLine], columns: Columns, found: Collected) -> None:
        self.pairs = pairs
        self.built = built
        self.columns = columns
        self.found = found
        found_sections = [*self._sections()] if any(map(_is_new_title, pairs)) else []
        self.items = [sections for sections in _by_item(found_sections) if self._are_evident(sections)]
        self.lines = {n for sections in self.items for section in sections for n in section.at}

    def _sections(self) -> Iterator[Section]:
        known = {comparable(plain([inline])) for base in self.built for inline in named_in(base)}
        above: dict[str, str] = {}
        current: Section | None = None
        for n, pair in enumerate(self.pairs):
            if pair.old is not None:
                above |= {ModelPath(i.path).owner.listed: ModelPath(i.path).owner for i in named_in(pair.old)}
            if pair.old is not None and pair.new is not None:
                current = None
            elif pair.new is not None and pair.new.sort in TITLES:
                if current is not None and self._is_inside(pair.new, current):
                    current.at.append(n)
                    continue
                current = self._begun(n, pair.new, known, above)
                if current is not None:
                    yield current
            elif pair.new is not None and current is not None and not is_aside(pair.new):
                current.at.append(n)

    def _is_inside(self, line: Line, section: Section) -> bool:
        """Whether a heading parts the section, as the same words part those of other items."""
        head = self.pairs[section.at[0]].new
        return head is not None and is_below(line, head) and _words_of(line) in section.form.words

    def _begun(self, n: int, line: Line, known: set[str], above: dict[str, str]) -> Section | None:
        for form in self._forms[line.sort]:
            name = form.name_in(line.text)
            if name and comparable(name) not in known:
                return Section(form, name, above.get(form.listed, ""), [n])
        return None

    def _are_evident(self, sections: Sequence[Section]) -> bool:
        """Whether the name of an item stands in a new row too, or several lines below it are like those of others."""
        if comparable(sections[0].name) in self._typed_in_rows:
            return True
        lines = [(section.form, self.pairs[n].new) for section in sections for n in section.at]
        return sum(line is not None and form.has_row(_texts_of(line)) for form, line in lines) > 1

    @cached_property
    def _typed_in_rows(self) -> set[str]:
        """The texts in the cells of all new rows."""
        rows = (pair.new.block for pair in self.pairs if pair.old is None and pair.new is not None)
        return {comparable(_text(cell)) for row in rows if isinstance(row, ReadRow) for cell in row.cells}

    @cached_property
    def _forms(self) -> dict[str, list[Form]]:
        return forms_of(self.built)

    def add_all(self) -> None:
        """Add each new item with what all of its sections say."""
        for sections in self.items:
            self._add(sections)

    def _add(self, sections: Sequence[Section]) -> None:
        first, built = sections[0], {base.line.full for base in self.built}
        fields = {first.form.way: first.name}
        for section in sections:
            reader = _SectionReader(section, self.pairs, self.columns, self.found, built)
            for n, way, text in _with_paragraphs(reader.fields(), first.form.listed):
                if fields.setdefault(way, text) != text:
                    reader.tell(n, _TWICE)
        line = self.pairs[first.at[0]].new
        self.found.edit(Insert(first.form.listed, fields, first.after, self.found.origin(line)))


def _by_item(sections: Sequence[Section]) -> Iterator[list[Section]]:
    items: dict[tuple[str, str], list[Section]] = {}
    for section in sections:
        items.setdefault((section.form.listed, comparable(section.name)), []).append(section)
    yield from items.values()


def _with_paragraphs(read: Iterable[tuple[int, str, str]], listed: str) -> list[tuple[int, str, str]]:
    """The fields of a section, one after another of which are the paragraphs of one text."""
    found: list[tuple[int, str, str]] = []
    for n, way, text in read:
        if found and found[-1][1] == way and found[-1][0] < n and holds_paragraphs(f"{listed}[1]{way}"):
            found[-1] = n, way, f"{found[-1][2]}\n\n{text}"
        else:
            found.append((n, way, text))
    return found


class _SectionReader:
    """Reads the lines of a section as its form says; what it cannot read it tells, line by line."""

    def __init__(
        self, section: Section, pairs: Sequence[Pair], columns: Columns, found: Collected, built: Container[str]
    ) -> None:
        self.built = built
        self.form = section.form
        self.section = section
        self.pairs = pairs
        self.columns = columns
        self.found = found
        self.table: NestedTable | None = None
        self.titles: list[str] = []
        self.count = 0

    def fields(self) -> Iterator[tuple[int, str, str]]:
        """The fields by relative path, with the position of their line."""
        for n in self.section.at[1:]:
            line = self.pairs[n].new
            assert line is not None
            if _words_of(line) in self.form.words:
                self._head(_texts_of(line))
                continue
            read = self._row(line.block) if isinstance(line.block, ReadRow) else self._paragraph(line)
            try:
                fields = None if read is None else [*read]
            except UntypableError as error:
                self.tell(n, str(error))
                continue
            if fields is None:
                self.tell(n, _NO_FIELD)
            elif not fields:
                self.tell(n, _COMPUTED)
            yield from ((n, way, text) for way, text in fields or ())

    def tell(self, n: int, reason: str) -> None:
        """Tell a line that is not taken, with the reason."""
        line = self.pairs[n].new
        assert line is not None
        why: Why = "dihitung" if reason is _COMPUTED else "tak_bertempat" if reason is _NO_FIELD else "tak_terbaca"
        self.found.untaken(why, ("", _words_of(line)), reason, self.found.origin(line), line=self._hash(line))

    def _hash(self, line: Line) -> str:
        """The hash of a line, by which it may be found to follow from edits; "" if the document had such a line."""
        return line.full if line.full not in self.built else ""

    def _row(self, row: ReadRow) -> Iterator[tuple[str, str]] | None:
        """The fields of a row; None if it is not known, and none if it is computed."""
        texts = [_text(cell) for cell in row.cells]
        if self._head(texts):
            return iter(())
        if len(texts) == A_FORM and texts[0] in self.form.labels:
            return self._read(*self.form.labels[texts[0]], row.cells[1])
        if self.columns.is_sum(texts):
            return iter(())
        return self._nested(self.table, row, texts) if self.table and len(self.titles) == len(texts) else None

    def _head(self, texts: list[str]) -> bool:
        """Whether a row heads the columns of a table, which then begins."""
        table = self.form.table_headed_by(texts)
        if table is not None:
            self.table, self.titles, self.count = table, texts, 0
        return table is not None

    def _nested(self, table: NestedTable, row: ReadRow, texts: Sequence[str]) -> Iterator[tuple[str, str]] | None:
        """The fields of a row of a nested list, in which each column is known by its title."""
        ways = [table.way_of(title) for title in self.titles]
        if table.keys:
            key = next((table.keys[text] for text in texts if text in table.keys), None)
        else:
            self.count += 1
            key = str(self.count)
        if key is None:
            return None
        lead = f"{table.nested}[{key}]"
        cells = (
            (f"{lead}{way[0]}", way[1], cell) for way, cell in zip(ways, row.cells, strict=True) if way and way[0]
        )
        return chain.from_iterable(self._read(*each) for each in cells)

    def _paragraph(self, line: Line) -> Iterator[tuple[str, str]] | None:
        sentences = sorted(self.form.sentences, key=lambda way: "{" not in way)
        for way in sentences:
            if "{" in way:
                try:
                    return iter([*self._parts(way, evened(line.text), None)])
                except UntypableError:
                    continue
        if any(line.text.startswith(lead) for lead in self.form.leads):
            return iter(())
        bare = [way for way in sentences if "{" not in way]
        return self._read(bare[0], None, paragraphs_of(line)) if len(bare) == 1 else None

    def _read(self, way: str, shown: Shown, cell: Sequence[ReadParagraph]) -> Iterator[tuple[str, str]]:
        path = f"{self.form.listed}[1]{way}"
        if way and holds_paragraphs(path):
            kind = kind_at(path)
            emphasis = isinstance(kind, TextKind) and issubclass(kind.cls, Prosa)
            lines = lines_typed([p for p in cell if not p.aside], emphasis=emphasis)
            text = rebuilt("", [replace(line, soft=False) for line in lines])
        else:
            text = _text(cell)
        text = without_gaps(text)
        if way and text and text not in DASHES:
            yield from self._parts(way, text, shown)

    def _parts(self, way: str, text: str, shown: Shown) -> Iterator[tuple[str, str]]:
        for part, said in parts_of(way, text):
            path = f"{self.form.listed}[1]{part}"
            lines = [said] if holds_paragraphs(path) else said.split("\n")
            yield part, self.found.read(path, in_one_line(path, lines), shown)


def _is_new_title(pair: Pair) -> bool:
    return pair.old is None and pair.new is not None and pair.new.sort in TITLES


def _texts_of(line: Line) -> list[str]:
    return [_text(cell) for cell in line.block.cells] if isinstance(line.block, ReadRow) else []


def _words_of(line: Line) -> str:
    return SEPARATOR.join(_texts_of(line)) or evened(line.text)


def _text(cell: Sequence[ReadParagraph]) -> str:
    return evened("\n".join(p.text for p in cell if not p.aside))
