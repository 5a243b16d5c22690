"""Charts that this program writes have none of the flaws that an edit may give them."""

from lxml import etree

from generator.blocks.blocks import Chart, ChartForm, Series
from generator.word.charts import chart_xml
from generator.word.reading.chart_flaws import chart_flaws
from tests.cases import each


@each("form", ["radar", "tumpuk", "batang"])
@each("count", [1, 2, 3, 6, 20])
@each(("scale", "most"), [(0, None), (0, 4), (0.1, 4), (1, 10), (10**12, None)])
def test_a_chart_of_ours_has_none(form: ChartForm, count: int, scale: float, most: float | None) -> None:
    series = [Series(f"Seri {n}", [scale * n for n in (0, 1, 0.3)]) for n in range(count)]
    chart = Chart(form, ["A", "B", "C"], series, "miliar rupiah", most)
    assert [*chart_flaws(etree.fromstring(chart_xml(chart, "rId1").encode()))] == []
