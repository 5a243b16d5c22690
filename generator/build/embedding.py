"""What a document prints, as the YAML text that travels inside its Word file."""

from collections.abc import Iterator

from generator.blocks.blocks import Document, inlines_of
from generator.blocks.inline import Inline
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.printed import Printed, printed_part
from generator.source.writing import dump


def printed_source(masterplan: Masterplan, document: Document) -> str:
    """YAML of the values that the document prints, and of what it takes to read them: ids and dimensions.

    Every recipient can read it, so it holds no notes, no comments, and nothing that the document leaves out.
    Behind the printed sum of an item stand its amounts, behind a time line its years; behind a sum over
    many items stands nothing, unless they are printed too.
    """
    shown: dict[str, str] = {}
    words = [document.draft]
    for inline in _inlines(document):
        words.append(inline.text)
        if inline.path and not inline.gap:
            shown[inline.path] = shown.get(inline.path, "") + inline.text
        for path in getattr(inline.raw, "dari", ()):
            shown.setdefault(path, "")
    return dump(printed_part(masterplan, Printed(shown, "".join(words))))


def _inlines(document: Document) -> Iterator[Inline]:
    cover = document.cover
    for line in (cover.title, cover.subtitle, cover.period, cover.government, cover.year):
        yield from line
    for block in (*document.front, *document.body):
        yield from inlines_of(block)
