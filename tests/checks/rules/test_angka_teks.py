"""Figures in texts are those of the tables, the lists and the other texts."""

from tests.cases import each
from tests.checks.looking import found, lines

POOR = """isu:
  - isu: Kemiskinan
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
"""


def background(text: str) -> str:
    return f"pendahuluan:\n  latar_belakang: >-\n    {text}\n"


@each(
    ("text", "wrong"),
    [
        ("Sebanyak 14,2% penduduk masih miskin.", True),
        ("Kemiskinan bertahan pada empat belas persen.", True),
        ("Pada tahun 2024 tingkat kemiskinan tercatat 12,8 persen.", True),
        ("Sebanyak 11,8% penduduk masih miskin.", False),
        ("Sekitar 12 persen penduduk masih miskin.", False),
        ("Pada tahun 2019 penduduk miskin masih 15,1 persen.", False),
        ("Kemiskinan provinsi tercatat 14,2 persen.", False),
        ("Kemiskinan turun 2,1 persen.", False),
        ("Sebanyak 64% keluarga miskin telah terdata.", False),
    ],
)
def test_a_figure_is_compared_with_the_measure_that_its_words_name(text: str, wrong: bool) -> None:
    assert bool(lines(POOR + background(text), "AKT001")) == wrong


OFFICES = "daerah: {opd: [Dinas Kesehatan, Dinas Sosial, Dinas Pendidikan]}\n"


@each(
    ("text", "wrong"),
    [
        ("Telaah mencakup Renstra lima perangkat daerah.", True),
        ("Seluruh dua perangkat daerah hadir.", True),
        ("Loket dijaga petugas dari dua perangkat daerah.", False),
        ("Telaah mencakup Renstra tiga perangkat daerah.", False),
        ("Naskah awal memuat lima perangkat daerah.", False),
    ],
)
def test_a_number_of_listed_things_is_that_of_the_list(text: str, wrong: bool) -> None:
    assert bool(lines(OFFICES + background(text), "AKT002")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Dua dari 15 puskesmas memakai rekam medis.", True),
        ("Enam dari 14 puskesmas memakai rekam medis.", False),
        ("Enam puskesmas memakai rekam medis.", False),
        ("Di Kecamatan Hulu Perak, 9 dari 12 puskesmas memakai rekam medis.", False),
        ("Sebanyak 9 dari 12 puskesmas di hulu memakai rekam medis.", False),
        ("Sebanyak 9 dari 12 puskesmas di kabupaten ini memakai rekam medis.", True),
    ],
)
def test_a_whole_has_one_number(text: str, wrong: bool) -> None:
    plan = "visi: {penjelasan: Empat dari 14 puskesmas tersambung.}\n" + background(text)
    assert bool(lines(plan, "AKT003")) == wrong


def test_the_others_are_told_with_their_own_number() -> None:
    ((_, message),) = found(background("Keempat dimensi lainnya tetap dijalankan."), "AKT002")
    assert message == "teks menyebut keempat dimensi lainnya, padahal daftar dimensi memuat 6, jadi lainnya 5"


def test_two_numbers_of_one_sentence_count_two_things() -> None:
    text = background("Empat dimensi lain menyusul sesudah dua dimensi pertama matang.")
    assert not lines(text, "AKT003")


@each(
    ("told", "wrong"),
    [
        ("Dua dimensi, yaitu Smart Economy dan Smart Living, didahulukan.", False),
        ("Masterplan mencakup dua dimensi, yaitu Smart Economy dan Smart Living.", True),
        ("Lima dimensi, yaitu ekonomi, lingkungan, layanan, warga, dan wajah kota, saling menopang.", True),
    ],
)
def test_a_few_of_the_listed_things_may_be_named(told: str, wrong: bool) -> None:
    assert bool(lines(background(f'"{told}"'), "AKT002")) == wrong
