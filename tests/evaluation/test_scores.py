"""Scores by an instrument: exact, never lower for a higher item, rounded only in print."""

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from generator.evaluation.lifts import lifts
from generator.evaluation.scores import gain_of_a_point, result_of, shown_change, shown_score
from generator.evaluation.what_if import Change
from generator.framework.dimensions import dimensions
from generator.framework.instruments import HIGHEST, Instrument, instruments
from tests.cases import each

SCORES = st.integers(0, 400).map(lambda number: Fraction(number, 100))
Case = tuple[Instrument, dict[str, Fraction]]
INSTRUMENTS = st.sampled_from([*instruments().values()])


@st.composite
def answered(draw: st.DrawFn) -> Case:
    instrument = draw(INSTRUMENTS)
    return instrument, draw(st.dictionaries(st.sampled_from([*instrument.items]), SCORES))


def test_a_final_score_weighs_the_means_of_the_parts() -> None:
    instrument = instruments()["2022-baru"]
    means = {"baseline": 4, "output": 1, "outcome": 2, "impact": 3, "quick_win": 0}
    scores = {item.key: Fraction(means[key]) for key, part in instrument.parts.items() for item in part.items}
    result = result_of(instrument, scores)
    assert result.as_zero == result.left_out == Fraction(4 * 10 + 1 * 20 + 2 * 30 + 3 * 10, 100)


def test_unanswered_items_are_counted_as_zero_and_left_out() -> None:
    instrument = instruments()["2022-baru"]
    result = result_of(instrument, {"regulasi": Fraction(3), "dewan-berfungsi": Fraction(4)})
    assert result.parts["output"].as_zero == 1
    assert result.parts["output"].left_out == Fraction(7, 2)
    assert result.parts["baseline"].left_out is None
    assert (result.as_zero, result.left_out) == (Fraction(1, 5), Fraction(7, 2))
    assert (result.answered, result.asked) == (2, 59)


def test_without_any_answer_nothing_is_left_to_score() -> None:
    result = result_of(instruments()["2023-kppn"], {}, dimensions())
    assert (result.as_zero, result.left_out) == (0, None)
    assert {mean.left_out for mean in result.dimensions.values()} == {None}


@given(answered(), st.data())
def test_a_higher_item_never_lowers_any_score(case: Case, data: st.DataObject) -> None:
    instrument, scores = case
    key = data.draw(st.sampled_from([*instrument.items]))
    higher = data.draw(st.integers(int(scores.get(key, Fraction(0)) * 100), 400)) / Fraction(100)
    before, after = result_of(instrument, scores), result_of(instrument, {**scores, key: higher})
    assert after.as_zero >= before.as_zero
    if key in scores:
        assert before.left_out is not None and after.left_out is not None
        assert after.left_out >= before.left_out


@given(answered())
def test_the_predicted_gain_is_the_gain_when_applied(case: Case) -> None:
    instrument, scores = case
    before = result_of(instrument, scores).as_zero
    found = lifts(instrument, scores)
    assert [lift.gain for lift in found] == sorted((lift.gain for lift in found), reverse=True)
    for lift in found[:3]:
        assert result_of(instrument, {**scores, lift.item.key: Fraction(HIGHEST)}).as_zero == before + lift.gain
    assert sum((lift.gain for lift in found), before) == HIGHEST


@given(answered(), st.data())
def test_what_is_asked_about_gains_what_it_says(case: Case, data: st.DataObject) -> None:
    instrument, scores = case
    key, score = data.draw(st.sampled_from([*instrument.items])), data.draw(SCORES)
    change = Change.of(instrument, key, score, scores)
    after = result_of(instrument, {**scores, key: score}).as_zero
    assert after == result_of(instrument, scores).as_zero + change.gain


def _of_all(instrument: Instrument, scores: Mapping[str, Fraction]) -> Fraction:
    gains = (scores[key] * gain_of_a_point(instrument, item) for key, item in instrument.items.items())
    return sum(gains, Fraction(0))


@given(INSTRUMENTS, st.data())
def test_a_final_score_is_the_sum_of_what_every_item_gains(instrument: Instrument, data: st.DataObject) -> None:
    scores = {key: data.draw(SCORES) for key in instrument.items}
    result = result_of(instrument, scores)
    assert result.as_zero == result.left_out == _of_all(instrument, scores)


@each(
    ("score", "shown"),
    [
        (Fraction(3385, 1000), "3,39"), (Fraction(33849, 10000), "3,38"), (Fraction(0), "0,00"),
        (Fraction(4), "4,00"),
        (Fraction(5, 1000), "0,01"), (Fraction(1, 3), "0,33"), (None, "–"),
    ],
)  # fmt: skip
def test_halves_are_rounded_up_in_print(score: Fraction | None, shown: str) -> None:
    assert shown_score(score) == shown


@each(
    ("change", "shown"),
    [(Fraction(3, 20), "+0,15"), (Fraction(-1, 8), "-0,13"), (Fraction(1, 1000), "0,00"), (Fraction(0), "0,00")],
)
def test_a_difference_is_shown_with_its_sign(change: Fraction, shown: str) -> None:
    assert shown_change(change) == shown
