"""The seal of a document: by it a file of ours tells that nobody has saved it since, wherever it was found."""

import io
import struct
import zipfile
import zlib
from hashlib import blake2b

from generator.word.embedded import custom_parts
from generator.word.package import Part, zipped
from generator.word.xml import DECLARATION

SEAL = "urn:masterplan-kota-cerdas:segel"
_NUMBER = 9
_BEGINNING, _END, _LENGTH_OF_END = b"PK\x03\x04", b"PK\x05\x06", 22
_BROKEN = (zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def sealed(parts: list[Part]) -> bytes:
    """The bytes of a package that carries a seal over all its parts, if anything of ours travels inside it."""
    if not any(part.name.startswith("customXml/") for part in parts):
        return zipped(parts)
    item, beside = custom_parts(_NUMBER, "", SEAL)
    return zipped([*parts, beside, item], lambda told: DECLARATION + _root(told))


def is_untouched(content: bytes) -> bool:
    """Whether the bytes are those of a sealed package, part for part; no program that saves one leaves them so."""
    if not content.startswith(_BEGINNING) or content[-_LENGTH_OF_END : -_LENGTH_OF_END + 4] != _END:
        return False  # something stands before or behind the archive
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            *others, last = archive.infolist()
            told = b"".join(
                entry.filename.encode() + struct.pack("<3L", entry.CRC, entry.compress_size, entry.file_size)
                for entry in others
            )
            is_ours = last.file_size < 1000 and archive.read(last) == (DECLARATION + _root(told)).encode()
            return is_ours and archive.testzip() is None
    except (zipfile.BadZipFile, zipfile.LargeZipFile, *_BROKEN):
        return False


def _root(told: bytes) -> str:
    return f'<segel xmlns="{SEAL}">{blake2b(told, digest_size=16).hexdigest()}</segel>'
