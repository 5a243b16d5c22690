"""The styles of a document, as far as they affect how its paragraphs and runs are read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.word.reading.legibility import said
from generator.word.reading.looks import Looks, ground_of, looks_of, looks_of_paragraph, place_of
from generator.word.xml import W

_W = f"{{{W}}}"
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST_OUTLINE = 8
_OUTLINE, _LIST, _VALUE = (_W + name for name in ("outlineLvl", "numPr", "val"))


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of a paragraph and the level in it; "" if not given."""

    number: str = ""
    level: str = ""


_UNLISTED = Listed()


@dataclass(slots=True)
class Style:
    """A style: its base, its list and outline level, and the formatting of its text.

    ``parts`` is the formatting that a table style gives to certain cells, such as those of the first row.
    """

    based_on: str = ""
    name: str = ""
    outline: str = ""
    listed: Listed = field(default_factory=Listed)
    looks: Looks = field(default_factory=dict)
    parts: dict[str, Looks] = field(default_factory=dict)


class StyleSheet:
    """The styles of a document by id."""

    def __init__(self, root: Any = None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        self._said: dict[tuple[str, str, frozenset[tuple[str, str]], frozenset[tuple[str, str]]], str] = {}
        self._outlines: dict[str, str] = {}
        self._lists: dict[str, tuple[Listed, str]] = {}
        self._usual: Looks = {}
        if root is not None:
            self._usual = looks_of(root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
            for style in root.iterchildren(f"{_W}style"):
                self._add(style)

    def _add(self, style: Any) -> None:
        identity, properties = style.get(f"{_W}styleId", ""), by_tag(style.find(f"{_W}pPr"))
        self._styles[identity] = Style(
            value(style.find(f"{_W}basedOn")), value(style.find(f"{_W}name")), outline_of(properties),
            listed_of(properties), _looks_of(style),
            {part.get(f"{_W}type", ""): _looks_of(part) for part in style.iterchildren(f"{_W}tblStylePr")},
        )  # fmt: skip
        if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default", "0") not in _OFF:
            self._default = identity

    def items(self) -> Iterator[tuple[str, Style]]:
        """All styles with their ids."""
        return iter(self._styles.items())

    def line(self, identity: str) -> Iterator[tuple[str, Style]]:
        """A style and those it is based on, the nearest first; a cycle ends the series."""
        seen: set[str] = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            yield identity, style
            identity = style.based_on

    def _paragraph(self, identity: str) -> str:
        return identity if identity in self._styles else self._default

    def outline(self, identity: str, own: str) -> int:
        """The heading level, from the paragraph's own properties or its style; 0 for any other paragraph."""
        said = own or self._outlined(identity)
        return int(said) + 1 if said.isdecimal() and int(said) <= _DEEPEST_OUTLINE else 0

    def _outlined(self, identity: str) -> str:
        if identity not in self._outlines:
            line = self.line(self._paragraph(identity))
            self._outlines[identity] = next((style.outline for _, style in line if style.outline), "")
        return self._outlines[identity]

    def listed(self, identity: str, own: Listed) -> tuple[Listed, str]:
        """The list of a paragraph, and the style that gives it; "" if its own properties do."""
        if own.number:
            return own, ""
        if identity not in self._lists:
            line = self.line(self._paragraph(identity))
            self._lists[identity] = next(((s.listed, name) for name, s in line if s.listed.number), (Listed(), ""))
        found, name = self._lists[identity]
        return (Listed(found.number, own.level or found.level), name) if found.number else (found, name)

    def said(self, paragraph: str, character: str, around: Looks, own: Looks) -> str:
        """The reading of a run by its styles, its ``own`` formatting, and that of the cell ``around`` it."""
        key = paragraph, character, frozenset(around.items()), frozenset(own.items())
        if key not in self._said:
            found = self._usual | around
            for _, style in reversed([*self.line(character), *self.line(self._paragraph(paragraph))]):
                found |= style.looks
            self._said[key] = said(found | own)
        return self._said[key]

    def looks_in_table(self, identity: str, parts: Iterable[str]) -> Looks:
        """The formatting that a table style gives to a cell that belongs to ``parts`` of its table."""
        styles = [style for _, style in reversed([*self.line(identity)])]
        found: Looks = {}
        for style in styles:
            found |= style.looks
        for part in parts:
            for style in styles:
                found |= style.parts.get(part, {})
        return found

    def parts_differ(self, identity: str) -> bool:
        """Whether a table style formats certain cells differently."""
        return any(looks for _, style in self.line(identity) for looks in style.parts.values())


def _looks_of(style: Any) -> Looks:
    """The looks that a style, or the part of one that is for some cells, gives to text."""
    table = style.find(f"{_W}tblPr")
    found = ground_of(table) | place_of(table) | ground_of(style.find(f"{_W}tcPr"))
    return found | looks_of_paragraph(style.find(f"{_W}pPr")) | looks_of(style.find(f"{_W}rPr"))


def by_tag(properties: Any) -> dict[str, Any]:
    """The first of each kind of properties by its tag; faster than to look for one after the other."""
    return {} if properties is None else {element.tag: element for element in reversed(properties)}


def outline_of(properties: Mapping[str, Any]) -> str:
    """The outline level in the properties of a paragraph."""
    return value(properties.get(_OUTLINE))


def listed_of(properties: Mapping[str, Any]) -> Listed:
    """The list in the properties of a paragraph."""
    own = properties.get(_LIST)
    return _UNLISTED if own is None else Listed(value(own.find(f"{_W}numId")), value(own.find(f"{_W}ilvl")))


def value(element: Any) -> str:
    """The value attribute of an element; "" if there is none."""
    return "" if element is None else str(element.get(_VALUE, ""))
