"""The text of a form's field for each value, and the value at each path."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.edits.form_texts import FormTexts, value_at
from generator.masterplan.masterplan import walk
from generator.masterplan.reading import Reading, read_masterplan
from tests.cases import each
from tests.conftest import CHECKOUT

TEXT = """\
daerah: {nama: Uji, jenis: kabupaten, opd: [{nama: Dinas Kesehatan, singkatan: Dinkes}]}
quick_win:
  - nama: Pasar
    opd: Dinkes
    jumlah_penerima: 1250
    anggaran: {APBD: {2026: 1500000000, 2027: '1,5 M'}}
    persentase: 12,5
naskah: {tanggal: 2026-08-18}
visi: {rumusan: TBD}
"""


@each(
    ("path", "text"),
    [("quick_win[pasar].opd", "Dinas Kesehatan"), ("quick_win[pasar].jumlah_penerima", "1.250"),
     ("quick_win[pasar].anggaran[apbd][2026]", "1,5 miliar"), ("quick_win[pasar].anggaran[apbd][2027]", "1,5 M"),
     ("quick_win[pasar].persentase", "12,5"), ("naskah.tanggal", "18 Agustus 2026"), ("visi.rumusan", "TBD"),
     ("visi.penjelasan", ""), ("quick_win[lain].opd", ""), ("daerah", "")],
)  # fmt: skip
def test_the_text_of_a_field(path: str, text: str, reading_of: Callable[[str], Reading]) -> None:
    assert FormTexts(reading_of(TEXT)).text(path) == text


@pytest.mark.slow
def test_every_value_of_the_example_is_found_at_its_path() -> None:
    plan = read_masterplan(CHECKOUT / "masterplans/contoh").masterplan
    placed = [
        leaf
        for leaf in walk(plan)
        if leaf.spot and not (leaf.path.endswith("]") and value_at(plan, leaf.path) != leaf)
    ]
    assert len(placed) > 5000
    assert all(value_at(plan, leaf.path) is leaf for leaf in placed if not leaf.path.endswith("]"))


def test_a_file_with_broken_syntax_is_not_readable(reading_of: Callable[[str], Reading]) -> None:
    reading = reading_of('visi:\n  rumusan: "x\n')
    assert FormTexts(reading).readable == set[Path]()
