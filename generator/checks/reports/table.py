"""Many regions side by side, for a province or the ministry: the most complete first."""

from collections.abc import Iterable

import click

from generator.checks.checked import Checked
from generator.checks.finding import Severity
from generator.checks.matrix import percent
from generator.checks.reports.csv_text import csv_text

_NAME = 27
_WIDTHS = (*[5] * 7, 6, 6, 6)
_SHORT = {
    "smart_governance": "Gov",
    "smart_branding": "Bra",
    "smart_economy": "Eco",
    "smart_living": "Liv",
    "smart_society": "Soc",
    "smart_environment": "Env",
}
_LEGEND = ("Enam dimensi, bagian bersama (Ber), dan semuanya dalam persen;", "banyak galat dan peringatan (Per.).")


def by_completeness(regions: Iterable[Checked]) -> list[Checked]:
    """The most complete first; level ones by name."""
    return sorted(regions, key=lambda one: (-one.matrix.share, one.title, one.name))


def table_report(regions: Iterable[Checked]) -> str:
    """A line for each region: percent of each dimension, of what they share, of all; errors and warnings."""
    titles = [*_SHORT.values(), "Ber", "Semua", "Galat", "Per."]
    lines = [click.style(_cells("Daerah", titles), bold=True)]
    lines += [_cells(_named(one), _figures(one)) for one in by_completeness(regions)]
    return "\n".join([*lines, "", *_LEGEND])


def _named(one: Checked) -> str:
    name = one.title.replace("Kabupaten ", "Kab. ", 1)
    return name if len(name) < _NAME else f"{name[: _NAME - 2]}…"


def _cells(name: str, cells: Iterable[object]) -> str:
    return name.ljust(_NAME) + "".join(str(cell).rjust(width) for cell, width in zip(cells, _WIDTHS, strict=True))


def _figures(one: Checked) -> list[int]:
    shares = [line.share for line in (*one.matrix.dimensions, one.matrix.shared)]
    counts = [one.count(Severity.GALAT), one.count(Severity.PERINGATAN)]
    return [*map(percent, shares), percent(one.matrix.share), *counts]


def csv_report(regions: Iterable[Checked]) -> str:
    """The same table as CSV with semicolons, as an Indonesian Excel opens it; decimals there are none.

    The last column counts the notices of the reading.
    """
    titles = ["map", "daerah", *_SHORT, "bersama", "keseluruhan", "galat", "peringatan", "catatan"]
    rows = ([one.name, one.title, *_figures(one), len(one.notices)] for one in by_completeness(regions))
    return csv_text([titles, *rows])
