"""Many regions in several processes: all are reported, in order, even if one fails."""

import os
from pathlib import Path

import pytest

from generator.building import jobs
from generator.building.jobs import Outcome, build_many, build_or_keep
from generator.building.options import Options
from generator.regions.locate import RegionFolder
from generator.source.problems import InputError
from tests.conftest import write_tree

OPTIONS = Options(documents=("masterplan",), formats=("md",))


def regions(root: Path, **texts: str) -> list[RegionFolder]:
    write_tree(root, {f"masterplans/{name}/isi.yaml": text for name, text in texts.items()})
    return [RegionFolder(root / "masterplans" / name, root) for name in texts]


@pytest.mark.slow
@pytest.mark.parametrize("count", [1, 2])
def test_one_failure_stops_no_other_and_the_order_is_kept(count: int, tmp_path: Path) -> None:
    folders = regions(tmp_path, c="masterplan: 1\n", b="visi: [\n", a="masterplan: 1\n")
    outcomes = list(build_many(folders, OPTIONS, jobs=count))
    assert [outcome.folder.name for outcome in outcomes] == ["c", "b", "a"]
    assert [outcome.built is None for outcome in outcomes] == [False, True, False]
    assert "b/isi.yaml" in outcomes[1].failure
    assert not outcomes[1].ours
    assert not (tmp_path / "output/b").exists()


@pytest.mark.slow
def test_processes_make_the_same_bytes_as_one(tmp_path: Path) -> None:
    plans = {name: f"daerah: {{nama: {name}, jenis: kabupaten}}\n" for name in ("satu", "dua", "tiga")}
    made = {}
    for count in (1, 2):
        root = tmp_path / str(count)
        assert all(o.built for o in build_many(regions(root, **plans), OPTIONS, jobs=count))
        made[count] = {p.relative_to(root): p.read_bytes() for p in (root / "output").rglob("*") if p.is_file()}
    assert made[1] == made[2]


def test_a_fault_of_the_program_in_one_region_is_told_and_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(folder: RegionFolder, options: Options, *, force: bool) -> Outcome:
        if folder.name == "a":
            raise KeyError("sesuatu")
        return build_or_keep(folder, options, force=force)

    monkeypatch.setattr(jobs, "build_or_keep", faulty)
    outcomes = list(build_many(regions(tmp_path, a="masterplan: 1\n", b="masterplan: 1\n"), OPTIONS, jobs=1))
    assert outcomes[0].ours
    assert "KeyError: 'sesuatu' (test_jobs.py:" in outcomes[0].failure
    assert outcomes[1].built is not None


def test_force_builds_what_is_up_to_date(tmp_path: Path) -> None:
    folders = regions(tmp_path, a="masterplan: 1\n")
    assert [next(build_many(folders, OPTIONS, jobs=1, force=f)).kept for f in (False, False, True)] == [
        False, True, False,
    ]  # fmt: skip


def test_a_single_region_raises_what_is_wrong_with_it(tmp_path: Path) -> None:
    [folder] = regions(tmp_path, a="visi: [\n")
    with pytest.raises(InputError):
        build_or_keep(folder, OPTIONS)


def test_a_folder_that_may_not_be_entered_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "masterplans/a/templates"

    def refused(*_: object, **__: object) -> Outcome:
        raise PermissionError(13, "Permission denied", str(closed / "nota/dokumen.yaml"))

    def may_be_entered(path: Path, mode: int) -> bool:
        return mode == os.F_OK or path != closed

    monkeypatch.setattr(jobs, "build_or_keep", refused)
    monkeypatch.setattr(os, "access", may_be_entered)
    [outcome] = build_many(regions(tmp_path, a="masterplan: 1\n"), OPTIONS, jobs=1)
    assert not outcome.ours
    assert "a/templates tidak dapat dibuka: izin ditolak. Beri akun Anda izin" in outcome.failure
