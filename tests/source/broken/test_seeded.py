"""Whatever line of a real region is broken, the message points at that line and says what is wrong."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from generator.masterplan.reading import read_masterplan
from tests.conftest import CHECKOUT, Run, examples
from tests.plans import LENGKAP
from tests.source.broken.seeding import BREAKS, Seeded, seeded

REGIONS = {
    "kotim": CHECKOUT / "masterplans" / "kotim",
    "lengkap": LENGKAP,
    "contoh": CHECKOUT / "masterplans" / "contoh",
}
HOW_MANY = {
    "kotim": examples(12, fuzzing=100),
    "lengkap": examples(80, fuzzing=100),
    "contoh": examples(2, fuzzing=120),
}
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


@cache
def cases(name: str) -> list[Seeded]:
    region = REGIONS[name]
    return seeded(region, HOW_MANY[name]) if is_usable(region) else []


@pytest.mark.slow
@pytest.mark.parametrize("name", REGIONS)
def test_the_first_problem_is_the_broken_line(name: str, tmp_path: Path) -> None:
    for number, case in enumerate(cases(name)):
        file = copied(REGIONS[name], tmp_path / str(number), case)
        problems = read_masterplan(file.parent).problems
        first = problems.errors[0] if problems.errors else None
        assert first is not None and first.place is not None, case.name
        told = f"{case.name}: {problems.shown(first)}"
        place = (first.place.file, first.place.line, first.place.column)
        assert place == (file, case.broken.line, case.broken.column), told
        assert case.broken.message in first.message, told
        assert first.remedy, told


@pytest.mark.slow
@pytest.mark.parametrize("name", REGIONS)
def test_build_ends_with_two_and_writes_nothing(name: str, tmp_path: Path, run: Run) -> None:
    for number, case in enumerate(cases(name)[::EVERY]):
        root = tmp_path / str(number)
        file = copied(REGIONS[name], root, case)
        result = run("build", "uji", cwd=root)
        assert result.exit_code == 2, case.name
        assert f"{file.relative_to(root)}:{case.broken.line}:{case.broken.column}: " in result.stderr, case.name
        assert "Tidak ada berkas yang ditulis." in result.stderr, case.name
        assert "Traceback" not in result.output, case.name
        assert not (root / "output").exists(), case.name


@pytest.mark.slow
def test_every_kind_of_break_is_tried() -> None:
    every = [case for name in REGIONS for case in cases(name)]
    tried = {kind for case in every for kind in BREAKS if case.name.startswith(kind)}
    assert tried == set(BREAKS)
