"""Forms made from the declared fields of a record: its controls in the order of filling in, by section."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.page.forms.controls import Block, Control, Form, Row, Section
from generator.page.forms.messages_with_labels import item_name
from generator.page.forms.notes import Notes
from generator.page.forms.single import Singles
from generator.page.session import State
from generator.source.kinds import ListKind, MapKind, ReferenceKind, ScalarKind
from generator.source.paths import ModelPath, entry_path, field_path
from generator.source.record import SHARED, Field, Record, RecordKind, RecordsKind, filling_order
from generator.source.values import Items, Peta
from generator.source.words import capital

Made = Control | Block
_REST = "Lain-lain"


class Forms:
    """Makes the forms of one version of a region."""

    def __init__(self, state: State, notes: Notes, extra_source: str = "") -> None:
        self.state, self.notes = state, notes
        self.singles = Singles(state)
        self._filled = state.plan.istilah.filled
        self._extra_source = extra_source
        self._gaps = {gap.path for gap in state.gaps}

    def of_record(self, record: Record, title: str, tone: str = "") -> Form:
        """The form of a topic or item."""
        return Form(record.path, title, tone, list(self._sections(record)))

    def _sections(self, record: Record) -> Iterator[Section]:
        order = filling_order(type(record))
        placed = {name for _, names in record.sections for name in names}
        runs = [*record.sections, (_REST if record.sections else "", tuple(n for n in order if n not in placed))]
        for title, names in runs:
            section = Section(title)
            for name in names:
                self._put(section, record, name, nested=False)
            if section.controls or section.optional:
                yield section

    def _put(self, into: Section | Row, record: Record, name: str, *, nested: bool) -> None:
        """Add a field to those always shown, or to those folded because they may stay empty."""
        made = self.field(record, name, nested=nested)
        (into.optional if made.optional and not _is_filled(made) else into.controls).append(made)

    def field(self, record: Record, name: str, *, nested: bool) -> Made:
        """The control or block of a field."""
        field, path, value = record.fields[name], record.path_of(name), record.__dict__.get(name)
        kind = field.kind
        if isinstance(kind, RecordKind):
            made: Made = self._part(field, path, value)
        elif isinstance(kind, RecordsKind):
            made = self._records(field, path, value, kind)
        elif isinstance(kind, ListKind):
            made = self._lines(field, path, value, kind)
        elif isinstance(kind, MapKind):
            made = self._pairs(field, path, value, kind)
        else:
            made = self._single(record, field, path, value, nested=nested)
        made.optional = field.optional or (not record.expects(name) and not value)
        made.is_missing = not made.optional and not _is_filled(made)
        made.notes += self.notes.at(path)
        return made

    def label(self, field: Field[Any]) -> str:
        """The label of a field in the region's words, with a capital."""
        return capital(self._filled(field.label))

    def _single(self, record: Record, field: Field[Any], path: str, value: Any, *, nested: bool) -> Control:
        written = field.name in record.empty_keys or path in self.state.plan.placeholders
        made = self.singles.control(path, field.kind, self.label(field), value, written, nested=nested)
        made.example = self._filled(self.singles.example(field, field.kind))
        if value is None and made.text:
            made.notes += self.notes.faults_at(path)
        return made

    def _part(self, field: Field[Any], path: str, value: Any) -> Block:
        assert isinstance(field.kind, RecordKind)
        record = value if isinstance(value, Record) else field.kind.record(path)
        row = Row(path)
        for name in filling_order(type(record)):
            self._put(row, record, name, nested=True)
        return Block("bagian", path, self.label(field), rows=[row])

    def _lines(self, field: Field[Any], path: str, value: Any, kind: ListKind[Any]) -> Block:
        """A list of single values: one line for each, and an empty one for the next."""
        made = Block("baris", path, self.label(field), example=self._filled(self.singles.example(field, kind.kind)))
        items = value if isinstance(value, Items) else ()
        controls: list[Made] = []
        for item in items:
            line = self.singles.control(item.path, kind.kind, f"{made.label}, butir {len(controls) + 1}", item,
                                        written=True, nested=True)  # fmt: skip
            line.notes += self.notes.at(item.path)
            controls.append(line)
        empty = self.singles.control(path, kind.kind, f"{made.label}, butir baru", None, written=False, nested=True)
        empty.listed, empty.way, empty.path = path, "", ""
        made.rows = [Row(path, controls=[*controls, empty])]
        return made

    def _pairs(self, field: Field[Any], path: str, value: Any, kind: MapKind[Any, Any]) -> Block:
        pairs = value if isinstance(value, Peta) else Peta()
        made = Block("tahun", path, self.label(field))
        if not isinstance(kind.kind, MapKind):
            made.heads = self._years([pairs])
            made.rows = [Row(path, controls=self._cells(path, made, pairs, kind))]
            return made
        made.form = "dana"
        self._add_sources(made, pairs, kind, kind.kind)
        return made

    def _add_sources(
        self, made: Block, pairs: Peta[Any, Any], kind: MapKind[Any, Any], inner: MapKind[Any, Any]
    ) -> None:
        """Add a line for each source of funds, and the sources that can still be chosen."""
        made.heads = self._years(pairs.values())
        known = {str(key): key for key in (*pairs, *pairs.open_keys)}
        options = self.singles.options(kind.key, made.path)
        for option in options:
            if option.key in known or option.key == self._extra_source:
                years = pairs.get(known.get(option.key), Peta())
                row = Row(entry_path(made.path, option.key), option.label)
                row.controls = self._cells(row.path, made, years, inner)
                made.rows.append(row)
        made.options = [one for one in options if one.key not in known and one.key != self._extra_source]

    def _cells(self, path: str, made: Block, pairs: Peta[Any, Any], kind: MapKind[Any, Any]) -> list[Made]:
        cells: list[Made] = []
        for year in made.heads:
            own = entry_path(path, year)
            value = next((one for key, one in pairs.items() if str(key) == year), None)
            written = any(str(key) == year for key in (*pairs.open_keys, *pairs.dashed_keys))
            cell = self.singles.control(own, kind.kind, f"{made.label}, {year}", value, written, nested=True)
            cell.is_number = True
            cell.notes += self.notes.at(own)
            cell.notes += self.notes.faults_at(own) if value is None and cell.text else []
            cells.append(cell)
        return cells

    def _years(self, pairs: Iterable[Any]) -> list[str]:
        """The years of the period, and those of which something is written."""
        held = (one for one in pairs if isinstance(one, Peta))
        written = {str(key) for one in held for key in (*one, *one.open_keys, *one.dashed_keys)}
        return sorted({str(year) for year in self.state.plan.periode.tahun} | written)

    def _records(self, field: Field[Any], path: str, value: Any, kind: RecordsKind[Any]) -> Block:
        record = kind.kind.record
        names = [name for name in filling_order(record) if name not in SHARED]
        simple = all(isinstance(record.fields[n].kind, ScalarKind) and not _is_long(record.fields[n]) for n in names)
        made = Block("tabel" if simple else "kartu", path, self.label(field))
        items = value if isinstance(value, Items) else Items()
        made.heads = [self.label(record.fields[name]) for name in names] if simple else []
        made.rows = [self._item(item, names if simple else None) for item in items]
        made.rows += [self._new_item(path, record, names, fixed) for fixed in self._wanted(path, items, record)]
        made.rows.append(self._new_item(path, record, names, {}))
        return made

    def _item(self, item: Record, names: list[str] | None) -> Row:
        row = Row(item.path, self.title(item), tone_of(item))
        if names is not None:
            row.controls = [self.field(item, name, nested=True) for name in names]
            return row
        for name in filling_order(type(item)):
            self._put(row, item, name, nested=True)
        return row

    def title(self, item: Record) -> str:
        """The name of an item for people: of one named by its dimension, the name of that."""
        words = self.singles.words
        return item_name(item, words.value(item.naming), words) if item.naming else "Belum bernama"

    def _wanted(self, path: str, items: Items[Any], record: type[Record]) -> Iterator[dict[str, str]]:
        """The fields by which expected items that do not exist yet are named."""
        known = {ModelPath(item.path).key for item in items}
        naming = record.naming_fields[0]
        for gap in self.state.gaps:
            way = ModelPath(gap.path)
            if way.is_in_item and way.owner.is_entry and str(way.owner.listed) == path and way.owner.key not in known:
                yield {f".{naming}": way.owner.key}

    def _new_item(
        self, path: str, record: type[Record], names: list[str], fixed: dict[str, str], *, nested: bool = True
    ) -> Row:
        """The empty controls of an item that does not exist yet."""
        title = self._name_of_wanted(fixed)
        row = Row("", title, next(iter(fixed.values()), ""), listed=path, fixed=fixed, is_wanted=bool(fixed))
        for name in names:
            field = record.fields[name]
            if f".{name}" in fixed or not isinstance(field.kind, ScalarKind):
                continue
            made = self.singles.control(
                field_path(path, name), field.kind, self.label(field), None, written=False, nested=nested
            )
            made.example = self._filled(self.singles.example(field, field.kind))
            made.listed, made.way, made.path = f"{path}{title}", f".{name}", ""
            made.optional, made.is_missing = field.optional, bool(fixed) and not field.optional
            (row.optional if field.optional and not fixed else row.controls).append(made)
        return row

    def _name_of_wanted(self, fixed: dict[str, str]) -> str:
        names = {one.kunci: str(one.nama) for one in self.state.plan.dimensi}
        return next((names.get(key, key) for key in fixed.values()), "")

    def names(self, record: type[Record]) -> dict[str, list[str]]:
        """The names that the references in the form of a record may take, by topic."""
        return {topic: self.singles.names(topic) for topic in sorted(_topics(record))}

    def new_item(self, topic: str, record: type[Record], fixed: dict[str, str]) -> Row:
        """The short form of a new item of a topic: its name, its dimension, and who is in charge."""
        wanted = [*record.naming_fields[:1], "dimensi", "subdimensi", "unsur", "opd"]
        names = [name for name in dict.fromkeys(wanted) if name in record.fields]
        row = self._new_item(topic, record, names, {}, nested=False)
        for made in row.controls + row.optional:
            if isinstance(made, Control):
                made.text = fixed.get(made.way, "")
        return row


def tone_of(item: Record) -> str:
    """The dimension of an item, by whose colour it is told; "" for none."""
    return str(item.__dict__.get("dimensi") or "") if "dimensi" in item.fields else ""


def is_table(record: type[Record]) -> bool:
    """Whether items of a record fit into a table: none of their own fields takes paragraphs."""
    return not any(_is_long(field) for name, field in record.fields.items() if name not in SHARED)


def _is_long(field: Field[Any]) -> bool:
    return isinstance(field.kind, ScalarKind) and field.kind.several


def _is_filled(made: Made) -> bool:
    """Whether anything stands in a control, or in any within a block."""
    if isinstance(made, Control):
        return bool(made.text)
    return any(_is_filled(inner) for row in made.rows for inner in (*row.controls, *row.optional))


def _topics(record: type[Record]) -> set[str]:
    """The topics that fields of a record, and of those within it, refer to by name."""
    found: set[str] = set()
    for own in record.fields.values():
        kind = own.kind.kind if isinstance(own.kind, RecordsKind | ListKind) else own.kind
        if isinstance(kind, RecordKind):
            found |= _topics(kind.record)
        elif isinstance(kind, ReferenceKind):
            found.add(kind.topic)
    return found
