"""What a text calls the highest, the lowest or the second is that by the figures of the plan."""

from tests.cases import each
from tests.checks.looking import lines

_SCORES = """
dimensi:
  smart_governance:
    kesiapan: "2,4"
    gambaran: "{text}"
  smart_living: {{kesiapan: "2,2"}}
  smart_environment: {{kesiapan: "1,8"}}
rencana_aksi:
  - {{dimensi: smart_living, kegiatan: Jalan, anggaran: {{APBD: {{2025: 9 miliar, 2026: 1 miliar}}}}}}
  - {{dimensi: smart_governance, kegiatan: Portal, anggaran: {{APBD: {{2025: 1 miliar, 2026: 2 miliar}}}}}}
"""


@each(
    ("text", "wrong"),
    [
        ("Kesiapan dimensi ini paling rendah di antara keenam dimensi.", True),
        ("Kesiapan Smart Environment paling tinggi.", True),
        ("Kesiapan Smart Living tertinggi kedua.", False),
        ("Kesiapan Smart Environment tertinggi kedua.", True),
        ("Anggaran terbesar dialokasikan bagi Smart Governance.", True),
        ("Anggaran terbesar terserap pada tahun 2026.", True),
        ("Kesiapan dimensi ini paling tinggi di antara keenam dimensi.", False),
        ("Anggaran terbesar dialokasikan bagi Smart Living.", False),
        ("Anggaran terbesar terserap pada tahun 2025.", False),
        ("Kesiapan Smart Environment tertinggi di provinsi.", False),
        ("Kesiapan desa terjauh paling rendah bagi Smart Governance.", False),
    ],
)
def test_a_superlative_is_judged_by_the_figures(text: str, wrong: bool) -> None:
    assert bool(lines(_SCORES.format(text=text), "PRK001")) == wrong


@each(
    ("other", "expected"),
    [
        ("Pada tahun 2023 daerah ini masuk sepuluh besar nasional dari 130 kabupaten/kota.", True),
        ("Pada tahun 2023 daerah ini masuk delapan besar nasional dari 150 kabupaten/kota.", True),
        ("Pada tahun 2023 daerah ini masuk 8 besar nasional dari 130 kabupaten/kota.", False),
        ("Pada tahun 2022 daerah ini masuk sepuluh besar nasional.", False),
        ("Pada tahun 2023 Kota Bogor masuk sepuluh besar nasional.", False),
        ("Pada tahun 2023 daerah ini masuk sepuluh besar provinsi.", False),
        ("Kabupaten ini terkenal akan pasar besar dan sungai besar pada tahun 2023.", False),
    ],
)
def test_a_rank_of_one_year_is_the_same_in_all_texts(other: str, expected: bool) -> None:
    record = "Daerah ini masuk delapan besar nasional dari 130 kabupaten/kota."
    text = f'evaluasi: [{{tahun: 2023, keterangan: "{record}"}}]\nvisi: {{penjelasan: "{other}"}}\n'
    assert bool(lines(text, "PRK001")) == expected
