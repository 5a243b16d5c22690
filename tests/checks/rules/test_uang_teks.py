"""Money told in texts is that of the tables."""

from tests.cases import each
from tests.checks.looking import lines

_QUICK_WIN = """
quick_win:
  - nama: Loket Keliling Pesisir
    dimensi: smart_governance
    keberlangsungan: "{text}"
    anggaran: {{APBD: {{2025: 420 juta, 2026: 610 juta}}, CSR: {{2026: 95 juta}}}}
"""


@each(
    ("text", "wrong"),
    [
        ("Seluruh biaya sebesar Rp1,25 miliar telah tersedia.", True),
        ("Anggarannya mencapai Rp1,5 miliar.", True),
        ("Seluruh biaya sebesar Rp1,125 miliar telah tersedia.", False),
        ("Anggaran dua tahun itu sekitar Rp1,1 miliar.", False),
        ("Pada 2026 anggarannya Rp705 juta.", False),
        ("Dari APBD dialokasikan Rp1,03 miliar.", False),
        ("Biaya perjalanan warga turun Rp150 ribu.", False),
    ],
)
def test_a_cost_is_a_sum_of_the_table(text: str, wrong: bool) -> None:
    assert bool(lines(_QUICK_WIN.format(text=text), "UTK001")) == wrong


def test_a_sentence_that_names_an_item_tells_its_cost() -> None:
    plan = _QUICK_WIN.format(text="Dianggarkan setiap tahun.")
    text = "visi: {{penjelasan: 'Loket Keliling Pesisir menelan biaya Rp{}.'}}\n"
    assert lines(plan + text.format("2,1 miliar"), "UTK001")
    assert not lines(plan + text.format("1,125 miliar"), "UTK001")
