"""``masterplan survey``: forms without files, and results with them."""

import json
from pathlib import Path

import pytest

from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.survey.survey_tables import table

PLAN = "daerah: {nama: Uji, jenis: kabupaten}\n"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    rows = ("Siti;ya;Pasar Digital;4;3;2", "Budi;tidak;Pasar Digital;0;0;0")
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, "jawaban.csv": table(*rows)})


def test_without_files_the_forms_are_written_and_the_next_command_is_named(region: Path, run: Run) -> None:
    result = run("survey", "uji", cwd=region)
    assert result.exit_code == 0, result.output
    assert sorted(file.name for file in (region / "output/uji").iterdir()) == [
        "survei-dampak-kuesioner.docx", "survei-dampak.xlsx"
    ]  # fmt: skip
    assert f"masterplan survey uji {Path('output/uji/survei-dampak.xlsx')}" in result.output


def test_forms_that_somebody_filled_in_are_kept(region: Path, run: Run) -> None:
    run("survey", "uji", cwd=region)
    file = region / "output/uji/survei-dampak.xlsx"
    file.write_bytes(file.read_bytes() + b" ")
    assert run("survey", "uji", cwd=region).exit_code == 0
    assert len([one for one in file.parent.iterdir() if one.suffix == ".xlsx"]) == 2


def test_a_file_given_twice_is_read_once_and_told(region: Path, run: Run) -> None:
    text = table(";ya;Pasar Digital;4;3;2")
    write_tree(region, {"satu.csv": text, "salinan.csv": text})
    result = run("survey", "uji", "satu.csv", "salinan.csv", "satu.csv", "--format", "json", cwd=region)
    assert "salinan.csv sama dengan satu.csv; dibaca satu kali." in result.output
    alone = run("survey", "uji", "satu.csv", "--format", "json", cwd=region)
    assert result.output.endswith(alone.output)


def test_results_and_doubts_are_printed(region: Path, run: Run) -> None:
    result = run("survey", "uji", "jawaban.csv", cwd=region)
    assert result.exit_code == 0, result.output
    assert "1 responden dihitung dari jawaban.csv" in result.output
    assert "1 responden tidak memakai layanannya dan tidak dihitung" in result.output
    assert english_in(result.output) == []


def test_places_in_several_files_name_their_file(region: Path, run: Run) -> None:
    write_tree(region, {"kec/jawaban.csv": table("Ani;ya;Pasar;9;3;2"), "lain.csv": table("Eko;ya;Pasar;8;3;2")})
    found = run("survey", "uji", "kec/jawaban.csv", "lain.csv", cwd=region).output
    assert "jawaban.csv!D2: '9'" in found
    assert "lain.csv!D2: '8'" in found


def test_the_answers_in_yaml_are_scored_by_evaluate(region: Path, run: Run) -> None:
    answers = run("survey", "uji", "jawaban.csv", "--format", "yaml", "-q", cwd=region).output
    file = region / "masterplans/uji/isi.yaml"
    file.write_text(f"{PLAN}evaluasi:\n  - tahun: 2025\n    instrumen: 2023-kppn\n{answers}", "utf-8")
    found = json.loads(run("evaluate", "uji", "--format", "json", cwd=region).output)
    assert found["bagian"]["impact"]["tidak_dihitung"] == "3.00"


def test_results_as_json_have_a_version(region: Path, run: Run) -> None:
    found = json.loads(run("survey", "uji", "jawaban.csv", "--format", "json", cwd=region).output)
    assert (found["versi"], found["rerata"], found["dimensi"]["smart_economy"]["responden"]) == (1, "3.00", 1)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("uji", "--format", "json"), "sebut BERKAS jawabannya"),
        (("uji", "tiada.csv"), "tiada.csv"),
        (("uji", "masterplans/uji/isi.yaml"), "bukan .xlsx"),
    ],
)
def test_what_cannot_be_done_is_told(region: Path, run: Run, arguments: tuple[str, ...], words: str) -> None:
    result = run("survey", *arguments, cwd=region)
    assert result.exit_code == 2
    assert words in result.output
