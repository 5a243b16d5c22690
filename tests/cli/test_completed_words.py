"""What the Tab key completes: the words that the program knows, where a region or a name is wanted."""

from pathlib import Path

import click
import pytest

from generator.cli.main import cli
from tests.cases import each
from tests.conftest import write_tree

OFFICES = (
    "daerah: {nama: Uji, jenis: kabupaten, opd: [{nama: Dinas Kesehatan, singkatan: Dinkes}, {nama: Bappeda}]}\n"
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tree(tmp_path, {f"masterplans/{name}/isi.yaml": OFFICES for name in ("kotim", "kutim", "tabalong")})
    monkeypatch.chdir(tmp_path)


def completed(line: str) -> list[str]:
    """What the last word of a line is completed to, as a shell asks for it."""
    from click.shell_completion import ShellComplete

    *words, last = line.split(" ")
    return [item.value for item in ShellComplete(cli, {}, "masterplan", "X").get_completions(words, last)]


@each(
    ("line", "found"),
    [
        ("build k", ["kotim", "kutim"]),
        ("template copy ko", ["kotim"]),
        ("diff ku", ["kutim"]),
        ("diff --from HEAD ku", ["kutim"]),
        ("init kutai-b", ["kutai-barat"]),
        ("init kota-bandun", ["kota-bandung"]),
        ("init --tetangga kutai-k", ["kutai-kartanegara"]),
        ("init --prioritas smart_ec", ["smart_economy"]),
        ("template copy kotim masterplan/penu", ["masterplan/penutup"]),
        ("template list papa", ["paparan"]),
        ("rule ind001", ["IND001"]),
        ("check kotim --select IND001,IND002", ["IND001,IND002"]),
        ("handout kotim --tahap 2 --group smart_b", ["smart_branding"]),
        ("handout kotim --tahap 2 --opd D", ["Dinkes"]),
        ("excel kotim --opd Ba", ["Bappeda"]),
        ("diff a b --redline ringk", ["ringkasan_eksekutif"]),
        ("build kotim --document masterplan,ringk", ["masterplan,ringkasan_eksekutif"]),
        ("build kotim --format docx,p", ["docx,pdf"]),
        ("diff a b --format mark", ["markdown"]),
        ("import kotim x.xlsx --topik risi", ["risiko"]),
    ],
)
def test_a_word_is_completed(line: str, found: list[str]) -> None:
    assert completed(line) == found


def test_versions_that_are_no_regions_are_files() -> None:
    assert completed("diff versi-la") == ["versi-la"]


@each("line", ["build k", "excel kotim --opd D"])
def test_outside_any_folder_of_regions_nothing_is_completed(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lain").mkdir()
    monkeypatch.chdir(tmp_path / "lain")
    monkeypatch.setattr("generator.regions.locate.nearest_root", lambda _: None)
    assert completed(line) == []


@each("shell", ["fish", "powershell"])
def test_what_installs_the_script_makes_its_folder(shell: str) -> None:
    from generator.cli.completion import _HOW

    assert ("mkdir -p" if shell == "fish" else "New-Item") in _HOW[shell]


def test_names_of_parameters_are_those_of_the_commands() -> None:
    from generator.cli.completed_words import _OWN

    for name, parameter in _OWN:
        first, _, inner = name.partition(" ")
        command = cli.get_command(click.Context(cli), first)
        if inner:
            assert isinstance(command, click.Group)
            command = command.commands[inner]
        assert command is not None
        assert parameter in {one.name for one in command.params}, name
