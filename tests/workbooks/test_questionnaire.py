"""The questionnaire as a workbook: its sheets and rows, and what each row held."""

from pathlib import Path

import pytest

from generator.excel.sheets import LONGEST_CELL, Listing, Sheet
from generator.masterplan.reading import read_masterplan
from generator.source.problems import UserError
from generator.workbooks.answer_tables import answer_bases, held_texts, proof_ids
from generator.workbooks.asked import Asked, asked_in
from generator.workbooks.bases import unpacked
from generator.workbooks.questionnaire import NEEDED, Questionnaire, questionnaire_book
from tests.conftest import write_tree

ISI = """\
evaluasi:
  - tahun: 2023
    instrumen: 2023-kppn
    kebutuhan_data: [Kondisi jalan]
    jawaban:
      - butir: regulasi
        nilai: "1,5"
        bukti: [{dokumen: Perda, nomor: "4"}, {dokumen: Naskah, tautan: "https://contoh.go.id"}]
"""


def asked(root: Path, text: str = ISI) -> Asked:
    return asked_in(read_masterplan(write_tree(root, {"uji/isi.yaml": text}) / "uji"))


def sheets(root: Path, text: str = ISI) -> dict[str, Sheet | Listing]:
    return {one.name: one for one in questionnaire_book(asked(root, text), Questionnaire()).sheets}


def test_a_row_shows_the_answer_with_each_proof_in_cells_of_its_own_and_room_for_another(tmp_path: Path) -> None:
    sheet = sheets(tmp_path)["Kebijakan"]
    assert isinstance(sheet, Sheet)
    cells = next(row.cells for row in sheet.rows if row.cells[".butir"] == "regulasi")
    assert (cells[".nilai"], cells[".bukti[1].nomor"], cells[".bukti[2].tautan"]) == (
        "1,5",
        "4",
        "https://contoh.go.id",
    )
    assert ".bukti[3].dokumen" in [column.key for column in sheet.columns]


def test_the_base_of_a_row_gives_its_proofs_by_their_ids(tmp_path: Path) -> None:
    sheet = sheets(tmp_path)["Kebijakan"]
    assert isinstance(sheet, Sheet)
    base = unpacked(next(row.base for row in sheet.rows if row.cells[".butir"] == "regulasi"))
    assert base is not None and proof_ids(base) == ["perda", "naskah"]
    assert held_texts(base)[".bukti[naskah].tautan"] == "https://contoh.go.id"


def test_what_is_needed_is_listed_only_if_the_region_says_so(tmp_path: Path) -> None:
    listing = sheets(tmp_path)[NEEDED]
    assert isinstance(listing, Listing) and listing.rows[0][1] == "Kondisi jalan"
    assert NEEDED not in sheets(tmp_path, "evaluasi: [{tahun: 2022, instrumen: 2022-baru}]\n")


def test_an_explanation_that_no_cell_can_hold_is_told(tmp_path: Path) -> None:
    text = f"{ISI}        penjelasan: {'x' * (LONGEST_CELL + 1)}\n"
    with pytest.raises(UserError, match=r"jawaban\[regulasi\]\.penjelasan: teks sepanjang"):
        sheets(tmp_path, text)


def test_the_rows_of_today_are_those_of_every_item(tmp_path: Path) -> None:
    bases = answer_bases(asked(tmp_path).plan)
    assert sum(map(len, bases.values())) == 117
