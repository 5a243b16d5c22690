"""A key without its colon whose contents are on the lines below: libyaml stops only at the next key or item."""

import re
from functools import partial

from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, indent_of
from generator.source.mistakes.key_on_line import bare_key, halves_of_key

_DASHES = re.compile(r" *(?:- +)*")
_COLON_FIRST = re.compile(r"\s*[:\uff1a]\s*(?P<value>.*?)\s*")
_FURTHEST_ABOVE = 40
_WORD = re.compile(r" *(?P<key>[A-Za-z_]\w*)\s*(?:#.*)?")


def head_without_colon(fault: Fault) -> Spot | None:
    """The bare name of a list above the items at one of which libyaml stopped."""
    line = fault.line if ITEM.match(fault.text_at(fault.line)) else fault.line_above(fault.line)
    if not ITEM.match(fault.text_at(line)):
        return None
    depth = indent_of(fault.text_at(line))
    head = fault.line_above(line)
    while head >= 0 and (indent_of(text := fault.text_at(head)) > depth or ITEM.match(text)):
        head = fault.line_above(head)
    match = _WORD.fullmatch(fault.text_at(head)) if head >= 0 else None
    if match is None or head + 1 == line or KEY.match(fault.text_at(head)):
        return None
    key = match["key"].casefold()
    is_list = any(key in group.lists for group in fault.groups(head))
    if not indent_of(fault.text_at(head)):
        is_list = key in fault.topics and fault.topics[key].is_list
    return fault.whole_line(head, f"titik dua setelah kunci '{key}' tidak ada", f"tulis  {key}:") if is_list else None


def colon_below(fault: Fault) -> Spot | None:
    """A key alone on its line, with its colon and value on the line below."""
    for line in dict.fromkeys((fault.line, fault.line_above(fault.line), fault.start[0])):
        value, head = _COLON_FIRST.fullmatch(fault.text_at(line)), fault.line_above(line)
        if value is None or head < 0:
            continue
        text = fault.text_at(head)
        depth = _DASHES.match(text).end()  # type: ignore[union-attr]  # matches anything
        words = text[depth:].rstrip().removesuffix(":").rstrip()
        if key := bare_key(words, lambda word, head=head: fault.is_key_at(word, head)):  # type: ignore[misc]
            pair = f"{'- ' if ITEM.match(text) else ''}{key}: {value['value']}".rstrip()
            message = f"titik dua setelah kunci '{key}' berada pada baris di bawahnya"
            return fault.whole_line(head, message, f"tulis  {pair}  dalam satu baris, dan hapus baris {line + 1}.")
    return None


def key_in_halves(fault: Fault) -> Spot | None:
    """A known key that a line break tore apart, near libyaml's place."""
    near = (fault.line, fault.line_above(fault.line), fault.start[0])
    for line in dict.fromkeys((*near, fault.line_above(fault.start[0]))):
        halves = halves_of_key(fault.text_at(line), fault.text_at(line + 1), partial(fault.is_key_at, line=line))
        if halves:
            return fault.whole_line(line, halves.message, halves.remedy(line))
    return None


def first_key_without_colon(fault: Fault) -> Spot | None:
    """The first key of a group or item, bare on its line, with its text below it."""
    line, least = fault.line, indent_of(fault.text_at(fault.line))
    for _ in range(_FURTHEST_ABOVE):
        line = fault.line_above(line)
        text = fault.text_at(line)
        depth = _DASHES.match(text).end()  # type: ignore[union-attr]  # matches anything
        if line < 0 or KEY.match(text) or depth > least + 2:
            return None
        is_alone = KEY.match(fault.text_at(fault.line_below(line))) is not None
        if depth <= least and not is_alone and (key := _first_of_group(fault, line, text[depth:], depth)):
            dash = "- " if ITEM.match(text) else ""
            return fault.whole_line(line, f"titik dua setelah kunci '{key}' tidak ada", f"tulis  {dash}{key}:")
        if ITEM.match(text):
            return None
    return None


def _first_of_group(fault: Fault, line: int, words: str, depth: int) -> str:
    """The key of a group that words are, right below the key of that group or behind the dash of an item; else ""."""
    if ITEM.match(fault.text_at(line)):
        found = fault.list_key(line)
    else:
        above = fault.line_above(line)
        head = KEY.match(fault.text_at(above)) if above >= 0 else None
        is_open = head is not None and not head["value"].partition("#")[0].strip() and head.start("key") < depth
        found = (above, head) if head is not None and is_open else None
    if found is None:
        return ""
    groups = fault.groups_below(found[1], found[0])
    return bare_key(words, lambda word: any(word in group.keys for group in groups))
