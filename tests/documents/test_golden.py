"""The Markdown of whole documents, as a reader last approved it (make golden writes it anew).

Of a small plan that fills every topic it is kept word for word; of regions, chapter by chapter in numbers, so that no
text changes without notice: build the region before and after, and compare, to see what changed.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest

from generator.blocks.blocks import Document
from generator.documents.as_markdown import to_markdown
from tests.conftest import CHECKOUT
from tests.documents.composing import composed
from tests.plans import LENGKAP

GOLDEN = Path(__file__).parent / "golden"
REGIONS = ("contoh", "kota-jambi", "kotim")
_BEFORE_CHAPTER = re.compile(r"^(?=## )", re.MULTILINE)


def chapters(document: Document) -> Iterator[str]:
    """A line for each chapter of a document: its words, rows of tables, gaps, and a number that changes with any."""
    yield f"# {document.name}\n"
    for chapter in _BEFORE_CHAPTER.split(to_markdown(document)):
        heading = chapter.partition("\n")[0].lstrip("# ")
        rows, gaps = chapter.count("\n|"), chapter.count("[belum diisi")
        number = f"{crc32(chapter.encode()):08x}"
        yield f"- {heading}: {len(chapter.split())} kata, {rows} baris, {gaps} celah, {number}\n"


def approved(file: Path, text: str, *, update: bool) -> bool:
    """Whether a text is as it was approved, which it is from now on if it is to be written anew."""
    if update:
        file.write_text(text, encoding="utf-8")
    return text == file.read_text(encoding="utf-8")


def test_every_document_reads_as_approved(pytestconfig: pytest.Config) -> None:
    update = pytestconfig.getoption("--update-golden")
    for document in composed(LENGKAP):
        assert approved(GOLDEN / f"lengkap-{document.key}.md", to_markdown(document), update=update)


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS)
def test_no_chapter_of_a_region_changes_without_notice(region: str, pytestconfig: pytest.Config) -> None:
    lines = [line for document in composed(CHECKOUT / "masterplans" / region) for line in chapters(document)]
    file = GOLDEN / f"{region}.md"
    assert approved(file, "".join(lines), update=pytestconfig.getoption("--update-golden"))
