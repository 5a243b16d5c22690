"""Brackets without a partner, and missing commas between them."""

import re

import yaml

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import Fault, Spot, begin, indent_of
from generator.source.words import in_braces

_OPENING = {yaml.FlowSequenceStartToken: "[", yaml.FlowMappingStartToken: "{"}

_CLOSING = {yaml.FlowSequenceEndToken: "[", yaml.FlowMappingEndToken: "{"}

_PARTNER = {"[": "]", "{": "}"}
_EMPTY_KEY = late_pattern(r"(\w+):\s+$")
_RESERVED = late_pattern("cannot start any token|expected node content")
_FIGURES_OF_A_YEAR = 4
_END_IN_LIST = late_pattern(r"[,}\]]")
_END_IN_BRACES = late_pattern(r",\s*[a-z_][a-z0-9_]*:\s|[}\]]")
_WORD_BEFORE = late_pattern(r"[^\s,{\[]+\s*$")
_SIGNS = {".": "titik", ";": "titik koma", ",": "koma"}
_BRACKETS_AND_SIGN = late_pattern(r" *(?:- +)*(?:[\w]+:[ \t]+)(?P<value>[\[{].*[\]}])\s*(?P<sign>[.;,]+)\s*(?:#.*)?$")
KEY_BEFORE_BRACES = late_pattern(r" *(?P<key>[A-Za-z_]\w*) *(?P<sign>[–—-]?) *(?P<value>\{[^{}]*: [^{}]*\})")
_CUT_PAIR = late_pattern(r"(?:(?P<key>[^\s:,{}\[\]'\"]+):\s+)?(?P<text>[^{}\[\]'\"]*:[^{}\[\]'\"]*)")


def open_brackets(fault: Fault) -> list[tuple[str, int, int]]:
    """The brackets still open where libyaml stopped: sign, line and column, outermost first."""
    stack: list[tuple[str, int, int]] = []
    for token in fault.tokens:
        if type(token) in _OPENING:
            stack.append((_OPENING[type(token)], *begin(token)))
        elif type(token) in _CLOSING and stack:
            stack.pop()
    return stack


def brace_before_text(fault: Fault) -> Spot | None:
    """A brace before a sentence, which is never closed."""
    stack = open_brackets(fault)
    if not stack or stack[-1][0] != "{" or fault.character() in {"]", "}"}:
        return None
    _, line, column = stack[-1]
    words = fault.text_at(line)[column + 1 :].strip()
    if not words[:1].isupper() or re.search("[:}]", words) or _goes_on(fault, line):
        return None
    return Spot(line, column, "kurung '{' di depan teks ini dibuka tetapi tidak ditutup", "hapus kurung itu.")


def bracket(fault: Fault) -> Spot | None:
    """A bracket that is not closed, closed by the wrong one, or without a partner, or a missing comma between two."""
    character = fault.character()
    stack = open_brackets(fault)
    if not stack:
        return _unpaired(fault) if character and character in "]}" else None
    bracket, line, column = stack[-1]
    if character and character in "]}":
        return _in_the_right_ones(fault, line, column) or Spot(
            fault.line,
            fault.column,
            f"kurung '{bracket}' ditutup dengan '{character}'",
            f"tulis '{_PARTNER[bracket]}' di sini, atau buka dengan kurung yang sesuai.",
        )
    if character == "-" and not _begins_next_item(fault, line):
        return Spot(
            fault.line,
            fault.column,
            "tanda hubung tidak memulai butir di dalam kurung siku",
            "hapus tanda hubung itu; butir di dalam kurung cukup dipisahkan koma.",
        )
    if character and _RESERVED.search(fault.said):
        return None
    if character != "-" and (line == fault.line or _closes_below(fault, line)):
        return _missing_comma(fault)
    return Spot(
        line,
        column,
        f"kurung '{bracket}' dibuka tetapi tidak ditutup",
        f"tambahkan '{_PARTNER[bracket]}' {_end_of_value(fault, line)}.",
        len(fault.text_at(line).rstrip()) - column,
    )


def doubled_comma(fault: Fault) -> Spot | None:
    """A comma within brackets with nothing between it and the one before."""
    line = fault.text_at(fault.line)
    if fault.character() != "," or not open_brackets(fault) or not line[: fault.column].rstrip().endswith(","):
        return None
    return Spot(fault.line, fault.column, "di antara kedua koma ini tidak ada isi", "hapus koma itu.")


def _in_the_right_ones(fault: Fault, line: int, column: int) -> Spot | None:
    """A list or pairs on one line between brackets of two kinds: in braces if each part has its colon."""
    inner = fault.text_at(line)[column + 1 : fault.column].strip()
    if line != fault.line or not inner or re.search(r"[\[\]{}\"']", inner):
        return None
    pairs = [re.match(r"\s*\w+: +\S", part) for part in inner.split(", ")]
    if any(pairs) and not all(pairs):
        return None
    shown = f"{{{inner}}}" if all(pairs) else f"[{inner}]"
    message = f"kurung '{fault.text_at(line)[column]}' ditutup dengan '{fault.character()}'"
    return Spot(line, column, message, f"tulis  {shown}", fault.column + 1 - column)


def lost_bracket(fault: Fault) -> Spot | None:
    """A bracket or brace that a parenthesis closes, or whose end is behind a #."""
    stack = open_brackets(fault)
    if not stack or (fault.character() and fault.character() in "]}"):
        return None
    _, line, column = stack[-1]
    return _closed_by_parenthesis(fault, line, column) or _cut_in_list(fault, line, column)


def _closed_by_parenthesis(fault: Fault, line: int, column: int) -> Spot | None:
    """A bracket or brace that a parenthesis closes."""
    text = fault.text_at(line).partition(" #")[0].rstrip()
    inner = text[column:]
    if not inner.endswith(")") or inner.count("(") >= inner.count(")") or re.search(r"[\]}]", inner):
        return None
    sign = text[column]
    return Spot(line, len(text) - 1, f"kurung '{sign}' ditutup dengan ')'", f"ganti dengan  {_PARTNER[sign]}")


def _cut_in_list(fault: Fault, line: int, column: int) -> Spot | None:
    """A list in brackets of which a # cuts off the end."""
    text = fault.text_at(line).rstrip()
    inside, pound, _ = text[column + 1 :].partition(" #")
    if text[column] != "[" or not pound or not text.endswith("]") or re.search(r"[\[\]{}\"']", inside):
        return None
    parts = [part.strip() for part in text[column + 1 : -1].split(",")]
    shown = ", ".join(f'"{part}"' if "#" in part and '"' not in part else part for part in parts)
    return Spot(
        line,
        column,
        "tanda # di dalam kurung siku memulai keterangan, sehingga kurungnya tidak tertutup",
        f"tulis  [{shown}]",
        len(text) - column,
    )


def _goes_on(fault: Fault, line: int) -> bool:
    """Whether the next line is indented further than a line."""
    return indent_of(fault.text_at(fault.line_below(line))) > indent_of(fault.text_at(line))


def _begins_next_item(fault: Fault, line: int) -> bool:
    """Whether a dash begins an item beside or above the one with the bracket, not one within the bracket."""
    below = fault.text_at(fault.line)
    return fault.line > line and indent_of(below) == fault.column <= indent_of(fault.text_at(line))


def _end_of_value(fault: Fault, line: int) -> str:
    """Where a value in brackets ends that begins on a line: before the next line that is indented no further."""
    last = below = line
    while below + 1 < len(fault.lines):
        below += 1
        text = fault.text_at(below)
        if text.strip() and indent_of(text) <= indent_of(fault.text_at(line)):
            break
        last = below if text.partition("#")[0].strip() else last
    before = ", di depan tanda #" if " #" in fault.text_at(last) else ""
    return "di akhir isiannya" + (f", yaitu baris {last + 1}" if last > line else "") + before


def sign_after_bracket(fault: Fault) -> Spot | None:
    """A full stop or semicolon at the end of a line behind a list or pairs in brackets."""
    line = fault.text_at(fault.line)
    match = _BRACKETS_AND_SIGN.match(line)
    if match is None or fault.column < match.end("value") or not _reads(match["value"]):
        return None
    signs = " dan ".join(dict.fromkeys(_SIGNS[sign] for sign in match["sign"]))
    column = match.start("sign")
    return Spot(fault.line, column, f"ada {signs} setelah kurung penutup", f"hapus {signs} itu.", len(match["sign"]))


def _reads(value: str) -> bool:
    try:
        return bool(yaml.compose(value, yaml.SafeLoader))
    except yaml.YAMLError:
        return False


def _unpaired(fault: Fault) -> Spot:
    character = fault.character()
    if spot := key_before_braces(fault):
        return spot
    return Spot(fault.line, fault.column, f"kurung tutup '{character}' tidak punya pasangan", "hapus kurung itu.")


def key_before_braces(fault: Fault) -> Spot | None:
    """A key without its colon before pairs in braces."""
    match = KEY_BEFORE_BRACES.fullmatch(fault.text_at(fault.line).rstrip())
    if match is None or not _reads(match["value"]):
        return None
    message = without_colon(match["key"], match["sign"])
    return fault.whole_line(fault.line, message, f"tulis  {match['key']}: {match['value']}")


def without_colon(key: str, sign: str) -> str:
    """What is wrong with a key that has another sign behind it, or none, in place of its colon."""
    return (
        f"setelah kunci '{key}' tertulis '{sign}', bukan titik dua"
        if sign
        else f"titik dua setelah kunci '{key}' tidak ada"
    )


def _closes_below(fault: Fault, line: int) -> bool:
    """Whether the brackets opened on a line are closed before the next line of the same depth."""
    depth = indent_of(fault.text_at(line))
    block = [fault.text_at(line)]
    for text in fault.lines[line + 1 :]:
        if text.strip() and indent_of(text) <= depth and text.strip()[0] not in "]}":
            break
        block.append(text)
    whole = "\n".join(block)
    return all(whole.count(start) == whole.count(end) for start, end in _PARTNER.items())


def _quoted_pair(fault: Fault) -> str:
    """How to quote a text in brackets that contains a colon, perhaps after its key; "" for any other mistake."""
    line, at = fault.text_at(fault.line), fault.column
    word = _WORD_BEFORE.search(line[:at])
    begin = max(line.rfind(sign, 0, at) for sign in ",{[") + 1
    end = _end_of_pair(fault)
    pair = _CUT_PAIR.fullmatch(line[begin:end].strip())
    if word is None or pair is None or line[at : at + 2] != ": " or not (pair["key"] or _is_in_list(fault)):
        return ""
    name = word[0].strip()
    if name.isdecimal() and len(name) == _FIGURES_OF_A_YEAR:
        return ""
    if pair["key"] and any(name in group.keys for group in fault.groups(fault.line)):
        return ""
    shown = f"{pair['key']}: {in_braces(pair['text'].strip())}" if pair["key"] else in_braces(pair[0].strip())
    return f"tulis  {shown}  bila titik dua itu bagian dari teks; bila '{name}' kunci, beri koma di depannya."


def _end_of_pair(fault: Fault) -> int:
    """The column where a text in brackets ends: at the comma before the next key, in a list at any comma."""
    line = fault.text_at(fault.line)
    ends = _END_IN_LIST if _is_in_list(fault) else _END_IN_BRACES
    match = ends.search(line, fault.column)
    return match.start() if match else len(line)


def _is_in_list(fault: Fault) -> bool:
    """Whether the innermost open bracket is that of a list."""
    stack = open_brackets(fault)
    return stack[-1][0] == "[" if stack else False


def _missing_comma(fault: Fault) -> Spot:
    before = _quoted_pair(fault)
    if before:
        message = "titik dua kedua dalam satu isian"
    elif re.match(r":[\]},]", fault.text_at(fault.line)[fault.column :]):
        message, before = "setelah titik dua kurang satu spasi", "beri satu spasi setelah titik dua; atau "
    elif fault.character() == ":":
        message = "titik dua kedua dalam satu isian; mungkin kurang koma sebelum kuncinya"
        key = _WORD_BEFORE.search(fault.text_at(fault.line)[: fault.column])
        owner = _EMPTY_KEY.search(fault.text_at(fault.line)[: key.start()]) if key and key[0].isdecimal() else None
        if key and owner:
            inner = fault.text_at(fault.line)[key.start() : _end_of_pair(fault)].strip()
            before = f"tulis  {owner[1]}: {{{inner}}}"
        elif key and fault.text_at(fault.line)[: key.start()].rstrip().endswith(";"):
            before = f"ganti titik koma di depan '{key[0]}:' dengan koma; atau "
        elif key and not fault.text_at(fault.line)[: key.start()].strip():
            before = f"beri koma di akhir baris {fault.line_above(fault.line) + 1}; atau "
        elif key:
            before = f"beri koma sebelum '{key[0]}:'; atau "
    else:
        message = "kurang koma atau kurung tutup di sini"
    return Spot(
        fault.line,
        fault.column,
        message,
        before
        if before.startswith("tulis")
        else f"{before}pisahkan isian di dalam kurung dengan koma, tutup kurungnya, "
        "dan apit teks yang memuat titik dua atau koma dengan tanda kutip.",
        _end_of_pair(fault) - fault.column if before.startswith("tulis") else 1,
    )
