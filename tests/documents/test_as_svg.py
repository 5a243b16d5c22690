"""Charts as SVG: well formed, described, the same every time, and with all that they are to show."""

import re
from typing import get_args

import pytest
from lxml import etree

from generator.blocks.blocks import Chart, ChartForm, Series
from generator.documents.as_svg import chart_svg, scale
from tests.cases import each
from tests.documents.drawing import chart

S = "{http://www.w3.org/2000/svg}"
FORMS = get_args(ChartForm)


def _drawn(made: Chart) -> etree._Element:
    return etree.fromstring(chart_svg(made, "Judul & <tanda>", "Uraian & <tanda>"))


def _texts(root: etree._Element) -> list[str]:
    return [t.text or "" for t in root.iter(f"{S}text")]


@each("form", FORMS)
def test_title_and_description_say_what_is_shown(form: ChartForm) -> None:
    root = _drawn(chart(form))
    assert root.get("role") == "img"
    names = {root[0].get("id"), root[1].get("id")}
    assert set((root.get("aria-labelledby") or "").split()) == names
    assert [root[0].text, root[1].text] == ["Judul & <tanda>", "Uraian & <tanda>"]


@each("form", FORMS)
def test_categories_series_and_unit_are_written(form: ChartForm) -> None:
    texts = " ".join(_texts(_drawn(chart(form))))
    for words in ("Ekonomi &", "Usaha", "Layanan", "Warga <b>", "2025", "2026"):
        assert words in texts
    assert ("miliar rupiah" in texts) == (form != "radar")


@each("form", FORMS)
def test_it_stands_alone_and_has_a_ground_of_its_own(form: ChartForm) -> None:
    text = chart_svg(chart(form), "", "")
    assert text == chart_svg(chart(form), "", "")
    assert "<style" not in text
    assert "<script" not in text
    assert not re.findall(r"(?:href|url)\W", text)
    assert etree.fromstring(text).find(f"{S}rect").get("fill") == "#FFFFFF"  # type: ignore[union-attr]


@each("form", FORMS)
def test_nothing_is_drawn_outside(form: ChartForm) -> None:
    long = Chart(form, ["Nama yang amat panjang dan berbelit sekali"] * 6, [Series("deret " * 9, [9.0] * 6)] * 7)
    root = _drawn(long)
    width, height = (float(root.get(side) or 0) for side in ("width", "height"))
    for element in root.iter(f"{S}rect", f"{S}text"):
        assert 0 <= float(element.get("x") or 0) <= width
        assert 0 <= float(element.get("y") or 0) <= height


def test_numbers_are_written_as_in_indonesian() -> None:
    assert "1,50" in _texts(_drawn(chart("batang")))
    assert "1.250" in _texts(_drawn(Chart("batang", ["A", "B"], [Series("x", [1250, 900])])))


def test_parts_too_small_for_a_number_have_none() -> None:
    texts = _texts(_drawn(chart("tumpuk")))
    assert "1,50" in texts
    assert "0,02" not in texts


def test_a_radar_counts_to_the_end_of_its_scale() -> None:
    one = Chart("radar", ["A", "B", "C"], [Series("x", [2.4, 1, 3])], most=4)
    assert {"1", "2", "3", "4", "2,4"} <= set(_texts(_drawn(one)))


def test_a_chart_of_zeros_can_be_drawn() -> None:
    for form in FORMS:
        _drawn(Chart(form, ["A", "B"], [Series("x", [0, 0])]))


@each(
    ("most", "step", "count"), [(104, 25, 5), (255.4, 100, 3), (4, 1, 4), (0.4, 0.1, 4), (0, 1, 1), (1e12, 2e11, 5)]
)
def test_the_axis_has_round_steps(most: float, step: float, count: int) -> None:
    found, steps = scale(most)
    assert found == pytest.approx(step)
    assert steps == count
