"""Packages as other programs write them: a "Strict Open XML Document" is read as any other."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from generator.source.problems import UserError
from generator.word.packing import zipped
from generator.word.parts import main_part
from generator.word.reading.comments_part import read_comments
from generator.word.reading.content import ReadParagraph, read_content
from generator.word.reading.tables import read_tables
from generator.word.xml import NAMESPACES
from tests.cases import each

STRICT = NAMESPACES.replace("schemas.openxmlformats.org", "purl.oclc.org/ooxml").replace("/2006", "")
TEXT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def saved(folder: Path, document: str) -> Path:
    file = folder / "a.docx"
    file.write_bytes(zipped([main_part([document])]))
    return file


@each("namespaces", [NAMESPACES, STRICT, STRICT.replace('"', "'")])
def test_a_document_is_read_in_either_namespaces(namespaces: str, tmp_path: Path) -> None:
    page = '<w:sectPr><w:pgSz w:w="595.30pt" w:h="16838"/></w:sectPr>'
    paragraph = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"
    content = read_content(
        saved(tmp_path, f"<w:document {namespaces}><w:body>{paragraph}{page}</w:body></w:document>")
    )
    [block] = content.blocks
    assert isinstance(block, ReadParagraph)
    assert block.text == TEXT
    assert "21" in content.sections[0]


@each(
    "document",
    [
        f"<w:document {NAMESPACES}/>",
        '<w:document xmlns:w="http://example.org/main"><w:body><w:p/></w:body></w:document>',
        '<?xml version="1.0"?><html><body/></html>',
    ],
)
def test_a_document_without_a_body_is_refused(document: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        read_content(saved(tmp_path, document))
    assert "bukan dokumen Word (.docx) yang utuh" in raised.value.message


@pytest.mark.parametrize("share", [0.0, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/comments.xml"])
def test_a_part_that_ends_early_is_damage(share: float, part: str, tmp_path: Path) -> None:
    document = Document()
    document.add_table(3, 2).cell(2, 1).text = TEXT
    if part == "word/comments.xml":
        if not hasattr(document, "add_comment"):
            pytest.skip("this version of python-docx writes no comments")
        document.add_comment(document.add_paragraph(TEXT).runs, TEXT)
    document.save(str(tmp_path / "utuh.docx"))
    with zipfile.ZipFile(tmp_path / "utuh.docx") as source, zipfile.ZipFile(tmp_path / "a.docx", "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content[: int(share * len(content))] if name == part else content)
    readers: dict[str, list[Callable[[Path], object]]] = {
        "word/document.xml": [read_content, read_tables],
        "word/styles.xml": [read_content],
        "word/comments.xml": [read_comments],
    }
    for reader in readers[part]:
        with pytest.raises(UserError, match="bukan dokumen Word"):
            reader(tmp_path / "a.docx")


def test_a_workbook_that_was_named_as_a_document_is_told_so(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(UserError, match=r"buku kerja Excel .*Ganti akhirannya menjadi \.xlsx"):
        read_tables(tmp_path / "a.docx")
