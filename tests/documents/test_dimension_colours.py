"""Headings, tables and rows know the dimension that they name, in five, six or seven dimensions."""

from pathlib import Path

from generator.blocks.blocks import Document, Heading, Row, Table
from generator.blocks.inline import plain
from tests.conftest import CHECKOUT
from tests.documents.composing import composed

CONTOH = CHECKOUT / "masterplans/contoh"


def book(place: Path = CONTOH, key: str = "masterplan") -> Document:
    return next(document for document in composed(place) if document.key == key)


def table(key: str) -> Table:
    return next(block for block in book().body if isinstance(block, Table) and block.key == key)


def named(row: Row) -> str:
    return " ".join(plain(cell) for cell in row.cells)


def test_a_section_named_like_a_dimension_is_about_it() -> None:
    found = {plain(b.inlines): b.dimension for b in book().body if isinstance(b, Heading)}
    assert found["Smart Economy"] == found["Rencana Aksi Smart Economy"] == "smart_economy"
    assert found["Dimensi Prioritas"] == found["Strategi Smart City"] == ""


def test_a_section_is_about_the_dimension_of_its_chapter() -> None:
    found = {plain(b.inlines): b.dimension for b in book(key="profil_quick_win").body if isinstance(b, Heading)}
    assert found["Pasar Rakyat Nontunai Cendana"] == "smart_economy"
    assert found["Smart Economy"] == found["Daftar Quick Win"] == ""


def test_a_table_is_about_the_dimension_in_its_caption() -> None:
    assert table("aksi-smart_living").dimension == "smart_living"
    assert table("risiko").dimension == ""


def test_a_row_and_the_head_of_a_group_are_about_the_dimension_that_they_name() -> None:
    rows = table("rekap-dimensi").rows
    assert [row.dimension for row in rows[:2]] == ["smart_governance", "smart_branding"]
    heads = [row for row in table("risiko").rows if row.kind == "kelompok"]
    assert [(named(head), head.dimension) for head in heads][:2] == [
        ("Smart Governance", "smart_governance"),
        ("Smart Branding", "smart_branding"),
    ]


def test_sums_and_rows_that_name_none_are_about_none() -> None:
    assert table("rekap-dimensi").rows[-1].dimension == ""
    assert {row.dimension for row in table("rekap-sumber").rows} == {""}
