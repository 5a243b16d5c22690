"""Packages are what ``zipfile`` would write of the same parts, byte by byte, whatever the day and the system."""

import io
import tracemalloc
import zipfile

from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from generator.word.packing import Package, zipped
from generator.word.parts import Part, main_part, picture_part, word_part
from generator.word.xml import NAMESPACES


def as_zipfile_writes(package: bytes) -> bytes:
    """The same files in the same order, written by the standard library."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as made,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as written,
    ):
        assert made.testzip() is None
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            written.writestr(entry, made.read(name))
    return buffer.getvalue()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4), st.binary())
def test_a_package_is_what_zipfile_writes(texts: list[str], picture: bytes) -> None:
    parts: list[Part] = [word_part("styles", text, f"bagian{n}", f"s{n}") for n, text in enumerate(texts)]
    package = zipped([main_part(["<a/>"]), *parts, picture_part(1, picture, "png")])
    assert package == as_zipfile_writes(package)
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.read("word/media/gambar1.png") == picture
        assert [archive.read(part.name).decode() for part in parts] == texts


def test_a_long_body_is_written_in_pieces_and_never_held_as_a_whole() -> None:
    pieces = [f"{n:09d} Rencana aksi; " * 20 for n in range(40_000)]
    tracemalloc.start()
    package = zipped([main_part(pieces)])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert package == as_zipfile_writes(package)
    assert zipfile.ZipFile(io.BytesIO(package)).read("word/document.xml").decode() == "".join(pieces)
    assert peak < 2 * len(package) + 2_000_000 < sum(map(len, pieces))


def test_a_part_whose_name_is_taken_is_written_once_with_the_new_content() -> None:
    word = Document()
    package = Package(word.part.package)
    package.add([main_part(["<w:document/>"])])
    archive = zipfile.ZipFile(io.BytesIO(package.written()))
    assert archive.namelist().count("word/document.xml") == 1
    assert archive.read("word/document.xml") == b"<w:document/>"


def test_python_docx_opens_what_is_added_to_a_document_of_its_own() -> None:
    package = Package(Document().part.package)
    package.add([word_part("footer", f"<w:ftr {NAMESPACES}/>", "footer9", "kaki"), picture_part(1, b"x", "png")])
    opened = Document(io.BytesIO(package.written()))
    assert opened.part.related_parts["gambar1"].blob == b"x"
    assert opened.part.related_parts["kaki"].partname == "/word/footer9.xml"
