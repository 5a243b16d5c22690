"""Files that are no workbook, or a hostile one: refused with what they are and what to do."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from generator.excel.reading import package
from generator.excel.reading.workbook import read_workbook
from generator.source.problems import UserError
from tests.cases import each
from tests.excel.grids import Grid, write_grids


def archive(file: Path, **parts: str | bytes) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return file


@each(
    ("content", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"Excel lama \(\.xls\)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "halaman web"),
        (b"\xef\xbb\xbf\r\n<?xml version='1.0'?><Workbook/>", "halaman web atau XML"),
        (b"Kegiatan;Target\n", "bukan buku kerja Excel"),
        (b"", "bukan buku kerja Excel"),
        (b"PK\x03\x04" + b"\0" * 40, "bukan buku kerja Excel"),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "uji.xlsx"
    file.write_bytes(content)
    with pytest.raises(UserError, match=told):
        read_workbook(file)


@each(
    ("parts", "told"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}, r"\(\.ods\)"),
        ({"xl/workbook.bin": "x"}, r"\(\.xlsb\)"),
        ({"word/document.xml": "<a/>"}, "dokumen Word"),
        ({"a.txt": "x"}, "utuh"),
    ],
)
def test_an_archive_of_another_kind_is_named(tmp_path: Path, parts: dict[str, str], told: str) -> None:
    with pytest.raises(UserError, match=told):
        read_workbook(archive(tmp_path / "uji.xlsx", **parts))


PARTS = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml",
         "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/comments1.xml")  # fmt: skip


def changed_part(file: Path, part: str, change: Callable[[bytes], bytes | None]) -> Path:
    """A workbook with two sheets and a note, one part of which was changed, or removed."""
    book = Workbook(str(file))
    for name in ("Aksi", "Anggaran"):
        sheet = book.add_worksheet(name)
        for row in range(12):
            sheet.write_row(row, 0, [f"Kegiatan {row}", row])
        sheet.set_row(15, 30)
        sheet.merge_range("D3:D4", "gabung")
    sheet.write_comment("A1", "catatan")
    book.close()
    with zipfile.ZipFile(file) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            now = change(content) if name == part else content
            if now is not None:
                target.writestr(name, now)
    return file


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9, 0.99])
def test_a_part_that_ends_early_is_damage(tmp_path: Path, part: str, share: float) -> None:
    with pytest.raises(UserError, match=r"bukan buku kerja Excel .* yang utuh"):
        read_workbook(changed_part(tmp_path / "uji.xlsx", part, lambda content: content[: int(share * len(content))]))


@pytest.mark.parametrize("mark", [b'<row r="9"', b'<row r="12"', b"</row><row", b"</sheetData>", b"<mergeCells"])
def test_a_sheet_cut_off_between_two_elements_is_damage(tmp_path: Path, mark: bytes) -> None:
    def cut(content: bytes) -> bytes:
        return content[: content.index(mark) + mark.startswith(b"</row") * len(b"</row>")]

    with pytest.raises(UserError, match="yang utuh"):
        read_workbook(changed_part(tmp_path / "uji.xlsx", "xl/worksheets/sheet2.xml", cut))


@pytest.mark.parametrize("more", [b"<row", b"x", b"&", b"<!DOCTYPE a>"])
def test_what_is_no_xml_behind_the_last_row_is_damage(tmp_path: Path, more: bytes) -> None:
    def spoil(content: bytes) -> bytes:
        return content.replace(b"</sheetData>", b"</sheetData>" + more) if more != b"x" else content + more

    with pytest.raises(UserError, match="yang utuh"):
        read_workbook(changed_part(tmp_path / "uji.xlsx", "xl/worksheets/sheet1.xml", spoil))


@pytest.mark.parametrize("part", [part for part in PARTS if "_rels" not in part])
def test_a_part_that_is_named_and_gone_is_damage(tmp_path: Path, part: str) -> None:
    with pytest.raises(UserError, match="yang utuh"):
        read_workbook(changed_part(tmp_path / "uji.xlsx", part, lambda _: None))


def test_a_sheet_that_leads_nowhere_is_damage(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="yang utuh"):
        read_workbook(
            changed_part(
                tmp_path / "uji.xlsx", "xl/workbook.xml", lambda content: content.replace(b'"rId2"', b'"rId99"')
            )
        )


def test_blank_lines_and_comments_behind_the_last_row_are_no_damage(tmp_path: Path) -> None:
    file = changed_part(
        tmp_path / "uji.xlsx", "xl/worksheets/sheet1.xml", lambda content: content + b"\n<!-- akhir -->\n"
    )
    assert [len(sheet.rows) for sheet in read_workbook(file)] == [12, 12]


def test_a_part_that_unpacks_to_more_than_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "_MOST_PART_BYTES", 10_000)
    with pytest.raises(UserError, match="terlalu besar untuk dibaca"):
        read_workbook(archive(tmp_path / "uji.xlsx", **{"_rels/.rels": b"<a>" + b"0" * 20_000}))


def test_many_parts_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MOST_NAMES", 3)
    with pytest.raises(UserError, match="terlalu besar"):
        read_workbook(archive(tmp_path / "uji.xlsx", **{f"a{n}": "x" for n in range(5)}))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"tidak ada"):
        read_workbook(tmp_path / "tidak-ada.xlsx")


@pytest.mark.parametrize(("more", "is_refused"), [(0, False), (1, True)])
def test_a_file_may_be_as_large_as_the_limit(
    more: int, is_refused: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = write_grids(tmp_path / "uji.xlsx", {"Aksi": Grid("Aksi", [{0: "a"}])})
    monkeypatch.setattr(package, "_MOST_FILE_BYTES", file.stat().st_size - more)
    if is_refused:
        with pytest.raises(UserError, match="terlalu besar"):
            read_workbook(file)
    else:
        assert read_workbook(file)
