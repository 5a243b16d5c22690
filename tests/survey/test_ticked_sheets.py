"""Sheets of ticks, as people fill in the printed questionnaire on a screen."""

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.pulling.foreign.sources import ForeignTable
from generator.survey.questions import questions
from generator.survey.ticked_sheets import Sheet, read_sheet
from tests.cases import each

ITEM = questions()["smart_economy"][0]


def table(name: str, *rows: tuple[str, ...]) -> ForeignTable:
    cells = [{at: ReadCell("teks", text) for at, text in enumerate(row) if text} for row in rows]
    return ForeignTable(name, [ReadRow(n, row) for n, row in enumerate(cells, 1)])


PERSON = table("Tabel 1", ("Nama Responden", "Pengguna Layanan (Ya/Tidak)"), ("Siti", "Ya"))


def sheet(*ticked: tuple[str, ...], before: ForeignTable | None = PERSON) -> Sheet:
    rows = [("1", "Industri", ITEM.name, *ticks) for ticks in ticked]
    found = read_sheet(table("Tabel 2", ("No.", "Subdimensi", "Pernyataan", "0", "1", "2", "3", "4"), *rows), before)
    assert found is not None
    return found


@each("tick", ["x", "V", "✓", "☒", "3"])
def test_a_tick_is_the_score_above_it(tick: str) -> None:
    found = sheet(("", "", "", tick, ""))
    assert found.scores == {ITEM.key: 3}
    assert found.unread == []
    assert found.texts == {"responden": "Siti", "pengguna": "Ya"}


@each(
    ("ticks", "told"),
    [
        (("x", "", "", "x", ""), "lebih dari satu nilai dicentang (0, 3)"), (("", "", "", "4", ""), "'4' di bawah 3"),
        (("", "", "", "tidak tahu", ""), "'tidak tahu' di bawah 3 bukan centang"),
    ],
)  # fmt: skip
def test_what_is_no_single_tick_is_told_with_its_place(ticks: tuple[str, ...], told: str) -> None:
    found = sheet(ticks)
    assert found.scores == {}
    assert found.unread[0].startswith(f"Tabel 2, baris 2: {told}")


def boxes(*cells: ReadCell) -> Sheet:
    head = {n: ReadCell("teks", text) for n, text in enumerate(("Pernyataan", "0", "1", "2", "3", "4"))}
    line = {0: ReadCell("teks", ITEM.name)} | dict(enumerate(cells, 1))
    found = read_sheet(ForeignTable("Lembar", [ReadRow(1, head), ReadRow(2, line)]), None)
    assert found is not None
    return found


def test_a_box_of_a_workbook_counts_only_where_it_is_ticked() -> None:
    off, on = ReadCell("logis", "0"), ReadCell("logis", "1")
    assert boxes(off, off, off, on, off).scores == {ITEM.key: 3}
    assert (boxes(off, off, off, off, off).scores, boxes(off, off, off, off, off).empty) == ({}, 1)


@each("cell", [ReadCell("angka", "1", "persen"), ReadCell("belum_dihitung", "", formula=True)])
def test_a_percentage_and_a_formula_without_a_value_are_no_ticks(cell: ReadCell) -> None:
    found = boxes(ReadCell("teks", ""), cell)
    assert found.scores == {}
    assert found.unread[0].endswith("di bawah 1 bukan centang")


def test_a_line_without_a_tick_is_empty_and_no_zero() -> None:
    found = sheet(("", "", "", "", ""))
    assert (found.scores, found.empty) == ({}, 1)


def test_a_question_answered_again_and_a_second_person_are_told() -> None:
    two = table("Tabel 1", ("Nama Responden",), ("Siti",), ("Budi",))
    found = sheet(("x", "", "", "", ""), ("", "x", "", "", ""), before=two)
    assert found.scores == {ITEM.key: 0}
    assert [fault.partition(":")[0] for fault in found.unread] == ["Tabel 1, baris 3", "Tabel 2, baris 3"]


def test_without_a_table_of_the_respondent_the_answers_have_no_name() -> None:
    assert sheet(("x", "", "", "", ""), before=table("Tabel 1", ("Agenda",), ("Pembukaan",))).texts == {}


def test_a_table_without_all_scores_is_no_sheet() -> None:
    assert read_sheet(table("Tabel 1", ("Pernyataan", "0", "1", "2"), (ITEM.name, "x")), None) is None
