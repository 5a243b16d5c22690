"""The first page of the executive summary: what can be read in two minutes, from the region's data alone."""

from generator.blocks.blocks import Block, Document, Heading, Paragraph, Table
from generator.blocks.inline import plain
from tests.conftest import CHECKOUT
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
    assert plain(figures.rows[0].cells[0]) == "indeks Smart City 2024, skala 0–4"


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
