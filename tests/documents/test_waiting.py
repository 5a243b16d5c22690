"""Chapters of a draft that wait for their content become lines on one page; a final prints every chapter."""

from pathlib import Path

import pytest

from generator.blocks.blocks import Block, Document, Heading, Table
from generator.blocks.inline import plain
from generator.building.sets import document_set
from generator.documents.as_html import to_html
from generator.documents.as_markdown import to_markdown
from generator.documents.compose import Composer
from generator.regions.locate import shipped_templates
from generator.source.problems import Problems
from tests.conftest import CHECKOUT
from tests.documents.composing import composed, sound

CONTOH, KOTIM = CHECKOUT / "masterplans/contoh", CHECKOUT / "masterplans/kotim"
EMPTY = "BAB III Strategi Smart City"


def book(place: Path, key: str = "masterplan") -> Document:
    return next(document for document in composed(place) if document.key == key)


def titles(document: Document) -> list[str]:
    blocks: list[Block] = [*document.front, *document.body]
    return [f"{b.number} {plain(b.inlines)}".strip() for b in blocks if isinstance(b, Heading) and b.level == 1]


def lines(document: Document) -> dict[str, list[str]]:
    """The lines of the page, by their first cell."""
    blocks = document.body
    page = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and "Menunggu" in plain(b.inlines))
    table = next(block for block in blocks[page:] if isinstance(block, Table))
    return {plain(row.cells[0]): [plain(cell) for cell in row.cells[1:]] for row in table.rows}


def test_a_chapter_without_content_is_a_line_with_its_number_its_gaps_and_its_stage() -> None:
    document = book(KOTIM)
    assert EMPTY not in titles(document)
    assert lines(document)[EMPTY] == ["[belum diisi: strategi]", "II", "", "□"]


def test_later_chapters_keep_their_numbers() -> None:
    assert "BAB VIII Tata Kelola, Pemantauan, dan Evaluasi" in titles(book(KOTIM))


def test_a_foreword_without_text_is_a_line_even_if_somebody_would_sign_it() -> None:
    document = book(KOTIM)
    assert document.front == []
    assert "Kata Pengantar" in lines(document)


def test_a_chapter_that_says_one_thing_of_the_region_is_printed() -> None:
    assert "BAB II Visi, Misi, dan Sasaran" in titles(book(KOTIM))


def test_every_gap_is_in_one_of_the_two_tables() -> None:
    text = to_markdown(book(KOTIM))
    page = text[text.index("## Bagian yang Menunggu Isian") :]
    assert page.count("strategi\\]") == 1
    assert "|visi Smart City|" in page


def test_markdown_and_html_leave_out_the_same_chapters() -> None:
    document = book(KOTIM)
    for text in (to_markdown(document), to_html(document)):
        assert "BAB II Visi, Misi, dan Sasaran" in text
        assert "## BAB III" not in text
        assert ">BAB III Strategi" not in text.replace("<td>BAB III", "")


@pytest.mark.parametrize("key", ["masterplan", "analisis_strategis"])
def test_a_full_draft_prints_all_but_its_short_end_on_pages_of_their_own(key: str) -> None:
    document = book(CONTOH, key)
    headings = [block for block in document.body if isinstance(block, Heading)]
    assert not any(heading.skipped for heading in headings)
    assert [plain(heading.inlines) for heading in headings if heading.runs_on] == ["Penutup", "Daftar Sumber"]


def test_a_final_prints_every_chapter() -> None:
    composer = Composer(sound(KOTIM).masterplan, shipped_templates(), None, final=True)
    specs = document_set(sound(KOTIM).masterplan, Problems())
    spec = next(spec for spec in specs if spec.key == "masterplan")
    assert EMPTY in titles(composer.compose(spec))
