"""Coverage of dimensions, subdimensions and groups, and what is said of the priority."""

import pytest

from tests.cases import each
from tests.checks.looking import found, lines, looked

SIX = ("smart_governance", "smart_branding", "smart_economy", "smart_living", "smart_society", "smart_environment")


def strategies(*dimensions: str) -> str:
    return "strategi:\n" + "".join(f"  - {{dimensi: {name}, nama: Strategi {name}}}\n" for name in dimensions)


def test_a_dimension_without_any_item_is_an_error_of_that_dimension() -> None:
    result = looked(strategies(*SIX[:5]), "CKP001")
    assert [(f.path, f.dimension, f.severity) for f in result.findings] == [
        ("dimensi.smart_environment", "smart_environment", "galat")
    ]


def test_one_item_of_any_topic_is_enough_for_a_dimension() -> None:
    text = strategies(*SIX[:5]) + "isu:\n  - {dimensi: smart_environment, isu: Sampah menumpuk}\n"
    assert lines(text, "CKP001") == []


def test_an_empty_plan_and_a_stage_that_asks_for_nothing_yet_leave_the_dimensions_alone() -> None:
    assert lines("daerah:\n  nama: Contoh\n", "CKP001") == []
    assert lines(strategies("smart_economy"), "CKP001", stage=1) == []
    assert len(lines(strategies("smart_economy"), "CKP001", stage=2)) == 5


def test_a_subdimension_that_the_strategies_pass_over_is_named_once() -> None:
    text = "strategi:\n  - {subdimensi: energi, nama: Hemat}\n  - {subdimensi: sampah_limbah, nama: Pilah}\n"
    result = looked(text, "CKP002")
    assert [(f.path, f.dimension) for f in result.findings] == [
        ("subdimensi.proteksi_lingkungan", "smart_environment")
    ]
    assert "belum memiliki strategi" in result.findings[0].message


@each(
    "text",
    [
        pytest.param("strategi:\n  - {subdimensi: energi, nama: Hemat}\n"
                     "  - {dimensi: smart_environment, nama: Pilah}\n", id="one does not say which"),
        pytest.param("strategi:\n  - {subdimensi: energi, nama: Hemat}\n  - {subdimensi: sampah_limbah, nama: B}\n"
                     "  - {subdimensi: proteksi_lingkungan, nama: Pantau}\n", id="all are served"),
        pytest.param("sasaran:\n  - {subdimensi: energi, nama: Hemat}\n", id="targets are not asked of each"),
    ],
)  # fmt: skip
def test_subdimensions_are_left_alone_where_none_is_surely_passed_over(text: str) -> None:
    assert lines(text, "CKP002") == []


def test_subdimensions_without_strategy_wait_for_the_second_stage() -> None:
    text = "strategi:\n  - {subdimensi: energi, nama: Hemat}\n"
    assert len(lines(text, "CKP002", stage=2)) == 2
    assert lines(text, "CKP002", stage=1) == []


def test_fewer_quick_wins_than_the_threshold_are_counted_per_dimension() -> None:
    text = """
pemeriksaan:
  ambang: {quick_win_per_dimensi: 2}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir}
  - {dimensi: smart_economy, nama: Pasar Nontunai}
  - {dimensi: smart_economy, nama: Lelang Ikan}
"""
    assert found(text, "CKP003") == [(4, "Smart Living baru memiliki 1 Quick Win, diharapkan paling sedikit 2")]
    assert lines(text, "CKP003", stage=2) == []
    assert lines(text.replace(": 2}", ": 1}"), "CKP003") == []


ROWS = """
rencana_aksi:
  - {program: Layanan, kegiatan: Portal, kelompok: aplikasi}
  - {program: Layanan, kegiatan: Serat optik, kelompok: infrastruktur}
  - {program: Layanan, kegiatan: Pelatihan petugas%s}
"""


def test_groups_without_a_row_are_named_together() -> None:
    [(line, message)] = found(ROWS % ", kelompok: sdm", "CKP004")
    assert (line, message) == (2, "rencana aksi belum memuat kelompok Literasi")
    [finding] = looked(ROWS % "", "CKP004").findings
    assert "Sumber Daya Manusia dan Literasi" in finding.message
    assert "1 baris yang belum menyebutnya" in finding.remedy


def test_rows_that_all_leave_the_group_out_are_a_gap_and_not_four_empty_groups() -> None:
    assert lines("rencana_aksi:\n  - {program: Layanan, kegiatan: Portal}\n", "CKP004") == []


@each(
    ("partners", "expected"),
    [("", [6]), (", mitra: [Kabupaten Tirta]", [6]), (", mitra: [Tirta]", [6]),
     (", mitra: [Kabupaten Selasih]", []), (", mitra: [Kabupaten Tirta, Kota Permai]", [])],
)  # fmt: skip
def test_a_joint_programme_names_another_region(partners: str, expected: list[int]) -> None:
    text = f"""
daerah:
  nama: Tirta
  jenis: kabupaten
kolaborasi:
  - {{dimensi: smart_economy, program: Gudang beku, bentuk: mandiri}}
  - {{dimensi: smart_branding, program: Promosi bersama, bentuk: bersama{partners}}}
"""
    assert lines(text, "CKP005") == expected


def test_a_region_of_an_area_collaborates_in_every_dimension_it_works_on() -> None:
    text = "kolaborasi:\n  - {dimensi: smart_economy, program: Gudang beku, bentuk: mandiri}\n"
    text += strategies("smart_economy", "smart_living", "smart_society")
    result = looked("daerah:\n  kawasan: Ibu Kota Nusantara\n" + text, "CKP006")
    assert [f.dimension for f in result.findings] == ["smart_living", "smart_society"]
    assert lines(text, "CKP006") == []
    assert lines("daerah:\n  kawasan: Ibu Kota Nusantara\n" + strategies(*SIX), "CKP006") == []


PRIORITY = """
dimensi_prioritas:
  dimensi: smart_economy
  alasan: %s
  dukungan:
    - {dimensi: smart_living, uraian: %s}
    - {dimensi: smart_society, uraian: Warga yang cakap digital berani bertransaksi}
"""
REASON = "Hanya 18 persen hasil laut diolah di dalam daerah, sisanya keluar sebagai bahan mentah"


@each(
    ("reason", "support", "expected"),
    [
        (REASON, "Jaringan internet pasar membuat pembayaran lancar", []),
        (REASON, "Jaringan pasar menopang pembayaran nontunai", []),
        ("Sesuai arahan pimpinan", "Jaringan internet pasar membuat pembayaran lancar", [3]),
        (REASON, "Mendukung penuh", [5]),
        (REASON, "Warga yang cakap digital berani bertransaksi!", [6]),
    ],
)
def test_the_priority_is_argued_for_in_words_that_say_something(
    reason: str, support: str, expected: list[int]
) -> None:
    assert lines(PRIORITY % (reason, support), "CKP007") == expected


def test_the_priority_does_not_support_itself() -> None:
    text = PRIORITY % (REASON, "Jaringan internet pasar membuat pembayaran lancar")
    assert lines(text, "CKP008") == []
    assert lines(text.replace("smart_living", "smart_economy"), "CKP008") == [5]
