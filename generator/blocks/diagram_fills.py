"""Which colours of ``warna.css`` the boxes and lines of a diagram take, in every format."""

from typing import NamedTuple

from generator.blocks.blocks import DiagramBox, DiagramLine
from generator.blocks.chart_fills_and_labels import INK, WHITE
from generator.blocks.look import COLOURS, HOUSE, tone

LETTERS_PT = 9.5
ROUND = 0.18
_THIN_PT, _STRONG_PT, _BORDER_PT = 0.75, 1.75, 1.0


class BoxLook(NamedTuple):
    """The fill, outline and ink of a box; whether its outline is dashed, and its width in points."""

    fill: str
    outline: str
    ink: str
    dashed: bool
    border: float = _BORDER_PT


def box_look(box: DiagramBox) -> BoxLook:
    """How a box is drawn: in the tone of its dimension, else in the colour of the house, filled or outlined."""
    own = tone(box.dimension)
    if box.look == "penuh":
        return BoxLook(own, own, WHITE, dashed=False)
    return BoxLook(WHITE, HOUSE, INK, dashed=box.look == "putus")


def line_look(line: DiagramLine) -> tuple[str, float]:
    """The colour of a line and its width in points."""
    return (tone(line.dimension), _STRONG_PT) if line.dimension else (COLOURS["bagan-lain"], _THIN_PT)
