"""Front matter: the cover, the contents, the lists of tables and figures."""

from collections.abc import Iterable, Mapping

from generator.blocks.blocks import Block, Cover, Figure, Heading, Table
from generator.blocks.inline import plain
from generator.blocks.look import COLOURS, CONTENTS_DEPTH
from generator.blocks.numbering import FIGURE, TABLE
from generator.word.drawing import Drawings
from generator.word.fields import FIELD_END, entry_anchor, field, field_start
from generator.word.inlines import runs
from generator.word.numbering import UNNUMBERED
from generator.word.pieces import Pieces, WrittenParagraph
from generator.word.sections import SAME_PAGE
from generator.word.styles import CONTENTS, CONTENTS_TITLE, COVER, FLAT, SPACER, SUBTITLE, TABLES_LIST, TITLE
from generator.word.xml import run

_EMBLEM = (2835, 3402)
_EMBLEM_LINES = 11
_STRIKING, _QUIET = (f'<w:color w:val="{COLOURS[name]}"/>' for name in ("celah", "redup"))
_TAB = "<w:r><w:tab/></w:r>"
_AS_COUNTED = '<w:caps w:val="0"/>'  # page iii stays iii even if the words of an entry are in capitals
# The control in which Word offers to update the contents; the controls of values have no ids.
_GALLERY_START = (
    '<w:sdt><w:sdtPr><w:id w:val="1000000000"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
)
_GALLERY_END = "</w:sdtContent></w:sdt>"
_CAPTIONED: dict[str, type[Table | Figure]] = {TABLE: Table, FIGURE: Figure}


def written_cover(cover: Cover, drawings: Drawings, text_width: int) -> Pieces:
    """The cover page: coat of arms (or a neutral frame), title, period, government and year."""
    notice = WrittenParagraph(COVER, run(cover.notice, _STRIKING), _down(24))
    return [
        WrittenParagraph(COVER),
        *_emblem(cover, drawings, text_width),
        WrittenParagraph(TITLE, runs(cover.title), _down(72)),
        WrittenParagraph(SUBTITLE, runs(cover.subtitle)),
        WrittenParagraph(COVER, runs(cover.period), _down(24)),
        WrittenParagraph(COVER, runs(cover.government), _down(190)),
        WrittenParagraph(COVER, runs(cover.year)),
        *([notice] if cover.notice else []),
    ]


def _down(points: int) -> str:
    """Space above a line of the cover."""
    return f'<w:spacing w:before="{points * 20}" w:after="80"/>'


def _emblem(cover: Cover, drawings: Drawings, text_width: int) -> Pieces:
    if cover.emblem is None:
        return _emblem_frame(text_width)
    alt = f"Lambang {plain(cover.government).removeprefix('PEMERINTAH ').title()}"
    return [WrittenParagraph(COVER, drawings.picture(cover.emblem, alt, *_EMBLEM))]


def _emblem_frame(text_width: int) -> Pieces:
    """A neutral frame in place of the coat of arms: a bordered paragraph, since a table would lack a header row."""
    width, height = _EMBLEM
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="{COLOURS["bingkai"]}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    line, edge = height // _EMBLEM_LINES, (text_width - width) // 2
    room = f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
    frame = f'<w:pBdr>{edges}</w:pBdr>{room}<w:ind w:left="{edge}" w:right="{edge}"/>'
    breaks = "\n" * (_EMBLEM_LINES // 2)
    words = run(f"{breaks}Lambang Daerah{breaks}", _QUIET)
    return [WrittenParagraph(COVER, words, frame), WrittenParagraph(COVER)]


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
    for label, kind in _CAPTIONED.items():
        written += _captioned(label, [b for b in listed if isinstance(b, kind)], pages)
    return written


def _captioned(label: str, blocks: Iterable[Table | Figure], pages: Mapping[str, str]) -> Pieces:
    """The list of tables or of figures; empty if none has a caption."""
    entries = [_caption_entry(block, pages) for block in blocks if block.caption]
    return [_title(f"Daftar {label}"), *_list(rf'TOC \h \z \c "{label}"', entries)] if entries else []


def _title(words: str, *, new_page: bool = True) -> WrittenParagraph:
    """The title of a list: never numbered and never in the contents, even if its style is based on a heading."""
    start = "" if new_page else SAME_PAGE
    return WrittenParagraph(CONTENTS_TITLE, run(words), f'{start}{UNNUMBERED}<w:outlineLvl w:val="9"/>')


def _heading_entry(heading: Heading, pages: Mapping[str, str]) -> WrittenParagraph:
    text = plain(heading.inlines)
    one = heading.level == 1
    words = run(f"{heading.number} {text}".lstrip()) if one else run(heading.number) + _TAB + run(text)
    link = _link(heading.anchor, words, pages.get(heading.anchor, ""))
    return WrittenParagraph(CONTENTS[heading.level - 1], link)


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
