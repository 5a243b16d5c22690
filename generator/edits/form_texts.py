"""What stands in a region's files at a path, as the field of a form shows it and gets it back."""

from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.edits.notations import amount_in_words
from generator.edits.source_file import SourceFile
from generator.edits.tree import Leaf
from generator.edits.where_paths_stand import RefusedError, Seating
from generator.masterplan.dimensi import DimensionKind
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.kinds import Kind
from generator.source.paths import ModelPath
from generator.source.place import Place
from generator.source.printed_amounts import shown_number
from generator.source.record import Record
from generator.source.values import Bilangan, Cacah, Items, Peta, Rujukan, Tahun, Uang


def value_at(plan: Masterplan, path: str) -> Any:
    """The value, list, part or item at a path; None if nothing is supplied there."""
    found: Any = plan
    at = ""
    for step, (name, key) in zip(ModelPath(path).steps, ModelPath(path).names_and_keys, strict=True):
        at += step
        if isinstance(found, Record):
            found = found.__dict__.get(name)
        elif isinstance(found, Peta):
            found = next((inner for one, inner in found.items() if str(one) == key), None)
        elif isinstance(found, Items):
            found = next((item for item in found if item.path == at), None)
        else:
            return None
    return found


def form_text(value: Any, kind: Kind[Any] | None = None) -> str:
    """A single value as people type it: "1,5 miliar", "18 Agustus 2026", the name of an office; else ""."""
    if value is None or isinstance(value, Record | Items | Peta):
        return ""
    if isinstance(value, Rujukan):
        return str(value) if isinstance(kind, DimensionKind) else str(value.nama)
    if isinstance(value, Uang):
        return amount_in_words(int(value))
    if isinstance(value, Cacah):
        return shown_number(value)
    if isinstance(value, Decimal):
        is_percentage = isinstance(value, Bilangan) and value.persen
        return f"{value:f}".replace(".", ",") + ("%" if is_percentage else "")
    return str(int(value)) if isinstance(value, Tahun) else str(value)


class FormTexts:
    """The texts of one reading.

    A value that the reader refused, or that only holds the place of one, is shown as it is written.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def text(self, path: str, kind: Kind[Any] | None = None) -> str:
        """The text at the path of a single value; "" if nothing is written there."""
        value = value_at(self._reading.masterplan, path)
        return self.raw(path) if value is None else form_text(value, kind)

    def raw(self, path: str) -> str:
        """What is written at a path, as YAML holds it; "" if nothing is, or if it is no single text."""
        try:
            slot = self._seating.seat(path).slot
        except RefusedError:
            return ""
        return slot.node.text.strip() if slot is not None and isinstance(slot.node, Leaf) else ""

    def holds(self, path: str) -> bool:
        """Whether anything is supplied at the path of a value, list, part or item."""
        return bool(value_at(self._reading.masterplan, path)) or bool(self.raw(path))

    def items(self, listed: str) -> list[str]:
        """The paths of the items of a list."""
        found = value_at(self._reading.masterplan, listed)
        return [str(item.path) for item in found] if isinstance(found, Items) else []

    def place(self, path: str) -> Place | None:
        """Where a value is written; None if it is not."""
        try:
            slot = self._seating.seat(path).slot
        except RefusedError:
            return None
        return slot.place if slot is not None else None

    @cached_property
    def readable(self) -> set[Path]:
        """The files whose syntax is whole."""
        return {file.path for file in self._seating.files if file.tree.root is not None}

    @cached_property
    def _seating(self) -> Seating:
        texts = self._reading.problems.texts
        known = [SourceFile(path, texts[path].encode()) for path in self._reading.files if path in texts]
        return Seating(self._reading.masterplan, known)
