"""Writes a document as a PowerPoint file with python-pptx: wide slides, and speaker's notes with the sources."""

import datetime
import io
from collections.abc import Sequence
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from generator.blocks.blocks import Chart, Cover, Diagram, Document, Figure, Table
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.look import COLOURS, HOUSE, tone
from generator.framework.dimensions import dimensions
from generator.slides.arranging import Line, Slide, slides_of
from generator.slides.charts import add_chart
from generator.slides.look import (
    FAINT,
    HEIGHT,
    HIGH,
    LEFT,
    QUOTE_SIZE,
    SMALL_SIZE,
    TEXT_SIZE,
    TITLE_SIZE,
    TOP,
    WHITE,
    WIDE,
    WIDTH,
    rgb,
    write,
)
from generator.slides.settling import settled
from generator.slides.tables import add_table

_TITLE_ONLY = 5
_BEHIND_ALL = 2
_COVER_TITLE_SIZE = Pt(40)
_STRIP = Inches(0.09)


def presentation(document: Document, when: datetime.datetime) -> bytes:
    """The document as the content of a .pptx file, dated ``when``: equal documents give equal bytes."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDE, HIGH
    properties = deck.core_properties
    properties.title, properties.author, properties.language = document.name, document.author, "id-ID"
    properties.created = properties.modified = when
    properties.last_modified_by = document.author
    _cover(deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY]), document.cover)
    for number, slide in enumerate(slides_of(document.body), 2):
        _slide(deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY]), slide, document, number)
    stream = io.BytesIO()
    deck.save(stream)
    return settled(stream.getvalue(), when)


def _cover(page: Any, cover: Cover) -> None:
    field = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, WIDE, Inches(4.6))
    _fill(field, HOUSE)
    page.shapes._spTree.insert(_BEHIND_ALL, field._element)
    if cover.government:
        _text(page, [(cover.government, TEXT_SIZE)], (LEFT, Inches(0.7), WIDTH, Inches(0.6)), WHITE)
    _title(page, cover.title, _COVER_TITLE_SIZE, WHITE, (LEFT, Inches(1.3), WIDTH, Inches(1.6)))
    lines = [(cover.region, TITLE_SIZE), (cover.period, TEXT_SIZE)]
    _text(page, [line for line in lines if line[0]], (LEFT, Inches(2.9), WIDTH, Inches(1.5)), WHITE)
    _strip(page, Inches(4.6))
    status: list[Inline] = [Run(cover.status)] if cover.status else []
    notice: list[Inline] = [Run(cover.notice)] if cover.notice else []
    below = [(cover.version, TEXT_SIZE), (status, TEXT_SIZE), (notice, SMALL_SIZE)]
    _text(page, [line for line in below if line[0]], (LEFT, Inches(4.9), WIDTH, Inches(2.2)), FAINT)


def _strip(page: Any, top: Any) -> None:
    """The line of the tones of all dimensions."""
    width = WIDE // len(dimensions())
    for n, key in enumerate(dimensions()):
        _fill(page.shapes.add_shape(MSO_SHAPE.RECTANGLE, width * n, top, width, _STRIP), tone(key))


def _slide(page: Any, slide: Slide, document: Document, number: int) -> None:
    _title(page, slide.title, TITLE_SIZE, HOUSE, (LEFT, Inches(0.35), WIDTH, Inches(0.8)))
    if slide.lines:
        _lines(_box(page, (LEFT, TOP, WIDTH, HEIGHT)), slide.lines)
    top = TOP + Inches(slide.height)
    if isinstance(slide.visual, Table):
        add_table(page, slide.visual, top)
    elif isinstance(slide.visual, Figure):
        _figure(page, slide.visual, top)
    _strip(page, HIGH - _STRIP)
    foot: list[Inline] = [
        Run(" · ".join(filter(None, (document.name, document.region, document.draft, str(number)))))
    ]
    write(_box(page, (LEFT, Inches(6.9), WIDTH, Inches(0.4))).paragraphs[0], foot, SMALL_SIZE, FAINT)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = "\n".join(plain(line) for line in slide.notes)


def _title(page: Any, words: Sequence[Inline], size: Any, colour: str, area: tuple[Any, ...]) -> None:
    """Write the title of a slide where outlines and screen readers look for it."""
    shape = page.shapes.title
    shape.left, shape.top, shape.width, shape.height = area
    write(_framed(shape.text_frame).paragraphs[0], words, size, colour, bold=True)


def _figure(page: Any, figure: Figure, top: Any) -> None:
    if isinstance(figure.content, Chart):
        add_chart(page, figure.content, figure.alt, top)
        return
    if isinstance(figure.content, Diagram):
        write(_box(page, (LEFT, top, WIDTH, HEIGHT)).paragraphs[0], [Run(figure.alt)], TEXT_SIZE, COLOURS["teks"])
        return
    picture = figure.content
    scale = min(WIDTH / picture.width, (TOP + HEIGHT - top) / picture.height)
    shown = page.shapes.add_picture(
        io.BytesIO(picture.content), LEFT, top, int(picture.width * scale), int(picture.height * scale)
    )
    shown._element.nvPicPr.cNvPr.set("descr", figure.alt)


def _lines(frame: Any, lines: Sequence[Line]) -> None:
    for n, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if not n else frame.add_paragraph()
        paragraph.space_after = Pt(8)
        marker: list[Inline] = [Run(f"{line.marker} ")] if line.marker else []
        is_quote = line.look == "kutipan"
        write(
            paragraph, [*([Run("    " * line.depth)] if line.depth else []), *marker, *line.inlines],
            QUOTE_SIZE if is_quote else TEXT_SIZE, HOUSE if is_quote else COLOURS["teks"], bold=line.look == "judul",
        )  # fmt: skip


def _text(page: Any, lines: Sequence[tuple[Sequence[Inline], Any]], area: tuple[Any, ...], colour: str) -> None:
    frame = _box(page, area)
    for n, (inlines, size) in enumerate(lines):
        write(frame.paragraphs[0] if not n else frame.add_paragraph(), inlines, size, colour, bold=size > TITLE_SIZE)


def _box(page: Any, area: tuple[Any, ...]) -> Any:
    return _framed(page.shapes.add_textbox(*area).text_frame)


def _framed(frame: Any) -> Any:
    """A frame whose text begins at its upper left corner."""
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    return frame


def _fill(shape: Any, colour: str) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.fill.background()
