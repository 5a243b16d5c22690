"""Random edits of built documents: not one of them is called no difference."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.building.region import build_region
from generator.differences.inputs import opened
from generator.differences.report import compared
from generator.regions.locate import RegionFolder
from generator.word.fingerprint import read_fingerprint
from generator.word.reading.content import read_content
from generator.word.reading.edits import edits
from tests.conftest import CHECKOUT, FUZZING, examples, write_tree
from tests.plans import LENGKAP
from tests.word.editing import TOLD, a_random_edit, an_edit_beside_the_text, edited

pytestmark = pytest.mark.slow

_EDITS = examples(60, fuzzing=1500)
_PARTS = 10
_REAL = ("contoh", "kotim", "kutim") if FUZZING else ("kotim",)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All documents of a small plan, and of a real one; of three in ``make fuzz``."""
    root = tmp_path_factory.mktemp("cetak")
    write_tree(root, {"masterplans/uji/a.yaml": LENGKAP.read_bytes()})
    places = (root / "masterplans/uji", *(CHECKOUT / "masterplans" / name for name in _REAL))
    return [
        file
        for place in places
        for file in build_region(RegionFolder(place, root), formats=("docx",), output=root / "hasil").written
    ]


@pytest.mark.parametrize("part", range(_PARTS))
def test_each_edit_is_told(part: int, built: list[Path], tmp_path: Path) -> None:
    file = tmp_path / "disunting.docx"
    for seed in range(part, _EDITS, _PARTS):
        content, done = a_random_edit(built[seed % len(built)].read_bytes(), seed)
        file.write_bytes(content)
        fingerprint = read_fingerprint(file)
        assert fingerprint is not None
        assert edits(read_content(file), fingerprint), (seed, done)


@pytest.mark.parametrize("seed", range(examples(10)))
def test_the_report_has_it(seed: int, built: list[Path], tmp_path: Path) -> None:
    original, file = built[seed % len(built)], tmp_path / "disunting.docx"
    content, done = a_random_edit(original.read_bytes(), seed)
    file.write_bytes(content)
    with opened(str(original), tmp_path) as old, opened(str(file), tmp_path) as new:
        report = compared(old, new)
    assert report.is_different, done
    assert report.found.changes == []


@pytest.mark.parametrize("seed", range(examples(12, fuzzing=300)))
def test_what_changes_no_word_is_told_or_the_statement_has_a_reserve(
    seed: int, built: list[Path], tmp_path: Path
) -> None:
    original, file = built[seed % len(built)], tmp_path / "disunting.docx"
    content, done = an_edit_beside_the_text(original.read_bytes(), seed)
    file.write_bytes(content)
    with opened(str(original), tmp_path) as old, opened(str(file), tmp_path) as new:
        report = compared(old, new)
    assert report.is_different or report.scope is not None, done
    assert report.summary != "Tidak ada perbedaan."


@pytest.mark.parametrize(("part", "edit"), TOLD, ids=lambda value: getattr(value, "__name__", value))
def test_what_is_compared_is_told(
    part: str, edit: Callable[[Any, random.Random], str], built: list[Path], tmp_path: Path
) -> None:
    original, file = next(f for f in built if "masterplan" in f.name), tmp_path / "disunting.docx"
    file.write_bytes(edited(original.read_bytes(), lambda root: edit(root, random.Random(1)), part))
    with opened(str(original), tmp_path) as old, opened(str(file), tmp_path) as new:
        assert compared(old, new).edited
