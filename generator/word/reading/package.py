"""A package that anybody may have saved, opened without danger: bounded parts, no entities, no endless depth."""

import posixpath
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, LargeZipFile, ZipFile

from lxml import etree

from generator.dataclass import dataclass
from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable

DOCUMENT = "word/document.xml"
_MOST_FILE_BYTES = 200_000_000
_MOST_PART_BYTES = 150_000_000
_MOST_TAGS = 8_000_000
_MOST_BYTES = 400_000_000
_BROKEN = (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


@dataclass(slots=True)
class Package:
    """The parts of one file; what is too large or damaged raises UserError."""

    file: Path
    archive: ZipFile
    room: int = _MOST_BYTES

    def content(self, name: str, most: int = _MOST_PART_BYTES) -> bytes:
        """The bytes of a part, never more than ``most`` of them, whatever its header promises; empty where there is
        no such part."""
        try:
            entry = self.archive.open(name)
        except KeyError:
            return b""
        with entry:
            content = entry.read(min(most, self.room) + 1)
        self.room -= len(content)
        if len(content) > most or self.room < 0:
            raise too_large(self.file)
        return content

    def root(self, name: str) -> Any:
        """The root of an XML part; None where the package has no such part."""
        content = self.content(name)
        if content.count(b"<") > _MOST_TAGS:
            raise too_large(self.file)
        return parsed(content, self.file) if content else None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part points to within the package: kind and name of a part, by the id of the relationship."""
        folder, _, last = name.rpartition("/")
        root = self.root(f"{folder}/_rels/{last}.rels")
        found: dict[str, tuple[str, str]] = {}
        for entry in () if root is None else root.iterchildren("{*}Relationship"):
            if entry.get("TargetMode") != "External":
                target = entry.get("Target", "")
                path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found[entry.get("Id", "")] = entry.get("Type", "").rpartition("/")[2], path
        return found


@contextmanager
def opened_package(file: Path) -> Iterator[Package]:
    """The package of a Word document; raises UserError where the file is none, is damaged or too large."""
    try:
        if file.stat().st_size > _MOST_FILE_BYTES:
            raise too_large(file)
        with ZipFile(file) as archive:
            if DOCUMENT not in archive.namelist():
                raise damaged(file)
            yield Package(file, archive)
    except OSError as error:
        raise unreadable(file, error) from error
    except _BROKEN as error:
        raise damaged(file) from error


def parsed(content: bytes, file: Path, *, long_texts: bool = False) -> Any:
    """The root of some XML: entities are refused, and elements nested deeper than any program writes them.

    ``long_texts`` lets a single text be longer than 10 million characters.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=long_texts)
    try:
        root: Any = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(file) from error
    if root.getroottree().docinfo.doctype:
        raise damaged(file)
    return root


def damaged(file: Path) -> UserError:
    """The error for a file that is no whole Word document."""
    return UserError(
        f"{shown_path(file)} bukan dokumen Word (.docx) yang utuh. Buka di Word dan simpan ulang, "
        "atau buat lagi dengan  masterplan build."
    )


def too_large(file: Path) -> UserError:
    """The error for a file of which more would have to be read than a document can need."""
    return UserError(
        f"{shown_path(file)} terlalu besar untuk dibaca (berkas paling besar {_MOST_FILE_BYTES // 1_000_000} MB, "
        f"isinya paling besar {_MOST_BYTES // 1_000_000} MB). Pakai map YAML daerahnya."
    )
