"""Builds and checks after an edit or none: what people do most of the time, with what earlier runs have kept."""

import re
import shutil
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.contestants import BOOKS, Race, program
from benchmarks.processes import Contestant, take_turns

ACTIVITY, VISION, UNCHANGED = "one activity edited", "the vision edited", "nothing changed"
_CHECK = "check"
_KEYS = {ACTIVITY: ("rencana-aksi*.yaml", "kegiatan"), VISION: ("visi.yaml", "rumusan")}


@dataclass(slots=True)
class Again:
    """The contestants that build, and those that check, by what was done before."""

    builds: dict[str, Contestant]
    checks: dict[str, Contestant]


def measure(plan: Path, books: Race, rounds: int, work: Path) -> Again:
    """Build and check copies of a plan again and again, in turn with the rivals of its race; caches are their own."""
    again = Again({}, {})
    for name in (ACTIVITY, VISION, UNCHANGED):
        again.builds[name] = _contestant(plan, name, "build", work)
    for name in (ACTIVITY, UNCHANGED):
        again.checks[name] = _contestant(plan, name, _CHECK, work)
    ours = [*again.builds.values(), *again.checks.values()]
    for contestant in ours:
        contestant.run()
    take_turns([*ours, *(one for one in books.contestants if one.ran)], rounds)
    return again


def _contestant(plan: Path, name: str, command: str, work: Path) -> Contestant:
    place = work / f"{command}-{name}".replace(" ", "-")
    copy = place / "masterplans" / plan.name
    shutil.copytree(plan, copy)
    words = [program(), command, str(copy)]
    if command == "build":
        words += [word for key in BOOKS for word in ("--document", key)] + ["--output-dir", str(place / "output")]
    contestant = Contestant(name, [words], [], environment={"XDG_CACHE_HOME": str(place / "cache")})
    contestant.right_codes = (0, 1) if command == _CHECK else (0,)
    if name in _KEYS:
        pattern, key = _KEYS[name]
        file = sorted(copy.glob(pattern))[0]
        text, numbers = file.read_text("utf-8"), count(1)
        edited = re.compile(rf"(?m)^(\s*(?:- )?{key}: (?:[\"']|[>|]-?\n +)?)(?=\w)")
        assert edited.search(text), f"{file.name} has no {key} to edit"
        contestant.before = lambda: file.write_text(edited.sub(rf"\g<1>Ubahan {next(numbers)} ", text, 1), "utf-8")
    return contestant
