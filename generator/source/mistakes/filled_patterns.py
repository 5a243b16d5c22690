"""Lines of a new region's patterns, such as "# - nama: <nama>", that were filled in without removing the #.

Somebody may also have disabled an item of their own in this way. So a filled line is told only in a file that still
says what a # means in it, where nothing else stands below the key above, or if it is a key that its group lacks.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from generator.source.mistakes.fault import KEY, Spot, indent_of, tokens_of
from generator.source.problems import Problems
from generator.source.record import SHARED
from generator.source.yaml_nodes import Topics

_KEY = re.compile(
    r"(?P<lead> *)#(?: +#)?(?P<blanks> *)(?P<dash>- +)?(?P<at>[\"']?)(?P<key>[A-Za-z_]\w*)(?P=at) *:(?P<value>.*)$"
)
_FILLED = re.compile(r"[ \t]*(?!#)[^<\n]*\w[^<\n]*$")
_BELOW = re.compile(r" *#(?P<blanks> *)(?P<dash>- +)?(?!#)[^<\n]*\w[^<\n]*$")
_SAYS_WHAT_A_POUND_MEANS = "## Baris bertanda pagar tunggal (#) ialah pola isian"
_WITHIN = re.compile(r" *#(?!#)")


def tell_filled_patterns(text: str, loader: Any, file: Path, problems: Problems, topics: Topics) -> None:
    """Record each pattern that was filled in but is still a comment."""
    for spot in filled_patterns(text, topics, loader):
        problems.notice(spot.message, spot.place_in(file), spot.remedy)


def filled_patterns(text: str, topics: Topics, loader: Any) -> Iterator[Spot]:
    """The first filled line of each pattern that is still a comment."""
    lines = text.split("\n")
    explained = _SAYS_WHAT_A_POUND_MEANS in text
    numbered = groupby(range(len(lines)), lambda number: _WITHIN.match(lines[number]) is not None)
    blocks = [list(numbers) for is_comment, numbers in numbered if is_comment]
    likely = {number for block in blocks for number in block if _is_filled(lines, number, topics)}
    if not likely:
        return  # as in nearly every file, which then need not be read twice
    likely -= _lines_of_texts(text, loader)
    for block in blocks:
        filled = [number for number in block if number in likely]
        if filled and (explained or _stands_alone(lines, block)):
            yield _spot(lines, filled[0], block)
        else:
            yield from _lacked(lines, filled, topics)


def _lacked(lines: list[str], filled: list[int], topics: Topics) -> Iterator[Spot]:
    """The filled lines that are keys which their group lacks, each with what is written below it."""
    for number in filled:
        column = _lacking_column(lines, number, topics)
        if column is not None:
            yield _spot(lines, number, [number, *_set_in_below(lines, number)], column)


def _set_in_below(lines: list[str], number: int) -> list[int]:
    """The lines of a comment that are the value of a key without one beside it."""
    key, last = _KEY.match(lines[number]), number
    assert key is not None
    while not key["value"].strip() and last + 1 < len(lines) and _is_filled_below(lines, last, key):
        last += 1
    return list(range(number + 1, last + 1))


def _lines_of_texts(text: str, loader: Any) -> set[int]:
    """The lines that belong to a text of several lines, where a # is no comment."""
    scalars = (token for token in tokens_of(text, loader) if isinstance(token, yaml.ScalarToken))
    return {
        number
        for token in scalars
        if token.end_mark.line > token.start_mark.line
        for number in range(token.start_mark.line, token.end_mark.line + (token.style not in {"|", ">"}))
    }


def _is_filled(lines: list[str], number: int, topics: Topics) -> bool:
    match = _KEY.match(lines[number])
    if match is None or match["key"].lower() in SHARED:
        return False
    if not (_FILLED.match(match["value"]) if match["value"].strip() else _is_filled_below(lines, number, match)):
        return False
    topic = topics.get(_topic_above(lines, number))
    return topic is not None and any(match["key"].lower() in group.keys for group in topic.groups())


def _is_filled_below(lines: list[str], number: int, key: re.Match[str]) -> bool:
    """Whether a key has no value beside it, but an item or a text set in on the next line of the comment."""
    below = _BELOW.match(lines[number + 1]) if number + 1 < len(lines) else None
    return below is not None and (below["dash"] is not None or len(below["blanks"]) > len(key["blanks"]))


def _topic_above(lines: list[str], number: int) -> str:
    heads = (KEY.match(lines[above]) for above in range(number, -1, -1) if lines[above][:1].strip("#- "))
    match = next(heads, None)
    return match["key"] if match else ""


def _stands_alone(lines: list[str], block: list[int]) -> bool:
    """Whether the key above a pattern has nothing else below it."""
    said = [line for line in lines[: block[0]] if _says(line)]
    head = KEY.match(said[-1]) if said else None
    if head is None or head["value"].partition("#")[0].strip():
        return False
    below = next((line for line in lines[block[-1] + 1 :] if _says(line)), "")
    depth = head.start("key")
    return indent_of(below) < depth or (indent_of(below) == depth and not below.lstrip().startswith("-"))


def _lacking_column(lines: list[str], number: int, topics: Topics) -> int | None:
    """The column at which a line without its # is a key of a group that has other keys but not this one."""
    match = _KEY.match(lines[number])
    if match is None or match["dash"]:
        return None
    return next((at for at in _columns(match) if _lacks(lines, number, topics, match["key"].lower(), at)), None)


def _columns(match: re.Match[str]) -> list[int]:
    """Where a key may have stood before its #, the likeliest first; at the left edge, any editor may have put it."""
    at = match.start("at")
    likely = at - 2 if match["blanks"] else at - 1
    return [likely, at - 1, at] if not match["lead"] else [likely, len(match["lead"])]


def _lacks(lines: list[str], number: int, topics: Topics, key: str, column: int) -> bool:
    """Whether a line stands in a group with keys at a column, which knows a key but does not have it."""
    above = _keys_of_group(lines[number - 1 :: -1] if number else [], column, upwards=True)
    keys = above | _keys_of_group(lines[number + 1 :], column, upwards=False)
    topic = topics.get(_topic_above(lines, number))
    groups = [group.keys for group in topic.groups()] if topic and keys and key not in keys else []
    return any(key in known and all(other in known for other in keys) for known in groups)


def _keys_of_group(lines: list[str], column: int, *, upwards: bool) -> set[str]:
    """The keys at a column in lines away from a place, up to where their group ends."""
    found: set[str] = set()
    for line in filter(_says, lines):
        match = KEY.match(line)
        begins_item = line.lstrip().startswith("-") and indent_of(line) < column
        at = match.start("key") if match else indent_of(line)
        if at < column or (begins_item and not upwards):
            break
        if match and at == column:
            found.add(match["key"])
        if begins_item:
            break
    return found


def _says(line: str) -> bool:
    return line.strip()[:1] not in ("", "#")


def _spot(lines: list[str], filled: int, block: list[int], column: int | None = None) -> Spot:
    """The spot of a filled line; ``column`` is where its key belongs if the pattern is not wholly a comment."""
    until = f"baris {block[0] + 1} sampai {block[-1] + 1}" if len(block) > 1 else f"baris {block[0] + 1}"
    line = lines[filled]
    sign = "# " if line.lstrip().startswith("# ") else "#"
    named = "'# ' (tanda pagar dan satu spasi)" if sign == "# " else "'#'"
    remedy = f"hapus {named} di depan {until}"
    key = _KEY.match(line)
    if key and column is not None and column != indent_of(line.replace(sign, "", 1)):
        remedy = f"hapus tanda pagar di depan {until}, dan mulai '{key['key']}' setelah {column} spasi"
    return Spot(
        filled,
        indent_of(line),
        "pola isian ini sudah diisi, tetapi masih diawali tanda pagar (#), sehingga tidak terbaca",
        f"{remedy}; bila memang keterangan, awali dengan ##.",
        len(line.strip()),
    )
