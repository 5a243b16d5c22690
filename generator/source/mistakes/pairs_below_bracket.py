"""Pairs on lines of their own below a bracket that is left open, no deeper than its key, as other languages write."""

import re
from typing import NamedTuple

from generator.source.mistakes.brackets import open_brackets
from generator.source.mistakes.fault import KEY, Fault, Spot
from generator.source.mistakes.slip import is_year
from generator.source.words import in_braces

_BEGUN = re.compile(r"\w+: [^{}\[\]#]+")
_SPECIAL = frozenset("|>&*{[!#%@`")
_CLOSING = re.compile(r"\s*[}\]][,;]?\s*")


class _Pairs(NamedTuple):
    """Pairs as they are to be written in braces, and the last line, from 0, that belongs to them."""

    shown: list[str]
    last: int
    are_years: bool


def pairs_below_bracket(fault: Fault) -> Spot | None:
    """A key with an open bracket, perhaps on the line below it, and its pairs below that, no deeper than the key."""
    for sign, line, column in reversed(open_brackets(fault)):
        is_alone = not fault.text_at(line)[:column].strip()
        head = fault.line_above(line) if is_alone else line
        key, begun = KEY.match(fault.text_at(head)), fault.text_at(line)[column + 1 :].strip().rstrip(" ,;")
        if key is None or (is_alone and key["value"]) or (begun and not _BEGUN.fullmatch(begun)):
            continue
        found = _pairs(fault, key, line)
        if found is None or (sign == "[" and not found.are_years):
            continue
        dashes = fault.text_at(head)[key.start("dashes") : key.start("key")]
        shown = f"{dashes}{key['key']}: {{{', '.join([begun] * bool(begun) + found.shown)}}}"
        until = f" sampai {found.last + 1}" if found.last > head + 1 else ""
        return fault.whole_line(
            head,
            f"kurung '{sign}' dibuka tetapi tidak ditutup, dan isinya tidak menjorok di bawah '{key['key']}'",
            f"tulis  {shown}  dalam satu baris, dan hapus baris {head + 2}{until}.",
        )
    return None


def _pairs(fault: Fault, head: re.Match[str], line: int) -> _Pairs | None:
    """The pairs below a line that belong to its key; None if there are none, or they are written as usual."""
    shown: list[str] = []
    last, are_years = line, True
    for number in range(line + 1, len(fault.lines)):
        own = KEY.match(fault.text_at(number))
        if own is None or own["dashes"] or own.start("key") > head.start("key"):
            break
        if not _belongs(fault, head, own, line):
            break
        value = own["value"].rstrip()
        closed = value.endswith(("}", "]"))
        value = value.rstrip("}], ;") if closed else value.rstrip(" ,;")
        if not value or value[0] in _SPECIAL or " #" in value:
            return None
        shown.append(f"{own['key']}: {in_braces(value)}")
        last, are_years = number, are_years and is_year(own["key"])
        if closed:
            return _Pairs(shown, last, are_years)
    if shown and _CLOSING.fullmatch(fault.text_at(last + 1)):
        last += 1
    return _Pairs(shown, last, are_years) if shown else None


def _belongs(fault: Fault, head: re.Match[str], own: re.Match[str], line: int) -> bool:
    """Whether a pair belongs below a key: a year, a key of its group, or one of pairs that is none beside it."""
    if is_year(own["key"]) or any(own["key"] in group.keys for group in fault.groups_below(head, line)):
        return True
    takes_pairs = any(head["key"] in group.pairs for group in fault.groups(line))
    return takes_pairs and not fault.is_key_beside(own["key"], head["key"], line)
