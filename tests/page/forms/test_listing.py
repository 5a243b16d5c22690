"""The items of a topic as a list and as a table, and the topics with what is missing."""

from pathlib import Path

import pytest

from generator.page.forms.listing import listed
from generator.page.forms.table import table_of
from generator.page.forms.topics import field_of, groups
from generator.page.session import Session, State
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree

TEXT = """\
daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}
periode: {mulai: 2025, selesai: 2026}
rencana_aksi:
  - kegiatan: Pasar daring
    dimensi: smart_economy
    kelompok: aplikasi
    opd: Dinas Kesehatan
    target: {2026: 4}
    anggaran: {APBD: {2025: 1 juta, 2026: 2 juta}}
    baseline: {nilai: 1}
  - kegiatan: Posyandu
    dimensi: smart_living
"""


@pytest.fixture
def state(tmp_path: Path) -> State:
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": TEXT}) / "masterplans/uji"
    return Session(RegionFolder(place, tmp_path)).state()


def test_a_line_names_the_item_its_dimension_and_how_much_is_missing(state: State) -> None:
    first, second = listed(state, "rencana_aksi").lines
    assert (first.name, first.group, first.tone) == ("Pasar daring", "Smart Economy", "smart_economy")
    assert second.gaps > first.gaps > 0


def test_dimensions_without_an_item_are_wanted_with_the_field_that_puts_one_there(state: State) -> None:
    wanted = listed(state, "rencana_aksi").wanted
    assert [one.label for one in wanted][:2] == ["Smart Governance", "Smart Branding"]
    assert wanted[0].fields == {"dimensi": "smart_governance"}


def test_cells_stand_under_the_paths_that_they_are_saved_under(state: State) -> None:
    table = table_of(state, "rencana_aksi", "smart_economy")
    [line] = table.lines
    cells = {cell.path.removeprefix(line.path): cell.text for cell in line.cells}
    assert cells[".kegiatan"] == "Pasar daring"
    assert cells[".kelompok"] == "Aplikasi" and cells[".dimensi"] == "Smart Economy"
    assert "Layanan Publik" in next(c for c in table.columns if c.way == ".subdimensi").choices
    assert cells[".target[2026]"] == "4" and cells[".target[2025]"] == ""
    assert cells[".baseline.nilai"] == "1" and cells[".baseline.tahun"] == ""
    assert table.total == 2 and ("smart_living", "Smart Living", 1) in table.chips


def test_money_is_shown_as_a_sum_and_not_typed(state: State) -> None:
    line = table_of(state, "rencana_aksi").lines[0]
    [budget] = [cell for cell in line.cells if cell.column.way == ".anggaran"]
    assert (budget.path, budget.text) == ("", "Rp3.000.000")


def test_the_first_column_is_the_name(state: State) -> None:
    assert table_of(state, "rencana_aksi").columns[0].title == "Kegiatan"


def test_topics_stand_in_groups_with_their_gaps(state: State) -> None:
    found = {topic.key: topic for group in groups(state) for topic in group.topics}
    assert found["rencana_aksi"].gaps > 3 and not found["rencana_aksi"].is_complete
    assert found["periode"].is_complete and not found["gaya"].is_complete
    assert "masterplan" not in found
    with pytest.raises(KeyError):
        field_of("masterplan")
