"""Citations of the region's own laws: which of the listed ones a wrong number or year means."""

from tests.cases import each
from tests.checks.looking import lines

LISTED = (
    "daerah: {nama: Jambi, jenis: kota}\n"
    "dasar_hukum: [{jenis: perda, nomor: 1, tahun: 2019, tentang: Penyelenggaraan Kota Cerdas Berkelanjutan}]\n"
)


@each(
    ("title", "is_meant"),
    [
        ("Penyelenggaraan Kota Cerdas Berkelanjutan", True),
        ("Penyelenggaraan Kota Cerdas dan Aman", True),
        ("Penyelenggaraan Kota Sehat", False),
        ("Penyelenggaraan", False),
    ],
)
def test_a_law_is_meant_whose_title_begins_with_the_same_three_words(title: str, is_meant: bool) -> None:
    text = f"isu: [{{isu: Perda Nomor 4 Tahun 2019 tentang {title} mengatur hal itu.}}]\n"
    assert lines(LISTED + text, "HKM007") == ([3] if is_meant else [])
