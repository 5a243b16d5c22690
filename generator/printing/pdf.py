"""Minimal PDF reader that finds the pages of named destinations."""

import re
import zlib
from collections.abc import Iterable, Iterator

_OBJECT = re.compile(rb"^(\d+) 0 obj\b(.*?)\bendobj\b", re.MULTILINE | re.DOTALL)
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_CATALOG = re.compile(rb"/Type\s*/Catalog\b")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_DESTINATION = re.compile(rb"/([^\s\[\]/<>()]+)\s*\[\s*(\d+) 0 R\s*/")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def destination_pages(pdf: bytes, names: Iterable[str]) -> dict[str, int]:
    """The page of each name, counted from 0; names that the PDF lacks are left out."""
    objects = {int(number): content for number, content in _objects(pdf)}
    catalog = next((content for content in objects.values() if _CATALOG.search(content)), b"")
    pages = {page: n for n, page in enumerate(_leaves(_referred(catalog, b"Pages"), objects))}
    where = {
        _ESCAPED.sub(lambda m: bytes([int(m[1], 16)]), name): pages[int(page)]
        for name, page in _DESTINATION.findall(objects.get(_referred(catalog, b"Dests"), b""))
        if int(page) in pages
    }
    found = {}
    for name in names:
        spelling = next((s for s in (name.encode(), _libreoffice_spelling(name)) if s in where), None)
        if spelling is not None:
            found[name] = where[spelling]
    return found


def _libreoffice_spelling(name: str) -> bytes:
    """A name as LibreOffice writes it: letters, digits and hyphens stay, other characters become their code."""
    return "".join(c if (c.isascii() and c.isalnum()) or c == "-" else f"{ord(c):02X}" for c in name).encode()


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    for number, content in _OBJECT.findall(pdf):
        yield int(number), content
        if _PACKED.search(content):
            yield from _unpacked(content)


def _unpacked(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects that newer versions pack into streams: their numbers and offsets, then the objects."""
    stream, first = _STREAM.search(content), re.search(rb"/First (\d+)", content)
    if stream is None or first is None:
        return
    try:
        text = zlib.decompressobj().decompress(stream[1])
    except zlib.error:
        return
    start = int(first[1])
    index = [int(word) for word in text[:start].split()]
    ends = [*index[3::2], len(text) - start]
    for number, begin, end in zip(index[::2], index[1::2], ends, strict=True):
        yield number, text[start + begin : start + end]


def _referred(content: bytes, key: bytes) -> int:
    match = re.search(rb"/" + key + rb"\s+(\d+) 0 R", content)
    return int(match[1]) if match else -1


def _leaves(root: int, objects: dict[int, bytes]) -> Iterator[int]:
    """The pages below a node of the page tree, in order."""
    kids = _KIDS.search(objects.get(root, b""))
    if kids is None:
        yield root
        return
    for kid in _REFERENCE.findall(kids[1]):
        yield from _leaves(int(kid), objects)
