"""Files become text, whatever editor wrote them, or say why they cannot."""

import re
from pathlib import Path

import pytest

from generator.masterplan.reading import read_masterplan
from generator.source import files
from generator.source.files import yaml_files
from generator.source.problems import Problems, UserError
from tests.cases import each
from tests.conftest import write_tree
from tests.source.reading import places, said, text_of


def test_utf8_is_read_as_it_is(tmp_path: Path) -> None:
    assert text_of(tmp_path, "nama: Sépanjang ☕\n".encode())[0] == "nama: Sépanjang ☕\n"


def test_a_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    assert text_of(tmp_path, b"\xef\xbb\xbfnama: A\n")[0] == "nama: A\n"


@each("end", ["\r\n", "\r", "\n"])
def test_all_line_ends_are_read(tmp_path: Path, end: str) -> None:
    assert text_of(tmp_path, f"a: 1{end}b: 2{end}".encode())[0] == "a: 1\nb: 2\n"


@each("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_of_two_or_four_bytes_is_named(tmp_path: Path, encoding: str) -> None:
    text, problems = text_of(tmp_path, "daerah:\n  nama: Sampit\n".encode(encoding))
    assert text is None
    assert f"berkas ini tersimpan sebagai {encoding[:6].upper()} (Unicode)" in said(problems)


def test_windows_encoding_is_pointed_at(tmp_path: Path) -> None:
    text, problems = text_of(tmp_path, b"a: 1\nnama: Caf\xe9 Sampit\n")
    assert text is None
    assert places(problems) == [(2, 10)]
    assert "nama: Café Sampit" in said(problems)


def test_windows_encoding_after_a_byte_order_mark_is_pointed_at(tmp_path: Path) -> None:
    assert places(text_of(tmp_path, b"\xef\xbb\xbfnama: Caf\xe9\n")[1]) == [(1, 10)]


@each(
    ("misread", "meant"),
    [("Ã©", "é"), ("â€œ", "“"), ("â€™", "’"), ("â€“", "–"), ("Â°", "°"), ("â€¢", "•"), ("â€", "”")],
)
def test_a_character_in_a_wrong_encoding_is_told_with_the_right_one(tmp_path: Path, misread: str, meant: str) -> None:
    text, problems = text_of(tmp_path, f"nama: Kota {misread} A\n".encode())
    assert text is not None
    (problem,) = problems.errors
    assert f"'{misread}' tampak seperti '{meant}'" in problem.message
    assert problem.remedy == f"ganti dengan  {meant}"
    assert problem.place == (tmp_path / "daerah.yaml", 1, 12, len(misread))


@each("right", ["Sépanjang “A” – B", "Âgé", "São Tomé", "30 °C dan 5 €", "# Ã© di keterangan"])
def test_characters_of_their_own_are_no_misread_ones(tmp_path: Path, right: str) -> None:
    assert not text_of(tmp_path, f"{right}\n".encode())[1].found


@each(
    ("content", "what"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "dokumen Word, Excel, atau arsip ZIP"),
        (b"%PDF-1.7\n%\xe2\xe3", "dokumen PDF"),
        (b"\x89PNG\r\n\x1a\n", "gambar PNG"),
        (bytes(range(256)) * 4, "isinya biner"),
        (b"nama: A\n" * 100 + b"\x00\xff\xfe", "isinya biner"),
        (b"\x00" * 50, "bukan berkas teks"),
    ],
)
def test_a_binary_file_says_what_it_is(tmp_path: Path, content: bytes, what: str) -> None:
    text, problems = text_of(tmp_path, content)
    assert text is None
    assert what in said(problems)


@each(("character", "code"), [("\x00", "U+0000"), ("\x0b", "U+000B"), ("\x1b", "U+001B")])
def test_a_control_character_is_reported_with_its_place(tmp_path: Path, character: str, code: str) -> None:
    text, problems = text_of(tmp_path, f"a: 1\r\nnama: Ko{character}ta\r\n".encode())
    assert text is None
    assert places(problems) == [(2, 9)]
    assert code in said(problems)


def test_a_flood_of_control_characters_is_cut_short(tmp_path: Path) -> None:
    assert len(text_of(tmp_path, b"a: " + b"\x01" * 10_000)[1].errors) == 20


@each("bullet", ["\uf0b7", "\uf0a7", "\uf0d8", "\uf0fc"])
def test_the_usual_bullets_of_symbol_fonts_are_read(tmp_path: Path, bullet: str) -> None:
    text, problems = text_of(tmp_path, f"a: {bullet} satu".encode())
    assert text == "a: • satu"
    assert not problems.found


@each(
    ("character", "message", "remedy"),
    [
        ("\ue000", "(U+E000) hanya dikenal oleh fon asalnya", "hapus, lalu ketik lambang atau huruf"),
        ("\uf8ff", "(U+F8FF) hanya dikenal oleh fon asalnya", "hapus, lalu ketik lambang atau huruf"),
        ("\uf0e0", "lambang fon Symbol atau Wingdings dari Word (U+F0E0)", "ganti dengan  →"),
        ("\uf06e", "lambang fon Symbol atau Wingdings dari Word (U+F06E)", "ganti dengan  •"),
        ("\uf041", "lambang fon Symbol atau Wingdings dari Word (U+F041)", "bila itu tanda butir, ganti dengan  •"),
        ("\U000f0000", "(U+F0000) hanya dikenal oleh fon asalnya", "hapus"),
        ("\U0010fffd", "(U+10FFFD) hanya dikenal oleh fon asalnya", "hapus"),
        ("\ufffd", "karakter ini sudah rusak (U+FFFD)", "ketik ulang huruf yang semula ada di sini"),
        ("\ufdd0", "(U+FDD0) bukan huruf", "hapus karakter itu"),
        ("\u202e", "pengatur arah tulisan yang tak terlihat (U+202E)", "hapus karakter itu"),
        ("\u2066", "pengatur arah tulisan yang tak terlihat (U+2066)", "hapus karakter itu"),
    ],
)
def test_a_character_that_cannot_be_printed_is_told(
    tmp_path: Path, character: str, message: str, remedy: str
) -> None:
    text, problems = text_of(tmp_path, f"# ket {character}\nb: 1\na: x{character} satu".encode())
    assert text is not None, "the rest is read, so that all problems are told"
    [problem] = problems.errors
    assert (message in problem.message, remedy in problem.remedy) == (True, True), said(problems)
    assert places(problems) == [(3, 5)]


@each("character", ["\u200d", "\u200c", "\u200e", "\u00ad", "\u00a0", "👍🏽", "🏴\U000e0067\U000e007f"])
def test_what_belongs_to_a_text_stays(tmp_path: Path, character: str) -> None:
    text, problems = text_of(tmp_path, f"a: x{character}y".encode())
    assert text == f"a: x{character}y"
    assert not problems.found


def test_a_lost_character_in_double_quotes_is_told_once(tmp_path: Path) -> None:
    found = read_masterplan(write_tree(tmp_path, {"a.yaml": 'visi: "Kota \ufffd maju"\n'}))
    assert [p.message for p in found.problems.errors] == ["karakter ini sudah rusak (U+FFFD)"]


def test_many_characters_that_cannot_be_printed_are_counted(tmp_path: Path) -> None:
    problems = text_of(tmp_path, ("a: " + "\ue000" * 50).encode())[1]
    assert len(problems.errors) == 20
    assert "Di bawahnya masih ada 30 karakter seperti ini." in said(problems)


@each("separator", ["\u2028", "\u2029", "\x85"])
def test_line_separators_of_other_worlds_are_blanks(tmp_path: Path, separator: str) -> None:
    assert text_of(tmp_path, f"a: satu{separator}dua\n".encode())[0] == "a: satu dua\n"


def test_lines_keep_their_numbers_behind_a_line_separator(tmp_path: Path) -> None:
    reading = read_masterplan(
        write_tree(tmp_path, {"a.yaml": "visi: satu\u2028dua\nbukan_kunci_apa_pun: 1\n"}) / "a.yaml"
    )
    assert places(reading.problems) == [(2, 1)]


@each("lead", [b"", b"\xef\xbb\xbf"])
@each("end", [b"\n", b"\r\n"])
def test_places_are_exact_with_any_mark_and_line_end(tmp_path: Path, lead: bytes, end: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(lead + end.join([b"daerah: {namaa: x}", b"periode:", b"  mulai: nanti", b""]))
    assert places(read_masterplan(tmp_path).problems) == [(1, 10), (3, 10)]


def test_a_file_beyond_all_measure_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MOST_BYTES", 10)
    text, problems = text_of(tmp_path, b"nama: Sampit\n")
    assert text is None
    assert "lebih besar dari" in said(problems)


def test_a_file_that_is_gone_is_reported(tmp_path: Path) -> None:
    problems = Problems()
    assert files.read_text(tmp_path / "tidak-ada.yaml", problems) is None
    assert "tidak dapat dibaca: berkas atau map tidak ada" in said(problems)


def test_an_empty_file_beside_others_is_only_a_notice(tmp_path: Path) -> None:
    reading = read_masterplan(write_tree(tmp_path, {"a.yaml": "visi: Maju\n", "b.yaml": "", "c.yaml": "# nanti\n"}))
    assert not reading.problems.errors
    assert [n.message.rsplit("/", 1)[-1] for n in reading.problems.notices] == [
        "b.yaml masih kosong",
        "c.yaml masih kosong",
    ]
    assert reading.masterplan.visi.rumusan == "Maju"


def test_a_folder_without_yaml_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="masterplan init"):
        read_masterplan(tmp_path)


def test_files_are_found_in_subfolders_in_order(tmp_path: Path) -> None:
    tree: dict[str, str | bytes] = {"b.yaml": "", "a/x.yml": "", "a.YAML": "", ".git/c.yaml": "", "~$b.yaml": ""}
    write_tree(tmp_path, {**tree, "templates/d.yaml": "", "catatan.txt": "", "a/.x.yaml": ""})
    assert [str(f.relative_to(tmp_path)) for f in yaml_files(tmp_path)] == ["a/x.yml", "a.YAML", "b.yaml"]


def test_a_single_file_is_a_region_of_its_own(tmp_path: Path) -> None:
    file = write_tree(tmp_path, {"semua.yaml": "visi: A\n", "lain.yaml": "misi: [B]\n"}) / "semua.yaml"
    assert yaml_files(file) == [file]


def is_odd(character: str) -> bool:
    return bool(re.match(f"{files.STRAY}|{files.UNREADABLE}", character)) or files.public_text(character) not in {
        character,
        "\n",
    }


def test_no_odd_character_is_missed_when_the_bytes_are_looked_at_first() -> None:
    odd = [c for c in map(chr, [*range(0xD800), *range(0xE000, 0x10000)]) if is_odd(c)]
    assert len(odd) > 0xF8FF - 0xE000
    assert all(files._may_be_odd((text := f"a{character}b").encode(), text) for character in odd)


def test_no_odd_character_but_the_mark_of_a_lost_one_can_be_printed() -> None:
    odd = [character for character in map(chr, range(0x10000)) if is_odd(character)]
    assert [character for character in odd if character.isprintable()] == ["\N{REPLACEMENT CHARACTER}"]
