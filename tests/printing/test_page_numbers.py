"""The numbers in the contents are those of the pages where things stand, read back from the PDF by poppler."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from generator.building.region import build_region
from generator.regions.locate import RegionFolder
from tests.plans import LENGKAP
from tests.printing.paper import Page, entries_of, needs_libreoffice, needs_pdftotext, pages_of
from tests.word.opening import W, objections, text_of

pytestmark = [needs_libreoffice, needs_pdftotext, pytest.mark.slow]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files of the complete plan, printed once."""
    folder = tmp_path_factory.mktemp("cetak")
    built = build_region(RegionFolder(LENGKAP, folder), ("masterplan",), formats=("docx", "pdf"), page_numbers=True)
    return {path.suffix: path for path in built.written}


@pytest.fixture(scope="module")
def pages(printed: dict[str, Path]) -> list[Page]:
    return pages_of(printed[".pdf"])


def _body(pages: list[Page]) -> Iterator[Page]:
    yield from (page for page in pages if page.number.isdigit())


def test_pages_count_i_ii_iii_then_1_2_3(pages: list[Page]) -> None:
    numbers = [page.number for page in pages[1:]]
    roman = [n for n in numbers if not n.isdigit()]
    assert roman == ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][: len(roman)]
    assert numbers[len(roman) :] == [str(n + 1) for n in range(len(numbers) - len(roman))]


def test_each_number_in_the_contents_is_the_page_where_it_stands(pages: list[Page]) -> None:
    entries = entries_of(pages)
    assert len(entries) > 60
    for words, number in entries:
        (page,) = [page for page in pages[1:] if page.number == number]
        assert _stands_on(words, page), f"{words} is not on page {number}"


def _stands_on(words: str, page: Page) -> bool:
    """Whether a page holds the words; where a line is wrapped or set in capitals they still count."""
    shown = "".join(" ".join(page.lines).casefold().split())
    return "".join(words.casefold().split()) in shown


def test_the_word_document_carries_the_same_numbers(printed: dict[str, Path], pages: list[Page]) -> None:
    root = etree.fromstring(zipfile.ZipFile(printed[".docx"]).read("word/document.xml"))
    links = ["".join(text_of(link).casefold().split()) for link in root.iter(f"{W}hyperlink")]
    assert links == ["".join((words.casefold() + number).split()) for words, number in entries_of(pages)]
    assert objections(printed[".docx"]) == []


def test_sections_read_1_1_in_any_libreoffice(pages: list[Page]) -> None:
    lines = [line for page in _body(pages) for line in page.lines]
    assert "1.1 Latar Belakang" in lines
    assert not [line for line in lines if line.startswith("I.1 ")]


def test_the_word_document_of_users_numbers_its_headings_by_word(printed: dict[str, Path]) -> None:
    content = zipfile.ZipFile(io.BytesIO(printed[".docx"].read_bytes())).read("word/document.xml").decode()
    assert "_AwalIsi" not in content
    assert ">1.1</w:t></w:r><w:r><w:tab/></w:r><w:bookmarkStart" not in content
