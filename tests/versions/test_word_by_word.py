"""Two texts word by word, and what is only typography."""

from hypothesis import given
from hypothesis import strategies as st

from generator.versions.word_by_word import Span, excerpt, plainly, word_parts
from tests.cases import each

_TEXTS = st.lists(
    st.sampled_from(["warga ", "1.500.000", " ", "“", "a", "-", "\n\n", "dinas, ", "12,5"]), max_size=20
)


@each(
    ("old", "new"),
    [
        ("“Smart”", '"Smart"'),
        ("2025–2029", "2025 - 2029"),
        ("Jum’at", "Jum'at"),
        ("dua  kata", "dua\u00a0kata"),
        ("dan seterusnya…", "dan seterusnya..."),
        ("pe\u00adlayanan", "pelayanan"),
        ("satu\n\ndua", "satu dua"),
    ],
)
def test_quotes_dashes_and_blanks_are_typography(old: str, new: str) -> None:
    assert plainly(old) == plainly(new)


@each(
    ("old", "new"), [("Dinas", "dinas"), ("antar instansi", "antarinstansi"), ("5", "-5"), ('"a"', "a"), ("a.", "a")]
)
def test_case_joined_words_and_lost_signs_are_more(old: str, new: str) -> None:
    assert plainly(old) != plainly(new)


def test_changed_words_are_told_from_those_that_stay() -> None:
    assert word_parts("Loket Keliling Pesisir", "Loket Jemput Bola Pesisir") == [
        Span("tetap", "Loket "), Span("hapus", "Keliling "), Span("tambah", "Jemput Bola "), Span("tetap", "Pesisir"),
    ]  # fmt: skip


def test_a_number_is_one_word() -> None:
    assert Span("tambah", "1.600.000 ") in word_parts("Dana 1.500.000 untuk desa", "Dana 1.600.000 untuk desa")


def test_where_hardly_a_word_stays_the_whole_is_replaced() -> None:
    assert word_parts("Dinas Kesehatan", "Badan Riset") == [
        Span("hapus", "Dinas Kesehatan"), Span("tambah", "Badan Riset")
    ]  # fmt: skip


@given(_TEXTS, _TEXTS)
def test_the_parts_make_up_both_texts(old: list[str], new: list[str]) -> None:
    parts = word_parts("".join(old), "".join(new))
    assert "".join(p.text for p in parts if p.fate != "tambah").split() == "".join(old).split()
    assert "".join(p.text for p in parts if p.fate != "hapus") == "".join(new)


def test_an_excerpt_keeps_the_words_round_a_change() -> None:
    words = " ".join(f"kata{n}" for n in range(40))
    shown = excerpt(word_parts(f"{words} lama {words}", f"{words} baru {words}"), words=2)
    assert "".join(p.text for p in shown) == "… kata38 kata39 lama baru kata0 kata1 …"


def test_an_excerpt_is_about_a_line_long() -> None:
    words = " ".join(f"k{n}" for n in range(1, 16))
    around = [Span("tetap", f"{words} "), Span("hapus", "x"), Span("tetap", f" {words}")]
    assert "".join(part.text for part in excerpt(around)) == "… k10 k11 k12 k13 k14 k15 x k1 k2 k3 k4 k5 …"
