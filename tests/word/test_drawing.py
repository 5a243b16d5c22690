"""Figures in the document: sized to the page, described, captioned below, listed, and valid."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.blocks.blocks import Block, Column, Cover, Document, Figure, Heading, Paragraph, Picture, Row, Table
from generator.blocks.inline import Run
from generator.blocks.numbering import number_blocks
from generator.word.base import base_of
from generator.word.drawing import HIGHEST, fitted
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.documents.drawing import chart, jpeg, png
from tests.word.opening import W, main_part, objections, style_of, text_of

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMU = 635


def _docx(*blocks: Block) -> bytes:
    body: list[Block] = [Heading(1, [Run("Bab")]), *blocks, Paragraph([Run("Akhir.")])]
    number_blocks(body)
    cover = Cover([Run("Judul")], [], [], [], [])
    return to_docx(Document("uji", "Uji", cover, "Daerah", "Dinas", body), Look(PaperAndFont()))


def _picture(width: int = 40, height: int = 30) -> Picture:
    return Picture(png(width, height), "png", width, height)


def _figure(content: Any = None, **more: Any) -> Figure:
    return Figure(content or chart(), 'Uraian "gambar" & <tanda>', caption=[Run("Judul gambar")], **more)


def _sizes(docx: bytes) -> list[tuple[int, int]]:
    extents = main_part(docx).iter(f"{_WP}extent")
    return [(int(e.get("cx")) // _EMU, int(e.get("cy")) // _EMU) for e in extents]


@pytest.mark.slow
def test_figures_of_every_kind_are_valid(tmp_path: Path) -> None:
    photo = Picture(jpeg(64, 48), "jpeg", 64, 48)
    docx = _docx(
        *(_figure(chart(form)) for form in ("radar", "tumpuk", "batang")), _figure(_picture()), _figure(photo)
    )
    (tmp_path / "a.docx").write_bytes(docx)
    assert objections(tmp_path / "a.docx") == []
    types = zipfile.ZipFile(io.BytesIO(docx)).read("[Content_Types].xml").decode()
    assert 'Extension="png" ContentType="image/png"' in types
    assert 'Extension="jpeg" ContentType="image/jpeg"' in types
    assert 'Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"' in types


def test_each_chart_leads_to_its_workbook() -> None:
    archive = zipfile.ZipFile(io.BytesIO(_docx(_figure(), _figure())))
    for n in (1, 2):
        (relation,) = etree.fromstring(archive.read(f"word/charts/_rels/chart{n}.xml.rels"))
        assert relation.get("Target") == f"../embeddings/lembar{n}.xlsx"
        assert (relation.get("Type") or "").endswith("/package")
        assert zipfile.ZipFile(io.BytesIO(archive.read(f"word/embeddings/lembar{n}.xlsx"))).testzip() is None


def test_ids_of_drawings_are_unique_and_each_is_described() -> None:
    drawings = list(main_part(_docx(_figure(), _figure(_picture()), _figure())).iter(f"{_WP}docPr"))
    assert [d.get("id") for d in drawings] == ["1", "2", "3"]
    assert {d.get("descr") for d in drawings} == {'Uraian "gambar" & <tanda>'}


def test_a_picture_used_twice_is_kept_once() -> None:
    names = zipfile.ZipFile(io.BytesIO(_docx(_figure(_picture()), _figure(_picture())))).namelist()
    assert [name for name in names if name.startswith("word/media/")] == ["word/media/gambar1.png"]


def test_a_chart_is_as_wide_as_the_text_of_its_page() -> None:
    wide = Table([Column([Run("A")])], [Row([[Run("isi")]])], caption=[Run("Judul")], landscape=True)
    assert [width for width, _ in _sizes(_docx(_figure(), wide, _figure()))] == [
        base_of(PaperAndFont()).pages["tegak"].width
    ] * 2


@each(
    ("pixels", "size"),
    [
        ((40, 30), (600, 450)),
        ((4000, 1000), (9000, 2250)),
        ((1000, 4000), (HIGHEST // 4, HIGHEST)),
        ((12000, 1), (9000, 1)),
    ],
)
def test_a_picture_fits_the_text_and_is_never_made_larger(pixels: tuple[int, int], size: tuple[int, int]) -> None:
    assert fitted(*pixels, 9000, HIGHEST) == size


def test_a_photo_taken_upright_is_turned_and_fits_as_it_is_shown(tmp_path: Path) -> None:
    docx = _docx(_figure(Picture(jpeg(4000, 3000, 6), "jpeg", 4000, 3000, 90)))
    (tmp_path / "a.docx").write_bytes(docx)
    assert objections(tmp_path / "a.docx") == []
    ((wide, high),) = _sizes(docx)
    assert (wide, high) == (HIGHEST, HIGHEST * 3 // 4)
    (frame,) = main_part(docx).iter(f"{_A}xfrm")
    assert frame.get("rot") == "5400000"


def test_the_caption_stands_below_and_keeps_to_its_figure() -> None:
    root = main_part(_docx(_figure(source=[Run("Sumber: BPS.")])))
    paragraphs = [p for p in root.iter(f"{W}p") if style_of(p) in {"Gambar", "Caption", "SumberTabel"}]
    assert [style_of(p) for p in paragraphs] == ["Gambar", "Caption", "SumberTabel"]
    assert [text_of(p) for p in paragraphs] == ["", "Gambar 1.1 Judul gambar", "Sumber: BPS."]
    codes = [code.text.strip() for code in paragraphs[1].iter(f"{W}instrText")]
    assert codes == [r"SEQ bab \c", r"SEQ Gambar \* ARABIC \s 1 \r 1"]


def test_figures_have_a_list_of_their_own_after_that_of_tables() -> None:
    table = Table([Column([Run("A")])], [Row([[Run("isi")]])], caption=[Run("Judul tabel")])
    several = [*(replace(table) for _ in range(6)), *(_figure() for _ in range(6))]
    titles = [text_of(p) for p in main_part(_docx(*several)).iter(f"{W}p") if style_of(p) == "TOCHeading"]
    assert titles == ["Daftar Isi", "Daftar Tabel", "Daftar Gambar"]
    entries = [text_of(p) for p in main_part(_docx(*several)).iter(f"{W}p") if style_of(p) == "TableofFigures"]
    assert entries[6] == "Gambar 1.1 Judul gambar"


def test_a_list_of_few_entries_is_left_out() -> None:
    titles = [text_of(p) for p in main_part(_docx(*(_figure() for _ in range(5)))).iter(f"{W}p")]
    assert "Daftar Gambar" not in titles


def test_a_figure_without_a_caption_is_in_no_list() -> None:
    root = main_part(_docx(Figure(chart(), "Uraian")))
    assert "Daftar Gambar" not in text_of(root)
