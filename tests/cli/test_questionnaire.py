"""``masterplan questionnaire``: forms for all and for offices, which come home by ``pull``."""

from pathlib import Path

import pytest

from generator.excel.reading.workbook import read_workbook
from tests.conftest import Run, write_tree
from tests.excel.grids import grids_of, write_grids

ISI = """\
daerah:
  kode: "64.08"
  nama: Kutai Timur
  jenis: kabupaten
  opd:
    - {nama: Dinas Perhubungan, singkatan: Dishub}
    - {nama: Dinas Kesehatan, singkatan: Dinkes}
rencana_aksi:
  - {kegiatan: Halte, dimensi: smart_living, opd: Dinas Perhubungan}
evaluasi:
  - tahun: 2025
    instrumen: 2023-kppn
    kebutuhan_data: [Kondisi jalan tahun 2025]
  - tahun: 2024
    tahap: I
"""


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": ISI})


def rows(file: Path) -> dict[str, list[str]]:
    """The keys of the items in each sheet."""
    found = {}
    for name, grid in grids_of(file).items():
        if any(".butir" in row.values() for row in grid.rows):
            found[name] = [str(row[grid.at(".butir")]) for row in grid.rows[5:]]
    return found


def test_a_workbook_and_a_document_are_written_and_the_next_command_is_told(region: Path, run: Run) -> None:
    result = run("questionnaire", "uji", cwd=region)
    assert result.exit_code == 0
    assert f"masterplan pull uji {Path('output/uji/kuesioner-evaluasi.xlsx')}" in result.output
    shown = rows(region / "output/uji/kuesioner-evaluasi.xlsx")
    assert [*shown] == [
        "Kebijakan", "Kelembagaan", "Infrastruktur Pendukung", "Pelaksanaan Program", "Survei Dampak",
    ]  # fmt: skip
    assert sum(map(len, shown.values())) == 117


def test_the_data_that_assessors_want_are_listed(region: Path, run: Run) -> None:
    run("questionnaire", "uji", cwd=region)
    [sheet] = [
        one
        for one in read_workbook(region / "output/uji/kuesioner-evaluasi.xlsx")
        if one.name == "Data yang Diperlukan"
    ]
    assert any(row.text(1) == "Kondisi jalan tahun 2025" for row in sheet.rows)


def test_an_office_gets_the_items_about_its_dimensions_and_about_the_whole_without_the_survey(
    region: Path, run: Run
) -> None:
    run("questionnaire", "uji", "--opd", "Dishub", cwd=region)
    shown = rows(region / "output/uji/kuesioner-opd-dishub.xlsx")
    assert [*shown] == ["Kebijakan", "Kelembagaan", "Infrastruktur Pendukung", "Pelaksanaan Program"]
    assert "jalan-mantap" in shown["Infrastruktur Pendukung"] and "regulasi" in shown["Kebijakan"]
    assert "imunisasi" in shown["Pelaksanaan Program"] and "sakip" not in shown["Pelaksanaan Program"]


def test_an_office_of_which_the_plan_says_nothing_gets_all_items_but_the_survey(region: Path, run: Run) -> None:
    run("questionnaire", "uji", "--per-opd", cwd=region)
    assert sum(map(len, rows(region / "output/uji/kuesioner-opd-dinkes.xlsx").values())) == 63


def test_answers_come_home_and_count(region: Path, run: Run) -> None:
    run("questionnaire", "uji", "--opd", "Dishub", cwd=region)
    file = region / "output/uji/kuesioner-opd-dishub.xlsx"
    grids = grids_of(file)
    grids["Kebijakan"].set("regulasi", ".nilai", "dua")
    write_grids(file, grids)
    assert run("pull", "uji", str(file), "--apply", cwd=region).exit_code == 0
    assert "1/7" in run("evaluate", "uji", cwd=region).output
    assert run("pull", "uji", str(file), cwd=region).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--tahun", "2024"], "belum menyebut instrumennya. Sebut dengan --instrumen"),
        (["--tahun", "2020"], "Belum ada evaluasi tahun 2020"),
        (["--instrumen", "2022-baru"], "memakai instrumen 2023-kppn; hapus --instrumen 2022-baru"),
        (["--opd", "Dishup"], "Mungkin maksud Anda: Dishub"),
        (["--tenggat", "besok"], "--tenggat: 'besok' bukan tanggal"),
    ],
)
def test_a_wrong_wish_is_told_and_nothing_is_written(region: Path, run: Run, arguments: list[str], told: str) -> None:
    result = run("questionnaire", "uji", *arguments, cwd=region)
    assert result.exit_code == 2 and told in " ".join(result.output.split())
    assert not (region / "output").exists()


@pytest.mark.parametrize("instrument", ["2022-baru", "2022-lama", "2023-kppn"])
@pytest.mark.parametrize("is_named", [True, False])
def test_the_remedy_for_a_region_without_evaluation_works(
    tmp_path: Path, run: Run, instrument: str, is_named: bool
) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Kutai Timur, jenis: kabupaten}\n"})
    wish = ("questionnaire", "uji", "--tahun", "2025", "--instrumen", instrument)
    output = " ".join(run(*(wish if is_named else wish[:4]), cwd=tmp_path).output.split())
    assert "evaluasi.yaml" in output and instrument in output
    entry = output.partition("evaluasi: ")[2]
    assert (instrument in entry) == is_named
    (tmp_path / "masterplans/uji/evaluasi.yaml").write_text(f"evaluasi:\n  {entry.strip()}\n", "utf-8")
    assert run(*wish, cwd=tmp_path).exit_code == 0
