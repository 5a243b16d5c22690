"""Rules of what is more than text: tables, controls, drawings, charts, watermarks."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from tests.word.soundness.package import (
    VAL,
    Package,
    R,
    W,
    is_on,
    local,
    repeated,
    rule,
    style_of,
    target_of,
    text_of,
)

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_TAG = re.compile(r"mp:[0-9a-f]{10}")
_FLAGS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200,
          "noVBand": 0x400}  # fmt: skip
_LINES = {f"{W}p", f"{W}ins", f"{W}del", f"{W}hyperlink"}
_ANCHORS = "{urn:masterplan-kota-cerdas:peta}"
_LISTED = ("nilai", "baris", "butir")
_MUCH_TEXT = 600


@rule
def rows_are_as_wide_as_the_grid(package: Package) -> Iterator[str]:
    """A row of fewer or more columns than the grid is laid out otherwise by each program."""
    for table in package.main.iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        if int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) != sum(grid):
            yield "the table is not as wide as its grid"
        for row in table.iterfind(f"{W}tr"):
            at = 0
            for cell in row.iterfind(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                wide = 1 if span is None else int(span.get(VAL))
                if int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) != sum(grid[at : at + wide]):
                    yield f"a cell is not as wide as its columns: {text_of(cell)[:40]}"
                at += wide
            if at != len(grid):
                yield f"{at} of {len(grid)} columns"


@rule
def tables_fit_on_their_page(package: Package) -> Iterator[str]:
    """What reaches beyond the edge is cut off when it is printed."""
    waiting: list[int] = []
    for element in package.body.iter(f"{W}tbl", f"{W}sectPr"):
        if element.getparent().tag == f"{W}sectPrChange":
            continue
        if element.tag == f"{W}tbl":
            waiting.append(int(element.find(f"{W}tblPr/{W}tblW").get(f"{W}w")))
            continue
        edges = element.find(f"{W}pgMar")
        room = int(element.find(f"{W}pgSz").get(f"{W}w")) - int(edges.get(f"{W}left")) - int(edges.get(f"{W}right"))
        yield from (f"{width} on {room}" for width in waiting if width > room)
        waiting = []


def _is_cover(table: Any) -> bool:
    """Whether a table only lays out the cover, and so has no header row."""
    return any(style_of(paragraph) == "Title" for paragraph in table.iter(f"{W}p"))


@rule
def tables_repeat_their_header_row(package: Package) -> Iterator[str]:
    """Without it screen readers and the second page do not know what the columns are.

    Only a row with much text may be split.
    """
    for table in package.main.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        marked = [n for n, row in enumerate(rows) if is_on(row.find(f"{W}trPr/{W}tblHeader"))]
        if marked != [0] and not _is_cover(table):
            yield f"{marked}: {text_of(rows[0])[:40]}"
        split = (row for row in rows if not is_on(row.find(f"{W}trPr/{W}cantSplit")))
        yield from (text_of(row)[:40] for row in split if _printed_length(row) < _MUCH_TEXT)


def _printed_length(row: Any) -> int:
    """The length of a row's text, of which a redline prints also what was deleted."""
    return len(text_of(row)) + sum(len(piece.text or "") for piece in row.iter(f"{W}delText"))


@rule
def merged_cells_begin_somewhere(package: Package) -> Iterator[str]:
    """A cell that goes on from the one above needs one there that begins, or its text is hidden."""
    for table in package.main.iter(f"{W}tbl"):
        open_columns: set[int] = set()
        for row in table.iterfind(f"{W}tr"):
            at, here = 0, set()
            for cell in row.iterfind(f"{W}tc"):
                span, merged = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
                if merged is not None:
                    if merged.get(VAL) != "restart" and at not in open_columns:
                        yield text_of(row)[:40]
                    here.add(at)
                at += 1 if span is None else int(span.get(VAL))
            open_columns = here


@rule
def cells_and_tables_are_followed_by_paragraphs(package: Package) -> Iterator[str]:
    """A cell that does not end in one makes Word call the file damaged; two tables that touch become one."""
    for root in package.stories.values():
        for cell in root.iter(f"{W}tc"):
            if cell[-1].tag != f"{W}p":
                yield "a cell does not end in a paragraph"
        for table in root.iter(f"{W}tbl"):
            following = table.getnext()
            if following is None or following.tag != f"{W}p":
                yield "no paragraph after a table"


@rule
def the_look_of_tables_says_one_thing(package: Package) -> Iterator[str]:
    """Old and new Words read the look from different attributes of one element."""
    for look in package.main.iter(f"{W}tblLook"):
        flags = sum(value for name, value in _FLAGS.items() if look.get(f"{W}{name}") == "1")
        if int(look.get(VAL), 16) != flags:
            yield str(look.get(VAL))


@rule
def controls_are_unique_and_hold_something(package: Package) -> Iterator[str]:
    """Of two controls of one id Word drops one; a name or tag of more than 64 characters makes it refuse the file."""
    controls = [control for root in package.stories.values() for control in root.iter(f"{W}sdt")]
    for tag in ("id", "tag"):
        found = [e.get(VAL) for control in controls if (e := control.find(f"{W}sdtPr/{W}{tag}")) is not None]
        yield from repeated(found)
        if tag == "id" and not all(value.isdigit() for value in found):
            yield "a control whose id is no number"
    for control in controls:
        properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
        for tag in ("alias", "tag"):
            if any(not 0 < len(element.get(VAL, "")) <= 64 for element in properties.iter(f"{W}{tag}")):
                yield f"{tag} of {text_of(control)[:40]}"
        if not len(content):
            yield "an empty control"


@rule
def controls_stand_within_a_line(package: Package) -> Iterator[str]:
    """Other readers lose cells and rows with a control around them; only contents have one around paragraphs."""
    for control in package.main.iter(f"{W}sdt"):
        inside = {local(child) for child in control.find(f"{W}sdtContent")}
        if control.find(f"{W}sdtPr/{W}docPartObj") is not None:
            if control.getparent() is not package.body or inside != {"p"}:
                yield "contents"
        elif control.getparent().tag not in _LINES or inside & {"p", "tbl", "tr", "tc"}:
            yield text_of(control)[:40]


@rule
def plain_controls_hold_one_run_of_plain_text(package: Package) -> Iterator[str]:
    """LibreOffice drops the look of a run in one, and moves its line breaks; Word refuses links in it."""
    for control in package.main.iter(f"{W}sdt"):
        kinds = [
            kind for kind in ("text", "richText", "docPartObj") if control.find(f"{W}sdtPr/{W}{kind}") is not None
        ]
        if len(kinds) != 1:
            yield f"{kinds} of {text_of(control)[:40]}"
        elif kinds == ["text"] and len(list(control.iter(f"{W}r", f"{W}br", f"{W}hyperlink", f"{W}rPr"))) != 1:
            yield text_of(control)[:40]


@rule
def anchors_are_bookmark_and_control_of_one_mark(package: Package) -> Iterator[str]:
    """Edits find back by either; where both are not of one mark, the wrong value would be changed."""
    tags = []
    for tag in package.main.iter(f"{W}tag"):
        control = tag.getparent().getparent()
        mark = control.getprevious()
        tags.append(tag.get(VAL))
        if not _TAG.fullmatch(tag.get(VAL)):
            yield str(tag.get(VAL))
        if mark is None or mark.get(f"{W}name") != f"_mp_{tag.get(VAL)[3:]}" or control.getnext() is None:
            yield f"{tag.get(VAL)} without its bookmark"
        elif control.getnext().get(f"{W}id") != mark.get(f"{W}id"):
            yield f"{tag.get(VAL)}: its bookmark ends elsewhere"
    marks = [m.get(f"{W}name") for m in package.main.iter(f"{W}bookmarkStart")]
    if len([mark for mark in marks if mark.startswith("_mp_")]) != len(tags):
        yield "bookmarks of anchors without controls"
    listed = [e for root in package.roots.values() for e in root.iter(*map(_ANCHORS.__add__, _LISTED))]
    if len(listed) != len(tags):
        yield f"{len(listed)} anchors are listed, {len(tags)} are there"


@rule
def gaps_are_placeholders(package: Package) -> Iterator[str]:
    """One click takes hold of all of a placeholder; of any other text people leave half behind."""
    for control in package.main.iter(f"{W}sdt"):
        first = control.find(f".//{W}rStyle[@{VAL}='BelumDiisi']")
        if first is not None and not is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr")):
            yield text_of(control)[:40]


@rule
def drawings_have_size_words_and_an_id(package: Package) -> Iterator[str]:
    """Word refuses a drawing of negative size and two of one id; screen readers read out what it shows."""
    drawings = [inline for root in package.stories.values() for inline in root.iter(f"{_WP}inline")]
    yield from repeated([inline.find(f"{_WP}docPr").get("id") for inline in drawings])
    for inline in drawings:
        about = inline.find(f"{_WP}docPr")
        if not _is_id(about.get("id")) or len(about.get("descr", "")) <= 10 or not about.get("name"):
            yield f"words of {about.get('id')}"
        group = next(inline.iter(f"{_WPG}wgp"), None)
        for size in inline.iter(f"{_WP}extent", f"{_A}ext"):
            sides = [int(size.get(key, "-1")) for key in ("cx", "cy")]
            if min(sides) < 0 or (not any(sides) if group is not None else not all(sides)):  # a line has no height
                yield f"size of {about.get('id')}"
        if group is not None:
            yield from repeated([shape.get("id") for shape in group.iter(f"{_WPS}cNvPr")])
            continue
        shown = list(inline.iter(f"{_A}blip", f"{_C}chart"))
        if len(shown) != 1 or not any(key.startswith(R) for key in shown[0].attrib):
            yield f"nothing in {about.get('id')}"


def _is_id(text: str) -> bool:
    return text.isdigit() and 0 < int(text) < 2**31


@rule
def charts_can_be_drawn_and_edited(package: Package) -> Iterator[str]:
    """An axis without its partner, or fewer points than are told, and Word leaves the chart empty."""
    for name, root in package.roots.items():
        if root.tag != f"{_C}chartSpace":
            continue
        axes = [axis.find(f"{_C}axId").get("val") for axis in root.iter(f"{_C}catAx", f"{_C}valAx")]
        crossed = [axis.find(f"{_C}crossAx").get("val") for axis in root.iter(f"{_C}catAx", f"{_C}valAx")]
        plotted = [axis.get("val") for plot in root.iter(f"{_C}plotArea") for axis in plot[1].iter(f"{_C}axId")]
        if len(axes) != 2 or axes != crossed[::-1] or sorted(axes) != sorted(plotted) or repeated(axes):
            yield f"{name}: axes"
        if not all(axis.isdigit() for axis in axes):
            yield f"{name}: ids of axes"
        for cache in root.iter(f"{_C}strCache", f"{_C}numCache"):
            points = [point.get("idx") for point in cache.iter(f"{_C}pt")]
            if points != [str(n) for n in range(int(cache.find(f"{_C}ptCount").get("val")))]:
                yield f"{name}: points"
        for value in root.iterfind(f".//{_C}numCache/{_C}pt/{_C}v"):
            float(value.text)
        yield from (f"{name}: {words}" for words in _workbook(package, name, root))


def _workbook(package: Package, name: str, root: Any) -> Iterator[str]:
    """What is wrong with the workbook of a chart: it must hold the numbers that are drawn."""
    relation = package.relations[name][root.find(f"{_C}externalData").get(f"{R}id")]
    book = zipfile.ZipFile(io.BytesIO(package.parts[target_of(name, relation)]))
    sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    [named] = [entry.get("name") for entry in etree.fromstring(book.read("xl/workbook.xml")).iter("{*}sheet")]
    held = {f"{named}!{cell.get('r')}": str(cell.xpath("string()")) for cell in sheet.iter("{*}c")}
    told = set()
    for formula in root.iter(f"{_C}f"):
        cells = list(_cells(formula.text or ""))
        told |= set(cells)
        drawn = [value.text for value in formula.getnext().iterfind(f"{_C}pt/{_C}v")]
        if [_plain(held.get(cell, "")) for cell in cells] != [_plain(text) for text in drawn]:
            yield f"{formula.text} of its workbook holds something else"
    if {cell for cell in held if not cell.endswith("!A1")} - told:
        yield "its workbook holds more than it shows"


def _cells(formula: str) -> Iterator[str]:
    """The cells of a formula such as Sheet1!$B$2:$B$7, as Sheet1!B2 and so on."""
    place = re.fullmatch(r"(\w+)!\$([A-Z]+)\$(\d+)(?::\$\2\$(\d+))?", formula)
    if place:
        first, last = int(place[3]), int(place[4] or place[3])
        yield from (f"{place[1]}!{place[2]}{row}" for row in range(first, last + 1))


def _plain(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


@rule
def watermarks_are_those_that_word_removes(package: Package) -> Iterator[str]:
    """Word finds a watermark by its name; two shapes of one id make it call the file damaged."""
    shapes = [
        shape for root in package.stories.values() for shape in root.iter("{urn:schemas-microsoft-com:vml}shape")
    ]
    for key in ("id", "{urn:schemas-microsoft-com:office:office}spid"):
        yield from repeated([shape.get(key) for shape in shapes])
    yield from (shape.get("id") for shape in shapes if not shape.get("id", "").startswith("PowerPlusWaterMarkObject"))
