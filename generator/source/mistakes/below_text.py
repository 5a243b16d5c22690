"""A line below a block text that does not stand in: a key, an item or a remark, written amiss, rather than text."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import ITEM, KEY, Spot, indent_of
from generator.source.mistakes.signs_for_colons import begins_anew, sample
from generator.source.yaml_nodes import UNSEEN, Group

_NUMBERED = r"(?i:butir|nomor|no|poin|item|ke)[ .-]*\d+"
_ORDINAL = r"(?i:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh)"
_AMISS = late_pattern(
    rf"(?P<lead>(?:[^\w\s\"'“‘#]|[ \t\u00a0\d_])*(?:(?P<count>{_NUMBERED}|{_ORDINAL})\W+|(?:[ivx]+|[a-z])[.)]\W*)?)"
    r"(?P<key>[A-Za-z]\w*)"
    r"(?P<gap>[ \t]*)(?:[(\[<{](?P<remark>[^()\[\]<>{}]*)[)\]>}])?"
    r"[ \t]*(?P<sign>[^\w\s\"'“‘(\[{<#,]{0,4})[ \t]*(?P<value>.*)"
)
_REMARK = late_pattern(r"(?i:dst|dsb|dll)\b\.?|\[[^\[\]:]*\]|(?:TODO|FIXME|XXX|CEK)\b.*")
_BARE_NUMBER = late_pattern(r"\d+(?![\d.)])|\b[ivx]{2,}\b")
_UNSEEN = late_pattern(UNSEEN)
_COLONS = ":\uff1a"


class Around(NamedTuple):
    """The topics, and what gives the groups of one."""

    topics: Container[str]
    groups_of: Callable[[str], Iterable[Group]]


@dataclass(slots=True)
class Level:
    """Keys that stand beside each other around a text: their column and topic, and the key that holds them.

    ``dash`` is the line of the dash of their item, or -1; ``line`` is that of the nearest one above the text.
    """

    column: int
    line: int
    name: str = ""
    dash: int = -1
    keys: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line is read as: how it is to be written, and what is to be said first.

    ``meant`` is the line as it should stand in the file, empty for a remark.
    """

    meant: str
    message: str
    remedy: str

    def told(self, number: int, line: str, as_text: str) -> Spot:
        """The report about the line, with the advice for the case that it belongs to the text all the same."""
        remedy = f"{self.remedy}; bila memang bagian dari teks, {as_text}."
        return Spot(number, indent_of(line), self.message, remedy, len(line.strip()))


def visible(line: str) -> str:
    """A line without the invisible characters that are read as nothing, as they are not before a dash."""
    seen = _UNSEEN.sub("", line)
    return line if ITEM.match(seen) else seen


def as_remark(line: str, *, in_text: bool) -> Reading | None:
    """The reading of a line as a remark in words; ``in_text`` if the text around it goes on below."""
    if not _REMARK.fullmatch(line.strip()):
        return None
    remedy = "hapus baris ini" + (", atau awali dengan '# '" if not in_text else "")
    return Reading("", "baris ini tampak seperti keterangan, bukan isian", remedy)


def as_key_or_item(lines: list[str], header: int, number: int, around: Around) -> Reading | None:
    """The reading of a line below the block text of a key, on the line ``header``, as a key or an item around it.

    Its key is known there, but signs, a number or a remark stand before or behind it.
    """
    line = lines[number]
    match = _AMISS.fullmatch(line.strip())
    if match is None:
        return None
    if "\t" in match["gap"] and not match["lead"].strip() and match["value"] and "\t" not in match["value"]:
        return _nearest(_readings(lines, header, number, match, around))
    if not (match["lead"].strip() or match["remark"] or match["sign"] not in _COLONS):
        return None
    has_colon = bool(match["sign"]) and match["sign"][-1] in _COLONS
    if not has_colon and not (match["sign"] and match["value"] and begins_anew(match["value"])):
        return None
    typed = match["key"]
    if not typed.islower() and not (has_colon and not match["lead"].strip()):
        return None
    return _nearest(_readings(lines, header, number, match, around))


def _nearest(readings: Iterable[tuple[int, Reading]]) -> Reading | None:
    return min(readings, key=lambda found: found[0], default=(0, None))[1]


def _readings(
    lines: list[str], header: int, number: int, match: re.Match[str], around: Around
) -> Iterator[tuple[int, Reading]]:
    """The readings of a line with how far each would move it."""
    key, depth = match["key"].casefold(), indent_of(lines[number])
    bare = _BARE_NUMBER.search(match["lead"])
    count = match["count"] or (bare[0] if bare else "")
    remark = " ".join(part.strip() for part in (count, match["remark"]) if part)
    pair = sample(key, match["value"]).removeprefix("tulis  ") + (f"  # {remark}" if remark else "")
    levels = list(levels_around(lines, header))
    for level in levels:
        if key not in keys_of(level, levels[-1].line, lines, around):
            continue
        below = _keys_below(lines, number, level.column)
        if key not in level.keys | below:
            yield abs(depth - level.column), _as_key(key, pair, level, lines)
        if level.dash >= 0 and match["lead"].strip() and match["sign"][-1:] in _COLONS:
            yield abs(depth - indent_of(lines[level.dash])), _as_item(pair, level, lines)


def _as_key(key: str, pair: str, level: Level, lines: list[str]) -> Reading:
    beside = KEY.match(lines[level.line])
    told = f", sejajar dengan '{beside['key']}' pada baris {level.line + 1}" if beside else ""
    return Reading(
        " " * level.column + pair,
        f"baris ini tampak seperti kunci '{key}' yang salah tulis",
        f"tulis  {pair}  dengan {level.column} spasi di depannya{told}, bila itu kunci",
    )


def _as_item(pair: str, level: Level, lines: list[str]) -> Reading:
    dash = indent_of(lines[level.dash])
    return Reading(
        f"{' ' * dash}- {pair}",
        "baris ini tampak seperti butir baru, tetapi tidak diawali tanda hubung (-) dan satu spasi",
        f"tulis  - {pair}  dengan {dash} spasi di depannya, seperti baris {level.dash + 1}, bila itu butir baru",
    )


def levels_around(lines: list[str], header: int) -> Iterator[Level]:
    """The keys beside the one on a line, then those around them, out to the topics."""
    key = KEY.match(lines[header])
    level = Level(key.start("key") if key else indent_of(lines[header]) + 2, header)
    for number in range(header, -1, -1):
        line = lines[number]
        if line.strip()[:1] in {"", "#"}:
            continue
        match = KEY.match(line)
        start = match.start("key") if match else indent_of(line)
        if match and start < level.column and (level.dash < 0 or start <= indent_of(lines[level.dash])):
            level.name = match["key"]
            yield level
            level = Level(start, number)
        if match and start == level.column and level.dash < 0:
            level.keys.add(match["key"])
        if ITEM.match(line) and indent_of(line) < level.column and level.dash < 0:
            level.dash = number
    yield level


def keys_of(level: Level, topic: int, lines: list[str], around: Around) -> Container[str]:
    """The keys that may stand on a level; ``topic`` is the line of the topic around it."""
    head = KEY.match(lines[topic])
    if not level.column:
        return around.topics
    groups = list(around.groups_of(head["key"])) if head else []
    named = [group for group in groups if group.name == level.name]
    fitting = [group for group in named or groups if all(key in group.keys for key in level.keys)]
    return fitting[0].keys if fitting else ()


def _keys_below(lines: list[str], number: int, column: int) -> set[str]:
    """The keys further down that stand at a column before anything stands less far in."""
    found = set()
    for line in lines[number + 1 :]:
        if line.strip() and indent_of(line) < column:
            break
        if (match := KEY.match(line)) and match.start("key") == column and not match["dashes"]:
            found.add(match["key"])
    return found
