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
