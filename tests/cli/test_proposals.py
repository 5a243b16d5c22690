"""What the commands that bring edits home share: the record goes where it is wanted, its summary is always told."""

import json
import re
import shlex
from pathlib import Path

import click
import pytest

from generator.cli.proposals import record_options
from tests.cli.test_pull import retyped
from tests.conftest import Run, write_tree
from tests.word.editing import edited
from tests.workbooks.conftest import AKSI, DAERAH

PLAN = """\
daerah: {nama: Uji, jenis: kabupaten, opd: [{nama: Dinas Satu, singkatan: Disatu}, Dinas Dua]}
bimtek: [{tahap: 2, mulai: 2 Maret 2026, selesai: 3 Maret 2026, keputusan: [Portal didahulukan]}]
"""
TABLE = "No;Kegiatan;Indikator\n1;Survei kesehatan;Jumlah survei\n"
IMPORT = ("import", "uji", "tabel.csv", "--topik", "rencana_aksi")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    files = {"masterplans/uji/daerah.yaml": DAERAH, "masterplans/uji/aksi.yaml": AKSI, "tabel.csv": TABLE}
    return write_tree(tmp_path, files)


def test_the_record_is_written_and_its_summary_is_told(run: Run, place: Path) -> None:
    result = run(*IMPORT, "--format", "json", "--output", "catatan.json", cwd=place)
    assert result.exit_code == 1
    assert json.loads((place / "catatan.json").read_text("utf-8"))
    assert "1 perubahan siap ditulis dengan --apply." in " ".join(result.output.split())


@pytest.mark.parametrize("name", ["pull", "import"])
def test_commands_that_bring_edits_home_take_the_same_options_for_their_record(
    run: Run, place: Path, name: str
) -> None:
    shown = click.Context(record_options(click.command()(lambda: None)))
    options = [line for line in shown.get_help().split("\n") if line.lstrip().startswith(("--format", "--output"))]
    assert len(options) == 2
    assert all(option.split()[0] in run(name, "--help", cwd=place).output for option in options)


@pytest.fixture
def kit(tmp_path: Path, run: Run) -> Path:
    """A kit for stage II of a region, in which a decision was edited."""
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    run("handout", "uji", "--tahap", "2", cwd=tmp_path)
    file = tmp_path / "output/uji/bimtek-tahap-2/bimtek-2-notula.docx"
    file.write_bytes(edited(file.read_bytes(), retyped("Portal didahulukan", "Portal dan pusat data didahulukan")))
    return file


def test_after_a_kit_came_home_the_command_that_makes_it_again_is_named(run: Run, kit: Path, tmp_path: Path) -> None:
    told = run("pull", "uji", str(kit), "--apply", cwd=tmp_path).output
    assert "dari isian yang baru:\n  masterplan handout uji --tahap 2\n" in told
    assert "masterplan build" not in told


@pytest.mark.usefixtures("kit")
def test_a_kit_made_over_an_edited_file_names_the_command_that_brings_it_home(run: Run, tmp_path: Path) -> None:
    told = " ".join(run("handout", "uji", "--tahap", "2", cwd=tmp_path).output.split())
    [line] = re.findall(r'masterplan (pull uji "[^"]+")', told)
    assert "(suntingan " in line
    assert run(*shlex.split(line), "--apply", cwd=tmp_path).exit_code == 0
    assert "Portal dan pusat data didahulukan" in (tmp_path / "masterplans/uji/isi.yaml").read_text("utf-8")
