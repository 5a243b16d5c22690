"""New keys and items as lines of YAML, in the order of their declaration and in the style of their neighbours."""

from collections.abc import Callable, Iterable
from typing import Any

from generator.edits.scalars import Wish, fresh, inline
from generator.edits.tree import Group, Leaf, Listing, Node
from generator.edits.where_paths_stand import key_in_pairs
from generator.masterplan.dimensi import DimensionKind
from generator.source.kinds import ChoiceKind, Kind, ListKind, MapKind, ReferenceKind, ScalarKind
from generator.source.record import Record, RecordKind, RecordsKind

STEP = 2
_LAST = {"anggaran": 1, "sumber": 2, "catatan": 3}

Content = Any
"""What is to be written: a Wish, a dictionary of contents by name or key, or a list of contents."""

Spelling = Callable[[MapKind[Any, Any], str], str]
"""How a key of pairs is written elsewhere in the region's files."""


def ordered(record: type[Record], names: Iterable[str]) -> list[str]:
    """Names of fields in the order in which people write them: the id first; money, sources and notes last."""
    places = {name: (name != "id", _LAST.get(name, 0), n) for n, name in enumerate(record.fields)}
    return sorted(names, key=lambda name: places[name])


def in_order(kind: Kind[Any], names: Iterable[str]) -> list[str]:
    """The names or keys of a group in the order in which they are to be written."""
    if isinstance(kind, RecordKind):
        return ordered(kind.record, names)
    listed = list(names)
    return sorted(listed) if all(name.isdecimal() for name in listed) else listed


def inner_kind(kind: Kind[Any], name: str) -> Kind[Any]:
    """The kind of a field, of the value of a key, or of the items of a list."""
    if isinstance(kind, RecordKind):
        found: Kind[Any] = kind.record.fields[name].kind
        return found
    assert isinstance(kind, MapKind | ListKind | RecordsKind)
    return kind.kind


class Fragments:
    """Writes contents; ``spelling`` says how keys of pairs are written in these files."""

    def __init__(self, spelling: Spelling) -> None:
        self.spelling = spelling

    def key(self, kind: Kind[Any], name: str, like: Node | None = None) -> str:
        """A key as it is written: that of a field, or that of pairs as neighbours have it."""
        if not isinstance(kind, MapKind):
            return name
        keys = [key for key, _ in like.entries] if isinstance(like, Group) else []
        near = next((key.text for key in keys if key_in_pairs(kind, key) == name), "")
        text = near or (self.spelling(kind, name) if isinstance(kind.key, ChoiceKind) else name)
        return inline(Wish(text, bare=True), flow=True)

    def entries(self, content: dict[str, Content], kind: Kind[Any], like: Node | None, indent: int) -> list[str]:
        """The lines of a group at an indent."""
        lines: list[str] = []
        for name in in_order(kind, content):
            lines += self.entry(name, content[name], kind, like, indent)
        return lines

    def entry(self, name: str, content: Content, kind: Kind[Any], like: Node | None, indent: int) -> list[str]:
        """The lines of one key with its value; ``like`` is a group to imitate."""
        own = value_like(like, name, kind)
        key = f"{' ' * indent}{self.key(kind, name, like)}:"
        inner = inner_kind(kind, name)
        if isinstance(content, Wish):
            written = fresh(content, indent + STEP, flow=False, style=own.style if isinstance(own, Leaf) else "")
            return [f"{key} {written.head}", *written.below]
        if self.in_flow(content, inner, own):
            return [f"{key} {self.flow(content, inner, own)}"]
        if isinstance(content, list):
            return [key, *self.items(content, inner, own, indent + STEP)]
        return [key, *self.entries(content, inner, own, indent + STEP)]

    def items(self, contents: list[Content], kind: Kind[Any], like: Node | None, indent: int) -> list[str]:
        """The lines of a list at an indent."""
        sibling = like.items[-1] if isinstance(like, Listing) and like.items else None
        return [line for content in contents for line in self.item(content, kind, sibling, indent)]

    def item(self, content: Content, kind: Kind[Any], like: Node | None, indent: int, gap: int = STEP) -> list[str]:
        """The lines of one item; ``gap`` is how far its content stands from its dash."""
        dash = f"{' ' * indent}-{' ' * (gap - 1)}"
        if isinstance(content, Wish):
            written = fresh(content, indent + gap, flow=False, style=like.style if isinstance(like, Leaf) else "")
            return [f"{dash}{written.head}", *written.below]
        inner = inner_kind(kind, "")
        if isinstance(like, Group) and like.flow:
            return [f"{dash}{self.flow(content, inner, like)}"]
        lines = self.entries(content, inner, like, indent + gap)
        return [f"{dash}{lines[0].lstrip()}", *lines[1:]]

    def flow(self, content: Content, kind: Kind[Any], like: Node | None) -> str:
        """A value on one line, in braces or brackets if it consists of several."""
        if isinstance(content, Wish):
            style = like.style if isinstance(like, Leaf) and like.style not in {"|", ">"} else ""
            return fresh(content, 0, flow=True, style=style).head
        if isinstance(content, list):
            inner = inner_kind(kind, "")
            return f"[{', '.join(self.flow(one, inner, None) for one in content)}]"
        pairs = (
            f"{self.key(kind, name, like)}: {self.flow(content[name], inner_kind(kind, name), None)}"
            for name in in_order(kind, content)
        )
        return f"{{{', '.join(pairs)}}}"

    @staticmethod
    def in_flow(content: Content, kind: Kind[Any], like: Node | None) -> bool:
        """Whether a value is to be written on the line of its key, as its neighbours are or as people do."""
        if any(isinstance(inner, Wish) and "\n" in inner.text for inner in _leaves(content)):
            return False
        if isinstance(like, Group | Listing):
            return like.flow
        if isinstance(kind, ListKind):
            return isinstance(kind.kind, ReferenceKind | DimensionKind)
        return isinstance(kind, MapKind) and isinstance(kind.kind, ScalarKind)


def value_like(like: Node | None, name: str, kind: Kind[Any]) -> Node | None:
    """The value under the same key of a group to imitate; for pairs, that of any key."""
    if not isinstance(like, Group):
        return None
    entry = like.entry(name)
    if entry is None and isinstance(kind, MapKind) and like.entries:
        entry = like.entries[-1]
    return entry[1] if entry else None


def _leaves(content: Content) -> Iterable[Content]:
    if isinstance(content, dict):
        content = list(content.values())
    if isinstance(content, list):
        for inner in content:
            yield from _leaves(inner)
    else:
        yield content
