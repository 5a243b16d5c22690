"""How a chart prints, in words: which numbers stand in it and how they are written, its legend, its axes.

The same words are made of what was just written and of what was read from a file, so that they can be compared. What
programs that save a chart write in their own way, such as colours, lines and places, is not among them.
"""

import re
from collections.abc import Iterator
from typing import Any

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
    """What a chart prints besides its words and numbers; the root is that of its part."""
    series = list(root.iter("{*}ser"))
    found = [f"seri {n}: {_labels(one)}" for n, one in enumerate(series, 1)]
    found += [_legend(root), *_axes(root)]
    if len(series) == 1 and _value(root.find(".//{*}autoTitleDeleted"), "0") in _OFF:
        found.append("judul otomatis")
    found += [words for name, words in _ADDED.items() if root.find(f".//{{*}}{name}") is not None]
    return "; ".join(found)


def _labels(series: Any) -> str:
    """What stands at the points of a series."""
    labels = series.find("{*}dLbls")
    if labels is None:
        labels = series.getparent().find("{*}dLbls")
    count = len(series.findall("{*}val//{*}pt"))
    usual = _said(labels)
    own = {_value(one.find("{*}idx")): _said(one) for one in (() if labels is None else labels.findall("{*}dLbl"))}
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
    if labels is None or _value(labels.find("{*}delete"), "0") not in _OFF:
        return ""
    return " dan ".join(
        words for name, words in _SHOWN.items() if _value(labels.find(f"{{*}}{name}"), "0") not in _OFF
    )


def _format(element: Any) -> str:
    """How numbers are written."""
    written = element.find("{*}numFmt")
    return "" if written is None else f" ({_COUNTRY.sub('', written.get('formatCode', '')).strip()})"


def _legend(root: Any) -> str:
    legend = root.find(".//{*}legend")
    if legend is None:
        return "tanpa legenda"
    gone = [
        _value(entry.find("{*}idx"))
        for entry in legend.findall("{*}legendEntry")
        if _value(entry.find("{*}delete"), "0") not in _OFF
    ]
    without = f" tanpa butir {', '.join(gone)}" if gone else ""
    side = _value(legend.find("{*}legendPos"), "r")
    return f"legenda {_SIDES.get(side, side)}{without}"


def _axes(root: Any) -> Iterator[str]:
    around = root.find(".//{*}radarChart") is not None
    for axis in root.iter(*(f"{{*}}{name}" for name in _AXES)):
        kind = axis.tag.rpartition("}")[2]
        yield f"{_AXES[kind]} {', '.join(_axis(axis, kind, around=around))}"


def _axis(axis: Any, kind: str, *, around: bool) -> Iterator[str]:
    """How an axis is; one that goes round has no direction that every program keeps."""
    if _value(axis.find("{*}delete"), "0") not in _OFF:
        yield "tidak tercetak"
    elif _value(axis.find("{*}tickLblPos"), "nextTo") == "none":
        yield "tanpa label"
    else:
        yield f"berlabel{_format(axis) if kind == 'valAx' else ''}"
    scaling = axis.find("{*}scaling")
    for name, words in _SCALE.items() if scaling is not None else ():
        bound = scaling.find(f"{{*}}{name}")
        if bound is not None:
            yield f"{words} {_number(_value(bound))}"
    if scaling is not None and not around and _value(scaling.find("{*}orientation")) == "maxMin":
        yield "terbalik"


def _number(text: str) -> str:
    try:
        return f"{float(text):.6g}"
    except ValueError:
        return text


def _value(element: Any, otherwise: str = "") -> str:
    return otherwise if element is None else str(element.get("val", "1"))
