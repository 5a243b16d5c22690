"""Where a new key stands: the rules for groups that are written, empty, in braces, or written as one bare text."""

import re
from typing import Any

from generator.edits.extents import end_of, last_line, with_comments
from generator.edits.fragments import STEP, Content, Fragments, in_order, value_like
from generator.edits.scalars import Wish, cleared, content_end
from generator.edits.source_file import Change, SourceFile
from generator.edits.tree import Group, Leaf, Listing, Node
from generator.edits.where_paths_stand import RefusedError, Slot, key_in_pairs
from generator.source.kinds import Kind, MapKind
from generator.source.place import Place
from generator.source.record import RecordKind
from generator.source.yaml_nodes import Scalar

_COMMENT = re.compile(r"[ \t]#.*")
_BLOCK = re.compile(r": [|>][-+\d]*$")
_NOWHERE: Any = Place(None, 1, 1)  # type: ignore[arg-type]


class Growing:
    """Adds contents to what is written at a slot."""

    def __init__(self, fragments: Fragments) -> None:
        self.fragments = fragments

    def changes(self, slot: Slot, kind: Kind[Any], content: Content, like: Node | None) -> list[Change]:
        """The changes that add contents to a group, or write the first ones of a group or list."""
        node = slot.node
        if isinstance(node, Group) and node.entries:
            add = self._in_braces if node.flow else self._in_block
            return add(slot, kind, content, like)
        if slot.is_open or (isinstance(node, Listing) and not node.items):
            return self._in_empty(slot, kind, content, like)
        if isinstance(node, Leaf) and isinstance(kind, RecordKind) and kind.short and isinstance(content, dict):
            return self._in_place_of_text(slot, node, kind, content, like)
        raise RefusedError("bentuk isian ini hanya dapat diubah dengan penyunting teks", slot.place)

    def _in_block(self, slot: Slot, kind: Kind[Any], content: Content, like: Node | None) -> list[Change]:
        group = slot.node
        assert isinstance(group, Group)
        indent, changes = group.entries[0][0].column, []
        for name in in_order(kind, content):
            lines = self.fragments.entry(name, content[name], kind, like or group, indent)
            commented = self._comment_of(slot, name, indent)
            before = _before(group, kind, name)
            if commented is None and before is None:
                first = group.entries[0][0].start
                text = "\n".join([*lines, " " * indent])
                changes.append(Change(first, first, text.removeprefix(" " * indent)))
                continue
            line = commented if commented is not None else self._last_line_of(slot, before, indent)
            at = slot.file.end_of(line)
            changes.append(Change(at, at, "".join(f"\n{text}" for text in lines)))
        return changes

    @staticmethod
    def _last_line_of(slot: Slot, entry: "tuple[Leaf, Node] | None", indent: int) -> int:
        """The last line of an entry with its own comments."""
        assert entry is not None
        last = max(last_line(slot.file, entry[1]), slot.file.line_of(entry[0].end))
        return with_comments(slot.file, last, indent)

    @staticmethod
    def _comment_of(slot: Slot, name: str, indent: int) -> int | None:
        """The line within a group that holds its key as a comment, as a new region's files have it."""
        file, node = slot.file, slot.node
        begin = slot.key.line + 1 if slot.key is not None else node.line
        end = last_line(file, node) if isinstance(node, Group) else begin - 1
        end = with_comments(file, end, indent - 1)
        pattern = re.compile(rf" {{{indent}}}# {re.escape(name)}:(?:\s|$)")
        return next((line for line in range(begin, end + 1) if pattern.match(file.line(line))), None)

    def _in_braces(self, slot: Slot, kind: Kind[Any], content: Content, like: Node | None) -> list[Change]:
        group = slot.node
        assert isinstance(group, Group)
        changes = []
        for name in in_order(kind, content):
            inner = value_like(like or group, name, kind)
            pair = self._pair(kind, name, content[name], inner, like or group)
            before = _before(group, kind, name)
            if before is None:
                changes.append(Change(group.entries[0][0].start, group.entries[0][0].start, f"{pair}, "))
            else:
                at = max(before[0].end + 1, end_of(slot.file, before[1]))
                at += before[1].start == before[1].end and slot.file.text[at : at + 1] == " "
                changes.append(Change(at, at, f", {pair}"))
        return changes

    def _pair(self, kind: Kind[Any], name: str, content: Content, like: Node | None, group: Node) -> str:
        inner = self.fragments.flow({name: content}, kind, group)[1:-1]
        if isinstance(content, Wish):
            key = self.fragments.key(kind, name, group)
            return f"{key}: {self.fragments.flow(content, kind, like)}"
        return inner

    def _in_empty(self, slot: Slot, kind: Kind[Any], content: Content, like: Node | None) -> list[Change]:
        """The first contents behind an empty key: below it, under the comments that show their pattern."""
        file, node, key = slot.file, slot.node, slot.key
        in_line = not isinstance(kind, RecordKind) and self.fragments.in_flow(content, kind, like)
        if slot.in_flow or key is None or in_line:
            text = self.fragments.flow(content, kind, like)
            blank = "" if file.text[node.start - 1 : node.start].isspace() else " "
            return [Change(node.start, node.end, f"{blank}{text}")]
        changes = self._without_sign(slot)
        indent = key.column + STEP
        if isinstance(content, list):
            last = with_comments(file, file.line_of(max(node.end, key.end)), key.column)
            at = file.end_of(last)
            lines = self.fragments.items(content, kind, like, indent)
            return [*changes, Change(at, at, "".join(f"\n{line}" for line in lines))]
        for name in in_order(kind, content):
            lines = self.fragments.entry(name, content[name], kind, like, indent)
            line = self._comment_of(slot, name, indent)
            at = file.end_of(file.line_of(max(node.end, key.end)) if line is None else line)
            changes.append(Change(at, at, "".join(f"\n{text}" for text in lines)))
        return changes

    @staticmethod
    def _without_sign(slot: Slot) -> list[Change]:
        """The changes that take away what stands behind the key: ``~``, braces, or the words of a placeholder."""
        node = slot.node
        if isinstance(node, Leaf):
            return cleared(slot.file, node, slot.key, flow=False) if node.end > node.start else []
        return [Change(node.start, node.end, "")]

    def _in_place_of_text(
        self, slot: Slot, leaf: Leaf, kind: RecordKind[Any], content: dict[str, Content], like: Node | None
    ) -> list[Change]:
        """A bare text written out under its own keys, beside the new ones."""
        spelled = kind.record.spelled_out(Scalar(leaf.text, leaf.style, _NOWHERE), kind.short)
        old = {
            name: Wish(value.text.strip(), several="\n" in value.text, style=leaf.style * (len(spelled) == 1))
            for name, (_, value) in spelled.items()
            if isinstance(value, Scalar)
        }
        whole = {**old, **content}
        file = slot.file
        if slot.in_flow:
            return [Change(leaf.start, leaf.end, self.fragments.flow(whole, kind, like))]
        if slot.key is None:
            indent = leaf.column
            lines = self.fragments.entries(whole, kind, like, indent)
            comment, end = _comment_behind(file, leaf)
            lines = _with_comment(lines, comment, indent) if comment else lines
            return [Change(leaf.start, end, "\n".join(lines).removeprefix(" " * indent))]
        lines = self.fragments.entries(whole, kind, like, slot.key.column + STEP)
        at = (
            file.end_of(file.line_of(leaf.start))
            if leaf.style and leaf.style in "|>"
            else file.end_of(last_line(file, leaf))
        )
        text = "".join(f"\n{line}" for line in lines)
        gone = cleared(file, leaf, slot.key, flow=False)
        if at >= content_end(file, leaf):
            return [*gone, Change(at, at, text)]
        header, *rest = gone
        return [header, *(Change(change.start, change.end, text) for change in rest)]


def _comment_behind(file: SourceFile, leaf: Leaf) -> tuple[str, int]:
    """The comment behind a text, or behind the sign of its block, and where the text ends with it."""
    is_block = bool(leaf.style) and leaf.style in "|>"
    line = leaf.line if is_block else file.line_of(leaf.end)
    rest = file.text[leaf.start if is_block else leaf.end : file.end_of(line)]
    found = _COMMENT.search(rest)
    if found is None:
        return "", content_end(file, leaf)
    return found[0].strip(), max(content_end(file, leaf), file.end_of(line))


def _with_comment(lines: list[str], comment: str, indent: int) -> list[str]:
    """The lines of a group with a comment: behind the sign of a block, else the last value, else above all."""
    deeper = " " * (indent + 1)
    last = len(lines) - 1 if not lines[-1].startswith(deeper) else None
    at = next((n for n, line in enumerate(lines) if _BLOCK.search(line)), last)
    if at is None:
        return [" " * indent + comment, *lines]
    return [*lines[:at], f"{lines[at]}  {comment}", *lines[at + 1 :]]


def _before(group: Group, kind: Kind[Any], name: str) -> "tuple[Leaf, Node] | None":
    """The entry after which a key is to stand: the nearest one declared before it, or that of an earlier year."""
    names = [key_in_pairs(kind, key) if isinstance(kind, MapKind) else key.text for key, _ in group.entries]
    order = in_order(kind, dict.fromkeys([*names, name])) if isinstance(kind, MapKind) else None
    if order is None:
        assert isinstance(kind, RecordKind)
        order = in_order(kind, kind.record.fields)
    earlier = {known: place for place, known in enumerate(order[: order.index(name)])}
    found = [(earlier[own], n) for n, own in enumerate(names) if own in earlier]
    return group.entries[max(found)[1]] if found else None
