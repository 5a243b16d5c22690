"""How the tests of this room read: a text to nodes, bytes to text, a value through its kind."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.source.files import STRAY, UNREADABLE, read_text
from generator.source.kinds import Kind
from generator.source.place import Place
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.record import Record
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, read_nodes

FILE = Path("daerah.yaml")
SPOT = Place(FILE, 1, 1)


def nodes_of(text: str) -> tuple[Node | None, Problems]:
    """The nodes of a YAML text and what was wrong with it."""
    problems = Problems(texts={FILE: text})
    return read_nodes(text, FILE, problems), problems


def plain(node: Node | None) -> Any:
    """Nodes as bare dicts, lists and texts."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def data_of(text: str) -> Any:
    """The bare data of a YAML text without problems."""
    node, problems = nodes_of(text)
    assert not problems.found, said(problems)
    return plain(node)


def as_read(text: str) -> str:
    """A text as it is read: without what may not stand in a file or is not seen, accents composed."""
    text = re.sub(f"{STRAY}|{UNREADABLE}|[\u200b\u2060\u180e]", "", text)
    return unicodedata.normalize("NFC", text.replace("\u2028", " ").replace("\u2029", " "))


def text_of(folder: Path, content: bytes) -> tuple[str | None, Problems]:
    """What the program makes of a file's bytes."""
    file = folder / "daerah.yaml"
    file.write_bytes(content)
    problems = Problems()
    return read_text(file, problems), problems


def value_of(kind: Kind[Any], yaml_value: str) -> tuple[Any, Problems]:
    """A single value read through its kind."""
    node, problems = nodes_of(f"isian: {yaml_value}\n")
    assert isinstance(node, Mapping), said(problems)
    return kind.read(node.entries["isian"][1], "isian", Reader(problems)), problems


def said(problems: Problems) -> str:
    """All problems and notices as a user reads them."""
    return "\n".join(problems.shown(problem) for problem in problems.found)


def places(problems: Problems) -> list[tuple[int, int]]:
    """Line and column of each fault, in order."""
    return [(p.place.line, p.place.column) for p in problems.errors if p.place]


def texts_of(value: Any) -> Iterator[str]:
    """All texts of a model that were supplied."""
    if isinstance(value, Record):
        for name, inner in value.supplied():
            if value.path or name not in {"istilah", "dimensi", "subdimensi"}:
                yield from texts_of(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from texts_of(inner)
    else:
        yield str(value)
