"""What a screen reader needs: order of headings, header rows, alternative texts, title, language."""

import io
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document

from tests.conftest import CHECKOUT, FUZZING
from tests.plans import LENGKAP
from tests.word.opening import W, built_bytes, main_part, part, style_of

PLACES = [LENGKAP, CHECKOUT / "masterplans/kotim", *([CHECKOUT / "masterplans/contoh"] if FUZZING else [])]
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@pytest.fixture(scope="module", params=PLACES, ids=lambda place: place.stem)
def docx(request: pytest.FixtureRequest) -> bytes:
    place: Path = request.param
    return built_bytes(place)


@pytest.mark.slow
def test_headings_never_skip_a_level(docx: bytes) -> None:
    levels = [1 if style == "Lampiran" else int(style[7:]) for p in main_part(docx).iter(f"{W}p")
              if (style := style_of(p)).startswith(("Heading", "Lampiran"))]  # fmt: skip
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.slow
def test_every_table_of_data_marks_its_header_row(docx: bytes) -> None:
    cover, *tables = (table for table in main_part(docx).iter(f"{W}tbl") if len(table.findall(f"{W}tr")) > 1)
    assert "Title" in map(style_of, cover.iter(f"{W}p"))
    assert tables
    assert all(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables)


def test_the_table_that_lays_out_the_cover_claims_no_header_row(docx: bytes) -> None:
    cover = next(main_part(docx).iter(f"{W}tbl"))
    assert not [*cover.iter(f"{W}tblHeader")]
    assert cover.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstRow") == "0"


def test_every_drawing_says_in_words_what_it_shows(docx: bytes) -> None:
    drawings = list(main_part(docx).iter(DRAWN))
    assert all(len(drawing.get("descr", "")) > 10 for drawing in drawings)
    assert len({drawing.get("id") for drawing in drawings}) == len(drawings)


def test_title_and_language_are_set(docx: bytes) -> None:
    properties = Document(io.BytesIO(docx)).core_properties
    assert properties.title
    assert properties.language == "id-ID"
    assert part(docx, "word/styles.xml").find(f".//{W}lang").get(f"{W}val") == "id-ID"
