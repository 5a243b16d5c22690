"""Every command that takes a region takes it in the same ways, and refuses the same parts of one."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from generator.cli.main import cli
from generator.page.server import Server
from tests.cases import each
from tests.conftest import Run, write_tree

PLAN = (
    'daerah: {kode: "64.07", nama: Kutai Barat, jenis: kabupaten, provinsi: Kalimantan Timur}\n'
    "periode: 2025-2029\nevaluasi: [{tahun: 2025, instrumen: 2023-kppn}]\n"
)
TOPICS = "visi: {rumusan: Maju}\nrencana_aksi: [{kegiatan: Jalan baru, subdimensi: ekosistem_pariwisata}]\n"
DONE = ""
COMMANDS: dict[str, tuple[tuple[str, ...], str]] = {
    "build": (("--format", "md", "--document", "masterplan"), DONE),
    "check": (("--format", "json"), DONE),
    "evaluate": ((), DONE),
    "excel": (("--topik", "rencana_aksi"), DONE),
    "handout": (("--tahap", "1", "--format", "md"), DONE),
    "import": (("../ra.csv", "--topik", "rencana_aksi"), DONE),
    "open": ((), DONE),
    "pull": (("tiada.xlsx",), "tiada.xlsx"),
    "questionnaire": ((), DONE),
    "redo": ((), "Tidak ada"),
    "serve": (("--no-open",), DONE),
    "slides": ((), DONE),
    "status": ((), DONE),
    "survey": ((), DONE),
    "template copy": (("masterplan/penutup",), DONE),
    "undo": ((), "Tidak ada penulisan"),
}
"""What follows the region, and what the command says if it has nothing to do there."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("generator.cli.open.is_launched", lambda _: True)
    monkeypatch.setattr(Server, "run", Server._end)
    write_tree(
        tmp_path,
        {
            "masterplans/Kubar/daerah.yaml": PLAN,
            "masterplans/Kubar/topik.yaml": TOPICS,
            "lepas/satu.yaml": PLAN + TOPICS,
            "ra.csv": "Kegiatan;OPD\nJembatan baru;Dinas PU\n",
        },
    )
    return tmp_path


def _commands_with_region(group: click.Group, before: str = "") -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _commands_with_region(command, f"{name} ")
        elif command and any("DAERAH" in str(one.metavar) for one in _arguments(command)):
            yield f"{before}{name}"


def _arguments(command: click.Command) -> list[click.Argument]:
    return [one for one in command.params if isinstance(one, click.Argument)]


def test_all_commands_are_here() -> None:
    assert {*_commands_with_region(cli)} - {"init"} == {*COMMANDS}


@each("name", [*COMMANDS])
@pytest.mark.parametrize(
    ("inside", "file"), [("", "masterplans/Kubar/topik.yaml"), ("masterplans/Kubar", "topik.yaml")]
)
def test_a_file_of_a_region_is_refused(name: str, inside: str, file: str, root: Path, run: Run) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    result = run(*name.split(), file, *COMMANDS[name][0], cwd=root / inside)
    assert result.exit_code == 2
    assert f"{file} adalah berkas di dalam daerah 'Kubar'" in result.output
    assert "Sebut mapnya: Kubar" in result.output
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.slow
@each("name", [*COMMANDS])
@pytest.mark.parametrize(
    ("inside", "named"),
    [("masterplans", "Kubar"), ("masterplans/Kubar", "."), ("lepas", "../masterplans/Kubar"), ("lepas", "satu.yaml")],
)
def test_a_region_is_taken(name: str, inside: str, named: str, root: Path, run: Run) -> None:
    write_tree(root, {"masterplans/ra.csv": (root / "ra.csv").read_bytes()})
    options, nothing = COMMANDS[name]
    result = run(*name.split(), named, *options, cwd=root / inside)
    if nothing == DONE:
        assert result.exit_code < 2, result.output
    else:
        assert nothing in result.output
