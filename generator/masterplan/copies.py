"""Files of a region that say nearly the same: a copy left beside its original would double every sum."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.dataclass import dataclass
from generator.masterplan.masterplan import Masterplan
from generator.source.nodes import Mapping, Node, Scalar, Sequence, is_null
from generator.source.place import Place, shown_path
from generator.source.problems import Problems
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.words import comparable

_COPY_NAME = (
    r"(?i)(?: - (?:salin|copy|salinan)\b|\(\d+\)|^(?:copy of|salinan|salin)\b|[ _-](?:lama|old|backup|bak|copy)\b"
    r"|-(?:LAPTOP|DESKTOP|PC)\b|conflict)"
)
_TWIN = 0.8
_COPY = 0.6

_PARENTS = ("dimensi", "subdimensi", "indikator")

Head = tuple[str, ...]
Leaves = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list, or a group; ``head`` is what tells it from the others of its topic."""

    head: Head
    node: Node

    @property
    def leaves(self) -> Leaves:
        """Every text within it, with the keys that lead there."""
        return frozenset(_leaves(self.node, ()))


def without_copies(nodes: dict[Path, Mapping], problems: Problems) -> Iterator[Mapping]:
    """The nodes of all files but those of copies, each of which is a problem that names both files."""
    if len(nodes) > 1:
        items = {file: list(_items(nodes[file], Masterplan)) for file in sorted(nodes, key=_as_copy)}
        for copy, original, twins in _copies(items):
            _tell(copy, original, twins, len(items[copy]), problems)
            del nodes[copy]
    yield from nodes.values()


def _tell(copy: Path, original: Path, twins: list[tuple[_Item, _Item]], many: int, problems: Problems) -> None:
    same = "sama" if len(twins) == many else "hampir sama"
    first, second = twins[0]
    problems.error(
        f"isi {shown_path(copy)} {same} dengan {shown_path(original)}: {len(twins)} dari {many} bagian atau butirnya",
        _start(first.node),
        f"sisakan satu saja: hapus {shown_path(copy)} atau pindahkan ke luar map daerah ini; "
        f"bila yang itu justru yang terbaru, pindahkan {shown_path(original)}.",
        also=_start(second.node),
    )


def _start(node: Node) -> Place:
    return node.place._replace(width=1)


def _copies(items: dict[Path, list[_Item]]) -> Iterator[tuple[Path, Path, list[tuple[_Item, _Item]]]]:
    """Each file that repeats one before it, that other file, and the items that they share."""
    first_with: dict[Head, tuple[Path, _Item]] = {}
    for file, own in items.items():
        shared: dict[Path, list[tuple[_Item, _Item]]] = {}
        for item in own:
            other, twin = first_with.setdefault(item.head, (file, item))
            if other != file:
                shared.setdefault(other, []).append((item, twin))
        for other, pairs in shared.items():
            least = _COPY * min(len(own), len(items[other]))
            if len(pairs) >= least and len(twins := [pair for pair in pairs if _are_twins(*pair)]) >= least:
                yield file, other, twins
                break


def _as_copy(file: Path) -> tuple[bool, int, str]:
    """The order in which an original comes before what its name or folder shows to be a copy."""
    return re.search(_COPY_NAME, file.stem) is not None, len(file.parts), file.stem


def _are_twins(one: _Item, two: _Item) -> bool:
    first, second = one.leaves, two.leaves
    return len(first & second) >= _TWIN * max(len(first), len(second))


def _items(node: Mapping, record: type[Record]) -> Iterator[_Item]:
    """The items of all topics of a file; a group is an item, but for the lists of records within it."""
    for topic, (_, value) in node.entries.items():
        field = record.fields.get(topic)
        kind = field.kind if field else None
        if isinstance(value, Sequence) and isinstance(kind, RecordsKind):
            names = (*kind.kind.record.naming_fields, *_PARENTS)
            yield from (_Item((topic, *_head(item, names)), item) for item in value.items if not is_null(item))
        elif isinstance(value, Mapping) and isinstance(kind, RecordKind):
            own = {name: entry for name, entry in value.entries.items() if not is_null(entry[1])}
            if own:
                yield _Item((topic,), Mapping(own, value.spot, value.size))


def _head(item: Node, names: tuple[str, ...]) -> Head:
    """What an item is called, its id before all else."""
    if isinstance(item, Scalar):
        return (comparable(item.text),)
    if isinstance(item, Mapping):
        if identity := _told(item, "id"):
            return ("id", identity)
        told = tuple(_told(item, name) for name in names)
        if any(told):
            return told
    return tuple(sorted(text for *_, text in _leaves(item, ())))


def _told(item: Mapping, name: str) -> str:
    """The text under a key, empty where there is none."""
    value = item.entries[name][1] if name in item.entries else None
    return comparable(value.text) if isinstance(value, Scalar) else ""


def _leaves(node: Node, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if isinstance(node, Mapping):
        for name, (_, value) in node.entries.items():
            yield from _leaves(value, (*path, name))
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _leaves(item, path)
    elif not is_null(node):
        yield (*path, comparable(node.text))
