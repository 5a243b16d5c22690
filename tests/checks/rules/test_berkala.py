"""What recurs: frequencies and their months, and one activity with two frequencies."""

from tests.cases import each
from tests.checks.looking import lines


@each(
    ("name", "time", "wrong"),
    [
        ("Rapat triwulanan Tim Pelaksana", "Januari, April, dan Oktober", True),
        ("Rapat triwulanan Tim Pelaksana", "Januari, April, Juli, dan Oktober", False),
        ("Rapat triwulanan Tim Pelaksana", "Minggu kedua setelah triwulan berakhir", False),
        ("Penelaahan anggaran", "Setiap semester, yaitu Maret, Juni, September, dan Desember", True),
        ("Penelaahan anggaran", "Setiap semester, yaitu Juni dan Desember", False),
        ("Peninjauan", "Juli sampai dengan September 2027", False),
        ("Rekap laporan triwulanan", "Desember", False),
    ],
)
def test_a_frequency_has_as_many_months(name: str, time: str, wrong: bool) -> None:
    plan = f'pemantauan: {{kegiatan: [{{kegiatan: {name}, waktu: "{time}"}}]}}\n'
    assert bool(lines(plan, "BKL001")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Pemantauan dilakukan setiap semester.", True),
        ("Pemantauan dilakukan setiap triwulan.", False),
        ("Pemantauan mutu air dilakukan setiap bulan.", False),
        ("Laporan keuangan desa disampaikan setiap bulan.", False),
        ("Laporan triwulanan dinas menjadi laporan tahunan.", False),
    ],
)
def test_monitoring_is_as_frequent_everywhere(text: str, wrong: bool) -> None:
    plan = f"sambutan: {{isi: Pemantauan triwulanan diumumkan.}}\npemantauan: {{uraian: {text}}}\n"
    assert bool(lines(plan, "BKL002")) == wrong
