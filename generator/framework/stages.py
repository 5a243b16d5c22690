"""The four Bimtek stages: what must be filled in after each, purpose, results and proposed rundown."""

from functools import cache
from typing import NamedTuple

from generator.framework.loading import framework_data

FINAL = 5
LAST_DAY = "akhir"


@cache
def _expected() -> dict[str, int]:
    return {path: int(stage) for stage, paths in framework_data("bimtek")["wajib"].items() for path in paths}


def stage_of(*kinds: str) -> int:
    """The stage (1 to 4) after which a field of the model must be filled in, or FINAL.

    ``kinds`` are the field's path without ids and groups, followed by its owners: "quick_win.risiko", "quick_win".
    """
    return next((_expected()[kind] for kind in kinds if kind in _expected()), FINAL)


class AgendaItem(NamedTuple):
    """A line of the proposed rundown: day ("1", "2" or the last one), times, activity, and who leads it.

    ``single`` is False for lines that a one-day stage leaves out.
    """

    day: str
    time: str
    what: str
    by: str
    single: bool = True

    def on(self, days: int) -> int:
        """The number of the line's day in a stage that lasts the given number of days."""
        return days if self.day == LAST_DAY else min(int(self.day), days)


class Stage(NamedTuple):
    """A stage: purpose, results, material and proposed rundown; the texts may contain the region's own terms."""

    number: int
    goals: tuple[str, ...]
    outputs: tuple[str, ...]
    materials: tuple[str, ...]
    rundown: tuple[AgendaItem, ...]


def _item(line: dict[str, str]) -> AgendaItem:
    return AgendaItem(line["hari"], line["waktu"], line["acara"], line["oleh"], line.get("sehari") != "tidak")


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
