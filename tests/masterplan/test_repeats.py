"""What a plan says twice is known, however it is typed; what only looks alike is left."""

import time
from pathlib import Path

import pytest

from generator.masterplan.reading import read_masterplan
from generator.masterplan.repeats import doubled_costs, repeats, tell_doubled_money
from generator.source.words import alike
from tests.cases import each
from tests.checks.looking import plan_of
from tests.conftest import CHECKOUT, write_tree
from tests.source.reading import said

REGIONS = ("contoh", "kota-jambi", "kotim", "kutim", "tabalong")


def lists_with_repeats(text: str) -> list[str]:
    return [repeat.listed.path for repeat in repeats(plan_of(text))]


@each(
    ("one", "other", "same"),
    [
        ("Pelatihan QRIS", "pelatihan  QRIS.", True),
        ("Pasar “Cerdas”", 'Pasar "Cerdas"', True),
        ("Jum'at Bersih", "Jum’at Bersih", True),
        ("e-Retribusi", "e‑Retribusi", True),
        ("Sampah – Energi", "Sampah - Energi", True),
        ("Café", "Cafe\u0301", True),
        ("Tahap 1", "Tahap 2", False),
        ("Air bersih", "Air, bersih", False),
        ("UMKM 1.5", "UMKM 15", False),
    ],
)
def test_typing_does_not_tell_texts_apart_but_words_do(one: str, other: str, same: bool) -> None:
    assert (alike(one) == alike(other)) is same


@each(
    "items",
    [
        "infrastruktur: [{nama: Pusat data, tahun: 2026}, {nama: Pusat Data., tahun: 2026}]",
        "literasi_sdm: [{nama: Kelas digital}, {nama: kelas digital}]",
        "isu: [{isu: Banjir, dimensi: smart_living}, {isu: Banjir., dimensi: smart_living}]",
        "risiko: [{program: A, risiko: Jaringan putus}, {program: A, risiko: Jaringan putus}]",
        "peta_jalan: [{program: A, mulai: 2025, selesai: 2026}, {program: A, mulai: 2025, selesai: 2026}]",
        "rpjmd: {misi: [{nomor: 1, nama: Maju}, {nomor: 2, nama: Maju}]}",
        "pemantauan: {kegiatan: [{kegiatan: Rapat, waktu: Setiap bulan}, {kegiatan: Rapat, waktu: setiap bulan}]}",
        "kebijakan: [{judul: Perbup SPBE, tahun: 2026}, {judul: Perbup SPBE, tahun: 2026}]",
        "sumber: [{nama: Daerah dalam Angka, tahun: 2024}, {nama: Daerah Dalam Angka, tahun: 2024}]",
        "quick_win: [{nama: A, indikator: [{nama: Pedagang, target: 5}, {nama: Pedagang, target: 7}]}]",
        "bimtek: [{tahap: I, peserta: [{opd: Dinas Sosial, jumlah: 2}, {opd: Dinas Sosial, jumlah: 2}]}]",
        "bimtek: [{tahap: I, tindak_lanjut: [{apa: Melengkapi data}, {apa: Melengkapi data.}]}]",
        "visi: {kata_kunci: [sejahtera, tangguh, Sejahtera]}",
        "tema_tahun: [{tahun: 2026, tema: A}, {tahun: 2026, tema: A}]",
        "kesenjangan: [{kondisi_saat_ini: Belum ada, solusi: A}, {kondisi_saat_ini: belum ada, solusi: A}]",
        "misi: [{nama: A, misi_daerah: [B, b]}]\nrpjmd: {misi: [B]}",
    ],
)
def test_what_any_list_says_twice_is_known(items: str) -> None:
    assert len(lists_with_repeats(items)) == 1


@each(
    "items",
    [
        "infrastruktur: [{nama: Pusat data, tahun: 2026}, {nama: Pusat data, tahun: 2027}]",
        "infrastruktur: [{nama: Pusat data, kebutuhan: Genset}, {nama: Pusat data, kebutuhan: Peladen}]",
        "peta_jalan: [{program: A, mulai: 2025}, {program: A, mulai: 2026}]",
        "kesenjangan: [{kondisi_saat_ini: Belum ada, solusi: A}, {kondisi_saat_ini: Belum ada, solusi: B}]",
        "bimtek: [{tahap: I, agenda: [{acara: Istirahat, waktu: '10.00'}, {acara: Istirahat, waktu: '12.00'}]}]",
        "risiko: [{program: A, risiko: Jaringan putus}, {program: B, risiko: Jaringan putus}]",
        "keterkaitan: [{dimensi: smart_living, uraian: A}, {dimensi: smart_living, uraian: B}]",
        "organisasi: {dewan: {tugas: [A]}, forum: {tugas: [A]}}",
        "isu: [{isu: Miskin, data: [{uraian: A, tahun: 2023, nilai: 5}, {uraian: A, tahun: 2024, nilai: 5}]}]",
        "rencana_aksi: [{dimensi: smart_living}, {dimensi: smart_living}]",
    ],
)
def test_what_only_looks_alike_is_no_repeat(items: str) -> None:
    assert lists_with_repeats(items) == []


@each(
    ("name", "again", "same"),
    [
        ("Pelatihan pedagang", "Pelatihan pedagang (revisi)", True),
        ("Pelatihan pedagang", "Pelatihan pedagang - Revisi 2", True),
        ("Pelatihan pedagang", "Pelatihan pedagang [rev. 1]", True),
        ("Pelatihan pedagang pasar", "Pelatihan bagi para pedagang di pasar", True),
        ("Gedung", "Gedung baru", False),
        ("Pelatihan pedagang", "Pelatihan pedagang (lanjutan)", False),
        ("Revisi RTRW", "RTRW", False),
        ("Jalan ke pasar", "Jalan dari pasar", False),
    ],
)
def test_a_revised_name_is_that_of_the_same_thing(name: str, again: str, same: bool) -> None:
    row = "rencana_aksi: [{{kegiatan: '{0}', program: P}}, {{kegiatan: '{1}', program: P}}]\nmisi: ['{0}', '{1}']\n"
    assert lists_with_repeats(row.format(name, again)) == (["misi", "rencana_aksi"] if same else [])


@each("name", REGIONS)
def test_the_regions_say_nothing_twice(name: str) -> None:
    plan = read_masterplan(CHECKOUT / "masterplans" / name).masterplan
    assert list(repeats(plan)) == []
    assert list(doubled_costs(plan)) == []


ROW = "{dimensi: smart_economy, kegiatan: K, opd: Dinas A, program: P, anggaran: {APBD: {2026: 5 juta}}}"


@each(
    ("old", "new", "told"),
    [
        ("program: P", "program: Q", True),
        ("program: P", "program: P, indikator: Jumlah peserta", True),
        ("kegiatan: K", "kegiatan: Kegiatan K.", True),
        ("kegiatan: K", "kegiatan: 'Program: K'", True),
        ("opd: Dinas A, ", "", True),
        ("5 juta", "Rp5.000.000", True),
        ("opd: Dinas A", "opd: Dinas B", False),
        ("kegiatan: K", "kegiatan: K tahap 2", False),
        ("kegiatan: K", "kegiatan: Kegiatankuliner K", False),
        ("smart_economy", "smart_living", False),
        ("5 juta", "6 juta", False),
        ("5 juta", "0", False),
        ("2026", "2027", False),
    ],
)
def test_the_same_money_for_nearly_the_same_activity_is_known(old: str, new: str, told: bool) -> None:
    rows = f"rencana_aksi:\n- {ROW.replace('5 juta', '0') if new == '0' else ROW}\n- {ROW.replace(old, new)}\n"
    assert [item.place and item.place.line for _, item in doubled_costs(plan_of(rows))] == ([3] if told else [])


def test_activities_in_two_places_are_two_costs() -> None:
    rows = [ROW.replace("opd", f"lokasi: {place}, opd") for place in ("Sampit", "Baamang")]
    assert list(doubled_costs(plan_of("rencana_aksi:\n" + "".join(f"- {row}\n" for row in rows)))) == []


@pytest.mark.slow
def test_thousands_of_equal_items_take_no_time() -> None:
    plan = plan_of("rencana_aksi:\n" + "".join(f"- {ROW.replace('Dinas A', f'Dinas {n}')}\n" for n in range(4000)))
    start = time.process_time()
    assert list(doubled_costs(plan)) == []
    assert list(repeats(plan)) == []
    assert time.process_time() - start < 5


@each(
    ("again", "told"),
    [
        ("kegiatan: K, lokasi: L, anggaran: {APBD: {2026: 5 juta}}", True),
        ("kegiatan: k, lokasi: L, anggaran: {APBD: {2026: Rp5.000.000}}", True),
        ("kegiatan: K, lokasi: M, anggaran: {APBD: {2026: 5 juta}}", False),
        ("kegiatan: K, lokasi: L, anggaran: {APBD: {2027: 5 juta}}", False),
        ("kegiatan: K, lokasi: L", False),
    ],
)
def test_an_activity_written_again_with_its_money_is_noticed(again: str, told: bool, tmp_path: Path) -> None:
    row = "- {dimensi: smart_economy, kegiatan: K, lokasi: L, anggaran: {APBD: {2026: 5 juta}}}\n"
    write_tree(tmp_path, {"a.yaml": f"rencana_aksi:\n{row}- {{dimensi: smart_economy, {again}}}\n"})
    found = read_masterplan(tmp_path)
    tell_doubled_money(found.masterplan, found.problems)
    assert [p.place and p.place.line for p in found.problems.notices] == ([3] if told else [])
    assert ("terhitung dua kali" in said(found.problems)) is told


@each(
    ("old", "new", "told"),
    [("", "", True), ("smart_economy", "smart_living", False), ("5 juta", "6 juta", False), ("2026", "2027", False)],
)
def test_a_quick_win_written_again_with_its_money_is_noticed(old: str, new: str, told: bool, tmp_path: Path) -> None:
    row = "- {dimensi: smart_economy, nama: Q, anggaran: {APBD: {2026: 5 juta}}}\n"
    write_tree(tmp_path, {"a.yaml": f"quick_win:\n{row}{row.replace(old, new)}"})
    found = read_masterplan(tmp_path)
    tell_doubled_money(found.masterplan, found.problems)
    assert ("dicetak dan dihitung dua kali" in said(found.problems)) is told
    assert list(doubled_costs(found.masterplan)) == []


@each(
    ("again", "told"),
    [
        ("kegiatan: K, anggaran: {APBD: {2026: 6 juta}}", True),
        ("kegiatan: K (revisi), anggaran: {APBD: {2026: 6 juta, 2027: 1 juta}}", True),
        ("kegiatan: K, anggaran: {APBD: {2027: 6 juta}}", False),
        ("kegiatan: K, lokasi: M, anggaran: {APBD: {2026: 6 juta}}", False),
        ("kegiatan: K", False),
    ],
)
def test_an_activity_written_again_with_other_money_is_noticed(again: str, told: bool, tmp_path: Path) -> None:
    row = "- {dimensi: smart_economy, kegiatan: K, anggaran: {APBD: {2026: 5 juta}}}\n"
    write_tree(tmp_path, {"a.yaml": f"rencana_aksi:\n{row}- {{dimensi: smart_economy, {again}}}\n"})
    found = read_masterplan(tmp_path)
    tell_doubled_money(found.masterplan, found.problems)
    assert [p.place and p.place.line for p in found.problems.notices] == ([3] if told else [])
    assert ("tetapi anggarannya lain; keduanya dihitung" in said(found.problems)) is told


@each(("name", "told"), [("JUMLAH", True), ("Total Anggaran", True), ("Jumlah kunjungan", False)])
def test_a_row_of_totals_among_the_activities_is_noticed(name: str, told: bool, tmp_path: Path) -> None:
    row = f"- {{dimensi: smart_economy, kegiatan: {name}, anggaran: {{APBD: {{2026: 5 juta}}}}}}\n"
    write_tree(tmp_path, {"a.yaml": f"rencana_aksi:\n{row}"})
    found = read_masterplan(tmp_path)
    tell_doubled_money(found.masterplan, found.problems)
    assert ("tampak sebagai baris jumlah" in said(found.problems)) is told
