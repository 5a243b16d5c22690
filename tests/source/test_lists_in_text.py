"""Lines that people paste from Word are items of lists where there is evidence, and text where there is none."""

from hypothesis import given
from hypothesis import strategies as st

from generator.source.lists_in_text import Part, TextItem, TextList, items_within, parts_of, pieces, without_marker
from tests.cases import each


def _told(parts: list[Part]) -> list[object]:
    """Paragraphs as they are; a list as its form, its start and its items, each with what it holds."""
    return [part if isinstance(part, str) else (part.form, part.start, *map(_item, part.items)) for part in parts]


def _item(item: TextItem) -> object:
    return (item.text, *_told([*item.inner])) if item.inner else item.text


@each(
    ("text", "form", "start"),
    [
        ("1. satu\n2. dua", "1.", 1),
        ("1) satu\n2) dua", "1)", 1),
        ("(1) satu\n(2) dua", "(1)", 1),
        ("1.\tsatu\n2.\tdua", "1.", 1),
        ("1.Satu\n2.Dua", "1.", 1),
        ("7. tujuh\n8. delapan", "1.", 7),
        ("a. satu\nb. dua", "a.", 1),
        ("a) satu\nb) dua", "a)", 1),
        ("C. satu\nD. dua", "A.", 3),
        ("h. satu\ni. dua\nj. tiga", "a.", 8),
        ("i. satu\nii. dua", "i.", 1),
        ("IV) satu\nV) dua", "I)", 4),
        ("- satu\n- dua", "", 1),
        ("-Satu\n-Dua", "", 1),
        ("– satu\n— dua", "", 1),
        ("* satu\n* dua", "", 1),
        ("o\tsatu\no\tdua", "", 1),
        ("• satu", "", 1),
        ("\uf0b7\tsatu", "", 1),
        ("·satu\n·dua", "", 1),
        ("1. satu\n\n2. dua", "1.", 1),
        ("√ satu\n√ dua", "", 1),
    ],
)
def test_marked_lines_are_a_list(text: str, form: str, start: int) -> None:
    [part] = parts_of(text)
    assert isinstance(part, TextList)
    assert (part.form, part.start) == (form, start)
    assert [item.text for item in part.items] == [without_marker(line) for line in text.split("\n") if line]


@each(
    ("text", "told"),
    [
        ("1) satu\n    a) dua\n2) tiga", [("1)", 1, ("satu", ("a)", 1, "dua")), "tiga")]),
        ("• satu\n  lagi\n   - dua\n• tiga", [("", 1, ("satu\nlagi", ("", 1, "dua")), "tiga")]),
        ("    • satu\n• dua", [("", 1, "satu", "dua")]),
        ("• satu\n  • dua\n• tiga", [("", 1, ("satu", ("", 1, "dua")), "tiga")]),
    ],
)
def test_a_single_item_indented_below_another_is_a_list(text: str, told: list[object]) -> None:
    assert _told(parts_of(text)) == told


@each("words", ["satu\n   b) dua", "suhu\n   - 5 derajat", "menurut ayat\n   (1) huruf a"])
def test_an_indented_line_that_begins_no_list_is_text(words: str) -> None:
    assert pieces(f"1) {words}\n2) lain") == [words.replace("   ", ""), "lain"]


@each(
    ("text", "told"),
    [
        ("Isi teks:\n- satu\n1. dua", ["Isi teks:", ("", 1, "satu"), ("1.", 1, "dua")]),
        ("• satu\n• dua\n1. tiga\na) empat", [("", 1, "satu", "dua"), ("1.", 1, ("tiga", ("a)", 1, "empat")))]),
    ],
)
def test_items_with_markers_of_several_kinds_stand_by_themselves(text: str, told: list[object]) -> None:
    assert _told(parts_of(text)) == told


@each(
    "text",
    [
        "Suhu terendah:\n- 5 derajat",
        "Kepala:\nA. Yani",
        "Rapat dihadiri:\n1. satu butir saja",
        "- 5 derajat",
        "1. satu butir saja",
        "A. Yani",
        "a. n. Bupati\nSekretaris Daerah",
        "a.n. Bupati\nb.d. Kepala Dinas",
        "1.500 desa\n2.500 jiwa",
        "2025. Tahun pertama\n2026. Tahun kedua",
        "-5 derajat\n-7 derajat",
        "1,5 juta\n2,5 juta",
        "*tebal* di awal\n*miring* di sana",
        "5. lima\n100. seratus",
        "vi\nvii",
        "1.\n2.",
        "o",
        "(lihat a) dan b)",
        "biasa\nsaja",
        "3–4 orang\n5–6 orang",
        "I. Gede Ary",
    ],
)
def test_near_misses_stay_text(text: str) -> None:
    assert parts_of(text) == [text]


@each(
    ("text", "parts"),
    [
        ("Ada dua:\n- satu\n- dua\nDemikian.", ["Ada dua:", ("", 1, "satu", "dua"), "Demikian."]),
        ("1. a\n  - x\n  - y\n2. b", [("1.", 1, ("a", ("", 1, "x", "y")), "b")]),
        ("1. a\n- x\n- y\n2. b", [("1.", 1, ("a", ("", 1, "x", "y")), "b")]),
        ("1. a\n2. b\na) x\nb) y", [("1.", 1, "a", ("b", ("a)", 1, "x", "y")))]),
        ("- a\n\t- x\n- b", [("", 1, ("a", ("", 1, "x")), "b")]),
        ("a. x\n  i. y\n  ii. z\nb. w", [("a.", 1, ("x", ("i.", 1, "y", "z")), "w")]),
        ("- a\n- b\n1. c\n2. d", [("", 1, "a", "b"), ("1.", 1, "c", "d")]),
        ("• a\no x\no y\n\n(4) b\n(5) c", [("", 1, ("a", ("", 1, "x", "y"))), ("(1)", 4, "b", "c")]),
        ("1. a\n2. b\n4. d", [("1.", 1, "a", "b"), ("1.", 4, "d")]),
        ("1. a\n1. b\n1. c", [("1.", 1, "a", "b", "c")]),
        ("Satu:\n- a\n- b\nDua:\n- c\n- d", ["Satu:", ("", 1, "a", "b"), "Dua:", ("", 1, "c", "d")]),
        ("1. Judul\nPenjelasan.\n2. Judul\nLagi.", [("1.", 1, "Judul\nPenjelasan.", "Judul\nLagi.")]),
        ("1. Satu\nIsi.\n2. Dua\nLagi.\nPenutup.", [("1.", 1, "Satu\nIsi.", "Dua\nLagi."), "Penutup."]),
        ("1. a\n2. b\n   lanjutan\n3. c\nSesudahnya.", [("1.", 1, "a", "b\nlanjutan", "c"), "Sesudahnya."]),
        ("- a\nlanjutan\n- b\nSesudahnya.", [("", 1, "a\nlanjutan", "b"), "Sesudahnya."]),
        ("1. a\n2. b\n\n• x\n\n1. c\n2. d", [("1.", 1, "a", "b"), ("", 1, "x"), ("1.", 1, "c", "d")]),
        ("1. a\n2. b\n\n• x\n\n3. c", [("1.", 1, "a", ("b", ("", 1, "x")), "c")]),
        ("- a\n- b\n\n• x\n\n- c", [("", 1, "a", "b"), ("", 1, "x"), ("", 1, "c")]),
        ("- panjang sekali\n  dan lanjut\n- b", [("", 1, "panjang sekali\ndan lanjut", "b")]),
        ("1. a\n\nDi antaranya.\n\n2. b", [("1.", 1, "a"), "Di antaranya.", ("1.", 2, "b")]),
    ],
)
def test_lists_nest_end_and_go_on(text: str, parts: list[object]) -> None:
    assert _told(parts_of(text)) == parts


_LINES = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(("", "  ", "    ", "\t")),
        st.sampled_from(
            ("", "1. ", "2. ", "3) ", "a. ", "b) ", "i. ", "ii. ", "- ", "• ", "•", "(1) ", "o ", "1.", "*")
        ),
        st.text("abc .-1•(:A", max_size=6),
    ),
)
_TEXTS = st.lists(st.one_of(_LINES, st.just("")), max_size=9).map("\n".join)


@given(_TEXTS)
def test_no_word_is_lost_and_none_comes(text: str) -> None:
    printed = "\n".join(pieces(text)).split("\n")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    shown = [line.strip() for line in printed if line.strip()]
    assert len(shown) == len(lines)
    assert all(out in {line, without_marker(line)} for out, line in zip(shown, lines, strict=True))


@each(
    ("written", "items"),
    [
        ("1. Satu 2. Dua", ["Satu", "Dua"]),
        ("1.Satu 2.Dua 3.Tiga", ["Satu", "Dua", "Tiga"]),
        ("1.satu 2.dua", ["satu", "dua"]),
        ("a)Satu b)Dua", ["Satu", "Dua"]),
        ("(a)Satu (b)Dua", ["Satu", "Dua"]),
        ("i.Satu ii.Dua iii.Tiga", ["Satu", "Dua", "Tiga"]),
        ("I.Satu II.Dua", ["Satu", "Dua"]),
        ("I. Satu II. Dua", ["Satu", "Dua"]),
        ("A.Satu B.Dua C.Tiga", ["Satu", "Dua", "Tiga"]),
        ("①Satu ②Dua", ["Satu", "Dua"]),
        ("-Satu -Dua", ["Satu", "Dua"]),
        ("– Satu – Dua", ["Satu", "Dua"]),
        ("o Satu o Dua", ["Satu", "Dua"]),
        ("a.n. Bupati b.d. Camat", []),
        ("A. B. Susanto", []),
        ("I.B. Rai", []),
        ("H.M. Nuh", []),
        ("I. Gede Ary II", []),
        ("– 5 derajat – 7 derajat", []),
        ("-Satu", []),
        ("Satu – dua", []),
        ("1. Menurut Pasal 2.a", []),
        ("1.500 desa 2.000 warga", []),
        ("Satu 1.Dua 2.Tiga", []),
    ],
)
def test_items_side_by_side_may_have_no_blank_behind_their_signs(written: str, items: list[str]) -> None:
    assert items_within(written) == items


@each(
    ("text", "told"),
    [
        ("- a\n- b\n  - c\nbiasa", [("", 1, "a", ("b", ("", 1, "c"))), "biasa"]),
        ("- a\n  - b\n    - c\nbiasa", [("", 1, ("a", ("", 1, ("b", ("", 1, "c"))))), "biasa"]),
        ("1. a\n2. b\n- c\n  - d\nbiasa", [("1.", 1, "a", ("b", ("", 1, ("c", ("", 1, "d"))))), "biasa"]),
        ("- a\n- b\n  - c\n  lagi", [("", 1, "a", ("b", ("", 1, "c\nlagi")))]),
        ("- a\n- b\n  - c\n    lagi", [("", 1, "a", ("b", ("", 1, "c\nlagi")))]),
        ("- a\n- b\nlagi", [("", 1, "a", "b\nlagi")]),
        ("1. a\n   - b\nlagi\n2. c", [("1.", 1, ("a", ("", 1, "b\nlagi")), "c")]),
        ("  - a\n  - b\nlagi", [("", 1, "a", "b\nlagi")]),
    ],
)
def test_a_line_back_at_the_outer_depth_ends_the_nested_list(text: str, told: list[object]) -> None:
    assert _told(parts_of(text)) == told
