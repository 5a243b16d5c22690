"""Editions of the frame, and where each subdimension of one has its place in another."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.framework.data_shape import group, misshapen
from generator.framework.frame import Dimension, Frame, Subdimension, frame_file, frame_used, read_frame
from generator.framework.loading import data_path, framework_data, read_data

FILE = data_path("kerangka.yaml")
USUAL = ""
_EDITION = {"berkas": str, "sebutan": str, "catatan": str}
_MATCH = {"dari": str, "ke": str, "subdimensi": dict}
_PLACE = {"ke": str, "juga": list}


class BrokenEditionsError(ValueError):
    """The file does not describe editions and their matches; the message lists every fault found."""


class Edition(NamedTuple):
    """An edition of the frame: its key, the name that sentences use, and what readers should know of its basis."""

    key: str
    name: str
    note: str
    file: Path
    frame: Frame


class Place(NamedTuple):
    """The place of a subdimension in another edition.

    ``dimension`` is the one that counts its money; ``also`` are others that show its items without counting them.
    """

    subdimension: str
    dimension: str
    also: tuple[str, ...]


class Editions(NamedTuple):
    """All editions by key; ``usual`` is that of regions that name none, ``places`` the matches by pair of keys."""

    usual: str
    known: dict[str, Edition]
    places: dict[tuple[str, str], dict[str, Place]]


@cache
def editions() -> Editions:
    """The editions shipped with the program."""
    return read_editions(FILE)


def edition_keys() -> list[str]:
    """The keys of the editions, the usual one first, without reading their frames."""
    return [*framework_data("kerangka")["edisi"]]


def edition_names() -> dict[str, str]:
    """The names of the editions in sentences, by key."""
    return {key: entry["sebutan"] for key, entry in framework_data("kerangka")["edisi"].items()}


def edition_used(key: str) -> AbstractContextManager[None]:
    """Use an edition of the frame within a block, in this thread only; USUAL reads no list of editions."""
    if key == USUAL:
        return frame_used(None)
    data = framework_data("kerangka")
    return frame_used(None if key == data["baku"] else data_path(data["edisi"][key]["berkas"]))


def edition_in_use() -> str:
    """The key of the edition in use; the usual one where the frame is none of them."""
    return edition_of_frame(frame_file())


def edition_of_frame(file: Path) -> str:
    """The key of the edition whose frame a file contains; the usual one where it is none of them."""
    data = framework_data("kerangka")
    found = (key for key, entry in data["edisi"].items() if data_path(entry["berkas"]) == file)
    return next(found, str(data["baku"]))


def usual_dimensions() -> dict[str, Dimension]:
    """The dimensions of the usual edition by key, which are those of the ministry's instruments."""
    return editions().known[editions().usual].frame.dimensions


def usual_subdimensions() -> dict[str, Subdimension]:
    """The subdimensions of the usual edition by key."""
    return editions().known[editions().usual].frame.subdimensions


def usual_dimensions_of(subdimension: str, dimension: str) -> frozenset[str]:
    """The keys of the usual edition's dimensions to which something of the edition in use may belong.

    A subdimension determines one; a dimension alone leaves open those of all its subdimensions.
    """
    usual, used = editions().usual, edition_in_use()
    if used == usual:
        return frozenset({dimension} - {""})
    places = editions().places[used, usual]
    if subdimension:
        return frozenset({places[subdimension].dimension})
    known = editions().known[used].frame.dimensions.get(dimension)
    return frozenset(places[sub.key].dimension for sub in known.subdimensions) if known else frozenset()


def read_editions(file: Path) -> Editions:
    """Read the editions and their matches; raises BrokenEditionsError or BrokenFrameError."""
    data = read_data(file)
    _refuse(file, _misshapen(data))
    known = {key: _edition(key, entry, file.with_name(entry["berkas"])) for key, entry in data["edisi"].items()}
    _refuse(file, _astray(data, known))
    places = {(key, key): _own_places(edition.frame) for key, edition in known.items()}
    for match in data["padanan"]:
        places |= _both_ways(match, known)
    return Editions(data["baku"], known, places)


def _edition(key: str, entry: dict[str, Any], file: Path) -> Edition:
    return Edition(key, entry["sebutan"], entry["catatan"], file, read_frame(file))


def _both_ways(match: dict[str, Any], known: dict[str, Edition]) -> dict[tuple[str, str], dict[str, Place]]:
    """The places of the subdimensions of either edition in the other; only the way there has further aspects."""
    source, target = match["dari"], match["ke"]
    there = known[target].frame.subdimensions
    back = known[source].frame.subdimensions
    pairs = match["subdimensi"].items()
    return {
        (source, target): {
            own: Place(to["ke"], there[to["ke"]].dimension, tuple(to["juga"])) for own, to in pairs
        },
        (target, source): {to["ke"]: Place(own, back[own].dimension, ()) for own, to in pairs},
    }  # fmt: skip


def _own_places(frame: Frame) -> dict[str, Place]:
    return {key: Place(key, sub.dimension, ()) for key, sub in frame.subdimensions.items()}


def _refuse(file: Path, faults: Iterator[str]) -> None:
    if found := [*faults]:
        raise BrokenEditionsError("\n  ".join((f"{file.name} tidak memuat edisi yang utuh:", *found)))


def _misshapen(data: Any) -> Iterator[str]:
    """Missing or unknown keys and values of the wrong type."""
    yield from misshapen(
        "edisi", {**data, "padanan": {}}, {"baku": str, "edisi": dict, "padanan": dict}, {}, "padanan"
    )
    for key, entry in group(data, "edisi"):
        yield from misshapen(f"edisi.{key}", entry, _EDITION)
    for match in data.get("padanan", ()):
        yield from misshapen("padanan", match, _MATCH)
        for key, place in group(match, "subdimensi"):
            yield from misshapen(f"padanan.{key}", place, _PLACE)


def _astray(data: dict[str, Any], known: dict[str, Edition]) -> Iterator[str]:
    """References to what does not exist, and subdimensions of either edition without exactly one match."""
    if data["baku"] not in known:
        yield f"baku: '{data['baku']}' bukan edisi."
    for match in data["padanan"]:
        if strange := [key for key in (match["dari"], match["ke"]) if key not in known]:
            yield from (f"padanan: '{key}' bukan edisi." for key in strange)
            continue
        yield from _unmatched(match, known[match["dari"]].frame, known[match["ke"]].frame)


def _unmatched(match: dict[str, Any], source: Frame, target: Frame) -> Iterator[str]:
    own = [*match["subdimensi"]]
    there = [place["ke"] for place in match["subdimensi"].values()]
    for keys, frame in ((own, source), (there, target)):
        for key in {*keys} ^ {*frame.subdimensions}:
            yield f"padanan: subdimensi '{key}' tidak berpadanan, atau tidak ada."
    if len({*there}) < len(there):
        yield "padanan: satu subdimensi menjadi padanan dua subdimensi."
    for key, place in match["subdimensi"].items():
        home = target.subdimensions[place["ke"]].dimension if place["ke"] in target.subdimensions else ""
        for other in place["juga"]:
            if other not in target.dimensions or other == home:
                yield f"padanan.{key}.juga: '{other}' bukan dimensi lain kerangka itu."
