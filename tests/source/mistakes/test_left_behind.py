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


WIN = "quick_win:\n  - nama: Siaga\n    tahapan:\n"


@each(
    ("text", "key", "told"),
    [
        (f"{WIN}  - nama: Satu\n  - nama: Dua\n", "tahapan", "jorokkan baris ini sampai baris 5 menjadi 6 spasi"),
        (f"{WIN}  - nama: Satu\n  - nama: Dua\n    tujuan: T\n", "tahapan", "jorokkan baris ini menjadi 6 spasi"),
    ],
)
def test_groups_below_an_empty_key_that_may_be_its_items_are_told(text: str, key: str, told: str) -> None:
    found = next(pair for pair in told_alone(text) if "tidak dikenal" not in pair[0])
    assert key in found[0]
    assert told in found[1]


@each("below", ["    tujuan: T\n", "    tahapan: [Dua]\n"])
def test_an_item_with_a_key_that_only_its_own_list_has_is_no_item_of_the_empty_key_above(below: str) -> None:
    assert not told_alone(f"{WIN}  - nama: Satu\n{below}")


def test_items_set_in_below_their_key_are_its_own() -> None:
    reading = read_alone(f"{WIN}    - nama: Satu\n    - nama: Dua\n")
    assert not reading.problems.found
    assert len(reading.masterplan.quick_win[0].tahapan) == 2


@each(
    "text",
    [
        "rencana_aksi:\n  - dimensi: smart_economy\n    program: UMKM\n  - kegiatan: QRIS\n    opd: Bappeda\n",
        "risiko:\n  - dimensi: smart_economy\n    program: X\n  - risiko: Putus\n    kemungkinan: 4\n",
        "kolaborasi:\n  - dimensi: smart_economy\n    mitra: X\n  - program: Y\n    bentuk: Z\n",
        "quick_win:\n  - dimensi: smart_economy\n    opd: X\n  - nama: Putus\n    tujuan: T\n",
    ],
)
def test_an_item_parted_before_its_name_is_told(text: str) -> None:
    found = [pair for pair in told_alone(text) if "tampak seperti kunci butir di atasnya" in pair[0]]
    assert len(found) == 1, told_alone(text)
    assert found[0][1].startswith("bila milik butir di atasnya, ganti tanda hubung pada baris 4 dengan spasi")
    assert found[0][1].endswith("bila butir lain, lengkapi nama butir pada baris 2.")


def test_a_whole_item_below_one_without_a_name_is_another() -> None:
    first = "  - dimensi: smart_economy\n    program: A\n"
    text = f"rencana_aksi:\n{first}{first.replace('program: A', 'kegiatan: B')}"
    assert not told_alone(text)
