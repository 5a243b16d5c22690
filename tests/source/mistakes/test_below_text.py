"""A line below a block text that does not stand in: read as key, item or remark where it is one, else as its text."""

from itertools import product

from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone
from tests.source.mistakes.test_one_slip import mended, values_of

ITEMS = """\
quick_win:
  - nama: A
    masalah: {}Satu kalimat.
  - nama: B
    masalah: Tiga
    tahun: 2026
"""
BESIDE = "quick_win:\n  - nama: A\n    masalah: {}Satu kalimat.\n    keunikan: Dua\n    tahun: 2026\n"
CHAPTERS = "pengantar:\n  visi: {}Teks satu.\n  strategi: Teks dua\n"
INNER = """\
quick_win:
  - nama: A
    tahapan:
      - nama: Satu
        keluaran: {}Teks satu.
"""
BLOCKS = (">-\n      ", "|\n      ")
SIGNS = (
    *("(1) ", "☐ ", "» ", "[ ] ", "1.- ", "-) ", "-. ", "= ", "| ", "2 ", "Butir 2: ", "Kedua, ", "ii. "),
    *("\u200b- ", "\u2060- ", "\u200e- ", "(a) ", "<1> ", "➤➤ ", "No. 2: "),
)
SPOILT = (
    *("{} (wajib): ", "{}… ", "% {}: ", "`{}`: ", "{} / ", "{} | ", "{} ~ ", "{} [isi]: ", "☐ {}: ", "<{}>: "),
    *("{} <teks>: ", "» {}: ", "(1) {}: ", "{} ::: ", "\u00ad{}: "),
)


def _values(text: str) -> list[tuple[str, str]]:
    reading = read_alone(text)
    assert not reading.problems.errors, text
    return list(values_of(reading.masterplan))


@each(("sign", "block"), product(SIGNS, BLOCKS))
def test_an_item_with_another_sign_for_its_dash_is_an_item_first(sign: str, block: str) -> None:
    slip = ITEMS.format(block).replace("- nama: B", f"{sign}nama: B")
    (_, remedy), *_ = told_alone(slip)
    assert "bila memang bagian dari teks, jorokkan" in remedy
    assert _values(mended(slip)) == _values(ITEMS.format(block))


@each(("spoilt", "block"), product(SPOILT, BLOCKS))
def test_a_spoilt_key_is_a_key_first(spoilt: str, block: str) -> None:
    slip = BESIDE.format(block).replace("keunikan: ", spoilt.format("keunikan"))
    (_, remedy), *_ = told_alone(slip)
    assert "bila memang bagian dari teks, jorokkan" in remedy
    assert _values(mended(slip)) == _values(BESIDE.format(block))


@each(
    ("slip", "meant"),
    [
        (CHAPTERS.replace("  strategi: ", "  strategi (wajib): "), CHAPTERS),
        (
            CHAPTERS.replace("  strategi: Teks dua", "`visi`: Maju"),
            CHAPTERS.replace("  strategi: Teks dua", "visi: Maju"),
        ),
        (f"{INNER}      ☐ nama: Dua\n", f"{INNER}      - nama: Dua\n"),
        (f"{INNER}  (2) nama: B\n", f"{INNER}  - nama: B\n"),
        (f"{INNER}    keunikan (wajib): Dua\n", f"{INNER}    keunikan: Dua\n"),
    ],
)
def test_a_key_or_item_goes_to_the_level_that_has_it(slip: str, meant: str) -> None:
    block = ">-\n          "
    assert _values(mended(slip.format(block))) == _values(meant.format(block))


@each(
    "line",
    [
        "Menurut nama: semua warga",
        "(1) Warga: terlayani",
        "keunikan / kekhasan daerah",
        "Keunikan yang (tidak) ada",
        "2 nama jalan diganti",
        "[ ] belum selesai dikerjakan",
        "☐ Layanan warga",
    ],
)
def test_a_line_without_a_known_key_is_text(line: str) -> None:
    slip = BESIDE.replace("    keunikan: Dua\n", f"  {line}\n").format(BLOCKS[0])
    [(message, remedy)] = told_alone(slip)
    assert "6 spasi" in remedy
    assert "tampak seperti" not in message


def test_a_key_that_the_item_has_already_is_not_written_twice() -> None:
    slip = ITEMS.format(BLOCKS[0]).replace("  - nama: B", "    (1) nama: B")
    assert any(
        remedy.startswith("tulis  - nama: B  dengan 2 spasi di depannya, seperti baris 2")
        for _, remedy in told_alone(slip)
    )


@each("line", ["```", "<!-- cek -->", "// cek", "/* cek */", "────────", "* * *", "======"])
@each("blanks", ["", "    "])
def test_a_line_that_divides_below_a_text_is_to_go(blanks: str, line: str) -> None:
    slip = BESIDE.format(BLOCKS[0]).replace("    keunikan", f"{blanks}{line}\n    keunikan")
    assert [remedy for _, remedy in told_alone(slip)] == ["hapus baris ini, atau awali dengan '# '."]
    assert _values(mended(slip)) == _values(BESIDE.format(BLOCKS[0]))


@each("line", ["dst.", "[cek lagi]", "TODO: cek"])
@each("blanks", ["", "    "])
def test_a_remark_in_words_below_a_text_is_a_remark_first(blanks: str, line: str) -> None:
    slip = BESIDE.format(BLOCKS[0]).replace("    keunikan", f"{blanks}{line}\n    keunikan")
    [(_, remedy)] = told_alone(slip)
    assert remedy.startswith("hapus baris ini, atau awali dengan '# '; bila memang bagian dari teks, jorokkan")
    assert _values(mended(slip)) == _values(BESIDE.format(BLOCKS[0]))


def test_a_remark_within_a_text_is_not_to_become_a_comment_that_ends_it() -> None:
    slip = BESIDE.format(BLOCKS[0]).replace("kalimat.\n", "kalimat.\n[cek lagi]\n      Lanjut.\n")
    [(_, remedy)] = told_alone(slip)
    assert remedy.startswith("hapus baris ini; bila memang bagian dari teks")
    assert _values(mended(slip)) == _values(slip.replace("[cek lagi]\n", ""))


def test_pasted_lines_keep_what_ends_them() -> None:
    slip = "visi:\n  rumusan: |\nSatu\ndst.\n"
    assert [remedy for _, remedy in told_alone(slip)] == ["jorokkan teks ini sampai baris 4 menjadi 4 spasi."]


@each("sign", ["\u200b", "\u200e", "\u2060"])
def test_an_invisible_sign_that_reading_forgives_is_no_fault_beside_another(sign: str) -> None:
    slip = CHAPTERS.format(BLOCKS[0]).replace("strategi", f"{sign}strategi")
    broken = f"{slip}quick_win:\n  - nama: A\n    mitra: [PT A\n    tahun: 2026\n"
    assert not read_alone(slip).problems.errors
    assert ["kurung" in message for message, _ in told_alone(broken)] == [True]


@each("first", ["      Satu.\n<<<<<<< HEAD\n      Dua.\n=======\n      Tiga.\n>>>>>>> lain\n"])
def test_marks_of_git_within_a_text_are_told_as_such(first: str) -> None:
    (message, _), *_ = told_alone(f"quick_win:\n  - nama: A\n    masalah: >-\n{first}    tahun: 2026\n")
    assert message == "sisa penggabungan Git yang belum diselesaikan"


def test_only_the_first_line_of_a_text_is_set_in_where_the_rest_stands_well() -> None:
    meant = "pengantar:\n  visi: >-\n    Teks satu\n    baris dua\n    baris tiga\n  strategi: A\n"
    slip = meant.replace("    Teks satu", "Teks satu")
    assert [remedy for _, remedy in told_alone(slip)] == ["jorokkan teks ini menjadi 4 spasi."]
    assert _values(mended(slip)) == _values(meant)


def test_a_pasted_text_with_an_inner_list_is_moved_as_a_whole() -> None:
    slip = "visi:\n  rumusan: |\nSatu\n    - a\n    - b\n"
    assert "geser baris 3 sampai 5" in told_alone(slip)[0][1]


@each("remark", ["(wajib)", "[isi]", "<teks>"])
@each("key", ["nama", "keunikan"])
def test_a_remark_behind_a_key_elsewhere_is_named(key: str, remark: str) -> None:
    meant = "quick_win:\n  - nama: A\n    keunikan: B\n"
    slip = meant.replace(f"{key}:", f"{key} {remark}:")
    assert told_alone(slip) == [(f"di belakang kunci '{key}' ada '{remark}'", f"ganti dengan  {key}")]
    assert _values(mended(slip)) == _values(meant)
