"""The report of differences for a terminal: 80 columns, summary first, changed words marked without colour too."""

import re
import textwrap
from collections.abc import Iterator

import click

from generator.differences.report import Report, ReportItem, named, remark, shown_parts, shown_totals, spans_of
from generator.versions.change import Change, Kind
from generator.versions.word_by_word import Span

WIDTH = 80
_MOST_PARTS = 5
_MARKS = {"tetap": ("", ""), "hapus": ("[-", "-]"), "tambah": ("{+", "+}")}
_LINE_ENDS = re.compile(r"\n+")
_COLOURED = re.compile(r"(?s)\[-.*?-\]|\{\+.*?\+\}")


def as_text(report: Report) -> str:
    """The whole report."""
    lines = [*_head(report), *_budget(report), *_check(report), *_changes(report)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def coloured(text: str) -> str:
    """The report with colours, for a terminal that supports them."""

    def painted(match: re.Match[str]) -> str:
        return click.style(match[0], fg="red" if match[0].startswith("[-") else "green")

    head, _, rest = text.partition("\n")
    return f"{click.style(head, bold=True)}\n{_COLOURED.sub(painted, rest)}"


def _head(report: Report) -> Iterator[str]:
    yield from _wrapped(report.title)
    yield from _wrapped(report.old.label, "  lama: ", " " * 8)
    yield from _wrapped(report.new.label, "  baru: ", " " * 8)
    yield ""
    yield from _wrapped(report.summary)
    if report.found.changes:
        listed = "; ".join(f"{section.name} {section.count}" for section in report.sections)
        yield from _wrapped(f"Menurut bagian: {listed}.")


def _budget(report: Report) -> Iterator[str]:
    if report.budget_groups:
        yield from ("", "Anggaran rencana aksi (Rp)", _row("", "lama", "baru", "selisih", ""))
    for _, totals in report.budget_groups:
        yield from (_row(total.name, *shown_totals(total)) for total in totals if total.difference or total.is_whole)


def _row(name: str, old: str, new: str, difference: str, percent: str) -> str:
    return f"  {textwrap.shorten(name, 17, placeholder='…'):<17}{old:>18}{new:>18}{difference:>17}{percent:>8}"


def _check(report: Report) -> Iterator[str]:
    if report.levels:
        yield from ("", "Kelengkapan")
        changed = [level for level in report.levels if level.old != level.new]
        yield from (f"  {level.name:<30}{level.old:>4}% -> {level.new:>3}%" for level in changed)
        if not changed:
            yield "  tidak berubah"
    for title, findings in (("Temuan baru", report.came), ("Temuan yang selesai", report.went)):
        if findings:
            yield from ("", f"{title} ({len(findings)})")
            for finding in findings:
                yield from _wrapped(f"{finding.rule}: {finding.message}", "  ", "    ")


def _changes(report: Report) -> Iterator[str]:
    for section in report.sections:
        title = f"{section.name} ({section.count} perubahan)"
        yield from ("", title, "=" * min(len(title), WIDTH))
        for topic in section.topics:
            yield from ("", topic.title)
            for item in topic.items:
                yield from _item(item)


def _item(item: ReportItem) -> Iterator[str]:
    whole = [change for change in item.changes if change.whole and not change.parts]
    if len(whole) == len(item.changes) == 1 and whole[0].kind in (Kind.ADDED, Kind.REMOVED):
        sign = "+" if whole[0].kind is Kind.ADDED else "-"
        told = whole[0].told
        yield from _wrapped(f"{told[1] or told[0]} [{whole[0].kind.label}]", f"  {sign} ", "    ")
        return
    if item.where.item:
        yield from _wrapped(item.where.item, "  * ", "    ")
    for change in item.changes:
        yield from _wrapped(_said(change), "    ", "      ")
        yield from _parts(change)


def _parts(act: Change) -> Iterator[str]:
    """The first changes of an act, and all additions and removals; all changes would drown the other acts."""
    shown = shown_parts(act, _MOST_PARTS)
    for part in shown:
        aside = f" ({remark(part)})" if remark(part) else ""
        yield from _wrapped(f"{named(part, act)}: {_values(part)}{aside}", "      - ", "        ")
    if shown and len(act.parts) > len(shown):
        left = len(act.parts) - len(shown)
        yield from _wrapped(f"… dan {left} lagi; seluruhnya dengan --format html atau json", "        ", "        ")


def _said(change: Change) -> str:
    """A change in a line: its subject, then the old and new value."""
    aside = f" ({remark(change)})" if remark(change) else ""
    if change.kind in (Kind.ADDED, Kind.REMOVED, Kind.ORDER):
        kind = f"{change.kind.label}: " if change.parts else ""
    else:
        kind = "" if change.label and change.kind not in (Kind.TYPOGRAPHY, Kind.MOVED) else f"{change.kind.label}: "
    if change.parts and not _values(change):
        kind, aside = "" if change.label and change.kind is Kind.NUMBER else f"{change.kind.label}: ", remark(change)
    label = f"{change.label}: " if change.label else ""
    return f"{label}{kind}{_values(change)}{aside}"


def _values(change: Change) -> str:
    """The old and new value."""
    if not change.old and not change.new:
        return ""
    if change.kind is Kind.ORDER:
        return f"urutan ke-{change.old} menjadi ke-{change.new}"
    spans = spans_of(change)
    return _marked(spans) if spans else f"{change.old} -> {change.new}"


def _marked(parts: list[Span]) -> str:
    return "".join(f"{_MARKS[part.fate][0]}{part.text}{_MARKS[part.fate][1]}" for part in parts)


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        _LINE_ENDS.sub(" ", text), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    ) or [first]  # fmt: skip
