"""Saving of what was typed into a form: what became of each edit."""

from pathlib import Path

import pytest

from generator.edits.edit import Insert, Set
from generator.edits.form_texts import FormTexts
from generator.edits.saving_without_overwriting import Saved, save
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import write_tree


def saved(root: Path, text: str, *edits: Set | Insert) -> Saved:
    place = write_tree(root, {"masterplans/uji/isi.yaml": text}) / "masterplans/uji"
    reading = read_masterplan(place)
    return save(RegionFolder(place, root), reading, FormTexts(reading), edits, by="halaman")


@each("base", ["satu\n\ndua", "satu\r\n\r\ndua", " satu  \n\ndua\n"])
def test_what_a_browser_makes_of_a_text_is_no_conflict(base: str, tmp_path: Path) -> None:
    found = saved(tmp_path, "visi:\n  penjelasan: |\n    satu\n\n    dua\n", Set("visi.penjelasan", base, "tiga"))
    assert not found.conflicts and len(found.written) == 1


def test_nothing_to_write_leaves_the_reading(tmp_path: Path) -> None:
    found = saved(tmp_path, "visi: {rumusan: A}\n", Set("visi.rumusan", "A", "A"))
    assert (found.written, found.refused, found.conflicts, found.reading) == ([], [], [], None)


def test_an_edit_beside_a_conflict_is_written(tmp_path: Path) -> None:
    edits = (Set("visi.rumusan", "B", "C"), Set("visi.penjelasan", "", "D"))
    found = saved(tmp_path, "visi: {rumusan: A}\n", *edits)
    assert [one.today for one in found.conflicts] == ["A"]
    assert (tmp_path / "masterplans/uji/isi.yaml").read_text() == "visi: {rumusan: A, penjelasan: D}\n"


def test_a_file_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": "visi: {rumusan: A}\n"}) / "masterplans/uji"
    reading = read_masterplan(place)
    (place / "isi.yaml").write_text("visi: {rumusan: Z}\n")
    with pytest.raises(UserError, match="berubah sejak dibaca"):
        save(
            RegionFolder(place, tmp_path), reading, FormTexts(reading), [Set("visi.rumusan", "A", "B")], by="halaman"
        )


PLAN = """\
daerah: {nama: Tabalong, jenis: kabupaten}
periode: {mulai: 2025, selesai: 2027}
rencana_aksi:
  - kegiatan: Pasar nontunai
    id: pasar
    satuan: unit
    target: {2025: 5}
  - kegiatan: Jejaring
    id: jejaring
    target: {2025: 12 unit}
"""
PASAR, JEJARING = "rencana_aksi[pasar]", "rencana_aksi[jejaring]"


@pytest.mark.parametrize(
    "typed", ["12 unit", "12 Unit", "12 unit.", "12unit", "12\u00a0unit", "\u200b12 unit\ufeff", "1\u200d2"]
)
@pytest.mark.parametrize("path", [f"{PASAR}.target[2026]", f"{PASAR}.baseline.nilai"])
def test_a_number_with_the_unit_of_its_item_is_that_number(typed: str, path: str, tmp_path: Path) -> None:
    found = saved(tmp_path, PLAN, Set(path, "", typed))
    assert found.refused == [] and found.reading is not None
    assert FormTexts(found.reading).text(path) == "12"


def test_a_number_with_another_unit_is_refused_in_words(tmp_path: Path) -> None:
    found = saved(tmp_path, PLAN, Set(f"{PASAR}.target[2025]", "5", "75 persen"))
    assert [one.reason for one in found.refused] == [
        "nilai ini bersatuan 'persen', sedangkan satuan butirnya 'unit'. Tulis angkanya saja dalam unit, atau ganti "
        "satuannya."
    ]


def test_percent_behind_a_number_becomes_the_unit_of_an_item_without_one(tmp_path: Path) -> None:
    text = PLAN.replace("    target: {2025: 12 unit}\n", "")
    edits = [Set(f"{JEJARING}.target[{year}]", "", f"{year - 2000},5 %") for year in (2025, 2026, 2027)]
    new = Insert("rencana_aksi", {".kegiatan": "Baru", ".target[2026]": "75 persen"}, "?")
    found = saved(tmp_path, text, *edits, new)
    assert found.refused == [] and found.reading is not None
    texts = FormTexts(found.reading)
    assert texts.text(f"{JEJARING}.satuan") == texts.text("rencana_aksi[baru].satuan") == "persen"
    assert texts.text(f"{JEJARING}.target[2027]") == "27,5%"
    assert [one.filled for one in found.written if one.filled] == [(f"{JEJARING}.satuan",)]


def test_a_unit_typed_later_makes_numbers_of_what_was_read_as_words(tmp_path: Path) -> None:
    found = saved(tmp_path, PLAN, Set(f"{JEJARING}.satuan", "", "unit"))
    assert found.refused == [] and found.reading is not None
    assert FormTexts(found.reading).text(f"{JEJARING}.target[2025]") == "12"


@pytest.mark.parametrize(
    ("path", "typed", "read"),
    [
        ("daerah.kode", "6309", "63.09"),
        ("daerah.kode", "\u200b63.09", "63.09"),
        ("daerah.nama", "Kabupaten Tabalong", "Tabalong"),
    ],
)
def test_what_the_reader_completes_is_no_reason_to_refuse(path: str, typed: str, read: str, tmp_path: Path) -> None:
    found = saved(tmp_path, PLAN.replace("Tabalong", "X"), Set(path, None, typed))
    assert found.refused == [] and found.reading is not None
    assert FormTexts(found.reading).text(path) == read
