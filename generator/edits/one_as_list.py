"""A list in place of the one text or group that stands for its only item, so that further items can follow."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.edits.extents import end_of, last_line, with_comments
from generator.edits.fragments import STEP, Content, Fragments, inner_kind
from generator.edits.source_file import Change, SourceFile
from generator.edits.tree import Group, Leaf
from generator.edits.where_paths_stand import Slot
from generator.source.kinds import Kind


@dataclass(slots=True)
class Listed:
    """What stands for the only item of a list, and the new items before and after it."""

    slot: Slot
    kind: Kind[Any]
    before: list[Content] = field(default_factory=list)
    after: list[Content] = field(default_factory=list)


def can_be_listed(slot: Slot) -> bool:
    """Whether what stands there can be given a dash or brackets without touching anything else."""
    node, key, text = slot.node, slot.key, slot.file.text
    if not isinstance(node, Leaf | Group):
        return False
    if _in_brackets(slot):
        return True
    if key is None:
        return False
    if isinstance(node, Group):
        return node.column - STEP >= key.column and text[node.start - STEP : node.start] == " " * STEP
    is_long = "\n" in text[node.start : end_of(slot.file, node)]
    return not is_long and not text[_behind_colon(slot, key) : node.start].strip()


def as_list(fragments: Fragments, listed: Listed, own: Content | None) -> list[Change]:
    """The changes that make a list of what stands there; ``own`` replaces a text that is changed as well."""
    node, file = listed.slot.node, listed.slot.file
    assert isinstance(node, Leaf | Group)
    if _in_brackets(listed.slot):
        return _bracketed(fragments, listed, own)
    key = listed.slot.key
    assert key is not None
    if isinstance(node, Group):
        column, start = node.column - STEP, node.start - STEP
        lines = _lines(fragments, listed, listed.before, column)
        first = "".join(f"{line}\n" for line in lines).removeprefix(" " * column)
        head = Change(start, node.start, f"{first}{' ' * column * bool(lines)}- ")
        return [head, *_below(fragments, listed, column)]
    start = _behind_colon(listed.slot, key)
    column = key.column + STEP
    above = "".join(f"\n{line}" for line in _lines(fragments, listed, listed.before, column))
    if own is None:
        return [Change(start, node.start, f"{above}\n{' ' * column}- "), *_below(fragments, listed, column)]
    lines = fragments.item(own, listed.kind, None, column)
    written = Change(start, end_of(file, node), above + "".join(f"\n{line}" for line in lines))
    return [written, *_below(fragments, listed, column)]


def _in_brackets(slot: Slot) -> bool:
    return slot.in_flow or (isinstance(slot.node, Group) and slot.node.flow)


def _behind_colon(slot: Slot, key: Leaf) -> int:
    return slot.file.text.index(":", key.end) + 1


def _bracketed(fragments: Fragments, listed: Listed, own: Content | None) -> list[Change]:
    node, kind = listed.slot.node, inner_kind(listed.kind, "")
    first = "".join(f"{fragments.flow(one, kind, node)}, " for one in listed.before)
    rest = "".join(f", {fragments.flow(one, kind, node)}" for one in listed.after)
    if own is not None:
        return [Change(node.start, node.end, f"[{first}{fragments.flow(own, kind, None)}{rest}]")]
    return [Change(node.start, node.start, f"[{first}"), Change(node.end, node.end, f"{rest}]", closes=True)]


def _below(fragments: Fragments, listed: Listed, column: int) -> list[Change]:
    file: SourceFile = listed.slot.file
    at = file.end_of(with_comments(file, last_line(file, listed.slot.node), column))
    lines = _lines(fragments, listed, listed.after, column)
    return [Change(at, at, "".join(f"\n{line}" for line in lines))] if lines else []


def _lines(fragments: Fragments, listed: Listed, contents: Sequence[Content], column: int) -> list[str]:
    like = listed.slot.node
    return [line for content in contents for line in fragments.item(content, listed.kind, like, column)]
