"""Which level of a plan the rows of a table stand on: urusan, program, kegiatan, sub kegiatan.

Their codes tell it; without codes, the word "Program" before a name, the numbering, or amounts that are sums.
The money of a program is that of its activities again, so only rows without any deeper ones below them are items.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.pulling.foreign.headings import Head, names_levels, plain
from generator.source.numbers import UnreadableValueError, parse_money
from generator.source.words import comparable
from generator.source.words_for_totals import OF_ROWS, sums_up

PROGRAM = 3
"""The number of parts in the code of a program, as 2.16.02."""
_CODE = re.compile(r"\d+(?:\.\d+)*\.?")
_BETWEEN_PARTS = re.compile(r"[\s/-]+")
_ROMAN = re.compile(r"[IVXLC]+")
LEADING_NUMBER = re.compile(r"\(?([A-Z]|[IVXLC]+|\d{1,2}(?:\.\d{1,2})*)[.)]+\s+(?=[^\W\d_])")
"""The number before a name, as in "A. Layanan", "II. Ekonomi"."""
_PROGRAM = re.compile(r"program\s+\S", re.IGNORECASE)
_LEADING = re.compile(r"(\d+(?:\.\d+)+)\.?\s+(?=[^\W\d])")
_DEPTHS = 2
_MEASURES = ("indikator", "target[", "satuan")
_DETAILS = (*_MEASURES, "sumber", "opd", "pendukung", "lokasi", "keluaran", "hasil")
_MOST_BELOW = 200


@dataclass(frozen=True, slots=True)
class Levels:
    """The codes of rows by their number, and the numbers of the rows that have deeper ones below them.

    ``programs`` are those of the rows that are programs by name, ``depth`` is how many parts the code of one has.
    ``doubtful`` are rows that look like those of groups, and whose amounts are not the sums of what stands below.
    ``empty`` are those of them that nothing stands below; ``alone`` are items that end the group above them.
    ``styles`` tell how the rows with names are numbered.
    ``below`` are, for a group whose amount is not the sum of what stands below it, the amount and this sum.
    """

    codes: Mapping[int, tuple[str, ...]]
    parents: frozenset[int]
    programs: frozenset[int] = frozenset()
    depth: int = PROGRAM
    doubtful: frozenset[int] = frozenset()
    empty: frozenset[int] = frozenset()
    alone: frozenset[int] = frozenset()
    below: Mapping[int, tuple[Decimal, Decimal]] = field(default_factory=dict)
    styles: Mapping[int, str] = field(default_factory=dict)

    def rank(self, row: ReadRow) -> tuple[int, str]:
        """What rows of one level have in common: the number of parts of their code, and how they are numbered."""
        return len(self.codes.get(row.number, ())), self.styles.get(row.number, "")

    def is_program(self, row: ReadRow) -> bool:
        """Whether a row is that of a program."""
        return row.number in self.programs or len(self.codes.get(row.number, ())) == self.depth

    def is_above_all_activities(self, row: ReadRow) -> bool:
        """Whether a row with a code is that of a program, or of what stands above programs."""
        return 0 < len(self.codes.get(row.number, ())) <= self.depth


def levels_of(head: Head, body: Sequence[ReadRow], naming: int, money: Sequence[int] = ()) -> Levels:
    """The levels of rows by the column of codes, or by codes before their names; none if all are on one level.

    Without codes they are told apart by their names and numbering, and by their amounts in the columns of ``money``.
    """
    return replace(_levels_of(head, body, naming, money), styles=dict(_numbered(head, body, naming)))


def _levels_of(head: Head, body: Sequence[ReadRow], naming: int, money: Sequence[int]) -> Levels:
    at = _code_columns(head)
    codes = {row.number: code for row in body if (code := _code(row, at, naming))}
    if len({len(code) for code in codes.values()}) < _DEPTHS:
        return _without_codes(head, body, naming, money)
    above = {code[:length] for code in codes.values() for length in range(1, len(code))}
    parents = {number for number, code in codes.items() if code in above}
    named = {row.number for row in body if row.number in parents and _is_named_program(row, naming)}
    deepest = max(map(len, codes.values()))
    depth = min((len(codes[number]) for number in named), default=min(PROGRAM, deepest - 1))
    return Levels(codes, frozenset(parents), frozenset(named), depth)


def _without_codes(head: Head, body: Sequence[ReadRow], naming: int, money: Sequence[int]) -> Levels:
    """The levels of rows without codes; below a heading that names activities only, a group must be a sum.

    A row that nothing stands below is no group: an item if it holds more than a name and money, else doubtful.
    """
    body = [row for row in body if not _is_called_sum(row)]
    heading = next((column.heading for column in head.columns if column.at == naming), "")
    named = {row.number for row in body if _is_named_program(row, naming)}
    above = _above_others(head, body, naming)
    unmeasured = _unmeasured(head, body, naming, money)
    bare = unmeasured & {row.number for row in body if any(_amounts(row, money))}
    names = _names_alone(head, body, naming)
    sums = _sums(body, money, named | (above & bare))
    likely = (sums & (named | bare | above)) | (above & unmeasured & names)
    found = likely
    if names_levels(heading):
        found = named or {*_numbered_above(head, body, naming)} or likely or _sums(body, money, named)
        found |= likely
    doubtful = (above & unmeasured) - found
    followed = _followed(_numbered(head, body, naming), found | doubtful, named)
    last = (found | doubtful) - followed - names - sums
    detailed = _detailed(head, body, naming, money)
    groups = frozenset(found - last)
    levels = Levels({}, groups, groups, doubtful=frozenset((doubtful - last) | (last - detailed)),
                    empty=frozenset(last - detailed), alone=frozenset(last & detailed))  # fmt: skip
    return replace(levels, below=_differing(levels, head, body, naming, money))


def _followed(styles: Sequence[tuple[int, str]], groups: Collection[int], named: Collection[int]) -> set[int]:
    """The rows that others stand below: the next one is numbered deeper, or is no group below an unnumbered one.

    What is no group stands below one that is ``named`` a program too, however both are numbered.
    """
    depths = {style: n for n, style in enumerate(dict.fromkeys(style for _, style in styles if style))}
    found: set[int] = set()
    for (number, style), (below, deeper) in pairwise(styles):
        is_deeper = bool(style and deeper) and depths[deeper] > depths[style]
        is_told = not (style and deeper) or number in named
        if is_deeper or (is_told and below not in groups):
            found.add(number)
    return found


def _detailed(head: Head, body: Sequence[ReadRow], naming: int, money: Sequence[int]) -> set[int]:
    """The rows that hold more than a name and amounts: whose they are, from which funds, what they reach."""
    others = [one.at for one in head.columns if one.at not in (naming, *money)]
    details = [one.at for one in head.columns if one.at in others and str(one.field).startswith(_DETAILS)]
    return {row.number for row in body if any(row.text(at) for at in details)}


def _differing(
    levels: Levels, head: Head, body: Sequence[ReadRow], naming: int, money: Sequence[int]
) -> dict[int, tuple[Decimal, Decimal]]:
    """The first amount of each group that is not the sum of the rows below it, beside this sum."""
    styles = dict(_numbered(head, body, naming))
    depths = {style: n for n, style in enumerate(dict.fromkeys(style for style in styles.values() if style))}
    groups = levels.parents | levels.doubtful
    found: dict[int, tuple[Decimal, Decimal]] = {}
    for n, row in enumerate(body):
        if row.number not in groups - levels.empty or not any(own := _amounts(row, money)):
            continue
        total = [Decimal()] * len(money)
        for one in body[n + 1 :]:
            style, other = styles.get(row.number, ""), styles.get(one.number, "")
            is_next = depths[other] <= depths[style] if style and other else one.number in groups
            if is_next or one.number in levels.alone:
                break
            if one.number not in groups:
                total = [sum(pair, Decimal()) for pair in zip(total, _amounts(one, money), strict=True)]
        differing = [pair for pair in zip(own, total, strict=True) if pair[0] != pair[1]]
        if differing:
            found[row.number] = differing[0]
    return found


def _is_called_sum(row: ReadRow) -> bool:
    """Whether a row is called a sum by its first words."""
    texts = [text for at in sorted(row.cells) if any(map(str.isalpha, text := row.text(at)))]
    return bool(texts) and (sums_up(name := comparable(texts[0])) or name.rstrip(":. ") in OF_ROWS)


def _unmeasured(head: Head, body: Sequence[ReadRow], naming: int, money: Sequence[int]) -> set[int]:
    """The rows without any indicator, target and unit, if there are others below them that have one.

    In a table of money without such columns these are the rows with amounts or nothing but names.
    """
    others = (one for one in head.columns if one.at != naming)
    measures = [one.at for one in others if str(one.field).startswith(_MEASURES)]
    if not measures and money:
        costing = {row.number for row in body if row.text(naming) and any(_amounts(row, money))}
        return costing | _names_alone(head, body, naming)
    bare: set[int] = set()
    is_measured = False
    for row in reversed(body):
        has_any = any(row.text(at) for at in measures)
        if not has_any and is_measured and row.text(naming):
            bare.add(row.number)
        is_measured = is_measured or has_any
    return bare


def _names_alone(head: Head, body: Sequence[ReadRow], naming: int) -> set[int]:
    """The rows that hold a name and nothing else in the columns to its right."""
    beside = [one.at for one in head.columns if one.at > naming]
    return {row.number for row in body if row.text(naming) and not any(row.text(at) for at in beside)}


def _above_others(head: Head, body: Sequence[ReadRow], naming: int) -> set[int]:
    """The rows numbered in a way that came before that of a row below them: "I" above "1", "1" above "1.1"."""
    styles = _numbered(head, body, naming)
    depths = {style: n for n, style in enumerate(dict.fromkeys(style for _, style in styles if style))}
    starts = {style for (_, style), (_, below) in pairwise(styles)
              if style and below and depths[below] > depths[style]}  # fmt: skip
    return {number for number, style in styles if style in starts}


def _is_named_program(row: ReadRow, naming: int) -> bool:
    return _PROGRAM.match(without_code(row.text(naming))) is not None


def _numbered_above(head: Head, body: Sequence[ReadRow], naming: int) -> list[int]:
    """The rows numbered as the first one is, if others are numbered otherwise: "I" above "1", "1" above "a"."""
    styles = {number: style for number, style in _numbered(head, body, naming) if style}
    first = next(iter(styles.values()), "")
    above = [number for number, style in styles.items() if style == first]
    return above if len(set(styles.values())) == _DEPTHS else []


def _numbered(head: Head, body: Sequence[ReadRow], naming: int) -> list[tuple[int, str]]:
    """How each row with a name is numbered, in the column before the names or else before the name itself."""
    at = next((one.at for one in head.columns if one.at < naming and plain(one.heading).split()[:1] == ["no"]), None)
    named = [row for row in body if row.text(naming)]
    numbers = [row.text(at) if at is not None else "" for row in named]
    if not any(numbers):
        leading = (LEADING_NUMBER.match(row.text(naming)) for row in named)
        numbers = [match[1] if match else "" for match in leading]
    known = {_bare_number(number) for number in numbers}
    return [(row.number, _style(number, known)) for row, number in zip(named, numbers, strict=True)]


def _bare_number(number: str) -> str:
    return number.removesuffix(".0").strip(".() ")


def _style(number: str, known: Collection[str]) -> str:
    """How a row is numbered; a letter such as "C" is a Roman number unless the letter before it is ``known``."""
    bare = _bare_number(number)
    is_letter = len(bare) == 1 and bare.isalpha()
    if _ROMAN.fullmatch(bare.upper()) and not (is_letter and chr(ord(bare) - 1) in known):
        return "romawi" if bare.isupper() else "romawi kecil"
    if bare.replace(".", "").isdecimal():
        return "angka" * (bare.count(".") + 1)
    return ("huruf" if bare.isupper() else "huruf kecil") if is_letter else ""


def _sums(body: Sequence[ReadRow], money: Sequence[int], groups: Collection[int]) -> set[int]:
    """The rows whose amounts are the sums of several rows below them, or of one if they are among likely groups.

    Where there are likely groups, only these are sums, and each sums up what stands above the next one.
    """
    found: set[int] = set()
    for n in range(len(body) - 1, -1, -1):
        own = _amounts(body[n], money)
        if not any(own) or (groups and body[n].number not in groups):
            continue
        below = [row for row in body[n + 1 : n + _MOST_BELOW] if row.number not in found]
        total = [Decimal()] * len(money)
        for count, row in enumerate(below, 1):
            if row.number in groups:
                break
            total = [sum(pair, Decimal()) for pair in zip(total, _amounts(row, money), strict=True)]
            if total == own and (count > 1 or body[n].number in groups):
                found.add(body[n].number)
                break
            if any(one > most for one, most in zip(total, own, strict=True)):
                break
    return found


def _amounts(row: ReadRow, money: Sequence[int]) -> list[Decimal]:
    return [amount_in(row.cells.get(at)) for at in money]


def amount_in(cell: ReadCell | None) -> Decimal:
    """The amount in a cell; 0 if it holds none."""
    if cell is None or cell.repeated:
        return Decimal()
    try:
        return cell.number if cell.number is not None else Decimal(parse_money(cell.text))
    except UnreadableValueError:
        return Decimal()


def without_code(text: str) -> str:
    """A name without the code before it."""
    return _LEADING.sub("", text, count=1) if _LEADING.match(text) else text


def without_number(name: str) -> str:
    """The name of a group without the code or number before it."""
    return LEADING_NUMBER.sub("", without_code(name), count=1)


def _code_columns(head: Head) -> list[int]:
    """The columns of codes: the one with this heading, and those without any beside it, for further parts."""
    known = {column.at for column in head.columns}
    first = next((one.at for one in head.columns if plain(one.heading).split()[:1] == ["kode"]), None)
    if first is None:
        return []
    beyond = next((at for at in range(first + 1, first + 10) if at in known), first + 1)
    return [*range(first, beyond)]


def _code(row: ReadRow, columns: Sequence[int], naming: int) -> tuple[str, ...]:
    """The parts of the code of a row; none if it has no code."""
    parts = [text for at in columns if (text := row.text(at))]
    if not parts and (leading := _LEADING.match(row.text(naming))):
        parts = [leading[1]]
    joined = ".".join(_BETWEEN_PARTS.sub(".", part).strip(".") for part in parts)
    return tuple(joined.split(".")) if _CODE.fullmatch(joined) else ()
