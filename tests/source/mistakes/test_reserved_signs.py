"""Signs with a meaning in YAML before a quantity: a limit keeps its sign, an amount of money has none."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each

Read = Callable[[str], Reading]

TARGET = "sasaran:\n  - nama: A\n    indikator: B\n    target:\n      2026: {}\n      2027: 95\n"
MONEY = "rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      APBD:\n        2025: {}\n        2026: 5 juta\n"


@each("value", ["> 90", ">90", ">= 90", ">5%", "> 90 persen", "> Rp5 juta", ">9"])
def test_a_limit_is_to_be_quoted_and_then_keeps_its_sign(value: str, reading_of: Read) -> None:
    text = TARGET.format(value)
    [problem] = reading_of(text).problems.found
    assert problem.remedy == f'apit teksnya dengan tanda kutip:  2026: "{value}"'
    mended = reading_of(text.replace(f"2026: {value}", f'2026: "{value}"'))
    assert not mended.problems.found
    assert mended.masterplan.sasaran[0].target[2026] == value


def test_a_limit_that_goes_on_below_is_to_be_quoted_whole(reading_of: Read) -> None:
    [problem] = reading_of("sasaran:\n  - nama: A\n    indikator: > 3 layanan\n      publik\n").problems.found
    assert problem.remedy.startswith("apit seluruh teksnya, sampai akhir lanjutannya")


@each(
    ("value", "message", "remedy"),
    [
        ("> 200 juta", "'> 200 juta' bukan satu jumlah yang pasti", "tulis satu jumlah, misalnya Rp250 juta."),
        (">= Rp2 juta", "'>= Rp2 juta' bukan satu jumlah yang pasti", "tulis satu jumlah, misalnya Rp250 juta."),
        ("* 100 juta", "'* 100 juta' bukan jumlah uang", "tulis 100 juta."),
        ("*100 juta", "'*100 juta' bukan jumlah uang", "tulis 100 juta."),
    ],
)
def test_an_amount_behind_a_sign_is_answered_as_an_amount(
    value: str, message: str, remedy: str, reading_of: Read
) -> None:
    [problem] = reading_of(MONEY.format(value)).problems.found
    assert (problem.message, problem.remedy) == (message, remedy)


def test_words_beside_a_block_sign_may_still_be_moved_below(reading_of: Read) -> None:
    [problem] = reading_of("visi:\n  penjelasan: > Warga sejahtera\n").problems.found
    assert problem.remedy.startswith("pindahkan teks ke baris baru")


@each("text", ["visi:\n  penjelasan: >\n  rumusan: A\n", "visi:\n  penjelasan: >2\n    Satu\n"])
def test_a_block_sign_of_its_own_is_no_limit(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found


@each("sign", list(".,;:|>'\""))
def test_a_sign_behind_the_one_for_a_text_below_is_to_go(sign: str, reading_of: Read) -> None:
    text = f"visi:\n  penjelasan: |{sign}\n    Satu\n    Dua\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"hapus tanda '{sign}' itu."
    assert followed(text, problem) == "visi:\n  penjelasan: |\n    Satu\n    Dua\n"


@each(("written", "meant"), [("Lima", "Lima"), ("Lima: enam", '"Lima: enam"')])
def test_a_colon_without_a_key_in_front_of_an_item_is_to_go(written: str, meant: str, reading_of: Read) -> None:
    text = f"misi:\n  - Satu\n  - : {written}\n"
    assert followed(text, reading_of(text).problems.errors[0]) == f"misi:\n  - Satu\n  - {meant}\n"
