"""How charts print, in words."""

from lxml import etree

from generator.blocks.blocks import Chart, Series
from generator.word.chart_words import chart_look
from generator.word.charts import chart_xml
from tests.cases import each


def xml(form: str, *series: list[float], most: float = 0) -> str:
    named = [Series(f"Seri {n}", values) for n, values in enumerate(series, 1)]
    return chart_xml(Chart(form, ["A", "B"], named, most=most), "rId1")  # type: ignore[arg-type]


def look(text: str) -> str:
    return chart_look(etree.fromstring(text.encode()))


def test_a_radar_of_one_series_has_numbers_at_its_points_and_none_on_its_axis() -> None:
    said = look(xml("radar", [3, 2.5], most=4))
    assert said == (
        "seri 1: label nilai (#,##0.0); tanpa legenda; sumbu kategori berlabel; "
        "sumbu nilai tanpa label, dari 0, sampai 4"
    )


def test_small_parts_of_a_stack_have_no_number() -> None:
    said = look(xml("tumpuk", [100, 1], [50, 60]))
    assert said.startswith(
        "seri 1: label nilai pada titik 1 (#,##0); seri 2: label nilai (#,##0); legenda di bawah; "
    )


@each(
    ("old", "new"),
    [
        (
            '<c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl>',
            '<c:dLbl><c:idx val="1"/><c:showVal val="0"/></c:dLbl>',
        ),
        ("[$-421]#,##0", "[$-0421]#,##0"),
        ("1F3864", "FF0000"),
    ],
)
def test_what_programs_write_in_their_own_way_is_the_same(old: str, new: str) -> None:
    text = xml("tumpuk", [100, 1], [50, 60])
    assert old in text
    assert look(text.replace(old, new)) == look(text)


@each(
    ("old", "new", "said"),
    [
        ('<c:autoTitleDeleted val="1"/>', "", "judul otomatis"),
        ("</c:plotArea>", "<c:dTable/></c:plotArea>", "tabel data"),
        ("</c:chartSpace>", '<c:userShapes r:id="rId9"/></c:chartSpace>', "bentuk tambahan"),
    ],
)
def test_what_is_added_to_a_chart_is_said(old: str, new: str, said: str) -> None:
    text = xml("batang", [1, 2])
    assert said not in look(text)
    assert said in look(text.replace(old, new))
