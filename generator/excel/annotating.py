"""Puts notes at cells of a workbook from any source, and changes nothing else in it.

Only the parts that hold the notes are written anew: the notes of a sheet, their boxes (in VML, as Excel wants them),
and what points to both.
"""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from generator.excel.note_boxes import Measures, with_boxes
from generator.excel.reading.notes import KIND, REFERENCE
from generator.excel.reading.package import Package, opened
from generator.excel.reading.workbook import merged_areas, sheet_parts
from generator.excel.sheets import column_name, position

Cell = tuple[int, int]
"""A cell: the number of its row as people see it, and the position of its column from 0."""

AUTHOR = "masterplan"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPES_PART = "[Content_Types].xml"
_OF_NOTES = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_OF_BOXES = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_BOXES = "vmlDrawing"
_POINTER = re.compile(rb"""<(?:\w+:)?legacyDrawing\s[^>]*?:id\s*=\s*["']([^"']+)["']""")
_BEHIND_POINTER = frozenset(
    ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst")
)
_NO_NOTES = f'<comments xmlns="{_MAIN}"><authors/><commentList/></comments>'.encode()
_NO_RELATIONS = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
_THREAD = "tc="


def annotated(file: Path, notes: Mapping[str, Mapping[Cell, str]], kept: Callable[[str], str]) -> bytes:
    """The content of a workbook with further notes, by the name of their sheet and their cell.

    ``kept`` gives what is left of a note that is there already, "" if it goes. Raises UserError if the workbook
    cannot be read.
    """
    with opened(file) as package:
        package.refuse_strict()
        changed = _Annotating(package, kept)
        for name, _, part in sheet_parts(package):
            changed.sheet(part, notes.get(name, {}))
        return changed.content()


class _Annotating:
    def __init__(self, package: Package, kept: Callable[[str], str]) -> None:
        self.package, self.kept = package, kept
        self.parts: dict[str, bytes] = {}

    def content(self) -> bytes:
        """The workbook with the changed parts in place of the old ones."""
        names = [*self.package.ordered, *(name for name in self.parts if name not in self.package.names)]
        found = BytesIO()
        with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as target:
            for name in names:
                target.writestr(zipfile.ZipInfo(name), self._part(name), zipfile.ZIP_DEFLATED)
        return found.getvalue()

    def _part(self, name: str) -> bytes:
        return self.parts[name] if name in self.parts else self.package.raw(name)

    def sheet(self, part: str, added: Mapping[Cell, str]) -> None:
        """Put notes at cells of the sheet in a part, and take away those there that are kept no longer."""
        own = next((name for kind, name in self.package.targets(part).values() if kind == KIND), "")
        root = self.package.parsed(self._part(own) if own else _NO_NOTES)
        notes = _Notes(root, self.kept)
        left = notes.settle_old()
        content = self.package.raw(part)
        places = dict(_visible(added, [*merged_areas(content)]))
        changed = left | notes.add_all(places)
        if not changed:
            return
        name = own or self._new_part(part, "xl/comments{}.xml", KIND, _OF_NOTES)[0]
        self.parts[name] = _written(root)
        boxes = self._boxes(part, content)
        self.parts[boxes] = with_boxes(self._part(boxes), changed, Measures(content))

    def _boxes(self, part: str, content: bytes) -> str:
        """The part with the boxes of a sheet's notes; a new one if there is none."""
        pointer = _POINTER.search(content, max(0, content.rfind(b"sheetData")))
        if pointer is not None:
            return self.package.targets(part)[pointer[1].decode()][1]
        name, identity = self._new_part(part, "xl/drawings/vmlDrawing{}.vml", _BOXES, _OF_BOXES)
        sheet = self.package.parsed(content)
        entry = etree.Element(f"{{{_MAIN}}}legacyDrawing", {f"{{{_OFFICE}}}id": identity})
        behind = next((one for one in sheet if etree.QName(one).localname in _BEHIND_POINTER), None)
        if behind is None:
            sheet.append(entry)
        else:
            behind.addprevious(entry)
        self.parts[part] = _written(sheet)
        return name

    def _new_part(self, sheet: str, pattern: str, kind: str, content_type: str) -> tuple[str, str]:
        """A new part that a sheet points to: its name, and the id of the pointer."""
        taken = {*self.package.names, *self.parts}
        name = next(one for n in range(1, len(taken) + 2) if (one := pattern.format(n)) not in taken)
        self.parts[name] = b""
        self._list_type(name, content_type)
        folder, _, last = sheet.rpartition("/")
        relations = f"{folder}/_rels/{last}.rels"
        root = self.package.parsed(self._part(relations) or _NO_RELATIONS)
        ids = {entry.get("Id") for entry in root}
        identity = next(one for n in range(1, len(ids) + 2) if (one := f"rId{n}") not in ids)
        etree.SubElement(
            root, f"{{{_RELATIONS}}}Relationship", Id=identity, Type=f"{_OFFICE}/{kind}", Target=f"/{name}"
        )
        self.parts[relations] = _written(root)
        return name, identity

    def _list_type(self, name: str, content_type: str) -> None:
        root = self.package.parsed(self._part(_TYPES_PART))
        etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)
        self.parts[_TYPES_PART] = _written(root)


class _Notes:
    """The notes of a sheet as the part holds them."""

    def __init__(self, root: Any, kept: Callable[[str], str]) -> None:
        self.root, self.kept = root, kept
        self.listed = root.find("{*}commentList")
        self.authors = root.find("{*}authors")
        self.at = {cell: entry for entry in self.listed if (cell := _cell(entry)) is not None}

    def settle_old(self) -> dict[Cell, str]:
        """Reduce the notes there to what is kept of them; returns what is left of those that are not kept whole."""
        left = {}
        for cell, entry in [*self.at.items()]:
            text = _text(entry)
            rest = self.kept(text)
            if rest == text:
                continue
            left[cell] = rest
            if rest:
                _set_text(entry, rest)
            else:
                self.listed.remove(self.at.pop(cell))
        return left

    def add_all(self, places: Mapping[Cell, str]) -> dict[Cell, str]:
        """Add notes; returns the whole text of each that is new or longer now, by its cell."""
        changed = {}
        for cell, text in sorted(places.items()):
            row, at = cell
            while self._is_thread((row, at)):
                at += 1
            told = text if (row, at) == cell else f"{column_name(cell[1])}{cell[0]}: {text}"
            changed[row, at] = self._add((row, at), told)
        return changed

    def _is_thread(self, cell: Cell) -> bool:
        """Whether a cell has a conversation, in place of which nothing else is shown."""
        entry = self.at.get(cell)
        number = entry.get("authorId", "") if entry is not None else ""
        author = self.authors[int(number)].text if number.isdecimal() and int(number) < len(self.authors) else ""
        return (author or "").startswith(_THREAD)

    def _add(self, cell: Cell, text: str) -> str:
        entry = self.at.get(cell)
        if entry is not None:
            holder, told = entry.find("{*}text"), f"\n\n{text}"
        else:
            reference = f"{column_name(cell[1])}{cell[0]}"
            entry = etree.SubElement(self.listed, f"{{{_MAIN}}}comment", ref=reference, authorId=str(self._author))
            holder, told = etree.SubElement(entry, f"{{{_MAIN}}}text"), text
            self.at[cell] = entry
        _add_run(holder, told)
        return _text(entry)

    @property
    def _author(self) -> int:
        """The number of the program among those who wrote notes."""
        names = [one.text for one in self.authors]
        if AUTHOR not in names:
            etree.SubElement(self.authors, f"{{{_MAIN}}}author").text = AUTHOR
            return len(names)
        return names.index(AUTHOR)


def _visible(notes: Mapping[Cell, str], merged: list[tuple[int, int, int, int]]) -> Iterator[tuple[Cell, str]]:
    """The notes at the cells that show them: of merged cells the first, which then has the notes of all."""
    found: dict[Cell, list[str]] = {}
    for (row, at), text in notes.items():
        areas = ((top, left) for top, left, bottom, right in merged if top <= row <= bottom and left <= at <= right)
        texts = found.setdefault(next(areas, (row, at)), [])
        if text not in texts:
            texts.append(text)
    yield from ((cell, "\n\n".join(texts)) for cell, texts in found.items())


def _cell(entry: Any) -> Cell | None:
    place = REFERENCE.fullmatch(entry.get("ref", ""))
    return (int(place[2]), position(place[1])) if place else None


def _text(entry: Any) -> str:
    return "".join(one.text or "" for one in entry.iterfind("{*}text//{*}t"))


def _set_text(entry: Any, text: str) -> None:
    """Cut a note down to the beginning of its text, whose runs keep their looks."""
    room = len(text)
    for one in entry.iterfind("{*}text//{*}t"):
        one.text = (one.text or "")[:room]
        room -= len(one.text)


def _add_run(holder: Any, text: str) -> None:
    """Add a text to a note, behind what it holds; a plain text becomes a run too, as Excel wants it."""
    plain = holder.find("{*}t")
    if plain is not None:
        run = etree.Element(f"{{{_MAIN}}}r")
        plain.addprevious(run)
        run.append(plain)
    piece = etree.SubElement(etree.SubElement(holder, f"{{{_MAIN}}}r"), f"{{{_MAIN}}}t")
    piece.text = text
    piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _written(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
