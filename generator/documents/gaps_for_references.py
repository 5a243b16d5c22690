"""What a reference prints to a table or figure that its template leaves out because its topic is still empty."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import nodes

from generator.documents.rendering.environment import DocumentEnvironment
from generator.documents.rendering.filters_of_jinja_kept_safe import gap_of
from generator.source.values import Gap

_KEY = "kunci"


def gaps_for_references(
    keys: Iterable[str], files: Iterable[Path], environment: DocumentEnvironment, context: Mapping[str, Any]
) -> dict[str, Gap]:
    """The gap of each key that a template gives to a table or figure of a topic without content.

    Keys that no template gives, or only to what is left out for another reason, are not in the result.
    """
    sought, found = set(keys), dict[str, Gap]()
    for file in files:
        tree = environment.parse(file.read_text(encoding="utf-8"))
        for key, names in _keyed(tree, ()):
            gaps = [gap for name in names if (gap := _gap_at(name, context)) is not None]
            if key in sought and gaps:
                found.setdefault(key, gaps[0])
    return found


def _keyed(node: nodes.Node, around: tuple[nodes.Node, ...]) -> Iterator[tuple[str, list[str]]]:
    """Each key given to a call, with the variables shown there, then those of the conditions and loops around it."""
    if isinstance(node, nodes.Call):
        for given in node.kwargs:
            if given.key == _KEY and isinstance(given.value, nodes.Const):
                yield str(given.value.value), [name for one in (*node.args[:1], *around) for name in _paths(one)]
    outer = around
    if isinstance(node, nodes.If):
        outer = (node.test, *around)
    elif isinstance(node, nodes.For):
        outer = (node.iter, *around)
    for child in node.iter_child_nodes():
        yield from _keyed(child, outer)


def _paths(node: nodes.Node) -> list[str]:
    """The variables of an expression, each with the attributes taken of it: "daerah.opd"."""
    if isinstance(node, nodes.Name):
        return [node.name]
    if isinstance(node, nodes.Getattr) and (inner := _paths(node.node)):
        return [f"{inner[0]}.{node.attr}"]
    return [name for child in node.iter_child_nodes() for name in _paths(child)]


def _gap_at(path: str, context: Mapping[str, Any]) -> Gap | None:
    """The gap of a variable without content; None for any other, and for what only templates know."""
    name, *attributes = path.split(".")
    value = context.get(name)
    for attribute in attributes:
        value = getattr(value, attribute, None)
    if value is None or value:
        return None
    return value if isinstance(value, Gap) else gap_of(value)
