"""Amounts of money before and after, for conditions: of items, topics, sources, years and dimensions."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.source.record import Record
from generator.versions.all_changes import Differences
from generator.versions.fail_if_subjects import ANY, ConditionSubject, Money, costly_topics

_PLAN = "rencana_aksi"
Measured = tuple[str, Decimal, Decimal, str]


@dataclass(frozen=True, slots=True)
class _Amount:
    """The amount for an item of a topic from a source in a year; for the older version, ``item`` is the partner."""

    topic: str
    item: Record
    dimension: str
    dimension_name: str
    source: str
    source_name: str
    year: str
    rupiah: int


def amounts_of(found: Differences, subject: ConditionSubject) -> Iterator[Measured]:
    """Name, amount before and after, and unit of each amount.

    Without a grouping, these are the sums of each topic and of each item. A grouping without a topic sums up the
    action plan, as all reports do.
    """
    money = subject.money or Money()
    topics = [subject.topic] if subject.topic != ANY else [_PLAN] if money.grouping else costly_topics()
    old = [amount for amount in _amounts(found, topics, old=True) if _wanted(amount, money)]
    new = [amount for amount in _amounts(found, topics, old=False) if _wanted(amount, money)]
    if money.grouping:
        yield from _sums(old, new, _GROUPS[money.grouping])
        return
    yield from _sums(old, new, lambda amount: (amount.topic, f"anggaran {found.title(amount.topic)}, jumlah"))
    yield from _sums(old, new, lambda amount: (id(amount.item), f"{amount.item.naming} – anggaran"))


def _amounts(found: Differences, topics: list[str], *, old: bool) -> Iterator[_Amount]:
    plan = found.old if old else found.new
    for topic in topics:
        for item in plan.__dict__.get(topic) or ():
            now = found.matching.partner(item) if old else None
            dimension = item.__dict__.get("dimensi")
            home = str(dimension or ""), str(dimension.nama) if dimension else "tanpa dimensi"
            for source, years in item.anggaran.items():
                for year, rupiah in years.items():
                    yield _Amount(
                        topic, now or item, *home, str(source), source.label, str(int(year)), int(rupiah)
                    )  # fmt: skip


def _wanted(amount: _Amount, money: Money) -> bool:
    wishes = ((money.source, amount.source), (money.year, amount.year), (money.dimension, amount.dimension))
    return all(wish in ("", there) for wish, there in wishes)


_GROUPS: dict[str, Callable[[_Amount], tuple[Hashable, str]]] = {
    "total": lambda _: ("", "anggaran, jumlah"),
    "dimensi": lambda amount: (amount.dimension, f"anggaran {amount.dimension_name}"),
    "tahun": lambda amount: (amount.year, f"anggaran {amount.year}"),
    "sumber_dana": lambda amount: (amount.source, f"anggaran {amount.source_name}"),
}


def _sums(
    old: Iterable[_Amount], new: Iterable[_Amount], key: Callable[[_Amount], tuple[Hashable, str]]
) -> Iterator[Measured]:
    """The sums of amounts with equal keys, named as in the newer version."""
    names: dict[Hashable, str] = {}
    sums: list[dict[Hashable, int]] = [defaultdict(int), defaultdict(int)]
    for found, amounts in zip(sums, (old, new), strict=True):
        for amount in amounts:
            name, words = key(amount)
            names[name] = words
            found[name] += amount.rupiah
    for name, words in names.items():
        yield words, Decimal(sums[0].get(name, 0)), Decimal(sums[1].get(name, 0)), "rupiah"
