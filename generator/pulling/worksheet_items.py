"""New items that were written into the blank rows and forms of worksheets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.edits.edit import Insert
from generator.edits.typed import kind_at
from generator.masterplan.masterplan import Masterplan
from generator.pulling.collected import Collected, Typed
from generator.pulling.segments import segments_of
from generator.pulling.sheets import Sheets
from generator.pulling.typed import (
    UntypableError,
    fields_of_figure,
    has_short_form,
    held_text,
    is_list,
    is_scalar,
    items_typed,
    naming_fields,
    naming_reference,
    parts_typed,
    source_of,
    takes_plain_texts,
)
from generator.source.paths import ModelPath, within
from generator.source.words import comparable
from generator.word.reading.base_lines import BaseLine

_IN_PARTS = "isian ini terdiri atas beberapa bagian, sehingga tidak dapat diisi dengan satu teks; isi di YAML"
_COMPUTED = "sel ini dihitung program dari isian lain butir di barisnya; tulis isian itu di YAML"
_COMPUTED_FROM = "sel ini dihitung program dari isian '{}' butir di barisnya; tulis isian itu di YAML"
_NAMELESS = "barisnya belum memuat nama butir, sehingga tidak menjadi butir baru; isi namanya, atau salin ke YAML"
_DIMENSION = ".dimensi"
_FOR_ALL = (
    "lembar ini bahan untuk isian bersama ({}), bukan butir tersendiri; rangkum dengan lembar yang lain, lalu tulis "
    "di YAML"
)


class WorksheetItems:
    """Turns what was typed for each item that a worksheet leaves room for into one new item.

    The key of such an item begins with that of the subdimension, dimension or office whose sheet it stands in. What
    a row prints of other items, such as the programme of a risk, is a field of the new item too.
    """

    def __init__(self, plan: Masterplan, lines: Sequence[BaseLine], found: Collected) -> None:
        self.plan = plan
        self.lines = lines
        self.found = found
        self.sheets = Sheets(plan)

    def add_all(self) -> None:
        """Add the new items to what was collected."""
        for item, typed in self.found.blank.items():
            self._add(ModelPath(item), typed)
            for insert in self.found.below_blank.get(item, ()):
                self.found.edit(replace(insert, after=self._after(ModelPath(item), insert.fields)))

    def _add(self, item: ModelPath, typed: list[Typed]) -> None:
        listed = str(item.listed)
        naming = naming_reference(listed)
        named = {ModelPath(one.path).within(item) for one in typed}
        if not is_list(listed) or (naming and naming not in named):
            reason = _FOR_ALL.format(item.topic)
            for one in typed:
                self.found.untaken("tak_bertempat", ("", one.text), reason, one.origin)
        elif typed[0].path == item:
            for text in items_typed(typed[0].text):
                self.found.edit(Insert(listed, {"": text}, item, typed[0].origin))
        else:
            self._add_item(item, typed)

    def _add_item(self, item: ModelPath, typed: list[Typed]) -> None:
        fields: dict[str, str] = {}
        read: list[Typed] = []
        for one in map(_at_its_source, typed):
            if kind_at(one.path) is None:
                source = ModelPath(source_of(one.path)).name
                reason = _COMPUTED_FROM.format(source) if source else _COMPUTED
                self.found.untaken("dihitung", ("", one.text), reason, one.origin)
                continue
            try:
                fields |= dict(self._read(one, item))
                read.append(one)
            except UntypableError as error:
                self.found.untaken("tak_terbaca", ("", one.text), str(error), one.origin)
        given = self._beside(item) | self.sheets.fields_for(item)
        if not any(f".{name}" in fields for name in naming_fields(item.listed)):
            for one in read:
                self.found.untaken("tak_bertempat", ("", one.text), _NAMELESS, one.origin)
            return
        fields |= {way: text for way, text in given.items() if way not in fields}
        empty = self._shown(item) - {within(one.path, item) for one in typed} - fields.keys()
        self.found.edit(Insert(str(item.listed), fields, self._after(item, fields), typed[0].origin, empty))

    def _shown(self, item: ModelPath) -> frozenset[str]:
        """The relative paths of a new item for which the document leaves room."""
        cells = (cell for base in self.lines if base.entry is not None for cell in base.entry.cells)
        paths = (inline.path for cell in cells for inline in cell if inline.path.startswith(item))
        return frozenset(way for path in paths if path != item and (way := within(path, item)) != path)

    def _after(self, item: ModelPath, fields: Mapping[str, str]) -> str:
        """The last item of the same subdimension or dimension; the new one itself if there is none, for the end."""
        for way in (".subdimensi", _DIMENSION):
            alike = (
                owner
                for path, leaf in reversed([*(self.found.leaves or {}).items()])
                if path.endswith(way) and comparable(str(leaf)) == comparable(fields.get(way, ""))
                if (owner := ModelPath(path).owner).listed == item.listed
            )
            if after := next(alike, None):
                return after
        return item

    def _beside(self, item: ModelPath) -> dict[str, str]:
        """The values of other items that a new one's row shows, as the programme of a risk, with their dimension."""
        rows = (base.entry for base in self.lines if base.entry is not None and base.entry.row == item)
        shown = (segment for row in rows for cell in row.cells for segment in segments_of(cell)[:1])
        values = {ModelPath(s.path): s.raw for s in shown if s.role == "isian" and not s.gap}
        leaves, found = self.found.leaves or {}, {f".{path.name}": raw for path, raw in values.items()}
        groups = [leaves[at] for path in values if path.owner and (at := f"{path.owner}{_DIMENSION}") in leaves]
        found |= {_DIMENSION: groups[0]} if groups else {}
        return {way: held_text(raw) for way, raw in found.items() if is_scalar(f"{item}{way}")}

    def _read(self, typed: Typed, item: ModelPath) -> Iterator[tuple[str, str]]:
        """The fields that a typed text fills, by relative path."""
        path, way = typed.path, within(typed.path, item) if typed.path != item else ""
        if takes_plain_texts(path):
            for n, text in enumerate(items_typed(typed.text), 1):
                yield from ((f"{way}[{n}]{part}", said) for part, said in fields_of_figure(path, text).items())
        elif is_scalar(path) or has_short_form(path):
            for part, text in parts_typed(path, typed.text).items():
                yield within(part, item) if part != item else "", self.found.read(part, text)
        else:
            raise UntypableError(_IN_PARTS)


def _at_its_source(typed: Typed) -> Typed:
    """What was typed where a list is printed in other words, for the items of that list."""
    source = source_of(typed.path) if kind_at(typed.path) is None else ""
    return replace(typed, path=source) if source and takes_plain_texts(source) else typed
