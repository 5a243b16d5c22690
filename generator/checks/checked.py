"""A region that was checked, and its findings in the order in which reports show them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.checks.checking import Result
from generator.checks.finding import Finding, Severity
from generator.checks.matrix import Line, Matrix, matrix
from generator.checks.rule import Rule, chosen_rules
from generator.framework.stages import FINAL
from generator.masterplan.bimtek import TAHAP
from generator.source.place import shown_path


@dataclass(slots=True)
class Checked:
    """One region: the name of its folder, what it is called, how complete it is, and what was found.

    ``dimension_word`` is what the region calls a dimension; ``chosen`` is how many rules were looked at where that
    was not all of them, else 0; ``notices`` is what whoever reads its files must know besides. Holds nothing of the
    plan itself, so that it
    travels cheaply between processes.
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

    @classmethod
    def of(cls, name: str, result: Result) -> "Checked":
        """What is to be reported of a result; a region without a name is called as its folder."""
        plan = result.subject.plan
        title = f"{plan.istilah.jenis_daerah} {plan.daerah.nama}" if plan.daerah.nama else name
        word = str(plan.istilah.dimensi)
        stage, applied = result.subject.stage, result.subject.applied
        chosen = len(applied) if any(rule.stage <= stage and rule.id not in applied for rule in chosen_rules()) else 0
        return cls(name, title, stage, word, matrix(result.subject), result.findings, result.waived, chosen)

    @property
    def purpose(self) -> str:
        """What was checked against: "Bimtek tahap II" or "naskah final"."""
        return "naskah final" if self.stage == FINAL else f"Bimtek tahap {TAHAP[str(self.stage)]}"

    def count(self, severity: Severity) -> int:
        """How many findings of a severity stand."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def groups(self) -> Iterator[tuple[Line, list[Finding]]]:
        """The findings of each dimension, then those that concern the whole plan; groups without any are left out."""
        for line in (*self.matrix.dimensions, self.matrix.shared):
            members = [finding for finding in self.findings if finding.dimension == line.key]
            if members:
                yield line, members

    @property
    def summary(self) -> str:
        """How many findings there are: "54 temuan: 20 galat, 25 peringatan, 9 saran"."""
        found = len(self.findings)
        if not found:
            return f"Tidak ada temuan dari {self.chosen} aturan yang dipilih" if self.chosen else "Tidak ada temuan"
        counts = ", ".join(f"{self.count(severity)} {severity}" for severity in Severity)
        return f"{found} temuan: {counts}"

    @property
    def waivers(self) -> str:
        """How many findings were waived, "" if none."""
        count = len(self.waived)
        return f"{count} temuan dikecualikan dengan alasan" if count else ""

    @property
    def noted(self) -> str:
        """How many notices of the reading there are besides the findings, "" if none."""
        count = len(self.notices)
        return f"{count} catatan pembacaan di luar temuan" if count else ""

    def fails(self, *, strict: bool) -> bool:
        """Whether there is an error, or with ``strict`` a warning."""
        limit = Severity.PERINGATAN if strict else Severity.GALAT
        return any(finding.severity.rank <= limit.rank for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Checks:
    """The regions of one call, by which rules they were checked, and how it is judged: with ``strict`` a warning
    fails too. ``several`` tells whether more than one was asked for."""

    regions: list[Checked]
    rules: list[Rule] = field(default_factory=list)
    strict: bool = False
    several: bool = False

    def __iter__(self) -> Iterator[Checked]:
        return iter(self.regions)


def shown_place(finding: Finding, name: str) -> str:
    """Where a finding stands: file, line and column; the file where it belongs if it stands nowhere yet."""
    if finding.place:
        return str(finding.place)
    if finding.file is None:
        return f"{name} (belum tertulis)"
    return f"{shown_path(finding.file)} ({'belum tertulis' if finding.file.exists() else 'berkas ini belum ada'})"
