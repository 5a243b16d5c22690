"""The look of slides: measures, sizes and text runs, in the colours of the house."""

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from generator.blocks.inline import Inline, is_marked_gap
from generator.blocks.look import COLOURS
from generator.slides.arranging import ROOM

WIDE, HIGH = Inches(13.333), Inches(7.5)
LEFT, TOP, WIDTH, HEIGHT = Inches(0.7), Inches(1.4), Inches(11.93), Inches(ROOM)
TITLE_SIZE, TEXT_SIZE, QUOTE_SIZE, TABLE_SIZE, SMALL_SIZE = Pt(28), Pt(18), Pt(26), Pt(14), Pt(11)
FONT = "Calibri"
INK, FAINT, WHITE = (COLOURS[name] for name in ("teks", "redup", "latar"))
MISSING, MISSING_ON_DARK = COLOURS["celah"], COLOURS["celah-latar"]


def rgb(colour: str) -> RGBColor:
    """A colour of the palette for python-pptx."""
    shade: RGBColor = RGBColor.from_string(colour)
    return shade


def write(paragraph: Any, inlines: Sequence[Inline], size: Any, colour: str = INK, *, bold: bool = False) -> None:
    """Write inlines into a paragraph: gaps in their own colour, bold and italics as composed."""
    missing = MISSING_ON_DARK if colour == WHITE else MISSING
    for inline in inlines:
        if inline.revision == "hapus":
            continue
        for n, part in enumerate(inline.text.split("\n")):
            if n:
                paragraph.add_line_break()
            run = paragraph.add_run()
            run.text = part
            font = run.font
            font.size, font.name = size, FONT
            font.bold, font.italic = bold or inline.bold, inline.italic
            font.color.rgb = rgb(missing if is_marked_gap(inline) else colour)
