"""Texts at the dash of an item above that belong to its empty key."""

from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone


@each(
    ("topic", "key"),
    [
        ("misi", "dimensi"),
        ("rencana_aksi", "pendukung"),
        ("quick_win", "tahapan"),
        ("strategi", "program"),
        ("isu", "data"),
        ("sasaran", "misi"),
    ],
)
@each("between", ["", "\n", "  # ulangi\n"])
@each("dash", ["  ", ""])
def test_texts_below_an_empty_list_key_are_no_new_items(topic: str, key: str, between: str, dash: str) -> None:
    text = f"{topic}:\n  - nama: Layanan\n    {key}:\n{between}{dash}- satu\n{dash}- dua\n"
    found = next(pair for pair in told_alone(text) if "tidak dikenal" not in pair[0])
    first = 4 + between.count("\n")
    assert found[0] == f"butir ini kurang menjorok untuk menjadi isi '{key}'"
    assert found[1].startswith(f"jorokkan baris ini sampai baris {first + 1} menjadi 6 spasi")


def test_a_text_below_an_empty_text_key_is_told() -> None:
    (found,) = told_alone("misi:\n  - nama: Layanan\n    uraian:\n  - Dua\n")
    assert found[0] == "butir ini menjadi butir baru, padahal 'uraian' di atasnya masih kosong"
    assert "menjadi 6 spasi" in found[1]


@each("sign", ["|", ">", "|-"])
@each("dash", ["  ", ""])
def test_texts_below_a_sign_with_nothing_under_it_are_told(sign: str, dash: str) -> None:
    text = f"misi:\n{dash}- nama: Layanan\n{dash}  uraian: {sign}\n{dash}- satu\n{dash}- dua\n{dash}- nama: Dua\n"
    (found,) = told_alone(text)
    assert found[0] == "butir ini menjadi butir baru, padahal 'uraian' di atasnya masih kosong"
    assert found[1].startswith(f"bila isi 'uraian', jorokkan baris ini sampai baris 5 menjadi {len(dash) + 4} spasi")


def test_a_sign_with_nothing_under_it_is_as_empty_as_the_key_alone() -> None:
    assert not told_alone("misi:\n  - nama: Satu\n    uraian: |\n  - nama: Dua\n")


def test_items_with_keys_below_an_empty_key_stay_items() -> None:
    reading = read_alone("misi:\n  - nama: Layanan\n    dimensi:\n  - nama: Dua\n  - Tiga\n")
    assert not reading.problems.found
    assert [str(misi.nama) for misi in reading.masterplan.misi] == ["Layanan", "Dua", "Tiga"]
