"""Workbooks as they are written: valid, the same each time, locked only where it must be."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.excel.sheets import Book, Column, Listing, Row, Sheet, column_name, pieces
from generator.excel.xlsx_writing import workbook
from tests.cases import each

COLUMNS = (
    Column(".nama", "Nama", 20, choices="daftar_nama", note="Nama butir", wanted=True),
    Column(".kode", "Kode", 8),
    Column(".2026", "2026", 15, "Anggaran", "rupiah"),
    Column(".2027", "2027", 15, "Anggaran", "rupiah"),
    Column("@jumlah", "Jumlah", 16, form="jumlah"),
    Column(".catatan", "Catatan", 16, printed=False),
)
ROWS = (
    Row("{}", {".nama": "=1+1", ".kode": "007", ".2026": 250_000_000, ".2027": 5}, {".kode": "Periksa kodenya"}),
    Row("x" * 40_000, {".nama": "Taman _x0041_"}),
)
SHEET = Sheet("aksi", "Aksi", "Aksi, Kota Uji", "Kota Uji", COLUMNS, ROWS, ".nama")
BOOK = Book("Uji", [Listing("Petunjuk", "Isian", "", (("Langkah", 20),), [("Isi",)]), SHEET],
            {"daftar_nama": ["Taman", "Pasar"]}, [("format", "1")])  # fmt: skip
_NAMES = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheet_xml(number: int) -> bytes:
    return ZipFile(BytesIO(workbook(BOOK))).read(f"xl/worksheets/sheet{number}.xml")


def test_a_workbook_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "isian.xlsx"
    file.write_bytes(workbook(BOOK))
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []


def test_the_same_description_gives_the_same_bytes() -> None:
    assert workbook(BOOK) == workbook(BOOK)


def test_texts_are_never_formulas_and_codes_keep_their_zeros() -> None:
    strings = ZipFile(BytesIO(workbook(BOOK))).read("xl/sharedStrings.xml").decode()
    assert all(text in strings for text in (">=1+1<", ">007<", "Taman _x005F_x0041_"))
    formulas = etree.fromstring(sheet_xml(2)).xpath("//s:f/text()", namespaces=_NAMES)
    assert {re.sub(r"\d+", "", formula) for formula in formulas} == {"SUM(F:G)", "SUBTOTAL(,F:F)", "SUBTOTAL(,G:G)",
                                                                     "SUBTOTAL(,H:H)"}  # fmt: skip


def test_rows_grow_with_what_is_typed() -> None:
    rows = re.findall(rb'<row r="(\d+)"([^>]*)>', sheet_xml(2))
    assert all(b"customHeight" not in looks for number, looks in rows if int(number) > 5)
    assert all(b'ht="' in looks for number, looks in rows if int(number) > 5)


def test_only_headings_are_locked() -> None:
    content = ZipFile(BytesIO(workbook(BOOK)))
    looks = etree.fromstring(content.read("xl/styles.xml")).findall(".//s:cellXfs/s:xf", _NAMES)
    cells = etree.fromstring(content.read("xl/worksheets/sheet2.xml")).iterfind(".//s:c", _NAMES)
    locked = {
        int(re.sub(r"\D", "", cell.get("r", "")))
        for cell in cells
        if looks[int(cell.get("s", 0))].find("s:protection", _NAMES) is None
    }
    assert locked == {1, 2, 4, 5}


def test_no_list_to_choose_from_stands_in_the_cell_itself() -> None:
    formulas = etree.fromstring(sheet_xml(2)).xpath("//s:dataValidation/s:formula1/text()", namespaces=_NAMES)
    assert formulas == ["daftar_nama"]
    assert b"'Daftar'!$A$2:$A$3" in ZipFile(BytesIO(workbook(BOOK))).read("xl/workbook.xml").replace(
        b"Daftar!", b"'Daftar'!"
    )


def test_a_table_that_is_too_wide_is_printed_on_several_pages_beside_each_other() -> None:
    wide = Sheet("a", "A", "A", "", (COLUMNS[0], *(Column(f".{n}", str(n), 50) for n in range(10))), (), ".nama")
    content = ZipFile(BytesIO(workbook(Book("A", [wide], {}, []))))
    assert b'fitToHeight="0"' in content.read("xl/worksheets/sheet1.xml")
    assert b'fitToWidth="2"' in content.read("xl/worksheets/sheet1.xml")
    assert b"'A'!$B:$C" in content.read("xl/workbook.xml").replace(b">A!", b">'A'!")
    assert b"fitToWidth" not in sheet_xml(2)


def test_a_long_base_takes_several_hidden_columns() -> None:
    assert SHEET.depth == 2
    assert "".join(pieces("x" * 70_000)) == "x" * 70_000
    assert SHEET.address(".kode", 1) == "E7"


@each(("at", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(at: int, name: str) -> None:
    assert column_name(at) == name


def test_what_is_printed_ends_with_the_last_row() -> None:
    book = etree.fromstring(ZipFile(BytesIO(workbook(BOOK))).read("xl/workbook.xml"))
    [printed] = [
        one.text for one in book.iter(f"{{{_NAMES['s']}}}definedName") if one.get("name") == "_xlnm.Print_Area"
    ]
    rows = etree.fromstring(sheet_xml(2)).findall(".//s:row", _NAMES)
    assert printed.rpartition("$")[2] == rows[-1].get("r")
