"""Units of amounts in headings: thousands and millions in all their spellings; what is unknown is said to be so."""

from generator.pulling.foreign.units import UNKNOWN, is_about_units, size_of, told_above
from tests.cases import each


@each(
    ("unit", "size"),
    [
        ("(Rp.000)", 1_000),
        ("(Rp. 000,-)", 1_000),
        ("(Rp x 1.000)", 1_000),
        ("(x Rp1.000)", 1_000),
        ("(000)", 1_000),
        ("('000)", 1_000),
        ("(Rp. ‘000)", 1_000),
        ("(Rp.1000)", 1_000),
        ("(ribu)", 1_000),
        ("Rp.000", 1_000),
        ("(Rp 1.000.000)", 1_000_000),
        ("(Jt)", 1_000_000),
        ("(Rp jt)", 1_000_000),
        ("(Rp juta/tahun)", 1_000_000),
        ("dalam jutaan", 1_000_000),
        ("(Rp M)", 1_000_000_000),
        ("(Rp. Milyar)", 1_000_000_000),
        ("(Rp)", 1),
        ("(rupiah penuh)", 1),
        ("(US$)", UNKNOWN),
        ("(%)", UNKNOWN),
        ("(paket)", UNKNOWN),
        ("(Rp juta, ribuan)", UNKNOWN),
    ],
)
def test_a_unit_in_a_heading(unit: str, size: int) -> None:
    assert size_of(["Anggaran", f"2026 {unit}"]) == size


@each("text", ["", "(2026)", "(Tahun Berjalan)", "(APBD)", "(n+1)", "(7)", "(indikatif)", "2000"])
def test_what_is_no_unit(text: str) -> None:
    assert size_of(["Anggaran", f"2026 {text}"]) is None


@each(
    ("line", "size"),
    [("(dalam ribuan rupiah)", 1_000), ("(Rp juta)", 1_000_000), ("(Rp.000)", 1_000), ("Untuk 2 juta warga", 1),
     ("(lanjutan)", 1), ("Rp juta (lanjutan)", 1_000_000), ("Anggaran Rp 5 miliar", 1), ("(ribuan dolar)", UNKNOWN),
     ("(Rp juta, ribuan)", UNKNOWN)],
)  # fmt: skip
def test_a_line_above_a_table(line: str, size: int) -> None:
    assert told_above(["RENCANA AKSI", line])[0] == size


@each(
    "line",
    ["Tabel 1 Rencana Aksi (Rp ribu)", "Tabel 1 Rencana Aksi, Rp juta", "(dalam ribuan rupiah)", "Satuan: Rp ribu",
     "Seluruh anggaran disajikan dalam jutaan rupiah."],
)  # fmt: skip
def test_a_line_of_text_before_a_table_that_tells_its_unit(line: str) -> None:
    assert is_about_units(line)
    assert told_above([line])[0] > 1


@each(
    "line",
    ["Kebutuhannya mencapai jutaan rupiah.", "Dana Rp 5 miliar (Rp5 miliar) tersedia.", "2.1 Program"],
)
def test_a_line_of_text_before_a_table_that_tells_no_unit(line: str) -> None:
    assert not is_about_units(line)


@each(
    ("lines", "size"),
    [
        (["Tabel 2. Rencana aksi (dalam rupiah)", "Tabel 1 dalam ribuan rupiah."], 1),
        (["Tabel 2 (Rp)", "Tabel 1 (Rp ribu)"], 1),
        (["Tabel 2. Rencana aksi", "(dalam ribuan rupiah)"], 1_000),
        (["Berbeda dari tabel sebelumnya yang dalam ribuan rupiah, tabel berikut dalam rupiah penuh."], UNKNOWN),
    ],
)
def test_the_nearest_line_that_tells_a_unit_decides(lines: list[str], size: int) -> None:
    assert told_above(lines)[0] == size
