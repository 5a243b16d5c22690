"""How long ``masterplan pull`` takes for a book, untouched and with nine edits: ``python -m benchmarks.pulling``.

``--beside CHECKOUT`` measures another state of the program in turn with this one, and compares what both print;
``--instructions`` counts instructions with valgrind, which other work on the machine does not change.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from benchmarks.processes import keep_bytecode
from generator.word.xml import W

_START = "from generator.cli.start import main; main()"
_HERE = Path(__file__).resolve().parent.parent
_BOOK = "buku-2-masterplan.docx"
_MAIN = "word/document.xml"
_W = f"{{{W}}}"
_REPLACED = (
    ("Dari percakapan itulah", "kabupaten yang cerdas", "daerah yang cerdas"),
    ("Warga sejahtera berarti", "pedagang", "pedagang kecil"),
    ("Perekonomian daerah bertumpu", "pertanian", "tani"),
    ("Maksud dan Tujuan", "Maksud dan Tujuan", "Maksud"),
)
_CELLS = (
    ("No. | Sasaran", "Indeks Sistem Pemerintahan Berbasis", 5, "2,65 (2024)"),
    ("No. | Kegiatan | Sumber Dana", "Pelatihan petugas loket", 3, "250.000.000"),
    ("No. | Kegiatan | Indikator | Satuan", "Pelatihan petugas loket", 10, "Kecamatan Muara Cendana"),
    ("No. | Nama | Jabatan | Peran", "Ratna Kusumawardhani", 3, "Ketua Umum"),
)
_COPIED = ("No. | Jenis | Judul atau Peran", "Layanan Darurat 112", 2, "Peraturan Bupati tentang Sepeda")


def main() -> None:
    """Build, edit, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pulling", description=__doc__)
    parser.add_argument("--beside", type=Path, metavar="CHECKOUT", help="another state of the program")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--instructions", action="store_true", help="count them with valgrind, which takes minutes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="masterplan-bench-") as name:
        place = Path(name)
        keep_bytecode(place / "bytecode")
        copytree(_HERE / "masterplans" / "contoh", place / "masterplans" / "contoh")
        build = _program("build", "contoh", "-q")
        subprocess.run(build, cwd=place, check=True, stdout=subprocess.DEVNULL, env=_env(_HERE))
        book = place / "output" / "contoh" / _BOOK
        edited = place / "edited.docx"
        edit(book, edited)
        states = [_HERE, *([options.beside.resolve()] if options.beside else [])]
        found = [Run(state, file, place) for file in (book, edited) for state in states]
        for _ in range(options.runs + 1):
            for run in found:
                run.once()
        _tell(found, instructions=options.instructions)


@dataclass(slots=True)
class Run:
    """A file pulled by one state of the program: user and system time, wall time and what was printed."""

    state: Path
    file: Path
    place: Path
    used: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    printed: bytes = b""

    @property
    def command(self) -> list[str]:
        """What is run."""
        return _program("pull", "contoh", str(self.file.relative_to(self.place)))

    def once(self) -> None:
        """Pull once; nothing is written."""
        before = os.times()
        done = subprocess.run(self.command, cwd=self.place, capture_output=True, env=_env(self.state), check=False)
        after = os.times()
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr.decode())
        self.used.append(sum(after[2:4]) - sum(before[2:4]))
        self.wall.append(after.elapsed - before.elapsed)
        self.printed = done.stdout

    def instructions(self) -> float:
        """How many instructions a run executes, in millions."""
        log = self.place / "valgrind"
        counted = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}"]
        subprocess.run(
            [*counted, *self.command], cwd=self.place, env=_env(self.state), check=False, stdout=subprocess.DEVNULL
        )
        found = re.search(r"Collected : (\d+)", log.read_text())
        assert found, "callgrind tells what it collected"
        return int(found[1]) / 1e6


def _tell(found: list[Run], *, instructions: bool) -> None:
    print(f"| file | program | least user + system | least wall |{' instructions |' * instructions}")
    print(f"|:--|:--|--:|--:|{'--:|' * instructions}")
    for run in found:
        counted = f" {run.instructions():,.0f} million |" if instructions else ""
        print(f"| {run.file.name} | {run.state} | {min(run.used[1:]):.2f} s | {min(run.wall[1:]):.2f} s |{counted}")
    for file in dict.fromkeys(run.file for run in found):
        if len({run.printed for run in found if run.file == file}) > 1:
            print(f"\nThe plans of {file.name} differ.")


def _program(*arguments: str) -> list[str]:
    return [sys.executable, "-c", _START, *arguments]


def _env(state: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(state)}


def edit(book: Path, edited: Path) -> None:
    """Write a copy of a book with nine edits: words in prose and a heading, cells, and a copied row."""
    with ZipFile(book) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts[_MAIN])
    for beginning, old, new in _REPLACED:
        _replace(root, beginning, old, new)
    for head, row, column, text in _CELLS:
        _type(_row(_table(root, head), row).findall(f"{_W}tc")[column], text)
    head, row, column, text = _COPIED
    original = _row(_table(root, head), row)
    original.addnext(copy := etree.fromstring(etree.tostring(original)))
    etree.strip_elements(copy, f"{_W}bookmarkStart", f"{_W}bookmarkEnd", f"{_W}sdtPr")
    _type(copy.findall(f"{_W}tc")[column], text)
    parts[_MAIN] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with ZipFile(edited, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _replace(root: etree._Element, beginning: str, old: str, new: str) -> None:
    """Replace words within a run of the last paragraph that contains a beginning."""
    paragraph = [one for one in root.iter(f"{_W}p") if beginning in _text(one)][-1]
    text = next(one for one in paragraph.iter(f"{_W}t") if old in (one.text or ""))
    text.text = (text.text or "").replace(old, new)


def _type(cell: etree._Element, text: str) -> None:
    """Type a text over that of a cell."""
    for number, one in enumerate(cell.iter(f"{_W}t")):
        one.text = "" if number else text


def _table(root: etree._Element, head: str) -> etree._Element:
    return next(one for one in root.iter(f"{_W}tbl") if head in _cells(next(one.iter(f"{_W}tr"))))


def _row(table: etree._Element, text: str) -> etree._Element:
    return next(one for one in table.iter(f"{_W}tr") if text in _text(one))


def _cells(row: etree._Element) -> str:
    return " | ".join(map(_text, row.iter(f"{_W}tc")))


def _text(element: etree._Element) -> str:
    return "".join(_texts(element))


def _texts(element: etree._Element) -> Iterator[str]:
    return (one.text or "" for one in element.iter(f"{_W}t"))


if __name__ == "__main__":
    main()
