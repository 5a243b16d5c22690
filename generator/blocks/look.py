"""The look shared by all formats: the colours on paper, from ``templates/gaya/warna.css``, and measures.

What only one format shows is in its writer; apart from colours, the look of paragraphs in Word is in the styles of
the Word files.
"""

import re
from functools import cache

from generator.framework.editions import edition_keys
from generator.framework.frame import frame_file
from generator.framework.loading import shipped

GAYA = shipped("templates") / "gaya"
PALETTE = GAYA / "warna.css"
_COLOUR = re.compile(r"--([\w-]+): *#([0-9a-fA-F]{6});")
_SAME = re.compile(r"--([\w-]+): *var\(--([\w-]+)\);")


def palette() -> str:
    """The style sheet of all colours, with those of the dimensions of the frame in use."""
    return PALETTE.read_text("utf-8") + _added(frame_file().stem.removeprefix("dimensi"))


def palette_of_all_editions() -> str:
    """The style sheet of all colours, with those of the dimensions of every edition."""
    return PALETTE.read_text("utf-8") + "".join(_added(f"-{key}") for key in edition_keys())


def _added(ending: str) -> str:
    """What an edition of the frame adds; its dimensions have colours of the palette."""
    file = GAYA / f"warna{ending}.css"
    return file.read_text("utf-8") if file != PALETTE and file.is_file() else ""


def _on_paper() -> dict[str, str]:
    """The colours by name, with those of the dimensions of every edition."""
    first, _, _ = PALETTE.read_text("utf-8").partition("}")
    colours = {name: value.upper() for name, value in _COLOUR.findall(first)}
    for key in edition_keys():
        own, _, _ = _added(f"-{key}").partition("}")
        colours |= {name: colours[other] for name, other in _SAME.findall(own)}
    return colours


COLOURS: dict[str, str] = _on_paper()

HOUSE = COLOURS["utama"]

CONTENTS_DEPTH = 2
LIST_DEPTH = 4
MANY_COLUMNS = 8
"""The number of columns from which a table is set in small type."""
WRITING_LINE_MM = 8
"""The height of a line for handwriting."""

RISKS = {
    "Rendah": "risiko-rendah", "Sedang": "risiko-sedang", "Tinggi": "risiko-tinggi", "Ekstrem": "risiko-ekstrem",
}  # fmt: skip
"""The colours of the levels of risk, by what is printed of them."""

_HALF_DARK = 3 * 0x80
HEAD_TINT, GROUP_TINT = 0.12, 0.08
"""How much of its tone the head of a table and the head of a group of rows have."""


def tone(dimension: str) -> str:
    """The colour of a dimension by its key; the colour of the house for what belongs to none, or to one without."""
    return COLOURS.get(variable(dimension), HOUSE)


def variable(dimension: str) -> str:
    """The name of a dimension's colour in the palette."""
    return dimension.replace("_", "-")


@cache
def tint(colour: str, share: float) -> str:
    """A colour thinned with white, of which the given share is left."""
    return "".join(f"{round(255 - (255 - part) * share):02X}" for part in bytes.fromhex(colour))


def is_dark(colour: str) -> bool:
    """Whether text on a colour must be white."""
    return sum(bytes.fromhex(colour)) < _HALF_DARK
