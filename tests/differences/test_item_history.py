"""The history of one item: each change with the writing that made it, and whether others wrote in between."""

from pathlib import Path

from generator.differences.item_history import ItemChange, item_history
from generator.edits.applied import applied
from generator.edits.edit import Set
from generator.edits.named_versions import save_version
from generator.edits.writing import write
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree

FILE = "quick_win:\n  - id: mpp\n    nama: Mal\n    tujuan: Satu atap\n  - id: b\n    nama: Lain\n"


def region_of(root: Path) -> RegionFolder:
    return RegionFolder(write_tree(root, {"masterplans/uji/isi.yaml": FILE}) / "masterplans/uji", root)


def put(region: RegionFolder, path: str, now: str) -> None:
    write(region, applied(read_masterplan(region.place), [Set(path, None, now)]), f"tulis {now}")


def history(region: RegionFolder, path: str = "quick_win[mpp]") -> list[ItemChange]:
    return list(item_history(region, read_masterplan(region.place), path))


def test_each_change_names_its_writing_and_the_version_that_holds_it(tmp_path: Path) -> None:
    region = region_of(tmp_path)
    put(region, "quick_win[mpp].tujuan", "Semua layanan")
    put(region, "quick_win[b].nama", "Baru")
    save_version(region, "Bimtek III", "halaman")
    put(region, "quick_win[mpp].nama", "Mal Pelayanan")
    last, first = history(region)
    assert [(value.old, value.new) for value in first.values] == [("Satu atap", "Semua layanan")]
    assert (first.label, last.label) == ("Bimtek III", "")
    assert last.entry is not None and last.entry.by == "tulis Mal Pelayanan" and not last.is_mixed


def test_what_another_program_wrote_is_no_writing_of_ours(tmp_path: Path) -> None:
    region = region_of(tmp_path)
    put(region, "quick_win[b].nama", "Baru")
    file = region.place / "isi.yaml"
    file.write_text(file.read_text().replace("Satu atap", "Dari Notepad"))
    [change] = history(region)
    assert change.is_mixed and change.values[0].new == "Dari Notepad"


def test_an_item_that_never_changed_has_no_history(tmp_path: Path) -> None:
    region = region_of(tmp_path)
    put(region, "quick_win[b].nama", "Baru")
    assert history(region) == []
