"""The base of a document: the Word file it starts from, in ``templates/gaya`` or the region's own, completed.

Only the styles, theme, page, header and footer of the file are taken over.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.package import Package as WordPackage
from docx.parts.document import DocumentPart
from docx.parts.story import StoryPart
from docx.section import Section
from docx.shared import Length, Twips

from generator.blocks.blocks import Form
from generator.blocks.look import GAYA
from generator.word.numbering import number_styles
from generator.word.paper_and_font import PaperAndFont
from generator.word.running import copied, made_whole
from generator.word.sections import Orientation
from generator.word.style_ids import follow, give_ids, id_of, key_of, styles_in
from generator.word.styles import WORDS_OWN
from generator.word.xml import NAMESPACES, A, as_written

_EMPTY = f"<w:document {NAMESPACES}><w:body/></w:document>"
_TAKEN = {
    "styles": (RELATIONSHIP_TYPE.STYLES, "/word/styles.xml"),
    "fontTable": (RELATIONSHIP_TYPE.FONT_TABLE, "/word/fontTable.xml"),
    "theme": (RELATIONSHIP_TYPE.THEME, "/word/theme/theme1.xml"),
}
_NEARLY = 20  # programs round lengths to their own units
_USUAL_FONT = "Arial"
_HEADING_FONT = f".//{{{A}}}majorFont/{{{A}}}latin"
_SMALLER = 0.93
"""What sizes are multiplied by in a font chosen by the region, which is wider than ours."""
_LEAST_SIZE = 17
_EDGES_OF_COVER = {
    "top": 1021, "right": 1134, "bottom": 851, "left": 1134, "header": 624, "footer": 567, "gutter": 0,
}  # fmt: skip
_NARROW = {"left": 1134, "right": 1134, "bottom": 1134, "top": 1474}


@dataclass(frozen=True, slots=True)
class Page:
    """Size and margins of a page as XML; the width of its text and its size in twentieths of a point."""

    xml: str
    width: int
    size: tuple[int, int]
    turned: bool


@dataclass(frozen=True, slots=True)
class Base:
    """The base of documents: a main part without a body, and its pages, upright and sideways.

    ``first`` says that the first page of the body has its own header and footer. ``cover`` is the page of the cover.
    """

    main: DocumentPart
    pages: Mapping[Orientation, Page]
    cover: Page
    font: str
    first: bool

    def package(self) -> WordPackage:
        """A package for one document, which shares all unchanging parts and has no body and no properties."""
        package = WordPackage()
        main = _main_part(package)
        for name, relation in self.main.rels.items():
            part = relation.target_part
            if isinstance(part, StoryPart):
                copied(part, name, main)
            else:
                main.load_rel(relation.reltype, part, name)
        return package


def shipped_base(form: Form) -> Path:
    """The shipped base file for documents of a form, used unless the region has its own."""
    return GAYA / f"{form}.docx"


def base_of(chosen: PaperAndFont, own: bytes = b"") -> Base:
    """The base for a paper size and font; ``own`` is the region's own file, completed."""
    return _opened(own or shipped_base(chosen.form).read_bytes(), chosen, is_ours=not own)


@lru_cache(maxsize=16)  # the documents of a region have one or two looks
def _opened(content: bytes, chosen: PaperAndFont, *, is_ours: bool) -> Base:
    document = docx.Document(io.BytesIO(content))
    section = document.sections[0]
    stories = dict(_stories(section))
    _give_our_ids(document.styles.element, [story.element for story in stories.values()])
    number_styles(document.styles.element, chosen.form)
    first = section.different_first_page_header_footer
    _put_on(document, section, [story.element for story in stories.values()], chosen)
    pages = _pages(section, narrow=chosen.form == "buku")
    if is_ours and chosen.font and chosen.form == "buku":
        _make_smaller(document.styles.element)
    main = _main_part(WordPackage())
    _take(document, main, chosen.font)
    _add_stories(main, stories, pages)
    return Base(main, pages, _cover(pages["tegak"]), chosen.font or _font(document), first)


def _stories(section: Section) -> Iterator[tuple[str, StoryPart]]:
    """The headers and footers of a section, with their names in a document."""
    yield "header-tegak", section.header.part
    yield "footer-tegak", section.footer.part
    if section.different_first_page_header_footer:
        yield "header-awal", section.first_page_header.part
        yield "footer-awal", section.first_page_footer.part


def _give_our_ids(styles: Any, stories: list[Any]) -> None:
    """Rename the ids of Word's own styles to ours, in case the program that saved the file changed them."""
    if {id_of(style) for style in styles_in(styles)} >= WORDS_OWN.keys():
        return
    from generator.word.style_tidying import tidied  # noqa: PLC0415  (hardly any file needs it)

    tidied(styles)
    by_name = {name.casefold(): identity for identity, name in WORDS_OWN.items()}
    keys = [key for key in map(key_of, styles_in(styles)) if key[0] in by_name]
    renamed = give_ids(styles, {key: by_name[key[0]] for key in keys})
    for story in stories:
        follow(story, renamed)


def _put_on(document: Document, section: Section, stories: list[Any], chosen: PaperAndFont) -> None:
    """Apply the chosen paper size and font to a base."""
    before = text_width(section)
    if chosen.paper is not None:
        section.page_width, section.page_height = Twips(chosen.paper.width), Twips(chosen.paper.height)
    for element in (document.styles.element, *stories):
        move_edges(element, before, text_width(section))
    if chosen.font:
        document.styles.default(WD_STYLE_TYPE.PARAGRAPH).font.name = chosen.font


def _make_smaller(styles: Any) -> None:
    """Make the letters of all styles smaller, but none too small to read."""
    for size in styles.iter(qn("w:sz"), qn("w:szCs")):
        now = int(size.get(qn("w:val")))
        if now >= _LEAST_SIZE:
            size.set(qn("w:val"), str(max(_LEAST_SIZE, round(now * _SMALLER))))


def text_width(section: Section) -> int:
    """The width of the text on a page of a section."""
    edges = (section.left_margin, section.right_margin, section.gutter)
    return _twips(section.page_width) - sum(map(_twips, edges))


def _twips(length: Length | None) -> int:
    return 0 if length is None else round(length.twips)


def move_edges(element: Any, before: int, after: int) -> None:
    """Move tab stops at the edge of the text, and indents to its middle, to a new text width."""
    for tag, attribute, share in (("w:tab", "w:pos", 1), ("w:ind", "w:left", 2)):
        near = {str(before // share + off) for off in range(-_NEARLY, _NEARLY + 1)}
        for found in element.iter(qn(tag)) if before != after else ():
            if found.get(qn(attribute)) in near:
                found.set(qn(attribute), str(after // share))


def _pages(section: Section, *, narrow: bool) -> dict[Orientation, Page]:
    """The page of a section, upright and sideways, there with ``narrow`` margins for the sake of wide tables."""
    upright = _page(section)
    _turn(section)
    if narrow:
        for side, most in _NARROW.items():
            setattr(section, f"{side}_margin", min(getattr(section, f"{side}_margin") or 0, Twips(most)))
    return {"tegak": upright, "rebah": _page(section)}


def _cover(upright: Page) -> Page:
    """The page of the cover, which has narrower margins."""
    width, height = upright.size
    edges = " ".join(f'w:{name}="{length}"' for name, length in _EDGES_OF_COVER.items())
    xml = f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar {edges}/>'
    return Page(xml, width - _EDGES_OF_COVER["left"] - _EDGES_OF_COVER["right"], upright.size, turned=False)


def _turn(section: Section) -> None:
    """Turn an upright page sideways, so that it is bound at the top."""
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin, section.top_margin, section.right_margin, section.bottom_margin = (
        section.bottom_margin, section.left_margin, section.top_margin, section.right_margin,
    )  # fmt: skip


def _page(section: Section) -> Page:
    turned = section.orientation == WD_ORIENT.LANDSCAPE
    width, height = _twips(section.page_width), _twips(section.page_height)
    margins = {side: getattr(section, f"{side}_margin") for side in ("top", "right", "bottom", "left")}
    margins |= {"header": section.header_distance, "footer": section.footer_distance, "gutter": section.gutter}
    edges = " ".join(f'w:{name}="{_twips(length)}"' for name, length in margins.items())
    lying = ' w:orient="landscape"' if turned else ""
    size = f'<w:pgSz w:w="{width}" w:h="{height}"{lying}/>'
    return Page(f"{size}<w:pgMar {edges}/>", text_width(section), (width, height), turned)


def _font(document: Document) -> str:
    """The font of headings, by the theme, if the base takes its fonts from there; else that of the text."""
    for fonts in document.styles.element.iterfind(f"{qn('w:docDefaults')}//{qn('w:rFonts')}"):
        if fonts.get(qn("w:asciiTheme")):
            theme = parse_xml(document.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
            return next((str(latin.get("typeface")) for latin in theme.iterfind(_HEADING_FONT)), _USUAL_FONT)
        return str(fonts.get(qn("w:ascii"), _USUAL_FONT))
    return _USUAL_FONT


def _main_part(package: WordPackage) -> DocumentPart:
    """A new main part without a body; the package also gets empty properties."""
    main = DocumentPart(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, parse_xml(_EMPTY), package)
    package.load_rel(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, main, "rId1")
    core = PackURI("/docProps/core.xml")
    properties = CorePropertiesPart(core, CONTENT_TYPE.OPC_CORE_PROPERTIES, CT_CoreProperties.new(), package)
    package.load_rel(RELATIONSHIP_TYPE.CORE_PROPERTIES, properties, "rId2")
    return main


def _take(document: Document, main: DocumentPart, font: str) -> None:
    """Take over the parts that are the same in every document."""
    for name, (kind, place) in _TAKEN.items():
        part = document.part.part_related_by(kind)
        root = parse_xml(part.blob)
        if name == "theme" and font:
            _set_font(root, font)
        main.load_rel(kind, Part(PackURI(place), part.content_type, as_written(root)), name)


def _set_font(theme: Any, font: str) -> None:
    """Set the font of a theme, which Word's menus and charts use."""
    for latin in theme.iterfind(f".//{{{A}}}fontScheme/*/{{{A}}}latin"):
        latin.set("typeface", font)


def _add_stories(main: DocumentPart, stories: Mapping[str, StoryPart], pages: Mapping[Orientation, Page]) -> None:
    """Add headers and footers; on pages turned sideways, tab stops move to the edge."""
    for name, story in stories.items():
        made_whole(story.element)
        copied(story, name, main)
    for kind in ("header", "footer"):
        sideways = copied(stories[f"{kind}-tegak"], f"{kind}-rebah", main)
        move_edges(sideways.element, pages["tegak"].width, pages["rebah"].width)
