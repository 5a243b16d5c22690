"""The ministry's instruments for a region that uses another edition of the frame: their own six dimensions remain."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.excel.reading.workbook import read_workbook
from generator.framework.editions import editions
from generator.framework.instruments import instruments
from tests.conftest import write_tree
from tests.framework.with_frame import Outcome, under_frame

OTHER = "pp-59-2022"
PLAN = f"""\
kerangka: {OTHER}
daerah: {{kode: "15.71", nama: Jambi, jenis: kota, opd: [Dinas Pariwisata, Dinas Kesehatan]}}
kolaborasi:
  - {{subdimensi: ekosistem_pariwisata, program: Wisata, bentuk: bersama}}
  - {{dimensi: ekonomi, program: Umum, bentuk: bersama}}
rencana_aksi:
  - {{subdimensi: ekosistem_pariwisata, program: Wisata, kegiatan: Peta, opd: Dinas Pariwisata, target: {{2025: 1}}}}
  - {{subdimensi: prasarana_kesehatan, program: Sehat, kegiatan: Antre, opd: Dinas Kesehatan, target: {{2025: 1}}}}
  - {{dimensi: ekonomi, program: Umum, kegiatan: Rapat, target: {{2025: 1}}}}
evaluasi:
  - tahun: 2025
    instrumen: 2023-kppn
    jawaban:
      - {{butir: stunting, nilai: 4, bukti: A}}
      - {{butir: kolaborasi-living, nilai: 2}}
      - {{butir: jalan-mantap, nilai: 0}}
"""
COMMANDS = [
    ["evaluate", "jambi", "--format", "json"], ["evaluate", "jambi"],
    ["evaluate", "jambi", "--format", "docx", "--output", "laporan.docx"],
    ["questionnaire", "jambi", "--per-opd", "--output-dir", "kuesioner"],
    ["survey", "jambi"], ["survey", "jambi", "lembar.csv"],
]  # fmt: skip
SHEET = "responden;pengguna;program;destinasi;penataan-kawasan\nSiti;ya;Wisata;4;3\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Outcome]]:
    place = write_tree(tmp_path_factory.mktemp("edisi"), {"masterplans/jambi/isi.yaml": PLAN, "lembar.csv": SHEET})
    return place, under_frame(editions().known[OTHER].file, COMMANDS, cwd=place)


def assessment(made: tuple[Path, list[Outcome]]) -> Any:
    return json.loads(made[1][0].output)


def test_every_command_succeeds(made: tuple[Path, list[Outcome]]) -> None:
    assert [(one.code, one.output[-300:]) for one in made[1] if one.code] == []


def test_each_answered_item_counts_in_its_own_dimension(made: tuple[Path, list[Outcome]]) -> None:
    found = assessment(made)["dimensi"]
    about = [item for item in instruments()["2023-kppn"].items.values() if item.dimension]
    assert sum(one["butir"] for one in found.values()) == len(about)
    assert [*found] == [*editions().known["2021"].frame.dimensions]
    assert (found["smart_living"]["dijawab"], found["smart_living"]["tidak_dihitung"]) == (3, "2.00")


def test_the_dimensions_are_named_as_the_ministry_does(made: tuple[Path, list[Outcome]]) -> None:
    assert "  Smart Living " in made[1][1].output
    assert "()" not in made[1][1].output


def test_what_the_plan_says_is_told_of_the_dimension_of_its_subdimension_alone(
    made: tuple[Path, list[Outcome]],
) -> None:
    said = {one["butir"]: one["isi"] for one in assessment(made)["usul"]}
    assert said["program-branding"] == "1 kegiatan direncanakan pada tahun 2025"
    assert said["kolaborasi-branding"].startswith("Wisata (")
    assert {"program-living", "program-economy", "kolaborasi-economy"} & {*said} == {"program-living"}


def test_an_office_is_asked_about_the_dimensions_of_its_own_activities(made: tuple[Path, list[Outcome]]) -> None:
    asked = {}
    for file in sorted((made[0] / "kuesioner").glob("*.xlsx")):
        cells = (cell.text for sheet in read_workbook(file) for row in sheet.rows for cell in row.cells.values())
        asked["pariwisata" if "pariwisata" in file.name.lower() else "kesehatan"] = {*cells}
    assert "stunting" in asked["kesehatan"] and "stunting" not in asked["pariwisata"]
    assert "program-branding" in asked["pariwisata"] and "program-branding" not in asked["kesehatan"]


def test_the_survey_keeps_a_sheet_for_each_of_its_dimensions(made: tuple[Path, list[Outcome]]) -> None:
    names = [sheet.name for sheet in read_workbook(next(made[0].rglob("survei-dampak.xlsx")))]
    assert [*editions().known["2021"].frame.dimensions.values()][1].name in names
    assert "beberapa dimensi" not in made[1][5].output
