"""A syntax error of libyaml, with what the functions that look for its cause need to know."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.late_patterns import late_pattern
from generator.source.place import Place
from generator.source.yaml_nodes import Group, Topics

KEY = late_pattern(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>(?!-+[\s:])[^\s#:'\"“”„‘’\[\]{},&*!|>%@`][^:#'\"\[\]{}]*?) *:"
    r"(?=[ \t]|$)[ \t]*(?P<value>.*)"
)

BEFORE_VALUE = late_pattern(r" *(?:- +)*(?:(?P<key>[\w]+)[ \t]*:[ \t]+)?(?=\S)")

ITEM = late_pattern(r"[ \t]*-(?:\s|$)")

LONGEST_SAMPLE = 60
LONGEST_VALUE = 160


class Spot(NamedTuple):
    """A place (line and column from 0), with message and remedy."""

    line: int
    column: int
    message: str
    remedy: str
    width: int = 1

    def place_in(self, file: Path) -> Place:
        """Its place in a file."""
        return Place(file, self.line + 1, self.column + 1, max(1, self.width))


class Fault:
    """An error of libyaml in a text, with the tokens before it and the lines of the whole file."""

    def __init__(self, error: yaml.MarkedYAMLError, text: str, whole: str, loader: Any, topics: Topics) -> None:
        self.text = text
        self.loader = loader
        self.topics = topics
        self.lines = whole.split("\n")
        self.said = f"{error.context or ''} {error.problem or ''}"
        mark = error.problem_mark or error.context_mark
        start = error.context_mark or mark
        self.line, self.column = (mark.line, mark.column) if mark else (0, 0)
        self.start = (start.line, start.column) if start else (0, 0)
        self.tokens = [t for t in tokens_of(text, loader) if begin(t) < (self.line, self.column)]

    def follows_from(self, lines: list[int]) -> bool:
        """Whether a mistake on one of these lines makes libyaml stop here."""
        return not {self.line, self.line_above(self.line), self.start[0]}.isdisjoint(lines)

    def topic_of(self, line: int) -> str:
        """The key of the outermost level under which a line stands; empty where there is none."""
        while line > 0 and (not (text := self.text_at(line)).strip() or text[0] in " #-"):
            line -= 1
        match = KEY.match(self.text_at(line))
        return match["key"] if match else ""

    def groups(self, line: int) -> list[Group]:
        """The groups of the topic that a line belongs to."""
        topic = self.topics.get(self.topic_of(line))
        return list(topic.groups()) if topic else []

    def groups_below(self, head: re.Match[str], line: int) -> list[Group]:
        """The groups of a line's topic that bear the name of a key; its own only where that key is the topic itself.

        ``head`` is the match of the key.
        """
        groups = self.groups(line)
        inner = groups[1:] if head.start("key") and groups[:1] and groups[0].name == self.topic_of(line) else groups
        return [group for group in inner if group.name == head["key"]]

    def is_key_at(self, word: str, line: int) -> bool:
        """Whether a line may begin with a word as its key: a topic at the left edge, else a key of its topic."""
        if not indent_of(self.text_at(line)):
            return word in self.topics
        return any(word in group.keys for group in self.groups(line))

    def is_key_beside(self, word: str, key: str, line: int) -> bool:
        """Whether a word is a key of a group that also has another key of a line."""
        return any(word in group.keys and key in group.keys for group in self.groups(line))

    def is_list_key(self, name: str, line: int) -> bool:
        """Whether a key that stands on a line is that of a list."""
        topic = self.topics.get(name) if not indent_of(self.text_at(line)) else None
        return (topic is not None and topic.is_list) or any(name in group.lists for group in self.groups(line))

    def list_key(self, line: int) -> tuple[int, re.Match[str]] | None:
        """Line and key of the list that contains the item on a line; None if there is none."""
        depth, above = indent_of(self.text_at(line)), self.line_above(line)
        while above >= 0:
            text = self.text_at(above)
            match = KEY.match(text)
            if indent_of(text) < depth or (indent_of(text) == depth and not ITEM.match(text)):
                return (above, match) if match and not match["value"] and match.start("key") <= depth else None
            above = self.line_above(above)
        return None

    def sibling_of_list(self, key: str, item: int) -> tuple[int, re.Match[str]] | None:
        """Line and key of an item's list, if another key belongs beside it and not in the item."""
        found = self.list_key(item)
        if found is None or not self.is_key_beside(key, found[1]["key"], item):
            return None
        inner = self.items_under(found[1], item)
        return None if inner and key in inner.keys else found

    def items_under(self, head: re.Match[str], line: int) -> Group | None:
        """The group of the items under a key; None if they are texts, or the key is unknown."""
        return next(iter(self.groups_below(head, line)), None)

    def text_at(self, line: int) -> str:
        """A line of the file; "" outside it."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def character(self) -> str:
        """The character where libyaml stopped."""
        return self.text_at(self.line)[self.column : self.column + 1]

    def goes_on_below(self, depth: int) -> bool:
        """Whether the next line continues a key at that depth: further indented, and not a key itself."""
        below = self.text_at(self.line + 1)
        return indent_of(below) > depth and not KEY.match(below)

    def line_above(self, line: int) -> int:
        """The nearest line above that has more than a comment; -1 if there is none."""
        line -= 1
        while line >= 0 and not self.lines[line].split("#")[0].strip():
            line -= 1
        return line

    def line_below(self, line: int) -> int:
        """The nearest line below that has more than a comment; the number of lines if there is none."""
        line += 1
        while line < len(self.lines) and not self.lines[line].split("#")[0].strip():
            line += 1
        return line

    def whole_line(self, line: int, message: str, remedy: str) -> Spot:
        """A spot that covers all the text of a line."""
        text = self.text_at(line)
        return Spot(line, indent_of(text), message, remedy, max(1, len(text.strip())))


def indent_of(line: str) -> int:
    """The number of blanks and tabs at the beginning of a line."""
    return len(line) - len(line.lstrip(" \t"))


def quoted(text: str) -> str:
    """A text as a YAML string that is safe to copy, in double quotes if these need no escape."""
    text = text.strip()
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quotes_for(text: str) -> str:
    """The kind of quotes for a text that is too long to be shown."""
    if '"' not in text and "\\" not in text:
        return 'dengan tanda kutip "'
    return "dengan tanda kutip '" + (" dan tulis setiap ' di dalamnya dua kali" if "'" in text else "")


def with_sign(key: str, sign: str) -> str:
    """How to put right what stands between a key and a text too long to be shown."""
    if not sign:
        return f"beri titik dua setelah '{key}'."
    if sign == ":":
        return f"beri satu spasi setelah titik dua di belakang '{key}'."
    return f"ganti '{sign}' setelah '{key}' dengan titik dua dan satu spasi."


def as_entry(key: str | None, value: str) -> str:
    """A quoted value after its key, if it has one."""
    value = quoted(value)
    return f"{key}: {value}" if key else value


def tokens_of(text: str, loader: Any) -> Iterator[Any]:
    """The tokens of a text, up to the first error."""
    try:
        yield from yaml.scan(text, loader)
    except yaml.YAMLError:
        return


def begin(token: Any) -> tuple[int, int]:
    """Line and column, from 0, where a token begins."""
    return token.start_mark.line, token.start_mark.column
