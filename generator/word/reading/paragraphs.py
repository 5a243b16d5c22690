"""Text of a paragraph: in full, without the results of counting fields, and within each anchor.

Fields may span paragraphs, as contents do, so a reader goes through all paragraphs of a part in order. Text that is
deleted or hidden is left out. If changes are tracked, either the accepted or the rejected version is read. Text that
is struck out, raised, lowered or white, or stands above a word, is read with a word that says so: "[dicoret: 12]".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal

from lxml import etree

from generator.word.anchor_map import mark_behind
from generator.word.fields import CHAPTER_SEQUENCE
from generator.word.fingerprint import PAGE_SIGNS
from generator.word.reading.drawings import Drawn, drawn, drawn_diagram
from generator.word.reading.field_codes import stores_its_result, told
from generator.word.reading.legibility import HIDDEN, TURNED
from generator.word.reading.looks import PICTORIAL, Looks, looks_of, looks_of_paragraph
from generator.word.reading.style_sheet import Listed, StyleSheet, by_tag, listed_of, outline_of, value
from generator.word.xml import R, W

_W = f"{{{W}}}"
_ID = f"{{{R}}}id"
_BOUND = "terikat pada isian lain"
_ABOVE = "di atas kata"
_TAG, _BOOKMARK = "mp:", "_mp_"
_OFF, _SLANTS = frozenset({"0", "false", "off", "none"}), ("b", "i")
_COMMENTED = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
_DRESS = frozenset(f"{_W}{name}" for name in ("u", "highlight", "color", "sz", "caps", "smallCaps", "shd"))
_NEVER = frozenset({"pPr", "rPr", "sdtPr", "sdtEndPr", "Fallback"})
_REMOVED, _ADDED = frozenset({"del", "moveFrom"}), frozenset({"ins", "moveTo"})
_CODE = frozenset({"instrText", "delInstrText"})
_COMPUTED = {
    "pgNum": PAGE_SIGNS["PAGE"], "subDoc": "[sisipan]",
    **{f"{part}{form}": "[tanggal]" for part in ("day", "month", "year") for form in ("Short", "Long")},
}  # fmt: skip
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
_COUNTED = frozenset({"SEQ", "REF"})
_DATE = re.compile(r"[1-9]\d{3}-")
_BEGINNING = len("Gambar 1")
_NUMBER_OF_PAGE = re.compile(r"[0-9ivxlcdm\s.\u2003-]*", re.IGNORECASE)
_PROPERTIES, _STYLE, _RUN_PROPERTIES, _RUN, _TEXT = (_W + name for name in ("pPr", "pStyle", "rPr", "r", "t"))
_DIRECTIONS = frozenset({"bdo", "dir"})
_REMARKED = _DIRECTIONS | {"rt", "sdt"}
_ADDRESS = re.compile(r'HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_LEFT = frozenset({"r", "fldSimple", *_REMARKED})
_DRAWN = frozenset({"blip", "imagedata", "chart", "OLEObject"})
_DRAWINGS = frozenset({"drawing", "pict", "object"})
_WITH_BOXES = frozenset({"drawing", "txbxContent"})
_TOLD = frozenset({*_DRAWN, "textpath", "txbxContent"})

Mode = Literal["diterima", "ditolak"]


@dataclass(slots=True)
class ReadField:
    """A field whose result is part of a text: its code and the shown result."""

    code: str
    result: str


@dataclass(slots=True)
class ReadParagraph:
    """A paragraph as read from the document.

    - ``outline``: its level as a heading, else 0.
    - ``item``: the list it belongs to, and the style that says so; ``marker``: its marker, once the list is counted.
    - ``fixed``: its text without the results of counting and referring fields. A page number is a sign in both texts.
    - ``listed``: whether it belongs to the contents or a list of tables, with the page at its end.
    - ``anchored``: the texts of its controls and bookmarks by mark; ``gaps``: the marks of those with a placeholder.
    - ``bookmarks``: the texts of all other bookmarks by name.
    - ``drawn``: its pictures, charts and objects; ``shapes``: the number of other drawings without text.
    - ``notes``: kind and id of its notes; ``links``: the targets of its links, as address or id of a relationship.
    - ``boxes``: the contents of its text boxes.
    - ``controls``: the marks in ``anchored`` that have a control; ``held``: the marks of controls and bookmarks that
      reach beyond the paragraph.
    - ``slants``: its stretches of text with their direct emphasis, such as "b" or "bi"; empty if it has none.
    - ``flawed``: whether any text is read with a remark; ``dressed``: whether runs have direct formatting of another
      kind.
    - ``aside``: where it stands if it is none of the body's, such as a footnote; in words.
    - ``revisions``: author and date of its tracked changes; ``comments``: the words that each comment covers, by id.
    """

    style: str = ""
    text: str = ""
    fixed: str = ""
    listed: bool = False
    fields: list[ReadField] = field(default_factory=list)
    anchored: dict[str, str] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)
    bookmarks: dict[str, str] = field(default_factory=dict)
    drawn: list[Drawn] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    shapes: int = 0
    outline: int = 0
    item: tuple[Listed, str] = (Listed(), "")
    marker: str = ""
    tracked: bool = False
    joins_next: bool = False
    controls: set[str] = field(default_factory=set)
    held: tuple[str, ...] = ()
    slants: list[tuple[str, str]] = field(default_factory=list)
    flawed: bool = False
    dressed: bool = False
    aside: str = ""
    revisions: list[tuple[str, str]] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Field:
    code: str = ""
    shows: bool = False
    start: int = 0
    shown: str = ""

    @property
    def written(self) -> str:
        """Its code without needless blanks."""
        return " ".join(self.code.split())

    @property
    def name(self) -> str:
        """The name of the field, such as "SEQ"."""
        return self.code.split(maxsplit=1)[0].upper() if self.code.strip() else ""


_Piece = tuple[str, str]  # a remark on a text, and the text


class ParagraphReader:
    """Reads the paragraphs of a part in order; fields may begin in one and end in another.

    ``around`` is the formatting that the cell gives to its paragraphs, ``within`` a remark about enclosing controls,
    whose marks are ``holders``. Text ``along`` the pages may contain any field, as a region's own header does.
    """

    def __init__(self, mode: Mode = "diterima", styles: StyleSheet | None = None, *, along: bool = False) -> None:
        self.styles = styles or StyleSheet()
        self.skipped = _REMOVED if mode == "diterima" else _ADDED
        self.mode = mode
        self.open_fields: list[_Field] = []
        self.around: Looks = {}
        self.within: list[str] = []
        self.along = along
        self.holders: list[str] = []
        self.empty_holders: set[str] = set()
        self.open_bookmarks: dict[str, str] = {}
        self.open_comments: set[str] = set()

    def read(self, element: Any) -> ReadParagraph:
        """The content of a paragraph."""
        return _Walk(self, element).done()


class _Walk:
    """The traversal of one paragraph."""

    def __init__(self, reader: ParagraphReader, element: Any) -> None:
        self.reader = reader
        self.fields = reader.open_fields
        self.found = ReadParagraph()
        self.texts: list[_Piece] = []
        self.fixed: list[_Piece] = []
        self.marks: list[tuple[str, int]] = []
        self.bookmarks: dict[str, tuple[str, int]] = {}
        self.look = ""
        self.within = [*reader.within]
        self.slants: list[str] = []
        self.slant = ""
        self.covered = dict.fromkeys(reader.open_comments, 0)
        self.found.held = (*filter(None, reader.holders), *reader.open_bookmarks.values())
        self.found.gaps |= reader.empty_holders
        for entry in self.fields:
            entry.start = 0
        self._properties(element)
        self._walk(element)

    def done(self) -> ReadParagraph:
        """The paragraph, after the traversal."""
        self.found.text, self.found.fixed = _joined(self.texts), _joined(self.fixed)
        self.found.listed |= self._is_listed()
        self.found.flawed = any(look for look, _ in self.texts)
        if any(self.slants):
            self.found.slants = [(slant, said) for slant, (_, said) in zip(self.slants, self.texts, strict=True)]
        self._leave_open()
        return self.found

    def _leave_open(self) -> None:
        """Hand on the bookmarks and comments that reach into the next paragraph."""
        for identity, (name, _) in self.bookmarks.items():
            if mark := mark_behind(_BOOKMARK, name):
                self.reader.open_bookmarks[identity] = mark
                self.found.held += (mark,)
        for identity in [*self.covered]:
            self._end_comment(identity)

    def _is_listed(self) -> bool:
        return any(entry.name == "TOC" for entry in self.fields)

    def _properties(self, element: Any) -> None:
        properties, styles = element.find(_PROPERTIES), self.reader.styles
        own = by_tag(properties)
        self.found.style = value(own.get(_STYLE))
        self.found.outline = styles.outline(self.found.style, outline_of(own))
        self.looks = looks_of_paragraph(properties)
        self.found.item = styles.listed(self.found.style, listed_of(own))
        mark = own.get(_RUN_PROPERTIES)
        if mark is not None:
            self.found.joins_next = any(mark.find(_W + name) is not None for name in self.reader.skipped)

    def _walk(self, element: Any) -> None:
        for node in element:
            if node.tag == _RUN:
                self._walk_run(node)
            elif node.tag != _PROPERTIES:
                self._walk_within(node)

    def _walk_run(self, run: Any) -> None:
        """Traverse a run, whose texts are most of a document, in half the time."""
        self._enter("r", run)
        for node in run:
            if node.tag == _TEXT and not len(node):
                self._say(node.text or "")
            elif node.tag != _RUN_PROPERTIES:
                self._walk_within(node)
        self._leave("r", run)

    def _walk_within(self, element: Any) -> None:
        """Traverse an element with all that it holds, however deep."""
        walk = etree.iterwalk(element, events=("start", "end"))
        for event, node in walk:
            if not isinstance(tag := node.tag, str):
                continue
            name = tag.rpartition("}")[2]
            if event == "end":
                if name in _LEFT:
                    self._leave(name, node)
            elif not self._enter(name, node):
                walk.skip_subtree()

    def _enter(self, name: str, node: Any) -> bool:
        """Whether to descend into an element."""
        if name in _REMOVED or name in _ADDED:
            self.found.tracked = True
            self.found.revisions.append(revision_of(node))
        if name in _NEVER or name in self.reader.skipped:
            return False
        if name in _WITH_BOXES and self._take_boxes(name, node):
            return False
        if name in {"t", "delText"}:
            self._say(node.text or "")
        elif name in _BREAKS:
            if node.get(f"{_W}type") not in {"page", "column"}:
                self._say(_BREAKS[name])
        elif name == "r":
            properties = node.find(_RUN_PROPERTIES)
            self.look, self.slant = self._look_of(properties), ""
            if properties is not None:
                self.slant = _slant_of(properties)
                self.found.dressed |= any(inner.tag in _DRESS for inner in properties)
        else:
            self._enter_range(name, node)
        return True

    def _take_boxes(self, name: str, node: Any) -> bool:
        """Note a diagram, whose boxes are one drawing, or a text box; whether it was one of them."""
        diagram = drawn_diagram(node) if name == "drawing" else None
        if diagram is not None:
            self.found.drawn.append(diagram)
        elif name == "txbxContent":
            self.found.boxes.append(node)
        return diagram is not None or name == "txbxContent"

    def _enter_range(self, name: str, node: Any) -> None:
        if name in {"fldChar", "fldSimple"} or name in _CODE:
            self._enter_field(name, node)
        elif name in _DRAWINGS or name in _DRAWN:
            self._draw(name, node)
        elif name == "bookmarkStart":
            self.bookmarks[node.get(f"{_W}id", "")] = node.get(f"{_W}name", ""), len(self.texts)
        elif name == "bookmarkEnd":
            self._end_bookmark(node.get(f"{_W}id", ""))
        elif name in _COMMENTED:
            self._enter_comment(name, node.get(f"{_W}id", ""))
        elif name in _REMARKED:
            self._enter_remarked(name, node)
        else:
            self._enter_sign(name, node)

    def _enter_comment(self, name: str, identity: str) -> None:
        if name == "commentRangeStart":
            self.covered[identity] = len(self.texts)
            self.reader.open_comments.add(identity)
        elif name == "commentRangeEnd":
            self.reader.open_comments.discard(identity)
            self._end_comment(identity)
        else:
            self.found.comments.setdefault(identity, "")

    def _end_comment(self, identity: str) -> None:
        start = self.covered.pop(identity, len(self.texts))
        self.found.comments[identity] = _joined(self.texts[start:])

    def _enter_remarked(self, name: str, node: Any) -> None:
        if name == "sdt":
            self.marks.append((mark_in(node), len(self.texts)))
            self.within.append(bound(node))
        elif name == "rt":
            self.within.append(_ABOVE)
        else:
            self.within.append(TURNED if value(node) == "rtl" else "")

    def _enter_sign(self, name: str, node: Any) -> None:
        if name == "hyperlink":
            self.found.links += filter(None, [node.get(_ID)])
        elif name == "textpath":
            self._say(f" {node.get('string', '')} ")
        elif name in _COMPUTED:
            self._say(_COMPUTED[name])
        elif name == "sym":
            self._say(_symbol(node.get(f"{_W}font", ""), node.get(f"{_W}char", "")))
        elif name in {"footnoteReference", "endnoteReference"}:
            self.found.notes.append((name.removesuffix("Reference"), node.get(f"{_W}id", "")))

    def _enter_field(self, name: str, node: Any) -> None:
        if name == "fldChar":
            self._field_character(node.get(f"{_W}fldCharType"))
        elif name == "fldSimple":
            self._begin(_Field(node.get(f"{_W}instr", ""), shows=True))
        elif self.fields and not self.fields[-1].shows:
            self.fields[-1].code += node.text or ""

    def _leave(self, name: str, node: Any) -> None:
        if name == "r":
            self.look = ""
        elif name == "fldSimple":
            self._end()
        elif name in _REMARKED:
            self.within.pop()
            if name == "sdt":
                self._leave_control(node)

    def _leave_control(self, node: Any) -> None:
        mark, start = self.marks.pop()
        if mark:
            self.found.anchored.setdefault(mark, _joined(self.texts[start:]))
            self.found.controls.add(mark)
            if is_placeholder(node):
                self.found.gaps.add(mark)

    def _end_bookmark(self, identity: str) -> None:
        self.reader.open_bookmarks.pop(identity, None)
        name, start = self.bookmarks.pop(identity, ("", 0))
        text = _joined(self.texts[start:])
        if mark := mark_behind(_BOOKMARK, name):
            self.found.anchored.setdefault(mark, text)
        elif name:
            self.found.bookmarks[name] = text

    def _field_character(self, kind: str) -> None:
        if kind == "begin":
            self._begin(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shows, self.fields[-1].start = True, len(self.texts)
        elif kind == "end":
            self._end()

    def _begin(self, entry: _Field) -> None:
        if self.fields and not self.fields[-1].shows:
            self.fields[-1].code += "{…}"  # a code that is itself computed
        entry.start = len(self.texts)
        self.fields.append(entry)

    def _end(self) -> None:
        self.found.listed |= self._is_listed()
        if self.fields:
            entry = self.fields.pop()
            if entry.name in _COUNTED:
                self.found.fields.append(ReadField(entry.written, _joined(self.texts[entry.start :])))
            self.found.links += _ADDRESS.findall(entry.code)
            self._tell(entry)

    def _tell(self, entry: _Field) -> None:
        """Say what a field prints beside its result."""
        if entry.name in PAGE_SIGNS:
            self._say(PAGE_SIGNS[entry.name])
        elif not (self.reader.along or (entry.name == "PAGEREF" and self._is_listed())):
            self._add("", told(entry.written, entry.shown))

    def _look_of(self, properties: Any) -> str:
        character = "" if properties is None else value(properties.find(f"{_W}rStyle"))
        return self.reader.styles.said(
            self.found.style, character, self.reader.around, {**self.looks, **looks_of(properties)}
        )

    def _say(self, text: str) -> None:
        if not (self.fields or self.within):
            if text and self.look != HIDDEN:
                self._add(self.look, text)
            return
        names = {entry.name for entry in self.fields}
        page = bool(names & _PAGES) and "TOC" not in names and _NUMBER_OF_PAGE.fullmatch(text)
        if not text or self.look == HIDDEN or page or any(not entry.shows for entry in self.fields):
            return
        unusual = [*self._unusual()]
        look = ", ".join(filter(None, dict.fromkeys((self.look, *self.within, *unusual))))
        self._add(look, text, counted=not unusual and bool(names & _COUNTED))
        for entry in self.fields:
            entry.shown = entry.shown if len(entry.shown) > _BEGINNING else (entry.shown + text).lstrip()

    def _add(self, look: str, text: str, *, counted: bool = False) -> None:
        self.texts.append((look, text))
        self.slants.append(self.slant)
        if not counted:
            self.fixed.append((look, text))

    def _unusual(self) -> Iterator[str]:
        """Remarks on the fields around a text whose results may change when Word computes them."""
        if not self.reader.along:
            yield from (f"bidang {entry.name}" for entry in self.fields if not stores_its_result(entry.written))

    def _draw(self, name: str, node: Any) -> None:
        if name in _DRAWINGS:
            self.found.shapes += not any(_local(inner) in _TOLD for inner in node.iter())
            return
        found = drawn(node)
        if found is not None:
            self.found.drawn.append(found)


def counts_chapters(code: str) -> bool:
    """Whether a field counts chapters, or repeats their count."""
    return code.split()[:2] == ["SEQ", CHAPTER_SEQUENCE]


def forgets_chapter(code: str) -> bool:
    """Whether a field counts chapters without the switch to hide or repeat the count, which LibreOffice drops."""
    return code == rf"SEQ {CHAPTER_SEQUENCE} \* ARABIC"


def bound(control: Any) -> str:
    """A remark on a control whose text Word takes from elsewhere; usually ""."""
    return _BOUND if control.find(f"{_W}sdtPr/{_W}dataBinding") is not None else ""


def _joined(pieces: list[_Piece]) -> str:
    """The texts of pieces joined; a remark on several in a row is given once."""
    if len(pieces) == 1 and not pieces[0][0]:  # as in most paragraphs
        return pieces[0][1]
    found = []
    for look, run in groupby(pieces, key=itemgetter(0)):
        text = "".join([said for _, said in run])
        found.append(f"[{look}: {text}]" if look and text.strip() else text)
    return "".join(found)


def _local(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def revision_of(change: Any) -> tuple[str, str]:
    """The author and date of a tracked change or comment; a date that is none, as LibreOffice writes, is ""."""
    date = change.get(f"{_W}date", "")
    return change.get(f"{_W}author", ""), date if _DATE.match(date) else ""


def is_placeholder(control: Any) -> bool:
    """Whether a control shows the text that only holds the place of its value."""
    flag = control.find(f"{_W}sdtPr/{_W}showingPlcHdr")
    return flag is not None and flag.get(f"{_W}val", "1") not in _OFF


def _slant_of(properties: Any) -> str:
    """The direct emphasis of a run: "b", "i", "bi" or ""."""
    found = ((name, properties.find(_W + name)) for name in _SLANTS)
    return "".join(name for name, flag in found if flag is not None and flag.get(f"{_W}val", "1") not in _OFF)


def mark_in(control: Any) -> str:
    """The mark in the tag of a control of ours; else ""."""
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    name = "" if tag is None else tag.get(f"{_W}val", "")
    return mark_behind(_TAG, name)


def _symbol(font: str, code: str) -> str:
    """The character for a symbol code, together with its font if only the font determines the character."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"
    return sign if sign.isprintable() and font not in PICTORIAL else f"[simbol {font} {code}]"
