"""The appearance of a chart in words: values shown, number formats, legend, axes.

The words are the same for a chart just written and for one read from a file, so that the two can be compared. They
leave out what programs write in their own way when they save a chart, such as colours, lines and positions.
"""

import re
from collections.abc import Iterator
from typing import Any

from generator.word.xml import C

_C = f"{{{C}}}"
_COUNTRY = re.compile(r"\[\$[^\]]*\]")
_OFF = frozenset({"0", "false"})
_SHOWN = {
    "showVal": "nilai", "showCatName": "kategori", "showSerName": "nama seri", "showPercent": "persen",
    "showBubbleSize": "ukuran",
}  # fmt: skip
_AXES = {"catAx": "sumbu kategori", "dateAx": "sumbu tanggal", "serAx": "sumbu seri", "valAx": "sumbu nilai"}
_SCALE = {"min": "dari", "max": "sampai", "logBase": "logaritma"}
_ADDED = {
    "userShapes": "bentuk tambahan", "dTable": "tabel data", "trendline": "garis tren", "errBars": "galat",
    "dispUnits": "satuan tampilan",
}  # fmt: skip
_SIDES = {"b": "di bawah", "t": "di atas", "l": "di kiri", "r": "di kanan", "tr": "di sudut"}


def chart_look(root: Any) -> str:
    """The appearance of a chart apart from its words and numbers; ``root`` is that of its part."""
    series = list(root.iter(f"{_C}ser"))
    found = [f"seri {n}: {_labels(one)}" for n, one in enumerate(series, 1)]
    found += [_legend(root), *_axes(root)]
    if len(series) == 1 and _value(root.find(f".//{_C}autoTitleDeleted"), "0") in _OFF:
        found.append("judul otomatis")
    found += [words for name, words in _ADDED.items() if root.find(f".//{_C}{name}") is not None]
    return "; ".join(found)


def _labels(series: Any) -> str:
    """The labels at the points of a series."""
    labels = series.find(f"{_C}dLbls")
    if labels is None:
        labels = series.getparent().find(f"{_C}dLbls")
    count = len(series.findall(f"{_C}val//{_C}pt"))
    usual = _said(labels)
    own = {
        _value(one.find(f"{_C}idx")): _said(one) for one in (() if labels is None else labels.findall(f"{_C}dLbl"))
    }
    points = [own.get(str(n), usual) for n in range(count)]
    if not any(points):
        return "tanpa label"
    at = (
        ""
        if len(set(points)) == 1
        else f" pada titik {', '.join(str(n) for n, said in enumerate(points, 1) if said)}"
    )
    kinds = ", ".join(dict.fromkeys(filter(None, points)))
    return f"label {kinds}{at}{_format(labels)}"


def _said(labels: Any) -> str:
    if labels is None or _value(labels.find(f"{_C}delete"), "0") not in _OFF:
        return ""
    return " dan ".join(
        words for name, words in _SHOWN.items() if _value(labels.find(f"{_C}{name}"), "0") not in _OFF
    )


def _format(element: Any) -> str:
    """The number format."""
    written = element.find(f"{_C}numFmt")
    return "" if written is None else f" ({_COUNTRY.sub('', written.get('formatCode', '')).strip()})"


def _legend(root: Any) -> str:
    legend = root.find(f".//{_C}legend")
    if legend is None:
        return "tanpa legenda"
    gone = [
        _value(entry.find(f"{_C}idx"))
        for entry in legend.findall(f"{_C}legendEntry")
        if _value(entry.find(f"{_C}delete"), "0") not in _OFF
    ]
    without = f" tanpa butir {', '.join(gone)}" if gone else ""
    side = _value(legend.find(f"{_C}legendPos"), "r")
    return f"legenda {_SIDES.get(side, side)}{without}"


def _axes(root: Any) -> Iterator[str]:
    around = root.find(f".//{_C}radarChart") is not None
    for axis in root.iter(*(f"{_C}{name}" for name in _AXES)):
        kind = axis.tag.rpartition("}")[2]
        yield f"{_AXES[kind]} {', '.join(_axis(axis, kind, around=around))}"


def _axis(axis: Any, kind: str, *, around: bool) -> Iterator[str]:
    """The properties of an axis; the direction of a circular one is left out, as not every program keeps it."""
    if _value(axis.find(f"{_C}delete"), "0") not in _OFF:
        yield "tidak tercetak"
    elif _value(axis.find(f"{_C}tickLblPos"), "nextTo") == "none":
        yield "tanpa label"
    else:
        yield f"berlabel{_format(axis) if kind == 'valAx' else ''}"
    scaling = axis.find(f"{_C}scaling")
    for name, words in _SCALE.items() if scaling is not None else ():
        bound = scaling.find(f"{_C}{name}")
        if bound is not None:
            yield f"{words} {_number(_value(bound))}"
    if scaling is not None and not around and _value(scaling.find(f"{_C}orientation")) == "maxMin":
        yield "terbalik"


def _number(text: str) -> str:
    try:
        return f"{float(text):.6g}"
    except ValueError:
        return text


def _value(element: Any, otherwise: str = "") -> str:
    return otherwise if element is None else str(element.get("val", "1"))
