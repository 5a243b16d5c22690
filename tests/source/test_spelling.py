"""Numbers and days in words."""

from datetime import date

import pytest

from generator.source.spelling import spelled, spelled_date


@pytest.mark.parametrize(
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
