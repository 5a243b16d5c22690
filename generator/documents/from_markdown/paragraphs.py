"""Headings, paragraphs and lists of templates beyond plain Markdown: kinds of headings, styles, any form of list."""

import re
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import ParagraphProcessor
from markdown.treeprocessors import Treeprocessor

from generator.blocks.blocks import REGULATION_STYLES
from generator.blocks.marks import BLOCK, VALUE
from generator.documents.from_markdown.limits import (
    BOLD_NUMBER,
    BULLET_IN_TEXT,
    GLUED,
    ITEM_IN_ITEM,
    NO_LIST,
    OWN_NUMBER,
    PAST_Z,
    STYLES,
    MarkdownLimitError,
)
from generator.documents.from_markdown.tables import refuse_rows
from generator.documents.rendering.line_ends import OWN_LINE
from generator.late_patterns import late_pattern
from generator.source.lists_in_text import TextList, marker_of, may_hold_lists, parts_of, refers

LEVELS = {f"h{level}": level for level in range(1, 5)}
_HEADING_SIGN = late_pattern(r"([-+^=]) ")
_OWN_NUMBER = late_pattern(
    r"(?:\*\*)?(?:(?i:bab)[ ]+(?:[IVXLC]+|\d+)\b|\d+(?:\.\d+)*\.[ ]|\d+(?:\.\d+)+[ ]|[A-Z]\.[ ])"
)
_OWN_APPENDIX = late_pattern(r"Lampiran[ ]+\d+\b")
_STYLE_SIGN = late_pattern(rf"^[ \t]*:({'|'.join(STYLES)}):(?=\s|$)", re.MULTILINE)
_BLOCK = late_pattern(f"(?P<mark>{BLOCK.pattern})")
_BREAKS = ("  ", "\\", "<br>", "<br/>", "<br />")
_HARD_BREAK = late_pattern(r"(?:[ ]{2,}|\\)\n")
_PLUS = late_pattern(r"[ \t]*\+[ \t]+\S")
_INDENTED = late_pattern(r"\n[ \t]+(?=\S)(?!(?:\d{1,3}|[A-Za-z])\)|[-*+][ \t])[^\n]*")
_BEFORE_SIGN = late_pattern(r"(?<=[^\s|:])[ \t]*\n[ \t]*(?=[,.;!?)](?:\s|$))")
_INITIAL = late_pattern(r"[A-Z]+\.")
_ENDED = (".", ":", ";", "!", "?")
_PAST_Z = late_pattern(r"\n[ \t]*(?P<line>\(?(?:aa|AA)[.)][ \t]+\S.*)")
_BOLD_NUMBER = late_pattern(rf"^\*\*\(?(?:{VALUE.pattern}|\d{{1,3}}|[A-Za-z])(?:[.)]\*\*|\*\*[.)])", re.MULTILINE)
_GLUED = late_pattern(rf"{VALUE.pattern}[-•][ \t]+(?=\S)|\A{VALUE.pattern}(?:[*+][ \t]+{VALUE.pattern})+\Z")
_COUNTED = late_pattern(r"^[ \t]*\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)][ \t]+\S", re.MULTILINE)


class HeadingKinds(Treeprocessor):
    """Turns the sign of a heading into its class; raises MarkdownLimitError for a number both typed and generated."""

    def run(self, root: Element) -> None:
        """Check the headings in order; the chapter they are in decides which are numbered."""
        in_counted = False
        for element in root:
            if element.tag in LEVELS:
                kind, words = _kind(element.text or "")
                counted = kind in {"", "^"}
                in_counted = counted if LEVELS[element.tag] == 1 else in_counted
                if _OWN_APPENDIX.match(words) if kind == "+" else counted and in_counted and _OWN_NUMBER.match(words):
                    raise MarkdownLimitError(*OWN_NUMBER, words)
                element.text = words
                element.set("class", kind)


def _kind(text: str) -> tuple[str, str]:
    sign = _HEADING_SIGN.match(text)
    return (sign[1], text[sign.end() :]) if sign else ("", text)


class Paragraphs(ParagraphProcessor):
    """Block processor for paragraphs, placed tables and figures, and lists beyond those of Markdown.

    A paragraph is a ``p``, also in items, with a ``span`` for each column if it has a style. The mark of a table or
    figure is a ``block``. A ``list`` is a list that Markdown does not know: one with letters, or directly after a
    sentence.
    """

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Add the elements of a text; raises MarkdownLimitError for text plainly meant as something else."""
        words, *styled = _STYLE_SIGN.split(blocks.pop(0))
        before, *marked = _BLOCK.split(words)
        _add_parts(parent, before.strip("\n").rstrip(), in_item=parent.tag == "li")
        for mark, _, after in zip(*[iter(marked)] * 3, strict=True):
            SubElement(parent, "block").text = mark
            self.parser.parseBlocks(parent, [after])
        for style, text in zip(*[iter(styled)] * 2, strict=True):
            _refuse_bullets(text)
            paragraph = SubElement(parent, "p", {"class": style})
            for column in text.split("|", REGULATION_STYLES.get(style, 1) - 1):
                SubElement(paragraph, "span").text = column.strip()


def _add_parts(parent: Element, text: str, *, in_item: bool) -> None:
    refuse_rows(text)
    text = _in_own_lines(_BEFORE_SIGN.sub("", text))
    parts = parts_of(_HARD_BREAK.sub("<br>\n", text), in_item=in_item) if may_hold_lists(text) else []
    if not any(isinstance(part, TextList) for part in parts):
        _refuse_counted(text)
        parts = [text.lstrip()]
    elif match := _PAST_Z.search(text):
        raise MarkdownLimitError(*PAST_Z, match["line"])
    for part in parts:
        if isinstance(part, TextList):
            _add_list(parent, part)
        else:
            _add_words(parent, part)


def _in_own_lines(text: str) -> str:
    """A paragraph that keeps the line ends between neighbouring lines that are plainly separate.

    Separate lines are those with a label ("Nomor : 005"), a sign ("☐ …") or the number of a section, and values that
    stand alone, as printed by a loop. A line of text above several labelled ones also ends there. All other lines run
    on, as in Markdown.
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    kinds = [match.lastgroup if (match := OWN_LINE.match(line)) else None for line in lines]
    runs = [kind if kind and kind == after else None for kind, after in zip(kinds, [*kinds[1:], None], strict=True)]
    labelled_below = [run == "label" for run in [*runs[1:], None]]
    return "\n".join(
        f"{line}<br>" if run or (below and not line.endswith(_BREAKS)) else line
        for line, run, below in zip(lines, runs, labelled_below, strict=True)
    )


def _add_list(parent: Element, made: TextList) -> None:
    added = SubElement(parent, "list", {"form": made.form, "start": str(made.start)})
    for item in made.items:
        holder = SubElement(added, "li")
        _add_words(holder, item.text)
        for inner in item.inner:
            _add_list(holder, inner)


def _add_words(parent: Element, text: str) -> None:
    if parent.tag == "li":
        _refuse_items(text)
    else:
        _refuse_bullets(text)
    if text:
        SubElement(parent, "p").text = text


def _refuse_bullets(text: str) -> None:
    """Raise MarkdownLimitError where a line of a paragraph is plainly meant as an item, though it stands alone."""
    if line := _marked_below(text):
        raise MarkdownLimitError(*BULLET_IN_TEXT, line)


def _marked_below(text: str) -> str:
    """The first line directly below another that is marked as an item, unless it refers or is somebody's initial."""
    if "\n" not in text:
        return ""
    lines = pairwise(text.split("\n"))
    return next((line.strip() for above, line in lines if above.strip() and _is_marked(line, above)), "")


def _is_marked(line: str, above: str) -> bool:
    marker = "+" if _PLUS.match(line) else marker_of(line)
    is_initial = _INITIAL.fullmatch(marker) and not above.rstrip().endswith(_ENDED)
    return bool(marker) and not marker.isalpha() and not is_initial and not refers(above)


def _refuse_items(text: str) -> None:
    """Raise MarkdownLimitError where the text of an item plainly holds further items of its list, or of another."""
    lazy = _INDENTED.sub("", text)
    if line := _marked_below(lazy):
        raise MarkdownLimitError(*ITEM_IN_ITEM, line)
    if _GLUED.search(text):
        raise MarkdownLimitError(*GLUED, text.partition("\n")[0])


def _refuse_counted(text: str) -> None:
    """Raise MarkdownLimitError if the first line of a text and others are plainly meant as items of one list."""
    if "\n" in text and _COUNTED.match(text) and len(_COUNTED.findall(text)) > 1:
        raise MarkdownLimitError(*NO_LIST, text.partition("\n")[0])
    if "\n" in text and len(_BOLD_NUMBER.findall(text)) > 1:
        raise MarkdownLimitError(*BOLD_NUMBER, text.partition("\n")[0])
