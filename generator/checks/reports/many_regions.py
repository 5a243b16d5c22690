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
from generator.framework.editions import edition_in_use, editions
from generator.framework.frame import Dimension
from generator.masterplan.istilah import usual_term
from generator.source.numbers_and_days_in_words import spelled
from generator.source.words import capital

_SHARED, _SUMS = "Ber", ("Semua", "Galat", "Per.")
_SUM = 6
_LEAST_NAME = 24


def by_completeness(regions: Iterable[Checked]) -> list[Checked]:
    """The regions sorted by completeness, the most complete first; equal ones by name."""
    return sorted(regions, key=lambda one: (-one.matrix.share, one.title, one.name))


def table_report(regions: Iterable[Checked]) -> str:
    """A line for each region: percentages of each dimension, of the shared topics and of all; errors and warnings.

    Regions of different editions of the frame stand in tables of their own.
    """
    ordered = by_completeness(regions)
    titles = Counter(one.title for one in ordered)
    lines: list[str] = []
    for known, word, members in _by_frame(ordered):
        heads = [*(dimension.head for dimension in known), _SHARED]
        lines.append(click.style(_cells("Daerah", [*heads, *_SUMS], heads), bold=True))
        called = (_called(one, is_alone=titles[one.title] == 1) for one in members)
        lines += [_cells(name, _figures(one), heads) for name, one in zip(called, members, strict=True)]
        lines += ["", *_legend(len(known), word), ""]
    since = [f"{one.name}: {one.comparison.summary}." for one in ordered if one.comparison]
    return "\n".join([*lines, *since]).rstrip("\n")


def _by_frame(regions: list[Checked]) -> Iterator[tuple[list[Dimension], str, list[Checked]]]:
    """The regions of each edition of the frame, with its dimensions and its word for them.

    That in use comes first, and without any regions.
    """
    known_ones = [(key, edition.frame.dimensions) for key, edition in editions().known.items()]
    frames = [(edition_in_use(), dimensions()), *known_ones]
    rest = regions
    for n, (key, known) in enumerate(frames):
        members = [one for one in rest if [line.key for line in one.matrix.dimensions] == [*known]]
        rest = [one for one in rest if one not in members]
        if members or not (n or regions):
            yield [*known.values()], usual_term("dimensi", key), members


def _called(one: Checked, *, is_alone: bool) -> str:
    """A region in the table: by its name, after that of its folder if several have the name, as copies do."""
    title = one.title.replace("Kabupaten ", "Kab. ", 1)
    return title if is_alone else f"{one.name}: {title}"


def _legend(number: int, word: str) -> Iterator[str]:
    yield f"{capital(spelled(number))} {word}, bagian bersama ({_SHARED}), dan semuanya dalam persen;"
    yield "banyak galat dan peringatan (Per.)."


def _cells(name: str, cells: Iterable[object], heads: list[str]) -> str:
    """The cells of a line, in the width of a terminal; the name gets the room that the figures leave."""
    widths = _widths(heads)
    room = WIDTH - sum(widths)
    figures = "".join(str(cell).rjust(width) for cell, width in zip(cells, widths, strict=True))
    return shortened(name, room - 1).ljust(room) + figures


def _widths(heads: list[str]) -> list[int]:
    """The widths of the figures: separated by two spaces, or by one if the name would get too little room."""
    sums = [_SUM] * len(_SUMS)
    longest = max(map(len, ("100", *heads)))
    spaced, tight = ([longest + blanks] * len(heads) + sums for blanks in (2, 1))
    return spaced if WIDTH - sum(spaced) >= _LEAST_NAME else tight


def _figures(one: Checked) -> list[int]:
    return [*(percent(line.share) for line in one.matrix.dimensions), *_totals(one)]


def _totals(one: Checked) -> list[int]:
    """The percentages of the shared topics and of all, and the errors and warnings."""
    counts = [one.count(Severity.GALAT), one.count(Severity.PERINGATAN)]
    return [percent(one.matrix.shared.share), percent(one.matrix.share), *counts]


def csv_report(regions: Iterable[Checked]) -> str:
    """The same table as CSV with semicolons, as an Indonesian Excel opens it; all figures are whole numbers.

    A dimension that the region's frame does not have is empty. The last columns count the notices of the reading, and
    what came and went since an earlier check.
    """
    ordered = by_completeness(regions)
    keys = [*dict.fromkeys(known.key for frame, _, _ in _by_frame(ordered) for known in frame)]
    titles = ["map", "daerah", *keys, "bersama", "keseluruhan", "galat", "peringatan", "catatan"]
    if any(one.comparison for one in ordered):
        titles += ["baru", "hilang"]
    rows = (
        [one.name, one.title, *_shares(one, keys), *_totals(one), len(one.notices), *_changes(one)] for one in ordered
    )
    return csv_text([titles, *rows])


def _shares(one: Checked, keys: Iterable[str]) -> list[int | str]:
    """The percentage of each dimension with one of the keys; "" where the region has no such dimension."""
    shares = {line.key: percent(line.share) for line in one.matrix.dimensions}
    return [shares.get(key, "") for key in keys]


def _changes(one: Checked) -> list[int]:
    """How many findings came and went since the earlier check, if there is one."""
    return [len(one.comparison.new), len(one.comparison.gone)] if one.comparison else []
