"""A slip undone: the lines of a file as they may have been meant, and what is to be said about it."""

import re
from typing import NamedTuple

from generator.source.mistakes.fault import ITEM, KEY, indent_of

BLOCKS = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
EMPTY = BLOCKS | {""}
BEGINS_VALUE = re.compile(r"[\[{\"'\d|>]|[A-Z][^A-Z]")
_NEAR = 12
YEAR = re.compile(r"(?:19|20)\d\d")


class Undoing(NamedTuple):
    """A slip undone: the line, from 0, that is told, all lines afterwards, message and remedy.

    ``added`` counts the dashes that stood nowhere.
    """

    line: int
    lines: list[str]
    message: str
    remedy: str
    added: int = 0


def depths(rows: list[str], number: int) -> list[int]:
    """Where the text of a line may begin: level with what stands near it or around that, or within an empty key.

    The nearest come first.
    """
    own, found = indent_of(rows[number]), []
    above = _near_and_around(rows, number)
    below = [n for n in range(number + 1, len(rows)) if rows[n].strip()][:3]
    for n in (*above, *below):
        key = KEY.match(rows[n])
        found += [indent_of(rows[n]), *([key.start("key")] if key else [])]
        if key and key["value"].partition("#")[0].strip() in EMPTY:
            found.append(key.start("key") + 2)
        elif key is None and ITEM.match(rows[n]):
            found.append(indent_of(rows[n]) + 2)
    return list(dict.fromkeys(depth for depth in found if depth != own))


def _near_and_around(rows: list[str], number: int) -> list[int]:
    """The nearest lines above one, and of those further up each that stands less far in than all below it."""
    filled = [n for n in range(number - 1, -1, -1) if rows[n].strip()]
    found = filled[:_NEAR]
    least = min((indent_of(rows[n]) for n in found), default=0)
    for further in filled[_NEAR:]:
        if not least:
            break
        if indent_of(rows[further]) < least:
            found.append(further)
            least = indent_of(rows[further])
    return found


def end_of(rows: list[str], number: int, least: int) -> int:
    """The last line of what stands below a line, indented at least as much."""
    last = number
    for below in range(number + 1, len(rows)):
        if rows[below].strip() and indent_of(rows[below]) < least:
            break
        last = below if rows[below].strip() else last
    return last


def told_moved(rows: list[str], number: int, last: int, depth: int, lines: list[str]) -> Undoing:
    """Lines moved to a depth, with what is to be said about them."""
    own = indent_of(rows[number])
    level = beside(lines, number, depth)
    is_item = ITEM.match(rows[number]) is not None
    if last == number:
        remedy = f"pakai {depth} spasi di depan{'nya' if not is_item else ' tanda hubung'}{level}."
    else:
        side = "kanan" if depth > own else "kiri"
        remedy = f"geser baris {number + 1} sampai {last + 1} sejauh {abs(depth - own)} spasi ke {side}{level}."
    return Undoing(number, lines, _odd(rows[number], own), remedy)


def _odd(line: str, own: int) -> str:
    key = KEY.match(line)
    what = "butir" if ITEM.match(line) else f"kunci '{key['key']}'" if key else "teks"
    return f"indentasi {what} ini {own} spasi, tidak sesuai dengan baris di sekitarnya"


def beside(lines: list[str], number: int, depth: int) -> str:
    """What a line is level with, or stands below: ", sejajar dengan 'waktu' pada baris 3"."""
    is_item = ITEM.match(lines[number]) is not None
    for above in range(number - 1, -1, -1):
        row = lines[above]
        if not row.strip():
            continue
        key = KEY.match(row)
        if is_item and ITEM.match(row) and indent_of(row) == depth:
            return f", seperti baris {above + 1}"
        if not is_item and key and key.start("key") == depth:
            return f", sejajar dengan '{key['key']}' pada baris {above + 1}"
        if not key and not is_item and not KEY.match(lines[number]) and indent_of(row) == depth:
            return f", seperti baris {above + 1}"
        if key and key.start("key") < depth:
            return f", di bawah '{key['key']}' pada baris {above + 1}"
        if indent_of(row) < depth:
            return ""
    return ""


def is_year(key: str) -> bool:
    """Whether a key is a year."""
    return YEAR.fullmatch(key) is not None
