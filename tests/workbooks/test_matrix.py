"""The action plan as one matrix: codes, targets, and the money of each source and year."""

from generator.excel.sheets import Sheet
from generator.masterplan.masterplan import Masterplan
from generator.workbooks.filling import Wish, filled_book
from generator.workbooks.offices import chosen_offices

MATRIX = Wish(matrix=True)


def matrix(plan: Masterplan, wish: Wish = MATRIX) -> Sheet:
    [sheet] = [one for one in filled_book(plan, (), wish).sheets if isinstance(one, Sheet)]
    return sheet


def test_each_source_and_year_has_its_own_column_of_money(plan: Masterplan) -> None:
    sheet = matrix(plan)
    money = [(one.group, one.heading) for one in sheet.columns if one.form == "rupiah"]
    assert money == [("Pagu APBD Kabupaten (rupiah)", "2026"), ("Pagu APBD Kabupaten (rupiah)", "2027"),
                     ("Pagu DAK (rupiah)", "2026"), ("Pagu DAK (rupiah)", "2027")]  # fmt: skip
    assert sheet.rows[0].cells[".anggaran[apbd][2027]"] == 1_500_000_000
    assert sheet.rows[0].cells[".anggaran[dak][2026]"] == ""


def test_an_office_gets_its_own_rows(plan: Masterplan) -> None:
    [office] = chosen_offices(plan, ["Dishub"])
    assert [row.cells[".kegiatan"] for row in matrix(plan, Wish(office=office, matrix=True)).rows] == [
        "Parkir nontunai"
    ]
