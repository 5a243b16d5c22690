"""Items at the dash of an item above, although they may belong to the empty key at that item's end."""

from functools import partial
from itertools import groupby, takewhile

from generator.source.reader import Reader
from generator.source.yaml_nodes import Group, Mapping, Node, Scalar, Sequence


def without_left_behind(node: Sequence, groups: list[Group], reader: Reader) -> list[Node]:
    """The items of a list without the texts that are reported as contents of an empty key above them.

    ``groups`` are the record of the list and all records nested in it.
    """
    _ask_of_groups(node.items, groups, reader)
    kept: list[Node] = []
    for is_text, run in groupby(node.items, lambda item: isinstance(item, Scalar)):
        items = list(run)
        key = _open_key(kept[-1]) if kept and is_text else None
        if key is None or not _is_left_of(items[0], key):
            kept.extend(items)
        elif any(key.text in group.lists for group in groups):
            _tell(key, items, reader)
        else:
            _ask(key, items, reader)
            kept.extend(items)
    return kept


def _ask_of_groups(items: list[Node], groups: list[Group], reader: Reader) -> None:
    """Report groups below an empty key whose items have all of their keys, as the items of the list have."""
    for number, above in enumerate(items[:-1]):
        key = _open_key(above)
        if key is None or not _is_left_of(items[number + 1], key):
            continue
        inner = [group for group in groups if group.name == key.text and group.is_list]
        if run := list(takewhile(partial(_may_be_of, inner), items[number + 1 :])):
            _ask(key, run, reader)


def _may_be_of(inner: list[Group], item: Node) -> bool:
    """Whether a group has no key that the items of some list lack."""
    if not isinstance(item, Mapping) or not item.entries:
        return False
    return any(all(key in group.keys for key in item.entries) for group in inner)


def _open_key(node: Node) -> Scalar | None:
    """The key with nothing behind it at the very end of an item; None if the item ends with a value."""
    if isinstance(node, Sequence) and node.items:
        return _open_key(node.items[-1])
    if not isinstance(node, Mapping) or not node.entries:
        return None
    entries = list(node.entries.values())
    if entries[0][0].place.column > node.place.column:
        return None  # in braces
    key, value = entries[-1]
    return key if isinstance(value, Scalar) and _is_open(value) else _open_key(value)


def _is_open(value: Scalar) -> bool:
    """Whether a key has nothing behind it, or only a sign for the text below it, which is missing."""
    return not value.text.strip() and value.style in ("", "|", ">")


def _is_left_of(item: Node, key: Scalar) -> bool:
    """Whether an item below a key in the same file is written left of where the key's contents would be."""
    own, head = item.place, key.place
    return own.file == head.file and own.line > head.line and own.column - 2 < head.column


def _until(items: list[Node]) -> str:
    first, last = items[0].place.line, items[-1].place.line
    return f" sampai baris {last}" if last > first else ""


def _tell(key: Scalar, items: list[Node], reader: Reader) -> None:
    reader.problems.error(
        f"butir ini kurang menjorok untuk menjadi isi '{key.text}'",
        items[0].place,
        f"jorokkan baris ini{_until(items)} menjadi {key.place.column + 1} spasi di depan tanda hubung; bila memang "
        f"butir baru, hapus kunci '{key.text}' yang kosong di atasnya.",
    )


def _ask(key: Scalar, items: list[Node], reader: Reader) -> None:
    reader.problems.notice(
        f"butir ini menjadi butir baru, padahal '{key.text}' di atasnya masih kosong",
        items[0].place,
        f"bila isi '{key.text}', jorokkan baris ini{_until(items)} menjadi {key.place.column + 1} spasi di depan "
        f"tanda hubung; bila memang butir baru, hapus kunci '{key.text}' yang kosong itu.",
    )
