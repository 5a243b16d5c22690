"""Front matter: the cover, the contents, the lists of tables and figures."""

from collections.abc import Iterable, Mapping

from generator.blocks.blocks import Block, Cover, Figure, Heading, Table
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.look import COLOURS, CONTENTS_DEPTH, tone
from generator.blocks.numbering import lists_of_captions
from generator.framework.dimensions import dimensions
from generator.word.drawing import Drawings
from generator.word.fields import FIELD_END, entry_anchor, field, field_start
from generator.word.inlines import runs
from generator.word.numbering import UNNUMBERED
from generator.word.pieces import Pieces, WrittenParagraph, WrittenTable
from generator.word.running import DRAFT_WORD
from generator.word.sections import SAME_PAGE
from generator.word.styles import (
    CONTENTS,
    CONTENTS_TITLE,
    COVER,
    COVER_NUMBER,
    COVER_PERIOD,
    COVER_REGION,
    COVER_STATUS,
    COVER_VISION,
    FLAT,
    PLAIN_TABLE,
    SPACER,
    SUBTITLE,
    TABLES_LIST,
    TITLE,
)
from generator.word.xml import run, shade

_EMBLEM = (1247, 1474)
_HEIGHTS = (2041, 7370, 181, 2721, 1928)
"""The heights of the parts of the cover on A4, whose own height is next."""
_PAPER = 16838
_STATUS_WIDTH = 1474
_MIDDLE = '<w:vAlign w:val="center"/>'
_TITLE_GROUND = (
    f'{shade(COLOURS["utama"])}<w:tcMar><w:left w:w="567" w:type="dxa"/><w:right w:w="567" w:type="dxa"/></w:tcMar>'
    + _MIDDLE
)
_STRIKING, _LIGHT = (f'<w:color w:val="{COLOURS[name]}"/>' for name in ("hapus", "latar"))
_CHAPTER_LABEL = f'<w:color w:val="{COLOURS["redup"]}"/><w:sz w:val="17"/><w:szCs w:val="17"/>'
_FLUSH = '<w:tabs><w:tab w:val="clear" w:pos="1134"/></w:tabs><w:ind w:left="0" w:firstLine="0"/>'
_TAB = "<w:r><w:tab/></w:r>"
_AS_COUNTED = '<w:caps w:val="0"/>'  # page iii stays iii even if the words of an entry are in capitals
# The control in which Word offers to update the contents; the controls of values have no ids.
_GALLERY_START = (
    '<w:sdt><w:sdtPr><w:id w:val="1000000000"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
)
_GALLERY_END = "</w:sdtContent></w:sdt>"
# The lists of tables and figures follow the contents on the same page.
_SMALLER = '<w:spacing w:before="480" w:after="120"/>'
_SMALLER_LETTERS = '<w:sz w:val="32"/><w:szCs w:val="32"/>'


def written_cover(cover: Cover, drawings: Drawings, width: int, paper: int) -> Pieces:
    """The cover page as one table: coat of arms and government, the title on a dark ground, the vision, the status.

    Between them is the mark of the series, a line in the tones of all dimensions. ``paper`` is the height of the
    page, to which the parts are fitted.
    """
    tones = [tone(key) for key in dimensions()]
    grid = _shares(width, len(tones))
    columns = "".join(f'<w:gridCol w:w="{share}"/>' for share in grid)
    start = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{PLAIN_TABLE}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )
    parts = [
        _top(cover, drawings, grid),
        _cell(_title_lines(cover), width, len(grid), _TITLE_GROUND),
        "".join(_cell("", share, 1, shade(own)) for share, own in zip(grid, tones, strict=True)),
        _cell(_cover_line(COVER_VISION, cover.vision), width, len(grid), _MIDDLE),
        _bottom(cover, grid),
    ]
    heights = [round(height * min(1, paper / _PAPER)) for height in _HEIGHTS]
    return [WrittenTable([start, *map(_cover_row, heights, parts), "</w:tbl>"])]


def _shares(width: int, count: int) -> list[int]:
    return [width // count] * (count - 1) + [width - width // count * (count - 1)]


def _cover_row(height: int, cells: str) -> str:
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr>{cells}</w:tr>'


def _cell(content: str, width: int, span: int, look: str = "") -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    filled = content or str(WrittenParagraph(SPACER, properties=FLAT))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{look}</w:tcPr>{filled}</w:tc>'


def _cover_line(style: str, inlines: list[Inline], properties: str = "") -> str:
    return str(WrittenParagraph(style, runs(inlines), properties)) if inlines else ""


def _top(cover: Cover, drawings: Drawings, grid: list[int]) -> str:
    """The coat of arms, if the region gives one, and the government."""
    words = _cover_line(COVER, cover.government)
    if cover.emblem is None:
        return _cell(words, sum(grid), len(grid))
    alt = f"Lambang {plain(cover.government).removeprefix('PEMERINTAH ').title()}"
    drawn = str(WrittenParagraph(COVER, drawings.picture(cover.emblem, alt, *_EMBLEM)))
    return _cell(drawn, grid[0], 1) + _cell(words, sum(grid[1:]), len(grid) - 1, _MIDDLE)


def _title_lines(cover: Cover) -> str:
    number: list[Inline] = [Run(cover.number)] if cover.number else []
    return (
        _cover_line(COVER_NUMBER, number)
        + _cover_line(TITLE, cover.title)
        + _cover_line(SUBTITLE, cover.below_title)
        + _cover_line(COVER_REGION, cover.region)
        + _cover_line(COVER_PERIOD, cover.period)
    )


def _bottom(cover: Cover, grid: list[int]) -> str:
    """Version and notice at the left, the status at the right; a thin line is above them."""
    rule = f'<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="{COLOURS["aksen"]}"/></w:tcBorders>'
    notice = str(WrittenParagraph(COVER, run(cover.notice, _STRIKING))) if cover.notice else ""
    left = _cover_line(COVER, cover.version) + notice
    status = ""
    if cover.status:
        is_draft = cover.status == DRAFT_WORD
        look = shade(COLOURS["prioritas" if is_draft else "utama"])
        ink = "" if is_draft else _LIGHT
        status = str(WrittenParagraph(COVER_STATUS, run(cover.status, ink), f"{look}{_indent(sum(grid[4:]))}"))
    bottom = '<w:vAlign w:val="bottom"/>'
    return _cell(left, sum(grid[:4]), 4, rule + bottom) + _cell(status, sum(grid[4:]), len(grid) - 4, rule + bottom)


def _indent(width: int) -> str:
    return f'<w:ind w:left="{max(0, width - _STATUS_WIDTH)}"/>'


def written_contents(blocks: Iterable[Block], pages: Mapping[str, str], *, new_page: bool = True) -> Pieces:
    """The contents, and the lists of tables and figures if there are any; entries link to their targets.

    Each list looks as Word itself would build it. ``pages`` gives the printed page of an anchor; missing numbers are
    left to Word. ``new_page`` is False if the contents begin a section, which begins a page anyway.
    """
    listed = list(blocks)
    headings = [b for b in listed if isinstance(b, Heading) and b.level <= CONTENTS_DEPTH]
    entries = [_heading_entry(heading, pages) for heading in headings]
    contents = _list(rf'TOC \o "1-{CONTENTS_DEPTH}" \h \z \u', entries)
    written = [_GALLERY_START, _title("Daftar Isi", new_page=new_page), *contents, _GALLERY_END]
    for label, captioned in lists_of_captions(listed).items():
        entries = [_caption_entry(block, pages) for block in captioned]
        written += [_title(f"Daftar {label}", _SMALLER), *_list(rf'TOC \h \z \c "{label}"', entries)]
    return written


def _title(words: str, look: str = "", *, new_page: bool = False) -> WrittenParagraph:
    """The title of a list: never numbered and never in the contents, even if its style is based on a heading."""
    start = "" if new_page else SAME_PAGE
    outside = f'{UNNUMBERED}{look}<w:outlineLvl w:val="9"/>'
    return WrittenParagraph(CONTENTS_TITLE, run(words, _SMALLER_LETTERS if look else ""), f"{start}{outside}")


def _heading_entry(heading: Heading, pages: Mapping[str, str]) -> WrittenParagraph:
    text = plain(heading.inlines)
    label = _CHAPTER_LABEL if heading.level == 1 else ""
    words = (run(heading.number, label) + _TAB if heading.number else "") + run(text)
    link = _link(heading.anchor, words, pages.get(heading.anchor, ""))
    return WrittenParagraph(CONTENTS[heading.level - 1], link, "" if heading.number else _FLUSH)


def _caption_entry(block: Table | Figure, pages: Mapping[str, str]) -> WrittenParagraph:
    words = run(f"{block.number} {plain(block.caption)}")
    return WrittenParagraph(TABLES_LIST, _link(entry_anchor(block.anchor), words, pages.get(block.anchor, "")))


def _link(anchor: str, words: str, page: str) -> str:
    number = field(rf"PAGEREF {anchor} \h", page, _AS_COUNTED)
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{words}{_TAB}{number}</w:hyperlink>'


def _list(code: str, entries: list[WrittenParagraph]) -> Pieces:
    """A field around its entries, opened in the first and closed in a separate paragraph, which Word keeps."""
    if not entries:
        return []
    entries[0].begin_with(field_start(code))
    return [*entries, WrittenParagraph(SPACER, FIELD_END, FLAT)]
