"""Alignment of two sequences: elements are matched by identity, name, text and similarity."""

import random

from hypothesis import given
from hypothesis import strategies as st

from generator.blocks.tracked_changes.alignment import Pair, Sign, aligned


def sign(name: str, text: str = "", kind: str = "baris") -> Sign:
    return Sign(kind, name, text or name, lambda: frozenset((text or name).split()))


def test_what_stays_is_paired_and_what_went_stands_before_what_came() -> None:
    old = [sign("a"), sign("b"), sign("c")]
    new = [sign("a"), sign("x"), sign("c")]
    assert aligned(old, new) == [(0, 0), (1, None), (None, 1), (2, 2)]


def test_a_changed_value_keeps_its_place() -> None:
    assert aligned([sign("a", "satu"), sign("b", "dua")], [sign("a", "lain"), sign("b", "dua")]) == [(0, 0), (1, 1)]


def test_a_thing_under_another_name_is_known_by_its_text() -> None:
    old = [sign("a", "pasar"), sign("b", "jalan")]
    new = [sign("x", "pasar"), sign("y", "jalan")]
    assert aligned(old, new) == [(0, 0), (1, 1)]


def test_a_thing_under_another_name_and_with_another_text_is_known_by_its_words() -> None:
    old = [sign("a", "pasar ikan pagi"), sign("b", "jalan desa hulu")]
    new = [sign("x", "jalan desa hilir"), sign("y", "bandara")]
    assert aligned(old, new) == [(0, None), (1, 0), (None, 1)]


def test_things_of_two_kinds_are_never_the_same() -> None:
    assert aligned([sign("a", "sama", "judul")], [sign("a", "sama", "daftar")]) == [(0, None), (None, 0)]


def test_a_name_that_is_elsewhere_is_no_other_thing_however_alike() -> None:
    old = [sign("a", "pasar ikan pagi"), sign("b", "tetap"), sign("c", "tetap juga")]
    new = [sign("x", "pasar ikan sore"), sign("b", "tetap"), sign("c", "tetap juga"), sign("a", "pasar ikan pagi")]
    assert (0, 0) not in aligned(old, new)


def test_of_moved_things_most_stay() -> None:
    old = [sign(name) for name in "abcdef"]
    new = [sign(name) for name in "bcdefa"]
    assert [pair for pair in aligned(old, new) if None in pair] == [(0, None), (None, 5)]


def test_paragraphs_of_one_value_are_told_apart_by_their_text() -> None:
    old = [sign("prosa", "pertama sekali"), sign("prosa", "kedua kali")]
    new = [sign("prosa", "sisipan"), sign("prosa", "pertama sekali"), sign("prosa", "kedua kali lagi")]
    assert aligned(old, new) == [(None, 0), (0, 1), (1, 2)]


def compared(pairs: list[Pair]) -> tuple[list[int], list[int]]:
    return [n for n, _ in pairs if n is not None], [m for _, m in pairs if m is not None]


_signs = st.lists(st.builds(sign, st.sampled_from("abcde"), st.sampled_from(["", "p q", "q r", "s"])), max_size=12)


@given(_signs, _signs)
def test_every_thing_stands_once_and_in_order(old: list[Sign], new: list[Sign]) -> None:
    assert compared(aligned(old, new)) == (list(range(len(old))), list(range(len(new))))


def test_many_things_that_all_changed_are_compared_with_few() -> None:
    """Two long tables with nothing in common: comparisons are counted, so that the test depends on no clock."""
    read = 0

    class Words(frozenset[str]):
        def __and__(self, other: object) -> frozenset[str]:
            nonlocal read
            read += 1
            return super().__and__(other)  # type: ignore[operator]

    dice = random.Random(1)

    def other(n: int, side: str) -> Sign:
        words = Words(dice.choices([f"{side}{k}" for k in range(500)], k=8))
        return Sign("baris", f"{side}{n}", f"{side}{n}", lambda: words)

    pairs = aligned([other(n, "lama") for n in range(1200)], [other(n, "baru") for n in range(1200)])
    assert len(pairs) == 2400
    assert read <= 30_000
