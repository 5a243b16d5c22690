"""What every command has: two examples that run, ``--quiet``, and the next command."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from generator.cli.examples import EXAMPLES
from generator.page.server import Server
from tests.cases import each
from tests.conftest import Run, write_tree
from tests.excel.grids import Grid, Rows, write_grids
from tests.plans import LENGKAP

COMMANDS = [(name, line) for name, lines in EXAMPLES.items() for line in lines]
TABLE: Rows = [
    {0: "Kegiatan", 1: "Dimensi", 2: "Perangkat Daerah"},
    {0: "Pasar daring", 1: "Smart Economy", 2: "Dinkes"},
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which all examples can be run: a small region, an older version, and files from others."""
    root = tmp_path_factory.mktemp("kantor")
    before, vision, after = re.split(r"(?ms)^(visi:.*?)(?=^misi:)", LENGKAP.read_text("utf-8"))
    for name in ("masterplans/contoh", "versi-lama", "versi-dinas"):
        write_tree(root / name, {"lengkap.yaml": before + after, "visi.yaml": vision})
    write_tree(root, {"a.yaml": vision, "b.yaml": vision})
    write_grids(root / "rencana-dinas.xlsx", {"Rencana": Grid("Rencana", [*TABLE])})
    evaluation = "evaluasi: [{tahun: 2025, instrumen: 2023-kppn}]\n"
    return write_tree(
        root,
        {
            "masterplans/contoh/evaluasi.yaml": evaluation,
            "risiko.csv": "Uraian;Kemungkinan;Dampak;Mitigasi\nServer rusak;4;5;Genset\n",
            "jawaban-survei.csv": "responden;pajak-daring;bayar-nontunai\nSiti;3;4\n",
        },
    )


@pytest.mark.slow
@pytest.mark.parametrize(("name", "line"), COMMANDS)
def test_its_examples_run(name: str, line: str, office: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.open.is_launched", lambda _: True)
    monkeypatch.setattr("click.launch", lambda _: 0)
    monkeypatch.setattr(Server, "run", Server._end)
    if name in {"pull", "open"} and not (office / "masterplan.docx").exists():
        run("build", "contoh", "--format", "docx", cwd=office)
        shutil.copy(office / "output/contoh/buku-2-masterplan.docx", office / "masterplan.docx")
    result = run(*name.split(), *shlex.split(line), cwd=office)
    assert result.exit_code in {0, 1}, result.output


@each("name", [*EXAMPLES])
def test_its_help_shows_two_examples_and_how_to_be_quiet(name: str, tmp_path: Path, run: Run) -> None:
    words = run(*name.split(), "--help", cwd=tmp_path).output
    assert len(EXAMPLES[name]) == 2
    assert [line.strip() for line in words.partition("Contoh:\n")[2].splitlines()] == [
        f"masterplan {name}{line}" for line in EXAMPLES[name]
    ]
    assert "--quiet" in words


def test_the_next_command_is_named_once_and_not_when_quiet(tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n"})
    wanted = ("build", "uji", "--format", "md", "--document", "masterplan")
    assert run(*wanted, cwd=tmp_path).output.count("masterplan check uji") == 1
    for quiet in ((*wanted, "-q"), ("-q", *wanted)):
        result = run(*quiet, cwd=tmp_path)
        assert result.exit_code == 0
        assert "masterplan check" not in result.output


@each(
    ("call", "following"),
    [
        ("rule IND001", "masterplan check uji --select IND001"),
        ("rule IND", "masterplan rule IND001"),
        ("template list paparan", "masterplan template copy uji paparan/salindia"),
        ("import uji r.csv --topik risiko", "masterplan import uji r.csv --topik risiko --apply"),
        ("merge masterplans/uji masterplans/uji b", "masterplan merge masterplans/uji masterplans/uji b --output"),
        ("merge masterplans/uji masterplans/uji b --output c", "masterplan check c"),
    ],
)
def test_the_next_command_leads_on_and_runs(call: str, following: str, tmp_path: Path, run: Run) -> None:
    plan = "daerah: {nama: Uji, jenis: kabupaten}\n"
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": plan, "b/isi.yaml": f"{plan}visi: Maju\n"})
    write_tree(tmp_path, {"r.csv": "Risiko;Mitigasi\nServer rusak;Genset\n"})
    for made in ("c", "templates"):
        shutil.rmtree(tmp_path / made, ignore_errors=True)
    told = run(*shlex.split(call), cwd=tmp_path).stderr
    [line] = [line.strip() for line in told.splitlines() if line.startswith("  masterplan ")]
    assert line.startswith(following)
    assert run(*shlex.split(line)[1:], cwd=tmp_path).exit_code in {0, 1}
    shutil.rmtree(tmp_path / "c", ignore_errors=True)
    assert "  masterplan " not in run(*shlex.split(call), "-q", cwd=tmp_path).stderr


@each("call", ["build", "check", "excel", "handout --tahap 1", "undo", "status"])
def test_a_name_that_is_too_long_for_a_file_is_refused(call: str, tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n"})
    result = run(*shlex.split(call), "x" * 300, cwd=tmp_path)
    assert result.exit_code == 2
    assert "xxx" in result.output
