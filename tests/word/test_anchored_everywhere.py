"""Every value is anchored where people would edit it, every gap can be filled in, and the price is limited."""

from pathlib import Path

import pytest

from generator.blocks.blocks import Document
from generator.source.paths import ModelPath
from generator.word.anchor_map import AnchorMap
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.conftest import CHECKOUT
from tests.documents.composing import composed
from tests.word.anchoring import fields, is_known, kind, known, lines, mapped, printed

PLACES = sorted(path for path in (CHECKOUT / "masterplans").iterdir() if path.is_dir())
Mapped = list[tuple[Document, AnchorMap]]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=PLACES, ids=lambda place: place.stem)
def region(request: pytest.FixtureRequest) -> tuple[str, Mapped]:
    place: Path = request.param
    return place.name, [(document, mapped(document)) for document in composed(place)]


UNANCHORED = {
    "daerah.nama": "a word of the text: it stands in many sentences and titles, and no place is the one to edit",
    "istilah": "a term that the region chooses: sentences are made with it",
    "quick_win[].anggaran[]": "a key, the source of the amounts in its row, and no value",
}
DEAREST = 0.4


def test_every_printed_value_has_an_anchor_in_at_least_one_document(region: tuple[str, Mapped]) -> None:
    _, documents = region
    anchored = set().union(*(known(found) for _, found in documents))
    missed = {path for document, _ in documents for path in values_of(document) if not is_known(path, anchored)}
    assert {path for path in missed if not {kind(path), ModelPath(path).topic} & UNANCHORED.keys()} == set()


def values_of(document: Document) -> set[str]:
    """The paths of the values that a document prints in lines that people would edit."""
    every = lines((*document.front, *document.body))
    return {path for line in every for path, gap in printed(line) if not gap}


def test_every_gap_that_stands_alone_is_in_a_control_whatever_else_prints_it(region: tuple[str, Mapped]) -> None:
    _, documents = region
    assert [path for document, found in documents for path in gaps_of(document) - anchored_alone(found)] == []


def gaps_of(document: Document) -> set[str]:
    """The gaps that a document prints alone: in forms, and in paragraphs of their own."""
    every = fields((*document.front, *document.body))
    return {path for line in every for path, gap in printed(line) if gap}


def test_anchors_and_their_map_cost_at_most_two_fifths_of_the_plain_file(region: tuple[str, Mapped]) -> None:
    look = Look(PaperAndFont())
    for document, found in region[1]:
        source = "masterplan: 1\n"
        plain, without = len(to_docx(document, look)), len(to_docx(document, look, source=source))
        whole = len(to_docx(document, look, source=source, anchored=AnchorMap(document.key, found.files)))
        assert whole - without <= DEAREST * plain, document.key


def anchored_alone(found: AnchorMap) -> set[str]:
    return {value.path for value in found.values}
