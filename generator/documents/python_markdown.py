"""Python-Markdown as templates are read with it: one reader, and what it is taught beside its own grammar."""

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor, SimpleTextInlineProcessor, SubstituteTagInlineProcessor
from markdown.util import AtomicString

from generator.blocks.marks import VALUE
from generator.documents.links import without_end
from generator.documents.list_nesting import STEP, EvenNesting
from generator.documents.markdown_limits import Places
from generator.documents.markdown_paragraphs import HeadingKinds, Paragraphs
from generator.documents.markdown_tables import TablesApart
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
    """An address that is a link without brackets; one with a value in it stays text."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """The link, without the signs that end the sentence."""
        del data
        if VALUE.search(m[0]):
            return m[0], *m.span()
        address = without_end(m[0])
        link = Element("a", {"href": address})
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(address)


class TemplateText(Extension):
    """Without images, code and raw HTML; with what templates may write beside Markdown, and what refuses the rest."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register what reads more, and take away what reads what is not printed."""
        for registry, names in _NOT_OURS.items():
            for name in names:
                getattr(md, registry).deregister(name, strict=False)
        md.preprocessors.register(TablesApart(md), "tables_apart", 20)
        md.preprocessors.register(EvenNesting(md), "even_nesting", 10)
        processors = md.parser.blockprocessors
        processors["olist"].LAZY_OL = False  # type: ignore[attr-defined]  # lists keep their start
        for name, tag in (("olist", "ol"), ("ulist", "ul")):  # numbers after bullets are another list
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
    """What Python-Markdown reads in a text; raises MarkdownLimitError for what cannot be printed."""
    reader = _reader().reset()
    reader.parser.state.clear()  # a text that was refused has left it
    lines = text.split("\n")
    for preprocessor in reader.preprocessors:
        lines = preprocessor.run(lines)
    root = reader.parser.parseDocument([*lines, "", ""]).getroot()  # else a last table has a row more
    assert root is not None
    for treeprocessor in reader.treeprocessors:
        treeprocessor.run(root)
    return root
