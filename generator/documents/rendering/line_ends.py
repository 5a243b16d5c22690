"""Line ends in templates: a line that prints nothing leaves no empty line, any other keeps its line end.

Whether a line prints anything is known only after rendering, unless it consists of tags that never print. The lexer
therefore puts a sign before each other line end that follows a tag. It puts another sign where a round of a loop, an
included file or the text of a block begins or ends, so that what begins there on its own line is not read as part of
the line above.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from jinja2 import TemplateSyntaxError, lexer

from generator.blocks.marks import BLOCK, VALUE
from generator.documents.from_markdown.tables import RULE_OF_TABLE
from generator.late_patterns import late_pattern
from generator.source.lists_in_text import marker_of

_AFTER_TAG, APART = "\ue004", "\ue005"
_SIGNS = late_pattern(f"[{_AFTER_TAG}{APART}]")
_NOTHING = late_pattern(rf"^([ \t{APART}]*){_AFTER_TAG}\n", re.MULTILINE)
_TRIMMED = late_pattern(r"(?<!-)[%#]\}\n\Z")
_OPENING = frozenset({lexer.TOKEN_BLOCK_BEGIN, lexer.TOKEN_VARIABLE_BEGIN})
_BEGINNING = _OPENING | {lexer.TOKEN_COMMENT_BEGIN, lexer.TOKEN_RAW_BEGIN}
_CLOSING = frozenset({lexer.TOKEN_BLOCK_END, lexer.TOKEN_COMMENT_END, lexer.TOKEN_RAW_END})
_ENDING = _CLOSING | {lexer.TOKEN_VARIABLE_END}
_TEXTS = frozenset({"include", "super", "caller"})
_PRINTING = frozenset({"include", "call", "endcall", "filter", "endfilter"})
_APART_FROM_TEXT = _TEXTS | {"for", "endfor", "block", "endblock", "endcall"}
_COMMENT = late_pattern(r"\{#.*?#\}", re.DOTALL)
_TAG = r"\{%(?:(?!%\}).)*%\}"
_ITEMS_IN_A_LINE = late_pattern(
    rf"^[ \t]*(?:{_TAG})*\{{%[-+]?[ \t]*for\b(?:(?!%\}}).)*(?<!-)%\}}(?:{_TAG})*"
    r"(?:[-*+]|\{\{-?[ \t]*loop\.index0?[ \t]*-?\}\}[.)])[ \t](?:(?!\{%[-+]?[ \t]*(?:end)?for\b).)*"
    r"\{%[-+]?[ \t]*endfor\b",
    re.MULTILINE,
)
_ITEM = late_pattern(rf"[ \t]*(?:[-*+]|\d+\.|\(?{VALUE.pattern}[.)])[ \t]")
_STRUCTURE = late_pattern(rf"\s*(?:#|\||:[a-z_]+:|{BLOCK.pattern})")
_GOES_ON = late_pattern(r"[a-z.,;:)]")
OWN_LINE = late_pattern(
    r"[ \t]*(?:(?P<sign>[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff][ \t])"
    r"|(?P<section>\d+(?:\.\d{1,2})+\.?[ \t]|\d+[ \t]\.[ \t])"
    rf"|(?P<label>(?=\**[A-Z])[^\n:|]{{1,40}}:(?:\*\*)?[ \t]+\S)"
    rf"|(?P<value>{VALUE.pattern}[ \t]*[.,;]?[ \t]*$))"
)
"""A line that is plainly separate from similar neighbours."""

_Token = tuple[int, str, str]


class LineLexer(lexer.Lexer):
    """A lexer that adds signs for line ends to a template's text; Jinja's own option drops those after all tags."""

    def tokeniter(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> Iterator[_Token]:
        """The tokens of a template, with the signs in its text."""
        if glued := _ITEMS_IN_A_LINE.search(_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), source)):
            line = glued.string.count("\n", 0, glued.start()) + 1
            raise TemplateSyntaxError("items in one line", line, name, filename)
        return _with_signs([*super().tokeniter(source, name, filename, state)])


def _with_signs(tokens: list[_Token]) -> Iterator[_Token]:
    only_tags, apart, command = True, False, ""
    for n, (line, token, value) in enumerate(tokens):
        only_tags = only_tags and not (token in _BEGINNING and value[2:3] == "-")
        if token in _OPENING:
            command, is_last = _command(tokens, n)
            apart = only_tags and is_last and command in _APART_FROM_TEXT
            if apart and command in _TEXTS:
                yield line, lexer.TOKEN_DATA, APART
        yield line, token, value
        if token in _CLOSING and _TRIMMED.search(value):
            end = "" if only_tags and command not in _PRINTING else f"{_AFTER_TAG}\n"
            yield line, lexer.TOKEN_DATA, f"{end}{APART if apart else ''}"
            only_tags = True
        elif token == lexer.TOKEN_VARIABLE_END:
            only_tags = False
            if apart:
                tokens[n + 1] = (line, lexer.TOKEN_DATA, f"\n{APART}{tokens[n + 1][2][1:]}")
        elif token == lexer.TOKEN_DATA:
            only_tags = value.rstrip(" \t").endswith("\n") or (only_tags and not value.strip())


def _command(tokens: list[_Token], n: int) -> tuple[str, bool]:
    """The first word of a tag, and whether the tag is the last on its line."""
    words = (value for _, token, value in tokens[n + 1 : n + 3] if token != lexer.TOKEN_WHITESPACE)
    end = next((m for m in range(n, len(tokens)) if tokens[m][1] in _ENDING), n)
    after = tokens[end + 1][2] if end + 1 < len(tokens) and tokens[end + 1][1] == lexer.TOKEN_DATA else ""
    is_last = _TRIMMED.search(tokens[end][2]) is not None or after.startswith("\n")
    return next(words, ""), is_last


def without_signs(text: str) -> str:
    """A text of a template without the signs."""
    return _SIGNS.sub("", text)


def with_line_ends(text: str) -> str:
    """Replace the signs in a rendered text by the line ends of the lines that print something."""
    if not _SIGNS.search(text):
        return text
    text = _NOTHING.sub(lambda line: APART if APART in line[1] else "", text).replace(_AFTER_TAG, "")
    return _apart(text) if APART in text else text


def _apart(text: str) -> str:
    """Insert an empty line if a line of its own would otherwise continue the line above."""
    lines: list[str] = []
    for line, below in pairwise([*text.split("\n"), ""]):
        words = line.replace(APART, "")
        begins = lines and line.lstrip(" \t").startswith(APART)
        if begins and (_would_go_on(lines[-1], words) or _is_further_table(lines[-1], words, below)):
            lines.append("")
        lines.append(words)
    return "\n".join(lines)


def _would_go_on(above: str, line: str) -> bool:
    """Whether Markdown continues the line above, although the author hardly meant it to."""
    if not above.strip() or not line.strip() or line[0] in " \t>" or _STRUCTURE.match(line):
        return False
    if _is_item(line):
        return _ITEM.match(line) is not None and not (above[0] in " \t" or _STRUCTURE.match(above) or _is_item(above))
    if _is_item(above) or above.startswith(">"):
        return True
    kind = _kind(line)
    is_alike = kind is not None and kind == _kind(above)
    runs_on = above.rstrip().endswith(",") or _GOES_ON.match(line)
    return not (is_alike or runs_on or above.lstrip().startswith(("#", "|")) or BLOCK.search(above))


def _is_further_table(above: str, line: str, below: str) -> bool:
    """Whether the head of a table follows directly on the last row of another table."""
    return "|" in above and "|" in line and RULE_OF_TABLE.fullmatch(below.strip()) is not None


def _is_item(line: str) -> bool:
    return _ITEM.match(line) is not None or marker_of(line) != ""


def _kind(line: str) -> str | None:
    match = OWN_LINE.match(line)
    return match.lastgroup if match else None
