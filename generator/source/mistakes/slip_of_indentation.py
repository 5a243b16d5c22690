"""Lines that stand too far in or out, or behind other blanks or the signs of quoted mail: each put right."""

import re
from collections.abc import Container, Iterator

from generator.source.mistakes.fault import ITEM, KEY, indent_of
from generator.source.mistakes.slip import BEGINS_VALUE, Undoing, beside, depths, end_of, told_moved

_MAIL = re.compile(r"[ \t]*>+(?P<blank> ?)(?P<rest>.*)")
_OTHER_BLANKS = re.compile(r"^[ ]*[\u00a0\u2000-\u200a\u202f\u3000][ \u00a0\u2000-\u200a\u202f\u3000]*(?=- |\w+:)")
_RULED = re.compile(r"\s*[-=*_~+]{3,}\s*")


def may_be_moved(row: str) -> bool:
    """Whether a line is neither empty nor a remark, and set in by blanks alone."""
    return row.strip()[:1] not in {"", "#"} and not row[: indent_of(row)].strip(" ")


def moved(rows: list[str], number: int, keys: Container[str]) -> Iterator[Undoing]:
    """A line alone, with all below it, or with all that follow as deep, moved to where it may belong."""
    own = indent_of(rows[number])
    ends = dict.fromkeys((number, end_of(rows, number, own + 1), end_of(rows, number, own)))
    is_text = not (KEY.match(rows[number]) or ITEM.match(rows[number]))
    for last in ends:
        run = rows[number : last + 1]
        if any(map(_RULED.fullmatch, run)) or (is_text and any(_names_key(row, keys) for row in run)):
            continue
        if is_text and _may_be_items(rows, number, run):
            continue
        for depth in depths(rows, number):
            moved = [" " * (indent_of(row) + depth - own) + row.lstrip() if row.strip() else row for row in run]
            if depth < own and any(indent_of(row) < own for row in run if row.strip()):
                continue
            yield told_moved(rows, number, last, depth, [*rows[:number], *moved, *rows[last + 1 :]])


def _names_key(row: str, keys: Container[str]) -> bool:
    """Whether a line begins with a key, with a sign or what may be its value behind it, or nothing."""
    word = re.match(r"\s*(?:- +)*(\w+)\s*([:=;.]|$)?", row)
    if word is None:
        return False
    if word[2] is not None:
        return word[1].casefold() in keys or word[1] in keys
    return word[1] in keys and BEGINS_VALUE.match(row[word.end() :]) is not None


def _may_be_items(rows: list[str], number: int, run: list[str]) -> bool:
    """Whether several lines with capitals below an item that is a text may be items as well."""
    above = next((row for row in reversed(rows[:number]) if row.strip()), "")
    filled = [row.strip() for row in run if row.strip()]
    return ITEM.match(above) is not None and len(filled) > 1 and all(row[0].isupper() for row in filled)


def with_plain_blanks(rows: list[str], at: int) -> Iterator[Undoing]:
    """All lines that are set in by other blanks than those that YAML counts, with plain ones."""
    odd = [n for n, row in enumerate(rows) if _OTHER_BLANKS.match(row)]
    if any(number <= at for number in odd):
        lines = [_OTHER_BLANKS.sub(lambda found: " " * len(found[0]), row) for row in rows]
        shown = ", ".join(str(n + 1) for n in odd)
        remedy = f"ganti spasi khusus di depan baris {shown} dengan spasi biasa, sama banyaknya."
        yield Undoing(odd[0], lines, "indentasi baris ini memakai spasi khusus dari Word atau web", remedy)


def without_mail(rows: list[str], at: int) -> Iterator[Undoing]:
    """Lines behind the signs by which programs for mail quote, without them."""
    number = next((n for n in range(at, max(-1, at - 3), -1) if _MAIL.match(rows[n])), -1)
    if number < 0:
        return
    first = last = number
    while first and (_MAIL.match(rows[first - 1]) or not rows[first - 1].strip()):
        first -= 1
    while last + 1 < len(rows) and (_MAIL.match(rows[last + 1]) or not rows[last + 1].strip()):
        last += 1
    while not rows[first].strip():
        first += 1
    while not rows[last].strip():
        last -= 1
    bare = [match["rest"] if (match := _MAIL.match(row)) else row for row in rows[first : last + 1]]
    where = f"baris {first + 1} sampai {last + 1}" if last > first else "baris ini"
    message = f"tanda '>' di depan {where} ialah tanda kutipan surel"
    remove = f"hapus tanda '>' di depan {where}, beserta satu spasi di belakangnya"
    own = min((indent_of(row) for row in bare if row.strip()), default=-1)
    if own < 0:
        return
    lines = [*rows[:first], *bare, *rows[last + 1 :]]
    yield Undoing(first, lines, message, f"{remove}.")
    for depth in depths(lines, first):
        moved = [" " * (indent_of(row) + depth - own) + row.lstrip() if row.strip() else row for row in bare]
        lines = [*rows[:first], *moved, *rows[last + 1 :]]
        yield Undoing(
            first,
            lines,
            message,
            f"{remove.partition(',')[0]}, lalu pakai {depth} spasi{beside(lines, first, depth)}.",
        )
