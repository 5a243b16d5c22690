"""``python -m benchmarks``, from the checkout: our build, docxtpl and pandoc in turn, on the same texts."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.contestants import Race, missing, prepare
from benchmarks.data import write_plan
from benchmarks.report import report
from generator.framework.loading import shipped


def main() -> None:
    """Set up, race, print; whatever goes wrong is told in the table and stops nothing."""
    options = _options()
    notes = missing()
    for note in notes:
        _tell(note)
    with tempfile.TemporaryDirectory(prefix="masterplan-bench-") as folder:
        _keep_bytecode(Path(folder) / "bytecode")
        races = list(_races(options, Path(folder), notes))
        for turn in range(options.rounds):
            for race in races:
                _tell(f"round {turn + 1} of {options.rounds}: {race.title}")
                _round(race, turn)
        print(report(races, notes))


def _keep_bytecode(place: Path) -> None:
    """Let every Python process find its modules compiled, as after an installation, whatever the user has set.

    Without it a checkout would compile itself anew in each run, while what lies in site-packages would not.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(place)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--region", default="kotim", help="a folder of masterplans/ (default: kotim)")
    parser.add_argument("--rows", type=int, nargs="*", default=[120, 1200], help="rows of action of made-up plans")
    parser.add_argument("--rounds", type=int, default=7, help="timed runs of each program (default: 7)")
    parser.add_argument("--seed", type=int, default=1, help="of the made-up plans (default: 1)")
    options = parser.parse_args()
    options.rounds = max(1, options.rounds)
    return options


def _races(options: argparse.Namespace, work: Path, notes: list[str]) -> Iterator[Race]:
    """The races that could be set up; why another could not is added to the notes."""
    for n, (title, plan) in enumerate(_plans(options, work).items()):
        _tell(f"setting up: {title}")
        place = work / str(n)
        place.mkdir()
        try:
            yield prepare(title, plan, place)
        except Exception as error:  # a benchmark tells what is wrong and goes on
            notes.append(f"{title} could not be set up: {error!r}")


def _plans(options: argparse.Namespace, work: Path) -> dict[str, Path]:
    """The region's folder, and a made-up plan of each size."""
    plans = {f"region {options.region}": shipped("masterplans") / options.region}
    for rows in options.rows:
        plan = work / "masterplans" / f"rows-{rows}"
        write_plan(plan, rows, options.seed)
        plans[f"{rows:,} rows"] = plan
    return plans


def _round(race: Race, turn: int) -> None:
    """Each program once; who begins changes from round to round."""
    count = len(race.contestants)
    for n in range(count):
        contestant = race.contestants[(n + turn) % count]
        if not contestant.failure:
            contestant.seconds.append(contestant.run())


def _tell(words: str) -> None:
    print(words, file=sys.stderr)


if __name__ == "__main__":
    main()
