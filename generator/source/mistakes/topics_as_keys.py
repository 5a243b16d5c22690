"""A key of a group that stands at the left edge, where it is read as the topic of the same name."""

import re
from collections.abc import Iterable, Iterator

from generator.source.mistakes.fault import ITEM, KEY, indent_of
from generator.source.problems import Problems
from generator.source.words import comparable
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, Topics, is_null

_IF_NEW = "atau beri nama lain bila memang butir baru."


def without_keys_at_the_edge(root: Mapping, others: Iterable[Mapping], topics: Topics, problems: Problems) -> Mapping:
    """The topics of a file without those that are reported as keys of the topic above them."""
    kept, roots = {}, [root, *others]
    for name, (key, value) in root.entries.items():
        advice = _advice(key, problems.lines_of(key.place.file), topics) if name in topics else ""
        texts = bare_texts(value) if name in topics else set()
        if texts and (advice or topics[name].is_list) and _are_named(texts, name, value, roots):
            problems.error(
                f"'{name}' di tepi kiri dibaca sebagai topik, padahal isinya hanya menyebut yang sudah ada",
                key.place,
                advice
                or f"pindahkan ke dalam kelompok yang memakainya, sejajar dengan kunci lain di sana, {_IF_NEW}",
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
    """How far to set in a key at the left edge that a group still open above it may have; "" if none may."""
    number = key.place.line - 1
    head = next((n for n in range(number - 1, -1, -1) if (m := KEY.match(lines[n])) and not m.start("key")), -1)
    match = KEY.match(lines[head]) if head >= 0 else None
    if key.place.column > 1 or match is None or match["key"] not in topics:
        return ""
    if match["value"].partition("#")[0].strip():
        return ""
    if not _rows(lines, head, number):
        is_own = key.text in topics[match["key"]].keys
        return f"pakai 2 spasi di depannya, di bawah '{match['key']}' pada baris {head + 1}." if is_own else ""
    found = [
        f"pakai {depth} spasi di depannya, sejajar dengan '{name}' pada baris {line + 1}"
        for line, depth, name in _open_groups(key.text, lines, head, number, topics)
    ]
    return f"{'; atau '.join(found)}." if found else ""


def _rows(lines: list[str], head: int, end: int) -> list[int]:
    """The lines between two that are neither empty nor a remark."""
    return [n for n in range(head + 1, end) if lines[n].strip() and lines[n].lstrip()[0] != "#"]


def _open_groups(key: str, lines: list[str], head: int, end: int, topics: Topics) -> Iterator[tuple[int, int, str]]:
    """The groups that are open at the end of a topic and take a key that they lack, the outermost first.

    Each is told by the line of its first key, the depth of its keys, and the name of the first.
    """
    topic = topics[lines[head].partition(":")[0].strip()]
    owner, begin, depth, keys = "", head, -1, [topic.keys]
    while True:
        level = _level(lines, begin, end, depth)
        if not level:
            return
        line, first = level[0]
        names = [match["key"] for _, match in level]
        if any(key in own for own in keys) and key not in names:
            yield line, first.start("key"), first["key"]
        begin, match = level[-1]
        owner, depth = match["key"], match.start("key")
        keys = [group.keys for group in topic.groups() if group.name == owner]
        if match["value"].partition("#")[0].strip() or not keys:
            return


def _level(lines: list[str], begin: int, end: int, depth: int) -> list[tuple[int, re.Match[str]]]:
    """The keys of the group, or of the last item, right below a key of some depth, with their lines."""
    rows = [n for n in _rows(lines, begin, end) if indent_of(lines[n]) > depth or ITEM.match(lines[n])]
    if not rows:
        return []
    least = indent_of(lines[rows[0]])
    if ITEM.match(lines[rows[0]]):
        last = max(n for n in rows if indent_of(lines[n]) == least and ITEM.match(lines[n]))
        rows = [n for n in rows if n >= last]
    first = KEY.match(lines[rows[0]])
    if first is None:
        return []
    found = ((n, match) for n in rows if (match := KEY.match(lines[n])))
    return [(n, match) for n, match in found if match.start("key") == first.start("key")]
