"""Notes at cells are read with their place and author, as Excel and others write them."""

from pathlib import Path

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from generator.excel.reading.notes import ReadNote
from generator.excel.reading.workbook import read_workbook

THREAD = (
    "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it "
    "will get removed.\n\nComment:\n    Mohon dicek\nReply:\n    Sudah"
)


def noted(file: Path, text: str, author: str) -> list[ReadNote]:
    book = Workbook(str(file))
    page = book.add_worksheet()
    page.write_string("A1", "Balai")
    page.write_comment("AB12", text, {"author": author})
    book.close()
    [sheet] = read_workbook(file)
    return list(sheet.notes)


def test_a_note_is_read_with_its_place_and_author(tmp_path: Path) -> None:
    assert noted(tmp_path / "uji.xlsx", " Mohon dicek ", "Budi") == [ReadNote(12, 27, "Mohon dicek", "Budi")]


def test_a_conversation_is_read_without_what_excel_says_about_it(tmp_path: Path) -> None:
    [note] = noted(tmp_path / "uji.xlsx", THREAD, "tc={1234}")
    assert (" ".join(note.text.split()), note.author) == ("Mohon dicek Reply: Sudah", "")
