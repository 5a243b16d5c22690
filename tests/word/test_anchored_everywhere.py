"""Every value stands in an anchor where people would edit it, in at least one document and in every form."""

from pathlib import Path

import pytest

from generator.blocks.blocks import Document
from generator.word.anchor_map import AnchorMap
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


WITHOUT = {"contoh": 447, "kota-jambi": 11, "kotim": 18, "kutim": 16, "tabalong": 23}
OUTSIDE = {"contoh": 0, "kota-jambi": 17, "kotim": 3, "kutim": 0, "tabalong": 0}


def test_how_many_printed_values_have_no_anchor_in_any_document(region: tuple[str, Mapped]) -> None:
    name, documents = region
    anchored = set().union(*(known(found) for _, found in documents))
    told = {path for document, _ in documents for path in values_of(document) if not is_known(path, anchored)}
    assert len(told) == WITHOUT[name], sorted(set(map(kind, told)))


def values_of(document: Document) -> set[str]:
    """The paths of the values that a document prints in lines that people would edit."""
    every = lines((*document.front, *document.body))
    return {path for line in every for path, gap in printed(line) if not gap}


def test_how_many_gaps_stand_outside_a_control_because_something_else_printed_them_first(
    region: tuple[str, Mapped],
) -> None:
    name, documents = region
    outside = [path for document, found in documents for path in gaps_of(document) - anchored_alone(found)]
    assert len(outside) == OUTSIDE[name], outside


def gaps_of(document: Document) -> set[str]:
    """The gaps that a document prints alone: in forms, and in paragraphs of their own."""
    every = fields((*document.front, *document.body))
    return {path for line in every for path, gap in printed(line) if gap}


def anchored_alone(found: AnchorMap) -> set[str]:
    return {value.path for value in found.values}
