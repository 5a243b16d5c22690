"""A suggestion that can be copied keeps all that was written, and reads; otherwise the user is asked."""

import time
from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from generator.source.suggestions import suggested
from tests.cases import each
from tests.source.mistakes.remedies import read_alone

Read = Callable[[str], Reading]

_ACTION = "rencana_aksi:\n  - dimensi: smart-governance\n    kegiatan: K\n    anggaran: {}\n"
_TARGET = "sasaran:\n  - indikator: I\n    {}\n"
_SWOT = "swot:\n  - unsur: struktur\n    kekuatan: {}\n"
_ASKED = "tulis ulang bagian ini menurut maksudnya"


def remedy_of(text: str, read: Read) -> str:
    return read(text).problems.errors[0].remedy


@each(
    "text",
    [
        _ACTION.format("(APBD: 2026: 100 juta)"),
        "visi: Maju, misi: Hebat\n",
        "visi:\n    Kota Maju\n    penjelasan: x\n",
        "visi:\n  rumusan: Maju: aman]\n",
        "visi:\n  rumusan: Maju: {aman\n",
    ],
)
def test_what_would_change_something_or_not_be_read_is_asked_about(text: str, reading_of: Read) -> None:
    assert remedy_of(text, reading_of).startswith(_ASKED)


def test_the_alternatives_beside_such_a_suggestion_remain(reading_of: Read) -> None:
    assert "  atau, bila baris ini lanjutan teks" in remedy_of(
        "visi:\n    Kota Maju\n    penjelasan: x\n", reading_of
    )


@each(
    ("text", "remedy"),
    [
        ("visi:\n  rumusan:Maju\n", "tulis  rumusan: Maju"),
        ("visi:\n  rumsan:Maju\n", "tulis  rumusan: Maju"),
        ("visi: rumusan:Maju\n", "tulis  {rumusan: Maju}"),
        ("misi:\n  1. Satu\n  2. Dua\n", "tulis  - Satu"),
        (_ACTION.format("{apbd: {2026: '1,5 M'}}"), "tulis '1,5 miliar' atau '1,5 juta'."),
        (_ACTION.format("{apbd: {2026: 1.500 (dalam jutaan rupiah)}}"), "tulis 1.500 juta."),
        (_ACTION.format("{apbd: {2026: Rp. 1250000.00}}"), "tulis 1250000."),
        (_ACTION.format("\n      2026:200 juta"), "tulis  2026: 200 juta"),
        ("daerah:\n  penduduk: {2024: 428900}\n", "tulis  428900  tanpa kunci '2024'"),
    ],
)
def test_a_suggestion_that_only_mends_what_is_wrong_is_shown(text: str, remedy: str, reading_of: Read) -> None:
    assert remedy_of(text, reading_of).startswith(remedy)


def test_each_of_two_mistakes_is_tried_with_the_one_above_mended(reading_of: Read) -> None:
    text = _ACTION.format("\n      APBD 2026 100 juta\n      DAK 2027 5 juta")
    shown = [problem.remedy for problem in reading_of(text).problems.errors]
    assert shown == ["tulis  APBD: {2026: 100 juta}", "tulis  DAK: {2027: 5 juta}"]


@each(
    ("text", "remedy"),
    [
        ('misi:\n  - nama: "Satu" & "Dua"\n', 'nama: \'"Satu" & "Dua"\''),
        ("visi:\n  rumusan: 'Satu' & 'Dua'\n", "rumusan: \"'Satu' & 'Dua'\""),
        ('misi:\n  - "Satu" @ Dua\n', "'\"Satu\" @ Dua'"),
        ('misi:\n  - "Satu" % Dua\n', "'\"Satu\" % Dua'"),
        ('misi:\n  - "Satu" [x]\n', "'\"Satu\" [x]'"),
        ('misi:\n  - "Satu" - Dua\n', "'\"Satu\" - Dua'"),
        ('visi:\n  rumusan: "Satu" | Dua\n', "rumusan: '\"Satu\" | Dua'"),
    ],
)
def test_a_text_that_goes_on_behind_a_quote_is_quoted_as_a_whole(text: str, remedy: str, reading_of: Read) -> None:
    reading = reading_of(text)
    [problem] = reading.problems.errors
    assert problem.remedy == f"apit seluruh teksnya dengan tanda kutip:  {remedy}"
    assert problem.place is not None
    assert not reading_of(suggested(text, problem.remedy, problem.place) or "").problems.errors


@each("sign", [" –", " -", "–", "-", "."])
def test_a_sign_behind_the_key_of_an_item_is_no_part_of_its_name(sign: str, reading_of: Read) -> None:
    assert remedy_of(f"misi:\n  - nama{sign} Satu misi\n    uraian: u\n", reading_of) == "tulis  nama: Satu misi"


def test_a_name_that_begins_like_a_key_is_still_a_name(reading_of: Read) -> None:
    remedy = remedy_of("misi:\n  - nama baik daerah\n    uraian: u\n", reading_of)
    assert remedy.startswith("tulis  - nama: nama baik daerah")


@each("sign", ["–", "-", ".", "→", "|", "ː"])
def test_a_sign_behind_a_key_is_no_part_of_it(sign: str, reading_of: Read) -> None:
    assert remedy_of(f"visi:\n  rumusan{sign} X\n  penjelasan: y\n", reading_of) == "tulis  rumusan: X"


@each("further", ["", "  penjelasan: x\n"])
def test_a_sign_alone_behind_a_key_is_a_colon(further: str, reading_of: Read) -> None:
    assert remedy_of(f"visi:\n  rumusan –\n    Terwujudnya Buton\n{further}", reading_of) == "tulis  rumusan:"
    assert remedy_of("visi -\n  rumusan:\n    X\n", reading_of) == "tulis  visi:"


@each(
    ("text", "remedy"),
    [
        ("misi:\n  - Satu:\n      uraian: dua\n", "tulis  nama: Satu  lalu pakai 4 spasi di depan baris 3"),
        (_TARGET.format("target:\n      2026: 4, 2027: 8"), "tulis setiap tahun pada barisnya sendiri:  2026: 4"),
        (_TARGET.format("target: {2026: 4; 2027: 8}"), "ganti titik koma di depan '2027:' dengan koma"),
        (_TARGET.format("target: 4, 8, 12"), "tulis setiap nilai dengan tahun empat angka di depannya"),
        (_TARGET.format("target: 4 | 8 | 12"), "beri setiap nilai tahun empat angka di depannya"),
        (_TARGET.format("target: (2026) 4 (2027) 8"), "tulis setiap nilai dengan tahun empat angka di depannya"),
        (_TARGET.format("target: 2026=4; 2027=8"), "tulis  {2026: 4, 2027: 8}"),
        (_TARGET.format("target: {2026=4; 2027=8}"), "tulis misalnya  {2026: 4, 2027: 8}"),
        (_TARGET.format("target: 2025 20, 2026 30"), "tulis  {2025: 20, 2026: 30}"),
        (_TARGET.format("target: 2025: 20, 2026 30"), "tulis ulang bagian ini"),
        (_TARGET.format("target: 20/30/40/50/60"), "beri setiap nilai tahun empat angka di depannya"),
        (_TARGET.format("target: 20 dari 34 kantor"), "tulis misalnya  {<tahun>: 20 dari 34 kantor}"),
        (_TARGET.format("baseline: [4, 2024]"), "tulis setiap isian dengan kuncinya, misalnya  {nilai: ..., tahun: "),
        ("periode: [2025, 2029]\n", "tulis setiap isian dengan kuncinya, misalnya  {mulai: ..., selesai: ...}"),
        ('misi:\n  - nama: "Satu", uraian: "dua"\n', "tulis  uraian: \"dua\"  pada baris baru sejajar dengan 'nama'"),
        ("visi:\n  rumusan: @Kota maju\n    dan makmur\n", "apit seluruh teksnya, sampai akhir lanjutannya"),
        (_SWOT.format("[[Satu, Dua]]"), "tulis  [Satu, Dua]"),
        (_SWOT.format("\n      - [Satu, Dua]"), "tulis setiap butir pada barisnya sendiri:  - Satu  lalu  - Dua"),
        (_SWOT.format("[Satu] [Dua]"), "tulis  [Satu, Dua]"),
        (_SWOT.format("[@satu, Dua]"), 'apit bagian itu dengan tanda kutip:  "@satu"'),
        (_SWOT.format("[Satu,"), "tambahkan ']' di akhir isiannya."),
        (_SWOT.format("[Satu,\n      - Dua]"), "hapus tanda hubung itu"),
        (_SWOT.format("\n      - * Satu"), "tulis  - Satu  tanpa tanda '*'."),
        (_ACTION.format("\n      APBD\t2026\t2027"), "tabel dari Excel tidak dapat ditempel begitu saja"),
        (_ACTION.format("\n      APBD: 100 juta, 200 juta"), "tulis setiap nilai dengan tahun empat angka"),
        (_ACTION.format("{apbd: 2026: 100 juta}"), "tulis  apbd: {2026: 100 juta}"),
        (_ACTION.format("'APBD: 100 juta'"), "tulis setiap nilai dengan sumber dana di depannya"),
        (_ACTION.format("{total: 300 juta}"), "ganti dengan sumber dana, misalnya  {<sumber dana>: {"),
        (_ACTION.format("\n      APBD 2026: 100 juta"), "tulis sumber dana dahulu, lalu tahunnya di dalamnya"),
        (
            "rencana_aksi:\n  - kegiatan: K\n    lokasi: Batauga\tkelompok: sdm\n",
            "tulis  kelompok: sdm  pada baris baru sejajar dengan 'lokasi'",
        ),
        (
            "swot:\n  - unsur: struktur\n    kekuatan:\n  - Satu\n  - Dua\n    kelemahan:\n      - x\n",
            "jorokkan baris ini sampai baris 5 menjadi 6 spasi.",
        ),
        ("misi:\n  - Satu misi yang\npanjang sekali\n  - Dua\n", "pakai 4 spasi di depannya"),
        (
            "misi:\n  - nama: a\n     uraian: b\n     sumber: c\n     catatan: d\n  - nama: e\n",
            "geser baris 3 sampai 5 sejauh 1 spasi ke kiri",
        ),
    ],
)  # fmt: skip
def test_nothing_is_lost_glued_or_invented_by_what_is_advised(text: str, remedy: str, reading_of: Read) -> None:
    assert remedy_of(text, reading_of).startswith(remedy)


@each(
    "text",
    [
        _ACTION.format("{apbd (juta): {2026: 100}}"),
        _ACTION.format("{apbd: {2026 (juta): 100}}"),
        _ACTION.format("\n      APBD (dalam juta):\n        2026: 100"),
        _ACTION.format("\n      satuan: juta rupiah\n      apbd: {2026: 100}"),
        "rencana_aksi:\n  - kegiatan: K\n    anggaran (juta rupiah): {apbd: {2026: 100}}\n",
    ],
)
def test_a_unit_in_a_key_goes_to_the_amounts(text: str, reading_of: Read) -> None:
    assert remedy_of(text, reading_of).startswith("hapus satuan dari kuncinya, lalu tulis di belakang setiap jumlah")


@each(
    ("written", "remedy"),
    [
        ("20 Mei 2026 pukul 09.00", "tulis tanggalnya saja, misalnya 20 Mei 2026;"),
        ("3 Okt 26", "tulis tanggalnya saja, misalnya 3 Oktober 2026;"),
        ("Batauga, 18 Agustus 2026", "tulis tanggalnya saja, misalnya 18 Agustus 2026;"),
        ("Mei 2027", "tulis hari, bulan, dan tahunnya, misalnya 2026-08-18"),
        ("20 Mei 2026 dan 3 Juni 2026", "tulis hari, bulan, dan tahunnya, misalnya 2026-08-18"),
    ],
)
def test_the_date_that_is_legible_is_proposed(written: str, remedy: str, reading_of: Read) -> None:
    assert remedy_of(f"bimtek:\n  - tahap: 1\n    mulai: {written}\n", reading_of).startswith(remedy)


def test_a_number_with_a_blank_is_shown_whole(reading_of: Callable[[str], Reading]) -> None:
    [notice] = reading_of("daerah:\n  penduduk: 428 900\n").problems.found
    assert notice.remedy.startswith("tulis  428900  bila memang satu; bila beberapa")


@each("written", ["Pasar Non-Tunai", "Pasar Non Tunai", "PasarNontunai", "Pasar Nontunaii"])
def test_a_reference_that_differs_by_a_blank_or_hyphen_is_led_to_its_item(
    written: str, reading_of: Callable[[str], Reading]
) -> None:
    text = (
        "quick_win: [{{nama: Pasar Nontunai}}]\nbimtek: [{{tahap: 1, keputusan: [{{uraian: A, quick_win: [{}]}}]}}]\n"
    )
    [problem] = reading_of(text.format(written)).problems.found
    meant = problem.remedy.removeprefix("Mungkin maksud Anda: ").removesuffix(".")
    assert not reading_of(text.format(meant)).problems.found


@each("written", ["Pasar Tunai", "Pasar Nontunai 2"])
def test_a_reference_that_says_another_thing_is_not(written: str, reading_of: Callable[[str], Reading]) -> None:
    text = "quick_win: [Pasar Nontunai]\nbimtek: [{{tahap: 1, keputusan: [{{uraian: A, quick_win: [{}]}}]}}]\n"
    [problem] = reading_of(text.format(written)).problems.found
    assert "Mungkin maksud" not in problem.remedy


def test_20_000_unknown_keys_are_told_in_three_seconds(reading_of: Read) -> None:
    keys = "".join(f"    kunci_{number}: isi\n" for number in range(20_000))
    started = time.process_time()
    problems = reading_of(f"misi:\n  - nama: Satu\n{keys}").problems
    assert time.process_time() - started < 3
    assert len(problems.errors) + problems.more == 20_000


@each("line", ["nama nama A", "nama = nama A"])
def test_a_suggestion_that_repeats_its_key_in_its_value_is_not_given(line: str) -> None:
    told = read_alone(f"misi:\n  - {line}\n").problems.errors
    assert not any("nama: nama" in problem.remedy for problem in told)


def test_a_value_that_began_with_its_key_keeps_its_suggestion() -> None:
    text = "misi:\n  -nama: nama jalan\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == "misi:\n  - nama: nama jalan\n"
