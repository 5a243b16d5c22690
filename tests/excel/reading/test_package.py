"""Files that are no workbook, or a hostile one: refused with what they are and what to do."""

import zipfile
from pathlib import Path

import pytest

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
