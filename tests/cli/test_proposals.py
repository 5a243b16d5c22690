"""What the commands that bring edits home share: the record goes where it is wanted, its summary is always told."""

import json
from pathlib import Path

import click
import pytest

from generator.cli.proposals import record_options
from tests.conftest import Run, write_tree
from tests.workbooks.conftest import AKSI, DAERAH

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
