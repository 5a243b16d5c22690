"""Python-Markdown as configured for templates: the parser and its extensions."""

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor, SimpleTextInlineProcessor, SubstituteTagInlineProcessor
from markdown.util import AtomicString

from generator.blocks.marks import VALUE
from generator.documents.from_markdown.limits import Places
from generator.documents.from_markdown.list_nesting import STEP, EvenNesting
from generator.documents.from_markdown.paragraphs import HeadingKinds, Paragraphs
from generator.documents.from_markdown.tables import TablesApart
from generator.documents.links import without_end
from generator.source.lists_in_text import SIGNS

_LINE_BREAK = r"(?:[ ]{2,}|\\)\n|[ ]*(?<!\\)<br[ \t]*/?>\n?"
_MAIL = r"<([^\s<>@:/]+@[^\s<>@]+)>"
_BARE = r"(?<![\w<\[/])(?<!\]\()https?://(?=[^\W_])[^\s<>\\`\[\]]+"
_NOT_OURS = {
    "preprocessors": ("normalize_whitespace", "html_block"),
    "inlinePatterns": (
        "backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref", "html",
        "automail", "entity", "linebreak",
    ),
    "treeprocessors": ("prettify",),
}  # fmt: skip


class BareAddress(InlineProcessor):
    """An address that becomes a link without brackets; one that contains a value stays text."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """The link, without the punctuation after it."""
        del data
        if VALUE.search(m[0]):
            return m[0], *m.span()
        address = without_end(m[0])
        link = Element("a", {"href": address})
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(address)


class TemplateText(Extension):
    """Markdown extension without images, code and raw HTML, with the additions for templates and their checks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processors that templates need, and remove those for what is not printed."""
        for registry, names in _NOT_OURS.items():
            for name in names:
                getattr(md, registry).deregister(name, strict=False)
        md.preprocessors.register(TablesApart(md), "tables_apart", 20)
        md.preprocessors.register(EvenNesting(md), "even_nesting", 10)
        processors = md.parser.blockprocessors
        processors["olist"].LAZY_OL = False  # type: ignore[attr-defined]  # lists keep their start
        for name, tag in (("olist", "ol"), ("ulist", "ul")):  # numbers after bullets begin another list
            processors[name].SIBLING_TAGS = [tag]  # type: ignore[attr-defined]
        for name in ("code", "reference"):
            processors.deregister(name)
        processors.register(Paragraphs(md.parser), "paragraph", 10)
        md.treeprocessors.register(Places(md), "places", 40)
        md.treeprocessors.register(HeadingKinds(md), "heading_kinds", 30)
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, *SIGNS]
        md.inlinePatterns.register(BareAddress(_BARE), "bare_address", 200)
        md.inlinePatterns.register(SimpleTextInlineProcessor(_MAIL), "mail", 195)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(_LINE_BREAK, "br"), "line_break", 190)


@cache
def _reader() -> Markdown:
    return Markdown(extensions=[TableExtension(), TemplateText()], tab_length=STEP)


def tree_of(text: str) -> Element:
    """Parse a text with Python-Markdown; raises MarkdownLimitError for what cannot be printed."""
    reader = _reader().reset()
    reader.parser.state.clear()  # which a refused text leaves behind
    lines = text.split("\n")
    for preprocessor in reader.preprocessors:
        lines = preprocessor.run(lines)
    root = reader.parser.parseDocument([*lines, "", ""]).getroot()  # otherwise a table at the end gets an extra row
    assert root is not None
    for treeprocessor in reader.treeprocessors:
        treeprocessor.run(root)
    return root
