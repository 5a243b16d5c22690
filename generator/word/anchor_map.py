"""The map of a document's anchors, saying which tag stands for which value: write and read its custom XML part."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.word.embedded import custom_parts, read_custom
from generator.word.parts import Part
from generator.word.xml import escape

MAP = "urn:masterplan-kota-cerdas:peta"
_ELEMENT = f"{{{MAP}}}"


@dataclass(frozen=True, slots=True)
class AnchoredValue:
    """A value with a control of its own.

    ``kind`` is the kind of the field at its path ("teks", "uang", "rujukan" …), or "celah" if nothing was supplied.
    ``hash`` is that of the text as exported. ``part`` numbers the paragraphs and list items of a value that has one
    control for each; 0 is the whole value.
    """

    path: str
    kind: str
    hash: str
    part: int = 0

    @property
    def mark(self) -> str:
        """The mark in its tag and bookmark."""
        return mark_of(self.path, self.part)


@dataclass(frozen=True, slots=True)
class AnchoredRow:
    """A table row, anchored at one of its cells; ``hash`` is that of all its texts as exported.

    ``others`` holds the cells that differ from what their column says: what they show, written as columns are, or ""
    if it is computed and cannot be read back. A cell with only a dash holds nothing yet. ``time`` counts the tables
    that anchor rows of the same item.
    """

    path: str
    hash: str
    others: Mapping[int, str]
    time: int = 1

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


@dataclass(slots=True)
class AnchorMap:
    """All anchors of a document by key, in reading order, and the hashes of the YAML files it was built from."""

    document: str
    files: Mapping[str, str]
    values: list[AnchoredValue] = field(default_factory=list)
    tables: list[AnchoredTable] = field(default_factory=list)


def mark_of(path: str, part: int) -> str:
    """A mark of twelve hexadecimal digits for a path: the whole value (0), a paragraph of it, or a row (below 0)."""
    identity = f"{path}#{part}" if part else path
    return blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def map_parts(found: AnchorMap) -> list[Part]:
    """The package parts that contain a map."""
    files = (f'<berkas n="{_attribute(name)}" h="{digest}"/>' for name, digest in found.files.items())
    root = (
        f'<peta xmlns="{MAP}" versi="1" dokumen="{_attribute(found.document)}">{"".join(files)}'
        f"{''.join(map(_value, found.values))}{''.join(map(_table, found.tables))}</peta>"
    )
    return custom_parts(2, root, MAP)


def _attribute(text: str) -> str:
    """Escape a text for an attribute, including line ends and tabs, which a parser would turn into blanks."""
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")


def _value(value: AnchoredValue) -> str:
    part = f' b="{value.part}"' if value.part else ""
    return f'<nilai p="{_attribute(value.path)}" j="{value.kind}" h="{value.hash}"{part}/>'


def _table(table: AnchoredTable) -> str:
    columns = "".join(f'<kolom p="{_attribute(path)}"/>' for path in table.columns)
    return f"<tabel>{columns}{''.join(map(_row, table.rows))}</tabel>" if table.rows else ""


def _row(row: AnchoredRow) -> str:
    time = f' n="{row.time}"' if row.time > 1 else ""
    start = f'<baris p="{_attribute(row.path)}" h="{row.hash}"{time}'
    others = "".join(f'<sel k="{n}" p="{_attribute(path)}"/>' for n, path in row.others.items())
    return f"{start}>{others}</baris>" if others else f"{start}/>"


def read_map(file: Path) -> AnchorMap | None:
    """The map inside a document of ours; None if it was built with --plain or the part was dropped.

    Raises UserError if the file is not a Word document, is damaged or too large.
    """
    root = read_custom(file, MAP)
    if root is None:
        return None
    files = {entry.get("n", ""): entry.get("h", "") for entry in root.iterfind(f"{_ELEMENT}berkas")}
    values = [
        AnchoredValue(e.get("p", ""), e.get("j", ""), e.get("h", ""), _number(e.get("b")))
        for e in root.iterfind(f"{_ELEMENT}nilai")
    ]
    return AnchorMap(
        root.get("dokumen", ""), files, values, [_read_table(t) for t in root.iterfind(f"{_ELEMENT}tabel")]
    )


def _read_table(element: Any) -> AnchoredTable:
    columns = [column.get("p", "") for column in element.iterfind(f"{_ELEMENT}kolom")]
    rows = [
        AnchoredRow(
            row.get("p", ""),
            row.get("h", ""),
            {_number(c.get("k")): c.get("p", "") for c in row},
            _number(row.get("n")) or 1,
        )
        for row in element.iterfind(f"{_ELEMENT}baris")
    ]
    return AnchoredTable(columns, rows)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
