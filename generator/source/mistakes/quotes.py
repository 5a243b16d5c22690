"""Quotes that are not closed, closed too early, or not valid quotation marks."""

import re
from typing import Any

import yaml

from generator.late_patterns import late_pattern
from generator.source.mistakes.brackets import open_brackets
from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, as_entry, begin, indent_of, quoted
from generator.source.mistakes.signs_for_colons import sample
from generator.source.words import shortened

_DOUBLED = late_pattern(r"(?P<quote>[\"'])(?P=quote)(?P<text>[^\"']+)(?P=quote){2}")
_SURROGATES = r"(?i)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})"
_QUOTED_AND_SIGN = late_pattern(
    r""" *(?:- +)*(?:(?P<key>[\w]+)[ \t]*:[ \t]+)?(?P<value>(?P<quote>["'])(?:(?!(?P=quote)).)*(?P=quote)\s+"""
    r"""(?P<rest>[&@%`*!|>{\[-].*))"""
)
END_SIGNS = {";": "titik koma", ".": "titik"}
_IN_QUOTES_EACH = late_pattern(r"\"[^\"]*\"|'[^']*'")
_IN_QUOTES = late_pattern(rf"(?:(?:{_IN_QUOTES_EACH.pattern})\s*)+")
_IN_BRACKETS = late_pattern(r"\[[^\[\]]*\]|\{[^{}]*\}")
_BLOCK_SIGNS = frozenset({"|", ">", "|-", ">-"})
_NEXT_PAIR = late_pattern(r"\s*(?P<mark>[,;.]?)\s*(?P<key>[a-z_][a-z0-9_]*):\s+\S")
_KEY_IN_CURVES = late_pattern(
    r"(?P<lead> *(?:- +)?)[“”„‘’](?P<key>[a-z_][a-z0-9_]*|(?:19|20)\d\d)(?:[“”„‘’] *:|:[“”„‘’])(?= |$) *(?P<value>.*)"
)
_PAIR_IN_QUOTES = late_pattern(
    r"""(?P<lead> *(?:- +)?)(?P<quote>["'])(?P<key>[a-z_][a-z0-9_]*|(?:19|20)\d\d): +(?P<value>[^"']*\S)(?P=quote)"""
)
_CURVED = late_pattern(r"[“”‘’„](?P<text>.*[^“”‘’„\"'])[“”‘’\"']{1,2}")
_CLOSING = late_pattern(r"[”’“]\s*(?:[,\]}].*|#.*)?$")
_WORD_QUOTED = late_pattern(r"(?:(?::|-|^)\s+|^)(?P<quote>[“”‘’„])")


def word_quote(fault: Fault) -> Spot | None:
    """A value in Word's curved quotes, which are not quotes in YAML."""
    for line in (fault.line, fault.start[0], fault.line_above(fault.line)):
        match = _WORD_QUOTED.search(fault.text_at(line))
        if match:
            at = match.start("quote")
            key = KEY.match(fault.text_at(line)[at + 1 :])
            if key and (key["key"] in fault.topics or any(key["key"] in g.keys for g in fault.groups(line - 1))):
                return Spot(line, at, f"ada tanda kutip di depan kunci '{key['key']}'", "hapus tanda kutip itu.")
            return Spot(line, at, "teks diapit tanda kutip lengkung dari Word", _straight(fault, line, at))
    return None


def _straight(fault: Fault, line: int, column: int) -> str:
    """How to write a text in curved quotes: as a whole if it ends on its line, else with each quote replaced."""
    text = fault.text_at(line)
    value = text[column:].rstrip()
    key = KEY.match(text)
    if _CURVED.fullmatch(value) and not open_brackets(fault) and (not key or key.start("value") == column):
        bare = value.strip(f"{value[0]}{value[-1]}")
        head = f"{key['key']}: " if key else ""
        is_marked = _IN_QUOTES_EACH.fullmatch(bare) or _IN_BRACKETS.fullmatch(bare)
        words = f"{head}{bare}" if is_marked else as_entry(key["key"] if key else "", bare)
        return f"tulis  {words}  tanpa tanda kutip lengkung."
    if not any(_CLOSING.search(fault.text_at(n)) for n in range(line, len(fault.lines))):
        words = as_entry(key["key"] if key else "", _value_at(text, key, column))
        return f"apit seluruh teksnya dengan tanda kutip:  {words}"
    opening, closing = ("‘", "’") if text[column] in "‘’" else ("“", "”")
    last = next((n for n in range(line, len(fault.lines)) if _CLOSING.search(fault.text_at(n))), line)
    where = f", yang penutup pada baris {last + 1}" if last > line else ""
    return f'ganti tanda kutip {opening} {closing} dengan " (kutip lurus){where}.'


def _value_at(text: str, key: re.Match[str] | None, column: int) -> str:
    return (key["value"] if key else text[column:]).partition(" #")[0].rstrip()


def _last_quoted(fault: Fault) -> Any:
    """The quoted text that ends where libyaml stopped; None if there is none."""
    for token in reversed(fault.tokens):
        if isinstance(token, yaml.ScalarToken):
            end = token.end_mark
            between = fault.text_at(end.line)[end.column : fault.column] if end.line == fault.line else "x"
            return token if token.style in {'"', "'"} and not between.strip() else None
    return None


def open_quote(fault: Fault) -> Spot | None:
    """A quote that is never closed, or only by the next quote some lines below."""
    if "quoted scalar" in fault.said and re.search("end of stream|document indicator", fault.said):
        line, column = fault.start
    else:
        token = _last_quoted(fault)
        if token is None or token.end_mark.line == token.start_mark.line:
            return None
        line, column = begin(token)
        if not any(
            KEY.match(inner) or ITEM.match(inner) for inner in fault.lines[line + 1 : token.end_mark.line + 1]
        ):
            return None
    mark, text = fault.text_at(line)[column : column + 1], fault.text_at(line).rstrip()
    other = "'" if mark == '"' else '"'
    if text.endswith((other, *"”’“‘")) and text.count(mark, column) == 1:
        message = f"teks yang dibuka dengan {mark} ditutup dengan {text[-1]}"
        return Spot(line, len(text) - 1, message, f"ganti dengan  {mark}")
    if _is_beside_brackets(text, column):
        return Spot(line, column, "ada tanda kutip tanpa pasangannya di sini", "hapus tanda kutip itu.")
    return Spot(
        line,
        column,
        "tanda kutip dibuka tetapi tidak ditutup",
        f"tutup teks itu dengan tanda kutip yang sama ({mark}), atau hapus tanda kutip pembukanya.",
        len(fault.text_at(line).rstrip()) - column,
    )


def _is_beside_brackets(line: str, column: int) -> bool:
    """Whether a lone quote is behind brackets, or right before some that end on its line, or before a sign | or >."""
    value = line[column + 1 :].strip()
    is_before = value in _BLOCK_SIGNS or (value[:1] in {"[", "{"} and value[-1:] == {"[": "]", "{": "}"}[value[0]])
    return line[:column].rstrip()[-1:] in {"]", "}"} or is_before


def quoted_key(fault: Fault) -> Spot | None:
    """A key in the curved quotes of Word, before its colon."""
    for line in dict.fromkeys((fault.line, fault.start[0], fault.line_above(fault.line))):
        match = _KEY_IN_CURVES.fullmatch(fault.text_at(line).rstrip())
        if match and (match["key"].isdecimal() or fault.is_key_at(match["key"], line)):
            dash = "- " if match["lead"].strip() else ""
            message = f"kunci '{match['key']}' diapit tanda kutip lengkung dari Word"
            return fault.whole_line(
                line, message, sample(match["key"], match["value"]).replace("tulis  ", f"tulis  {dash}", 1)
            )
    return None


def quoted_pair(fault: Fault) -> Spot | None:
    """A key or year together with its value in one pair of quotes, beside others without."""
    for line in dict.fromkeys((fault.line, fault.start[0], fault.line_above(fault.line))):
        match = _PAIR_IN_QUOTES.fullmatch(fault.text_at(line).rstrip())
        if match is None or not (match["key"].isdecimal() or fault.is_key_at(match["key"], line)):
            continue
        dash = "- " if match["lead"].strip() else ""
        return fault.whole_line(
            line,
            f"kunci '{match['key']}' dan isinya berada di dalam satu pasang tanda kutip",
            sample(match["key"], match["value"]).replace("tulis  ", f"tulis  {dash}", 1),
        )
    return None


def text_after_quote(fault: Fault) -> Spot | None:
    """Text after the closing quote, as in 'Jum'at'."""
    token = _last_quoted(fault)
    character = fault.character()
    if token is None or not character or character in "[]{},:-#":
        return None
    if open_brackets(fault) and KEY.match(fault.text_at(fault.line)[fault.column :]):
        return None
    rest = fault.text_at(fault.line)[fault.column :].partition(" #")[0].strip()
    if rest in END_SIGNS and token.end_mark.line == fault.line:
        sign = END_SIGNS[rest]
        return Spot(fault.line, fault.column, f"ada {sign} setelah tanda kutip penutup", f"hapus {sign} itu.")
    beside = _between_items(fault, rest) if open_brackets(fault) else _side_by_side(fault, token, rest)
    if spot := beside or _key_behind(fault, token) or _doubled_quote(fault, token):
        return spot
    other = "'" if token.style == '"' else '"'
    if token.start_mark.line == fault.line and other in rest and not open_brackets(fault):
        return _in_both_quotes(fault, token)
    remedy = _finished(fault, token)
    return Spot(
        token.end_mark.line,
        token.end_mark.column - 1,
        f"tanda kutip {token.style} menutup teks di sini, padahal masih ada lanjutannya",
        remedy
        or f"apit seluruh teks dengan {other} bila {token.style} bagian dari teks, "
        "atau pindahkan tanda kutip penutup ke akhir teks.",
    )


def _finished(fault: Fault, token: Any) -> str:
    """How a text on one line with a quote in it is written, without the quotes around it; "" for any other text."""
    line, column, mark = fault.text_at(fault.line), token.start_mark.column, token.style
    key = KEY.match(line)
    begins = column in {key.start("value") if key else -1, indent_of(line) + 2 if ITEM.match(line) else -1}
    if not begins or token.start_mark.line != fault.line or open_brackets(fault) or " #" in line:
        return ""
    text = line[column:].rstrip()
    below = fault.text_at(fault.line + 1)
    if indent_of(below) > indent_of(line[:column]) and not (KEY.match(below) or ITEM.match(below)):
        return ""
    head = f"{key['key']}: " if key else "- "
    bare = text[1:].replace("''", "'") if mark == "'" else text[1:].replace('\\"', '"')
    if text[-1] == mark:
        return f"tulis  {head}{quoted(bare[:-1])}"
    inner, _, rest = bare.partition(mark)
    around, within = f"{head}{quoted(inner + rest)}", f"{head}{quoted(text)}"
    if len(rest) < len(inner) and " " in inner and mark not in rest:
        return f"tulis  {around}  bila tanda kutip itu hanya pengapit; bila bagian dari teks, tulisannya  {within}"
    return f"tulis  {within}  bila tanda kutip itu bagian dari teks; bila hanya pengapit, tulisannya  {around}"


def _doubled_quote(fault: Fault, token: Any) -> Spot | None:
    """A quote that opens a text and is written twice."""
    if token.value or token.end_mark.line != fault.line or fault.column != token.end_mark.column:
        return None
    column = token.start_mark.column
    if whole := _DOUBLED.fullmatch(fault.text_at(fault.line)[column:].rstrip()):
        lead = fault.text_at(fault.line)[:column].strip()
        message = "tanda kutip ditulis dua kali di awal dan di akhir teks ini"
        remedy = f"tulis  {lead} {whole['quote']}{whole['text']}{whole['quote']}"
        return Spot(fault.line, column, message, remedy, len(whole[0]))
    message = "tanda kutip pembuka ditulis dua kali di sini"
    return Spot(fault.line, column, message, "hapus tanda kutip itu.")


def pair_behind_brackets(fault: Fault) -> Spot | None:
    """Another key of the same group, with its value, behind a list or pairs in brackets."""
    own = KEY.match(fault.text_at(fault.line))
    value = _IN_BRACKETS.match(fault.text_at(fault.line), own.start("value")) if own else None
    return _pair_behind(fault, value.end()) if value else None


def _key_behind(fault: Fault, token: Any) -> Spot | None:
    """Another key of the same group, with its value, behind a text in quotes."""
    if token.end_mark.line != fault.line or open_brackets(fault):
        return None
    return _pair_behind(fault, token.end_mark.column)


def _pair_behind(fault: Fault, column: int) -> Spot | None:
    """Another key of the same group, with its value, that begins at a column behind the value of a key."""
    line = fault.text_at(fault.line)
    own, found = KEY.match(line), _NEXT_PAIR.match(line, column)
    if own is None or found is None:
        return None
    if not fault.is_key_beside(found["key"], own["key"], fault.line):
        return None
    mark = f", dan hapus {END_SIGNS.get(found['mark'], 'koma')} di depannya" if found["mark"] else ""
    return Spot(
        fault.line,
        found.start("key"),
        f"kunci '{found['key']}' berada di belakang isi '{own['key']}' pada satu baris",
        f"tulis  {line[found.start('key') :].rstrip()}  pada baris baru sejajar dengan '{own['key']}'{mark}; bila "
        f"bagian dari teks, apit seluruh isi '{own['key']}' dengan tanda kutip.",
    )


def _in_both_quotes(fault: Fault, token: Any) -> Spot:
    """A text with quotes of both kinds, which must be doubled within those around it."""
    line, column = fault.text_at(fault.line), token.start_mark.column
    key, value = KEY.match(line), line[column:].partition(" #")[0].rstrip()
    return Spot(
        fault.line,
        column,
        f"tanda kutip {token.style} menutup sebagian teks saja, padahal masih ada lanjutannya",
        f"apit seluruh teksnya dengan tanda kutip:  {as_entry(key['key'] if key else None, value)}",
        len(value),
    )


def _side_by_side(fault: Fault, token: Any, rest: str) -> Spot | None:
    """Several texts in quotes behind one key, which are hardly one text."""
    if token.start_mark.line != fault.line or not _IN_QUOTES.fullmatch(rest):
        return None
    first = fault.text_at(fault.line)[token.start_mark.column : token.end_mark.column]
    listed = ", ".join((first, *(match[0] for match in _IN_QUOTES_EACH.finditer(rest))))
    return Spot(
        fault.line,
        token.start_mark.column,
        "di sini ada beberapa teks bertanda kutip",
        f"tulis  [{listed}]  bila beberapa butir; bila satu teks, hapus tanda kutip di tengahnya.",
        fault.column + len(rest) - token.start_mark.column,
    )


def _between_items(fault: Fault, rest: str) -> Spot | None:
    """A comma that is missing between two texts in quotes in brackets, or another sign in its place or beside it."""
    if rest[0] in "\"'":
        message = "di antara dua butir bertanda kutip tidak ada koma"
        return Spot(fault.line, fault.column, message, "beri koma di antaranya.")
    sign, behind = END_SIGNS.get(rest[0], ""), rest[1:].lstrip()[:1]
    if not sign or behind not in {'"', "'", ",", "]", "}"}:
        return None
    replaced = "ganti {} itu dengan koma." if behind in "\"'" else "hapus {} itu."
    return Spot(fault.line, fault.column, f"ada {sign} setelah tanda kutip penutup", replaced.format(sign))


def sign_after_quote(fault: Fault) -> Spot | None:
    """A text that begins with words in quotes and goes on with a sign that has a meaning in YAML."""
    for line in (fault.line, fault.start[0]):
        match = _QUOTED_AND_SIGN.match(fault.text_at(line))
        if match and not open_brackets(fault):
            value = match["value"].rstrip()
            return Spot(
                line,
                match.start("value"),
                f"tanda kutip menutup sebagian teks saja, padahal masih ada lanjutannya: {shortened(match['rest'])}",
                f"apit seluruh teksnya dengan tanda kutip:  {as_entry(match['key'], value)}",
                len(value),
            )
    return None


def comma_after_quote(fault: Fault) -> Spot | None:
    """A comma after the closing quote outside brackets, as in lists of programming languages."""
    token = _last_quoted(fault)
    if token is None or fault.character() != "," or open_brackets(fault):
        return None
    line = fault.text_at(fault.line)
    rest = line[fault.column + 1 :].strip()
    if not rest:
        return Spot(fault.line, fault.column, "ada koma setelah tanda kutip penutup", "hapus koma itu.")
    if (key := KEY.match(line)) and KEY.match(rest):
        remedy = f"tulis  {rest}  pada baris baru sejajar dengan '{key['key']}', tanpa koma di depannya."
    elif ITEM.match(line):
        first = line.strip().removeprefix("-").strip()[: -len(rest)].rstrip(", ")
        remedy = f"tulis setiap butir pada barisnya sendiri:  - {first}  lalu  - {rest}"
    else:
        remedy = "pindahkan tanda kutip penutup ke akhir teks; bila daftar, apit semuanya dengan kurung siku [ ]."
    return Spot(fault.line, fault.column, "masih ada teks setelah tanda kutip penutup dan koma", remedy)


def escape(fault: Fault) -> Spot | None:
    """A backslash in double quotes, as in a Windows path."""
    if not re.search("escape|hexdecimal", fault.said):
        return None
    column = fault.text_at(fault.line).rfind("\\", 0, fault.column + 1)
    pair = re.compile(_SURROGATES).match(fault.text_at(fault.line), max(0, column))
    if pair:
        character = chr(0x10000 + ((int(pair[1], 16) & 0x3FF) << 10) + (int(pair[2], 16) & 0x3FF))
        return Spot(
            fault.line,
            column,
            f"kode JSON {pair[0]} ialah satu karakter",
            f"tulis karakternya sendiri  {character}",
            len(pair[0]),
        )
    return Spot(
        fault.line,
        max(0, column),
        "garis miring terbalik di dalam kutip ganda dibaca sebagai kode",
        "pakai kutip tunggal, atau tulis \\\\ untuk satu garis miring terbalik.",
    )
