"""Proper nouns in two spellings, and places that no list of the region has."""

from tests.cases import each
from tests.checks.looking import lines

NAMED = """
strategi:
  - {nama: Menata Teluk Kencana, uraian: Warga Teluk Kencana bermusyawarah di Teluk Kencana bersama penyuluh.}
  - {nama: Menata pasar, uraian: "Menurut penyuluh, %s ditata bersama warga."}
"""
PLACED = """
daerah: {nama: Cendana Raya, jenis: kabupaten, gambaran: "Pesisir: Muara Cendana, Teluk Kencana, dan Karang Indah."}
rencana_aksi:
  - {kegiatan: Menata pasar, lokasi: "Muara Cendana, Teluk Kencana, dan Karang Indah"}
  - {kegiatan: Menata dermaga, lokasi: "%s"}
"""


@each(
    ("name", "wrong"),
    [
        ("Teluk Kenacna", True),
        ("Teluk Kancana", True),
        ("Teluk Kencanaa", True),
        ("Teluk Kencana", False),
        ("Teluk Kencananya", False),
        ("Teluk Mutiara", False),
        ("“Teluk Kenacna”", False),
    ],
)
def test_a_rare_name_one_letter_from_a_usual_one_is_found(name: str, wrong: bool) -> None:
    assert lines(NAMED % name, "NMA001") == ([3] if wrong else [])


@each(
    ("places", "wrong"),
    [
        ("Muara Cendana, Teluk Mutiara, dan Karang Indah", True),
        ("Teluk Kencana dan Teluk Mutiara", True),
        ("Muara Cendana, Dermaga Teluk Kencana, dan Karang Indah", False),
        ("Desa Sinar Pagi dan Desa Batu Karang", False),
    ],
)
def test_a_place_in_a_series_with_known_ones_is_known_too(places: str, wrong: bool) -> None:
    assert lines(PLACED % places, "NMA002") == ([4] if wrong else [])


PARTNERED = """
quick_win:
  - {nama: Pojok Belajar, kemitraan: "%s", mitra: [%s]}
rencana_aksi: [{kegiatan: Pelatihan, pendukung: [Politeknik Bahari Cendana]}]
"""


@each(
    ("told", "listed", "wrong"),
    [
        ("Politeknik Bahari Cendana mengakui kerja relawan.", "Politeknik Maritim Cendana", True),
        ("Politeknik Bahari Cendana mengakui kerja relawan.", "Politeknik Bahari Cendana", False),
        ("Kerja relawan diakui.", "Politeknik Maritim Cendana", False),
        ("Politeknik Bahari Cendana dan Politeknik Maritim Cendana membantu.", "Politeknik Maritim Cendana", False),
        (
            "Politeknik Bahari Cendana mengakui kerja relawan.",
            "Politeknik Bahari Cendana, Politeknik Maritim Cendana",
            False,
        ),
        ("Politeknik Bahari Cendana mengakui kerja relawan.", "Komunitas Bahari Cendana", False),
    ],
)
def test_a_partner_is_listed_by_the_name_that_the_text_tells(told: str, listed: str, wrong: bool) -> None:
    assert bool(lines(PARTNERED % (told, listed), "NMA003")) == wrong
