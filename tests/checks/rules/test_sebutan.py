"""Names of bodies, the region's own terms, and abbreviations."""

from tests.cases import each
from tests.checks.looking import lines

PLAN = """
istilah: {opd: SKPD, opd_panjang: Satuan Kerja Perangkat Daerah}
organisasi: {dewan: {anggota: [{nama: Ratna Kusuma, jabatan: Bupati, peran: Ketua}]}}
visi: {penjelasan: "%s"}
"""


@each(
    ("text", "rule"),
    [
        ("Laporan dibahas Komite Smart City.", "SBT001"),
        ("Laporan dibahas Forum Kota Cerdas.", "SBT001"),
        ("Laporan dibahas Dewan dan Forum Smart City.", ""),
        ("Dahulu laporan dibahas Komite Smart City.", ""),
        ("Setiap OPD hadir.", "SBT002"),
        ("Setiap SKPD hadir; di daerah lain disebut OPD.", ""),
        ("Sistem Pelayanan Berbasis Elektronik (SPBE) diuji.", "SBT003"),
        ("Penerapan Sistem Pemerintahan Berbasis Elektronik (SPBE) diuji.", ""),
        ("Kartu Indonesia Pintar (KIP) dibagikan.", ""),
        ("Balai Latihan Kerja (BLK) dibuka, lalu Balai Lelang Kerja (BLK) ditutup.", "SBT003"),
    ],
)
def test_a_term_is_used_as_everywhere(text: str, rule: str) -> None:
    for identity in ("SBT001", "SBT002", "SBT003"):
        assert lines(PLAN % text, identity) == ([3] if identity == rule else []), identity


def test_the_movement_of_the_ministry_has_one_name() -> None:
    text = "pendahuluan: {latar_belakang: Termasuk dalam Gerakan Menuju %s Smart City.}\n"
    assert lines(text % "1000", "SBT005") == [1]
    assert lines(text % "100", "SBT005") == []
