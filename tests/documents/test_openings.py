"""Each chapter opens with a paragraph that speaks of this region."""

from pathlib import Path

import pytest

from generator.blocks.blocks import Document, Heading, Paragraph
from tests.conftest import CHECKOUT
from tests.documents.composing import composed
from tests.plans import LENGKAP

REGIONS = sorted(p for p in (CHECKOUT / "masterplans").iterdir() if p.is_dir())


def _openings(document: Document) -> dict[str, Paragraph]:
    found = {}
    for heading, block in zip(document.body, document.body[1:], strict=False):
        if isinstance(heading, Heading) and heading.number.startswith("BAB "):
            assert isinstance(block, Paragraph), f"{heading.number} begins with something else"
            found[heading.number] = block
    return found


@pytest.mark.slow
@pytest.mark.parametrize("place", [*REGIONS, LENGKAP], ids=lambda place: place.stem)
def test_the_first_paragraph_uses_two_values_of_the_region(place: Path) -> None:
    for document in composed(place):
        for chapter, opening in _openings(document).items():
            values = {i.path for i in opening.inlines if i.path and not i.gap and not i.path.startswith("istilah.")}
            assert len(values) >= 2, f"{document.key} {chapter}: {values}"
