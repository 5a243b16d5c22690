"""A region's own base (``gaya.docx``): its styles, page, theme, header and footer, completed from ours."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.parts.story import StoryPart
from docx.section import Section, _BaseHeaderFooter
from lxml import etree

from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import joined
from generator.word.base import move_edges, shipped_base, text_width
from generator.word.packing import Package
from generator.word.running import ANY_MARK, MARKS, copied, said
from generator.word.style_ids import follow, give_ids, id_of, key_of, name_of, styles_in
from generator.word.style_tidying import UnfitStylesError, tidied
from generator.word.unpacking import Opened, of_another_kind, opened
from generator.word.watermark import WATERMARK
from generator.word.xml import A, W

_MOST_BYTES = 50_000_000
_MOST_STYLES_BYTES = 5_000_000
_TYPES = "[Content_Types].xml"
_REMEDY = "Simpan ulang dari Word, atau hapus berkas itu."
_KINDS = (
    ("template.macroEnabledTemplate.main+xml", "adalah templat Word dengan makro (.dotm) yang diberi akhiran .docx"),
    ("document.macroEnabled.main+xml", "adalah dokumen Word dengan makro (.docm) yang diberi akhiran .docx"),
    ("template.main+xml", "adalah templat Word (.dotx) yang diberi akhiran .docx"),
)
_NORMAL = "Normal"
_PAGE = (
    "page_width", "page_height", "left_margin", "top_margin", "right_margin", "bottom_margin", "gutter",
    "header_distance", "footer_distance",
)  # fmt: skip
_NARROWEST, _WIDEST = 2835, 31_680  # 5 cm, and Word's maximum
_GENERAL = ("docDefaults", "latentStyles")
# Numbering by foreign lists, bookmarks that must be unique in a document, and watermarks, which we add ourselves.
_NOT_TAKEN = f"//w:numPr | //w:bookmarkStart | //w:bookmarkEnd | //w:pict[.//*[contains(@id, '{WATERMARK}')]]"


def own_base(file: Path) -> tuple[bytes, list[str]]:
    """A region's base: ours with what its file contributes; also returns the names of styles that the file lacks.

    Styles are matched by name, since a localised Word uses other ids. A header or footer is taken over if a mark in
    it says what to fill in for each document. Numbering and settings remain ours. Raises UserError if the file is not
    a Word document, or holds anything that Word would not open in ours.
    """
    with opened(file, _REMEDY, _MOST_BYTES) as package:
        own = _opened(package)
        styles = _styles_of(package, own)
        base = docx.Document(str(shipped_base("buku")))
        width = text_width(base.sections[0])
        _take_page(package, own, base.sections[0])
        _take_theme(package, own, base)
        missing, renamed = _completed(styles, base, width)
        _take_stories(package, own, base, width, renamed)
        return Package(base.part.package).written(), missing


def _completed(own: Any, base: Document, width: int) -> tuple[list[str], dict[str, str]]:
    """Replace our styles by the file's, completed; return the names of missing styles, and new ids by old."""
    ours: Any = etree.fromstring(etree.tostring(base.styles.element))
    move_edges(ours, width, text_width(base.sections[0]))
    known = set(map(key_of, styles_in(own)))
    renamed = give_ids(own, {key_of(style): id_of(style) for style in styles_in(ours)})
    missing = [style for style in styles_in(ours) if key_of(style) not in known]
    _complete(own, ours, missing)
    base.styles.element[:] = list(parse_xml(etree.tostring(own)))
    return [name_of(style) for style in missing if style.find(_w("qFormat")) is not None], renamed


def _opened(package: Opened) -> Document:
    """The file opened by python-docx, after checking that no part is too large and styles declare no entities."""
    _check_kind(package)
    sheets = [name for name in package.names if name.endswith("styles.xml")]
    if not sheets:
        raise of_another_kind(package.file, "tidak memuat gaya apa pun (bagian styles.xml tidak ada)")
    for name in sheets:
        package.root(name, _MOST_STYLES_BYTES)
    try:
        return docx.Document(str(package.file))
    except Exception as error:  # a damaged package fails in many ways, all with the same meaning
        raise package.damaged() from error


def _styles_of(package: Opened, own: Document) -> Any:
    """The styles of a file as plain elements, in order."""
    styles = etree.fromstring(etree.tostring(own.styles.element))
    try:
        tidied(styles)
    except UnfitStylesError as fault:
        raise UserError(f"{shown_path(package.file)} {fault}. {fault.remedy or _REMEDY}") from fault
    return styles


def _take_page(package: Opened, own: Document, section: Section) -> None:
    """Take over size and margins of the first upright page, if possible of one with a header, as a cover has none."""
    try:
        pages = [{name: getattr(theirs, name) for name in _PAGE} for theirs in _by_header(own)]
        for found in pages:
            if found["page_width"] and found["page_height"] and found["page_width"] <= found["page_height"]:
                for name, length in found.items():
                    if length is not None:
                        setattr(section, name, length)
                break
    except ValueError as error:  # a length that is not a number
        raise package.damaged() from error
    width, height = (length.twips if length else 0 for length in (section.page_width, section.page_height))
    if text_width(section) < _NARROWEST or max(width, height) > _WIDEST:
        raise UserError(
            f"{shown_path(package.file)} mengatur halaman yang tidak menyisakan tempat untuk teks. "
            "Atur ukuran kertas dan marginnya di Word (tab Tata Letak), lalu simpan."
        )


def _by_header(own: Document) -> list[Section]:
    """The sections of a file, those with a header of their own first."""
    return sorted(own.sections, key=lambda section: bool(section.header.is_linked_to_previous))


def _take_theme(package: Opened, own: Document, base: Document) -> None:
    """Take over the theme if there is one."""
    theirs = next((r for r in own.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.THEME), None)
    if theirs is None or theirs.is_external:
        return
    theme = theirs.target_part
    if package.parsed(theme.blob).tag != f"{{{A}}}theme":
        raise package.damaged()
    ours = base.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    copy = Part.load(ours.partname, ours.content_type, theme.blob, base.part.package)
    base.part.load_rel(RELATIONSHIP_TYPE.THEME, copy, base.part.relate_to(ours, RELATIONSHIP_TYPE.THEME))


def _take_stories(package: Opened, own: Document, base: Document, width: int, renamed: dict[str, str]) -> None:
    """Take over the header and footer, each if it contains a mark; ours keep their own tab stops."""
    for kind in ("header", "footer"):
        ours = getattr(base.sections[0], kind)
        theirs = next(_marked(own, kind), None)
        if theirs is None:
            move_edges(ours.part.element, width, text_width(base.sections[0]))
            _clear_tabs(ours)
            continue
        _check_marks(package, theirs.element)
        relation = RELATIONSHIP_TYPE.HEADER if kind == "header" else RELATIONSHIP_TYPE.FOOTER
        identity = base.part.relate_to(ours.part, relation)
        copy = copied(theirs, PurePosixPath(ours.part.partname).stem, base.part, identity)
        for element in copy.element.xpath(_NOT_TAKEN):
            element.getparent().remove(element)
        follow(copy.element, renamed)


def _marked(own: Document, kind: str) -> Iterator[StoryPart]:
    """The headers or footers of a file that contain a mark."""
    for section in own.sections:
        story = getattr(section, kind)
        if not story.is_linked_to_previous and any(
            mark in MARKS for mark in ANY_MARK.findall(said(story.part.element))
        ):
            yield story.part


def _check_marks(package: Opened, element: Any) -> None:
    for mark in ANY_MARK.findall(said(element)):
        if mark not in MARKS:
            known = joined([f"{{{name}}}" for name in MARKS])
            raise UserError(
                f"{shown_path(package.file)} memuat {{{mark}}} pada kepala atau kaki halamannya; yang dikenal hanya "
                f"{known}. Perbaiki di Word, lalu simpan."
            )


def _clear_tabs(story: _BaseHeaderFooter) -> None:
    """Clear the tab stops inherited from a style, because a line of ours relies on its own."""
    for paragraph in story.paragraphs:
        stops = paragraph.paragraph_format.tab_stops
        kept = {stop.position for stop in stops}
        style: Any = paragraph.style
        while style is not None:
            has_stops = next(style.element.iter(_w("tab")), None) is not None
            brought = {stop.position for stop in style.paragraph_format.tab_stops} if has_stops else set()
            for position in sorted(brought - kept):
                stops.add_tab_stop(position, WD_TAB_ALIGNMENT.CLEAR)
            kept |= brought
            style = style.base_style


def _check_kind(package: Opened) -> None:
    """Refuse a Word file that is not a plain document."""
    has_odd_names = any(".." in name.replace("\\", "/").split("/") for name in package.names)
    if _TYPES not in package.names or has_odd_names or len({*package.names}) < len(package.names):
        raise package.damaged()
    types = [entry.get("ContentType", "") for entry in package.root(_TYPES, _MOST_STYLES_BYTES).iterfind("*")]
    for ending, what in _KINDS:
        if any(kind.endswith(ending) for kind in types):
            raise of_another_kind(package.file, what)
    if any(name.endswith("vbaProject.bin") for name in package.names):
        raise of_another_kind(package.file, "memuat makro")
    if not any(kind.endswith("wordprocessingml.document.main+xml") for kind in types):
        raise package.damaged()


def _complete(styles: Any, ours: Any, missing: list[Any]) -> None:
    """Add missing styles, and make sure that each kind has one default style."""
    general = [theirs if (theirs := styles.find(_w(tag))) is not None else ours.find(_w(tag)) for tag in _GENERAL]
    styles[:] = [*general, *styles_in(styles)]
    defaults = {style.get(_w("type")) for style in styles_in(styles) if style.get(_w("default"))}
    for style in missing:
        if style.get(_w("type")) in defaults:
            style.attrib.pop(_w("default"), "")
        styles.append(style)
    for style in styles_in(styles):
        if id_of(style) == _NORMAL and "paragraph" not in defaults:
            style.set(_w("default"), "1")


def _w(tag: str) -> str:
    return f"{{{W}}}{tag}"
