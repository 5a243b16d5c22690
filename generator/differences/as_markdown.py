"""The report of differences as Markdown, for a merge request or a wiki."""

from collections.abc import Iterator

from generator.differences.findings import FoundInOne
from generator.differences.report import Report, ReportItem, named, remark, shown_totals, spans_of
from generator.documents.as_markdown import escaped
from generator.versions.change import Change, Kind
from generator.versions.word_by_word import Span

_MARKS = {"tetap": "", "hapus": "~~", "tambah": "**"}


def as_markdown(report: Report) -> str:
    """The whole report; removed words are struck through, added ones are bold."""
    blocks = [
        f"# {_line(report.title)}",
        f"- Lama: {_line(report.old.label)}\n- Baru: {_line(report.new.label)}",
        report.summary,
        *(_line(notice) for notice in report.notices),
        *_budget(report),
        *_check(report),
        *_changes(report),
    ]
    return "\n\n".join(blocks) + "\n"


def _budget(report: Report) -> Iterator[str]:
    if not report.budget_groups:
        return
    yield "## Anggaran Rencana Aksi"
    rows = ["| Anggaran | Lama (Rp) | Baru (Rp) | Selisih (Rp) | Perubahan |", "|---|--:|--:|--:|--:|"]
    for name, totals in report.budget_groups:
        rows.append(f"| *{_line(name)}* |  |  |  |  |")
        rows += [f"| {_line(total.name)} | {' | '.join(shown_totals(total))} |" for total in totals]
    yield "\n".join(rows)


def _check(report: Report) -> Iterator[str]:
    if report.levels:
        yield "## Kelengkapan"
        rows = [f"| {_line(level.name)} | {level.old}% | {level.new}% |" for level in report.levels]
        yield "\n".join(["| Bagian | Lama | Baru |", "|---|--:|--:|", *rows])
    for title, findings in (("Temuan Baru", report.came), ("Temuan yang Selesai", report.went)):
        if findings:
            yield f"## {title}"
            yield "\n".join(_finding(found) for found in findings)


def _finding(found: FoundInOne) -> str:
    return f"- {_line(found.rule)}: {_line(found.message)}"


def _changes(report: Report) -> Iterator[str]:
    for section in report.sections:
        yield f"## {_line(section.name)} ({section.count})"
        for topic in section.topics:
            yield f"### {_line(topic.title)}"
            yield "\n".join(line for item in topic.items for line in _item(item))


def _item(item: ReportItem) -> Iterator[str]:
    if item.where.item:
        yield f"- **{_line(item.where.item)}**"
    indent = "  " if item.where.item else ""
    for change in item.changes:
        yield f"{indent}- {_said(change)}"
        for part in change.parts:
            yield f"{indent}  - {_line(named(part, change))}: {_values(part)}{_aside(part)}"


def _said(change: Change) -> str:
    label = f"{_line(change.label)}: " if change.label else ""
    values = _values(change)
    return f"{label}*{change.kind.label}*{f' {values}' if values else ''}{_aside(change)}"


def _aside(change: Change) -> str:
    return f" ({_line(remark(change))})" if remark(change) else ""


def _values(change: Change) -> str:
    if not change.old and not change.new:
        return ""
    if change.kind is Kind.ORDER:
        return f"dari ke-{change.old} menjadi ke-{change.new}"
    spans = spans_of(change)
    return "".join(map(_marked, spans)) if spans else f"{_line(change.old)} → {_line(change.new)}"


def _marked(part: Span) -> str:
    """A part of a text in marks that directly touch its words, with surrounding blanks outside."""
    text = part.text.strip()
    mark = _MARKS[part.fate] if text else ""
    before, after = (" " if edge and edge.isspace() else "" for edge in (part.text[:1], part.text[-1:]))
    return f"{before}{mark}{_line(text)}{mark}{after}" if text else before


def _line(text: str) -> str:
    return escaped(" ".join(text.split()))
