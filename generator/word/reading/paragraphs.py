"""One paragraph to its text: as it stands, without what fields compute, and between the two ends of each anchor.

Fields may span paragraphs, as contents do, so a reader goes through all paragraphs of a part in order. Text that
is deleted, hidden or struck out is no text; where changes are tracked, either the accepted or the rejected version
is read.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from lxml import etree

from generator.word.xml import R, W

_W = f"{{{W}}}"
_EMBED, _LINK, _ID = f"{{{R}}}embed", f"{{{R}}}link", f"{{{R}}}id"
_TAG, _BOOKMARK = "mp:", "_mp_"
_NEVER = frozenset({"pPr", "rPr", "sdtEndPr", "Fallback", "rt"})
_REMOVED, _ADDED = frozenset({"del", "moveFrom"}), frozenset({"ins", "moveTo"})
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off"})
_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
_COUNTED = frozenset({"SEQ", "REF"})
_DRAWN = frozenset({"blip", "imagedata", "chart", "OLEObject"})

Mode = Literal["diterima", "ditolak"]


@dataclass(slots=True)
class ReadField:
    """A field whose result stands in a text: its code, and what it shows."""

    code: str
    result: str


@dataclass(slots=True)
class ReadParagraph:
    """A paragraph as it was read.

    ``fixed`` is its text without the results of counting and referring fields; neither holds the number of a page.
    ``listed`` says that it belongs to the contents or to a list of tables, with the page at its end. ``anchored`` are
    the texts of its controls and bookmarks, by the mark they bear, ``gaps`` the marks of those that show a
    placeholder, and ``bookmarks`` the texts of all other bookmarks by name. ``drawn`` are the relationships of its
    pictures, charts and objects, ``notes`` kind and id of its notes, ``boxes`` the contents of its text boxes.
    """

    style: str = ""
    text: str = ""
    fixed: str = ""
    listed: bool = False
    fields: list[ReadField] = field(default_factory=list)
    anchored: dict[str, str] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)
    bookmarks: dict[str, str] = field(default_factory=dict)
    drawn: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    tracked: bool = False
    joins_next: bool = False


@dataclass(slots=True)
class _Field:
    code: str = ""
    shows: bool = False
    start: int = 0

    @property
    def name(self) -> str:
        """What it computes, as "SEQ"."""
        return self.code.split(maxsplit=1)[0].upper() if self.code.strip() else ""


class ParagraphReader:
    """Reads the paragraphs of a part one after the other; fields may begin in one and end in another."""

    def __init__(self, mode: Mode = "diterima") -> None:
        self.skipped = _REMOVED if mode == "diterima" else _ADDED
        self.mode = mode
        self.open_fields: list[_Field] = []

    def read(self, element: Any) -> ReadParagraph:
        """What a paragraph holds."""
        return _Walk(self, element).done()


class _Walk:
    """The way through one paragraph."""

    def __init__(self, reader: ParagraphReader, element: Any) -> None:
        self.reader = reader
        self.fields = reader.open_fields
        self.found = ReadParagraph()
        self.texts: list[str] = []
        self.fixed: list[str] = []
        self.marks: list[tuple[str, int]] = []
        self.bookmarks: dict[str, tuple[str, int]] = {}
        self.hidden = False
        for entry in self.fields:
            entry.start = 0
        self._properties(element)
        self._walk(element)

    def done(self) -> ReadParagraph:
        """The paragraph, when all of it was seen."""
        self.found.text, self.found.fixed = "".join(self.texts), "".join(self.fixed)
        self.found.listed |= self._is_listed()
        return self.found

    def _is_listed(self) -> bool:
        return any(entry.name == "TOC" for entry in self.fields)

    def _properties(self, element: Any) -> None:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        self.found.style = "" if style is None else style.get(f"{_W}val", "")
        mark = element.find(f"{_W}pPr/{_W}rPr")
        gone = next((_W + name for name in ("del", "ins") if (name in self.reader.skipped)), "")
        self.found.joins_next = mark is not None and mark.find(gone) is not None

    def _walk(self, element: Any) -> None:
        walk = etree.iterwalk(element, events=("start", "end"))
        for event, node in walk:
            if node is element or not isinstance(node.tag, str):
                continue
            name = node.tag.rpartition("}")[2]
            if event == "end":
                self._leave(name, node)
            elif not self._enter(name, node):
                walk.skip_subtree()

    def _enter(self, name: str, node: Any) -> bool:
        """Whether to go into an element."""
        if name in _REMOVED or name in _ADDED:
            self.found.tracked = True
        if name in _NEVER or name in self.reader.skipped:
            return False
        if name == "txbxContent":
            self.found.boxes.append(node)
            return False
        if name in {"t", "delText"}:
            self._say(node.text or "")
        elif name in _BREAKS:
            if node.get(f"{_W}type") not in {"page", "column"}:
                self._say(_BREAKS[name])
        elif name == "r":
            self.hidden = _is_hidden(node)
        elif name in _DRAWN:
            self._draw(node)
        else:
            self._enter_range(name, node)
        return True

    def _enter_range(self, name: str, node: Any) -> None:
        if name in {"fldChar", "instrText", "fldSimple"}:
            self._enter_field(name, node)
        elif name == "bookmarkStart":
            self.bookmarks[node.get(f"{_W}id", "")] = node.get(f"{_W}name", ""), len(self.texts)
        elif name == "bookmarkEnd":
            self._end_bookmark(node.get(f"{_W}id", ""))
        elif name == "sdt":
            self.marks.append((_mark_of(node), len(self.texts)))
        elif name == "textpath":
            self._say(f" {node.get('string', '')} ")
        elif name == "sym":
            self._say(_symbol(node.get(f"{_W}char", "")))
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
            self.hidden = False
        elif name == "fldSimple":
            self._end()
        elif name == "sdt":
            mark, start = self.marks.pop()
            if mark:
                self.found.anchored.setdefault(mark, "".join(self.texts[start:]))
                if node.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None:
                    self.found.gaps.add(mark)

    def _end_bookmark(self, identity: str) -> None:
        name, start = self.bookmarks.pop(identity, ("", 0))
        text = "".join(self.texts[start:])
        if name.startswith(_BOOKMARK):
            self.found.anchored.setdefault(name.removeprefix(_BOOKMARK), text)
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
        entry.start = len(self.texts)
        self.fields.append(entry)

    def _end(self) -> None:
        self.found.listed |= self._is_listed()
        if self.fields:
            entry = self.fields.pop()
            if entry.name in _COUNTED:
                self.found.fields.append(ReadField(" ".join(entry.code.split()), "".join(self.texts[entry.start :])))

    def _say(self, text: str) -> None:
        names = {entry.name for entry in self.fields}
        page = bool(names & _PAGES) and "TOC" not in names
        if self.hidden or page or any(not entry.shows for entry in self.fields):
            return
        self.texts.append(text)
        if not names & _COUNTED:
            self.fixed.append(text)

    def _draw(self, node: Any) -> None:
        relation = next((node.get(key) for key in (_EMBED, _ID, _LINK) if node.get(key)), "")
        if relation:
            self.found.drawn.append(relation)


def _is_hidden(run: Any) -> bool:
    """Whether the text of a run is not to be seen, or struck out by hand."""
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return False
    marks = (properties.find(_W + name) for name in ("vanish", "strike", "dstrike"))
    return any(mark is not None and mark.get(f"{_W}val", "1") not in _OFF for mark in marks)


def _mark_of(control: Any) -> str:
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    name = "" if tag is None else tag.get(f"{_W}val", "")
    return name.removeprefix(_TAG) if name.startswith(_TAG) else ""


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"
