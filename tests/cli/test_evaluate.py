"""``masterplan evaluate``: a region, an instrument, or a table of published scores."""

import json
import re
from pathlib import Path

import pytest

from generator.framework.instruments import instruments
from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.evaluation.test_published import SAMPLE

PLAN = """\
daerah: {nama: Uji, jenis: kabupaten}
evaluasi:
  - tahun: 2022
    instrumen: 2022-baru
    jawaban: [{butir: regulasi, nilai: 2}, {butir: program-living, nilai: "3,5", bukti: Laporan}]
"""


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, "nilai.csv": SAMPLE})


def test_the_scores_of_a_region_are_printed(region: Path, run: Run) -> None:
    result = run("evaluate", "uji", cwd=region)
    assert result.exit_code == 0, result.output
    assert "Penilaian mandiri Kabupaten Uji" in result.output
    assert "57 dari 59 butir belum bernilai" in result.output
    assert "Program berjalan sesuai dengan rencana tahun ini (Smart Living)" not in result.output
    assert "masterplan evaluate --instrumen 2022-baru" in result.output
    assert english_in(result.output) == []


def test_the_report_is_written_as_word_and_printed_as_markdown(region: Path, run: Run) -> None:
    assert run("evaluate", "uji", "--format", "docx", cwd=region).exit_code == 0
    assert (region / "output/uji/laporan-evaluasi-mandiri.docx").stat().st_size
    assert "## Laporan Evaluasi Mandiri" in run("evaluate", "uji", "--format", "md", cwd=region).output


def test_what_if_is_told(region: Path, run: Run) -> None:
    output = run("evaluate", "uji", "--jika", "output-regulasi=4", cwd=region).output
    assert "(regulasi): 2,00 menjadi 4,00, nilai akhir +0,06" in " ".join(output.split())


def test_a_report_tells_what_if_too_and_keeps_it_out_of_the_scores(region: Path, run: Run) -> None:
    plain, supposed = (
        run("evaluate", "uji", *jika, "--format", "markdown", cwd=region).output
        for jika in ((), ("--jika", "output-regulasi=4"))
    )
    assert "Pengandaian" not in plain
    told = supposed.partition("Pengandaian")[2].partition("###")[0]
    assert "nilai akhir" in told
    assert "|4,00|+" in told
    assert re.findall(r"(?m)^\|Nilai akhir\|.*$", plain) == re.findall(r"(?m)^\|Nilai akhir\|.*$", supposed)


def test_json_is_for_programs(region: Path, run: Run) -> None:
    data = json.loads(run("evaluate", "uji", "--format", "json", "--quiet", cwd=region).stdout)
    assert data["versi"] == 1
    assert data["nilai_akhir"] == {"dihitung_0": "0.09", "tidak_dihitung": "2.90", "dijawab": 2, "butir": 59}
    assert len(data["belum_bernilai"]) == 57
    assert data["paling_menaikkan"][0]["butir"] == "dewan-berfungsi"


def test_the_items_of_an_instrument_are_listed_without_a_region(region: Path, run: Run) -> None:
    output = run("evaluate", "--instrumen", "2023-kppn", cwd=region).output
    assert "117 butir" in output
    assert " ".join(output.split()).count(" Bukti: ") == 117
    assert (
        len(json.loads(run("evaluate", "--instrumen", "2023-kppn", "--format", "json", cwd=region).stdout)["bagian"])
        == 6
    )


def test_a_table_is_computed_and_compared(region: Path, run: Run) -> None:
    result = run("evaluate", "--table", "nilai.csv", "--instrumen", "2022-baru", cwd=region)
    assert result.exit_code == 0
    assert "KAB. WONOGIRI           3,30     3,31    -0,012" in result.output
    assert result.output.endswith("8 daerah dihitung; selisih terbesar 0,013.\n")
    data = json.loads(
        run("evaluate", "--table", "nilai.csv", "--instrumen", "2022-baru", "--format", "json", cwd=region).stdout
    )
    assert data["daerah"][0] == {"daerah": "KAB. BELITUNG", "dihitung": "2.46", "terbit": "2.46", "selisih": "-0.004"}


def test_a_column_that_the_instrument_lacks_is_told(region: Path, run: Run) -> None:
    lines = [f"{line},{'kolaborasi' if not n else 2}" for n, line in enumerate(SAMPLE.splitlines())]
    write_tree(region, {"nilai.csv": "\n".join(lines)})
    result = run("evaluate", "--table", "nilai.csv", "--instrumen", "2022-baru", cwd=region)
    assert "Kolom yang tidak dipakai instrumen 2022-baru: kolaborasi." in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--instrumen", "2022-baru", "--format", "docx"), "Bentuk docx memuat satu daerah; sebut DAERAH-nya."),
        ((), "Sebut DAERAH, atau --instrumen: 2022-baru, 2022-lama, 2023-kppn"),
        (("uji", "--table", "nilai.csv"), "--table menghitung sebuah tabel"),
        (("--table", "nilai.csv"), "Sebut DAERAH, atau --instrumen"),
        (("--table", "tiada.csv", "--instrumen", "2022-baru"), "tiada.csv"),
        (("--table", "nilai.csv", "--instrumen", "2023-kppn"), "tidak memuat kolom kolaborasi."),
        (("--instrumen", "2022-baru", "--jika", "regulasi=4"), "--tahun, --tahap, dan --jika menilai satu daerah"),
        (("uji", "--tahun", "2030"), "Tidak ada evaluasi tahun 2030 dalam isian daerah ini. Yang ada: 2022."),
        (("uji", "--jika", "regulasi=9"), "tulis BUTIR=NILAI"),
        (("uji", "--jika", "regulasi="), "nilainya belum ditulis; tulis misalnya regulasi=4."),
        (("uji", "--instrumen", "2021"), "2023-kppn"),
    ],
)
def test_a_call_that_cannot_be_served_is_told(arguments: tuple[str, ...], told: str, region: Path, run: Run) -> None:
    result = run("evaluate", *arguments, cwd=region)
    assert result.exit_code == 2
    assert told in result.output


def test_a_faulty_answer_stops_the_assessment(region: Path, run: Run) -> None:
    write_tree(region, {"masterplans/uji/isi.yaml": PLAN.replace("nilai: 2", "nilai: 20")})
    result = run("evaluate", "uji", cwd=region)
    assert result.exit_code == 2
    assert "nilai 20 di luar skala 0–4" in result.output


TWO_STAGES = """\
daerah: {nama: Uji, jenis: kabupaten}
evaluasi:
  - {tahun: 2025, tahap: Tahap I, instrumen: 2022-baru, jawaban: [{butir: regulasi, nilai: 2}]}
  - {tahun: 2025, tahap: II, instrumen: 2022-baru, jawaban: [{butir: regulasi, nilai: 4}]}
"""


@pytest.mark.parametrize(("stage", "score"), [("I", "2,00"), ("1", "2,00"), ("tahap ii", "4,00"), ("2", "4,00")])
def test_a_stage_of_a_year_is_chosen(tmp_path: Path, run: Run, stage: str, score: str) -> None:
    folder = write_tree(tmp_path, {"masterplans/uji/isi.yaml": TWO_STAGES})
    result = run("evaluate", "uji", "--tahap", stage, cwd=folder)
    [whole] = [line for line in result.output.splitlines() if line.startswith("Nilai akhir ")]
    assert score in whole.split()
    asked = run("questionnaire", "uji", "--tahap", stage, cwd=folder)
    assert f"Kuesioner evaluasi 2025 tahap {'I' if score < '3' else 'II'};" in asked.output


@pytest.mark.parametrize("command", ["evaluate", "questionnaire"])
def test_a_stage_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, run: Run, command: str) -> None:
    folder = write_tree(tmp_path, {"masterplans/uji/isi.yaml": TWO_STAGES})
    result = run(command, "uji", "--tahap", "III", cwd=folder)
    assert result.exit_code == 2
    assert (
        "Tidak ada evaluasi tahap III dalam isian daerah ini. Yang ada: 2025 tahap I, 2025 tahap II." in result.output
    )


def test_the_questionnaire_is_proposed_only_while_items_are_open(region: Path, run: Run) -> None:
    hint = "Butir yang belum dijawab diisi"
    assert hint in run("evaluate", "uji", "--format", "docx", cwd=region).output
    keys = instruments()["2022-baru"].items
    answers = ", ".join(f"{{butir: {key}, nilai: 2}}" for key in keys)
    (region / "masterplans/uji/isi.yaml").write_text(f"{PLAN.partition('[')[0]}[{answers}]\n", encoding="utf-8")
    assert hint not in run("evaluate", "uji", "--format", "docx", cwd=region).output
