"""Events told in two places."""

from tests.cases import each
from tests.checks.looking import found


def test_the_day_of_another_activity_is_accepted() -> None:
    text = """
kegiatan: [{nama: Rapat persiapan evaluasi smart city, tanggal: 27 Mei 2024, tempat: Aula}]
pengantar: {tata_kelola: Pelatihan relawan desa berlangsung pada 17 Mei 2024.}
"""
    assert not found(text, "PTW001")


def test_a_task_of_two_stages_is_told_of_both() -> None:
    text = """
pendahuluan: {metodologi: "Tahap II merumuskan visi, dan tahap III memilih Quick Win."}
pengantar: {quick_win: Quick Win diuji pada Bimtek tahap IV.}
"""
    assert not found(text, "PTW003")


def test_an_earlier_version_is_accepted() -> None:
    text = """
naskah: {versi: "1.0", tanggal: 12 Agustus 2025}
bimtek: [{tahap: III, mulai: 6 Juli 2025, keputusan: [Naskah versi 0.9 dibahas.]}]
"""
    assert not found(text, "PTW005")


@each(
    ("told", "is_slip"),
    [("27 Mei 2023", True), ("17 Mei 2024", True), ("3 Juni 2023", False), ("27 Mei 2024", False)],
)
def test_another_day_of_the_year_or_the_day_in_another_year_is_a_slip(told: str, is_slip: bool) -> None:
    text = f"""
kegiatan: [{{nama: Rapat persiapan evaluasi smart city, tanggal: 27 Mei 2024, tempat: Aula}}]
pengantar:
  tata_kelola: Diskominfo menggelar rapat persiapan evaluasi smart city pada {told}. Hasilnya dipakai pada 2024.
"""
    assert bool(found(text, "PTW001")) == is_slip


@each(
    ("told", "is_slip"),
    [
        ("Diskominfo menggelar rapat persiapan evaluasi smart city pada 27 Mei 2022.", True),
        ("Setahun sebelumnya, pada 27 Mei 2023, digelar rapat persiapan evaluasi smart city.", False),
        ("Rapat persiapan evaluasi smart city semula pada 17 Mei 2024.", False),
    ],
)
def test_the_day_in_another_year_is_a_slip_unless_another_time_is_told(told: str, is_slip: bool) -> None:
    text = f"""
kegiatan: [{{nama: Rapat persiapan evaluasi smart city, tanggal: 27 Mei 2024, tempat: Aula}}]
pengantar: {{tata_kelola: "{told}"}}
"""
    assert bool(found(text, "PTW001")) == is_slip
