"""What holds of all advice: no key is passed over, no line of a text hides one, nothing that was typed is lost."""

import re

from generator.source.followed_remedies import followed
from generator.source.mistakes.advice_without_effect import drop_advice_without_effect
from generator.source.mistakes.key_on_line import key_on_line
from generator.source.place import Place
from generator.source.problems import Problems
from generator.source.suggestions import ASK_FOR_TEXT
from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone
from tests.source.mistakes.test_one_slip import mended, values_of
from tests.source.reading import FILE

FOREWORD = (
    "pengantar:\n  strategi: |-\n    Enam pilar:\n    - Smart Living: rumah\n    - Smart Society: warga\n"
    "  quick_win: >-\n    Ditetapkan bersama. Diambil dari inovasi.\n"
    "  tata_kelola: >-\n    Diskominfo menggelar rapat.\n"
)
REGION = (
    "daerah:\n  nama: Cendana Raya\n  jenis: kabupaten\n  provinsi: Nusa Contoh\n  gambaran: |\n"
    "    Kabupaten terbentang dari pesisir.\n\n    Dua bentang alam menentukan:\n    1. Pesisir, dengan\n"
    "       - pelabuhan\n       - tambak\n    2. Perbukitan: kebun lada.\n  tetangga:\n    - Kabupaten Selasih\n"
    "    - Kota Samudra\n  opd:\n    - nama: Dinas Kesehatan\n      singkatan: Dinkes\n    - nama: Dinas Hutan\n"
    "      singkatan: Dishut\n"
)
MISSIONS = "misi:\n  - Meningkatkan layanan publik\n  - nama: Memperkuat ekonomi rakyat\n    uraian: Teks\n"
SOURCES = "sumber:\n  - id: s-1\n    nama: Laporan\n"
VISION = f"{SOURCES}visi:\n  rumusan: Maju\n  penjelasan: >-\n    Cerdas itu mudah.\n"
ACTION = (
    "rencana_aksi:\n  - kegiatan: Panel surya\n    satuan: unit\n    indikator: Jumlah\n    target:\n      2025: 5\n"
    "      2026: 8\n    anggaran:\n      APBN: {2025: 2 juta}\n      csr:\n        2025: 75 juta\n"
    "        2026: 80 juta\n"
)
LAWS = (
    "dasar_hukum:\n  - Undang-Undang Nomor 23 Tahun 2014 tentang Pemda\n  - jenis: perda\n    nomor: 1\n"
    "    tahun: 2019\n    tentang: Kota\n"
)
DEPUTY = "daerah:\n  nama: Jambi\n  wakil:\n    nama: Maulana\n    jabatan: Wakil\n  kepala: Abu\n"
CAPITAL = DEPUTY.replace("  wakil:", "  ibu_kota: Kota Baru  # sejak dahulu\n  wakil:")
TARGETS = "sasaran:\n  - nama: Hemat\n    indikator: Persen\n"


@each("above", ["  #alasan: menunggu\n", "  ##cek\n", "  #Bangga\n", "  # cek\n", "", "#Bangga\n", "\n  #Bangga\n"])
@each("key", ["Catatan rapat: |\n    Dana", "catatan rapat: >-\n    Dana", "Catatan rapat: Dana"])
def test_an_unknown_key_is_told_whatever_stands_above_it(above: str, key: str) -> None:
    text = f"{VISION}{above}  {key} belum pasti.\n"
    errors = read_alone(text).problems.errors
    assert any("tidak dikenal" in one.message or "belum menjorok" in one.message for one in errors), told_alone(text)


SLIPS = [
    *(
        (FOREWORD.replace("  quick_win:", f"  {key}:"), FOREWORD)
        for key in ("quick win", "Quick Win", "quick-win", "Quick_win", "quickwin")
    ),
    *(
        (FOREWORD.replace("  tata_kelola: >-", f"    {line}"), FOREWORD)
        for line in ("tata_kelola: >-", "tata_kelola >-", "tata_kelola:>-", "Tata kelola: >-", "tata kelola\uff1a >-")
    ),
    (f"{VISION}    sumber:[s-1]\n", f"{VISION}  sumber: [s-1]\n"),
    (f"{VISION}    Sumber [s-1]\n", f"{VISION}  sumber: [s-1]\n"),
    (
        f"{SOURCES}misi:\n  - nama: Satu\n    uraian: |\n      Teks.\n      Sumber: [s-1]\n",
        f"{SOURCES}misi:\n  - nama: Satu\n    uraian: |\n      Teks.\n    sumber: [s-1]\n",
    ),
    (FOREWORD.replace("  strategi", "\u00a0\u00a0strategi"), FOREWORD),
    (REGION.replace("  gambaran", "\u00a0\u00a0gambaran"), REGION),
    (MISSIONS.replace("misi:", "misi"), MISSIONS),
    (LAWS.replace("hukum:", "hukum"), LAWS),
    (REGION.replace("    Dua bentang", "Dua bentang"), REGION),
    (REGION.replace("    Dua bentang", "  Dua bentang"), REGION),
    (re.sub(r"(?m)^    (Dua|1|   -|2)", r"\1", REGION), REGION),
    *((FOREWORD.replace(": |-", f": {sign}"), FOREWORD) for sign in ("| -", "|–", "| –")),
    (REGION.replace(": Nusa Contoh", ': ""Nusa Contoh""'), REGION),
    (REGION.replace("daerah:\n", ""), REGION),
    (REGION.replace("  opd:\n", ""), REGION),
    (REGION.replace("jenis:", "jenis"), REGION),
    (CAPITAL.replace("  ibu_kota:", "  ibu kota"), CAPITAL),
    (DEPUTY.replace("  wakil:", "    ibu_kota Kota Baru  # sejak dahulu\n  wakil:"), CAPITAL),
    (DEPUTY.replace("  wakil", "    wakil"), DEPUTY),
    (f"{SOURCES}visi:\n  rumusan: A\n  sumber: sumber: [s-1]\n", f"{SOURCES}visi:\n  rumusan: A\n  sumber: [s-1]\n"),
    *((ACTION.replace("2025: 5", year), ACTION) for year in ("2025) 5", "2025\t5")),
    (ACTION.replace("75 juta", "75 juta,"), ACTION),
    (f"{REGION}--\n", REGION),
    (f"{TARGETS}{ACTION}".replace("rencana_aksi:\n", ""), f"{TARGETS}{ACTION}"),
]


@each(("slip", "meant"), SLIPS)
def test_advice_followed_to_the_letter_ends_in_what_was_meant(slip: str, meant: str) -> None:
    assert slip != meant
    assert told_alone(slip)
    after, wanted = read_alone(mended(slip)), read_alone(meant)
    assert not after.problems.errors
    assert dict(values_of(after.masterplan)) == dict(values_of(wanted.masterplan))


@each("remark", ["# cek lagi", "#CendanaRaya", "  # cek", "#"])
@each(
    ("text", "below"),
    [
        (REGION, "    Dua bentang"),
        (REGION, "    2. Perbukitan"),
        (FOREWORD, "    - Smart Society"),
        (REGION, "       - tambak"),
    ],
)
def test_a_remark_within_a_block_text_is_named_and_not_the_line_below_it(text: str, below: str, remark: str) -> None:
    broken = text.replace(below, f"{remark}\n{below}")
    line = broken.split("\n").index(remark) + 1
    assert any(one.place and one.place.line == line for one in read_alone(broken).problems.found), told_alone(broken)


@each("end", ["", "visi:\n  rumusan: A\n"])
@each("gap", ["", "\n", "\n\n"])
def test_a_hashtag_below_a_block_text_is_told_however_far_below(gap: str, end: str) -> None:
    text = f"misi:\n  - nama: A\n    uraian: |\n      Teks.\n{gap}#CendanaRaya untuk semua\n{end}"
    assert any("#CendanaRaya" in message or "belum menjorok" in message for message, _ in told_alone(text))


@each("value", ["Cendana Raya,", "literasi-digital,"])
def test_a_comma_that_ends_a_value_is_told_as_it_is_printed(value: str) -> None:
    text = f"daerah:\n  nama: {value}\n"
    [problem] = read_alone(text).problems.found
    assert problem.notice
    assert followed(text, problem) == text.replace(",", "")


def test_a_quote_behind_a_lone_number_is_told_but_inches_are_not() -> None:
    law = 'dasar_hukum:\n  - jenis: perda\n    nomor: 1"\n    tahun: 2019\n    tentang: Kota\n'
    assert "tanpa pasangannya" in told_alone(law)[0][0]
    assert not told_alone('visi:\n  rumusan: Tersedia layar 32"\n')


def test_a_backslash_before_a_t_may_be_part_of_the_text() -> None:
    told = told_alone('misi:\n  - nama: "Hemat C:\\temp"\n')
    assert any(
        "bila garis miring terbalik (\\) bagian dari teks, pakai kutip tunggal" in remedy for _, remedy in told
    )


def test_a_year_that_its_group_has_already_belongs_to_another_one() -> None:
    [first, *_] = told_alone(ACTION.replace("      csr:\n", ""))
    assert "sudah ada pada 'APBN'" in first[0]
    assert "2 juta" not in first[1]


def test_a_point_without_its_dash_below_a_whole_sentence_is_told() -> None:
    text = (
        "bimtek:\n  - tahap: I\n    pokok_bahasan:\n      - Warga membutuhkan layanan yang prima.\n"
        "        Cara kerja harus mampu mengiringi kebutuhan warga.\n"
    )
    assert [("tulis  - Cara kerja" in remedy) for _, remedy in told_alone(text)] == [True]


def test_a_sentence_at_the_left_edge_is_called_one() -> None:
    assert (
        "kalimat ini berdiri di tepi kiri"
        in told_alone(f"{MISSIONS}periode: 2025-2029\nKami akan maju bersama.\n")[0][0]
    )


@each(
    "line",
    [
        "Strategi: kita bekerja bersama warga.",
        "Sumber: [1]",
        "Quick win adalah program cepat.",
        "tata kelola yang baik memerlukan waktu.",
        "Tata kelola: urusan semua pihak.",
        "Visi | misi",
    ],
)
def test_a_sentence_that_begins_like_a_key_is_no_key(line: str) -> None:
    assert not told_alone(f"pengantar:\n  strategi: |\n    Kita maju bersama.\n    {line}\n  quick_win: Cepat\n")


def test_a_sentence_that_goes_on_with_the_name_of_a_key_is_none() -> None:
    assert not told_alone(
        "pengantar:\n  strategi: >-\n    Yang kita benahi bersama seluruh warga kabupaten ini adalah\n"
        "    tata kelola: energi dan air.\n"
    )


@each(
    ("line", "pair"),
    [
        ("  tata kelola >-", "tata_kelola: >-"),
        ("Tata-Kelola\uff1aTeks", "tata_kelola: Teks"),
        ("sumber:[a, b]", "sumber: [a, b]"),
        ("  Tata_kelola  Teks", "tata_kelola: Teks"),
        ("tata kelola Teks", ""),
        ("tatakelola: |", ""),
        ("tata kelola daerah: |", ""),
    ],
)
def test_a_key_is_known_by_its_words(line: str, pair: str) -> None:
    found = key_on_line(line, {"tata_kelola", "sumber"}.__contains__)
    assert (found.pair if found else "") == pair


def test_advice_that_changes_nothing_becomes_a_question() -> None:
    problems = Problems(texts={FILE: "a:\n  b: 1\n"})
    problems.error("salah", Place(FILE, 2, 3), "pakai 2 spasi seperti baris 1.")
    problems.error("salah", Place(FILE, 1, 1), "pakai 2 spasi seperti baris 2.")
    drop_advice_without_effect(problems)
    assert [one.remedy for one in problems.found] == [f"{ASK_FOR_TEXT}.", "pakai 2 spasi seperti baris 2."]
