"""Notes are put into a workbook from any source, which otherwise stays as it was."""

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from generator.excel.annotating import annotated
from generator.excel.reading.workbook import read_workbook
from generator.source.problems import UserError
from tests.word.libreoffice import converted


def book(file: Path, *noted: tuple[str, str], author: str = "Budi") -> Path:
    target = Workbook(str(file))
    page = target.add_worksheet("Rencana")
    page.set_column(0, 3, 30)
    page.write_row(0, 0, ["Balai", 5, "Aula"], target.add_format({"bg_color": "yellow"}))
    page.merge_range("A5:A7", "Digabung")
    page.conditional_format("B1:B9", {"type": "cell", "criteria": ">", "value": 3, "format": target.add_format()})
    target.add_worksheet("Lain").write_string(0, 0, "tetap")
    for place, text in noted:
        page.write_comment(place, text, {"author": author})
    target.close()
    return file


def same(text: str) -> str:
    return text


def notes(file: Path) -> dict[tuple[int, int], str]:
    return {(note.row, note.at): note.text for note in read_workbook(file)[0].notes}


def with_notes(file: Path, added: dict[tuple[int, int], str]) -> Path:
    file.write_bytes(annotated(file, {"Rencana": added}, same))
    return file


def parts(content: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(content) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def boxes(file: Path) -> list[tuple[str, str]]:
    """The cells that the boxes of notes belong to: row and column, from 0."""
    [vml] = [content for name, content in parts(file).items() if name.endswith(".vml")]
    shapes = list(etree.fromstring(vml).iter("{*}shape"))
    assert len({shape.get("id") for shape in shapes}) == len(shapes)
    return sorted((shape.find(".//{*}Row").text, shape.find(".//{*}Column").text) for shape in shapes)


def test_a_workbook_without_notes_gets_them_with_all_that_excel_wants(tmp_path: Path) -> None:
    file = with_notes(book(tmp_path / "a.xlsx"), {(1, 1): "Belum\nbenar", (1, 2): "Apa ini?"})
    assert notes(file) == {(1, 1): "Belum\nbenar", (1, 2): "Apa ini?"}
    assert boxes(file) == [("0", "1"), ("0", "2")]
    sheet = etree.fromstring(parts(file)["xl/worksheets/sheet1.xml"])
    names = [etree.QName(one).localname for one in sheet]
    assert names.index("legacyDrawing") > names.index("pageMargins")
    listed = parts(file)["[Content_Types].xml"]
    assert b"comments+xml" in listed and b"vmlDrawing" in listed


def test_nothing_else_changes(tmp_path: Path) -> None:
    file = book(tmp_path / "a.xlsx", ("C1", "Tanya Bappeda"))
    before = parts(file)
    after = parts(with_notes(file, {(1, 1): "Belum benar"}))
    assert {name for name in after if after[name] != before.get(name)} == {
        "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
    }  # fmt: skip
    assert [*before] == [*after]


def test_a_note_that_is_there_is_added_to_and_its_box_grows(tmp_path: Path) -> None:
    file = with_notes(book(tmp_path / "a.xlsx", ("B1", "Tanya Bappeda"), ("C1", "Nanti")), {(1, 1): "Belum benar"})
    assert notes(file) == {(1, 1): "Tanya Bappeda\n\nBelum benar", (1, 2): "Nanti"}
    assert boxes(file) == [("0", "1"), ("0", "2")]


def test_what_is_kept_no_longer_goes_with_its_box(tmp_path: Path) -> None:
    file = book(tmp_path / "a.xlsx", ("B1", "Tanya ---Belum"), ("C1", "---Belum"), ("D1", "Nanti"))
    file.write_bytes(annotated(file, {}, lambda text: text.partition("---")[0].rstrip()))
    assert notes(file) == {(1, 1): "Tanya", (1, 3): "Nanti"}
    assert boxes(file) == [("0", "1"), ("0", "3")]


def test_merged_cells_have_the_notes_of_all_at_the_first(tmp_path: Path) -> None:
    file = with_notes(book(tmp_path / "a.xlsx"), {(5, 0): "Satu", (7, 0): "Dua", (6, 0): "Satu"})
    assert notes(file) == {(5, 0): "Satu\n\nDua"}


def test_beside_a_conversation_which_would_hide_it_a_note_names_its_cell(tmp_path: Path) -> None:
    file = with_notes(book(tmp_path / "a.xlsx", ("B1", "Mohon dicek"), author="tc={1}"), {(1, 1): "Belum benar"})
    assert notes(file) == {(1, 1): "Mohon dicek", (1, 2): "B1: Belum benar"}


def test_the_same_notes_give_the_same_bytes(tmp_path: Path) -> None:
    file = book(tmp_path / "a.xlsx")
    assert annotated(file, {"Rencana": {(1, 1): "x"}}, same) == annotated(file, {"Rencana": {(1, 1): "x"}}, same)


def test_the_strict_form_is_refused_with_what_to_do(tmp_path: Path) -> None:
    file = book(tmp_path / "a.xlsx")
    strict = tmp_path / "strict.xlsx"
    with zipfile.ZipFile(strict, "w") as target:
        for name, content in parts(file).items():
            target.writestr(
                name,
                re.sub(rb"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                       rb"http://purl.oclc.org/ooxml/spreadsheetml/main", content),
            )  # fmt: skip
    with pytest.raises(UserError, match=r"Strict Open XML.*Simpan Sebagai"):
        annotated(strict, {"Rencana": {(1, 1): "x"}}, same)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_keeps_the_notes(tmp_path: Path) -> None:
    file = with_notes(book(tmp_path / "a.xlsx"), {(1, 1): "Belum benar"})
    [saved] = converted([file], "xlsx", tmp_path / "lo")
    assert notes(saved) == {(1, 1): "Belum benar"}
