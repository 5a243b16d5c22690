"""What an office writes beside the tables is told: notes at cells, texts where nothing is read."""

from pathlib import Path

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from generator.edits.proposal import Remark
from generator.excel.reading.cells import ReadCell, ReadRow, ReadSheet
from generator.excel.reading.notes import ReadNote
from generator.excel.reading.workbook import read_workbook
from generator.excel.xlsx_writing import workbook
from generator.pulling.excel.asides import remarks_in, texts_beside
from generator.pulling.from_excel import propose
from generator.workbooks.filling import GUIDE, TO_LOOK_AT, Wish, filled_book, note_number
from tests.pulling.offices import Office


def remarks(notes: list[ReadNote], *ours: str) -> list[Remark]:
    row = ReadRow(6, {2: ReadCell("teks", "Balai")})
    return remarks_in([ReadSheet("Risiko", [row], notes=notes)], [*map(note_number, ours)], [], "isian.xlsx")


def test_a_note_of_theirs_is_a_remark_on_its_cell() -> None:
    [found] = remarks([ReadNote(6, 2, "Tanya Bappeda", "Budi")])
    assert (found.text, found.author, found.about, str(found.origin)) == (
        "Tanya Bappeda", "Budi", "Balai", "isian.xlsx!Risiko!C6",
    )  # fmt: skip


def test_a_note_of_ours_is_none_whatever_its_blanks_but_one_with_an_answer_is() -> None:
    assert remarks([ReadNote(6, 2, "Kurang\n\n(IND002)", "")], "Kurang\n(IND002)") == []
    assert remarks([ReadNote(6, 2, "Kurang\n(IND002)", "")]) == []
    assert len(remarks([ReadNote(6, 2, "Kurang\n(IND002) Sudah diisi", "")], "Kurang\n(IND002)")) == 1


def test_no_note_of_a_workbook_of_ours_is_a_remark(office: Office) -> None:
    plan = office.reading().masterplan
    office.file.write_bytes(workbook(filled_book(plan, (), Wish())))
    assert sum(len(sheet.notes) for sheet in read_workbook(office.file)) > 20
    assert propose(office.file, "isian.xlsx", plan).remarks == []


def sheet(name: str, *rows: dict[int, str]) -> ReadSheet:
    cells = [{at: ReadCell("teks", text) for at, text in row.items()} for row in rows]
    return ReadSheet(name, [ReadRow(n, row) for n, row in enumerate(cells, 5)])


def test_texts_beside_instructions_and_findings_are_told() -> None:
    finding = {0: "Risiko!C6", 1: "Gempa", 2: "Kurang", 3: "Isi", 4: "RSK001"}
    assert [*texts_beside(sheet(TO_LOOK_AT, finding))] == []
    [told] = texts_beside(sheet(TO_LOOK_AT, {**finding, 5: "Sudah diisi"}, {0: "Terima kasih"}))
    assert "F5 (Sudah diisi), A6 (Terima kasih)" in told
    [told] = texts_beside(sheet(GUIDE, {0: "1", 1: "Isi"}, {0: "2", 1: "Kirim", 3: "Usulan"}))
    assert "D6 (Usulan)" in told
    assert [*texts_beside(sheet("Risiko", {9: "milik sendiri"}))] == []


def test_a_text_above_a_table_is_told(office: Office) -> None:
    office.actions.rows[0][7] = "Data belum final"
    [told] = office.proposal().notices
    assert "H1 (Data belum final)" in told


def test_a_note_arrives_from_the_file(tmp_path: Path, office: Office) -> None:
    plan = office.reading().masterplan
    book = Workbook(str(tmp_path / "isian.xlsx"))
    for grid in office.grids.values():
        page = book.add_worksheet(grid.name)
        for n, row in enumerate(grid.rows):
            for at, value in row.items():
                page.write(n, at, value)
        page.write_comment("D6", "Tanya Bappeda", {"author": "Budi"})
    book.close()
    found = propose(tmp_path / "isian.xlsx", "isian.xlsx", plan)
    assert {remark.text for remark in found.remarks} == {"Tanya Bappeda"}
