"""What the tables measure, and which measures are nearly the same."""

from generator.checks.figures_of_tables import Measures
from generator.checks.indicators import Indicator
from generator.source.values import Teks
from tests.cases import each


def indicator(name: str, unit: str = "unit") -> tuple[Indicator, str]:
    return Indicator("sasaran", Teks(name), name.casefold(), unit), ""


@each(
    ("name", "other", "are_related"),
    [
        ("jembatan gantung desa pesisir", "jembatan gantung desa pegunungan", True),
        ("jembatan gantung pesisir", "jembatan gantung pegunungan", False),
        ("jembatan gantung", "jembatan gantung pegunungan", True),
    ],
)
def test_measures_are_related_that_share_three_of_four_telling_words(
    name: str, other: str, are_related: bool
) -> None:
    measures = Measures([indicator(name), indicator(other)])
    [first, second] = measures._known.values()
    assert (second in measures.related(first)) == are_related
    assert first in measures.related(first)


def test_measures_of_another_unit_are_not_related() -> None:
    measures = Measures([indicator("jembatan gantung"), indicator("jembatan gantung", "km")])
    [first, second] = measures._known.values()
    assert measures.related(first) == [first]
    assert measures.related(second) == [second]
