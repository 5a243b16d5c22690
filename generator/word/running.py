"""Headers and footers: those of a base, filled with the words of a document.

``{dokumen}``, ``{daerah}`` and ``{draf}`` stand for the name of the document, that of the region, and the mark of a
draft.
"""

import re
from collections.abc import Mapping
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.document import DocumentPart
from docx.parts.hdrftr import HeaderPart
from docx.parts.story import StoryPart

from generator.blocks.blocks import Document
from generator.word.fields import field
from generator.word.sections import Sections
from generator.word.watermark import watermark
from generator.word.xml import NAMESPACES, legal, run

DRAFT_WORD = "DRAF"
_KINDS = {"header": RELATIONSHIP_TYPE.HEADER, "footer": RELATIONSHIP_TYPE.FOOTER}
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FIRST_DRAWING = 1_000_000  # the ids of drawings in the body count from 1
MARKS = ("dokumen", "daerah", "draf")
_MARK = re.compile(rf"\{{({'|'.join(MARKS)})\}}")
ANY_MARK = re.compile(r"\{(\w+)\}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def said(element: Any) -> str:
    """The words of a header or footer, including marks."""
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def made_whole(element: Any) -> None:
    """Normalise a header or footer for filling: each mark in one text, each field in runs.

    Word splits text that was typed at different times, and has two ways to write a field.
    """
    for simple in list(element.iter(qn("w:fldSimple"))):
        for run_of_field in _runs(field(simple.get(qn("w:instr"), "").strip(), said(simple))):
            simple.addprevious(run_of_field)
        simple.getparent().remove(simple)
    for code in element.iter(qn("w:instrText")):
        code.text = f" {(code.text or '').strip()} "
    for paragraph in element.iter(qn("w:p")):
        _join_marks(list(paragraph.iter(qn("w:t"))))


def _join_marks(texts: list[Any]) -> None:
    letters = [(letter, n) for n, text in enumerate(texts) for letter in text.text or ""]
    for match in _MARK.finditer("".join(letter for letter, _ in letters)):
        for n in range(*match.span()):
            letters[n] = letters[n][0], letters[match.start()][1]
    for n, text in enumerate(texts):
        _set(text, "".join(letter for letter, at in letters if at == n))


def _fill(element: Any, words: Mapping[str, str]) -> None:
    """Replace the marks by a document's words; remove texts that become empty."""
    for text in list(element.iter(qn("w:t"))):
        if "{" in (text.text or ""):
            _set(text, _MARK.sub(lambda mark: legal(words[mark[1]]), text.text))


def _set(text: Any, words: str) -> None:
    text.text = words
    if words != words.strip():
        text.set(_SPACE, "preserve")
    if not words:
        run = text.getparent()
        run.remove(text)
        if all(child.tag == qn("w:rPr") for child in run):
            run.getparent().remove(run)


def copied(story: StoryPart, name: str, main: DocumentPart, identity: str = "") -> StoryPart:
    """A copy of a header or footer for a document under a name, including pictures.

    ``identity`` is the id of the relationship to it, by default its name.
    """
    copy: StoryPart = type(story).load(PackURI(f"/word/{name}.xml"), story.content_type, story.blob, main.package)
    for relation in story.rels.values():
        target = relation.target_ref if relation.is_external else relation.target_part
        copy.load_rel(relation.reltype, target, relation.rId, relation.is_external)
    main.load_rel(_KINDS[name[:6]], copy, identity or name)
    return copy


def filled(main: DocumentPart, sections: Sections, document: Document) -> dict[str, StoryPart]:
    """The filled headers and footers of a document by name; those of sheets count the pages of the sheet."""
    usual = {name: part for name, part in main.related_parts.items() if isinstance(part, StoryPart)}
    sheets = {}
    words = {"dokumen": document.name, "daerah": document.region, "draf": document.draft}
    notice = document.cover.notice
    for name, count in sections.sheets.items():
        sheet = copied(main.related_parts["footer-" + name.rpartition("-")[2]], name, main)
        _fill(sheet.element, {**words, "draf": document.draft or notice})
        _put_around_page(sheet.element, run("Halaman "), count)
        sheets[name] = sheet
    if document.shape.form == "peraturan":
        words["draf"] = " – ".join(filter(None, (document.draft, notice)))
    for story in usual.values():
        _fill(story.element, words)
    if document.draft:
        headers = (story for story in usual.values() if isinstance(story, HeaderPart))
        for number, header in enumerate(headers, 1):
            _lay_watermark(header.element, number, sections.base.font)
    stories = usual | sheets
    for number, drawing in enumerate((d for s in stories.values() for d in s.element.iter(_DRAWING)), _FIRST_DRAWING):
        drawing.set("id", str(number))
    return stories


def _lay_watermark(header: Any, number: int, font: str) -> None:
    """Put the watermark behind the text of all pages with a header."""
    first = next(header.iter(qn("w:p")))
    at = 0 if first.find(qn("w:pPr")) is None else 1
    first[at:at] = _runs(watermark(DRAFT_WORD, number, font))


def _put_around_page(footer: Any, before: str, after: str) -> None:
    """Insert runs before and after the page number of a footer, if it has one."""
    signs = list(footer.iter(qn("w:fldChar"), qn("w:instrText")))
    number = next((n for n, sign in enumerate(signs) if (sign.text or "").split()[:1] == ["PAGE"]), None)
    if number is None:
        return
    for element in _runs(before):
        signs[number - 1].getparent().addprevious(element)
    last = next(sign for sign in signs[number:] if sign.get(qn("w:fldCharType")) == "end")
    for element in reversed(_runs(after)):
        last.getparent().addnext(element)


def _runs(content: str) -> list[Any]:
    return list(parse_xml(f"<w:p {NAMESPACES}>{content}</w:p>"))
