"""Pasted content: text that is not indented, and tables from Excel."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.late_patterns import late_pattern
from generator.source.mistakes.below_text import Around, Reading, as_key_or_item, as_remark, visible
from generator.source.mistakes.bold_keys import bold_key_on
from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, indent_of
from generator.source.mistakes.key_on_line import bare_key, halves_of_key, key_on_line
from generator.source.mistakes.list_markers import NUMBERED_HEADING, other_bullet
from generator.source.mistakes.signs_for_colons import key_in_text
from generator.source.mistakes.tagged_lines import heading_in_tags, is_tagged_text, tagged_line
from generator.source.words import shortened
from generator.source.yaml_nodes import Group, Topics

_BLOCK_SIGN = late_pattern(r" *(?:- +)*(?:[\w ]+:[ \t]+)?(?P<sign>[|>])[+-]?\d?[ \t]*(?:#.*)?$")
_SIGN_WITHOUT_COLON = late_pattern(r" *(?:- +)*(?P<key>[a-z_]\w*)[ \t]+(?P<sign>[|>][+-]?)[ \t]*")
_KEY_OF_OURS = late_pattern(
    r"\s*(?:>+ *)?(?:- +)*(?:[\"'“:;,.]\s*)?[a-z_][a-z0-9_]*[ \t]*:[^\w\s]?(?:\s|$)|\s*-[|>][-+]?$"
    r"|#|\s+#+(?:\s|$)|---"
)
_RULED = late_pattern(r"[ \t]*(?!---\s*$)([-=*_~+])\1{2,}[ \t]*$")
_DRAWN = late_pattern(
    r"[ \t]*(?!---(?:\s|$))(?:([-=*_~+])\1{2,}|--[ \t]*$|//|/\*|\*/|<!--|-->|;|```|\.{3}[ \t]*$"
    r"|[\u2500-\u25ff]{3,}[ \t]*$|(?:[*=~_•·—–] ){2,}[*=~_•·—–][ \t]*$"
    r"|</?(?:b|i|u|p|br|hr|em|strong|span|div|h\d|[uo]l|li|table|t[rdh])\b[^>]*>)"
)
_HEADING = late_pattern(r"(?:BAB )?[IVX]+\. +[A-Z][A-Z ,&/-]+$|BAB [IVX]+\b[A-Z ,&/-]*$")
_LEFT_BY_GIT = ("<<<<<<<", ">>>>>>>")
_TEXT_BELOW = late_pattern(r"\w[ \t]*[:\uff1a][ \t]*[|>][+-]?\d?$")
_BEGINS_SENTENCE = late_pattern(r"\s*[A-Z]\w*[ ,]+\S")
_HEADING_SIGN = late_pattern(r"#+ [A-Z0-9]")
_FURTHEST_ABOVE = 60
_WORD = re.compile(r"[a-z_]\w*")
_SIGNS_FOR_COLONS = " =;.:\N{FULLWIDTH COLON}"
IN_PARENTHESES = late_pattern(r"\([^()]*\)")
_IF_REMARK = "; bila memang keterangan"
_UNTIL = late_pattern(r"sampai (?:baris )?(\d+)")
_FEWEST_COLUMNS = 60
_END, _DIVIDER, _HEAD, _KEY_OR_ITEM, _IN_WORDS = "end", "divider", "heading", "key or item", "remark in words"
_LONGEST_ITEM = 500
_CSV_ROW = late_pattern(r"[ \t]*[^\s#;][^;]*(?:;(?! )[^;]*){2,}$")
_OF_PIPES = "tabel tidak dapat ditempel begitu saja; hapus baris garisnya (|---|), lalu "
_PIPE_ROW = late_pattern(r"[ \t]*\|[^|]*\|.*\|[ \t]*$")
TOPICS_FROM_TABLES = ("rencana_aksi", "risiko", "isu", "swot", "daerah.opd", "kesenjangan", "aplikasi", "kebijakan")
"""The topics that ``import`` reads from tables of other people."""
_TABLE_ROW = late_pattern(r"[ \t]*[^\s#][^\t]*\t+[^\t\s]")


@dataclass(frozen=True, slots=True)
class Names:
    """What may follow a text on a line of its own: topics at the left edge, keys beside the text's own.

    ``depth`` is the indentation of the text's own key; ``groups_of`` gives the groups of a topic.
    """

    topics: Container[str]
    keys: Container[str] = ()
    depth: int = 0
    groups_of: Callable[[str], Iterable[Group]] = lambda _: ()

    def begin_at(self, lines: list[str], number: int) -> bool:
        """Whether a line names a topic or a key, although its colon is missing."""
        words, above = lines[number].strip(), lines[number - 1].strip()
        if bold_key_on(words, lambda word: word in self.keys or word in self.topics):
            return True
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if halves_of_key(lines[number], below, lambda word: word in self.keys or word in self.topics):
            return True
        if self._is_key(words) or self._is_head(lines, number):
            return True
        word = _WORD.match(words)
        alone = words.rstrip(_SIGNS_FOR_COLONS)
        if not indent_of(lines[number]) and alone.casefold() in self.topics:
            return alone.islower() or not (above and _is_followed(lines, number))
        if word is None or word[0] not in self.keys:
            return False
        is_apart = len(above) < _FEWEST_COLUMNS or above[-1] in ".!?"
        return alone == word[0] or (is_apart and key_in_text(words, [word[0]], " ", listed=False) is not None)

    def _is_key(self, words: str) -> bool:
        """Whether a line reads as a key, however it is written, and is no sentence that merely begins so."""
        if _TEXT_BELOW.search(words):
            return True
        found = key_on_line(words, self.keys.__contains__)
        return found is not None and (found.is_plain or found.typed.islower())

    def _is_head(self, lines: list[str], number: int) -> bool:
        """Whether a line is nothing but a key, however it is written, with its text set in below it."""
        line, below = lines[number], next(filter(str.strip, lines[number + 1 :]), "")
        if indent_of(line) != self.depth or indent_of(below) <= self.depth:
            return False
        return bare_key(line, self.keys.__contains__) != ""


def _is_followed(lines: list[str], number: int) -> bool:
    """Whether a sentence stands right below a line."""
    below = lines[number + 1 : number + 2]
    return any(line.strip() and not (ITEM.match(line) or other_bullet(line.strip())) for line in below)


def as_meant(text: str, topics: Topics) -> tuple[str, list[Spot]]:
    """A text with what was pasted brought to where it belongs, or left out, and what is to be said about it."""
    lines = text.split("\n")
    if any(line.startswith(_LEFT_BY_GIT[0]) for line in lines):
        return text, []  # both versions stand there, and one of them is to go first
    spots = [
        *_signs_without_colon(lines, topics),
        *_tables(lines, topics),
        *_tagged_lines(lines, topics),
        *_loose_texts(lines, topics),
        *_unsigned_texts(lines, topics),
        *_drawn_lines(lines),
    ]
    return "\n".join(lines), spots


def _signs_without_colon(lines: list[str], topics: Topics) -> Iterator[Spot]:
    """Known keys without their colon before the sign | or > of the text below; they get it."""
    owner, topic, in_text = 0, "", False
    for number, line in enumerate(lines):
        if not _is_filled(line) or (in_text and indent_of(line) > owner):
            continue
        key = KEY.match(line)
        topic = key["key"] if key and not key.start("key") else topic
        in_text, owner = _BLOCK_SIGN.match(line) is not None, _owner(line)
        below = next(filter(str.strip, lines[number + 1 :]), "")
        match = _SIGN_WITHOUT_COLON.fullmatch(line)
        owner = match.start("key") if match else owner
        if match is None or indent_of(below) <= owner:
            continue
        if not any(match["key"] in group.keys for group in _groups_of(topics, topic)):
            continue
        message = f"setelah kunci '{match['key']}' tertulis '{match['sign']}', bukan titik dua"
        remedy = f"tulis  {match['key']}: {match['sign']}"
        yield Spot(number, match.start("sign"), message, remedy, len(match["sign"]))
        lines[number] = f"{line[: match.end('key')]}: {match['sign']}"
        in_text = True


def _tables(lines: list[str], topics: Topics) -> Iterator[Spot]:
    """The tables of several rows outside texts; their rows are emptied."""
    number, inside, in_text = 0, -1, False
    while number < len(lines):
        line = lines[number]
        if inside >= 0 and line.strip() and indent_of(line) <= inside:
            inside = -1
        if inside < 0 and line.strip() and not _is_row(line):
            in_text = _BLOCK_SIGN.match(line) is not None
            inside = _owner(line) if in_text else -1
        last = number
        while inside < 0 and last < len(lines) and _is_row(lines[last]):
            last += 1
        if last - number > 1 and _are_pairs(lines[number:last], _groups_of(topics, _topic_at(lines, number))):
            pass
        elif last - number > 1:
            yield table(lines[number:last], number, in_text=in_text, topic=topic_of_table(lines[:number]))
            lines[number:last] = [""] * (last - number)
        number = max(last, number + 1)


def _are_pairs(rows: Sequence[str], groups: Iterable[Group]) -> bool:
    """Whether rows of two columns are keys of one group with their values, parted by tabs."""
    cells = [re.split(r"\t+", row.strip()) for row in rows]
    if any(len(row) != len(("key", "value")) for row in cells):
        return False
    return any(all(row[0].strip().casefold() in group.keys for row in cells) for group in groups)


def _topic_at(lines: Sequence[str], number: int) -> str:
    """The topic that a line belongs to; "" above the first one."""
    above = (KEY.match(line) for line in reversed(lines[: number + 1]) if _is_filled(line) and line[0] not in " -")
    return next((match["key"] for match in above if match), "")


def _drawn_lines(lines: list[str]) -> Iterator[Spot]:
    """Lines outside texts that merely divide or comment, in other ways than YAML's; they are emptied."""
    owner, in_text, of_git = 0, False, any(line.startswith(_LEFT_BY_GIT) for line in lines)
    for number, line in enumerate(lines):
        if not line.strip() or of_git or (in_text and indent_of(line) > owner):
            continue
        within_text = in_text and _RULED.match(line) is not None and _goes_on(lines, number, owner)
        in_text = within_text or _BLOCK_SIGN.match(line) is not None
        if KEY.match(line) or ITEM.match(line):
            owner = _owner(line)
        elif indent_of(line) <= owner and (_DRAWN.match(line) or _is_heading(lines, number)):
            yield _drawn_line(line, number, "" if within_text else ", atau awali dengan '# '")
            lines[number] = ""


def _tagged_lines(lines: list[str], topics: Topics) -> Iterator[Spot]:
    """Lines outside texts that begin with a tag of HTML and say something; they lose the tags."""
    header, in_text = -1, False
    for number, line in enumerate(lines):
        owner = _owner(lines[header]) if header >= 0 else -1
        if not line.strip() or (in_text and indent_of(line) > owner):
            continue
        is_apart = header >= 0 and (indent_of(line) <= owner or _is_open(lines[header]))
        if is_apart and is_tagged_text(line):
            depth = _depth_wanted(lines, header, number)
            around = Around(topics, partial(_groups_of, topics))
            lines[number], spot = tagged_line(lines, header, number, depth, around)
            yield spot
        if KEY.match(lines[number]) or ITEM.match(lines[number]):
            header, in_text = number, _BLOCK_SIGN.match(lines[number]) is not None


def _is_open(line: str) -> bool:
    """Whether a line is a key without anything behind it."""
    key = KEY.match(line)
    return key is not None and not _is_filled(key["value"])


def _is_heading(lines: list[str], number: int) -> bool:
    """Whether a line is a chapter heading, and not a list item announced by its key."""
    above = next((line for line in reversed(lines[:number]) if line.strip()), "")
    return _HEADING.match(lines[number]) is not None and not (above.rstrip().endswith(":") or _HEADING.match(above))


def _goes_on(lines: list[str], number: int, owner: int) -> bool:
    """Whether the text around a line continues below it, so that a comment in its place would end the text."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    return indent_of(below) > owner


def _drawn_line(line: str, number: int, otherwise: str) -> Spot:
    if is_tagged_text(line):
        return heading_in_tags(line, number)
    return Spot(
        number,
        indent_of(line),
        "baris ini bukan isian, melainkan pembatas atau keterangan",
        f"hapus baris ini{otherwise}.",
        len(line.strip()),
    )


def _is_row(line: str) -> bool:
    return (
        (_TABLE_ROW.match(line) or _CSV_ROW.match(line) or _PIPE_ROW.match(line)) is not None
        and not KEY.match(line)
        and not ITEM.match(line)
    )


def topic_of_table(above: Sequence[str]) -> str:
    """The topic whose key is the last in the lines above a table, if ``import`` reads it; else ""."""
    keys = (match for line in reversed(above) if (match := KEY.match(line)))
    name = key["key"] if (key := next(keys, None)) and not key["value"].partition("#")[0].strip() else ""
    return next((topic for topic in TOPICS_FROM_TABLES if topic.rpartition(".")[2] == name), "")


def table(rows: list[str], number: int = 0, *, in_text: bool = False, topic: str = "") -> Spot:
    """The report about a table, given some of its rows; ``in_text`` if only a text is allowed there.

    ``topic`` is the one that it can be imported for, if it is known.
    """
    by_tab = any("\t" in row.strip() for row in rows)
    by_pipe = all(map(_PIPE_ROW.match, rows))
    between = "|" if by_pipe else "\t" if by_tab else ";"
    words = [cell.strip() for row in reversed(rows) for cell in row.split(between)]
    example = next((word for word in words if any(map(str.isalpha, word))), "Pasar Rakyat")
    remedy = (
        "tabel dari Excel tidak dapat ditempel begitu saja; tulis setiap barisnya sebagai satu butir, dan setiap "
        f"kolomnya sebagai kunci dengan isinya, misalnya  - <kunci>: {shortened(example)}"
    )
    if in_text and by_pipe:
        row = next((row for row in reversed(rows) if re.search(r"\w", row)), "")
        cells = ", ".join(cell.strip() for cell in row.strip(" |").split("|"))
        remedy = f"tabel; awali setiap baris dengan '- ', dan ganti setiap '|' dengan koma, misalnya  - {cells}"
    elif in_text:
        sign, name = ("; ", "titik koma") if any("," in row for row in rows) else (", ", "koma")
        cells = sign.join([cell.strip() for cell in rows[0].split("\t") if cell.strip()][:2])
        remedy = (
            f"tabel tidak dapat masuk ke dalam teks; ganti setiap tab dengan {name}, awali setiap baris dengan '- ', "
            f"misalnya  - {shortened(cells)}{sign}…  di bawah tanda '|'."
        )
    if by_pipe:
        message = "ini tabel bergaris tegak (|), yang tidak dapat dibaca sebagai isian"
        return Spot(number, indent_of(rows[0]), message, _OF_PIPES + remedy.rpartition("; ")[2], len(rows[0].strip()))
    if topic:
        remedy = (
            "hapus tabel ini dari sini, simpan sebagai berkas Excel dengan baris judul kolomnya, lalu ambil dengan  "
            f"masterplan import DAERAH BERKAS.xlsx --topik {topic}  Dengan tangan pun dapat: tulis setiap barisnya "
            f"sebagai satu butir, dan setiap kolomnya sebagai kunci, misalnya  - <kunci>: {shortened(example)}"
        )
    return Spot(
        number,
        indent_of(rows[0]),
        f"ini tabel yang ditempel dari Excel (kolomnya dipisahkan {'tab' if by_tab else 'titik koma'})",
        remedy,
        len(rows[0].strip()),
    )


def _owner(line: str) -> int:
    """The indentation of the key or dash that a block text belongs to."""
    match = KEY.match(line)
    return match.start("key") if match else indent_of(line)


def _loose_texts(lines: list[str], topics: Topics) -> Iterator[Spot]:
    """Texts that begin below a sign | or > but are not indented; they are moved."""
    number = 0
    while number < len(lines):
        if _BLOCK_SIGN.match(lines[number]):
            header, names = number, _names_beside(lines, number, topics)
            first, last = _loose_part(lines, number, names)
            while first:
                wanted = _depth_wanted(lines, header, last)
                if reading := _other_reading(lines, header, first, names):
                    yield reading.told(first, lines[first], _to_be_set_in(first, first, wanted))
                    lines[first] = reading.meant
                    if reading.meant:
                        break
                    first, last = _loose_part(lines, header, names, first)
                    continue
                dash = _dash_of_texts(lines, header, first, topics) if first == last else -1
                yield _loose_text(lines, header, (first, last), wanted, dash)
                _set_in(lines, first, last, wanted)
                number = last
                first, last = _loose_part(lines, header, names, last)
        number += 1


def _names_beside(lines: list[str], header: int, topics: Topics) -> Names:
    """The topics, and the keys that may stand beside the one on a line."""
    match = KEY.match(lines[header])
    above = (KEY.match(line) for line in reversed(lines[: header + 1]) if _is_filled(line) and line[0] not in " -")
    topic = next((found["key"] for found in above if found), "")
    if match is None or not match.start("key") or topic not in topics:
        return Names(topics, groups_of=partial(_groups_of, topics))
    beside = (group.keys for group in topics[topic].groups() if match["key"] in group.keys)
    return Names(topics, next(beside, ()), match.start("key"), partial(_groups_of, topics))


def _groups_of(topics: Topics, name: str) -> Iterable[Group]:
    return topics[name].groups() if name in topics else ()


def _begins_text(line: str) -> bool:
    """Whether a line begins a sentence, or a list in a text."""
    return _BEGINS_SENTENCE.match(line) is not None or other_bullet(line.strip()) is not None


def _set_in(lines: list[str], first: int, last: int, wanted: int) -> None:
    """Move some lines to the right, the leftmost to where it is wanted."""
    least = min(indent_of(line) for line in lines[first : last + 1] if line.strip())
    for at in range(first, last + 1):
        lines[at] = " " * (wanted - least) + lines[at] if lines[at].strip() else ""


def _unsigned_texts(lines: list[str], topics: Topics) -> Iterator[Spot]:
    """The texts below a key of paragraphs that has neither a sign nor anything that stands in; they are moved."""
    topic = ""
    for number, line in enumerate(lines):
        match = KEY.match(line)
        if match is None:
            continue
        topic = topic if match["indent"] or match["dashes"] else match["key"]
        if _is_filled(match["value"]) or not _takes_paragraphs(match["key"], topic, topics):
            continue
        first, last = _loose_part(lines, number, _names_beside(lines, number, topics))
        if first and _begins_text(lines[first]) and not any(map(_is_filled, lines[number + 1 : first])):
            yield _unsigned_text(lines, number, match["key"], first, last)
            lines[number] = f"{line[: match.end('key')]}: |"
            _set_in(lines, first, last, _owner(line) + 2)


def unsigned_above(lines: list[str], number: int, names: Names, takes: Callable[[str, str], bool]) -> Spot | None:
    """What is to be said about a line that looks like a key, but begins the text of the empty key above it.

    ``takes`` tells of a key and its topic whether it takes paragraphs.
    """
    header = next((at for at in range(number - 1, -1, -1) if _is_filled(lines[at])), number)
    match = KEY.match(lines[header])
    if match is None or _is_filled(match["value"]) or _loose_part(lines, header, names)[0] != number:
        return None
    topics = (KEY.match(line) for line in reversed(lines[: header + 1]) if _is_filled(line) and line[0] not in " -")
    topic = next(topics, None)
    if topic is None or not takes(match["key"], topic["key"]):
        return None
    return _unsigned_text(lines, header, match["key"], *_loose_part(lines, header, names))


def _unsigned_text(lines: list[str], header: int, key: str, first: int, last: int) -> Spot:
    until = f" sampai baris {last + 1}" if last > first else ""
    return Spot(
        first,
        indent_of(lines[first]),
        f"teks ini belum menjorok di bawah kunci '{key}' pada baris {header + 1}",
        f"tulis '|' setelah titik dua pada baris {header + 1}, lalu jorokkan teks ini{until} menjadi "
        f"{_owner(lines[header]) + 2} spasi.",
        len(lines[first].strip()),
    )


def _is_filled(text: str) -> bool:
    """Whether there is more than a comment."""
    return text.strip()[:1] not in {"", "#"}


def _takes_paragraphs(key: str, topic: str, topics: Topics) -> bool:
    """Whether a text under a key of a topic may have paragraphs."""
    groups = topics[topic].groups() if topic in topics else ()
    return any(
        key in group.paragraphs or (group.name == key and not group.is_list and group.short in group.paragraphs)
        for group in groups
    )


def _loose_part(lines: list[str], header: int, names: Names, above: int = 0) -> tuple[int, int]:
    """First and last line of a text that is outside its block; zeros if there is none.

    What was looked at already ends with the line ``above``. Lines that stand in as deep as the text itself are where
    they belong. A line that only divides is no part of a text, and one
    that names a topic or a key beside the text ends it. What looks like a heading of Markdown is one where the text
    goes on below it.
    """
    owner, depth = _owner(lines[header]), _depth_of_text(lines, header)
    first = last = heading = 0
    for number in range(max(header, above) + 1, len(lines)):
        line = visible(lines[number])
        if not line.strip():
            continue
        if indent_of(line) > owner:
            if first and indent_of(line) >= depth > 0:
                break
            last = number if first else 0
            continue
        what = _what_is(lines, header, number, names)
        if what == _END or (first and what in {_DIVIDER, _KEY_OR_ITEM}):
            break
        if not first and what in {_KEY_OR_ITEM, _IN_WORDS}:
            return number, number
        if what == _HEAD:
            heading = heading or number
        elif what != _DIVIDER:
            first, last, heading = first or heading or number, number, 0
    return first, _without_rest_in_place(lines, header, (first, last))


def _what_is(lines: list[str], header: int, number: int, names: Names) -> str:
    """What a line that does not stand in below a block text is; "" for a text."""
    line = visible(lines[number])
    if _DRAWN.match(line):
        return _DIVIDER
    if _HEADING_SIGN.match(line):
        return _HEAD
    if _KEY_OF_OURS.match(line) or _is_item_of_list(lines, header, number) or names.begin_at(lines, number):
        return _END
    reading = _other_reading(lines, header, number, names)
    if reading is None:
        return ""
    return _KEY_OR_ITEM if reading.meant else _IN_WORDS


def _other_reading(lines: list[str], header: int, number: int, names: Names) -> Reading | None:
    """What a line below a block text is read as rather than as text: a key, an item or a remark, written amiss."""
    if not _BLOCK_SIGN.match(lines[header]):
        return None
    in_text = _goes_on(lines, number, _owner(lines[header]))
    return as_key_or_item(lines, header, number, Around(names.topics, names.groups_of)) or as_remark(
        lines[number], in_text=in_text
    )


def _without_rest_in_place(lines: list[str], header: int, rows: tuple[int, int]) -> int:
    """The last line of a text outside its block that is to be moved, the rest being set in well."""
    first, last = rows
    owner = _owner(lines[header])
    below = [at for at in range(first + 1, last + 1) if lines[at].strip() and indent_of(lines[at]) > owner]
    if _depth_of_text(lines, header) or not below or not _BLOCK_SIGN.match(lines[header]):
        return last
    rest = [at for at in range(below[0], last + 1) if lines[at].strip()]
    is_even = len({indent_of(lines[at]) for at in rest}) == 1
    is_listed = any(ITEM.match(lines[at]) or other_bullet(lines[at].strip()) for at in rest)
    return max(at for at in range(first, below[0]) if lines[at].strip()) if is_even and not is_listed else last


def _depth_wanted(lines: list[str], header: int, last: int) -> int:
    """How far a text outside its block is to stand in, whose last line is given: as far as the rest of it."""
    owner = _owner(lines[header])
    below = next((line for line in lines[last + 1 :] if line.strip()), "")
    return _depth_of_text(lines, header) or (indent_of(below) if indent_of(below) > owner else owner + 2)


def _to_be_set_in(first: int, last: int, wanted: int) -> str:
    until = f" sampai baris {last + 1}" if last > first else ""
    return f"jorokkan teks ini{until} menjadi {wanted} spasi"


def _depth_of_text(lines: list[str], header: int) -> int:
    """The indentation of a block text by its first line; 0 if that does not stand in."""
    first = next((line for line in lines[header + 1 :] if line.strip()), "")
    return indent_of(first) if indent_of(first) > _owner(lines[header]) else 0


def _goes_on_with_list(lines: list[str], header: int, depth: int) -> bool:
    """Whether a dash at this depth below a block text belongs to a list that was begun above."""
    for number in range(header, max(-1, header - _LONGEST_ITEM), -1):
        line = lines[number]
        if line.strip() and indent_of(line) <= depth and not line.lstrip().startswith("#"):
            return indent_of(line) == depth and ITEM.match(line) is not None
    return header >= _LONGEST_ITEM


def _is_item_of_list(lines: list[str], header: int, number: int) -> bool:
    """Whether a line below a block text is an item of a list that was begun above."""
    if _is_item_after_tab(lines, header, number):
        return True
    return ITEM.match(lines[number]) is not None and _goes_on_with_list(lines, header, indent_of(lines[number]))


def _is_item_after_tab(lines: list[str], header: int, number: int) -> bool:
    """Whether a dash behind a tab begins an item beside the one whose text is complete above it."""
    line = lines[number]
    is_behind_tab = "\t" in line[: indent_of(line)] and ITEM.match(line) is not None
    return is_behind_tab and any(map(str.strip, lines[header + 1 : number])) and _dash_above(lines, header) >= 0


def _dash_above(lines: list[str], header: int) -> int:
    """The line of the dash of the item that a key belongs to; -1 if it belongs to none."""
    depth = _owner(lines[header]) + 1
    for number in range(header, max(-1, header - _LONGEST_ITEM), -1):
        line = lines[number]
        if _is_filled(line) and indent_of(line) < depth:
            if ITEM.match(line):
                return number
            depth = indent_of(line)
    return -1


def _dash_of_texts(lines: list[str], header: int, first: int, topics: Topics) -> int:
    """The line of the dash of an item whose text is complete above a line, and whose list takes bare texts; or -1."""
    dash = _dash_above(lines, header)
    words = lines[first].strip()
    if dash < 0 or not words[0].isupper() or not any(map(str.strip, lines[header + 1 : first])):
        return -1
    depth = indent_of(lines[dash])
    above = (KEY.match(line) for line in reversed(lines[:dash]) if _is_filled(line) and indent_of(line) <= depth)
    key = next((match["key"] for match in above if match and not match["dashes"]), "")
    heads = (KEY.match(line) for line in reversed(lines[:dash]) if _is_filled(line) and line[0] not in " -")
    head = next((match["key"] for match in heads if match), "")
    group = next((one for one in topics[head].groups() if one.name == key), None) if head in topics else None
    return dash if group is None or group.short else -1


def _is_rather_text(line: str, dash: int) -> bool:
    """Whether a line that may be an item rather goes on with the text above: at the edge, or a whole sentence."""
    depth = indent_of(line)
    return depth != dash and (depth == 0 or "\t" in line[:depth] or line.rstrip().endswith("."))


def _loose_text(lines: list[str], header: int, rows: tuple[int, int], wanted: int, dash: int = -1) -> Spot:
    """The report about a text outside its block, on the lines from one to another.

    ``dash`` is the line of an item beside which it may be another.
    """
    first, last = rows
    sign = _BLOCK_SIGN.match(lines[header])
    remark = f"{_IF_REMARK}, hapus atau pindahkan ke atas teks itu" if lines[first].lstrip()[0] == "#" else ""
    if IN_PARENTHESES.fullmatch(lines[first].strip()):
        remark = f"{_IF_REMARK}, awali dengan '# '"
    depths = {indent_of(line) for line in lines[first : last + 1] if line.strip()}
    as_text = _to_be_set_in(first, last, wanted)
    if len(depths) > 1:
        as_text = f"geser baris {first + 1} sampai {last + 1} sejauh {wanted - min(depths)} spasi ke kanan"
    if dash >= 0:
        as_item = f"awali dengan '- ', sejajar dengan tanda hubung pada baris {dash + 1}"
        is_text = _is_rather_text(lines[first], indent_of(lines[dash]))
        as_text = (
            f"{as_text} bila lanjutan teks; bila butir baru, {as_item}"
            if is_text
            else f"bila butir baru, {as_item}; bila lanjutan teks, {as_text}"
        )
    return Spot(
        first,
        indent_of(lines[first]),
        f"teks ini belum menjorok di bawah tanda '{sign['sign'] if sign else '|'}' pada baris {header + 1}",
        f"{as_text}{remark}.",
        len(lines[first].strip()),
    )


def below_block_sign(lines: list[str], number: int, names: Names) -> tuple[Spot, bool] | None:
    """The report about a line that looks like a key but belongs to the text above it.

    It is certain if that text is otherwise empty. The rest of the pasted text belongs there too, and is reported with
    it.
    """
    for header in range(number - 1, max(-1, number - _FURTHEST_ABOVE), -1):
        if _BLOCK_SIGN.match(lines[header]):
            if spot := _read_otherwise(lines, header, number, names):
                return spot, True
            first, last = _loose_part(lines, header, names)
            if not first <= number <= last or not first:
                return None
            wanted = _depth_wanted(lines, header, last)
            spot = _loose_text(lines, header, (first, last), wanted)
            return spot, not any(line.strip() for line in lines[header + 1 : first])
    return None


def _read_otherwise(lines: list[str], header: int, number: int, names: Names) -> Spot | None:
    """The report about the first line below a block text if it is rather a key, an item or a remark."""
    owner = _owner(lines[header])
    if any(line.strip() and indent_of(line) <= owner for line in lines[header + 1 : number]):
        return None
    reading = _other_reading(lines, header, number, names)
    as_text = _to_be_set_in(number, number, _depth_wanted(lines, header, number))
    return reading.told(number, lines[number], as_text) if reading else None


def is_level_with_sign(lines: list[str], number: int) -> bool:
    """Whether a line begins where the key of the block text above it does."""
    above = range(number - 1, max(-1, number - _FURTHEST_ABOVE), -1)
    header = next((line for line in above if _BLOCK_SIGN.match(lines[line])), -1)
    key = KEY.match(lines[header]) if header >= 0 else None
    return key is not None and key.start("key") == indent_of(lines[number])


def loose_from(lines: list[str], number: int, whole: Spot) -> Spot:
    """The report about a text outside its block, ``whole``, from a later line of it on."""
    line, last = lines[number], int(found[1]) if (found := _UNTIL.search(whole.remedy)) else number + 1
    remedy = whole.remedy.partition(_IF_REMARK)[0].rstrip(".") + "."
    if last <= number + 1:
        remedy = remedy.replace(f" sampai baris {last}", "")
    return whole._replace(line=number, column=indent_of(line), remedy=remedy, width=len(line.strip()))


def numbered_heading(fault: Fault) -> Spot | None:
    """A line with the number of a section, such as "2.1 Rencana Aksi", before an item or between keys."""
    for line in dict.fromkeys((fault.line, fault.line_above(fault.line), fault.start[0])):
        words, below = fault.text_at(line).strip(), fault.text_at(fault.line_below(line))
        if NUMBERED_HEADING.fullmatch(words) and (ITEM.match(below) or KEY.match(below)):
            message = "baris ini bukan isian, melainkan judul bernomor"
            remedy = "bila judul atau keterangan, awali dengan '# '; bila butir, awali dengan '- '."
            return fault.whole_line(line, message, remedy)
    return None


def row_with_colon(fault: Fault) -> Spot | None:
    """A table row with a colon in one of its cells, at which libyaml stopped."""
    line = fault.text_at(fault.line)
    if "mapping values are not allowed" not in fault.said or "\t" not in line.strip():
        return None
    cells = [cell.strip() for cell in line.strip().split("\t") if cell.strip()]
    keys = [match["key"] for cell in cells if (match := KEY.match(cell)) and match["value"]]
    if len(keys) == len(cells) > 1 and all(fault.is_key_beside(keys[0], key, fault.line) for key in keys):
        remedy = f"tulis  {cells[1]}  pada baris baru sejajar dengan '{keys[0]}', tanpa tab di depannya."
        return fault.whole_line(fault.line, "dua isian pada satu baris, dipisahkan tab", remedy)
    return table([line.rstrip()], fault.line, topic=topic_of_table(fault.lines[: fault.line]))
