"""A region that a revision does not hold: never another one in its place."""

import shlex
from pathlib import Path

import pytest

from generator.differences.inputs import opened, opened_before
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import Run
from tests.versions.repositories import git, needs_git, repository

pytestmark = needs_git

KUTIM = 'daerah: {kode: "64.08", nama: Kutai Timur}\nvisi: Maju\n'
KOTIM = 'daerah: {kode: "62.02", nama: Kotawaringin Timur}\nvisi: Jaya\n'
HERE_NOW = {"masterplans/kotim/a.yaml": KOTIM, "masterplans/kotim/b.yaml": "misi: [Maju]\n"}


def refusal(wanted: str, here: Path) -> str:
    with pytest.raises(UserError) as raised, opened(wanted, here):
        pass
    return raised.value.message


def refusal_before(revision: str, top: Path, name: str) -> str:
    with pytest.raises(UserError) as raised, opened_before(revision, RegionFolder(top / "masterplans" / name, top)):
        pass
    return raised.value.message


@pytest.fixture
def added(tmp_path: Path) -> Path:
    """A repository to which a region was added after the first version."""
    return repository(tmp_path / "repo", {"masterplans/kutim/a.yaml": KUTIM}, {**HERE_NOW})


@pytest.mark.parametrize(
    ("wanted", "below"),
    [("v1:kotim", "."), ("v1:masterplans/kotim", "."), ("v1:./", "masterplans/kotim"), ("v1:kotim", "masterplans")],
)
def test_a_region_of_later_was_not_there_and_no_other_is_offered(wanted: str, below: str, added: Path) -> None:
    told = refusal(wanted, added / below)
    assert told.startswith("Revisi 'v1' tidak memuat 'masterplans/kotim', yang waktu itu belum ada. Revisi tertua ")
    assert "kutim" not in told
    first = told.rpartition(" ")[2].removesuffix(".")
    with opened(f"{first}:kotim", added) as version:
        assert version.reading.masterplan.visi.rumusan == "Jaya"


def test_the_same_is_said_of_a_whole_region_before(added: Path) -> None:
    assert "waktu itu belum ada" in refusal_before("v1", added, "kotim")


def test_a_region_that_was_never_committed_is_told_so(added: Path) -> None:
    (added / "masterplans/kubar").mkdir()
    told = refusal_before("v2", added, "kubar")
    assert told.endswith("waktu itu belum ada. Belum ada revisi yang memuatnya; simpan dahulu dengan  git commit.")


@each("code", ['"62.02"', "62.02", "6202"])
def test_a_region_that_had_another_folder_is_offered_under_that(code: str, run: Run, tmp_path: Path) -> None:
    then = KOTIM.replace('"62.02"', code)
    old = {"masterplans/kutim/a.yaml": KUTIM, "masterplans/kab lama/a.yaml": then}
    place = repository(tmp_path / "repo", old, {**HERE_NOW})
    told = refusal_before("v1", place, "kotim")
    offered = 'masterplan diff "v1:masterplans/kab lama" masterplans/kotim'
    assert told.endswith(f"kode yang sama ada di 'masterplans/kab lama'. Bandingkan dengan  {offered}")
    done = run(*shlex.split(offered)[1:], cwd=place)
    assert (done.exit_code, "berlainan" in done.output) == (1, False)


def test_a_file_of_later_is_not_replaced_by_a_folder_of_its_region(tmp_path: Path) -> None:
    place = repository(tmp_path / "repo", {"masterplans/lama/a.yaml": KOTIM}, {**HERE_NOW})
    assert "waktu itu belum ada" in refusal("v1:masterplans/kotim/a.yaml", place)


def test_a_path_that_is_nowhere_is_answered_with_the_regions_of_then(added: Path) -> None:
    assert refusal("v1:zzzz", added).endswith("Daerah di sana: v1:masterplans/kutim.")
    git(added, "rm", "-r", "--quiet", "masterplans")
    git(added, "commit", "--quiet", "--allow-empty", "--message", "kosong")
    git(added, "tag", "v3")
    assert refusal("v3:zzzz", added).endswith("git ls-tree --name-only v3")
