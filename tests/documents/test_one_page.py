"""The first page of the executive summary: what can be read in two minutes, from the region's data alone."""

from pathlib import Path

from generator.blocks.blocks import Block, Document, Heading, Paragraph, Table
from generator.blocks.inline import plain
from tests.conftest import CHECKOUT, write_tree
from tests.documents.composing import composed

TITLE = "Dalam Satu Halaman"


def summary(region: str) -> Document:
    return next(d for d in composed(CHECKOUT / "masterplans" / region) if d.key == "ringkasan_eksekutif")


def page(region: str) -> list[Block]:
    front = summary(region).front
    titles = [n for n, block in enumerate(front) if isinstance(block, Heading) and block.level == 1]
    return front[titles[0] : titles[1]]


def tables() -> list[Table]:
    return [block for block in page("contoh") if isinstance(block, Table)]


def test_it_comes_first() -> None:
    assert plain(summary("contoh").front[0].inlines) == TITLE  # type: ignore[union-attr]


def test_its_figures_are_the_latest_index_people_targets_and_quick_wins() -> None:
    figures = tables()[0]
    assert [plain(column.title) for column in figures.columns] == ["1,72", "412.600", "18", "12"]
    assert plain(figures.rows[0].cells[0]) == "indeks Smart City 2024 tahap I, skala 0–4"


def test_it_says_what_the_plan_costs() -> None:
    words = [plain(block.inlines) for block in page("contoh") if isinstance(block, Paragraph)]
    assert "Kebutuhan dana 2025–2029: Rp424,65 miliar untuk 120 kegiatan dalam 54 program." in words


def test_each_dimension_has_one_measure_with_start_target_and_money() -> None:
    rows = tables()[1].rows
    assert len(rows) == 6
    assert [plain(cell) for cell in rows[0].cells][2:] == ["19,1 (2024)", "76,6", "43.985.000.000"]
    assert rows[2].dimension == "smart_economy"


def test_a_region_without_vision_and_targets_has_no_such_page() -> None:
    assert TITLE not in [plain(block.inlines) for block in summary("kotim").front if isinstance(block, Heading)]


def test_the_latest_index_of_a_year_is_that_of_its_last_stage_in_whatever_order(tmp_path: Path) -> None:
    text = """\
daerah: {nama: Uji, jenis: kabupaten, penduduk: 1000}
visi: {rumusan: Maju}
periode: 2025-2029
sasaran: [{nama: S, indikator: I, target: {2029: 2}}]
evaluasi:
  - {tahun: 2024, tahap: II, indeks: "2,40"}
  - {tahun: 2024, tahap: I, indeks: "1,90"}
"""
    place = write_tree(tmp_path, {"isi.yaml": text})
    [found] = [one for one in composed(place) if one.key == "ringkasan_eksekutif"]
    figures = next(block for block in found.front if isinstance(block, Table))
    assert plain(figures.columns[0].title) == "2,40"
    assert plain(figures.rows[0].cells[0]) == "indeks Smart City 2024 tahap II, skala 0–4"


def test_the_largest_share_names_the_sum_of_which_it_is_when_money_lies_outside_the_period(tmp_path: Path) -> None:
    text = """\
daerah: {nama: Uji, jenis: kabupaten}
periode: 2025-2026
rencana_aksi:
  - {dimensi: smart_living, kegiatan: A, anggaran: {APBD: {2025: 30 juta}}}
  - {dimensi: smart_economy, kegiatan: B, anggaran: {APBD: {2026: 10 juta, 2030: 60 juta}}}
"""
    place = write_tree(tmp_path, {"isi.yaml": text})
    [found] = [one for one in composed(place) if one.key == "ringkasan_eksekutif"]
    words = " ".join(plain(block.inlines) for block in found.body if isinstance(block, Paragraph))
    assert "70% dari jumlah semua tahun (Rp100.000.000), diperuntukkan bagi Smart Economy" in words
