"""Values in every style of YAML: the style stays, and so does every character that is not of the value."""

from collections.abc import Callable

import pytest

from generator.edits.edit import Set

Edited = Callable[..., str]

STYLES = [
    ("lama", "baru"),
    ("'lama'", "'baru'"),
    ('"lama"', '"baru"'),
    ("lama  # catatan", "baru  # catatan"),
    ("'lama' # catatan", "'baru' # catatan"),
    ("|\n    lama", "|\n    baru"),
    ("|-\n    lama", "|-\n    baru"),
    ("|+\n    lama\n\n", "|+\n    baru\n\n"),
    (">\n    lama", ">\n    baru"),
    (">-  # catatan\n    lama", ">-  # catatan\n    baru"),
    (">+\n    lama\n\n", ">+\n    baru\n\n"),
    ("|2\n    lama", "|2\n    baru"),
    (">1-\n   lama", ">1-\n   baru"),
    ("\n    lama", "\n    baru"),
    ("TBD", "baru"),
    ("", "baru"),
    ("  # catatan", "baru  # catatan"),
    ("~", "baru"),
    ('""', '"baru"'),
]


@pytest.mark.parametrize(("before", "after"), STYLES)
def test_a_value_is_written_in_the_style_of_the_old_one(before: str, after: str, edited: Edited) -> None:
    text = "# kepala\ndaerah:\n  gambaran: {}\n  sebutan: X   # tetap\n"
    old = text.replace("{}", before)
    assert edited(old, Set("daerah.gambaran", "", "baru")) == text.replace("{}", after)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Satu: dua", '"Satu: dua"'),
        ("- butir", '"- butir"'),
        ("# pagar", '"# pagar"'),
        ("C# dan F#", '"C# dan F#"'),
        ("*bintang*", '"*bintang*"'),
        ('"kutip" dan: lagi', "'\"kutip\" dan: lagi'"),
        ("tidak", "tidak"),
        ("no", '"no"'),
        ("2027", "2027"),
        ("62.02", '"62.02"'),
        ("007", '"007"'),
        ("Jum'at", "Jum'at"),
        ("[kurung]", '"[kurung]"'),
        ("{kurawal}", '"{kurawal}"'),
        ("@surel", '"@surel"'),
        ("12:30", '"12:30"'),
        ("“Visi”", '"“Visi”"'),
    ],
)
def test_a_text_has_quotes_only_where_yaml_needs_them(typed: str, written: str, edited: Edited) -> None:
    assert edited("daerah:\n  sebutan: X\n", Set("daerah.sebutan", "X", typed)) == f"daerah:\n  sebutan: {written}\n"


def test_what_stood_in_quotes_stays_in_quotes(edited: Edited) -> None:
    text = "daerah:\n  sebutan: 'Bumi'  # a\n  ibu_kota: \"Sampit\"\n"
    after = edited(text, Set("daerah.sebutan", "", "Jum'at"), Set("daerah.ibu_kota", "", 'Kota "Air"\\'))
    assert after == "daerah:\n  sebutan: 'Jum''at'  # a\n  ibu_kota: \"Kota \\\"Air\\\"\\\\\"\n"


FOLDED = """\
visi:
  rumusan: >-  # lipat
    Satu dua tiga empat
    lima enam tujuh delapan
    sembilan sepuluh.

    Paragraf kedua tetap
    seperti semula.
  # penutup
"""
UNFOLDED = "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh.\n\nParagraf kedua tetap seperti semula."


def test_only_the_line_with_the_changed_word_of_a_folded_text_changes(edited: Edited) -> None:
    now = UNFOLDED.replace("enam", "ENAM")
    assert edited(FOLDED, Set("visi.rumusan", "", now)) == FOLDED.replace("enam", "ENAM")


def test_a_paragraph_is_added_behind_an_empty_line(edited: Edited) -> None:
    now = f"{UNFOLDED}\n\nBaru."
    assert edited(FOLDED, Set("visi.rumusan", "", now)) == FOLDED.replace("semula.\n", "semula.\n\n    Baru.\n")


def test_a_line_break_within_a_folded_text_makes_it_a_literal_one(edited: Edited) -> None:
    after = edited(FOLDED, Set("visi.rumusan", "", "Satu\ndua\n\ntiga"))
    assert after == "visi:\n  rumusan: |-  # lipat\n    Satu\n    dua\n\n    tiga\n  # penutup\n"


def test_a_plain_text_over_several_lines_keeps_its_lines(edited: Edited) -> None:
    text = "visi:\n  rumusan: Satu dua\n    tiga empat\n    lima enam  # komentar\n"
    after = edited(text, Set("visi.rumusan", "", "Satu dua tiga EMPAT lima enam"))
    assert after == text.replace("empat", "EMPAT")


def test_a_quoted_text_over_several_lines_keeps_its_lines(edited: Edited) -> None:
    text = "visi:\n  rumusan: 'Satu dua\n    tiga empat\n\n    lima enam'\n"
    assert edited(text, Set("visi.rumusan", "", "Satu dua tiga 4\n\nlima enam")) == text.replace("empat", "4")


def test_a_plain_text_that_gets_paragraphs_becomes_a_block_and_its_comment_stays(edited: Edited) -> None:
    after = edited("visi:\n  rumusan: Satu  # c\n  penjelasan: P\n", Set("visi.rumusan", "Satu", "Satu\n\nDua"))
    assert after == "visi:\n  rumusan: >-  # c\n    Satu\n\n    Dua\n  penjelasan: P\n"


def test_a_line_below_a_list_item_is_set_in_below_its_dash(edited: Edited) -> None:
    text = "misi:\n- nama: A\n  uraian: >-\n    x\n- nama: B\n"
    assert edited(text, Set("misi[a].uraian", "x", "y\n\nz")) == text.replace("    x\n", "    y\n\n    z\n")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_a_byte_order_mark_and_a_missing_last_line_end_stay(
    mark: str, end: str, last: bool, edited: Edited
) -> None:
    text = mark + end.join(["daerah:", "  nama: A", "  gambaran: >-", "    x", ""])
    text = text if last else text.removesuffix(end)
    expected = text.replace("nama: A", "nama: B").replace("    x", f"    x y{end}{end}    z")
    assert edited(text, Set("daerah.nama", "A", "B"), Set("daerah.gambaran", "x", "x y\n\nz")) == expected


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("{2026: 1, 2027: 2}", "12,5", '{2026: "12,5", 2027: 2}'),
        ("{2026: 1, 2027: 2}", "3", "{2026: 3, 2027: 2}"),
        ("{ 2026 : '1',2027: 2 }  # c", "3", "{ 2026 : '3',2027: 2 }  # c"),
        ("{2026: , 2027: 2}", "3", "{2026: 3, 2027: 2}"),
        ("{2026: 1, 2027: 2}", "-", '{2026: "-", 2027: 2}'),
        ("\n      2026: 1 # c\n      2027: 2", "12,5", "\n      2026: 12,5 # c\n      2027: 2"),
    ],
)
def test_values_in_braces_are_set(before: str, typed: str, after: str, edited: Edited) -> None:
    text = "sasaran:\n  - nama: A\n    target: {}\n"
    assert edited(text.replace("{}", before), Set("sasaran[a].target[2026]", "1", typed)) == text.replace("{}", after)


def test_values_in_brackets_are_set_and_cleared(edited: Edited) -> None:
    text = "daerah:\n  tetangga: [A, 'B', C]\n"
    after = edited(text, Set("daerah.tetangga[2]", "B", "B, C"), Set("daerah.tetangga[3]", "C", ""))
    assert after == "daerah:\n  tetangga: [A, 'B, C']\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lama", ""),
        ("'lama'  # c", "  # c"),
        (">-  # c\n    lama\n\n    lagi", "  # c"),
        ("|\n    lama", ""),
        ("\n    lama", ""),
    ],
)
def test_a_cleared_value_leaves_its_key_and_comment(before: str, after: str, edited: Edited) -> None:
    text = "daerah:\n  gambaran:{}\n  # di bawahnya\n  sebutan: X\n"
    old = text.replace("{}", f" {before}" if before[0] != "\n" else before)
    assert edited(old, Set("daerah.gambaran", "", "")) == text.replace("{}", after)
