"""YAML text to nodes that keep their places, built from libyaml's events.

Every scalar stays the text that the user wrote: what it means is decided by the field that takes it,
so ``32.10``, ``no`` and ``12:30`` are never spoilt. Duplicate keys, foreign tags, unknown anchors and
alias bombs are reported; whatever else of the file could be read is returned all the same.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.source.place import Place
from generator.source.problems import Problems
from generator.source.yaml_messages import explain

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KNOWN_TAGS = {"!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "seq", "map"))}
_MOST_NODES = 500_000
_DEEPEST = 60


@dataclass(slots=True)
class Scalar:
    """A single text; ``style`` is YAML's own mark: '' for plain, or one of ' " | >."""

    text: str
    style: str
    place: Place

    size = 1

    @property
    def is_null(self) -> bool:
        """Whether nothing is written here: empty, ``~`` or ``null`` without quotes."""
        return not self.text.strip() or (not self.style and self.text in {"~", "null", "-"})


@dataclass(slots=True)
class Mapping:
    """Keys in the order of the file, each with its own node and its value's."""

    entries: "dict[str, tuple[Scalar, Node]]"
    place: Place
    size: int


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    items: "list[Node]"
    place: Place
    size: int


Node = Scalar | Mapping | Sequence


class _StopError(Exception):
    """The rest of this file cannot be read; the problem is recorded already."""


def read_nodes(text: str, file: Path, problems: Problems) -> Node | None:
    """The single document of a YAML text, or None where there is none or it is broken."""
    return _Builder(text, file, problems).document()


class _Builder:
    def __init__(self, text: str, file: Path, problems: Problems) -> None:
        self.file = file
        self.problems = problems
        self.text = text
        self.anchors: dict[str, Node] = {}
        self.loader = _LOADER(text)

    def document(self) -> Node | None:
        root: Node | None = None
        try:
            root = self._documents()
        except _StopError:
            pass
        except yaml.MarkedYAMLError as error:
            explain(error, self.text, self.file, self.problems)
        except RecursionError:
            self._too_deep(Place(self.file, 1, 1))
        finally:
            self.loader.dispose()
        return root

    def _documents(self) -> Node | None:
        root: Node | None = None
        while True:
            event = self.loader.get_event()
            if isinstance(event, yaml.StreamEndEvent):
                return root
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if root is not None:
                self.problems.error(
                    "berkas ini memuat lebih dari satu dokumen YAML",
                    self._place(event),
                    "hapus baris '---' yang kedua, atau pindahkan isinya ke berkas lain.",
                )
                return root
            root = self._node(self.loader.get_event(), 0)

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        return Place(self.file, start.line + 1, start.column + 1, max(1, width))

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        node: Node
        if kind is yaml.ScalarEvent:
            node = Scalar(event.value, event.style or "", self._place(event))
        elif kind is yaml.AliasEvent:
            return self._alias(event)
        elif depth >= _DEEPEST:
            raise self._too_deep(self._place(event))
        elif kind is yaml.MappingStartEvent:
            node = self._mapping(event, depth + 1)
        else:
            node = self._sequence(event, depth + 1)
        if event.tag is not None and event.tag not in _KNOWN_TAGS:
            self.problems.error(
                f"tanda '{event.tag}' tidak dikenal",
                node.place,
                "hapus tanda seru beserta kata di belakangnya; jenis isi sudah ditentukan oleh kuncinya.",
            )
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        return node

    def _alias(self, event: Any) -> Node:
        node = self.anchors.get(event.anchor)
        if node is None:
            place = self._place(event)
            self.problems.error(
                f"rujukan '*{event.anchor}' tidak menunjuk ke mana pun",
                place,
                f"beri tanda '&{event.anchor}' pada isian yang dimaksud, sebelum baris ini; "
                "bila tanda bintang itu bagian dari teks, apit teksnya dengan tanda kutip.",
            )
            return Scalar("", "", place)
        return node

    def _mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        merged: list[Mapping] = []
        size = 1
        while True:
            event = self.loader.get_event()
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth)
            value = self._node(self.loader.get_event(), depth)
            size += value.size
            if not isinstance(key, Scalar):
                self.problems.error(
                    "kunci harus berupa kata, bukan daftar atau kelompok",
                    key.place,
                    "tulis misalnya  nama: ...",
                )
            elif key.text == "<<" and not key.style:
                merged += self._merge_sources(value)
            elif start.flow_style and _is_cut_number(key, value):
                self.problems.error(
                    "koma di dalam kurung kurawal memisahkan isian, sehingga bilangan ini terpotong",
                    key.place,
                    "apit bilangan dengan tanda kutip, misalnya {nilai: '41,5'}, atau tulis tanpa kurung kurawal.",
                )
            elif key.text in entries:
                self._doubled(key, entries[key.text][0])
            else:
                entries[key.text] = (key, value)
        for source in merged:
            for name, entry in source.entries.items():
                entries.setdefault(name, entry)
        self._limit(size, start)
        return Mapping(entries, self._place(start), size)

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items: list[Node] = []
        size = 1
        while True:
            event = self.loader.get_event()
            if isinstance(event, yaml.SequenceEndEvent):
                break
            node = self._node(event, depth)
            items.append(node)
            size += node.size
        self._limit(size, start)
        return Sequence(items, self._place(start), size)

    def _merge_sources(self, value: Node) -> list[Mapping]:
        candidates = value.items if isinstance(value, Sequence) else [value]
        sources = [node for node in candidates if isinstance(node, Mapping)]
        if len(sources) != len(candidates):
            self.problems.error(
                "'<<' hanya dapat menggabungkan kelompok isian", value.place, "tulis  <<: *nama_tanda"
            )
        return sources

    def _doubled(self, key: Scalar, first: Scalar) -> None:
        self.problems.error(
            f"kunci '{key.text}' ditulis dua kali",
            key.place,
            "gabungkan isinya pada salah satu tempat, lalu hapus yang lain.",
            also=first.place,
        )

    def _limit(self, size: int, start: Any) -> None:
        if size > _MOST_NODES:
            self.problems.error(
                "isian membengkak karena rujukan '*' yang berlapis-lapis",
                self._place(start),
                "tulis isinya langsung tanpa '&' dan '*'.",
            )
            raise _StopError

    def _too_deep(self, place: Place) -> _StopError:
        self.problems.error(
            f"isian bersarang lebih dari {_DEEPEST} tingkat", place, "periksa indentasi dan tanda kurung."
        )
        return _StopError()


def _is_cut_number(key: Scalar, value: Node) -> bool:
    """Whether a key is what follows the comma of a number, as in ``{nilai: 41,5}``."""
    return key.text[:1].isdigit() and isinstance(value, Scalar) and not value.text and not value.style
