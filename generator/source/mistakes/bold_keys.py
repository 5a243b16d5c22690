"""Keys between the signs by which chats and Markdown mark bold or slanted words."""

import re
from collections.abc import Callable

from generator.source.mistakes.fault import Fault, Spot
from generator.source.mistakes.signs_for_colons import sample

_BOLD = re.compile(
    r"[ \t]*(?P<dash>- +)?(?P<mark>\*{1,3}|_{1,2})(?P<key>[A-Za-z]\w*?|(?:19|20)\d\d)(?:[ ]*:[ ]*(?P=mark)|(?P=mark)[ ]*:)[ \t]*"
    r"(?P<value>.*)"
)


def bold_key(fault: Fault) -> Spot | None:
    """A key between such signs, on the line of the error or where it began."""
    for line in dict.fromkeys((fault.line, fault.start[0], fault.line_above(fault.line))):
        found = bold_key_on(fault.text_at(line), lambda word, line=line: fault.is_key_at(word, line))  # type: ignore[misc]
        if found:
            return Spot(line, *found)
    return None


def bold_key_on(line: str, is_key: Callable[[str], bool]) -> tuple[int, str, str] | None:
    """Column, message and remedy for a line that begins with such a key; None for any other."""
    match = _BOLD.match(line)
    if match is None or not (match["key"].isdecimal() or is_key(match["key"].casefold())):
        return None
    key = match["key"].casefold()
    remedy = sample(key, match["value"])
    if match["dash"]:
        remedy = remedy.replace("tulis  ", "tulis  - ", 1)
    return (
        match.start("mark"),
        f"kunci '{key}' diapit tanda '{match['mark']}', seperti huruf tebal atau miring",
        remedy,
    )
