"""Edits of several files or places together: equal ones become one, those that differ a conflict that names them.

A new item that is entered in several tables is one item with what each of them supplies.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.edits.edit import Insert, Remove, Set
from generator.edits.fate_of_edits import Decision, in_words, typed_name
from generator.edits.items_within import numbered_beside
from generator.edits.typed import kind_at, plain_text, same_text
from generator.source.kinds import ListKind
from generator.source.paths import ModelPath
from generator.source.record import RecordsKind
from generator.source.words import joined

_DIFFER = "berkas-berkas itu berbeda"
_PLACES_DIFFER = "berkas itu memuat teks yang berbeda"
_NAMESAKES = "butir baru ini bernama sama, tetapi berbeda isinya; bila memang butir lain, bedakan namanya di berkas"
_GROUPED_BY = ("dimensi",)
REMOVED_ELSEWHERE = "disunting di satu tempat, tetapi butirnya dihapus di tempat lain"


def agreed(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions with one for each value, in the order of their first."""
    groups: dict[object, list[Decision]] = {}
    for n, decision in enumerate(decisions):
        groups.setdefault(_subject(decision) if decision.is_open else n, []).append(decision)
    one_each = [_as_one(own) for group in groups.values() for own in _told_apart(group)]
    removed = [decision.path for decision in one_each if _removes(decision)]
    one_each = _with_what_is_emptied(one_each) if removed else one_each
    return [_beside_removals(decision, removed, one_each) for decision in one_each] if removed else one_each


def _subject(decision: Decision) -> object:
    edit = decision.edit
    if not isinstance(edit, Insert):
        return type(edit), decision.path
    kind = kind_at(edit.listed)
    name = typed_name(kind.kind.record, edit.fields) if isinstance(kind, RecordsKind) else ""
    return decision.path, name or tuple(sorted((way, plain_text(text)) for way, text in edit.fields.items()))


def _told_apart(group: list[Decision]) -> list[list[Decision]]:
    """New items of one name in groups of those that may be the same item; other edits of one value in one group."""
    found: list[list[Decision]] = []
    for decision in group:
        own = next((others for others in found if not any(_are_distinct(one, decision) for one in others)), None)
        if own is None:
            found.append([decision])
        else:
            own.append(decision)
    return found


def _are_distinct(one: Decision, other: Decision) -> bool:
    """Whether two new items differ in another field that names them, or stand in different dimensions."""
    kind = kind_at(one.edit.listed) if isinstance(one.edit, Insert) else None
    if not isinstance(one.edit, Insert) or not isinstance(other.edit, Insert) or not isinstance(kind, RecordsKind):
        return False
    ways = [f".{name}" for name in (*kind.kind.record.naming_fields, *_GROUPED_BY)]
    both = [way for way in ways if way in one.edit.fields and way in other.edit.fields]
    return any(
        not same_text(f"{one.edit.listed}[]{way}", one.edit.fields[way], other.edit.fields[way]) for way in both
    )


def _as_one(group: list[Decision]) -> Decision:
    """One decision for those of one value: by what each text means, the first file first."""
    alike: list[list[Decision]] = []
    for decision in group:
        same = next((others for others in alike if all(_agree(one, decision) for one in others)), None)
        if same is None:
            alike.append([decision])
        else:
            same.append(decision)
    first, *others = [_joined(same) for same in alike]
    if not others:
        return first
    return replace(first, fate="bentrok", rivals=tuple(others), reason=_difference([first, *others]))


def _difference(differing: Sequence[Decision]) -> str:
    """Why decisions on one value differ, with the files, or the places in one file."""
    origins = [origin for one in differing for origin in one.origins]
    files = list(dict.fromkeys(origin.file for origin in origins if origin.file))
    places = list(dict.fromkeys(origin.place for origin in origins if origin.place))
    lead, named = (_DIFFER, files) if len(files) != 1 else (_PLACES_DIFFER, places)
    told = f"{lead}: {joined(named)}" if named else lead
    return f"{told}; {_NAMESAKES}" if isinstance(differing[0].edit, Insert) else told


def _joined(same: list[Decision]) -> Decision:
    """Decisions for the same text: taken if one of the files shows that the YAML did not change since."""
    best = next((decision for decision in same if decision.fate == "ambil"), same[0])
    origins = tuple(origin for decision in same for origin in decision.origins)
    others = tuple(decision.edit for decision in same if decision is not best)
    return _united(replace(best, origins=origins, others=others), same)


def _united(best: Decision, same: Sequence[Decision]) -> Decision:
    """The decision on a new item with all fields that were typed for it."""
    if not isinstance(best.now, Insert):
        return best
    typed: dict[str, str] = {}
    fields: dict[str, str] = {}
    for one in same:
        if isinstance(one.now, Insert):
            ways = numbered_beside(best.now.listed, typed, one.now.fields)
            typed |= {ways[way]: text for way, text in one.now.fields.items() if ways[way] not in typed}
            own = ((ways.get(way, way), text) for way, text in one.fields.items())
            fields |= {way: text for way, text in own if way not in fields}
    return replace(best, now=replace(best.now, fields=typed), fields=fields, new=in_words(fields))


def _agree(one: Decision, other: Decision) -> bool:
    """Whether two edits give a value the same text, or no field of a new item different ones."""
    if isinstance(one.now, Set) and isinstance(other.now, Set):
        return same_text(one.now.path, one.now.now, other.now.now)
    if isinstance(one.now, Insert) and isinstance(other.now, Insert):
        ways = numbered_beside(one.now.listed, one.now.fields, other.now.fields)
        beside = replace(other.now, fields={ways[way]: text for way, text in other.now.fields.items()})
        mine, theirs = dict(_values(one.now)), dict(_values(beside))
        return all(_have_equal(path, mine[path], theirs[path]) for path in mine.keys() & theirs.keys())
    return type(one.now) is type(other.now)


def _values(edit: Insert) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The paths of the values of a new item with their texts; a list of plain values is one value."""
    lists: dict[str, list[str]] = {}
    for way, text in edit.fields.items():
        path = ModelPath(f"{edit.listed}[]{way}")
        is_listed = bool(way) and path.is_entry and isinstance(kind_at(path.listed), ListKind)
        lists.setdefault(str(path.listed if is_listed else path), []).append(text)
    return ((path, tuple(texts)) for path, texts in lists.items())


def _have_equal(path: str, one: Sequence[str], other: Sequence[str]) -> bool:
    entry = f"{path}[]" if isinstance(kind_at(path), ListKind) else path
    return len(one) == len(other) and all(same_text(entry, *both) for both in zip(one, other, strict=True))


def _removes(decision: Decision) -> bool:
    return decision.is_open and isinstance(decision.edit, Remove)


def _with_what_is_emptied(decisions: list[Decision]) -> list[Decision]:
    """The decisions with what is emptied in an item as part of its removal, where one file does both."""
    removals = [decision for decision in decisions if _removes(decision)]
    kept: list[Decision] = []
    emptied: dict[int, list[Decision]] = {}
    for decision in decisions:
        removal = next((one for one in removals if _is_emptied_with(decision, one)), None)
        if removal is None:
            kept.append(decision)
        else:
            emptied.setdefault(id(removal), []).append(decision)
    return [_and_emptied(decision, emptied.get(id(decision), [])) for decision in kept]


def _is_emptied_with(decision: Decision, removal: Decision) -> bool:
    is_empty = decision.is_open and isinstance(decision.edit, Set) and not decision.edit.now.strip()
    if not is_empty or not _is_in(decision, removal.path):
        return False
    return {origin.file for origin in decision.origins} <= {origin.file for origin in removal.origins}


def _and_emptied(removal: Decision, emptied: Sequence[Decision]) -> Decision:
    origins = tuple(origin for one in emptied for origin in one.origins)
    edits = tuple(edit for one in emptied for edit in one.edits)
    return replace(removal, origins=removal.origins + origins, others=removal.others + edits)


def _beside_removals(decision: Decision, removed: Iterable[str], all_of_them: list[Decision]) -> Decision:
    """A conflict if an item is removed in one file and edited in another."""
    if not decision.is_open:
        return decision
    if _removes(decision):
        inside = [one for one in all_of_them if one.is_open and not _removes(one) and _is_in(one, decision.path)]
        return replace(decision, fate="bentrok", reason=REMOVED_ELSEWHERE) if inside else decision
    is_inside = any(_is_in(decision, path) for path in removed)
    return replace(decision, fate="bentrok", reason=REMOVED_ELSEWHERE) if is_inside else decision


def _is_in(decision: Decision, path: str) -> bool:
    return ModelPath(decision.path).is_within(path)
