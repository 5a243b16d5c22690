"""Duplicate files of a region, such as a copy left beside its original, which would double every sum."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.late_patterns import late_pattern
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.masterplan.repeats import telling_fields
from generator.source.place import Place, shown_path
from generator.source.problems import Problems
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.words import comparable, joined, shortened
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, is_null

_COPY_NAME = re.compile(
    r"(?i)(?: - (?:salin|copy|salinan)\b|\(\d+\)|^(?:copy of|salinan|salin)\b|[ _-](?:lama|old|backup|bak|copy)\b"
    r"|-(?:LAPTOP|DESKTOP|PC)\b|conflict)"
)
_TWIN = 0.8
_COPY = 0.6

_PARENTS = ("dimensi", "subdimensi", "indikator")
_AIM = "target"
_YEAR = late_pattern(r"(?:19|20)\d\d")
_TO_KEEP_BOTH = "bila memang dua hal yang berbeda, bedakan nama (dan id) butirnya."

Head = tuple[str, ...]
Leaves = frozenset[tuple[str, ...]]


class _Item(NamedTuple):
    """An item of a list, or a group; ``head`` distinguishes it from the others of its topic.

    ``called`` is the head that it would have without its id; ``told_by`` are the keys whose values distinguish items
    of the same name; ``costs`` is whether it is of a kind with a budget.
    """

    head: Head
    node: Node
    among: Sequence | None = None
    called: Head = ()
    told_by: tuple[str, ...] = ()
    costs: bool = False

    @property
    def name(self) -> str:
        """The name that users know it by, as written."""
        called = next((word for word in self.head[1:] if word and word != "id"), self.head[0])
        written = [self.node] if isinstance(self.node, Scalar) else []
        if isinstance(self.node, Mapping):
            written = [value for _, value in self.node.entries.values() if isinstance(value, Scalar)]
        return next((node.text.strip() for node in written if comparable(node.text) == called), called)

    @property
    def leaves(self) -> Leaves:
        """Every text within it but its id, together with the keys that lead to it."""
        return frozenset(leaf for leaf in _leaves(self.node, ()) if leaf[:-1] != ("id",))

    @property
    def has_id(self) -> bool:
        """Whether it has an id, which identifies it beyond doubt."""
        return self.head[1:2] == ("id",)

    def told(self, name: str) -> Leaves:
        """Every text under one of its keys."""
        return frozenset(leaf for leaf in self.leaves if leaf[0] == name)

    @property
    def years(self) -> frozenset[str]:
        """The years of its targets and money, and its own year."""
        parts = (part for leaf in self.leaves for part in (leaf if leaf[0] == "tahun" else leaf[:-1]))
        return frozenset(part for part in parts if _YEAR.fullmatch(part))


class _Repeat(NamedTuple):
    """What a file has in common with another: ``twins`` of its ``many`` items.

    Either a larger file contains all of it (``contained``), or it is a copy of the other (``of_file``), or the two
    only share some items. Items that are ``told_apart`` differ in a key that distinguishes them, or have little more
    than their names in common, so both count.
    """

    copy: Path
    original: Path
    twins: list[tuple[_Item, _Item]]
    many: int
    contained: bool
    of_file: bool
    told_apart: bool = False


def without_copies(nodes: dict[Path, Mapping], problems: Problems) -> Iterator[Mapping]:
    """The nodes of all files except copies; each copy is reported with the names of both files.

    If two files repeat each other only in part, each repeated item is reported.
    """
    if len(nodes) > 1:
        items = {file: list(_items(nodes[file], Masterplan)) for file in sorted(nodes, key=_as_copy)}
        for repeat in _repeats(items):
            if repeat.told_apart:
                _tell_alike(repeat, problems)
            elif repeat.of_file:
                _tell_file(repeat, problems)
                del nodes[repeat.copy], items[repeat.copy]
            else:
                _tell_items(repeat, problems)
    yield from nodes.values()


def _tell_file(repeat: _Repeat, problems: Problems) -> None:
    copy, original = shown_path(repeat.copy), shown_path(repeat.original)
    first, second = repeat.twins[0]
    counted = f"{len(repeat.twins)} dari {repeat.many} bagian atau butirnya"
    if repeat.contained:
        message = f"isi {copy} sudah ada pada {original}: {counted}"
        otherwise = f"bila yang itu justru yang terbaru, hapus butir yang sama pada {original}"
    else:
        same = "sama" if len(repeat.twins) == repeat.many else "hampir sama"
        message = f"isi {copy} {same} dengan {original}: {counted}"
        otherwise = f"bila yang itu justru yang terbaru, pindahkan {original}"
    problems.error(
        message,
        _start(first.node),
        f"sisakan satu saja: hapus {copy} atau pindahkan ke luar map daerah ini; {otherwise}; {_TO_KEEP_BOTH}",
        also=_start(second.node),
    )


def _tell_alike(repeat: _Repeat, problems: Problems) -> None:
    leaves = (leaf for item, twin in repeat.twins for leaf in item.leaves ^ twin.leaves)
    keys = sorted({f"'{leaf[0]}'" for leaf in leaves if leaf[0] != "id"})
    problems.notice(
        f"{len(repeat.twins)} butir pada {shown_path(repeat.copy)} tampak sama dengan yang pada "
        f"{shown_path(repeat.original)}, kecuali {joined(keys)}; keduanya dihitung",
        _start(repeat.twins[0][0].node),
        f"bila salinan, sisakan satu berkas saja; bila memang berbeda, {_if_both_are_valid(repeat)}.",
    )


def _if_both_are_valid(repeat: _Repeat) -> str:
    """What to do with two files that both count: nothing, unless the name of one says that it is only a version."""
    from generator.masterplan.revised_files import mark_of  # noqa: PLC0415  (few plans need it)

    for file in (repeat.copy, repeat.original):
        if mark := mark_of(file):
            return f"ganti nama {shown_path(file)} tanpa penanda versinya, '{mark}'"
    return "tidak ada yang perlu diubah"


def _tell_items(repeat: _Repeat, problems: Problems) -> None:
    for item, twin in repeat.twins:
        problems.error(
            f"'{shortened(item.name)}' pada {shown_path(repeat.copy)} sudah ada pada {shown_path(repeat.original)}",
            _start(item.node),
            "sisakan satu saja: hapus butir ini dari salah satu berkas; butir lain dalam berkas itu tetap; "
            f"{_TO_KEEP_BOTH}",
            also=_start(twin.node),
        )
        if item.among is not None:
            item.among.items[:] = [node for node in item.among.items if node is not item.node]


def _start(node: Node) -> Place:
    return node.place._replace(width=1)


def _repeats(items: dict[Path, list[_Item]]) -> Iterator[_Repeat]:
    """Each file that repeats another, or much of it; items of files already found to be copies are ignored."""
    first_with: dict[Head, tuple[Path, _Item]] = {}
    for file, own in list(items.items()):
        for other, pairs in _shared(file, own, first_with).items():
            least = _COPY * min(len(own), len(items[other]))
            if other not in items or len(pairs) < least:
                continue
            alike = [pair for pair in pairs if _are_alike(*pair)]
            twins = [pair for pair in alike if not _telling(*pair)]
            if len(twins) >= least:
                repeat = _repeat(file, other, twins, items)
                yield repeat
                if repeat.of_file and repeat.copy == file:
                    break
                if repeat.of_file:
                    first_with |= {head: (file, item) for item in own for head in (item.called, item.head)}
            else:
                namesakes = [pair for pair in pairs if pair in alike or _may_be_revised(*pair)]
                if len(namesakes) >= least:
                    yield _Repeat(file, other, namesakes, len(own), contained=False, of_file=False, told_apart=True)


def _shared(
    file: Path, own: list[_Item], first_with: dict[Head, tuple[Path, _Item]]
) -> dict[Path, list[tuple[_Item, _Item]]]:
    """The items that a file has in common with each earlier one, in pairs; its new ones are added to the known."""
    shared: dict[Path, list[tuple[_Item, _Item]]] = {}
    for item in own:
        other, twin = _first(item, file, first_with)
        if other != file:
            shared.setdefault(other, []).append((item, twin))
    return shared


def _first(item: _Item, file: Path, first_with: dict[Head, tuple[Path, _Item]]) -> tuple[Path, _Item]:
    """The first item with the same head.

    An item with an id and one without are the same if their names are; those with different ids,
    if all else is alike.
    """
    found = first_with.setdefault(item.head, (file, item))
    named = first_with.setdefault(item.called, (file, item))
    if found[1] is not item or named[1] is item:
        return found
    is_same = not named[1].has_id or (item.has_id and _are_alike(item, named[1]))
    return named if is_same else found


def _repeat(file: Path, other: Path, twins: list[tuple[_Item, _Item]], items: dict[Path, list[_Item]]) -> _Repeat:
    """The common part of two files, reported for the smaller one if the other contains all of it."""
    own, others = len(items[file]), len(items[other])
    if len(twins) == others < own:
        return _Repeat(other, file, [(twin, item) for item, twin in twins], others, contained=True, of_file=True)
    contained = len(twins) == own < others
    return _Repeat(file, other, twins, own, contained, contained or len(twins) >= _COPY * max(own, others))


def _as_copy(file: Path) -> tuple[bool, int, str]:
    """Sorting key that puts an original before a file whose name or folder marks it as a copy."""
    return _COPY_NAME.search(file.stem) is not None, len(file.parts), file.stem


def _are_alike(one: _Item, two: _Item) -> bool:
    first, second = one.leaves, two.leaves
    return len(first & second) >= _TWIN * max(len(first), len(second))


def _may_be_revised(one: _Item, two: _Item) -> bool:
    """Whether one item with a budget may be a later state of another of the same name: no year tells them apart."""
    named = one.costs and any(one.called[1:2]) and not (one.has_id and two.has_id)
    first, second = one.years, two.years
    return named and not (first and second and not first & second)


def _telling(one: _Item, two: _Item) -> list[str]:
    """The keys that distinguish two items of the same name: both have values there, and none in common."""
    is_one = one.has_id and one.head == two.head
    told = [] if is_one else [(name, one.told(name), two.told(name)) for name in one.told_by]
    return [name for name, first, second in told if first and second and not first & second]


def _items(node: Mapping, record: type[Record]) -> Iterator[_Item]:
    """The items of all topics of a file; a group is one item, without the lists of records within it."""
    for topic, (_, value) in node.entries.items():
        field = record.fields.get(topic)
        kind = field.kind if field else None
        if isinstance(value, Sequence) and isinstance(kind, RecordsKind):
            names = (*kind.kind.record.naming_fields, *_PARENTS)
            told_by = (*telling_fields(kind.kind.record), _AIM)  # type: ignore[arg-type]  # classes are hashable
            costs = issubclass(kind.kind.record, BerAnggaran)
            for item in value.items:
                if not is_null(item):
                    called = (topic, *_called(item, names))
                    yield _Item(_with_id(topic, item) or called, item, value, called, told_by, costs)
        elif isinstance(value, Mapping) and isinstance(kind, RecordKind):
            own = {name: entry for name, entry in value.entries.items() if not is_null(entry[1])}
            if own:
                yield _Item((topic,), Mapping(own, value.spot, value.size), called=(topic,))


def _with_id(topic: str, item: Node) -> Head:
    """What identifies an item with an id; empty if it has none."""
    identity = _told(item, "id") if isinstance(item, Mapping) else ""
    return (topic, "id", identity) if identity else ()


def _called(item: Node, names: tuple[str, ...]) -> Head:
    """What identifies an item without an id: its name, else all of its texts."""
    if isinstance(item, Scalar):
        return (comparable(item.text),)
    told = tuple(_told(item, name) for name in names) if isinstance(item, Mapping) else ()
    return told if any(told) else tuple(sorted(text for *_, text in _leaves(item, ())))


def _told(item: Mapping, name: str) -> str:
    """The text of a key, "" if there is none."""
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
