"""Tables of planning, SPBE, innovation, risks, meetings and teams: most columns are taken unasked, none wrongly."""

from pathlib import Path

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Told
from tests.pulling.foreign.blind_files import chosen_blind, judged, values_of
from tests.pulling.foreign.blind_tables import BlindTable
from tests.pulling.foreign.office_tables import AT_HAND, UNSEEN
from tests.pulling.offices import Office

FROM_2025 = Told(source="apbd", first_year=2025)
ALL = (*AT_HAND, *UNSEEN)


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def test_of_all_columns_nine_of_ten_are_taken_unasked_and_none_wrongly(plan: Masterplan, tmp_path: Path) -> None:
    found = [how for table in ALL for _, _, how in judged(table, chosen_blind(table, tmp_path, FROM_2025, plan))]
    assert found.count("salah") == 0
    assert found.count("benar") >= 0.9 * len(found)


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_the_cells_arrive(table: BlindTable, plan: Masterplan, tmp_path: Path) -> None:
    found = values_of(table, chosen_blind(table, tmp_path, FROM_2025, plan), FROM_2025, plan)
    assert {at: found.get(at) for at in table.cells} == table.cells


def test_the_year_in_the_heading_of_a_baseline_comes_with_it(plan: Masterplan, tmp_path: Path) -> None:
    table = AT_HAND[2]
    found = values_of(table, chosen_blind(table, tmp_path, FROM_2025, plan), FROM_2025, plan)
    assert found["Integrasi layanan puskesmas", "baseline.nilai"] == "4"
    assert found["Integrasi layanan puskesmas", "baseline.tahun"] == "2024"
