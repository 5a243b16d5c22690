"""The forms of the survey, filled in as people do and read back."""

from pathlib import Path

import pytest
from docx import Document

from generator.excel.xlsx_writing import workbook
from generator.masterplan.reading import read_masterplan
from generator.pulling.foreign.sources import foreign_tables
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from generator.survey.blank_forms import questionnaire, remarks_beside_tables, survey_book
from generator.survey.questions import questions, questions_by_key
from generator.survey.responses import Responses, read_responses
from tests.conftest import write_tree
from tests.documents.reading import docx_texts
from tests.excel.grids import grids_of, write_grids

PLAN = """\
daerah: {nama: Uji, jenis: kabupaten}
dimensi: {smart_society: Smart People}
quick_win: [{nama: Pasar Digital, dimensi: smart_economy}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> RegionFolder:
    return RegionFolder(write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN}) / "masterplans/uji", tmp_path)


@pytest.fixture
def form(folder: RegionFolder, tmp_path: Path) -> Path:
    file = tmp_path / "survei.xlsx"
    file.write_bytes(workbook(survey_book(read_masterplan(folder.place).masterplan)))
    return file


def answers_in(file: Path) -> Responses:
    return read_responses(foreign_tables(file), file.name)


def test_the_workbook_has_a_sheet_for_each_dimension_under_the_regions_name(form: Path) -> None:
    shown = [name for name in grids_of(form) if not name.startswith(("Daftar", "_"))]
    named = ("Governance", "Branding", "Economy", "Living", "People", "Environment")
    assert shown == ["Petunjuk", *(f"Smart {name}" for name in named)]


def test_an_empty_form_has_no_respondents(form: Path) -> None:
    empty = answers_in(form)
    assert (empty.all, empty.silent, empty.unread) == ([], [], [])


def test_what_is_typed_into_the_form_is_read(form: Path) -> None:
    grids = grids_of(form)
    sheet = grids["Smart Economy"]
    row = dict.fromkeys((sheet.at(item.key) for item in questions()["smart_economy"]), "3")
    row |= {sheet.at("responden"): "Siti Aminah", sheet.at("pengguna"): "ya", sheet.at("program"): "Pasar Digital"}
    row[sheet.at("pajak-daring")] = 4
    sheet.rows.append(row)
    [one] = answers_in(write_grids(form, grids)).all
    assert (one.respondent, one.is_user, one.programme) == ("Siti Aminah", True, "Pasar Digital")
    assert one.scores == {item.key: 4 if item.key == "pajak-daring" else 3 for item in questions()["smart_economy"]}


def test_the_programmes_of_the_region_can_be_chosen(form: Path) -> None:
    assert any("Pasar Digital" in row.values() for row in grids_of(form)["Daftar"].rows)


def test_a_workbook_of_something_else_is_refused(form: Path) -> None:
    grids = grids_of(form)
    with pytest.raises(UserError, match="tidak memuat kolom pertanyaan survei"):
        answers_in(write_grids(form, {"Petunjuk": grids["Petunjuk"]}))


def test_the_questionnaire_asks_every_question_once(folder: RegionFolder, tmp_path: Path) -> None:
    file = tmp_path / "kuesioner.docx"
    file.write_bytes(questionnaire(folder, read_masterplan(folder.place).masterplan))
    texts = docx_texts(file)
    assert all(texts.count(item.name) == 1 for item in questions_by_key().values())
    assert "Kuesioner Survei Dampak: Smart People" in texts


def test_what_is_ticked_in_the_questionnaire_on_a_screen_is_read(folder: RegionFolder, tmp_path: Path) -> None:
    file = tmp_path / "kuesioner.docx"
    file.write_bytes(questionnaire(folder, read_masterplan(folder.place).masterplan))
    assert answers_in(file).all == []
    document = Document(str(file))
    person, sheet = document.tables[4:6]
    for cell, text in zip(person.rows[1].cells, ("Siti Aminah", "Pasar Digital", "Ya"), strict=True):
        cell.text = text
    for n, row in enumerate(sheet.rows[1:]):
        row.cells[3 + n % 5].text = "x"
    document.save(str(file))
    found = answers_in(file)
    [one] = found.all
    assert (one.respondent, one.programme, one.is_user) == ("Siti Aminah", "Pasar Digital", True)
    assert one.scores == {item.key: n % 5 for n, item in enumerate(questions()["smart_economy"])}
    assert (found.unread, found.silent, found.unused) == ([], [], [])


def test_what_is_typed_beside_the_cells_of_the_workbook_is_told_with_its_place_and_not_counted(form: Path) -> None:
    grids = grids_of(form)
    sheet = grids["Smart Economy"]
    beyond = max(at for row in sheet.rows for at in row) + 1
    first = min(sheet.rows[0])
    sheet.rows[0][beyond] = "Survei ulang"
    sheet.rows.append({sheet.at("responden"): "Siti", sheet.at("pajak-daring"): "3", beyond: "menolak difoto"})
    found = answers_in(write_grids(form, grids))
    assert first != beyond and [one.respondent for one in found.all] == ["Siti"]
    assert [told.partition(": ")[2] for told in found.remarks] == ["'Survei ulang'", "'menolak difoto'"]
    assert all(told.startswith("Smart Economy!") for told in found.remarks)


def test_what_is_typed_beside_the_cells_of_the_questionnaire_is_told_with_its_place_and_not_counted(
    folder: RegionFolder, tmp_path: Path
) -> None:
    file = tmp_path / "kuesioner.docx"
    plan = read_masterplan(folder.place).masterplan
    file.write_bytes(questionnaire(folder, plan))
    assert (answers_in(file).remarks, remarks_beside_tables(file, folder, plan)) == ([], [])
    document = Document(str(file))
    document.add_paragraph("Layanan sering terputus, nilai 1")
    document.tables[1].add_row().cells[2].text = "Catatan: loket tutup"
    document.save(str(file))
    found = answers_in(file)
    assert (found.all, found.remarks) == ([], ["Tabel 2, baris 11: 'Catatan: loket tutup'"])
    assert remarks_beside_tables(file, folder, plan) == ["sesudah Tabel 12: 'Layanan sering terputus, nilai 1'"]
