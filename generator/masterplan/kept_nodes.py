"""Nodes of YAML files kept between runs, since reading them again takes four times as long.

Only those of files about which nothing had to be told are kept, by their text; where a file lies is added when they
are taken out, so equal files share them.
"""

import marshal
from pathlib import Path
from typing import Any

from generator.framework.editions import edition_in_use
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence
from generator.user_cache import keep, keeps, kept

_KIND = "isian"
_SHORTEST = 1_000
"""Shorter texts are read as fast as they are looked up."""
_new = object.__new__


class _NotPlainError(Exception):
    """A node stands in two places, or at one that the file itself does not have."""


def known_nodes(text: str, file: Path) -> Mapping | None:
    """The nodes of a file with this text, if they were kept."""
    content = kept(_KIND, _key(text)) if len(text) >= _SHORTEST else None
    if content is None:
        return None
    node = _node(marshal.loads(content), file)
    return node if isinstance(node, Mapping) else None


def keep_nodes(text: str, node: Mapping) -> None:
    """Keep the nodes of a text about which nothing was told."""
    if len(text) < _SHORTEST or not keeps():
        return
    try:
        plain = _plain(node, set())
    except _NotPlainError:
        return
    keep(_KIND, _key(text), marshal.dumps(plain))


def _key(text: str) -> str:
    return f"{edition_in_use()}\0{text}"


def _plain(node: Node, seen: set[int]) -> Any:
    """A node as tuples: of its content, the four numbers of its spot, and its style or size."""
    if type(node.spot) is not tuple or id(node) in seen:
        raise _NotPlainError
    seen.add(id(node))
    spot = node.spot[1:]
    if isinstance(node, Scalar):
        return (node.text, *spot, node.style)
    if isinstance(node, Sequence):
        return ([_plain(item, seen) for item in node.items], *spot, node.size)
    entries = {name: (_plain(key, seen), _plain(value, seen)) for name, (key, value) in node.entries.items()}
    return (entries, *spot, node.size)


def _node(plain: Any, file: Path) -> Node:
    content, line, column, last, end, more = plain
    spot = file, line, column, last, end
    if type(content) is str:
        scalar = _new(Scalar)  # takes half the time of calling the class, for nearly every node
        scalar.text, scalar.style, scalar.spot = content, more, spot
        return scalar
    if type(content) is list:
        return Sequence([_node(item, file) for item in content], spot, more)
    entries: Any = {name: (_node(key, file), _node(value, file)) for name, (key, value) in content.items()}
    return Mapping(entries, spot, more)
