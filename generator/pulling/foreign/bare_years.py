"""Columns headed by a bare year, which may hold targets or money: what else the table says makes one the likelier."""

from collections.abc import Sequence
from dataclasses import replace

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.asides import is_sum
from generator.pulling.foreign.headings import Column, Head

_SOURCE = "sumber"
_OF_TARGETS = ("indikator", "satuan", "target[")


def with_likelier_reading(head: Head, body: Sequence[ReadRow]) -> Head:
    """The head with its bare years as money where the table speaks of money, and of nothing that is measured.

    Where it speaks of both, the years stay a question, whose hint is money and whose other reading are targets.
    """
    bare = [one for one in head.columns if one.other_reading]
    others = [one for one in head.columns if not one.other_reading]
    if not bare or not (any(map(_tells_money, bare)) or _is_funded(others) or _is_summed_up(body, bare)):
        return head
    is_measured = any(str(one.field or one.hint).startswith(_OF_TARGETS) for one in others)
    return Head(tuple(_as_money(one, is_sure=not is_measured) for one in head.columns), head.last)


def _as_money(column: Column, *, is_sure: bool) -> Column:
    if not column.other_reading:
        return column
    if is_sure and column.size:
        return replace(column, field=column.other_reading, score=1.0, hint="", other_reading="")
    return replace(column, hint=column.other_reading, other_reading=column.hint)


def _tells_money(column: Column) -> bool:
    """Whether a unit of money is told in a heading or above the table."""
    return column.size != 1 or bool(column.told_by)


def _is_funded(columns: Sequence[Column]) -> bool:
    return any(one.field == _SOURCE for one in columns)


def _is_summed_up(body: Sequence[ReadRow], bare: Sequence[Column]) -> bool:
    """Whether a row of sums holds numbers in the columns."""
    for row in body:
        texts = [text for at in sorted(row.cells) if (text := row.text(at))]
        if (
            texts
            and is_sum(texts, is_measured=False)
            and any(any(map(str.isdigit, row.text(one.at))) for one in bare)
        ):
            return True
    return False
