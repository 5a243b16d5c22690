"""The standing of regions as text for a terminal, and as JSON for programs."""

import json
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Any

import click

from generator.checks.completeness import MatrixRow, percent
from generator.masterplan.bimtek import TAHAP
from generator.overview.next_steps import Step, next_steps
from generator.overview.standing import Standing
from generator.source.printed_amounts import shown_date

VERSION = 1
_WIDTH = 80
_LABEL = 15
_BAR = 20


def as_text(standings: Iterable[Standing]) -> Iterator[str]:
    """A paragraph for each region: stage, completeness, findings, follow-ups, documents, next steps."""
    for number, standing in enumerate(standings):
        yield "\n".join([*([""] if number else []), *_region(standing)])


def _region(standing: Standing) -> Iterator[str]:
    folder = standing.folder.name
    yield click.style(standing.title if standing.title == folder else f"{standing.title} ({folder})", bold=True)
    if standing.checked is None:
        yield standing.failure
    else:
        yield from _line("Bimtek", _stage(standing))
        yield from _shares(standing)
        yield from _line("Temuan", standing.checked.summary)
        yield from _line("Tindak lanjut", _follow_ups(standing))
        yield from _line("Dokumen", _documents(standing))
    yield from _next(next_steps(standing))


def _line(label: str, text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=f"  {label:<{_LABEL}}", subsequent_indent=" " * (_LABEL + 2))


def _stage(standing: Standing) -> str:
    if not standing.stage:
        return "belum ada tahap yang tercatat"
    return f"tahap {TAHAP[str(standing.stage)]}{f', {standing.held}' if standing.held else ''}"


def _shares(standing: Standing) -> Iterator[str]:
    assert standing.checked
    matrix = standing.checked.matrix
    yield from _line("Kelengkapan", f"{percent(matrix.share)}% untuk naskah final")
    yield from (_bar(row) for row in (*matrix.dimensions, matrix.shared))


def _bar(row: MatrixRow) -> str:
    filled = int(row.share * _BAR)
    colour = "green" if row.share == 1 else "yellow" if row.share else "red"
    bar = click.style("#" * filled, fg=colour) + "." * (_BAR - filled)
    return f"{'':{_LABEL + 2}}{row.name:<20} {bar} {percent(row.share):>3}%"


def _follow_ups(standing: Standing) -> str:
    found = standing.follow_ups
    if not found:
        return "tidak ada yang terbuka"
    late = sum(item.is_late for item in found)
    return f"{len(found)} terbuka{f', {late} lewat tenggat' if late else ''}; terdekat: {found[0].shown}"


def _documents(standing: Standing) -> str:
    made = standing.made
    if made.when is None:
        return "belum dibuat"
    when = f"{shown_date(made.when.year, made.when.month, made.when.day)} pukul {made.when:%H.%M}"
    state = "sesuai dengan isian" if made.is_current else "isian berubah sejak itu"
    edited = f"; {len(made.edited)} disunting sesudahnya" if made.edited else ""
    return f"{len(made.files)} berkas, terakhir dibuat {when}; {state}{edited}"


def _next(steps: list[Step]) -> Iterator[str]:
    for number, step in enumerate(steps):
        yield from _line("Berikutnya" if not number else "", step.what)
        if step.command:
            yield f"{'':{_LABEL + 4}}{click.style(step.command, bold=not number)}"


def as_json(standings: Iterable[Standing]) -> str:
    """The standings with stable names, and a version that grows if any is renamed."""
    regions = [_record(standing) for standing in standings]
    return json.dumps({"versi": VERSION, "daerah": regions}, ensure_ascii=False, indent=2) + "\n"


def _record(standing: Standing) -> dict[str, Any]:
    checked, made = standing.checked, standing.made
    record: dict[str, Any] = {"map": standing.folder.name, "nama": standing.title, "terbaca": checked is not None}
    record["masalah"] = standing.failure
    record["tahap"] = standing.stage
    if checked:
        record["kelengkapan"] = percent(checked.matrix.share)
        record["dimensi"] = {row.key: percent(row.share) for row in checked.matrix.dimensions}
        record["temuan"] = len(checked.findings)
    record["tindak_lanjut"] = [
        {
            "apa": item.what,
            "opd": item.office,
            "tenggat": item.due and item.due.isoformat(),
            "terlambat": item.is_late,
        }
        for item in standing.follow_ups
    ]
    record["dokumen"] = {
        "dibuat": made.when and made.when.isoformat(timespec="seconds"),
        "sesuai_isian": made.is_current,
        "berkas": [file.name for file in made.files],
        "disunting": [file.name for file in made.edited],
    }
    record["berikutnya"] = [{"apa": step.what, "perintah": step.command} for step in next_steps(standing)]
    return record
