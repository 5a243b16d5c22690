"""The part of a masterplan that a document prints: what may travel inside it, for every reader can read it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.source.record import Record
from generator.source.values import Items, Paragraf, Peta, Rujukan, Teks

_IDENTITY = ("masterplan", "daerah.kode", "daerah.nama", "daerah.jenis", "daerah.fiktif", "naskah.tanggal")
_NEVER = "catatan"
_OF_AN_ITEM = frozenset({"id", "dimensi", "subdimensi", "jenis", "unsur", "kelompok", "jangka"})
_SOURCES = "sumber"
_EDGES = " ."


@dataclass(frozen=True, slots=True)
class Printed:
    """What a document prints: the words shown for each path, and all of its words.

    The document's words tell which of the region's own terms it uses, since a term in a title or label
    leaves no path.
    """

    shown: Mapping[str, str]
    words: str


def printed_part(masterplan: Masterplan, printed: Printed) -> Masterplan:
    """A masterplan of the printed values alone, made to be written with ``dump`` and read again.

    Its values have the paths that they have in the whole: ids are written out, also those that are derived,
    and an item keeps what documents group it by, such as its dimension, and its printed sources. Printed
    references bring along the name they print; one that is written in words of which nothing else tells
    becomes the id. Of a text of several paragraphs only the printed ones stay. The region's code, name and
    kind and the date of the text, which the file's properties show, are always there; notes never are.
    """
    shown = dict(printed.shown)
    for path in _IDENTITY:
        shown.setdefault(path, "")
    for value in _references(masterplan):
        if value.path in shown and value.tujuan is not None:
            shown.setdefault(getattr(value.tujuan.naming, "path", ""), value.nama)
    for name, term in (*masterplan.istilah.supplied(), *masterplan.naskah.supplied()):
        if name != _NEVER and str(term).casefold() in printed.words.casefold():
            shown.setdefault(term.path, str(term))
    part = _Pruning(shown).record(masterplan)
    return part if isinstance(part, Masterplan) else Masterplan()


def _references(value: Any) -> Iterator[Rujukan]:
    if isinstance(value, Rujukan):
        yield value
    elif isinstance(value, Record):
        for _, inner in value.supplied():
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)


class _Pruning:
    """Copies what is shown; what it leaves out it answers with None."""

    def __init__(self, shown: Mapping[str, str]) -> None:
        self.shown = shown

    def record(self, record: Record, identity: str = "") -> Record | None:
        kept: dict[str, Any] = {}
        of_an_item: dict[str, Any] = {}
        for name, value in record.supplied():
            if name in _OF_AN_ITEM and isinstance(value, Teks):
                of_an_item[name] = value
            if name == _SOURCES and (sources := self._sources(value)):
                of_an_item[name] = sources
            if name != _NEVER and (inner := self._value(value)) is not None:
                kept[name] = inner
        if not kept:
            return None
        copy = type(record)(record.path, record.place)
        copy.__dict__.update(kept | of_an_item)
        if identity and "id" in record.fields:
            copy.__dict__["id"] = _written(Teks(identity), record)
        return copy

    def _sources(self, values: Items[Any]) -> Items[Any]:
        """The sources of an item that the document names, in a line or below a table."""
        named = (v for v in values if isinstance(v, Rujukan) and v.tujuan is not None and self._is_named(v.tujuan))
        return Items((_reference(value) for value in named), values.path)

    def _is_named(self, target: Record) -> bool:
        return getattr(target.naming, "path", "") in self.shown

    def _value(self, value: Any) -> Any:
        if isinstance(value, Record):
            return self.record(value)
        if isinstance(value, Items):
            return self._items(value)
        if isinstance(value, Peta):
            return value if value.path in self.shown else self._pairs(value)
        return self._leaf(value) if value.path in self.shown else None

    def _items(self, items: Items[Any]) -> Items[Any] | None:
        """Records have their ids; plain values keep their position, with nothing in the places left out."""
        found: list[Any] = []
        for item in items:
            identity = _identity(item, items)
            if isinstance(item, Record):
                kept: Any = self.record(item, identity)
            else:
                kept = self._value(item)
                if kept is not None:
                    found += [None] * (int(identity) - 1 - len(found))
            if kept is not None:
                found.append(kept)
        return Items(found, items.path) if found else None

    def _pairs(self, pairs: Peta[Any, Any]) -> Peta[Any, Any] | None:
        """Pairs whose value is shown; where only the key is, it stands alone."""
        found: Peta[Any, Any] = Peta()
        for key, value in pairs.items():
            kept = self._value(value)
            if kept is not None:
                found[key] = kept
            elif key.path in self.shown:
                found[key] = Peta()
        return _written(found, pairs) if found else None

    def _leaf(self, value: Any) -> Any:
        if isinstance(value, Rujukan):
            return _reference(value)
        if isinstance(value, Paragraf) and "\n\n" in value:
            return self._paragraphs(value)
        return value

    def _paragraphs(self, value: Paragraf) -> Paragraf:
        """The paragraphs that are printed, with full stops and capitals as they may be reworded."""
        shown = self.shown[value.path].casefold()
        kept = [part for part in value.split("\n\n") if part.replace("*", "").casefold().strip(_EDGES) in shown]
        return value if not kept else _written(type(value)("\n\n".join(kept)), value)


def _identity(item: Any, items: Items[Any]) -> str:
    return str(item.path)[len(items.path) + 1 : -1]


def _written(value: Any, like: Any) -> Any:
    """A value in the place of another."""
    value.path, value.place = like.path, like.place
    return value


def _reference(value: Rujukan) -> Rujukan:
    """The reference as written, or by id where it is written in neither the id nor the name."""
    target = value.tujuan
    if target is None or not target.path.endswith("]"):
        return value
    identity = target.path[target.path.rindex("[") + 1 : -1]
    if value.casefold() in {identity.casefold(), target.naming.casefold()}:
        return value
    by_id: Rujukan = _written(Rujukan(identity), value)
    by_id.tujuan = target
    return by_id
