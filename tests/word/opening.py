"""Looking into .docx files in tests."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree
from openxml_audit import OpenXmlValidator
from openxml_audit.schema.validator import SchemaValidator

from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.documents.composing import composed
from tests.plans import LENGKAP

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def built_bytes(place: Path = LENGKAP) -> bytes:
    """Buku 2 of a region as bytes."""
    return to_docx(next(d for d in composed(place) if d.key == "masterplan"), Look(PaperAndFont()))


def _contents_looked_at_once() -> None:
    """Let the validator look only once at contents of the same elements in the same order; most are alike."""
    validate: Callable[..., None] | None = getattr(SchemaValidator, "_validate_content_model", None)
    if validate is None:
        return
    sound: dict[tuple[int, Any, tuple[str, ...]], object] = {}

    def validate_once(self: Any, model: object, children: list[Any], context: Any) -> None:
        key = id(model), context.file_format, tuple([child.tag for child in children])
        if key not in sound:
            validate(self, model, children, context)
            if not context.errors:
                sound[key] = model  # kept, so that no other model gets its id

    SchemaValidator._validate_content_model = validate_once


_contents_looked_at_once()


def objections(file: Path) -> list[str]:
    """What openxml-audit objects to, but for numId 0, which the standard defines as "no numbering" (17.9.18)."""
    errors = [error.description for error in OpenXmlValidator().validate(file).errors]
    return [text for text in errors if text != "Numbering definition '0' referenced but not found"]


def part(docx: bytes, name: str) -> Any:
    """A part of the package as an element tree."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read(name))


def main_part(docx: bytes) -> Any:
    """The main document."""
    return part(docx, "word/document.xml")


def style_of(paragraph: Any) -> str:
    """The style id of a paragraph."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def text_of(element: Any) -> str:
    """The text of an element."""
    return "".join(t.text or "" for t in element.iter(f"{W}t"))
