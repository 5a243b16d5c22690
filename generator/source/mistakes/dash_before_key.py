"""A key of a group, a year or a topic behind a dash that makes an item of it: the dash is one too many."""

import re

from generator.source.mistakes.bold_keys import bold_key_on, is_key_or_fund
from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, indent_of
from generator.source.mistakes.slip import is_year


def dash_before_key(fault: Fault) -> Spot | None:
    """A single dash before a key that belongs beside the keys above it, where no list can begin."""
    line = fault.line if ITEM.match(fault.text_at(fault.line)) else fault.line_above(fault.line)
    while line >= 0 and ITEM.match(fault.text_at(line)):
        if spot := _topic(fault, line) or _year(fault, line) or _key(fault, line):
            return spot
        line = fault.line_above(line)
    return None


def _pair(fault: Fault, line: int) -> re.Match[str] | None:
    """The key of an item of a single dash, the item being no other sign's."""
    match = KEY.match(_without_bold(fault, line))
    return match if match and match["dashes"].count("-") == 1 else None


def _without_bold(fault: Fault, line: int) -> str:
    """A line, with a key in bold as it should be."""
    text = fault.text_at(line)
    bold = bold_key_on(text, lambda word: is_key_or_fund(word, line, fault))
    if bold is None:
        return text
    pair = bold[2].removeprefix("tulis  ").removesuffix("  tanpa tanda hubung")
    return f"{text[: indent_of(text)]}- {pair.removeprefix('- ')}"


def _topic(fault: Fault, line: int) -> Spot | None:
    """A topic at the left edge, whose contents are below it."""
    own = _pair(fault, line)
    if own is None or own["indent"] or own["value"] or own["key"] not in fault.topics:
        return None
    owner = fault.topic_of(line)
    if owner not in fault.topics or any(own["key"] in group.keys for group in fault.groups(line)):
        return None
    return _spot(fault, line, own, f"'{own['key']}' adalah topik, bukan butir", (0, ""))


def _year(fault: Fault, line: int) -> Spot | None:
    """A year right below other years, which have no dashes."""
    own, above = _pair(fault, line), fault.line_above(line)
    while above >= 0 and (year := KEY.match(fault.text_at(above))) and indent_of(fault.text_at(above)):
        if own is None or year["dashes"] or not is_year(own["key"]) or not is_year(year["key"]):
            return None
        level = f", sejajar dengan '{year['key']}' pada baris {above + 1}"
        message = f"tahun {own['key']} diawali tanda hubung, padahal pasangan di atasnya tidak"
        return _spot(fault, line, own, message, (year.start("key"), level))
    return None


def _key(fault: Fault, line: int) -> Spot | None:
    """A key of the group whose other keys are above it, level with it or with its dash, and that still lacks it."""
    own = _pair(fault, line)
    if own is None:
        return None
    for depth in (own.start("dashes"), own.start("key")):
        beside = _keys_above(fault, line, depth)
        if not beside or not _are_of_one(own["key"], beside[0][1]["key"], fault, line):
            continue
        if any(match["key"] == own["key"] for _, match in beside) or _begins_group(fault, line, own, beside):
            return None
        number, first = beside[0]
        message = f"'{own['key']}' adalah kunci seperti '{first['key']}' di atasnya, bukan butir daftar"
        level = f", sejajar dengan '{first['key']}' pada baris {number + 1}"
        return _spot(fault, line, own, message, (depth, level))
    return None


def _are_of_one(one: str, other: str, fault: Fault, line: int) -> bool:
    """Whether two keys may stand beside each other: those of a group, or sources of funds, which are in capitals."""
    return fault.is_key_beside(one, other, line) or (one.isupper() and other.isupper())


def _keys_above(fault: Fault, line: int, depth: int) -> list[tuple[int, re.Match[str]]]:
    """The keys of the group above a line that stand at a depth, nearest first; none where a list stands there."""
    above, found = fault.line_above(line), []
    while above >= 0:
        text = fault.text_at(above)
        match = KEY.match(text)
        if match and match.start("key") == depth:
            found.append((above, match))
        if indent_of(text) < depth:
            break
        if indent_of(text) == depth and ITEM.match(text):
            return []
        above = fault.line_above(above)
    return found


def _begins_group(fault: Fault, line: int, own: re.Match[str], beside: list[tuple[int, re.Match[str]]]) -> bool:
    """Whether keys below the item's own make it a group of its own, as the other items are."""
    below = fault.line_below(line)
    match = KEY.match(fault.text_at(below))
    is_in_item = match is not None and not match["dashes"] and match.start("key") == own.start("key")
    return bool(is_in_item and match and own["value"] and own.start("key") != beside[0][1].start("key"))


def _spot(fault: Fault, line: int, own: re.Match[str], message: str, where: tuple[int, str]) -> Spot:
    """A dash too many before a key; ``where`` is how deep the key belongs, and with what it is level then."""
    depth, level = where
    pair = f"{own['key']}: {own['value'].rstrip()}".rstrip()
    remedy = f"tulis  {pair}  dengan {depth} spasi di depannya{level}, tanpa tanda hubung."
    return fault.whole_line(line, message, remedy)
