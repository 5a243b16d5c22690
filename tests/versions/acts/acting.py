"""Acts for tests."""

from tests.versions.plans import between


def acts(old: str, new: str, *forced: str) -> list[tuple[str, str, str, str, int]]:
    """Kind, topic, old, new and number of changes of each act between two YAML texts."""
    found = between(old, new, *forced)
    held = [part for act in found.acts for part in act.parts or (act,)]
    assert sorted(map(id, held)) == sorted(map(id, found.changes))
    return [(str(a.kind), a.where.topic, a.old, a.new, len(a.parts)) for a in found.acts]


def notes(old: str, new: str) -> list[str]:
    """What each act says that its changes have in common."""
    return [act.note for act in between(old, new).acts]
