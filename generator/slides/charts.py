"""Charts of slides: native ones, whose numbers can be edited in PowerPoint."""

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION

from generator.blocks.blocks import Chart
from generator.blocks.chart_fills_and_labels import AXIS, decimals, fills, line_colours
from generator.slides.look import FONT, HEIGHT, LEFT, TABLE_SIZE, TOP, WIDTH, rgb

_TYPES = {
    "radar": XL_CHART_TYPE.RADAR_MARKERS,
    "tumpuk": XL_CHART_TYPE.COLUMN_STACKED,
    "batang": XL_CHART_TYPE.BAR_CLUSTERED,
}


def add_chart(page: Any, chart: Chart, alt: str, top: Any) -> None:
    """Put a chart on a slide, from ``top`` down, in the colours that it has in Word."""
    data = CategoryChartData(number_format=f"#,##0.{'0' * decimals(chart)}" if decimals(chart) else "#,##0")
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, series.values)
    frame = page.shapes.add_chart(_TYPES[chart.form], LEFT, top, WIDTH, TOP + HEIGHT - top, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    shown = frame.chart
    shown.font.size, shown.font.name = TABLE_SIZE, FONT
    shown.has_title = False
    shown.has_legend = len(chart.series) > 1
    if shown.has_legend:
        shown.legend.position = XL_LEGEND_POSITION.BOTTOM
        shown.legend.include_in_layout = False
    if chart.most is not None:
        shown.value_axis.minimum_scale, shown.value_axis.maximum_scale = 0, chart.most
    shown.value_axis.major_gridlines.format.line.color.rgb = rgb(AXIS)
    _colour(shown, chart)


def _colour(shown: Any, chart: Chart) -> None:
    if chart.form == "radar":
        for series, colour in zip(shown.plots[0].series, line_colours(len(chart.series)), strict=True):
            series.format.line.color.rgb = rgb(colour)
        return
    shown.plots[0].gap_width = 60
    for series, colour in zip(shown.plots[0].series, fills(chart), strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = rgb(colour)
