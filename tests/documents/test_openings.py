"""Each chapter opens with a paragraph on this region, on what the chapter holds, or on what its title means."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.blocks.blocks import Document, Heading, Paragraph, inlines_of
from generator.blocks.inline import plain
from tests.conftest import CHECKOUT
from tests.documents.composing import composed
from tests.plans import LENGKAP

REGIONS = sorted(p for p in (CHECKOUT / "masterplans").iterdir() if p.is_dir())


def _body(document: Document) -> Iterator[tuple[str, str]]:
    """The text of each block and the chapter in which it stands."""
    chapter = ""
    for block in document.body:
        if isinstance(block, Heading) and block.level == 1:
            chapter = plain(block.inlines)
        yield plain(inlines_of(block)), chapter


def _openings(document: Document) -> dict[str, Paragraph]:
    found = {}
    for heading, block in zip(document.body, document.body[1:], strict=False):
        if isinstance(heading, Heading) and heading.number.startswith("BAB "):
            if document.key == "profil_quick_win" and isinstance(block, Heading):
                continue  # a profile that is alone in its chapter needs no opening
            assert isinstance(block, Paragraph), f"{heading.number} begins with something else"
            found[heading.number] = block
    return found


def _speaks(opening: Paragraph) -> bool:
    values = {i.path for i in opening.inlines if i.path and not i.gap and not i.path.startswith("istilah.")}
    return bool(values) or plain(opening.inlines).startswith(("Bab ini memuat ", "Quick Win adalah "))


@pytest.mark.slow
@pytest.mark.parametrize("place", [*REGIONS, LENGKAP], ids=lambda place: place.stem)
def test_the_first_paragraph_says_something(place: Path) -> None:
    silent = {
        (document.key, chapter): plain(opening.inlines)
        for document in composed(place)
        for chapter, opening in _openings(document).items()
        if not _speaks(opening)
    }
    assert silent == {}


@pytest.mark.slow
@pytest.mark.parametrize("place", REGIONS, ids=lambda place: place.stem)
def test_a_chapter_names_the_region_with_its_province_once_at_most(place: Path) -> None:
    for document in composed(place):
        times: dict[str, int] = {}
        for text, chapter in _body(document):
            times[chapter] = times.get(chapter, 0) + text.count(", Provinsi ")
        assert not {chapter: n for chapter, n in times.items() if n > 1}, document.key
