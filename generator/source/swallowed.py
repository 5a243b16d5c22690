"""Texts that swallowed neighbouring keys or lines: reported when they are read, as certain or as suspected.

Only what can be seen at a glance is checked here; ``mistakes`` checks the rest, and is imported only if needed.
"""

import re
from itertools import pairwise

from generator.late_patterns import late_pattern
from generator.source.lists_in_text import keeps_items
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.words import shortened
from generator.source.yaml_nodes import Node, Scalar

_MAY_BEGIN_ITEM = r"[^\w\s(\[]|[o_]\s|\d{1,3}[.)]\s|[a-z][.)]\s"
_FEWEST_COLUMNS = 60
_SHORT_LINE = 40
_SENTENCE_ENDS = ".!?"
_FEWEST_SEMICOLONS = 2
_MAY_STAND_APART = re.compile(
    rf"(?P<capital>[^\W\da-z_])|{_MAY_BEGIN_ITEM}|[a-z_]\w*\s*[:;=\uff1a\ufe55\u2236\ua789\ufe13]"
)
_KEY_ON_A_LINE = re.compile(r"(?m)^[ \t]*[a-z_][a-z0-9_]*:(?:\s|$)")
_KEY_AND_NO_SENTENCE = re.compile(
    r"(?m)^[ \t]*[A-Za-z_][\w \u00a0-]*[:\uff1a]?[ \u00a0]*(?:[|>][+-]?\d?|\[[^\[\]\n]*\])[ \t]*$"
    r"|^[ \t]*(?:[a-z_]\w*(?:[ \u00a0-]\w+)+[:\uff1a][ \t]|[A-Za-z]\w*_\w+(?:[ \t]+\S|[ \t]*$))"
)
"""A line that may be a key with the sign of a text or a list behind it, or one in small letters with blanks."""
_IN_KEYS_OF_ANY_FORM = re.compile(r"[_:\uff1a|>\[]")
_KEY_WITHIN = re.compile(r"(?<=[\s,;])(?P<key>[a-z_][a-z0-9_]*):(?=[^\s/])")
_PAIR_RUN_ON = late_pattern(
    r"(?:(?<=[.!?])[\"”’)]*\s+(?=[a-z_][a-z0-9_]*:\s+\S)|\s(?=[a-z_][a-z0-9_]*:\s+\[))"
    r"(?P<pair>(?P<key>[a-z_][a-z0-9_]*):\s+(?:\[[^\[\]]*\]|\S.*))"
)
_KEY_AT_START = re.compile(r"\s*(?P<key>[a-z_][a-z0-9_]+):(?=[^\W\d_])(?P<capital>\w)")
_PLAIN_BLANKS = " \t\r"
_BLANKS_AND_CURLS = " \t\r\n“”‘’„"
_CUT_OFF = late_pattern(r"[ \t](?P<lost>#+[ \t]+\S.*|#[^\w\n]*$)")
_CLOSING = {"]": "[", "}": "{"}
_INCHES = late_pattern(r"\S\s\d{1,3}(?:[.,]\d+)?[\"']$")
_CODE = late_pattern(r"[\d\W]*")
_AMOUNT = late_pattern(r"(?:(?:rp|idr)\.?\s*)?[+−-]?[\d.,]*\d\s*(?P<unit>\D*)", re.I)


def lacks_dashes(node: Scalar, reader: Reader) -> bool:
    """Report a text in place of a list whose items have no dashes; return whether it is one."""
    if is_in_brackets(node, "[", ",", reader):
        return True
    if ";" in node.text and holds_csv(lines_of(node, reader), node, reader):
        return True
    if not node.is_folded and (node.style or not re.match(_MAY_BEGIN_ITEM, node.text)):
        return False
    from generator.source.mistakes.list_markers import undashed  # noqa: PLC0415  (only where a mistake may have been made)

    found = undashed(lines_of(node, reader), node.style)
    if found:
        behind_key = found[1].startswith("tulis  - ") and reader.stands_behind_key(node)
        remedy = f"di bawahnya, menjorok dua spasi, {found[1]}" if behind_key else found[1]
        reader.problems.error(found[0], node.place, remedy)
    return found is not None


def holds_csv(lines: list[str], node: Node, reader: Reader) -> bool:
    """Report lines that are table rows with semicolons between the columns, as in CSV; return whether they are."""
    columns = {line.count(";") for line in lines}
    if (
        len(lines) < 2
        or len(columns) > 1
        or columns.pop() < _FEWEST_SEMICOLONS
        or any("; " in line for line in lines)
    ):
        return False
    from generator.source.mistakes.pasted import table, topic_of_table  # noqa: PLC0415  (only where a mistake was made)

    spot = table(lines, topic=topic_of_table(reader.problems.lines_above(node.place)))
    reader.problems.error(spot.message, node.place, spot.remedy)
    return True


def is_in_brackets(node: Scalar, bracket: str, sign: str, reader: Reader) -> bool:
    """Report a list or group in brackets that quotes or a sign before it turned into text; return whether it is one.

    ``sign`` separates the contents of the bracket.
    """
    text = node.text.strip(_BLANKS_AND_CURLS)
    if text[:1] != bracket or sign not in text:
        return False
    reader.problems.error(
        f"isi di dalam kurung '{bracket}' ini dibaca sebagai satu teks",
        node.place,
        "hapus tanda kutip, | atau > di depannya; bila memang teks, awali dengan kata lain.",
    )
    return True


def joins_lines(node: Scalar, reader: Reader, *, several: bool) -> bool:
    """Report lines joined to one text although they seem separate; return whether that is certain.

    ``several`` says that the text may have paragraphs.
    """
    rows = rows_of(node, reader)
    written = "\n".join([words for _, words in rows])
    may_hold_key = bool(_IN_KEYS_OF_ANY_FORM.search(written) and _KEY_AND_NO_SENTENCE.search(written))
    if (
        node.style == "|"
        and (several or keeps_items(node.text))
        and not (may_hold_key or _KEY_ON_A_LINE.search(node.text))
    ):
        return False
    if not (may_hold_key or _may_be_joined(rows, node.style, several=several)):
        return False
    from generator.source.mistakes.folded import Folded, joints  # noqa: PLC0415  (only where a mistake may be)

    certain = False
    lines = reader.problems.lines_of(node.place.file)
    keys = reader.group, reader.topics, reader.keys_around
    for joint in joints(Folded(rows, lines, node.text, node.style, several, *keys)):
        tell = reader.problems.error if joint.certain else reader.problems.notice
        tell(joint.message, _place_of(rows[joint.row], node, reader), joint.remedy)
        certain = certain or joint.certain
    return certain


def _may_be_joined(rows: list[tuple[int, str]], style: str, *, several: bool) -> bool:
    """Whether any line begins like something separate; in paragraphs, a capital below a full line does not count."""
    for (number, above), (below, words) in pairwise(rows):
        apart = below > number + 1
        match = _MAY_STAND_APART.match(words)
        ends = not style and not apart and above[-1] in _SENTENCE_ENDS
        if match and not (several and match["capital"] and (apart or len(above) >= _FEWEST_COLUMNS) and not ends):
            return True
        if not several and (apart or len(above) < _SHORT_LINE or above.endswith((";", ".", "!", "?"))):
            return True
    first = rows[0][1] if rows else " "
    return " " not in first or (style in {"|", ">"} and _KEY_ON_A_LINE.match(first) is not None)


def _place_of(row: tuple[int, str], node: Scalar, reader: Reader) -> Place:
    number, words = row
    file = node.place.file
    return Place(file, number + 1, reader.problems.lines_of(file)[number].find(words) + 1, len(words))


def joins_numbers(node: Scalar, reader: Reader) -> bool:
    """Report numbers on separate lines that were read as one value; return whether there are."""
    rows = rows_of(node, reader)
    glued = next((below for above, below in pairwise(rows) if _are_two_amounts(above[1], below[1])), None)
    if glued is None:
        return False
    reader.problems.error(
        "bilangan ini menyatu dengan bilangan di atasnya",
        _place_of(glued, node, reader),
        "tulis di belakang kuncinya sendiri, atau hapus salah satunya.",
    )
    return True


def _are_two_amounts(above: str, below: str) -> bool:
    """Whether two lines are a number each: of one unit, or the first of none, so that the second completes it."""
    first, second = _AMOUNT.fullmatch(above), _AMOUNT.fullmatch(below)
    return first is not None and second is not None and first["unit"].casefold() in ("", second["unit"].casefold())


def look_for_key(node: Scalar, reader: Reader) -> None:
    """Report a key that became part of a text because its colon has no blank after it.

    That is a key of the same group anywhere in the text, or any word in small letters at its beginning before a
    capital.
    """
    if not node.style and (begin := _KEY_AT_START.match(node.text)) and begin["capital"].isupper():
        _tell_key_at_start(begin["key"], node, reader)
        return
    keys = () if node.style else _KEY_WITHIN.finditer(node.text)
    match = next((found for found in keys if found["key"] in reader.group), None)
    if node.style in ("|", ">"):
        _look_for_pair_in_block(node, reader)
    if match:
        reader.problems.notice(
            f"kunci '{match['key']}' menjadi bagian teks di depannya",
            node.place,
            "pindahkan ke baris baru dan beri satu spasi setelah titik dua; bila memang teks, apit seluruhnya dengan "
            "tanda kutip.",
        )


def _look_for_pair_in_block(node: Scalar, reader: Reader) -> None:
    """Point out a key of the same group with its value that was run on behind a sentence of a block."""
    rows = rows_of(node, reader)
    for number, words in rows:
        found = next((one for one in _PAIR_RUN_ON.finditer(words) if one["key"] in reader.group), None)
        if found is None:
            continue
        lines = reader.problems.lines_of(node.place.file)
        own = len(re.match(r" *(?:- +)*", lines[node.place.line - 1])[0])  # type: ignore[index]  # matches anything
        at = lines[number].index(words) + found.start("pair")
        reader.problems.notice(
            f"kunci '{found['key']}' berada di belakang kalimat, sehingga menjadi bagian teks itu",
            Place(node.place.file, number + 1, at + 1, len(found["pair"])),
            f"bila '{found['key']}' isian tersendiri, pindahkan  {found['pair']}  ke baris baru di bawah baris "
            f"{rows[-1][0] + 1}, dengan {own} spasi di depannya; bila memang teks, biarkan.",
        )


def look_for_torn_lines(node: Scalar, reader: Reader) -> None:
    """Point out the lines of a folded text that stand out of line, which tears its sentences."""
    from generator.source.mistakes.torn_text import lines_out_of_line  # noqa: PLC0415  (only where a mistake may be)

    lines = reader.problems.lines_of(node.place.file)
    for found in lines_out_of_line(rows_of(node, reader), lines):
        text = lines[found.line]
        place = Place(node.place.file, found.line + 1, len(text) - len(text.lstrip()) + 1, len(text.strip()))
        reader.problems.notice(found.message, place, found.remedy)


def _tell_key_at_start(key: str, node: Scalar, reader: Reader) -> None:
    reader.problems.error(
        f"'{shortened(key)}:' di awal teks ini tampak seperti kunci, tetapi setelah titik dua kurang satu spasi",
        node.place,
        "bila kunci, tulis dengan spasi itu di dalam kelompok yang memuatnya; bila memang teks, apit seluruhnya "
        "dengan tanda kutip.",
    )


def lone_quote(node: Scalar) -> str:
    """The straight quote that ends a plain text and opens nowhere in it; "" for none."""
    text = node.text.strip()
    quote = text[-1:]
    is_lone = not node.style and quote in {'"', "'"} and text.count(quote) == 1 and len(text) > 1
    return quote if is_lone else ""


def look_for_lone_sign(node: Scalar, reader: Reader, *, free: bool) -> None:
    """Point out a comma that ends a text, or a quote, or in a ``free`` text a bracket, that has no opening one."""
    if node.text[-1] == ",":
        _look_for_comma(node, reader)
    elif node.text[-1] not in _CLOSING:
        _look_for_lone_quote(node, reader)
    elif free:
        _look_for_lone_bracket(node, reader)


def _look_for_lone_quote(node: Scalar, reader: Reader) -> None:
    """Point out a quote that ends a text and has no opening one, as it is printed; the sign for inches has none."""
    place, spot = node.place, node.spot
    if not (quote := lone_quote(node)) or _INCHES.search(node.text) or isinstance(spot, Place):
        return
    reader.problems.notice(
        f"tanda kutip {quote} di akhir teks ini tanpa pasangannya, sehingga ikut tercetak",
        Place(place.file, spot[3] + 1, spot[4], 1),
        "hapus tanda kutip itu; bila memang bagian teks, lengkapi pasangannya di awal.",
    )


def _look_for_comma(node: Scalar, reader: Reader) -> None:
    """Point out a comma that ends a text without quotes, as it is printed."""
    spot = node.spot
    if node.style or isinstance(spot, Place):
        return
    reader.problems.notice(
        "koma di akhir isian ini ikut tercetak",
        Place(node.place.file, spot[3] + 1, spot[4], 1),
        "hapus koma itu; bila memang bagian teks, apit seluruhnya dengan tanda kutip.",
    )


def _look_for_lone_bracket(node: Scalar, reader: Reader) -> None:
    """Point out a bracket that closes a text without an opening one, as it is printed."""
    sign, spot = node.text[-1], node.spot
    opening = _CLOSING[sign]
    if node.style or isinstance(spot, Place) or node.text.count(sign) <= node.text.count(opening):
        return
    reader.problems.notice(
        f"kurung '{sign}' di akhir teks ini tanpa pasangannya, sehingga ikut tercetak",
        Place(node.place.file, spot[3] + 1, spot[4], 1),
        f"hapus kurung itu; bila memang bagian teks, lengkapi pasangannya '{opening}'.",
    )


def look_for_remark(node: Scalar, reader: Reader) -> None:
    """Report what a # cuts off from a text; after two blanks or a code in quotes it is certainly a comment."""
    place = node.place
    file, _, _, last, end = node.spot if not isinstance(node.spot, Place) else (place.file, 0, 0, -1, 0)
    if last + 1 not in reader.remarks.get(file, ()):
        return
    rest = reader.problems.lines_of(file)[last][end:]
    if (match := _CUT_OFF.match(rest)) and not (node.style and _CODE.fullmatch(node.text)):
        as_text = "pindahkan ke dalam tanda kutip" if node.style else "apit seluruh teksnya dengan tanda kutip"
        reader.problems.notice(
            f"'{shortened(match['lost'])}' menjadi keterangan, sehingga tidak terbaca",
            Place(file, last + 1, end + 2, len(match["lost"].rstrip())),
            f"bila bagian dari teks, {as_text}; bila memang keterangan, beri dua spasi di depan tanda #.",
        )


def rows_of(node: Scalar, reader: Reader) -> list[tuple[int, str]]:
    """The non-empty lines of a text as they are in the file, with their numbers from 0."""
    if isinstance(node.spot, Place):
        return []
    file, first, column, last, end = node.spot
    lines = reader.problems.lines_of(file)
    rows = lines[first : last + 1]
    if not rows or last >= len(lines):
        return []
    is_block = node.style in ("|", ">")
    quotes = 0 if is_block else len(node.style)
    rows[-1] = rows[-1][: end - quotes]
    rows[0] = "" if is_block else rows[0][column + quotes :]
    return [(number, words) for number, row in enumerate(rows, first) if (words := row.strip(_PLAIN_BLANKS))]


def lines_of(node: Scalar, reader: Reader) -> list[str]:
    """The non-empty lines of a text as they are in the file."""
    shown = [words for _, words in rows_of(node, reader)] if node.is_folded else []
    return shown or [line.strip() for line in node.text.split("\n") if line.strip()] or [""]
