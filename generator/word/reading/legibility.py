"""Whether a reader sees a text on paper, by its looks: hidden, struck out, too small, as light as what is behind it.

Looks are gathered from styles, tables and runs by name, the nearer ones last; what they come to is said in words.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.word.xml import W

_W = f"{{{W}}}"
_VAL = f"{_W}val"
_OFF = frozenset({"0", "false", "off", "none"})
_ON = "1"
HIDDEN = "tersembunyi"
TURNED = "arah dibalik"
PAPER = "FFFFFF"
_AUTOMATIC = "auto"
_SWITCHES = ("vanish", "strike", "dstrike", "rtl")
_VALUES = ("vertAlign", "highlight", "sz", "w", "position", "spacing")
_RAISED = {"superscript": "superskrip", "subscript": "subskrip"}
_WHITE_THEMES = frozenset({"background1", "light1"})
PICTORIAL = frozenset(
    {"Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Marlett", "ZapfDingbats", "Bookshelf Symbol 7"}
)
_SIGNS = PICTORIAL | {"Symbol"}
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080",
    "lightGray": "C0C0C0",
}  # fmt: skip
_COLOUR = re.compile(r"[0-9A-F]{6}")
_LEAST_CONTRAST = 1.35
_SMALLEST, _NARROWEST, _CLOSEST, _FARTHEST = 6, 15, -60, 100  # half points, percent, twentieths, half points
_INDENTS = {"left": "left", "start": "left", "firstLine": "first", "hanging": "hanging"}
_LEFTMOST, _RIGHTMOST = -3_000, 16_000
_LEAST_LINE, _LEAST_ROW, _LEAST_COLUMN = 60, 100, 100

Looks = dict[str, str]


def looks_of(properties: Any) -> Looks:
    """What the properties of a run say of how its text is to be read."""
    if properties is None or not len(properties):
        return {}
    found = {name: element.get(_VAL, _ON) for name, element in _named(properties, (*_SWITCHES, *_VALUES))}
    for _, element in _named(properties, ("color",)):
        found["color"] = _colour(element)
    found |= _ground_of(properties)
    for _, element in _named(properties, ("rFonts",)):
        fonts = {element.get(_W + kind) for kind in ("ascii", "hAnsi")} - {None}
        found |= {"font": next(iter(fonts & _SIGNS), "")} if fonts else {}
    fill = properties.find("{*}textFill")
    if fill is not None:
        found |= _filled(fill)
    return found


def _named(properties: Any, names: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for name in names:
        element = properties.find(_W + name)
        if element is not None:
            yield name, element


def _filled(fill: Any) -> Looks:
    """The look of letters that are filled by an effect of Word 2010."""
    if fill.find("{*}noFill") is not None:
        return {"unfilled": _ON}
    colours = [text.upper() for colour in fill.iter("{*}srgbClr") for text in colour.values()]
    return {"color": colours[-1]} if colours else {}


def _ground_of(properties: Any) -> Looks:
    shading = properties.find(f"{_W}shd")
    if shading is None:
        return {}
    fill = shading.get(f"{_W}{'color' if shading.get(_VAL) == 'solid' else 'fill'}", _AUTOMATIC).upper()
    return {"ground": fill} if _COLOUR.fullmatch(fill) else {}  # without a colour it shows what lies behind it


def ground_of(properties: Any) -> Looks:
    """The colour that the properties of a paragraph, cell or table put behind its text."""
    return {} if properties is None else _ground_of(properties)


def looks_of_paragraph(properties: Any) -> Looks:
    """What the properties of a paragraph say of how its text is to be read."""
    if properties is None:
        return {}
    found = _ground_of(properties)
    for _, indent in _named(properties, ("ind",)):
        told = {name: indent.get(_W + name) for name in _INDENTS}
        found |= {as_told: text for name, as_told in _INDENTS.items() if (text := told[name]) is not None}
    for _, frame in _named(properties, ("framePr",)):
        found |= {f"frame {side}": frame.get(_W + side, "0") for side in "xy"}
    for _, lines in _named(properties, ("spacing",)):
        exact = lines.get(f"{_W}lineRule") == "exact"
        if lines.get(f"{_W}line") is not None:
            found["line"] = lines.get(f"{_W}line", "") if exact else ""
    return found


def looks_of_row(properties: Any) -> Looks:
    """What the properties of a row say of how its text is to be read."""
    height = None if properties is None else properties.find(f"{_W}trHeight")
    if height is None or height.get(f"{_W}hRule") != "exact":
        return {}
    return {"row": height.get(_VAL, "")}


def looks_of_cell(properties: Any) -> Looks:
    """What the properties of a cell say of how its text is to be read."""
    if properties is None:
        return {}
    width = properties.find(f"{_W}tcW")
    measured = width is not None and width.get(f"{_W}type") == "dxa"
    return _ground_of(properties) | ({"column": width.get(f"{_W}w", "")} if measured else {})


def said(looks: Looks) -> str:
    """How a text of these looks is to be read: HIDDEN, or what is to be said of it, mostly nothing."""
    if not looks:
        return ""
    return HIDDEN if _is_on(looks, "vanish") else ", ".join(_flaws(looks))


def _flaws(looks: Mapping[str, str]) -> Iterator[str]:
    if _is_on(looks, "strike") or _is_on(looks, "dstrike"):
        yield "dicoret"
    if looks.get("vertAlign") in _RAISED:
        yield _RAISED[looks["vertAlign"]]
    yield from _shades(looks)
    if _is_on(looks, "rtl"):
        yield TURNED
    if looks.get("font"):
        yield f"huruf {looks['font']}"
    yield from _measures(looks)


def _shades(looks: Mapping[str, str]) -> Iterator[str]:
    ink, highlight = looks.get("color", _AUTOMATIC), _HIGHLIGHTS.get(looks.get("highlight", ""), "")
    ground = highlight or looks.get("ground", PAPER)
    if _COLOUR.fullmatch(ink) is None:
        ink = "000000" if highlight or _brightness(ground) > 0.1 else PAPER
    if _is_on(looks, "unfilled"):
        yield "tanpa warna"
    elif ink == ground == PAPER:
        yield "putih"
    elif _contrast(ink, ground) < _LEAST_CONTRAST:
        yield "sewarna latar"


def _measures(looks: Mapping[str, str]) -> Iterator[str]:
    if _number(looks, "sz", _SMALLEST + 1) <= _SMALLEST:
        yield "huruf sangat kecil"
    if _number(looks, "w", 100) <= _NARROWEST or _number(looks, "spacing") <= _CLOSEST:
        yield "huruf berimpit"
    left = _number(looks, "left")
    first = _number(looks, "first") - _number(looks, "hanging")
    places = [left, left + first, _number(looks, "frame x"), _number(looks, "frame y")]
    is_away = any(not _LEFTMOST < place < _RIGHTMOST for place in places)
    if is_away or abs(_number(looks, "position")) >= _FARTHEST:
        yield "di luar tempatnya"
    if _number(looks, "line", _LEAST_LINE) < _LEAST_LINE or _number(looks, "row", _LEAST_ROW) < _LEAST_ROW:
        yield "baris sangat rendah"
    if 0 < _number(looks, "column", _LEAST_COLUMN) < _LEAST_COLUMN:
        yield "kolom sangat sempit"


def _is_on(looks: Mapping[str, str], name: str) -> bool:
    return looks.get(name, "0") not in _OFF


def _number(looks: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    try:
        return int(looks.get(name, ""))
    except ValueError:
        return otherwise


def _colour(element: Any) -> str:
    if element.get(f"{_W}themeColor") in _WHITE_THEMES and element.get(f"{_W}themeShade") is None:
        return PAPER
    return str(element.get(_VAL, "")).upper()


def _brightness(colour: str) -> float:
    """How bright a colour is to the eye, from 0 to 1."""
    parts = [part / 255 for part in bytes.fromhex(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, two: str) -> float:
    """How well one colour is told from another, from 1 to 21, as the web's guidelines have it."""
    darker, brighter = sorted((_brightness(one), _brightness(two)))
    return (brighter + 0.05) / (darker + 0.05)
