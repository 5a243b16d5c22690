"""Offices told in texts beside the list of offices."""

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


@each(
    ("text", "wrong"),
    [
        ("Dinas Perindustrian dan Perdagangan mendampingi pedagang.", True),
        ("Dinas Perdagangan dan Perindustrain mendampingi pedagang.", True),
        ("Dinas Pemberdayaan Masyarakat dan Kampung membina balai.", True),
        ("Dinas Perdagangan dan Perindustrian mendampingi pedagang.", False),
        ("Dinas Perdagangan mendampingi pedagang.", False),
        ("Dinas Perindustrian dan Perdagangan Provinsi membantu.", False),
        ("Dahulu Dinas Perindustrian dan Perdagangan mengurusnya.", False),
        ("Badan Pusat Statistik membina metode.", False),
    ],
)
def test_an_office_in_a_text_is_named_as_listed(text: str, wrong: bool) -> None:
    region = (
        "daerah: {nama: Tabalong, jenis: kabupaten, opd: [Dinas Perdagangan dan Perindustrian, "
        "Dinas Pemberdayaan Masyarakat dan Desa]}\n"
    )
    assert bool(lines(f"{region}visi: {{penjelasan: {text}}}\n", "OPD009")) == wrong
