"""Open foreign Word files safely: nothing is unpacked beyond a size limit.

A file that is no .docx is refused with a message that says what it is and how to convert it.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from lxml import etree

from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable

MAIN = "word/document.xml"
MOST_FILE_BYTES = 200_000_000
_MOST_UNPACKED_BYTES = 1_000_000_000
_MOST_DIRECTORY_BYTES = 2_000_000
_DIRECTORY_END, _DIRECTORY_SIZE, _LONGEST_END = b"PK\x05\x06", struct.Struct("<12xL"), 65_557
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_WORKBOOK = "xl/workbook.xml"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
_SAVE_AS = "Buka di Word, pilih Simpan Sebagai > Dokumen Word (*.docx), lalu pakai berkas hasilnya."


class Opened:
    """An opened package; ``remedy`` is the advice in errors about a damaged or too large file."""

    def __init__(self, archive: "zipfile.ZipFile", file: Path, remedy: str) -> None:
        self.file = file
        self.names = archive.namelist()
        self._archive = archive
        self._remedy = remedy

    def content(self, name: str, most: int) -> bytes:
        """The content of a part; reads at most ``most`` bytes, whatever its header promises."""
        with self._archive.open(name) as entry:
            content = entry.read(most + 1)
        if len(content) > most:
            raise self.too_large(most)
        return content

    def root(self, name: str, most: int) -> Any:
        """The root of a part; a document type declaration, which may define entities, counts as damage."""
        return self.parsed(self.content(name, most))

    def parsed(self, content: bytes, *, long_texts: bool = False) -> Any:
        """Parse the content of a part; excessively nested elements are refused.

        ``long_texts`` allows a single text of more than 10 million characters, and lifts the limit on nesting.
        """
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=long_texts)
        try:
            root: Any = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise self.damaged() from error
        if root.getroottree().docinfo.doctype:
            raise self.damaged()
        return root

    def too_large(self, most: int) -> UserError:
        """The error for a part of more than ``most`` bytes."""
        return _too_large(self.file, most, self._remedy)

    def damaged(self) -> UserError:
        """The error for a damaged package."""
        return _damaged(self.file, self._remedy)


@contextmanager
def opened(file: Path, remedy: str, most_bytes: int = MOST_FILE_BYTES) -> Iterator[Opened]:
    """Open a package for reading; raises UserError if it is not a Word file, is damaged or too large."""
    try:
        _look_over(file, remedy, most_bytes)
        with zipfile.ZipFile(file) as archive:
            if file.suffix.lower() == ".docx" and _WORKBOOK in archive.namelist():
                raise UserError(
                    f"{shown_path(file)} adalah buku kerja Excel yang diberi akhiran .docx. Ganti akhirannya menjadi "
                    ".xlsx, lalu ulangi."
                )
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED_BYTES:
                raise _too_large(file, _MOST_UNPACKED_BYTES, remedy)
            yield Opened(archive, file, remedy)
    except OSError as error:
        raise unreadable(file, error) from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, *_BROKEN) as error:
        raise _damaged(file, remedy) from error


def _look_over(file: Path, remedy: str, most_bytes: int) -> None:
    """Refuse a file that cannot be read as an archive within the limits, before opening it."""
    if file.stat().st_size > most_bytes:
        raise _too_large(file, most_bytes, remedy)
    with file.open("rb") as stream:
        if stream.read(len(_COMPOUND)) == _COMPOUND:
            raise UserError(f"{shown_path(file)} {_of_compound(stream)}")
        if _directory_size(stream) > _MOST_DIRECTORY_BYTES:
            raise _damaged(file, remedy)


def _of_compound(stream: IO[bytes]) -> str:
    """The message for a file in the format used by Word until 2003, and still used for encrypted files."""
    if _ENCRYPTED in stream.read():
        return (
            "dilindungi kata sandi. Buka di Word, pilih Berkas > Info > Proteksi Dokumen > Enkripsi dengan Kata "
            "Sandi, kosongkan kata sandinya, lalu simpan."
        )
    return f"adalah dokumen Word lama (.doc) yang diberi akhiran .docx. {_SAVE_AS}"


def _directory_size(stream: IO[bytes]) -> int:
    """The size in bytes of an archive's directory; 0 if the stream is not an archive."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _LONGEST_END))
    tail = stream.read()
    at = tail.rfind(_DIRECTORY_END)
    end = tail[at : at + _DIRECTORY_SIZE.size] if at >= 0 else b""
    return int(_DIRECTORY_SIZE.unpack(end)[0]) if len(end) == _DIRECTORY_SIZE.size else 0


def _damaged(file: Path, remedy: str) -> UserError:
    return UserError(f"{shown_path(file)} bukan dokumen Word (.docx) yang utuh. {remedy}")


def _too_large(file: Path, most: int, remedy: str) -> UserError:
    return UserError(f"{shown_path(file)} terlalu besar untuk dibaca (lebih dari {most // 1_000_000} MB). {remedy}")


def of_another_kind(file: Path, what: str) -> UserError:
    """The error for a Word file that is not a document of the needed kind."""
    return UserError(f"{shown_path(file)} {what}. {_SAVE_AS}")
