"""Running rules over a YAML text, for the tests of the rules."""

from pathlib import Path
from tempfile import TemporaryDirectory

from generator.checks.rule import chosen_rules
from generator.checks.run_rules import Result, check
from generator.framework.stages import FINAL
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan


def plan_of(text: str) -> Masterplan:
    """The model of a YAML text that reads without problems."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "daerah.yaml"
        file.write_text(text.lstrip("\n"), encoding="utf-8")
        reading = read_masterplan(file)
    reading.problems.raise_if_any()
    return reading.masterplan


def looked(text: str, *rules: str, stage: int = FINAL) -> Result:
    """What the named rules say of a YAML text."""
    return check(plan_of(text), stage, chosen_rules(rules))


def found(text: str, rule: str, stage: int = FINAL) -> list[tuple[int, str]]:
    """Line (0 where it stands nowhere yet) and message of each finding of a rule."""
    return [(f.place.line if f.place else 0, f.message) for f in looked(text, rule, stage=stage).findings]


def lines(text: str, rule: str, stage: int = FINAL) -> list[int]:
    """The lines of the findings of a rule."""
    return [line for line, _ in found(text, rule, stage)]
