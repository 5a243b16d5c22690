"""Lines of a folded text (>) that stand out of line, so that YAML keeps them apart and tears the sentence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.source.mistakes.fault import indent_of
from generator.source.mistakes.list_markers import other_bullet

_FULL = 60


class OutOfLine(NamedTuple):
    """A line of a text, from 0, that is not level with the others, with what is to be said about it."""

    line: int
    message: str
    remedy: str


def lines_out_of_line(rows: Sequence[tuple[int, str]], lines: Sequence[str]) -> Iterator[OutOfLine]:
    """The lines of a folded text that tear it: those set in among others, or the first, set in less than all others.

    ``rows`` are its lines that are not empty, with their numbers from 0; ``lines`` are those of the file. Items, what
    is set in below them, and paragraphs set in as a whole are meant so.
    """
    depths = [indent_of(lines[number]) for number, _ in rows]
    least = depths[0]
    is_next = len(rows) > 2 and rows[1][0] == rows[0][0] + 1
    if is_next and least < depths[1] and len({*depths[1:]}) == 1 and not any(_is_item(words) for _, words in rows):
        yield OutOfLine(
            rows[0][0],
            "baris ini kurang menjorok dibandingkan baris di bawahnya, sehingga setiap baris di bawahnya terputus",
            f"pakai {depths[1]} spasi di depannya, seperti baris {rows[1][0] + 1}.",
        )
        return
    for first, last in _runs_set_in(depths, least):
        if _is_item(rows[first][1]) or _is_below_item(rows, depths, first) or _is_paragraph(rows, first, last):
            continue
        until = f" sampai baris {rows[last][0] + 1}" if last > first else ""
        yield OutOfLine(
            rows[first][0],
            "baris ini menjorok lebih dalam daripada baris di sekitarnya, sehingga kalimatnya terputus",
            f"jorokkan baris ini{until} menjadi {least} spasi, seperti baris {rows[first - 1][0] + 1}.",
        )


def _runs_set_in(depths: Sequence[int], least: int) -> Iterator[tuple[int, int]]:
    """First and last of successive rows that are set in."""
    first = 0
    while first < len(depths):
        last = first
        while last + 1 < len(depths) and depths[first] > least and depths[last + 1] > least:
            last += 1
        if depths[first] > least:
            yield first, last
        first = last + 1


def _is_item(words: str) -> bool:
    return words.startswith("- ") or other_bullet(words) is not None


def _is_below_item(rows: Sequence[tuple[int, str]], depths: Sequence[int], row: int) -> bool:
    """Whether a row goes on with an item above it, whose sign stands further to the left."""
    return any(_is_item(words) for (_, words), depth in zip(rows[:row], depths, strict=False) if depth < depths[row])


def _is_paragraph(rows: Sequence[tuple[int, str]], first: int, last: int) -> bool:
    """Whether rows are set off by an empty line above, and below unless they end the text, and none is full."""
    if any(len(words) >= _FULL for _, words in rows[first:last]):
        return False
    is_apart = first == 0 or rows[first][0] > rows[first - 1][0] + 1
    return is_apart and (last + 1 == len(rows) or rows[last + 1][0] > rows[last][0] + 1)
