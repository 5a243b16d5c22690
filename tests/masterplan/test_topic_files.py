"""Where a topic stands in a region's files, or the file where it belongs."""

from pathlib import Path

import pytest

from generator.masterplan.masterplan import SETTLED_FIRST, Masterplan
from generator.masterplan.reading import read_masterplan
from generator.masterplan.topic_files import USUAL_FILES, Homes
from tests.conftest import write_tree


@pytest.fixture
def homes(tmp_path: Path) -> Homes:
    write_tree(tmp_path, {"semua.yaml": "isu:\nvisi: {rumusan: Satu}\n", "risiko.yaml": "# masih kosong\n"})
    return read_masterplan(tmp_path).masterplan.homes


def test_every_topic_has_its_usual_file() -> None:
    offered = [topic for topics in USUAL_FILES.values() for topic in topics]
    assert sorted(offered) == sorted(set(Masterplan.fields) - SETTLED_FIRST)


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("visi.rumusan", "semua.yaml"),
        ("misi", "semua.yaml"),
        ("isu@smart_economy", "semua.yaml"),
        ("dimensi.smart_economy", "semua.yaml"),
        ("subdimensi.energi", "semua.yaml"),
        ("quick_win[mpp].tujuan", "quick-win.yaml"),
        ("risiko", "risiko.yaml"),
        ("periode.mulai", "daerah.yaml"),
        ("tidak_dikenal", "daerah.yaml"),
    ],
)
def test_a_path_leads_to_the_file_of_its_topic(homes: Homes, tmp_path: Path, path: str, file: str) -> None:
    assert homes.file_of(path) == tmp_path / file


def test_a_written_topic_has_the_place_of_its_key(homes: Homes, tmp_path: Path) -> None:
    place = homes.place_of("visi.rumusan")
    assert place is not None
    assert (place.file, place.line, place.column) == (tmp_path / "semua.yaml", 2, 1)
    assert homes.place_of("misi") is None


def test_a_plan_that_comes_from_nowhere_has_no_file() -> None:
    assert Homes().file_of("visi") is None
