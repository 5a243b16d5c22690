"""Python-Markdown as templates are read with it."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown import Markdown

STEP = 2
_NOT_OURS = ("backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref", "html",
             "automail", "entity", "linebreak")  # fmt: skip


@cache
def python_markdown() -> "Markdown":
    """Python-Markdown with tables, without images, code and raw HTML, whose lists nest by two blanks."""
    from markdown import Markdown  # noqa: PLC0415  (10 ms, and most documents hold nothing that needs it)

    reader = Markdown(extensions=["tables"], tab_length=STEP)
    reader.parser.blockprocessors["olist"].LAZY_OL = False  # type: ignore[attr-defined]  # lists keep their start
    for name, tag in (("olist", "ol"), ("ulist", "ul")):  # numbers after bullets are another list
        reader.parser.blockprocessors[name].SIBLING_TAGS = [tag]  # type: ignore[attr-defined]
    for name in _NOT_OURS:
        reader.inlinePatterns.deregister(name, strict=False)
    for name in ("code", "reference"):
        reader.parser.blockprocessors.deregister(name, strict=False)
    return reader
