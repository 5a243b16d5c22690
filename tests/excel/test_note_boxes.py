"""The box of a note lies beside its cell and is as wide and high as its text needs, whatever is hidden there."""

from generator.excel.note_boxes import Measures

SHEET = (
    b'<worksheet><cols><col min="1" max="1" width="10"/><col min="3" max="4" hidden="1" width="9"/></cols><sheetData>'
    b'<row r="2" ht="75"><c r="A2"/></row><row r="3" hidden="1"/></sheetData></worksheet>'
)


def test_a_box_begins_behind_its_cell_one_row_above() -> None:
    assert Measures(SHEET).anchor((5, 4), 30).startswith("5, 15, 3, 0, ")


def test_hidden_columns_and_rows_do_not_make_it_smaller() -> None:
    *_, right, across, bottom, down = Measures(SHEET).anchor((2, 0), 130).split(", ")
    assert (right, across) == ("7", "64")  # one column of 64 pixels, two hidden ones, four more
    assert (bottom, down) == ("3", "10")  # a row of 20 pixels, one of 100, a hidden one, ten more


def test_the_first_row_has_no_row_above() -> None:
    assert Measures(SHEET).anchor((1, 0), 10) == "1, 15, 0, 0, 7, 64, 0, 10"
