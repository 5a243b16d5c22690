"""Nested lists in templates: normalise any indentation to the one that Python-Markdown is set to expect.

An empty line is inserted at the end of a list, so that bullets and numbers in succession become two lists, and before
a paragraph that plainly begins below an item or a quote, although Markdown would continue the item or quote.
"""

import re
from collections.abc import Iterator

from markdown.preprocessors import Preprocessor

from generator.blocks.look import LIST_DEPTH
from generator.blocks.marks import VALUE
from generator.documents.from_markdown.limits import NOT_IN_ORDER, TOO_DEEP, TORN, MarkdownLimitError
from generator.source.lists_in_text import marker_of

STEP = 2
_ITEM = re.compile(r"(?P<sign>[-*+]|(?P<number>\d+)\.)[ \t]+")
_FURTHER = re.compile(r"(?:(?:[-*+]|\d+\.)[ \t]+)*(?=[^\s*+-])")
_LAST_TAB = re.compile(r"[ ]*\t\s*$")
_TAB = 4
_QUOTE = ">"
_BEFORE_WORDS = "*_\"'“‘(["


class EvenNesting(Preprocessor):
    """Preprocessor that nests lists by two blanks a level, whatever their indentation, and ignores other indentation.

    Raises MarkdownLimitError where lists nest deeper than they can be printed, or numbers are not in order.
    ``levels`` is of each open list how far its items are indented and which numbers they have; bullets have None.
    ``text_indent`` is how far the text of the last item, or its further paragraph, is indented; ``in_quote`` tells
    whether the line before belongs to a quote, ``torn`` whether the paragraph began directly below an item and no
    deeper than its list.
    """

    def run(self, lines: list[str]) -> list[str]:
        """Convert the lines to the form that Python-Markdown expects."""
        self.levels: list[tuple[int, list[int | None]]] = []
        self.after_blank, self.in_paragraph, self.in_quote, self.torn = True, False, False, False
        self.text_indent = 0
        return [nested for line in lines for nested in self._nested(line)]

    def _nested(self, line: str) -> Iterator[str]:
        words = line.lstrip()
        indent = len(line[: len(line) - len(words)].expandtabs(_TAB))
        if "\t" in words:
            words = _LAST_TAB.sub(" ", words)
        if self.torn and marker_of(words):
            raise MarkdownLimitError(*TORN, words)
        item = _ITEM.match(words) if self.levels or self.after_blank else None
        if item:
            if self._ends_list(item, indent) and not self.after_blank:
                yield ""
            yield f"{' ' * STEP * (len(self.levels) - 1)}{item['sign']} {words[item.end() :]}"
        else:
            if self._begins_paragraph(words, indent):
                self.after_blank, self.torn = True, bool(self.levels) and indent <= self.levels[0][0]
                yield ""
            yield self._words(words, indent) if words else ""
        self.in_quote = words.startswith(_QUOTE) or (self.in_quote and bool(words) and not self.after_blank)
        self.after_blank = not words
        self.torn = self.torn and bool(words)

    def _begins_paragraph(self, words: str, indent: int) -> bool:
        """Whether a line begins a paragraph right below a quote, or below an item and no deeper than its marker."""
        is_below = self.in_quote or (self.levels and indent <= self.levels[-1][0])
        if self.after_blank or not is_below:
            return False
        return words.lstrip(_BEFORE_WORDS)[:1].isupper() or VALUE.match(words) is not None

    def _ends_list(self, item: re.Match[str], indent: int) -> bool:
        """Record an item; whether it ends a list, or a further paragraph of another item, before it."""
        number = int(item["number"]) if item["number"] else None
        ends, self.in_paragraph = self.in_paragraph, False
        while len(self.levels) > 1 and indent < self.levels[-1][0]:
            self.levels.pop()
            ends = True
        if not self.levels or indent >= self.levels[-1][0] + STEP:
            self.levels.append((indent, []))
        known = self.levels[-1][1]
        if known and (known[0] is None) != (number is None):
            known.clear()
            ends = True
        if len(self.levels) + _further(item) > LIST_DEPTH:
            raise MarkdownLimitError(*TOO_DEEP, item.string)
        if number is not None and known and number - len(known) != known[0] and not number == known[0] == known[-1]:
            raise MarkdownLimitError(*NOT_IN_ORDER, item.string)
        known.append(number)
        self.text_indent = indent + STEP
        return ends

    def _words(self, words: str, indent: int) -> str:
        """A line that is not an item; after an empty line, its indentation tells to which item it belongs."""
        if not self.levels or indent < STEP:
            self.levels = [] if self.after_blank else self.levels
            return f"{' ' * indent}{words}" if indent and marker_of(words) else words
        if self.after_blank:
            self.levels = [level for level in self.levels if level[0] < indent]
            self.in_paragraph = True
            self.text_indent = indent
            return f"{' ' * STEP * len(self.levels)}{words}"
        further = max(indent - self.text_indent, 0) if marker_of(words) else 0
        return f"{' ' * (STEP * len(self.levels) + further)}{words}"


def _further(item: re.Match[str]) -> int:
    """The number of lists that begin on a line after its first marker."""
    further = _FURTHER.match(item.string, item.end())
    return len(further[0].split()) if further else 0
