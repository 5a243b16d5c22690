"""Tables: letters small enough that words stay whole."""

import re

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
