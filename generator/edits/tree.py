"""A YAML text as a tree in which each node knows its characters, and which keeps anchors, aliases and brackets.

The reader's own nodes forget these, because values do not need them; writing does.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from generator.source.placeholders import is_placeholder
from generator.source.unknown_values import with_dots_for_unknowns
from generator.source.yaml_nodes import Scalar, is_null, with_quoted_dashes

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTED_DASH = '"-"'
_MOST_KNOWN = 16
MERGE = "<<"
"""The key under which YAML merges another group into one."""


@dataclass(eq=False, slots=True)
class Leaf:
    """A text; ``start`` and ``end`` are its characters, without an anchor or tag; ``style`` is '' or one of '"|>."""

    start: int
    end: int
    line: int
    column: int
    anchor: str
    text: str
    style: str

    @property
    def is_open(self) -> bool:
        """Whether it is empty or only holds the place of a value."""
        return is_null(Scalar(self.text, self.style, _NOWHERE)) or is_placeholder(self.text)


@dataclass(eq=False, slots=True)
class Group:
    """A mapping; ``flow`` says that it is written in braces."""

    start: int
    end: int
    line: int
    column: int
    anchor: str
    flow: bool
    entries: "list[tuple[Leaf, Node]]" = field(default_factory=list)

    def entry(self, name: str) -> "tuple[Leaf, Node] | None":
        """The key and value of its own entry of a name."""
        return next((entry for entry in self.entries if entry[0].text == name), None)


@dataclass(eq=False, slots=True)
class Listing:
    """A list; ``flow`` says that it is written in brackets."""

    start: int
    end: int
    line: int
    column: int
    anchor: str
    flow: bool
    items: "list[Node]" = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Alias:
    """A reference to an anchored node, whose content is written elsewhere."""

    start: int
    end: int
    line: int
    column: int
    anchor: str
    target: "Node | None"


Node = Leaf | Group | Listing | Alias
_NOWHERE: Any = None


@dataclass(slots=True)
class Tree:
    """The root of a text, and the names of the anchors that aliases refer to."""

    root: Node | None
    shared: set[str]


@lru_cache(_MOST_KNOWN)
def parsed(text: str) -> Tree:
    """The tree of a text, which nobody may change; raises MarkedYAMLError if its syntax is broken.

    Of the files of a region, an edit changes one; the trees of the others are known. A lone dash or question mark
    behind a key counts as a text, as it does for the reader.
    """
    try:
        return _Builder(text).tree()
    except yaml.MarkedYAMLError as error:
        if quoted := with_quoted_dashes(text, error):
            return parsed(_with_tildes(text, quoted))
        if dotted := with_dots_for_unknowns(text, error):
            return parsed(dotted)
        raise


def _with_tildes(text: str, quoted: str) -> str:
    """The text with a sign for nothing in place of each dash that was quoted, so that all places stay the same."""
    parts, at = [], 0
    for part in _between_dashes(text, quoted):
        parts.append(part)
        at += len(part) + 1
    return "~".join(parts)


def _between_dashes(text: str, quoted: str) -> Iterator[str]:
    """The pieces of a text between the dashes that have quotes in the other text."""
    begin, shift = 0, 0
    at = quoted.find(_QUOTED_DASH)
    while at >= 0:
        own = at - shift
        if text[own] == "-":
            yield text[begin:own]
            begin, shift = own + 1, shift + 2
        at = quoted.find(_QUOTED_DASH, at + 1)
    yield text[begin:]


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.events: Iterator[Any] = iter(yaml.parse(text, _LOADER))
        self.anchors: dict[str, Node] = {}
        self.shared: set[str] = set()

    def tree(self) -> Tree:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.NodeEvent) and root is None:
                root = self._node(event)
        return Tree(root, self.shared)

    def _node(self, event: Any) -> Node:
        start, end = event.start_mark, event.end_mark
        anchor = event.anchor or ""
        if isinstance(event, yaml.AliasEvent):
            self.shared.add(anchor)
            return Alias(start.index, end.index, start.line, start.column, anchor, self.anchors.get(anchor))
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            begin = self._behind_properties(event)
            node = Leaf(begin, end.index, start.line, start.column, anchor, event.value, event.style or "")
        elif isinstance(event, yaml.MappingStartEvent):
            node = self._group(Group(start.index, 0, start.line, start.column, anchor, bool(event.flow_style)))
        else:
            node = self._listing(Listing(start.index, 0, start.line, start.column, anchor, bool(event.flow_style)))
        if anchor:
            self.anchors[anchor] = node
        return node

    def _behind_properties(self, event: Any) -> int:
        """Where a scalar itself begins, behind an anchor or tag."""
        begin: int = event.start_mark.index
        if not event.anchor and not event.tag:
            return begin
        end: int = event.end_mark.index
        while begin < end and self.text[begin] in "&!":
            while begin < end and not self.text[begin].isspace():
                begin += 1
            while begin < end and self.text[begin].isspace():
                begin += 1
        return begin

    def _group(self, group: Group) -> Group:
        for event in self.events:
            if type(event) is yaml.MappingEndEvent:
                group.end = _end_of(event)
                break
            key = self._node(event)
            value = self._node(next(self.events))
            if isinstance(key, Leaf):
                group.entries.append((key, value))
        return group

    def _listing(self, listing: Listing) -> Listing:
        for event in self.events:
            if type(event) is yaml.SequenceEndEvent:
                listing.end = _end_of(event)
                break
            listing.items.append(self._node(event))
        return listing


def _end_of(event: Any) -> int:
    end: int = event.end_mark.index
    return end
