"""Lines of a new region's patterns, such as "# - nama: <nama>", that were filled in without removing the #.

Somebody may also have disabled an item of their own in this way. So a filled line is told only in a file that still
says what a # means in it, where nothing else stands below the key above, or if it is a key that its group lacks.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import yaml

from generator.source.mistakes.fault import KEY, Spot, indent_of, tokens_of
from generator.source.record import SHARED
from generator.source.yaml_nodes import Topics

_FILLED = re.compile(r" *# {0,3}(?:- +)?(?P<key>[a-z_][a-z0-9_]*): +(?![ #])[^<\n]*\w[^<\n]*$")
_SAYS_WHAT_A_POUND_MEANS = "## Baris bertanda pagar tunggal (#) ialah pola isian"
_POUND = re.compile(r"( *)# ?")
_WITHIN = re.compile(r" *#(?!#)")


def filled_patterns(text: str, topics: Topics, loader: Any) -> Iterator[Spot]:
    """The first filled line of each pattern that is still a comment."""
    lines = text.split("\n")
    explained = _SAYS_WHAT_A_POUND_MEANS in text
    within = _lines_of_texts(text, loader)
    numbered = groupby(range(len(lines)), lambda number: _WITHIN.match(lines[number]) is not None)
    for block in (list(numbers) for is_comment, numbers in numbered if is_comment):
        filled = [number for number in block if number not in within and _is_filled(lines, number, topics)]
        if filled and (explained or _stands_alone(lines, block)):
            yield _spot(lines, filled[0], block)
        else:
            yield from (_spot(lines, number, [number]) for number in filled if _is_lacked(lines, number, topics))


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
    match = _FILLED.match(lines[number])
    if match is None or match["key"] in SHARED:
        return False
    topic = topics.get(_topic_above(lines, number))
    return topic is not None and any(match["key"] in group.keys for group in topic.groups())


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


def _is_lacked(lines: list[str], number: int, topics: Topics) -> bool:
    """Whether a line without its # is a key of the group that it stands in, which has other keys but not this one."""
    bare = KEY.match(_POUND.sub(r"\1", lines[number], count=1))
    if bare is None or bare["dashes"]:
        return False
    column = bare.start("key")
    above = _keys_of_group(lines[number - 1 :: -1] if number else [], column, upwards=True)
    keys = above | _keys_of_group(lines[number + 1 :], column, upwards=False)
    topic = topics.get(_topic_above(lines, number))
    groups = [group.keys for group in topic.groups()] if topic and keys and bare["key"] not in keys else []
    return any(bare["key"] in known and all(key in known for key in keys) for known in groups)


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


def _spot(lines: list[str], filled: int, block: list[int]) -> Spot:
    column = indent_of(lines[filled])
    until = f"baris {block[0] + 1} sampai {block[-1] + 1}" if len(block) > 1 else f"baris {block[0] + 1}"
    sign = "'# ' (tanda pagar dan satu spasi)" if lines[filled].lstrip().startswith("# ") else "'#'"
    return Spot(
        filled,
        column,
        "pola isian ini sudah diisi, tetapi masih diawali tanda pagar (#), sehingga tidak terbaca",
        f"hapus {sign} di depan {until}; bila memang keterangan, awali dengan ##.",
        len(lines[filled].strip()),
    )
