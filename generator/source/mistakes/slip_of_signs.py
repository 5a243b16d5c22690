"""Lines whose colon or dash is missing, doubled or another sign: each with the right one."""

import re
from collections.abc import Container, Iterator

from generator.source.mistakes.fault import ITEM, KEY, LONGEST_VALUE, indent_of, with_sign
from generator.source.mistakes.list_markers import other_bullet
from generator.source.mistakes.slip import BEGINS_VALUE, BLOCKS, EMPTY, YEAR, Undoing, beside, depths, end_of
from generator.source.yaml_nodes import UNSEEN

_KEY_AND_SIGN = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<key>[A-Za-z_]\w*)(?P<sign>\s*(?:[=;.,:\uff1a]|[-–—→]+>?|=>)\s*|\s+)(?P<value>\S.*)"
)
_DASHES = re.compile(r"(?P<lead> *)- +(?:- +)+(?P<text>\S.*)")
_SIGN_AND_PAIR = re.compile(
    r" *(?P<sign>(?!-[ \t])[^A-Za-z\s\"'“#](?:[^A-Za-z\"'“#:]{0,5}[^A-Za-z\s\"'“#:])?)[ \t]*"
    r"(?P<pair>(?P<key>[a-z_]\w*): +\S.*)"
)
_MARKED_KEY = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<typed>[^\w\s\"'“#-]{0,3}(?P<key>[a-z_]\w*)"
    r"(?: ?[^\w:\s\"'“]{1,3}| ?(?P<remark>\([^():]*\)))?) *: +(?P<value>\S.*)"
)
_MOST_OF_ITEM = 12


def with_colon(rows: list[str], number: int, keys: Container[str]) -> Iterator[Undoing]:
    """A line that begins with a key whose colon is another sign or missing."""
    line = rows[number]
    match = None if KEY.match(line) else _KEY_AND_SIGN.match(line)
    if match is None:
        return
    key, sign, value = match["key"], match["sign"].strip(), match["value"].rstrip()
    name = key if key in keys else key.casefold() if value[:1] in "[{" else ""
    if name not in keys or not (sign or BEGINS_VALUE.match(value)):
        return
    message = (
        f"setelah kunci '{name}' tertulis '{sign}', bukan titik dua"
        if sign
        else f"titik dua setelah kunci '{name}' tidak ada"
    )
    for depth in [len(match["lead"]), *depths(rows, number)]:
        lead = match["lead"] if depth == len(match["lead"]) else " " * depth
        lines = [*rows[:number], f"{lead}{name}: {value}", *rows[number + 1 :]]
        pair = f"{name}: {value}"
        there = f"  dengan {depth} spasi di depannya{beside(lines, number, depth)}." if lead != match["lead"] else ""
        if len(pair) <= LONGEST_VALUE:
            yield Undoing(number, lines, message, f"tulis  {pair}{there}")
        elif not there:
            yield Undoing(number, lines, message, with_sign(name, sign))


def with_bare_key(rows: list[str], number: int, keys: Container[str]) -> Iterator[Undoing]:
    """A line whose key stands between other signs, or has a remark in parentheses behind it, with the key alone."""
    match = _MARKED_KEY.fullmatch(rows[number])
    if match is None or match["key"] not in keys or match["typed"] == match["key"]:
        return
    remark = f"  # {match['remark']}" if match["remark"] else ""
    pair = f"{match['key']}: {match['value'].rstrip()}{remark}"
    if len(pair) > LONGEST_VALUE:
        return
    lines = [*rows[:number], f"{match['lead']}{pair}", *rows[number + 1 :]]
    message = f"kunci '{match['key']}' tertulis '{match['typed']}'"
    otherwise = "bila lanjutan teks di atasnya, jorokkan sedalam teks itu"
    yield Undoing(number, lines, message, f"tulis  {pair}  bila itu kunci; {otherwise}.")


def with_one_dash(rows: list[str], number: int) -> Iterator[Undoing]:
    """An item with two dashes, with one of them."""
    match = _DASHES.match(rows[number])
    if match:
        text, own = match["text"].rstrip(), len(match["lead"])
        lines = [*rows[:number], f"{match['lead']}- {text}", *rows[number + 1 :]]
        remedy = f"tulis  - {text}  dengan {own} spasi di depannya."
        yield Undoing(number, lines, "butir ini diawali dua tanda hubung", remedy)


def with_dash(rows: list[str], number: int, names: Container[str], keys: Container[str] = ()) -> Iterator[Undoing]:
    """A line whose dash is another sign or missing, beside the items above it.

    ``names`` are the keys of their names; before one of ``keys``, whatever is no letter may stand for a dash.
    """
    line = rows[number].strip()
    if ITEM.match(line):
        return
    usual = other_bullet(line)
    bullet = usual or _sign_before_key(line, keys)
    text = bullet[1].removeprefix("tulis  - ") if bullet else line
    if bullet and "…" in text:
        return
    own, key = indent_of(rows[number]), KEY.match(rows[number])
    for depth, item in (
        _items_near(rows, number, is_usual=usual is not None) if bullet else _items_above(rows, number)
    ).items():
        if not bullet and not (
            _begins_like(key, item) if key else _may_be_item(line, item, names) and _may_end(rows, number, item)
        ):
            continue
        for last in dict.fromkeys((number, end_of(rows, number, own + 1))):
            below = [" " * (indent_of(row) + depth - own) + row.lstrip() for row in rows[number + 1 : last + 1]]
            if any(row.strip() and indent_of(row) <= depth for row in below):
                continue
            lines = [*rows[:number], f"{' ' * depth}- {text}", *below, *rows[last + 1 :]]
            like = next(n for n in range(number - 1, -1, -1) if ITEM.match(rows[n]) and indent_of(rows[n]) == depth)
            message = bullet[0] if bullet else "butir ini tidak diawali tanda hubung"
            remedy = f"tulis  - {text}  dengan {depth} spasi di depannya, seperti baris {like + 1}"
            is_level = key is None and own in (depth, 0) and not text[0].islower()
            otherwise = "" if bullet or key else "; bila lanjutan teks di atasnya, jorokkan sedalam teks itu"
            if last > number and depth != own:
                continue
            yield Undoing(number, lines, message, f"{remedy}{otherwise}.", added=not (bullet or is_level))


def _items_above(rows: list[str], number: int) -> dict[int, str]:
    """The last item above a line at each depth."""
    return {indent_of(row): row for row in rows[max(0, number - _MOST_OF_ITEM) : number] if ITEM.match(row)}


def _items_near(rows: list[str], number: int, *, is_usual: bool) -> dict[int, str]:
    """The item that a line with a sign stands level with, or nearly so; else all, if the sign is a usual bullet."""
    own, items = indent_of(rows[number]), _items_above(rows, number)
    nearest = min(items, key=lambda depth: abs(depth - own), default=own)
    if nearest in items and abs(nearest - own) <= 1:
        return {nearest: items[nearest]}
    return items if is_usual else {}


def _sign_before_key(line: str, keys: Container[str]) -> tuple[str, str] | None:
    """Message and remedy for a sign that stands before a key in place of a dash; None if there is none."""
    match = _SIGN_AND_PAIR.fullmatch(line)
    if match is None or match["key"] not in keys:
        return None
    sign = match["sign"]
    unseen = re.fullmatch(f"{UNSEEN}+", sign)
    written = f"ada karakter tak terlihat (U+{ord(sign[0]):04X})" if unseen else f"tertulis '{sign}'"
    message = f"setiap butir daftar diawali tanda hubung (-) dan satu spasi, di sini {written}"
    number = f"  # {sign}" if sign.isdigit() else ""
    return message, f"tulis  - {match['pair'].rstrip()}{number}"


def _may_be_item(text: str, item: str, names: Container[str]) -> bool:
    """Whether words may be an item beside another one, which is a text, or a group that a text may stand for."""
    words = text in BLOCKS or (re.match(r"\w", text) is not None and not YEAR.match(text))
    if first := KEY.match(item):
        return text[0].isupper() and (first["key"] in names or first["key"] == "id")
    return words and not item.rstrip().endswith(('"', "'"))


def _may_end(rows: list[str], number: int, item: str) -> bool:
    """Whether a group that is an item may end above a line: no text is to begin there, and it stands no deeper."""
    key = KEY.match(item)
    if key is None:
        return True
    above = next(
        (match["value"] for row in reversed(rows[:number]) if row.strip() and (match := KEY.match(row))), "-"
    )
    header = KEY.match(next((row for row in reversed(rows[:number]) if row.strip()), ""))
    is_beside = indent_of(item) <= indent_of(rows[number]) <= key.start("key")
    return is_beside and not (header and above.partition("#")[0].strip() in EMPTY)


def _begins_like(key: re.Match[str], item: str) -> bool:
    """Whether a key begins an item as it begins another, no deeper than that, and with something else."""
    first = KEY.match(item)
    return (
        first is not None
        and first["key"] == key["key"]
        and first["value"] != key["value"]
        and key.start("key") <= first.start("key")
    )
