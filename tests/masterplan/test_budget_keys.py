"""Keys of a budget that mean the same source or year, or several sources."""

from collections.abc import Callable

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.source.problems import InputError
from tests.cases import each

SUM = "jumlahkan di bawah satu kunci, lalu hapus yang lain."
APART = "satu sumber per kunci; pisahkan jumlahnya."


def said_of(money: str, masterplan_of: Callable[[str], Masterplan]) -> str:
    """What is said of a budget that is refused."""
    with pytest.raises(InputError) as refused:
        masterplan_of(f"rencana_aksi: [{{kegiatan: A, anggaran: {money}}}]")
    return str(refused.value)


@each(
    ("money", "message", "remedy"),
    [
        (
            "{DAK Fisik: {2026: 5 juta}, DAK Nonfisik: {2026: 7 juta}}",
            "'DAK Fisik' dan 'DAK Nonfisik' sama-sama dihitung sebagai DAK",
            SUM,
        ),
        ("{CSR: {2026: 5 juta}, TJSL: {2026: 7 juta}}", "sama-sama dihitung sebagai CSR/TJSL", SUM),
        ("{APBD: {2026: 5 juta}, APBD Kab: {2026: 7 juta}}", "sama-sama dihitung sebagai APBD", SUM),
        ("{APBD: , APBD Kab: {2026: 7 juta}}", "sama-sama dihitung sebagai APBD", SUM),
        ("{APBD: {2026: 5 juta, Tahun 2026: 7 juta}}", "sama-sama dihitung sebagai 2026", SUM),
        ("{APBD: {2026: 5 juta, 2026: 7 juta}}", "kunci '2026' ditulis dua kali", "tulis jumlah keduanya"),
        ("{APBD/DAK: {2026: 5 juta}}", "'APBD/DAK' memuat beberapa sumber dana", APART),
        ("{APBN dan CSR: {2026: 5 juta}}", "'APBN dan CSR' memuat beberapa sumber dana", APART),
    ],
)
def test_of_two_amounts_none_is_advised_away(
    money: str, message: str, remedy: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    told = said_of(money, masterplan_of)
    assert message in told
    assert remedy in told


@each(
    ("source", "meant"),
    [
        ("APBDP", "apbd atau apbd_provinsi"),
        ("apbdp", "apbd atau apbd_provinsi"),
        ("APBD-P", "apbd atau apbd_provinsi"),
        ("APBDN", "apbd atau apbn"),
        ("APBDI", "apbd_provinsi"),
        ("APBD-II", "apbd"),
        ("APBDPROV", "apbd_provinsi"),
        ("APBNP", "apbn"),
        ("Hibbah", "hibah"),
    ],
)
def test_a_source_that_may_be_several_is_answered_with_all_of_them(
    source: str, meant: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    assert f"Mungkin maksud Anda: {meant}." in said_of(f"{{{source}: {{2026: 5 juta}}}}", masterplan_of)


@each("source", ["CSR/TJSL", "APBD Kabupaten/Kota", "CSR dan TJSL", "Obligasi atau Sukuk Daerah"])
def test_a_source_whose_name_joins_two_words_is_one(source: str, masterplan_of: Callable[[str], Masterplan]) -> None:
    [row] = masterplan_of(f"rencana_aksi: [{{kegiatan: A, anggaran: {{{source}: {{2026: 5 juta}}}}}}]").rencana_aksi
    assert row.total == 5_000_000


TOTALS = ("Jumlah", "total", "subjumlah", "Jumlah Total", "Sub-total", "5 tahun", "Total 5 Tahun (Rp)")
DROPPED = "beserta nilainya; jumlah dihitung sendiri."


@each(
    ("money", "message", "remedy"),
    [
        *((f"{{APBD: {{2026: 5 juta, {total}: 5 juta}}}}", f"'{total}' bukan tahun", DROPPED) for total in TOTALS),
        ("{Total: {2026: 5 juta}, APBD: {2026: 5 juta}}", "'Total' bukan sumber dana", DROPPED),
        ("{APBD: {2026: 5 juta}, Jumlah: 5 juta}", "'Jumlah' bukan sumber dana", DROPPED),
        ("{APBD: {Jumlah: 5 juta}}", "'Jumlah' bukan tahun", "ganti dengan tahunnya, misalnya  {<tahun>: 5 juta}"),
        (
            "{APBD: {2026: TBD, Jumlah: 5 juta}}",
            "'Jumlah' bukan tahun",
            "ganti dengan tahunnya, misalnya  {<tahun>: 5 juta}",
        ),
        ("{Total: {2026: 5 juta}}", "'Total' bukan sumber dana", "ganti dengan sumber dana, misalnya  {apbd: "),
        (
            "{APBD: {2026-2028: 5 juta}}",
            "'2026-2028' memuat beberapa tahun",
            "bagi jumlahnya menurut tahun, satu kunci untuk setiap tahun.",
        ),
        (
            "{2026-2028: 5 juta}",
            "'2026-2028' memuat beberapa tahun",
            "tulis sumber dana lebih dahulu, lalu bagi jumlahnya menurut tahun",
        ),
        ("{APBD: {2026: 5 juta}, Jumlah DPA: {2026: 5 juta}}", "'Jumlah DPA' bukan pilihan di sini", "pilih salah"),
        ("{APBD: {2026: 5 juta, tahun depan: 5 juta}}", "'tahun depan' bukan tahun", "tulis empat angka"),
    ],
)
def test_a_total_beside_what_it_sums_up_is_to_be_dropped(
    money: str, message: str, remedy: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    told = said_of(money, masterplan_of)
    assert message in told
    assert remedy in told


def test_a_total_among_targets_is_to_be_dropped(masterplan_of: Callable[[str], Masterplan]) -> None:
    with pytest.raises(
        InputError, match="hapus 'Total' beserta nilainya; yang ditulis hanya nilai setiap tahun"
    ) as refused:
        masterplan_of("rencana_aksi: [{kegiatan: A, target: {2025: 1, Total: 3}}]")
    assert "'Total' bukan tahun" in str(refused.value)


@each(
    ("money", "sources"),
    [
        ("{APBD: {2026: 0}, PAD: {2026: '-'}}", ["apbd"]),
        ("{APBD: {2026: 0}, PAD: '-'}", ["apbd"]),
        ("{APBD: {2026: 0}, PAD: {2026: N/A}}", ["apbd", "pad"]),
        ("{APBD: {2026: 5 juta}, PAD: {2026: TBD}}", ["apbd", "pad"]),
        ("{PAD: TBD, APBD: {2026: 5 juta}}", ["apbd", "pad"]),
        ("{PAD: {2026: '-'}}", []),
    ],
)
def test_a_source_that_gives_nothing_is_none_of_the_row_where_others_give(
    money: str, sources: list[str], masterplan_of: Callable[[str], Masterplan]
) -> None:
    [row] = masterplan_of(f"rencana_aksi: [{{kegiatan: A, anggaran: {money}}}]").rencana_aksi
    assert row.sumber_dana == sources


@each(
    ("money", "remedy"),
    [
        ("APBD:\n        2026: 5 juta\n        Jumlah: 5 juta\n", "hapus baris ini; jumlah dihitung sendiri."),
        ("APBD: {2026: 5 juta}\n      Jumlah:\n        2026: 5 juta\n", "hapus baris ini beserta isinya; jumlah"),
        ("APBD: {2026: 5 juta, Jumlah: 5 juta}\n", "hapus 'Jumlah' beserta nilainya; jumlah dihitung sendiri."),
    ],
)
def test_what_is_to_be_dropped_is_named_as_it_stands(
    money: str, remedy: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    with pytest.raises(InputError) as refused:
        masterplan_of(f"rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      {money}")
    assert remedy in str(refused.value)
