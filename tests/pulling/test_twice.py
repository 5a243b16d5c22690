"""A file pulled twice has nothing left to take, whatever was edited in it, and each edit is accounted for."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.building.jobs import build_or_keep
from generator.building.options import Options
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_word import propose
from generator.pulling.plan import Plan, What
from generator.pulling.plan_of_proposals import Choices, carry_out, prepared
from generator.regions.locate import RegionFolder
from tests.conftest import examples
from tests.plans import LENGKAP
from tests.word.editing import a_random_edit

BUILT = Options(documents=("masterplan",), formats=("docx",))
LEFT_TO_PEOPLE = {What.CONFLICT, What.REFUSED, What.REMOVED}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root with a region and its book."""
    root = tmp_path_factory.mktemp("uji")
    place = root / "masterplans/uji"
    place.mkdir(parents=True)
    shutil.copy(LENGKAP, place / "isi.yaml")
    build_or_keep(RegionFolder(place, root), BUILT)
    return root


def pulled(root: Path, file: Path) -> Plan:
    region = RegionFolder(root / "masterplans/uji", root)
    reading = read_masterplan(region.place)
    reading.problems.raise_if_any()
    pull = prepared(region, reading, [propose(file, file.name, region=region, today=reading)], Choices())
    carry_out(region, pull, "pull")
    return pull.plan


@pytest.mark.slow
@settings(max_examples=examples(4, fuzzing=80))
@given(st.lists(st.integers(0, 9_999), min_size=1, max_size=6))
def test_a_file_pulled_twice_has_nothing_left_to_take(built: Path, seeds: list[int]) -> None:
    place = built / "masterplans/uji"
    shutil.rmtree(place.parent / ".masterplan", ignore_errors=True)
    shutil.copy(LENGKAP, place / "isi.yaml")
    [book] = (built / "output/uji").glob("*.docx")
    content = book.read_bytes()
    for seed in seeds:
        content, _ = a_random_edit(content, seed)
    edited = built / "disunting.docx"
    edited.write_bytes(content)
    first = pulled(built, edited)
    text = (place / "isi.yaml").read_text("utf-8")
    second = pulled(built, edited)
    assert first.is_accounted_for
    assert second.is_accounted_for
    assert {line.what for line in second.lines if line.is_open} <= LEFT_TO_PEOPLE
    assert second.summary.startswith("Tidak ada perubahan") or second.is_open
    assert (place / "isi.yaml").read_text("utf-8") == text
