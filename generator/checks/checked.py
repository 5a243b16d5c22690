"""A region that was checked, and its findings in the order in which reports show them."""

from collections.abc import Iterator
from itertools import groupby

from generator.checks.checking import Result
from generator.checks.finding import Finding, Severity
from generator.checks.matrix import Line, Matrix, matrix
from generator.checks.rule import chosen_rules
from generator.checks.subject import called
from generator.dataclass import dataclass
from generator.framework.dimensions import subdimensions
from generator.framework.stages import FINAL
from generator.masterplan.bimtek import TAHAP
from generator.source.words import joined

_MISSING = " belum diisi"


@dataclass(frozen=True, slots=True)
class Entry:
    """One or several findings that a report shows as one: fields that an item lacks, topics not yet written."""

    findings: list[Finding]

    @property
    def first(self) -> Finding:
        """The finding that stands for all: they share rule, severity and place."""
        return self.findings[0]

    @property
    def message(self) -> str:
        """What is wrong, beginning with a capital letter."""
        if len(self.findings) == 1:
            return _capital(self.first.message)
        labels = ", ".join(finding.message.removesuffix(_MISSING) for finding in self.findings)
        return f"{len(self.findings)} isian belum ada: {labels}"

    @property
    def remedy(self) -> str:
        """What to do."""
        if len(self.findings) == 1:
            return self.first.remedy
        topics = [finding.path for finding in self.findings if "." not in finding.path]
        owners = {finding.path.rpartition(".")[0] for finding in self.findings if "." in finding.path}
        steps = [*_added(topics), *(f"lengkapi {called(owner)}" for owner in sorted(owners))]
        return f"{'; '.join(steps)}."


def _added(paths: list[str]) -> Iterator[str]:
    """What to do about topics, and about dimensions of topics, that are not there."""
    for key, group in groupby(paths, key=lambda path: path.partition("@")[2]):
        topics = joined([path.partition("@")[0] for path in group])
        level = "subdimensi" if key in subdimensions() else "dimensi"
        yield f"tambahkan {topics} dengan '{level}: {key}'" if key else f"tambahkan {topics} pada berkas daerah"


def entries(findings: list[Finding]) -> Iterator[Entry]:
    """Findings in their order; what is missing in one place is one entry."""
    for _, group in groupby(findings, key=lambda f: (f.rule, f.severity, f.place, f.message.endswith(_MISSING))):
        several = list(group)
        if several[0].message.endswith(_MISSING):
            yield Entry(several)
        else:
            yield from (Entry([finding]) for finding in several)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass(slots=True)
class Checked:
    """One region: the name of its folder, what it is called, how complete it is, and what was found.

    ``dimension_word`` is what the region calls a dimension; ``chosen`` is how many rules were looked at where that
    was not all of them, else 0. Holds nothing of the plan itself, so that it
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

    def fails(self, *, strict: bool) -> bool:
        """Whether there is an error, or with ``strict`` a warning."""
        limit = Severity.PERINGATAN if strict else Severity.GALAT
        return any(finding.severity.rank <= limit.rank for finding in self.findings)


def shown_place(finding: Finding, name: str) -> str:
    """Where a finding stands: file, line and column; the region's folder for what stands nowhere yet."""
    return str(finding.place) if finding.place else f"{name} (belum tertulis)"
