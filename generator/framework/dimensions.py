"""The six dimensions and their subdimensions: keys, names, aliases, and what is refused."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from generator.framework.loading import framework_data


@dataclass(frozen=True, slots=True)
class Subdimension:
    """One of the eighteen; ``key`` is unique over all dimensions."""

    key: str
    name: str
    dimension: str


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the six."""

    key: str
    name: str
    focus: str
    subdimensions: tuple[Subdimension, ...]


class UnknownDimensionError(ValueError):
    """A name that is none of the six (or eighteen); ``message`` says why, ``remedy`` what to write."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@cache
def dimensions() -> dict[str, Dimension]:
    """The six in the ministry's order."""
    return {
        key: Dimension(
            key,
            entry["nama"],
            entry["fokus"],
            tuple(Subdimension(sub, data["nama"], key) for sub, data in entry["subdimensi"].items()),
        )
        for key, entry in framework_data("dimensi")["dimensi"].items()
    }


@cache
def subdimensions() -> dict[str, Subdimension]:
    """The eighteen in the ministry's order."""
    return {sub.key: sub for dimension in dimensions().values() for sub in dimension.subdimensions}


def dimension_key(name: str) -> str:
    """The key of a dimension from its key, name or alias; raises UnknownDimensionError."""
    key = dimension_names().get(_folded(name))
    if key is None:
        raise _unknown(name)
    return key


def subdimension_key(name: str) -> str:
    """The key of a subdimension from its key, name or alias; raises UnknownDimensionError."""
    key = subdimension_names().get(_folded(name))
    if key is not None:
        return key
    near = _nearest(name, subdimension_names())
    raise UnknownDimensionError(
        f"subdimensi '{name}' tidak dikenal",
        f"Mungkin maksud Anda: {near}." if near else f"pilih salah satu dari: {', '.join(subdimensions())}.",
    )


def _folded(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").casefold().split())


@cache
def dimension_names() -> dict[str, str]:
    """Every accepted name of a dimension, in small letters with single blanks, and its key."""
    names: dict[str, str] = {}
    for key, entry in framework_data("dimensi")["dimensi"].items():
        names |= {_folded(name): key for name in (key, entry["nama"], *entry["alias"])}
    return names


@cache
def subdimension_names() -> dict[str, str]:
    """Every accepted name of a subdimension, in small letters with single blanks, and its key."""
    names: dict[str, str] = {}
    for entry in framework_data("dimensi")["dimensi"].values():
        for key, sub in entry["subdimensi"].items():
            names |= {_folded(name): key for name in (key, sub["nama"], *sub["alias"])}
    return names


@cache
def misspelt_dimensions() -> dict[str, str]:
    """Frequent misspellings of the names of dimensions, as they are written, and the key that is meant."""
    return {name: key for key, entry in framework_data("dimensi")["dimensi"].items() for name in entry["salah_tulis"]}


def refused_dimensions() -> dict[str, str]:
    """Names of other frameworks, such as "Smart Mobility", and why they are refused."""
    refused: dict[str, str] = framework_data("dimensi")["ditolak"]
    return refused


def _unknown(name: str) -> UnknownDimensionError:
    data = framework_data("dimensi")
    for refused, why in data["ditolak"].items():
        if _folded(refused) == _folded(name):
            return UnknownDimensionError(f"dimensi '{name}' ditolak", f"{why}.")
    for key, entry in data["dimensi"].items():
        if _folded(name) in map(_folded, entry["salah_tulis"]):
            return UnknownDimensionError(f"dimensi '{name}' salah tulis", f"Mungkin maksud Anda: {key}.")
    near = _nearest(name, dimension_names())
    return UnknownDimensionError(
        f"dimensi '{name}' tidak dikenal",
        f"Mungkin maksud Anda: {near}." if near else f"pilih salah satu dari: {', '.join(data['dimensi'])}.",
    )


def _nearest(name: str, names: dict[str, str]) -> str:

    near = get_close_matches(_folded(name), names, 1, 0.7)
    return names[near[0]] if near else ""
