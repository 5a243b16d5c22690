"""One hash of all that a document prints, the same for files of the same parts however they are zipped or written.

Some programs keep the parts of a document and write the same XML in other bytes; a file that they saved keeps its
hash.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from lxml import etree

from generator.source.problems import UserError, unreadable
from generator.word.embedded import read_custom
from generator.word.reading.package import EditedPackage, opened_package
from generator.word.seal import (
    SEAL,
    Relation,
    is_untouched,
    part_numbers,
    print_number,
    sealed_parts,
    sealed_print,
)
from generator.word.xml import as_written

_RELATIONS = ".rels"
_FOLDER_OF_RELATIONS = "_rels/"


@dataclass(frozen=True, slots=True)
class Prints:
    """The hash of what a document prints, and a hash of each of its parts.

    ``changed`` are the parts whose hashes differ from those in the seal, or that were added or removed; None if the
    seal holds no hashes of parts. ``as_written`` says that the document prints exactly what this program wrote.
    """

    number: str
    parts: dict[str, str]
    changed: list[str] | None
    as_written: bool


def prints_of(file: Path) -> Prints:
    """The hashes of what a document prints.

    Raises UserError if the file is not a Word document, is damaged or too large.
    """
    with opened_package(file) as package:
        told = [(name, *_told(package, name)) for name in package.names if not name.endswith(_RELATIONS)]
        number, parts = print_number(told, _relations(package)), part_numbers(told)
    root = read_custom(file, SEAL)
    seal = "" if root is None else etree.tostring(root, encoding="unicode")
    sealed = sealed_parts(seal)
    changed = [name for name in {**sealed, **parts} if sealed.get(name) != parts.get(name)] if sealed else None
    return Prints(number, parts, changed, sealed_print(seal) == number or _is_untouched(file))


def _is_untouched(file: Path) -> bool:
    try:
        return is_untouched(file.read_bytes())
    except OSError as error:
        raise unreadable(file, error) from error


def _told(package: EditedPackage, name: str) -> tuple[int, int]:
    content = package.content(name)
    if name.endswith(".xml"):
        content = _as_we_write(package, content)
    return crc32(content), len(content)


def _as_we_write(package: EditedPackage, content: bytes) -> bytes:
    try:
        return as_written(package.parsed(content))
    except UserError:
        return content  # what no program can read is not printed


def _relations(package: EditedPackage) -> Iterator[Relation]:
    for name in package.names:
        if name.endswith(_RELATIONS) and _FOLDER_OF_RELATIONS in name:
            source = name.removesuffix(_RELATIONS).replace(_FOLDER_OF_RELATIONS, "", 1)
            for identity, kind, target, _ in package.pointers(source):
                yield source, identity, kind, target
