"""Figures that templates declare: pictures from the region's folder, and charts of its numbers."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, cast

from generator.blocks.blocks import Chart, ChartForm, Figure, Paragraph, Series
from generator.blocks.chart_fills_and_labels import decimals, shown, totals
from generator.blocks.inline import Inline, plain
from generator.documents import diagrams
from generator.documents.citations import source_line
from generator.documents.dimension_colours import dimension_of
from generator.documents.pictures import PictureError, PictureFolder
from generator.documents.printed_values import Printer
from generator.source.values import CacahSementara, Gap, Phrase, UangSementara
from generator.source.words import joined, similar

_UNUSABLE = "[tidak dapat ditampilkan: {}]"
_FORMS = {"radar": "Diagram radar", "tumpuk": "Diagram batang bertumpuk", "batang": "Diagram batang"}


# More categories or series cannot be distinguished on a page; even a national budget is far below the largest number.
_MOST_CATEGORIES, _MOST_SERIES, _LARGEST = 200, 20, 10**18


class ChartError(LookupError):
    """A figure that cannot be drawn; the message is for the user."""


class FigureMaker:
    """Makes figures in the terms of one region, whose pictures are in ``folder``."""

    def __init__(self, printer: Printer, folder: PictureFolder | None) -> None:
        self.printer = printer
        self.folder = folder

    def picture(
        self, berkas: Any, keterangan: Any = "", kunci: str = "", *, alt: str = "", sumber: Any = None
    ) -> Figure | Paragraph:
        """A picture with its caption; if no file is named, its gap, or nothing if it is optional.

        ``sumber`` is the item whose sources are printed below; ``alt`` describes the picture if the caption does not.
        """
        if not berkas and not isinstance(berkas, Gap):
            raise ChartError(
                'gambar tidak menyebut berkasnya; tulis misalnya  gambar("gambar/pasar.jpg", "Pasar rakyat")'
            )
        if isinstance(berkas, Gap):
            self.printer.side_table.note_gap(kunci, berkas)
            return Paragraph(self.printer.gap(berkas), "celah")
        if self.folder is None:
            raise PictureError(f"gambar '{berkas}' tidak dapat dibaca: map daerahnya tidak diketahui.")
        caption = self.printer.inlines(keterangan)
        described = alt or ("" if isinstance(keterangan, Gap) else plain(caption))
        content = self.folder.load_if_usable(berkas)
        if content is None:
            return Paragraph(self._unusable(berkas, kunci), "celah")
        return Figure(content, _line(described) or "Gambar", kunci, caption, self._source(sumber))

    def chart(
        self, bentuk: str, kategori: Iterable[Any], deret: Mapping[Any, Iterable[Any]], judul: Any = "", *,
        alt: str = "", kunci: str = "", satuan: Any = "", maks: Any = None, sumber: Any = None,
    ) -> Figure | Paragraph:  # fmt: skip
        """A chart of numbers: ``deret`` names each series and gives a number for each category.

        If categories or a number are missing, the result is their gap. ``satuan`` is the unit, ``maks`` the end of
        the scale.
        """
        if not isinstance(deret, Mapping):
            raise ChartError('deret bagan ditulis dengan namanya, misalnya  {"Nilai": [1, 2]}')
        listed = list(kategori)
        categories = [self._name(category) for category in listed]
        numbers = [[values] if isinstance(values, Gap) else list(values) for values in deret.values()]
        gap = _first_gap(numbers, None if categories else getattr(kategori, "gap", None))
        if gap is not None:
            self.printer.side_table.note_gap(kunci, gap)
            return Paragraph(self.printer.gap(gap) or self.printer.marked(gap), "celah")
        named = zip(deret, numbers, strict=True)
        series = [Series(self._name(name), [*map(_number, values)], dimension_of(name)) for name, values in named]
        _check(categories, series)
        most = None if maks is None else max(_number(maks), *(v for s in series for v in s.values))
        dimensions = [dimension_of(category) for category in listed]
        chart = Chart(_form(bentuk), categories, series, self._name(satuan), most, dimensions)
        return Figure(chart, _line(alt) or described(chart), kunci, self.printer.inlines(judul), self._source(sumber))

    def dependences(
        self, dimensi: Iterable[Any], keterkaitan: Iterable[Any], prioritas: Any, judul: Any, kunci: str = ""
    ) -> Figure:
        """The diagram of which dimension depends on which, with the priority in the middle."""
        names = {item.kunci: self._name(item.nama) for item in dimensi}
        needs = [
            (str(item.dimensi), str(other))
            for item in keterkaitan
            for other in item.bergantung_pada
            if item.dimensi in names and str(other) in names
        ]
        diagram = diagrams.dependences(names, needs, str(prioritas or ""))
        needed = {key: list(dict.fromkeys(names[end] for start, end in needs if start == key)) for key in names}
        told = [f"{names[key]} bergantung pada {joined(others)}" for key, others in needed.items() if others]
        return Figure(diagram, f"Diagram keterkaitan. {'; '.join(told)}.", kunci, self.printer.inlines(judul))

    def bodies(
        self, organisasi: Any, sebutan: Mapping[str, Any], dimensi: Iterable[Any], judul: Any, kunci: str = ""
    ) -> Figure:
        """The diagram of the bodies, with the members of the team whose role names a dimension below it."""
        words = {
            key: self._body(name, getattr(organisasi, key)) if getattr(organisasi, key) else ""
            for key, name in sebutan.items()
        }
        roles = [self._name(member.peran) for member in organisasi.tim_pelaksana.anggota if member.peran]
        named = {item.kunci: self._name(item.nama) for item in dimensi}
        below = [(key, role) for key, name in named.items() for role in dict.fromkeys(roles) if _whole(name, role)]
        diagram = diagrams.bodies(words["dewan"], words["tim_pelaksana"], words["forum"], below)
        told = [text.replace("\n", ", ") for text in words.values() if text]
        told += [role for _, role in below]
        return Figure(diagram, f"Bagan organisasi. {'; '.join(told)}.", kunci, self.printer.inlines(judul))

    def _body(self, name: Any, body: Any) -> str:
        """A body with the number of its members, as far as they are given."""
        shown = self._name(name)
        return f"{shown}\n{len(body.anggota)} anggota" if body.anggota else shown

    def _unusable(self, name: Any, key: str) -> list[Inline]:
        """The visible mark of a picture that cannot be used."""
        gap = Gap(getattr(name, "path", ""), f"gambar '{name}'")
        self.printer.side_table.note_gap(key, gap)
        return self.printer.marked(gap, _UNUSABLE)

    def _name(self, value: Any) -> str:
        return _line(plain(self.printer.inlines(value)))

    def _source(self, item: Any) -> list[Inline]:
        if item is None:
            return []
        return source_line(item if isinstance(item, list) else [item], self.printer)


def described(chart: Chart) -> str:
    """A chart in words, for readers who cannot see it: the value of every bar or point."""
    places = decimals(chart)
    unit = f" dalam {chart.unit}" if chart.unit else ""
    if chart.form == "tumpuk":
        names = joined([series.name for series in chart.series])
        return f"{_FORMS[chart.form]}{unit}, jumlah dari {names}. {_listed(chart, totals(chart), places)}."
    if len(chart.series) == 1:
        return f"{_FORMS[chart.form]}{unit}. {_listed(chart, chart.series[0].values, places)}."
    parts = [f"{series.name}: {_listed(chart, series.values, places)}" for series in chart.series]
    return f"{_FORMS[chart.form]}{unit}. {'. '.join(parts)}."


def _listed(chart: Chart, values: list[float], places: int) -> str:
    pairs = zip(chart.categories, values, strict=True)
    return "; ".join(f"{name} {shown(value, places)}" for name, value in pairs)


def _whole(words: str, text: str) -> bool:
    """Whether some words stand in a text as whole words."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _first_gap(numbers: list[list[Any]], otherwise: Gap | None) -> Gap | None:
    """The first gap among the numbers of a chart, or that of its sums where nothing is known of any."""
    listed = [value for values in numbers for value in values]
    if listed and not any(listed) and all(isinstance(value, UangSementara | CacahSementara) for value in listed):
        return cast("Gap", listed[0].kurang[0])
    return next((value for value in listed if isinstance(value, Gap)), otherwise)


def _line(text: str) -> str:
    return " ".join(text.split())


def _form(name: str) -> ChartForm:
    if name in _FORMS:
        return cast("ChartForm", name)
    near = similar(name, _FORMS)
    raise ChartError(f"bentuk bagan '{name}' tidak ada; pakailah {near[0] if near else joined([*_FORMS], 'atau')}")


def _number(value: Any) -> float:
    value = value[0] if isinstance(value, Phrase) else value
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool) and 0 <= value <= _LARGEST:
        return float(value)
    told = _line(str(value))[:40]
    raise ChartError(f"bagan memerlukan bilangan yang tidak negatif dan tidak terlalu besar, bukan '{told}'")


def _check(categories: list[str], series: list[Series]) -> None:
    if len(categories) > _MOST_CATEGORIES or len(series) > _MOST_SERIES:
        raise ChartError(f"bagan memuat paling banyak {_MOST_CATEGORIES} kategori dan {_MOST_SERIES} deret")
    if not categories:
        raise ChartError("bagan memerlukan sedikitnya satu kategori; bila isinya mungkin kosong, tulis  {% if … %}")
    if not series:
        raise ChartError("bagan memerlukan sedikitnya satu deret")
    for one in series:
        if len(one.values) != len(categories):
            raise ChartError(
                f"deret '{one.name}' memuat {len(one.values)} nilai, padahal bagan memuat {len(categories)} kategori"
            )
