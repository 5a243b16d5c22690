"""The package as a whole: valid, reproducible, readable by others, and in Indonesian."""

import io
import zipfile
from pathlib import Path

import mammoth
import pytest
from docx import Document

from generator.documents.as_markdown import to_markdown
from generator.word.styles import DIMENSION_HEADINGS
from tests.conftest import CHECKOUT, FUZZING
from tests.documents.composing import composed
from tests.plans import LENGKAP
from tests.word.opening import W, built_bytes, main_part, objections, part, style_of, text_of

PLACES = [LENGKAP, CHECKOUT / "masterplans/kotim", *([CHECKOUT / "masterplans/contoh"] if FUZZING else [])]


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.stem)
def test_the_same_input_gives_the_same_bytes(place: Path) -> None:
    assert built_bytes(place) == built_bytes(place)


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES if FUZZING else [LENGKAP], ids=lambda place: place.stem)
def test_a_second_opinion_finds_the_document_valid(place: Path, tmp_path: Path) -> None:
    file = tmp_path / "dokumen.docx"
    file.write_bytes(built_bytes(place))
    assert objections(file) == []


@pytest.mark.slow
def test_an_independent_reader_reads_every_heading() -> None:
    html = mammoth.convert_to_html(io.BytesIO(built_bytes())).value
    for heading in ("Pendahuluan", "Rencana Aksi Smart Economy", "Daftar Sumber"):
        assert heading in html


def test_python_docx_opens_it_and_knows_its_properties() -> None:
    properties = Document(io.BytesIO(built_bytes())).core_properties
    assert properties.title == "Buku 2 – Masterplan – Kota Mutiara Pesisir (rekaan)"
    assert properties.author == "Dinas Komunikasi dan Informatika Kota Mutiara Pesisir (rekaan)"
    assert properties.language == "id-ID"


def test_entries_are_zipped_so_that_every_word_accepts_them() -> None:
    for entry in zipfile.ZipFile(io.BytesIO(built_bytes())).infolist():
        assert entry.external_attr
        assert entry.compress_type == zipfile.ZIP_DEFLATED
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def test_the_language_is_indonesian() -> None:
    language = part(built_bytes(), "word/styles.xml").find(f".//{W}lang")
    assert language.get(f"{W}val") == "id-ID"


def test_contents_hold_every_heading_with_a_link_that_leads_somewhere() -> None:
    root = main_part(built_bytes())
    marks = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    links = [(link.get(f"{W}anchor"), text_of(link)) for link in root.iter(f"{W}hyperlink")]
    assert all(anchor in marks for anchor, _ in links)
    texts = [text for _, text in links]
    assert texts[0] == "BAB IPendahuluan"
    assert "1.1Latar Belakang" in texts
    styles = {"Heading1", "Heading2", "Lampiran", *DIMENSION_HEADINGS.values()}
    captions = [p for p in root.iter(f"{W}p") if style_of(p) == "Caption" and text_of(p).startswith("Tabel")]
    assert len(links) == len([p for p in root.iter(f"{W}p") if style_of(p) in styles]) + len(captions)


def test_the_cover_comes_first_and_pages_count_i_then_1() -> None:
    root = main_part(built_bytes())
    numbering = [s.find(f"{W}pgNumType") for s in root.iter(f"{W}sectPr")]
    forms = [None if n is None else (n.get(f"{W}fmt"), n.get(f"{W}start")) for n in numbering]
    assert forms[:3] == [None, ("lowerRoman", "1"), ("decimal", "1")]
    assert all(form == ("decimal", None) for form in forms[3:])


def test_a_fictional_region_says_so_on_the_cover_and_in_markdown() -> None:
    root = main_part(built_bytes())
    assert any("rekaan" in text_of(p) for p in root.iter(f"{W}p") if style_of(p) == "Sampul")
    assert "rekaan" in to_markdown(composed(LENGKAP)[0]).split("## BAB I")[0]
