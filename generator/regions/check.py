"""Checking of regions: read the inputs and apply the rules under the user's settings."""

from collections import abc
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import click

from generator.checks.baseline import Baseline, compared
from generator.checks.checked_region import Checked
from generator.checks.rule import Rule, UnknownRuleError, chosen_rules
from generator.checks.run_rules import Result, check
from generator.framework.stages import FINAL
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.pemeriksaan import Ambang
from generator.masterplan.reading import Reading, read_masterplan
from generator.regions.locate import RegionFolder
from generator.regions.passed_over import passed_over
from generator.regions.pool import DIED, for_each, sweep
from generator.source.declare import part
from generator.source.files import read_text
from generator.source.problems import Problems, UserError, denials_told, own_fault, shown_error
from generator.source.reader import Reader
from generator.source.record import Record
from generator.source.yaml_nodes import Mapping, read_nodes
from generator.user_cache import keeps, switched_off

SETTINGS = "pengaturan.yaml"


class Pengaturan(Record):
    """The user's own settings in ``pengaturan.yaml``, which apply to all regions beside it."""

    ambang = part(Ambang, "ambang pemeriksaan", optional=True)


def user_thresholds(root: Path) -> Ambang | None:
    """The thresholds in ``pengaturan.yaml`` beside ``masterplans``; raises InputError if the file is invalid."""
    file = root / SETTINGS
    if not file.is_file():
        return None
    problems = Problems()
    text = read_text(file, problems)
    node = read_nodes(text, file, problems) if text is not None else None
    settings = Pengaturan()
    if isinstance(node, Mapping):
        settings.read_fields(node, Reader(problems, Pengaturan.fields))
    problems.raise_if_any()
    return settings.ambang


@dataclass(frozen=True, slots=True)
class Wishes:
    """Options of a check: the Bimtek stage or FINAL, and the rules, given by the beginnings of their ids.

    ``earlier`` are the results of earlier checks by region, each with what it is called; ``records`` asks for the
    results of this one. ``afresh`` uses nothing that was kept by earlier runs.
    """

    stage: int = FINAL
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    earlier: abc.Mapping[str, tuple[str, Baseline]] = field(default_factory=dict)
    records: bool = False
    afresh: bool = False

    @property
    def rules(self) -> list[Rule]:
        """The chosen rules; raises UserError if a beginning matches no rule, or if none applies at the stage."""
        try:
            chosen = chosen_rules(self.select, self.ignore)
        except UnknownRuleError as error:
            raise UserError(str(error)) from error
        if not chosen:
            raise UserError(
                "--select dan --ignore tidak menyisakan satu aturan pun, sehingga tidak ada yang diperiksa."
            )
        first = min(rule.stage for rule in chosen)
        if first > self.stage:
            name = "final" if first == FINAL else str(first)
            raise UserError(f"Aturan itu baru berlaku pada tahap {name}: pakai --tahap {name}, atau tanpa --tahap.")
        return chosen


@dataclass(slots=True)
class CheckOutcome:
    """The result of one region; if it could not be read, ``checked`` is None and ``failure`` says why.

    ``ours`` marks a fault of the program rather than of the input.
    """

    folder: RegionFolder
    checked: Checked | None = None
    failure: str = ""
    ours: bool = False


def check_region(folder: RegionFolder, wishes: Wishes) -> tuple[Checked, Reading]:
    """Read and check a region; raises InputError if its inputs are invalid."""
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    result = checked_plan(folder, reading.masterplan, wishes)
    checked = Checked.of(folder.name, result)
    if wishes.records or folder.name in wishes.earlier:
        _compare(folder, checked, result, wishes)
    checked.notices = [*_told(reading), *passed_over(folder)]
    return checked, reading


def _compare(folder: RegionFolder, checked: Checked, shown: Result, wishes: Wishes) -> None:
    """Record what all rules find for the final version, and compare with the earlier record."""
    is_whole = not checked.chosen and shown.subject.stage == FINAL
    whole = shown if is_whole else checked_plan(folder, shown.subject.plan, Wishes())
    checked.record = Baseline.of(whole)
    if folder.name in wishes.earlier:
        source, record = wishes.earlier[folder.name]
        checked.beside(compared(source, record, shown, whole, wishes.rules))


def recorded(folder: RegionFolder, plan: Masterplan) -> Baseline:
    """What all rules find in a plan, such as that of an older version, for the final version."""
    return Baseline.of(checked_plan(folder, plan, Wishes()))


def checked_plan(folder: RegionFolder, plan: Masterplan, wishes: Wishes) -> Result:
    """The findings of a plan by the wishes, with the thresholds of the user's settings beside a region."""
    return check(plan, wishes.stage, wishes.rules, user_thresholds(folder.root))


def check_many(folders: list[RegionFolder], wishes: Wishes, jobs: int) -> Iterator[CheckOutcome]:
    """The outcome of each region, in the order given; failures are outcomes too and raise nothing."""
    return for_each(folders, partial(_outcome, wishes=wishes), _died, jobs)


def _known_or_checked(folder: RegionFolder, wishes: Wishes) -> Checked:
    """The result of an earlier run if nothing that it depends on has changed since, else that of a check now."""
    if wishes.records or wishes.earlier or not keeps():
        return check_region(folder, wishes)[0]
    from generator.regions.kept_checks import keep_check, key_of_check, known_check  # noqa: PLC0415  (imports pickle)

    settings, asked = folder.root / SETTINGS, repr((wishes.stage, wishes.select, wishes.ignore))
    key = key_of_check(folder, settings, asked)
    checked = known_check(key)
    if checked is not None:
        checked.notices = [*checked.notices, *passed_over(folder)]
        return checked
    checked, reading = check_region(folder, wishes)
    if key == key_of_check(folder, settings, asked):  # else a file was saved meanwhile
        keep_check(key, replace(checked, notices=_told(reading)))
    return checked


def _told(reading: Reading) -> list[str]:
    return [*map(reading.problems.shown, reading.problems.notices)]


def _outcome(folder: RegionFolder, wishes: Wishes) -> CheckOutcome:
    sweep()
    try:
        with denials_told(), switched_off() if wishes.afresh else nullcontext():
            checked = _known_or_checked(folder, wishes)
    except click.ClickException as error:
        return CheckOutcome(folder, failure=shown_error(error))
    except Exception as error:  # a fault of the program in one region must not stop the others
        return CheckOutcome(folder, failure=own_fault(error), ours=True)
    return CheckOutcome(folder, checked)


def _died(folder: RegionFolder) -> CheckOutcome:
    return CheckOutcome(folder, failure=DIED)
