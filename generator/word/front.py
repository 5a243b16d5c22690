"""Front matter: the cover, the contents, the list of tables."""

from collections.abc import Iterable, Mapping

from generator.blocks.blocks import Block, Cover, Figure, Heading, Table
from generator.blocks.inline import plain
from generator.blocks.numbering import DEEPEST_LISTED, FIGURE, TABLE
from generator.word.drawing import Drawings
from generator.word.fields import FIELD_END, field, field_start
from generator.word.inlines import runs
from generator.word.numbering import UNNUMBERED
from generator.word.styles import CONTENTS, CONTENTS_TITLE, COVER, SUBTITLE, TABLES_LIST, TITLE
from generator.word.xml import paragraph, run

_EMBLEM = (2835, 3402)
_TAB = "<w:r><w:tab/></w:r>"
_CAPTIONED: dict[str, type[Table | Figure]] = {TABLE: Table, FIGURE: Figure}


def cover_xml(cover: Cover, drawings: Drawings) -> str:
    """The cover page: coat of arms (or a neutral frame), title, period, government and year."""
    upper = paragraph(COVER, "") + _emblem(cover, drawings)
    middle = paragraph(TITLE, runs(cover.title), _down(72)) + paragraph(SUBTITLE, runs(cover.subtitle))
    lower = paragraph(COVER, runs(cover.government), _down(190)) + paragraph(COVER, runs(cover.year)) + _notice(cover)
    return upper + middle + paragraph(COVER, runs(cover.period), _down(24)) + lower


def _notice(cover: Cover) -> str:
    return paragraph(COVER, run(cover.notice, '<w:color w:val="C00000"/>'), _down(24)) if cover.notice else ""


def _down(points: int) -> str:
    """Room above a line of the cover."""
    return f'<w:spacing w:before="{points * 20}" w:after="80"/>'


def _emblem(cover: Cover, drawings: Drawings) -> str:
    if cover.emblem is None:
        return _emblem_frame()
    alt = f"Lambang {plain(cover.government).removeprefix('PEMERINTAH ').title()}"
    return paragraph(COVER, drawings.picture(cover.emblem, alt, *_EMBLEM))


def _emblem_frame() -> str:
    """A neutral frame where the coat of arms belongs."""
    width, height = _EMBLEM
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="A6A6A6"/>'
        for side in ("top", "left", "bottom", "right")
    )
    words = run("Lambang Daerah", '<w:color w:val="7F7F7F"/>')
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(COVER, words)}</w:tc></w:tr></w:tbl>{paragraph(COVER, '')}"
    )


def contents_xml(blocks: Iterable[Block], pages: Mapping[str, str]) -> str:
    """The contents, and the lists of tables and figures where there are any; entries link to their places.

    ``pages`` tells the page of an anchor as it is printed; where it does not, the number is left to Word.
    """
    listed = list(blocks)
    headings = [b for b in listed if isinstance(b, Heading) and b.level <= DEEPEST_LISTED]
    parts = [_title("Daftar Isi")]
    parts.append(
        _list(rf'TOC \o "1-{DEEPEST_LISTED}" \h \z \u', [_heading_entry(heading, pages) for heading in headings])
    )
    for label, kind in _CAPTIONED.items():
        parts.append(_captioned(label, [b for b in listed if isinstance(b, kind)], pages))
    return "".join(parts)


def _captioned(label: str, blocks: Iterable[Table | Figure], pages: Mapping[str, str]) -> str:
    """The list of tables or of figures; nothing where none has a caption."""
    entries = [_caption_entry(block, pages) for block in blocks if block.caption]
    return _title(f"Daftar {label}") + _list(rf'TOC \h \z \c "{label}"', entries) if entries else ""


def _title(words: str) -> str:
    """The title of a list: never numbered and never in the contents, even if a style builds on a heading."""
    return paragraph(CONTENTS_TITLE, run(words), f'{UNNUMBERED}<w:outlineLvl w:val="9"/>')


def _heading_entry(heading: Heading, pages: Mapping[str, str]) -> tuple[str, str]:
    text = plain(heading.inlines)
    if heading.level == 1:
        shown = text if heading.appendix else text.upper()
        words = run(f"{heading.number} " if heading.number else "") + run(shown)
    else:
        words = run(heading.number) + _TAB + run(text)
    return CONTENTS[heading.level - 1], _link(heading.anchor, words, pages)


def _caption_entry(block: Table | Figure, pages: Mapping[str, str]) -> tuple[str, str]:
    words = run(block.number) + _TAB + run(plain(block.caption))
    return TABLES_LIST, _link(block.anchor, words, pages)


def _link(anchor: str, words: str, pages: Mapping[str, str]) -> str:
    page = field(rf"PAGEREF {anchor} \h", pages.get(anchor, ""))
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{words}{_TAB}{page}</w:hyperlink>'


def _list(code: str, entries: list[tuple[str, str]]) -> str:
    """A field that spans its entries: opened in the first paragraph, closed in the last."""
    if not entries:
        return ""
    result = []
    for n, (style, link) in enumerate(entries):
        opening = field_start(code) if n == 0 else ""
        closing = FIELD_END if n == len(entries) - 1 else ""
        result.append(paragraph(style, opening + link + closing))
    return "".join(result)
