"""The package of a document that anybody may have edited, with limits on what is unpacked and parsed.

A "Strict Open XML Document", as Word can save it, has other namespaces in all parts; they are read as the usual ones.
"""

import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.word.properties import PROGRAM
from generator.word.unpacking import MAIN, Opened, opened
from generator.word.xml import W

_MOST_PART_BYTES = 150_000_000
_MOST_BYTES = 400_000_000
_MOST_TAGS = 8_000_000
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMESPACE = re.compile(rb"""(xmlns(?::[\w.-]+)?\s*=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/""")
_USUAL_NAMESPACE = rb"\1http://schemas.openxmlformats.org/\2/2006/"
_BODY = f"{{{W}}}body"
_REMEDY = "Buka di Word dan simpan ulang, atau pakai map YAML daerahnya."


class EditedPackage:
    """The parts of one document; UserError is raised for damaged or too large ones."""

    def __init__(self, package: Opened) -> None:
        self._package = package
        self._room = _MOST_BYTES

    def content(self, name: str) -> bytes:
        """The bytes of a part; empty if there is no such part."""
        if name not in self._package.names:
            return b""
        content = self._package.content(name, min(_MOST_PART_BYTES, self._room))
        self._room -= len(content)
        return content

    def root(self, name: str) -> Any:
        """The root of an XML part; None if there is no such part. One without a single byte counts as damaged."""
        content = self.content(name)
        if not content and name in self._package.names:
            raise self.damaged()
        if content.count(b"<") > _MOST_TAGS:
            raise self._package.too_large(_MOST_BYTES)
        return self.parsed(content) if content else None

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return self._package.names

    def parsed(self, content: bytes) -> Any:
        """The root of the content of a part."""
        if _STRICT in content:
            content = _STRICT_NAMESPACE.sub(_USUAL_NAMESPACE, content)
        return self._package.parsed(content)

    def document(self) -> Any:
        """The root of the main document; one without a body counts as damaged."""
        root = self.root(MAIN)
        if root is None or root.find(_BODY) is None:
            raise self._package.damaged()
        return root

    def damaged(self) -> UserError:
        """The error for a damaged document."""
        return self._package.damaged()

    def too_long(self, most: int) -> UserError:
        """The error for a paragraph or cell of more than ``most`` characters."""
        length = f"{most:,}".replace(",", ".")
        return UserError(
            f"{shown_path(self._package.file)} memuat paragraf atau sel tabel yang lebih panjang dari {length} "
            "huruf, sehingga tidak dapat dibandingkan. Buka di Word, hapus teks sepanjang itu, lalu simpan."
        )

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The targets of a part within the package: kind and name, by the id of the relationship."""
        return {i: (kind, name) for i, kind, name, is_inside in self.pointers(name) if is_inside}

    def pointers(self, name: str) -> Iterator[tuple[str, str, str, bool]]:
        """All targets of a part: id, kind, name of the part or address, and whether it is within the package."""
        folder, _, last = name.rpartition("/")
        root = self.root(f"{folder}/_rels/{last}.rels".lstrip("/"))
        for entry in () if root is None else root.iterchildren("{*}Relationship"):
            identity, kind, target = (entry.get(key, "") for key in ("Id", "Type", "Target"))
            is_inside = entry.get("TargetMode") != "External"
            if is_inside:
                target = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield identity, kind.rpartition("/")[2], target, is_inside


@contextmanager
def opened_package(file: Path) -> Iterator[EditedPackage]:
    """The package of a Word document; raises UserError if the file is not one, is damaged or too large."""
    with opened(file, _REMEDY) as package:
        if MAIN not in package.names:
            raise package.damaged()
        yield EditedPackage(package)


def names_this_program(file: Path) -> bool:
    """Whether a document's properties name this program as its maker; those saved by Word name Word."""
    with opened_package(file) as package:
        return PROGRAM.encode() in package.content("docProps/app.xml")
