"""Comparison of many regions in one table, for a province or the ministry."""

from collections import Counter
from collections.abc import Iterable, Iterator

import click

from generator.checks.checked_region import Checked
from generator.checks.completeness import percent
from generator.checks.finding import Severity
from generator.checks.reports.csv_text import csv_text
from generator.checks.reports.terminal_columns import WIDTH, shortened
from generator.framework.dimensions import dimensions
from generator.source.numbers_and_days_in_words import spelled
from generator.source.words import capital

_SHARED, _SUMS = "Ber", ("Semua", "Galat", "Per.")
_SUM = 6
_LEAST_NAME = 24


def by_completeness(regions: Iterable[Checked]) -> list[Checked]:
    """The regions sorted by completeness, the most complete first; equal ones by name."""
    return sorted(regions, key=lambda one: (-one.matrix.share, one.title, one.name))


def table_report(regions: Iterable[Checked]) -> str:
    """A line for each region: percentages of each dimension, of the shared topics and of all; errors and warnings."""
    lines = [click.style(_cells("Daerah", [*_heads(), *_SUMS]), bold=True)]
    ordered = by_completeness(regions)
    titles = Counter(one.title for one in ordered)
    lines += [_cells(_called(one, is_alone=titles[one.title] == 1), _figures(one)) for one in ordered]
    since = [f"{one.name}: {one.comparison.summary}." for one in ordered if one.comparison]
    return "\n".join([*lines, "", *_legend(), *([""] if since else []), *since])


def _called(one: Checked, *, is_alone: bool) -> str:
    """A region in the table: by its name, after that of its folder if several have the name, as copies do."""
    title = one.title.replace("Kabupaten ", "Kab. ", 1)
    return title if is_alone else f"{one.name}: {title}"


def _legend() -> Iterator[str]:
    yield f"{capital(spelled(len(dimensions())))} dimensi, bagian bersama ({_SHARED}), dan semuanya dalam persen;"
    yield "banyak galat dan peringatan (Per.)."


def _heads() -> list[str]:
    return [*(known.head for known in dimensions().values()), _SHARED]


def _cells(name: str, cells: Iterable[object]) -> str:
    """The cells of a line, in the width of a terminal; the name gets the room that the figures leave."""
    widths = _widths()
    room = WIDTH - sum(widths)
    figures = "".join(str(cell).rjust(width) for cell, width in zip(cells, widths, strict=True))
    return shortened(name, room - 1).ljust(room) + figures


def _widths() -> list[int]:
    """The widths of the figures: separated by two spaces, or by one if the name would get too little room."""
    sums = [_SUM] * len(_SUMS)
    longest = max(map(len, ("100", *_heads())))
    spaced, tight = ([longest + blanks] * len(_heads()) + sums for blanks in (2, 1))
    return spaced if WIDTH - sum(spaced) >= _LEAST_NAME else tight


def _figures(one: Checked) -> list[int]:
    shares = [line.share for line in (*one.matrix.dimensions, one.matrix.shared)]
    counts = [one.count(Severity.GALAT), one.count(Severity.PERINGATAN)]
    return [*map(percent, shares), percent(one.matrix.share), *counts]


def csv_report(regions: Iterable[Checked]) -> str:
    """The same table as CSV with semicolons, as an Indonesian Excel opens it; all figures are whole numbers.

    The last columns count the notices of the reading, and what came and went since an earlier check.
    """
    titles = ["map", "daerah", *dimensions(), "bersama", "keseluruhan", "galat", "peringatan", "catatan"]
    ordered = by_completeness(regions)
    if any(one.comparison for one in ordered):
        titles += ["baru", "hilang"]
    rows = ([one.name, one.title, *_figures(one), len(one.notices), *_changes(one)] for one in ordered)
    return csv_text([titles, *rows])


def _changes(one: Checked) -> list[int]:
    """How many findings came and went since the earlier check, if there is one."""
    return [len(one.comparison.new), len(one.comparison.gone)] if one.comparison else []
