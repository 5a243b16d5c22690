"""Word by word: what stays, what came, what went."""

from generator.blocks.inline import Inline, Reference, Run
from generator.blocks.tracked_changes.words import compared_words
from tests.cases import each


def shown(inlines: list[Inline]) -> str:
    """A line as readers write changes: [-gone-], {+new+}."""
    signs = {"": "{}", "hapus": "[-{}-]", "tambah": "{{+{}+}}"}
    return "".join(signs[inline.revision].format(inline.text) for inline in inlines)


@each(
    ("old", "new", "expected"),
    [
        ("Kota yang maju", "Kota yang maju", "Kota yang maju"),
        ("Kota yang maju dan adil", "Kota yang cerdas dan adil", "Kota yang [-maju -]{+cerdas +}dan adil"),
        ("Anggaran Rp1.500.000.000 setahun", "Anggaran Rp1.750.000.000 setahun",
         "Anggaran Rp[-1.500.000.000 -]{+1.750.000.000 +}setahun"),
        ("naik 12,5 persen", "naik 12,7 persen", "naik [-12,5 -]{+12,7 +}persen"),
        ("Kota", "Kota yang maju, adil, dan lestari", "Kota{+ yang maju, adil, dan lestari+}"),
        ("", "Baru", "{+Baru+}"),
        ("Lama", "", "[-Lama-]"),
        ("satu\ndua", "satu dua", "satu[-\n-]{+ +}dua"),
        ("pasar ikan (pagi)", "kebun teh (sore)", "[-pasar ikan (pagi)-]{+kebun teh (sore)+}"),
    ],
)  # fmt: skip
def test_only_what_differs_is_marked(old: str, new: str, expected: str) -> None:
    assert shown(compared_words([Run(old)], [Run(new)])) == expected


def test_the_whole_is_replaced_where_less_than_three_words_of_ten_stay() -> None:
    old = [Run("Warga pesisir dan pulau memperoleh layanan kesehatan tepat waktu")]
    new = [Run("Pedagang pasar dan petani menjual rempah langsung ke luar daerah")]
    assert [inline.revision for inline in compared_words(old, new)] == ["hapus", "tambah"]


def test_words_that_stay_are_set_as_in_the_new_version() -> None:
    merged = compared_words([Run("tebal di depan")], [Run("tebal", bold=True), Run(" di belakang")])
    assert [(inline.text, inline.bold, inline.revision) for inline in merged] == [
        ("tebal ", True, ""),
        ("di ", False, ""),
        ("depan", False, "hapus"),
        ("belakang", False, "tambah"),
    ]


def test_a_mere_change_of_type_is_no_change() -> None:
    new: list[Inline] = [Run("sama", bold=True)]
    assert compared_words([Run("sa"), Run("ma")], new) is new


def test_of_a_reference_to_the_same_place_only_another_number_is_a_change() -> None:
    old, new = Reference("anggaran", "Tabel 4.1"), Reference("anggaran", "Tabel 4.2")
    merged = compared_words([Run("Lihat "), old, Run(" ini")], [Run("Lihat "), new, Run(" ini")])
    assert shown(merged) == "Lihat [-Tabel 4.1-]{+Tabel 4.2+} ini"
    line: list[Inline] = [Run("Lihat "), new]
    assert compared_words([Run("Lihat "), Reference("anggaran", "Tabel 4.2")], line) is line


def test_a_reference_that_went_is_still_a_reference() -> None:
    merged = compared_words(
        [Run("Lihat rincian pada "), Reference("lama", "Tabel 4.1")],
        [Run("Lihat rincian pada "), Reference("baru", "Tabel 4.2")],
    )
    assert shown(merged) == "Lihat rincian pada [-Tabel 4.1-]{+Tabel 4.2+}"
    assert [type(inline) for inline in merged] == [Run, Reference, Reference]


def test_neither_line_is_touched() -> None:
    old: list[Inline] = [Run("satu dua tiga empat")]
    new: list[Inline] = [Run("satu dua tiga lima")]
    compared_words(old, new)
    assert (old, new) == ([Run("satu dua tiga empat")], [Run("satu dua tiga lima")])


def test_long_lines_of_one_word_take_no_time() -> None:
    merged = compared_words([Run("air " * 6000 + "lama")], [Run("baru " + "air " * 5000)])
    assert shown(merged).count("lama") == 1
