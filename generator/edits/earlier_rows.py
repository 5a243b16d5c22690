"""New items of an earlier pull, recognised when their file comes back with other texts in their rows.

What a row held when it was last pulled is the base of its item: only what was typed since is an edit.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from generator.edits.between import as_typed, texts_of
from generator.edits.counterparts import Counterparts, Plan
from generator.edits.edit import Edit, Insert, Origin, Remove, Set
from generator.edits.fate_of_edits import typed_name
from generator.edits.settled import Row, Settled
from generator.edits.typed import kind_at, plain_text, same_text
from generator.source.kinds import ListKind
from generator.source.paths import ModelPath, continued
from generator.source.record import Record, RecordsKind
from generator.source.values import Items

_ALIKE = 0.6
_TELLING = 10
_Fields = Mapping[str, str]


@dataclass(slots=True)
class Retyped:
    """A row whose item is known, what it holds now, and its edits with the relative path that each concerns."""

    row: Row
    now: Insert
    edits: list[tuple[str, Edit]] = field(default_factory=list)


class _UntoldError(Exception):
    """A list within an item that the files hold otherwise, so that its items cannot be told apart."""


class EarlierRows:
    """Finds the item of each row that an earlier pull wrote, and notes what becomes of its edits."""

    def __init__(self, settled: Settled, today: Plan) -> None:
        self.settled, self.today = settled, today
        self.retyped: list[Retyped] = []

    def edits(self, edits: Sequence[Edit], base: Counterparts) -> list[Edit]:
        """The edits of one file, with those of its items in place of each row that was typed over since."""
        rows = self.settled.rows
        if not rows:
            return [*edits]
        inserts = [edit for edit in edits if isinstance(edit, Insert)]
        found: list[Edit] = []
        for edit in edits:
            retyped = self._retyped(edit, rows, inserts, base) if isinstance(edit, Insert) else None
            found += [edit] if retyped is None else [one for _, one in retyped.edits]
            self.retyped += [] if retyped is None else [retyped]
        return found

    def note(self, done: Iterable[Edit]) -> None:
        """Remember what the rows hold now of which the edits were carried out or settled."""
        over = {id(edit) for edit in done}
        for one in self.retyped:
            open_ways = [way for way, edit in one.edits if id(edit) not in over]
            kept = {way: text for way, text in one.row.fields.items() if _is_in(way, open_ways)}
            taken = {way: text for way, text in one.now.fields.items() if not _is_in(way, open_ways)}
            if len(open_ways) < len(one.edits):
                self.settled.retyped(one.row, replace(one.now, fields=kept | taken))

    def _retyped(
        self, edit: Insert, rows: Sequence[Row], inserts: Sequence[Insert], base: Counterparts
    ) -> Retyped | None:
        """The row with its edits; None if no item of it is known, or if nothing was typed since."""
        if self.settled.was_left(edit):
            return None
        others = [one for one in inserts if one is not edit and one.listed == edit.listed]
        own = [row for row in rows if row.listed == edit.listed and not any(_is_row_of(row, one) for one in others)]
        row = _of_same_name(edit, own) or _of_same_place(edit, own) or _of_other_file(edit, own)
        item = None if row is None else self._item(row, base)
        if row is None or item is None:
            return None
        found = Retyped(row, edit)
        try:
            found.edits = [*self._edits(row, edit, item)]
        except _UntoldError:
            return None
        return found if found.edits else None

    def _item(self, row: Row, base: Counterparts) -> str | None:
        """Where the item of a row stands today; None if it is gone, or if the file had it when it was built."""
        if isinstance(kind_at(row.listed), ListKind):
            return self._with_texts(row.listed, row.fields)
        record = self.today.records.get(row.path)
        return row.path if record is not None and base.is_new(record) else None

    def _items(self, listed: str) -> Iterator[tuple[str, _Fields]]:
        """The items of a list today, by path, with their texts by relative path."""
        items = self.today.value(listed)
        for item in items if isinstance(items, Items) else ():
            yield item.path, texts_of(item) if isinstance(item, Record) else {"": as_typed(item)}

    def _edits(self, row: Row, edit: Insert, item: str) -> Iterator[tuple[str, Edit]]:
        """The edits of an item, each with its path relative to it; those of a list have the path of the list."""
        before, now = _Typed.of(row.listed, row.fields), _Typed.of(row.listed, edit.fields)
        for way in dict.fromkeys([*before.texts, *now.texts]):
            old, new = before.texts.get(way, ""), now.texts.get(way, "")
            if (way in now.texts or way in edit.empty) and not same_text(continued(item, way), old, new):
                yield way, Set(continued(item, way), old, new, edit.origin)
        for way in dict.fromkeys([*before.lists, *now.lists]):
            if way in now.lists or way in edit.empty:
                both = before.lists.get(way, []), now.lists.get(way, [])
                yield from ((way, one) for one in self._of_list(continued(item, way), *both, edit.origin))

    def _of_list(
        self, listed: str, before: Sequence[_Fields], now: Sequence[_Fields], origin: Origin
    ) -> Iterator[Edit]:
        """The edits from one list of items to another."""
        last = next((path for path, _ in reversed([*self._items(listed)])), "")
        one, two = [*map(_plain, before)], [*map(_plain, now)]
        for _, start, end, first, stop in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
            if one[start:end] == two[first:stop]:
                continue
            both = min(end - start, stop - first)
            for old, new in zip(before[start : start + both], now[first : first + both], strict=True):
                path = self._listed(listed, old)
                ways = [way for way in dict.fromkeys([*old, *new]) if old.get(way) != new.get(way)]
                yield from (Set(continued(path, w), old.get(w, ""), new.get(w, ""), origin) for w in ways)
            yield from (Remove(self._listed(listed, old), old, origin) for old in before[start + both : end])
            yield from (Insert(listed, new, last, origin) for new in now[first + both : stop])

    def _with_texts(self, listed: str, texts: _Fields) -> str | None:
        """Where an item with some texts stands in a list today; None if there is none."""
        return next((path for path, held in self._items(listed) if _holds(listed, held, texts)), None)

    def _listed(self, listed: str, texts: _Fields) -> str:
        """Where an item with some texts stands in a list today."""
        path = self._with_texts(listed, texts)
        if path is None:
            raise _UntoldError
        return path


def _of_same_name(edit: Insert, rows: Sequence[Row]) -> Row | None:
    """The row of the same name: of the same file, or of another one that only has more in it."""
    name = _name(edit.listed, edit.fields)
    alike = [row for row in reversed(rows) if name and _name(row.listed, row.fields) == name]
    own = [row for row in alike if row.file == edit.origin.file]
    placed = [row for row in own if row.place == edit.origin.place]
    wider = [row for row in alike if _holds(edit.listed, edit.fields, row.fields)]
    return next(iter(placed or own or wider), None)


def _of_same_place(edit: Insert, rows: Sequence[Row]) -> Row | None:
    """The row at the same place of the same file that has another name now, but is alike."""
    here = [row for row in reversed(rows) if (row.file, row.place) == (edit.origin.file, edit.origin.place)]
    return next((row for row in here if _are_alike(row, edit)), None)


def _of_other_file(edit: Insert, rows: Sequence[Row]) -> Row | None:
    """The row of the same name at the same place of another file, with only what both have.

    What it held otherwise is no base for the file, whose cells conflict with whatever the item has there by now. It
    has no mark, because what the first file held is still to be known.
    """
    name = _name(edit.listed, edit.fields)
    alike = (row for row in reversed(rows) if name and _name(row.listed, row.fields) == name)
    row = next((row for row in alike if row.place == edit.origin.place), None)
    if row is None:
        return None
    both = {way: text for way, text in row.fields.items() if plain_text(edit.fields.get(way, "")) == plain_text(text)}
    return replace(row, mark="", fields=both, file=edit.origin.file)


def _is_row_of(row: Row, edit: Insert) -> bool:
    """Whether an edit is of a row by its name and its place."""
    is_here = (row.file, row.place) == (edit.origin.file, edit.origin.place)
    return is_here and _name(row.listed, row.fields) == _name(edit.listed, edit.fields)


def _are_alike(row: Row, edit: Insert) -> bool:
    """Whether the names are alike, or any longer text is the same."""
    names = _name(row.listed, row.fields), _name(edit.listed, edit.fields)
    same = (text for way, text in row.fields.items() if plain_text(edit.fields.get(way, "")) == plain_text(text))
    is_same = any(len(text) >= _TELLING and " " in text for text in same)
    return is_same or SequenceMatcher(None, *names, autojunk=False).ratio() >= _ALIKE


def _name(listed: str, fields: _Fields) -> str:
    """The name of an item as typed, to be compared; of a plain value, its text."""
    kind = kind_at(listed)
    if isinstance(kind, RecordsKind):
        return typed_name(kind.kind.record, fields)
    return plain_text(fields.get("", "")).casefold()


def _holds(listed: str, held: _Fields, texts: _Fields) -> bool:
    """Whether an item has all these texts."""
    return all(way in held and same_text(f"{listed}[]{way}", held[way], text) for way, text in texts.items())


def _plain(fields: _Fields) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((way, plain_text(text)) for way, text in fields.items()))


@dataclass(slots=True)
class _Typed:
    """The texts of an item by relative path, and the items of each list within it."""

    texts: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[dict[str, str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, listed: str, fields: _Fields) -> "_Typed":
        found, items = cls(), dict[str, dict[str, str]]()
        for way, text in fields.items():
            entry = _entry_around(listed, way)
            if not entry:
                found.texts[way] = text
                continue
            if entry not in items:
                items[entry] = {}
                found.lists.setdefault(str(ModelPath(entry).listed), []).append(items[entry])
            items[entry][way.removeprefix(entry)] = text
        return found


def _entry_around(listed: str, way: str) -> str:
    """The relative path of the item of the outermost list that a path leads through; "" if there is none."""
    steps = ModelPath(way).steps
    paths = ("".join(steps[:count]) for count in range(1, len(steps) + 1))
    entries = (path for path in paths if path.endswith("]"))
    return next(
        (one for one in entries if isinstance(kind_at(f"{listed}[]{ModelPath(one).listed}"), ListKind | RecordsKind)),
        "",
    )


def _is_in(way: str, ways: Iterable[str]) -> bool:
    return any(way == one or way.startswith(f"{one}[") for one in ways)
