"""Charts are Word's own: they name their cells, count in Indonesian, and differ in greyscale."""

import re
from itertools import pairwise
from typing import get_args

from lxml import etree

from generator.blocks.blocks import Chart, ChartForm, Series
from generator.blocks.chart_fills_and_labels import OTHERS
from generator.blocks.look import tone
from generator.word.charts import chart_xml
from generator.word.xml import A, C
from tests.cases import each
from tests.documents.drawing import chart

FORMS = get_args(ChartForm)
_C, _A = f"{{{C}}}", f"{{{A}}}"


def _root(made: Chart) -> etree._Element:
    return etree.fromstring(chart_xml(made, "rId1").encode())


def _values(root: etree._Element, tag: str) -> list[str]:
    return [e.get("val") or "" for e in root.iter(f"{_C}{tag}")]


@each("form", FORMS)
def test_each_series_names_its_cells_and_keeps_what_they_hold(form: ChartForm) -> None:
    root = _root(chart(form))
    formulas = [f.text for f in root.iter(f"{_C}f")]
    assert formulas == [
        "Sheet1!$B$1", "Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4", "Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4",
    ]  # fmt: skip
    cached = [[v.text for v in values.iter(f"{_C}v")] for values in root.iter(f"{_C}numCache")]
    assert cached == [["1.5", "0.02", "3"], ["2", "4", "0.5"]]
    assert root.find(f"{_C}externalData") is not None


def test_stacks_stand_on_each_other_and_bars_lie() -> None:
    stacked, bars, radar = (_root(chart(form)) for form in ("tumpuk", "batang", "radar"))
    assert (_values(stacked, "grouping"), _values(stacked, "overlap"), _values(stacked, "barDir")) == (
        ["stacked"], ["100"], ["col"],
    )  # fmt: skip
    assert (_values(bars, "grouping"), _values(bars, "overlap"), _values(bars, "barDir")) == (
        ["clustered"],
        [],
        ["bar"],
    )
    assert radar.find(f".//{_C}radarChart") is not None


@each("form", FORMS)
def test_axes_have_positive_ids_that_fit_together(form: ChartForm) -> None:
    root = _root(chart(form))
    used, crossed = _values(root, "axId"), _values(root, "crossAx")
    assert sorted(used) == sorted(set(crossed) | set(used)) or set(used) == set(crossed)
    assert all(int(number) > 0 for number in used)


@each("form", FORMS)
def test_language_and_numbers_are_indonesian_and_letters_of_the_theme(form: ChartForm) -> None:
    root = _root(chart(form))
    assert _values(root, "lang") == ["id-ID"]
    codes = [e.get("formatCode") for e in root.iter(f"{_C}numFmt") if e.get("formatCode") != "General"]
    assert codes
    assert all(re.fullmatch(r"\[\$-421]#,##0(\.0+)?", code or "") for code in codes)
    assert {e.get("typeface") for e in root.iter(f"{_A}latin")} == {"+mj-lt"}


def test_the_legend_stands_below_where_there_are_several_series() -> None:
    assert _values(_root(chart()), "legendPos") == ["b"]
    assert _values(_root(Chart("batang", ["A"], [Series("x", [1])])), "legendPos") == []


def _grey(colour: str) -> float:
    red, green, blue = bytes.fromhex(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


@each("count", [2, 3, 5, 6])
def test_series_differ_in_greyscale_too(count: int) -> None:
    made = Chart("tumpuk", ["A", "B"], [Series(str(n), [1, 2]) for n in range(count)])
    fills = [s.find(f"{_C}spPr/{_A}solidFill/{_A}srgbClr").get("val") for s in _root(made).iter(f"{_C}ser")]  # type: ignore[union-attr]
    greys = [_grey(str(fill)) for fill in fills]
    assert all(lighter - darker > 20 for darker, lighter in pairwise(greys))


def test_parts_too_small_for_a_number_have_no_label() -> None:
    first = next(_root(chart()).iter(f"{_C}dLbls"))
    hidden = [label.find(f"{_C}idx").get("val") for label in first.iter(f"{_C}dLbl")]  # type: ignore[union-attr]
    assert hidden == ["1"]


def test_a_scale_that_is_given_ends_there() -> None:
    assert _values(_root(chart("radar", most=4)), "max") == ["4"]
    assert _values(_root(chart("radar")), "max") == []


def test_what_xml_cannot_hold_does_not_break_a_chart() -> None:
    root = _root(Chart("batang", ['a\x07<&>"b'], [Series("s\x0b", [1])], "u\x01"))
    assert 'a\ufffd<&>"b' in [v.text for v in root.iter(f"{_C}v")]


def test_bars_of_dimensions_are_in_their_tones() -> None:
    bars = Chart("batang", ["Smart Economy", "Lainnya"], [Series("Nilai", [2, 1])], dimensions=["smart_economy", ""])
    fills = [colour.get("val") for point in _root(bars).iter(f"{_C}dPt") for colour in point.iter(f"{_A}srgbClr")]
    assert fills == [tone("smart_economy"), OTHERS]


@each(
    "made",
    [
        Chart("batang", ["APBD"], [Series("Jumlah", [2])], dimensions=[""]),
        Chart("tumpuk", ["Smart Economy"], [Series("2025", [2])], dimensions=["smart_economy"]),
    ],
    ids=["no dimension", "a stack"],
)
def test_other_bars_have_one_colour(made: Chart) -> None:
    assert _root(made).find(f".//{_C}dPt") is None
