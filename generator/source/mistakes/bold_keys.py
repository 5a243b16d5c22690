"""Keys between the signs by which chats and Markdown mark bold or slanted words."""

import re
from collections.abc import Callable

from generator.source.mistakes.fault import Fault, Spot
from generator.source.mistakes.signs_for_colons import sample

_BOLD = re.compile(
    r"[ \t]*(?P<dash>- +)?(?P<mark>\*{1,3}|_{1,2})(?P<key>[A-Za-z]\w*?|(?:19|20)\d\d)"
    r"(?:[ ]*:[ ]*(?P=mark)|(?P=mark)[ ]*:)[ \t]*(?P<value>.*)"
)


def bold_key(fault: Fault) -> Spot | None:
    """A key between such signs, on the line of the error or where it began."""
    for line in dict.fromkeys((fault.line, fault.start[0], fault.line_above(fault.line))):
        found = bold_key_on(fault.text_at(line), lambda word, line=line: is_key_or_fund(word, line, fault))  # type: ignore[misc]
        if found:
            return Spot(line, *found)
    return None


def is_key_or_fund(word: str, line: int, fault: Fault) -> bool:
    """Whether a word may be a key on a line: one that is known there, or in capitals as a source of funds."""
    return fault.is_key_at(word, line) or word.isupper()


def bold_key_on(line: str, is_key: Callable[[str], bool]) -> tuple[int, str, str] | None:
    """Column, message and remedy for a line that begins with such a key; None for any other."""
    match = _BOLD.match(line)
    if match is None:
        return None
    key = match["key"].casefold()
    is_of_pairs = key.isdecimal() or not is_key(key)
    if is_of_pairs and not key.isdecimal() and not is_key(key := match["key"]):
        return None
    remedy = sample(key, match["value"])
    if match["dash"] and is_of_pairs:
        message = f"kunci '{key}' diawali tanda hubung dan diapit tanda '{match['mark']}'"
        return match.start("dash"), message, f"{remedy}  tanpa tanda hubung"
    if match["dash"]:
        remedy = remedy.replace("tulis  ", "tulis  - ", 1)
    return (
        match.start("mark"),
        f"kunci '{key}' diapit tanda '{match['mark']}', seperti huruf tebal atau miring",
        remedy,
    )
