"""A line at the left edge that is no topic with its colon is told with the place where it belongs."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.test_remedies import mended
from tests.source.reading import texts_of

Read = Callable[[str], Reading]


def remedy_at(line: int, reading: Reading) -> str:
    """The remedy of the only problem on a line."""
    [remedy] = [p.remedy for p in reading.problems.errors if p.place and p.place.line == line]
    return remedy


@each("visi", ["visi", "visi:", "visi: |"])
def test_topics_without_colons_never_swallow_each_other(visi: str, reading_of: Read) -> None:
    text = f"{visi}\n\nTerwujudnya kota cerdas\n\nmisi\n\n• Layanan\n• Jaringan\n"
    assert mended(text, reading_of, whole=True) == []


def test_the_name_of_a_list_gets_the_numbers_below_it(reading_of: Read) -> None:
    reading = reading_of("visi: Kota maju\nmisi\n1. Layanan\n")
    assert remedy_at(2, reading).startswith("tulis  misi:  lalu isinya menjorok dua spasi di bawahnya; bila lanjutan")
    assert remedy_at(3, reading).startswith("tulis  - Layanan  dengan 2 spasi di depannya bila butir dari 'misi'; ")


@each("item", ["- Layanan", "- nama: Layanan"])
@each("indent", ["", "  "])
def test_a_number_below_the_items_of_a_list_may_be_an_item(item: str, indent: str, reading_of: Read) -> None:
    remedy = remedy_at(3, reading_of(f"misi:\n{indent}{item}\n2. Jaringan\n"))
    assert remedy.startswith("tulis  - Jaringan  sejajar dengan tanda hubung pada baris 2 bila ini butir dari 'misi'")


@each("pair", ["penjelasan Sebab", "penjelasan = Sebab", "penjelasan;Sebab", "penjelasan:Sebab"])
def test_a_key_of_the_group_above_is_to_stand_beside_its_keys(pair: str, reading_of: Read) -> None:
    text = f"visi:\n  rumusan: Kota\n{pair}\n"
    assert remedy_at(3, reading_of(text)).startswith(
        "tulis  penjelasan: Sebab  dengan 2 spasi di depannya, sejajar dengan 'rumusan' pada baris 2; bila lanjutan"
    )
    assert mended(text, reading_of, whole=True) == []


def test_a_key_that_the_group_above_has_already_is_not_to_stand_in_it(reading_of: Read) -> None:
    assert "sejajar dengan" not in remedy_at(3, reading_of("visi:\n  rumusan: Kota\nrumusan Dua\n"))


def test_words_below_an_empty_topic_are_items_only_of_a_list(reading_of: Read) -> None:
    assert remedy_at(2, reading_of("pemantauan:\nKota maju\nmisi: [a\n")).startswith("bila isi 'pemantauan'")


@each("below", ["Kota maju pesat.", "2. Jaringan"])
def test_below_a_text_the_words_may_continue_it(below: str, reading_of: Read) -> None:
    assert "lanjutan teks" in remedy_at(3, reading_of(f"visi:\n  rumusan: Satu\n{below}\n"))


def test_what_was_told_is_read_whole(reading_of: Read) -> None:
    text = "visi:\n  rumusan: |\n    Kota\n  penjelasan: Sebab\nmisi:\n  - Layanan\n"
    assert list(texts_of(reading_of(text).masterplan)) == ["Kota", "Sebab", "Layanan"]


@each("unseen", ["\u200b", "\u200e", "\u00ad"])
def test_a_line_of_an_unseen_character_is_to_go(unseen: str, reading_of: Read) -> None:
    [problem] = reading_of(f"misi:\n  - Satu\n{unseen}\n  - Dua\n").problems.errors
    assert problem.message == f"baris ini hanya memuat karakter tak terlihat (U+{ord(unseen):04X})"
    assert problem.remedy == "hapus baris ini."


@each(
    ("text", "mended_text"),
    [
        ("misi:\n- Satu\nDua kata\n", "misi:\n- Satu\n- Dua kata\n"),
        ("misi:\n  - Satu\nDua kata\nTiga\n", "misi:\n  - Satu\n  - Dua kata\n  - Tiga\n"),
        ("misi:\n- Satu\nVisi kota\n", "misi:\n- Satu\n- Visi kota\n"),
        ("prinsip:\n- Satu\nDua kata\n", "prinsip:\n- Satu\n- Dua kata\n"),
        (
            "daerah:\n  tetangga:\n  - Seruyan\nKota Palangka\n",
            "daerah:\n  tetangga:\n  - Seruyan\n  - Kota Palangka\n",
        ),
        (
            "bimtek:\n  - tempat: A\n    keputusan:\n    - Satu\nDua kata\n",
            "bimtek:\n  - tempat: A\n    keputusan:\n    - Satu\n    - Dua kata\n",
        ),
        ("visi:\n  kata_kunci:\nMaju\n    - tangguh\n", "visi:\n  kata_kunci:\n    - Maju\n    - tangguh\n"),
        ("misi: Satu\nDua kata\n", "misi:\n  - Satu\n  - Dua kata\n"),
        ("misi: Satu\nDua kata\nTiga\n", "misi:\n  - Satu\n  - Dua kata\n  - Tiga\n"),
        ("misi: • Satu\n• Dua kata\n", "misi:\n  - Satu\n  - Dua kata\n"),
        ("misi: 1. Satu\n2. Dua kata\n", "misi:\n  - Satu\n  - Dua kata\n"),
    ],
)
def test_words_below_a_list_of_texts_are_an_item_of_it(text: str, mended_text: str, reading_of: Read) -> None:
    while problems := reading_of(text).problems.errors:
        text = followed(text, problems[0]) or ""
    assert text == mended_text


@each("text", ["misi: [Satu, Dua]\nTiga\n", "misi:\n  - nama: Satu\nDua kata\n"])
def test_words_below_a_list_without_dashes_or_of_groups_may_be_anything(text: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert "sejajar dengan tanda hubung" not in problem.remedy
    assert "bila judul atau keterangan, awali dengan '# '" in problem.remedy
