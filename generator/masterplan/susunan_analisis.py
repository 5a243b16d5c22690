"""Arrangements of the analyses for documents: by subdimension, by element of readiness, by priority."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import zip_longest
from typing import Any, NamedTuple

from generator.framework.dimensions import subdimensions
from generator.masterplan.analisis import PRIORITAS, UNSUR, Isu, Kesenjangan, Swot
from generator.masterplan.dimensi import Dimensi
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import group_path
from generator.source.values import Gap, Items, Paragraf, Pilihan, Teks

PER_SUBDIMENSI = ("isu", "kesenjangan")
TOWS = (
    ("so", "SO", "Strategi SO: memakai kekuatan untuk meraih peluang"),
    ("wo", "WO", "Strategi WO: mengatasi kelemahan dengan memanfaatkan peluang"),
    ("st", "ST", "Strategi ST: memakai kekuatan untuk menghadapi ancaman"),
    ("wt", "WT", "Strategi WT: mengurangi kelemahan dan menghindari ancaman"),
)


class BarisPrioritas(NamedTuple):
    """The number of items of a dimension for each priority."""

    nama: str | Gap
    tinggi: int
    sedang: int
    rendah: int
    belum: int
    jumlah: int


class BarisSwot(NamedTuple):
    """A factor that helps and one that hinders side by side, from within or from outside, each with its mark."""

    asal: str
    tanda_mendukung: str
    mendukung: Teks | Gap | str
    tanda_menghambat: str
    menghambat: Teks | Gap | str


class BarisTows(NamedTuple):
    """A strategy with its kind and its mark, such as SO-1."""

    jenis: str
    tanda: str
    strategi: Paragraf | Gap


class Unsur(NamedTuple):
    """An element of readiness with its SWOT analysis, or with a gap."""

    kunci: str
    nama: str | Pilihan | Gap
    swot: Items[Swot]


class Analisis:
    """The analyses of one region as Buku 1 prints them."""

    def __init__(self, masterplan: Masterplan) -> None:
        self._masterplan = masterplan

    def isu(self, dimension: Dimensi) -> Items[Isu]:
        """The issues of a dimension, by subdimension."""
        return _sorted(dimension.isu)

    def kesenjangan(self, dimension: Dimensi) -> Items[Kesenjangan]:
        """The gaps of a dimension, by subdimension."""
        return _sorted(dimension.kesenjangan)

    def belum(self, dimension: Dimensi, topic: str) -> list[Items[Any]]:
        """The empty lists of the subdimensions without items.

        None if the dimension has no items or any of them names no subdimension.
        """
        items = getattr(dimension, topic)
        if not items or not all(item.subdimensi for item in items):
            return []
        return [found for sub in dimension.semua_subdimensi if not (found := getattr(sub, topic))]

    @cached_property
    def prioritas_isu(self) -> list[BarisPrioritas]:
        """The issues of each dimension by priority."""
        return self._prioritas("isu")

    @cached_property
    def prioritas_kesenjangan(self) -> list[BarisPrioritas]:
        """The gaps of each dimension by priority."""
        return self._prioritas("kesenjangan")

    def _prioritas(self, topic: str) -> list[BarisPrioritas]:
        rows = [_counted(dimension.nama, getattr(dimension, topic)) for dimension in self._masterplan.dimensi]
        other = [item for item in getattr(self._masterplan, topic) if not item.dimensi]
        return [*rows, _counted("Belum dikelompokkan", other)] if other else rows

    @cached_property
    def unsur(self) -> list[Unsur]:
        """The three elements in order, with a gap for each missing one; analyses that name no element come last."""
        swot = self._masterplan.swot
        known = [
            Unsur(key, label, Items((s for s in swot if s.unsur == key), group_path("swot", key), _gap(key, label)))
            for key, label in UNSUR.items()
        ]
        return known + [Unsur(f"lain-{n}", s.unsur, Items([s])) for n, s in enumerate(swot, 1) if not s.unsur]

    def swot(self, item: Swot) -> list[BarisSwot]:
        """The factors of an element as rows, those from within first; an empty list shows its gap once."""
        return [
            *_side_by_side("Faktor internal: kekuatan (K) dan kelemahan (L)", "KL", item.kekuatan, item.kelemahan),
            *_side_by_side("Faktor eksternal: peluang (P) dan ancaman (A)", "PA", item.peluang, item.ancaman),
        ]

    @cached_property
    def tows(self) -> list[BarisTows]:
        """The strategies of all four kinds; a kind without strategies shows its gap."""
        return [
            BarisTows(kind, f"{mark}-{n}", strategy)
            for name, mark, kind in TOWS
            for n, strategy in enumerate(_or_gap(getattr(self._masterplan.tows, name)), 1)
        ]


def _sorted(items: Items[Any]) -> Items[Any]:
    """Items in the framework's order of subdimensions; items without one come last."""
    order = {key: n for n, key in enumerate(subdimensions())}
    return Items(sorted(items, key=lambda item: order.get(str(item.subdimensi), len(order))), items.path, items.gap)


def _counted(name: str | Gap, items: Iterable[Any]) -> BarisPrioritas:
    found = [str(item.prioritas) for item in items]
    each = {key: found.count(key) for key in PRIORITAS}
    return BarisPrioritas(name, **each, belum=len(found) - sum(each.values()), jumlah=len(found))


def _gap(key: str, label: str) -> Gap:
    return Gap(group_path("swot", key), f"analisis SWOT unsur {label.lower()}", 3)


def _side_by_side(origin: str, marks: str, helping: Items[Teks], hindering: Items[Teks]) -> Iterator[BarisSwot]:
    rows = zip_longest(_or_gap(helping), _or_gap(hindering), fillvalue="")
    for n, (helps, hinders) in enumerate(rows, 1):
        first, second = (f"{mark}{n}" if factor else "" for mark, factor in zip(marks, (helps, hinders), strict=True))
        yield BarisSwot(origin, first, helps, second, hinders)


def _or_gap(items: Items[Any]) -> list[Any]:
    return list(items) or [items.gap]
