"""Comparison of the text in documents, so that no program wins by writing less."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import dropwhile
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

ENOUGH = 0.97
_NUMBERS = re.compile(r"\bBAB [IVXLC]+\b|\bTabel \d+\.\d+")


def words_of(texts: Iterable[str]) -> Counter[str]:
    """How often each word occurs, without the numbers of chapters and captions, which some programs do not print."""
    return Counter(word for text in texts for word in _NUMBERS.sub(" ", text).split())


def words_in(path: Path) -> Counter[str]:
    """The words of a Word file from its first chapter on, in paragraphs and cells."""
    word = docx.Document(str(path))
    body = word.element.body
    paragraphs = (Paragraph(element, word) for element in body.iter(qn("w:p")))
    return words_of(map(_text, dropwhile(_is_front, paragraphs)))


def kept(wanted: Counter[str], found: Counter[str]) -> float:
    """The share of the expected words found, counting repetitions."""
    return (wanted & found).total() / max(1, wanted.total())


def _text(paragraph: Paragraph) -> str:
    """All text of a paragraph; python-docx skips text within content controls."""
    signs = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    return "".join(e.text or "" if e.tag == qn("w:t") else signs.get(e.tag, "") for e in paragraph._p.iter())


def _is_front(paragraph: Paragraph) -> bool:
    return paragraph.style is None or paragraph.style.name != "Heading 1"
