"""The seal of a document: hashes that show whether a file has been saved since this program wrote it.

There are two. One covers the whole package, byte for byte. The other covers only what is printed; it stays the same
if a program saves the file but keeps its parts. If it differs, the hashes of the single parts tell which of them were
changed.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.word.embedded import custom_parts
from generator.word.xml import DECLARATION

if TYPE_CHECKING:
    from generator.word.packing import Package

SEAL = "urn:masterplan-kota-cerdas:segel"
_NUMBER = 9
_BEGINNING, _END, _LENGTH_OF_END = b"PK\x03\x04", b"PK\x05\x06", 22
_BROKEN = (zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
_UNPRINTED = ("customXml/", "docProps/", "[Content_Types].xml")
_UNPRINTED_KINDS = frozenset(
    {"customXml", "customXmlProps", "core-properties", "extended-properties", "custom-properties", "thumbnail"}
)
_PRINT = re.compile(r'cetakan="([0-9a-f]{32})"')
_PARTS = re.compile(r'bagian="([^"]*)"')
_MOST_BYTES = 1_000_000

Relation = tuple[str, str, str, str]
"""A relationship: the part with the pointer, the pointer's id, its kind, and its target."""


def sealed(package: "Package") -> bytes:
    """The bytes of a package with a seal over all its parts, if anything of ours is embedded in it."""
    if not package.holds("customXml/"):
        return package.written()
    item, beside = custom_parts(_NUMBER, "", SEAL)
    package.add([item, beside])

    def root(entries: list[zipfile.ZipInfo]) -> str:
        parts = [(entry.filename, entry.CRC, entry.file_size) for entry in entries]
        return DECLARATION + _root(entries, print_number(parts, package.relations()), part_numbers(parts))

    return package.written((item.name, root))


def print_number(parts: Iterable[tuple[str, int, int]], relations: Iterable[Relation]) -> str:
    """The hash of what is printed, from the names, checksums and sizes of parts and from all relationships."""
    listed = sorted(f"{name} {crc:08x} {size}" for name, crc, size in parts if _is_printed(name))
    listed += sorted("\t".join(relation) for relation in relations if relation[2] not in _UNPRINTED_KINDS)
    return blake2b("\n".join(listed).encode(), digest_size=16).hexdigest()


def part_numbers(parts: Iterable[tuple[str, int, int]]) -> dict[str, str]:
    """The checksum of each printed part by name."""
    return {name: f"{crc:08x}" for name, crc, _ in parts if _is_printed(name)}


def _is_printed(name: str) -> bool:
    return not name.startswith(_UNPRINTED) and not name.endswith(".rels")


def sealed_parts(root: str) -> dict[str, str]:
    """The checksums of parts in a seal; empty for an older seal."""
    match = _PARTS.search(root)
    return dict(entry.rpartition(":")[::2] for entry in match[1].split(" ")) if match else {}


def sealed_print(root: str) -> str:
    """The hash of what was printed, from a seal; "" if it has none."""
    match = _PRINT.search(root)
    return match[1] if match else ""


def is_untouched(content: bytes) -> bool:
    """Whether the bytes are those of a sealed package; no program that saves one leaves them unchanged."""
    if not content.startswith(_BEGINNING) or content[-_LENGTH_OF_END : -_LENGTH_OF_END + 4] != _END:
        return False  # there is something before or after the archive
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            *others, last = archive.infolist()
            said = archive.read(last).decode() if last.file_size < _MOST_BYTES else ""
            is_ours = said == DECLARATION + _root(others, sealed_print(said), sealed_parts(said))
            return is_ours and archive.testzip() is None
    except (zipfile.BadZipFile, zipfile.LargeZipFile, *_BROKEN):
        return False


def _root(entries: Iterable[zipfile.ZipInfo], printed: str, parts: dict[str, str]) -> str:
    whole = blake2b(digest_size=16)
    for entry in entries:
        whole.update(entry.filename.encode())
        whole.update(struct.pack("<3L", entry.CRC, entry.compress_size, entry.file_size))
    whole.update(printed.encode())
    listed = " ".join(f"{name}:{number}" for name, number in parts.items())
    whole.update(listed.encode())
    told = f' bagian="{listed}"' if parts else ""
    return f'<segel xmlns="{SEAL}" cetakan="{printed}"{told}>{whole.hexdigest()}</segel>'
