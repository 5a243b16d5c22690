"""Scores by an instrument, computed exactly: parts, dimensions, and the final score, counted in two ways."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.framework.instruments import Instrument, Item, Part
from generator.source.printed_amounts import shown_number

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of some items. ``as_zero`` counts what is unanswered as 0.

    ``left_out`` is the mean of the answered ones alone; None if there are none.
    """

    asked: int
    answered: int
    as_zero: Fraction
    left_out: Fraction | None

    @classmethod
    def of(cls, items: Iterable[Item], scores: Mapping[str, Fraction]) -> "Mean":
        """The mean of items by their scores; items without a score are unanswered."""
        keys = [item.key for item in items]
        given = [scores[key] for key in keys if key in scores]
        total = sum(given, Fraction(0))
        return cls(len(keys), len(given), total / len(keys) if keys else total, total / len(given) if given else None)


@dataclass(frozen=True, slots=True)
class Result:
    """The scores of an instrument: the mean of each part by key, of each dimension by key, and the final score.

    ``left_out`` is the final score of the parts that have any answer, by their weights alone; None without any.
    """

    instrument: Instrument
    parts: dict[str, Mean]
    dimensions: dict[str, Mean]
    as_zero: Fraction
    left_out: Fraction | None

    @property
    def asked(self) -> int:
        """The number of items of the instrument."""
        return sum(mean.asked for mean in self.parts.values())

    @property
    def answered(self) -> int:
        """The number of items that have a score."""
        return sum(mean.answered for mean in self.parts.values())


def result_of(instrument: Instrument, scores: Mapping[str, Fraction], dimensions: Iterable[str] = ()) -> Result:
    """The result of an instrument for scores by the keys of its items, also for each of these dimensions."""
    means = {key: Mean.of(part.items, scores) for key, part in instrument.parts.items()}
    of_dimensions = {
        key: mean
        for key in dimensions
        if (mean := Mean.of((item for item in instrument.items.values() if item.dimension == key), scores)).asked
    }
    weighed = {key: mean.left_out for key, mean in means.items() if mean.left_out is not None}
    return Result(
        instrument,
        means,
        of_dimensions,
        final_score(instrument.parts, {key: mean.as_zero for key, mean in means.items()}),
        final_score(instrument.parts, weighed) if weighed else None,
    )


def final_score(parts: Mapping[str, Part], means: Mapping[str, Fraction]) -> Fraction:
    """The mean of the parts' means by their weights; parts without a mean are left out with their weights."""
    weight = sum((parts[key].weight for key in means), Fraction(0))
    return sum((parts[key].weight * mean for key, mean in means.items()), Fraction(0)) / weight


def gain_of_a_point(instrument: Instrument, item: Item) -> Fraction:
    """By how much the final score rises if the score of an item rises by one."""
    [part] = [part for part in instrument.parts.values() if item in part.items]
    return part.weight / _WHOLE / len(part.items)


def rounded(score: Fraction, places: int = 2) -> Decimal:
    """A score rounded to some places, halves away from zero."""
    scaled = score * 10**places
    whole = int(abs(scaled) + Fraction(1, 2))
    return Decimal(whole if scaled >= 0 else -whole).scaleb(-places)


def shown_score(score: Fraction | None, places: int = 2) -> str:
    """A score as printed, "3,38"; a dash if there is none."""
    return "–" if score is None else shown_number(rounded(score, places))


def shown_change(change: Fraction, places: int = 2) -> str:
    """A difference of scores as printed, with its sign: "+0,15"."""
    shown = shown_score(abs(change), places)
    return f"{'+' if change >= 0 else '-'}{shown}" if rounded(change, places) else shown


def shown_difference(before: Fraction, after: Fraction, places: int = 2) -> str:
    """By how much two scores differ as printed, so that the printed scores and their differences add up."""
    return shown_change(Fraction(rounded(after, places)) - Fraction(rounded(before, places)), places)
