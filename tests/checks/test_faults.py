"""The complete example breaks no rule; a fault in it is found by exactly the rules meant for it, where it is."""

import gc
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.checks.finding import Finding
from generator.checks.rule import all_rules
from generator.checks.run_rules import check
from generator.masterplan import reading
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.checks.faults import FAULTS, Fault, Marker
from tests.checks.form_wording import speaks_of_files
from tests.conftest import CHECKOUT, write_tree

EXAMPLE = CHECKOUT / "masterplans/contoh"
GROUPS = 10  # of faults in the example at once; in fewer, they would disturb each other more often
ALONE = {"starts, parts, measures, lessons and counts told rightly"}
APART = {
    ("a baseline above rising targets", "an activity and its money once more, under an indicator in other words"),
    ("a follow-up before its evaluation", "an evaluation of another year in its text"),
    ("a period that reaches beyond all targets", "another period in the foreword"),
    ("a promise from a year after the period", "a period that reaches beyond all targets"),
    ("a root cause of another subdimension", "a mitigation that repeats its risk"),
    ("a root cause of another subdimension", "a risk of a programme left out"),
    ("a root cause of another subdimension", "the mitigation of another risk"),
    ("a stage with another last day in words", "a stage a year too early"),
    ("a target of the last year alone", "a period that reaches beyond all targets"),
    ("a waiver that nothing needs", "a third quick win wanted"),
    ("a waiver that nothing needs", "fewer applications allowed"),
    ("a waiver without a reason", "a third quick win wanted"),
    ("a waiver without a reason", "fewer applications allowed"),
    ("an alignment with an expired Renstra", "a paragraph copied"),
    ("an item called by an id that is not written", "a mission written twice"),
    ("an official from outside", "a council of officials only"),
    ("the code of another region in a text", "the code of another region"),
    ("the money of all rows with another sum", "an activity written again under another programme"),
    ("the money of all rows with another sum", "the budget of a row left out"),
    ("the period left out", "a target year after the period"),
}
"""Pairs of faults of which one changes what the other is measured by, so that they are tried in different groups."""
Spot = tuple[str, str, int]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the example whose files are cached, so that only a changed file is read again."""
    copy = tmp_path_factory.mktemp("faults") / "contoh"
    shutil.copytree(EXAMPLE, copy)
    read_nodes, trees = reading.read_nodes, dict[tuple[str, Path], Any]()

    def remembered(text: str, file: Path, problems: Any, topics: Any) -> Any:
        if (text, file) not in trees:
            trees[text, file] = read_nodes(text, file, problems, topics)
        return trees[text, file]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read_nodes", remembered)
        findings_of(copy)
        gc.freeze()  # the trees stay: no collection need walk them each time
        yield copy
    gc.unfreeze()


def findings_of(folder: Path) -> list[Finding]:
    read = read_masterplan(folder)
    read.problems.raise_if_any()
    found = check(read.masterplan).findings
    assert [one.for_forms for one in found if speaks_of_files(one)] == []
    return found


def test_the_example_has_no_finding(folder: Path) -> None:
    assert findings_of(folder) == []


@contextmanager
def planted(folder: Path, faults: list[Fault]) -> Iterator[None]:
    """The example with some faults in it."""
    sound = {fault.file: (folder / fault.file).read_text(encoding="utf-8") for fault in faults}
    texts = dict(sound)
    for fault in faults:
        texts[fault.file] = fault.of(texts[fault.file])
    try:
        write_tree(folder, dict(texts))
        yield
    finally:
        write_tree(folder, dict(sound))


def objections(folder: Path, faults: list[Fault]) -> list[object]:
    """The findings that some faults cause and should not, those that they should and do not, and untidy ones."""
    with planted(folder, faults):
        findings = findings_of(folder)
        found = Counter(map(spot_of, findings))
        meant = Counter(spot for fault in faults for spot in spots(folder, fault))
    untidy = [finding for finding in findings if not is_tidy(finding)]
    return [*((found - meant).elements()), *((meant - found).elements()), *untidy]


@cache
def are_found_together(folder: Path, faults: tuple[Fault, ...]) -> bool:
    """Whether some faults, all at once in the example, cause their findings and no other."""
    try:
        return not objections(folder, [*faults])
    except AssertionError:  # one changes the text that another replaces, or on which it is found
        return False


def is_found(folder: Path, fault: Fault, among: tuple[Fault, ...]) -> bool:
    """Whether a fault is found among others, or among half of them and so on, down to itself: some disturb others."""
    if are_found_together(folder, among):
        return True
    half = among[: len(among) // 2]
    return len(among) > 1 and is_found(folder, fault, half if fault in half else among[len(half) :])


@cache
def text_of_example(name: str) -> str:
    return (EXAMPLE / name).read_text("utf-8")


@dataclass(slots=True)
class Group:
    """Faults that can be in the example at once, and the texts of the files with all of them in it."""

    faults: list[Fault]
    texts: dict[str, str]

    def takes(self, fault: Fault) -> bool:
        """Add a fault, unless it and another are known to disturb each other, or change a text that both need."""
        if any(are_apart(one.name, fault.name) for one in self.faults):
            return False
        try:
            texts = {**self.texts, fault.file: fault.of(self.texts.get(fault.file) or text_of_example(fault.file))}
        except AssertionError:  # another changed the text that this one replaces
            return False
        shown = [mark for one in self.faults for mark in marks_of(one) if mark[0] == fault.file]
        if any(
            (texts.get(name) or text_of_example(name)).count(told) != 1 for name, told in (*shown, *marks_of(fault))
        ):
            return False
        self.faults.append(fault)
        self.texts = texts
        return True


def marks_of(fault: Fault) -> list[tuple[str, str]]:
    """The texts on which a fault is found, each with its file."""
    marks = [marker for markers in fault.findings.values() for marker in markers if marker]
    return [(fault.file, mark) if isinstance(mark, str) else mark for mark in marks]


def are_apart(one: str, other: str) -> bool:
    """Whether two faults are known to be found only without each other."""
    return bool({one, other} & ALONE or {(one, other), (other, one)} & APART)


@cache
def groups() -> list[Group]:
    """All faults, each in the smallest group that takes it."""
    found = [Group([], {}) for _ in range(GROUPS)]
    for fault in FAULTS:
        smallest = sorted(found, key=lambda group: len(group.faults))
        if not any(group.takes(fault) for group in smallest):
            found.append(Group([], {}))
            assert found[-1].takes(fault)
    return found


@pytest.mark.slow
@each("fault", [pytest.param(fault, id=fault.name) for fault in FAULTS])
def test_a_fault_is_found_by_the_rules_that_mean_it_and_where_it_is(folder: Path, fault: Fault) -> None:
    [among] = [group.faults for group in groups() if fault in group.faults]
    assert is_found(folder, fault, (*among,)) or objections(folder, [fault]) == []


def spot_of(finding: Finding) -> Spot:
    """Rule, file and line of a finding."""
    place = finding.place
    return finding.rule, place.file.name if place else "", place.line if place else 0


def is_tidy(finding: Finding) -> bool:
    """Whether the message is one line with single spaces, and the remedy a whole sentence."""
    said = (finding.message, finding.remedy)
    return all(text == " ".join(text.split()) for text in said) and finding.remedy.endswith(".")


def spots(folder: Path, fault: Fault) -> Iterator[Spot]:
    """Rule, file and line of each finding that a fault must cause."""
    for rule, markers in fault.findings.items():
        for marker in markers:
            yield rule, *line_of(folder, fault.file, marker)


def line_of(folder: Path, changed: str, marker: Marker) -> tuple[str, int]:
    """The file and the line on which a marker ends."""
    if not marker:
        return "", 0
    name, told = (changed, marker) if isinstance(marker, str) else marker
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(told) == 1, f"'{told}' stands {text.count(told)} times in {name}"
    return name, text[: text.index(told) + len(told)].count("\n") + 1


def test_the_faults_call_upon_every_theme_and_most_rules() -> None:
    called = {rule for fault in FAULTS for rule in fault.findings}
    themes = {rule.theme for rule in all_rules().values()}
    assert {all_rules()[name].theme for name in called} == themes
    assert len(called) > 0.9 * len(all_rules())


def test_no_two_faults_have_one_name_and_each_is_tried() -> None:
    names = {fault.name for fault in FAULTS}
    assert len(names) == len(FAULTS) == sum(len(group.faults) for group in groups())
    assert ALONE | {name for pair in APART for name in pair} <= names
