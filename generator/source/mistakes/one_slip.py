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

from generator.source.followed_remedies import followed
from generator.source.mistakes.fault import ITEM, KEY, indent_of
from generator.source.mistakes.key_on_line import bare_key
from generator.source.mistakes.slip import BLOCKS, EMPTY, Undoing, is_year
from generator.source.mistakes.slip_of_indentation import may_be_moved, moved, with_plain_blanks, without_mail
from generator.source.mistakes.slip_of_signs import with_bare_key, with_colon, with_dash, with_one_dash
from generator.source.mistakes.slip_of_years import head_moved_out, years_headed, years_set_in
from generator.source.place import Place
from generator.source.problems import Problem, Problems
from generator.source.yaml_nodes import Topics

_FURTHEST_ABOVE = 9
_FURTHEST_BELOW = 3
_MOST_LETTERS = 400_000
_MOST_READ = 24
_MOST_LOOKED_AT = 4
_LARGE = 60
_APART = 15
_SAYS_ALL = re.compile(
    r"menjadi bagian teks|karakter|memakai tab|tampak seperti kunci|yang (?:masih )?kosong|penggabungan Git"
)
_MAY_BE_MOVED = re.compile(r"tahunnya, bukan kunci| - .* bukan pilihan")
_BOTH_WAYS = ("di depan tanda hubung", "bagian dari teks '")
_OF_STRUCTURE = re.compile(
    r"tidak dikenal|milik|tidak didahului|menjorok|sejajar|bukan bagian|di luar|di antara|tanda hubung|topik"
    r"|titik dua|dua kali"
)
_LEAD = re.compile(r"^[^\S\t]+")
_CHANGES_PARTS = re.compile(r"butir baru|tanpa tanda hubung")
_OPENING = yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken
_CLOSING = yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken


class _Sound(NamedTuple):
    """What a text is like once read: the mistakes still in it, and how many keys, items and notices it has."""

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
                self._try_around(problem, problem.place)

    def _try_around(self, problem: Problem, place: Place) -> None:
        """Search around a mistake; what fails on lines that nobody thought of leaves all as it was told."""
        told = list(self.problems.found)
        try:
            self._tell_around(problem, place)
        except Exception:
            self.problems.found = told

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
        return (
            _CHANGES_PARTS.search(problem.remedy) is not None
            or kept.parts >= self._parts(undone.lines) - undone.added
        )

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
        yield from with_plain_blanks(rows, at)
        yield from head_moved_out(rows, at)
        yield from years_headed(rows, at, self.topics)
        yield from years_set_in(rows, at)
        if only_years:
            return
        yield from without_mail(rows, at)
        near = [n for n in range(at, -1, -1) if may_be_moved(rows[n])][:_FURTHEST_ABOVE]
        near += [n for n in range(at + 1, len(rows)) if may_be_moved(rows[n])][:_FURTHEST_BELOW]
        keys = self._keys(rows)
        may_be_items = [n for n in near if not bare_key(rows[n], keys.__contains__)]
        for number in near:
            yield from with_colon(rows, number, keys)
            yield from with_bare_key(rows, number, keys)
            yield from with_one_dash(rows, number)
            if number in may_be_items and not (KEY.match(rows[number]) or rows[number].lstrip()[0].islower()):
                yield from with_dash(rows, number, self._names(rows), keys)
        for number in _heads_at_the_edge(rows, at, keys):
            yield from moved(rows, number, keys)
        for number in near:
            yield from moved(rows, number, keys)
        for number in may_be_items:
            if KEY.match(rows[number]) or rows[number].lstrip()[0].islower():
                yield from with_dash(rows, number, self._names(rows), keys)

    def _names(self, rows: list[str]) -> Container[str]:
        """The keys for which a bare text stands in the lists of the topics around a line."""
        heads = {match["key"] for row in rows if (match := KEY.match(row)) and not match.start("key")}
        topics = (self.topics[head] for head in heads if head in self.topics)
        return {group.short for topic in topics for group in topic.groups() if group.is_list}

    def _keys(self, rows: list[str]) -> Container[str]:
        """The keys of all groups of the topics around a line."""
        heads = {match["key"] for row in rows if (match := KEY.match(row)) and not match.start("key")}
        groups = [group for head in heads if head in self.topics for group in self.topics[head].groups()]
        return {*self.topics} | {name for group in groups if not callable(group.keys) for name in group.keys}  # type: ignore[attr-defined]


def _heads_at_the_edge(rows: list[str], at: int, keys: Container[str]) -> Iterator[int]:
    """The nearest line above one that begins at the left edge, if it is a known key with its contents below."""
    head = next((n for n in range(at - 1, -1, -1) if rows[n].strip() and rows[n][0] not in " #-\t"), -1)
    key = KEY.match(rows[head]) if head >= 0 else None
    if key and key["key"] in keys and key["value"].partition("#")[0].strip() in EMPTY:
        yield head


def _near(rows: list[str], at: int) -> list[str]:
    """The lines of topics without the content of others that are far away, and without the items far from a line.

    The keys around the items are kept.
    """
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
            is_around = KEY.match(rows[number]) is not None and indent_of(rows[number]) < dash
            kept[number] = rows[number] if is_around else ""
    return kept


def _fewest_parts(rows: list[str], keys: Container[str]) -> int:
    """The number of lines that are an item or begin with a known key and its colon, and are no part of a block."""
    count, owner = 0, -1
    plain = [_LEAD.sub(lambda lead: " " * len(lead[0]), row) for row in rows]
    for row, below in itertools.pairwise([*plain, ""]):
        if not row.strip() or indent_of(row) > owner >= 0:
            continue
        key = KEY.match(row)
        is_item = ITEM.match(row) is not None
        is_known = key is not None and (key["key"] in keys or is_year(key["key"]) or _begins_with_year(below))
        count += is_item + is_known
        value = (key["value"] if key else re.sub(r"^\s*(?:- +)+", "", row)).partition(" #")[0].strip()
        owner = (key.start("key") if key else indent_of(row)) if value in BLOCKS else -1
    return count


def _begins_with_year(row: str) -> bool:
    """Whether a line is a year with its value."""
    key = KEY.match(row)
    return key is not None and is_year(key["key"])
