"""Write a document as the bytes of a .docx file."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from docx.parts.story import StoryPart

from generator.blocks.blocks import Document, only_referred_to, went
from generator.word.anchor_map import AnchorMap, map_parts
from generator.word.anchor_places import Places
from generator.word.anchors import Anchors
from generator.word.base import Base, base_of
from generator.word.body import Body
from generator.word.embedded import newer_source_parts, source_parts
from generator.word.fingerprint import NEWER, fingerprint_parts, running_text
from generator.word.front import written_contents, written_cover
from generator.word.inlines import AS_THEY_ARE, Lines
from generator.word.packing import Package
from generator.word.paper_and_font import Look, shaped
from generator.word.parts import Part, application_part, main_part, word_part
from generator.word.pieces import Pieces, WrittenParagraph, apart, mark_start
from generator.word.properties import APPLICATION, set_properties, settings
from generator.word.running import filled
from generator.word.seal import sealed
from generator.word.sections import Sections
from generator.word.styles import SPACER
from generator.word.xml import DECLARATION, NAMESPACES

FRONT_START, BODY_START = "_AwalDepan", "_AwalIsi"
_UNKNOWN: Mapping[str, str] = {}
_START, _END = f"{DECLARATION}<w:document {NAMESPACES}><w:body>", "</w:body></w:document>"


class Version(NamedTuple):
    """A version of a document, and the YAML of what it prints."""

    document: Document
    source: str


def to_docx(
    document: Document, look: Look, when: datetime.date | None = None, pages: Mapping[str, str] = _UNKNOWN, *,
    spelled: bool = False, source: str = "", anchored: AnchorMap | None = None, lines: Lines = AS_THEY_ARE,
    before: Document | None = None, after: Version | None = None,
) -> bytes:  # fmt: skip
    """The whole package: cover, contents and body, as its shape requires; equal documents give equal bytes.

    ``pages`` gives the printed page number of an anchor, for the contents. ``spelled`` makes a copy for LibreOffice
    to print: numbers of sections as text, since older versions show 1.1 as I.1, and bookmarks where the two page
    counts begin. ``source`` is the YAML of what the document prints, to be embedded. ``anchored`` is an empty map to
    be filled with anchors for the values. ``lines`` writes a document between two versions (``Revisions``), which is
    never anchored; then ``before`` is the older one, which its source and fingerprint are of, so that tracked changes
    are found like edits. ``after`` is the newer one, with its source: what is rejected is found beside that one.
    """
    shape = document.shape
    base = base_of(shaped(look.chosen, shape), look.own if shape.form == "buku" else b"")
    sections = Sections(base)
    anchors = None if anchored is None else Anchors(anchored, Places((*document.front, *document.body)))
    body = Body(sections, lines, spelled=spelled, anchors=anchors, shaded=shape.form == "buku")
    content = _content(document, body, base, sections, pages)
    opened = base.package()
    set_properties(opened.core_properties, document, when)
    running = filled(opened.main_document_part, sections, document)
    package = Package(opened)
    package.add([main_part([_START, *apart(content), _END]), *_parts_of(body)])
    package.add(_custom_parts(before or document, running, content, source, anchored))
    if after is not None and source:
        package.add(_parts_after(after, running, content))
    return package.written() if lines.tracked else sealed(package)


def _content(document: Document, body: Body, base: Base, sections: Sections, pages: Mapping[str, str]) -> Pieces:
    """Cover, contents and body, each in its section."""
    shape = document.shape
    opening = body.front(document.front)
    content = body.body(document.body)
    if shape.contents:
        listed = [b for b in (*document.front, *document.body) if not went(b)]
        opening += written_contents(listed, pages, new_page=bool(opening))
    if body.spelled:
        mark_start(content, body.bookmarks.around(BODY_START, ""))
        mark_start(opening or content, body.bookmarks.around(FRONT_START, ""))
    front: Pieces = []
    if shape.cover:
        front = written_cover(document.cover, body.drawings, base.cover.width, base.cover.size[1])
        front.append(WrittenParagraph(SPACER, section=sections.cover()))
    if opening:
        front += opening
        front.append(WrittenParagraph(SPACER, section=sections.front()))
    return front + content


def _parts_of(body: Body) -> list[Part]:
    """The parts that accompany a body, apart from those of its base."""
    return [
        word_part("numbering", body.numbering.xml()),
        word_part("settings", settings(tracked=body.lines.tracked)),
        application_part(APPLICATION),
        *body.drawings.parts,
        *body.lines.parts(),
    ]


def _parts_after(version: Version, running: dict[str, StoryPart], content: Pieces) -> list[Part]:
    """The custom XML parts for reading a document between two versions back beside the newer one."""
    along = {name: running_text(story.element) for name, story in running.items()}
    fingerprint = fingerprint_parts(version.document, along, content, version.source, NEWER)
    return newer_source_parts(version.source, version.document.key) + fingerprint


def _custom_parts(
    document: Document, running: dict[str, StoryPart], content: Pieces, source: str, anchored: AnchorMap | None
) -> list[Part]:
    """The custom XML parts for reading the document back: source, map of anchors, fingerprint."""
    if not source and anchored is None:
        return []

    mapped = map_parts(anchored) if anchored is not None else []
    along = {name: running_text(story.element) for name, story in running.items()}
    fingerprint = fingerprint_parts(document, along, content, source)
    return source_parts(source, document.key, only_referred_to(document)) + mapped + fingerprint
