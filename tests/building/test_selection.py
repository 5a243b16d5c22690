"""Which regions a call builds, and which share of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building.options import Options
from generator.building.selection import Shard, chosen_regions, read_shard, refuse_collisions
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import write_tree


def folders(*names: str) -> list[RegionFolder]:
    return [RegionFolder(Path("/rencana/masterplans") / name, Path("/rencana")) for name in names]


@pytest.mark.slow
@given(st.integers(1, 12), st.integers(0, 40))
def test_the_shares_together_are_every_region_once(count: int, regions: int) -> None:
    known = folders(*(f"daerah-{n}" for n in range(regions)))
    shares = [Shard(number, count).of(known) for number in range(1, count + 1)]
    assert sorted(f.name for share in shares for f in share) == sorted(f.name for f in known)
    assert max(map(len, shares)) - min(map(len, shares)) <= 1


@each(("text", "wanted"), [("1/1", Shard(1, 1)), (" 3/8 ", Shard(3, 8)), ("8/8", Shard(8, 8))])
def test_a_share_is_read(text: str, wanted: Shard) -> None:
    assert read_shard(text) == wanted


@each("text", ["0/8", "9/8", "3", "a/b", "3/", "-1/8", "1/0", "٣/٨", "1/2/3", ""])
def test_what_is_no_share_is_none(text: str) -> None:
    assert read_shard(text) is None


def test_all_regions_and_one_of_them_cannot_be_asked_for_together(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/a/daerah.yaml": "daerah: {nama: A}\n", "masterplans/b/x.yaml": ""})
    with pytest.raises(UserError, match=r"disebut juga a\. Hapus --all"):
        chosen_regions(("a",), tmp_path, everything=True)
    assert [folder.name for folder in chosen_regions(("a",), tmp_path, everything=False)] == ["a"]


def test_a_region_named_twice_is_built_once(tmp_path: Path) -> None:
    write_tree(
        tmp_path, {"masterplans/kotim/a.yaml": "masterplan: 1\n", "masterplans/lain/a.yaml": "masterplan: 1\n"}
    )
    found = chosen_regions(("kotim", str(tmp_path / "masterplans/kotim"), "lain"), tmp_path, everything=False)
    assert [folder.name for folder in found] == ["kotim", "lain"]


def test_two_regions_that_would_overwrite_each_other_are_refused() -> None:
    same = [RegionFolder(Path("/a/Kotim"), Path("/a")), RegionFolder(Path("/b/kotim"), Path("/b"))]
    refuse_collisions(same, Options())
    with pytest.raises(UserError, match=r"/a/Kotim dan /b/kotim sama-sama menulis ke /hasil/kotim"):
        refuse_collisions(same, Options(output=Path("/hasil")))
