"""Signs with a meaning of their own, where text was meant."""

import re

from generator.source.mistakes.fault import KEY, Fault, Spot, as_entry, quoted

_LEFT_BY_GIT = re.compile(r"(<{7}|={7}|>{7})(\s|$)")

_TAB_AFTER_DASH = re.compile(r" *(?:- +)*(?P<dash>-)(?P<tabs>[ ]*\t[ \t]*)(?P<rest>.*)$")

_NO_BLANK_AFTER_DASH = re.compile(r" *(?P<dash>-)(?P<rest>\w[^:]*:(?:\s.*)?)$")


def left_by_git(fault: Fault) -> Spot | None:
    """The marks of a merge that was not finished."""
    line = next((n for n, text in enumerate(fault.lines) if _LEFT_BY_GIT.match(text)), None)
    if line is None:
        return None
    return fault.whole_line(
        line,
        "sisa penggabungan Git yang belum diselesaikan",
        "pilih salah satu isian, lalu hapus baris  <<<<<<<,  =======,  dan  >>>>>>>.",
    )


def dash_without_blank(fault: Fault) -> Spot | None:
    """An item whose dash has no blank after it, or a tab."""
    for line in (fault.line, fault.line_above(fault.line)):
        match = _TAB_AFTER_DASH.match(fault.text_at(line))
        if match:
            message = "setelah tanda hubung tertulis tab, bukan satu spasi"
            return Spot(line, match.start("tabs"), message, f"tulis  - {match['rest'].strip()}", len(match["tabs"]))
        match = _NO_BLANK_AFTER_DASH.match(fault.text_at(line))
        if match:
            sample = f"- {match['rest'].strip()}"
            return Spot(line, match.start("dash"), "setelah tanda hubung kurang satu spasi", f"tulis  {sample}")
    return None


def dash_on_key_line(fault: Fault) -> Spot | None:
    """A list begun on the line of its key."""
    if "block sequence entries are not allowed" not in fault.said:
        return None
    match = KEY.match(fault.text_at(fault.line))
    if match is None:
        return None
    return Spot(
        fault.line,
        fault.column,
        f"daftar tidak dapat dimulai pada baris kunci '{match['key']}'",
        f"pindahkan tanda hubung ke baris baru di bawah '{match['key']}:', "
        "atau apit isinya dengan tanda kutip bila itu teks.",
    )


def special_start(fault: Fault) -> Spot | None:
    """A text that begins with a sign that means something to YAML."""
    if "directive" in fault.said:
        (line, column), what = fault.start, "perintah YAML"
    elif re.search("anchor|alias", fault.said):
        (line, column), what = fault.start, "rujukan YAML"
    elif re.search("cannot start any token|mapping keys are not allowed", fault.said):
        line, column, what = fault.line, fault.column, "tanda khusus YAML"
    else:
        return None
    text = fault.text_at(line)
    match = KEY.match(text)
    value = text[column:].strip()
    if value.startswith("* "):
        return Spot(line, column, "daftar memakai tanda hubung, bukan '*'", f"tulis  - {value[1:].strip()}")
    sample = as_entry(match["key"], value) if match else quoted(value)
    return Spot(
        line,
        column,
        f"tanda '{text[column : column + 1]}' di awal nilai dibaca sebagai {what}",
        f"apit teksnya dengan tanda kutip:  {sample}",
    )


def text_beside_block_sign(fault: Fault) -> Spot | None:
    """Text on the line of | or >, where only the lines below count."""
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
