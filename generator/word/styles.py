"""The style sheet: every style that our documents use, declared once, for any dress."""

from functools import lru_cache

from generator.word.dress import Dress
from generator.word.regulation import (
    APPENDIX_HEAD,
    CENTRED,
    CLAUSE,
    CONSIDERATIONS,
    DICTUM,
    LETTER,
    PROMULGATION,
    regulation_styles,
)
from generator.word.style import Style, centred, hanging, size, spacing
from generator.word.xml import DECLARATION, NAMESPACES, escape

BODY = "BodyText"
HEADINGS = ("Heading1", "Heading2", "Heading3", "Heading4")
TITLE = "Title"
SUBTITLE = "Subtitle"
COVER = "Sampul"
QUOTE = "Quote"
BULLET = "ListBullet"
NUMBERED = "ListNumber"
CAPTION = "Caption"
FIGURE = "Gambar"
SOURCE = "SumberTabel"
CELL = "IsiTabel"
SMALL_CELL = "IsiTabelKecil"
GAP_PARAGRAPH = "CelahTopik"
GAP = "BelumDiisi"
CONTENTS_TITLE = "TOCHeading"
CONTENTS = ("TOC1", "TOC2", "TOC3")
TABLES_LIST = "TableofFigures"
HEADER = "Header"
FOOTER = "Footer"
TABLE = "TabelMasterplan"
SPACER = "Sela"
# A spacer that takes hardly any room, so that it never needs a page of its own.
FLAT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
SIGNATURE = "TandaTangan"
APPENDIX = "Lampiran"
COMMENT_REFERENCE = "CommentReference"
COMMENT_TEXT = "CommentText"


_KEEP = "<w:keepNext/><w:keepLines/>"
_BOLD = "<w:b/><w:bCs/>"


def styles_of(dress: Dress) -> list[Style]:
    """All styles in a dress, in the order of the style sheet."""
    styles = [*_text_styles(dress), *_heading_styles(dress), *_table_styles(dress), *_list_of_contents(dress),
              *_character_styles()]  # fmt: skip
    if dress.form == "buku":
        return styles
    other = {style.id: style for style in regulation_styles(dress)}
    return [other.pop(style.id, style) for style in styles] + list(other.values())


def _text_styles(dress: Dress) -> list[Style]:
    s = dress.size
    edge = '<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/></w:pBdr>'
    return [
        Style(BODY, "Body Text", paragraph=spacing(0, 6, 1.5) + '<w:ind w:firstLine="709"/><w:jc w:val="both"/>'),
        Style(
            TITLE, "Title", follows=SUBTITLE, paragraph=centred(spacing(0, 12, 1.15)),
            character=f"{_BOLD}<w:caps/>{size(s + 12)}",
        ),
        Style(
            SUBTITLE, "Subtitle", follows=COVER, paragraph=centred(spacing(0, 12)),
            character=_BOLD + size(s + 6),
        ),
        Style(COVER, "Sampul", paragraph=centred(spacing(0, 4)), character=_BOLD + size(s + 2)),
        Style(
            QUOTE, "Quote", follows=BODY,
            paragraph=spacing(6, 12, 1.5) + '<w:ind w:left="851" w:right="851"/><w:jc w:val="center"/>',
            character="<w:b/><w:bCs/><w:i/><w:iCs/>",
        ),
        Style(
            SIGNATURE, "Tanda Tangan",
            paragraph=centred(f'{_KEEP}{spacing(24, 0, 1.15)}<w:ind w:left="{dress.text_width // 2}"/>'),
        ),
        Style(BULLET, "List Bullet", paragraph=_list_number(2) + spacing(0, 3, 1.5) + '<w:jc w:val="both"/>'),
        Style(NUMBERED, "List Number", paragraph=_list_number(3) + spacing(0, 3, 1.5) + '<w:jc w:val="both"/>'),
        Style(
            HEADER, "header", paragraph=edge.format(side="bottom") + spacing(), quick=False,
            character=f'<w:color w:val="595959"/>{size(9)}',
        ),
        Style(
            FOOTER, "footer", paragraph=edge.format(side="top") + spacing(), quick=False,
            character=f'<w:color w:val="595959"/>{size(9)}',
        ),
        Style(SPACER, "Sela", paragraph=spacing(0, 0), character=size(6), quick=False),
    ]  # fmt: skip


def _list_number(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


def _heading_styles(dress: Dress) -> list[Style]:
    s = dress.size
    number = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    outline = '<w:outlineLvl w:val="{}"/>'
    first = f"{_KEEP}<w:pageBreakBefore/>{number.format(0)}{spacing(0, 18, 1.15)}"
    styles = [
        Style(
            HEADINGS[0], "heading 1", follows=BODY,
            paragraph=f'{first}<w:jc w:val="center"/>{outline.format(0)}',
            character=f"{_BOLD}<w:caps/>{size(s + 2)}",
        )
    ]  # fmt: skip
    styles.append(
        Style(
            APPENDIX, "Lampiran", follows=BODY,
            paragraph=f"{_KEEP}<w:pageBreakBefore/>{_list_number(4)}{spacing(0, 18, 1.15)}"
            f'<w:jc w:val="center"/>{outline.format(0)}',
            character=f"{_BOLD}{size(s + 2)}",
        )
    )  # fmt: skip
    styles += [
        Style(
            HEADINGS[level], f"heading {level + 1}", follows=BODY,
            paragraph=f"{_KEEP}{number.format(level)}{spacing(14, 6, 1.15)}{outline.format(level)}",
            character=_BOLD + ("<w:i/><w:iCs/>" if level == 3 else "") + size(s),
        )
        for level in (1, 2, 3)
    ]  # fmt: skip
    return styles


def _table_styles(dress: Dress) -> list[Style]:
    s = dress.size
    return [
        Style(
            CAPTION, "caption", follows=BODY, paragraph=centred(_KEEP + spacing(12, 6)),
            character=_BOLD + size(s - 1),
        ),
        Style(FIGURE, "Gambar", follows=CAPTION, paragraph=centred("<w:keepNext/>" + spacing(12, 0))),
        Style(SOURCE, "Sumber Tabel", follows=BODY, paragraph=spacing(3, 12), character=f"<w:i/><w:iCs/>{size(9)}"),
        Style(CELL, "Isi Tabel", paragraph=spacing(2, 2), character=size(s - 2)),
        Style(SMALL_CELL, "Isi Tabel Kecil", CELL, paragraph=spacing(1, 1), character=size(8)),
        Style(
            GAP_PARAGRAPH, "Celah Topik", follows=BODY,
            paragraph='<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="C00000"/></w:pBdr>'
            + spacing(6, 10, 1.15) + '<w:ind w:left="227"/>',
        ),
    ]  # fmt: skip


def _list_of_contents(dress: Dress) -> list[Style]:
    right = dress.text_width
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{right}"/></w:tabs>'
    places = ((567, 567), (851, 567), (1588, 737))
    styles = [
        Style(
            CONTENTS_TITLE, "TOC Heading", follows=BODY,
            paragraph=centred(f"{_KEEP}<w:pageBreakBefore/>{spacing(0, 18)}"),
            character=f"{_BOLD}<w:caps/>{size(dress.size + 2)}",
        )
    ]  # fmt: skip
    for level, (left, out) in enumerate(places):
        styles.append(
            Style(
                CONTENTS[level], f"toc {level + 1}", quick=False, follows="Normal",
                paragraph=f"{tab}{spacing(4 if level == 0 else 0, 2)}{hanging(left, out)}",
                character=f"{_BOLD}<w:caps/>" if level == 0 else "",
            )
        )  # fmt: skip
    tables = f"{tab}{spacing(0, 2)}{hanging(1531, 1531)}"
    styles.append(Style(TABLES_LIST, "table of figures", quick=False, follows="Normal", paragraph=tables))
    return styles


def _character_styles() -> list[Style]:
    red = '<w:b/><w:bCs/><w:color w:val="C00000"/><w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>'
    return [
        Style("DefaultParagraphFont", "Default Paragraph Font", "", kind="character", quick=False),
        Style(GAP, "Belum Diisi", "DefaultParagraphFont", kind="character", character=red),
        Style("Hyperlink", "Hyperlink", "DefaultParagraphFont", kind="character", quick=False),
        Style(
            "PlaceholderText", "Placeholder Text", "DefaultParagraphFont", kind="character", quick=False,
            character='<w:color w:val="666666"/>',
        ),
        Style(
            COMMENT_REFERENCE, "annotation reference", "DefaultParagraphFont", kind="character", quick=False,
            character=size(8),
        ),
        Style(COMMENT_TEXT, "annotation text", quick=False, character=size(10)),
    ]  # fmt: skip


@lru_cache(maxsize=8)  # the documents of a region are dressed in one way or two
def style_sheet(dress: Dress) -> str:
    """styles.xml."""
    first = f"{_defaults(dress)}{_LATENT}{_NORMAL}"
    return f"{DECLARATION}<w:styles {NAMESPACES}>{first}{_body(dress)}{_TABLES}</w:styles>"


def _defaults(dress: Dress) -> str:
    font = escape(dress.font)
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    language = '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{size(dress.size)}{language}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )


def _body(dress: Dress) -> str:
    return "".join(style_xml(style) for style in styles_of(dress))


def style_xml(style: Style) -> str:
    """One style as XML."""
    parts = [f'<w:name w:val="{style.name}"/>']
    if style.based_on:
        parts.append(f'<w:basedOn w:val="{style.based_on}"/>')
    if style.follows:
        parts.append(f'<w:next w:val="{style.follows}"/>')
    parts.append("<w:qFormat/>" if style.quick else '<w:uiPriority w:val="99"/>')
    if style.paragraph:
        parts.append(f"<w:pPr>{style.paragraph}</w:pPr>")
    if style.character:
        parts.append(f"<w:rPr>{style.character}</w:rPr>")
    default = ' w:default="1"' if style.id == "DefaultParagraphFont" else ""
    custom = ' w:customStyle="1"' if style.id in _OWN else ""
    return f'<w:style w:type="{style.kind}"{default}{custom} w:styleId="{style.id}">{"".join(parts)}</w:style>'


_OWN = {
    CENTRED,
    CONSIDERATIONS,
    DICTUM,
    CLAUSE,
    LETTER,
    PROMULGATION,
    APPENDIX_HEAD,
    SIGNATURE,
    APPENDIX,
    COVER,
    FIGURE,
    SOURCE,
    CELL,
    SMALL_CELL,
    GAP_PARAGRAPH,
    GAP,
    SPACER,
}
# Without this, Word's pane of styles lists all of its own.
_LATENT = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
    'w:defQFormat="0" w:count="376"/>'
)
_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_MARGINS = (
    '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)
_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
    f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="Tabel Masterplan"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders>{_MARGINS}</w:tblPr>"
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>'
)
