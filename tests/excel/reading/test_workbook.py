"""Workbooks as any program stores them: kinds of cells, looks, formulas, merges, sheets that lie or are huge."""

import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.excel.reading import workbook
from generator.excel.reading.cells import ReadCell, ReadSheet, day_of
from generator.excel.reading.workbook import read_workbook, unescaped
from generator.source.problems import UserError
from tests.cases import each
from tests.excel.grids import Formula, Grid, Percent, write_grids

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts><numFmt numFmtId="170" formatCode="[$-421]dd mmmm yyyy"/>'
    '<numFmt numFmtId="171" formatCode="0.0&quot; days&quot;"/></numFmts>'
    "<fonts><font/><font><strike/></font></fonts><cellXfs>"
    '<xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/>'
    '<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>'
)
Made = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A workbook of one sheet with this XML of rows, and other parts."""

    def make(rows: str, *, after: str = "", strings: str = "", settings: str = "", **parts: str) -> Path:
        sheet = f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:B2"/><sheetData>{rows}</sheetData>{after}</worksheet>'
        names = {
            "sharedStrings": "xl/sharedStrings.xml",
            "styles": "xl/styles.xml",
            "worksheet": "xl/worksheets/sheet1.xml",
        }
        links = "".join(
            f'<Relationship Id="{kind}" Type="{_RELS}/{kind}" Target="/{name}"/>' for kind, name in names.items()
        )
        content = {
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" Type="{_RELS}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELS}">{settings}<sheets>'
            '<sheet name="Aksi" sheetId="1" r:id="worksheet"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>',
            "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{strings}</sst>',
            "xl/styles.xml": STYLES,
            "xl/worksheets/sheet1.xml": sheet,
            **parts,
        }
        with zipfile.ZipFile(tmp_path / "uji.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in content.items():
                archive.writestr(name, text)
        return tmp_path / "uji.xlsx"

    return make


def cells(file: Path) -> dict[str, ReadCell]:
    [sheet] = read_workbook(file)
    return {sheet.place(row, at).split("!")[1]: cell for row in sheet.rows for at, cell in row.cells.items()}


def test_every_kind_of_cell_is_told_apart(made: Made) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.256</v></c><c r="C1" t="e"><v>#REF!</v></c>'
        '<c r="D1" t="b"><v>1</v></c><c r="E1" t="inlineStr"><is><r><t>dua </t></r><r><t>bagian</t></r></is></c>'
        '<c r="F1" t="str"><f>A1</f><v>Satu</v></c><c r="G1"><f>B1*2</f></c><c r="H1"><f>B1</f><v>3</v></c>'
        '<c r="I1"/><c r="J1" t="d"><v>2026-08-18</v></c></row>'
    )
    found = cells(made(rows, strings="<si><t>Satu</t><rPh><t>baca</t></rPh></si>"))
    assert {place: (cell.kind, cell.text, cell.formula) for place, cell in found.items()} == {
        "A1": ("teks", "Satu", False), "B1": ("angka", "0.256", False), "C1": ("galat", "#REF!", False),
        "D1": ("logis", "TRUE", False), "E1": ("teks", "dua bagian", False), "F1": ("teks", "Satu", True),
        "G1": ("belum_dihitung", "", True), "H1": ("angka", "3", True), "J1": ("teks", "2026-08-18", False),
    }  # fmt: skip


def test_looks_tell_percentages_days_and_what_is_crossed_out(made: Made) -> None:
    rows = "".join(f'<c r="{name}1" s="{n}"><v>5</v></c>' for n, name in enumerate("ABCDEF"))
    found = cells(made(f'<row r="1">{rows}</row>'))
    assert [cell.look for cell in found.values()] == ["", "persen", "tanggal", "tanggal", "", ""]
    assert [cell.struck for cell in found.values()] == [False] * 5 + [True]


def test_a_sheet_that_lies_about_its_size_is_read_whole(made: Made) -> None:
    rows = "".join(f'<row r="{n}"><c r="D{n}"><v>{n}</v></c></row>' for n in range(1, 40))
    assert len(cells(made(rows))) == 39


def test_rows_and_cells_without_references_are_counted(made: Made) -> None:
    found = cells(made("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
    assert {place: cell.text for place, cell in found.items()} == {"A1": "1", "B1": "2", "A2": "3"}


def test_a_merged_area_holds_its_first_value_in_every_row_and_hides_what_lies_beneath(made: Made) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>9</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>'
        '<row r="4"><c r="D4"><v>4</v></c></row>'
    )
    after = '<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="A4:A1048576"/></mergeCells>'
    found = cells(made(rows, after=after))
    assert {place: cell.text for place, cell in found.items() if cell.kind == "angka"} == {
        "A1": "1", "A2": "1", "A3": "1", "C1": "9", "D4": "4",
    }  # fmt: skip
    assert {place for place, cell in found.items() if cell.kind == "tergabung"} == {"B1", "B2", "B3"}


def test_a_million_formatted_rows_without_values_are_not_parsed(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    forget = workbook._forget
    monkeypatch.setattr(workbook, "_forget", lambda entry: (seen.append(1), forget(entry)))
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>' + "".join(f'<row r="{n}" s="1"/>' for n in range(2, 50_000))
    assert len(cells(made(rows))) == 1
    assert len(seen) < 10


def test_a_value_far_below_is_not_lost(made: Made) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="A900000"><v>2</v></c></row>'
    assert [*cells(made(rows))] == ["A1", "A900000"]


def test_more_rows_than_anybody_fills_in_are_refused(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 50)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 60))
    with pytest.raises(UserError, match="lebih dari 50 baris terisi"):
        read_workbook(made(rows))


def test_days_by_either_calendar(made: Made) -> None:
    file = made('<row r="1"><c r="A1" s="2"><v>1</v></c></row>', settings='<workbookPr date1904="1"/>')
    assert [sheet.from_1904 for sheet in read_workbook(file)] == [True]
    assert day_of(Decimal(44_790), from_1904=True) == day_of(Decimal(46_252), from_1904=False) == date(2026, 8, 18)
    assert day_of(Decimal(0), from_1904=False) is None


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>"},
        {"xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'},
        {"xl/workbook.xml": "bukan XML"},
        {"xl/styles.xml": "<!DOCTYPE a><styleSheet/>"},
    ],
)
def test_a_damaged_part_is_refused(made: Made, parts: dict[str, str]) -> None:
    with pytest.raises(UserError, match="bukan buku kerja Excel"):
        read_workbook(made("", **parts))


def test_a_string_that_there_is_not_is_refused(made: Made) -> None:
    with pytest.raises(UserError, match="utuh"):
        read_workbook(made('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'))


@each(
    ("stored", "text"),
    [("a_x000D_\nb", "a\nb"), ("_x005F_x0041_", "_x0041_"), ("a\r\nb\rc", "a\nb\nc"), ("_xyz_", "_xyz_")],
)
def test_escaped_characters_are_read_as_meant(stored: str, text: str) -> None:
    assert unescaped(stored) == text


_CELLS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30), st.integers(-(10**9), 10**9),
    st.builds(Percent, st.floats(0, 1)),
)  # fmt: skip


@given(st.lists(st.dictionaries(st.integers(0, 30), _CELLS, max_size=5), max_size=6))
def test_what_another_writer_writes_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[int, Any]]
) -> None:
    file = write_grids(tmp_path_factory.mktemp("uji") / "uji.xlsx", {"A": Grid("A", rows)})
    [sheet] = read_workbook(file)
    read = {(row.number - 1, at): cell for row in sheet.rows for at, cell in row.cells.items()}
    for n, row in enumerate(rows):
        for at, value in row.items():
            if isinstance(value, str):
                assert read[n, at].text == value
            else:
                assert float(read[n, at].text) == pytest.approx(
                    float(value.value if isinstance(value, Percent) else value)
                )
    assert len(read) == sum(map(len, rows))


def test_a_formula_without_a_value_is_told_apart_from_an_empty_cell(tmp_path: Path) -> None:
    file = write_grids(tmp_path / "a.xlsx", {"A": Grid("A", [{0: Formula("=1+1", 2), 1: Formula("=1+1")}])})
    [sheet] = read_workbook(file)
    assert isinstance(sheet, ReadSheet)
    assert [cell.formula for cell in sheet.rows[0].cells.values()] == [True, True]


def test_exactly_as_many_rows_as_may_be_are_read(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 50)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 51))
    assert len([*cells(made(rows))]) == 50


@each(
    ("number", "day"),
    [(59, date(1900, 2, 28)), (60, date(1900, 3, 1)), (61, date(1900, 3, 1)), (62, date(1900, 3, 2))],
)
def test_the_day_that_excel_has_too_many_is_the_first_of_march(number: int, day: date) -> None:
    assert day_of(Decimal(number), from_1904=False) == day


@each(("text", "number"), [("999999999999999", Decimal(10**15 - 1)), ("1000000000000000", None)])
def test_a_number_of_more_digits_than_are_kept_is_none(text: str, number: Decimal | None) -> None:
    assert ReadCell("angka", text).number == number


def test_a_text_of_which_a_part_is_crossed_out_counts_as_crossed_out(made: Made) -> None:
    struck = "<is><r><rPr><strike/></rPr><t>Desa A</t></r><r><t>Desa B</t></r></is>"
    plain = '<is><r><rPr><strike val="0"/></rPr><t>Desa A</t></r><r><rPr><strike/></rPr><t> </t></r></is>'
    rows = f'<row r="1"><c r="A1" t="inlineStr">{struck}</c><c r="B1" t="inlineStr">{plain}</c></row>'
    found = cells(made(rows))
    assert (found["A1"].struck, found["B1"].struck) == (True, False)
