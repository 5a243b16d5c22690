"""What of a chart is not to be seen as its numbers are, in words: none of it is in a chart that this program wrote.

Colours may differ, as long as bars, lines and labels can be told from what is behind them.
"""

import re
from collections.abc import Iterator
from typing import Any

from generator.word.reading.shades import PAPER, contrast
from generator.word.xml import A, C

_A, _C = f"{{{A}}}", f"{{{C}}}"
_OFF = frozenset({"0", "false"})
_WHITE_THEMES = frozenset({"bg1", "lt1"})
_LINES = frozenset({f"{_C}radarChart", f"{_C}lineChart", f"{_C}scatterChart"})
_INSIDE = frozenset({"ctr", "inEnd", "inBase"})
_UNSEEN = "tanpa warna"
_SIX_DIGITS = re.compile(r"[0-9A-Fa-f]{6}")
_LEAST_ALPHA = 15_000  # thousandths of a percent
_LEAST_CONTRAST, _LEAST_CONTRAST_OF_LETTERS = 1.1, 1.35
_WIDEST_GAP = 300  # percent of a bar
_FEWEST_STEPS, _MOST_STEPS = 0.5, 50


def chart_flaws(root: Any) -> Iterator[str]:
    """The flaws of a chart; the root is that of its part."""
    for n, series in enumerate(root.iter(f"{_C}ser"), 1):
        yield from (f"seri {n} {words}" for words in _of_series(series))
    for plot in root.iter(f"{_C}barChart"):
        yield from _of_bars(plot)
    for axis in root.iter(f"{_C}valAx", f"{_C}catAx"):
        yield from _of_axis(axis, root)


def _of_series(series: Any) -> Iterator[str]:
    lines = series.getparent().tag in _LINES
    ink = _colour(series.find(f"{_C}spPr/{_A}ln" if lines else f"{_C}spPr"))
    if _is_unseen(ink):
        yield "tidak tampak"
    elif not lines and (unseen := [*_unseen_points(series)]):
        yield f"tidak tampak pada titik {', '.join(unseen)}"
    labels = series.find(f"{_C}dLbls")
    if labels is not None and any(_are_unseen(one, labels, "" if lines else ink) for one in _texts_of(labels)):
        yield "berlabel sewarna latar"


def _unseen_points(series: Any) -> Iterator[str]:
    for point in series.findall(f"{_C}dPt"):
        if _is_unseen(_colour(point.find(f"{_C}spPr"))):
            yield f"{_number(_value(point, 'idx')) + 1:.0f}"


def _is_unseen(ink: str) -> bool:
    return ink == _UNSEEN or bool(ink and contrast(ink, PAPER) < _LEAST_CONTRAST)


def _texts_of(labels: Any) -> Iterator[Any]:
    """The labels, all and single ones, that are shown and say what their letters look like."""
    for one in (labels, *labels.findall(f"{_C}dLbl")):
        if _value(one, "delete", "0") in _OFF and _value(one, "showVal", "0") not in _OFF:
            yield one


def _are_unseen(one: Any, labels: Any, ink: str) -> bool:
    """Whether labels have the colour of what is behind them: the bar in which they stand, or the paper."""
    letters = _colour(one.find(f"{_C}txPr//{_A}defRPr"))
    inside = (_value(one, "dLblPos") or _value(labels, "dLblPos")) in _INSIDE
    ground = ink if inside and _SIX_DIGITS.fullmatch(ink) else PAPER
    return letters == _UNSEEN or bool(letters and contrast(letters, ground) < _LEAST_CONTRAST_OF_LETTERS)


def _colour(properties: Any) -> str:
    """The colour that properties fill with; "" where none is said, or one that cannot be known."""
    if properties is None:
        return ""
    if properties.find(f"{_A}noFill") is not None:
        return _UNSEEN
    colour = properties.find(f"{_A}solidFill/*")
    if colour is None:
        return ""
    alpha = colour.find(f"{_A}alpha")
    if alpha is not None and _number(alpha.get("val", "")) < _LEAST_ALPHA:
        return _UNSEEN
    return _plain(colour) if len(colour) == (alpha is not None) else ""


def _plain(colour: Any) -> str:
    """A colour that is made neither lighter nor darker."""
    said = colour.get("val", "")
    if said in _WHITE_THEMES or (said == "white" and colour.tag == f"{_A}prstClr"):
        return PAPER
    return said.upper() if colour.tag == f"{_A}srgbClr" and _SIX_DIGITS.fullmatch(said) else ""


def _of_bars(plot: Any) -> Iterator[str]:
    if _number(_value(plot, "gapWidth")) > _WIDEST_GAP:
        yield "batang sangat tipis"
    if len(plot.findall(f"{_C}ser")) > 1:
        covers = _number(_value(plot, "overlap")) == 100
        stacked = _value(plot, "grouping", "clustered") != "clustered"
        if stacked and not covers:
            yield "batang tumpuk bergeser"
        elif covers and not stacked:
            yield "batang saling menutupi"


def _of_axis(axis: Any, root: Any) -> Iterator[str]:
    values = axis.tag == f"{_C}valAx"
    sideways = values and any(_value(plot, "barDir") == "bar" for plot in root.iter(f"{_C}barChart"))
    at = _value(axis, "crossesAt") or _value(axis, "crosses", "autoZero")
    if at != ("max" if sideways else "autoZero"):
        yield f"sumbu {'nilai' if values else 'kategori'} menyilang di {at}"
    step = _number(_value(axis, "majorUnit"))
    if values and step:
        numbers = [_number(entry.text or "") for entry in root.iterfind(f".//{_C}val//{_C}v")]
        highest = max([*numbers, _number(_value(axis.find(f"{_C}scaling"), "max"))])
        if not _FEWEST_STEPS <= highest / step <= _MOST_STEPS:
            yield f"sumbu nilai berjarak {step:.6g}"


def _value(element: Any, name: str, otherwise: str = "") -> str:
    found = None if element is None else element.find(_C + name)
    return otherwise if found is None else str(found.get("val", "1"))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
