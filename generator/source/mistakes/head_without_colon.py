"""The name of a list without its colon, above items of which one has a colon: libyaml stops only at that item."""

import re

from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, indent_of

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
