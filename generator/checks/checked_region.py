"""The result of the check of one region, without the plan itself, as reports show it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.checks.baseline import Baseline, Comparison
from generator.checks.completeness import Matrix, MatrixRow, matrix
from generator.checks.finding import Finding, Severity, State
from generator.checks.rule import Rule, chosen_rules
from generator.checks.run_rules import Result
from generator.checks.subject import Subject
from generator.framework.stages import FINAL, stage_of
from generator.masterplan.bimtek import TAHAP
from generator.source.paths import ModelPath, outermost_item
from generator.source.place import shown_path


@dataclass(slots=True)
class Checked:
    """The check result of one region: folder name, title, completeness matrix and findings.

    ``dimension_word`` is the region's term for a dimension. ``chosen`` is the number of rules applied if not all
    were, else 0. ``notices`` are further messages of the reading. ``homeless`` are the paths of the items that name
    no dimension although they must. ``comparison`` is with an earlier check, ``record`` for later ones. It
    holds nothing of the plan itself, so that it can be passed cheaply between processes.
    """

    name: str
    title: str
    stage: int
    dimension_word: str
    matrix: Matrix
    findings: list[Finding]
    waived: list[Finding]
    chosen: int = 0
    notices: list[str] = field(default_factory=list)
    homeless: frozenset[str] = frozenset()
    comparison: Comparison | None = None
    record: Baseline | None = None

    @classmethod
    def of(cls, name: str, result: Result) -> "Checked":
        """The reportable part of a result; a region without a name gets that of its folder."""
        plan = result.subject.plan
        title = f"{plan.istilah.jenis_daerah} {plan.daerah.nama}" if plan.daerah.nama else name
        word = str(plan.istilah.dimensi)
        stage, applied = result.subject.stage, result.subject.applied
        chosen = len(applied) if any(rule.stage <= stage and rule.id not in applied for rule in chosen_rules()) else 0
        checked = cls(name, title, stage, word, matrix(result.subject), result.findings, result.waived, chosen)
        checked.homeless = frozenset(_homeless(result.subject))
        return checked

    @property
    def purpose(self) -> str:
        """What was checked against: "Bimtek tahap II" or "naskah final"."""
        return "naskah final" if self.stage == FINAL else f"Bimtek tahap {TAHAP[str(self.stage)]}"

    def count(self, severity: Severity) -> int:
        """The number of findings of a severity that are not waived."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def groups(self) -> Iterator[tuple[MatrixRow, list[Finding]]]:
        """The findings of items without a dimension, of each dimension, then of the whole plan, if there are any."""
        lost = [finding for finding in self.findings if outermost_item(finding.path) in self.homeless]
        if lost:
            yield MatrixRow("", f"Tanpa {self.dimension_word}", {}), lost
        known = {id(finding) for finding in lost}
        for line in (*self.matrix.dimensions, self.matrix.shared):
            members = [f for f in self.findings if f.dimension == line.key and id(f) not in known]
            if members:
                yield line, members

    @property
    def uncounted(self) -> str:
        """How many items name no dimension, and how they are counted, in words; "" if none."""
        word = self.dimension_word
        return f"{len(self.homeless)} butir tanpa {word}, dihitung kurang pada setiap {word}" if self.homeless else ""

    @property
    def summary(self) -> str:
        """The number of findings by severity: "54 temuan: 20 galat, 25 peringatan, 9 saran"."""
        found = len(self.findings)
        if not found:
            return f"Tidak ada temuan dari {self.chosen} aturan yang dipilih" if self.chosen else "Tidak ada temuan"
        counts = ", ".join(f"{self.count(severity)} {severity}" for severity in Severity)
        return f"{found} temuan: {counts}"

    @property
    def waivers(self) -> str:
        """The number of waived findings in words, "" if none."""
        count = len(self.waived)
        return f"{count} temuan dikecualikan dengan alasan" if count else ""

    @property
    def noted(self) -> str:
        """The number of notices of the reading in words, "" if none."""
        count = len(self.notices)
        return f"{count} catatan pembacaan di luar temuan" if count else ""

    def fails(self, *, strict: bool) -> bool:
        """Whether there is an error, or with ``strict`` a warning; beside an earlier check, any new finding."""
        return any(self.is_failure(finding, strict=strict) for finding in self.findings)

    def is_failure(self, finding: Finding, *, strict: bool) -> bool:
        """Whether the check fails because of a finding."""
        if self.comparison is not None:
            return finding.state is State.NEW
        return finding.severity.rank <= (Severity.PERINGATAN if strict else Severity.GALAT).rank

    def beside(self, comparison: Comparison) -> None:
        """Show the findings as compared with an earlier check."""
        self.comparison = comparison
        self.findings, self.waived = comparison.findings, comparison.waived


def _homeless(subject: Subject) -> Iterator[str]:
    """The paths of the items that are asked for a dimension and name none."""
    gaps = {gap.path for gap in subject.gaps if stage_of(*ModelPath(gap.path).kinds) <= subject.stage}
    for item in subject.items:
        path = item.path_of("dimensi")
        if path in gaps and not subject.plan.pemeriksaan.settles(path):
            yield item.path


@dataclass(frozen=True, slots=True)
class Checks:
    """The checked regions of one call, and the rules applied, for the reports that list them.

    With ``strict`` a warning fails too. ``several`` says whether more than one region was asked for.
    """

    regions: list[Checked]
    rules: list[Rule] = field(default_factory=list)
    strict: bool = False
    several: bool = False

    def __iter__(self) -> Iterator[Checked]:
        return iter(self.regions)


def shown_place(finding: Finding, name: str) -> str:
    """The place of a finding as file, line and column, or the file where it belongs if it is not written yet."""
    if finding.place:
        return str(finding.place)
    if finding.file is None:
        return f"{name} (belum tertulis)"
    return f"{shown_path(finding.file)} ({'belum tertulis' if finding.file.exists() else 'berkas ini belum ada'})"
