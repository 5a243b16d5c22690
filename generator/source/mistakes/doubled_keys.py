"""A key written twice in its group: what stands under both in one, or where another item may have begun.

A rewriting is shown only if it has all that stands under both, each value as it was written; else the user is told
what to move, or which of the two places to delete or rename.
"""

import re
from collections.abc import Container
from collections.abc import Sequence as Several
from dataclasses import dataclass

from generator.source.mistakes.fault import ITEM, KEY, indent_of, quoted
from generator.source.mistakes.list_markers import other_bullet
from generator.source.mistakes.slip import EMPTY
from generator.source.words import in_braces
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, Topics

_COVERED_ITEM = re.compile(r"\s*#+\s*- +\S")
_AMOUNT = re.compile(r"(?i)rp|ribu|juta|miliar|triliun|\d{5}|\d\.\d{3}")
_REMARK_OR_REFERENCE = re.compile(r"(?:^|\s)(?:#|[&*]\w)")
_LONGEST = 200
_NOTHING = frozenset({*EMPTY, '""', "''", "~", "null"})


@dataclass(frozen=True, slots=True)
class Doubled:
    """Both keys with their values, and the lines of the file."""

    key: Scalar
    value: Node
    first: Scalar
    before: Node
    lines: list[str]

    @property
    def joint(self) -> Mapping | None:
        """The pairs under both keys as one group; None if a value would be lost."""
        return _joint(self.before, self.value)

    @property
    def bullet(self) -> tuple[str, str] | None:
        """Message and remedy for keys with the sign of an item before them, which begin an item each; else None."""
        found = other_bullet(self.key.text)
        if (
            found is None
            or self.key.style
            or not self.lines[self.key.place.line - 1].lstrip().startswith(self.key.text)
        ):
            return None
        message, _ = found
        _, remedy = other_bullet(self.lines[self.key.place.line - 1].strip()) or found
        dash = next((row for row in reversed(self.lines[: self.first.place.line]) if ITEM.match(row)), "")
        depth = indent_of(dash) if dash and indent_of(dash) < self.key.place.column - 1 else self.key.place.column - 1
        return message, f"{remedy}  dengan {depth} spasi di depannya"

    def remedy(self, item: int = 0, *, others: bool = False) -> str:
        """The remedy; ``item`` is the line of the item that the key begins, 0 if another cannot begin with it.

        ``others`` says that another key of the group is written twice, with two values.
        """
        if covered := self._covered_item():
            return (
                f"butir ini dimulai pada baris {covered}, yang masih diawali tanda pagar (#): hapus tanda pagarnya; "
                f"bila bukan, {self._one_of_two()}"
            )
        if self.is_same and not (item and others):
            return f"hapus baris ini; isinya sama dengan baris {self.first.place.line}."
        if item:
            dash = f"awali dengan '- ', sejajar dengan tanda hubung pada baris {item}"
            return f"mungkin butir baru: {dash}; bila bukan, {self._one_of_two()}"
        return self.without_empty() or self._in_one_pair() or self._in_one_block() or self._one_of_two()

    def without_empty(self) -> str:
        """The remedy where one key alone has contents, and the other is all of its line; "" elsewhere."""
        pairs = ((self.first, self.before), (self.key, self.value))
        empty = [key.place.line for key, value in pairs if isinstance(value, Scalar) and not value.text.strip()]
        if len(empty) != 1 or self.first.place.line == self.key.place.line:
            return ""
        line = self.lines[empty[0] - 1]
        match = KEY.match(line)
        is_alone = match is not None and not match["dashes"] and match["value"].partition("#")[0].strip() in _NOTHING
        return f"hapus baris {empty[0]}, yang kosong." if is_alone else ""

    @property
    def is_same(self) -> bool:
        """Whether the same single value stands behind both keys, the second on a line of its own."""
        one, two = self.before, self.value
        if not (isinstance(one, Scalar) and isinstance(two, Scalar)) or one.is_folded or two.is_folded:
            return False
        line = self.lines[self.key.place.line - 1]
        is_alone = line.lstrip().startswith(self.key.text) and self.first.place.line != self.key.place.line
        return is_alone and one.text.strip() == two.text.strip() != ""

    def _in_one_pair(self) -> str:
        """The remedy that shows pairs in braces under one key; "" if that would lose or change anything."""
        rows = (*self._rows_of(self.first), *self._rows_of(self.key))
        shown = _shown(self.joint) if self.joint is not None else None
        if not shown or len(shown) > _LONGEST or any(map(_REMARK_OR_REFERENCE.search, rows)):
            return ""
        name, pair = self.key.text, f"{self.key.text}: {shown}"
        if self._stand_on_their_lines():
            return f"hapus baris ini, dan tulis  {pair}  di tempat '{name}' pada baris {self.first.place.line}."
        if self._are_blocks():
            return ""
        return f"tulis keduanya di bawah satu kunci:  {pair}  lalu hapus yang lain."

    def _stand_on_their_lines(self) -> bool:
        """Whether each key is on a line of its own with its whole value in braces behind it."""
        pattern = re.compile(rf"\s*(?:- +)*{re.escape(self.key.text)}:\s+{{[^#]*}}\s*")
        return all(pattern.fullmatch(self.lines[key.place.line - 1]) for key in (self.first, self.key))

    def _are_blocks(self) -> bool:
        """Whether what stands under both keys begins on a line of its own below each."""
        pairs = ((self.first, self.before), (self.key, self.value))
        return all(value.place.line > key.place.line for key, value in pairs)

    def _in_one_block(self) -> str:
        """The remedy for items, or for keys of which none is written twice, on lines below both keys."""
        are_lists = isinstance(self.before, Sequence) and isinstance(self.value, Sequence)
        if not (are_lists or self.joint) or not self._are_blocks():
            return ""
        name, above = self.key.text, self.first.place.line
        first, last = self.key.place.line + 1, self.key.place.line + len(self._rows_of(self.key)) - 1
        between = self.lines[above + len(self._rows_of(self.first)) - 1 : first - 2]
        is_next = not any(line.partition("#")[0].strip() for line in between)
        if is_next and self.before.place.column == self.value.place.column:
            return f"hapus baris ini, sehingga isi di bawahnya menyambung isi '{name}' pada baris {above}."
        rows = f"baris {first}{f' sampai {last}' if last > first else ''}"
        return f"pindahkan {rows} ke bawah isi '{name}' pada baris {above}, sejajar dengannya, lalu hapus baris ini."

    def _rows_of(self, key: Scalar) -> list[str]:
        """The line behind a key, and those below that belong to it, with the empty lines and remarks among them."""
        begin, depth = key.place.line, key.place.column - 1
        rows, end = [self.lines[begin - 1][depth:]], begin
        for number in range(begin, len(self.lines)):
            line = self.lines[number]
            is_open = not line.partition("#")[0].strip()
            if not is_open and indent_of(line) <= depth and not (indent_of(line) == depth and ITEM.match(line)):
                break
            end = end if is_open and indent_of(line) <= depth else number + 1
        return [*rows, *self.lines[begin:end]]

    def _covered_item(self) -> int:
        """The line between both keys on which an item begins in a comment; 0 for none, as between topics."""
        if self.key.place.column == 1:
            return 0
        between = range(self.first.place.line, self.key.place.line - 1)
        return next((number + 1 for number in between if _COVERED_ITEM.match(self.lines[number])), 0)

    def _one_of_two(self) -> str:
        """The remedy where only the user knows which is right: both places, without a rewriting."""
        one, two = self.first.place.line, self.key.place.line
        where = f"baris {one} atau baris {two}" if one != two else f"keduanya pada baris {one}"
        texts = [node.text for node in (self.before, self.value) if isinstance(node, Scalar)]
        if self.key.text.isdecimal():
            is_sum = texts and all(map(_AMOUNT.search, texts))
            total = "; bila keduanya jumlah uang yang berlaku, tulis jumlah keduanya, lalu hapus yang lain"
            return f"sisakan satu ({where}){total if is_sum and not self._is_parted() else ''}."
        return f"hapus salah satu ({where}), atau ganti kuncinya; isi yang masih perlu pindahkan dahulu."

    def _is_parted(self) -> bool:
        """Whether another key without a value stands between both, to which the second may belong."""
        between = self.lines[self.first.place.line : self.key.place.line - 1]
        return any((key := KEY.match(line)) and not key["value"].partition("#")[0].strip() for line in between)


def owned_by_keys_above(twice: Doubled, topics: Topics) -> dict[str, Scalar]:
    """Those of both keys that belong within an empty key above them, by that key; the nearer one, if both do."""
    found = {owner_above(key, twice.lines, topics): key for key in (twice.key, twice.first)}
    return {owner: key for owner, key in found.items() if owner}


def owner_above(key: Scalar, lines: list[str], topics: Topics) -> str:
    """The empty key above a key, level with it, whose group has that key and all between them; "" if none has."""
    depth, names = key.place.column - 1, [key.text]
    for number in range(key.place.line - 2, -1, -1):
        if not lines[number].partition("#")[0].strip():
            continue
        match = KEY.match(lines[number])
        if match is None or match.start("key") != depth:
            return ""
        if not match["value"].partition("#")[0].strip():
            keys = _keys_within(match["key"], _topic_of(number, lines), topics, is_topic=depth == 0)
            return match["key"] if any(all(name in own for name in names) for own in keys) else ""
        if match["dashes"]:
            return ""
        names.append(match["key"])
    return ""


def _topic_of(number: int, lines: list[str]) -> str:
    """The topic that a line, counted from 0, belongs to."""
    heads = (
        match for line in reversed(lines[: number + 1]) if line[:1] not in {" ", "-"} and (match := KEY.match(line))
    )
    return next((match["key"] for match in heads), "")


def _keys_within(name: str, owner: str, topics: Topics, *, is_topic: bool) -> list[Container[str]]:
    """The keys of each group of a name within a topic, or those of the topic itself."""
    topic = topics.get(owner)
    if topic is None:
        return []
    if is_topic:
        return [] if topic.is_list else [topic.keys]
    return [group.keys for group in topic.groups() if group.name == name and not group.is_list]


def may_begin_item(twice: Several[Doubled], names: Several[str]) -> bool:
    """Whether another item may begin with the first key of an item that is written twice.

    It may if the key that begins the item recurs, or several keys do, none of which was written twice before that.
    ``names`` are the keys of the item in their order.
    """
    recurring = {one.key.text for one in twice}
    if not recurring.isdisjoint(names[: 1 + (names[0] == "id")]):
        return True
    return len(recurring) > 1 and all(one.first.place < twice[0].key.place for one in twice)


def may_be_items(twice: Several[Doubled], names: Several[str]) -> bool:
    """Whether a group may be items whose dashes are missing: its first key recurs, above or below another key."""
    key = twice[0].key.text
    if twice[0].without_empty():
        return False
    return len(names) > 1 and key == names[0] and not key.isdecimal() and twice[0].joint is None


def _joint(one: Node, other: Node) -> Mapping | None:
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return None
    entries = dict(one.entries)
    for name, (key, value) in other.entries.items():
        if name in entries:
            inner = _joint(entries[name][1], value)
            if inner is None:
                return None
            entries[name] = entries[name][0], inner
        else:
            entries[name] = key, value
    joint = Mapping(entries, one.spot, one.size)
    return joint if _is_plain(joint) else None


def _is_plain(node: Node) -> bool:
    """Whether a node consists of pairs and single values."""
    if isinstance(node, Mapping):
        return all(_is_plain(value) for _, value in node.entries.values())
    return type(node) is Scalar


def _shown(node: Node) -> str | None:
    """Pairs in braces, each value with the quotes that it has; None if one has several lines."""
    if isinstance(node, Mapping):
        parts = [(key.text, _shown(value)) for key, value in node.entries.values()]
        return None if any(part is None for _, part in parts) else f"{{{', '.join(f'{k}: {v}' for k, v in parts)}}}"
    assert isinstance(node, Scalar)
    if node.is_folded or "\n" in node.text or node.style in {"|", ">"}:
        return None
    if node.style == "'":
        return "'" + node.text.replace("'", "''") + "'"
    return quoted(node.text) if node.style else in_braces(node.text)
