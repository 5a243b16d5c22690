"""Colons that are missing, superfluous, or not followed by a blank."""

import re

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, as_entry, indent_of
from generator.source.mistakes.folded import AS_BLOCK
from generator.source.mistakes.indentation import beside_list, items_left_behind, misplaced
from generator.source.mistakes.key_on_line import key_on_line
from generator.source.mistakes.pasted import IN_PARENTHESES
from generator.source.mistakes.signs_for_colons import key_in_text, pair_in_text, sample, wrong_sign
from generator.source.words import in_braces

_SECOND_KEY = late_pattern(r"(?P<value>\S.*?)(?P<mark>[,;]?)\s+(?P<key>[a-z_][a-z0-9_]*):(?P<rest>(?:\s.*)?)")
_KEY_OF_GROUP = late_pattern(r"(?P<key>[a-z_][a-z0-9_]*):\s.*\S")
_GLUED_BRACKET = late_pattern(r"\s*(?:- +)*(?P<key>[a-z_][a-z0-9_]*):(?P<bracket>[\[{]).*[:,].*[\]}]\s*(?:#.*)?$")
_GLUED_PAIRS = re.compile(r"\{[^#\"']*(?<=[{,\s])\w+:[\[{][^#\"']*\}")
_GLUED_KEY = re.compile(r"(?<=[{,\s])([A-Za-z_]\w*|(?:19|20)\d\d):(?=[\w\[{])")
_SIGN_ALONE = late_pattern(r"\s*(?:- +)*(?P<key>[a-z_][a-z0-9_]*):(?P<sign>[,;.])\s*(?:#.*)?$")
_IN_QUOTES = late_pattern(r"\"[^\"]*\"|'[^']*'")
_QUOTES = frozenset("\"'“”„‘’")
_BEFORE_BRACES = late_pattern(r"\w+\s*[=;]\s*\{[^{}]*\}")
_NEXT_ITEM = late_pattern(r"\S.*?\s+(?P<item>-\s+(?P<key>[a-z_][a-z0-9_]*):\s.*)")
_YEAR = late_pattern(r"(?:19|20)\d\d")
_BEFORE_YEAR = r"(?:[,;]\s+|\s+)"
_IN_BRACKETS = late_pattern(r"\([^()]*\)")
_LONE_BRACKET = late_pattern(r"\s*[\])}]+\s*$")
_NEXT_KEY = late_pattern(r"[,;]\s+(?=[a-z_][a-z0-9_]*:\s)")
_MARKS = {",": "koma", ";": "titik koma"}
_CITATION = late_pattern(r"(?i)\b(?:nomor|no\.?)\s*\d")
_MOST_WORDS = 4
_FURTHER_IN = "bila baris ini lanjutan teks di atasnya, jorokkan lebih dalam daripada kunci teks itu"
_CODE = late_pattern(r"\w*[\d_-][\w-]*")
_KEY_WORD = late_pattern(r"[a-z_][a-z0-9_]*")
_KEY_AND_MARK = late_pattern(r"([A-Za-z_]\w*?)\s*[^\w\s\"'#]|([A-Za-z_]\w*?)ː")


def glued_bracket(fault: Fault) -> Spot | None:
    """A group or list in brackets without a blank before it, which are part of the key or of a text then."""
    for line in (fault.line, fault.start[0], fault.line_above(fault.line)):
        match = _GLUED_BRACKET.match(fault.text_at(line))
        if match:
            return Spot(
                line,
                match.end("key"),
                f"di antara titik dua setelah '{match['key']}' dan kurung kurang satu spasi",
                f"beri satu spasi setelah titik dua:  {match['key']}: {match['bracket']}…",
            )
    return None


def glued_pairs(fault: Fault) -> Spot | None:
    """Pairs in braces without the blanks behind their colons, which make a second colon."""
    line = fault.text_at(fault.line)
    match = KEY.match(line)
    value = match["value"].rstrip() if match else ""
    if match is None or not _GLUED_PAIRS.fullmatch(value):
        return None
    shown = _GLUED_KEY.sub(r"\1: ", value)
    message = "setelah titik dua di dalam kurung kurang satu spasi"
    return Spot(fault.line, match.start("value"), message, f"tulis  {match['key']}: {shown}", len(value))


def sign_after_colon(fault: Fault) -> Spot | None:
    """A comma, semicolon or full stop alone behind the colon of a key whose value is below."""
    for line in dict.fromkeys((fault.line, fault.start[0], fault.line_above(fault.line))):
        match = _SIGN_ALONE.match(fault.text_at(line))
        if match and fault.is_key_at(match["key"], line):
            name = _MARKS.get(match["sign"], "titik")
            return Spot(line, match.start("sign"), f"ada {name} setelah titik dua", f"hapus {name} itu.")
    return None


def sign_for_colon(fault: Fault) -> Spot | None:
    """A known key with another sign than a colon and a blank, on the line of the error or above it."""
    for line in (fault.line, fault.line_above(fault.line)):
        words = fault.text_at(line).strip().removeprefix("- ")
        found = None if KEY.match(words) else wrong_sign(words)
        if found and (fault.is_key_at(found[0], line) or _BEFORE_BRACES.fullmatch(words)):
            return _wrong_sign(fault, line)
    return None


def missing_colon(fault: Fault) -> Spot | None:
    """A key without its colon, without the blank after it, or with another sign in its place."""
    above = fault.line_above(fault.line)
    if _is_beside_item(fault, above):
        return _beside_items(fault)
    if spot := _above_comment(fault, above) or _item_set_in(fault, above):
        return spot
    if "could not find expected ':'" in fault.said:
        return _without_colon(fault, fault.start[0])
    if "mapping values are not allowed" not in fault.said:
        return None
    if spot := _without_name(fault, above):
        return spot
    is_other = _second_colon_of(fault) or above < 0 or KEY.match(fault.text_at(above))
    goes_on = fault.text_at(above).rstrip() not in fault.topics and _is_continuation(fault, above)
    return None if is_other or goes_on else _without_colon(fault, above)


def _above_comment(fault: Fault, above: int) -> Spot | None:
    """The first key of a group, without colon or blank, separated by a comment from the next key."""
    line, depth = above, indent_of(fault.text_at(fault.line))
    if above < 0 or above == fault.line - 1 or not KEY.match(fault.text_at(fault.line)):
        return None
    while _is_bare(fault.text_at(line)) and indent_of(fault.text_at(line)) == depth and line > 0:
        first, line = line, fault.line_above(line)
    if line == above or not KEY.match(fault.text_at(line)) or indent_of(fault.text_at(line)) >= depth:
        return None
    word = re.match(r"\s*([a-z_][a-z0-9_]*)", fault.text_at(first))
    beside = KEY.match(fault.text_at(fault.line))
    is_known = word and beside and fault.is_key_beside(word[1], beside["key"], fault.line)
    return _without_colon(fault, first) if is_known else None


def _item_set_in(fault: Fault, above: int) -> Spot | None:
    """An item with a colon that stands further in than the text item above, and so became part of its text."""
    line, item = fault.text_at(fault.line), fault.text_at(above)
    if not (ITEM.match(line) and ITEM.match(item)) or KEY.match(item) or indent_of(line) <= indent_of(item):
        return None
    return fault.whole_line(
        fault.line,
        "butir daftar ini tidak sejajar dengan butir di atasnya",
        f"pakai {indent_of(item)} spasi di depan tanda hubung, seperti baris {above + 1}; bila bagian dari butir di "
        "atasnya, tulis dalam satu baris dengannya, dan apit seluruh teksnya dengan tanda kutip.",
    )


def _in_parentheses(fault: Fault, line: int) -> Spot | None:
    """A line of nothing but words in parentheses, which may be a remark."""
    if not IN_PARENTHESES.fullmatch(fault.text_at(line).strip()):
        return None
    remedy = f"bila judul atau keterangan, awali dengan '# '; {_FURTHER_IN}."
    return fault.whole_line(line, "baris ini bukan kunci", remedy)


def _is_bare(line: str) -> bool:
    """Whether a line has neither a key nor a dash."""
    return not (KEY.match(line) or ITEM.match(line))


def _is_beside_item(fault: Fault, above: int) -> bool:
    """Whether a line with a colon is aligned with the dash of a text item above it."""
    item, line = fault.text_at(above), fault.text_at(fault.line)
    is_text = ITEM.match(item) is not None and KEY.match(item) is None
    return is_text and KEY.match(line) is not None and not ITEM.match(line) and indent_of(item) == indent_of(line) > 0


def _beside_items(fault: Fault) -> Spot:
    """A line with a colon that is aligned with the dashes above it."""
    if spot := beside_list(fault, fault.line, fault.line_above(fault.line)):
        return spot
    text = fault.text_at(fault.line).strip()
    topic = "; bila topik tersendiri, tulis di tepi kiri" if text.partition(":")[0].rstrip() in fault.topics else ""
    return fault.whole_line(
        fault.line,
        "baris ini sejajar dengan tanda hubung butir di atasnya",
        f"tulis  - {as_entry(None, text)}  bila ini butir baru; bila ini kunci dari butir di atasnya, beri kunci "
        f"pula pada teks butir itu, lalu jorokkan baris ini dua spasi{topic}.",
    )


def _without_colon(fault: Fault, line: int) -> Spot:
    if spot := (
        _wrong_sign(fault, line)
        or _other_sign(fault, line)
        or _without_name(fault, line)
        or _level_with_its_key(fault, line)
        or _in_parentheses(fault, line)
    ):
        return spot
    is_item = ITEM.match(fault.text_at(line)) is not None or fault.text_at(line).rstrip() in fault.topics
    if not is_item and ITEM.match(fault.text_at(fault.line_above(line))) and _are_level(fault, line):
        as_item, text = "awali dengan '- ' bila ini butir baru", fault.text_at(line)
        remedy = f"{as_item}, atau jorokkan dua spasi lagi bila lanjutan butir di atasnya."
        if text.strip()[0].islower():
            as_text = f"jorokkan baris ini menjadi {indent_of(text) + 2} spasi bila lanjutan butir di atasnya"
            remedy = f"{as_text}; {as_item}."
        return fault.whole_line(line, "baris ini berada di antara butir daftar", remedy)
    if spot := _paragraph_without_sign(fault, line) or _key_of_words(fault, line):
        return spot
    if found := key_on_line(fault.text_at(line), lambda word: fault.is_key_at(word, line)):
        return fault.whole_line(line, f"titik dua setelah kunci '{found.typed}' tidak ada", f"tulis  {found.pair}")
    key, *values = re.split(r"[ \t]+", fault.text_at(line).strip().removeprefix("- "), maxsplit=1)
    value = values[0] if values else ""
    if key[0] in _QUOTES and fault.is_key_at(name := key.strip("".join(_QUOTES) + ":"), line):
        place = fault.text_at(line).index(key)
        return Spot(line, place, f"ada tanda kutip di depan kunci '{name}'", "hapus tanda kutip itu.")
    key = key.casefold() if fault.is_key_at(key.casefold(), line) else key
    value = re.sub(r"^[-–—]\s+", "", value.strip())
    advice = sample(key, value)
    further = _FURTHER_IN
    if _goes_on_with_text(fault, line):
        is_key = fault.is_key_at(key, line)
        remedy = f"{advice}  bila kunci; {further}." if is_key else f"{further}; bila kunci, {advice}"
    else:
        remedy = f"{advice}  atau, {further}."
    return fault.whole_line(line, f"titik dua setelah kunci '{key}' tidak ada", remedy)


def _key_of_words(fault: Fault, line: int) -> Spot | None:
    """A known key written in several words, without its colon."""
    text = fault.text_at(line).strip().removeprefix("- ")
    for blank in [found.start() for found in re.finditer(r"(?<=\w) +(?=\S)", text)][1:_MOST_WORDS]:
        key = re.sub(r"[ -]+", "_", text[:blank].casefold())
        if fault.is_key_at(key, line):
            remedy = f"{sample(key, text[blank:].strip())}  bila kunci; {_FURTHER_IN}."
            return fault.whole_line(line, f"titik dua setelah kunci '{text[:blank]}' tidak ada", remedy)
    return None


def _wrong_sign(fault: Fault, line: int) -> Spot | None:
    """A key followed by something other than a colon and a blank."""
    text = fault.text_at(line)
    lead = len(text) - len(text.lstrip(" -\t"))
    if found := wrong_sign(text[lead:]):
        return Spot(line, lead + found[1], *found[2:])
    pair = pair_in_text(text[lead:].rstrip()) if _YEAR.match(text, lead) else None
    return Spot(line, lead, pair[1], pair[2]) if pair else None


def _other_sign(fault: Fault, line: int) -> Spot | None:
    """A known key followed by another sign than a colon; alone with it, the text may begin on the line below."""
    for number in (line, fault.line_above(line)):
        text = fault.text_at(number)
        lead = len(text) - len(text.lstrip(" -\t"))
        match = _KEY_AND_MARK.match(text, lead)
        word = match[1] or match[2] if match else ""
        if not word or KEY.match(text) or not fault.is_key_at(word, number):
            continue
        found = key_in_text(text[lead:], [word], "", listed=False)
        if found and (number == line or found[2].endswith(":")):
            return Spot(number, lead + found[0], *found[1:])
    return None


def _paragraph_without_sign(fault: Fault, line: int) -> Spot | None:
    """The first line of a text below its key without the sign |, if a line below it has a colon."""
    above = fault.line_above(line)
    owner = KEY.match(fault.text_at(above)) if above >= 0 else None
    if owner is None or owner["value"].partition("#")[0].strip() or not fault.text_at(line).lstrip()[:1].isupper():
        return None
    groups, key = fault.groups(above), owner["key"]
    is_text = any(key in group.paragraphs for group in groups) and not fault.groups_below(owner, above)
    if not is_text or indent_of(fault.text_at(line)) <= owner.start("key"):
        return None
    return fault.whole_line(
        line,
        f"teks '{key}' memuat titik dua pada baris di bawahnya, padahal ditulis tanpa tanda '|'",
        f"{AS_BLOCK} (baris {above + 1}:  {key}: | ).",
    )


def _goes_on_with_text(fault: Fault, line: int) -> bool:
    """Whether a line that begins with no known key is below a key that has a text already, which may go on."""
    above = fault.line_above(line)
    match = KEY.match(fault.text_at(above)) if above >= 0 else None
    word = fault.text_at(line).lstrip().partition(" ")[0]
    if match is None or not match["value"] or "_" in word or _IN_QUOTES.fullmatch(match["value"].strip()):
        return False
    beside = [group for group in fault.groups(line) if match["key"] in group.keys]
    is_new = bool(beside) and not any(word.casefold() in group.keys for group in beside)
    return word[:1].islower() or (word[:1].isupper() and is_new)


def _without_name(fault: Fault, line: int) -> Spot | None:
    """A text item that ends on a line and has a key below it, which would make it a group."""
    first, match = _bare_item(fault, line), KEY.match(fault.text_at(line + 1))
    is_key = match is not None and not match["dashes"] and _KEY_WORD.fullmatch(match["key"])
    if first < 0 or match is None or not is_key or match.start("key") <= indent_of(fault.text_at(first)):
        return None
    if (
        spot := items_left_behind(fault, first)
        or beside_list(fault, line + 1, first)
        or (_other_sign(fault, first) if first == line else None)
    ):
        return spot
    text = " ".join(fault.text_at(number).strip() for number in range(first, line + 1))
    below = match["key"]
    name = _name_of_item(fault, first)
    if spot := _key_of_item(fault, first, text):
        return spot
    if _is_whole_item(fault, line + 1, name, text):
        return _item_below(fault, first, line + 1)
    advice = sample(name, text.removeprefix("-")).replace("tulis  ", "tulis  - ", 1)
    instead = f"di tempat baris {first + 1} sampai {line + 1} " if first < line else ""
    quotes = f"bila '{below}:' lanjutan teks, apit seluruh teks dengan tanda kutip."
    return fault.whole_line(
        first,
        f"teks butir ini belum punya kunci, padahal di bawahnya ada kunci '{below}'",
        f"{advice}  {instead}bila itu {'nama' if name == 'nama' else 'isi'}nya; {quotes}" if name else quotes,
    )


def _is_whole_item(fault: Fault, below: int, name: str, text: str) -> bool:
    """Whether a text is an item of its own: the keys below it have its key as well, or what it cites already."""
    depth, keys = indent_of(fault.text_at(below)), set()
    while below < len(fault.lines) and indent_of(row := fault.text_at(below)) >= depth:
        match = KEY.match(row)
        keys |= {match["key"]} if match and match.start("key") == depth else set()
        below = fault.line_below(below)
    return bool(name in keys or (_CITATION.search(text) and keys & {"nomor", "tahun"}))


def _item_below(fault: Fault, item: int, line: int) -> Spot:
    """A group without its dash below an item that is a text."""
    return fault.whole_line(
        line,
        "kunci ini memulai butir baru, tetapi tidak diawali tanda hubung",
        f"awali dengan '- ', sejajar dengan tanda hubung pada baris {item + 1}.",
    )


def _key_of_item(fault: Fault, line: int, text: str) -> Spot | None:
    """A text item that begins with a key of its group, whose colon is missing."""
    owner, typed = fault.list_key(line), fault.text_at(line).strip()
    key, blank, value = re.sub(r"[ \t]*\t[ \t]*", "\t", text.removeprefix("-").strip()), "", ""
    if found := re.match(r"(\S+)([ \t])(.*)", key):
        key, blank, value = found.groups()
    group = fault.items_under(owner[1], line) if owner else None
    if group is None or key not in group.keys or not value or text != typed:
        return None
    is_certain = blank == "\t" or value[0].isupper() or value[0] in "\"'[{" or key == "id" or _CODE.fullmatch(value)
    if not is_certain and " " in value:
        return None
    advice = sample(key, value).replace("tulis  ", "tulis  - ", 1)
    name = _name_of_item(fault, line)
    if not is_certain and name and name != key:
        as_name = sample(name, text.removeprefix("-").strip()).replace("tulis  ", "- ", 1)
        advice = f"{advice}  bila '{key}' kuncinya; bila bukan, tulisannya  {as_name}"
    return fault.whole_line(line, f"titik dua setelah kunci '{key}' tidak ada", advice)


def _name_of_item(fault: Fault, line: int) -> str:
    """The key for the text of an item; "" if the items of its list are plain texts."""
    owner = fault.list_key(line)
    if owner and (group := fault.items_under(owner[1], line)):
        return group.short or "nama"
    key = owner[1]["key"] if owner else ""
    return "" if any(key in group.keys for group in fault.groups(line)) else "nama"


def _bare_item(fault: Fault, line: int) -> int:
    """The first line of the text item that ends on a line; -1 if there is none."""
    while line >= 0 and not ITEM.match(fault.text_at(line)):
        if KEY.match(fault.text_at(line)) or not indent_of(fault.text_at(line)):
            return -1
        line -= 1
    return line if line >= 0 and not KEY.match(fault.text_at(line)) else -1


def _level_with_its_key(fault: Fault, line: int) -> Spot | None:
    """A text that is not indented below its key."""
    match, depth = KEY.match(fault.text_at(fault.line_above(line))), indent_of(fault.text_at(line))
    if match is None or match["value"] or match.start("key") != depth or not depth:
        return None
    last = line
    while _goes_on_bare(fault, last + 1, match["key"]):
        last += 1
    rows = f" baris ini sampai baris {last + 1}" if last > line else ""
    return fault.whole_line(
        line,
        f"teks ini sejajar dengan kunci '{match['key']}' di atasnya, yang belum berisi",
        f"jorokkan{rows} menjadi {depth + 2} spasi bila ini isi '{match['key']}'; bila kunci, beri titik dua dan "
        "isinya.",
    )


def _goes_on_bare(fault: Fault, line: int, key: str) -> bool:
    """Whether a line has text, but neither a key nor a dash, nor the bare name of a key that may stand beside one."""
    words = fault.text_at(line).strip()
    return words != "" and _is_bare(fault.text_at(line)) and not fault.is_key_beside(words, key, line)


def _are_level(fault: Fault, line: int) -> bool:
    """Whether a line has the same indentation as the one above."""
    return indent_of(fault.text_at(fault.line_above(line))) == indent_of(fault.text_at(line))


def _second_colon_of(fault: Fault) -> re.Match[str] | None:
    """The key at the beginning of the line, if libyaml refuses a later colon on it."""
    match = KEY.match(fault.text_at(fault.line))
    return match if match and match.end("key") < fault.column and match["value"] else None


def _is_continuation(fault: Fault, line: int) -> bool:
    """Whether a line without a key continues the text of a key above it."""
    above = fault.line_above(line)
    match = KEY.match(fault.text_at(above)) if above >= 0 else None
    if above < 0 or match is None:
        return above >= 0 and indent_of(fault.text_at(above)) == indent_of(fault.text_at(line))
    return bool(match["value"]) and indent_of(fault.text_at(above)) < indent_of(fault.text_at(line))


def colons_in_item(fault: Fault) -> Spot | None:
    """Two colons in an item of a list of texts."""
    if "mapping values are not allowed" not in fault.said or _second_colon_of(fault) is None:
        return None
    if not ITEM.match(fault.text_at(fault.line)):
        return None
    match = KEY.match(fault.text_at(fault.line))
    if _name_of_item(fault, fault.line) and not (match and " " in match["key"] and match["key"][0].isupper()):
        return None
    text = fault.text_at(fault.line).strip().removeprefix("-").strip()
    return fault.whole_line(fault.line, "titik dua kedua dalam satu butir teks", f"tulis  - {as_entry(None, text)}")


def second_colon(fault: Fault) -> Spot | None:
    """A colon within the value on a key's own line."""
    if "mapping values are not allowed" not in fault.said:
        return None
    match = _second_colon_of(fault)
    if match is None:
        return None
    if fault.column == len(fault.text_at(fault.line).rstrip()) - 1 and fault.goes_on_below(match.start("key")):
        return _head_of_lines(fault, match)
    if spot := (
        _item_behind(fault, match)
        or _key_behind_year(fault, match)
        or _years_in_a_row(fault, match)
        or _key_again(fault, match)
    ):
        return spot
    pairs = _value_and_its_year(fault, match) or _pairs_of_years(match["value"])
    if pairs:
        return Spot(
            fault.line,
            match.start("value"),
            f"titik dua kedua dalam baris kunci '{match['key']}'",
            f"tulis  {match['key']}: {pairs}",
        )
    value = match["value"].rstrip()
    bare = value[:-1] if value[-1:] == '"' and value.count('"') == 1 else value
    return Spot(
        fault.line,
        fault.column,
        f"titik dua kedua dalam baris kunci '{match['key']}'",
        _beside_known_key(fault, match)
        or f"tulis  {as_entry(match['key'], bare)}  bila titik dua itu bagian dari teks; "
        "pindahkan ke baris baru bila yang di depannya sebuah kunci.",
    )


def _key_again(fault: Fault, match: re.Match[str]) -> Spot | None:
    """A key that is written twice on its line."""
    again = re.fullmatch(rf"{re.escape(match['key'])}\s*:\s+(?P<value>\S.*)", match["value"].rstrip())
    if again is None:
        return None
    column, message = match.start("key"), f"kunci '{match['key']}' ditulis dua kali di sini"
    width = len(fault.text_at(fault.line).rstrip()) - column
    return Spot(fault.line, column, message, f"tulis  {match['key']}: {again['value']}", width)


def _item_behind(fault: Fault, match: re.Match[str]) -> Spot | None:
    """The first key of the next item, with its dash, behind the value of a key."""
    found = _NEXT_ITEM.fullmatch(match["value"].rstrip())
    if found is None or not fault.is_key_beside(found["key"], match["key"], fault.line):
        return None
    item = fault.line
    while item >= 0 and not (ITEM.match(fault.text_at(item)) and indent_of(fault.text_at(item)) < match.start("key")):
        item = fault.line_above(item)
    if item < 0:
        return None
    return Spot(
        fault.line,
        match.start("value") + found.start("item"),
        f"butir baru berada di belakang isi '{match['key']}' pada satu baris",
        f"pindahkan  {found['item']}  ke baris baru di bawah baris {fault.line + 1}, dengan "
        f"{indent_of(fault.text_at(item))} spasi di depannya, seperti baris {item + 1}; bila bagian dari teks, apit "
        f"seluruh isi '{match['key']}' dengan tanda kutip.",
    )


def _key_behind_year(fault: Fault, match: re.Match[str]) -> Spot | None:
    """A key of the item, with its value, behind the value of a year."""
    found = _SECOND_KEY.fullmatch(match["value"]) if _YEAR.fullmatch(match["key"]) else None
    above = fault.line_above(fault.line) if found else -1
    while above >= 0 and not ((own := KEY.match(fault.text_at(above))) and own.start("key") < match.start("key")):
        above = fault.line_above(above)
    if found is None or above < 0 or own is None:
        return None
    while above >= 0 and not fault.is_key_beside(found["key"], own["key"], fault.line):
        above = fault.line_above(above)
        own = KEY.match(fault.text_at(above)) or own
    if above < 0:
        return None
    last, depth = fault.line, match.start("key")
    while indent_of(row := fault.text_at(below := fault.line_below(last))) >= depth and row.strip():
        last = below
    shown = f"{found['key']}: {found['rest'].strip()}"
    return Spot(
        fault.line,
        match.start("value") + found.start("key"),
        f"kunci '{found['key']}' berada di belakang isi tahun {match['key']} pada satu baris",
        f"pindahkan  {shown}  ke baris baru di bawah baris {last + 1}, dengan {own.start('key')} spasi di depannya, "
        f"sejajar dengan '{own['key']}' pada baris {above + 1}.",
    )


def _beside_known_key(fault: Fault, match: re.Match[str]) -> str:
    """What to do if the second colon follows a key of the same group, or of the group under the first key."""
    key, found = match["key"], _SECOND_KEY.fullmatch(match["value"])
    if inner := _KEY_OF_GROUP.match(match["value"]):
        return _within_group(fault, match, inner)
    if found is None or match.start("value") + found.end("key") != fault.column:
        return ""
    value, second, rest = found["value"], found["key"], found["rest"].strip()
    for group in fault.groups_below(match, fault.line):
        is_own = group.is_list and key in group.keys
        if group.short and second in group.keys and not is_own:
            pairs = [part.partition(":") for part in _NEXT_KEY.split(f"{second}: {rest}")]
            shown = ", ".join(f"{name}: {in_braces(words.strip())}" for name, _, words in pairs)
            return f"tulis  {key}: {{{group.short}: {in_braces(value)}, {shown}}}"
    if not fault.is_key_beside(second, key, fault.line):
        return ""
    no_mark = f", dan hapus {_MARKS[found['mark']]} di depannya" if found["mark"] else ""
    return (
        f"tulis  {f'{second}: {rest}'.rstrip()}  pada baris baru sejajar dengan '{key}'{no_mark}; bila bagian dari "
        f"teks, apit seluruh isi '{key}' dengan tanda kutip."
    )


def _within_group(fault: Fault, head: re.Match[str], inner: re.Match[str]) -> str:
    """What to do with a key on the same line as its group; "" if the group has no such key."""
    key, group = head["key"], fault.items_under(head, fault.line)
    if group is None or inner["key"] not in group.keys:
        return ""
    dash = "- " if group.is_list else ""
    return (
        f"pindahkan  {dash}{inner[0]}  ke baris baru di bawahnya, menjorok dua spasi, bila '{inner['key']}' "
        f"kuncinya; bila bagian dari teks, apit seluruh isi '{key}' dengan tanda kutip."
    )


def _head_of_lines(fault: Fault, match: re.Match[str]) -> Spot:
    """A text that begins beside its key with words introducing the lines below."""
    return Spot(
        fault.line,
        fault.column,
        f"teks kunci '{match['key']}' berlanjut di bawahnya, padahal baris pertamanya berakhir dengan titik dua",
        "tulis '|' setelah titik dua, lalu seluruh teksnya mulai pada baris di bawahnya, menjorok dua spasi; "
        "bila baris-baris di bawahnya isian lain, hapus titik dua yang kedua.",
    )


def _years_in_a_row(fault: Fault, match: re.Match[str]) -> Spot | None:
    """Years with their values on one line outside braces."""
    parts = re.split(rf"{_BEFORE_YEAR}(?=\d{{4}}:\s)", f"{match['key']}: {match['value'].rstrip()}")
    if len(parts) == 1 or not all(re.match(r"(?:19|20)\d\d: ", part) for part in parts):
        return None
    remedy = f"tulis setiap tahun pada barisnya sendiri:  {'  lalu  '.join(parts)}"
    return fault.whole_line(fault.line, "beberapa tahun ditulis pada satu baris", remedy)


def _value_and_its_year(fault: Fault, match: re.Match[str]) -> str:
    """A value behind its year as a group in braces, under a key whose group has a key for each; "" for any other."""
    found = re.fullmatch(r"((?:19|20)\d\d):\s+([^:;#]*[^:;#\s])\s*", match["value"])
    has_both = any(
        all(name in group.keys for name in ("nilai", "tahun")) for group in fault.groups_below(match, fault.line)
    )
    return f"{{nilai: {in_braces(found[2])}, tahun: {found[1]}}}" if found and has_both else ""


def _pairs_of_years(value: str) -> str:
    """Years with their values as a group in braces; "" if the value is anything else."""
    inner = value.strip().removeprefix("(").removesuffix(")") if _IN_BRACKETS.fullmatch(value.strip()) else value
    inner = _LONE_BRACKET.sub("", inner) if not re.search(r"[\[{]", inner) else inner
    parts = [re.fullmatch(r"(\d{4}):\s+(\S.*?)\s*", part) for part in re.split(rf"{_BEFORE_YEAR}(?=\d{{4}}:)", inner)]
    shown = ", ".join(f"{part[1]}: {in_braces(part[2])}" for part in parts if part)
    return f"{{{shown}}}" if all(parts) else ""


def too_deep(fault: Fault) -> Spot | None:
    """A key indented so far that it continues the text above it."""
    if "mapping values are not allowed" not in fault.said:
        return None
    line, above = fault.text_at(fault.line), fault.line_above(fault.line)
    if above < 0 or not KEY.match(line):
        return None
    if KEY.match(fault.text_at(above)):
        return misplaced(fault, indent_of(line), "; bila ini lanjutan teks, apit seluruh teks dengan tanda kutip")
    return fault.whole_line(
        fault.line,
        "titik dua di dalam teks yang berlanjut dari baris di atasnya",
        "apit seluruh teks itu dengan tanda kutip, atau samakan indentasi baris ini bila ia kunci baru.",
    )
