"""A key that a line break tore apart is told as one, with both halves."""

from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import read_alone

QUICK_WIN = "quick_win:\n  - nama: A\n"


@each("block", ["    masalah: >-\n      Satu.\n", "    masalah: |\n      Satu.\n", "    masalah: Satu.\n", ""])
@each(
    ("torn", "whole"),
    [
        ("    daya_\n    tarik: Murah\n", "    daya_tarik: Murah\n"),
        ("    daya\n    tarik: Murah\n", "    daya_tarik: Murah\n"),
        ("    daya\n    _tarik: Murah\n", "    daya_tarik: Murah\n"),
        ("    penerima_\n    manfaat: Dua\n", "    penerima_manfaat: Dua\n"),
        ("    keberlang\n    sungan: >-\n      Satu\n", "    keberlangsungan: >-\n      Satu\n"),
        ("    daya_\ntarik: Murah\n", "    daya_tarik: Murah\n"),
    ],
)
def test_halves_of_a_key_are_to_be_joined(block: str, torn: str, whole: str) -> None:
    text = f"{QUICK_WIN}{block}{torn}    tujuan: T\n"
    assert followed(text, read_alone(text).problems.errors[0]) == f"{QUICK_WIN}{block}{whole}    tujuan: T\n"


@each(
    ("torn", "whole"),
    [
        ("bimtek:\n  - pokok_\n    bahasan: [A]\n", "bimtek:\n  - pokok_bahasan: [A]\n"),
        (f"misi:\n  - Satu\n{QUICK_WIN}".replace("_w", "_\nw"), f"misi:\n  - Satu\n{QUICK_WIN}"),
    ],
)
def test_the_first_key_of_an_item_and_a_topic_may_be_torn_too(torn: str, whole: str) -> None:
    assert followed(torn, read_alone(torn).problems.errors[0]) == whole


def test_a_word_before_a_key_of_its_own_may_go_on_with_the_text() -> None:
    text = f"{QUICK_WIN}    masalah: |\n      Satu.\n    penerima\n    manfaat: Dua\n"
    [problem] = read_alone(text).problems.errors
    assert problem.remedy == (
        "tulis  penerima_manfaat: Dua  dalam satu baris, dan hapus baris 6; bila 'penerima' lanjutan teks di "
        "atasnya, jorokkan sedalam teks itu."
    )


@each("word", ["cepat", "masalah"])
def test_a_word_that_makes_no_key_is_told_as_before(word: str) -> None:
    text = f"{QUICK_WIN}    deskripsi: |\n      Satu.\n    {word}\n    tujuan: Dua\n"
    assert "terputus" not in read_alone(text).problems.errors[0].message
