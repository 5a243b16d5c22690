"""A document to the bytes of a .docx file."""

import datetime
from collections.abc import Mapping

from docx.parts.story import StoryPart

from generator.blocks.blocks import Document, went
from generator.word.anchor_map import AnchorMap, map_parts
from generator.word.base import base_of
from generator.word.body import Body
from generator.word.dress import Look, shaped
from generator.word.embedded import source_parts
from generator.word.fingerprint import fingerprint_parts
from generator.word.front import contents_xml, cover_xml
from generator.word.inlines import AS_THEY_ARE, Lines
from generator.word.package import Part, application_part, main_part, word_part
from generator.word.packing import Package
from generator.word.properties import APPLICATION, set_properties, settings
from generator.word.running import filled
from generator.word.seal import sealed
from generator.word.sections import Sections
from generator.word.styles import SPACER
from generator.word.xml import DECLARATION, NAMESPACES, paragraph

FRONT_START, BODY_START = "_AwalDepan", "_AwalIsi"
_UNKNOWN: Mapping[str, str] = {}


def to_docx(
    document: Document, look: Look, when: datetime.date | None = None, pages: Mapping[str, str] = _UNKNOWN, *,
    spelled: bool = False, source: str = "", anchored: AnchorMap | None = None, lines: Lines = AS_THEY_ARE,
) -> bytes:  # fmt: skip
    """The whole package: cover, contents, body, as far as its shape has them. The same document gives the same bytes.

    ``pages`` tells the printed page number of an anchor, for the contents. ``spelled`` makes a copy for
    LibreOffice to print: numbers of sections as text, since older ones show 1.1 as I.1, and bookmarks where
    the two counts of pages begin. ``source`` is the YAML of what the document prints, to travel inside;
    ``anchored`` is an empty map, for values that edits are to find back to. ``lines`` writes a document
    between two versions (``Revisions``), which is never anchored.
    """
    shape = document.shape
    base = base_of(shaped(look.dress, shape), look.own if shape.form == "buku" else b"")
    sections = Sections(base)
    body = Body(sections, lines, spelled=spelled, anchored=anchored, shaded=shape.form == "buku")
    opening = body.front(document.front)
    content = body.xml(document.body)
    if shape.contents:
        listed = [b for b in (*document.front, *document.body) if not went(b)]
        opening.append(contents_xml(listed, pages, new_page=bool(opening)))
    if spelled:
        _mark(content, body.bookmarks.around(BODY_START, ""))
        _mark(opening or content, body.bookmarks.around(FRONT_START, ""))
    front = []
    if shape.cover:
        front = [
            cover_xml(document.cover, body.drawings, sections.width("tegak")),
            paragraph(SPACER, "", sections.cover()),
        ]
    if opening:
        front += [*opening, paragraph(SPACER, "", sections.front())]
    start, end = f"{DECLARATION}<w:document {NAMESPACES}><w:body>", "</w:body></w:document>"
    opened = base.package()
    set_properties(opened.core_properties, document, when)
    running = filled(opened.main_document_part, sections, document)
    package = Package(opened)
    package.add([main_part([start, *front, *content, end]), *_parts_of(body)])
    package.add(_custom_parts(document, running, [*front, *content], source, anchored))
    return sealed(package)


def _parts_of(body: Body) -> list[Part]:
    """What goes with a body, but for what its base has of it."""
    return [
        word_part("numbering", body.numbering.xml()),
        word_part("settings", settings(tracked=body.lines.tracked)),
        application_part(APPLICATION),
        *body.drawings.parts,
        *body.lines.parts(),
    ]


def _custom_parts(
    document: Document, running: dict[str, StoryPart], content: list[str], source: str, anchored: AnchorMap | None
) -> list[Part]:
    """What travels inside for other programs of ours."""
    if not source and anchored is None:
        return []

    mapped = map_parts(anchored) if anchored is not None else []
    along = [word_part("header", story.blob.decode(), identity=name) for name, story in running.items()]
    return source_parts(source, document.key) + mapped + fingerprint_parts(document, along, content, source)


def _mark(content: list[str], mark: str) -> None:
    """Put a bookmark into the first paragraph: LibreOffice drops empty paragraphs at section ends."""
    for n, piece in enumerate(content):
        if "</w:pPr>" in piece:
            content[n] = piece.replace("</w:pPr>", f"</w:pPr>{mark}", 1)
            return
