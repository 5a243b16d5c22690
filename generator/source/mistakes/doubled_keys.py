"""A key written twice in its group: what stands under both in one, or where another item may have begun."""

import re
from dataclasses import dataclass

from generator.source.words import in_braces, shortened
from generator.source.yaml_nodes import Mapping, Node, Scalar

_COVERED_ITEM = re.compile(r"\s*#+\s*- +\S")
_AMOUNT = re.compile(r"(?i)rp|ribu|juta|miliar|triliun|\d{5}|\d\.\d{3}")
_LONGEST = 200
_MERGE = "gabungkan isinya pada salah satu tempat, lalu hapus yang lain."


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
    def may_be_items(self) -> bool:
        """Whether both may be items of a list rather than parts of one value."""
        return not self.key.text.isdecimal() and self.joint is None

    def remedy(self, item: int) -> str:
        """The remedy; ``item`` is the line of the item that the key begins, 0 if another cannot begin with it."""
        covered = self._covered_item()
        if covered:
            return (
                f"butir ini dimulai pada baris {covered}, yang masih diawali tanda pagar (#): hapus tanda pagarnya; "
                f"bila bukan, {_MERGE}"
            )
        if self.joint is not None and len(shown := _shown(self.joint)) <= _LONGEST:
            name, pair = self.key.text, f"{self.key.text}: {shown}"
            if self._stand_on_their_lines():
                return f"hapus baris ini, dan tulis  {pair}  di tempat '{name}' pada baris {self.first.place.line}."
            return f"tulis keduanya di bawah satu kunci:  {pair}  lalu hapus yang lain."
        if self.key.text.isdecimal():
            return self._one_of_two()
        if item:
            dash = f"awali dengan '- ', sejajar dengan tanda hubung pada baris {item}"
            return f"mungkin butir baru: {dash}; bila bukan, {_MERGE}"
        return _MERGE

    def _stand_on_their_lines(self) -> bool:
        """Whether each key is on a line of its own with its whole value in braces behind it."""
        pattern = re.compile(rf"\s*(?:- +)*{re.escape(self.key.text)}:\s+{{[^#]*}}\s*")
        return all(pattern.fullmatch(self.lines[key.place.line - 1]) for key in (self.first, self.key))

    def _covered_item(self) -> int:
        """The line between both keys on which an item begins in a comment; 0 for none, as between topics."""
        if self.key.place.column == 1:
            return 0
        between = range(self.first.place.line, self.key.place.line - 1)
        return next((number + 1 for number in between if _COVERED_ITEM.match(self.lines[number])), 0)

    def _one_of_two(self) -> str:
        texts = [node.text for node in (self.before, self.value) if isinstance(node, Scalar)]
        if texts and all(map(_AMOUNT.search, texts)):
            return (
                "sisakan satu; bila keduanya jumlah uang yang berlaku, tulis jumlah keduanya, lalu hapus yang lain."
            )
        return "sisakan satu, lalu hapus yang lain."


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
    """Whether a node consists of pairs and single values, which can be shown in braces."""
    if isinstance(node, Mapping):
        return all(_is_plain(value) for _, value in node.entries.values())
    return type(node) is Scalar


def _shown(node: Node) -> str:
    if isinstance(node, Mapping):
        return f"{{{', '.join(f'{key.text}: {_shown(value)}' for key, value in node.entries.values())}}}"
    assert isinstance(node, Scalar)
    return in_braces(shortened(node.text, _LONGEST))
