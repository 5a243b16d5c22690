"""The colours of the aspects of PP 59/2022 keep the limits that the palette of 2021 keeps."""

import re
from itertools import pairwise

from generator.blocks.look import COLOURS, GAYA, variable
from generator.framework.editions import editions

_SAME = re.compile(r"--([\w-]+): var\(--([\w-]+)\);")
ORDER = [*editions().known["pp-59-2022"].frame.dimensions]
OWN = {name: COLOURS[other] for name, other in _SAME.findall((GAYA / "warna-pp-59-2022.css").read_text("utf-8"))}
TONES = [OWN[variable(key)] for key in ORDER]
FILLS = [OWN.get(f"bagan-{variable(key)}", OWN[variable(key)]) for key in ORDER]


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in bytes.fromhex(colour))
    linear = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _lightness(colour: str) -> float:
    return 116 * _luminance(colour) ** (1 / 3) - 16


def _steps(colours: list[str]) -> list[float]:
    light = [_lightness(colour) for colour in colours]
    return [abs(one - other) for one, other in pairwise(light)]


def test_every_aspect_has_a_colour_of_its_own_and_text_on_it_is_readable() -> None:
    assert len({*TONES}) == len(ORDER)
    assert min(1.05 / (_luminance(tone) + 0.05) for tone in TONES) >= 4.5


def test_neighbours_differ_in_grey_also_within_a_chart() -> None:
    assert min(_steps(TONES)) >= 9
    assert min(_steps(FILLS)) >= 22
