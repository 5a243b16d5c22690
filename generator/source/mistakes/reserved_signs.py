"""Signs with a meaning in YAML that were meant as text."""

import re

from generator.late_patterns import late_pattern
from generator.source.mistakes.brackets import open_brackets
from generator.source.mistakes.fault import (
    BEFORE_VALUE,
    ITEM,
    KEY,
    Fault,
    Spot,
    as_entry,
    indent_of,
    quoted,
    quotes_for,
)
from generator.source.mistakes.signs_for_colons import reads_as_written
from generator.source.numbers import UnreadableValueError, parse_money
from generator.source.place import Place
from generator.source.words import shortened

_SEVERAL_LISTS = late_pattern(r"(?:\[[^\[\]]*\][\s,;]*){2,}")
_SEVERAL_GROUPS = late_pattern(r"(?:\{(?:\w+: [^\[\]{},]+(?:, )?)+\}[\s,;]*){2,}")
_END_IN_BRACKETS = late_pattern(r"[,\]}]")
_QUANTITY_AFTER_SIGN = late_pattern(r">\s*(?:=|(?:rp\.?\s*)?\d)", re.I)
_DECIMALS_ALONE = late_pattern(r",\d+(?: ?%| \w+)?")
_DASH_BEHIND_SIGN = late_pattern(r"[|>](?:[ \t\u00a0]*(?=[–—])|[ \t\u00a0]+)(?P<dash>[-–—])")
_STRAY_BEHIND_SIGN = late_pattern(r"[|>][-+\d]*\s*(?P<stray>[.,;:|\"'>]+)")
_COLON_BEFORE_ITEM = late_pattern(r" *(?:- +)*- +(?P<colon>: +)(?P<text>\S.*)")
_MONEY = "anggaran"
_LIKE_BAR = late_pattern(r"[Il\N{BROKEN BAR}\N{DIVIDES}/!–—]|\.{3}|\|\|")
_SIGNS = frozenset(">|*&%@`")
_LEFT_BY_GIT = late_pattern(r"(<{7}|={7}|>{7})(\s|$)")


def left_by_git(fault: Fault) -> Spot | None:
    """The conflict marks of an unfinished merge."""
    line = next((n for n, text in enumerate(fault.lines) if _LEFT_BY_GIT.match(text)), None)
    if line is None:
        return None
    return fault.whole_line(
        line,
        "sisa penggabungan Git yang belum diselesaikan",
        "pilih salah satu isian, lalu hapus baris  <<<<<<<,  =======,  dan  >>>>>>>.",
    )


def colon_before_item(fault: Fault) -> Spot | None:
    """A colon between the dash and the text of an item, without a key in front of it."""
    match = _COLON_BEFORE_ITEM.match(fault.text_at(fault.line))
    if match is None:
        return None
    text = match["text"]
    shown = text if reads_as_written(text) else quoted(text)
    return Spot(
        fault.line,
        match.start("colon"),
        "titik dua di depan teks butir ini tidak didahului kunci",
        f"tulis  - {shown}  atau tulis kuncinya di depan titik dua itu.",
        len(text) + len(match["colon"]),
    )


def dash_on_key_line(fault: Fault) -> Spot | None:
    """A list begun on the line of its key."""
    if "block sequence entries are not allowed" not in fault.said:
        return None
    match = KEY.match(fault.text_at(fault.line))
    if match is None:
        return None
    if match["value"].strip() == "-":
        message = f"tanda hubung di belakang '{match['key']}:' tidak diikuti butir, padahal isinya di bawahnya"
        return Spot(fault.line, fault.column, message, "hapus tanda itu, yang tidak diperlukan di sini.")
    moved = f"pindahkan tanda hubung beserta isinya ke baris baru di bawah '{match['key']}:'"
    if any(match["key"] in group.paragraphs for group in fault.groups(fault.line)):
        moved = (
            f"tulis '{match['key']}: |', lalu mulai setiap butirnya pada baris di bawahnya "
            f"setelah {match.start('key') + 2} spasi"
        )
    topic = fault.topics.get(match["key"])
    if topic and topic.is_list and not match["indent"]:
        remedy = f"{moved}."
    elif ITEM.match(fault.text_at(fault.line + 1)):
        remedy = f"{moved}, atau apit isinya dengan tanda kutip bila itu teks."
    else:
        remedy = f"tulis  {as_entry(match['key'], match['value'])}  bila itu teks; bila daftar, {moved}."
    return Spot(fault.line, fault.column, f"daftar tidak dapat dimulai pada baris kunci '{match['key']}'", remedy)


def letter_for_sign(fault: Fault) -> Spot | None:
    """A letter or stroke in place of the sign | behind a key, with the text below it."""
    depth, line = indent_of(fault.text_at(fault.line)), fault.line_above(fault.line)
    while line >= 0 and indent_of(fault.text_at(line)) >= depth > 0:
        line = fault.line_above(line)
    match = KEY.match(fault.text_at(line))
    value = match["value"].rstrip() if match else ""
    if match is None or not _LIKE_BAR.fullmatch(value) or match.start("key") >= depth:
        return None
    if not any(match["key"] in group.paragraphs for group in fault.groups(line)):
        return None
    message = f"'{value}' di belakang '{match['key']}:' tampak seperti pengganti tanda '|'"
    return Spot(line, match.start("value"), message, "ganti dengan  |", len(value))


def sign_before_amount(fault: Fault) -> Spot | None:
    """A sign with a meaning in YAML before an amount of money, as in "> 200 juta": quotes would not make it one."""
    line = fault.start[0] if "scanning" in fault.said else fault.line
    text = fault.text_at(line)
    column = text.rfind(": ", 0, fault.column + 1 if line == fault.line else None)
    value = text[column + 1 :].split(" #")[0].strip()
    value = _END_IN_BRACKETS.split(value)[0].strip() if open_brackets(fault) else value
    if column < 0 or value[:1] not in _SIGNS or not re.search(r"\d", value) or not _is_of_money(fault, line, column):
        return None
    try:
        parse_money(value)
    except UnreadableValueError as error:
        amount = _amount(value[1:]) if value[0] != ">" else ""
        remedy = f"tulis {amount}." if amount else error.remedy
        return Spot(line, text.index(value, column), error.message, remedy, len(value))
    return None


def _amount(text: str) -> str:
    """An amount as written; empty if the text is none."""
    try:
        parse_money(text)
    except UnreadableValueError:
        return ""
    return text.strip()


def _is_of_money(fault: Fault, line: int, column: int) -> bool:
    """Whether a place is within the money of an item."""
    text, depth = fault.text_at(line)[:column], indent_of(fault.text_at(line))
    found = re.search(rf"\b{_MONEY}:", text) is not None
    while not found and depth and (line := fault.line_above(line)) >= 0:
        key = KEY.match(fault.text_at(line))
        if key and key.start("key") < depth:
            depth, found = key.start("key"), key["key"] == _MONEY
    return found


def starred(fault: Fault) -> Spot | None:
    """A text that begins with an asterisk: YAML takes its first word for an alias and stops at the second."""
    match = BEFORE_VALUE.match(fault.text_at(fault.line))
    value = fault.text_at(fault.line)[match.end() :] if match else ""
    if ITEM.match(fault.text_at(fault.line)) and (bullet := re.match(r"\*\s+(?=\S)", value)):
        words = f"{f'{match[1]}: ' if match and match[1] else ''}{value[bullet.end() :].rstrip()}"
        return fault.whole_line(
            fault.line,
            "tanda '*' di awal butir dibaca sebagai rujukan YAML",
            f"tulis  - {words}  tanpa tanda '*'.",
        )
    if match is None or not re.match(r"\*\S+\s+\S", value) or match.end() >= fault.column:
        return None
    return Spot(
        fault.line,
        match.end(),
        "tanda '*' di awal nilai dibaca sebagai rujukan YAML",
        f"apit teksnya dengan tanda kutip:  {as_entry(match['key'] or '', value)}",
    )


def special_start(fault: Fault) -> Spot | None:
    """A text that begins with a sign that has a meaning in YAML."""
    if "directive" in fault.said:
        (line, column), what = fault.start, "perintah YAML"
    elif re.search("anchor|alias", fault.said):
        (line, column), what = fault.start, "rujukan YAML"
    elif re.search("cannot start any token|mapping keys are not allowed|expected node content", fault.said):
        line, column, what = fault.line, fault.column, "tanda khusus YAML"
    else:
        return None
    text = fault.text_at(line)
    value = text[column:].strip()
    if _DECIMALS_ALONE.fullmatch(value):
        return Spot(
            line, column, f"'{value}' tidak berangka di depan tanda desimalnya", f"tulis 0{value}.", len(value)
        )
    if open_brackets(fault) and (part := _END_IN_BRACKETS.split(value)[0].strip()):
        return Spot(
            line,
            column,
            f"tanda '{part[0]}' di awal nilai dibaca sebagai {what}",
            f'apit bagian itu dengan tanda kutip:  "{part}"',
            len(part),
        )
    message = f"tanda '{text[column : column + 1]}' di awal nilai dibaca sebagai {what}"
    if (key := KEY.match(value[1:].lstrip())) and fault.is_key_at(key["key"], line):
        return Spot(line, column, message, f"hapus tanda itu, yang berada di depan kunci '{key['key']}'.")
    return Spot(line, column, message, _in_quotes(fault, line, value))


def _in_quotes(fault: Fault, line: int, value: str) -> str:
    """The advice to quote the value of a line, with what continues it below."""
    match = KEY.match(fault.text_at(line))
    if line == fault.line and fault.goes_on_below(match.start("key") if match else indent_of(fault.text_at(line))):
        return f"apit seluruh teksnya, sampai akhir lanjutannya di bawah baris ini, {quotes_for(value)}."
    return f"apit teksnya dengan tanda kutip:  {as_entry(match['key'] if match else '', value)}"


def unused_anchor(name: str, place: Place, text: str | None) -> tuple[str, Place, str]:
    """Message, place and remedy for an ``&`` whose name no ``*`` refers to.

    ``text`` is the plain text after the name; None if something else follows.
    """
    remedy = f"hapus  &{name}  di sini; bila itu bagian dari teks, pindahkan ke dalam teksnya."
    if text is not None:
        remedy = f"apit teksnya dengan tanda kutip:  {as_entry('', f'&{name} {text}')}"
    return (
        "tanda '&' di awal nilai dibaca sebagai penanda YAML, "
        f"sehingga '{shortened(name)}' tidak tercetak; tidak ada '*{shortened(name)}' yang merujuknya",
        place,
        remedy,
    )


def text_in_brackets(fault: Fault) -> Spot | None:
    """A text that begins with a bracket, such as "[draf] ..." or template signs."""
    match = BEFORE_VALUE.match(fault.text_at(fault.line))
    if match is None or match.end() >= fault.column:
        return None
    value = fault.text_at(fault.line)[match.end() :]
    of_template = value.startswith(("{{", "{%", "{#"))
    closed = fault.text_at(fault.line)[match.end() : fault.column].rstrip().endswith(("]", "}"))
    if not of_template and not (value[:1] in {"[", "{"} and closed and not open_brackets(fault)):
        return None
    if whole := _in_one(value.strip()):
        message = f"beberapa kurung '{value[0]}' berturut-turut"
        return Spot(fault.line, match.end(), message, f"tulis  {whole}", len(value.rstrip()))
    if not of_template and fault.character() in {"]", "}", "", ","}:
        return None
    what = "tanda pengolah templat" if of_template else f"kurung '{value[0]}'"
    return Spot(
        fault.line,
        match.end(),
        f"{what} di awal nilai dibaca sebagai tanda khusus YAML",
        f"apit teksnya dengan tanda kutip:  {as_entry(match['key'], value)}",
        len(value.rstrip()),
    )


def _in_one(value: str) -> str:
    """Several lists or groups in a row as one; "" for anything else."""
    for pattern, (opening, closing) in ((_SEVERAL_LISTS, "[]"), (_SEVERAL_GROUPS, "{}")):
        if pattern.fullmatch(value):
            parts = re.findall(r"[\[{]\s*([^\[\]{}]*?)\s*[\]}]", value)
            return f"{opening}{', '.join(part for part in parts if part)}{closing}"
    return ""


def text_beside_block_sign(fault: Fault) -> Spot | None:
    """Text on the line of | or >, where only the lines below count."""
    if "block scalar" not in fault.said:
        return None
    line, column = fault.start
    sign = fault.text_at(line)[column : column + 1]
    value = fault.text_at(line)[column:].rstrip()
    if _QUANTITY_AFTER_SIGN.match(value):
        message = f"tanda '{sign}' di awal nilai dibaca sebagai tanda khusus YAML"
        return Spot(line, column, message, _in_quotes(fault, line, value), len(value))
    if dash := _DASH_BEHIND_SIGN.fullmatch(value):
        return Spot(line, column, f"setelah tanda '{sign}' tertulis '{dash['dash']}'", f"tulis  {sign}-", len(value))
    if stray := _STRAY_BEHIND_SIGN.fullmatch(value):
        at, stray_sign = column + stray.start("stray"), stray["stray"]
        return Spot(
            line,
            at,
            f"ada '{stray_sign}' setelah tanda '{sign}'",
            f"hapus tanda '{stray_sign}' itu.",
            len(stray_sign),
        )
    key = KEY.match(fault.text_at(line))
    depth = (key.start("key") if key else indent_of(fault.text_at(line))) + 2
    return Spot(
        line,
        column,
        f"teks setelah tanda '{sign}' harus dimulai pada baris berikutnya",
        f"pindahkan teks ke baris baru yang diawali {depth} spasi; "
        f"bila '{sign}' bagian dari teks, apit dengan kutip.",
    )
