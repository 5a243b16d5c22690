"""Saving of what was typed into a form: what became of each edit."""

from pathlib import Path

import pytest

from generator.edits.edit import Insert, Set
from generator.edits.form_texts import FormTexts
from generator.edits.saving import Saved, save
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import write_tree


def saved(root: Path, text: str, *edits: Set | Insert) -> Saved:
    place = write_tree(root, {"masterplans/uji/isi.yaml": text}) / "masterplans/uji"
    reading = read_masterplan(place)
    return save(RegionFolder(place, root), reading, FormTexts(reading), edits, "halaman")


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
        save(RegionFolder(place, tmp_path), reading, FormTexts(reading), [Set("visi.rumusan", "A", "B")], "halaman")
