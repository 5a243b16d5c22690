"""Nothing stands in the plan under two names."""

import pytest

from tests.checks.looking import lines


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("Loket Keliling di Pesisir dan Perbukitan", True),
        ("Loket Keliling Pesisr dan Perbukitan", True),
        ("Loket Keliling Pesisir dan Perbukitan Tahap II", False),
        ("Perpustakaan Keliling Perkotaan", False),
    ],
)
def test_a_name_that_nearly_is_another_is_found(name: str, wrong: bool) -> None:
    first = "quick_win:\n  - {dimensi: smart_living, nama: Loket Keliling Pesisir dan Perbukitan}\n"
    assert bool(lines(f"{first}  - {{dimensi: smart_society, nama: {name}}}\n", "KMB001")) == wrong
