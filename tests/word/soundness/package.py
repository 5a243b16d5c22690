"""A .docx as its parts, and the rules that are asked of it."""

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from lxml import etree

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W, R = f"{{{W_URI}}}", f"{{{R_URI}}}"
VAL = f"{W}val"
MAIN, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
SETTINGS = "word/settings.xml"
TYPES = "[Content_Types].xml"
REVISIONS = tuple(f"{W}{tag}" for tag in ("ins", "del", "pPrChange", "sectPrChange"))
_STORIES = {f"{W}document", f"{W}hdr", f"{W}ftr", f"{W}comments"}


class Package:
    """A document taken apart; ``title_page`` are the lines that its cover must show."""

    def __init__(self, docx: bytes, title_page: tuple[str, ...] = ()) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(docx))
        self.title_page = title_page
        self.names = self.archive.namelist()
        self.parts = {name: self.archive.read(name) for name in dict.fromkeys(self.names)}
        xml = [name for name in self.parts if name.endswith((".xml", ".rels"))]
        self.roots: dict[str, Any] = {name: etree.fromstring(self.parts[name]) for name in xml}

    @cached_property
    def stories(self) -> dict[str, Any]:
        """The parts that hold text."""
        return {name: root for name, root in self.roots.items() if root.tag in _STORIES}

    @cached_property
    def main(self) -> Any:
        """The main document."""
        return self.roots[MAIN]

    @cached_property
    def body(self) -> Any:
        """What stands in it."""
        return self.main.find(f"{W}body")

    @cached_property
    def styled(self) -> dict[str, list[Any]]:
        """The paragraphs of the main document by their style, in order."""
        found: dict[str, list[Any]] = {}
        for paragraph in self.main.iter(f"{W}p"):
            found.setdefault(style_of(paragraph), []).append(paragraph)
        return found

    @cached_property
    def sections(self) -> list[Any]:
        """The properties of the sections of the main document, without those that a section had before a change."""
        return [s for s in self.main.iter(f"{W}sectPr") if s.getparent().tag != f"{W}sectPrChange"]

    @cached_property
    def revisions(self) -> list[Any]:
        """All marks of tracked changes."""
        return [mark for root in self.stories.values() for mark in root.iter(*REVISIONS)]

    @cached_property
    def styles(self) -> dict[str, str]:
        """The kind of each style by its id."""
        return {style.get(f"{W}styleId"): style.get(f"{W}type") for style in self.roots[STYLES].iter(f"{W}style")}

    @cached_property
    def bookmarks(self) -> dict[str, Any]:
        """The beginning of each bookmark of the main document by its name."""
        return {mark.get(f"{W}name"): mark for mark in self.main.iter(f"{W}bookmarkStart")}

    @cached_property
    def relations(self) -> dict[str, dict[str, Any]]:
        """The relationships of each part by their ids; those of the package under ""."""
        return {
            source_of(name): {entry.get("Id"): entry for entry in root}
            for name, root in self.roots.items()
            if name.endswith(".rels")
        }

    def type_of(self, name: str) -> str:
        """The content type of a part."""
        override, ending = "", ""
        for entry in self.roots[TYPES]:
            if entry.get("PartName") == f"/{name}":
                override = entry.get("ContentType", "")
            elif entry.get("Extension") == name.rpartition(".")[2]:
                ending = entry.get("ContentType", "")
        return override or ending


Rule = Callable[[Package], Iterator[str]]
RULES: list[Rule] = []


def rule(check: Rule) -> Rule:
    """A rule: what it is called is what must hold, its docstring says why, and it yields what breaks it."""
    assert check.__doc__, "a rule says why"
    RULES.append(check)
    return check


def source_of(relationships: str) -> str:
    """The part whose relationships a part holds."""
    folder, name = posixpath.split(relationships)
    return "" if name == ".rels" else posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def target_of(source: str, relation: Any) -> str:
    """The part to which a relationship leads."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), relation.get("Target")))[1:]


def local(element: Any) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: Any) -> str:
    """The text of an element as it is shown: without what was deleted."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    pieces = element.iter(f"{W}t", *signs)
    return "".join(signs.get(piece.tag) or piece.text or "" for piece in pieces)


def style_of(paragraph: Any) -> str:
    """The style id of a paragraph."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(VAL))


def deleted(element: Any) -> bool:
    """Whether it goes when changes are accepted."""
    return any(True for _ in element.iterancestors(f"{W}del"))


def goes(paragraph: Any) -> bool:
    """Whether a paragraph goes when changes are accepted: with its mark, or as all of its text is deleted."""
    if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
        return True
    return not text_of(paragraph) and any(True for _ in paragraph.iter(f"{W}delText"))


def is_on(switch: Any) -> bool:
    """Whether an element that switches something on or off is there and switches it on."""
    return switch is not None and switch.get(VAL, "1") not in {"0", "false", "off"}


def repeated(values: list[Any]) -> list[Any]:
    """The values that stand there more than once."""
    seen: set[Any] = set()
    return [value for value in values if value in seen or seen.add(value)]
