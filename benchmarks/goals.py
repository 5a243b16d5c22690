"""Goals of speed and whether they were reached, one line each, from the results of the races."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.again import ACTIVITY, UNCHANGED, VISION, Again
from benchmarks.contestants import ANCHORED, DOCXTPL, OURS, PANDOC, PLAIN, RUST, Race
from benchmarks.country import PROCESSES, Country
from benchmarks.processes import Contestant

_MOST_ANCHORS = 1.4
_STEEPEST = 1.05


@dataclass(frozen=True, slots=True)
class Line:
    """A task, what was measured, and the goal in words with whether it was reached; some have no goal."""

    work: str
    measured: str
    goal: str = ""
    reached: bool = True


@dataclass(slots=True)
class Results:
    """All measurements; those that could not be set up are missing."""

    books: Race | None
    by_rows: dict[int, Race]
    empty: Contestant | None
    warm: dict[str, float]
    country: Country | None
    again: Again | None = None


def lines(results: Results) -> Iterator[Line]:
    """The goals that could be measured, in the order of the table."""
    if results.books:
        yield from _cold(results.books)
        if results.again:
            yield from _again(results.again, results.books)
    if results.warm:
        yield from _warm(results.warm)
    if results.country:
        yield from _country(results.country)
    if results.by_rows:
        yield from _rows(results.by_rows, results.empty)
    for race in (results.books, *results.by_rows.values()):
        if race:
            yield from _memory(race)


_FIRST = {PLAIN: {DOCXTPL: 1.6, RUST: 1.1, PANDOC: 3.3}, OURS: {DOCXTPL: 1.3, RUST: 0, PANDOC: 0}}
_EDITED = {ACTIVITY: {DOCXTPL: 3.0, RUST: 2.0}, VISION: {DOCXTPL: 2.0, RUST: 0}, UNCHANGED: {DOCXTPL: 0, RUST: 0}}


def _cold(race: Race) -> Iterator[Line]:
    for name, rivals in _FIRST.items():
        if ours := race.of(name):
            yield from _beside(f"first build, {race.title}, {name}", ours, race, rivals)
    full, anchored, bare = (race.of(name) for name in (OURS, ANCHORED, PLAIN))
    if anchored and bare:
        slower, larger = anchored.median / bare.median, anchored.size / bare.size
        work = f"{race.title}: with anchors, {PLAIN} = 1"
        reached = max(slower, larger) <= _MOST_ANCHORS
        yield Line(work, f"{slower:.2f} × time, {larger:.2f} × size", f"≤ {_MOST_ANCHORS} ×", reached)
    if full and anchored:
        slower, larger = full.median / anchored.median, full.size / anchored.size
        work = f"{race.title}: with the source besides, {ANCHORED} = 1"
        yield Line(work, f"{slower:.2f} × time, {larger:.2f} × size")


def _again(again: Again, race: Race) -> Iterator[Line]:
    for name, rivals in _EDITED.items():
        if again.builds[name].ran:
            yield from _beside(f"again, {name}, {race.title}", again.builds[name], race, rivals)
    for name, check in again.checks.items():
        if check.ran:
            yield Line(f"check again, {name}: processor time, wall time", _milliseconds(check))


def _beside(work: str, ours: Contestant, race: Race, rivals: dict[str, float]) -> Iterator[Line]:
    """A line for each rival: how many times its processor time is ours; a least of 0 is no goal."""
    yield Line(f"{work}: processor time, wall time", _milliseconds(ours))
    for name, least in rivals.items():
        if rival := race.of(name):
            measured = rival.processor / ours.processor
            goal = f"≥ {least:g}" if least else ""
            yield Line(f"{work}: processor time, {name} = 1", f"{measured:.2f} ×", goal, measured >= least)


def _milliseconds(one: Contestant) -> str:
    return f"{one.processor * 1000:,.0f} ms, {one.median * 1000:,.0f} ms"


def _warm(seconds: dict[str, float]) -> Iterator[Line]:
    floor = seconds["floor"]
    for name, words in (("model", "data → docx and md"), ("yaml", "YAML → docx and md, reading and checking too")):
        yield _at_most(f"warm, Buku 2 of contoh, {words}: time, deflate and write = 1", seconds[name] / floor, 4)


def _country(country: Country) -> Iterator[Line]:
    what = f"{country.regions} regions × 4 documents × 2 formats, {PROCESSES} processes"
    if country.rival_rate:
        measured = country.rate / country.rival_rate
        yield _at_least(f"{what}: documents per second, docxtpl = 1", measured, 5)
    if country.build:
        share = country.rebuild / country.build
        seconds = f"{country.rebuild:.1f} s of {country.build:.0f} s"
        work = f"the same again, nothing changed: share of the full build ({seconds})"
        yield Line(work, f"{share:.1%}", "≤ 2 %", share <= 0.02)
    if country.check:
        per_core = country.regions / country.check / PROCESSES
        yield _at_least(f"check of {country.regions} regions: regions per second and core", per_core, 20)


def _rows(races: dict[int, Race], empty: Contestant | None) -> Iterator[Line]:
    most, least = max(races), min(races)
    large, small = races[most], races[least]
    ours, rival, little = large.ours, large.of(DOCXTPL), small.ours
    if ours and rival:
        yield _at_least(f"{most:,} rows of action: speed, docxtpl = 1", rival.median / ours.median, 10)
    if ours and little and most > least:
        start, room = (empty.median, empty.peak) if empty and empty.ran else (0.0, 0.0)
        grown = {
            "time": (ours.median - start, little.median - start),
            "memory": (ours.peak - room, little.peak - room),
        }
        for name, (high, low) in grown.items():
            steep = math.log(high / low) / math.log(most / least) if low > 0 < high else math.inf
            work = f"{least:,} → {most:,} rows: {name} beyond that of an empty plan grows as rows to the power of"
            yield Line(work, f"{steep:.2f}", f"≤ {_STEEPEST}", steep <= _STEEPEST)


def _memory(race: Race) -> Iterator[Line]:
    ours, rival = race.ours, race.of(DOCXTPL)
    if ours and rival and ours.peak:
        measured = f"{ours.peak:,.0f} MB, docxtpl {rival.peak:,.0f} MB"
        yield Line(f"peak memory, {race.title}", measured, "below docxtpl", ours.peak < rival.peak)


def _at_least(work: str, measured: float, goal: float) -> Line:
    return Line(work, f"{measured:.1f} ×" if goal < 20 else f"{measured:.0f}", f"≥ {goal:g}", measured >= goal)


def _at_most(work: str, measured: float, goal: float) -> Line:
    return Line(work, f"{measured:.1f} ×", f"≤ {goal:g}", measured <= goal)
