"""How far a long run is, in one line."""

import pytest

from generator.cli.progress import Progress, shown_seconds


def progress(total: int, *steps: bool) -> Progress:
    known = Progress(total)
    for built in steps:
        known.step(built=built)
    return known


def test_the_rest_is_estimated_from_what_was_built() -> None:
    assert progress(514, True, True).line(1.0) == "2 dari 514 daerah, sisa kira-kira 4 menit"


def test_what_was_up_to_date_makes_no_estimate_smaller() -> None:
    assert progress(12, *[False] * 9, True).line(30.0) == "10 dari 12 daerah, sisa kira-kira 60 detik"


def test_nothing_is_estimated_from_nothing() -> None:
    assert progress(9, False).line(0.1) == "1 dari 9 daerah"


def test_the_end_needs_no_estimate() -> None:
    assert progress(2, True, True).line(3.0) == "2 dari 2 daerah"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "1 detik"), (89, "89 detik"), (90, "2 menit"), (3600, "60 menit"), (7500, "2 jam 5 menit")],
)
def test_times_are_said_as_people_say_them(seconds: float, words: str) -> None:
    assert shown_seconds(seconds) == words
