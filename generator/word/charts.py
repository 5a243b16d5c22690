"""Charts as native DrawingML parts, which Word draws itself and lets people edit."""

from generator.blocks.blocks import Chart, Series
from generator.blocks.chart_fills_and_labels import (
    AXIS,
    FAINT,
    INK,
    STROKES,
    WHITE,
    axis_decimals,
    bar_fills,
    decimals,
    fills,
    ink_on,
    large_enough,
    line_colours,
)
from generator.word.sheet_cells import cells, head
from generator.word.xml import DECLARATION, A, C, R, escape

_CATEGORY_AXIS, _VALUE_AXIS = 111111111, 222222222
_MARKERS = ("circle", "square", "diamond", "triangle")
_DASHES = [dash for dash, _ in STROKES]
_INDONESIAN = "[$-421]"
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_SEAM = f'<a:ln w="6350"><a:solidFill><a:srgbClr val="{WHITE}"/></a:solidFill></a:ln>'
_HIDDEN = '<c:showLegendKey val="0"/><c:showVal val="{}"/><c:showCatName val="0"/><c:showSerName val="0"/>\
<c:showPercent val="0"/><c:showBubbleSize val="0"/>'


def chart_xml(chart: Chart, workbook: str) -> str:
    """The XML of a chart part; ``workbook`` is the relationship to its numbers."""
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        '<c:lang val="id-ID"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{_plot(chart)}</c:plotArea>{_legend(chart)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:solidFill>{_colour(WHITE)}</a:solidFill>{_NO_LINE}</c:spPr>{_letters(9)}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _plot(chart: Chart) -> str:
    axes = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
    if chart.form == "radar":
        series = "".join(_radar_series(chart, n) for n in range(len(chart.series)))
        plot = f'<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>{series}{axes}</c:radarChart>'
    else:
        stacked = chart.form == "tumpuk"
        series = "".join(_bar_series(chart, n) for n in range(len(chart.series)))
        plot = (
            f'<c:barChart><c:barDir val="{"col" if stacked else "bar"}"/>'
            f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>{series}'
            f'<c:gapWidth val="{60 if stacked else 45}"/>{_OVERLAP if stacked else ""}{axes}</c:barChart>'
        )
    return plot + _category_axis(chart) + _value_axis(chart)


_OVERLAP = '<c:overlap val="100"/>'


def _bar_series(chart: Chart, n: int) -> str:
    fill = fills(chart)[n]
    edge = _SEAM if chart.form == "tumpuk" else _NO_LINE
    look = f'<c:spPr><a:solidFill>{_colour(fill)}</a:solidFill>{edge}</c:spPr><c:invertIfNegative val="0"/>'
    if chart.form == "tumpuk":
        labels = _labels(chart, chart.series[n], ink_on(fill), "ctr")
    else:
        labels = _labels(chart, chart.series[n], INK, "outEnd")
    return _series(chart, n, look + _single_bars(chart) + labels)


def _single_bars(chart: Chart) -> str:
    """The colours of single bars, where they differ."""
    return "".join(
        f'<c:dPt><c:idx val="{n}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr><a:solidFill>{_colour(fill)}</a:solidFill>{_NO_LINE}</c:spPr></c:dPt>"
        for n, fill in enumerate(bar_fills(chart))
    )


def _radar_series(chart: Chart, n: int) -> str:
    fill = _colour(line_colours(len(chart.series))[n])
    line = f'<a:ln w="28575"><a:solidFill>{fill}</a:solidFill><a:prstDash val="{_DASHES[n % len(_DASHES)]}"/></a:ln>'
    marker = (
        f'<c:marker><c:symbol val="{_MARKERS[n % len(_MARKERS)]}"/><c:size val="7"/>'
        f"<c:spPr><a:solidFill>{fill}</a:solidFill>{_NO_LINE}</c:spPr></c:marker>"
    )
    labels = _labels(chart, chart.series[n], INK, "") if len(chart.series) == 1 else ""
    return _series(chart, n, f"<c:spPr>{line}</c:spPr>{marker}{labels}")


def _series(chart: Chart, n: int, look: str) -> str:
    """A series with references to cells of the workbook and their cached values."""
    series, rows = chart.series[n], len(chart.categories)
    names = "".join(_point(m, escape(name)) for m, name in enumerate(chart.categories))
    values = "".join(_point(m, f"{value:.12g}") for m, value in enumerate(series.values))
    return (
        f'<c:ser><c:idx val="{n}"/><c:order val="{n}"/><c:tx><c:strRef><c:f>{head(n + 1)}</c:f><c:strCache>'
        f'<c:ptCount val="1"/>{_point(0, escape(series.name))}</c:strCache></c:strRef></c:tx>{look}'
        f'<c:cat><c:strRef><c:f>{cells(0, rows)}</c:f><c:strCache><c:ptCount val="{rows}"/>{names}</c:strCache>'
        f"</c:strRef></c:cat><c:val><c:numRef><c:f>{cells(n + 1, rows)}</c:f><c:numCache>"
        f"<c:formatCode>{_number_format(chart)}</c:formatCode>"
        f'<c:ptCount val="{rows}"/>{values}</c:numCache></c:numRef></c:val></c:ser>'
    )


def _point(n: int, text: str) -> str:
    return f'<c:pt idx="{n}"><c:v>{text}</c:v></c:pt>'


def _labels(chart: Chart, series: Series, ink: str, position: str) -> str:
    """The numbers on the bars; parts of a stack that are too small have none."""
    small = "".join(
        f'<c:dLbl><c:idx val="{n}"/><c:delete val="1"/></c:dLbl>'
        for n, value in enumerate(series.values)
        if chart.form == "tumpuk" and not large_enough(value, chart)
    )
    place = f'<c:dLblPos val="{position}"/>' if position else ""
    size = 9 if chart.form == "radar" else 8
    return (
        f'<c:dLbls>{small}<c:numFmt formatCode="{_number_format(chart)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/>{_NO_LINE}</c:spPr>{_letters(size, ink)}{place}{_HIDDEN.format(1)}</c:dLbls>"
    )


def _number_format(chart: Chart) -> str:
    return _decimal_format(decimals(chart))


def _axis_format(chart: Chart) -> str:
    return _decimal_format(axis_decimals(chart))


def _decimal_format(places: int) -> str:
    return f"{_INDONESIAN}#,##0{'.' if places else ''}{'0' * places}"


def _category_axis(chart: Chart) -> str:
    sideways = chart.form == "batang"
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/>'
        f'<c:scaling><c:orientation val="{"maxMin" if sideways else "minMax"}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"l" if sideways else "b"}"/>{_GRID if chart.form == "radar" else ""}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{_AXIS_LINE}{_letters(9)}'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart) -> str:
    sideways, radar = chart.form == "batang", chart.form == "radar"
    top = f'<c:max val="{chart.most:.12g}"/>' if chart.most else ""
    labels = "none" if radar and len(chart.series) == 1 else "nextTo"
    whole = '<c:majorUnit val="1"/>' if radar and chart.most and chart.most <= 10 else ""
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{top}<c:min val="0"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{"b" if sideways else "l"}"/>{_GRID}{_unit(chart)}'
        f'<c:numFmt formatCode="{_axis_format(chart)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="{labels}"/>'
        f"{_SPOKES if radar else _NO_AXIS_LINE}{_letters(8)}"
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="{"max" if sideways else "autoZero"}"/>'
        f'<c:crossBetween val="between"/>{whole}</c:valAx>'
    )


def _unit(chart: Chart) -> str:
    """The unit beside the axis; a radar has no room for one."""
    if not chart.unit or chart.form == "radar":
        return ""
    turned = "" if chart.form == "batang" else ' rot="-5400000" vert="horz"'
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{turned}/><a:lstStyle/><a:p><a:pPr>{_character(9)}</a:pPr>"
        f'<a:r><a:rPr lang="id-ID" sz="900" b="0"/><a:t>{escape(chart.unit)}</a:t></a:r></a:p></c:rich></c:tx>'
        '<c:overlay val="0"/></c:title>'
    )


def _legend(chart: Chart) -> str:
    """The legend below the plot; a single series needs none, since the caption names it."""
    if len(chart.series) == 1:
        return ""
    return f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_letters(9)}</c:legend>'


def _colour(value: str) -> str:
    return f'<a:srgbClr val="{value}"/>'


def _character(points: int, ink: str = INK) -> str:
    return (
        f'<a:defRPr sz="{points * 100}" b="0"><a:solidFill>{_colour(ink)}</a:solidFill>'
        '<a:latin typeface="+mj-lt"/></a:defRPr>'
    )


def _letters(points: int, ink: str = INK) -> str:
    """The text properties: size and colour in the theme's font."""
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{_character(points, ink)}</a:pPr>"
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


_THIN = '<c:spPr><a:ln w="6350"><a:solidFill>{}</a:solidFill></a:ln></c:spPr>'
_GRID = f"<c:majorGridlines>{_THIN.format(_colour(FAINT))}</c:majorGridlines>"
_SPOKES = _THIN.format(_colour(FAINT))
_NO_AXIS_LINE = f"<c:spPr>{_NO_LINE}</c:spPr>"
_AXIS_LINE = _THIN.format(_colour(AXIS))
