"""Texts that a # cuts off: after a blank it begins a comment, though no blank follows it.

``nilai # keterangan`` and lines that are nothing but a comment are what they look like. What begins with
``#BanggaBuatanIndonesia`` was hardly meant as a comment, and would be lost without a word.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import yaml

from generator.source.mistakes.fault import ITEM, KEY, LONGEST_SAMPLE, Spot, indent_of, quoted, quotes_for, tokens_of
from generator.source.words import shortened

_GLUED = re.compile(r"#+(?=[^ \t\r\n#])[^\n]*\w")
_OPENING = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSING = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_GROUP_BELOW = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.BlockEntryToken,
    yaml.AnchorToken,
    yaml.TagToken,
    *_OPENING,
)
_HEADS = (yaml.ValueToken, yaml.BlockEntryToken, yaml.AnchorToken, yaml.TagToken)
_COMMENT = re.compile(r"\s+#+(?=\s|$)")
_PART = re.compile(r"(?P<key>\s*(?:[^\s,\[\]{}#]+:\s+)?)(?P<text>[^,\[\]{}]*?)(?P<blanks>\s*)(?=[,\[\]{}]|$)")
_KEY_WITH_POUND = re.compile(r"#\S*?\s*(?P<rest>:(?:\s.*)?)$")
_KEY_WORD = re.compile(r"[a-z_][a-z0-9_]*")
_QUOTED_START = re.compile(r"^(?P<quote>[\"'])(?P<text>[^\"']*)(?P=quote)(?=\s+#)")
_COMMENTED_OUT = re.compile(r"#+(?:-|[\w-]+:(?:\s|$))")
_LONGEST_LINE = 160
_MOST_LINES = 60


def cut_texts(text: str, loader: Any) -> Iterator[tuple[Spot, bool]]:
    """Each text that a # cuts off, in order, and whether that is only a suspicion."""
    look = None
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if "#" not in line or not _GLUED.search(line):
            continue
        look = look or _Look(lines, text, loader)
        if line.lstrip(" \t").startswith("#"):
            spot = look.below_text(number)
            if spot:
                yield spot, True
        elif spot := look.on_line(number):
            yield spot, False


class _Look:
    """A text, its tokens, and what a # means at each place."""

    def __init__(self, lines: list[str], text: str, loader: Any) -> None:
        self.lines = lines
        self.text = text
        self.tokens = list(tokens_of(text, loader))
        self.starts = [token.start_mark.index for token in self.tokens]
        self.offsets = [0]
        for line in lines:
            self.offsets.append(self.offsets[-1] + len(line) + 1)
        self.depths = [0]
        for token in self.tokens:
            self.depths.append(self.depths[-1] + isinstance(token, _OPENING) - isinstance(token, _CLOSING))

    def on_line(self, number: int) -> Spot | None:
        """What the first # of a line cuts off that begins a comment, where it is no proper one."""
        line, offset = self.lines[number], self.offsets[number]
        for match in re.finditer("#", line):
            at = bisect_right(self.starts, offset + match.start()) - 1
            if not self._holds(at, offset + match.start()):
                glued = _GLUED.match(line, match.start())
                return self._judged(number, match.start(), at) if glued and at >= 0 else None
        return None

    def _holds(self, at: int, index: int) -> bool:
        """Whether a token contains a place; of a block of text, its first line does not."""
        token = self.tokens[at] if at >= 0 else None
        if token is None or token.end_mark.index <= index:
            return False
        return not _is_block(token) or "\n" in self.text[token.start_mark.index : index]

    def _judged(self, number: int, column: int, at: int) -> Spot | None:
        before = self.tokens[at]
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if _is_block(before):
            return self._spot(number, column, "pindahkan teks itu ke baris baru di bawahnya, menjorok dua spasi")
        if isinstance(before, yaml.ScalarToken):
            return self._after_text(number, column, at, after)
        if isinstance(before, _HEADS):
            return None if _opens_group(before, after) else self._from_pound(number, column, at, after)
        if isinstance(before, (yaml.FlowEntryToken, *_OPENING)):
            return self._in_quotes(number, column, column, at)
        if isinstance(before, (yaml.AliasToken, *_CLOSING)):
            return self._spot(number, column, "hapus teks itu")
        return None

    def _from_pound(self, number: int, column: int, at: int, after: Any) -> Spot:
        """A text that begins with its #, on one line or several."""
        if isinstance(after, yaml.ScalarToken):
            return self._over_lines(number, column, number, column)
        return self._in_quotes(number, column, column, at)

    def _after_text(self, number: int, column: int, at: int, after: Any) -> Spot:
        before = self.tokens[at]
        line = self.lines[number]
        match = _KEY_WITH_POUND.match(line, column)
        is_value = isinstance(self.tokens[at - 1], yaml.ValueToken) and self.tokens[at - 1].start_mark.line == number
        if match and not before.style and not is_value and _KEY_WORD.fullmatch(before.value):
            sample = f"{line[:column].strip()}{match['rest']}"
            return self._spot(
                number,
                column,
                f"kunci tidak memuat tanda #; tulis  {shortened(sample, LONGEST_SAMPLE)}",
                comment=False,
            )
        goes_on = isinstance(after, yaml.ScalarToken) and not self._ends_in_brackets(line[column:], at)
        if goes_on or before.start_mark.line < number:
            return self._over_lines(number, column, before.start_mark.line, before.start_mark.column)
        return self._in_quotes(number, before.start_mark.column, column, at)

    def _ends_in_brackets(self, rest: str, at: int) -> bool:
        """Whether a text within brackets has its end on this line."""
        return self.depths[at + 1] > 0 and re.search(r"[,\]}]", rest) is not None

    def _in_quotes(self, number: int, start: int, column: int, at: int) -> Spot:
        """The advice to put a text of one line in quotes, shown where it is not too long."""
        line = self.lines[number]
        comment = _COMMENT.search(line[column:])
        end = column + comment.start() if comment else len(line.rstrip())
        text = self._unquoted(line, start, column, at) + line[column:end]
        written = _parts_in_quotes(text) if self.depths[at + 1] else quoted(text)
        sample = (line[:start] + written + line[end:]).strip()
        if len(sample) <= _LONGEST_LINE:
            return self._spot(number, column, f"tulis  {sample}  bila itu bagian dari teks")
        until = "koma atau kurung berikutnya" if self.depths[at + 1] else "akhir baris"
        remedy = f"apit teks dari  {shortened(text, 30)}  sampai {until} {quotes_for(text)}"
        return self._spot(number, column, remedy)

    def _unquoted(self, line: str, start: int, column: int, at: int) -> str:
        """What stands between the beginning of a text and its #, without quotes round it."""
        token = self.tokens[at]
        if start == column or not isinstance(token, yaml.ScalarToken) or not token.style:
            return line[start:column]
        return f"{token.value}{line[token.end_mark.column : column]}"

    def _over_lines(self, number: int, column: int, first: int, start: int) -> Spot:
        """The advice to put a text of several lines in quotes."""
        least, last = self._least_indent(first), number
        until = min(len(self.lines), number + _MOST_LINES)
        while last + 1 < until and indent_of(self.lines[last + 1]) >= least:
            last += 1
        text = "\n".join(self.lines[first : last + 1])[start:]
        end = "akhir teks itu" if last + 1 == number + _MOST_LINES else f"akhir baris {last + 1}"
        ends = f"satu di awalnya pada baris {first + 1}, satu di {end}"
        return self._spot(number, column, f"apit teks itu {quotes_for(text)}: {ends}")

    def _least_indent(self, first: int) -> int:
        """How far the lines stand in at least that go on with a text that begins on a line."""
        line = self.lines[first]
        return indent_of(line) + (1 if KEY.match(line) or ITEM.match(line) else 0)

    def _spot(self, number: int, column: int, remedy: str, *, comment: bool = True) -> Spot:
        lost = self.lines[number][column:].rstrip()
        message = f"tanda # di sini memulai keterangan, sehingga '{shortened(lost, LONGEST_SAMPLE)}' tidak terbaca"
        if comment:
            remedy += "; bila memang keterangan, beri satu spasi setelah #."
        return Spot(number, column, message, remedy, len(lost))

    def below_text(self, number: int) -> Spot | None:
        """A comment that stands within the text above it, as far as its indentation tells."""
        line, above = self.lines[number], self.lines[number - 1] if number else ""
        column = indent_of(line)
        at = bisect_right(self.starts, self.offsets[number] + column) - 1
        token = self.tokens[at] if at >= 0 else None
        if not isinstance(token, yaml.ScalarToken) or token.style or token.end_mark.line != number - 1:
            return None
        match = KEY.match(above)
        owner = match.start("key") if match else indent_of(above)
        if not _GLUED.match(line, column) or _COMMENTED_OUT.match(line, column) or column <= owner:
            return None
        return self._over_lines(number, column, token.start_mark.line, token.start_mark.column)


def _opens_group(before: Any, after: Any) -> bool:
    """Whether a key or dash has a group below it, so that what stands beside it is a remark."""
    if isinstance(before, yaml.BlockEntryToken) and isinstance(after, yaml.BlockEntryToken):
        return False
    return isinstance(after, _GROUP_BELOW)


def _parts_in_quotes(text: str) -> str:
    """A text within brackets, each of its parts that holds a # in quotes."""
    return _PART.sub(_part_in_quotes, text)


def _part_in_quotes(match: re.Match[str]) -> str:
    if not re.search(r"(?:^|\s)#", match["text"]):
        return match[0]
    text = _QUOTED_START.sub(r"\g<text>", match["text"])
    return f"{match['key']}{quoted(text)}{match['blanks']}"


def _is_block(token: Any) -> bool:
    return isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}
