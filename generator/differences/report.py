"""The content of a report on two versions, independent of its form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from generator.checks.matrix import matrix, percent
from generator.checks.run_rules import check
from generator.differences.beside import files_between
from generator.differences.carried import MONEY, untold
from generator.differences.edited import texts_between
from generator.differences.findings import FoundInOne, came_and_went
from generator.differences.inputs import Version, as_printed
from generator.differences.scope import Scope
from generator.regions.check import user_thresholds
from generator.source.numbers import shown_number
from generator.source.values import Phrase
from generator.source.words import capital, joined
from generator.versions.acts.names import SEVERAL
from generator.versions.budget import Total
from generator.versions.change import Change, Kind, Where
from generator.versions.differences import Differences, differences
from generator.versions.showing import BETWEEN, growth, shown_percent
from generator.versions.wording import Span, word_parts

_OTHER_DOCUMENT = (
    "Kedua berkas Word itu dokumen yang berlainan; "
    "yang hanya tercetak pada salah satunya tampak ditambah atau dihapus."
)
_TEXTS = "teks"
CAME_OR_WENT = frozenset({Kind.ADDED, Kind.REMOVED})
WORDED = frozenset({Kind.TEXT, Kind.RENAMED, Kind.TYPOGRAPHY})


@dataclass(frozen=True, slots=True)
class Level:
    """How complete a dimension is, in percent, before and after."""

    name: str
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of a dimension, or of what belongs to none, by topic."""

    key: str
    name: str
    topics: list["ReportTopic"]

    @property
    def count(self) -> int:
        """How many changes it holds."""
        return sum(len(item.changes) for topic in self.topics for item in topic.items)


@dataclass(frozen=True, slots=True)
class ReportTopic:
    """The changes of a topic, by item."""

    key: str
    title: str
    items: list["ReportItem"]


@dataclass(frozen=True, slots=True)
class ReportItem:
    """The changes of an item; one without a name stands for the topic itself."""

    where: Where
    changes: list[Change]


@dataclass
class Report:
    """The two versions, what lies between them, and what could not be read of them."""

    old: Version
    new: Version
    found: Differences
    levels: list[Level] = field(default_factory=list)
    came: list[FoundInOne] = field(default_factory=list)
    went: list[FoundInOne] = field(default_factory=list)
    edited: list[Change] = field(default_factory=list)
    others: list[Change] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    scope: Scope | None = None

    @property
    def title(self) -> str:
        """What the report is called."""
        return f"Perbandingan {self.word('masterplan')} {self.region}".rstrip()

    def word(self, term: str) -> str:
        """The region's own word for a term."""
        return str(getattr(self.found.new.istilah, term))

    @property
    def region(self) -> str:
        """The region's name with its kind; empty where a part of a plan does not tell it."""
        region = self.found.new.daerah
        return _said(region.nama_lengkap) if region.nama else ""

    @property
    def unsummed(self) -> str:
        """Why no sums of money are told; "" where they are."""
        why = untold(MONEY, self.old, self.new)
        return f"Jumlah anggaran tidak dibandingkan: {why}" if why else ""

    @property
    def budget_groups(self) -> list[tuple[str, list[Total]]]:
        """The sums by what they are sums of, each under its heading; none where all money stayed."""
        budget = self.found.budget
        if self.unsummed or not budget.changed:
            return []
        return [
            ("Seluruhnya", [budget.whole]),
            (f"Menurut {self.word('dimensi')}", budget.dimensions),
            ("Menurut tahun", budget.years),
            ("Menurut sumber dana", budget.sources),
        ]

    @property
    def notices(self) -> list[str]:
        """What a reader must know of the versions."""
        others = [_OTHER_DOCUMENT] if self.old.document != self.new.document else []
        sums = [self.unsummed] if self.unsummed and self.is_different and self.old.printed else []
        return [*others, *self.old.notices, *self.new.notices, *self.unknown, *sums, *self._incomplete]

    @property
    def _incomplete(self) -> list[str]:
        """That sums which are shown lack amounts that are still to come."""
        versions = self.found.budget.incomplete if self.budget_groups else []
        said = f"Jumlah anggaran versi {joined(versions)} belum lengkap: yang dihitung baru yang sudah diisi."
        return [said] if versions else []

    @property
    def is_partial(self) -> bool:
        """Whether a part of a version could not be read, so that it is equal to nothing."""
        return bool(self.old.faults or self.new.faults)

    @property
    def summary(self) -> str:
        """How many acts there are, of which kinds, and how many single changes they hold; and what of the pages was
        not compared."""
        if self.is_different:
            return " ".join([self._counted, *([self.scope.left] if self.scope else [])])
        if self.is_partial:
            return "Tidak ada perbedaan pada isian yang terbaca."
        return self.scope.same if self.scope else "Tidak ada perbedaan."

    @property
    def _counted(self) -> str:
        acts, changes = self.found.acts, self.found.changes
        kinds = joined([f"{count} {kind.label}" for kind, count in self.found.counts.items()])
        held = f" (mencakup {shown_number(len(changes))} rincian)" if len(changes) > len(acts) else ""
        said = [f"{len(acts)} perubahan{held}: {kinds}." if kinds else "Tidak ada perubahan isian."]
        said += [f"{len(self.edited)} suntingan di Word."] if self.edited else []
        other = "teks yang bukan isian" if self.old.printed else "berkas lain"
        said += [f"{len(self.others)} perbedaan {other}."] if self.others else []
        return " ".join(said)

    @property
    def count(self) -> int:
        """How many single things differ: values, edits made in Word, and other texts or files."""
        return len(self.found.changes) + len(self.edited) + len(self.others)

    @property
    def is_different(self) -> bool:
        """Whether anything differs: a value, or what the pages say besides."""
        return bool(self.count)

    @property
    def sections(self) -> list[Section]:
        """The changes as people read them: by dimension, topic and item."""
        texts = [*self.edited, *self.others]
        name = "Teks pada Berkas Word" if self.old.printed else "Selain Isian"
        beside = [(_TEXTS, name, texts)] if texts else []
        return [Section(key, name, list(_topics(changes))) for key, name, changes in (*self.found.sections, *beside)]


def compared(old: Version, new: Version, forced: Iterable[str] = ()) -> Report:
    """The report on two versions; beside a Word document, of the other only what that document prints.

    Raises UserError where a version cannot be read.
    """
    for version in (old, new):
        version.refuse_unreadable()
    if old.printed != new.printed:
        old, new = (v if v.printed else as_printed(v, old.document or new.document) for v in (old, new))
    report = Report(old, new, differences(old.reading.masterplan, new.reading.masterplan, forced))
    if old.is_whole and new.is_whole:
        _add_checks(report)
    if old.printed:
        _add_texts(report)
    else:
        report.others = files_between(old, new)
    return report


def _add_texts(report: Report) -> None:
    """What the pages say besides the values: edits made in Word, and texts that no value tells of."""
    texts = texts_between(report.old, report.new, alike=not report.found.changes)
    report.edited, report.others, report.unknown = texts.edited, texts.others, texts.notices
    report.scope = texts.scope


def _add_checks(report: Report) -> None:
    """What the check says of both versions, by the yardstick of the newer one's place."""
    usual = user_thresholds(report.new.folder.root)
    before, after = (check(plan, usual=usual) for plan in (report.found.old, report.found.new))
    lines = [(m.shared, *m.dimensions) for m in (matrix(before.subject), matrix(after.subject))]
    report.levels = [Level(two.name, percent(one.share), percent(two.share)) for one, two in zip(*lines, strict=True)]
    report.came, report.went = came_and_went(
        report.found, (report.old, before.findings), (report.new, after.findings)
    )


def _said(phrase: Phrase) -> str:
    return "".join(str(part) for part in phrase)


def _topics(changes: list[Change]) -> Iterator[ReportTopic]:
    for topic, found in groupby(changes, key=_heading):
        items = [ReportItem(where, list(group)) for where, group in groupby(found, key=lambda change: change.where)]
        yield ReportTopic(topic[0], capital(topic[1]), items)


def _heading(change: Change) -> tuple[str, str]:
    """The topic, and what stands above its changes; what is of several topics stands under one heading."""
    where = change.where
    return "" if where.title == SEVERAL else where.topic, where.title


def parts_of(change: Change) -> list[Span]:
    """The old and new words of a change, one against the other; empty where no words can be compared or stay."""
    if change.kind not in WORDED or not change.old or not change.new:
        return []
    parts = word_parts(change.old, change.new)
    return parts if any(part.fate == "tetap" for part in parts) else []


def shown_parts(act: Change, most: int) -> list[Change]:
    """The first changes of an act, and all others that tell what came or went: that stands nowhere else.

    Another order alone changes no content: it is told as one line. Yearly numbers are summed up in the act.
    """
    return (
        []
        if act.kind is Kind.ORDER
        else [
            part
            for n, part in enumerate(act.parts)
            if n < most or part.record is not None or (part.years is None and {part.kind, act.kind} <= CAME_OR_WENT)
        ]
    )


def shown_totals(total: Total) -> tuple[str, str, str, str]:
    """A sum before and after, by how much it grew, and by how many percent."""
    percent = "–" if total.percent is None else shown_percent(total.percent)
    return shown_number(total.old), shown_number(total.new), growth(total.difference, None), percent


def remark(change: Change) -> str:
    """What is to be said beside the two values: by how much a number grew, what an act holds, how sure a match is."""
    said = []
    if change.difference is not None:
        said.append(growth(change.difference, change.percent, change.unit))
    if change.note:
        said.append(change.note)
    if change.score:
        said.append(f"dugaan, kemiripan {change.score}%")
    return "; ".join(said)


def named(part: Change, act: Change) -> str:
    """What a change that an act holds concerns, as far as the act does not say it."""
    said = part.whole and part.kind in (Kind.ADDED, Kind.REMOVED)
    item = part.where.item if part.where.item != act.where.item and not said else ""
    topic = capital(part.where.title) if part.where.title != act.where.title else ""
    label = part.label.removeprefix(f"{act.label}{BETWEEN}") if part.label != act.label else ""
    return ", ".join(text for text in (topic, item, label) if text) or part.kind.label
