"""A form: a table turned on its side, whose missing fields are coloured only in columns that hold something."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from generator.excel.sheets import Book, Column, Row, Sheet
from generator.excel.xlsx_writing import workbook
from tests.cases import each

COLUMNS = (
    Column(".nama", "Nama", 20, wanted=True),
    Column(".uraian", "Uraian", 20, "Latar", choices="daftar_uraian", note="Satu kalimat"),
    Column(".capaian", "Capaian", 20, wanted=True),
)
_NAMES = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def form(*rows: Row, empty_rows: int = 1) -> etree._Element:
    """The sheet of a form as XML."""
    sheet = Sheet("qw", "QW", "QW, Kota Uji", "Kota Uji", COLUMNS, rows, ".nama", empty_rows, is_form=True)
    book = Book("Uji", [sheet], {"daftar_uraian": ["Satu", "Dua"]}, [("format", "1")])
    return etree.fromstring(ZipFile(BytesIO(workbook(book))).read("xl/worksheets/sheet1.xml"))


def test_a_missing_field_is_coloured_once_anything_of_its_item_is_filled_in() -> None:
    sheet = form(Row("{}", {".nama": "Mal"}))
    rules = {
        one.get("sqref"): one.xpath("string(.//s:formula)", namespaces=_NAMES)
        for one in sheet.iterfind("s:conditionalFormatting", _NAMES)
    }
    assert rules == {
        "C5:D5": "AND(COUNTBLANK(C$5:C$7)<ROWS(C$5:C$7),LEN(TRIM(C5))=0)",
        "C7:D7": "AND(COUNTBLANK(C$5:C$7)<ROWS(C$5:C$7),LEN(TRIM(C7))=0)",
    }


def test_a_list_is_chosen_from_in_every_item_of_its_line_only() -> None:
    [rule] = form(Row("{}", {}), Row("{}", {})).iterfind(".//s:dataValidation", _NAMES)
    assert rule.get("sqref") == "C6:E6"


@each(("items", "pages"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3)])
def test_three_items_are_printed_beside_each_other_on_a_page(items: int, pages: int) -> None:
    sheet = form(*[Row("{}", {})] * (items - 1))
    assert int(sheet.find("s:pageSetup", _NAMES).get("fitToWidth", "1")) == pages


@each(("items", "width"), [(1, 70), (2, 65), (3, 130 / 3), (4, 40)])
def test_columns_share_the_page_but_stay_readable(items: int, width: float) -> None:
    columns = form(*[Row("{}", {})] * (items - 1)).xpath("s:cols/s:col", namespaces=_NAMES)
    assert [float(one.get("width")) for one in columns if one.get("min") == "3"] == [pytest.approx(width, abs=1)]
