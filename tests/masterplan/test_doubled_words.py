"""Words that documents print around a value are no part of it."""

from collections.abc import Callable
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from tests.cases import each

Read = Callable[[str], Masterplan]
_KOTA = 'daerah: {kode: "16.72", nama: Pagar Alam, jenis: kota, '


@each(
    ("text", "value", "shown"),
    [
        ("penetapan: {nomor: 12 Tahun 2026, tanggal: 9 Juli 2026}", lambda p: p.penetapan.nomor, "12"),
        ("penetapan: {nomor: Peraturan Wali Kota Nomor 12}", lambda p: p.penetapan.nomor, "12"),
        ("penetapan: {nomor: 12/HK/2026}", lambda p: p.penetapan.nomor, "12/HK/2026"),
        ("organisasi: {dewan: {nomor_sk: Nomor 100/2025}}", lambda p: p.organisasi.dewan.nomor_sk, "100/2025"),
        (
            "organisasi: {dewan: {nomor_sk: Keputusan Wali Kota Nomor 100/2025}}",
            lambda p: p.organisasi.dewan.nomor_sk,
            "100/2025",
        ),
        *(
            (
                f"organisasi: {{dewan: {{nomor_sk: {written}, tanggal_sk: 3 Maret 2025}}}}",
                lambda p: p.organisasi.dewan.nomor_sk,
                shown,
            )
            for written, shown in (
                ("SK Nomor 100/2025", "100/2025"),
                ("SK Bupati Nomor 100/2025", "100/2025"),
                ("Keputusan Bupati 100/2025", "100/2025"),
                ("SK. 100/2025", "100/2025"),
                ("100/2025 tanggal 3 Maret 2025", "100/2025"),
                ("SK.100/MENLHK/2025", "SK.100/MENLHK/2025"),
                ("SK-100/2025", "SK-100/2025"),
                ("KEP/100/2025", "KEP/100/2025"),
            )
        ),
        ("penetapan: {nomor: Perbup No. 12 Th 2026, tanggal: 9 Juli 2026}", lambda p: p.penetapan.nomor, "12"),
        ("penetapan: {nomor: 12/2026, tanggal: 9 Juli 2026}", lambda p: p.penetapan.nomor, "12"),
        (_KOTA + "kepala: Wali Kota H. Ludi}", lambda p: p.daerah.kepala.nama, "H. Ludi"),
        (_KOTA + "kepala: H. Kota Ludi}", lambda p: p.daerah.kepala.nama, "H. Kota Ludi"),
        (
            "dasar_hukum: [{jenis: uu, nomor: 23, tahun: 2014, "
            "tentang: Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah}]",
            lambda p: p.dasar_hukum[0].tentang,
            "Pemerintahan Daerah",
        ),
        (
            "dasar_hukum: [{jenis: uu, nomor: 9, tahun: 2015, "
            "tentang: Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah}]",
            lambda p: p.dasar_hukum[0].tentang,
            "Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        ),
        (
            "dasar_hukum: [{jenis: uu, nomor: UU 23, tahun: 2014, tentang: Pemda}]",
            lambda p: p.dasar_hukum[0].nomor,
            "23",
        ),
        ('misi: ["Misi 1: Maju bersama", Naik kelas]', lambda p: p.misi[0].nama, "Maju bersama"),
        ('misi: ["Misi 2: Maju bersama", Naik kelas]', lambda p: p.misi[0].nama, "Misi 2: Maju bersama"),
        ("misi: [Misi sosial warga, Naik kelas]", lambda p: p.misi[0].nama, "Misi sosial warga"),
        ('visi: {rumusan: "Visi: Kota maju"}', lambda p: p.visi.rumusan, "Kota maju"),
        ("visi: {rumusan: '\"Kota maju\"'}", lambda p: p.visi.rumusan, "Kota maju"),
        ('visi: {rumusan: \'"Kota" yang "maju"\'}', lambda p: p.visi.rumusan, '"Kota" yang "maju"'),
        ("visi: {rumusan: Visi kami kota maju}", lambda p: p.visi.rumusan, "Visi kami kota maju"),
    ],
)
def test_words_that_documents_print_are_no_part_of_a_value(
    text: str, value: Callable[[Masterplan], Any], shown: str, masterplan_of: Read
) -> None:
    assert str(value(masterplan_of(f"{text}\n"))) == shown


@each(("date", "remedy"), [("", "isi 'tanggal'."), (", tanggal: 9 Juli 2025", "periksa tahunnya.")])
def test_a_year_that_the_date_does_not_have_is_told(
    date: str, remedy: str, reading_of: Callable[[str], Reading]
) -> None:
    [problem] = reading_of(f"penetapan: {{nomor: 12 Tahun 2026{date}}}\n").problems.errors
    assert problem.remedy == f"tulis  12  dan {remedy}"


@each(
    ("written", "told"),
    [
        ("penetapan: {nomor: Perbup 12}", "Perbup"),
        ("penetapan: {nomor: Peraturan Gubernur Nomor 12}", "Peraturan Gubernur Nomor"),
        ("organisasi: {forum: {nomor_sk: Keputusan Kepala Dinas Nomor 5}}", "Keputusan Kepala Dinas Nomor"),
        ("organisasi: {forum: {nomor_sk: SK Walikota Nomor 5}}", ""),
        ("organisasi: {forum: {nomor_sk: Surat Keputusan Nomor 5}}", ""),
        ("penetapan: {nomor: Perwali 12}", ""),
    ],
)
def test_an_issuer_that_is_not_printed_is_told(written: str, told: str, reading_of: Callable[[str], Reading]) -> None:
    found = reading_of(f"{_KOTA}}}\n{written}\n").problems.found
    expected = (
        [f"nomor ini menyebut '{told}', padahal dokumen mencetaknya sebagai nomor dari Wali Kota"] if told else []
    )
    assert [problem.message for problem in found] == expected


@each("day", ["tanggal_sk: 4 Maret 2025", "anggota: []"])
def test_another_date_behind_the_number_of_a_decree_is_told(day: str, reading_of: Callable[[str], Reading]) -> None:
    text = f"organisasi: {{dewan: {{nomor_sk: 100/2025 tanggal 3 Maret 2025, {day}}}}}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.message.startswith("nomor ini memuat tanggal 3 Maret 2025")
    assert problem.remedy.startswith("tulis  100/2025  dan ")
