"""Time per stage of one build, and the part that no Python program could save: ``python -m benchmarks.stages``.

Times are processor time, medians of several rounds in one warm process; imports and start are measured in fresh
processes. The documents are plain, in Word and Markdown.
"""

import argparse
import gc
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from statistics import median

import yaml

from benchmarks.contestants import BOOKS
from benchmarks.processes import keep_bytecode
from benchmarks.report import versions
from benchmarks.warm import parts_of
from generator.blocks.blocks import Document
from generator.building.sets import document_set
from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder, find_region, shipped_templates
from generator.source.files import yaml_files
from generator.source.problems import Problems

_NOTHING = "pass"
_BASE = "import gc; gc.disable(); import click, jinja2, yaml"
_OURS = ("cli.build", "building.region", "word.writer", "documents.as_markdown")
_ALL = "; ".join([_BASE, *(f"import generator.{name}" for name in _OURS)])
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stages", description=__doc__)
    parser.add_argument("region", nargs="?", default="contoh", help="a region or the path of one (default: contoh)")
    parser.add_argument("--document", action="append", help=f"keys of documents (default: {', '.join(BOOKS)})")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    gc.disable()
    with tempfile.TemporaryDirectory(prefix="masterplan-bench-") as bytecode:
        keep_bytecode(Path(bytecode))
        started = _started(options.rounds)
    build = _Build(find_region(options.region, Path.cwd()), tuple(options.document or BOOKS))
    stages = started | build.stages(options.rounds)
    print(f"{build.folder.name}, {len(build.documents)} documents\n\n| stage | ms | of which |\n|:--|--:|:--|")
    for name, (whole, floor_name, floor) in stages.items():
        print(f"| {name} | {whole * 1000:.0f} | {f'{floor_name} {floor * 1000:.0f}' if floor_name else ''} |")
    whole, floor = (sum(entry[n] for entry in stages.values()) for n in (0, 2))
    print(f"| together | {whole * 1000:.0f} | {floor * 1000:.0f} |\n\n{versions()}")


_Stages = dict[str, tuple[float, str, float]]


def _started(rounds: int) -> _Stages:
    nothing, base, everything = (_process(code, rounds) for code in (_NOTHING, _BASE, _ALL))
    return {
        "start of the interpreter": (nothing, "all", nothing),
        "imports": (everything - nothing, "click, Jinja2, PyYAML", base - nothing),
    }


def _process(code: str, rounds: int) -> float:
    measure = f"{code}\nimport time; print(time.process_time())"
    found = [
        float(subprocess.run([sys.executable, "-c", measure], capture_output=True, text=True, check=True).stdout)
        for _ in range(rounds + 1)
    ]
    return median(found[1:])


class _Build:
    """The stages of building a region, each working on the result of the one before."""

    def __init__(self, folder: RegionFolder, books: tuple[str, ...]) -> None:
        self.folder = folder
        self.books = books
        self.plan = self.read()
        self.documents = self.compose()

    def read(self) -> Masterplan:
        """The region's files as a model."""
        return read_masterplan(self.folder.place).masterplan

    def events(self) -> None:
        """The events of libyaml, without building anything from them."""
        for file in yaml_files(self.folder.place):
            loader = _LOADER(file.read_text(encoding="utf-8"))
            while loader.check_event():
                loader.get_event()
            loader.dispose()

    def compose(self) -> list[Document]:
        """The documents as blocks."""
        composer = Composer(self.plan, shipped_templates(), self.folder.templates, self.folder.home)
        specs = document_set(self.plan, Problems())
        return [composer.compose(spec) for spec in specs if spec.key in self.books]

    def written(self, form: str) -> list[tuple[str, bytes]]:
        """The files of one format, plain."""
        writers = Writers(self.plan, self.folder, (form,), source=False)
        return [file for document in self.documents for file in writers.files(document)]

    def stages(self, rounds: int) -> _Stages:
        """The time of each stage, and the part of it that is outside our control."""
        files = [*self.written("docx"), *self.written("md")]
        parts = [part for name, content in files if name.endswith(".docx") for _, part in parts_of(content)]
        with tempfile.TemporaryDirectory() as place:
            read, events, compose, docx, deflate, md, write = _in_turn(
                rounds, self.read, self.events, self.compose, lambda: self.written("docx"),
                lambda: [zlib.compress(part, 6) for part in parts], lambda: self.written("md"),
                lambda: [(Path(place) / name).write_bytes(content) for name, content in files],
            )  # fmt: skip
        return {
            "reading, checking and linking YAML": (read, "events of libyaml", events),
            "composing: templates, tables, numbers": (compose, "", 0.0),
            "Word": (docx, "deflating", deflate),
            "Markdown": (md, "", 0.0),
            "writing files": (write, "all", write),
        }


def _in_turn(rounds: int, *work: Callable[[], object]) -> list[float]:
    """The median of each, measured in turn."""
    found: list[list[float]] = [[] for _ in work]
    for _ in range(rounds + 1):
        for seconds, run in zip(found, work, strict=True):
            start = time.process_time()
            run()
            seconds.append(time.process_time() - start)
        gc.collect()
    return [median(seconds[1:]) for seconds in found]


if __name__ == "__main__":
    main()
