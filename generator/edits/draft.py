"""A draft: what a set of edits changes in a region's files, gathered before any text is changed."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.edits.extents import dash_of, first_line, item_lines, last_line, with_comments
from generator.edits.fragments import STEP, Content, Fragments, inner_kind
from generator.edits.new_keys import Growing
from generator.edits.one_as_list import Listed, as_list
from generator.edits.scalars import Wish, replaced
from generator.edits.source_file import Change, SourceFile
from generator.edits.tree import Leaf, Listing, Node
from generator.edits.where_paths_stand import Slot
from generator.source.kinds import Kind


@dataclass(slots=True)
class _Growth:
    """Contents to be added to what stands at a slot."""

    slot: Slot
    kind: Kind[Any]
    content: Content
    like: Node | None


@dataclass(slots=True)
class _Replacing:
    """A text to be written in place of another."""

    slot: Slot
    wish: Wish
    indent: int
    changes: list[Change] | None = None


@dataclass(slots=True)
class _Inserted:
    """New items after the ``number``-th of a list, 0 for the first place."""

    slot: Slot
    kind: Kind[Any]
    number: int
    contents: list[Content]


@dataclass(slots=True)
class _NewTopics:
    """Topics that a file does not have yet."""

    file: SourceFile
    head: str
    contents: dict[str, Content] = field(default_factory=dict)


class ClashError(Exception):
    """Two edits concern the same characters."""


class Draft:
    """Gathers what edits change, and gives the new content of the files."""

    def __init__(self, fragments: Fragments, root: Kind[Any]) -> None:
        self._fragments = fragments
        self._growing = Growing(fragments)
        self._root = root
        self._files: dict[Path, SourceFile] = {}
        self._replacing: dict[int, _Replacing] = {}
        self._growths: dict[int, _Growth] = {}
        self._inserted: dict[tuple[int, int], _Inserted] = {}
        self._listed: dict[int, Listed] = {}
        self._removed: dict[int, tuple[Slot, set[int]]] = {}
        self._topics: dict[Path, _NewTopics] = {}

    def replace(self, slot: Slot, wish: Wish, indent: int) -> None:
        """Put a text in place of a written one."""
        known = self._replacing.get(id(slot.node))
        if known is not None and known.wish.text != wish.text:
            raise ClashError
        self._replacing[id(slot.node)] = _Replacing(slot, wish, indent)

    def clear(self, slot: Slot, changes: list[Change]) -> None:
        """Leave nothing behind a key."""
        if id(slot.node) in self._replacing:
            raise ClashError
        self._replacing[id(slot.node)] = _Replacing(slot, Wish(""), 0, changes)

    def grow(self, slot: Slot, kind: Kind[Any], content: Content, like: Node | None) -> None:
        """Add contents to what stands at a slot."""
        known = self._growths.get(id(slot.node))
        if known is None:
            self._growths[id(slot.node)] = _Growth(slot, kind, content, like)
        else:
            known.content = _united(known.content, content)

    def insert(self, slot: Slot, kind: Kind[Any], number: int, content: Content) -> None:
        """Add an item to a written list."""
        known = self._inserted.setdefault((id(slot.node), number), _Inserted(slot, kind, number, []))
        known.contents.append(content)

    def add_beside(self, slot: Slot, kind: Kind[Any], content: Content, *, before: bool) -> None:
        """Add an item before or after the only one of a list, which is written as one text or group."""
        known = self._listed.setdefault(id(slot.node), Listed(slot, kind))
        (known.before if before else known.after).append(content)

    def remove(self, slot: Slot, number: int) -> None:
        """Remove an item of a written list."""
        self._removed.setdefault(id(slot.node), (slot, set()))[1].add(number)

    def add_topic(self, file: SourceFile, content: dict[str, Content], head: str) -> None:
        """Write a topic at the end of a file; ``head`` is the first line of a new one."""
        topics = self._topics.setdefault(file.path, _NewTopics(file, head))
        topics.contents = _united(topics.contents, content)

    def contents(self) -> dict[Path, bytes]:
        """The new content of each file that changes; raises ClashError if edits concern the same characters."""
        found: dict[Path, list[Change]] = defaultdict(list)
        for file, changes in self._all_changes():
            self._files[file.path] = file
            found[file.path] += changes
        try:
            written = {path: self._files[path].changed(_behind_removed(changes)) for path, changes in found.items()}
        except ValueError as error:
            raise ClashError from error
        for topics in self._topics.values():
            written[topics.file.path] = self._with_topics(topics, written.get(topics.file.path, topics.file.raw))
        return {path: raw for path, raw in written.items() if raw != self._raw_of(path)}

    def _raw_of(self, path: Path) -> bytes | None:
        file = self._files.get(path) or self._topics[path].file
        return file.raw

    def _all_changes(self) -> list[tuple[SourceFile, list[Change]]]:
        expanded = {key: growth for key, growth in self._growths.items() if _is_text(growth)}
        found = [
            (growth.slot.file, self._changes_of(growth, self._replacing.get(key)))
            for key, growth in self._growths.items()
            if not (key in expanded and key in self._listed)
        ]
        for key, one in self._replacing.items():
            if key not in expanded and key not in self._listed:
                found.append((one.slot.file, self._replaced(one)))
        found += [(one.slot.file, self._new_items(one)) for one in self._inserted.values()]
        for key, listed in self._listed.items():
            found.append((listed.slot.file, as_list(self._fragments, listed, self._anew(key))))
        found += [(slot.file, _removed(slot, numbers)) for slot, numbers in self._removed.values()]
        return found

    @staticmethod
    def _replaced(one: _Replacing) -> list[Change]:
        if one.changes is not None:
            return one.changes
        assert isinstance(one.slot.node, Leaf)
        return replaced(one.slot.file, one.slot.node, one.wish, one.indent, flow=one.slot.in_flow)

    def _changes_of(self, growth: _Growth, replacing: _Replacing | None) -> list[Change]:
        content = growth.content
        short = getattr(growth.kind, "short", "")
        if replacing is not None and _is_text(growth) and short:
            assert isinstance(growth.slot.node, Leaf)
            content = _united({short: replace(replacing.wish, style=growth.slot.node.style)}, content)
        return self._growing.changes(growth.slot, growth.kind, content, growth.like)

    def _anew(self, key: int) -> Content | None:
        """What is written in place of the one text of a list; None if it stays as it is."""
        slot, replacing, growth = self._listed[key].slot, self._replacing.get(key), self._growths.get(key)
        node = slot.node
        if not isinstance(node, Leaf) or not (replacing or growth):
            return None
        wish = replace(replacing.wish if replacing else Wish(node.text), style=node.style)
        short = getattr(growth.kind, "short", "") if growth else ""
        return _united({short: wish}, growth.content) if growth else wish

    def _new_items(self, one: _Inserted) -> list[Change]:
        """The lines of new items after one of a list, or before the first."""
        listing, file = one.slot.node, one.slot.file
        assert isinstance(listing, Listing)
        number = one.number or self._leading_removed(one.slot)
        before = listing.items[number - 1] if number else None
        sibling = before or listing.items[0]
        if listing.flow:
            kind = inner_kind(one.kind, "")
            texts = [self._fragments.flow(content, kind, sibling) for content in one.contents]
            if before is None:
                return [Change(sibling.start, sibling.start, "".join(f"{text}, " for text in texts))]
            return [Change(before.end, before.end, "".join(f", {text}" for text in texts))]
        gap = max(STEP, sibling.start - dash_of(file, sibling)) if sibling.line == _dash_line(file, sibling) else STEP
        items = [self._fragments.item(content, one.kind, sibling, listing.column, gap) for content in one.contents]
        blank = "\n" if _are_parted(file, listing) else ""
        if before is None:
            lead = " " * listing.column
            at = file.start_of(first_line(file, listing, 0)) + listing.column
            text = "".join("\n".join(lines) + f"\n{blank}" for lines in items) + lead
            return [Change(at, at, text.removeprefix(lead))]
        at = file.end_of(with_comments(file, last_line(file, before), listing.column))
        return [Change(at, at, "".join(f"{blank}\n" + "\n".join(lines) for lines in items))]

    def _leading_removed(self, slot: Slot) -> int:
        """The number of items removed at the beginning of a list on lines, behind which its new first one stands."""
        listing = slot.node
        assert isinstance(listing, Listing)
        _, gone = self._removed.get(id(listing), (slot, set[int]()))
        return 0 if listing.flow else next((n for n in range(len(gone) + 1) if n not in gone), 0)

    def _with_topics(self, topics: _NewTopics, raw: bytes | None) -> bytes:
        """The content of a file with new topics at its end, each after an empty line."""
        file = SourceFile(topics.file.path, f"{topics.head}\n".encode() if raw is None and topics.head else raw)
        last = file.line_count - 1
        while last > 0 and file.is_blank(last):
            last -= 1
        at = file.end_of(last)
        parts = []
        for name, content in topics.contents.items():
            lines = self._fragments.entry(name, content, self._root, None, 0)
            parts.append("\n".join(lines))
        lead = "" if not file.text.strip() else "\n" if last == 0 and file.is_comment(0) else "\n\n"
        ending = "" if file.text[at:] or (file.text and raw is not None) else "\n"
        return file.changed([Change(at, at, lead + "\n\n".join(parts) + ending)])


def _is_text(growth: _Growth) -> bool:
    """Whether contents are added to what is written as one bare text."""
    return isinstance(growth.slot.node, Leaf) and not growth.slot.is_open


def _dash_line(file: SourceFile, node: Node) -> int:
    return file.line_of(dash_of(file, node))


def _are_parted(file: SourceFile, listing: Listing) -> bool:
    """Whether the items of a list have empty lines between them."""
    lines = [_dash_line(file, item) for item in listing.items]
    ends = [last_line(file, item) for item in listing.items]
    between = [any(map(file.is_blank, range(end + 1, line))) for end, line in zip(ends, lines[1:], strict=False)]
    return sum(between) * 2 > len(between)


def _removed(slot: Slot, numbers: set[int]) -> list[Change]:
    listing, file = slot.node, slot.file
    assert isinstance(listing, Listing)
    if listing.flow:
        return [_removed_in_brackets(listing, number, numbers) for number in sorted(numbers)]
    lines = sorted({line for number in numbers for line in item_lines(file, listing, number)})
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_without_lines(file, run[0], run[-1]) for run in runs]


def _without_lines(file: SourceFile, first: int, last: int) -> Change:
    if first == 0:
        return Change(0, file.start_of(last + 1), "")
    return Change(file.end_of(first - 1), file.end_of(last), "")


def _removed_in_brackets(listing: Listing, number: int, numbers: set[int]) -> Change:
    """The change that removes an item with its comma."""
    item, items = listing.items[number], listing.items
    if any(n not in numbers for n in range(number)):
        return Change(items[number - 1].end, item.end, "")
    end = items[number + 1].start if number + 1 < len(items) else item.end
    return Change(item.start, end, "")


def _behind_removed(changes: list[Change]) -> list[Change]:
    """The changes, with what is inserted within removed lines put behind these."""
    removed = [change for change in changes if not change.text and change.end > change.start]
    return [_moved(change, removed) for change in changes]


def _moved(change: Change, removed: list[Change]) -> Change:
    if change.end > change.start:
        return change
    around = next((gone for gone in removed if gone.start < change.start < gone.end), None)
    return Change(around.end, around.end, change.text) if around and "\n" in change.text[:1] else change


def _united(one: Content, other: Content) -> Content:
    """Two contents of one group or list; raises ClashError if both give a value to one key."""
    if isinstance(one, list) and isinstance(other, list):
        return [*one, *other]
    if not isinstance(one, dict) or not isinstance(other, dict):
        raise ClashError
    both = {name: _united(one[name], other[name]) for name in one if name in other and one[name] != other[name]}
    return {**one, **other, **both}
