"""The contents of new items: what was typed, in the forms of a neighbour, with an id that no other item has."""

from collections.abc import Iterator
from typing import Any

from generator.edits.edit import Insert
from generator.edits.fragments import Content, inner_kind
from generator.edits.notations import wish_for
from generator.edits.references import References, key_of
from generator.edits.scalars import Wish
from generator.edits.tree import Group, Leaf, Listing, Node
from generator.edits.where_paths_stand import RefusedError, Seat, Seating
from generator.source.kinds import Kind, ListKind, MapKind, ScalarKind
from generator.source.paths import ModelPath, entry_path, field_path
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.values import Items
from generator.source.words import comparable, slug


class NewItems:
    """Makes the contents of new items, each with an id of its own."""

    def __init__(self, seating: Seating, references: References) -> None:
        self.seating = seating
        self.references = references
        self._new_ids: set[str] = set()
        self._ids: dict[str, frozenset[str]] = {}

    def item(self, edit: Insert, seat: Seat, after: str) -> tuple[Content, str]:
        """The contents of a new item after another, and its path."""
        kind = seat.kind.inner()[0]
        sibling = self.seating.seat(after).slots[0].node if after else None
        texts = {way: text for way, text in edit.fields.items() if text.strip()}
        if isinstance(kind, ScalarKind):
            old = sibling.text if isinstance(sibling, Leaf) else ""
            if not texts:
                raise RefusedError("butir baru ini kosong")
            wish = wish_for(kind, texts.get("", next(iter(texts.values()))), old, self.references.as_written)
            return wish, entry_path(seat.path, int(ModelPath(after).key or 0) + 1 if after else 1)
        assert isinstance(kind, RecordKind)
        content: dict[str, Content] = {}
        for way, text in texts.items():
            self._add_field(content, kind, ModelPath(way.removeprefix(".")), text, sibling)
        if not content:
            raise RefusedError("butir baru ini kosong")
        identity = self._identity(content, kind.record, seat)
        _give_ids(content, kind)
        if "id" in kind.record.fields:
            content["id"] = Wish(identity)
        return content, entry_path(seat.path, identity)

    def _add_field(
        self, content: dict[str, Content], kind: Kind[Any], way: ModelPath, text: str, like: Node | None
    ) -> None:
        """Put the text of a field into the contents of a new item."""
        steps = [name or key for name, key in way.names_and_keys]
        holder: Any = content
        for step, following in zip(steps, [*steps[1:], None], strict=True):
            inner = self._inner(kind, step)
            like = _entry_like(like, kind, step)
            if following is None:
                old = like.text if isinstance(like, Leaf) and not like.is_open else ""
                if not isinstance(inner, ScalarKind):
                    raise RefusedError(f"'{way}' bukan satu isian")
                self._store(holder, step, wish_for(inner, text, old, self.references.as_written))
                return
            empty: Any = [] if isinstance(inner, ListKind | RecordsKind) else {}
            holder, kind = self._held(holder, step, empty), inner

    @staticmethod
    def _inner(kind: Kind[Any], step: str) -> Kind[Any]:
        if isinstance(kind, RecordKind):
            if step not in kind.record.fields:
                raise RefusedError(f"isian '{step}' tidak dikenal di sini")
            found: Kind[Any] = kind.record.fields[step].kind
            return found
        return kind.kind if isinstance(kind, MapKind) else kind.inner()[0]

    @staticmethod
    def _store(holder: Any, step: str, wish: Wish) -> None:
        if isinstance(holder, list):
            holder.append(wish)
        else:
            holder[step] = wish

    @staticmethod
    def _held(holder: Any, step: str, empty: Any) -> Any:
        """What a group or list holds under a step, made if it is not there."""
        if not isinstance(holder, list):
            return holder.setdefault(step, empty)
        number = int(step) if step.isdecimal() else len(holder) + 1
        if number > len(holder):
            holder.append(empty)
        return holder[min(number, len(holder)) - 1]

    def _identity(self, content: dict[str, Content], record: type[Record], seat: Seat) -> str:
        """A new item's id: as given, else made of its name, and one that no other item has."""
        given = content.get("id")
        naming = next((content[name].text for name in record.naming_fields if name in content), "")
        base = given.text if isinstance(given, Wish) else slug(naming)
        items = seat.value if isinstance(seat.value, Items) else []
        base = base or f"butir-{len(items) + 1}"
        identity, again = base, 1
        while self._is_taken(comparable(identity), record, seat.path, items, comparable(naming)):
            again += 1
            identity = f"{base}-{again}"
        self._new_ids.add(comparable(identity))
        return identity

    def _is_taken(self, identity: str, record: type[Record], path: str, items: Any, naming: str) -> bool:
        """Whether another item of a list, or what else of its topic may be referred to, has an id or is called so."""
        if path not in self._ids:
            self._ids[path] = frozenset(comparable(key_of(item)) for item in items)
        if identity in self._new_ids or identity in self._ids[path]:
            return True
        return bool(record.topic) and identity != naming and self.references.knows(record.topic, identity)


def _entry_like(like: Node | None, kind: Kind[Any], step: str) -> Node | None:
    if isinstance(like, Group):
        entry = like.entry(step) or (like.entries[-1] if isinstance(kind, MapKind) and like.entries else None)
        return entry[1] if entry else None
    if isinstance(like, Listing) and like.items:
        return like.items[-1]
    return None


def _give_ids(content: Content, kind: Kind[Any]) -> None:
    """Give ids to the items in the lists of a new item, made of their names."""
    if isinstance(content, list):
        _give_ids_in_list(content, kind)
    elif isinstance(content, dict):
        for name, inner in content.items():
            _give_ids(inner, inner_kind(kind, name))


def _give_ids_in_list(items: list[Content], kind: Kind[Any]) -> None:
    inner = kind.inner()[0]
    taken: set[str] = set()
    for number, item in enumerate(items, 1):
        if isinstance(inner, RecordKind) and "id" in inner.record.fields and "id" not in item:
            name = next((item[name].text for name in inner.record.naming_fields if name in item), "")
            base = slug(name) or str(number)
            item["id"] = Wish(base if base not in taken else f"{base}-{number}")
            taken.add(item["id"].text)
        _give_ids(item, inner)


def values_in(
    content: dict[str, Content], kind: Kind[Any], path: str
) -> Iterator[tuple[str, tuple[Kind[Any], Wish]]]:
    """The wishes within a new item by path, apart from those in lists of groups, whose ids are not known yet."""
    for name, inner in content.items():
        if isinstance(kind, RecordKind):
            own, inner_kind = field_path(path, name), kind.record.fields[name].kind
        else:
            own, inner_kind = entry_path(path, name), kind.inner()[-1]
        if isinstance(inner, Wish):
            yield own, (inner_kind, inner)
        elif isinstance(inner, dict):
            yield from values_in(inner, inner_kind, own)
        elif isinstance(inner_kind, ListKind):
            yield from ((entry_path(own, n), (inner_kind.kind, wish)) for n, wish in enumerate(inner, 1))


def told(content: Content) -> str:
    """A new item in words: its name, or its first text."""
    if isinstance(content, Wish):
        return content.text
    texts = [inner.text for name, inner in content.items() if isinstance(inner, Wish) and name != "id"]
    return texts[0] if texts else ""
