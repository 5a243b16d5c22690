"""Tables as offices have them: nothing is taken wrongly, most is taken unasked, and the cells below arrive."""

from pathlib import Path

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Told, mapping_told
from tests.pulling.foreign.blind_files import chosen_blind, judged, values_of
from tests.pulling.foreign.blind_tables import ALL, BUDGET_SHEET, OLD_MASTERPLAN, RENSTRA_BY_YEAR, BlindTable
from tests.pulling.offices import Office

FROM_2025 = Told(source="apbd", first_year=2025)


@pytest.fixture
def plan(office: Office) -> Masterplan:
    file = office.region.place / "daerah.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("selesai: 2027", "selesai: 2030"), encoding="utf-8")
    return office.reading().masterplan


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_no_column_is_taken_wrongly_and_most_are_taken_unasked(
    table: BlindTable, plan: Masterplan, tmp_path: Path
) -> None:
    found = [how for _, _, how in judged(table, chosen_blind(table, tmp_path, FROM_2025, plan))]
    assert found.count("salah") == 0
    assert found.count("benar") >= 0.6 * len(found)


def test_of_all_columns_six_of_seven_are_taken_unasked(plan: Masterplan, tmp_path: Path) -> None:
    found = [how for table in ALL for _, _, how in judged(table, chosen_blind(table, tmp_path, FROM_2025, plan))]
    assert found.count("benar") >= 6 / 7 * len(found)


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_the_cells_arrive(table: BlindTable, plan: Masterplan, tmp_path: Path) -> None:
    found = values_of(table, chosen_blind(table, tmp_path, FROM_2025, plan), FROM_2025, plan)
    assert {at: found.get(at) for at in table.cells} == table.cells


def test_counted_years_are_asked_about_with_the_option_that_tells_them(plan: Masterplan, tmp_path: Path) -> None:
    told = list(mapping_told(chosen_blind(RENSTRA_BY_YEAR, tmp_path, Told(), plan)))
    assert sum("--tahun-pertama 2025" in line for line in told) == 6
    assert not any("target[" in line or "anggaran[" in line for line in told)


def test_amounts_below_sources_are_asked_about_and_arrive_as_told(plan: Masterplan, tmp_path: Path) -> None:
    told = list(mapping_told(chosen_blind(BUDGET_SHEET, tmp_path, Told(), plan)))
    asked = "--kolom 'Sumber Dana / APBD Provinsi=anggaran[apbd_provinsi][tahun]'"
    assert any(line.endswith(asked) for line in told)
    said = Told({"APBD Provinsi": "anggaran[apbd_provinsi][2026]"})
    found = values_of(BUDGET_SHEET, chosen_blind(BUDGET_SHEET, tmp_path, said, plan), said, plan)
    assert found["Halte pintar", "anggaran[2026]"] == "100000000"


def test_a_word_table_that_goes_on_without_headings_is_told(plan: Masterplan, tmp_path: Path) -> None:
    told = list(mapping_told(chosen_blind(OLD_MASTERPLAN, tmp_path, Told(), plan)))
    assert told[-1] == "Tabel 2 tanpa judul, dibaca sebagai lanjutan tabel di atasnya"
