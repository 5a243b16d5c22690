"""The fingerprint of a document is that of what a reader finds in it, and of nothing else."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.blocks.blocks import Chart, Column, Document, Figure, Heading, Row, Series, Table
from generator.blocks.inline import Run
from generator.blocks.look import CONTENTS_DEPTH
from generator.blocks.numbering import FIGURE, TABLE
from generator.word.anchor_map import AnchorMap
from generator.word.fingerprint import entry_text, normal, number_of, read_fingerprint, row_text
from generator.word.paper_and_font import PaperAndFont
from generator.word.reading.content import read_content
from generator.word.reading.edits import edits, lines_of
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.conftest import CHECKOUT
from tests.documents.composing import composed
from tests.plans import LENGKAP
from tests.word.versions import pairs

PLACES = (LENGKAP, *sorted(p for p in (CHECKOUT / "masterplans").iterdir() if p.is_dir()))


def saved(folder: Path, document: Document) -> Path:
    file = folder / f"{document.key}.docx"
    file.write_bytes(
        to_docx(document, Look(PaperAndFont()), source="masterplan: 1\n", anchored=AnchorMap(document.key, {}))
    )
    return file


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.stem)
def test_a_built_document_holds_what_its_fingerprint_tells(place: Path, tmp_path: Path) -> None:
    for document in composed(place):
        file = saved(tmp_path, document)
        content, built = read_content(file), read_fingerprint(file)
        assert built is not None
        assert [(line.full, line.shape) for line in lines_of(content)] == [
            (full, shape) for full, _, shape in built.body
        ]
        assert content.sections == built.sections
        assert edits(content, built) == []


@pytest.mark.slow
@given(pairs())
def test_so_does_any_document(tmp_path: Path, pair: tuple[Document, Document]) -> None:
    assume(not pair[0].shape.contents or _lists_headings(pair[0]))
    file = saved(tmp_path, pair[0])
    built = read_fingerprint(file)
    assert built is not None
    assert edits(read_content(file), built) == []


def _lists_headings(document: Document) -> bool:
    """Whether the contents, if there are headings, begin with words that are those of no caption."""
    headings = [block for block in (*document.front, *document.body) if isinstance(block, Heading)]
    listed = [heading for heading in headings if heading.level <= CONTENTS_DEPTH]
    texts = [normal("".join(inline.text for inline in heading.inlines)) for heading in listed]
    return not texts or not next(filter(None, texts), TABLE).startswith((TABLE, FIGURE))


def test_what_stands_below_a_figure_was_printed_too(tmp_path: Path) -> None:
    document = composed(LENGKAP)[0]
    chart = Chart("batang", ["A"], [Series("Nilai", [3.0])])
    document.body.append(Figure(chart, "Diagram", source=[Run("Sumber: BPS, 2024.")]))
    file = saved(tmp_path, document)
    built = read_fingerprint(file)
    assert built is not None
    assert edits(read_content(file), built) == []


@each("rows", [[], [Row([[], []])], [Row([[], [Run("\r\n")]])]])
def test_a_table_that_was_built_empty_was_not_put_in_later(rows: list[Row], tmp_path: Path) -> None:
    document = composed(LENGKAP)[0]
    document.body.append(Table([Column([]), Column([])], rows))
    file = saved(tmp_path, document)
    built = read_fingerprint(file)
    assert built is not None
    assert edits(read_content(file), built) == []


def test_a_plain_document_carries_none(tmp_path: Path) -> None:
    file = tmp_path / "polos.docx"
    file.write_bytes(to_docx(composed(LENGKAP)[0], Look(PaperAndFont())))
    assert read_fingerprint(file) is None


@given(st.text())
def test_a_normal_text_is_normal(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@each(
    ("one", "two"),
    [("a  b", "a b"), ("a\N{NO-BREAK SPACE}b", "a b"), ("a\nb\t", "a b"), ("a\N{SOFT HYPHEN}b", "ab")],
)
def test_how_blanks_are_made_is_no_difference(one: str, two: str) -> None:
    assert number_of(one) == number_of(two)


@each(("one", "two"), [("a b", "ab"), ("10", "100"), ("–", "-"), ("Pasar", "pasar"), ("a", "")])
def test_letters_digits_and_signs_are(one: str, two: str) -> None:
    assert number_of(one) != number_of(two)


def test_a_word_that_went_into_the_next_cell_is_a_difference() -> None:
    assert number_of(row_text(["a b", "c"])) != number_of(row_text(["a", "b c"]))
    assert row_text(["", " ", "\N{EM SPACE}"]) == ""


def test_an_entry_of_the_contents_is_the_same_with_its_page_and_in_capitals() -> None:
    assert entry_text("BAB I VISI\t12") == entry_text("BAB I\tVisi\tiv") == "bab i visi"
    assert entry_text("1.1\tTarget 2029\t") != entry_text("1.1\tTarget 2028\t")
