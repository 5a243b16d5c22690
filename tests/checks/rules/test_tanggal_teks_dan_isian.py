"""Times in texts are those of the plans, decrees and schedules."""

from tests.cases import each
from tests.checks.looking import lines


@each(
    ("text", "wrong"),
    [
        ("Program ini mengacu pada RPJMN 2020–2024.", True),
        ("Masterplan selaras dengan Renstra Dinas Sosial 2019–2024.", True),
        ("RPJMN 2025–2029 menggantikan RPJMN 2020–2024.", False),
        ("Program ini mengacu pada RPJMN 2025–2029.", False),
        ("Pengolahan hasil laut mengacu kepada RPJMD 2019–2024.", True),
        ("Renstra 2018–2023 (Program Pengolahan dan Pemasaran Hasil Perikanan)", True),
        ("Kegiatan mengacu kepada Renstra perangkat daerah tahun 2018–2023.", True),
        ("Program tercantum dalam RPJMD dan Renstra 2018–2023, lalu diuji kembali.", True),
        ("Capaian yang baik diteruskan, dan kegiatan selaras dengan RPJMD 2019–2024.", True),
        ("Hasil evaluasi RPJMD 2019–2024 menunjukkan dua pekerjaan rumah.", False),
        ("RPJMD 2020–2024, yang telah berakhir, meninggalkan tiga pekerjaan rumah.", False),
        ("Selama RPJMD 2019–2024 dijalankan, jalan produksi diperbaiki.", False),
        ("RPJMD 2019–2024 menargetkan angka yang lebih rendah, tetapi tidak tercapai.", False),
        ("Capaian Renstra 2018–2023 Dinas Perikanan menjadi bahan penyusunan.", False),
        ("Dengan berakhirnya RPJMD 2019–2024, arah baru ditetapkan.", False),
    ],
)
def test_a_plan_that_a_text_rests_on_is_in_force(text: str, wrong: bool) -> None:
    plan = f"naskah: {{tanggal: 12 Agustus 2025}}\nvisi: {{penjelasan: '{text}'}}\n"
    assert bool(lines(plan, "WKT001")) == wrong


def test_the_first_years_of_a_theme_end_with_its_year() -> None:
    text = (
        "periode: {mulai: 2025, selesai: 2029}\n"
        "tema_tahun: [{tahun: 2027, uraian: Menilai hasil %s tahun pertama.}]\n"
    )
    assert lines(text % "empat", "WKT004") == [2]
    assert lines(text % "tiga", "WKT004") == []
    assert lines(text % "dua", "WKT004") == []
