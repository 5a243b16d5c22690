"""The base of a row: its contents when the workbook was written, kept in a hidden cell of the row.

A base is JSON: the path of the item ("butir"), for a budget its source ("sumber"), the texts of all columns as YAML
holds them ("isi", by the key of the column), and those that people see in other words ("tampak").
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from generator.edits.typed import kind_at
from generator.framework.dimensions import dimensions
from generator.masterplan.carried import read_carried
from generator.masterplan.masterplan import Masterplan
from generator.source.kinds import ListKind
from generator.source.paths import ModelPath
from generator.source.values import Paragraf
from generator.source.yaml_writing import dump_data
from generator.workbooks.tables import BUDGET, GROUPED_BY

Held = str | Sequence[str]
"""What a column holds: a text, or the texts of a list."""


@dataclass(frozen=True, slots=True)
class Base:
    """What a row held; ``shown`` are the texts of its cells by the key of the column, ``held`` as YAML has them."""

    item: str
    held: Mapping[str, Held]
    shown: Mapping[str, str]
    source: str = ""

    @property
    def identity(self) -> tuple[str, str]:
        """The identity of the row within its table."""
        return self.item, self.source


def packed(base: Base) -> str:
    """A base as the text of a hidden cell."""
    told = {key: text for key, text in base.shown.items() if text != _plain(base.held.get(key, ""))}
    data = {"butir": base.item, "sumber": base.source, "isi": dict(base.held), "tampak": told}
    return json.dumps({key: value for key, value in data.items() if value}, ensure_ascii=False, separators=(",", ":"))


@lru_cache(200_000)  # each base stands twice, in its row and in the record of the workbook
def unpacked(text: str) -> Base | None:
    """The base in a hidden cell; None if it holds none."""
    try:
        data = json.loads(text)
        held = {str(key): _held(value) for key, value in data.get("isi", {}).items()}
        shown = {key: _plain(value) for key, value in held.items()}
        shown |= {str(key): str(value) for key, value in data.get("tampak", {}).items()}
        return Base(str(data["butir"]), held, shown, str(data.get("sumber", "")))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _held(value: Any) -> Held:
    return [str(one) for one in value] if isinstance(value, list) else str(value)


def _plain(held: Held) -> str:
    return held if isinstance(held, str) else "\n".join(held)


@dataclass(slots=True)
class Exported:
    """All that a workbook held when it was written: the region, and the bases of each table.

    ``evaluations`` are those that it has answers to, as data.
    """

    daerah: Mapping[str, str] = field(default_factory=dict)
    bases: dict[str, dict[tuple[str, str], Base]] = field(default_factory=dict)
    evaluations: Sequence[Mapping[str, Any]] = ()

    def plan(self) -> Masterplan:
        """The exported part of the plan, with each value at its path in the whole plan."""
        return read_carried(self._text()).masterplan

    def _text(self) -> str:
        """The exported part as YAML."""
        data: dict[str, Any] = {"daerah": dict(self.daerah)} if self.daerah else {}
        data["evaluasi"] = [dict(one) for one in self.evaluations]
        items: dict[str, dict[str, Any]] = {}
        for base in (base for bases in self.bases.values() for base in bases.values()):
            path = ModelPath(base.item)
            if path.listed != path.topic:
                continue
            if base.item not in items:
                items[base.item] = {"id": path.key}
                data.setdefault(path.topic, []).append(items[base.item])
            _fill(items[base.item], base)
        return dump_data({topic: value for topic, value in data.items() if value})


def _fill(item: dict[str, Any], base: Base) -> None:
    """Put the values of a base into an item as data that can be read again."""
    topic = ModelPath(base.item).topic
    for key, held in base.held.items():
        for way, text in ways_of(base, key, held):
            *outer, last = _steps(way)
            if _is_listed(topic, way):
                item.setdefault(outer[0], []).append(Paragraf(text))
                continue
            holder = item
            for step in outer:
                holder = holder.setdefault(step, {})
            holder[last] = Paragraf(text)


@cache
def _steps(way: str) -> tuple[str, ...]:
    """The names and keys on a relative path."""
    return tuple(name or step for name, step in ModelPath(way.removeprefix(".")).names_and_keys)


@cache
def _is_listed(topic: str, way: str) -> bool:
    """Whether a relative path leads to an entry of a list of plain values."""
    return isinstance(kind_at(str(ModelPath(f"{topic}[]{way}").listed)), ListKind)


def ways_of(base: Base, key: str, held: Held) -> Iterable[tuple[str, str]]:
    """The relative paths of the values in a column with their texts."""
    if not isinstance(held, str):
        return [(f"{key.removesuffix('[]')}[{n}]", text) for n, text in enumerate(held, 1)]
    if key == GROUPED_BY and held in dimensions():
        return [(".dimensi", held)]
    return [(way_of(base.source, key), held)] if held else []


def way_of(source: str, key: str) -> str:
    """The relative path of the value in a column; ``source`` is that of the row of a budget."""
    return key.replace("[]", f"[{source}]", 1) if key.startswith(BUDGET) else key
