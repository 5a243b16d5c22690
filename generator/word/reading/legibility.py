"""Legibility of a text on paper, judged by its formatting: hidden, struck out, too small, too little contrast.

Formatting is collected from styles, tables and runs by name, the nearest last; the result is said in words.
"""

import re
from collections.abc import Iterator, Mapping

from generator.word.reading.looks import AUTOMATIC, LEAST_COLUMN, LEAST_ROW, WIDEST, Looks
from generator.word.reading.shades import PAPER, brightness, contrast

_OFF = frozenset({"0", "false", "off", "none"})
HIDDEN = "tersembunyi"
TURNED = "arah dibalik"
_HIDES, _TURNS = ("vanish", "specVanish"), ("rtl", "bidi", "bidiVisual")
_RAISED = {"superscript": "superskrip", "subscript": "subskrip"}
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080",
    "lightGray": "C0C0C0",
}  # fmt: skip
_COLOUR = re.compile(r"[0-9A-F]{6}")
_LEAST_CONTRAST = 1.35
_SMALLEST, _NARROWEST, _CLOSEST, _FARTHEST = 6, 15, -60, 100  # half points, percent, twentieths, half points
_LEFTMOST, _RIGHTMOST = -3_000, WIDEST
_LEAST_LINE = 60
_PLACES = (
    "right", "frame x", "frame y", "table left", "table x", "table y", "row left", "cell margin", "column",
)  # fmt: skip


def said(looks: Looks) -> str:
    """The reading of a text with this formatting: HIDDEN, a remark such as "dicoret", or usually ""."""
    if not looks:
        return ""
    return HIDDEN if any(_is_on(looks, name) for name in _HIDES) else ", ".join(_flaws(looks))


def _flaws(looks: Mapping[str, str]) -> Iterator[str]:
    if _is_on(looks, "strike") or _is_on(looks, "dstrike"):
        yield "dicoret"
    if looks.get("vertAlign") in _RAISED:
        yield _RAISED[looks["vertAlign"]]
    yield from _shades(looks)
    if any(_is_on(looks, name) for name in _TURNS):
        yield TURNED
    if looks.get("font"):
        yield f"huruf {looks['font']}"
    yield from _measures(looks)


def _shades(looks: Mapping[str, str]) -> Iterator[str]:
    ink, highlight = looks.get("color", AUTOMATIC), _HIGHLIGHTS.get(looks.get("highlight", ""), "")
    ground = highlight or looks.get("ground", PAPER)
    ground = ground if _COLOUR.fullmatch(ground) else PAPER
    if _COLOUR.fullmatch(ink) is None:
        ink = "000000" if highlight or brightness(ground) > 0.1 else PAPER
    if _is_on(looks, "unfilled"):
        yield "tanpa warna"
    elif ink == ground == PAPER:
        yield "putih"
    elif contrast(ink, ground) < _LEAST_CONTRAST:
        yield "sewarna latar"


def _measures(looks: Mapping[str, str]) -> Iterator[str]:
    if _number(looks, "sz", _SMALLEST + 1) <= _SMALLEST:
        yield "huruf sangat kecil"
    if _number(looks, "w", 100) <= _NARROWEST or _number(looks, "spacing") <= _CLOSEST:
        yield "huruf berimpit"
    if "fitText" in looks:
        yield "lebar dipaksakan"
    left = _number(looks, "left")
    first = _number(looks, "first") - _number(looks, "hanging")
    places = [left, left + first, left + _number(looks, "right"), *(_number(looks, name) for name in _PLACES)]
    is_away = any(not _LEFTMOST < place < _RIGHTMOST for place in places)
    if is_away or abs(_number(looks, "position")) >= _FARTHEST:
        yield "di luar tempatnya"
    if _number(looks, "line", _LEAST_LINE) < _LEAST_LINE or _number(looks, "row", LEAST_ROW) < LEAST_ROW:
        yield "baris sangat rendah"
    if 0 < _number(looks, "column", LEAST_COLUMN) < LEAST_COLUMN:
        yield "kolom sangat sempit"


def _is_on(looks: Mapping[str, str], name: str) -> bool:
    return looks.get(name, "0") not in _OFF


def _number(looks: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    try:
        return int(looks.get(name, ""))
    except ValueError:
        return otherwise
