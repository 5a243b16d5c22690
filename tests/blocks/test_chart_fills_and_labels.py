"""What charts of all formats share: colours, decimals, labels."""

from generator.blocks.blocks import Chart, Series
from generator.blocks.chart_fills_and_labels import (
    colours,
    decimals,
    highest,
    ink_on,
    large_enough,
    line_colours,
    shown,
)


def _chart(*values: float, form: str = "batang") -> Chart:
    return Chart("tumpuk" if form == "tumpuk" else "batang", ["x"] * len(values), [Series("s", [*values])] * 2)


def test_colours_go_from_dark_to_light() -> None:
    assert colours(3) == ["1F3864", "4FA3A5", "F4DE8F"]
    assert len({*colours(9)}) == 9


def test_lines_are_never_too_light_for_white_paper() -> None:
    assert all(ink_on(colour) == "FFFFFF" for colour in line_colours(2))


def test_letters_can_be_read_on_every_colour() -> None:
    assert [ink_on(colour) for colour in colours(5)] == ["FFFFFF", "FFFFFF", "FFFFFF", "404040", "404040"]


def test_there_are_only_as_many_decimals_as_needed() -> None:
    assert [decimals(_chart(*values)) for values in ((1, 2), (2.4, 1), (0.25, 1), (12.25, 3), (1 / 3, 1))] == [
        0, 1, 2, 1, 2,
    ]  # fmt: skip


def test_numbers_are_rounded_and_written_as_in_indonesian() -> None:
    assert [shown(1234.56, 1), shown(2.45, 1), shown(7, 0)] == ["1.234,6", "2,5", "7"]
    assert [shown(100.74999999999999, 1), shown(0.075, 2)] == ["100,8", "0,08"]


def test_a_stack_is_as_high_as_its_parts_together() -> None:
    assert highest(_chart(3, 1, form="tumpuk")) == 6
    assert highest(_chart(3, 1)) == 3


def test_only_parts_with_room_for_it_have_a_label() -> None:
    stack = _chart(50, 1, form="tumpuk")
    assert [large_enough(value, stack) for value in (50, 8, 7, 0)] == [True, True, False, False]
