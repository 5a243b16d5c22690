"""Texts as YAML scalars: in the style of the value that they replace, and quoted only where YAML needs it."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from generator.edits.lines import filled, paragraphs_of
from generator.edits.source_file import Change, SourceFile
from generator.edits.tree import Leaf

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_READ_OTHERWISE = re.compile(
    r"(?:null|true|false|yes|no|on|off|y|n|~|\.nan|[-+]?\.inf|0\d+|[-+]?\d[\d_]*\.[\d_]*|\d[\d_]*e[-+]?\d+"
    r"|0x[0-9a-f]+|0o[0-7]+|\d{4}-\d\d?-\d\d?.*|\d+(?::\d+)+(?:\.\d*)?)",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"[^\n]\n[^\n]|\n[ \t]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029\ufeff]")
_SIGNS = "-?:"
_CURLS = frozenset("“‘„")
_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_WIDTH = 118
_LONG = 100
_BEFORE_COMMENT = 2


@dataclass(frozen=True, slots=True)
class Rendering:
    """A scalar as written: what stands on the line of its key, and whole lines below that."""

    head: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """A text to be written.

    ``several`` says that it may have paragraphs, ``bare`` that it is a number or the like, which no program mistakes
    for something else. ``style`` is that of the value so far, if it moves, or one that it must have: ">" also fills
    the lines anew.
    """

    text: str
    several: bool = False
    bare: bool = False
    style: str = ""


def inline(wish: Wish, *, flow: bool) -> str:
    """The text on one line, in quotes if it needs them."""
    return wish.text if _is_plain(wish, flow=flow) else quoted(wish.text)


def quoted(text: str) -> str:
    """The text in the quotes that need no further signs within, if there are such."""
    if _CONTROL.search(text):
        return _double(text)
    return f'"{text}"' if '"' not in text and "\\" not in text else _single(text)


def fresh(wish: Wish, indent: int, *, flow: bool, style: str = "") -> Rendering:
    """A value that is new; ``indent`` is that of lines below its key, ``style`` that of its neighbours."""
    style = wish.style or style
    if not flow and (_LINE_BREAK.search(wish.text) or wish.style == "|"):
        return Rendering("|-", tuple(_indented(wish.text.split("\n"), indent)))
    long = wish.several and (len(wish.text) > _LONG or (style == ">" and " " in wish.text))
    if not flow and ("\n" in wish.text or long):
        return Rendering(">-", tuple(_indented(_folded([], wish.text, _WIDTH - indent), indent)))
    if style in {'"', "'"} and not _CONTROL.search(wish.text):
        return Rendering(_double(wish.text) if style == '"' else _single(wish.text))
    return Rendering(inline(wish, flow=flow))


def replaced(file: SourceFile, leaf: Leaf, wish: Wish, indent: int, *, flow: bool) -> list[Change]:
    """The changes that put a text in place of a written one, in its style; ``indent`` is that of lines below."""
    if leaf.start == leaf.end:
        return _behind_colon(file, leaf, fresh(wish, indent, flow=flow))
    if leaf.style and leaf.style in "|>":
        return _in_block(file, leaf, wish, indent)
    if wish.style == "|" and not flow:
        return below_key(file, leaf, fresh(wish, indent, flow=False))
    if "\n" in wish.text and not flow:
        written = fresh(wish, indent, flow=False)
        if leaf.line == file.line_of(leaf.end) or written.head != ">-":
            return below_key(file, leaf, written)
    if leaf.line != file.line_of(leaf.end):
        return [Change(leaf.start, leaf.end, _over_lines(file, leaf, wish, indent, flow=flow))]
    return [Change(leaf.start, leaf.end, _in_style(leaf.style, wish, flow=flow))]


def _behind_colon(file: SourceFile, leaf: Leaf, written: Rendering) -> list[Change]:
    """The changes that write a value behind a key or dash that stands empty."""
    at = leaf.start + (file.text[leaf.start : leaf.start + 1] == " ")
    before = "" if file.text[at - 1].isspace() else " "
    rest = file.text[at : file.end_of(file.line_of(at))]
    after = " " * max(0, _BEFORE_COMMENT - rest.find("#")) if rest.lstrip().startswith("#") else ""
    end = file.end_of(file.line_of(at))
    return [
        Change(at, at, f"{before}{written.head}{after}"),
        *([Change(end, end, "".join(f"\n{line}" for line in written.below))] if written.below else []),
    ]


def below_key(file: SourceFile, leaf: Leaf, written: Rendering) -> list[Change]:
    """The changes that write a value over several lines in place of a text; a comment behind it stays."""
    changes = [Change(leaf.start, leaf.end, written.head)]
    if written.below:
        end = file.end_of(file.line_of(leaf.end))
        changes.append(Change(end, end, "".join(f"\n{line}" for line in written.below)))
    return changes


def content_end(file: SourceFile, leaf: Leaf) -> int:
    """Where a text really ends: that of a block at its last line with content."""
    if not leaf.style or leaf.style not in "|>":
        return leaf.end
    last = file.line_of(max(leaf.start, leaf.end - 1))
    while last > leaf.line and file.is_blank(last):
        last -= 1
    return file.end_of(last) if last > leaf.line else leaf.start + len(_header(file, leaf))


def cleared(file: SourceFile, leaf: Leaf, key: Leaf | None, *, flow: bool) -> list[Change]:
    """The changes that leave nothing behind a key, not even the blank before the value."""
    first, *rest = emptied(file, leaf)
    if flow or key is None:
        return [first, *rest]
    begin = file.end_of(leaf.line - 1) if leaf.line > key.line else file.text.index(":", key.end) + 1
    return [Change(begin, first.end, ""), *rest] if not leaf.anchor else [first, *rest]


def emptied(file: SourceFile, leaf: Leaf) -> list[Change]:
    """The changes that leave nothing behind a key; a comment there stays."""
    if not leaf.style or leaf.style not in "|>":
        return [Change(leaf.start, leaf.end, "")]
    header = Change(leaf.start, leaf.start + len(_header(file, leaf)), "")
    end = content_end(file, leaf)
    begin = file.end_of(leaf.line)
    return [header, Change(begin, end, "")] if end > begin else [header]


def _header(file: SourceFile, leaf: Leaf) -> str:
    """The sign of a block with its indicators."""
    match = re.compile(r"[|>][-+\d]*").match(file.text, leaf.start)
    return match[0] if match else ""


def _in_style(style: str, wish: Wish, *, flow: bool) -> str:
    if style == "'" and not _CONTROL.search(wish.text):
        return _single(wish.text)
    return _double(wish.text) if '"' in {style, wish.style} else inline(wish, flow=flow)


def _in_block(file: SourceFile, leaf: Leaf, wish: Wish, indent: int) -> list[Change]:
    """The changes within a block of lines; the sign before it changes only if a folded text gets line breaks."""
    content = [file.line(number) for number in range(leaf.line + 1, file.line_of(content_end(file, leaf)) + 1)]
    indent = _indent_of_block(content, leaf.text, indent)
    own = [line[indent:] for line in content]
    literal = "|" in {leaf.style, wish.style} or _LINE_BREAK.search(wish.text) is not None
    kept = own if wish.style != ">" else []
    lines = wish.text.split("\n") if literal else _folded(kept, wish.text, _WIDTH - indent)
    changes = _lines_changed(file, leaf, content, _indented(lines, indent))
    if literal and leaf.style == ">":
        changes.append(Change(leaf.start, leaf.start + 1, "|"))
    return changes


def _lines_changed(file: SourceFile, leaf: Leaf, before: list[str], now: list[str]) -> list[Change]:
    """The change of the lines below the sign of a block, without those that stay at its beginning and end."""
    first = 0
    while first < min(len(before), len(now)) and before[first] == now[first]:
        first += 1
    last = 0
    while last < min(len(before), len(now)) - first and before[-1 - last] == now[-1 - last]:
        last += 1
    begin = file.end_of(leaf.line + first)
    end = file.end_of(leaf.line + len(before) - last)
    text = "".join(f"\n{line}" for line in now[first : len(now) - last])
    return [Change(begin, end, text)] if (begin, text) != (end, "") else []


def _indent_of_block(content: list[str], text: str, usual: int) -> int:
    """The indent of a block: that of its first line, without the blanks that belong to the text."""
    first = next((line for line in content if line.strip()), None)
    if first is None:
        return usual
    own = next((line for line in text.split("\n") if line.strip()), "")
    return len(first) - len(first.lstrip(" ")) - (len(own) - len(own.lstrip(" ")))


def _folded(own: list[str], text: str, width: int) -> list[str]:
    """The lines of a text that YAML folds; those of the old text that still fit are kept."""
    old = [] if any(line[:1] in {" ", "\t"} for line in own) else paragraphs_of(own)
    return _spaced(filled(old, re.split(r"\n{2,}", text), width))


def _spaced(paragraphs: list[list[str]]) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += ["", *paragraph] if lines else paragraph
    return lines


def _over_lines(file: SourceFile, leaf: Leaf, wish: Wish, indent: int, *, flow: bool) -> str:
    """A plain or quoted text over several lines, in place of such a text."""
    style = leaf.style if leaf.style or _is_plain_over_lines(wish, flow=flow) else '"'
    escaped = {"'": lambda text: text.replace("'", "''"), '"': _escaped}.get(style, str)
    raw = file.text[leaf.start : leaf.end]
    old = (raw[1:-1] if leaf.style else raw) if style == leaf.style else ""
    lines = [line.strip() for line in old.split("\n")]
    if flow and style and "\n" in wish.text:
        return f'"{_escaped(wish.text)}"'
    text = "\n\n".join(escaped(part) for part in re.split(r"\n{2,}", wish.text))
    second = next((line for line in range(leaf.line + 1, file.line_of(leaf.end) + 1) if not file.is_blank(line)), 0)
    indent = file.indent_of(second) if second else indent
    now = _spaced(filled(paragraphs_of(lines), text.split("\n\n"), _WIDTH - indent))
    body = "\n".join([*now[:1], *_indented(now[1:], indent)])
    return f"{style}{body}{style}"


def _is_plain_over_lines(wish: Wish, *, flow: bool) -> bool:
    return all(_is_plain(Wish(part, bare=True), flow=flow) for part in re.split(r"\n{2,}", wish.text))


def _indented(lines: list[str], indent: int) -> list[str]:
    return [f"{' ' * indent}{line}" if line.strip() else "" for line in lines]


def _is_plain(wish: Wish, *, flow: bool) -> bool:
    """Whether a text needs no quotes: YAML reads it as it is, and no program takes it for something else."""
    text = wish.text
    if not text or text != text.strip() or "\n" in text or "#" in text or text[0] in _CURLS:
        return False
    if flow and ";" in text:
        return False  # the reader would ask whether it was to part items
    if text[0] in _SIGNS and (text[1:2] or ",") in " ,[]{}":
        return False  # PyYAML reads it within braces, YAML 1.2 forbids it
    if not wish.bare and _READ_OTHERWISE.fullmatch(text):
        return False
    try:
        events = list(yaml.parse(f"[{text}]" if flow else f"a: {text}", _LOADER))
    except yaml.YAMLError:
        return False
    scalars = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    alone = len(scalars) == (1 if flow else 2) and not any(isinstance(e, yaml.MappingStartEvent) for e in events[3:])
    last = scalars[-1] if scalars else None
    return alone and last is not None and last.value == text and not (last.style or last.anchor or last.tag)


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    """A text as it stands in double quotes."""
    return "".join(_ESCAPES.get(sign) or (f"\\u{ord(sign):04x}" if _CONTROL.match(sign) else sign) for sign in text)
