"""Rendered Markdown becomes the blocks that Python-Markdown sees in it, also where it is not asked."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from xml.etree.ElementTree import Element

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.blocks.blocks import Block, Heading, ListBlock, Paragraph
from generator.blocks.inline import Inline, Run
from generator.blocks.marks import SideTable
from generator.documents.to_blocks import to_blocks
from tests.conftest import examples

_STARTS = (
    "", "", "1. ", "12) ", "- ", "* ", "+ ", "  - ", "    ", "# ", "## ", "#", "-", "***", "---", ":", "²", "(",
)  # fmt: skip
_WORDS = ("kata", "é", " ", "-", "#", "_", "*", "**", "***", "**tebal**", "*miring*", " ** lepas ** ")
_LINES = st.builds(lambda start, words: start + "".join(words), st.sampled_from(_STARTS),
                   st.lists(st.sampled_from(_WORDS), max_size=5))  # fmt: skip
_ENDS = st.sampled_from(("\n", "\n\n", "\n\n\n"))
_TEXTS = st.lists(st.tuples(_LINES, _ENDS), min_size=1, max_size=5).map(lambda pairs: "".join(chain(*pairs)))


@example("# Judul #")
@example("kata\n# Judul\n- kata")
@example("- satu\n\n  dua\n\nkata\n\n  tiga")
@example("1. # Judul\ndi bawahnya")
@example("1. satu\n2.  dua\n10. **tiga** empat")
@example("- satu\n- dua")
@example("- satu\n1. dua")
@example("**tebal** di awal\n**dan** lagi")
@example("**a****b** ***c***")
@settings(max_examples=examples(300))
@given(_TEXTS)
def test_blocks_and_emphasis_are_those_of_python_markdown(text: str) -> None:
    assert list(_ours(to_blocks(text, SideTable()))) == list(_theirs(_read(text)))


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("**a** dan **b**", [("a", True), (" dan ", False), ("b", True)]),
        ("** a ** b", [("** a ** b", False)]),
        ("kata**a**kata", [("kata", False), ("a", True), ("kata", False)]),
    ],
)
def test_strong_words_begin_and_end_at_their_signs(text: str, runs: list[tuple[str, bool]]) -> None:
    [paragraph] = to_blocks(text, SideTable())
    assert isinstance(paragraph, Paragraph)
    assert [(inline.text, inline.bold) for inline in paragraph.inlines] == runs


def test_a_value_is_strong_where_its_mark_is() -> None:
    marks = SideTable()
    [paragraph] = to_blocks(f"**{marks.mark([[Run('*nama*')]])}**: isi", marks)
    assert isinstance(paragraph, Paragraph)
    assert [(inline.text, inline.bold) for inline in paragraph.inlines] == [("*nama*", True), (": isi", False)]


def test_a_list_goes_on_after_an_empty_line_but_not_after_a_paragraph() -> None:
    assert [kind for kind, *_ in _ours(to_blocks("1. a\n\n2. b", SideTable()))] == ["ol"]
    assert [kind for kind, *_ in _ours(to_blocks("1. a\n\nkata\n\n2. b", SideTable()))] == ["ol", "p", "ol"]


def _ours(blocks: Iterable[Block]) -> Iterator[tuple[object, ...]]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield "ol" if block.ordered else "ul", [list(_ours(item)) for item in block.items]
        elif isinstance(block, Heading):
            yield f"h{block.level}", _marked(block.inlines)
        elif isinstance(block, Paragraph):
            yield "p", _marked(block.inlines)


def _marked(inlines: list[Inline]) -> list[str]:
    """The words one by one, each with its emphasis."""
    return [f"{'B' * i.bold}{'M' * i.italic}{sign}" for i in inlines for sign in i.text if not sign.isspace()]


def _read(text: str) -> Element:
    reader = Markdown(tab_length=2)
    for name in ("setextheader", "code", "quote", "reference"):
        reader.parser.blockprocessors.deregister(name)
    for name in ("linebreak", "backtick", "link", "html", "entity"):
        reader.inlinePatterns.deregister(name)
    root = reader.parser.parseDocument(text.split("\n")).getroot()
    assert root is not None
    for element in root.iter():  # the lines of a paragraph are one before anything is looked for in them
        element.text = re.sub(r"\s*\n\s*", " ", element.text or "")
        element.tail = re.sub(r"\s*\n\s*", " ", element.tail or "")
    reader.treeprocessors["inline"].run(root)
    return root


def _theirs(root: Element) -> Iterator[tuple[object, ...]]:
    for element in root:
        if element.tag in {"ul", "ol"}:
            yield element.tag, [list(_item(item)) for item in element]
        elif element.tag != "hr":
            signs = list(_signs(element, ""))
            if element.tag == "p":
                yield from [("p", signs)] if signs else []
            else:
                yield element.tag, _without_kind(element, signs)


def _item(item: Element) -> Iterator[tuple[object, ...]]:
    signs = _each(item.text, "")
    for child in item:
        if child.tag in {"strong", "em"}:
            signs += [*_signs(child, ""), *_each(child.tail, "")]
            continue
        if signs:
            yield "p", signs
        signs = _each(child.tail, "")
        if child.tag in {"ul", "ol"}:
            yield child.tag, [list(_item(one)) for one in child]
        else:
            yield "p", list(_signs(child, ""))
    if signs:
        yield "p", signs


def _signs(element: Element, marks: str) -> Iterator[str]:
    marks += {"strong": "B", "em": "M"}.get(element.tag, "")
    yield from _each(element.text, marks)
    for child in element:
        yield from _signs(child, marks)
        yield from _each(child.tail, marks)


def _each(text: str | None, marks: str) -> list[str]:
    return [f"{''.join(sorted(set(marks)))}{sign}" for sign in text or "" if not sign.isspace()]


def _without_kind(element: Element, signs: list[str]) -> list[str]:
    """A heading without the sign of its kind, which is ours."""
    return signs[1:] if re.match(r"[-+^=] ", element.text or "") else signs
