"""The four Bimtek stages, and what must be there after each of them."""

import re
from functools import cache

from generator.dataclass import dataclass
from generator.framework.loading import framework_data

FINAL = 5
_MEMBERS = re.compile(r"\[[^\]]*\]|@[^.]*")


@cache
def _expected() -> dict[str, int]:
    return {path: int(stage) for stage, paths in framework_data("bimtek")["wajib"].items() for path in paths}


@cache
def _stage_of_kind(kind: str) -> int:
    while kind:
        if kind in _expected():
            return _expected()[kind]
        kind = kind.rpartition(".")[0]
    return FINAL


def stage_of(path: str) -> int:
    """The stage (1 to 4) after which a path of the model must be filled, or FINAL.

    Ids and groups do not matter: "quick_win[mpp].risiko" and "isu@smart_economy" are of the stages of
    "quick_win.risiko" and "isu".
    """
    return _stage_of_kind(_MEMBERS.sub("", path))


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the proposed rundown: the day ("1" or "2"), its times, what happens, and who leads it."""

    day: str
    time: str
    what: str
    by: str


@dataclass(frozen=True, slots=True)
class Stage:
    """What a stage is for, leaves behind and works on, and its proposed rundown; texts hold the region's words."""

    number: int
    goals: tuple[str, ...]
    outputs: tuple[str, ...]
    materials: tuple[str, ...]
    rundown: tuple[Item, ...]


@cache
def stages() -> dict[int, Stage]:
    """The four stages by number."""
    return {
        int(number): Stage(
            int(number),
            tuple(entry["tujuan"]),
            tuple(entry["keluaran"]),
            tuple(entry["bahan"]),
            tuple(Item(line["hari"], line["waktu"], line["acara"], line["oleh"]) for line in entry["acara"]),
        )
        for number, entry in framework_data("bimtek")["tahap"].items()
    }
