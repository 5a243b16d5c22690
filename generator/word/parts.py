"""The parts that a document adds to its base file: their content types and relationships."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.word.xml import R

_TYPES = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_TYPES}.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package: name, content, content type, and the relationship that leads to it.

    ``source`` is the part with the relationship: "" for the package, else the name of a part. A long ``content`` is
    given in pieces that are joined when written, to save memory.
    """

    name: str
    content: str | bytes | Sequence[object]
    content_type: str
    relation: str
    identity: str
    source: str = "word/document.xml"


def word_part(kind: str, content: str, name: str = "", identity: str = "") -> Part:
    """A part of the main document, such as numbering or settings."""
    return Part(f"word/{name or kind}.xml", content, f"{_WORD}.{kind}+xml", f"{R}/{kind}", identity or kind)


def main_part(content: Sequence[object]) -> Part:
    """The main document."""
    return Part("word/document.xml", content, f"{_WORD}.document.main+xml", f"{R}/officeDocument", "rId1", "")


def application_part(content: str) -> Part:
    """The extended properties."""
    relation = f"{R}/extended-properties"
    return Part("docProps/app.xml", content, f"{_TYPES}.extended-properties+xml", relation, "rId3", "")


def picture_part(number: int, content: bytes, form: str) -> Part:
    """A picture of the main document."""
    return Part(f"word/media/gambar{number}.{form}", content, f"image/{form}", f"{R}/image", f"gambar{number}")


def chart_part(number: int, content: str) -> Part:
    """A chart of the main document."""
    return Part(
        f"word/charts/chart{number}.xml", content, f"{_TYPES}.drawingml.chart+xml", f"{R}/chart", f"bagan{number}"
    )


def workbook_part(chart: Part, number: int, content: bytes) -> Part:
    """The workbook inside a chart."""
    name = f"word/embeddings/lembar{number}.xlsx"
    return Part(name, content, f"{_TYPES}.spreadsheetml.sheet", f"{R}/package", "rId1", chart.name)
