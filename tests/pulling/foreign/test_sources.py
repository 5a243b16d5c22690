"""Where foreign tables come from: text in any encoding and with any separator, workbooks, tables in Word."""

from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from generator.pulling.foreign.sources import ForeignTable, foreign_tables
from generator.source.problems import UserError
from tests.cases import each

LINES = "Kegiatan;Lokasi\nSurvei;Kafé \u201cA\u201d\n"


def texts(table: ForeignTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells.values()] for row in table.rows]


@each("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(LINES.encode(encoding))
    [table] = foreign_tables(tmp_path / "a.csv")
    assert texts(table) == [["Kegiatan", "Lokasi"], ["Survei", "Kafé \u201cA\u201d"]]


@each("sign", [";", ",", "\t", "|"])
def test_the_separator_is_found(sign: str) -> None:
    text = (
        f'No{sign}Kegiatan{sign}Pagu\n1{sign}"Bersih, rapi; aman"{sign}250\n2{sign}B{sign}3,5\n'
        if sign != ","
        else ('No,Kegiatan,Pagu\n1,"Bersih, rapi; aman",250\n2,B,"3,5"\n')
    )
    [table] = foreign_tables(None, text.encode())
    assert texts(table)[1:] == [["1", "Bersih, rapi; aman", "250"], ["2", "B", "3,5"]]


def test_cells_of_several_lines_stay_whole() -> None:
    [table] = foreign_tables(None, b'Kegiatan\tMitra\nSurvei\t"A\nB"\n')
    assert texts(table)[1] == ["Survei", "A\nB"]


def test_tables_in_word_keep_merged_cells_in_their_place(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(3, 4)
    table.cell(0, 2).merge(table.cell(0, 3)).text = "Target"
    for at, text in ((0, "Kegiatan"), (1, "Satuan")):
        table.cell(0, at).merge(table.cell(1, at)).text = text
    for at, text in ((2, "2026"), (3, "2027")):
        table.cell(1, at).text = text
    for at, text in enumerate(("Survei", "kali", "3", "4")):
        table.cell(2, at).text = text
    document.save(str(tmp_path / "a.docx"))
    [found] = foreign_tables(tmp_path / "a.docx")
    assert [{at: cell.text for at, cell in row.cells.items()} for row in found.rows] == [
        {0: "Kegiatan", 1: "Satuan", 2: "Target"}, {0: "Kegiatan", 1: "Satuan", 2: "2026", 3: "2027"},
        {0: "Survei", 1: "kali", 2: "3", 3: "4"},
    ]  # fmt: skip


def test_a_document_without_tables_and_other_files_are_refused(tmp_path: Path) -> None:
    Document().save(str(tmp_path / "a.docx"))
    with pytest.raises(UserError, match="tidak memuat tabel"):
        foreign_tables(tmp_path / "a.docx")
    with pytest.raises(UserError, match=r"bukan \.xlsx, \.docx, \.csv, atau \.tsv"):
        foreign_tables(tmp_path / "a.pdf")
    (tmp_path / "a.csv").write_bytes(b"a;b\0\n")
    with pytest.raises(UserError, match="bukan teks"):
        foreign_tables(tmp_path / "a.csv")


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    try:
        [table] = foreign_tables(None, content)
    except UserError:
        return
    assert all(cell.text for row in table.rows for cell in row.cells.values())


@pytest.mark.parametrize(
    "lines",
    [
        ("No,Kategori,Uraian", "1,Kekuatan,Pantai indah", "2,Kelemahan,Penginapan kurang"),
        ("No,Kategori,Uraian", '1,Kekuatan,"a; b; c; d"', '2,Kelemahan,"e; f; g; h"', '3,Ancaman,"i; j; k; l"'),
        ("No, Kategori, Uraian", '1, Kekuatan, "a, b"', '2, Kelemahan, "c | d | e | f"'),
        ("No;Kategori;Uraian", "1;Kekuatan;a, b, c, d", "2;Kelemahan;e, f, g, h"),
    ],
    ids=("commas", "semicolons in quotes", "blanks before quotes", "commas in cells"),
)
def test_the_sign_between_cells_is_told_by_the_widths_of_lines(lines: tuple[str, ...]) -> None:
    [table] = foreign_tables(None, "\n".join(lines).encode())
    assert {len(row.cells) for row in table.rows} == {3}
    assert not any(table.split_by_commas(row, 1) for row in table.rows)


def test_a_line_with_more_cells_than_headings_is_refused_with_its_own_number_of_cells() -> None:
    [table] = foreign_tables(None, b"No,Kegiatan,Pagu\n1,Wifi,2\n2,Taman,1,5\n3,Kebun,4,,\n")
    told = [table.split_by_commas(row, 1) for row in table.rows]
    assert [bool(one) for one in told] == [False, False, True, False]
    assert told[2].startswith("4 kolom, padahal judulnya 3")
