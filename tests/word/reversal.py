"""Accepting and rejecting tracked changes, written without the product's code, from what Word does to the XML."""

import copy
import io
import zipfile
from collections.abc import Iterator
from typing import Any, Literal

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LAYOUT = {"Sela", "SumberTabel"}
_LISTS = ("TOC", "TableofFigures")
_MARKS = (f"{_W}commentRangeStart", f"{_W}commentRangeEnd", f"{_W}bookmarkStart", f"{_W}bookmarkEnd")

_SECTION = "bagian"

Verdict = Literal["ins", "del"]


def accepted(docx: bytes) -> bytes:
    """The file after "Accept All Changes"."""
    return _decided(docx, stays="ins", goes="del")


def rejected(docx: bytes) -> bytes:
    """The file after "Reject All Changes"."""
    return _decided(docx, stays="del", goes="ins")


def texts(docx: bytes) -> list[str]:
    """Body paragraphs and cells in order, empty ones too; without cover and contents.

    Empty paragraphs that only keep tables apart are no text.
    """
    return list(_texts(_root(docx)[0]))


def fields(docx: bytes) -> list[tuple[str, str]]:
    """Code and result of each field of the body, in order; of a reference, the text that it leads to.

    Contents and lists are left out, which are of the newer version until they are updated.
    """
    found: list[tuple[str, str]] = []
    root = _root(docx)
    for paragraph in root.iter(f"{_W}p"):
        if not _style(paragraph).startswith(_LISTS):
            found += _fields(paragraph, root)
    return found


def _fields(paragraph: Any, root: Any) -> Iterator[tuple[str, str]]:
    code, result, part = "", "", ""
    for element in paragraph.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}t"):
        if element.tag == f"{_W}fldChar":
            part = element.get(f"{_W}fldCharType")
            if part == "end":
                if code:  # the contents and lists end in a paragraph of their own
                    yield _led(code.strip(), root), result
                code = result = part = ""
        elif part == "begin":
            code += element.text
        elif part == "separate":
            result += element.text or ""
    assert not part, "a field that does not end"


def _led(code: str, root: Any) -> str:
    """A reference by the text of its bookmark, whose name is of no matter."""
    kind, _, name = code.partition(" ")
    if kind != "REF":
        return code
    [start] = [b for b in root.iter(f"{_W}bookmarkStart") if b.get(f"{_W}name") == name.split()[0]]
    text = ""
    for element in start.itersiblings():
        if element.tag == f"{_W}bookmarkEnd" and element.get(f"{_W}id") == start.get(f"{_W}id"):
            break
        text += _text(element)
    return f"REF {text}"


def shape(docx: bytes) -> list[str]:
    """What the body is made of: its paragraphs, its tables, and where its sections end and how those lie.

    Cover and contents, which are of the newer version, are left out, with the section that they end in.
    """
    return list(_shape(_root(docx)[0]))


def sections(docx: bytes) -> list[str]:
    """How the sections of the body lie and are counted, in order."""
    return [piece for piece in shape(docx) if piece.startswith(_SECTION)]


def _shape(body: Any) -> Iterator[str]:
    inside = _front_sections(body)
    for element in body:
        section = next(element.iter(f"{_W}sectPr"), None)
        if not inside:
            yield element.tag.removeprefix(_W)
            if section is not None:
                yield _section(section)
        inside -= inside > 0 and section is not None


def _front_sections(body: Any) -> int:
    """How many sections there are before the one from which the pages of the body are counted."""
    starts = [_counted(section) for section in body.iter(f"{_W}sectPr")]
    return starts.index(("decimal", "1"))


def _counted(section: Any) -> tuple[str, ...]:
    number = section.find(f"{_W}pgNumType")
    return () if number is None else tuple(number.get(f"{_W}{name}") or "" for name in ("fmt", "start"))


def _section(section: Any) -> str:
    return f"{_SECTION} {section.find(f'{_W}pgSz').get(f'{_W}orient')} {_counted(section)}"


def revisions(docx: bytes) -> list[Any]:
    """Every mark of a change, in order."""
    return list(_root(docx).iter(f"{_W}ins", f"{_W}del"))


def comments(docx: bytes) -> list[str]:
    """The texts of the comments."""
    archive = zipfile.ZipFile(io.BytesIO(docx))
    if "word/comments.xml" not in archive.namelist():
        return []
    return [_text(comment) for comment in etree.fromstring(archive.read("word/comments.xml"))]


def _root(docx: bytes) -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml"))


def _decided(docx: bytes, *, stays: Verdict, goes: Verdict) -> bytes:
    root = copy.deepcopy(_root(docx))
    for row in list(root.iter(f"{_W}tr")):
        if row.find(f"{_W}trPr/{_W}{goes}") is not None:
            _remove(row)
    for table in list(root.iter(f"{_W}tbl")):
        if table.find(f"{_W}tr") is None:
            _remove(table)
    _decide_properties(root, former=goes == "ins")
    gone = [p for p in root.iter(f"{_W}p") if p.find(f"{_W}pPr/{_W}rPr/{_W}{goes}") is not None]
    for change in list(root.iter(f"{_W}{goes}")):
        _remove(change)
    for paragraph in gone:
        _join_with_next(paragraph)
    for change in list(root.iter(f"{_W}{stays}")):
        _unwrap(change)
    _revive_texts(root)
    return _with_main(docx, root)


def _decide_properties(root: Any, *, former: bool) -> None:
    """Properties of paragraphs or sections that were changed: as they are, or as they were."""
    for kind in ("pPr", "sectPr"):
        for change in list(root.iter(f"{_W}{kind}Change")):
            properties = change.getparent()
            properties.remove(change)
            if former:
                properties[:] = list(change.find(f"{_W}{kind}"))


def _revive_texts(root: Any) -> None:
    for gone, text in (("delText", "t"), ("delInstrText", "instrText")):
        for element in root.iter(f"{_W}{gone}"):
            element.tag = f"{_W}{text}"


def _join_with_next(paragraph: Any) -> None:
    """A paragraph whose mark goes: what is left of it belongs to the next paragraph."""
    left = [child for child in paragraph if child.tag not in (f"{_W}pPr", *_MARKS)]
    if left:
        following = paragraph.getnext()
        assert following is not None and following.tag == f"{_W}p", "nothing to join with"
        for child in reversed(left):
            following.insert(1, child)
    _remove(paragraph)


def _remove(element: Any) -> None:
    element.getparent().remove(element)


def _unwrap(element: Any) -> None:
    parent = element.getparent()
    at = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(at, child)
    parent.remove(element)


def _with_main(docx: bytes, root: Any) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(root) if name == "word/document.xml" else old.read(name))
    return buffer.getvalue()


def _texts(body: Any) -> Iterator[str]:
    covered = any(_style(p) == "Sampul" for p in body.iter(f"{_W}p"))
    for element in body:
        if element.tag == f"{_W}p":
            skipped = covered or _style(element).startswith(_LISTS)
            text = _text(element)
            if not skipped and (text or _style(element) not in _LAYOUT):
                yield text
            covered = covered and element.find(f"{_W}pPr/{_W}sectPr") is None
        elif element.tag == f"{_W}tbl" and not covered:
            for cell in element.iter(f"{_W}tc"):
                yield "¶".join(_text(p) for p in cell.iter(f"{_W}p"))


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else str(style.get(f"{_W}val"))


_SIGNS = {f"{_W}br": "\n", f"{_W}tab": "\t"}


def _text(element: Any) -> str:
    pieces = element.iter(f"{_W}t", f"{_W}delText", *_SIGNS)
    return "".join(_SIGNS.get(piece.tag) or piece.text or "" for piece in pieces)
