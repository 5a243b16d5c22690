"""Earlier checks to compare with: of a file, a Bimtek stage, a git revision."""

from pathlib import Path

import pytest

from generator.differences.earlier_check import earlier_checks, stage_file, stage_meant
from generator.framework.stages import FINAL
from generator.masterplan.reading import read_masterplan
from generator.regions.baseline_file import written
from generator.regions.check import recorded
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import write_tree
from tests.versions.repositories import git, needs_git, repository

OLD = "visi:\n  rumusan: Maju yang yang jaya\nbimtek:\n  - {tahap: 2, mulai: 3 Maret 2026, selesai: 4 Maret 2026}\n"
NEW = OLD.replace("yang yang", "yang")


def region(root: Path) -> RegionFolder:
    return RegionFolder(root / "masterplans/uji", root)


def doubled(wanted: str, folder: RegionFolder) -> tuple[str, bool]:
    """What an earlier check is called, and whether it has the doubled word."""
    ((source, known),) = earlier_checks(wanted, [folder], []).values()
    return source, any(one.rule == "TKS004" for one in known.findings)


@each(
    ("text", "stage"),
    [
        ("tahap-2", 2),
        ("tahap:2", 2),
        ("Tahap 2", 2),
        ("tahap", FINAL),
        ("tahap-5", None),
        ("v1", None),
    ],
)
def test_a_stage_is_named_as_people_write_it(text: str, stage: int | None) -> None:
    assert stage_meant(text) == stage


def test_a_file_and_the_last_stage_written_are_read(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/a.yaml": OLD})
    folder = region(tmp_path)
    kept = written({"uji": recorded(folder, read_masterplan(folder.place).masterplan)})
    for file in (tmp_path / "d.json", stage_file(folder, 1), stage_file(folder, 2)):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(kept, "utf-8")
    assert doubled(str(tmp_path / "d.json"), folder) == (str(tmp_path / "d.json"), True)
    assert doubled("tahap", folder) == ("Bimtek tahap II", True)
    assert doubled("tahap-1", folder) == ("Bimtek tahap I", True)


def test_a_file_or_stage_that_is_not_there_is_answered_with_what_to_type(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/a.yaml": OLD})
    with pytest.raises(UserError, match=r"--write-baseline d\.json"):
        earlier_checks("d.json", [region(tmp_path)], [])
    with pytest.raises(UserError, match="masterplan check uji --write-baseline tahap-3"):
        earlier_checks("tahap-3", [region(tmp_path)], [])


@needs_git
def test_a_revision_is_checked_as_it_was(tmp_path: Path) -> None:
    top = repository(tmp_path / "repo", {"masterplans/uji/a.yaml": OLD}, {"masterplans/uji/a.yaml": NEW})
    assert doubled("v1", region(top)) == ("revisi v1", True)
    assert doubled("v2", region(top)) == ("revisi v2", False)


@needs_git
def test_a_stage_without_a_file_is_that_of_its_last_day_in_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-04T17:00:00")
    top = repository(tmp_path / "repo", {"masterplans/uji/a.yaml": OLD})
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-05T08:00:00")
    write_tree(top, {"masterplans/uji/a.yaml": NEW})
    git(top, "commit", "--quiet", "--all", "--message", "sesudahnya")
    source, found = doubled("tahap-2", region(top))
    assert source.startswith("Bimtek tahap II (4 Maret 2026, git ") and found
    assert doubled("tahap", region(top))[1]
    with pytest.raises(UserError, match="tidak ada dalam riwayat git"):
        earlier_checks("tahap-1", [region(top)], [])


@needs_git
def test_the_work_tree_is_not_touched(tmp_path: Path) -> None:
    top = repository(tmp_path / "repo", {"masterplans/uji/a.yaml": OLD}, {"masterplans/uji/a.yaml": NEW})
    before = sorted(path.name for path in (top / "masterplans").iterdir())
    doubled("v1", region(top))
    assert sorted(path.name for path in (top / "masterplans").iterdir()) == before
