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
