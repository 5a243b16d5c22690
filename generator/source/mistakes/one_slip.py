"""A single slip that explains all that is wrong around a place, found by undoing each that is possible.

A line set in wrongly, a sign for a colon or a dash, or the signs of quoted mail make libyaml stop somewhere else, and
what is advised there may lead further away. So each line near a mistake is put where it may belong, and all is read
again: what then reads without any mistake, with every key and item still one, is what was meant.
"""

import itertools
import re
from collections.abc import Callable, Container, Iterator
from typing import Any, NamedTuple

import yaml

from generator.source.following import followed
from generator.source.mistakes.fault import ITEM, KEY, LONGEST_VALUE, indent_of, with_sign
from generator.source.mistakes.list_markers import other_bullet
from generator.source.place import Place
from generator.source.problems import Problem, Problems
from generator.source.yaml_nodes import Topics

_FURTHEST_ABOVE = 9
_FURTHEST_BELOW = 3
_MOST_LETTERS = 400_000
_MOST_READ = 24
_MOST_LOOKED_AT = 4
_MOST_OF_ITEM = 12
_LARGE = 60
_APART = 15
_MAIL = re.compile(r"[ \t]*>+(?P<blank> ?)(?P<rest>.*)")
_KEY_AND_SIGN = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<key>[A-Za-z_]\w*)(?P<sign>\s*(?:[=;.,:\uff1a]|[-–—→]+>?|=>)\s*|\s+)(?P<value>\S.*)"
)
_BEGINS_VALUE = re.compile(r"[\[{\"'\d|>]|[A-Z][^A-Z]")
_DASHES = re.compile(r"(?P<lead> *)- +(?:- +)+(?P<text>\S.*)")
_OTHER_BLANKS = re.compile(r"^[ ]*[\u00a0\u2000-\u200a\u202f\u3000][ \u00a0\u2000-\u200a\u202f\u3000]*(?=- |\w+:)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SAYS_ALL = re.compile(
    r"menjadi bagian teks|karakter|memakai tab|tampak seperti kunci|yang masih kosong|penggabungan Git"
)
_MAY_BE_MOVED = re.compile(r"tahunnya, bukan kunci| - .* bukan pilihan")
_BOTH_WAYS = ("di depan tanda hubung", "bagian dari teks '")
_OF_STRUCTURE = re.compile(
    r"tidak dikenal|milik|tidak didahului|menjorok|sejajar|bukan bagian|di luar|di antara|tanda hubung|topik"
    r"|titik dua|dua kali"
)
_OPENING = yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken
_CLOSING = yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken
_BLOCKS = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
_EMPTY = _BLOCKS | {""}
_RULED = re.compile(r"\s*[-=*_~+]{3,}\s*")


class Undoing(NamedTuple):
    """A slip undone: the line, from 0, that is told, all lines afterwards, message and remedy.

    ``added`` counts the dashes that stood nowhere.
    """

    line: int
    lines: list[str]
    message: str
    remedy: str
    added: int = 0


class _Sound(NamedTuple):
    """What a text is like once read: the mistakes still in it, how many keys and items it has, and how many notices."""

    mistakes: frozenset[tuple[str, int]]
    parts: int
    notices: int


MistakesIn = Callable[[Place, str], Problems]


class OneSlip:
    """The search for a slip in one file, around its first mistakes."""

    def __init__(self, problems: Problems, topics: Topics, mistakes_in: MistakesIn, loader: Any) -> None:
        self.problems, self.topics = problems, topics
        self.mistakes_in, self.loader = mistakes_in, loader
        self.letters, self.readings = _MOST_LETTERS, _MOST_READ

    def tell(self) -> None:
        """Tell the slip in place of all mistakes that are gone without it, if what they advise does not mend them."""
        for problem in self.problems.errors[:_MOST_LOOKED_AT]:
            if problem.place is not None and problem in self.problems.found and self.letters > 0 < self.readings:
                self._tell_around(problem, problem.place)

    def _tell_around(self, problem: Problem, place: Place) -> bool:
        lines = self.problems.lines_of(place.file)
        first, last = self._bounds(lines, place.line - 1)
        rows = _near(["" if not first <= n < last else line for n, line in enumerate(lines)], place.line - 1)
        before = self._read(rows, place)
        own = (problem.message, place.line)
        if (
            before is None
            or not before.mistakes
            or own not in before.mistakes
            or not self._may_be_of_structure(problem, before)
        ):
            return False
        found = self._best(rows, place, before, own)
        if not found:
            return False
        undone = found[0]
        if self._is_mended(problem, rows, place, before, undone):
            return False
        gone = before.mistakes - (self._read(undone.lines, place) or before).mistakes
        self.problems.found = [
            one
            for one in self.problems.found
            if one.place is None
            or one.place.file != place.file
            or not ((one.message, one.place.line) in gone or (one.notice and first <= one.place.line - 1 < last))
        ]
        line = lines[undone.line]
        where = Place(place.file, undone.line + 1, indent_of(line) + 1, max(1, len(line.strip())))
        self.problems.error(undone.message, where, undone.remedy)
        return True

    @staticmethod
    def _may_be_of_structure(problem: Problem, before: _Sound) -> bool:
        """Whether a mistake may come from where lines stand, and what is advised does not already say all of it."""
        if _SAYS_ALL.search(f"{problem.message}. {problem.remedy}") or all(w in problem.remedy for w in _BOTH_WAYS):
            return False
        is_of_structure = _OF_STRUCTURE.search(problem.message) and not problem.remedy.startswith("tulis  ")
        return before.parts < 0 or bool(is_of_structure) or _MAY_BE_MOVED.search(problem.message) is not None

    def _is_mended(self, problem: Problem, rows: list[str], place: Place, before: _Sound, undone: Undoing) -> bool:
        """Whether what is advised of a mistake mends it, and keeps as many keys and items."""
        try:
            after = followed("\n".join(rows), problem)
        except (AttributeError, IndexError, StopIteration, ValueError):
            return False
        if after is None or after == "\n".join(rows):
            return False
        kept = self._read(after.split("\n"), place)
        if kept is None or not self._mends(kept, before, (problem.message, place.line)):
            return False
        return "butir baru" in problem.remedy or kept.parts >= self._parts(undone.lines) - undone.added

    def _bounds(self, lines: list[str], at: int) -> tuple[int, int]:
        """The first line, and the one after the last, of the topic of a line and of those around it."""
        heads = [
            n
            for n, line in enumerate(lines)
            if (key := KEY.match(line)) and not key.start("key") and key["key"] in self.topics
        ]
        above = [n for n in heads if n <= at]
        below = [n for n in heads if n > at]
        first = above[-2] if len(above) > 1 else 0
        last = below[1] if len(below) > 1 else len(lines)
        return first, last

    def _best(self, rows: list[str], place: Place, before: _Sound, own: tuple[str, int]) -> list[Undoing]:
        """The ways that mend all and keep most keys and items, with the fewest notices."""
        found: list[tuple[tuple[int, int], Undoing]] = []
        seen: set[str] = set()
        least = max(before.parts, _fewest_parts(rows, self._keys(rows)))
        for undone in self._ways(rows, place.line - 1, only_years="dua kali" in own[0]):
            text = "\n".join(undone.lines)
            if text in seen or self.letters <= 0 or self.readings <= 0:
                continue
            seen.add(text)
            if (parts := self._parts(undone.lines)) < max(0, least):
                continue
            again = self._read(undone.lines, place)
            if again is not None and self._mends(again, before, own):
                found.append(((parts - undone.added, -again.notices), undone))
        best = max((worth for worth, _ in found), default=(0, 0))
        return [undone for worth, undone in found if worth == best]

    @staticmethod
    def _mends(again: _Sound, before: _Sound, own: tuple[str, int]) -> bool:
        return own not in again.mistakes and again.mistakes <= before.mistakes

    def _parts(self, rows: list[str]) -> int:
        """The number of keys and items in a text; -1 if it is no YAML."""
        text = "\n".join(rows)
        self.letters -= len(text)
        count = depth = 0
        try:
            for _ in yaml.parse(text, self.loader):
                pass
            for token in yaml.scan(text, self.loader):
                depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
                count += not depth and isinstance(token, yaml.KeyToken | yaml.BlockEntryToken)
        except (yaml.YAMLError, ValueError):
            return -1
        return count

    def _read(self, rows: list[str], place: Place) -> _Sound | None:
        self.readings -= 1
        try:
            again = self.mistakes_in(place, "\n".join(rows))
        except yaml.YAMLError:
            return None
        mistakes = frozenset((one.message, one.place.line) for one in again.errors if one.place)
        return _Sound(mistakes, self._parts(rows), sum(one.notice for one in again.found))

    def _ways(self, rows: list[str], at: int, *, only_years: bool) -> Iterator[Undoing]:
        yield from _with_plain_blanks(rows, at)
        yield from _head_moved_out(rows, at)
        yield from self._years_headed(rows, at)
        yield from _years_set_in(rows, at)
        if only_years:
            return
        yield from _without_mail(rows, at)
        near = [n for n in range(at, -1, -1) if _may_be_moved(rows[n])][:_FURTHEST_ABOVE]
        near += [n for n in range(at + 1, len(rows)) if _may_be_moved(rows[n])][:_FURTHEST_BELOW]
        keys = self._keys(rows)
        for number in near:
            yield from _with_colon(rows, number, keys)
            yield from _with_one_dash(rows, number)
            if KEY.match(rows[number]) is None and not rows[number].lstrip()[0].islower():
                yield from _with_dash(rows, number, self._names(rows))
        for number in near:
            yield from _moved(rows, number, keys)
        for number in near:
            if KEY.match(rows[number]) or rows[number].lstrip()[0].islower():
                yield from _with_dash(rows, number, self._names(rows))

    def _years_headed(self, rows: list[str], at: int) -> Iterator[Undoing]:
        """Years among the keys of an item, below the key of pairs that is missing."""
        first, last = _run_of_years(rows, at)
        if first < 0 or first == last:
            return
        depth = indent_of(rows[first])
        heads = (m["key"] for row in reversed(rows[: at + 1]) if (m := KEY.match(row)) and not m.start("key"))
        topic = self.topics.get(next(heads, ""))
        names = dict.fromkeys(name for group in topic.groups() for name in group.pairs) if topic else {}  # type: ignore[attr-defined]
        for name in names:
            lines = [*rows[:first], f"{' ' * depth}{name}:", *(f"  {row}" for row in rows[first : last + 1])]
            until = f" sampai baris {last + 1}" if last > first else ""
            remedy = (
                f"tulis kuncinya pada baris tersendiri di atasnya, misalnya  {name}:  lalu jorokkan baris ini{until} "
                "dua spasi lagi."
            )
            yield Undoing(first, [*lines, *rows[last + 1 :]], "tahun ini tidak didahului kuncinya", remedy)

    def _names(self, rows: list[str]) -> Container[str]:
        """The keys for which a bare text stands in the lists of the topics around a line."""
        heads = {match["key"] for row in rows if (match := KEY.match(row)) and not match.start("key")}
        topics = (self.topics[head] for head in heads if head in self.topics)
        return {group.short for topic in topics for group in topic.groups() if group.is_list}  # type: ignore[attr-defined]

    def _keys(self, rows: list[str]) -> Container[str]:
        """The keys of all groups of the topics around a line."""
        heads = {match["key"] for row in rows if (match := KEY.match(row)) and not match.start("key")}
        groups = [group for head in heads if head in self.topics for group in self.topics[head].groups()]
        return {*self.topics} | {name for group in groups if not callable(group.keys) for name in group.keys}  # type: ignore[attr-defined]


def _near(rows: list[str], at: int) -> list[str]:
    """The lines of topics without the content of others that are far away, and without the items far from a line."""
    heads = [n for n, row in enumerate(rows) if KEY.match(row) and not indent_of(row) and not ITEM.match(row)]
    kept = list(rows)
    for head, end in itertools.pairwise([*heads, len(rows)]):
        if end - head <= _LARGE:
            continue
        if not head - _APART <= at < end + _APART:
            kept[head + 1 : end] = [""] * (end - head - 1)
            continue
        dash = next((indent_of(row) for row in rows[head + 1 : end] if ITEM.match(row)), -1)
        items = [n for n in range(head + 1, end) if ITEM.match(rows[n]) and indent_of(rows[n]) == dash]
        first = max((n for n in items if n <= at - _APART), default=head + 1)
        last = min((n for n in items if n > at + _APART), default=end)
        for number in (*range(head + 1, first), *range(last, end)):
            kept[number] = ""
    return kept


def _depths(rows: list[str], number: int) -> list[int]:
    """Where the text of a line may begin: level with what stands near it, or within an empty key; nearest first."""
    own, found = indent_of(rows[number]), []
    above = [n for n in range(number - 1, -1, -1) if rows[n].strip()][:12]
    below = [n for n in range(number + 1, len(rows)) if rows[n].strip()][:3]
    for n in (*above, *below):
        key = KEY.match(rows[n])
        found += [indent_of(rows[n]), *([key.start("key")] if key else [])]
        if key and key["value"].partition("#")[0].strip() in _EMPTY:
            found.append(key.start("key") + 2)
        elif key is None and ITEM.match(rows[n]):
            found.append(indent_of(rows[n]) + 2)
    return list(dict.fromkeys(depth for depth in found if depth != own))


def _end(rows: list[str], number: int, least: int) -> int:
    """The last line of what stands below a line, indented at least as much."""
    last = number
    for below in range(number + 1, len(rows)):
        if rows[below].strip() and indent_of(rows[below]) < least:
            break
        last = below if rows[below].strip() else last
    return last


def _fewest_parts(rows: list[str], keys: Container[str]) -> int:
    """The number of lines that are an item or begin with a known key and its colon, and are no part of a block."""
    count, owner = 0, -1
    for row, below in itertools.pairwise([*rows, ""]):
        if not row.strip() or indent_of(row) > owner >= 0:
            continue
        key = KEY.match(row)
        is_item = ITEM.match(row) is not None
        is_known = key is not None and (key["key"] in keys or _is_year(key["key"]) or _begins_with_year(below))
        count += is_item + is_known
        value = (key["value"] if key else re.sub(r"^\s*(?:- +)+", "", row)).partition(" #")[0].strip()
        owner = (key.start("key") if key else indent_of(row)) if value in _BLOCKS else -1
    return count


def _begins_with_year(row: str) -> bool:
    """Whether a line is a year with its value."""
    key = KEY.match(row)
    return key is not None and _is_year(key["key"])


def _may_be_moved(row: str) -> bool:
    """Whether a line is neither empty nor a remark, and set in by blanks alone."""
    return row.strip()[:1] not in {"", "#"} and not row[: indent_of(row)].strip(" ")


def _names_key(row: str, keys: Container[str]) -> bool:
    """Whether a line begins with a key, with a sign or what may be its value behind it, or nothing."""
    word = re.match(r"\s*(?:- +)*(\w+)\s*([:=;.]|$)?", row)
    if word is None:
        return False
    if word[2] is not None:
        return word[1].casefold() in keys or word[1] in keys
    return word[1] in keys and _BEGINS_VALUE.match(row[word.end() :]) is not None


def _moved(rows: list[str], number: int, keys: Container[str]) -> Iterator[Undoing]:
    """A line alone, with all below it, or with all that follow as deep, moved to where it may belong."""
    own = indent_of(rows[number])
    ends = dict.fromkeys((number, _end(rows, number, own + 1), _end(rows, number, own)))
    is_text = not (KEY.match(rows[number]) or ITEM.match(rows[number]))
    for last in ends:
        run = rows[number : last + 1]
        if any(map(_RULED.fullmatch, run)) or (is_text and any(_names_key(row, keys) for row in run)):
            continue
        if is_text and _may_be_items(rows, number, run):
            continue
        for depth in _depths(rows, number):
            moved = [" " * (indent_of(row) + depth - own) + row.lstrip() if row.strip() else row for row in run]
            if depth < own and any(indent_of(row) < own for row in run if row.strip()):
                continue
            yield _told_moved(rows, number, last, depth, [*rows[:number], *moved, *rows[last + 1 :]])


def _may_be_items(rows: list[str], number: int, run: list[str]) -> bool:
    """Whether several lines with capitals below an item that is a text may be items as well."""
    above = next((row for row in reversed(rows[:number]) if row.strip()), "")
    filled = [row.strip() for row in run if row.strip()]
    return ITEM.match(above) is not None and len(filled) > 1 and all(row[0].isupper() for row in filled)


def _told_moved(rows: list[str], number: int, last: int, depth: int, lines: list[str]) -> Undoing:
    own = indent_of(rows[number])
    beside = _beside(lines, number, depth)
    is_item = ITEM.match(rows[number]) is not None
    if last == number:
        remedy = f"pakai {depth} spasi di depan{'nya' if not is_item else ' tanda hubung'}{beside}."
    else:
        side = "kanan" if depth > own else "kiri"
        remedy = f"geser baris {number + 1} sampai {last + 1} sejauh {abs(depth - own)} spasi ke {side}{beside}."
    return Undoing(number, lines, _odd(rows[number], own), remedy)


def _odd(line: str, own: int) -> str:
    key = KEY.match(line)
    what = "butir" if ITEM.match(line) else f"kunci '{key['key']}'" if key else "teks"
    return f"indentasi {what} ini {own} spasi, tidak sesuai dengan baris di sekitarnya"


def _beside(lines: list[str], number: int, depth: int) -> str:
    """What a line is level with, or stands below: ", sejajar dengan 'waktu' pada baris 3"."""
    is_item = ITEM.match(lines[number]) is not None
    for above in range(number - 1, -1, -1):
        row = lines[above]
        if not row.strip():
            continue
        key = KEY.match(row)
        if is_item and ITEM.match(row) and indent_of(row) == depth:
            return f", seperti baris {above + 1}"
        if not is_item and key and key.start("key") == depth:
            return f", sejajar dengan '{key['key']}' pada baris {above + 1}"
        if not key and not is_item and not KEY.match(lines[number]) and indent_of(row) == depth:
            return f", seperti baris {above + 1}"
        if key and key.start("key") < depth:
            return f", di bawah '{key['key']}' pada baris {above + 1}"
        if indent_of(row) < depth:
            return ""
    return ""


def _with_colon(rows: list[str], number: int, keys: Container[str]) -> Iterator[Undoing]:
    """A line that begins with a key whose colon is another sign or missing."""
    line = rows[number]
    match = None if KEY.match(line) else _KEY_AND_SIGN.match(line)
    if match is None:
        return
    key, sign, value = match["key"], match["sign"].strip(), match["value"].rstrip()
    name = key if key in keys else key.casefold() if value[:1] in "[{" else ""
    if name not in keys or not (sign or _BEGINS_VALUE.match(value)):
        return
    message = (
        f"setelah kunci '{name}' tertulis '{sign}', bukan titik dua"
        if sign
        else f"titik dua setelah kunci '{name}' tidak ada"
    )
    for depth in [len(match["lead"]), *_depths(rows, number)]:
        lead = match["lead"] if depth == len(match["lead"]) else " " * depth
        lines = [*rows[:number], f"{lead}{name}: {value}", *rows[number + 1 :]]
        pair = f"{name}: {value}"
        there = f"  dengan {depth} spasi di depannya{_beside(lines, number, depth)}." if lead != match["lead"] else ""
        if len(pair) <= LONGEST_VALUE:
            yield Undoing(number, lines, message, f"tulis  {pair}{there}")
        elif not there:
            yield Undoing(number, lines, message, with_sign(name, sign))


def _with_one_dash(rows: list[str], number: int) -> Iterator[Undoing]:
    """An item with two dashes, with one of them."""
    match = _DASHES.match(rows[number])
    if match:
        text, own = match["text"].rstrip(), len(match["lead"])
        lines = [*rows[:number], f"{match['lead']}- {text}", *rows[number + 1 :]]
        remedy = f"tulis  - {text}  dengan {own} spasi di depannya."
        yield Undoing(number, lines, "butir ini diawali dua tanda hubung", remedy)


def _with_dash(rows: list[str], number: int, names: Container[str]) -> Iterator[Undoing]:
    """A line whose dash is another sign or missing, beside the items above it; ``names`` are keys of their names."""
    line = rows[number].strip()
    if ITEM.match(line):
        return
    bullet = other_bullet(line)
    text = bullet[1].removeprefix("tulis  - ") if bullet else line
    if bullet and "…" in text:
        return
    own, key = indent_of(rows[number]), KEY.match(rows[number])
    items = {indent_of(row): row for row in rows[max(0, number - _MOST_OF_ITEM) : number] if ITEM.match(row)}
    for depth, item in items.items():
        if not bullet and not (
            _begins_like(key, item) if key else _may_be_item(line, item, names) and _may_end(rows, number, item)
        ):
            continue
        for last in dict.fromkeys((number, _end(rows, number, own + 1))):
            below = [" " * (indent_of(row) + depth - own) + row.lstrip() for row in rows[number + 1 : last + 1]]
            if any(row.strip() and indent_of(row) <= depth for row in below):
                continue
            lines = [*rows[:number], f"{' ' * depth}- {text}", *below, *rows[last + 1 :]]
            like = next(n for n in range(number - 1, -1, -1) if ITEM.match(rows[n]) and indent_of(rows[n]) == depth)
            message = bullet[0] if bullet else "butir ini tidak diawali tanda hubung"
            remedy = f"tulis  - {text}  dengan {depth} spasi di depannya, seperti baris {like + 1}"
            is_level = key is None and own in (depth, 0) and not text[0].islower()
            otherwise = "" if bullet or key else "; bila lanjutan teks di atasnya, jorokkan sedalam teks itu"
            if last > number and depth != own:
                continue
            yield Undoing(number, lines, message, f"{remedy}{otherwise}.", added=not (bullet or is_level))


def _may_be_item(text: str, item: str, names: Container[str]) -> bool:
    """Whether words may be an item beside another one, which is a text, or a group that a text may stand for."""
    words = text in _BLOCKS or (re.match(r"\w", text) is not None and not _YEAR.match(text))
    if first := KEY.match(item):
        return text[0].isupper() and (first["key"] in names or first["key"] == "id")
    return words and not item.rstrip().endswith(('"', "'"))


def _may_end(rows: list[str], number: int, item: str) -> bool:
    """Whether a group that is an item may end above a line: no text is to begin there, and it stands no deeper."""
    key = KEY.match(item)
    if key is None:
        return True
    above = next((match["value"] for row in reversed(rows[:number]) if row.strip() and (match := KEY.match(row))), "-")
    header = KEY.match(next((row for row in reversed(rows[:number]) if row.strip()), ""))
    is_beside = indent_of(item) <= indent_of(rows[number]) <= key.start("key")
    return is_beside and not (header and above.partition("#")[0].strip() in _EMPTY)


def _begins_like(key: re.Match[str], item: str) -> bool:
    """Whether a key begins an item as it begins another, no deeper than that, and with something else."""
    first = KEY.match(item)
    return (
        first is not None
        and first["key"] == key["key"]
        and first["value"] != key["value"]
        and key.start("key") <= first.start("key")
    )


def _with_plain_blanks(rows: list[str], at: int) -> Iterator[Undoing]:
    """All lines that are set in by other blanks than those that YAML counts, with plain ones."""
    odd = [n for n, row in enumerate(rows) if _OTHER_BLANKS.match(row)]
    if at in odd:
        lines = [_OTHER_BLANKS.sub(lambda found: " " * len(found[0]), row) for row in rows]
        shown = ", ".join(str(n + 1) for n in odd)
        remedy = f"ganti spasi khusus di depan baris {shown} dengan spasi biasa, sama banyaknya."
        yield Undoing(odd[0], lines, "indentasi baris ini memakai spasi khusus dari Word atau web", remedy)


def _without_mail(rows: list[str], at: int) -> Iterator[Undoing]:
    """Lines behind the signs by which programs for mail quote, without them."""
    number = next((n for n in range(at, max(-1, at - 3), -1) if _MAIL.match(rows[n])), -1)
    if number < 0:
        return
    first = last = number
    while first and (_MAIL.match(rows[first - 1]) or not rows[first - 1].strip()):
        first -= 1
    while last + 1 < len(rows) and (_MAIL.match(rows[last + 1]) or not rows[last + 1].strip()):
        last += 1
    while not rows[first].strip():
        first += 1
    while not rows[last].strip():
        last -= 1
    bare = [match["rest"] if (match := _MAIL.match(row)) else row for row in rows[first : last + 1]]
    where = f"baris {first + 1} sampai {last + 1}" if last > first else "baris ini"
    message = f"tanda '>' di depan {where} ialah tanda kutipan surel"
    remove = f"hapus tanda '>' di depan {where}, beserta satu spasi di belakangnya"
    own = min((indent_of(row) for row in bare if row.strip()), default=-1)
    if own < 0:
        return
    lines = [*rows[:first], *bare, *rows[last + 1 :]]
    yield Undoing(first, lines, message, f"{remove}.")
    for depth in _depths(lines, first):
        moved = [" " * (indent_of(row) + depth - own) + row.lstrip() if row.strip() else row for row in bare]
        lines = [*rows[:first], *moved, *rows[last + 1 :]]
        yield Undoing(
            first,
            lines,
            message,
            f"{remove.partition(',')[0]}, lalu pakai {depth} spasi{_beside(lines, first, depth)}.",
        )


def _run_of_years(rows: list[str], at: int) -> tuple[int, int]:
    """The first and last of the years at one depth around a line; -1 for none."""

    def is_year(number: int) -> bool:
        key = KEY.match(rows[number]) if 0 <= number < len(rows) else None
        return key is not None and _YEAR.fullmatch(key["key"]) is not None and indent_of(rows[number]) == depth

    depth = indent_of(rows[at])
    if not is_year(at):
        return -1, -1
    first = last = at
    while is_year(first - 1):
        first -= 1
    while is_year(last + 1):
        last += 1
    return first, last


def _head_moved_out(rows: list[str], at: int) -> Iterator[Undoing]:
    """The key of years that stands as deep as they and those above it, moved to where the key above it stands."""
    depth = indent_of(rows[at])
    for number in range(at - 1, max(-1, at - _FURTHEST_ABOVE), -1):
        key = KEY.match(rows[number])
        if not rows[number].strip() or indent_of(rows[number]) > depth:
            continue
        if key is None or key.start("key") != depth or key["dashes"]:
            return
        if _is_year(key["key"]) or key["value"].partition("#")[0].strip():
            continue
        heads = (m for row in reversed(rows[:number]) if (m := KEY.match(row)) and m.start("key") < depth)
        head = next(heads, None)
        if head is not None and not head["value"]:
            moved = " " * head.start("key") + rows[number].lstrip()
            yield _told_moved(rows, number, number, head.start("key"), [*rows[:number], moved, *rows[number + 1 :]])
        return


def _is_year(key: str) -> bool:
    return _YEAR.fullmatch(key) is not None


def _years_set_in(rows: list[str], at: int) -> Iterator[Undoing]:
    """The years of all sources of funds that stand level with them, set in."""
    year = next(
        (n for n in range(at, max(-1, at - 6), -1) if (key := KEY.match(rows[n])) and _YEAR.fullmatch(key["key"])), -1
    )
    if year < 0:
        return
    depth = indent_of(rows[year])
    first = last = year
    while first and (not rows[first - 1].strip() or indent_of(rows[first - 1]) >= depth):
        first -= 1
    last = _end(rows, year, depth)
    own = [
        n
        for n in range(first, last + 1)
        if (key := KEY.match(rows[n])) and _YEAR.fullmatch(key["key"]) and key.start("key") == depth
    ]
    heads = [
        n
        for n in range(first, last + 1)
        if (key := KEY.match(rows[n])) and not key["value"] and key.start("key") == depth
    ]
    if not heads or min(own) < min(heads):
        return
    lines = [f"  {row}" if n in own else row for n, row in enumerate(rows)]
    head = KEY.match(rows[heads[0]])
    shown = ", ".join(str(n + 1) for n in own)
    yield Undoing(
        own[0],
        lines,
        f"tahun ini sejajar dengan '{head['key'] if head else ''}' di atasnya, padahal isinya",
        f"geser ke kanan sejauh 2 spasi: baris {shown}.",
    )
