"""The seal of a document: by it a file of ours tells that nobody has saved it since, wherever it was found."""

import io
import struct
import zlib
from collections.abc import Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.word.embedded import custom_parts
from generator.word.xml import DECLARATION

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from generator.word.packing import Package

SEAL = "urn:masterplan-kota-cerdas:segel"
_NUMBER = 9
_BEGINNING, _END, _LENGTH_OF_END = b"PK\x03\x04", b"PK\x05\x06", 22
_BROKEN = (zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def sealed(package: "Package") -> bytes:
    """The bytes of a package that carries a seal over all its parts, if anything of ours travels inside it."""
    if not package.holds("customXml/"):
        return package.written()
    item, beside = custom_parts(_NUMBER, "", SEAL)
    package.add([item, beside])
    return package.written((item.name, lambda entries: DECLARATION + _root(_told(entries))))


def is_untouched(content: bytes) -> bool:
    """Whether the bytes are those of a sealed package, part for part; no program that saves one leaves them so."""
    import zipfile  # noqa: PLC0415  (writing a document needs no reader of archives)

    if not content.startswith(_BEGINNING) or content[-_LENGTH_OF_END : -_LENGTH_OF_END + 4] != _END:
        return False  # something stands before or behind the archive
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            *others, last = archive.infolist()
            is_ours = last.file_size < 1000 and archive.read(last) == (DECLARATION + _root(_told(others))).encode()
            return is_ours and archive.testzip() is None
    except (zipfile.BadZipFile, zipfile.LargeZipFile, *_BROKEN):
        return False


def _told(entries: "Iterable[ZipInfo]") -> bytes:
    """The names of entries, the checksums of their contents, and the two sizes of those."""
    return b"".join(
        entry.filename.encode() + struct.pack("<3L", entry.CRC, entry.compress_size, entry.file_size)
        for entry in entries
    )


def _root(told: bytes) -> str:
    return f'<segel xmlns="{SEAL}">{blake2b(told, digest_size=16).hexdigest()}</segel>'
