"""What was pasted as it was: text that should stand further in, and tables of Excel."""

import re
from collections.abc import Iterator

from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, indent_of
from generator.source.words import shortened

_BLOCK_SIGN = re.compile(r" *(?:- +)*(?:[\w ]+:[ \t]+)?(?P<sign>[|>])[+-]?\d?[ \t]*(?:#.*)?$")
_KEY_OF_OURS = re.compile(r"\s*(?:- +)*[a-z_][a-z0-9_]*[ \t]*:(?:\s|$)|#|---")
_CSV_ROW = re.compile(r"[ \t]*[^\s#;][^;]*(?:;(?! )[^;]*){2,}$")
_TABLE_ROW = re.compile(r"[ \t]*[^\s#][^\t]*\t+[^\t\s]")


def as_meant(text: str) -> tuple[str, list[Spot]]:
    """A text with what was pasted brought to where it belongs, or left out, and what is to be said about it."""
    lines = text.split("\n")
    spots = [*_tables(lines), *_loose_texts(lines)]
    return "\n".join(lines), spots


def _tables(lines: list[str]) -> Iterator[Spot]:
    """The tables of several rows outside texts; their rows are emptied."""
    number, inside = 0, -1
    while number < len(lines):
        line = lines[number]
        if inside >= 0 and line.strip() and indent_of(line) <= inside:
            inside = -1
        if inside < 0 and _BLOCK_SIGN.match(line):
            inside = _owner(line)
        last = number
        while inside < 0 and last < len(lines) and _is_row(lines[last]):
            last += 1
        if last - number > 1:
            yield table(lines[number:last], number)
            lines[number:last] = [""] * (last - number)
        number = max(last, number + 1)


def _is_row(line: str) -> bool:
    return (
        (_TABLE_ROW.match(line) or _CSV_ROW.match(line)) is not None and not KEY.match(line) and not ITEM.match(line)
    )


def table(rows: list[str], number: int = 0) -> Spot:
    """What is to be said about a table of which some rows are known."""
    by_tab = any("\t" in row.strip() for row in rows)
    words = [cell.strip() for row in reversed(rows) for cell in row.split("\t" if by_tab else ";")]
    example = next((word for word in words if any(map(str.isalpha, word))), "Pasar Rakyat")
    return Spot(
        number,
        indent_of(rows[0]),
        f"ini tabel yang ditempel dari Excel (kolomnya dipisahkan {'tab' if by_tab else 'titik koma'})",
        "tabel dari Excel tidak dapat ditempel begitu saja; tulis setiap barisnya sebagai satu butir, dan setiap "
        f"kolomnya sebagai kunci dengan isinya, misalnya  - <kunci>: {shortened(example)}",
        len(rows[0].strip()),
    )


def _owner(line: str) -> int:
    """How far the key or the dash stands in to which a block of text belongs."""
    match = KEY.match(line)
    return match.start("key") if match else indent_of(line)


def _loose_texts(lines: list[str]) -> Iterator[Spot]:
    """The texts that begin below a sign | or > but stand no further in; they are moved."""
    number = 0
    while number < len(lines):
        if _BLOCK_SIGN.match(lines[number]):
            first, last = _loose_part(lines, number)
            if first:
                wanted = _owner(lines[number]) + 2
                yield _loose_text(lines, number, first, last, wanted)
                least = min(indent_of(line) for line in lines[first : last + 1] if line.strip())
                for at in range(first, last + 1):
                    lines[at] = " " * (wanted - least) + lines[at] if lines[at].strip() else ""
                number = last
        number += 1


def _loose_part(lines: list[str], header: int) -> tuple[int, int]:
    """The first and the last line of a text that lies outside its block; zeros where there is none."""
    owner, dash = _owner(lines[header]), indent_of(lines[header])
    first = last = 0
    for number in range(header + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        if indent_of(line) > owner:
            last = number if first else 0
            continue
        starts_item = ITEM.match(line) and (not first or indent_of(line) == dash)
        if starts_item or _KEY_OF_OURS.match(line):
            break
        first, last = first or number, number
    return first, last


def _loose_text(lines: list[str], header: int, first: int, last: int, wanted: int) -> Spot:
    sign = _BLOCK_SIGN.match(lines[header])
    until = f" sampai baris {last + 1}" if last > first else ""
    return Spot(
        first,
        indent_of(lines[first]),
        f"teks ini belum menjorok di bawah tanda '{sign['sign'] if sign else '|'}' pada baris {header + 1}",
        f"jorokkan teks ini{until} menjadi {wanted} spasi.",
        len(lines[first].strip()),
    )


def below_block_sign(lines: list[str], number: int) -> Spot | None:
    """What is to be said about a line that looks like a key but belongs into the text above it."""
    header = number - 1
    while header >= 0 and not lines[header].strip():
        header -= 1
    if header < 0 or not _BLOCK_SIGN.match(lines[header]) or indent_of(lines[number]) > _owner(lines[header]):
        return None
    return _loose_text(lines, header, number, number, _owner(lines[header]) + 2)


def row_with_colon(fault: Fault) -> Spot | None:
    """A row of a table in one of whose cells libyaml met a colon."""
    line = fault.text_at(fault.line)
    if "mapping values are not allowed" not in fault.said or "\t" not in line.strip():
        return None
    return table([line.rstrip()], fault.line)
