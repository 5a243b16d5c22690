"""The report of differences as a self-contained HTML page: old and new side by side, filters, keyboard shortcuts."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from generator.differences.findings import FoundInOne
from generator.differences.report import Report, ReportItem, Section, named, parts_of, remark, shown_totals
from generator.documents.standalone_page import html_page, html_text, look_file, style_sheet
from generator.source.words import capital
from generator.versions.change import Change, Kind
from generator.versions.word_by_word import Span

_TAGS = {"hapus": "del", "tambah": "ins"}


def as_html(report: Report) -> str:
    """The whole page."""
    script, style = look_file("perbandingan.js"), style_sheet("perbandingan")
    body = [*content("main", report), *([f"<script>{script}</script>"] if report.found.changes else ())]
    return html_page(report.title, "\n".join(body), style, policy=_policy(style, script))


def content(around: str, report: Report) -> list[str]:
    """The lines of the report for a page that has style and script; ``around`` is the tag of the changes."""
    return [
        f"<h1>{html_text(report.title)}</h1>",
        f"<dl><dt>Lama</dt><dd>{html_text(report.old.label)}</dd><dt>Baru</dt><dd>{html_text(report.new.label)}</dd></dl>",
        f'<p class="ringkasan">{html_text(report.summary)}</p>',
        *_notices(report.notices),
        *_figures(report),
        *_findings("Temuan Baru", report.came),
        *_findings("Temuan yang Selesai", report.went),
        *(_filters(report) if report.found.changes else ()),
        f"<{around}>",
        *(line for section in report.sections for line in _section(section, report)),
        f"</{around}>",
    ]


def _policy(style: str, script: str) -> str:
    """The content security policy of the page: only this style and this script, identified by their digests."""
    return (
        f"default-src 'none'; style-src {_known(style)}; script-src {_known(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _known(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _notices(notices: list[str]) -> Iterator[str]:
    if notices:
        yield f'<p class="catatan">{"<br>".join(html_text(notice.strip()) for notice in notices)}</p>'


def _figures(report: Report) -> Iterator[str]:
    """Money and completeness, side by side if the page is wide enough."""
    if report.budget_groups or report.levels:
        yield '<div class="angka-angka">'
        yield from _budget(report)
        yield from _levels(report)
        yield "</div>"


def _budget(report: Report) -> Iterator[str]:
    if not report.budget_groups:
        return
    yield '<section><h2>Anggaran Rencana Aksi</h2><div class="gulir"><table>'
    yield _head("Anggaran", "Lama (Rp)", "Baru (Rp)", "Selisih (Rp)", "%") + "<tbody>"
    for name, totals in report.budget_groups:
        yield f'<tr><th colspan="5" scope="colgroup">{html_text(name)}</th></tr>'
        yield from (_row(total.name, shown_totals(total), same=not total.difference) for total in totals)
    yield "</tbody></table></div></section>"


def _levels(report: Report) -> Iterator[str]:
    if report.levels:
        yield f"<section><h2>Kelengkapan</h2><table>{_head('Bagian', 'Lama', 'Baru')}<tbody>"
        yield from (_row(lv.name, (f"{lv.old}%", f"{lv.new}%"), same=lv.old == lv.new) for lv in report.levels)
        yield "</tbody></table></section>"


def _head(*titles: str) -> str:
    cells = "".join(f'<th scope="col">{title}</th>' for title in titles)
    return f"<thead><tr>{cells}</tr></thead>"


def _row(name: str, numbers: Iterable[str], *, same: bool) -> str:
    """A row of figures; unchanged ones are shown less prominently."""
    cells = "".join(f'<td class="angka">{number}</td>' for number in numbers)
    attributes = ' class="sama"' if same else ""
    return f"<tr{attributes}><td>{html_text(name)}</td>{cells}</tr>"


def _findings(title: str, findings: list[FoundInOne]) -> Iterator[str]:
    if findings:
        items = "".join(f"<li>{html_text(found.rule)}: {html_text(found.message)}</li>" for found in findings)
        yield f"<h2>{title} <small>({len(findings)})</small></h2><ul>{items}</ul>"


def _filters(report: Report) -> Iterator[str]:
    yield '<form class="saring" id="saring" hidden>'
    yield _select(
        "dimensi",
        capital(report.word("dimensi")),
        ((section.key, f"{section.name} ({section.count})") for section in report.sections),
    )
    kinds = report.found.counts.items()
    yield _select("jenis", "Jenis", ((str(kind), f"{kind.label} ({count})") for kind, count in kinds))
    yield '<label>Cari<input id="cari" type="search" autocomplete="off"></label>'
    yield '<output id="hasil" aria-live="polite"></output>'
    yield "<p><kbd>j</kbd> berikutnya, <kbd>k</kbd> sebelumnya, <kbd>/</kbd> cari, <kbd>Esc</kbd> semua</p></form>"


def _select(name: str, label: str, options: Iterable[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{html_text(key)}">{html_text(words)}</option>' for key, words in options)
    return f'<label>{label}<select id="{name}"><option value="">semua</option>{listed}</select></label>'


def _section(section: Section, report: Report) -> Iterator[str]:
    yield f'<section class="bagian"><h2>{html_text(section.name)} <small>({section.count} perubahan)</small></h2>'
    for topic in section.topics:
        yield f'<section class="topik"><h3>{html_text(topic.title)}</h3>'
        for item in topic.items:
            yield from _item(item, section.key, report)
        yield "</section>"
    yield "</section>"


def _item(item: ReportItem, section: str, report: Report) -> Iterator[str]:
    yield '<div class="kelompok">'
    if item.where.item:
        yield f'<p class="butir">{html_text(item.where.item)}</p>'
    yield from (_change(change, section, report) for change in item.changes)
    yield "</div>"


def _change(change: Change, section: str, report: Report) -> str:
    said = "; ".join(text for text in (change.label, remark(change)) if text)
    place = report.new.place(change.new_place) or report.old.place(change.old_place)
    head = f'<span class="jenis">{change.kind.label}</span>{html_text(said)}'
    spot = f' <span class="tempat">{html_text(place)}</span>' if place else ""
    old, new = _sides(change)
    both = f'<div class="dua"><div data-versi="Lama">{old}</div><div data-versi="Baru">{new}</div></div>'
    return (
        f'<article class="ubah" tabindex="-1" data-dimensi="{html_text(section)}" data-jenis="{change.kind}">'
        f"<p>{head}{spot}</p>{both if any(change.told) else ''}{_parts(change)}</article>"
    )


def _parts(act: Change) -> str:
    """The changes of an act, collapsed."""
    if not act.parts:
        return ""
    rows = "".join(_part(part, act) for part in act.parts)
    head = _head("Rincian", "Lama", "Baru")
    return f"<details><summary>{len(act.parts)} rincian</summary><table>{head}<tbody>{rows}</tbody></table></details>"


def _part(part: Change, act: Change) -> str:
    said = "; ".join(text for text in (named(part, act), remark(part)) if text)
    old, new = _sides(part)
    return f"<tr><td>{html_text(said)}</td><td>{old}</td><td>{new}</td></tr>"


def _sides(change: Change) -> tuple[str, str]:
    """The contents of the left and the right side."""
    nothing = '<span class="kosong">–</span>'
    if change.kind is Kind.ORDER and change.old:
        return f"urutan ke-{change.old}", f"urutan ke-{change.new}"
    before, now = change.told
    parts = parts_of(change) or [part for part in (Span("hapus", before), Span("tambah", now)) if part.text]
    old, new = (
        "".join(_tagged(part) for part in parts if part.fate in ("tetap", fate)) for fate in ("hapus", "tambah")
    )
    return old or nothing, new or nothing


def _tagged(part: Span) -> str:
    tag = _TAGS.get(part.fate)
    return f"<{tag}>{html_text(part.text)}</{tag}>" if tag else html_text(part.text)
