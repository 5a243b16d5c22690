"""The package: parts, their types and relationships, zipped the same way every time."""

import posixpath
import struct
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.word.xml import DECLARATION, R, escape

_TYPES = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_TYPES}.wordprocessingml"
# Of the zip format: made on Unix by version 2.0; readable and writable; deflated; the earliest day, 1 January 1980.
_MADE_BY, _READABLE, _DEFLATED, _EARLIEST = b"\x14\x03", 0o600 << 16, 8, 33
_LEVEL = 6
_OFTEN_THE_SAME = 32_768
_AT_A_TIME = 64


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package: its name, content, content type, and the relationship that leads to it.

    ``source`` is the part that points to it: "" for the package, else the name of a part. A long ``content``
    comes in pieces, so that it need not be held as text, as bytes and deflated at a time.
    """

    name: str
    content: str | bytes | list[str]
    content_type: str
    relation: str
    identity: str
    source: str = "word/document.xml"


def word_part(kind: str, content: str, name: str = "", identity: str = "") -> Part:
    """A part of the main document such as styles or settings."""
    return Part(f"word/{name or kind}.xml", content, f"{_WORD}.{kind}+xml", f"{R}/{kind}", identity or kind)


def main_part(content: list[str]) -> Part:
    """The main document."""
    return Part("word/document.xml", content, f"{_WORD}.document.main+xml", f"{R}/officeDocument", "rId1", "")


def properties_part(content: str) -> Part:
    """The core properties."""
    return Part(
        "docProps/core.xml",
        content,
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "rId2",
        "",
    )


def application_part(content: str) -> Part:
    """The extended properties."""
    return Part(
        "docProps/app.xml",
        content,
        f"{_TYPES}.extended-properties+xml",
        f"{R}/extended-properties",
        "rId3",
        "",
    )


def theme_part(content: str) -> Part:
    """The theme."""
    return Part("word/theme/theme1.xml", content, f"{_TYPES}.theme+xml", f"{R}/theme", "theme")


def picture_part(number: int, content: bytes, form: str) -> Part:
    """A picture of the main document."""
    return Part(f"word/media/gambar{number}.{form}", content, f"image/{form}", f"{R}/image", f"gambar{number}")


def chart_part(number: int, content: str) -> Part:
    """A chart of the main document."""
    return Part(
        f"word/charts/chart{number}.xml", content, f"{_TYPES}.drawingml.chart+xml", f"{R}/chart", f"bagan{number}"
    )


def workbook_part(chart: Part, number: int, content: bytes) -> Part:
    """The workbook inside a chart."""
    name = f"word/embeddings/lembar{number}.xlsx"
    return Part(name, content, f"{_TYPES}.spreadsheetml.sheet", f"{R}/package", "rId1", chart.name)


def zipped(parts: list[Part], last: Callable[[bytes], str] | None = None) -> bytes:
    """The bytes of the package: equal parts give equal bytes.

    ``last`` makes the content of the last part of what tells all others: their names, checksums and sizes.
    """
    entries = [_entry("[Content_Types].xml", _content_types(parts))]
    sources = sorted({part.source for part in parts})
    entries += [_entry(_relationships_name(source), _relationships(parts, source)) for source in sources]
    entries += [_entry(part.name, part.content) for part in (parts[:-1] if last else parts)]
    if last:
        entries.append(_entry(parts[-1].name, last(b"".join(entry.told for entry in entries))))
    directory: list[bytes] = []
    at = 0
    for entry in entries:
        directory.append(entry.listed(at))
        at += len(entry.head) + len(entry.content)
    size = sum(map(len, directory))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(entries), len(entries), size, at, 0)
    return b"".join([part for entry in entries for part in (entry.head, entry.content)] + [*directory, end])


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file of a zip archive: its name, what both of its headers say, and its deflated content."""

    name: bytes
    common: bytes
    content: bytes

    @property
    def head(self) -> bytes:
        """What stands before the content."""
        return b"PK\x03\x04" + self.common + self.name

    @property
    def told(self) -> bytes:
        """Its name, the checksum of its content, and the two sizes of that."""
        return self.name + self.common[10:22]

    def listed(self, at: int) -> bytes:
        """Its line in the directory; it begins ``at`` so many bytes."""
        return b"PK\x01\x02" + _MADE_BY + self.common + struct.pack("<3H2L", 0, 0, 0, _READABLE, at) + self.name


def _entry(name: str, content: str | bytes | list[str]) -> _Entry:
    """A file as ``zipfile`` writes it, which takes as long for a small one as deflating it does."""
    crc, size, deflated = _deflated_pieces(content) if isinstance(content, list) else _deflated(content)
    path = name.encode()
    common = struct.pack("<5H3L2H", 20, 0, _DEFLATED, 0, _EARLIEST, crc, len(deflated), size, len(path), 0)
    return _Entry(path, common, deflated)


def _deflated(content: str | bytes) -> tuple[int, int, bytes]:
    inside = content.encode() if isinstance(content, str) else content
    return _deflated_once(inside) if len(inside) < _OFTEN_THE_SAME else _deflated_whole([inside])


def _deflated_pieces(pieces: list[str]) -> tuple[int, int, bytes]:
    together = ("".join(pieces[n : n + _AT_A_TIME]) for n in range(0, len(pieces), _AT_A_TIME))
    return _deflated_whole(text.encode() for text in together)


@lru_cache(maxsize=64)  # styles, theme and settings are the same in all documents of a region
def _deflated_once(content: bytes) -> tuple[int, int, bytes]:
    return _deflated_whole([content])


def _deflated_whole(pieces: Iterable[bytes]) -> tuple[int, int, bytes]:
    """The checksum and size of some bytes, and the bytes deflated."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    crc, size, found = 0, 0, []
    for piece in pieces:
        crc = zlib.crc32(piece, crc)
        size += len(piece)
        found.append(packer.compress(piece))
    return crc, size, b"".join([*found, packer.flush()])


def _content_types(parts: list[Part]) -> str:
    overrides = "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.name.endswith(".xml")
    )
    others = {part.name.rpartition(".")[2]: part.content_type for part in parts if not part.name.endswith(".xml")}
    endings = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in others.items())
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{endings}{overrides}</Types>'
    )


def _relationships_name(source: str) -> str:
    folder, _, name = source.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if source else "_rels/.rels"


def _relationships(parts: list[Part], source: str) -> str:
    folder = posixpath.dirname(source) or "."
    lines = "".join(
        f'<Relationship Id="{part.identity}" Type="{part.relation}" Target="{escape(_relative(part.name, folder))}"/>'
        for part in parts
        if part.source == source
    )
    return (
        f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{lines}</Relationships>"
    )


_relative = lru_cache(maxsize=256)(posixpath.relpath)
