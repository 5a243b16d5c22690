"""What a PowerPoint file shows, slide by slide, as python-pptx reads it."""

import io
from typing import Any

from pptx import Presentation


def slides_in(content: bytes) -> list[Any]:
    """The slides of a file."""
    return list(Presentation(io.BytesIO(content)).slides)


def shown(slide: Any) -> str:
    """All texts of a slide, those of its table too, between single blanks."""
    texts = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            texts.append(shape.text_frame.text)
        elif shape.has_table:
            texts += [cell.text for row in shape.table.rows for cell in row.cells]
    return " ".join(" ".join(texts).split())


def notes(slide: Any) -> str:
    """The speaker's notes of a slide."""
    return str(slide.notes_slide.notes_text_frame.text) if slide.has_notes_slide else ""


def title(slide: Any) -> str:
    """The first text of a slide."""
    return str(
        next(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text)
    )
