"""Figures of a group, an age, a place or a part of the year are none of the whole."""

from tests.cases import each
from tests.checks.looking import lines

POOR = """isu:
  - isu: Kemiskinan
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
"""


@each(
    ("text", "is_of_the_whole"),
    [
        ("Di kalangan nelayan buruh, kemiskinan 24,6%.", False),
        ("Di antara keluarga petani, penduduk miskin 22,4%.", False),
        ("Bagi penduduk berusia 60 tahun ke atas, kemiskinannya 15,1%.", False),
        ("Selama musim paceklik, penduduk miskin 14,2%.", False),
        ("Kemiskinan di pedalaman 19,7%.", False),
        ("Di kalangan penduduk, kemiskinan 14,2%.", True),
        ("Penduduk miskin 14,2%, terutama di kalangan nelayan buruh.", True),
        ("Di kalangan nelayan kemiskinan 24,6%, sedangkan tingkat kemiskinan daerah 14,2%.", True),
        ("Di antara dua masalah itu, kemiskinan 14,2%.", True),
    ],
)
def test_only_figures_of_the_whole_are_compared_with_it(text: str, is_of_the_whole: bool) -> None:
    told = POOR + f"pendahuluan:\n  latar_belakang: >-\n    {text}\n"
    assert bool(lines(told, "AKT001")) == is_of_the_whole


AGED = "daerah:\n  gambaran: |-\n"


@each(
    "texts",
    [
        (
            "Dari 9.240 nelayan, 2.310 orang berusia di bawah 30 tahun.",
            "Dari 1.860 penenun, 214 orang berusia 35 tahun.",
        ),
        ("Petugas tiba dalam 19 menit di Kecamatan Cendana.", "Petugas tiba dalam 71 menit di Kecamatan Hulu Perak."),
        ("Waktu tanggap kedaruratan 19 menit pada siang hari.", "Waktu tanggap kedaruratan 31 menit."),
    ],
)
def test_parts_of_different_wholes_are_not_compared(texts: tuple[str, ...]) -> None:
    assert not lines(AGED + "".join(f"    {text}\n\n" for text in texts), "AKT003")


OFFICES = """periode: 2025-2029
daerah:
  opd: [Dinas Kesehatan, Dinas Sosial, Dinas Perhubungan, Dinas Pendidikan]
pendahuluan:
  latar_belakang: >-
    {}
"""


@each(
    ("text", "is_told"),
    [
        ("Ketika itu kabupaten memiliki seluruhnya lima perangkat daerah.", False),
        ("Pada tahun 2019 kabupaten ini memiliki lima perangkat daerah.", False),
        ("Kabupaten ini memiliki lima perangkat daerah.", True),
        ("Pada tahun 2025 kabupaten ini memiliki lima perangkat daerah.", True),
    ],
)
def test_a_count_of_the_past_is_not_held_against_the_list_of_today(text: str, is_told: bool) -> None:
    assert bool(lines(OFFICES.format(text), "AKT002")) == is_told


@each(
    ("share", "is_told"),
    [("rata-rata 503 pedagang setahun", False), ("seluruhnya 3.950 pedagang pasar", True)],
)
def test_an_average_of_a_year_is_no_other_total(share: str, is_told: bool) -> None:
    paragraphs = ("Pasar menampung seluruhnya 4.150 pedagang pasar.", f"Yang didampingi {share}.")
    told = AGED + "\n\n".join(f"    {one}" for one in paragraphs) + "\n"
    assert bool(lines(told, "AKT003")) == is_told
