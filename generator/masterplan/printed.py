"""The part of a masterplan that a document prints: what may travel inside it, for every reader can read it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.source.lists_in_text import without_marker
from generator.source.paths import ModelPath, key_in, outermost_item
from generator.source.record import Record
from generator.source.values import Items, Paragraf, Peta, Rujukan, Teks

_IDENTITY = ("masterplan", "daerah.kode", "daerah.nama", "daerah.jenis", "daerah.fiktif", "naskah.tanggal")
_NEVER = "catatan"
_GROUPED_BY = ("id", "dimensi", "subdimensi", "jenis", "unsur", "kelompok", "jangka")
_SOURCES = "sumber"
_TO_COME = "TBD"
_NONE = "-"
_EDGES = " ."
_HOLDERS = (Items, Record, Peta)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a document prints: the words shown for each path (references with the path of the name that
    they lead to), all of its words, and the line that marks a draft.

    The document's words tell which of the region's own terms it uses, since a term in a title or label
    leaves no path; so does the line of a draft of what is known of the text.
    """

    shown: Mapping[str, str]
    words: str
    draft: str = ""


def printed_part(masterplan: Masterplan, printed: Printed) -> dict[str, Any]:
    """The printed values alone, as data that is written with ``dump_data`` and read as a masterplan again.

    They have the paths that they have in the whole: ids are written out, also those that are derived,
    and an item keeps what documents group it by, such as its dimension, and its printed sources. Printed
    references bring along the name they print; one that is written in words of which nothing else tells
    becomes the id. Of a text of several paragraphs only the printed ones stay. The region's code, name and
    kind and the date of the text, which the file's properties show, are always there; notes never are.
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
    """Copies what is shown into data; what it leaves out it answers with None."""

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
        """The fields of which anything is shown, in the order of their declaration."""
        values, kept = record.__dict__, {}
        for name in record.fields:
            if name in values and name != _NEVER and (inner := self._value(values[name])) is not None:
                kept[name] = inner
        return kept

    def _of_an_item(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What an item keeps though it is not printed beside it: how it is grouped, and where it comes from."""
        found = {name: values[name] for name in _GROUPED_BY if isinstance(values.get(name), Teks)}
        sources = [
            self._reference(v) for v in values.get(_SOURCES, ()) if isinstance(v, Rujukan) and self._is_named(v)
        ]
        return {**found, _SOURCES: sources} if sources else found

    def _is_named(self, source: Rujukan) -> bool:
        """Whether the document names a source, in a line or below a table."""
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
        """Records have their ids; plain values keep their position, with nothing in the places left out."""
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
        """Pairs whose value is shown, and those still to come beside them; where only the key is, it stands alone."""
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
        """The reference as written; many items refer to the same few in the same words."""
        known = value, value.tujuan
        if known not in self.references:
            self.references[known] = self._written(value)
        return self.references[known]

    def _written(self, value: Rujukan) -> str:
        """The reference as written where what it names is printed too, such as a short name; else the id."""
        target = value.tujuan
        if target is None or not (identity := ModelPath(target.path).key):
            return value
        names = (text for text in target.__dict__.values() if isinstance(text, Teks) and text.path in self.shown)
        known = {identity.casefold(), target.naming.casefold(), *(text.casefold() for text in names)}
        return value if value.casefold() in known else identity

    def _paragraphs(self, value: Paragraf) -> Paragraf:
        """The paragraphs that are printed, with full stops and capitals as they may be reworded."""
        shown = self.shown[value.path].casefold()
        kept = [part for part in value.split("\n\n") if all(line in shown for line in map(_bare, part.split("\n")))]
        return type(value)("\n\n".join(kept)) if kept else value


def _bare(line: str) -> str:
    """A line as it is found in what is printed: without emphasis, the marker of a list, and signs at its edges."""
    return without_marker(line).replace("*", "").casefold().strip(_EDGES)


def _is_said(term: str, words: str) -> bool:
    """Whether words hold a term, and not as a part of others."""
    return term in words and re.search(rf"(?<!\w){re.escape(term)}(?!\w)", words) is not None
