"""What was settled about an edited file, so that the same file pulled again asks nothing twice.

A record names a difference by its path, its old text and the file's text. For an edit that
was written, it also holds what the region's files held before: if they hold that again, the edit was taken back.
For a new item, it holds where the item stands and what its row held, the base of what is typed there later.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.proposal import Untaken
from generator.edits.typed import plain_text

_FILE, _YAML, _TOLD = "berkas", "yaml", "disebut"
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row that became an item: its mark, its list, where the item stands, what it held, and where in which file."""

    mark: str
    listed: str
    path: str
    fields: Mapping[str, str]
    file: str
    place: str


class Settled:
    """The record of a region, and what is added to it."""

    def __init__(self, records: Iterable[dict[str, Any]] = ()) -> None:
        self.has_new_decisions = False
        self._records = {str(record.get("tanda", "")): record for record in records if record.get("tanda")}

    @property
    def records(self) -> list[dict[str, Any]]:
        """All records, the oldest first; of very many, the newest."""
        return list(self._records.values())[-_MOST:]

    def knows(self, edit: Edit, today: str) -> bool:
        """Whether a conflict over an edit was settled, given what the region's files hold today."""
        record = self._records.get(mark_of(edit))
        if record is None or record.get("untuk") == _TOLD:
            return False
        return record.get("untuk") == _YAML or record.get("semula") != plain_text(today)

    def was_told(self, difference: Edit | Untaken) -> bool:
        """Whether a difference that was not written was listed in an earlier pull that wrote."""
        return self._records.get(mark_of(difference), {}).get("untuk") == _TOLD

    def was_left(self, edit: Edit) -> bool:
        """Whether an edit was decided against."""
        return self._records.get(mark_of(edit), {}).get("untuk") == _YAML

    def written(self, edit: Edit, today: str) -> None:
        """Remember an edit that was written over what the files held."""
        self._note(edit, _FILE, today)

    def left(self, edit: Edit, today: str) -> None:
        """Remember an edit that was decided against."""
        self.has_new_decisions = True
        self._note(edit, _YAML, today)

    def tell(self, difference: Edit | Untaken) -> None:
        """Remember a difference that cannot be written, unless something was decided on it."""
        mark = mark_of(difference)
        if self._records.get(mark, {}).get("untuk", _TOLD) == _TOLD:
            self._records.pop(mark, None)
            self._records[mark] = {"tanda": mark, "untuk": _TOLD, "jalur": _path(difference)}

    def became(self, edit: Insert, path: str) -> None:
        """Remember where the item of a row stands that was written."""
        self._records[mark_of(edit)] |= {
            "butir": path, "isi": dict(edit.fields), "berkas": edit.origin.file, "tempat": edit.origin.place,
        }  # fmt: skip

    def retyped(self, row: Row, edit: Insert) -> None:
        """Remember what the row of an item holds now; ``edit`` is what it would be as a new item."""
        before = self._records.get(row.mark, {})
        for key in ("butir", "isi"):
            before.pop(key, None)
        self._note(edit, _FILE, str(before.get("semula", "")))
        self.became(edit, row.path)

    @property
    def rows(self) -> list[Row]:
        """The rows that became items, the oldest first."""
        return [
            Row(mark, str(one["jalur"]), str(one["butir"]), one["isi"], str(one["berkas"]), str(one["tempat"]))
            for mark, one in self._records.items()
            if one.get("butir") and isinstance(one.get("isi"), dict) and {"jalur", "berkas", "tempat"} <= one.keys()
        ]

    def _note(self, edit: Edit, side: str, today: str) -> None:
        mark = mark_of(edit)
        self._records.pop(mark, None)
        self._records[mark] = {"tanda": mark, "untuk": side, "jalur": _path(edit), "semula": plain_text(today)}


def decided(records: Iterable[dict[str, Any]]) -> set[str]:
    """The marks of the edits that were decided against."""
    return {str(record.get("tanda", "")) for record in records if record.get("untuk") == _YAML}


def _path(difference: Edit | Untaken) -> str:
    return difference.listed if isinstance(difference, Insert) else difference.path


def mark_of(difference: Edit | Untaken) -> str:
    """A text that stands for a difference, the same in every file that holds it."""
    parts = [type(difference).__name__, *_parts(difference)]
    return blake2b("\0".join(map(plain_text, parts)).encode(), digest_size=10).hexdigest()


def _parts(difference: Edit | Untaken) -> list[str]:
    if isinstance(difference, Set):
        known = "" if difference.base is None else f"={difference.base}"
        return [difference.path, known, difference.now]
    if isinstance(difference, Insert):
        return [difference.listed, *(f"{way}={text}" for way, text in sorted(difference.fields.items()))]
    if isinstance(difference, Remove):
        return [difference.path, *([difference.base[""]] if "" in difference.base else [])]
    return [difference.why, difference.path, difference.old, difference.new, difference.origin.place]
