"""Word files as others make them, whole and broken, for what reads them."""

import io
import struct
import zipfile
from collections.abc import Callable

from docx import Document

STYLES, TYPES = "word/styles.xml", "[Content_Types].xml"
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
OLD_WORD = _COMPOUND + "WordDocument".encode("utf-16-le")
ENCRYPTED = _COMPOUND + "EncryptedPackage".encode("utf-16-le")


def saved_by_python_docx() -> bytes:
    """A document of another program, whose styles are not ours."""
    buffer = io.BytesIO()
    Document().save(buffer)
    return buffer.getvalue()


def changed(docx: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """The package with the text of a part changed; the part goes where nothing is left of it."""
    return repacked(docx, {name: change(zipfile.ZipFile(io.BytesIO(docx)).read(name).decode()).encode()})


def repacked(docx: bytes, parts: dict[str, bytes]) -> bytes:
    """The package with other contents of some parts, new ones too; without those that are to be empty."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *parts]):
            content = parts[name] if name in parts else old.read(name)
            if content:
                new.writestr(name, content)
    return buffer.getvalue()


def claiming(docx: bytes, size: int) -> bytes:
    """The package whose last part unpacks to so many bytes, as its directory says."""
    size_at = docx.rindex(b"PK\x01\x02") + 24
    return docx[:size_at] + struct.pack("<L", size) + docx[size_at + 4 :]


def swollen(docx: bytes, name: str, size: int) -> bytes:
    """The package with a part that unpacks to so many bytes."""
    buffer = io.BytesIO(docx)
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(name, "w", force_zip64=True) as part,
    ):
        part.write(b" " * size)
    return buffer.getvalue()
