"""Numbers and days in words."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.source.numbers_and_days_in_words import of_words, spelled, spelled_date
from tests.cases import each


@each(
    ("number", "words"),
    [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (18, "delapan belas"), (20, "dua puluh"),
        (21, "dua puluh satu"), (100, "seratus"), (111, "seratus sebelas"), (1000, "seribu"), (1999,
         "seribu sembilan ratus sembilan puluh sembilan"), (2000, "dua ribu"), (2019, "dua ribu sembilan belas"),
        (2026, "dua ribu dua puluh enam"), (100_000, "seratus ribu"), (999_999,
         "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"),
        (1_000_000, "satu juta"),
    ],
)  # fmt: skip
def test_numbers_are_spelled_as_people_say_them(number: int, words: str) -> None:
    assert spelled(number) == words


def test_a_day_is_spelled_as_records_begin() -> None:
    words = "Senin, tanggal sembilan bulan September tahun dua ribu sembilan belas"
    assert spelled_date(date(2019, 9, 9)) == words


@given(st.integers(0, 10**15 - 1))
def test_words_of_a_number_name_that_number(number: int) -> None:
    assert of_words(spelled(number)) == number


@each(
    ("words", "number"),
    [
        ("Lima ratus miliar", 500 * 10**9),
        ("dua koma lima miliar", 25 * 10**8),
        ("empat ratus dua puluh empat koma enam lima miliar", 42465 * 10**7),
        ("seribu dua ratus miliar", 1200 * 10**9),
        ("satu triliun dua ratus miliar", 1200 * 10**9),
        ("dua ratus milyar", 200 * 10**9),
        ("beberapa ratus", None),
    ],
)
def test_an_amount_in_words_is_read(words: str, number: int | None) -> None:
    assert of_words(words) == number
