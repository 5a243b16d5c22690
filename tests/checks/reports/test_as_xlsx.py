"""The findings as an Excel workbook: what a clerk sends to each office."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.checks.checked_region import Checked, Checks
from generator.checks.finding import Finding, Severity
from generator.checks.reports.as_xlsx import findings_xlsx
from tests.checks.reports.reporting import checked

_NAMES = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
OFFICES = """
quick_win:
  - {id: a, nama: "=cmd|' /C calc'!A0", dimensi: smart_governance, opd: Dinas Penanaman Modal}
  - {id: b, nama: Loket, dimensi: smart_economy, opd: "Dinas Komunikasi, Informatika, Statistik/Persandian"}
  - {id: c, nama: Loket Dua, dimensi: smart_economy, opd: "Dinas Komunikasi, Informatika, Statistik/Persandian Kota"}
daerah: {nama: Uji, jenis: kota}
"""


def workbook(*regions: Checked) -> ZipFile:
    return ZipFile(BytesIO(findings_xlsx(Checks(list(regions), several=len(regions) > 1))))


def names(book: ZipFile) -> list[str]:
    return [
        sheet.get("name", "")
        for sheet in etree.fromstring(book.read("xl/workbook.xml")).iterfind(".//s:sheet", _NAMES)
    ]


def texts(book: ZipFile, number: int) -> list[list[str]]:
    """The texts of the rows of a sheet."""
    shared = etree.fromstring(book.read("xl/sharedStrings.xml")).findall("s:si", _NAMES)
    strings = ["".join(entry.itertext()) for entry in shared]
    sheet = etree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    return [
        [strings[int(cell.findtext("s:v", "", _NAMES))] for cell in row.iterfind("s:c[@t='s']", _NAMES)]
        for row in sheet.iterfind(".//s:row", _NAMES)
    ]


def test_each_office_has_a_sheet_and_what_none_answers_for_comes_last() -> None:
    listed = names(workbook(checked(OFFICES)))
    assert listed[0] == "Ringkasan"
    assert listed[1:] == [
        "Dinas Komunikasi, Informatika,…", "Dinas Komunikasi, Informati (2)", "Dinas Penanaman Modal",
        "Belum ada penanggung jawab",
    ]  # fmt: skip


def test_a_sheet_names_its_office_and_region_and_tells_what_to_do_where() -> None:
    title, _, heads, *rows = [row for row in texts(workbook(checked(OFFICES)), 4) if row]
    assert title == ["Dinas Penanaman Modal, Kota Uji"]
    assert heads[:4] == ["No", "Tingkat", "Yang perlu diperbaiki", "Saran perbaikan"]
    assert all(len(row) >= 5 for row in rows)
    assert any("isian belum ada" in row[1] and "daerah.yaml baris 2" in row for row in rows)


def test_findings_that_repeat_are_one_row() -> None:
    found = checked(OFFICES)
    rows = sum(len(texts(workbook(found), number)) - 3 for number in (2, 3, 4, 5))
    assert rows < len(found.findings) / 2


def test_no_text_becomes_a_formula_or_a_link_outside() -> None:
    book = workbook(checked(OFFICES))
    parts = "".join(book.read(name).decode() for name in book.namelist() if "sheet" in name)
    assert "<f>" not in parts
    assert "TargetMode" not in parts


def test_it_is_printed_on_a4_landscape_with_its_head_repeated_and_frozen() -> None:
    book = workbook(checked(OFFICES))
    sheet = book.read("xl/worksheets/sheet2.xml").decode()
    assert re.search(r'<pageSetup paperSize="9"[^>]*orientation="landscape"', sheet)
    assert 'fitToHeight="0"' in sheet
    assert 'state="frozen"' in sheet
    assert "<autoFilter" in sheet
    assert "_xlnm.Print_Titles" in book.read("xl/workbook.xml").decode()


@pytest.mark.slow
def test_office_programs_find_it_valid(tmp_path: Path) -> None:
    file = tmp_path / "temuan.xlsx"
    file.write_bytes(findings_xlsx(Checks([checked(OFFICES)])))
    assert OpenXmlValidator().validate(file).errors == []


def test_the_same_findings_give_the_same_bytes() -> None:
    once, again = (findings_xlsx(Checks([checked(OFFICES)])) for _ in range(2))
    assert once == again


def test_several_regions_have_a_sheet_each_with_the_office_in_a_column() -> None:
    book = workbook(checked(OFFICES), checked("daerah: {nama: Lain, jenis: kabupaten}\n", "lain"))
    assert names(book) == ["Ringkasan", "Kota Uji", "Kabupaten Lain"]
    heads = next(row for row in texts(book, 2) if row[:1] == ["No"])
    assert "OPD penanggung jawab" in heads


def test_a_region_without_findings_says_so() -> None:
    found = checked("daerah: {nama: Uji, jenis: kota}\n")
    found.findings.clear()
    book = workbook(found)
    assert names(book) == ["Ringkasan"]
    assert ["Tidak ada temuan"] in texts(book, 1)


def test_long_and_odd_texts_and_names_stay_valid() -> None:
    found = checked("daerah: {nama: Uji, jenis: kota}\n")
    odd = [
        Finding("ISI001", Severity.SARAN, "x" * 40_000, "s\x00\ud800.", "a", opd=name)
        for name in ("'", "History", "[]:*?")
    ]
    found.findings[:] = odd
    book = workbook(found)
    assert names(book) == ["Ringkasan", "Tanpa nama", "()---", "History (2)"]
    assert max(len(text) for row in texts(book, 2) for text in row) < 32_767
