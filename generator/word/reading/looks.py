"""Formatting that affects whether a reader sees a text: as given by runs, paragraphs, table rows and cells."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.word.reading.shades import PAPER
from generator.word.xml import W

_W = f"{{{W}}}"
_VAL = f"{_W}val"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
ON, AUTOMATIC = "1", "auto"
LEAST_ROW = LEAST_COLUMN = 100
WIDEST = 16_000
_WHITE_THEMES = frozenset({"background1", "light1"})
_INDENTS = {
    "left": "left",
    "start": "left",
    "right": "right",
    "end": "right",
    "firstLine": "first",
    "hanging": "hanging",
}
PICTORIAL = frozenset(
    {"Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Marlett", "ZapfDingbats", "Bookshelf Symbol 7"}
)
_SIGNS = PICTORIAL | {"Symbol"}

Looks = dict[str, str]
_Readers = Mapping[str, Callable[[Any], Looks]]


def _said_by_value(name: str) -> Callable[[Any], Looks]:
    return lambda element: {name: element.get(_VAL, ON)}


def _ink(element: Any) -> Looks:
    if element.get(f"{_W}themeColor") in _WHITE_THEMES and element.get(f"{_W}themeShade") is None:
        return {"color": PAPER}
    return {"color": str(element.get(_VAL, "")).upper()}


def _ground(shading: Any) -> Looks:
    """The colour behind a text; empty if none is given, so that the colour further behind shows."""
    fill = shading.get(f"{_W}{'color' if shading.get(_VAL) == 'solid' else 'fill'}", AUTOMATIC)
    return {} if fill == AUTOMATIC else {"ground": fill.upper()}


def _font(fonts: Any) -> Looks:
    named = {fonts.get(_W + kind) for kind in ("ascii", "hAnsi")} - {None}
    return {"font": next(iter(named & _SIGNS), "")} if named else {}


def _filled(fill: Any) -> Looks:
    """The formatting of letters with a fill effect of Word 2010."""
    if fill.find("{*}noFill") is not None:
        return {"unfilled": ON}
    colours = [text.upper() for colour in fill.iter("{*}srgbClr") for text in colour.values()]
    return {"color": colours[-1]} if colours else {}


def _indented(indent: Any) -> Looks:
    told = {name: indent.get(_W + name) for name in _INDENTS}
    return {_INDENTS[name]: text for name, text in told.items() if text is not None}


def _framed(frame: Any) -> Looks:
    return {f"frame {side}": frame.get(_W + side, "0") for side in "xy"}


def _placed(place: Any) -> Looks:
    return {f"table {side}": place.get(f"{_W}tblp{side.upper()}", "0") for side in "xy"}


def _table_indented(indent: Any) -> Looks:
    return {"table left": indent.get(f"{_W}w", "0")} if indent.get(f"{_W}type", "dxa") == "dxa" else {}


def _spaced(lines: Any) -> Looks:
    height = lines.get(f"{_W}line")
    return {} if height is None else {"line": height if lines.get(f"{_W}lineRule") == "exact" else ""}


def _low(height: Any) -> Looks:
    text = height.get(_VAL, "")
    return {"row": text} if height.get(f"{_W}hRule") == "exact" and _is_less(text, LEAST_ROW) else {}


def _narrow_or_wide(width: Any) -> Looks:
    text = width.get(f"{_W}w", "")
    is_odd = _is_less(text, LEAST_COLUMN) or not _is_less(text, WIDEST)
    return {"column": text} if width.get(f"{_W}type") == "dxa" and is_odd else {}


def _set_in(row: Any) -> Looks:
    return {"row left": row.get(f"{_W}w", "0")}


def _padded(margins: Any) -> Looks:
    """The margins within a cell, as far as they leave no room for its text."""
    found: Looks = {}
    for margin in margins:
        text = margin.get(f"{_W}w", "")
        if not _is_less(text, WIDEST):
            found["cell margin"] = text
    return found


def _is_less(text: str, least: int) -> bool:
    return text.isdecimal() and len(text) < 10 and int(text) < least


_VALUES = (
    "vanish", "specVanish", "fitText", "strike", "dstrike", "rtl", "vertAlign", "highlight", "sz", "w", "position",
    "spacing",
)  # fmt: skip
_SHADED: _Readers = {f"{_W}shd": _ground}
_OF_RUNS: _Readers = {
    **{_W + name: _said_by_value(name) for name in _VALUES},
    **_SHADED, f"{_W}color": _ink, f"{_W}rFonts": _font, f"{_W14}textFill": _filled,
}  # fmt: skip
_OF_PARAGRAPHS: _Readers = {
    **_SHADED, f"{_W}bidi": _said_by_value("bidi"), f"{_W}ind": _indented, f"{_W}framePr": _framed,
    f"{_W}spacing": _spaced,
}  # fmt: skip
_OF_TABLES: _Readers = {
    f"{_W}tblInd": _table_indented, f"{_W}tblpPr": _placed, f"{_W}tblCellMar": _padded,
    f"{_W}bidiVisual": _said_by_value("bidiVisual"),
}  # fmt: skip
_OF_ROWS: _Readers = {f"{_W}trHeight": _low, f"{_W}wBefore": _set_in}
_OF_CELLS: _Readers = {**_SHADED, f"{_W}tcW": _narrow_or_wide, f"{_W}tcMar": _padded}


def _gathered(properties: Any, readers: _Readers) -> Looks:
    found: Looks = {}
    for element in () if properties is None else properties:
        read = readers.get(element.tag)
        if read is not None:
            found |= read(element)
    return found


def looks_of(properties: Any) -> Looks:
    """The formatting in the properties of a run, as far as it affects legibility."""
    return _gathered(properties, _OF_RUNS)


def looks_of_paragraph(properties: Any) -> Looks:
    """The formatting in the properties of a paragraph, as far as it affects legibility."""
    return _gathered(properties, _OF_PARAGRAPHS)


def looks_of_row(properties: Any) -> Looks:
    """The formatting in the properties of a row, as far as it affects legibility."""
    return _gathered(properties, _OF_ROWS)


def looks_of_cell(properties: Any) -> Looks:
    """The formatting in the properties of a cell, as far as it affects legibility."""
    return _gathered(properties, _OF_CELLS)


def place_of(properties: Any) -> Looks:
    """Where the properties of a table put it."""
    return _gathered(properties, _OF_TABLES)


def ground_of(properties: Any) -> Looks:
    """The colour that the properties of a table or cell put behind its text."""
    return _gathered(properties, _SHADED)
