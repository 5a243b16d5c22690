"""Diagrams drawn from the plan: who depends on whom among the dimensions, and the bodies of the smart city."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.blocks.blocks import Diagram, DiagramBox, DiagramLine

_WIDTH = 155.0
_BOX = (36.0, 11.0)
_RADII = (58.0, 32.0)
_GAP = 1.0
_BODY_HEIGHT, _STEP, _SEAM = 14.0, 9.0, 3.0
_MOST_IN_A_ROW = 6


def dependences(names: Mapping[str, str], needs: Iterable[tuple[str, str]], priority: str) -> Diagram:
    """The dimensions on an ellipse, the priority in its middle, with an arrow from each to what it needs.

    ``names`` are their names by key, in order. Where two need each other, one line has heads at both ends.
    """
    height = 2 * _RADII[1] + _BOX[1] + 2
    middle = (_WIDTH / 2, height / 2)
    around = [key for key in names if key != priority]
    centres = {key: _on_ellipse(middle, n, len(around)) for n, key in enumerate(around)}
    if priority in names:
        centres[priority] = middle
    boxes = [
        DiagramBox(names[key], x - _BOX[0] / 2, y - _BOX[1] / 2, *_BOX, key)
        for key, (x, y) in ((key, centres[key]) for key in names)
    ]
    pairs = dict.fromkeys(pair for pair in needs if pair[0] != pair[1] and {*pair} <= centres.keys())
    lines = []
    for start, end in pairs:
        both = (end, start) in pairs
        if not both or list(pairs).index((start, end)) < list(pairs).index((end, start)):
            tone = priority if priority and priority in {start, end} else ""
            lines.append(_arrow(centres[start], centres[end], 2 if both else 1, tone))
    return Diagram(_WIDTH, height, boxes, lines)


def _on_ellipse(middle: tuple[float, float], n: int, count: int) -> tuple[float, float]:
    angle = 2 * math.pi * n / max(count, 1) - math.pi / 2
    return middle[0] + _RADII[0] * math.cos(angle), middle[1] + _RADII[1] * math.sin(angle)


def _arrow(start: tuple[float, float], end: tuple[float, float], heads: Any, tone: str) -> DiagramLine:
    return DiagramLine(*_edge(start, end), *_edge(end, start), heads, tone)


def _edge(centre: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """Where the line from the centre of a box to another point leaves the box, a little outside of it."""
    across, down = other[0] - centre[0], other[1] - centre[1]
    half_width, half_height = _BOX[0] / 2 + _GAP, _BOX[1] / 2 + _GAP
    share = min(half_width / abs(across) if across else math.inf, half_height / abs(down) if down else math.inf)
    return centre[0] + across * share, centre[1] + down * share


def bodies(council: str, team: str, forum: str, coordinators: Sequence[tuple[str, str]]) -> Diagram:
    """The council above the team, the forum beside it, and below the team its coordinators by dimension.

    ``forum`` is empty if there is none; ``coordinators`` are pairs of a dimension's key and words.
    """
    wide = 62.0
    left, second = (_WIDTH - wide) / 2, _BODY_HEIGHT + _STEP
    boxes = [
        DiagramBox(council, left, 0, wide, _BODY_HEIGHT),
        DiagramBox(team, left, second, wide, _BODY_HEIGHT, look="garis"),
    ]
    lines = [DiagramLine(_WIDTH / 2, _BODY_HEIGHT, _WIDTH / 2, second)]
    if forum:
        beside = left + wide + 8
        boxes.append(DiagramBox(forum, beside, second, _WIDTH - beside, _BODY_HEIGHT, look="putus"))
        height = second + _BODY_HEIGHT / 2
        lines.append(DiagramLine(left + wide, height, beside, height, dashed=True))
    bottom = second + _BODY_HEIGHT
    for row in (coordinators[n : n + _MOST_IN_A_ROW] for n in range(0, len(coordinators), _MOST_IN_A_ROW)):
        _add_row(row, bottom, second + _BODY_HEIGHT, boxes, lines)
        bottom += _STEP + _BODY_HEIGHT
    return Diagram(_WIDTH, bottom, boxes, lines)


def _add_row(
    row: Sequence[tuple[str, str]], above: float, origin: float, boxes: list[DiagramBox], lines: list[DiagramLine]
) -> None:
    """Add a row of boxes joined to the box above its middle."""
    each = (_WIDTH - _SEAM * (_MOST_IN_A_ROW - 1)) / _MOST_IN_A_ROW
    first = (_WIDTH - each * len(row) - _SEAM * (len(row) - 1)) / 2
    top, bus = above + _STEP, above + _STEP / 2
    centres = [first + n * (each + _SEAM) + each / 2 for n in range(len(row))]
    lines.append(DiagramLine(_WIDTH / 2, origin if above == origin else above - _BODY_HEIGHT, _WIDTH / 2, bus))
    if len(row) > 1:
        lines.append(DiagramLine(centres[0], bus, centres[-1], bus))
    for centre, (dimension, words) in zip(centres, row, strict=True):
        lines.append(DiagramLine(centre, bus, centre, top))
        boxes.append(DiagramBox(words, centre - each / 2, top, each, _BODY_HEIGHT, dimension))
