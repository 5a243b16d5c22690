"""The four Bimtek stages of a region: what is recorded of each, and what must be ready for it and is not."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.checks.finding import Finding
from generator.framework.stages import stage_of
from generator.masterplan.bimtek import TAHAP
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.pemeriksaan import GAP_RULE
from generator.masterplan.susunan_bimtek import Tahap
from generator.source.paths import ModelPath


class StageReady(NamedTuple):
    """A stage, and the paths of the gaps that are to be filled by its end and not by that of an earlier one."""

    stage: Tahap
    missing: list[str]


def stages_ready(plan: Masterplan, findings: Iterable[Finding]) -> list[StageReady]:
    """All stages with what is missing, by the findings for the final version; what was waived is not missing."""
    gaps = [finding.path for finding in findings if finding.rule == GAP_RULE]
    due = {path: stage_of(*ModelPath(path).kinds) for path in gaps}
    return [StageReady(Tahap(plan, int(key)), [path for path in gaps if due[path] == int(key)]) for key in TAHAP]
