"""Charts as SVG, drawn without a library on their own background, so that they are legible on dark pages too.

The drawing has no style sheet and no script, so it can stand in a file or within an HTML page.
"""

import hashlib
import math
import textwrap
from collections.abc import Iterator
from html import escape
from typing import Any

from generator.blocks.blocks import Chart, Diagram, DiagramBox, DiagramLine, Series
from generator.blocks.chart_fills_and_labels import (
    FAINT,
    INK,
    STROKES,
    WHITE,
    bar_fills,
    decimals,
    fills,
    highest,
    ink_on,
    large_enough,
    line_colours,
    shown,
)
from generator.blocks.diagram_fills import ROUND, box_look, line_look

_WIDTH = 800
_FONT = "Calibri, Carlito, Arial, sans-serif"
_SIZE, _SMALL = 14, 12
_LINE = 17
_LETTER = 0.52
_LEGEND_ROW = 24
_MARGIN = 12
_DASHES = [dash for _, dash in STROKES]


def chart_svg(chart: Chart, title: str, description: str) -> str:
    """The whole drawing as SVG; equal charts give equal text."""
    height, parts = {"radar": _radar, "tumpuk": _stacks, "batang": _bars}[chart.form](chart)
    if len(chart.series) > 1:
        legend, rows = _legend(chart, height)
        parts += legend
        height += _LEGEND_ROW * rows + 10
    return _framed(parts, height, title, description)


def drawing_svg(content: Chart | Diagram, title: str, description: str) -> str:
    """The whole drawing of a chart or diagram as SVG."""
    draw: Any = diagram_svg if isinstance(content, Diagram) else chart_svg
    return str(draw(content, title, description))


def diagram_svg(diagram: Diagram, title: str, description: str) -> str:
    """The whole drawing of a diagram as SVG; equal diagrams give equal text."""
    scale = (_WIDTH - 2 * _MARGIN) / diagram.width
    parts = [_stroke(line, scale) for line in diagram.lines]
    parts += [part for box in diagram.boxes for part in _box(box, scale)]
    return _framed(parts, round(diagram.height * scale) + 2 * _MARGIN, title, description)


def _stroke(line: DiagramLine, scale: float) -> str:
    """A line with its arrow heads, each a triangle of its own."""
    colour, width = line_look(line)
    (x1, y1), (x2, y2) = _placed(line.x1, line.y1, scale), _placed(line.x2, line.y2, scale)
    dash = ' stroke-dasharray="6 4"' if line.dashed else ""
    look = f'stroke="#{colour}" stroke-width="{width * 1.5:.2f}"{dash}'
    drawn = f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {look}/>'
    heads = [_head((x1, y1), (x2, y2), colour)] if line.heads else []
    heads += [_head((x2, y2), (x1, y1), colour)] if line.heads > 1 else []
    return "".join([drawn, *heads])


def _head(start: tuple[float, float], tip: tuple[float, float], colour: str) -> str:
    angle = math.atan2(tip[1] - start[1], tip[0] - start[0])
    corners = [(tip[0] - 10 * math.cos(angle + side), tip[1] - 10 * math.sin(angle + side)) for side in (0.4, -0.4)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in (tip, *corners))
    return f'<polygon points="{points}" fill="#{colour}"/>'


def _box(box: DiagramBox, scale: float) -> list[str]:
    look = box_look(box)
    (x, y), width, height = _placed(box.x, box.y, scale), box.width * scale, box.height * scale
    dash = ' stroke-dasharray="6 4"' if look.dashed else ""
    outline = f'fill="#{look.fill}" stroke="#{look.outline}" stroke-width="{look.border * 1.5:.2f}"{dash}'
    size = f'width="{width:.1f}" height="{height:.1f}" rx="{height * ROUND:.1f}"'
    lines = [(line, not n) for n, words in enumerate(box.text.split("\n")) for line in _wrapped(words, width - 8)]
    top = y + height / 2 + 5 - (_LINE - 2) * (len(lines) - 1) / 2
    return [
        f'<rect x="{x:.1f}" y="{y:.1f}" {size} {outline}/>',
        *(
            _text(x + width / 2, top + (_LINE - 2) * n, line, ink=look.ink, size=_SMALL, bold=bold)
            for n, (line, bold) in enumerate(lines)
        ),
    ]


def _placed(x: float, y: float, scale: float) -> tuple[float, float]:
    return _MARGIN + x * scale, _MARGIN + y * scale


def _framed(parts: list[str], height: int, title: str, description: str) -> str:
    """The drawing on its own background, with its title and description."""
    body = "\n".join(parts)
    name = f"bagan-{hashlib.sha256(body.encode()).hexdigest()[:8]}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'role="img" aria-labelledby="{name}-judul {name}-uraian" font-family="{_FONT}" font-size="{_SIZE}">\n'
        f'<title id="{name}-judul">{escape(title)}</title>\n<desc id="{name}-uraian">{escape(description)}</desc>\n'
        f'<rect width="{_WIDTH}" height="{height}" rx="8" fill="#{WHITE}" stroke="#{FAINT}"/>\n{body}\n</svg>\n'
    )


def scale(most: float) -> tuple[float, int]:
    """The step of an axis and the number of steps up to the highest value: round numbers, three to five steps."""
    if most <= 0:
        return 1.0, 1
    rough = most / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(times * power for times in (1, 2, 2.5, 5, 10) if times * power >= rough * 0.999)
    return step, math.ceil(most / step - 1e-9)


def _ticks(chart: Chart) -> tuple[float, list[tuple[float, str]]]:
    """The end of the axis, and its grid lines with labels."""
    if chart.most and chart.most <= 10 and float(chart.most).is_integer():
        step, count = 1.0, int(chart.most)
    else:
        step, count = scale(highest(chart))
    places = next((n for n in range(3) if abs(round(step, n) - step) < 1e-9), 3)
    return step * count, [(step * n, shown(step * n, places)) for n in range(count + 1)]


def _stacks(chart: Chart) -> tuple[int, list[str]]:
    left, right, top, bottom = 78, _WIDTH - 16, 18, 318
    end, ticks = _ticks(chart)
    each = (right - left) / len(chart.categories)
    parts = [_unit(chart, 20, (top + bottom) / 2, turned=True)]
    for value, label in ticks:
        y = bottom - (bottom - top) * value / end
        parts += [_line(left, y, right, y), _text(left - 8, y + 4, label, "end", size=_SMALL)]
    lines = 1
    for n, category in enumerate(chart.categories):
        x = left + each * n
        parts += _stack(chart, n, (x + each * 0.19, each * 0.62), bottom, (bottom - top) / end)
        wrapped = _wrapped(category, each - 8)
        lines = max(lines, len(wrapped))
        parts += [_text(x + each / 2, bottom + 20 + _LINE * m, words) for m, words in enumerate(wrapped)]
    return bottom + 20 + _LINE * lines, [part for part in parts if part]


def _stack(chart: Chart, n: int, place: tuple[float, float], bottom: float, unit: float) -> Iterator[str]:
    """The parts of one stack from the bottom; those that are large enough carry their number."""
    (x, width), places, y = place, decimals(chart), bottom
    for series, fill in zip(chart.series, fills(chart), strict=True):
        value = series.values[n]
        y -= value * unit
        if value:
            yield _rect(x, y, width, value * unit, fill)
        if large_enough(value, chart):
            label = shown(value, places)
            yield _text(x + width / 2, y + value * unit / 2 + 4, label, ink=ink_on(fill), size=_SMALL)


def _bars(chart: Chart) -> tuple[int, list[str]]:
    left, right, top, thick = 216, _WIDTH - 90, 18, 22
    end, ticks = _ticks(chart)
    each = thick * len(chart.series) + 16
    bottom = top + each * len(chart.categories)
    parts = []
    for value, label in ticks:
        x = left + (right - left) * value / end
        parts += [_line(x, top, x, bottom), _text(x, bottom + 18, label, size=_SMALL)]
    for n, category in enumerate(chart.categories):
        y = top + each * n
        wrapped = _wrapped(category, left - 24)
        first = y + each / 2 + 5 - _LINE * (len(wrapped) - 1) / 2
        parts += [_text(left - 10, first + _LINE * m, words, "end") for m, words in enumerate(wrapped)]
        parts += _bar_group(chart, n, left, y + 8, (right - left) / end)
    parts.append(_unit(chart, (left + right) / 2, bottom + 38))
    return bottom + (48 if chart.unit else 30), [part for part in parts if part]


def _bar_group(chart: Chart, n: int, left: float, top: float, unit: float) -> Iterator[str]:
    places, thick = decimals(chart), 22
    own = bar_fills(chart)
    for m, (series, fill) in enumerate(zip(chart.series, own[n : n + 1] or fills(chart), strict=True)):
        y, length = top + thick * m, series.values[n] * unit
        yield _rect(left, y, length, thick, fill)
        yield _text(left + length + 6, y + 16, shown(series.values[n], places), "start", size=_SMALL)


def _radar(chart: Chart) -> tuple[int, list[str]]:
    middle, radius = (_WIDTH / 2, 226.0), 160
    end, ticks = _ticks(chart)
    count = len(chart.categories)
    parts = []
    for value, label in ticks[1:]:
        parts.append(_polygon([_at(middle, radius * value / end, n, count) for n in range(count)]))
        parts.append(_text(middle[0] - 6, middle[1] - radius * value / end + 4, label, "end", size=_SMALL))
    for n, category in enumerate(chart.categories):
        tip = _at(middle, radius, n, count)
        parts += [_line(*middle, *tip), *_around(category, _at(middle, radius + 26, n, count), middle)]
    for m, series in enumerate(chart.series):
        parts += _outline(chart, series, m, [radius * v / end for v in series.values], middle)
    return 452, parts


def _at(middle: tuple[float, float], distance: float, n: int, count: int) -> tuple[float, float]:
    """A point on a ray of a radar chart; the first ray points upwards, the others follow clockwise."""
    angle = 2 * math.pi * n / count
    return middle[0] + distance * math.sin(angle), middle[1] - distance * math.cos(angle)


def _around(words: str, place: tuple[float, float], middle: tuple[float, float]) -> list[str]:
    """The label at the tip of a ray, on its outer side."""
    (x, y), side = place, place[0] - middle[0]
    central = abs(side) < 10
    anchor = "middle" if central else "start" if side > 0 else "end"
    lines = _wrapped(words, 600 if central else 190)
    rise = _LINE * (len(lines) - 1) / (1 if y < middle[1] else 2)
    return [_text(x, y + 4 - rise + _LINE * m, line, anchor) for m, line in enumerate(lines)]


def _outline(
    chart: Chart, series: Series, m: int, lengths: list[float], middle: tuple[float, float]
) -> Iterator[str]:
    fill, dash = line_colours(len(chart.series))[m], _DASHES[m % len(_DASHES)]
    points = [_at(middle, length, n, len(lengths)) for n, length in enumerate(lengths)]
    yield _polygon(points, fill, 3, dash, 0.15 if len(chart.series) == 1 else 0)
    for n, ((x, y), value) in enumerate(zip(points, series.values, strict=True)):
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="#{fill}"/>'
        if len(chart.series) == 1:
            beside = _at((x, y), 18, n, len(lengths))
            label = shown(value, decimals(chart))
            yield _text(beside[0] + (14 if n == 0 else 0), beside[1] + 5, label, bold=True)


def _legend(chart: Chart, top: float) -> tuple[list[str], int]:
    """The legend below, in as many rows as needed."""
    used = line_colours(len(chart.series)) if chart.form == "radar" else fills(chart)
    rows: list[list[tuple[str, str]]] = [[]]
    for series, fill in zip(chart.series, used, strict=True):
        entry = (_wrapped(series.name, 300)[0], fill)
        if rows[-1] and sum(_entry(name) for name, _ in [*rows[-1], entry]) > _WIDTH - 24:
            rows.append([])
        rows[-1].append(entry)
    return [part for n, row in enumerate(rows) for part in _legend_row(row, top + _LEGEND_ROW * n)], len(rows)


def _legend_row(entries: list[tuple[str, str]], top: float) -> Iterator[str]:
    x = (_WIDTH - sum(_entry(name) for name, _ in entries)) / 2
    for name, fill in entries:
        yield _rect(x, top + 8, 14, 14, fill)
        yield _text(x + 20, top + 20, name, "start")
        x += _entry(name)


def _entry(name: str) -> float:
    """The width of a legend entry with its colour sign."""
    return len(name) * _SIZE * _LETTER + 44


def _unit(chart: Chart, x: float, y: float, *, turned: bool = False) -> str:
    if not chart.unit:
        return ""
    turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if turned else ""
    return _text(x, y, chart.unit, size=_SMALL, extra=turn)


def _wrapped(text: str, width: float) -> list[str]:
    """The text in at most three lines, truncated if it is longer."""
    letters = max(4, int(width / (_SIZE * _LETTER)))
    return textwrap.wrap(text, letters, max_lines=3, placeholder=" …") or [""]


def _text(
    x: float, y: float, words: str, anchor: str = "middle", *, ink: str = INK, size: int = _SIZE, bold: bool = False,
    extra: str = "",
) -> str:  # fmt: skip
    sized = f' font-size="{size}"' if size != _SIZE else ""
    weight = ' font-weight="bold"' if bold else ""
    look = f'text-anchor="{anchor}" fill="#{ink}"{sized}{weight}{extra}'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(words)}</text>'


def _rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    size = f'width="{width:.1f}" height="{height:.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} fill="#{fill}" stroke="#{WHITE}" stroke-width="0.5"/>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#{FAINT}"/>'


def _polygon(
    points: list[tuple[float, float]], stroke: str = FAINT, width: int = 1, dash: str = "", filled: float = 0
) -> str:
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    fill = f'fill="#{stroke}" fill-opacity="{filled}"' if filled else 'fill="none"'
    return f'<polygon points="{corners}" {fill} stroke="#{stroke}" stroke-width="{width}"{dashed}/>'
