"""Tables: letters small enough that words stay whole, and bands over all columns."""

import re

from generator.blocks.blocks import Column, Row, Table
from generator.blocks.inline import Run
from generator.blocks.look import COLOURS
from generator.word.inlines import AS_THEY_ARE
from generator.word.styles import BAR, CELL, SMALL_CELL
from generator.word.tables import written_table
from tests.cases import each

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


@each(("columns", "spans"), [(1, []), (2, ["2"]), (3, ["3"])])
def test_the_band_of_a_group_spans_all_columns(columns: int, spans: list[str]) -> None:
    words = [[Run("Isi")] for _ in range(columns)]
    table = Table([Column(word) for word in words], [Row([[Run("Kelompok")]], "kelompok"), Row(words)])
    assert re.findall(r'<w:gridSpan w:val="(\d+)"', str(written_table(table, PAGE, AS_THEY_ARE))) == spans


def test_a_level_of_risk_fills_cells_of_bars_with_white_words_on_dark_and_is_a_strip_beside_others() -> None:
    columns = [Column([Run("A")], bars=True), Column([Run("B")], bars=True), Column([Run("C")])]
    row = Row([[Run("9")], [], [Run("Sedang")]], risks=["Ekstrem", "Tinggi", "Sedang"])
    first, second, third = str(written_table(Table(columns, [row]), PAGE, AS_THEY_ARE)).split("<w:tc>")[-3:]
    assert f'w:fill="{COLOURS["risiko-ekstrem"]}"' in first
    assert f'<w:pStyle w:val="{BAR}"/>' in first
    assert f'w:fill="{COLOURS["risiko-tinggi"]}"' in second
    assert f'<w:pStyle w:val="{CELL}"/>' in second
    assert "w:fill" not in third
    assert f'<w:left w:val="single" w:sz="68" w:space="0" w:color="{COLOURS["risiko-sedang"]}"/>' in third


def test_where_nothing_is_shaded_a_level_of_risk_has_no_colour() -> None:
    row = Row([[Run("9")]], risks=["Ekstrem"])
    table = Table([Column([Run("A")], bars=True)], [row])
    assert COLOURS["risiko-ekstrem"] not in str(written_table(table, PAGE, AS_THEY_ARE, shaded=False))


def test_the_last_row_is_never_alone_on_a_page() -> None:
    rows = [Row([[Run(str(n))]]) for n in range(4)]
    *_, second_last, last = str(written_table(Table([Column([Run("A")])], rows), PAGE, AS_THEY_ARE)).split("<w:tr>")
    assert "<w:keepNext/>" in second_last
    assert "<w:keepNext/>" not in last


def test_only_a_row_that_would_leave_most_of_a_page_white_may_be_split() -> None:
    cells = ("kata " * 20, "kata " * 900)
    low, high = (
        str(written_table(Table([Column([Run("A")])], [Row([[Run(cell)]])]), PAGE, AS_THEY_ARE)) for cell in cells
    )
    assert "<w:cantSplit/>" in low.rpartition("<w:tr>")[2]
    assert "<w:cantSplit/>" not in high.rpartition("<w:tr>")[2]


@each(("rows", "words", "kept"), [(10, "pendek", 9), (11, "pendek", 1), (8, "panjang " * 40, 1)])
def test_a_small_table_is_not_torn(rows: int, words: str, kept: int) -> None:
    table = Table([Column([Run("A")])], [Row([[Run(words)]]) for _ in range(rows)])
    body = str(written_table(table, PAGE, AS_THEY_ARE)).split("<w:tr>")[-rows:]
    assert sum("<w:keepNext/>" in row for row in body) == kept
