"""Items that are the same in two tables say the same."""

from tests.cases import each
from tests.checks.looking import lines

_PAIR = """
daerah: {{opd: [Dinas Kominfo]}}
infrastruktur:
  - {{nama: Internet publik, kondisi: "{state}", kebutuhan: "{need}", opd: Dinas Kominfo,
     anggaran: {{APBD: {{2025: 420 juta, 2026: {amount}}}}}}}
rencana_aksi:
  - {{kegiatan: Penyediaan internet publik, indikator: Jumlah titik internet publik, satuan: titik,
     opd: Dinas Kominfo, baseline: {{nilai: 46, tahun: 2024}}, target: {{2025: 80, 2026: 160}},
     anggaran: {{APBD: {{2025: 420 juta, 2026: 1 miliar}}}}}}
"""


@each(
    ("state", "need", "amount", "wrong"),
    [
        ("64 titik aktif", "160 titik", "1 miliar", True),
        ("46 titik aktif", "170 titik", "1 miliar", True),
        ("46 titik aktif", "160 titik", "1 miliar", False),
        ("46 titik aktif", "114 titik baru", "1 miliar", False),
        ("46 titik aktif selama 20 jam", "Perawatan enam menara", "1 miliar", False),
        ("Sekitar 45 titik aktif", "160 titik", "1 miliar", False),
        ("64 titik aktif", "160 titik", "2 miliar", False),
    ],
)
def test_a_state_is_the_baseline_of_the_row_with_the_same_budget(
    state: str, need: str, amount: str, wrong: bool
) -> None:
    assert bool(lines(_PAIR.format(state=state, need=need, amount=amount), "BRS001")) == wrong


_TWO = """
isu:
  - {{subdimensi: keamanan_masyarakat, isu: Laporan terlambat,
     data: [{{uraian: "{name}", nilai: {value}, satuan: menit, tahun: 2024}}]}}
sasaran:
  - {{subdimensi: keamanan_masyarakat, nama: Warga tertolong,
     indikator: Waktu rata-rata sejak laporan darurat diterima sampai petugas tiba, satuan: menit,
     baseline: {{nilai: 42, tahun: 2024}}}}
"""


@each(
    ("name", "value", "wrong"),
    [
        ("Waktu rata-rata sejak laporan darurat sampai petugas tiba", 52, True),
        ("Waktu rata-rata sejak laporan darurat sampai petugas tiba", 42, False),
        ("Waktu rata-rata sejak laporan darurat tidak diterima sampai petugas tiba", 52, False),
        ("Waktu rata-rata perjalanan petugas", 12, False),
    ],
)
def test_a_baseline_is_the_same_under_nearly_the_same_name(name: str, value: int, wrong: bool) -> None:
    assert bool(lines(_TWO.format(name=name, value=value), "BRS002")) == wrong


@each(("one", "other"), [("layanan 7", "layanan 13"), ("Gedung A", "Gedung B"), ("Tahap II", "Tahap I")])
def test_indicators_that_differ_by_a_number_measure_different_things(one: str, other: str) -> None:
    name = "sejak laporan darurat diterima sampai petugas tiba"
    text = _TWO.format(name=f"Waktu rata-rata {name} {one}", value=52)
    assert not lines(text.replace(f"Waktu rata-rata {name},", f"Waktu rata-rata {name} {other},"), "BRS002")
