"""What a document carries inside: there in full, found again, and never a danger to who reads it."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building.embedding import printed_source
from generator.masterplan.reading import read_masterplan
from generator.source.problems import UserError
from generator.word.embedded import SOURCE, read_document_key, read_embedded, source_parts
from generator.word.packing import zipped
from generator.word.paper_and_font import PaperAndFont
from generator.word.parts import main_part
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.documents.composing import composed
from tests.plans import LENGKAP
from tests.word.opening import objections

TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\n\t"),
    min_size=1,
    max_size=200,
)


def built(source: str, place: Path = LENGKAP) -> bytes:
    return to_docx(composed(place)[0], Look(PaperAndFont()), source=source)


def saved(folder: Path, docx: bytes) -> Path:
    file = folder / "dokumen.docx"
    file.write_bytes(docx)
    return file


def with_part(docx: bytes, name: str, content: bytes) -> bytes:
    """The package with a part more."""
    buffer = io.BytesIO(docx)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def refusal(file: Path) -> str:
    with pytest.raises(UserError) as error:
        read_embedded(file)
    return error.value.message


def test_the_source_of_a_document_is_read_back_as_written(tmp_path: Path) -> None:
    document = composed(LENGKAP)[0]
    source = printed_source(read_masterplan(LENGKAP).masterplan, document)
    file = saved(tmp_path, built(source))
    assert read_embedded(file) == source
    assert read_document_key(file) == document.key


@pytest.fixture(scope="module")
def bare() -> bytes:
    return built("")


def package_of(source: str) -> bytes:
    """A package with nothing but a source, for texts by the dozen."""
    return zipped([main_part(["<w:document/>"]), *source_parts(source, "masterplan")])


@given(TEXTS)
def test_any_text_is_read_back_as_written(tmp_path: Path, text: str) -> None:
    assert read_embedded(saved(tmp_path, package_of(text))) == text


def test_a_document_that_carries_its_source_is_valid(tmp_path: Path) -> None:
    assert objections(saved(tmp_path, built("masterplan: 1\n"))) == []


def test_a_document_without_source_says_what_to_use_instead(tmp_path: Path, bare: bytes) -> None:
    assert not [name for name in zipfile.ZipFile(io.BytesIO(bare)).namelist() if name.startswith("customXml")]
    message = refusal(saved(tmp_path, bare))
    assert "tidak memuat sumber isiannya" in message and "--no-source atau --plain" in message
    assert read_document_key(tmp_path / "dokumen.docx") == ""


def test_the_source_is_found_where_word_renames_it_and_brings_parts_of_its_own(tmp_path: Path, bare: bytes) -> None:
    docx = with_part(bare, "customXml/item1.xml", b"<b:Sources xmlns:b='bibliography'/>")
    docx = with_part(docx, "customXml/item7.xml", f"<x:sumber xmlns:x='{SOURCE}'>visi: a</x:sumber>".encode())
    assert read_embedded(saved(tmp_path, docx)) == "visi: a"


@each("content", [b"", b"PK\x03\x04", b"bukan zip", bytes(range(256)) * 40])
def test_what_is_no_word_document_is_refused(content: bytes, tmp_path: Path) -> None:
    assert "bukan dokumen Word (.docx) yang utuh" in refusal(saved(tmp_path, content))


def test_a_damaged_document_is_refused_wherever_it_is_broken(tmp_path: Path) -> None:
    docx = package_of("visi: " + "abc " * 500)
    for n in range(0, len(docx), 7):
        file = saved(tmp_path, docx[:n] + bytes([docx[n] ^ 0xFF]) + docx[n + 1 :])
        try:
            read_embedded(file)
        except UserError as error:
            assert error.exit_code == 2


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    assert "tidak dapat dibaca: berkas atau map tidak ada" in refusal(tmp_path / "hilang.docx")


@pytest.mark.slow
def test_a_zip_bomb_is_refused_before_it_unfolds(tmp_path: Path, bare: bytes) -> None:
    docx = with_part(bare, "customXml/item9.xml", SOURCE.encode() + b" " * 300_000_000)
    assert len(docx) < 1_000_000
    assert "terlalu besar" in refusal(saved(tmp_path, docx))


def test_entities_are_never_unfolded(tmp_path: Path, bare: bytes) -> None:
    bomb = f"<!DOCTYPE s [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><s xmlns='{SOURCE}'>&b;</s>".encode()
    assert "bukan dokumen Word" in refusal(saved(tmp_path, with_part(bare, "customXml/item9.xml", bomb)))
