"""Yearly numbers that all grew or shrank alike, by the same number or the same percentage."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind, Where
from generator.versions.changes_in_words import BETWEEN, amount, growth, shown_percent

_MOST_ROUNDED = Fraction(3, 1000)
_POINTS = "poin"
_PERCENT = frozenset({"persen", "%"})


@dataclass(frozen=True, slots=True)
class _Step:
    """The growth of the numbers in a field of a topic: by ``number``, or by ``percent``, perhaps rounded."""

    topic: str
    field: str
    number: Decimal = Decimal()
    percent: Fraction = Fraction()


def grown_alike(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Yearly numbers of one or more items of a topic that all grew alike, each in every one of its years."""
    steps: dict[_Step, list[list[Change]]] = {}
    for cells in _whole_maps(changes):
        for step in _steps(cells):
            steps.setdefault(step, []).append(cells)
    told: set[int] = set()
    for step, maps in sorted(steps.items(), key=_preference):
        parts = [cell for cells in maps for cell in cells if id(cell) not in told]
        if len(parts) > 1:
            told |= {id(part) for part in parts}
            yield _told(step, parts, pair)


def _preference(found: tuple[_Step, list[list[Change]]]) -> tuple[int, bool]:
    """A sort key that prefers the growth that covers the most numbers.

    If two cover the same number, plain numbers prefer the difference, and money prefers the percentage.
    """
    step, maps = found
    money = maps[0][0].unit == "rupiah"
    return -sum(map(len, maps)), bool(step.number) is money


def _whole_maps(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """The changes of yearly numbers whose years all changed, without any year added or removed."""
    maps: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if change.years is not None:
            maps.setdefault((change.where.path, change.way.listed), []).append(change)
    for cells in maps.values():
        assert cells[0].years is not None
        old, new = cells[0].years
        if len(cells) == len(old) == len(new) and all(cell.kind is Kind.NUMBER and not cell.score for cell in cells):
            yield cells


def _steps(cells: Sequence[Change]) -> Iterator[_Step]:
    """The ways in which all numbers of a mapping grew alike, by number and by percent."""
    step = _Step(cells[0].where.topic, cells[0].way.kind)
    pairs = [(old, new) for old, new in (cell.numbers for cell in cells) if old is not None and new is not None]
    differences = {new - old for old, new in pairs}
    if len(differences) == 1 and len(pairs) > 1:
        yield replace(step, number=differences.pop())
    if all(old > 0 for old, _ in pairs) and (percent := _percent(pairs, money=cells[0].unit == "rupiah")):
        yield replace(step, percent=percent)


def _percent(pairs: Sequence[tuple[Decimal, Decimal]], *, money: bool) -> Fraction:
    """The growth of all numbers in percent; 0 if they differ. Money is judged in whole percents, as it is rounded."""
    shares = [Fraction(new) / Fraction(old) - 1 for old, new in pairs]
    whole = Fraction(round(sum(shares) / len(shares) * 100))
    if money and whole and all(abs(share - whole / 100) <= _tolerance(whole) for share in shares):
        return whole
    return shares[0] * 100 if len(set(shares)) == 1 else Fraction()


def _tolerance(percent: Fraction) -> Fraction:
    """The deviation from a percentage that rounding explains: a little of the amount, and of the growth itself."""
    return min(_MOST_ROUNDED, abs(percent) / 100 / 20)


def _told(step: _Step, parts: Sequence[Change], pair: Pair) -> Change:
    wheres = {part.where: None for part in parts}
    where = parts[0].where if len(wheres) == 1 else _common([*wheres], pair)
    items = f" pada {len(wheres)} butir" if len(wheres) > 1 else ""
    note = f"{_way(step)} {_by(step, parts, pair)} pada setiap tahun: {len(parts)} nilai{items}{_sums(parts)}"
    return act(Kind.NUMBER, where, parts, note, label=_label(parts))


def _common(wheres: Sequence[Where], pair: Pair) -> Where:
    """The topic, with the dimension if all belong to the same one."""
    dimensions = {where.dimension for where in wheres}
    return replace(pair.topic(wheres[0].topic), dimension=dimensions.pop() if len(dimensions) == 1 else "")


def _way(step: _Step) -> str:
    return "naik" if (step.number or step.percent) > 0 else "turun"


def _by(step: _Step, parts: Sequence[Change], pair: Pair) -> str:
    if step.number:
        number = Decimal(format(abs(step.number).normalize(), "f"))
        return " ".join(text for text in (amount(number, parts[0].unit), _unit(parts, pair)) if text)
    exact = all(part.percent is not None and Fraction(part.percent) == step.percent for part in parts)
    percent = Decimal(step.percent.numerator) / step.percent.denominator
    share = f"{'' if exact else 'sekitar '}{shown_percent(abs(percent)).removeprefix('+')}"
    return f"{share} dari nilai semula" if _unit(parts, pair) == _POINTS else share


def _unit(parts: Sequence[Change], pair: Pair) -> str:
    """The unit if all numbers have the same one; for percentages, percentage points."""
    if parts[0].unit:
        return ""
    records = [pair.items.get(part.where.path) for part in parts]
    units = {str(record.__dict__.get("satuan") or "") if record is not None else "" for record in records}
    unit = units.pop() if len(units) == 1 else ""
    return _POINTS if unit.casefold() in _PERCENT else unit


def _sums(parts: Sequence[Change]) -> str:
    """The sums of money before and after; "" for other numbers."""
    if parts[0].unit != "rupiah":
        return ""
    old, new = (sum((part.numbers[side] or Decimal() for part in parts), Decimal()) for side in (0, 1))
    return f", dari {amount(old, 'rupiah')} menjadi {amount(new, 'rupiah')} ({growth(new - old, None, 'rupiah')})"


def _label(parts: Sequence[Change]) -> str:
    labels = {BETWEEN.join(part.label.split(BETWEEN)[:-1]) for part in parts}
    return labels.pop() if len(labels) == 1 else parts[0].label.partition(BETWEEN)[0]
