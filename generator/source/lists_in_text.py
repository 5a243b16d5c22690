"""Lists within the text of a field, as pasted from Word: which lines are items, and of which list.

A line counts as an item only on evidence: an obvious bullet ("•"), a second line that begins with the same sign, two
successive numbers or letters, or an indented line below an item with the first number of a list. So "- 5 derajat" or
"A. Yani" on a line of its own stays text, and "1.500 desa", "a.n. Bupati" and "2025. Tahun pertama" do not begin with
a marker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from generator.late_patterns import late_pattern

BULLET = ""
_OBVIOUS = "•●▪■◦○∙‣⁃·◆❖►➢➤\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\u00ad"
_DASHES = "-–—"
_POSSIBLE = f"{_DASHES}*o✓✔√§Øü"
SIGNS = "–—✓✔√§"
"""What may mark an item, and is neither known to Markdown nor a letter."""
_LETTER = r"[^\W\d_]"
_BLANKS = "[ \t\u00a0]+"
_BEGINNING = (
    rf"(?:(?P<obvious>[{_OBVIOUS}]){_BLANKS[:-1]}*|(?P<dash>[{_DASHES}])(?={_LETTER})|(?P<possible>[{_POSSIBLE}]){_BLANKS}"
    r"|(?:(?P<open>\()?(?P<label>[1-9]\d{0,2}|[a-z]|[A-Z]|[ivx]{2,6}|[IVX]{2,6})(?P<close>(?(open)\)|[.)])))"
    rf"(?:{_BLANKS}|(?<=\d[.)])(?={_LETTER})))(?=\S)"
)
_MARKER = late_pattern(_BEGINNING)
_LONGEST_MARKER = 8
_LETTER_WITHOUT_BLANK = re.compile(
    r"(?P<obvious>)(?P<dash>)(?P<possible>)(?P<open>\()?(?P<label>[a-z]|[ivx]{2,6}|[A-Z]|[IVX]{2,6})(?P<close>[.)])"
    r"(?=[A-Z][a-z])"
)
_CIRCLED = re.compile("[①-⒇❶-❿]")
_LINE_START = late_pattern(rf"^[ \t]*{_BEGINNING}", re.MULTILINE)
_ROMAN = {
    tens + ones: 10 * n + m
    for n, tens in enumerate(("", "x", "xx", "xxx"))
    for m, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if tens or ones
}
_ROMAN_AFTER = dict(pairwise(_ROMAN))
_REFERS = late_pattern(r"\b(?:pasal|ayat|huruf|angka|nomor|butir|no\.)$", re.IGNORECASE)
_REFERS_ON = late_pattern(
    r"\b(?:pasal|ayat|huruf|angka|nomor|butir)\b[^.;:]{1,30}(?:,|\bdan|\batau|\bdengan|\bs\.d\.)\s*$", re.IGNORECASE
)
_TAB = 4
_DEEPER = 2
_MOST_LEVELS = 4


@dataclass(slots=True)
class TextItem:
    """An item: its text without the marker, and the lists within it."""

    text: str
    inner: list["TextList"] = field(default_factory=list)


@dataclass(slots=True)
class TextList:
    """A list: ``form`` is the form of its first marker ("1.", "(a)", "I)"), or ``BULLET`` if it is not counted."""

    form: str
    start: int
    items: list[TextItem] = field(default_factory=list)

    @property
    def next_number(self) -> int:
        """The number of the next item."""
        return self.start + len(self.items)


Part = str | TextList


def may_hold_lists(text: str) -> bool:
    """Quickly check whether any line begins like an item; most texts have none."""
    if "\n" not in text:
        return text[:1] in _OBVIOUS
    return any(map(_may_be_marked, text.split("\n"))) and _LINE_START.search(text) is not None


def _may_be_marked(line: str) -> bool:
    """Whether the first characters of a line are those of a marker, as in few lines, so that it is worth a search."""
    start = line.lstrip(" \t")[:_LONGEST_MARKER]
    is_sign = start[:1] in _DASHES or start[1:2] in _BLANKS
    return start != "" and (
        (is_sign and start[0] in _POSSIBLE) or start[0] in _OBVIOUS or "." in start or ")" in start
    )


def parts_of(text: str, *, in_item: bool = False) -> list[Part]:
    """Paragraphs and lists in reading order; paragraphs end at empty lines and keep their other line ends.

    ``in_item`` says that the text is itself a list item, without its marker.
    """
    if not may_hold_lists(text):
        return list(text.split("\n\n"))
    lines = list(_lines(text))
    return _Builder(lines, _proven(lines, in_item=in_item)).parts


def pieces(text: str) -> list[str]:
    """The paragraphs and items of a text in order, without markers, as they are printed separately."""
    return [piece for part in parts_of(text) for piece in ([part] if isinstance(part, str) else _texts(part))]


def folded(text: str) -> str:
    """A text in one line, except that each item of its lists has its own line."""
    lines: list[str] = []
    marked = [*_lines(text)]
    _proven(marked)
    among_items = False
    for line in marked:
        begins = bool(line.sign) or (among_items and line.after_blank)
        among_items = among_items or begins
        if begins or not lines:
            lines.append(line.text)
        else:
            lines[-1] += f" {line.text}"
    return "\n".join(lines)


def keeps_items(text: str) -> bool:
    """Whether list items keep their own lines when the text is put in one line."""
    return may_hold_lists(text) and "\n" in folded(text)


def without_marker(line: str) -> str:
    """A line without anything that could mark it as an item."""
    line = line.strip()
    match = _marker_at(line)
    return line[match.end() :] if match else line


def marker_of(line: str) -> str:
    """The marker of a line as written; "" if it has none."""
    match = _marker_at(line.strip())
    return match[0].strip() if match else ""


def _marker_at(line: str) -> re.Match[str] | None:
    return _MARKER.match(line) if _may_be_marked(line) else None


def refers(line: str) -> bool:
    """Whether a line ends with a word behind which the number of an article or paragraph stands."""
    return _REFERS.search(line.rstrip()) is not None or _REFERS_ON.search(line) is not None


def glued_marker_of(line: str) -> str:
    """A letter, a Roman number or a number in a circle that marks a line as an item without a blank behind it."""
    match = _LETTER_WITHOUT_BLANK.match(line.strip()) or _CIRCLED.match(line.strip())
    return match[0] if match else ""


def marked_alike(items: Sequence[str]) -> bool:
    """Whether all items of a list have the same bullet, or are numbered consecutively from the first.

    Capital letters are excluded because they may be initials. So are a single number, and a bullet that may be part
    of the text.
    """
    lines = [_marked(_Line(0, False, item.strip())) for item in items]
    _tell_roman(lines)
    first = lines[0]
    if not first.sign or any(line.sign != first.sign for line in lines):
        return False
    if not first.counted:
        return first.sign in _OBVIOUS or len(lines) > 1
    numbers = [line.number for line in lines]
    return len(lines) > 1 and numbers == [*range(1, len(lines) + 1)] and "A" not in first.sign


def items_within(text: str) -> list[str]:
    """The items that stand side by side in a line, as in "1. satu 2. dua"; empty where there are none."""
    text = text.strip()
    match = _sign_of(text)
    if match is None:
        return _parted(text, _CIRCLED.pattern) if _CIRCLED.match(text) else []
    if bullet := match["obvious"]:
        return _parted(text, re.escape(bullet))
    if bullet := match["dash"] or match["possible"]:
        blank = r"\s+" if match["possible"] else rf"(?={_LETTER})"
        return _parted(text, rf"(?:^|\s){re.escape(bullet)}{blank}") if not text[match.end()].isdigit() else []
    found, rest, sign = [], text, match
    while label := sign["label"]:
        following = "|".join(_next_labels(label))
        begin = rf"\s(?={re.escape(sign['open'] or '')}(?:{following}){re.escape(sign['close'])})"
        places = (place.end() for place in re.finditer(begin, rest)) if following else iter(())
        later = next((place for place in places if _begins_as(rest[place:], sign)), 0)
        if not later:
            break
        found.append(rest[sign.end() : later].strip())
        rest = rest[later:]
        sign = _sign_of(rest) or sign
    return [*found, rest[sign.end() :]] if all(found) and found else []


def _parted(text: str, sign: str) -> list[str]:
    """The parts of a text that begin with a sign; empty where there is only one."""
    parts = [part.strip() for part in re.split(sign, text) if part.strip()]
    return parts if len(parts) > 1 else []


def _begins_as(text: str, first: re.Match[str]) -> bool:
    """Whether a text begins like an item; a sign without a blank must be like the first, or before a capital."""
    sign = _sign_of(text)
    if sign is None:
        return False
    return sign[0][-1].isspace() or not first[0][-1].isspace() or text[sign.end()].isupper()


def _sign_of(text: str) -> re.Match[str] | None:
    """The marker of an item within a line, where even a letter may be without a blank after it."""
    return _marker_at(text) or _LETTER_WITHOUT_BLANK.match(text)


def _next_labels(label: str) -> Iterator[str]:
    """What may follow a number or letter: "I" goes on with "II" or "J"."""
    if label.isdigit():
        yield str(int(label) + 1)
        return
    if len(label) == 1 and label.lower() != "z":
        yield chr(ord(label) + 1)
    if following := _ROMAN_AFTER.get(label.lower()):
        yield following if label.islower() else following.upper()


def _texts(part: TextList) -> Iterator[str]:
    for item in part.items:
        yield item.text
        for inner in item.inner:
            yield from _texts(inner)


@dataclass(slots=True)
class _Line:
    """A non-empty line: ``sign`` is the form of its marker ("" if it has none), ``words`` the text after it."""

    indent: int
    after_blank: bool
    text: str
    sign: str = ""
    label: str = ""
    number: int = 0
    words: str = ""

    @property
    def counted(self) -> bool:
        """Whether its marker is a number or letter."""
        return bool(self.label)


def _lines(text: str) -> Iterator[_Line]:
    after_blank = True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = raw[: len(raw) - len(raw.lstrip())].expandtabs(_TAB)
            yield _marked(_Line(len(start), after_blank, stripped))
        after_blank = not stripped


def _marked(line: _Line) -> _Line:
    match = _marker_at(line.text)
    if match is None:
        return line
    line.words = line.text[match.end() :]
    bullet = match["obvious"] or match["dash"] or match["possible"]
    if bullet:
        line.sign = _DASHES[0] if bullet in _DASHES else bullet
        return line
    label = match["label"]
    line.label = label
    line.number = int(label) if label.isdigit() else ord(label.lower()) - ord("a") + 1 if len(label) == 1 else 0
    first = "1" if label.isdigit() else "a" if label.islower() else "A"
    line.sign = f"{match['open'] or ''}{first}{match['close']}"
    return line


def _proven(lines: list[_Line], *, in_item: bool = False) -> frozenset[str]:
    """Identify Roman numbers, drop markers without evidence, and return the signs whose numbers are all 1."""
    _tell_roman(lines)
    by_sign: dict[str, list[_Line]] = {}
    for line in lines:
        if line.sign:
            by_sign.setdefault(line.sign, []).append(line)
    automatic = {sign for sign, alike in by_sign.items() if _count_by_themselves(alike)}
    proven = {id(line) for sign, alike in by_sign.items() if sign in automatic or _is_list(alike) for line in alike}
    items = proven | _among_items(lines) | _below_items(lines, proven, in_item=in_item)
    for line in lines:
        if id(line) not in items:
            line.sign = ""
    return frozenset(automatic)


def _count_by_themselves(alike: list[_Line]) -> bool:
    return alike[0].counted and len(alike) > 1 and {line.number for line in alike} == {1}


def _is_list(alike: list[_Line]) -> bool:
    """Whether lines with the same sign are evidence for each other."""
    if alike[0].counted:
        return _follow([line.number for line in alike])
    return alike[0].sign in _OBVIOUS or len(alike) > 1


def _below_items(lines: list[_Line], proven: set[int], *, in_item: bool) -> set[int]:
    """The lines that begin a nested list: indented deeper than the item above them."""
    found: set[int] = set()
    item = lines[0] if lines and (in_item or id(lines[0]) in proven) else None
    for above, line in pairwise(lines):
        if line.after_blank:
            item = None
        deeper = item is not None and line.indent >= item.indent + _DEEPER
        if deeper and _begins_list(line) and not _REFERS.search(above.text):
            found.add(id(line))
        if id(line) in proven or id(line) in found:
            item = line
    return found


def _begins_list(line: _Line) -> bool:
    if line.counted:
        return line.number == 1 and "A" not in line.sign
    return bool(line.sign) and not line.words[:1].isdigit()


def _among_items(lines: list[_Line]) -> set[int]:
    """The lines that are items by their neighbours: below a line that ends with a colon, or below obvious bullets.

    There must be no empty line between them. Capitals are excluded because they may be initials, and signs before a
    figure because they may be arithmetic.
    """
    found: set[int] = set()
    for above, line in pairwise(lines):
        certain = above.sign in _OBVIOUS if above.sign else above.text.endswith(":")
        is_item = bool(line.sign) and "A" not in line.sign and (line.counted or not line.words[:1].isdigit())
        if is_item and (certain or id(above) in found) and not line.after_blank:
            found.add(id(line))
    first = {id(line) for above, line in pairwise(lines) if id(line) in found and not above.sign}
    followed = {id(above) for above, line in pairwise(lines) if id(line) in found}
    return {line for line in found if line not in first or line in followed}


def _follow(numbers: list[int]) -> bool:
    """Whether any number is followed by the next one."""
    return any(one and one + 1 == two for one, two in pairwise(numbers))


def _tell_roman(lines: list[_Line]) -> None:
    """Mark Roman numbers, recognised by a neighbouring number: "i." beside "ii.", but not "i." after "h."."""
    could_be = [line for line in lines if line.label.lower() in _ROMAN]
    values = [_ROMAN[line.label.lower()] for line in could_be]
    for n, line in enumerate(could_be):
        near = [m for m in (n - 1, n + 1) if 0 <= m < len(could_be) and could_be[m].sign == line.sign]
        if any(abs(values[m] - values[n]) == 1 and values[m] - values[n] == m - n for m in near):
            line.number = values[n]
    for line, value in zip(could_be, values, strict=True):
        if line.number == value:
            line.sign = line.sign.replace("a", "i").replace("A", "I")
    for line in lines:
        if line.counted and not line.number:
            line.sign = line.label = ""


@dataclass(slots=True)
class _Level:
    """An open list: sign and indentation of its items, its holder, and the list itself.

    ``bare`` counts, for each item, its continuation lines that look like a new paragraph.
    """

    sign: str
    indent: int
    holder: list[Any]
    made: TextList
    bare: list[int] = field(default_factory=list)


class _Builder:
    """Puts lines together into paragraphs and lists."""

    def __init__(self, lines: list[_Line], automatic: frozenset[str]) -> None:
        self.lines = lines
        self.automatic = automatic
        self.parts: list[Part] = []
        self.open: list[_Level] = []
        for n, line in enumerate(lines):
            if line.sign:
                self._item(n, line)
            elif self.open and self._goes_on(n, line):
                self._last_item().text += f"\n{line.text}"
            else:
                self._words(line)

    def _words(self, line: _Line) -> None:
        self.open = []
        if self.parts and isinstance(self.parts[-1], str) and not line.after_blank:
            self.parts[-1] += f"\n{line.text}"
        else:
            self.parts.append(line.text)

    def _last_item(self) -> TextItem:
        return self.open[-1].made.items[-1]

    def _goes_on(self, n: int, line: _Line) -> bool:
        """Whether a line without a marker continues the item before it."""
        if line.after_blank:
            return False
        level = self.open[-1]
        if line.indent > level.indent or (line.text[0].islower() and not self._is_back_out(line, level)):
            return True
        *earlier, last = level.bare
        in_lines = all(earlier) and last < max(earlier, default=0)
        if line.text.endswith(":") or not (in_lines or self._is_counted_on(n)):
            return False
        level.bare[-1] += 1
        return True

    def _is_back_out(self, line: _Line, level: _Level) -> bool:
        """Whether a line stands at the depth of an outer list, and so does not go on with a nested item."""
        return self.open[0].indent <= line.indent <= level.indent - _DEEPER

    def _is_counted_on(self, n: int) -> bool:
        """Whether the next item below, without an empty line between, has the next number of an open list."""
        for line in self.lines[n + 1 :]:
            if line.after_blank:
                return False
            if line.sign:
                return line.counted and any(
                    level.sign == line.sign and level.made.next_number == line.number for level in self.open
                )
        return False

    def _item(self, n: int, line: _Line) -> None:
        depth = self._depth(n, line)
        if depth == len(self.open):
            holder: list[Any] = self._last_item().inner if self.open else self.parts
            self.open.append(_Level(line.sign, line.indent, holder, _begun(holder, line)))
        else:
            del self.open[depth + 1 :]
            level = self.open[depth]
            if level.sign != line.sign or not self._continues(level.made, line):
                self.open[depth] = _Level(line.sign, line.indent, level.holder, _begun(level.holder, line))
        self.open[depth].made.items.append(TextItem(line.words))
        self.open[depth].bare.append(0)

    def _continues(self, made: TextList, line: _Line) -> bool:
        return not line.counted or line.sign in self.automatic or line.number == made.next_number

    def _depth(self, n: int, line: _Line) -> int:
        """The index of the open list that an item belongs to; the number of open lists if it begins a nested one."""
        if not self.open:
            return 0
        for depth, level in reversed([*enumerate(self.open)]):
            if level.sign == line.sign and abs(level.indent - line.indent) < _DEEPER:
                return depth
        depth = max((k for k, level in enumerate(self.open) if level.indent <= line.indent), default=0)
        above = self.open[depth]
        if line.indent >= above.indent + _DEEPER or (line.sign != above.sign and self._is_within(n, line, above)):
            return min(depth + 1, _MOST_LEVELS - 1)
        alike = [k for k, level in enumerate(self.open) if level.indent == above.indent]
        return alike[0] if line.after_blank else depth

    def _is_within(self, n: int, line: _Line, above: _Level) -> bool:
        """Whether an item with another sign, not indented, begins a list within the last item above.

        It does if the list above continues after it, or if it follows without an empty line and is not a count below
        bullets.
        """
        for later in self.lines[n + 1 :]:
            if later.sign == above.sign:
                return (later.counted or not line.after_blank) and self._continues(above.made, later)
            if not later.sign and (later.after_blank or later.text.endswith(":")):
                break
        return not line.after_blank and (not line.counted or above.made.form != BULLET)


def _begun(holder: list[Any], line: _Line) -> TextList:
    made = TextList(line.sign if line.counted else BULLET, line.number or 1)
    holder.append(made)
    return made
