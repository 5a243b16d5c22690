"""Fields of topics in the region's words, as columns and new items name them."""

from collections.abc import Iterator

from generator.edits.typed import field_at
from generator.page.session import State
from generator.pulling.foreign.choosing import has_budget
from generator.source.paths import ModelPath
from generator.source.words import capital
from generator.workbooks.tables import sources

_SOURCE = "sumber"


def funds(state: State) -> list[tuple[str, str]]:
    """The sources of funds, with their labels."""
    return [(key, state.plan.istilah.filled(label)) for key, label in sources().labels.items()]


def label_at(state: State, topic: str, name: str = "") -> str:
    """The label of a topic, or of a field of its items with its source and year, such as "anggaran[apbd][2026]"."""
    if name == _SOURCE and has_budget(topic):
        return "Sumber dana"
    path = ModelPath(f"{topic}[].{name}" if name else topic)
    declared = field_at(path)
    label = capital(state.plan.istilah.filled(declared.label)) if declared else name
    return " ".join([label, *_keys(state, path)]) if name else label


def _keys(state: State, path: ModelPath) -> Iterator[str]:
    """The keys behind the last name of a path, such as a source of funds and a year."""
    known = dict(funds(state))
    for name, key in reversed([*path.names_and_keys]):
        if name:
            return
        yield known.get(key, key)
