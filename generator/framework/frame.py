"""The frame read from one YAML file: dimensions and subdimensions in order, their names, and the names refused."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.framework.data_shape import group, misshapen, twice
from generator.framework.loading import data_path, read_data

FILE = data_path("dimensi.yaml")
"""The frame used where none is named."""
_in_use: ContextVar[Path | None] = ContextVar("frame in use", default=None)
T = TypeVar("T")
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_LONGEST_HEAD = 4
_FRAME: Mapping[str, type] = {"contoh": str, "dimensi": dict, "ditolak": dict}
_SUBDIMENSION: Mapping[str, type] = {"nama": str, "alias": list}
_DIMENSION: Mapping[str, type] = {
    **_SUBDIMENSION, "singkat": str, "fokus": str, "salah_tulis": list, "mirip": list, "subdimensi": dict,
}  # fmt: skip


class Subdimension(NamedTuple):
    """A part of a dimension; ``key`` is unique among all dimensions and subdimensions."""

    key: str
    name: str
    dimension: str
    aliases: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every accepted name."""
        return (self.key, self.name, *self.aliases)


class Dimension(NamedTuple):
    """A dimension; ``head`` is its short heading for narrow table columns.

    ``misspelt`` lists frequent misspellings; ``akin`` lists words, or beginnings of words, that look like a
    misspelling but are not.
    """

    key: str
    name: str
    head: str
    focus: str
    aliases: tuple[str, ...]
    misspelt: tuple[str, ...]
    akin: tuple[str, ...]
    subdimensions: tuple[Subdimension, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every accepted name."""
        return (self.key, self.name, *self.aliases)


class Frame(NamedTuple):
    """All dimensions and subdimensions by key, in order.

    ``refused`` maps names from other frames to the reason for refusing them; ``example`` is the subdimension used in
    examples.
    """

    dimensions: dict[str, Dimension]
    subdimensions: dict[str, Subdimension]
    refused: dict[str, str]
    example: Subdimension
    file: Path

    def used(self) -> AbstractContextManager[None]:
        """Use the frame within a block, in this thread only."""
        return frame_used(self.file)


class BrokenFrameError(ValueError):
    """The file does not describe a valid frame; the message lists every fault found."""

    def __init__(self, file: Path, faults: Iterable[str]) -> None:
        super().__init__("\n  ".join((f"{file.name} tidak memuat kerangka yang utuh:", *faults)))


def frame() -> Frame:
    """The frame in use: that of the plan being read or worked on."""
    return _frame_of(frame_file())


def frame_file() -> Path:
    """The file of the frame in use."""
    return _in_use.get() or FILE


@contextmanager
def frame_used(file: Path | None) -> Iterator[None]:
    """Use the frame of a file within a block, in this thread only; without a file, that of plans that name none."""
    token = _in_use.set(file)
    try:
        yield
    finally:
        _in_use.reset(token)


def once_per_frame(make: Callable[[], T]) -> Callable[[], T]:
    """Let a function without arguments be called once for each frame, as ``cache`` does for each process."""
    made: dict[Path, T] = {}

    @wraps(make)
    def known() -> T:
        file = frame_file()
        found = made.get(file)
        if found is None:
            found = made[file] = make()
        return found

    return known


@cache
def _frame_of(file: Path) -> Frame:
    return read_frame(file)


def read_frame(file: Path) -> Frame:
    """Read the frame from a file; raises BrokenFrameError."""
    data = read_data(file)
    faults = [*_misshapen(data)] or [*_ambiguous(data), *_astray(data)]
    if faults:
        raise BrokenFrameError(file, faults)
    dimensions = {key: _dimension(key, entry) for key, entry in data["dimensi"].items()}
    subdimensions = {sub.key: sub for dimension in dimensions.values() for sub in dimension.subdimensions}
    keys = _keys_by_themselves(data)
    refused = {name: why.format_map(keys) for name, why in data["ditolak"].items()}
    return Frame(dimensions, subdimensions, refused, subdimensions[data["contoh"]], file)


def folded(name: str) -> str:
    """A name normalised for comparison: lower case, single spaces, hyphens and underscores read as spaces."""
    return " ".join(name.replace("_", " ").replace("-", " ").casefold().split())


def _dimension(key: str, entry: dict[str, Any]) -> Dimension:
    subdimensions = (
        Subdimension(sub, data["nama"], key, tuple(data["alias"])) for sub, data in entry["subdimensi"].items()
    )
    alias, misspelt, akin = (tuple(entry[name]) for name in ("alias", "salah_tulis", "mirip"))
    texts = entry["nama"], entry["singkat"], entry["fokus"]
    return Dimension(key, *texts, alias, misspelt, akin, tuple(subdimensions))


def _subdimensions(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in data["dimensi"].values():
        yield from entry["subdimensi"].items()


def _keys_by_themselves(data: dict[str, Any]) -> dict[str, str]:
    return {key: key for key in (*data["dimensi"], *(key for key, _ in _subdimensions(data)))}


def _misshapen(data: Any) -> Iterator[str]:
    """Missing or unknown keys and values of the wrong type."""
    yield from misshapen("kerangka", data, _FRAME, may_be_empty=("ditolak",))
    for key, entry in group(data, "dimensi"):
        yield from misshapen(f"dimensi.{key}", entry, _DIMENSION)
        for sub, part in group(entry, "subdimensi"):
            yield from misshapen(f"dimensi.{key}.subdimensi.{sub}", part, _SUBDIMENSION)


def _ambiguous(data: dict[str, Any]) -> Iterator[str]:
    """Keys and names used twice, and accepted names that are also refused or misspellings."""
    dimensions = data["dimensi"]
    parts = [*_subdimensions(data)]
    heads = [entry["singkat"] for entry in dimensions.values()]
    yield from (f"kunci '{key}' dipakai dua kali." for key in twice([*dimensions, *(key for key, _ in parts)]))
    yield from (f"singkat '{head}' dipakai dua kali." for head in twice(heads))
    of_dimensions = [*_names(dimensions.items())]
    for names in (of_dimensions, [*_names(parts)]):
        yield from (f"sebutan '{name}' dipakai dua kali." for name in twice(names))
    wrong = [name for entry in dimensions.values() for name in entry["salah_tulis"]]
    for name in (*wrong, *data["ditolak"]):
        if folded(name) in of_dimensions:
            yield f"'{name}' diterima sebagai sebutan dimensi, jadi tidak dapat salah tulis atau ditolak."


def _names(entries: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[str]:
    """The accepted names of each entry, normalised and without repeats."""
    for key, entry in entries:
        yield from {folded(name) for name in (key, entry["nama"], *entry["alias"])}


def _astray(data: dict[str, Any]) -> Iterator[str]:
    """Malformed keys, headings that are too long, and references to keys that do not exist."""
    keys = _keys_by_themselves(data)
    for key in keys:
        if not _KEY.fullmatch(key):
            yield f"kunci '{key}': pakai huruf kecil, angka, dan garis bawah."
    for key, entry in data["dimensi"].items():
        if len(entry["singkat"]) > _LONGEST_HEAD:
            yield f"dimensi.{key}.singkat: tulis paling banyak {_LONGEST_HEAD} huruf."
    if data["contoh"] not in dict(_subdimensions(data)):
        yield f"contoh: '{data['contoh']}' bukan subdimensi kerangka ini."
    for name, why in data["ditolak"].items():
        for key in re.findall(r"\{(.*?)\}", why):
            if key not in keys:
                yield f"ditolak.{name}: {{{key}}} bukan dimensi atau subdimensi kerangka ini."
