"""The report as Markdown: goals, medians, ratios, share of text kept, versions."""

import os
import platform
import subprocess
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version

from benchmarks.contestants import DOCXTPL, PANDOC, Race, pandoc
from benchmarks.goals import Line
from benchmarks.processes import Contestant
from benchmarks.same_text import ENOUGH, kept, words_in

_PACKAGES = ("masterplan-generator", "docxtpl", "python-docx", "lxml", "Jinja2", "Markdown", "PyYAML", "click")
_GOALS = "| work | measured | goal | reached |\n|:--|--:|--:|:-:|"
_RACES = (
    "| plan | program | median | fastest–slowest | speed, pandoc = 1 | speed, docxtpl = 1 | peak | .docx | kept |\n"
    "|:--|:--|--:|--:|--:|--:|--:|--:|--:|"
)
_NOTES = """\
Speed is the rival's median divided by the program's own: 2.0 is twice as fast. Whole cold processes, wall time, each
program in turn, after one run that is not timed; Python finds its modules compiled, as after an installation.
masterplan reads and checks YAML and writes .docx and .md, with cover, contents, fields, sections, charts and column
widths, and remembers what it built; --plain leaves out what no rival has either: anchors of the values, and the
source of what is printed. docxtpl reads the finished texts as JSON and writes headings, paragraphs, lists and tables
of all documents in one process; pandoc turns our .md, a process for each. Kept are the words of the chapters that
stand in the rival's .docx, so that nobody wins by writing less."""


def report(goals: Iterable[Line], races: Iterable[Race], notes: Iterable[str]) -> str:
    """Both tables, then notes and versions."""
    reached = [f"| {g.work} | {g.measured} | {g.goal or '–'} | {_reached(g)} |" for g in goals]
    rows = [line for race in races for line in _rows(race)]
    return "\n".join([_GOALS, *reached, "", _RACES, *rows, "", _NOTES, *notes, "", versions()])


def _reached(goal: Line) -> str:
    if not goal.goal:
        return ""
    return "yes" if goal.reached else "**no**"


def versions() -> str:
    """Python, packages, pandoc and the machine, in one line."""
    found = [f"Python {platform.python_version()}", *filter(None, map(_version, _PACKAGES)), _pandoc_version()]
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    return f"{', '.join(filter(None, found))}; {machine}"


def _rows(race: Race) -> Iterator[str]:
    for n, contestant in enumerate(race.contestants):
        title = "" if n else f"{race.title}, {race.words.total():,} words"
        yield f"| {title} | {contestant.name} | {_cells(race, contestant)} |"


def _cells(race: Race, contestant: Contestant) -> str:
    if not contestant.ran:
        return f"failed: {contestant.failure.replace('|', ' ')} | | | | | |"
    rivals = (race.of(name) for name in (PANDOC, DOCXTPL))
    ratios = [f"{rival.median / contestant.median:.2f}" if rival else "–" for rival in rivals]
    times = [
        _milliseconds(contestant.median),
        "–".join(map(_bare, (min(contestant.seconds), max(contestant.seconds)))),
    ]
    peak = f"{contestant.peak:,.0f} MB" if contestant.peak else "–"
    return " | ".join([*times, *ratios, peak, f"{contestant.size / 1024:,.0f} KB", _kept(race, contestant)])


def _milliseconds(seconds: float) -> str:
    return f"{_bare(seconds)} ms"


def _bare(seconds: float) -> str:
    return f"{seconds * 1000:,.0f}"


def _kept(race: Race, contestant: Contestant) -> str:
    found = sum((words_in(path) for path in contestant.documents), start=type(race.words)())
    share = kept(race.words, found)
    return f"{share:.1%}" if share >= ENOUGH else f"**only {share:.1%}**"


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""


def _pandoc_version() -> str:
    program = pandoc()
    if program is None:
        return ""
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return done.stdout.partition("\n")[0].strip()
