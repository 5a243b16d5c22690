"""The result as Markdown: medians, ratios, what was kept, and what it was measured with."""

import os
import platform
import subprocess
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from statistics import median

from benchmarks.contestants import DOCXTPL, PANDOC, Contestant, Race, pandoc
from benchmarks.same_text import ENOUGH, kept, words_in

_PACKAGES = ("masterplan-generator", "docxtpl", "python-docx", "lxml", "Jinja2", "Markdown", "PyYAML", "click")
_HEAD = (
    "| plan | program | median | fastest–slowest | speed, pandoc = 1 | speed, docxtpl = 1 | .docx | words kept |\n"
    "|:--|:--|--:|--:|--:|--:|--:|:--|"
)
_NOTES = """\
Speed is the rival's median divided by the program's own: 2.0 is twice as fast. Whole cold processes, wall time,
after one run that is not timed; Python finds its modules compiled, as after an installation.
masterplan reads and checks YAML and writes .docx and .md, with cover, contents, fields, sections and column widths.
docxtpl reads the finished texts as JSON and writes headings, paragraphs, lists and tables; pandoc turns our .md."""


def report(races: Iterable[Race], notes: Iterable[str]) -> str:
    """The table, then notes and versions."""
    rows = [line for race in races for line in _rows(race)]
    return "\n".join([_HEAD, *rows, "", _NOTES, *notes, "", versions()])


def versions() -> str:
    """Python, packages, pandoc and the machine, in one line."""
    found = [f"Python {platform.python_version()}", *filter(None, map(_version, _PACKAGES)), _pandoc_version()]
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    return f"{', '.join(filter(None, found))}; {machine}"


def _rows(race: Race) -> Iterator[str]:
    medians = {c.name: median(c.seconds) for c in race.contestants if c.seconds and not c.failure}
    for n, contestant in enumerate(race.contestants):
        title = "" if n else f"{race.title}, {race.words.total():,} words"
        yield f"| {title} | {contestant.name} | {_cells(race, contestant, medians)} |"


def _cells(race: Race, contestant: Contestant, medians: dict[str, float]) -> str:
    if contestant.name not in medians:
        return f"failed: {contestant.failure.replace('|', ' ')} | | | | |"
    own = medians[contestant.name]
    ratios = [f"{medians[rival] / own:.2f}" if rival in medians else "–" for rival in (PANDOC, DOCXTPL)]
    times = [f"{own * 1000:,.0f} ms", f"{min(contestant.seconds) * 1000:,.0f}–{max(contestant.seconds) * 1000:,.0f}"]
    size = f"{contestant.docx.stat().st_size / 1024:,.0f} KB"
    return " | ".join([*times, *ratios, size, _kept(race, contestant)])


def _kept(race: Race, contestant: Contestant) -> str:
    share = kept(race.words, words_in(contestant.docx))
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
