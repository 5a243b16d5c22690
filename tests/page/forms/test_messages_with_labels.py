"""What is refused on the page is told in the words of forms: no keys, no YAML, no names of files."""

import pytest

from generator.edits.typed import kind_at
from tests.checks.form_wording import is_of_files
from tests.page.visiting import Visit, Visitor

FILE = """\
daerah: {nama: Uji, jenis: kabupaten}
periode: {mulai: 2025, selesai: 2027}
rencana_aksi: [{kegiatan: Pasar, id: pasar, dimensi: smart_economy, satuan: unit}]
quick_win: [{nama: Posyandu, id: posyandu, dimensi: smart_living}]
bimtek: [{tahap: 1}]
"""
PASAR, POSYANDU = "rencana_aksi[pasar]", "quick_win[posyandu]"
WRONG = {
    f"{PASAR}.anggaran[apbd][2026]": [
        "1,5 M", "250", "1,5", "250 juta/tahun", "-5 juta", "1.250 (juta)", "1500000.00", "1,234 juta", "12 3 juta",
        "Rp 5 juta (perkiraan)", "50000000 USD", "12E+05", "seratus", "100-200 juta", "9 triliun triliun", "12 kg",
        "9999999999999999999999999",
    ],
    f"{PASAR}.target[2025]": [
        "75 persen", "75 persen (2024)", "1.200", "2025: 75", "12; 13", "1,000", "0012", "> 12 | 13",
        "5 / 2025", "=> 5", "1.234.56", "12\t13", "1e5", "5½5", "12 orang",
    ],
    f"{PASAR}.dimensi": ["Smart Ekonomi", "smart_econ", "x", "Smart Living/Smart Economy"],
    f"{PASAR}.kelompok": ["Ngawur", "aplikasi/sdm", "aplikas", "Aplikasi 2026"],
    "daerah.penduduk": ["12,5", "seratus", "12.5 ribu", "10 ekor", "12,000.50", "1.5"],
    "daerah.kode": ["63.9", "99.99", "abc", "6.309", "63 09"],
    "daerah.luas_km2": ["1.500", "12 ha", "-", "1,500.5", "12.345,6.7"],
    "periode.mulai": ["2025-2029", "25", "tahun depan", "1800", "2025,"],
    "bimtek[1].mulai": [
        "kemarin", "9-10 Juli 2025", "31 Februari 2025", "Senin, 8 Juli 2025", "1/13/2025", "7 Juli 1025",
    ],
    "visi.rumusan": ["a\tb\tc", "|a|b|\n|---|---|", "[belum diisi: x]"],
    f"{POSYANDU}.id": ["lain"],
}  # fmt: skip


def refusals(visitor: Visitor, path: str, typed: str) -> list[str]:
    base = visitor.app.config["OFFICE"].session("uji").state().texts.text(path, kind_at(path))
    found = visitor.set(path, base, typed)
    return [one["message"] for one in found["refused"]]


@pytest.mark.slow
@pytest.mark.parametrize("path", WRONG)
def test_what_is_refused_is_told_in_the_words_of_forms(path: str, visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    told = {typed: refusals(visitor, path, typed) for typed in WRONG[path]}
    assert any(told.values())
    assert {typed: words for typed, words in told.items() if any(map(is_of_files, words))} == {}
