"""Cells of a chart's workbook are named as formulas name them."""

from generator.word.sheet_cells import cells, column, head


def test_columns_go_on_after_z() -> None:
    assert [column(n) for n in (0, 1, 25, 26, 27, 701, 702)] == ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
    assert cells(1, 6) == "Sheet1!$B$2:$B$7"
    assert head(2) == "Sheet1!$C$1"
