"""Years that lack the key above them, or stand level with it, and keys of money that stand as deep as years."""

from collections.abc import Iterator

from generator.source.mistakes.fault import ITEM, KEY, indent_of
from generator.source.mistakes.slip import YEAR, Undoing, end_of, is_year, told_moved
from generator.source.yaml_nodes import Topics

_FURTHEST_ABOVE = 9
_EMPTY = frozenset({"", "{}", "[]"})


def years_headed(rows: list[str], at: int, topics: Topics) -> Iterator[Undoing]:
    """Years among the keys of an item, below the key of pairs that is missing."""
    first, last = _run_of_years(rows, at)
    if first < 0 or first == last:
        return
    depth = indent_of(rows[first])
    heads = (m["key"] for row in reversed(rows[: at + 1]) if (m := KEY.match(row)) and not m.start("key"))
    topic = topics.get(next(heads, ""))
    names = dict.fromkeys(name for group in topic.groups() for name in group.pairs) if topic else {}  # type: ignore[attr-defined]
    above = KEY.match(rows[first - 1]) if first else None
    if above and above["key"] in names and above["value"].partition("#")[0].strip() in _EMPTY:
        return
    for name in names:
        lines = [*rows[:first], f"{' ' * depth}{name}:", *(f"  {row}" for row in rows[first : last + 1])]
        until = f" sampai baris {last + 1}" if last > first else ""
        remedy = (
            f"tulis kuncinya pada baris tersendiri di atasnya, misalnya  {name}:  lalu jorokkan baris ini{until} "
            "dua spasi lagi."
        )
        yield Undoing(first, [*lines, *rows[last + 1 :]], "tahun ini tidak didahului kuncinya", remedy)


def _run_of_years(rows: list[str], at: int) -> tuple[int, int]:
    """The first and last of the years at one depth around a line; -1 for none."""

    def is_of_run(number: int) -> bool:
        key = KEY.match(rows[number]) if 0 <= number < len(rows) else None
        return key is not None and YEAR.fullmatch(key["key"]) is not None and indent_of(rows[number]) == depth

    depth = indent_of(rows[at])
    if not is_of_run(at):
        return -1, -1
    first = last = at
    while is_of_run(first - 1):
        first -= 1
    while is_of_run(last + 1):
        last += 1
    return first, last


def head_moved_out(rows: list[str], at: int) -> Iterator[Undoing]:
    """The key of years that stands as deep as they and those above it, moved to where the key above it stands."""
    depth = indent_of(rows[at])
    for number in range(at - 1, max(-1, at - _FURTHEST_ABOVE), -1):
        key = KEY.match(rows[number])
        if not rows[number].strip() or indent_of(rows[number]) > depth:
            continue
        if key is None or key.start("key") != depth or key["dashes"]:
            return
        if is_year(key["key"]) or key["value"].partition("#")[0].strip():
            continue
        heads = (m for row in reversed(rows[:number]) if (m := KEY.match(row)) and m.start("key") < depth)
        head = next(heads, None)
        if head is not None and not head["value"]:
            moved = " " * head.start("key") + rows[number].lstrip()
            yield told_moved(rows, number, number, head.start("key"), [*rows[:number], moved, *rows[number + 1 :]])
        return


def years_set_in(rows: list[str], at: int) -> Iterator[Undoing]:
    """The years of all sources of funds that stand level with them, set in."""
    year = next(
        (n for n in range(at, max(-1, at - 6), -1) if (key := KEY.match(rows[n])) and YEAR.fullmatch(key["key"])), -1
    )
    if year < 0:
        return
    depth = indent_of(rows[year])
    if ITEM.match(rows[year]):
        return
    first = last = year
    while first and (not rows[first - 1].strip() or indent_of(rows[first - 1]) >= depth):
        first -= 1
    last = end_of(rows, year, depth)
    own = [
        n
        for n in range(first, last + 1)
        if (key := KEY.match(rows[n])) and YEAR.fullmatch(key["key"]) and key.start("key") == depth
    ]
    heads = [
        n
        for n in range(first, last + 1)
        if (key := KEY.match(rows[n])) and not key["value"] and key.start("key") == depth
    ]
    if not heads or min(own) < min(heads):
        return
    lines = [f"  {row}" if n in own else row for n, row in enumerate(rows)]
    head = KEY.match(rows[heads[0]])
    shown = ", ".join(str(n + 1) for n in own)
    yield Undoing(
        own[0],
        lines,
        f"tahun ini sejajar dengan '{head['key'] if head else ''}' di atasnya, padahal isinya",
        f"geser ke kanan sejauh 2 spasi: baris {shown}.",
    )
