"""What PANDUAN shows is what comes out: its YAML reads, its templates and commands run, with the results it tells."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from docx import Document

from generator.documents.as_markdown import to_markdown
from generator.page.server import Server
from tests.conftest import CHECKOUT, Run, write_tree
from tests.documents.composing import composed
from tests.documents.drawing import png
from tests.excel.grids import Grid, write_grids
from tests.versions.repositories import git

pytestmark = pytest.mark.slow

PANDUAN = (CHECKOUT / "PANDUAN.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^( *)```(\w+)\n(.*?)^\1```", PANDUAN, re.M | re.S)
BASE = """
daerah: {nama: Kutai Barat, jenis: kabupaten, kode: "64.07", opd: [Dinas Kesehatan]}
quick_win: [{id: siaga-112, nama: Siaga 112}, {id: dokter-pesisir, nama: Dokter Pesisir}]
"""
ANSWERS = "evaluasi: [{tahun: 2025, instrumen: 2023-kppn, jawaban: [{butir: regulasi, nilai: 1}]}]\n"


def _snippets(language: str) -> list[str]:
    return [
        "".join(line.removeprefix(indent) for line in text.splitlines(keepends=True))
        for indent, kind, text in FENCES
        if kind == language
    ]


def _file_of(snippet: str) -> str:
    """The file in the region's folder that a snippet says it is; "" for inputs."""
    first = re.match(r"(?:# |\{# )(templates\\\S+)", snippet)
    return first[1].replace("\\", "/") if first else ""


INPUTS = [snippet for snippet in _snippets("yaml") if not _file_of(snippet)]
FILES = {_file_of(text): text for text in (*_snippets("yaml"), *_snippets("jinja")) if _file_of(text)}


@pytest.mark.parametrize("snippet", INPUTS, ids=[str(n) for n in range(len(INPUTS))])
def test_its_inputs_read(snippet: str, run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path / "masterplans/kutai-barat", {**FILES, "dasar.yaml": BASE, "isi.yaml": snippet})
    result = run("build", "kutai-barat", "--format", "md", cwd=tmp_path)
    assert result.exit_code == 0, result.output


def _own_region(root: Path, files: dict[str, str | bytes]) -> Path:
    place = root / "masterplans/contoh"
    shutil.copytree(CHECKOUT / "masterplans/contoh", place)
    return write_tree(place, files)


def test_the_note_is_a_single_sheet_without_cover_and_contents(tmp_path: Path) -> None:
    susunan = next(text for text in INPUTS if "kunci: nota_dinas" in text)
    place = _own_region(tmp_path, {**FILES, "susunan.yaml": susunan})
    [note] = [document for document in composed(place, place / "templates") if document.key == "nota_dinas"]
    assert not note.shape.cover
    assert not note.shape.contents
    assert "\n## Nota Dinas\n" in to_markdown(note)
    assert len(note.body) < 8


def test_the_changed_chapter_ends_as_it_shows(tmp_path: Path) -> None:
    [snippet] = [text for text in _snippets("jinja") if not _file_of(text)]
    place = _own_region(tmp_path, {"templates/masterplan/penutup.md": snippet})
    [book] = [document for document in composed(place, place / "templates") if document.key == "masterplan"]
    assert "Dokumen ini disepakati dalam rapat Dewan Smart City." in to_markdown(book)


def test_everything_for_templates_can_be_used_as_shown(tmp_path: Path) -> None:
    table = PANDUAN.partition("Yang dapat dipakai dalam templat:")[2].partition("\n### ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| `")]
    shown = [code for row in rows for code in re.findall(r"`([^`]+)`", row.rpartition(" | ")[0])]
    page = "\n\n".join([code for code in shown if code[:1] == "#"] + [code for code in shown if code[:1] == "{"])
    files: dict[str, str | bytes] = {"templates/coba/dokumen.yaml": "bab: [isi]\n", "templates/coba/isi.md": page}
    susunan = "dokumen:\n  susunan:\n    - {kunci: coba, judul: Coba}\n"
    place = _own_region(tmp_path, {**files, "susunan.yaml": susunan, "gambar/pasar.jpg": png(20, 10)})
    [document] = [document for document in composed(place, place / "templates") if document.key == "coba"]
    text = to_markdown(document)
    for words in ("## BAB I Judul", "## Judul", "## Lampiran 1 Judul", "**Tabel ", "Pasar rakyat", "enam"):
        assert words in text
    assert len(shown) > 10


_COMMANDS = dict.fromkeys(
    [command.split("   #")[0].strip() for fence in _snippets("powershell") for command in fence.splitlines()]
    + re.findall(r"`(masterplan [^`…]+)`", PANDUAN)
)
_NOT_HERE = {
    'masterplan init "Kota Jambi" --kerangka pp-59-2022': "needs a process of its own (tests/regions)",
    "masterplan build contoh": "takes long for a whole plan (tests/building)",
}
COMMANDS = [line for line in _COMMANDS if re.match(r"masterplan \w+ \S", line) and line not in _NOT_HERE]
"""The calls; a command's bare name in a sentence is none."""


def test_commands_that_are_not_run_are_still_there() -> None:
    assert set(_NOT_HERE) <= set(_COMMANDS)
    assert len(COMMANDS) > 50


def _made_beforehand(command: str, place: Path, run: Run) -> None:
    """Make what a command takes for granted: files that others sent, documents that were built, other versions."""
    if ".xlsx" in command:
        head, row = {0: "Kegiatan", 1: "PIC", 2: "Paraf"}, {0: "Pasar daring", 1: "Dinkes", 2: "v"}
        write_grids(place / "renstra.xlsx", {"A": Grid("A", [head, row])})
        write_grids(place / "Risiko.xlsx", {"A": Grid("A", [{0: "Risiko", 1: "Mitigasi"}, {0: "Rob", 1: "Tanggul"}])})
    if "Masterplan 2019" in command:
        _write_old_plan(place / "Masterplan 2019.docx")
    if (".docx" in command and "init" not in command) or "open" in command:
        run("build", "kutai-barat", "--document", "masterplan", "--format", "docx", cwd=place)
        for name in ("buku-2-masterplan", "buku-2-lama", "buku-2-baru"):
            shutil.copy(place / "output/kutai-barat/buku-2-masterplan.docx", place / f"{name}.docx")
    if "opd-dinkes" in command:
        offices = "[{nama: Dinas Kesehatan, singkatan: Dinkes}, {nama: Dinas Perhubungan, singkatan: Dishub}]"
        own = (BASE + ANSWERS).replace("[Dinas Kesehatan]", offices)
        write_tree(place, {"masterplans/kutai-barat/isi.yaml": own})
        kind = "questionnaire" if "kuesioner" in command else "excel"
        run(kind, "kutai-barat", "--per-opd", "--output-dir", ".", cwd=place)
    _versions_made_beforehand(command, place)


def _versions_made_beforehand(command: str, place: Path) -> None:
    if "-lama" in command:
        shutil.copytree(place / "masterplans/kotim", place / "masterplans/kotim-lama")
    if "DASAR" in command:
        for name in ("DASAR", "A", "B"):
            shutil.copytree(place / "masterplans/kotim", place / name)
    if "--from" in command:
        for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "Versi pertama"), ("tag", "v1.0")):
            git(place, *words)


def _write_old_plan(file: Path) -> None:
    document = Document()
    grid = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in grid.rows for c in row.cells), ("Risiko", "Mitigasi", "Rob", "Tanggul"), strict=True
    ):
        cell.text = text
    document.save(str(file))


@pytest.mark.parametrize("command", COMMANDS)
def test_its_commands_run(command: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.open.is_launched", lambda _: True)
    monkeypatch.setattr("click.launch", lambda _: 0)
    monkeypatch.setattr(Server, "run", Server._end)
    for name in ("kotim", "tabalong"):
        shutil.copytree(CHECKOUT / "masterplans" / name, tmp_path / "masterplans" / name)
    write_tree(tmp_path, {"jawaban-survei.csv": "responden;pajak-daring;bayar-nontunai\nSiti;3;4\n"})
    write_tree(tmp_path, {"masterplans/kutai-barat/isi.yaml": BASE + ANSWERS} if "init" not in command else {})
    _made_beforehand(command, tmp_path, run)
    words = shlex.split(command.partition("  #")[0].replace("LAMA BARU", "kotim tabalong").replace("\\", "/"))[1:]
    result = run(*words, cwd=tmp_path)
    assert result.exit_code in {0, 1}, result.output
    assert "Cara pakai" not in result.output
