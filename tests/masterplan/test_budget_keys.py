"""Keys of a budget that mean the same source or year, or several sources."""

from collections.abc import Callable

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.source.problems import InputError

SUM = "jumlahkan di bawah satu kunci, lalu hapus yang lain."
APART = "satu sumber per kunci; pisahkan jumlahnya."


@pytest.mark.parametrize(
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
    with pytest.raises(InputError) as refused:
        masterplan_of(f"rencana_aksi: [{{kegiatan: A, anggaran: {money}}}]")
    assert message in str(refused.value)
    assert remedy in str(refused.value)


@pytest.mark.parametrize("source", ["CSR/TJSL", "APBD Kabupaten/Kota", "CSR dan TJSL", "Obligasi atau Sukuk Daerah"])
def test_a_source_whose_name_joins_two_words_is_one(source: str, masterplan_of: Callable[[str], Masterplan]) -> None:
    [row] = masterplan_of(f"rencana_aksi: [{{kegiatan: A, anggaran: {{{source}: {{2026: 5 juta}}}}}}]").rencana_aksi
    assert row.total == 5_000_000
