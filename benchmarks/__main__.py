"""``python -m benchmarks``, from the checkout: our build, docxtpl and pandoc in turn, on the same texts."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks import again, country, warm
from benchmarks.contestants import BOOKS, OURS, Race, build_command, missing, prepare
from benchmarks.data import write_plan
from benchmarks.goals import Results, lines
from benchmarks.processes import Contestant, keep_bytecode, take_turns
from benchmarks.report import report
from generator.framework.loading import shipped

_MANY_ROWS = 5000
_FEW_ROUNDS = 3
T = TypeVar("T")


def main() -> None:
    """Set up, race, print; failures are noted below the table and stop nothing."""
    options = _options()
    notes = missing()
    for note in notes:
        _tell(note)
    with tempfile.TemporaryDirectory(prefix="masterplan-bench-") as folder:
        work = Path(folder)
        keep_bytecode(work / "bytecode")
        print(_Bench(options, work, notes).run())


class _Bench:
    def __init__(self, options: argparse.Namespace, work: Path, notes: list[str]) -> None:
        self.options = options
        self.work = work
        self.notes = notes

    def run(self) -> str:
        """Run everything in turn; returns the report."""
        example = shipped("masterplans") / self.options.region
        books = self._tried(f"four documents of {self.options.region}", lambda: self._race(example, BOOKS))
        edited = self._tried("builds after an edit", lambda: self._again(example, books)) if books else None
        warm_seconds = self._tried("a warm process", lambda: self._warm(example)) or {}
        by_rows = {}
        for rows in self.options.rows:
            race = self._tried(f"{rows:,} rows", lambda rows=rows: self._rows(rows))
            by_rows |= {rows: race} if race else {}
        empty = self._tried("an empty plan", self._empty)
        everywhere = self._tried(f"{self.options.regions} regions", self._country) if self.options.regions else None
        results = Results(books, by_rows, empty, warm_seconds, everywhere, edited)
        return report(lines(results), [race for race in (books, *by_rows.values()) if race], self.notes)

    def _tried(self, what: str, attempt: Callable[[], T]) -> T | None:
        """The result, or None and a note that explains why there is none."""
        _tell(what)
        try:
            return attempt()
        except Exception as error:  # a benchmark tells what is wrong and goes on
            self.notes.append(f"{what}: could not be measured: {error!r}")
            return None

    def _race(self, plan: Path, books: tuple[str, ...], title: str = "", *, with_pandoc: bool = True) -> Race:
        place = self.work / f"race-{plan.name}"
        place.mkdir()
        title = title or f"{plan.name}, four documents"
        race = prepare(title, plan, books, place, with_pandoc=with_pandoc)
        take_turns(race.contestants, self.options.rounds if with_pandoc else min(_FEW_ROUNDS, self.options.rounds))
        return race

    def _again(self, plan: Path, books: Race) -> again.Again:
        place = self.work / "again"
        place.mkdir()
        return again.measure(plan, books, self.options.rounds, place)

    def _rows(self, rows: int) -> Race:
        plan = self.work / "masterplans" / f"rows-{rows}"
        write_plan(plan, rows, self.options.seed)
        return self._race(plan, ("masterplan",), f"{rows:,} rows, Buku 2", with_pandoc=rows < _MANY_ROWS)

    def _empty(self) -> Contestant:
        """The time for an empty plan: the start-up, measured so that it cannot hide growth."""
        plan = self.work / "masterplans/rows-0"
        plan.mkdir(parents=True)
        (plan / "daerah.yaml").write_text("masterplan: 1\n", encoding="utf-8")
        command = build_command([str(plan)], ("masterplan",), "--output-dir", str(self.work / "empty"))
        contestant = Contestant(OURS, [command], [])
        contestant.run()
        take_turns([contestant], self.options.rounds)
        return contestant

    def _warm(self, plan: Path) -> dict[str, float]:
        command = [sys.executable, "-m", warm.__name__, str(plan), str(3 * self.options.rounds)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return dict(json.loads(done.stdout))

    def _country(self) -> country.Country:
        place = self.work / "country"
        place.mkdir()
        measured = country.measure(self.options.regions, self.options.country_rows, self.options.seed, place)
        self.notes += measured.failures
        return measured


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--region", default="contoh", help="a folder of masterplans/ (default: contoh)")
    parser.add_argument("--rows", type=int, nargs="*", default=[120, 1200, 12000], help="rows of made-up plans")
    parser.add_argument("--regions", type=int, default=514, help="regions built together; 0 to leave out")
    parser.add_argument("--country-rows", type=int, default=120, help="rows of each of these regions (default: 120)")
    parser.add_argument("--rounds", type=int, default=7, help="timed runs of each program (default: 7)")
    parser.add_argument("--seed", type=int, default=1, help="of the made-up plans (default: 1)")
    options = parser.parse_args()
    options.rounds = max(1, options.rounds)
    return options


def _tell(words: str) -> None:
    print(words, file=sys.stderr)


if __name__ == "__main__":
    main()
