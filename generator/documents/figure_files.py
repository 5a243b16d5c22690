"""Image files of figures beside a Markdown text: their names and contents."""

from generator.blocks.blocks import Document, Figure, Picture
from generator.blocks.inline import plain
from generator.documents.as_svg import drawing_svg
from generator.source.words import slug

FIGURES = "-gambar"
_ENDINGS = {"png": "png", "jpeg": "jpg"}


def figure_names(document: Document) -> dict[int, str]:
    """The path of each figure's file relative to the text, by the identity of the block."""
    folder = f"{slug(document.name)}{FIGURES}"
    names = {}
    for n, figure in enumerate(_figures(document), 1):
        stem = slug(figure.number) if figure.number else f"tanpa-nomor-{n}"
        names[id(figure)] = f"{folder}/{stem}.{_ending(figure)}"
    return names


def figure_files(document: Document) -> list[tuple[str, bytes]]:
    """Path and content of each figure's file: charts and diagrams as SVG, pictures unchanged."""
    names = figure_names(document)
    return [(names[id(figure)], _content(figure)) for figure in _figures(document)]


def _figures(document: Document) -> list[Figure]:
    return [block for block in (*document.front, *document.body) if isinstance(block, Figure)]


def _ending(figure: Figure) -> str:
    return _ENDINGS[figure.content.form] if isinstance(figure.content, Picture) else "svg"


def _content(figure: Figure) -> bytes:
    if isinstance(figure.content, Picture):
        return figure.content.content
    return drawing_svg(figure.content, plain(figure.caption), figure.alt).encode()
