"""Items of a list that begin with something else than a dash and a blank."""

import re

from generator.source.mistakes.fault import Fault, Spot
from generator.source.words import shortened

_BULLET = re.compile(
    r"(?P<sign>[–—−‒•·▪◦‣●○■□➢✓]\s*|(?:[*+]|\d{1,3}[.)]|[a-z][.)])\s+|-(?=[^\W\d])|-[ ]*\t\s*)(?P<rest>\S.*)",
    re.DOTALL,
)
_NAMES = {"–": "tanda pisah (–) dari Word", "—": "tanda pisah (—) dari Word", "−": "tanda kurang (−)"}
_LONGEST_REST = 120


def other_bullet(text: str) -> tuple[str, str] | None:
    """What an item begins with instead of a dash and a blank: the words and the remedy."""
    match = _BULLET.match(text)
    if match is None:
        return None
    sign = match["sign"].strip()
    if sign == "-":
        wrong = "tertulis tab, bukan" if "\t" in match["sign"] else "kurang"
        message = f"setelah tanda hubung {wrong} satu spasi"
    else:
        written = _NAMES.get(sign, f"'{sign}'")
        message = f"setiap butir daftar diawali tanda hubung (-) dan satu spasi, di sini tertulis {written}"
    return message, f"tulis  - {shortened(match['rest'], _LONGEST_REST)}"


def dash(fault: Fault) -> Spot | None:
    """A line near the place where libyaml stopped that begins with another sign than a dash and a blank."""
    for line in (fault.line, fault.line_above(fault.line), fault.start[0]):
        text = fault.text_at(line)
        lead = len(text) - len(text.lstrip(" "))
        found = other_bullet(text[lead:])
        if found:
            return Spot(line, lead, *found)
    return None
