"""Brackets without their partner, and commas that are missing between them."""

import re

import yaml

from generator.source.mistakes.fault import Fault, Spot, begin, indent_of

_OPENING = {yaml.FlowSequenceStartToken: "[", yaml.FlowMappingStartToken: "{"}

_CLOSING = {yaml.FlowSequenceEndToken: "[", yaml.FlowMappingEndToken: "{"}

_PARTNER = {"[": "]", "{": "}"}


def open_brackets(fault: Fault) -> list[tuple[str, int, int]]:
    """The brackets still open where libyaml stopped: sign, line and column, outermost first."""
    stack: list[tuple[str, int, int]] = []
    for token in fault.tokens:
        if type(token) in _OPENING:
            stack.append((_OPENING[type(token)], *begin(token)))
        elif type(token) in _CLOSING and stack:
            stack.pop()
    return stack


def bracket(fault: Fault) -> Spot | None:
    """A bracket never closed, closed by the wrong one, without a partner, or a comma missing between."""
    character = fault.character()
    stack = open_brackets(fault)
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
    before = ""
    if re.match(r":[\]},]", fault.text_at(fault.line)[fault.column :]):
        message, before = "setelah titik dua kurang satu spasi", "beri satu spasi setelah titik dua; atau "
    elif fault.character() == ":":
        message = "titik dua kedua dalam satu isian; mungkin kurang koma sebelum kuncinya"
        key = re.search(r"[^\s,{\[]+\s*$", fault.text_at(fault.line)[: fault.column])
        before = f"beri koma sebelum '{key[0]}:'; atau " if key else ""
    else:
        message = "kurang koma atau kurung tutup di sini"
    return Spot(
        fault.line,
        fault.column,
        message,
        f"{before}pisahkan isian di dalam kurung dengan koma, tutup kurungnya, "
        "dan apit teks yang memuat titik dua atau koma dengan tanda kutip.",
    )
