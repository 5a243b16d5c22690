"""What lifts the final score most: each item with its gap to the top of the scale, weighed by its part."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.evaluation.scores import gain_of_a_point
from generator.framework.instruments import HIGHEST, Instrument, Item, Part


@dataclass(frozen=True, slots=True)
class Lift:
    """By how much the final score rises if an item reaches the top of the scale; ``score`` is None if unanswered."""

    item: Item
    part: Part
    score: Fraction | None
    gain: Fraction


def lifts(instrument: Instrument, scores: Mapping[str, Fraction]) -> list[Lift]:
    """The items below the top of the scale, the greatest gain first; what is unanswered counts as 0."""
    found = [
        Lift(item, part, score, (HIGHEST - (score or 0)) * gain_of_a_point(instrument, item))
        for part in instrument.parts.values()
        for item in part.items
        if (score := scores.get(item.key)) != HIGHEST
    ]
    return sorted(found, key=lambda lift: -lift.gain)
