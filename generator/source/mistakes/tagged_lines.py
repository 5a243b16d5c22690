"""Lines that begin with a tag of HTML, as pasted from a web page: what they say is kept, without the tags."""

from generator.late_patterns import late_pattern
from generator.source.mistakes.below_text import Around, keys_of, levels_around
from generator.source.mistakes.fault import ITEM, KEY, Spot, indent_of, quoted
from generator.source.mistakes.signs_for_colons import reads_as_written, sample

_NAMES = r"(?:a|b|i|u|p|br|hr|em|strong|span|div|h\d|[uo]l|li|table|t[rdh])"
_TAG = late_pattern(rf"</?{_NAMES}\b[^>]*>")
_FIRST = late_pattern(rf"[ \t]*<{_NAMES}\b[^>]*>")
_ITEM_FIRST = late_pattern(r"[ \t]*<li\b")
_KEY_IN_TAGS = late_pattern(r"(?:<[^>]*>\s*)+(?P<key>[A-Za-z_]\w*)\s*[:=]?\s*(?:</[^>]*>\s*)+[:=]?\s*(?P<value>.*)")
_AMOUNT = late_pattern(r"[\[{].*|\d[\d.,]*")


def is_tagged_text(line: str) -> bool:
    """Whether a line begins with a tag and has words besides its tags; a key in tags with its colon is a key."""
    is_key = KEY.match(line) is not None and _KEY_IN_TAGS.fullmatch(line.strip()) is not None
    return not is_key and _FIRST.match(line) is not None and bool(_words(line))


def heading_in_tags(line: str, number: int) -> Spot:
    """The report about a line with words between tags that goes on with nothing."""
    message = "baris ini memuat tanda HTML, dan di atasnya tidak ada teks yang dilanjutkannya"
    remedy = "bila judul atau keterangan, awali dengan '# '; bila isi, tulis di bawah kuncinya tanpa tanda HTML."
    return Spot(number, indent_of(line), message, remedy, len(line.strip()))


def tagged_line(lines: list[str], header: int, number: int, depth: int, around: Around) -> tuple[str, Spot]:
    """A line with words between tags as it should stand in the file, empty for a heading, and the report about it.

    ``header`` is the line of the key or dash above it, ``depth`` where a text stands that goes on with that one.
    """
    line = lines[number]
    tags = list(dict.fromkeys(_TAG.findall(line)))
    named = f"'{tags[0]}'" if len(tags) == 1 else f"'{tags[0]}' dan '{tags[-1]}'"
    as_text = " " * depth + _words(line)
    meant = _as_key(lines, header, number, around) or _as_item(lines, header, number)
    if not meant and _takes_no_text(lines, header, number):
        return "", heading_in_tags(line, number)
    meant = meant or as_text
    otherwise = f"; bila lanjutan teks, tulis  {as_text.strip()}  dengan {depth} spasi" if meant != as_text else ""
    remedy = f"tulis  {meant.strip()}  dengan {indent_of(meant)} spasi di depannya, tanpa tanda HTML{otherwise}."
    return meant, Spot(
        number, indent_of(line), f"di baris ini tertulis tanda HTML {named}", remedy, len(line.strip())
    )


def _words(line: str) -> str:
    """What a line says without its tags."""
    return " ".join(_TAG.sub(" ", line).split())


def _takes_no_text(lines: list[str], header: int, number: int) -> bool:
    """Whether no text goes on below a line: it ends with an amount, or keys or items stand in below it."""
    key, below = KEY.match(lines[header]), next(filter(str.strip, lines[number + 1 :]), "")
    if key is None:
        return False
    value = key["value"].partition(" #")[0].strip()
    is_head = not value and (KEY.match(below) or ITEM.match(below)) and indent_of(below) > key.start("key")
    return bool(is_head) or _AMOUNT.fullmatch(value) is not None


def _as_key(lines: list[str], header: int, number: int, around: Around) -> str:
    """The line as a key that is missing around it, if the tags enclose one; else ""."""
    match = _KEY_IN_TAGS.fullmatch(lines[number].strip())
    if match is None or not match["key"].islower():
        return ""
    key, levels = match["key"], list(levels_around(lines, header))
    pair = sample(key, _words(match["value"])).removeprefix("tulis  ")
    fitting = (
        level for level in levels if key not in level.keys and key in keys_of(level, levels[-1].line, lines, around)
    )
    return next((" " * level.column + pair for level in fitting), "")


def _as_item(lines: list[str], header: int, number: int) -> str:
    """The line as an item of the list around it, or of the empty key above it; "" if it is none."""
    if not _ITEM_FIRST.match(lines[number]):
        return ""
    if (head := KEY.match(lines[header])) and not head["dashes"] and not head["value"].partition("#")[0].strip():
        depth = head.start("key") + 2
    else:
        depth = next((indent_of(lines[level.dash]) for level in levels_around(lines, header) if level.dash >= 0), -1)
    words = _words(lines[number])
    return f"{' ' * depth}- {words if reads_as_written(words) else quoted(words)}" if depth >= 0 else ""
