"""Quotations of the vision and of names, and sound words near them."""

from tests.cases import each
from tests.checks.looking import lines

PLAN = """
rpjmd: {visi: "Cendana Raya yang Sejahtera, Terhubung, dan Lestari Berlandaskan Gotong Royong"}
quick_win: [{nama: Loket Keliling Pesisir dan Perbukitan}, {nama: Pasar Rakyat Nontunai Cendana}]
visi: {penjelasan: "%s"}
"""


@each(
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
        ("Porsi Pasar Rakyat Nontunai Kencana Rp310 juta.", True),
        ("Dua kali porsi Pasar Rakyat Nontunai yang Rp310 juta.", False),
        ("Peserta Pasar Rakyat Nontunai dan Loket Keliling boleh ikut.", False),
        ("Setelah Pasar Rakyat Nontunai, Cendana membuka loket.", False),
        ("Pasar Rakyat Nontunai. Bank menyusul.", False),
        ("Pasar Rakyat Nontunai yang ramai dan Pasar Rakyat Nontunai Kencana.", True),
        ("Visinya Cendana Raya yang Sejahtera, Terhubung, dan Lestari Berlandaskan Gotong, serta adil.", False),
    ],
)
def test_a_quotation_has_the_words_of_its_field(text: str, wrong: bool) -> None:
    assert lines(PLAN % text, "KTP001") == ([3] if wrong else [])
