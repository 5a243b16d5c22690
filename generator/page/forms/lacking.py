"""Labels of gaps that say of which item they are, and where on the page each can be filled in."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.edits.form_texts import value_at
from generator.masterplan.groups import fields_of_group
from generator.page.forms.messages_with_labels import item_name
from generator.page.session import State
from generator.source.paths import ModelPath
from generator.source.record import Record
from generator.source.values import Gap, Items, Rujukan
from generator.source.words import capital
from generator.versions.changes_in_words import Wording


@dataclass(frozen=True, slots=True)
class Lacking:
    """A gap as the page lists it: its label, the topic, and the item and field that a link leads to.

    ``group`` is the key of the group for which a new item is wanted, "" if the place exists.
    """

    label: str
    topic: str
    item: str
    path: str
    group: str = ""


def lacking(state: State, gaps: Iterable[Gap]) -> list[Lacking]:
    """The gaps as the page lists them, in their order."""
    words = Wording(state.plan.istilah)
    return [_lacking(state, gap, words) for gap in gaps]


def _lacking(state: State, gap: Gap, words: Wording) -> Lacking:
    path = ModelPath(gap.path)
    label = capital(state.plan.istilah.filled(gap.label))
    listed = isinstance(value_at(state.plan, path.topic), Items)
    item = str(path.item) if listed and path.item else ""
    name = "" if path.group else _name_of(state, path, words)
    group = path.group if fields_of_group(path) else ""
    return Lacking(f"{label}: {name}" if name else label, path.topic, item, gap.path, group)


def _name_of(state: State, path: ModelPath, words: Wording) -> str:
    """The name of the innermost item that a gap belongs to; "" if it belongs to none."""
    owner = next((one for one in path.owners if one.is_entry), None)
    if owner is None:
        return ""
    item = value_at(state.plan, owner)
    if isinstance(item, Record) and item.naming:
        named = item.naming
        return item_name(item, words.name(item), words) if not isinstance(named, Rujukan) else str(named.nama)
    return next((str(one.nama) for one in state.plan.dimensi if one.kunci == owner.key), "")
