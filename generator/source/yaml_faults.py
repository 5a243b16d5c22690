"""The spot that a person would call wrong, where libyaml objects to a later one.

libyaml stops where it can no longer go on: a missing colon is noticed on the next line, an unclosed
quote at the next quote, which may be pages below. Each function here knows one mistake and its place.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

_WORD_QUOTED = re.compile(r"(?::|-|^)\s+(?P<quote>[“”‘’„])")
_KEY = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[^\s#:'\"\[\]{},&*!|>%@`][^:#'\"\[\]{}]*?) *:"
    r"(?=[ \t]|$)[ \t]*(?P<value>.*)"
)
_NO_BLANK_AFTER_COLON = re.compile(r" *(?:- +)*(?P<key>[A-Za-z_]\w*):(?P<value>[^ \t:/].*)")
_NO_BLANK_AFTER_DASH = re.compile(r" *(?P<dash>-)(?P<rest>\w[^:]*:(?:\s.*)?)$")
_OTHER_SEPARATOR = re.compile(r" *(?:- +)*(?P<key>[A-Za-z_]\w*) *(?P<sign>[=;：]) *(?P<value>.*)")
_ITEM = re.compile(r"[ \t]*-(?:\s|$)")
_LEFT_BY_GIT = re.compile(r"(<{7}|={7}|>{7})(\s|$)")
_OPENING = {yaml.FlowSequenceStartToken: "[", yaml.FlowMappingStartToken: "{"}
_CLOSING = {yaml.FlowSequenceEndToken: "[", yaml.FlowMappingEndToken: "{"}
_PARTNER = {"[": "]", "{": "}"}
_LONGEST_SAMPLE = 60


@dataclass(frozen=True, slots=True)
class Spot:
    """A place (line and column from 0), what is wrong there and what would be right."""

    line: int
    column: int
    message: str
    remedy: str
    width: int = 1


class Fault:
    """libyaml's complaint about a text, the tokens before it, and the lines of the whole file."""

    def __init__(self, error: yaml.MarkedYAMLError, text: str, whole: str, loader: Any) -> None:
        self.lines = whole.split("\n")
        self.said = f"{error.context or ''} {error.problem or ''}"
        mark = error.problem_mark or error.context_mark
        start = error.context_mark or mark
        self.line, self.column = (mark.line, mark.column) if mark else (0, 0)
        self.start = (start.line, start.column) if start else (0, 0)
        self.tokens = [t for t in _tokens(text, loader) if _begin(t) < (self.line, self.column)]

    def text_at(self, line: int) -> str:
        """A line of the file, empty beyond its ends."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def character(self) -> str:
        """What stands where libyaml stopped."""
        return self.text_at(self.line)[self.column : self.column + 1]

    def line_above(self, line: int) -> int:
        """The nearest line above with more than a comment, or -1."""
        line -= 1
        while line >= 0 and not self.lines[line].split("#")[0].strip():
            line -= 1
        return line

    def whole_line(self, line: int, message: str, remedy: str) -> Spot:
        """A spot that marks all the text of a line."""
        text = self.text_at(line)
        return Spot(line, indent_of(text), message, remedy, max(1, len(text.strip())))


def find_spot(fault: Fault) -> Spot | None:
    """The mistake behind a complaint, or None where libyaml's own place is the best known."""
    return next((spot for look in _LOOKS if (spot := look(fault)) is not None), None)


def indent_of(line: str) -> int:
    """How many blanks and tabs a line begins with."""
    return len(line) - len(line.lstrip(" \t"))


def quoted(text: str) -> str:
    """A text as a YAML string that is safe to copy, in double quotes where that needs no escape."""
    text = text.strip()
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _tokens(text: str, loader: Any) -> Iterator[Any]:
    try:
        yield from yaml.scan(text, loader)
    except yaml.YAMLError:
        return


def _begin(token: Any) -> tuple[int, int]:
    return token.start_mark.line, token.start_mark.column


def _sample(key: str, value: str) -> str:
    value = quoted(value)
    return f"{key}: {value}" if len(value) <= _LONGEST_SAMPLE else f'{key}: "…"'


def _left_by_git(fault: Fault) -> Spot | None:
    line = next((n for n, text in enumerate(fault.lines) if _LEFT_BY_GIT.match(text)), None)
    if line is None:
        return None
    return fault.whole_line(
        line,
        "sisa penggabungan Git yang belum diselesaikan",
        "pilih salah satu isian, lalu hapus baris  <<<<<<<,  =======,  dan  >>>>>>>.",
    )


def _word_quote(fault: Fault) -> Spot | None:
    for line in (fault.line, fault.start[0], fault.line_above(fault.line)):
        match = _WORD_QUOTED.search(fault.text_at(line))
        if match:
            return Spot(
                line,
                match.start("quote"),
                "teks diapit tanda kutip miring dari Word",
                'ganti tanda kutip “ ” dengan " (kutip lurus).',
            )
    return None


def _tab(fault: Fault) -> Spot | None:
    for number in (fault.line, fault.start[0], fault.line_above(fault.line)):
        line = fault.text_at(number)
        lead = line[: len(line) - len(line.lstrip())]
        other = next((character for character in lead if character != " "), "")
        if not other:
            continue
        name = "tab" if other == "\t" else f"spasi khusus (U+{ord(other):04X})"
        return Spot(
            number,
            lead.index(other),
            f"indentasi memakai {name}",
            "ganti dengan spasi biasa (dua spasi untuk setiap tingkat).",
            lead.count(other),
        )
    return None


def _last_quoted(fault: Fault) -> Any:
    """The quoted text that ends where libyaml stopped, or None."""
    for token in reversed(fault.tokens):
        if isinstance(token, yaml.ScalarToken):
            end = token.end_mark
            between = fault.text_at(end.line)[end.column : fault.column] if end.line == fault.line else "x"
            return token if token.style in {'"', "'"} and not between.strip() else None
    return None


def _open_quote(fault: Fault) -> Spot | None:
    if "quoted scalar" in fault.said and re.search("end of stream|document indicator", fault.said):
        line, column = fault.start
    else:
        token = _last_quoted(fault)
        if token is None or token.end_mark.line == token.start_mark.line:
            return None
        line, column = _begin(token)
        if not any(
            _KEY.match(inner) or _ITEM.match(inner) for inner in fault.lines[line + 1 : token.end_mark.line + 1]
        ):
            return None
    mark = fault.text_at(line)[column : column + 1]
    return Spot(
        line,
        column,
        "tanda kutip dibuka tetapi tidak ditutup",
        f"tutup teks itu dengan tanda kutip yang sama ({mark}), atau hapus tanda kutip pembukanya.",
        len(fault.text_at(line).rstrip()) - column,
    )


def _text_after_quote(fault: Fault) -> Spot | None:
    token = _last_quoted(fault)
    character = fault.character()
    if token is None or not character or character in "[]{},:-#":
        return None
    if _open_brackets(fault) and _KEY.match(fault.text_at(fault.line)[fault.column :]):
        return None
    other = "'" if token.style == '"' else '"'
    return Spot(
        token.end_mark.line,
        token.end_mark.column - 1,
        f"tanda kutip {token.style} menutup teks di sini, padahal masih ada lanjutannya",
        f"apit seluruh teks dengan {other} bila {token.style} bagian dari teks, "
        "atau pindahkan tanda kutip penutup ke akhir teks.",
    )


def _open_brackets(fault: Fault) -> list[tuple[str, int, int]]:
    stack: list[tuple[str, int, int]] = []
    for token in fault.tokens:
        if type(token) in _OPENING:
            stack.append((_OPENING[type(token)], *_begin(token)))
        elif type(token) in _CLOSING and stack:
            stack.pop()
    return stack


def _bracket(fault: Fault) -> Spot | None:
    character = fault.character()
    stack = _open_brackets(fault)
    if not stack:
        return _unpaired(fault) if character and character in "]}" else None
    bracket, line, column = stack[-1]
    if character and character in "]}":
        return Spot(
            fault.line,
            fault.column,
            f"kurung '{bracket}' ditutup dengan '{character}'",
            f"tulis '{_PARTNER[bracket]}' di sini, atau buka dengan kurung yang sesuai.",
        )
    if line == fault.line or _closes_below(fault, line):
        return _missing_comma(fault)
    return Spot(
        line,
        column,
        f"kurung '{bracket}' dibuka tetapi tidak ditutup",
        f"tambahkan '{_PARTNER[bracket]}' di akhir isiannya.",
        len(fault.text_at(line).rstrip()) - column,
    )


def _unpaired(fault: Fault) -> Spot:
    character = fault.character()
    return Spot(fault.line, fault.column, f"kurung tutup '{character}' tidak punya pasangan", "hapus kurung itu.")


def _closes_below(fault: Fault, line: int) -> bool:
    """Whether the brackets opened on a line are closed before the next line of its own depth."""
    depth = indent_of(fault.text_at(line))
    block = [fault.text_at(line)]
    for text in fault.lines[line + 1 :]:
        if text.strip() and indent_of(text) <= depth and text.strip()[0] not in "]}":
            break
        block.append(text)
    whole = "\n".join(block)
    return all(whole.count(start) == whole.count(end) for start, end in _PARTNER.items())


def _missing_comma(fault: Fault) -> Spot:
    if re.match(r":[\]},]", fault.text_at(fault.line)[fault.column :]):
        message = "setelah titik dua kurang satu spasi"
    elif fault.character() == ":":
        message = "titik dua kedua dalam satu isian; mungkin kurang koma sebelum kuncinya"
    else:
        message = "kurang koma atau kurung tutup di sini"
    return Spot(
        fault.line,
        fault.column,
        message,
        "pisahkan isian di dalam kurung dengan koma, tutup kurungnya, "
        "dan apit teks yang memuat titik dua atau koma dengan tanda kutip.",
    )


def _dash_without_blank(fault: Fault) -> Spot | None:
    for line in (fault.line, fault.line_above(fault.line)):
        match = _NO_BLANK_AFTER_DASH.match(fault.text_at(line))
        if match:
            sample = f"- {match['rest'].strip()}"
            return Spot(line, match.start("dash"), "setelah tanda hubung kurang satu spasi", f"tulis  {sample}")
    return None


def _without_colon(fault: Fault, line: int) -> Spot:
    text = fault.text_at(line)
    tight = _NO_BLANK_AFTER_COLON.match(text)
    if tight:
        return Spot(
            line,
            tight.end("key"),
            "setelah titik dua kurang satu spasi",
            f"tulis  {tight['key']}: {tight['value'].strip()}",
        )
    other = _OTHER_SEPARATOR.match(text)
    if other:
        return Spot(
            line,
            other.start("sign"),
            f"setelah kunci '{other['key']}' tertulis '{other['sign']}', bukan titik dua",
            f"tulis  {other['key']}: {other['value'].strip()}",
        )
    key, _, value = text.strip().removeprefix("- ").partition(" ")
    sample = f"{key}: {value.strip()}".strip()
    sample = sample if len(sample) <= _LONGEST_SAMPLE else f"{key}: …"
    return fault.whole_line(
        line,
        f"titik dua setelah kunci '{key}' tidak ada",
        f"tulis  {sample}  atau, bila baris ini lanjutan teks di atasnya, "
        "jorokkan lebih dalam daripada kunci teks itu.",
    )


def _missing_colon(fault: Fault) -> Spot | None:
    if "could not find expected ':'" in fault.said:
        return _without_colon(fault, fault.start[0])
    if "mapping values are not allowed" not in fault.said:
        return None
    if _second_colon_of(fault):
        return None
    above = fault.line_above(fault.line)
    if above < 0 or _KEY.match(fault.text_at(above)) or _is_continuation(fault, above):
        return None
    return _without_colon(fault, above)


def _second_colon_of(fault: Fault) -> re.Match[str] | None:
    """The key at the beginning of the line, where the colon that libyaml refuses is a later one."""
    match = _KEY.match(fault.text_at(fault.line))
    return match if match and match.end("key") < fault.column and match["value"] else None


def _is_continuation(fault: Fault, line: int) -> bool:
    """Whether a line without a key goes on with the text of a key above it."""
    above = fault.line_above(line)
    match = _KEY.match(fault.text_at(above)) if above >= 0 else None
    if above < 0 or match is None:
        return above >= 0 and indent_of(fault.text_at(above)) == indent_of(fault.text_at(line))
    return bool(match["value"]) and indent_of(fault.text_at(above)) < indent_of(fault.text_at(line))


def _second_colon(fault: Fault) -> Spot | None:
    if "mapping values are not allowed" not in fault.said:
        return None
    match = _second_colon_of(fault)
    if match is None:
        return None
    return Spot(
        fault.line,
        fault.column,
        f"titik dua kedua dalam baris kunci '{match['key']}'",
        f"tulis  {_sample(match['key'], match['value'])}  bila titik dua itu bagian dari teks; "
        "pindahkan ke baris baru bila yang di depannya sebuah kunci.",
    )


def _too_deep(fault: Fault) -> Spot | None:
    if "mapping values are not allowed" not in fault.said:
        return None
    line, above = fault.text_at(fault.line), fault.line_above(fault.line)
    if above < 0 or not _KEY.match(line):
        return None
    if _KEY.match(fault.text_at(above)):
        return _misplaced(fault, indent_of(line), "; bila ini lanjutan teks, apit seluruh teks dengan tanda kutip")
    return fault.whole_line(
        fault.line,
        "titik dua di dalam teks yang berlanjut dari baris di atasnya",
        "apit seluruh teks itu dengan tanda kutip, atau samakan indentasi baris ini bila ia kunci baru.",
    )


def _misplaced(fault: Fault, indent: int, otherwise: str = "") -> Spot:
    unindented = _first_key_left_behind(fault, indent)
    if unindented:
        return unindented
    line, wanted = _nearest_depth(fault, indent)
    if _is_first_and_odd(fault, line, wanted, indent):
        return fault.whole_line(
            line,
            f"indentasi baris ini {indent_of(fault.text_at(line))} spasi, tidak sama dengan baris di bawahnya",
            f"jorokkan isinya {indent} spasi seperti baris {fault.line + 1}.",
        )
    return fault.whole_line(
        fault.line,
        f"indentasi baris ini {indent} spasi, tidak sama dengan baris yang sejajar dengannya",
        f"pakai {wanted} spasi seperti baris {line + 1}{otherwise}.",
    )


def _is_first_and_odd(fault: Fault, line: int, depth: int, indent: int) -> bool:
    """Whether a line is the first of its group and the one below stands two blanks in, as is usual, not it."""
    group = fault.line_above(line)
    owner = _KEY.match(fault.text_at(group)) if group >= 0 else None
    if owner is None or owner["value"]:
        return False
    usual = owner.start("key") + 2 + depth - indent_of(fault.text_at(line))
    return indent == usual != depth


def _first_key_left_behind(fault: Fault, indent: int) -> Spot | None:
    """The first key of a group that stands as far left as the group, where the next ones are indented."""
    above = fault.line_above(fault.line)
    group = fault.line_above(above)
    owner = _KEY.match(fault.text_at(group)) if group >= 0 else None
    depth = indent_of(fault.text_at(above))
    if owner is None or owner["value"] or not depth == indent_of(fault.text_at(group)) < indent:
        return None
    return fault.whole_line(
        above,
        f"baris ini kurang menjorok untuk menjadi isian '{owner['key']}'",
        f"pakai {indent} spasi seperti baris {fault.line + 1}.",
    )


def _nearest_depth(fault: Fault, indent: int) -> tuple[int, int]:
    """The line above whose depth this line most likely meant, and that depth."""
    best = (fault.line_above(fault.line), 0)
    depths: list[tuple[int, int]] = []
    line, least = best[0], 10**6
    while line >= 0 and least > 0:
        text = fault.text_at(line)
        match = _KEY.match(text)
        for depth in sorted({indent_of(text), match.start("key") if match else indent_of(text)}, reverse=True):
            if depth < least:
                depths.append((line, depth))
                least = depth
        line = fault.line_above(line)
    return min(depths, key=lambda found: abs(found[1] - indent), default=best)


def _dash_on_key_line(fault: Fault) -> Spot | None:
    if "block sequence entries are not allowed" not in fault.said:
        return None
    match = _KEY.match(fault.text_at(fault.line))
    if match is None:
        return None
    return Spot(
        fault.line,
        fault.column,
        f"daftar tidak dapat dimulai pada baris kunci '{match['key']}'",
        f"pindahkan tanda hubung ke baris baru di bawah '{match['key']}:', "
        "atau apit isinya dengan tanda kutip bila itu teks.",
    )


def _structure(fault: Fault) -> Spot | None:
    if not re.search("did not find expected (key|'-' indicator)|<block end>", fault.said):
        return None
    line = fault.text_at(fault.line)
    if fault.column != indent_of(line):
        return None
    if line.strip().startswith("- ") or line.strip() == "-":
        return _misplaced_item(fault)
    if not _KEY.match(line) and line.strip()[:1] not in "\"'":
        return fault.whole_line(
            fault.line,
            "baris ini bukan kunci dan bukan lanjutan teks di atasnya",
            "jorokkan sedalam baris teks di atasnya, atau tulis kunci, titik dua, lalu isinya.",
        )
    if "'-' indicator" in fault.said and fault.column == fault.start[1]:
        return fault.whole_line(
            fault.line,
            "kunci ini berada di antara butir daftar",
            f"jorokkan menjadi {fault.column + 2} spasi agar menjadi bagian dari butir di atasnya, "
            "atau awali dengan tanda hubung bila ini butir baru.",
        )
    return _misplaced(fault, fault.column)


def _misplaced_item(fault: Fault) -> Spot:
    line = fault.line_above(fault.line)
    while line >= 0 and not _ITEM.match(fault.text_at(line)):
        line = fault.line_above(line) if indent_of(fault.text_at(line)) else -1
    if line >= 0:
        return fault.whole_line(
            fault.line,
            "butir daftar ini tidak sejajar dengan butir di atasnya",
            f"pakai {indent_of(fault.text_at(line))} spasi di depan tanda hubung, seperti baris {line + 1}.",
        )
    return fault.whole_line(
        fault.line,
        "butir daftar ini berada di antara kunci",
        "jorokkan di bawah kunci daftarnya, atau hapus tanda hubungnya bila ini kunci.",
    )


def _special_start(fault: Fault) -> Spot | None:
    if "directive" in fault.said:
        (line, column), what = fault.start, "perintah YAML"
    elif re.search("anchor|alias", fault.said):
        (line, column), what = fault.start, "rujukan YAML"
    elif re.search("cannot start any token|mapping keys are not allowed", fault.said):
        line, column, what = fault.line, fault.column, "tanda khusus YAML"
    else:
        return None
    text = fault.text_at(line)
    match = _KEY.match(text)
    value = text[column:].strip()
    if value.startswith("* "):
        return Spot(line, column, "daftar memakai tanda hubung, bukan '*'", f"tulis  - {value[1:].strip()}")
    sample = _sample(match["key"], value) if match else quoted(value)
    return Spot(
        line,
        column,
        f"tanda '{text[column : column + 1]}' di awal nilai dibaca sebagai {what}",
        f"apit teksnya dengan tanda kutip:  {sample}",
    )


def _escape(fault: Fault) -> Spot | None:
    if not re.search("escape|hexdecimal", fault.said):
        return None
    column = fault.text_at(fault.line).rfind("\\", 0, fault.column + 1)
    return Spot(
        fault.line,
        max(0, column),
        "garis miring terbalik di dalam kutip ganda dibaca sebagai kode",
        "pakai kutip tunggal, atau tulis \\\\ untuk satu garis miring terbalik.",
    )


def _text_beside_block_sign(fault: Fault) -> Spot | None:
    if "block scalar" not in fault.said:
        return None
    line, column = fault.start
    sign = fault.text_at(line)[column : column + 1]
    return Spot(
        line,
        column,
        f"teks setelah tanda '{sign}' harus dimulai pada baris berikutnya",
        f"pindahkan teks ke baris baru yang menjorok dua spasi; bila '{sign}' bagian dari teks, apit dengan kutip.",
    )


_LOOKS: tuple[Callable[[Fault], Spot | None], ...] = (
    _left_by_git,
    _word_quote,
    _tab,
    _open_quote,
    _text_after_quote,
    _bracket,
    _dash_without_blank,
    _missing_colon,
    _second_colon,
    _too_deep,
    _dash_on_key_line,
    _structure,
    _special_start,
    _escape,
    _text_beside_block_sign,
)
