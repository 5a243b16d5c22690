"""A key of a group that stands at the left edge, where it is read as the topic of the same name."""

from collections.abc import Container, Iterable

from generator.source.mistakes.fault import ITEM, KEY, indent_of
from generator.source.problems import Problems
from generator.source.words import comparable
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, Topics, is_null


def without_keys_at_the_edge(root: Mapping, others: Iterable[Mapping], topics: Topics, problems: Problems) -> Mapping:
    """The topics of a file without those that are reported as keys of the topic above them."""
    kept, roots = {}, [root, *others]
    for name, (key, value) in root.entries.items():
        advice = _advice(key, problems.lines_of(key.place.file), topics) if name in topics else ""
        if advice and (texts := bare_texts(value)) and _are_named(texts, name, value, roots):
            problems.error(
                f"'{name}' di tepi kiri dibaca sebagai topik, padahal isinya hanya menyebut yang sudah ada",
                key.place,
                advice,
            )
            continue
        if advice and _may_be_key(name, value, root, topics):
            problems.notice(
                f"'{name}' di tepi kiri dibaca sebagai topik tersendiri", key.place, f"bila bukan, {advice}"
            )
        kept[name] = key, value
    return Mapping(kept, root.spot, root.size) if len(kept) < len(root.entries) else root


def advice_for_key(key: Scalar, value: Node, other: Node, lines: list[str], topics: Topics) -> str:
    """Where a key at the left edge belongs whose texts are named by what stands under it elsewhere; "" for others."""
    texts = bare_texts(value)
    return _advice(key, lines, topics) if texts and texts <= _names(other) else ""


def bare_texts(value: Node) -> set[str]:
    """The texts of a list of nothing else, or the only one; empty for anything else."""
    items = value.items if isinstance(value, Sequence) else [value]
    texts = {comparable(item.text) for item in items if isinstance(item, Scalar) and not is_null(item)}
    return texts if all(isinstance(item, Scalar) for item in items) else set()


def _names(value: Node) -> set[str]:
    """The ids and names of the groups of a list."""
    groups = [item for item in value.items if isinstance(item, Mapping)] if isinstance(value, Sequence) else []
    cells = (group.entries.get(name) for group in groups for name in ("id", "nama"))
    return {comparable(cell[1].text) for cell in cells if cell and isinstance(cell[1], Scalar)}


def _are_named(texts: set[str], name: str, value: Node, roots: list[Mapping]) -> bool:
    """Whether all texts are ids or names of what stands under the same topic elsewhere."""
    values = [root.entries[name][1] for root in roots if name in root.entries]
    return texts <= set().union(*(_names(other) for other in values if other is not value))


def _may_be_key(name: str, value: Node, root: Mapping, topics: Topics) -> bool:
    """Whether a topic is written as a key is: bare names for a list of groups, or a text below an empty topic."""
    names = list(root.entries)
    above = names[names.index(name) - 1] if name in names[1:] else ""
    is_of_groups = topics[name].is_list and "id" in topics[name].keys
    if is_of_groups and name == "sumber":
        return bool(bare_texts(value))
    return bool(above) and is_null(root.entries[above][1]) and isinstance(value, Scalar) and not is_null(value)


def _advice(key: Scalar, lines: list[str], topics: Topics) -> str:
    """How far to set in a key at the left edge that the topic above it has as well; "" if it has none."""
    number = key.place.line - 1
    head = next((n for n in range(number - 1, -1, -1) if (m := KEY.match(lines[n])) and not m.start("key")), -1)
    match = KEY.match(lines[head]) if head >= 0 else None
    if (
        key.place.column > 1
        or match is None
        or match["key"] not in topics
        or key.text not in _keys(match["key"], topics)
    ):
        return ""
    if match["value"].partition("#")[0].strip():
        return ""
    first = _first_key(lines, head, number)
    if first is None:
        return f"pakai 2 spasi di depannya, di bawah '{match['key']}' pada baris {head + 1}."
    line, depth, name, written = first
    if key.text in written:
        return ""
    return f"pakai {depth} spasi di depannya, sejajar dengan '{name}' pada baris {line + 1}."


def _keys(name: str, topics: Topics) -> Container[str]:
    return topics[name].keys


def _first_key(lines: list[str], head: int, end: int) -> tuple[int, int, str, list[str]] | None:
    """The first key of the group, or of the last item, between two lines: its line, depth and name, and all keys."""
    rows = [n for n in range(head + 1, end) if lines[n].strip() and lines[n].lstrip()[0] != "#"]
    if not rows:
        return None
    depth = indent_of(lines[rows[0]])
    is_list = ITEM.match(lines[rows[0]]) is not None
    first = max(n for n in rows if indent_of(lines[n]) == depth and ITEM.match(lines[n])) if is_list else rows[0]
    match = KEY.match(lines[first])
    if match is None:
        return None
    level = [m for n in rows if n >= first and (m := KEY.match(lines[n])) and m.start("key") == match.start("key")]
    return first, match.start("key"), match["key"], [one["key"] for one in level]
