"""The boxes in which Excel shows notes: shapes in VML, at a place and in a size measured from rows and columns."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Cell = tuple[int, int]

_WIDTH, _LETTERS, _LINE, _EDGE, _GAP = 320, 44, 17, 12, 15
_USUAL_COLUMN, _USUAL_ROW = 64, 20
_POINTS = 4 / 3
_COLUMN = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_SHAPE = re.compile(rb"<(?:\w+:)?shape\b.*?</(?:\w+:)?shape>", re.DOTALL)
_SHAPE_ROW = re.compile(rb"<(?:\w+:)?Row>\s*(\d+)\s*</")
_SHAPE_COLUMN = re.compile(rb"<(?:\w+:)?Column>\s*(\d+)\s*</")
_NUMBER = re.compile(rb"_x0000_s(\d+)")
_END = b"</xml>"
_TYPE_ID = b'"_x0000_t202"'
_BEGIN = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    b"</o:shapelayout></xml>"
)
_TYPE = (
    b'<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_FIRST_NUMBER = 1025
_BOX = (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{number}" type="#_x0000_t202" '
    "style='position:absolute;width:240pt;height:{height:g}pt;z-index:1;visibility:hidden' "
    'fillcolor="infoBackground [80]" o:insetmode="auto"><v:fill color2="infoBackground [80]"/>'
    '<v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/>'
    "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{at}</x:Column></x:ClientData></v:shape>"
)


@dataclass(slots=True)
class Measures:
    """The widths of the columns and heights of the rows of a sheet, in pixels."""

    content: bytes

    def anchor(self, cell: Cell, height: float) -> str:
        """The corners of a box beside a cell: columns and rows, each with a distance from its edge."""
        widths, heights = self._widths(), self._heights()
        left, top = cell[1] + 1, max(cell[0] - 2, 0)
        right, across = _reached(widths, left, _WIDTH, _USUAL_COLUMN)
        bottom, down = _reached(heights, top, height, _USUAL_ROW)
        return ", ".join(map(str, (left, _GAP, top, 0, right, across, bottom, down)))

    def _widths(self) -> dict[int, float]:
        found: dict[int, float] = {}
        for values in _attributes(_COLUMN, self.content):
            width = 0.0 if _is_on(values.get("hidden")) else float(values.get("width", 9)) * 7 + 5
            first, last = int(values.get("min", 1)), int(values.get("max", 1))
            found |= dict.fromkeys(range(first - 1, min(last, first + 200)), width)
        return found

    def _heights(self) -> dict[int, float]:
        found = {}
        for values in _attributes(_ROW, self.content):
            if "r" in values and ("ht" in values or "hidden" in values):
                height = 0.0 if _is_on(values.get("hidden")) else float(values.get("ht", 15)) * _POINTS
                found[int(values["r"]) - 1] = height
        return found


def _attributes(element: re.Pattern[bytes], content: bytes) -> Iterator[dict[str, str]]:
    for found in element.finditer(content):
        yield {key.decode(): value.decode() for key, value in _ATTRIBUTE.findall(found[0])}


def _is_on(text: str | None) -> bool:
    return text in ("1", "true")


def _reached(sizes: Mapping[int, float], start: int, size: float, usual: float) -> tuple[int, int]:
    """The row or column at a distance from the beginning of another, and how far within it."""
    at, rest = start, size
    while rest > (step := sizes.get(at, usual)):
        at, rest = at + 1, rest - step
    return at, int(rest)


def with_boxes(content: bytes, notes: Mapping[Cell, str], measures: Measures) -> bytes:
    """The part of a sheet's boxes with one that fits for each of these notes, and none for an empty one."""
    kept = _SHAPE.sub(lambda found: b"" if _place(found[0]) in notes else found[0], content or _BEGIN)
    last = max([_FIRST_NUMBER - 1, *(int(one) for one in _NUMBER.findall(kept))])
    shown = [(cell, text) for cell, text in sorted(notes.items()) if text]
    added = [b"" if _TYPE_ID in kept else _TYPE]
    added += [_box(number, cell, text, measures) for number, (cell, text) in enumerate(shown, last + 1)]
    before, end, after = kept.rpartition(_END)
    return before + b"".join(added) + end + after


def _place(shape: bytes) -> Cell | None:
    """The cell that the note in a box belongs to; None for another shape."""
    row, column = _SHAPE_ROW.search(shape), _SHAPE_COLUMN.search(shape)
    is_note = b'ObjectType="Note"' in shape
    return (int(row[1]) + 1, int(column[1])) if row and column and is_note else None


def _box(number: int, cell: Cell, text: str, measures: Measures) -> bytes:
    lines = sum(len(line) // _LETTERS + 1 for line in text.split("\n"))
    height = lines * _LINE + _EDGE
    anchor = measures.anchor(cell, height)
    told = _BOX.format(number=number, height=height / _POINTS, anchor=anchor, row=cell[0] - 1, at=cell[1])
    return told.encode()
