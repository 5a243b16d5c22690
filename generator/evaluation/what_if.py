"""What if an item had another score: the changes that a user asks about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.evaluation.scores import gain_of_a_point
from generator.framework.data_shape import twice
from generator.framework.instruments import HIGHEST, Instrument, Item, UnknownItemError
from generator.source.numbers import UnreadableValueError, parse_score
from generator.source.problems import UserError
from generator.source.words import joined


@dataclass(frozen=True, slots=True)
class Change:
    """An item with another score, and by how much that raises or lowers the final score, the unanswered being 0."""

    item: Item
    before: Fraction | None
    score: Fraction
    gain: Fraction

    @classmethod
    def of(cls, instrument: Instrument, name: str, score: Fraction, scores: Mapping[str, Fraction]) -> "Change":
        """The change of an item by its key or name; raises UserError if the instrument does not ask it."""
        try:
            item = instrument.items[instrument.item_key(name)]
        except UnknownItemError as error:
            raise UserError(f"--jika: {error.message}. {error.remedy[:1].upper()}{error.remedy[1:]}") from error
        before = scores.get(item.key)
        return cls(item, before, score, (score - (before or 0)) * gain_of_a_point(instrument, item))


def changes_of(
    instrument: Instrument, wanted: Mapping[str, Fraction], scores: Mapping[str, Fraction]
) -> tuple[Change, ...]:
    """The changes of items by their names; raises UserError if an item is not asked, or is changed twice."""
    found = tuple(Change.of(instrument, name, score, scores) for name, score in wanted.items())
    keys = [change.item.key for change in found]
    if doubled := twice(keys):
        raise UserError(f"--jika menyebut butir {joined(doubled)} lebih dari sekali; sebut sekali saja.")
    return found


def changes_asked(pairs: Iterable[str]) -> dict[str, Fraction]:
    """The scores asked about, by the names of their items, from texts as "regulasi=3,5"; raises UserError."""
    found: dict[str, Fraction] = {}
    for pair in pairs:
        name, sign, text = (part.strip() for part in pair.partition("="))
        if sign and name and not text:
            raise UserError(f"--jika {pair}: nilainya belum ditulis; tulis misalnya {name}=4.")
        try:
            score = Fraction(parse_score(text)) if sign and name and text else None
        except UnreadableValueError as error:
            raise UserError(f"--jika {pair}: {error.message}; {error.remedy}") from error
        if score is None or not 0 <= score <= HIGHEST:
            raise UserError(f"--jika {pair}: tulis BUTIR=NILAI dengan nilai 0 sampai {HIGHEST}, misalnya regulasi=4.")
        if (score * 100).denominator > 1:
            raise UserError(f"--jika {pair}: nilai memuat paling banyak dua desimal, misalnya {name}=3,55.")
        if name in found:
            raise UserError(f"--jika menyebut butir {name} lebih dari sekali; sebut sekali saja.")
        found[name] = score
    return found
