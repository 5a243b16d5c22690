"""Where a region stands: what its plan holds, what is to be done, and which documents there are."""

import datetime
from dataclasses import dataclass, field
from functools import partial

import click

from generator.checks.checked_region import Checked
from generator.checks.finding import Finding, Severity
from generator.framework.stages import FINAL, stage_of
from generator.masterplan.bimtek import TAHAP
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.pemeriksaan import GAP_RULE
from generator.overview.documents_made import DocumentsMade, documents_made
from generator.overview.follow_ups import FollowUp, open_follow_ups
from generator.regions.check import Wishes, check_region
from generator.regions.locate import RegionFolder
from generator.regions.pool import DIED
from generator.source.paths import ModelPath
from generator.source.problems import InputError, denials_told, own_fault, shown_error

_EMPTY_RULE = "CKP001"


@dataclass(slots=True)
class Standing:
    """The standing of one region on a day.

    ``checked`` is None if the inputs cannot be read; ``failure`` then says why, and ``faults`` how many errors they
    have (0 if the reason is another). ``stage`` is the last recorded Bimtek stage, 0 if there is none, and ``held``
    says when it took place. ``ours`` marks a fault of the program.
    """

    folder: RegionFolder
    made: DocumentsMade = field(default_factory=DocumentsMade)
    checked: Checked | None = None
    failure: str = ""
    faults: int = 0
    stage: int = 0
    held: str = ""
    follow_ups: list[FollowUp] = field(default_factory=list)
    ours: bool = False

    @property
    def title(self) -> str:
        """The region's name, else that of its folder."""
        return self.checked.title if self.checked else self.folder.name

    @property
    def gaps_now(self) -> list[Finding]:
        """What is missing although the recorded stages ask for it; before the first stage, what that one asks for."""
        return [gap for gap in self.gaps if stage_of(*ModelPath(gap.path).kinds) <= max(self.stage, 1)]

    @property
    def gaps(self) -> list[Finding]:
        """What is missing for the final version, the gravest first."""
        return [finding for finding in self._findings if finding.rule == GAP_RULE]

    @property
    def errors(self) -> list[Finding]:
        """The gravest findings about what is filled in."""
        return [one for one in self._grave if one.rule != _EMPTY_RULE]

    @property
    def empty(self) -> list[Finding]:
        """The findings about dimensions that hold nothing at all yet."""
        return [one for one in self._grave if one.rule == _EMPTY_RULE]

    @property
    def _grave(self) -> list[Finding]:
        return [one for one in self._findings if one.rule != GAP_RULE and one.severity is Severity.GALAT]

    @property
    def _findings(self) -> list[Finding]:
        return self.checked.findings if self.checked else []


def standing_of(folder: RegionFolder, today: datetime.date) -> Standing:
    """The standing of a region; inputs that cannot be read are part of it, and raise nothing."""
    standing = Standing(folder)
    try:
        with denials_told():
            standing.made = documents_made(folder)
            standing.checked, reading = check_region(folder, Wishes(FINAL))
            take_stages(standing, reading.masterplan, today)
    except InputError as error:
        standing.failure, standing.faults = shown_error(error), len(error.problems.errors) + error.problems.more
    except click.ClickException as error:
        standing.failure = shown_error(error)
    except Exception as error:  # a fault of the program in one region must not hide the others
        standing.failure, standing.ours = own_fault(error), True
    return standing


def standing_task(today: datetime.date) -> "partial[Standing]":
    """The task that gives a region's standing, to be sent to a process."""
    return partial(standing_of, today=today)


def died(folder: RegionFolder) -> Standing:
    """The standing of a region whose process was killed."""
    return Standing(folder, failure=DIED)


def take_stages(standing: Standing, plan: Masterplan, today: datetime.date) -> None:
    """Take over from a plan the last recorded stage, and the follow-ups that are open on a day."""
    recorded = [stage for stage in plan.bimtek if str(stage.tahap or "") in TAHAP]
    if recorded:
        last = max(recorded, key=lambda stage: str(stage.tahap))
        standing.stage, standing.held = int(str(last.tahap)), str(last.hari or "")
    standing.follow_ups = open_follow_ups(plan, today)
