"""The content of a report on two versions, independent of its form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from generator.checks.completeness import MatrixRow, matrix, percent
from generator.checks.run_rules import check
from generator.differences.beside import files_between
from generator.differences.compared_pages import Scope
from generator.differences.edited import texts_between
from generator.differences.findings import FoundInOne, came_and_went
from generator.differences.inputs import Version, as_printed
from generator.differences.not_carried import MONEY, untold
from generator.framework.editions import edition_of_frame
from generator.masterplan.daerah import Daerah
from generator.regions.check import user_thresholds
from generator.source.printed_amounts import shown_number
from generator.source.values import Phrase
from generator.source.words import capital, joined
from generator.versions.acts.names import SEVERAL
from generator.versions.all_changes import Differences, differences
from generator.versions.budget import Total
from generator.versions.change import Change, Kind, Where
from generator.versions.changes_in_words import BETWEEN, growth, shown_percent
from generator.versions.word_by_word import Span, excerpt, word_parts

_OTHER_DOCUMENT = (
    "Kedua berkas Word itu dokumen yang berlainan; "
    "yang hanya tercetak pada salah satunya tampak ditambah atau dihapus."
)
_TEXTS = "teks"
CAME_OR_WENT = frozenset({Kind.ADDED, Kind.REMOVED})
WORDED = frozenset({Kind.TEXT, Kind.RENAMED, Kind.TYPOGRAPHY})


@dataclass(frozen=True, slots=True)
class Level:
    """The completeness of a dimension in percent, before and after."""

    name: str
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of a dimension, or those that belong to none, by topic."""

    key: str
    name: str
    topics: list["ReportTopic"]

    @property
    def count(self) -> int:
        """The number of its changes."""
        return sum(len(item.changes) for topic in self.topics for item in topic.items)


@dataclass(frozen=True, slots=True)
class ReportTopic:
    """The changes of a topic, by item."""

    key: str
    title: str
    items: list["ReportItem"]


@dataclass(frozen=True, slots=True)
class ReportItem:
    """The changes of an item; an item without a name stands for the topic itself."""

    where: Where
    changes: list[Change]


@dataclass
class Report:
    """The two versions, their differences, and what could not be read of them."""

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
        """The title of the report."""
        return f"Perbandingan {self.word('masterplan')} {self.region}".rstrip()

    def word(self, term: str) -> str:
        """The region's own word for a term."""
        return str(getattr(self.found.new.istilah, term))

    @property
    def region(self) -> str:
        """The region's name with its kind; "" if a part of a plan does not contain it."""
        region = self.found.new.daerah
        return _name_of(region) if region.nama else ""

    @property
    def unsummed(self) -> str:
        """The reason why no sums of money are given; "" if they are."""
        why = untold(MONEY, self.old, self.new)
        return f"Jumlah anggaran tidak dibandingkan: {why}" if why else ""

    @property
    def budget_groups(self) -> list[tuple[str, list[Total]]]:
        """The sums, grouped under headings such as year or source; empty if no amount changed."""
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
        """Notices on the versions that a reader must know."""
        others = [_OTHER_DOCUMENT] if self.old.document != self.new.document else []
        sums = [self.unsummed] if self.unsummed and self.is_different and self.old.printed else []
        return [
            *self._other_region, *self._other_frame, *others, *self.old.notices, *self.new.notices, *self.unknown,
            *sums, *self._incomplete,
        ]  # fmt: skip

    @property
    def _other_region(self) -> list[str]:
        """A notice that the versions are of two regions; a region that only corrects its code remains the same."""
        regions = self.found.old.daerah, self.found.new.daerah
        codes, names = ({said(region) for region in regions} for said in (_code_of, _name_of))
        if "" in codes or len(codes) < 2 or len(names) < 2:
            return []
        old, new = (f"{_name_of(region)} ({region.kode})" for region in regions)
        return [f"Yang dibandingkan dua daerah yang berlainan: {old} dan {new}."]

    @property
    def _other_frame(self) -> list[str]:
        """A notice that the versions are of two editions of the frame, so that no dimension has a counterpart."""
        old, new = (edition_of_frame(plan.frame.file) for plan in (self.found.old, self.found.new))
        if old == new:
            return []
        return [
            f"Kedua versi memakai kerangka yang berlainan, {old} dan {new}: butir dibandingkan menurut isinya, "
            f"sedangkan {self.word('dimensi')} yang satu tidak dijumpai pada yang lain."
        ]

    @property
    def _incomplete(self) -> list[str]:
        """A notice that shown sums lack amounts which are not given yet."""
        versions = self.found.budget.incomplete if self.budget_groups else []
        said = f"Jumlah anggaran versi {joined(versions)} belum lengkap: yang dihitung baru yang sudah diisi."
        return [said] if versions else []

    @property
    def is_partial(self) -> bool:
        """Whether a part of a version could not be read, so that it cannot count as equal to anything."""
        return bool(self.old.faults or self.new.faults)

    @property
    def summary(self) -> str:
        """The numbers of acts by kind and of the changes in them, and what was not compared of the pages."""
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
        """The number of all single differences: values, edits made in Word, and other texts or files."""
        return len(self.found.changes) + len(self.edited) + len(self.others)

    @property
    def is_different(self) -> bool:
        """Whether anything differs: a value, or anything else on the pages or in files."""
        return bool(self.count)

    @property
    def sections(self) -> list[Section]:
        """The changes in reading order: by dimension, topic and item."""
        texts = [*self.edited, *self.others]
        name = "Teks pada Berkas Word" if self.old.printed else "Selain Isian"
        beside = [(_TEXTS, name, texts)] if texts else []
        return [Section(key, name, list(_topics(changes))) for key, name, changes in (*self.found.sections, *beside)]


def compared(old: Version, new: Version, forced: Iterable[str] = ()) -> Report:
    """Compare two versions; if one is a Word document, of the other only what that document prints.

    Raises UserError if a version cannot be read.
    """
    for version in (old, new):
        version.refuse_unreadable()
    if old.printed != new.printed:
        old, new = (v if v.printed else as_printed(v, old.document or new.document) for v in (old, new))
    report = Report(
        old, new, differences(old.reading.masterplan, new.reading.masterplan, forced, (old.referred, new.referred))
    )
    if old.is_whole and new.is_whole:
        _add_checks(report)
    if old.printed:
        _add_texts(report)
    else:
        report.others = files_between(old, new)
    return report


def _add_texts(report: Report) -> None:
    """Add differences of pages apart from values: edits made in Word, and texts that belong to no value."""
    texts = texts_between(report.old, report.new, alike=not report.found.changes)
    report.edited, report.others, report.unknown = texts.edited, texts.others, texts.notices
    report.scope = texts.scope


def _add_checks(report: Report) -> None:
    """Add the findings of the check for both versions, with the settings of the newer one's folder."""
    usual = user_thresholds(report.new.folder.root)
    before, after = (check(plan, usual=usual) for plan in (report.found.old, report.found.new))
    lines = [[m.shared, *m.dimensions] for m in (matrix(before.subject), matrix(after.subject))]
    report.levels = [*_levels(*lines)]
    report.came, report.went = came_and_went(
        report.found, (report.old, before.findings), (report.new, after.findings)
    )


def _levels(old: list[MatrixRow], new: list[MatrixRow]) -> Iterator[Level]:
    """The lines that both versions have; two editions of the frame share only that of no dimension."""
    before = {line.key: line for line in old}
    for line in new:
        if line.key in before:
            yield Level(line.name, percent(before[line.key].share), percent(line.share))


def _code_of(region: Daerah) -> str:
    return str(region.kode) if region.kode else ""


def _name_of(region: Daerah) -> str:
    return _said(region.nama_lengkap)


def _said(phrase: Phrase) -> str:
    return "".join(str(part) for part in phrase)


def _topics(changes: list[Change]) -> Iterator[ReportTopic]:
    for topic, found in groupby(changes, key=_heading):
        items = [ReportItem(where, list(group)) for where, group in groupby(found, key=lambda change: change.where)]
        yield ReportTopic(topic[0], capital(topic[1]), items)


def _heading(change: Change) -> tuple[str, str]:
    """The topic and the heading above its changes; changes of several topics share one heading."""
    where = change.where
    return "" if where.title == SEVERAL else where.topic, where.title


def parts_of(change: Change) -> list[Span]:
    """The old and new words of a change, aligned; empty if they cannot be compared or none stays."""
    if change.kind not in WORDED or not change.old or not change.new:
        return []
    parts = word_parts(change.old, change.new)
    return parts if any(part.fate == "tetap" for part in parts) else []


def spans_of(change: Change) -> list[Span]:
    """The words of a change by their fate, the rest shortened; empty if only the two values can be told."""
    if change.kind in (Kind.ADDED, Kind.REMOVED):
        old, new = change.told
        return [Span("tambah", new) if change.kind is Kind.ADDED else Span("hapus", old)]
    return excerpt(parts_of(change))


def shown_parts(act: Change, most: int) -> list[Change]:
    """The first changes of an act, and all others with added or removed content, which is shown nowhere else.

    A change of order alone is shown as one line. Yearly numbers are summarised in the act.
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
    """A sum before and after, its growth, and its growth in percent."""
    percent = "–" if total.percent is None else shown_percent(total.percent)
    return shown_number(total.old), shown_number(total.new), growth(total.difference, None), percent


def remark(change: Change) -> str:
    """A remark beside the two values: growth of a number, content of an act, or certainty of a match."""
    said = []
    if change.difference is not None:
        said.append(growth(change.difference, change.percent, change.unit))
    if change.note:
        said.append(change.note)
    if change.score:
        said.append(f"dugaan, kemiripan {change.score}%")
    return "; ".join(said)


def named(part: Change, act: Change) -> str:
    """The subject of a change within an act, as far as the act does not name it."""
    said = part.whole and part.kind in (Kind.ADDED, Kind.REMOVED)
    item = part.where.item if part.where.item != act.where.item and not said else ""
    topic = capital(part.where.title) if part.where.title != act.where.title else ""
    label = part.label.removeprefix(f"{act.label}{BETWEEN}") if part.label != act.label else ""
    return ", ".join(text for text in (topic, item, label) if text) or part.kind.label
