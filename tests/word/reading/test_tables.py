"""Tables of any Word file as grids: merged cells in their place, deleted text left out."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.source.problems import UserError
from generator.word.reading.tables import Grid, read_tables

TEXT = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def cell(text: str, looks: str = "") -> str:
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{TEXT.format(text)}</w:tc>"


def wide(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def grids(tmp_path: Path, *tables: str) -> list[Grid]:
    document: Any = Document()
    for rows in tables:
        document.element.body.insert(0, parse_xml(f"<w:tbl {nsdecls('w')}>{rows}</w:tbl>"))
    document.save(str(tmp_path / "a.docx"))
    return [table.rows for table in read_tables(tmp_path / "a.docx")]


def test_cells_over_several_columns_do_not_shift_those_behind(tmp_path: Path) -> None:
    first = f"<w:tr>{cell('Target', wide(2))}{cell('OPD')}</w:tr>"
    second = f"<w:tr>{cell('2026')}{cell('2027')}{cell('Dinkes')}</w:tr>"
    assert grids(tmp_path, first + second) == [[{0: "Target", 2: "OPD"}, {0: "2026", 1: "2027", 2: "Dinkes"}]]


def test_a_cell_over_several_rows_holds_in_each(tmp_path: Path) -> None:
    rows = "".join(
        f"<w:tr>{cell(text, f'<w:vMerge{val}/>')}{cell(str(n))}</w:tr>"
        for n, (text, val) in enumerate([("Program", ' w:val="restart"'), ("", ""), ("", ' w:val="continue"')])
    )
    assert [row[0] for row in grids(tmp_path, rows)[0]] == ["Program"] * 3


def test_cells_left_out_before_a_row_are_counted(tmp_path: Path) -> None:
    row = f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{cell("A")}</w:tr>'
    assert grids(tmp_path, row) == [[{2: "A"}]]


def test_deleted_text_is_left_out_and_lines_stay(tmp_path: Path) -> None:
    runs = (
        "<w:p><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
    )
    assert grids(tmp_path, f"<w:tr><w:tc>{runs}{TEXT.format('c')}</w:tc></w:tr>") == [[{0: "a\nb\nc"}]]


def test_a_row_as_wide_as_no_page_is_refused(tmp_path: Path) -> None:
    row = f"<w:tr>{cell('A', wide(9999))}{cell('B')}</w:tr>"
    with pytest.raises(UserError, match="bukan dokumen Word"):
        grids(tmp_path, row)


def between(tmp_path: Path, blocks: str, looks: str = "") -> bool:
    """Whether the second of two tables may go on with the first if some blocks stand between them."""
    document: Any = Document()
    row = f"<w:tr>{cell('A')}{cell('B')}</w:tr>"
    second = row.replace("<w:tr>", f"<w:tr><w:trPr>{looks}</w:trPr>")
    whole = f"<w:body {nsdecls('w')}><w:tbl>{row}</w:tbl>{blocks}<w:tbl>{second}</w:tbl></w:body>"
    for number, one in enumerate([*parse_xml(whole)]):
        document.element.body.insert(number, one)
    document.save(str(tmp_path / "b.docx"))
    return [table.may_go_on for table in read_tables(tmp_path / "b.docx")][1]


@pytest.mark.parametrize(
    ("blocks", "may"),
    [
        ("<w:p/>", True),
        ('<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p/>', True),
        (TEXT.format("Tabel 3. Rencana Aksi (Lanjutan)"), True),
        (TEXT.format("Lanjutan Tabel 3"), True),
        (f"<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>{TEXT.format(' ')}", True),
        (TEXT.format("Tabel 2. Analisis SWOT"), False),
        (TEXT.format("Lanjutan program tahun lalu"), False),
        (f"<w:p/>{TEXT.format('BAB II')}<w:p/>", False),
        (f"<w:sdt><w:sdtContent>{TEXT.format('Judul')}</w:sdtContent></w:sdt>", False),
        ("<w:p><w:r><w:pict/></w:r></w:p>", False),
    ],
)
def test_a_table_may_go_on_only_right_below_another(tmp_path: Path, blocks: str, may: bool) -> None:
    assert between(tmp_path, blocks) == may


def test_a_table_whose_first_row_is_marked_as_headings_goes_on_with_none(tmp_path: Path) -> None:
    assert not between(tmp_path, "<w:p/>", "<w:tblHeader/>")
