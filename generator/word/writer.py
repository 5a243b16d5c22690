"""A document to the bytes of a .docx file."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from generator.blocks.blocks import Document, went
from generator.word.anchor_map import AnchorMap, map_parts
from generator.word.body import Body
from generator.word.dress import Dress, shaped
from generator.word.embedded import source_parts
from generator.word.fingerprint import fingerprint_parts
from generator.word.front import contents_xml, cover_xml
from generator.word.inlines import AS_THEY_ARE, Lines
from generator.word.package import Part, application_part, main_part, properties_part, theme_part, word_part
from generator.word.properties import APPLICATION, core_properties, font_table, settings
from generator.word.seal import sealed
from generator.word.sections import Sections
from generator.word.styles import SPACER, style_sheet
from generator.word.theme import theme_xml
from generator.word.xml import DECLARATION, NAMESPACES, paragraph


@dataclass(frozen=True, slots=True)
class Look:
    """How the documents of a region are dressed: paper and font, and the style sheet if it brings its own.

    A document may have a shape of its own; a regulation looks alike everywhere.
    """

    dress: Dress
    styles: str = ""


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
    dress = shaped(look.dress, shape)
    styles = look.styles if shape.form == "buku" else ""
    sections = Sections(dress, document.name, document.region, document.draft, document.cover.notice)
    body = Body(sections, lines, spelled=spelled, anchored=anchored)
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
        front = [cover_xml(document.cover, body.drawings, dress.text_width), paragraph(SPACER, "", sections.cover())]
    if opening:
        front += [*opening, paragraph(SPACER, "", sections.front())]
    running = _running_parts(sections)
    start, end = f"{DECLARATION}<w:document {NAMESPACES}><w:body>", "</w:body></w:document>"
    return sealed(
        [
            main_part([start, *front, *content, end]),
            word_part("styles", styles or style_sheet(dress)),
            word_part("numbering", body.numbering.xml()),
            word_part("settings", settings(tracked=lines.tracked)),
            word_part("fontTable", font_table(dress)),
            theme_part(theme_xml(dress)),
            *running,
            *body.drawings.parts,
            *body.lines.parts(),
            properties_part(core_properties(document, when)),
            application_part(APPLICATION),
            *_custom_parts(document, running, source, anchored),
        ]
    )


def _custom_parts(document: Document, running: list[Part], source: str, anchored: AnchorMap | None) -> list[Part]:
    """What travels inside for other programs of ours."""
    if not source and anchored is None:
        return []

    mapped = map_parts(anchored) if anchored is not None else []
    return source_parts(source, document.key) + mapped + fingerprint_parts(document, running)


def _mark(content: list[str], mark: str) -> None:
    """Put a bookmark into the first paragraph: LibreOffice drops empty paragraphs at section ends."""
    for n, piece in enumerate(content):
        if "</w:pPr>" in piece:
            content[n] = piece.replace("</w:pPr>", f"</w:pPr>{mark}", 1)
            return


def _running_parts(sections: Sections) -> list[Part]:
    return [word_part(name.partition("-")[0], content, name, name) for name, content in sections.parts().items()]
