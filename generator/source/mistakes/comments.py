"""Texts cut off by a # that YAML reads as the beginning of a comment, although it was hardly meant as one.

A # after a blank begins a comment even if no blank follows it. ``nilai # keterangan`` and lines that begin with a #
and a blank are comments, and so are keys and items that somebody has commented out. ``#BanggaBuatanIndonesia`` was
hardly meant as a comment, and would be lost without a word: it is certainly a text if a value could stand there, and
perhaps one if it is below another text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import yaml

from generator.late_patterns import late_pattern
from generator.source.excel_errors import REMEDY, excel_error_at, message_of
from generator.source.mistakes.fault import ITEM, KEY, LONGEST_SAMPLE, Spot, indent_of, quoted, quotes_for, tokens_of
from generator.source.mistakes.list_markers import other_bullet
from generator.source.words import in_one_line, shortened

_GLUED = late_pattern(r"#+(?=[^ \t\r\n#])[^\n]*\w")
_OTHER_BLANK = late_pattern(r"#+(?=[^ \t\r\n#])\s")
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
_COMMENT = late_pattern(r"[ \t]+#+(?=[ \t]+\S)")
_PART = late_pattern(r"(?P<key>\s*(?:[^\s,\[\]{}#]+:\s+)?)(?P<text>[^,\[\]{}]*?)(?P<blanks>\s*)(?=[,\[\]{}]|$)")
_KEY_WITH_POUND = late_pattern(r"#\S*?\s*(?P<rest>:(?:\s.*)?)$")
_KEY_WORD = r"[a-z_][a-z0-9_]*"
_QUOTED_START = late_pattern(r"^(?P<quote>[\"'])(?P<text>[^\"']*)(?P=quote)(?=\s+#)")
_COMMENTED_OUT = late_pattern(r"#+(?:-|[a-z0-9_-]+:(?:\s|$))")
_COMMENTED_OUT_APART = late_pattern(r"[ \t]*#+[ \t]*(?:- |[a-z0-9_-]+:(?:\s|$))")
_EMPTY_ITEM = late_pattern(r"[ \t]*(?:- +)+#+(?=\s)[^\n]*\w")
_DASHES = late_pattern(r"[ \t]*(?:-[ \t]+)+")
_QUANTITY = late_pattern(r"(?:[Rr]p\.?\s*)?\d[\d.,]*\s*(?:%|[a-zA-Z²]+)?\s*")
_GLUED_KEY = late_pattern(rf"(?P<key>{_KEY_WORD}):(?P<value>[^\s/:].*)")
_LONGEST_LINE = 160
_MOST_LINES = 60


def cut_texts(text: str, loader: Any) -> Iterator[tuple[Spot, bool]]:
    """Each text cut off by a #, in order, and whether it is only suspected to be a text."""
    look = None
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if "#" not in line or not (_GLUED.search(line) or _EMPTY_ITEM.match(line)):
            continue
        look = look or _Look(lines, text, loader)
        if line.lstrip(" \t").startswith("#"):
            if found := look.whole_line(number):
                yield _of_excel(line, found[0]) or found[0], found[1]
        elif spot := look.on_line(number):
            yield _of_excel(line, spot) or spot, False
        elif spot := look.beside_group(number) or look.empty_item(number):
            yield spot, True


def _of_excel(line: str, spot: Spot) -> Spot | None:
    """What to say of an error value of Excel that begins a comment."""
    error = excel_error_at(line, spot.column)
    return Spot(spot.line, spot.column, message_of(error), REMEDY, len(error)) if error else None


class _Look:
    """A text with its tokens, to find out what a # means at each place."""

    def __init__(self, lines: list[str], text: str, loader: Any) -> None:
        self.lines = lines
        self.text = text
        self.tokens = list(tokens_of(text, loader))
        self.starts = [token.start_mark.index for token in self.tokens]
        self.offsets = [0]
        for line in lines:
            self.offsets.append(self.offsets[-1] + len(line) + 1)
        self.told: set[int] = set()
        self.depths = [0]
        for token in self.tokens:
            self.depths.append(self.depths[-1] + isinstance(token, _OPENING) - isinstance(token, _CLOSING))

    def on_line(self, number: int) -> Spot | None:
        """The text that the first improper comment on a line cuts off."""
        found = self._cut(number)
        return self._judged(number, *found) if found else None

    def beside_group(self, number: int) -> Spot | None:
        """A would-be value beside a key or dash whose group is below it."""
        found = self._cut(number)
        if found is None or _COMMENTED_OUT.match(self.lines[number], found[0]):
            return None
        column, at = found
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if not isinstance(self.tokens[at], _HEADS) or not _opens_group(self.tokens[at], after):
            return None
        return self._spot(
            number, column, "pindahkan ke bawah, dalam tanda kutip, sebagai isian atau butir tersendiri"
        )

    def _cut(self, number: int) -> tuple[int, int] | None:
        """The beginning of an improper comment on a line, and the token before it."""
        line, offset = self.lines[number], self.offsets[number]
        for match in re.finditer("#", line):
            at = bisect_right(self.starts, offset + match.start()) - 1
            if not self._holds(at, offset + match.start()):
                glued = _GLUED.match(line, match.start())
                known = at >= 0 and not self._is_beyond(number, match.start(), at)
                return (match.start(), at) if glued and known else None
        return None

    def _is_beyond(self, number: int, column: int, at: int) -> bool:
        """Whether there is something before a # that libyaml did not reach because it stopped above."""
        token = self.tokens[at]
        stopped = at + 1 == len(self.tokens) and not isinstance(token, yaml.StreamEndToken)
        return stopped and token.end_mark.line < number and self.lines[number][:column].strip() != ""

    def _holds(self, at: int, index: int) -> bool:
        """Whether a token contains a place; the first line of a block text does not count."""
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
        """A text that begins with #, on one line or several."""
        if isinstance(after, yaml.ScalarToken):
            return self._over_lines(number, column, number, column)
        return self._in_quotes(number, column, column, at)

    def _after_text(self, number: int, column: int, at: int, after: Any) -> Spot:
        before = self.tokens[at]
        line = self.lines[number]
        if (bullet := other_bullet(line.strip())) and line.lstrip(" ").startswith(f"{before.value} #"):
            return Spot(number, indent_of(line), *bullet)
        match = _KEY_WITH_POUND.match(line, column)
        is_value = isinstance(self.tokens[at - 1], yaml.ValueToken) and self.tokens[at - 1].start_mark.line == number
        if match and not before.style and not is_value and re.fullmatch(_KEY_WORD, before.value):
            sample = f"{line[:column].strip()}{match['rest']}"
            return self._spot(
                number,
                column,
                f"kunci tidak memuat tanda #; tulis  {in_one_line(sample)}",
                comment=False,
            )
        goes_on = isinstance(after, yaml.ScalarToken) and not self._ends_in_brackets(line[column:], at)
        if goes_on or before.start_mark.line < number:
            return self._over_lines(number, column, before.start_mark.line, before.start_mark.column)
        return self._in_quotes(number, before.start_mark.column, column, at)

    def _ends_in_brackets(self, rest: str, at: int) -> bool:
        """Whether a text within brackets ends on this line."""
        return self.depths[at + 1] > 0 and re.search(r"[,\]}]", rest) is not None

    def _in_quotes(self, number: int, start: int, column: int, at: int) -> Spot:
        """The advice to quote a one-line text, with the quoted text if it is not too long."""
        line = self.lines[number]
        if _QUANTITY.fullmatch(line[start:column]):
            remark = f"{line[:column]}# {line[column:].lstrip('#')}".strip()
            return self._spot(number, column, f"tulis  {remark}  bila itu keterangan", comment=False, text=True)
        comment = _COMMENT.search(line[column:])
        end = column + comment.start() if comment else len(line.rstrip())
        text = self._unquoted(line, start, column, at) + line[column:end]
        written = _parts_in_quotes(text) if self.depths[at + 1] else _with_its_key(text) or quoted(text)
        sample = (line[:start] + written + line[end:]).strip()
        if len(sample) <= _LONGEST_LINE:
            return self._spot(number, column, f"tulis  {sample}  bila itu bagian dari teks")
        until = "koma atau kurung berikutnya" if self.depths[at + 1] else "akhir baris"
        remedy = f"apit teks dari  {shortened(text, 30)}  sampai {until} {quotes_for(text)}"
        return self._spot(number, column, remedy)

    def _unquoted(self, line: str, start: int, column: int, at: int) -> str:
        """The text up to its #, without quotes around it."""
        token = self.tokens[at]
        if start == column or not isinstance(token, yaml.ScalarToken) or not token.style:
            return line[start:column]
        return f"{token.value}{line[token.end_mark.column : column]}"

    def _over_lines(self, number: int, column: int, first: int, start: int) -> Spot:
        """The advice to quote a text of several lines."""
        least, last = self._least_indent(first), number
        until = min(len(self.lines), number + _MOST_LINES)
        while last + 1 < until and indent_of(self.lines[last + 1]) >= least:
            last += 1
        text = "\n".join(self.lines[first : last + 1])[start:]
        end = "akhir teks itu" if last + 1 == number + _MOST_LINES else f"akhir baris {last + 1}"
        ends = f"satu di awalnya pada baris {first + 1}, satu di {end}"
        return self._spot(number, column, f"apit teks itu {quotes_for(text)}: {ends}")

    def _least_indent(self, first: int) -> int:
        """The minimum indentation of the lines that continue a text."""
        line = self.lines[first]
        return indent_of(line) + (1 if KEY.match(line) or ITEM.match(line) else 0)

    def _spot(self, number: int, column: int, remedy: str, *, comment: bool = True, text: bool = False) -> Spot:
        lost = self.lines[number][column:].rstrip()
        message = f"tanda # di sini memulai keterangan, sehingga '{shortened(lost, LONGEST_SAMPLE)}' tidak terbaca"
        if comment:
            blank = _OTHER_BLANK.match(lost)
            apart = "ganti spasi khusus setelah # dengan spasi biasa" if blank else "beri satu spasi setelah #"
            remedy += f"; bila memang keterangan, {apart}."
        if text:
            remedy += "; bila bagian dari teks, apit seluruhnya dengan tanda kutip."
        return Spot(number, column, message, remedy, len(lost))

    def whole_line(self, number: int) -> tuple[Spot, bool] | None:
        """A whole-line comment that was hardly meant as one, and whether this is only suspected."""
        column = indent_of(self.lines[number])
        at = bisect_right(self.starts, self.offsets[number] + column) - 1
        line = self.lines[number]
        if at < 0 or not _GLUED.match(line, column) or _OTHER_BLANK.match(line, column):
            return None
        if self._is_text(number, column, at):
            return None
        if self._is_commented_out(number):
            return None
        found = self._in_place_of_value(number, column, at)
        if found is None and self._follows_closely(number, at):
            found = self._below(number, column, at), True
        if found:
            self.told.add(number)
        return found

    def _is_within(self, number: int) -> bool:
        """Whether a whole line belongs to a quoted or block text."""
        column = indent_of(self.lines[number])
        return self._is_text(number, column, bisect_right(self.starts, self.offsets[number] + column) - 1)

    def _is_text(self, number: int, column: int, at: int) -> bool:
        """Whether a line that begins with # belongs to a quoted or block text."""
        token = self.tokens[at]
        if not isinstance(token, yaml.ScalarToken) or token.end_mark.index <= self.offsets[number] + column:
            return False
        if not _is_block(token):
            return True
        header = token.start_mark.line
        first = next((line for line in self.lines[header + 1 :] if line.strip()), "")
        return column >= indent_of(first) > self._owner(header)

    def _owner(self, line: int) -> int:
        """The indentation of the key or dash of a line; for a continuation of a text, of the line itself."""
        text = self.lines[line]
        match = KEY.match(text)
        if match:
            return match.start("key")
        return text.rindex("-", 0, dashes.end()) if (dashes := _DASHES.match(text)) else indent_of(text)

    def _is_commented_out(self, number: int) -> bool:
        """Whether a line is a key or item that was commented out, or continues one above it."""
        if _COMMENTED_OUT.match(self.lines[number].lstrip(" \t")):
            return True
        for above in range(number - 1, max(-1, number - _MOST_LINES), -1):
            if above in self.told or not self.lines[above].lstrip(" \t").startswith("#"):
                return False
            if _COMMENTED_OUT_APART.match(self.lines[above]):
                return True
        return False

    def _in_place_of_value(self, number: int, column: int, at: int) -> tuple[Spot, bool] | None:
        """A text in a place for a value: in brackets, or indented below a key or dash without one."""
        before, after = self.tokens[at], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self.depths[at + 1] > 0:
            return self._in_quotes(number, column, column, at), False
        if isinstance(before, yaml.ScalarToken) and _is_block(before) and not before.value.strip():
            least = self._owner(before.start_mark.line) + 2
            return self._spot(number, column, f"jorokkan menjadi {least} spasi bila itu bagian dari teks"), False
        if not isinstance(before, _HEADS) or _opens_group(before, after):
            return None
        return (self._from_pound(number, column, at, after), False) if column > self._owner_of(before) else None

    def _owner_of(self, head: Any) -> int:
        line, column = head.start_mark.line, head.start_mark.column
        return column if isinstance(head, yaml.BlockEntryToken) else self._owner(line)

    def _follows_closely(self, number: int, at: int) -> bool:
        """Whether a text, or a key or item without one, ends on the line above, or a block text above an empty line;
        not a group's own comment."""
        above = self.lines[number - 1] if number else ""
        if number - 1 in self.told:
            return True
        if not above.strip():
            return _is_block(self.tokens[at]) and number > 0
        if above.lstrip(" \t").startswith("#") and not self._is_within(number - 1):
            return False
        before, after = self.tokens[at], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return not isinstance(after, yaml.BlockMappingStartToken) or isinstance(before, yaml.ScalarToken)

    def _below(self, number: int, column: int, at: int) -> Spot:
        """A comment that may continue the text above it, or be an item or text of its own."""
        before = self.tokens[at]
        if not isinstance(before, yaml.ScalarToken) or before.style in {"|", ">"}:
            return self._spot(number, column, "pindahkan ke dalam teks atau butir yang memuatnya, dalam tanda kutip")
        first, start = before.start_mark.line, before.start_mark.column
        if before.style:
            return self._spot(number, column, "pindahkan ke dalam tanda kutip teks di atasnya bila itu bagian teks")
        if column > self._owner(first):
            return self._over_lines(number, column, first, start)
        shown = in_one_line(quoted(self.lines[number]))
        return self._spot(number, column, f"apit dengan tanda kutip, dan awali dengan '- ' bila butir baru:  {shown}")

    def empty_item(self, number: int) -> Spot | None:
        """An item that contains only a comment."""
        column = self.lines[number].index("#")
        at = bisect_right(self.starts, self.offsets[number] + column) - 1
        before, after = self.tokens[at], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        holds_more = isinstance(after, yaml.ScalarToken) or _opens_group(before, after)
        if not isinstance(before, yaml.BlockEntryToken) or holds_more:
            return None
        lost = self.lines[number][column:].rstrip()
        lead = self.lines[number][:column].strip()
        return Spot(
            number,
            column,
            f"butir ini tidak memuat isi, hanya keterangan '{shortened(lost, LONGEST_SAMPLE)}'",
            f"tulis  {lead} {quoted(lost)}  bila itu isinya; bila memang keterangan, hapus tanda hubung di depannya.",
            len(lost),
        )


def _opens_group(before: Any, after: Any) -> bool:
    """Whether a key or dash has a group below it, so that text beside it is a remark."""
    if isinstance(before, yaml.BlockEntryToken) and isinstance(after, yaml.BlockEntryToken):
        return False
    return isinstance(after, _GROUP_BELOW)


def _with_its_key(text: str) -> str:
    """A key and value if the text is a key without the blank after its colon; else ""."""
    match = _GLUED_KEY.match(text)
    return f"{match['key']}: {quoted(match['value'])}" if match else ""


def _parts_in_quotes(text: str) -> str:
    """The content of brackets with each part that contains # in quotes."""
    return _PART.sub(_part_in_quotes, text)


def _part_in_quotes(match: re.Match[str]) -> str:
    if not re.search(r"(?:^|\s)#", match["text"]):
        return match[0]
    text = _QUOTED_START.sub(r"\g<text>", match["text"])
    return f"{match['key']}{quoted(text)}{match['blanks']}"


def _is_block(token: Any) -> bool:
    return isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}
