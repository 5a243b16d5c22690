"""Slips of people who know no YAML, where a line reads as a key and as text: neither becomes the other in silence."""

import pytest

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone
from tests.source.mistakes.test_one_slip import values_of

_MOST_STEPS = 6
SOURCES = "sumber:\n  - id: s-1\n    nama: Laporan\n"
GAP = "kesenjangan:\n  - kesenjangan: {}\n      Dua pasar.\n"
RISK = "risiko:\n  - risiko: {}\n      Banjir.\n"
QUICK = "quick_win:\n  - nama: A\n    masalah: {}\n      Satu.\n"

KEYS_BELOW_A_BLOCK = [
    *(
        (
            f"{GAP.format(sign)}    {key}\n      Mendampingi pedagang.\n",
            f"{GAP.format(sign)}    solusi:\n      Mendampingi pedagang.\n",
        )
        for sign in (">-", "|")
        for key in ("solusi", "Solusi", "SOLUSI")
    ),
    (
        f"{RISK.format('|')}    penyebab\n      hujan\n    mitigasi\n      perahu\n",
        f"{RISK.format('|')}    penyebab: hujan\n    mitigasi: perahu\n",
    ),
    *(
        (
            f"{QUICK.format(sign)}    {one}\n      Dua warga\n    {two}\n      Tiga warga\n",
            f"{QUICK.format(sign)}    tujuan: Dua warga\n    manfaat: Tiga warga\n",
        )
        for sign in ("|", ">-")
        for one, two in (("Tujuan", "Manfaat"), ("TUJUAN", "manfaat"))
    ),
    (
        f"{QUICK.format('|')}    Lanjutan teks pertama.\n    Tujuan\n    Dua warga.\n",
        f"{QUICK.format('|')}      Lanjutan teks pertama.\n    tujuan: Dua warga.\n",
    ),
]
RISKS = "risiko:\n  - program: UMKM\n    risiko: Enggan\n{}penyebab: sinyal lemah\n{}"
NAMED_AS_THEIR_TOPIC = [
    *(
        (RISKS.format(lead, below), RISKS.format("    ", meant))
        for lead in ("     ", "      ")
        for below, meant in (
            ("  -program: Dua\n    risiko: Bocor\n", "  - program: Dua\n    risiko: Bocor\n"),
            ("  - program: Dua\n    risiko: risiko: Bocor\n", "  - program: Dua\n    risiko: Bocor\n"),
            (
                "  - program: Dua\n    risiko: Bocor\n    mitigasi: Mendampingi: dua\n",
                "  - program: Dua\n    risiko: Bocor\n    mitigasi: 'Mendampingi: dua'\n",
            ),
            ("  - program: Dua\n    risiko: Bocor\n    risiko: Bocor\n", "  - program: Dua\n    risiko: Bocor\n"),
        )
    ),
    (
        "kesenjangan:\n  - id: satu\n    kesenjangan: Enggan\n     solusi: Dekat\n  -kesenjangan: Bocor\n",
        "kesenjangan:\n  - id: satu\n    kesenjangan: Enggan\n    solusi: Dekat\n  - kesenjangan: Bocor\n",
    ),
    (
        "isu:\n  - dimensi: smart_economy\n    isu: Enggan\n     data: 12 desa\n  -isu: Bocor\n",
        "isu:\n  - dimensi: smart_economy\n    isu: Enggan\n    data: 12 desa\n  - isu: Bocor\n",
    ),
]
WORDS = "".join(f"    - kata{number}\n" for number in range(20))
PARAGRAPH = "".join(f"    Kalimat ke-{number} dari uraian ini.\n" for number in range(14))
VISION = f"{SOURCES}visi:\n  penjelasan: |\n{PARAGRAPH}{{}}kata_kunci:\n{WORDS}  sumber: [s-1]\n"
PEOPLE = "".join(f"      - nama: Anggota Nomor {number}\n        jabatan: Camat\n" for number in range(40))
BOARD = f"organisasi:\n  dewan:\n    nomor_sk: '1'\n    anggota:\n{PEOPLE}"
TEAM = "tim_pelaksana:\n    nomor_sk: '2'\n    anggota:\n"
PARENTS_AT_THE_MARGIN = [
    (VISION.format(""), VISION.format("  ")),
    (
        f"{BOARD}{TEAM}{PEOPLE}  forum:\n    nomor_sk: '3'\n",
        f"{BOARD}  {TEAM}{PEOPLE}  forum:\n    nomor_sk: '3'\n",
    ),
]
FIRST_KEYS = [
    *(
        (
            f"pengantar:\n  {key}\n{text}  peta_jalan: y\n",
            f"pengantar:\n  strategi: >-\n    {text.strip()}\n  peta_jalan: y\n",
        )
        for key in ("strategi", "Strategi")
        for text in (
            "    Program, regulasi.\n",
            "    Program meliputi regulasi,\n    dan kerja sama.\n",
            "  Program meliputi regulasi,\n    dan kerja sama.\n",
        )
    ),
    (
        "sambutan:\n  isi\n    Puji syukur: amin,\n    dan kerja sama.\n  penanda_tangan: Bupati\n",
        "sambutan:\n  isi: |\n    Puji syukur: amin,\n    dan kerja sama.\n  penanda_tangan: Bupati\n",
    ),
    (
        "quick_win:\n  - id: a\n    nama: B\n  - nama\n      Pasar daring kota\n    tujuan: Kota\n",
        "quick_win:\n  - id: a\n    nama: B\n  - nama: Pasar daring kota\n    tujuan: Kota\n",
    ),
]
ACTION = "rencana_aksi:\n  - kegiatan: A\n"
NUMBERS_AND_COLONS = [
    ("misi:\n  - Satu\n3. Dua hutan: tiga\n", "misi:\n  - Satu\n  - 'Dua hutan: tiga'\n"),
    ("misi:\n  - nama: Satu\n3. nama: Dua\n", "misi:\n  - nama: Satu\n  - nama: Dua\n"),
    *(
        (f"{ACTION}    lokasi\n{lead}: Kecamatan Satu\n", f"{ACTION}    lokasi: Kecamatan Satu\n")
        for lead in ("    ", "      ")
    ),
    *(
        (f"rencana_aksi:\n{lead}2.1 Rencana Aksi\n  - kegiatan: A\n    lokasi: B\n", f"{ACTION}    lokasi: B\n")
        for lead in ("  ", "    ")
    ),
    (f"{ACTION}  2.1 Rencana Aksi\n  - kegiatan: B\n", f"{ACTION}  - kegiatan: B\n"),
    ("misi:\n  2.1 Misi Daerah\n  - Satu\n  - Dua\n", "misi:\n  - Satu\n  - Dua\n"),
    (
        f"{ACTION}    anggaran: APBD 250 juta (2025)\n",
        f"{ACTION}    anggaran: {{APBD: {{2025: 250 juta}}}}\n",
    ),
    (
        f"{ACTION}    anggaran: {{APBD: {{2025 – 90 juta, 2026: 80 juta}}}}\n",
        f"{ACTION}    anggaran: {{APBD: {{2025: 90 juta, 2026: 80 juta}}}}\n",
    ),
]
SLIPS = [
    *KEYS_BELOW_A_BLOCK,
    *NAMED_AS_THEIR_TOPIC,
    *PARENTS_AT_THE_MARGIN,
    *FIRST_KEYS,
    *NUMBERS_AND_COLONS,
]


def _words(reading: Reading) -> list[tuple[str, list[str]]]:
    """Each value with its path, as words: whether its lines are joined may stay as it was typed."""
    return [(path, value.split()) for path, value in values_of(reading.masterplan)]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "meant"), SLIPS)
def test_the_first_remedies_end_in_what_was_meant(text: str, meant: str) -> None:
    right = read_alone(meant)
    assert not right.problems.errors
    assert read_alone(text).problems.errors
    for _ in range(_MOST_STEPS):
        errors = read_alone(text).problems.errors
        if not errors:
            break
        text = followed(text, errors[0]) or text
    reading = read_alone(text)
    assert not reading.problems.errors, text
    assert _words(reading) == _words(right), text


@each(
    "sources",
    [
        f"{SOURCES}sumber:\n  - id: s-2\n    nama: Dua\n",
        f"{SOURCES}    id: s-2\n    nama: Dua\n",
    ],
)
def test_the_cause_is_told_before_what_refers_to_its_items(sources: str) -> None:
    told = told_alone(f"visi:\n  rumusan: R\n  sumber: [s-1, s-2]\n{sources}")
    assert told
    assert not any("tidak ada 's-" in message for message, _ in told)


@each("heading", ["Tujuan", "TUJUAN", "tujuan"])
def test_a_key_alone_below_a_block_may_be_a_key_or_text(heading: str) -> None:
    [(_, remedy)] = told_alone(f"{QUICK.format('|')}    {heading}\n      Dua warga\n")
    assert remedy.startswith("tulis  tujuan:")
    assert "bila baris ini lanjutan teks di atasnya" in remedy


def test_a_key_within_a_text_is_told_on_its_own_line() -> None:
    [problem] = read_alone(f"{QUICK.format('|')}    Lanjutan.\n    Tujuan\n    Dua.\n").problems.errors
    assert problem.place is not None
    assert problem.place.line == 6
    assert problem.remedy.startswith("tulis  tujuan:  dengan 4 spasi di depannya")
    assert "jorokkan teks ini sejak baris 5 sampai baris 7 menjadi 6 spasi" in problem.remedy


@each("line", ["Sasaran", "Warga kota.", "Tujuan kita banyak."])
def test_words_that_are_no_key_of_the_record_stay_text(line: str) -> None:
    [(_, remedy)] = told_alone(f"{QUICK.format('|')}    {line}\n")
    assert "jorokkan teks ini menjadi 6 spasi" in remedy
    assert "kunci" not in remedy
