"""The package of a workbook from any source, with limits on what is unpacked and parsed."""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lxml import etree

from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable

_MOST_FILE_BYTES = 100_000_000
_MOST_PART_BYTES = 200_000_000
_MOST_BYTES = 400_000_000
_MOST_NAMES = 10_000
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError,
           ValueError, KeyError)  # fmt: skip
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMESPACE = re.compile(rb"""(xmlns(?::[\w.-]+)?\s*=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/main""")
_USUAL_NAMESPACE = rb"\1http://schemas.openxmlformats.org/\2/2006/main"
_SAVE_AS = "Buka di Excel atau LibreOffice, pilih Simpan Sebagai > Buku Kerja Excel (*.xlsx), lalu pakai hasilnya."
_WORKBOOK = "xl/workbook.xml"


class _Nothing:
    """What a parser makes of XML that is only to be parsed."""

    def close(self) -> None:
        """The end of the root was reached."""


class Package:
    """The parts of one workbook."""

    def __init__(self, archive: zipfile.ZipFile, file: Path) -> None:
        self.file = file
        self.ordered = [*dict.fromkeys(archive.namelist())]
        self.names = frozenset(self.ordered)
        self._archive = archive
        self._room = _MOST_BYTES

    def content(self, name: str) -> bytes:
        """The bytes of a part, in the usual namespaces; empty if there is no such part.

        Raises UserError for a part without a single byte: it was cut off.
        """
        content = self.raw(name)
        if not content and name in self.names:
            raise self.damaged()
        if _STRICT in content[:4000]:
            content = _STRICT_NAMESPACE.sub(_USUAL_NAMESPACE, content)
        if b"<!DOCTYPE" in content[:4000]:
            raise self.damaged()
        return content

    def named(self, name: str) -> bytes:
        """The bytes of a part that another one names; empty if no name is given. Raises UserError if it is gone."""
        if name and name not in self.names:
            raise self.damaged()
        return self.content(name) if name else b""

    def raw(self, name: str) -> bytes:
        """The bytes of a part as they are; empty if there is no such part."""
        if name not in self.names:
            return b""
        most = min(_MOST_PART_BYTES, self._room)
        with self._archive.open(name) as entry:
            content = entry.read(most + 1)
        if len(content) > most:
            raise _too_large(self.file)
        self._room -= len(content)
        return content

    def refuse_strict(self) -> None:
        """Raise UserError for the strict form of the format, into which the program writes nothing."""
        if _STRICT in self.raw(self.workbook)[:4000]:
            raise UserError(f"{shown_path(self.file)} disimpan dalam bentuk Strict Open XML. {_SAVE_AS}")

    def root(self, name: str) -> Any:
        """The root of a small XML part; None if there is no such part."""
        content = self.content(name)
        return self.parsed(content) if content else None

    def parsed(self, content: bytes) -> Any:
        """The root of XML; raises UserError if it is broken."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise self.damaged() from error

    def refuse_cut_off(self, content: bytes) -> None:
        """Raise UserError unless XML goes on to the end of its root, without building a tree of it."""
        parser = etree.XMLParser(target=_Nothing(), resolve_entities=False, no_network=True)  # type: ignore[arg-type]
        try:
            etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise self.damaged() from error

    def targets(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part points to within the package: kind and name, by the id of the relationship."""
        folder, _, last = name.rpartition("/")
        root = self.root(f"{folder}/_rels/{last}.rels".lstrip("/"))
        found = {}
        for entry in () if root is None else root.iterchildren("{*}Relationship"):
            kind, target = entry.get("Type", "").rpartition("/")[2], entry.get("Target", "")
            if entry.get("TargetMode") != "External":
                whole = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found[entry.get("Id", "")] = (kind, whole)
        return found

    def addresses(self, name: str) -> dict[str, str]:
        """The addresses outside of the package to which a part links, by the id of the relationship."""
        folder, _, last = name.rpartition("/")
        root = self.root(f"{folder}/_rels/{last}.rels".lstrip("/"))
        links = () if root is None else root.iterchildren("{*}Relationship")
        return {one.get("Id", ""): one.get("Target", "") for one in links if one.get("TargetMode") == "External"}

    @property
    def workbook(self) -> str:
        """The name of the main part."""
        main = next((name for kind, name in self.targets("").values() if kind == "officeDocument"), _WORKBOOK)
        if main not in self.names or not main.endswith(".xml"):
            raise UserError(f"{shown_path(self.file)} {_of_another_kind(self.names)}")
        return main

    def refuse_other_kind(self, root: Any) -> None:
        """Raise UserError if the root of the main part is that of another kind of file, such as a Word document."""
        if root is None or etree.QName(root).localname != "workbook":
            raise UserError(f"{shown_path(self.file)} {_of_another_kind(self.names)}")

    def damaged(self) -> UserError:
        """The error for a damaged workbook."""
        return _damaged(self.file)


@contextmanager
def opened(file: Path) -> Iterator[Package]:
    """Open a workbook for reading; raises UserError if it is not one, is damaged or too large."""
    try:
        if file.stat().st_size > _MOST_FILE_BYTES:
            raise _too_large(file)
        _refuse_other_formats(file)
        with zipfile.ZipFile(file) as archive:
            if len(archive.infolist()) > _MOST_NAMES:
                raise _too_large(file)
            yield Package(archive, file)
    except OSError as error:
        raise unreadable(file, error) from error
    except _BROKEN as error:
        raise _damaged(file) from error


def _refuse_other_formats(file: Path) -> None:
    """Raise UserError for what is often renamed to .xlsx: the format until 2003, encrypted files, HTML, text."""
    with file.open("rb") as stream:
        begin = stream.read(512)
        if begin.startswith(_COMPOUND):
            is_encrypted = _ENCRYPTED in begin + stream.read()
            raise UserError(f"{shown_path(file)} {_LOCKED if is_encrypted else _OLD}")
    if begin.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise UserError(f"{shown_path(file)} berisi halaman web atau XML yang diberi akhiran .xlsx. {_SAVE_AS}")
    if not begin.startswith(b"PK"):
        raise _damaged(file)


_LOCKED = (
    "dilindungi kata sandi. Buka di Excel, pilih Berkas > Info > Proteksi Buku Kerja > Enkripsi dengan Kata Sandi, "
    "kosongkan kata sandinya, lalu simpan."
)
_OLD = f"adalah buku kerja Excel lama (.xls). {_SAVE_AS}"


def _of_another_kind(names: frozenset[str]) -> str:
    """What a package that is no .xlsx is, and what to do."""
    if "mimetype" in names and "content.xml" in names:
        return f"adalah buku kerja OpenDocument (.ods). {_SAVE_AS}"
    if "xl/workbook.bin" in names:
        return f"adalah buku kerja biner (.xlsb). {_SAVE_AS}"
    if "word/document.xml" in names:
        return "adalah dokumen Word, bukan buku kerja Excel. Ganti akhirannya menjadi .docx."
    return f"bukan buku kerja Excel (.xlsx) yang utuh. {_SAVE_AS}"


def _damaged(file: Path) -> UserError:
    return UserError(f"{shown_path(file)} bukan buku kerja Excel (.xlsx) yang utuh. {_SAVE_AS}")


def _too_large(file: Path) -> UserError:
    return UserError(
        f"{shown_path(file)} terlalu besar untuk dibaca. Salin tabelnya saja ke buku kerja baru, lalu pakai itu."
    )
