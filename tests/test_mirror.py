"""Tests mirror the source: ``tests/<room>`` tests ``generator/<room>``, ``test_<module>.py`` the module of its name.

The other files of a room are named by what they hold, in several modules; their imports must reach each module that
has no file of its own.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.cases import each
from tests.conftest import CHECKOUT

SOURCE, TESTS = CHECKOUT / "generator", CHECKOUT / "tests"
IMPORTED = re.compile(r"^ *from ([\w.]+) import (\((?:  #.*)?\n(?:.*\n)*? *\)|.*)", re.MULTILINE)
WORD = re.compile(r"\w+")
SMALL = 40
"""A module of so many lines needs no test that can be found by its name or room."""
NO_ROOM = {
    "tests": "what holds for the whole checkout, and the modules that stand in no room",
    "tests.earlier": "what earlier versions of the program made",
    "tests.facts": "the facts in the real regions' files and documents",
    "tests.source.broken": "files of a region that are broken in every way",
}
TESTED_ELSEWHERE = {
    "generator.blocks.marks": "tests.documents.test_value_marks",
    "generator.checks.checked_region": "tests.checks.reports.test_formats",
    "generator.checks.people": "tests.checks.rules.test_konsistensi",
    "generator.checks.local_laws": "tests.checks.rules.test_hukum",
    "generator.checks.quotations": "tests.checks.rules.test_kutipan",
    "generator.checks.told_offices": "tests.checks.rules.test_orang",
    "generator.checks.region_context": "tests.checks.rules.test_wilayah",
    "generator.checks.whose_document": "tests.checks.rules.test_konsistensi",
    "generator.cli.init": "tests.new_region.test_beginning",
    "generator.edits.earlier_rows": "tests.pulling.test_retyped_rows",
    "generator.identity": "tests.building.test_freshness",
    "generator.cli.init_questions": "tests.new_region.test_beginning",
    "generator.cli.ways_on": "tests.cli.test_earlier_plan",
    "generator.cli.rule": "tests.cli.test_check",
    "generator.masterplan.embedded_part": "tests.building.test_embedding",
    "generator.new_region.slots": "tests.new_region.test_scaffold",
    "generator.regions.check": "tests.cli.test_check",
    "generator.word.reading.edits": "tests.differences.test_edited",
    "generator.word.reading.printed": "tests.differences.test_vouched",
}


def dotted(path: Path) -> str:
    """The name of a module, or of a room by its folder."""
    return ".".join(path.relative_to(CHECKOUT).with_suffix("").parts).removesuffix(".__init__")


FILES = {dotted(path): path for root in (SOURCE, TESTS) for path in sorted(root.rglob("*.py"))}
ROOMS = [name for name, path in FILES.items() if path.name == "__init__.py" and path.is_relative_to(SOURCE)][1:]
LARGE = [
    name
    for name, path in FILES.items()
    if path.is_relative_to(SOURCE) and name not in ROOMS and len(path.read_text("utf-8").splitlines()) > SMALL
]
TEST_FOLDERS = sorted({path.parent for path in FILES.values() if path.name.startswith("test_")})


def mirror(module: str) -> str:
    """The name of the test file of a module."""
    room, _, own = module.rpartition(".")
    return f"{room.replace('generator', 'tests', 1)}.test_{own}"


@cache
def imports(name: str) -> frozenset[str]:
    """What a module imports, modules and what it takes of them, wherever it does."""
    froms = IMPORTED.findall(FILES[name].read_text("utf-8"))
    return frozenset(
        part for source, taken in froms for part in (source, *(f"{source}.{one}" for one in WORD.findall(taken)))
    )


@cache
def reached(folder: Path, house: str) -> frozenset[str]:
    """The modules of a house that the tests of a folder import, by helpers of the tests or each other too."""
    seen: set[str] = set()
    todo = [dotted(path) for path in folder.glob("*.py")]
    while todo:
        name = todo.pop()
        if name in FILES and name not in seen and (name.startswith(f"{house}.") or name.startswith("tests.")):
            seen.add(name)
            todo += imports(name)
    return frozenset(seen)


@each("room", ROOMS)
def test_a_room_has_its_tests_in_the_room_of_its_name(room: str) -> None:
    assert list((TESTS / Path(*room.split(".")[1:])).glob("test_*.py"))


@each("folder", TEST_FOLDERS, ids=dotted)
def test_a_folder_of_tests_is_a_room_or_says_what_it_is(folder: Path) -> None:
    assert (dotted(folder).replace("tests", "generator", 1) in ROOMS) != (dotted(folder) in NO_ROOM)


@pytest.mark.slow
@each("module", [module for module in LARGE if mirror(module) not in FILES])
def test_a_module_without_a_test_file_of_its_name_is_reached_by_the_tests_of_its_room(module: str) -> None:
    house = ".".join(module.split(".")[:2])
    folder = FILES[module].parent
    assert module in reached(TESTS / folder.relative_to(SOURCE), house) or module in TESTED_ELSEWHERE


@each(("module", "test"), TESTED_ELSEWHERE.items())
def test_the_table_names_modules_and_test_files_that_there_are(module: str, test: str) -> None:
    assert {module, test} <= FILES.keys()


def test_every_theme_of_rules_has_its_test_file() -> None:
    themes = [name for name in FILES if name.startswith("generator.checks.rules.")]
    assert [theme for theme in themes if mirror(theme) not in FILES] == []
