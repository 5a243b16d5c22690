"""Figures in texts are those of the tables, the lists and the other texts."""

from tests.cases import each
from tests.checks.looking import found, lines, looked

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
        ("Masih ada 14,8 persen warga kita yang hidup di bawah garis kemiskinan.", True),
        ("Sebanyak 14,8% warga kita masih miskin.", True),
        ("Sebanyak 14,8% masyarakat hidup di bawah garis kemiskinan.", True),
        ("Sebanyak 11,8% warga hidup di bawah garis kemiskinan.", False),
        ("Sebanyak 14,8% warga miskin telah memiliki jaminan kesehatan.", False),
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
        ("Dari lima dimensi yang ada, Smart Economy didahulukan.", True),
        ("Dari enam dimensi yang ada, Smart Economy didahulukan.", False),
        ("Lima dimensi, yaitu ekonomi, lingkungan, layanan, warga, dan wajah kota, saling menopang.", True),
    ],
)
def test_a_few_of_the_listed_things_may_be_named(told: str, wrong: bool) -> None:
    assert bool(lines(background(f'"{told}"'), "AKT002")) == wrong


_KNOWN = """
periode: {{mulai: 2025, selesai: 2029}}
daerah: {{nama: Cendana Raya}}
visi: {{penjelasan: "Survei terhadap 1.200 responden. Seluruh 47 aplikasi dipakai di seluruh dua belas kecamatan."}}
dimensi: {{smart_economy: {{gambaran: "Sebanyak 4.150 pedagang berjualan di seluruh dua belas kecamatan."}}}}
pendahuluan: {{latar_belakang: "{text}"}}
"""


@each(
    ("text", "wrong"),
    [
        ("Survei tahun 2022 terhadap 900 responden mencatat literasi.", False),
        ("Pada tahun 2021 seluruh 39 aplikasi belum terhubung.", False),
        ("Pada tahun 2024 seluruh 39 aplikasi belum terhubung.", True),
        ("Seluruh 39 aplikasi belum terhubung.", True),
        ("Tahap pertama mencakup empat kecamatan, tahap kedua delapan kecamatan.", False),
        ("Pelatihan mencakup empat kecamatan.", True),
        ("Lima pasar di Kecamatan Cendana menampung 1.450 pedagang.", False),
        ("Pasar di Cendana Raya menampung 1.450 pedagang.", True),
    ],
)
def test_a_figure_of_another_year_or_of_a_part_is_another_figure(text: str, wrong: bool) -> None:
    assert bool(looked(_KNOWN.format(text=text), "AKT003", "SKA001").findings) == wrong


def test_the_time_in_a_part_of_the_region_is_no_measure_for_others() -> None:
    plan = """
visi: {penjelasan: Petugas tiba rata-rata dalam 22 menit sesudah panggilan.}
pendahuluan: {latar_belakang: Petugas tiba rata-rata dalam %s sesudah panggilan.}
"""
    assert lines(plan % "24 menit", "AKT003")
    assert not lines(plan % "24 menit di dataran", "AKT003")


@each(
    ("sentence", "is_wrong"),
    [
        ("Kesembilan quick win dipilih bersama.", True),
        ("Ada sembilan quick win yang dipilih pada Bimtek tahap III.", True),
        ("Sembilan Quick Win dipilih pada Bimtek tahap III agar hasilnya tampak.", True),
        ("Sepuluh Quick Win dipilih pada Bimtek tahap III.", False),
        ("Sembilan Quick Win dipilih pada Bimtek tahap III, dan satu lagi ditambahkan kemudian.", False),
        ("Tiga Quick Win dimulai lebih dahulu.", False),
        ("Kelima quick win itu dimulai pada 2026.", False),
    ],
)
def test_the_quick_wins_chosen_are_those_listed(sentence: str, is_wrong: bool) -> None:
    rows = "\n".join(f"  - {{dimensi: smart_living, nama: Layanan {name}}}" for name in "ABCDEFGHIJ")
    assert bool(lines(f"quick_win:\n{rows}\nvisi: {{penjelasan: '{sentence}'}}\n", "AKT002")) == is_wrong
