"""The package: parts, their types and relationships, zipped the same way every time."""

import io
import posixpath
import zipfile
from dataclasses import dataclass

from generator.word.xml import DECLARATION, R, escape

_TYPES = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_TYPES}.wordprocessingml"
_MADE_BY = 0o600 << 16
_EARLIEST = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package: its name, content, content type, and the relationship that leads to it.

    ``source`` is the part that points to it: "" for the package, else the name of a part.
    """

    name: str
    content: str | bytes
    content_type: str
    relation: str
    identity: str
    source: str = "word/document.xml"


def word_part(kind: str, content: str, name: str = "", identity: str = "") -> Part:
    """A part of the main document such as styles or settings."""
    return Part(f"word/{name or kind}.xml", content, f"{_WORD}.{kind}+xml", f"{R}/{kind}", identity or kind)


def main_part(content: bytes) -> Part:
    """The main document."""
    return Part("word/document.xml", content, f"{_WORD}.document.main+xml", f"{R}/officeDocument", "rId1", "")


def properties_part(content: str) -> Part:
    """The core properties."""
    return Part(
        "docProps/core.xml",
        content,
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "rId2",
        "",
    )


def application_part(content: str) -> Part:
    """The extended properties."""
    return Part(
        "docProps/app.xml",
        content,
        f"{_TYPES}.extended-properties+xml",
        f"{R}/extended-properties",
        "rId3",
        "",
    )


def theme_part(content: str) -> Part:
    """The theme."""
    return Part("word/theme/theme1.xml", content, f"{_TYPES}.theme+xml", f"{R}/theme", "theme")


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


def zipped(parts: list[Part]) -> bytes:
    """The bytes of the package: equal parts give equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        _write(archive, "[Content_Types].xml", _content_types(parts))
        for source in sorted({part.source for part in parts}):
            _write(archive, _relationships_name(source), _relationships(parts, source))
        for part in parts:
            _write(archive, part.name, part.content)
    return buffer.getvalue()


def _write(archive: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = _MADE_BY
    archive.writestr(entry, content)


def _content_types(parts: list[Part]) -> str:
    overrides = "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.name.endswith(".xml")
    )
    others = {part.name.rpartition(".")[2]: part.content_type for part in parts if not part.name.endswith(".xml")}
    endings = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in others.items())
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{endings}{overrides}</Types>'
    )


def _relationships_name(source: str) -> str:
    folder, _, name = source.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if source else "_rels/.rels"


def _relationships(parts: list[Part], source: str) -> str:
    folder = posixpath.dirname(source) or "."
    lines = "".join(
        f'<Relationship Id="{part.identity}" Type="{part.relation}" '
        f'Target="{escape(posixpath.relpath(part.name, folder))}"/>'
        for part in parts
        if part.source == source
    )
    return (
        f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{lines}</Relationships>"
    )
