"""Offices told in texts that no list knows, and one work with two offices."""

from tests.cases import each
from tests.checks.looking import lines

LISTED = """
daerah:
  nama: Tabalong
  jenis: kabupaten
  opd:
    - {nama: Dinas Kesehatan, singkatan: Dinkes}
    - {nama: Dinas Sosial, singkatan: Dinsos}
    - {nama: Dinas Pendidikan, singkatan: Disdik}
    - {nama: Dinas Perhubungan, singkatan: Dishub}
    - {nama: Dinas Tenaga Kerja, singkatan: Disnaker}
    - {nama: Dinas Kelautan dan Perikanan, singkatan: DKP}
    - {nama: Dinas Pekerjaan Umum dan Penataan Ruang, singkatan: DPUPR}
    - {nama: Badan Pendapatan Daerah, singkatan: Bapenda}
visi: {penjelasan: "%s bekerja bersama warga di setiap kecamatan."}
"""


@each(
    ("office", "wrong"),
    [
        ("Dinas Pertambangan dan Energi", True),
        ("Badan Riset dan Inovasi Daerah", True),
        ("Petugas Disnakertrans", True),
        ("Petugas PUPR", True),
        ("Dinas Perikanan", False),
        ("Dinas Kesehatan dan Dinas Sosial", False),
        ("Petugas DPUPR dan Disdik", False),
        ("Dinas Energi Provinsi Kalimantan Selatan", False),
        ("Dinas Kebudayaan Kota Banjarmasin", False),
        ("Badan Pusat Statistik", False),
        ("Kelak Dinas Pemadam Kebakaran dibentuk dan", False),
        ("Diskusi dan Distribusi", False),
    ],
)
def test_an_office_of_a_text_is_in_the_list(office: str, wrong: bool) -> None:
    assert lines(LISTED % office, "PGM001") == ([13] if wrong else [])
