"""Whatever line of a real region is broken, the message points at that line and says what is wrong."""

import shutil
from pathlib import Path

import pytest

from generator.masterplan.reading import read_masterplan
from tests.conftest import CHECKOUT, Run
from tests.plans import LENGKAP
from tests.source.broken.seeding import BREAKS, Seeded, seeded

REGIONS = {
    "kotim": CHECKOUT / "masterplans" / "kotim",
    "lengkap": LENGKAP,
    "contoh": CHECKOUT / "masterplans" / "contoh",
}
HOW_MANY = {"kotim": 100, "lengkap": 100, "contoh": 38}
EVERY = 12


def copied(region: Path, target: Path, case: Seeded) -> Path:
    """The region with one file broken, under masterplans/uji; the place of that file."""
    folder = target / "masterplans" / "uji"
    if region.is_dir():
        shutil.copytree(
            region, folder, ignore=lambda _, names: [n for n in names if not n.endswith((".yaml", ".yml"))]
        )
        file = folder / case.file.relative_to(region)
    else:
        folder.mkdir(parents=True)
        file = folder / region.name
    content = case.broken.content
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def is_usable(region: Path) -> bool:
    return not read_masterplan(region).problems.errors


def all_cases() -> list[tuple[str, Seeded]]:
    usable = [(name, region) for name, region in REGIONS.items() if is_usable(region)]
    return [(name, case) for name, region in usable for case in seeded(region, HOW_MANY[name])]


CASES = all_cases()


@pytest.mark.slow
@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{name}: {case.name}" for name, case in CASES])
def test_the_first_problem_is_the_broken_line(name: str, case: Seeded, tmp_path: Path) -> None:
    file = copied(REGIONS[name], tmp_path, case)
    problems = read_masterplan(file.parent).problems
    first = problems.errors[0]
    assert first.place is not None
    told = problems.shown(first)
    assert (first.place.file, first.place.line, first.place.column) == (file, case.broken.line, case.broken.column), (
        told
    )
    assert case.broken.message in first.message, told
    assert first.remedy


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "case"), CASES[::EVERY], ids=[f"{name}: {case.name}" for name, case in CASES[::EVERY]]
)
def test_build_ends_with_two_and_writes_nothing(name: str, case: Seeded, tmp_path: Path, run: Run) -> None:
    file = copied(REGIONS[name], tmp_path, case)
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert f"{file.relative_to(tmp_path)}:{case.broken.line}:{case.broken.column}: " in result.stderr
    assert "Tidak ada berkas yang ditulis." in result.stderr
    assert "Traceback" not in result.output
    assert not (tmp_path / "output").exists()


def test_every_kind_of_break_is_tried() -> None:
    tried = {kind for _, case in CASES for kind in BREAKS if case.name.startswith(kind)}
    assert tried == set(BREAKS)
