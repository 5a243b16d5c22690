"""What a template computes of numbers that lack something lacks it too: no gap becomes a zero."""

from pathlib import Path

from tests.cases import each
from tests.documents.composing import PAGE_PLAN, printed_page

NOTHING = "**\\[belum diisi: rencana aksi\\]**"
LACKING = " **\\[belum lengkap\\]**"
PART = """
rencana_aksi:
- {kegiatan: Qk, dimensi: smart_economy, anggaran: {APBD Kabupaten: {2025: 5 juta, 2026: }}}
"""
WHOLE = PART.replace("2026: ", "2026: 1 juta")


def printed(what: str, root: Path, plan: str = "") -> str:
    return printed_page(root, f"# - Nota\n\n{{{{ {what} }}}}", plan=PAGE_PLAN + plan)


COMPUTED = [
    ("rekap.total + 5", "Rp5.000.005", "Rp6.000.005"),
    ("5 + rekap.total", "Rp5.000.005", "Rp6.000.005"),
    ("-rekap.total", "-5.000.000", "-6.000.000"),
    ("rekap.total / 1000", "5.000", "6.000"),
    ("(rekap.total / 1000000) | round(1)", "5", "6"),
    ("(rekap.total * 2) | rupiah_ringkas", "Rp10 juta", "Rp12 juta"),
    ("rekap.total | round | rupiah_ringkas", "Rp5 juta", "Rp6 juta"),
    ("rekap.total | int", "5.000.000", "6.000.000"),
    ("rekap.total | float", "5.000.000", "6.000.000"),
    ("rekap.total | abs", "5.000.000", "6.000.000"),
    ('"%s" | format(rekap.total)', "Rp5.000.000", "Rp6.000.000"),
    ("[rekap.total, rekap.total] | sum", "Rp10.000.000", "Rp12.000.000"),
]


@each(("what", "part", "whole"), COMPUTED)
def test_what_is_computed_lacks_what_its_numbers_lack(what: str, part: str, whole: str, tmp_path: Path) -> None:
    assert printed(what, tmp_path) == NOTHING
    assert printed(what, tmp_path, PART) == part + LACKING
    assert printed(what, tmp_path, WHOLE) == whole


@each("what", ['rekap.total ~ ""', "rekap.total | string", "[rekap.total] | join"])
def test_a_sum_in_a_text_tells_what_it_lacks(what: str, tmp_path: Path) -> None:
    assert printed(what, tmp_path) == NOTHING
    assert printed(what, tmp_path, PART) == "Rp5.000.000" + LACKING


@each("count", ["length", "count", "length | terbilang", "list | length", "length + 1"])
def test_what_is_missing_is_not_counted_as_zero(count: str, tmp_path: Path) -> None:
    assert printed(f"rencana_aksi | {count}", tmp_path) == NOTHING


def test_a_count_of_what_is_missing_is_zero_where_it_is_asked(tmp_path: Path) -> None:
    assert printed('"Qnol" if rencana_aksi | length == 0 else "Qada"', tmp_path) == "Qnol"
    assert printed("rencana_aksi | length", tmp_path, PART) == "1"
    assert printed("[] | length", tmp_path) == "0"


def test_a_sum_lacks_what_one_of_its_numbers_lacks(tmp_path: Path) -> None:
    assert printed("[rekap.total / 1000, 1] | sum", tmp_path) == f"1{LACKING}"
    assert printed("[rekap.total / 1000, 1] | sum", tmp_path, PART) == f"5.001{LACKING}"
    assert printed("[rekap.total / 1000, 1] | sum", tmp_path, WHOLE) == "6.001"


def test_tables_and_charts_show_the_gap_of_a_sum_of_nothing(tmp_path: Path) -> None:
    assert "belum diisi" in printed('tabel([{"b": rekap.total + 1}], kolom("B", "b"), judul="Qj")', tmp_path)
    assert printed('bagan("batang", ["a"], {"x": [rekap.total]}, "Qj")', tmp_path) == NOTHING
    assert "5.000.000" in printed('bagan("batang", ["a"], {"x": [rekap.total]}, "Qj")', tmp_path, PART)
    assert printed("persen(rekap.total, 5)", tmp_path) == NOTHING
