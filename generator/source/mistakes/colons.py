"""Colons that are missing, too many, or not followed by a blank."""

import re

from generator.source.mistakes.depth import misplaced
from generator.source.mistakes.fault import ITEM, KEY, LONGEST_SAMPLE, Fault, Spot, as_entry, indent_of
from generator.source.mistakes.keys import sample, wrong_sign
from generator.source.words import in_braces

_KEY_WORD = re.compile(r"[a-z_][a-z0-9_]*")


def missing_colon(fault: Fault) -> Spot | None:
    """A key without its colon, without the blank after it, or with another sign in its place."""
    above = fault.line_above(fault.line)
    if _is_beside_item(fault, above):
        return _beside_items(fault)
    if "could not find expected ':'" in fault.said:
        return _without_colon(fault, fault.start[0])
    if "mapping values are not allowed" not in fault.said:
        return None
    if _second_colon_of(fault):
        return None
    above = fault.line_above(fault.line)
    if above < 0 or KEY.match(fault.text_at(above)) or _is_continuation(fault, above):
        return None
    return _without_colon(fault, above)


def _is_beside_item(fault: Fault, above: int) -> bool:
    """Whether a line with a colon is level with the dash of a bare text above it."""
    item, line = fault.text_at(above), fault.text_at(fault.line)
    is_text = ITEM.match(item) is not None and KEY.match(item) is None
    return is_text and KEY.match(line) is not None and not ITEM.match(line) and indent_of(item) == indent_of(line) > 0


def _beside_items(fault: Fault) -> Spot:
    """A line with a colon that is level with the dashes above it."""
    text = fault.text_at(fault.line).strip()
    return fault.whole_line(
        fault.line,
        "baris ini sejajar dengan tanda hubung butir di atasnya",
        f"tulis  - {as_entry(None, text)}  bila ini butir baru; bila ini kunci dari butir di atasnya, beri kunci "
        "pula pada teks butir itu, lalu jorokkan baris ini dua spasi.",
    )


def _without_colon(fault: Fault, line: int) -> Spot:
    text = fault.text_at(line)
    lead = len(text) - len(text.lstrip(" -\t"))
    found = wrong_sign(text[lead:])
    if found:
        _, at, message, remedy = found
        return Spot(line, lead + at, message, remedy)
    if ITEM.match(fault.text_at(fault.line_above(line))) and _are_level(fault, line):
        return fault.whole_line(
            line,
            "baris ini berada di antara butir daftar",
            "awali dengan '- ' bila ini butir baru, atau jorokkan dua spasi lagi bila lanjutan butir di atasnya.",
        )
    below = KEY.match(fault.text_at(line + 1))
    if ITEM.match(text) and below and _KEY_WORD.fullmatch(below["key"]) and below.start("key") > indent_of(text):
        return _without_name(fault, line, below["key"])
    key, _, value = text.strip().removeprefix("- ").partition(" ")
    value = re.sub(r"^[-–—]\s+", "", value.strip())
    advice = sample(key, value) if len(key) + len(value) + 2 <= LONGEST_SAMPLE else f"tulis  {key}: …"
    further = "bila baris ini lanjutan teks di atasnya, jorokkan lebih dalam daripada kunci teks itu"
    remedy = f"{further}; bila kunci, {advice}" if _goes_on_with_text(fault, line) else f"{advice}  atau, {further}."
    return fault.whole_line(line, f"titik dua setelah kunci '{key}' tidak ada", remedy)


def _goes_on_with_text(fault: Fault, line: int) -> bool:
    """Whether a line in small letters stands below a key that has a text already."""
    above = fault.line_above(line)
    match = KEY.match(fault.text_at(above)) if above >= 0 else None
    begin = fault.text_at(line).lstrip()
    return bool(match and match["value"]) and begin[:1].islower() and "_" not in begin.partition(" ")[0]


def _without_name(fault: Fault, line: int, below: str) -> Spot:
    """A bare item with a key below it, which makes it a group."""
    advice = sample("nama", fault.text_at(line).strip().removeprefix("-")).replace("tulis  ", "tulis  - ", 1)
    return fault.whole_line(
        line,
        f"teks butir ini belum punya kunci, padahal di bawahnya ada kunci '{below}'",
        f"{advice}  bila itu namanya; bila '{below}:' lanjutan teks, apit seluruh teks dengan tanda kutip.",
    )


def _are_level(fault: Fault, line: int) -> bool:
    """Whether a line stands as far in as the one above it."""
    return indent_of(fault.text_at(fault.line_above(line))) == indent_of(fault.text_at(line))


def _second_colon_of(fault: Fault) -> re.Match[str] | None:
    """The key at the beginning of the line, where the colon that libyaml refuses is a later one."""
    match = KEY.match(fault.text_at(fault.line))
    return match if match and match.end("key") < fault.column and match["value"] else None


def _is_continuation(fault: Fault, line: int) -> bool:
    """Whether a line without a key goes on with the text of a key above it."""
    above = fault.line_above(line)
    match = KEY.match(fault.text_at(above)) if above >= 0 else None
    if above < 0 or match is None:
        return above >= 0 and indent_of(fault.text_at(above)) == indent_of(fault.text_at(line))
    return bool(match["value"]) and indent_of(fault.text_at(above)) < indent_of(fault.text_at(line))


def second_colon(fault: Fault) -> Spot | None:
    """A colon within the value on a key's own line."""
    if "mapping values are not allowed" not in fault.said:
        return None
    match = _second_colon_of(fault)
    if match is None:
        return None
    if fault.column == len(fault.text_at(fault.line).rstrip()) - 1 and fault.goes_on_below(match.start("key")):
        return _head_of_lines(fault, match)
    pairs = _pairs_of_years(match["value"])
    if pairs:
        return Spot(
            fault.line,
            match.start("value"),
            f"titik dua kedua dalam baris kunci '{match['key']}'",
            f"tulis  {match['key']}: {pairs}",
        )
    return Spot(
        fault.line,
        fault.column,
        f"titik dua kedua dalam baris kunci '{match['key']}'",
        f"tulis  {as_entry(match['key'], match['value'])}  bila titik dua itu bagian dari teks; "
        "pindahkan ke baris baru bila yang di depannya sebuah kunci.",
    )


def _head_of_lines(fault: Fault, match: re.Match[str]) -> Spot:
    """A text that begins beside its key with words that lead to the lines below."""
    return Spot(
        fault.line,
        fault.column,
        f"teks kunci '{match['key']}' berlanjut di bawahnya, padahal baris pertamanya berakhir dengan titik dua",
        "tulis '|' setelah titik dua, lalu seluruh teksnya mulai pada baris di bawahnya, menjorok dua spasi; "
        "bila baris-baris di bawahnya isian lain, hapus titik dua yang kedua.",
    )


def _pairs_of_years(value: str) -> str:
    """Years with what belongs to each, as a group in braces; "" where a value is something else."""
    parts = [re.fullmatch(r"(\d{4}):\s+(\S.*?)\s*", part) for part in re.split(r"[,;]\s+(?=\d{4}:)", value)]
    shown = ", ".join(f"{part[1]}: {in_braces(part[2])}" for part in parts if part)
    return f"{{{shown}}}" if all(parts) else ""


def too_deep(fault: Fault) -> Spot | None:
    """A key indented so far that it goes on with the text above it."""
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
