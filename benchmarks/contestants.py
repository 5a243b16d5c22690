"""The programs that compete, each as a cold process of its own, and what they need before the clock starts."""

import json
import shutil
import subprocess
import sys
import sysconfig
import time
from collections import Counter
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from benchmarks.docxtpl_template import context_of, texts_of, write_template
from benchmarks.same_text import words_of
from generator.blocks.blocks import Document
from generator.build.locate import shipped_templates
from generator.build.sets import document_set
from generator.documents.compose import Composer
from generator.masterplan.reading import read_masterplan
from generator.source.words import slug

OURS, DOCXTPL, PANDOC = "masterplan", "docxtpl", "pandoc"
DOCUMENT = "masterplan"
_WORKER = Path(__file__).with_name("docxtpl_worker.py")


@dataclass(slots=True)
class Contestant:
    """A program with its command line, the file it writes, and its times in seconds."""

    name: str
    command: list[str]
    docx: Path
    seconds: list[float] = field(default_factory=list)
    failure: str = ""

    def run(self) -> float:
        """The wall time of one whole process; a process that fails is remembered and runs no more."""
        start = time.perf_counter()
        done = subprocess.run(self.command, capture_output=True, text=True, errors="replace", check=False)
        seconds = time.perf_counter() - start
        if done.returncode:
            lines = done.stderr.strip().splitlines()
            self.failure = lines[-1] if lines else f"exit code {done.returncode}"
        return seconds


@dataclass(slots=True)
class Race:
    """One plan, the words of its document, and the programs that are to print them."""

    title: str
    words: Counter[str]
    contestants: list[Contestant]


def missing() -> list[str]:
    """Plain words about each rival that is not there."""
    notes = []
    if find_spec("docxtpl") is None:
        notes.append("docxtpl is not installed and is left out: pip install -e .[bench]")
    if pandoc() is None:
        notes.append("pandoc is not on PATH and is left out: https://pandoc.org/installing.html")
    return notes


def pandoc() -> str | None:
    """Where pandoc is."""
    return shutil.which(PANDOC)


def prepare(title: str, plan: Path, work: Path) -> Race:
    """A race over one plan, each program having run once already.

    Our own first run makes the Markdown for pandoc and the styles for docxtpl; if it fails, nobody races.
    """
    document = _composed(plan)
    context = context_of(document)
    ours = _ours(plan, document, work / "ours")
    contestants = [ours]
    ours.run()
    if not ours.failure and find_spec("docxtpl"):
        (work / "context.json").write_text(json.dumps(context, ensure_ascii=False), encoding="utf-8")
        write_template(ours.docx, context, work / "template.docx")
        contestants.append(_docxtpl(work))
    if not ours.failure and pandoc():
        contestants.append(_pandoc(ours.docx.with_suffix(".md"), work))
    for rival in contestants[1:]:
        rival.run()
    return Race(title, words_of(texts_of(context)), contestants)


def _composed(plan: Path) -> Document:
    reading = read_masterplan(plan)
    specs = document_set(reading.masterplan, reading.problems)
    reading.problems.raise_if_any()
    own = plan / "templates"
    composer = Composer(reading.masterplan, shipped_templates(), own if own.is_dir() else None)
    return composer.compose(next(spec for spec in specs if spec.key == DOCUMENT))


def _ours(plan: Path, document: Document, output: Path) -> Contestant:
    program = shutil.which("masterplan", path=sysconfig.get_path("scripts")) or "masterplan"
    command = [program, "build", str(plan), "--document", DOCUMENT, "--output-dir", str(output)]
    return Contestant(OURS, command, output / plan.name / f"{slug(document.name)}.docx")


def _docxtpl(work: Path) -> Contestant:
    files = [str(work / name) for name in ("template.docx", "context.json", "docxtpl.docx")]
    return Contestant(DOCXTPL, [sys.executable, str(_WORKER), *files], work / "docxtpl.docx")


def _pandoc(markdown: Path, work: Path) -> Contestant:
    target = work / "pandoc.docx"
    return Contestant(PANDOC, [pandoc() or PANDOC, str(markdown), "-f", "gfm", "-o", str(target)], target)
