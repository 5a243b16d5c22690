"""A text between a key and the list below: an introduction, or an item before the others."""

import re

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, indent_of
from generator.source.mistakes.folded import AS_BLOCK
from generator.source.mistakes.list_markers import TEXT_IN_FRONT, without_text_in_front
from generator.source.reader import Reader
from generator.source.yaml_nodes import Mapping, Node, Sequence

_NO_TEXT = frozenset("|>&*![{#%@`-")
_QUOTED = late_pattern(r"\"[^\"]*\"|'[^']*'")


def text_above_list(fault: Fault) -> Spot | None:
    """A text between a key and the list below it."""
    head = _head(fault, fault.line) or _head(fault, fault.line_above(fault.line))
    if head is None:
        return None
    line, key = head
    if _may_be_next_item(fault, line, key):
        return None
    text = key["value"].partition(" #")[0].rstrip()
    return Spot(line, key.start("value"), TEXT_IN_FRONT, _remedy(fault, line, key, text), len(text))


def tell_line_above_items(node: Node, reader: Reader) -> bool:
    """Report a line with a colon between a key and the items of its list; return whether there is one."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return False
    [(head, items)] = node.entries.values()
    if not isinstance(items, Sequence) or items.place.line == head.place.line:
        return False
    place = head.place._replace(width=head.place.width + 1)
    reader.problems.error(
        "baris ini berada di antara kunci dan butir daftarnya",
        place,
        "bila hanya pengantar, awali dengan '# '; bila butir pertama, awali dengan '- ' sejajar dengan butir di "
        "bawahnya, dan hapus titik dua di akhirnya.",
    )
    return True


def _head(fault: Fault, line: int) -> tuple[int, re.Match[str]] | None:
    """Line and match of a key with a plain text, if the next line is an item below it."""
    key = KEY.match(fault.text_at(line))
    text = key["value"].partition(" #")[0].rstrip() if key else ""
    if (
        key is None
        or key["key"].isdecimal()
        or not text
        or text[0] in _NO_TEXT
        or (text[0] in "\"'" and not _QUOTED.fullmatch(text))
    ):
        return None
    below = fault.line_below(line)
    item = fault.text_at(below)
    is_below = ITEM.match(item) is not None and indent_of(item) >= key.start("key")
    return (line, key) if is_below and fault.line in (line, below) else None


def _may_be_next_item(fault: Fault, line: int, key: re.Match[str]) -> bool:
    """Whether the dash may begin the next item of the list that the key's group is an item of, or should be."""
    topic = fault.topics.get(fault.topic_of(line))
    if topic is None or not topic.is_list or not key.start("key") or fault.is_list_key(key["key"], line):
        return False
    dash = next((n for n in range(line - 1, -1, -1) if ITEM.match(fault.text_at(n))), -1)
    is_left_of_items = dash >= 0 and not key["dashes"] and key.start("key") <= indent_of(fault.text_at(dash))
    return is_left_of_items or indent_of(fault.text_at(fault.line_below(line))) == key.start("key")


def _remedy(fault: Fault, line: int, key: re.Match[str], text: str) -> str:
    name = key["key"]
    if fault.is_list_key(name, line):
        return without_text_in_front(text)
    as_text = f"{AS_BLOCK}, begitu pula setiap butirnya sampai baris {_last_of_list(fault, line, key) + 1}."
    if any(name in group.paragraphs for group in fault.groups(line)):
        return as_text
    return f"bila '{name}' daftar, {without_text_in_front(text)[:-1]}; bila satu teks, {as_text}"


def _last_of_list(fault: Fault, line: int, key: re.Match[str]) -> int:
    last, depth = line, key.start("key")
    below = fault.line_below(line)
    while below < len(fault.lines):
        text = fault.text_at(below)
        if indent_of(text) < depth or (indent_of(text) == depth and not ITEM.match(text)):
            break
        last, below = below, fault.line_below(below)
    return last
