"""Packages of python-docx with additional parts, written piece by piece and reproducibly.

python-docx itself writes each part in one piece, which needs too much memory for a long body, and with the current
date.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.package import OpcPackage
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part as OpcPart
from docx.opc.part import XmlPart
from docx.opc.pkgwriter import _ContentTypesItem

from generator.word.parts import Part
from generator.word.xml import as_written

Content = str | bytes | Sequence[object]
_UNIX, _READABLE = 3, 0o600 << 16
_AT_A_TIME = 64


class Package:
    """A package, opened by python-docx or empty, to which parts can be added."""

    def __init__(self, opened: OpcPackage | None = None) -> None:
        self._opened = OpcPackage() if opened is None else opened
        self._parts = {part.partname.membername: part for part in self._opened.iter_parts()}
        self._contents: dict[str, Content] = {}

    def add(self, parts: Iterable[Part]) -> None:
        """Add parts in any order; if a name is taken, the existing part gets the new content."""
        new = []
        for part in parts:
            self._contents[part.name] = part.content
            if part.name not in self._parts:
                self._parts[part.name] = OpcPart(PackURI(f"/{part.name}"), part.content_type)
                new.append(part)
        for part in new:
            source = self._parts[part.source] if part.source else self._opened
            source.load_rel(part.relation, self._parts[part.name], part.identity)

    def holds(self, folder: str) -> bool:
        """Whether any part is in a folder."""
        return any(name.startswith(folder) for name in self._parts)

    def relations(self) -> Iterator[tuple[str, str, str, str]]:
        """All relationships: part with the pointer, id of the pointer, its kind, and target part or address."""
        sources: dict[str, OpcPackage | OpcPart] = {"": self._opened, **self._parts}
        for name, source in sources.items():
            for identity, relation in source.rels.items():
                target = relation.target_ref if relation.is_external else relation.target_part.partname.membername
                yield name, identity, relation.reltype.rpartition("/")[2], target

    def written(self, last: tuple[str, Callable[[list[ZipInfo]], str]] | None = None) -> bytes:
        """The bytes of the file; equal parts give equal bytes.

        ``last`` names a part to be written after all others, and makes its content from their entries.
        """
        parts = {part.partname.membername: part for part in self._opened.iter_parts()}
        buffer = io.BytesIO()
        with ZipFile(buffer, "w") as archive:
            _put(archive, CONTENT_TYPES_URI, _ContentTypesItem.from_parts(parts.values()).blob)  # type: ignore[no-untyped-call]
            _put(archive, PACKAGE_URI.rels_uri, self._opened.rels.xml)
            for name, part in parts.items():
                if last is None or name != last[0]:
                    _put(archive, part.partname, self._contents.get(name) or _blob(part))
                if part.rels:
                    _put(archive, part.partname.rels_uri, part.rels.xml)
            if last is not None:
                _put(archive, PackURI(f"/{last[0]}"), last[1](archive.infolist()))
        return buffer.getvalue()


def zipped(parts: Iterable[Part]) -> bytes:
    """The bytes of a package of only these parts."""
    package = Package()
    package.add(parts)
    return package.written()


def _blob(part: OpcPart) -> bytes:
    return as_written(part.element) if isinstance(part, XmlPart) else part.blob


def _put(archive: ZipFile, name: PackURI, content: Content) -> None:
    """Write an entry with a header that does not depend on date or system."""
    entry = ZipInfo(name.membername)
    entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _UNIX, _READABLE
    with archive.open(entry, "w") as file:
        for piece in _pieces(content):
            file.write(piece)


def _pieces(content: Content) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
    elif isinstance(content, str):
        yield content.encode()
    else:
        yield from (
            "".join(map(str, content[n : n + _AT_A_TIME])).encode() for n in range(0, len(content), _AT_A_TIME)
        )
