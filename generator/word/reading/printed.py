"""What a document prints, as one number: the same for any file of the same parts, however they are written out.

Some programs save a document part for part and write the same XML in other bytes; a file that they saved prints what
it printed before.
"""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from lxml import etree

from generator.source.problems import UserError, unreadable
from generator.word.embedded import read_custom
from generator.word.reading.package import Package, opened_package
from generator.word.seal import SEAL, Relation, is_untouched, print_number, sealed_print
from generator.word.xml import as_written

_RELATIONS = ".rels"
_FOLDER_OF_RELATIONS = "_rels/"


def printed_number(file: Path) -> str:
    """The number of what a document prints.

    Raises UserError where the file is no Word document, is damaged or too large.
    """
    with opened_package(file) as package:
        parts = ((name, *_told(package, name)) for name in package.names if not name.endswith(_RELATIONS))
        return print_number(parts, _relations(package))


def is_as_written(file: Path, printed: str) -> bool:
    """Whether a document prints what this program wrote, by its seal; ``printed`` is the number of what it prints."""
    seal = read_custom(file, SEAL)
    if seal is not None and sealed_print(etree.tostring(seal, encoding="unicode")) == printed:
        return True
    try:
        return is_untouched(file.read_bytes())
    except OSError as error:
        raise unreadable(file, error) from error


def _told(package: Package, name: str) -> tuple[int, int]:
    content = package.content(name)
    if name.endswith(".xml"):
        content = _as_we_write(package, content)
    return crc32(content), len(content)


def _as_we_write(package: Package, content: bytes) -> bytes:
    try:
        return as_written(package.parsed(content))
    except UserError:
        return content  # what no program can read prints nothing


def _relations(package: Package) -> Iterator[Relation]:
    for name in package.names:
        if name.endswith(_RELATIONS) and _FOLDER_OF_RELATIONS in name:
            source = name.removesuffix(_RELATIONS).replace(_FOLDER_OF_RELATIONS, "", 1)
            for identity, kind, target, _ in package.pointers(source):
                yield source, identity, kind, target
