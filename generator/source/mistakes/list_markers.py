"""List items that do not begin with a dash and a blank."""

import re

from generator.late_patterns import late_pattern
from generator.source.lists_in_text import items_within
from generator.source.mistakes.fault import KEY, Fault, Spot, indent_of, quoted
from generator.source.mistakes.slip import BLOCKS
from generator.source.words import in_one_line
from generator.source.yaml_nodes import UNSEEN, UNSEEN_ALONE

_SPECIAL_BLANK = f"[\t\u00a0\u2000-\u200a\u202f\u3000\u00ad{UNSEEN[1:-1]}]"
_BULLET = late_pattern(
    r"(?P<sign>(?!->[-+](?:\s+#|$))[-–—−=]+>\s*|[→➔_~]\s+|[–—−‒‐‑](?:\s+|(?=[^\s\d]))"
    r"|[\uf0b7\uf0a7\uf0d8\uf0fc•·▪◦‣●○■□➢➤►◆❖✓✔√]\s*|(?:[*+o§]|\d{1,3}[.)]|[a-z][.)])\s+|-:\s*"
    r"|(?:[☐☑☒]\s*|\((?:\d{1,2}|[a-z])\)\s*)(?=[a-z_][a-z0-9_]*:)"
    r"|-(?=[^\W\d]|#|[|>][-+]?(?:\s+#|$))|-{2,}\s*"
    rf"|-[ ]*{_SPECIAL_BLANK}\s*)(?P<rest>\S.*)",
    re.DOTALL,
)
NUMBERED_HEADING = late_pattern(r"\d{1,2}(?:\.\d{1,2})+\.? +[A-Z][^:]*")
_GLUED_NUMBER = late_pattern(r"\d{1,3}[.)](?=[^\W\d_])")
_PLUS = late_pattern(r"(?:^|\s)\+\s+")
_NAMES = {
    "–": "tanda pisah (–) dari Word",
    "—": "tanda pisah (—) dari Word",
    "−": "tanda kurang (−)",
    "‐": "tanda hubung lain (‐, U+2010)",
    "‑": "tanda hubung tak terputus (‑, U+2011) dari Word",
}
_SPECIAL = frozenset("#&*!|>%@`")
TEXT_IN_FRONT = "teks di belakang kunci ini berada di depan daftarnya"
_LINES_MERGE = "baris-baris ini akan menyatu menjadi satu butir, karena daftar ini ditulis tanpa tanda hubung"
_ONE_ITEM = "bila semuanya satu butir, awali baris pertamanya saja, dan jorokkan baris di bawahnya dua spasi lagi."


def other_bullet(text: str) -> tuple[str, str] | None:
    """The sign at the beginning of an item in place of a dash and a blank: message and remedy."""
    match = _BULLET.match(text)
    if match is None:
        return None
    sign = match["sign"].strip(f"{UNSEEN_ALONE}\n\u00a0")
    if sign == "-":
        message = f"setelah tanda hubung {_written_blank(match['sign'])} satu spasi"
    else:
        written = "lambang butir dari Word" if "\ue000" <= sign[0] <= "\uf8ff" else _NAMES.get(sign, f"'{sign}'")
        message = f"setiap butir daftar diawali tanda hubung (-) dan satu spasi, di sini tertulis {written}"
    return message, f"tulis  - {_as_written(match['rest'].split(chr(10))[0])}"


def _as_written(words: str) -> str:
    """The text of an item after its dash, quoted if its first character has a meaning in YAML."""
    if words.partition(" #")[0].strip() in BLOCKS:
        return words.strip()
    return quoted(words) if words[0] in _SPECIAL else in_one_line(words)


def _written_blank(sign: str) -> str:
    if "\t" in sign:
        return "tertulis tab, bukan"
    if unseen := re.search(f"\u00ad|{UNSEEN}", sign):
        return f"ada karakter tak terlihat (U+{ord(unseen[0]):04X}), bukan"
    return "kurang" if sign == "-" else "tertulis spasi khusus (spasi tak terputus dari Word atau web), bukan"


def undashed(lines: list[str], style: str) -> tuple[str, str] | None:
    """Message for a text in place of a list, given its lines; None if it is a single item."""
    bullet = other_bullet(lines[0])
    if style in ("|", ">"):
        if len(lines) == 1 and not bullet and not lines[0].startswith("- "):
            return None
        rest = (
            "." if lines[0].startswith("- ") else f", lalu awali setiap butir dengan '- ': {_item(lines[0], bullet)}"
        )
        rest += "" if bullet or rest == "." else f"  dan seterusnya; {_ONE_ITEM}"
        return f"tanda '{style}' menjadikan daftar di bawahnya satu teks", f"hapus tanda '{style}' itu{rest}"
    if bullet and not style:
        return bullet[0], _several_of(lines[0]) or bullet[1]
    if len(lines) == 1:
        return None
    if lines[1].startswith("- ") and not lines[0].startswith("- "):
        return TEXT_IN_FRONT, without_text_in_front(lines[0])
    return (
        _LINES_MERGE,
        f"awali setiap butir dengan '- ' pada barisnya sendiri: {_item(lines[0], bullet)}  dan seterusnya; "
        f"{_ONE_ITEM}",
    )


def without_text_in_front(text: str) -> str:
    """What to do with a text in front of a list where only items belong; one with a bullet of its own is an item."""
    if (match := _BULLET.match(text)) and "\n" not in text:
        return (
            f"pindahkan  {in_one_line(match['rest'])}  ke baris baru di bawahnya, diawali '- ' sejajar dengan butir "
            f"lain, sebagai ganti '{match['sign'].strip()}'."
        )
    if NUMBERED_HEADING.fullmatch(text):
        return (
            "bila judul atau keterangan, beri tanda # dan satu spasi di depannya; bila butir pertama, pindahkan  "
            f"{in_one_line(text)}  ke baris baru di bawahnya, diawali '- ' sejajar dengan butir lain."
        )
    return (
        f"pindahkan  {in_one_line(text)}  ke baris baru di bawahnya, diawali '- ' sejajar dengan butir lain, bila "
        "butir pertama; bila hanya pengantar, beri tanda # dan satu spasi di depannya."
    )


def _several_of(line: str) -> str:
    """What to do with a line that holds several items; empty where it holds one."""
    items = items_within(line) or [part.strip() for part in _PLUS.split(line) if part.strip()]
    shown = "  lalu  ".join(f"- {in_one_line(item)}" for item in items[:2] if len(items) > 1)
    return f"tulis setiap butir pada barisnya sendiri:  {shown}" if shown else ""


def _item(line: str, bullet: tuple[str, str] | None) -> str:
    return bullet[1] if bullet else f"tulis  - {in_one_line(_GLUED_NUMBER.sub('', line))}"


def numbered_below_item(fault: Fault) -> Spot | None:
    """Lines with numbers or bullets below an item that is a text with a colon at its end."""
    depth = indent_of(fault.text_at(fault.line))
    above = fault.line_above(fault.line)
    while above >= 0 and indent_of(fault.text_at(above)) >= depth:
        above = fault.line_above(above)
    item = KEY.match(fault.text_at(above))
    if item is None or not item["dashes"] or item["value"] or not item["key"][0].isupper():
        return None
    last = above + 1
    parts = []
    while fault.text_at(last).strip() and indent_of(fault.text_at(last)) >= depth:
        parts.append(fault.text_at(last).strip())
        last += 1
    if not all(map(_BULLET.match, parts)):
        return None
    until = f" sampai {last}" if last > above + 2 else ""
    text = quoted(f"{item['key']}: {'; '.join(parts)}")
    return fault.whole_line(
        above,
        "baris-baris di bawah butir ini tidak dapat dibaca sebagai bagiannya",
        f"tulis  - {text}  sebagai satu teks, dan hapus baris {above + 2}{until}.",
    )


def first_without_dash_of_all(fault: Fault) -> Spot | None:
    """The first line of a list that begins without a dash, where a colon in a line below it made libyaml stop."""
    depth, first = indent_of(fault.text_at(fault.line)), fault.line
    while indent_of(fault.text_at(above := fault.line_above(first))) == depth and above >= 0:
        first = above
    owner, text = KEY.match(fault.text_at(above)), fault.text_at(first).strip()
    if first == fault.line or owner is None or owner["value"] or owner.start("key") >= depth or KEY.match(text):
        return None
    keys = [
        text.partition(" ")[0].casefold(),
        *(match["key"] for match in [KEY.match(fault.text_at(fault.line))] if match),
    ]
    if any(fault.is_key_at(key, first) for key in keys):
        return None
    found = undashed([fault.text_at(line).strip() for line in range(first, fault.line + 1)], "")
    if text.startswith("- ") or found is None or not fault.is_list_key(owner["key"], above):
        return None
    if found[0] == TEXT_IN_FRONT:
        found = _LINES_MERGE, f"{_item(text, None)}  bila ini butir pertama; bila hanya pengantar, awali dengan '# '."
    return fault.whole_line(first, *found)


def dash(fault: Fault) -> Spot | None:
    """A line near libyaml's place that begins with another sign than a dash and a blank."""
    for line in (fault.line, fault.line_above(fault.line), fault.start[0]):
        text = fault.text_at(line)
        lead = len(text) - len(text.lstrip(" "))
        found = other_bullet(text[lead:])
        if found:
            return Spot(line, lead, *found)
    return None
