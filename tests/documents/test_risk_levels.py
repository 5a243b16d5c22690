"""Risks by likelihood and impact: a matrix whose cells have the colour of their level, in every format."""

from generator.blocks.blocks import Document, Table
from generator.blocks.inline import plain
from generator.blocks.look import COLOURS, RISKS, is_dark
from generator.documents.as_html import to_html
from tests.conftest import CHECKOUT
from tests.documents.composing import composed


def book(region: str = "contoh") -> Document:
    return next(d for d in composed(CHECKOUT / "masterplans" / region) if d.key == "masterplan")


def table(key: str) -> Table:
    return next(block for block in book().body if isinstance(block, Table) and block.key == key)


def test_the_matrix_counts_every_risk_once_the_most_likely_first() -> None:
    rows = table("sebaran-risiko").rows
    assert plain(rows[0].cells[0]) == "5 – Sangat Tinggi"
    assert [plain(cell) for cell in rows[1].cells] == ["4 – Tinggi", "", "2", "6", "9", ""]
    assert sum(int(plain(cell) or 0) for row in rows for cell in row.cells[1:]) == len(table("risiko").rows) - 6


def test_cells_have_the_level_of_their_product_and_rows_of_the_list_their_own() -> None:
    assert table("sebaran-risiko").rows[1].risks == ["", "Rendah", "Sedang", "Tinggi", "Ekstrem", "Ekstrem"]
    row = next(row for row in table("risiko").rows if row.kind == "")
    assert row.risks[6] == plain(row.cells[6]) == "Sedang"


def test_a_region_without_rated_risks_has_no_matrix() -> None:
    assert "sebaran-risiko" not in [block.key for block in book("kotim").body if isinstance(block, Table)]


def test_html_colours_the_same_cells() -> None:
    page = to_html(book())
    assert '<td class="tengah tingkat gelap" style="--nada:var(--risiko-ekstrem)">9</td>' in page
    assert '<td class="pita-tingkat" style="--nada:var(--risiko-sedang)">Sedang</td>' in page


def test_only_the_highest_level_is_dark() -> None:
    assert [name for name, colour in RISKS.items() if is_dark(COLOURS[colour])] == ["Ekstrem"]
