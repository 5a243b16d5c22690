"""Quotes that end too early, or are none: a comma behind them, the curved ones of Word."""

import re
from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.test_remedies import mended

Read = Callable[[str], Reading]


@each(
    ("text", "remedy"),
    [
        ('misi:\n  - "Satu",\n  - "Dua"\n', "hapus koma itu."),
        ('visi:\n  rumusan: "Satu",\n  penjelasan: Dua\n', "hapus koma itu."),
        (
            'misi:\n  - "Satu", "Dua"\n',
            'tulis setiap butir pada barisnya sendiri:  - "Satu"  lalu  - "Dua"',
        ),
        (
            'visi:\n  rumusan: "Satu", dua\n',
            "pindahkan tanda kutip penutup ke akhir teks; bila daftar, apit semuanya dengan kurung siku [ ].",
        ),
    ],
)
def test_a_comma_behind_a_closing_quote_is_told(text: str, remedy: str, reading_of: Read) -> None:
    problem = reading_of(text).problems.errors[0]
    assert "tanda kutip penutup" in problem.message
    assert problem.remedy == remedy


def test_within_brackets_a_comma_follows_a_quote(reading_of: Read) -> None:
    assert not reading_of('misi: ["Satu", "Dua"]\n').problems.found


def test_an_item_between_curved_quotes_is_no_key(reading_of: Read) -> None:
    (problem,) = reading_of("misi:\n  - “Satu: dua”\n  - Tiga\n").problems.errors
    assert problem.message == "teks diapit tanda kutip lengkung dari Word"


@each(("sign", "name"), [(";", "titik koma"), (".", "titik")])
def test_a_sign_alone_behind_a_quoted_text_is_to_be_dropped(sign: str, name: str, reading_of: Read) -> None:
    [problem] = reading_of(f'visi:\n  rumusan: "Alor Cerdas"{sign}\n  penjelasan: A\n').problems.errors
    assert problem.remedy == f"hapus {name} itu."


@each(
    ("written", "remedy"),
    [
        ('["Satu" "Dua"]', "beri koma di antaranya."),
        ("['Satu' 'Dua']", "beri koma di antaranya."),
        ('["Satu", "Dua" "Tiga"]', "beri koma di antaranya."),
        ('["Satu"; "Dua"]', "ganti titik koma itu dengan koma."),
        ('["Satu";, "Dua"]', "hapus titik koma itu."),
        ('["Satu"."Dua"]', "ganti titik itu dengan koma."),
        ('["Satu".]', "hapus titik itu."),
        ('["Satu", "Dua"];', "hapus titik koma itu."),
        ("[Satu, Dua].", "hapus titik itu."),
        (
            '"Satu" "Dua"',
            'tulis  ["Satu", "Dua"]  bila beberapa butir; bila satu teks, hapus tanda kutip di tengahnya.',
        ),
    ],
)
def test_texts_in_quotes_side_by_side_stay_items_of_their_own(written: str, remedy: str, reading_of: Read) -> None:
    text = f"visi:\n  rumusan: Maju\n  kata_kunci: {written}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == remedy
    after = followed(text, problem)
    mended = reading_of(after or "").masterplan
    assert [word.strip(" ") for word in mended.visi.kata_kunci] == re.findall(r"\w+", written)


def test_brackets_that_are_part_of_a_text_are_put_in_quotes(reading_of: Read) -> None:
    [problem] = reading_of("visi:\n  rumusan: [Draf] Kota [maju].\n").problems.errors
    assert "dengan tanda kutip" in problem.remedy


@each("written", ["'Kota maju\"", "\"Kota maju'"])
def test_a_text_closed_by_the_other_quote_is_closed_by_its_own(written: str, reading_of: Read) -> None:
    text = f"visi:\n  rumusan: {written}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"ganti dengan  {written[0]}"
    assert reading_of(followed(text, problem) or "").masterplan.visi.rumusan == "Kota maju"


def test_a_text_of_paragraphs_takes_a_list_below_its_sign(reading_of: Read) -> None:
    [problem] = reading_of("visi:\n  penjelasan: - satu\n").problems.errors
    assert (
        "tulis 'penjelasan: |', lalu mulai setiap butirnya pada baris di bawahnya setelah 4 spasi" in problem.remedy
    )


@each(
    ("written", "meant"),
    [
        ("“Kota: Maju”", "Kota: Maju"),
        ("‘Kota: Maju’", "Kota: Maju"),
        ("„Kota: Maju”", "Kota: Maju"),
        ("‘Kota: Maju'", "Kota: Maju"),
        ("’’Kota: Maju’’", "Kota: Maju"),
        ('"Kota maju”', "Kota maju"),
        ("'Kota maju’", "Kota maju"),
        ('“Kota "Maju": jaya”', 'Kota "Maju": jaya'),
        ("“Kota: Maju\n    dan jaya”", "Kota: Maju dan jaya"),
        ("“Kota: Maju”  # usul", "Kota: Maju"),
        ("‘Kota: Maju’  # usul", "Kota: Maju"),
    ],
)
def test_curved_quotes_give_way_to_straight_ones_of_any_kind(written: str, meant: str, reading_of: Read) -> None:
    text = f"visi:\n  penjelasan: {written}\n  rumusan: A\n"
    [problem] = reading_of(text).problems.errors
    reading = reading_of(followed(text, problem) or "")
    assert not reading.problems.errors
    assert reading.masterplan.visi.penjelasan == meant


@each(
    "written",
    [
        "target: {2025: “70,5”, 2026: ‘80’}",
        "target: {‘2025’: 7, “2026”: ‘80,25’}",
        "anggaran: {“APBD”: {2026: ‘5 juta’}}",
    ],
)
def test_numbers_and_keys_lose_their_curved_quotes(written: str, reading_of: Read) -> None:
    text = f"rencana_aksi:\n  - kegiatan: “A, B”\n    {written}\n"
    for _ in range(5):
        errors = reading_of(text).problems.errors
        text = followed(text, errors[0]) or "" if errors else text
    [row] = reading_of(text).masterplan.rencana_aksi
    assert not reading_of(text).problems.errors
    assert row.target or row.anggaran
    assert not set(text.partition("\n    ")[2]) & set("“”‘’")


def test_curved_quotes_within_a_text_stay(reading_of: Read) -> None:
    reading = reading_of("visi:\n  penjelasan: Kota “Maju” dan ‘Jaya’\n  rumusan: A\n")
    assert not reading.problems.found
    assert reading.masterplan.visi.penjelasan == "Kota “Maju” dan ‘Jaya’"


@each("value", ["'Satu' dan \"dua\"", "\"Satu\" dan 'dua'", "'Jum'at \"x\""])
def test_a_text_with_quotes_of_both_kinds_is_quoted_as_a_whole(value: str, reading_of: Read) -> None:
    text = f"visi:\n  rumusan: {value}\n"
    reading = reading_of(text)
    assert mended(text, reading_of, whole=True) == []
    assert reading.problems.errors[0].remedy.startswith("apit seluruh teksnya dengan tanda kutip:  rumusan: '")


@each("text", ["“misi:\n  - a\n", "misi:\n  - “nama: a\n    uraian: b\n", "misi:\n  - `nama: a\n"])
def test_a_quote_before_a_key_goes(text: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("hapus tanda")
    assert mended(text, reading_of) == []


@each("value", ["“Kota maju", "„Kota maju", "Kota “maju", "'“Kota maju'"])
def test_a_quote_of_word_without_its_partner_is_told_once(value: str, reading_of: Read) -> None:
    [problem] = reading_of(f"visi:\n  rumusan: {value}\n").problems.found
    assert problem.notice
    assert "tanpa pasangannya ikut tercetak" in problem.message


def test_a_pair_of_quotes_of_word_within_a_text_is_not(reading_of: Read) -> None:
    assert not reading_of("visi:\n  rumusan: “Kota” maju\n").problems.found


def test_with_a_colon_behind_it_the_text_is_quoted(reading_of: Read) -> None:
    text = "visi:\n  rumusan: “Kota: maju\n  penjelasan: x\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == 'apit seluruh teksnya dengan tanda kutip:  rumusan: "“Kota: maju"'


_A_CODE = "garis miring terbalik di dalam kutip ganda dibaca sebagai kode"
_OF_JSON = r"kode JSON \ud83d\ude00 ialah satu karakter"


@each(
    ("text", "line", "message"),
    [
        (r'visi: {"rumusan": "Maju \ud83d\ude00"}', 1, _OF_JSON),
        (r'visi: {rumusan: "Maju \ud83d\ude00", penjelasan: Adil}', 1, _OF_JSON),
        (r'misi: ["Maju \ud83d\ude00"]', 1, _OF_JSON),
        (r'misi: [Adil, "Maju \qb", Makmur]', 1, _A_CODE),
        (r'visi: {"rumusan": "Maju \qb"}', 1, _A_CODE),
        (r'visi: {rumusan: "D:\data"}', 1, _A_CODE),
        (r'visi: {rumusan: "Maju \u12"}', 1, _A_CODE),
        ('visi: {rumusan: Adil, penjelasan: "Maju\n    \\qb"}', 2, _A_CODE),
        ('visi: {rumusan: Adil,\n  penjelasan: "Maju \\qb"}', 2, _A_CODE),
        (r'visi: {kata_kunci: [Adil, "Maju \qb"]}', 1, _A_CODE),
        (r'{"visi": {"rumusan": "Maju \qb"}}', 1, _A_CODE),
        ('visi:\n  rumusan: "Maju \\qb"', 2, _A_CODE),
        (r'misi: [Adil, "Maju" \qb, Makmur]', 1, ""),
        (r'visi: {rumusan: "Maju" penjelasan: "D:/qb"}', 1, ""),
    ],
)
def test_a_code_in_quotes_is_told_within_brackets_too(text: str, line: int, message: str, reading_of: Read) -> None:
    problem = reading_of(f"{text}\n").problems.errors[0]
    if not message:
        assert problem.message not in (_A_CODE, _OF_JSON)
        return
    assert problem.message == message
    assert problem.place is not None
    assert problem.place.line == line


@each("written", ['{rumusan: "Maju \\qb"}', '{"rumusan": "Maju \\ud83d\\ude00"}'])
def test_the_remedy_for_a_code_within_braces_works(written: str, reading_of: Read) -> None:
    text = f"visi: {written}\n"
    [problem] = reading_of(text).problems.errors
    by_hand = text.replace("\\ud83d\\ude00", problem.remedy.split()[-1]).replace("\\q", "\\\\q")
    mended = reading_of(by_hand)
    assert not mended.problems.found
    assert str(mended.masterplan.visi.rumusan) in ("Maju \\qb", "Maju \N{GRINNING FACE}")


@each(
    ("written", "shown"),
    [
        ("nama: 'Program Jum'at Bersih'", 'nama: "Program Jum\'at Bersih"'),
        ('nama: "Layanan "Siaga" di desa"', "nama: 'Layanan \"Siaga\" di desa'"),
        ('nama: "Layanan siaga" (cek)', 'nama: "Layanan siaga (cek)"'),
        ('nama: "Data" untuk semua', "nama: '\"Data\" untuk semua'"),
        ("'Jum'at Bersih'", '- "Jum\'at Bersih"'),
    ],
)
def test_a_quote_within_quotes_shows_the_finished_line(written: str, shown: str, reading_of: Read) -> None:
    text = f"misi:\n  - {written}\n"
    (problem,) = reading_of(text).problems.errors
    assert problem.remedy.startswith(f"tulis  {shown}")
    assert followed(text, problem) == f"misi:\n  - {shown.removeprefix('- ')}\n"


def test_a_quote_within_quotes_that_go_on_below_is_told_in_words(reading_of: Read) -> None:
    (problem,) = reading_of("misi:\n  - nama: 'Program Jum'at\n      Bersih'\n").problems.errors
    assert "apit seluruh teks dengan" in problem.remedy
