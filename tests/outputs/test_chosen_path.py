"""Reports go where they are wanted, and never over what somebody wrote."""

import datetime
from pathlib import Path

import pytest

from generator.outputs.chosen_path import distinct_names
from tests.conftest import Run, write_tree

TODAY = datetime.datetime.now().astimezone().date().isoformat()
PLAN = "daerah: {nama: Uji, jenis: kabupaten}\n"
OTHER = PLAN.replace("Uji", "Coba")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, "lama.yaml": OTHER, "baru.yaml": PLAN})


CALLS = {
    "csv": ("check", "uji", "--format", "csv"),
    "sarif": ("check", "uji", "--format", "sarif"),
    "check docx": ("check", "uji", "--format", "docx"),
    "html": ("diff", "lama.yaml", "baru.yaml", "--format", "html"),
    "diff docx": ("diff", "lama.yaml", "baru.yaml", "--format", "docx"),
    "redline": ("diff", "lama.yaml", "baru.yaml", "--redline", "masterplan"),
    "schema": ("schema",),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", CALLS)
def test_an_edited_report_is_kept_and_named(name: str, run: Run, root: Path) -> None:
    arguments = (*CALLS[name], "--output", "hasil.x")
    assert "suntingan" not in run(*arguments, cwd=root).output
    assert "suntingan" not in run(*arguments, cwd=root).output
    (root / "hasil.x").write_text("catatan saya")
    again = run(*arguments, cwd=root)
    assert f"hasil (suntingan {TODAY}).x" in again.output
    assert again.exit_code in {0, 1}
    assert (root / f"hasil (suntingan {TODAY}).x").read_text() == "catatan saya"


@pytest.mark.parametrize("name", ["check docx", "diff docx", "redline"])
def test_so_is_one_in_its_usual_place(name: str, run: Run, root: Path) -> None:
    told = map(str.strip, run(*CALLS[name], cwd=root).output.splitlines())
    report = root / next(line for line in told if line.endswith(".docx"))
    report.write_text("catatan saya")
    assert "suntingan" in run(*CALLS[name], cwd=root).output
    assert "suntingan" not in run(*CALLS[name], cwd=root).output
    assert "catatan saya" in [p.read_text("utf-8", "replace") for p in report.parent.iterdir() if p.is_file()]


@pytest.mark.parametrize(
    "output", ["masterplans/uji/isi.yaml", "masterplans/uji/baru.yml", "masterplans/uji/gaya.docx"]
)
def test_a_regions_own_files_are_refused(output: str, run: Run, root: Path) -> None:
    write_tree(root, {"masterplans/uji/gaya.docx": "gaya saya"})
    before = {path: path.read_bytes() for path in (root / "masterplans/uji").iterdir()}
    result = run("check", "uji", "--format", "json", "--output", output, cwd=root)
    assert result.exit_code == 2
    assert "map isian daerah" in result.output
    assert {path: path.read_bytes() for path in (root / "masterplans/uji").iterdir()} == before


@pytest.mark.parametrize("output", ["lama.yaml", "./baru.yaml"])
def test_a_report_never_replaces_what_it_compares(output: str, run: Run, root: Path) -> None:
    result = run("diff", "lama.yaml", "baru.yaml", "--format", "json", "--output", output, cwd=root)
    assert result.exit_code == 2
    assert "salah satu berkas yang dibaca" in result.output
    assert ((root / "lama.yaml").read_text(), (root / "baru.yaml").read_text()) == (OTHER, PLAN)


@pytest.mark.parametrize("output", ["CON", "nul.json", "hasil/aux.txt", "lpt1 .csv"])
def test_a_device_of_windows_is_refused(output: str, run: Run, root: Path) -> None:
    result = run("check", "uji", "--format", "json", "--output", output, cwd=root)
    assert result.exit_code == 2
    assert "dicadangkan Windows" in result.output
    assert not (root / output).exists()


def test_a_schema_that_somebody_changed_is_kept_by_init(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/masterplan.schema.json": '{"milik": "saya"}'})
    result = run("init", "Kutai Barat", cwd=tmp_path)
    assert result.exit_code == 0
    assert "suntingan" in result.output
    assert "suntingan" not in run("init", "Kutai Timur", cwd=tmp_path).output
    kept = tmp_path / f"masterplans/masterplan.schema (suntingan {TODAY}).json"
    assert kept.read_text() == '{"milik": "saya"}'


@pytest.mark.parametrize("folder", ["masterplans", "masterplans/uji", "aux", "hasil/CON"])
@pytest.mark.parametrize("command", [("build", "uji"), ("handout", "uji", "--tahap", "1")])
def test_documents_go_neither_among_the_inputs_nor_to_a_device(
    command: tuple[str, ...], folder: str, run: Run, root: Path
) -> None:
    result = run(*command, "--format", "md", "--output-dir", folder, cwd=root)
    assert result.exit_code == 2
    assert "map isian daerah" in result.output or "dicadangkan Windows" in result.output
    assert [path.name for path in (root / "masterplans").rglob("*")] == ["uji", "isi.yaml"]
    assert not (root / folder.partition("/")[0]).exists() or folder.startswith("masterplans")


def test_a_folder_of_such_a_name_that_is_there_may_hold_reports(run: Run, root: Path) -> None:
    (root / "aux").mkdir()
    assert run("check", "uji", "--format", "json", "--output", "aux/a.json", cwd=root).exit_code in {0, 1}
    assert (root / "aux/a.json").is_file()


def test_names_that_repeat_get_a_number_also_in_other_letters() -> None:
    names = ["opd.xlsx", "b.xlsx", "OPD.xlsx", "opd.xlsx"]
    assert distinct_names(names) == ["opd.xlsx", "b.xlsx", "OPD-2.xlsx", "opd-3.xlsx"]
