"""A list in place of one text: how to write it as a text that keeps its items apart."""

import re

from generator.source.kinds import is_in_braces
from generator.source.mistakes.fault import ITEM, KEY, indent_of, quoted
from generator.source.mistakes.signs_for_colons import reads_as_written
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.words import shortened
from generator.source.yaml_nodes import Mapping, Node, Scalar

_LONGEST = 400
_MOST_SHOWN = 8
_LONGEST_NAME = 60
_QUOTED_ITEM = re.compile(r"""\s*(?:- +)*(["']).*\1\s*(?:#.*)?$""")


def list_as_text(node: Node, items: list[Scalar], key: str, reader: Reader) -> str:
    """The remedy: the items as lines below a |."""
    if below := below_sign(node, key, reader):
        return below
    if is_in_braces(node, reader):
        return "di sini hanya satu teks; tulis butir-butirnya sebagai satu kalimat di antara tanda kutip."
    shown = "  lalu  ".join(f"- {item.text}" for item in items)
    below = f"tulis  {key}: |  lalu setiap butirnya di bawahnya, diawali {_depth(node.place, key, reader)} spasi"
    is_short = len(items) <= _MOST_SHOWN and len(shown) <= _LONGEST and "\n" not in shown
    is_on_one_line = items[-1].place.line == node.place.line
    return f"{below}:  {shown}" if is_short and is_on_one_line else f"{below} dan tanda hubung, tanpa kurung siku."


def as_items(items: list[Scalar], key: str) -> str:
    """The remedy where each of several names begins an item of its own."""
    one, two = (f"- {key}: {_as_written(item.text)}" for item in items[:2])
    return (
        f"tulis masing-masing sebagai butir sendiri pada barisnya sendiri, yang pertama  {one}  dan yang kedua  {two}"
    )


def _as_written(text: str) -> str:
    shown = shortened(text, _LONGEST_NAME)
    return shown if reads_as_written(shown) else quoted(shown)


def below_sign(node: Node, key: str, reader: Reader) -> str:
    """How to write all lines below a key or a dash as one text; "" if they begin on the line of their key."""
    if found := _key_above(node.place, key, reader):
        return _block(node, *found, reader)
    before = reader.problems.text_before(node.place)
    if not _begins_above_lines(node) or before.strip(" ")[-1:] != "-" or before.strip(" -"):
        return ""
    rows = reader.problems.lines_of(node.place.file)[node.place.line : _last_line(node, reader)]
    return (
        f"tulis '|' di belakang tanda hubung, lalu teks ini pada baris baru di bawahnya, menjorok "
        f"{node.place.column - 1} spasi{_dropped(rows)}."
    )


def _begins_above_lines(node: Node) -> bool:
    """Whether a group consists of a line with a colon at its end and what stands below it."""
    if not isinstance(node, Mapping) or not node.entries:
        return False
    key, value = next(iter(node.entries.values()))
    return value.place.line > key.place.line


def _key_above(place: Place, key: str, reader: Reader) -> tuple[int, int] | None:
    """Line and column of the key of what begins on a line below it."""
    lines = reader.problems.lines_of(place.file)
    number = place.line - 1
    while number > 0:
        number -= 1
        match = KEY.match(lines[number])
        if match and match["key"].strip() == key:
            return number + 1, match.start("key")
        if lines[number].partition("#")[0].strip():
            return None
    return None


def _entry_above(place: Place, reader: Reader) -> tuple[int, int] | None:
    """Line and column of the empty key just above pairs that begin on a line of their own."""
    if reader.problems.text_before(place).strip(" "):
        return None
    above = list(enumerate(reader.problems.lines_of(place.file)[: place.line - 1], 1))
    number, line = next((row for row in reversed(above) if row[1].partition("#")[0].strip()), (0, ""))
    match = KEY.match(line)
    return (number, match.start("key")) if match and not match["value"].partition("#")[0].strip() else None


def _depth(place: Place, key: str, reader: Reader) -> int:
    """The number of blanks in front of a text below a key on the line of a list."""
    line = reader.problems.lines_of(place.file)[place.line - 1]
    match = KEY.match(line)
    return (match.start("key") if match and match["key"] == key else indent_of(line)) + 2


def _last_line(node: Node, reader: Reader) -> int:
    """The last line of a list with dashes, or of a text."""
    lines, last = reader.problems.lines_of(node.place.file), node.place.line
    depth = node.place.column - 1
    for number, text in enumerate(lines[last:], last + 1):
        if not text.partition("#")[0].strip():
            continue
        is_level = indent_of(text) == depth and (isinstance(node, Scalar) or ITEM.match(text))
        if indent_of(text) < depth or (indent_of(text) == depth and not is_level):
            break
        last = number
    return last


def _block(node: Node, number: int, depth: int, reader: Reader) -> str:
    last = _last_line(node, reader)
    rows = reader.problems.lines_of(node.place.file)[number:last]
    further = f", lalu jorokkan teks ini sampai baris {last} menjadi {depth + 2} spasi"
    return (
        f"tulis '|' setelah titik dua pada baris {number}{further if node.place.column - 1 <= depth else ''}"
        f"{_dropped(rows)}; butirnya lalu tercetak sebagai daftar."
    )


def _dropped(rows: list[str]) -> str:
    """What to delete in lines that become part of a text."""
    signs = [
        "tanda kutip di sekeliling butirnya" if any(map(_QUOTED_ITEM.match, rows)) else "",
        "keterangan (#) di antaranya" if any(" #" in f" {row}" for row in rows) else "",
    ]
    shown = " dan ".join(filter(None, signs))
    return f", dan hapus {shown}" if shown else ""


def behind_key(text: str, node: Node, key: str, reader: Reader) -> str:
    """How to write a text in place of a list or of lines that begin on a line below their key."""
    found = _key_above(node.place, key, reader) or _entry_above(node.place, reader)
    if found is None:
        return f"tulis  {text}"
    first, last = node.place.line, _last_line(node, reader)
    dropped = f"hapus baris {first}{f' sampai {last}' if last > first else ''}."
    return f"tulis  {text}  setelah titik dua pada baris {found[0]}, dan {dropped}"
