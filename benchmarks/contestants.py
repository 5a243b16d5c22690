"""The programs compared by the benchmark, and their preparation before the clock starts."""

import json
import shutil
import subprocess
import sys
import sysconfig
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.docxtpl_template import context_of, texts_of, write_template
from benchmarks.processes import Contestant
from benchmarks.same_text import words_of
from generator.blocks.blocks import Document
from generator.building.sets import document_set
from generator.documents.compose import Composer
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import shipped_templates
from generator.source.words import slug

OURS, PLAIN, ANCHORED = "masterplan", "masterplan --plain", "masterplan --no-source"
DOCXTPL, RUST, PANDOC = "docxtpl", "rust-docxtpl", "pandoc"
BOOKS = ("analisis_strategis", "masterplan", "ringkasan_eksekutif", "profil_quick_win")
_WORKER = Path(__file__).with_name("docxtpl_worker.py")


@dataclass(slots=True)
class Race:
    """One plan, the words of its documents, and the programs that print them."""

    title: str
    words: Counter[str]
    contestants: list[Contestant]

    def of(self, name: str) -> Contestant | None:
        """The contestant with this name, if it could run."""
        return next((c for c in self.contestants if c.name == name and c.ran), None)

    @property
    def ours(self) -> Contestant | None:
        """Our run to compare with: the one that writes only the documents, if there is a choice."""
        return self.of(PLAIN) or self.of(OURS)


def missing() -> list[str]:
    """A message about each rival that is not installed."""
    notes = []
    if find_spec("docxtpl") is None:
        notes.append("docxtpl is not installed and is left out: pip install -e .[bench]")
    if rust() is None:
        notes.append("rust-docxtpl is not installed and is left out: make bench tries to, in a place of its own")
    if pandoc() is None:
        notes.append("pandoc is not on PATH and is left out: https://pandoc.org/installing.html")
    return notes


def rust() -> str | None:
    """The Python with rust-docxtpl, which cannot be installed beside docxtpl."""
    python = Path(sys.prefix, "rust", "Scripts" if sys.platform == "win32" else "bin", "python")
    return str(python) if python.exists() and any(Path(sys.prefix, "rust").rglob("rust_docxtpl-*")) else None


def pandoc() -> str | None:
    """The path of pandoc."""
    return shutil.which(PANDOC)


def program() -> str:
    """The path of our own program, installed beside this Python."""
    return shutil.which("masterplan", path=sysconfig.get_path("scripts")) or "masterplan"


@cache
def offers(command: str, words: str) -> bool:
    """Whether the help of a command of ours ("" for the program's own) names an option or command."""
    called = [program(), *filter(None, [command]), "--help"]
    return words in subprocess.run(called, capture_output=True, text=True, check=False).stdout


def build_command(regions: Iterable[str], books: Iterable[str], *options: str) -> list[str]:
    """The command line with which we build some documents from scratch."""
    chosen = [word for key in books for word in ("--document", key)]
    return [program(), "build", *regions, *chosen, "--force", *options]


def prepare(title: str, plan: Path, books: tuple[str, ...], work: Path, *, with_pandoc: bool = True) -> Race:
    """A race over one plan, each program having run once already.

    Our own first run makes the Markdown for pandoc and the styles for docxtpl; if it fails, nobody races.
    """
    documents = composed(plan, books)
    contexts = [context_of(document) for document in documents]
    ours = _ours(plan, documents, books, work / "ours")
    ours[0].run()
    contestants = list(ours)
    if not ours[0].failure and find_spec("docxtpl"):
        contestants.append(_docxtpl(ours[0].documents, contexts, work))
    if not ours[0].failure and (python := rust()):
        contestants.append(_docxtpl(ours[0].documents, contexts, work, RUST, python))
    if not ours[0].failure and pandoc() and with_pandoc:
        contestants.append(_pandoc(ours[0].documents, work))
    for rival in contestants[1:]:
        rival.run()
    return Race(title, words_of(text for context in contexts for text in texts_of(context)), contestants)


def composed(plan: Path, books: tuple[str, ...]) -> list[Document]:
    """The documents of a plan as blocks, composed outside the timed runs."""
    reading = read_masterplan(plan)
    specs = document_set(reading.masterplan, reading.problems)
    reading.problems.raise_if_any()
    own = plan / "templates"
    composer = Composer(reading.masterplan, shipped_templates(), own if own.is_dir() else None, plan)
    return [composer.compose(spec) for spec in specs if spec.key in books]


def _ours(plan: Path, documents: list[Document], books: tuple[str, ...], output: Path) -> list[Contestant]:
    found = []
    for name in (OURS, *(variant for variant in (ANCHORED, PLAIN) if offers("build", _option(variant)))):
        place = output / slug(name)
        files = [place / plan.name / f"{slug(document.name)}.docx" for document in documents]
        command = build_command([str(plan)], books, *_option(name).split(), "--output-dir", str(place))
        found.append(Contestant(name, [command], files))
    return found


def _option(variant: str) -> str:
    return variant.partition(" ")[2]


def _docxtpl(
    ours: list[Path], contexts: list[dict[str, Any]], work: Path, name: str = DOCXTPL, python: str = sys.executable
) -> Contestant:
    jobs = []
    for base, context in zip(ours, contexts, strict=True):
        template, data, target = (
            work / f"{base.stem}.{name}.{ending}" for ending in ("template.docx", "json", "docx")
        )
        data.write_text(json.dumps(context, ensure_ascii=False), encoding="utf-8")
        write_template(base, [context], template)
        jobs += [template, data, target]
    return Contestant(name, [docxtpl_command(1, jobs, python)], jobs[2::3])


def docxtpl_command(processes: int, jobs: Iterable[Path], python: str = sys.executable) -> list[str]:
    """The command line of docxtpl for templates, contexts and targets."""
    return [python, str(_WORKER), str(processes), *map(str, jobs)]


def _pandoc(ours: list[Path], work: Path) -> Contestant:
    targets = [work / f"{path.stem}.pandoc.docx" for path in ours]
    commands = [
        [pandoc() or PANDOC, str(path.with_suffix(".md")), "-f", "gfm", "-o", str(target)]
        for path, target in zip(ours, targets, strict=True)
    ]
    return Contestant(PANDOC, commands, targets, cwd=ours[0].parent)
