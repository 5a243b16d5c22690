"""The map of a document's anchors, saying which tag stands for which value: write and read its custom XML part.

Hashes stand together at its end, as bytes in base64, a path within the item of the path before it leaves out that
item, and the most usual kind is not written: so a map is a third smaller. Maps of earlier versions have each hash in
its place, whole paths, and every kind.
"""

import re
from binascii import Error, a2b_base64, b2a_base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.source.paths import outermost_item, within
from generator.word.embedded import custom_parts, read_custom
from generator.word.parts import Part
from generator.word.xml import escape

MAP = "urn:masterplan-kota-cerdas:peta"
_ELEMENT = f"{{{MAP}}}"
_MARK_DIGITS = 10
_DIGITS = 8
_USUAL = "teks"
_VALUE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class AnchoredValue:
    """A value with a control of its own.

    ``kind`` is the kind of the field at its path ("teks", "uang", "rujukan" …), or "celah" if nothing was supplied.
    ``hash`` is that of the text as exported. ``part`` numbers the paragraphs and list items of a value that has one
    control for each; 0 is the whole value. ``alike`` are the paths of values that it stands for besides its own: the
    head of a group of rows prints a field once for all of them.
    """

    path: str
    kind: str
    hash: str
    part: int = 0
    alike: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """The mark in its tag and bookmark."""
        return mark_of(self.path, self.part)


@dataclass(frozen=True, slots=True)
class AnchoredRow:
    """A table row, anchored at one of its cells; ``hash`` is that of all its texts as exported.

    ``others`` holds the cells that differ from what their column says: what they show, written as columns are, or ""
    if it is computed and cannot be read back. A cell with only a dash holds nothing yet. ``time`` counts the tables
    that anchor rows of the same item. ``again`` are the cells whose values have their anchor elsewhere in the
    document; earlier versions do not say so, and the first printing counts.
    """

    path: str
    hash: str
    others: Mapping[int, str]
    time: int = 1
    again: tuple[int, ...] = ()

    @property
    def mark(self) -> str:
        """The mark in its tag and bookmark."""
        return mark_of(self.path, -self.time)


@dataclass(slots=True)
class AnchoredTable:
    """A table with anchored rows.

    A column is a path that continues that of the row, such as ".kegiatan" or ".target[2026]", with "[]" at the end
    for all items of a list, separated by "; " or line breaks. Or it is a pattern of words with such paths in braces,
    such as "{.baseline.nilai} ({.baseline.tahun})". It is "" if it holds no values. A path that does not begin with a
    dot or bracket is absolute.
    """

    columns: list[str]
    rows: list[AnchoredRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AnchoredEntry:
    """A line that lists an item with several of its values, such as a law; anchored as a whole, like a table row.

    ``pattern`` is what it shows, written as columns are: "{.jenis} Nomor {.nomor} Tahun {.tahun}". ``hash`` is that
    of its text within the anchor.
    """

    path: str
    hash: str
    pattern: str

    @property
    def mark(self) -> str:
        """The mark in its tag and bookmark."""
        return mark_of(self.path, self.pattern)

    @property
    def paths(self) -> list[str]:
        """The paths of its values, in order."""
        return [self.path + way for way in _VALUE.findall(self.pattern)]

    def values(self, text: str) -> dict[str, str]:
        """The text of each value by its path; empty if the words between them are not there, or not only once."""
        words = _VALUE.sub("\0", self.pattern).strip("\0").split("\0")
        texts: list[str] = []
        for between in words:
            one, met, text = text.partition(between)
            if not met or between in text:
                return {}
            texts.append(one)
        return dict(zip(self.paths, [*texts, text], strict=True))


@dataclass(slots=True)
class AnchorMap:
    """All anchors of a document by key, in reading order, and the hashes of the YAML files it was built from."""

    document: str
    files: Mapping[str, str]
    values: list[AnchoredValue] = field(default_factory=list)
    tables: list[AnchoredTable] = field(default_factory=list)
    entries: list[AnchoredEntry] = field(default_factory=list)


def mark_of(path: str, part: int | str) -> str:
    """A mark of ten hexadecimal digits for a path, the first of those that earlier versions wrote.

    ``part`` is 0 for the whole value, above 0 for a paragraph of it, below 0 for a row, a pattern for an entry.
    """
    identity = f"{path}#{part}" if part else path
    return blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()[:_MARK_DIGITS]


def mark_behind(sign: str, name: str) -> str:
    """The mark in the name of a tag or bookmark with a sign before it, also of an earlier version; else ""."""
    return name[len(sign) : len(sign) + _MARK_DIGITS] if name.startswith(sign) else ""


def map_parts(found: AnchorMap) -> list[Part]:
    """The package parts that contain a map."""
    return custom_parts(2, _Writing(found).root, MAP)


def _attribute(text: str) -> str:
    """Escape a text for an attribute, including line ends and tabs, which a parser would turn into blanks."""
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")


class _Writing:
    """Writes a map as XML."""

    def __init__(self, found: AnchorMap) -> None:
        self._hashes: list[str] = []
        self._item = ""
        inside = [f'<berkas n="{_attribute(name)}" h="{digest}"/>' for name, digest in found.files.items()]
        inside += [
            *map(self._value, found.values),
            *map(self._table, found.tables),
            *map(self._entry, found.entries),
            f"<sidik>{b2a_base64(bytes.fromhex(''.join(self._hashes)), newline=False).decode()}</sidik>",
        ]
        self.root = f'<peta xmlns="{MAP}" versi="2" dokumen="{_attribute(found.document)}">{"".join(inside)}</peta>'

    def _path(self, path: str) -> str:
        """A path as an attribute: "r" is the rest of one within the item of the path before, "p" a whole path."""
        rest = within(path, self._item)
        if self._item and rest != path and rest:
            return f'r="{_attribute(rest)}"'
        self._item = outermost_item(path)
        return f'p="{_attribute(path)}"'

    def _value(self, value: AnchoredValue) -> str:
        self._hashes.append(value.hash)
        part = f' b="{value.part}"' if value.part else ""
        kind = f' j="{value.kind}"' if value.kind != _USUAL else ""
        start = f"<nilai {self._path(value.path)}{kind}{part}"
        alike = "".join(f"<sama {self._path(path)}/>" for path in value.alike)
        return f"{start}>{alike}</nilai>" if alike else f"{start}/>"

    def _table(self, table: AnchoredTable) -> str:
        columns = "".join(f'<kolom p="{_attribute(path)}"/>' for path in table.columns)
        return f"<tabel>{columns}{''.join(map(self._row, table.rows))}</tabel>" if table.rows else ""

    def _row(self, row: AnchoredRow) -> str:
        self._hashes.append(row.hash)
        time = f' n="{row.time}"' if row.time > 1 else ""
        again = f' u="{" ".join(map(str, row.again))}"' if row.again else ""
        start = f"<baris {self._path(row.path)}{time}{again}"
        others = "".join(f'<sel k="{n}" p="{_attribute(path)}"/>' for n, path in row.others.items())
        return f"{start}>{others}</baris>" if others else f"{start}/>"

    def _entry(self, entry: AnchoredEntry) -> str:
        self._hashes.append(entry.hash)
        return f'<butir {self._path(entry.path)} i="{_attribute(entry.pattern)}"/>'


def read_map(file: Path) -> AnchorMap | None:
    """The map inside a document of ours; None if it was built with --plain or the part was dropped.

    Raises UserError if the file is not a Word document, is damaged or too large.
    """
    root = read_custom(file, MAP)
    return None if root is None else _Reading(root).found


class _Reading:
    """Reads a map of this or an earlier version."""

    def __init__(self, root: Any) -> None:
        self._hashes = _unpacked(root.findtext(f"{_ELEMENT}sidik") or "")
        self._item = ""
        self.found = AnchorMap(
            root.get("dokumen", ""),
            {entry.get("n", ""): entry.get("h", "") for entry in root.iterfind(f"{_ELEMENT}berkas")},
            [*map(self._value, root.iterfind(f"{_ELEMENT}nilai"))],
            [*map(self._table, root.iterfind(f"{_ELEMENT}tabel"))],
            [*map(self._entry, root.iterfind(f"{_ELEMENT}butir"))],
        )

    def _path(self, element: Any) -> str:
        rest = element.get("r")
        if rest is not None:
            return f"{self._item}{rest}"
        path: str = element.get("p", "")
        self._item = outermost_item(path)
        return path

    def _hash(self, element: Any) -> str:
        return element.get("h") or next(self._hashes, "")

    def _value(self, element: Any) -> AnchoredValue:
        number, kind, part = self._hash(element), element.get("j", _USUAL), _number(element.get("b"))
        return AnchoredValue(self._path(element), kind, number, part, tuple(map(self._path, element)))

    def _table(self, element: Any) -> AnchoredTable:
        columns = [column.get("p", "") for column in element.iterfind(f"{_ELEMENT}kolom")]
        return AnchoredTable(columns, [*map(self._row, element.iterfind(f"{_ELEMENT}baris"))])

    def _row(self, element: Any) -> AnchoredRow:
        number, time = self._hash(element), _number(element.get("n")) or 1
        others = {_number(cell.get("k")): cell.get("p", "") for cell in element}
        again = tuple(map(_number, element.get("u", "").split()))
        return AnchoredRow(self._path(element), number, others, time, again)

    def _entry(self, element: Any) -> AnchoredEntry:
        return AnchoredEntry(self._path(element), self._hash(element), element.get("i", ""))


def _unpacked(letters: str) -> Iterator[str]:
    """The hashes encoded in a string; none if it is damaged."""
    try:
        packed = a2b_base64(letters).hex()
    except (Error, ValueError):
        return iter(())
    return (packed[n : n + _DIGITS] for n in range(0, len(packed), _DIGITS))


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
