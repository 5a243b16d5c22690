"""The workbook inside a chart: a small .xlsx that holds just the numbers."""

import io
import zipfile

from lxml import etree

from generator.word.workbook import workbook
from tests.documents.drawing import chart

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _cells(content: bytes) -> dict[str, str]:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml"))
    return {c.get("r") or "": "".join(c.itertext()) for c in root.iter(f"{S}c")}


def test_categories_stand_in_column_a_and_series_from_b_on() -> None:
    assert _cells(workbook(chart())) == {
        "A1": "miliar rupiah", "B1": "2025", "C1": "2026",
        "A2": "Ekonomi & Usaha", "B2": "1.5", "C2": "2",
        "A3": "Layanan", "B3": "0.02", "C3": "4",
        "A4": "Warga <b>", "B4": "3", "C4": "0.5",
    }  # fmt: skip


def test_the_same_numbers_give_the_same_bytes() -> None:
    assert workbook(chart()) == workbook(chart())


def test_every_part_has_a_type_and_a_way_to_it() -> None:
    archive = zipfile.ZipFile(io.BytesIO(workbook(chart())))
    types = archive.read("[Content_Types].xml").decode()
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"):
        assert f'PartName="/{part}"' in types
    assert 'Target="xl/workbook.xml"' in archive.read("_rels/.rels").decode()
    relations = archive.read("xl/_rels/workbook.xml.rels").decode()
    assert 'Target="worksheets/sheet1.xml"' in relations
    assert 'Target="styles.xml"' in relations
