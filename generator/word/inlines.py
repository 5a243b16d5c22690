"""Inlines to runs."""

from collections.abc import Iterable

from generator.blocks.inline import Inline, Reference, is_marked_gap
from generator.word.fields import field
from generator.word.styles import GAP
from generator.word.xml import run

_GAP_STYLE = f'<w:rStyle w:val="{GAP}"/>'


def runs(inlines: Iterable[Inline], *, bold: bool = False) -> str:
    """The runs of a line, all of them bold on request."""
    return "".join([_run(inline, bold) for inline in inlines])


def _run(inline: Inline, bold: bool) -> str:
    properties = _GAP_STYLE if is_marked_gap(inline) else ""
    if inline.bold or bold:
        properties += "<w:b/><w:bCs/>"
    if inline.italic:
        properties += "<w:i/><w:iCs/>"
    if isinstance(inline, Reference):
        return field(rf"REF {inline.anchor} \h", inline.text, properties)
    return run(inline.text, properties)
