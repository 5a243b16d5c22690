"""Quotations of the vision and of names, and sound words near them."""

import pytest

from tests.checks.looking import lines

PLAN = """
rpjmd: {visi: "Cendana Raya yang Sejahtera, Terhubung, dan Lestari Berlandaskan Gotong Royong"}
quick_win: [{nama: Loket Keliling Pesisir dan Perbukitan}]
visi: {penjelasan: "%s"}
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Cendana Raya yang Sejahtera, Mandiri, dan Lestari Berlandaskan Gotong Royong menjadi arah.", True),
        ("Cendana Raya yang Sejahtera, Terhubung, dan Lestari Berlandaskan Gotong Rembuk menjadi arah.", True),
        ("Cendana Raya yang Sejahtera, Terhubung, dan Lestari Berlandaskan Gotong Royong menjadi arah.", False),
        ("Visi lama ialah Cendana Raya yang Sejahtera, Mandiri, dan Lestari Berlandaskan Gotong Royong.", False),
        ("Warga yang sejahtera, terhubung, dan lestari menjadi arah.", False),
        ("Loket Keliling Pesisir dan Pegunungan berjalan.", True),
        ("Loket Keliling Pesisir dan Perbukitan berjalan.", False),
        ("Ada loket keliling pesisir dan pegunungan.", False),
    ],
)
def test_a_quotation_has_the_words_of_its_field(text: str, wrong: bool) -> None:
    assert lines(PLAN % text, "KTP001") == ([3] if wrong else [])
