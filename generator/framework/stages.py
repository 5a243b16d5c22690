"""The four Bimtek stages, and what must be there after each of them."""

from dataclasses import dataclass
from functools import cache

from generator.framework.loading import framework_data

FINAL = 5
LAST_DAY = "akhir"


@cache
def _expected() -> dict[str, int]:
    return {path: int(stage) for stage, paths in framework_data("bimtek")["wajib"].items() for path in paths}


def stage_of(*kinds: str) -> int:
    """The stage (1 to 4) after which a field of the model must be filled, or FINAL.

    ``kinds`` are the field without ids and groups, what holds it, and so on: "quick_win.risiko", "quick_win".
    """
    return next((_expected()[kind] for kind in kinds if kind in _expected()), FINAL)


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the proposed rundown: the day ("1", "2" or the last one), its times, what happens, and who leads it.

    ``single`` is false for what a stage of one day leaves out.
    """

    day: str
    time: str
    what: str
    by: str
    single: bool = True

    def on(self, days: int) -> int:
        """On which day of a stage of so many days the line is."""
        return days if self.day == LAST_DAY else min(int(self.day), days)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a stage is for, leaves behind and works on, and its proposed rundown; texts hold the region's words."""

    number: int
    goals: tuple[str, ...]
    outputs: tuple[str, ...]
    materials: tuple[str, ...]
    rundown: tuple[Item, ...]


def _item(line: dict[str, str]) -> Item:
    return Item(line["hari"], line["waktu"], line["acara"], line["oleh"], line.get("sehari") != "tidak")


@cache
def stages() -> dict[int, Stage]:
    """The four stages by number."""
    return {
        int(number): Stage(
            int(number),
            tuple(entry["tujuan"]),
            tuple(entry["keluaran"]),
            tuple(entry["bahan"]),
            tuple(map(_item, entry["acara"])),
        )
        for number, entry in framework_data("bimtek")["tahap"].items()
    }
