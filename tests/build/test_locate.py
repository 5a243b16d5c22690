"""From what a user calls a region to its folder."""

from pathlib import Path

import pytest

from generator.build.locate import all_regions, find_region
from generator.source.problems import UserError
from tests.conftest import write_tree


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_tree(
        tmp_path,
        {
            "masterplans/kotim/daerah.yaml": 'daerah: {kode: "62.02", nama: Kotawaringin Timur}\n',
            "masterplans/kota-jambi/daerah.yaml": 'daerah: {kode: "15.71", nama: Jambi}\n',
            "kerja/dalam/x.txt": "",
        },
    )


@pytest.mark.parametrize(
    "wanted", ["kotim", "62.02", "Kabupaten Kotawaringin Timur", "kotawaringin timur", "Kab. Kotawaringin Timur"]
)
def test_a_folder_name_a_code_and_a_name_all_find_it(wanted: str, root: Path) -> None:
    assert find_region(wanted, root / "kerja/dalam").place == root / "masterplans/kotim"


def test_a_path_is_taken_as_it_is(root: Path) -> None:
    found = find_region(str(root / "masterplans/kotim/daerah.yaml"), root)
    assert found.name == "daerah"
    assert found.output == root / "output/daerah"


def test_the_example_is_found_everywhere(tmp_path: Path) -> None:
    found = find_region("contoh", tmp_path)
    assert (found.place / "daerah.yaml").is_file()
    assert found.output == tmp_path / "output/contoh"


def test_output_lies_under_the_same_root(root: Path) -> None:
    assert find_region("kotim", root / "kerja/dalam").output == root / "output/kotim"


def test_a_near_name_is_suggested(root: Path) -> None:
    with pytest.raises(UserError, match="Mungkin maksud Anda: kotim"):
        find_region("kotin", root)


def test_a_real_region_without_a_folder_is_told_how_to_begin(root: Path) -> None:
    with pytest.raises(UserError, match='masterplan init "Kutai Barat"'):
        find_region("Kutai Barat", root)


def test_without_any_masterplans_folder_the_way_to_begin_is_shown(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="masterplan init"):
        all_regions(tmp_path)
