"""Loops of a region's templates that go through nothing because it is missing: its gap stands in their place."""

import re
from collections.abc import Iterable
from itertools import takewhile

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from generator.documents.rendering.bounds import through
from generator.documents.rendering.line_ends import APART, without_signs

_MARKER = re.compile(r"(?:\s*\n)?(?P<marker>[ \t]*(?:\||(?:[-*+]|\d+\.)[ \t]+|))")


class ShowingGaps(NodeTransformer):
    """Puts before each loop of a template what prints the gap of that which the loop goes through.

    Shipped templates do without: they say in sentences of their own what is missing.
    """

    def visit_For(self, node: nodes.For) -> nodes.For | list[nodes.Node]:  # noqa: N802
        """The loop, behind its gap."""
        around = _around_gap(node)
        self.generic_visit(node)
        if around is None:
            return node
        gap = through("missing", node.iter, *map(nodes.Const, around))
        return [nodes.Output([gap], lineno=node.lineno), node]


def _around_gap(loop: nodes.For) -> tuple[str, str] | None:
    """What stands before and after a gap that is printed for all rounds of a loop; None where it is not.

    It is an item or row where the rounds are, and a line of its own where they are lines.
    """
    printed = [part for output in loop.find_all(nodes.Output) for part in output.nodes]
    text = _text(part for part in printed if isinstance(part, nodes.TemplateData))
    has_parts = any(loop.find(part) for part in (nodes.Include, nodes.CallBlock))
    is_silent = not (has_parts or text.strip() or any(not isinstance(part, nodes.TemplateData) for part in printed))
    if loop.else_ or is_silent:
        return None
    if not has_parts and "\n" not in text:
        return "", ""
    begins = _MARKER.match(_text(takewhile(lambda part: isinstance(part, nodes.TemplateData), printed)))
    return f"{APART}{begins['marker'] if begins else ''}", "\n"


def _text(parts: Iterable[nodes.Node]) -> str:
    return without_signs("".join(part.data for part in parts if isinstance(part, nodes.TemplateData)))
