"""Versions that the history keeps, opened for a comparison."""

from pathlib import Path

import pytest

from generator.differences.as_html import as_html
from generator.differences.kept import changes_since, opened_kept, present
from generator.differences.report import compared
from generator.edits.named_versions import save_version
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree


@pytest.fixture
def uji(tmp_path: Path) -> RegionFolder:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji, jenis: kota}\nvisi: {rumusan: Lama}\n",
                          "masterplans/uji/templates/masterplan/visi.md": "Lama\n"})  # fmt: skip
    return RegionFolder(tmp_path / "masterplans/uji", tmp_path)


def rewrite(region: RegionFolder, old: str, new: str, name: str = "isi.yaml") -> None:
    file = region.place / name
    file.write_text(file.read_text().replace(old, new))


def since(region: RegionFolder, label: str = "Awal") -> str:
    entry = save_version(region, label, "halaman")
    rewrite(region, "Lama", "Baru")
    return changes_since(region, entry, read_masterplan(region.place))


def test_what_changed_is_told_in_a_sentence(uji: RegionFolder) -> None:
    assert since(uji) == "1 perubahan: 1 teks berubah."


@pytest.mark.parametrize("label", ["NUL", "/dev/null"])
def test_a_version_may_be_called_like_a_missing_file(uji: RegionFolder, label: str) -> None:
    assert since(uji, label) == "1 perubahan: 1 teks berubah."


def test_a_template_is_a_change_too(uji: RegionFolder) -> None:
    entry = save_version(uji, "Awal", "halaman")
    rewrite(uji, "Lama", "Baru", "templates/masterplan/visi.md")
    told = changes_since(uji, entry, read_masterplan(uji.place))
    assert told == "Tidak ada perubahan isian. 1 perbedaan berkas lain."


def test_nothing_is_told_of_what_cannot_be_read(uji: RegionFolder) -> None:
    entry = save_version(uji, "Awal", "halaman")
    rewrite(uji, "visi:", "visi: [")
    assert changes_since(uji, entry, read_masterplan(uji.place)) == ""


def test_its_files_are_told_as_those_of_the_region(uji: RegionFolder) -> None:
    entry = save_version(uji, "Awal", "halaman")
    rewrite(uji, "visi: {rumusan: Lama}", "")
    with opened_kept(uji, entry) as old:
        page = as_html(compared(old, present(uji, read_masterplan(uji.place))))
        assert old.place(old.reading.masterplan.visi.rumusan.place) == "isi.yaml:2:17"
    assert "masterplan-" not in page and "isi.yaml:2" in page


def test_a_region_of_one_file_is_compared_too(tmp_path: Path) -> None:
    write_tree(tmp_path, {"kecil.yaml": "daerah: {nama: Lama}\n"})
    region = RegionFolder(tmp_path / "kecil.yaml", tmp_path)
    entry = save_version(region, "Awal", "halaman")
    rewrite(region._replace(place=tmp_path), "Lama", "Baru", "kecil.yaml")
    assert changes_since(region, entry, read_masterplan(region.place)).startswith("1 perubahan")
