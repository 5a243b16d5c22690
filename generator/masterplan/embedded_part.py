"""The part of a masterplan that a document prints, which may travel inside the document for every reader to see."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.source.lists_in_text import without_marker
from generator.source.paths import ModelPath, key_in, outermost_item
from generator.source.record import Record
from generator.source.values import Items, Paragraf, Peta, Rujukan, Teks

_IDENTITY = (
    "masterplan",
    "kerangka",
    "daerah.kode",
    "daerah.nama",
    "daerah.jenis",
    "daerah.fiktif",
    "naskah.tanggal",
)
_NEVER = "catatan"
_GROUPED_BY = ("id", "dimensi", "subdimensi", "jenis", "unsur", "kelompok", "jangka", "tahap", "hari")
_SOURCES = "sumber"
_TO_COME = "TBD"
_NONE = "-"
_EDGES = " ."
_HOLDERS = (Items, Record, Peta)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a document prints.

    ``shown`` holds the words shown for each path; a reference also has the path of the name it leads to. ``words`` is
    all the text of the document, which shows which of the region's own terms it uses, since a term in a title or
    label leaves no path. ``draft`` is the line that marks a draft, which shows likewise what is known of version and
    status.
    """

    shown: Mapping[str, str]
    words: str
    draft: str = ""


def printed_part(masterplan: Masterplan, printed: Printed) -> dict[str, Any]:
    """The printed values alone, as data for ``dump_data`` that can be read as a masterplan again.

    Values keep the paths they have in the whole plan: ids are written out, including derived ones, and an item keeps
    the fields that documents group it by, such as its dimension, and its printed sources. A printed reference brings
    along the name it prints; if its wording would not be recognised in the result, the id takes its place. Of a text
    of several paragraphs only the printed ones stay. Code, name and kind of the region and the date of the text,
    which the file's properties show, are always included; notes never are.
    """
    shown = dict(printed.shown)
    for path in _IDENTITY:
        shown.setdefault(path, "")
    for named, words in ((masterplan.istilah, printed.words), (masterplan.naskah, printed.draft)):
        folded = words.casefold()
        for name, term in named.supplied():
            if name != _NEVER and _is_said(str(term).casefold(), folded):
                shown.setdefault(term.path, str(term))
    return _Pruning(shown).fields(masterplan)


class _Pruning:
    """Copies what is shown into plain data; returns None for what is left out."""

    def __init__(self, shown: Mapping[str, str]) -> None:
        self.shown = shown
        self.items = set(map(outermost_item, shown))
        self.references: dict[tuple[str, Record | None], str] = {}

    def _record(self, record: Record, identity: str = "") -> dict[str, Any] | None:
        kept = self.fields(record)
        if not kept:
            return None
        by_id = {"id": identity} if identity and "id" in record.fields else {}
        return by_id | kept | self._of_an_item(record.__dict__) | by_id

    def fields(self, record: Record) -> dict[str, Any]:
        """The fields of which anything is shown, in declaration order."""
        values, kept = record.__dict__, {}
        for name in record.fields:
            if name in values and name != _NEVER and (inner := self._value(values[name])) is not None:
                kept[name] = inner
        return kept

    def _of_an_item(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What an item keeps even if not printed beside it: the fields it is grouped by, and its sources."""
        found = {name: values[name] for name in _GROUPED_BY if isinstance(values.get(name), Teks)}
        sources = [
            self._reference(v) for v in values.get(_SOURCES, ()) if isinstance(v, Rujukan) and self._is_named(v)
        ]
        return {**found, _SOURCES: sources} if sources else found

    def _is_named(self, source: Rujukan) -> bool:
        """Whether the document prints the name of a source, in the text or below a table."""
        return source.tujuan is not None and getattr(source.tujuan.naming, "path", "") in self.shown

    def _value(self, value: Any) -> Any:
        if isinstance(value, _HOLDERS):
            return self._within(value)
        return self._leaf(value) if value.path in self.shown and value.spot is not None else None

    def _within(self, holder: Items[Any] | Record | Peta[Any, Any]) -> Any:
        if isinstance(holder, Items):
            return self._items(holder)
        return self._record(holder) if isinstance(holder, Record) else self._pairs(holder)

    def _items(self, items: Items[Any]) -> list[Any] | None:
        """The items shown; records get their ids, plain values keep their position, with None before them."""
        found: list[Any] = []
        for item in items:
            if isinstance(item, Record):
                told = outermost_item(item.path) in self.items
                kept: Any = self._record(item, key_in(item.path, items.path)) if told else None
            else:
                kept = self._value(item)
                if kept is not None:
                    found += [None] * (int(key_in(item.path, items.path)) - 1 - len(found))
            if kept is not None:
                found.append(kept)
        return found or None

    def _pairs(self, pairs: Peta[Any, Any]) -> dict[Any, Any] | None:
        """The pairs whose value is shown, and then also those still to come; a key shown alone keeps no value."""
        found: dict[Any, Any] = {}
        for key, value in pairs.items():
            kept = self._value(value)
            if kept is not None:
                found[key] = kept
            elif key.path in self.shown:
                found[key] = self._not_known(value)
        return found | self._not_known(pairs, all_of_them=bool(found)) or None

    def _not_known(self, pairs: Any, *, all_of_them: bool = True) -> dict[Any, str]:
        """What holds the place of the values that pairs lack: of all keys, or of those that are shown."""
        to_come = dict.fromkeys(getattr(pairs, "open_keys", ()), _TO_COME)
        none = dict.fromkeys(getattr(pairs, "dashed_keys", ()), _NONE)
        return {key: words for key, words in (to_come | none).items() if all_of_them or key.path in self.shown}

    def _leaf(self, value: Any) -> Any:
        if isinstance(value, Rujukan):
            return self._reference(value)
        if isinstance(value, Paragraf) and "\n\n" in value:
            return self._paragraphs(value)
        return value

    def _reference(self, value: Rujukan) -> str:
        """The reference as written; cached, since many items refer to the same few in the same words."""
        known = value, value.tujuan
        if known not in self.references:
            self.references[known] = self._written(value)
        return self.references[known]

    def _written(self, value: Rujukan) -> str:
        """The reference as written if it is the id, the name or another printed text of its target; else the id."""
        target = value.tujuan
        if target is None or not (identity := ModelPath(target.path).key):
            return value
        names = (text for text in target.__dict__.values() if isinstance(text, Teks) and text.path in self.shown)
        known = {identity.casefold(), target.naming.casefold(), *(text.casefold() for text in names)}
        return value if value.casefold() in known else identity

    def _paragraphs(self, value: Paragraf) -> Paragraf:
        """The paragraphs that are printed; the text itself if none is found as it stands."""
        shown = self.shown[value.path].casefold()
        kept = [part for part in value.split("\n\n") if all(line in shown for line in map(_bare, part.split("\n")))]
        return type(value)("\n\n".join(kept)) if kept else value


def _bare(line: str) -> str:
    """A line in the form in which it is searched for: without emphasis, list marker and punctuation at its ends."""
    return without_marker(line).replace("*", "").casefold().strip(_EDGES)


def _is_said(term: str, words: str) -> bool:
    """Whether some text contains a term as whole words."""
    return term in words and re.search(rf"(?<!\w){re.escape(term)}(?!\w)", words) is not None
