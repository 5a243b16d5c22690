"""Which colours of ``warna.css`` the parts of a chart take in every format, their decimal places, and labels."""

from decimal import ROUND_HALF_UP, Decimal

from generator.blocks.blocks import Chart
from generator.blocks.look import COLOURS, tone, variable
from generator.source.printed_amounts import shown_number

WHITE, INK, FAINT, AXIS = (COLOURS[name] for name in ("latar", "bagan-teks", "bagan-garis", "garis"))
OTHERS = COLOURS["bagan-lain"]
STROKES = (("solid", ""), ("dash", "8 4"), ("sysDot", "2 3"), ("dashDot", "8 3 2 3"))
"""Dash patterns of the lines in a radar chart, as named in Word and as lengths in SVG."""
_RAMP = [COLOURS[f"bagan-{n}"] for n in range(1, 6)]
_SMALLEST_LABELLED = 0.08
_MOST_DECIMALS = 2
_DECIMALS_OF_SUMS = 6
"""Those that a sum of amounts keeps surely: 100.75 may be added up to 100.7499999999."""


def colours(count: int) -> list[str]:
    """The given number of colours, from dark to light, so that their order is also visible in greyscale."""
    if count == 1:
        return [COLOURS["bagan-tunggal"]]
    steps = (n * (len(_RAMP) - 1) / (count - 1) for n in range(count))
    return [_between(step) for step in steps]


def fills(chart: Chart) -> list[str]:
    """The colour of each series: that of its dimension, grey for others beside dimensions, else one of a scale."""
    names = [variable(series.dimension) for series in chart.series]
    own = [COLOURS.get(f"bagan-{name}", COLOURS.get(name, "")) for name in names]
    if len(own) > 1 and any(own):
        return [colour or OTHERS for colour in own]
    return colours(len(chart.series))


def bar_fills(chart: Chart) -> list[str]:
    """The colour of each single bar if they are in tones of dimensions, else empty."""
    if chart.form != "batang" or len(chart.series) > 1 or not any(chart.dimensions):
        return []
    return [tone(dimension) if dimension else OTHERS for dimension in chart.dimensions]


def line_colours(count: int) -> list[str]:
    """Like ``colours``, but none so light that a line would be invisible on white."""
    return colours(count) if count == 1 else colours(2 * count)[:count]


def _between(step: float) -> str:
    n = min(int(step), len(_RAMP) - 2)
    return "".join(
        f"{round(low + (high - low) * (step - n)):02X}"
        for low, high in zip(bytes.fromhex(_RAMP[n]), bytes.fromhex(_RAMP[n + 1]), strict=True)
    )


def ink_on(colour: str) -> str:
    """A text colour that is legible on a fill."""
    red, green, blue = bytes.fromhex(colour)
    return WHITE if 0.299 * red + 0.587 * green + 0.114 * blue < 150 else INK


def decimals(chart: Chart) -> int:
    """Decimal places of the labels: none for whole numbers, else as few as keep small values apart."""
    values = [value for series in chart.series for value in series.values]
    exact = max((_places(value) for value in values), default=0)
    return min(exact, 1) if max(values, default=0) >= 10 else exact


def axis_decimals(chart: Chart) -> int:
    """Decimal places of an axis whose steps are not ours to choose."""
    most = highest(chart)
    return 0 if most >= 4 else 1 if most >= 0.5 else 2


def _places(value: float) -> int:
    exponent = Decimal(str(round(value, _MOST_DECIMALS))).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def shown(value: float, places: int) -> str:
    """A value in Indonesian notation: "1.234,5"."""
    exact = Decimal(str(round(value, _DECIMALS_OF_SUMS)))
    return shown_number(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def totals(chart: Chart) -> list[float]:
    """The sum of each category over all series: the height of a stack."""
    return [sum(series.values[n] for series in chart.series) for n in range(len(chart.categories))]


def highest(chart: Chart) -> float:
    """The largest value that the axis must reach: the highest stack, or the highest single value."""
    values = totals(chart) if chart.form == "tumpuk" else [v for series in chart.series for v in series.values]
    return max([*values, chart.most or 0])


def large_enough(value: float, chart: Chart) -> bool:
    """Whether a label fits into its part of a stack."""
    return value > 0 and value >= _SMALLEST_LABELLED * highest(chart)
