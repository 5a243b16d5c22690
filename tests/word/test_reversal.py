"""The proof of a redline: accepting all gives the new document's text, rejecting all the old one's."""

import copy
import datetime
import io
from pathlib import Path

import mammoth
import pytest
from hypothesis import given

from generator.blocks.blocks import Block, Column, Document, Heading, ListBlock, Paragraph, Row, Shape, Table
from generator.blocks.inline import Run
from generator.differences.redline import redline
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.word.reversal import accepted, fields, rejected, sections, shape, texts
from tests.word.soundness.package import Package, W
from tests.word.soundness.rules_objects import tables_fit_on_their_page
from tests.word.test_generated import schema_findings
from tests.word.versions import document, pairs

WHEN = datetime.datetime(2026, 8, 17, 9, 30, tzinfo=datetime.UTC)
LOOK = Look(PaperAndFont())


def redlined(old: Document, new: Document) -> bytes:
    return redline(old, new, LOOK, "Tim Penelaah", WHEN)


def plain_docx(document: Document) -> bytes:
    return to_docx(document, LOOK)


def mammoth_text(docx: bytes) -> str:
    return "".join(mammoth.extract_raw_text(io.BytesIO(docx)).value.split())


@pytest.mark.slow
@given(pairs())
def test_accepting_gives_the_new_text_and_rejecting_the_old(pair: tuple[Document, Document]) -> None:
    old, new = pair
    docx, new_docx = redlined(old, new), plain_docx(new)
    wanted = accepted(docx)
    assert texts(wanted) == texts(new_docx)
    assert texts(rejected(docx)) == texts(plain_docx(old))
    assert fields(wanted) == fields(new_docx)
    assert fields(rejected(docx)) == fields(plain_docx(old))
    assert mammoth_text(wanted) == mammoth_text(new_docx)


@pytest.mark.slow
@given(pairs())
def test_each_version_gets_back_its_own_sections(pair: tuple[Document, Document]) -> None:
    docx = redlined(*pair)
    for left, own in ((rejected(docx), plain_docx(pair[0])), (accepted(docx), plain_docx(pair[1]))):
        assert sections(left) == sections(own)


@pytest.mark.slow
@given(pairs())
def test_no_table_is_cut_off_while_changes_are_tracked(pair: tuple[Document, Document]) -> None:
    assert [*tables_fit_on_their_page(Package(redlined(*pair)))] == []


def table_widths(docx: bytes) -> list[str]:
    return [width.get(f"{W}w") for width in Package(docx).main.iter(f"{W}tblW")]


def words(text: str) -> Paragraph:
    return Paragraph([Run(text)])


def table(key: str, *, wide: bool = False) -> Table:
    width = 2 if wide else 1
    columns, cells = [Column([Run("Kegiatan")])] * width, [[Run(key)]] * width
    return Table(columns, [Row(cells)], key, [Run(f"Daftar {key}")], landscape=wide)


FIRST, LAST = Heading(2, [Run("Rekapitulasi")]), Heading(2, [Run("Penutup")])
LISTED = ListBlock(True, [[words("Renstra")], [words("Profil")]])
STEPS: dict[str, tuple[list[Block], list[Block]]] = {
    "a wide table comes": (
        [words("a"), FIRST, words("b")],
        [words("a"), FIRST, table("t", wide=True), LAST, words("b")],
    ),
    "a wide table takes the page of words that stay": (
        [words("a"), FIRST, words("b"), LAST, words("c")],
        [words("a"), FIRST, words("b"), table("t", wide=True), LAST, words("c")],
    ),
    "an upright table lies sideways": (
        [words("a"), table("t"), LAST, words("c")],
        [words("a"), table("t", wide=True), LAST, words("c")],
    ),
    "the last section is another": ([words("a")], [words("a"), FIRST, table("t", wide=True)]),
    "a table comes at the end": ([words("a")], [words("a"), LAST, words("b"), table("t")]),
    "a table comes behind a list at the end": ([words("a"), LISTED], [words("a"), LISTED, LAST, table("t")]),
    "words come at the end": ([words("a")], [words("a"), words("b")]),
    "words replace a wide table before another": (
        [words("a"), FIRST, table("t", wide=True), LAST, table("u", wide=True)],
        [words("a"), FIRST, words("b"), LAST, table("u", wide=True)],
    ),
    "nothing but words that stay": ([words("a b"), table("t")], [words("a c"), table("t")]),
}


@each("way", [1, -1], ids=["forth", "back"])
@each("step", STEPS)
def test_as_many_paragraphs_tables_and_sections_are_left_as_each_version_has(step: str, way: int) -> None:
    old, new = (document(blocks, [], Shape()) for blocks in STEPS[step][::way])
    docx = redlined(old, new)
    assert shape(rejected(docx)) == shape(plain_docx(old))
    assert shape(accepted(docx)) == shape(plain_docx(new))


@each("way", [1, -1], ids=["forth", "back"])
@each("step", STEPS)
def test_a_table_fits_on_its_page_before_and_after_the_decision(step: str, way: int) -> None:
    docx = redlined(*(document(blocks, [], Shape()) for blocks in STEPS[step][::way]))
    for version in (docx, accepted(docx), rejected(docx)):
        assert [*tables_fit_on_their_page(Package(version))] == []


def test_a_wide_table_that_is_deleted_keeps_its_width_where_its_page_does() -> None:
    wide = [words("a"), FIRST, table("t", wide=True), LAST, words("b")]
    old, new = (document(blocks, [], Shape()) for blocks in (wide, [words("a"), LAST, words("b")]))
    assert table_widths(redlined(old, new)) == table_widths(plain_docx(old))


@pytest.mark.slow
@given(pairs())
def test_every_redline_is_valid_and_leaves_both_versions_alone(
    tmp_path: Path, pair: tuple[Document, Document]
) -> None:
    before = copy.deepcopy(pair)
    first = redlined(*pair)
    assert pair == before
    assert redlined(*pair) == first
    file = tmp_path / "redline.docx"
    file.write_bytes(first)
    assert schema_findings(file) == []
