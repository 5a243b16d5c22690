"""What the styles of a document say of its paragraphs and runs, as far as it changes what is to be read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.word.xml import W

_W = f"{{{W}}}"
_VAL = f"{_W}val"
_OFF = frozenset({"0", "false", "off", "none"})
_ON = "1"
_DEEPEST_OUTLINE = 8
_LOOKS = ("vanish", "strike", "dstrike", "vertAlign", "color")
_RAISED = {"superscript": "superskrip", "subscript": "subskrip"}
_WHITE = "FFFFFF"
_WHITE_THEMES = frozenset({"background1", "light1"})
HIDDEN = "tersembunyi"


@dataclass(frozen=True, slots=True)
class Listed:
    """To which list a paragraph belongs, and how deep; "" where it is not said."""

    number: str = ""
    level: str = ""


@dataclass(slots=True)
class Style:
    """A style: what it builds on, which list and outline level it gives, and the looks of its text."""

    based_on: str = ""
    name: str = ""
    outline: str = ""
    listed: Listed = field(default_factory=Listed)
    looks: dict[str, str] = field(default_factory=dict)


class StyleSheet:
    """The styles of a document by their ids."""

    def __init__(self, root: Any = None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        self._looks: dict[tuple[str, str], dict[str, str]] = {}
        self._usual: dict[str, str] = {}
        if root is not None:
            self._usual = looks_of(root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
            for style in root.iterchildren(f"{_W}style"):
                self._add(style)

    def _add(self, style: Any) -> None:
        identity, properties = style.get(f"{_W}styleId", ""), style.find(f"{_W}pPr")
        self._styles[identity] = Style(
            value(style.find(f"{_W}basedOn")), value(style.find(f"{_W}name")), outline_of(properties),
            listed_of(properties), looks_of(style.find(f"{_W}rPr")),
        )  # fmt: skip
        if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default", "0") not in _OFF:
            self._default = identity

    def items(self) -> Iterator[tuple[str, Style]]:
        """All styles with their ids."""
        return iter(self._styles.items())

    def _line(self, identity: str) -> Iterator[tuple[str, Style]]:
        """A style and those it builds on, the nearest first; one that builds on itself ends there."""
        seen: set[str] = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            yield identity, style
            identity = style.based_on

    def _paragraph(self, identity: str) -> str:
        return identity if identity in self._styles else self._default

    def outline(self, identity: str, own: str) -> int:
        """The level of a heading, told by its own properties or those of its style; 0 for any other paragraph."""
        line = self._line(self._paragraph(identity))
        said = own or next((style.outline for _, style in line if style.outline), "")
        return int(said) + 1 if said.isdecimal() and int(said) <= _DEEPEST_OUTLINE else 0

    def listed(self, identity: str, own: Listed) -> tuple[Listed, str]:
        """To which list a paragraph belongs, and the style that says so, empty where its own properties do."""
        if own.number:
            return own, ""
        for name, style in self._line(self._paragraph(identity)):
            if style.listed.number:
                return Listed(style.listed.number, own.level or style.listed.level), name
        return Listed(), ""

    def looks(self, paragraph: str, character: str, own: dict[str, str]) -> str:
        """How the text of a run is to be read: HIDDEN, or what is to be said of it, mostly nothing."""
        key = paragraph, character
        if key not in self._looks:
            found = dict(self._usual)
            for _, style in reversed([*self._line(character), *self._line(self._paragraph(paragraph))]):
                found |= style.looks
            self._looks[key] = found
        return _said({**self._looks[key], **own})


def _said(looks: dict[str, str]) -> str:
    if looks.get("vanish", "0") not in _OFF:
        return HIDDEN
    struck = any(looks.get(name, "0") not in _OFF for name in ("strike", "dstrike"))
    raised = _RAISED.get(looks.get("vertAlign", ""), "")
    white = looks.get("color") == _WHITE
    return ", ".join([word for word, holds in (("dicoret", struck), (raised, raised), ("putih", white)) if holds])


def looks_of(properties: Any) -> dict[str, str]:
    """What the properties of a run say of how its text is to be read."""
    found: dict[str, str] = {}
    for name in () if properties is None else _LOOKS:
        element = properties.find(_W + name)
        if element is not None:
            found[name] = _colour(element) if name == "color" else element.get(_VAL, _ON)
    return found


def _colour(element: Any) -> str:
    if element.get(f"{_W}themeColor") in _WHITE_THEMES and element.get(f"{_W}themeShade") is None:
        return _WHITE
    return str(element.get(_VAL, "")).upper()


def outline_of(properties: Any) -> str:
    """The outline level that the properties of a paragraph name."""
    return "" if properties is None else value(properties.find(f"{_W}outlineLvl"))


def listed_of(properties: Any) -> Listed:
    """The list that the properties of a paragraph name."""
    own = None if properties is None else properties.find(f"{_W}numPr")
    return Listed() if own is None else Listed(value(own.find(f"{_W}numId")), value(own.find(f"{_W}ilvl")))


def value(element: Any) -> str:
    """The value of an element; empty where there is none."""
    return "" if element is None else str(element.get(_VAL, ""))
