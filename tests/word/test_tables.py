"""Tables: letters small enough that words stay whole, and bands over all columns."""

import re

import pytest

from generator.blocks.blocks import Column, Row, Table
from generator.blocks.inline import Run
from generator.word.inlines import AS_THEY_ARE
from generator.word.styles import CELL, SMALL_CELL
from generator.word.tables import written_table

PAGE = 8787


def style_of(*words: str) -> str:
    """The style of the cells of a table with one word in each column."""
    table = Table([Column([Run("Isi")]) for _ in words], [Row([[Run(word)] for word in words])])
    (style,) = set(re.findall(r'<w:pStyle w:val="(\w+)"', str(written_table(table, PAGE, AS_THEY_ARE))))
    return style


def test_a_table_whose_words_would_be_broken_has_small_letters() -> None:
    words = ("Telekomunikasi", "Menghubungkan", "Pembangunan", "Kegawatdaruratan", "Keselarasan", "Penganggaran")
    assert style_of(*words[:5]) == CELL
    assert style_of(*words) == SMALL_CELL


def test_a_table_of_many_columns_has_small_letters() -> None:
    assert style_of(*["satu"] * 7) == CELL
    assert style_of(*["satu"] * 8) == SMALL_CELL


@pytest.mark.parametrize(("columns", "spans"), [(1, []), (2, ["2"]), (3, ["3"])])
def test_the_band_of_a_group_spans_all_columns(columns: int, spans: list[str]) -> None:
    words = [[Run("Isi")] for _ in range(columns)]
    table = Table([Column(word) for word in words], [Row([[Run("Kelompok")]], "kelompok"), Row(words)])
    assert re.findall(r'<w:gridSpan w:val="(\d+)"', str(written_table(table, PAGE, AS_THEY_ARE))) == spans
