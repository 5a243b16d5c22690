"""Advice followed to the letter: every word, number, quote, paragraph and item that was typed is still there."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source.followed_remedies import followed
from generator.source.problems import Problem
from tests.conftest import examples
from tests.source.mistakes.remedies import read_alone
from tests.source.reading import texts_of

REGION = """\
daerah:
  nama: Kotawaringin Timur
  ibu_kota: Sampit  # sejak dahulu
  tetangga: [Kabupaten Seruyan, Kota Palangka]
  gambaran: |
    Kondisi wilayah datar.
    - sungai besar
    - hutan lebat

    Penduduk bertambah.
visi:
  rumusan: Terwujudnya daerah cerdas
  penjelasan: >-
    Cerdas berarti layanan mudah
    dijangkau semua warga.
  kata_kunci:
    - maju
    - tangguh
misi:
  - nama: Membangun pelayanan "terpadu"
    uraian: "Loket: tunggal"
  - nama: Menata ekonomi rakyat
    uraian: Pasar tumbuh
    catatan: "null"
  - 'Memperkuat budaya lokal'
rencana_aksi:
  - kegiatan: Bazar digital
    satuan: "12"
    lokasi: Alun-alun
    indikator: Jumlah kios
  - satuan: perahu
    lokasi: Hulu
    kegiatan: Sekolah terapung
    indikator: Banyaknya siswa
"""
LINES = REGION.split("\n")
_NEW_KEYS = {"pendukung", "program", "anggaran", "target", "APBD", "APBN", "kepala", "nip", "jabatan"}
KEYS = {word for key in re.findall(r"(\w+):", REGION) for word in re.findall(r"[^\W_]+", key)} - {"Loket"} | _NEW_KEYS
TITLES = {word.capitalize() for word in KEYS} - {"Kegiatan", "Nama"}
_WORD = re.compile(r"[^\W_]+")
_KEY = re.compile(r"^( *(?:- )?)(\w+): ?(.*)$")
_FOREIGN = re.compile(r"(?<![\w])[A-Za-z]\w*(?![\w:])")
_MOST_STEPS = 12
_MAY_GO = {
    "items": "tanpa tanda hubung|ganti setiap tanda hubung|tanda '-' di depan setiap kunci",
    "quoted": r"\|",
    "paragraphs": "hapus  ",
}
"""What may go where a remedy says so; below a | quotes are part of the text."""
_NOT_PRINTED = {"juta", "null"}
_BECOMES_TEXT = ("bagian dari teks", "'|'", "jorokkan teks ini")
Slip = Callable[[list[str], int, st.DataObject], None]


def _again(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a line, or a key with all below it, once more somewhere."""
    depth = len(lines[at]) - len(lines[at].lstrip())
    last = at + 1
    while last < len(lines) and (not lines[last] or len(lines[last]) - len(lines[last].lstrip()) > depth):
        last += 1
    target = data.draw(st.integers(at, len(lines) - 1))
    lines[target:target] = [_FOREIGN.sub("lain", line) for line in lines[at:last]]


def _same_key(lines: list[str], at: int, data: st.DataObject) -> None:
    """Give a key the name of another one."""
    own = _KEY.match(lines[at])
    others = [match for line in lines if (match := _KEY.match(line)) and own and len(match[1]) == len(own[1])]
    if own and others:
        lines[at] = f"{own[1]}{data.draw(st.sampled_from(others))[2]}: {own[3]}".rstrip()


def _no_dash(lines: list[str], at: int, data: st.DataObject) -> None:
    dashes = [n for n, line in enumerate(lines) if line.startswith("  - ")]
    at = data.draw(st.sampled_from(dashes))
    lines[at] = lines[at].replace("- ", data.draw(st.sampled_from(("  ", "", "-", "– ", "* ", "1. "))), 1)


def _as_list(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write the value of a key as a list, a list in brackets, or a group."""
    match = _KEY.match(lines[at])
    if not match or not match[3] or match[3][0] in "|>[{":
        return
    lead = " " * (len(match[1]) + 2)
    one, _, two = match[3].partition(" ")
    two = two.partition("#")[0].strip(" \"'") or "dua"
    head = f"{match[1]}{match[2]}:"
    lines[at] = data.draw(
        st.sampled_from(
            (
                f"{head} [{one}, {two}]",
                f"{head}\n{lead}- {one}\n{lead}- {two}",
                f"{head}\n{lead[:-2]}- {one}\n{lead[:-2]}- {two}",
                f"{head}\n{lead}- {one}:\n{lead}    - {two}\n{lead}    - tiga",
                f"{head}\n{lead}- {one}\n{lead}-\n{lead}  - {two}\n{lead}  - tiga",
                f"{head}\n{lead[:-4]}- {one}\n{lead[:-4]}- {two}",
                f"{head}\n- {one}\n- {two}",
                f"{head}\n\n{lead[:-4]}- {one}\n\n{lead[:-4]}- {two}",
                f"{head} {one}\n{lead}- {two}\n\n{lead}- tiga",
                f"{head}\n{lead}- {one}\n{lead}  - {two}\n{lead}  - tiga",
                f"{head} {one}\n{lead}- {two}\n{lead}- tiga",
                f"{head} {one}:\n{lead}- {two}\n{lead}- tiga",
                f"{head}\n{lead}{one}:\n{lead}- {two}\n{lead}- tiga",
                f"{head}\n{lead}{one}: {two}",
                f"{head}\n{lead}{one} {two}",
                f"{head} {{{one}: {two}}}",
                f"{head}\n{lead}- {one}: {two}",
                f"{head} |\n{lead}{one}\n\n{lead}{two}",
                f"{head} >\n{lead}{one}\n\n{lead}{two}",
                f"{head} |\n{lead[:-2]}{one}\n\n{lead[:-2]}{two}",
                f"{head} “{one}” {two}",
                f"{head} “{one} {two}”",
                f'{head} "{one}" {two}',
                f"{head} '{one}' {two}",
                f'{head} "{one}" # {two}',
            )
        )
    )


def _edited(lines: list[str], at: int, data: st.DataObject) -> None:
    """Insert a sign anywhere, or change the indentation."""
    line = lines[at]
    lead = re.match(r" *(?:- )?(?:\w+:)?", line)
    column = data.draw(st.integers(lead.end() if lead else 0, len(line)))
    depth = len(line) - len(line.lstrip())
    lines[at] = data.draw(
        st.sampled_from(
            [f"{line[:column]}{sign}{line[column:]}" for sign in ('"', "“", "[", ": ", "; ", "\n", "\t")]
            + [" " * blanks + line.lstrip() for blanks in range(max(0, depth - 3), depth + 4)]
            + [
                re.sub(": ", sign, line, count=1)
                for sign in (":", " = ", "\uff1a", " : ", " ", "; ", ":\u200b ", ":\u2060 ")
            ]
            + [re.sub(r"(: |- )(\S.*)", rf"\g<1>{sign}\g<2>{sign}", line, count=1) for sign in "\"'"]
            + [f"{line}{end}" for end in (" # catatan", ":", ",", ";", ".")]
            + [re.sub(r"(: |- )(?=\w)", rf"\g<1>{sign}", line, count=1) for sign in "%@`&*!“\"'[{>|?-"]
        )
    )


def _block(lines: list[str], at: int) -> int:
    """The line after all that stands below a line."""
    last, depth = at + 1, len(lines[at]) - len(lines[at].lstrip())
    while last < len(lines) and (not lines[last].strip() or len(lines[last]) - len(lines[last].lstrip()) > depth):
        last += 1
    return last


def _as_notes(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a topic as people do in notes: its name, an empty line, and each text at the edge."""
    heads = [number for number, line in enumerate(lines) if re.fullmatch(r"\w+:", line)]
    if not heads:
        return
    at = data.draw(st.sampled_from(heads))
    last = _block(lines, at)
    texts = [re.sub(r"^ *(?:- )?(?:\w+:)? *|[|>]-?$| *#.*", "", line) for line in lines[at + 1 : last]]
    marks = data.draw(st.sampled_from(("", "- ", "1. ", "• ")))
    name = data.draw(st.sampled_from((lines[at][:-1], lines[at], lines[at][:-1].capitalize(), f"{lines[at]} |")))
    lines[at:last] = [name, "", *(f"{marks}{text}" for text in texts if text), ""]


def _with_other_signs(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write all keys below a key with another sign than a colon, or below a sign | or behind dashes."""
    heads = [number for number, line in enumerate(lines) if re.fullmatch(r" *(?:- )?\w+:", line)]
    if not heads:
        return
    at = data.draw(st.sampled_from(heads))
    sign = data.draw(st.sampled_from((": ", " = ", "; ", "\uff1a", ":", " ")))
    dash = data.draw(st.sampled_from(("", "", "- ", "• ")))
    for number in range(at + 1, _block(lines, at)):
        lines[number] = re.sub(r"^( *)(- )?(\w+): ?", rf"\g<1>\g<2>{dash}\g<3>{sign}", lines[number], count=1)
    lines[at] += data.draw(st.sampled_from(("", " |", " >")))


def _at_the_edge(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write the texts below the first item of a list at the left edge, or all beside its key."""
    items = [number for number, line in enumerate(lines) if re.match(r" +- [^:]*$", line)]
    if not items:
        return
    at = data.draw(st.sampled_from(items))
    text = re.sub(r"^ *- |'", "", lines[at]).capitalize()
    lines[at] = data.draw(st.sampled_from((text, f"- {text}", f"• {text}", f"1. {text}")))


def _level_with_keys(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write what stands below a key, or behind the dash of an item, level with it or one blank too far in."""
    heads = [n for n, line in enumerate(lines) if re.fullmatch(r" *(?:- )?\w+:.*", line) and _block(lines, n) > n + 1]
    if not heads:
        return
    at = data.draw(st.sampled_from(heads))
    depth, blanks = len(lines[at]) - len(lines[at].lstrip()), data.draw(st.sampled_from((0, 1, 3)))
    for number in range(at + 1, _block(lines, at)):
        if lines[number].strip():
            lines[number] = " " * (depth + blanks) + lines[number].lstrip()


def _with_years(lines: list[str], at: int, data: st.DataObject) -> None:
    """Give an item targets by year, with any sign between a year and its value, and any indentation."""
    heads = [number for number, line in enumerate(lines) if re.fullmatch(r"    indikator: .*", line)]
    if not heads:
        return
    at = data.draw(st.sampled_from(heads))
    sign = data.draw(st.sampled_from((": ", " – ", " - ", " → ", " -> ", " = ", " ", "-", " | ")))
    first, second = (" " * data.draw(st.integers(4, 8)) for _ in range(2))
    rows = [f"{first}2026{sign}4001", f"{second}2027{sign}4002"]
    lines[at + 1 : at + 1] = data.draw(
        st.sampled_from(
            (
                ["    target:", *rows],
                [f"    target: 2026{sign}4001, 2027{sign}4002"],
                ["    target: {2026: 4001,5; 2027: 4002}"],
                [f"    target: 2026{sign}4001", rows[1]],
                ["    target: 4001 (2026), 4002 (2027)"],
                ["    target: 4001 (2026); 4002 (2027)"],
                ["    target: 4001 - 2026, 4002 - 2027"],
            )
        )
    )


LONG = " ".join(f"{word}panjang" for word in ("amat", "sangat", "cukup", "lebih", "kian", "makin", "begitu")) + (
    " sehingga tidak muat bila ditunjukkan seluruhnya di dalam satu pesan, melainkan sebagian, lalu utuh"
)


def _long(lines: list[str], at: int, data: st.DataObject) -> None:
    """Make a value longer than a message shows, and write another sign in front of it or within it."""
    values = [number for number, line in enumerate(lines) if re.match(r" +(?:- )?(?:\w+: )?[A-Z][\w ]*$", line)]
    if not values:
        return
    at = data.draw(st.sampled_from(values))
    line = lines[at].replace("yang", LONG, 1) if "yang" in lines[at] else f"{lines[at]} {LONG}"
    signs = (": ", "- ") if ":" in line else ("- ", "- ")
    other = data.draw(st.sampled_from((" = ", ":", ":\u00a0", "; ", ". ", " – ", ": *", ": [draf] ", ": kata: ")))
    bullet = data.draw(st.sampled_from(("– ", "• ", "-", "1. ", "- *", "- @")))
    lines[at] = line.replace(signs[0], other if ":" in line else bullet, 1)


def _at_the_margin(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a key or item, alone or with all below it, at the left edge, or each two blanks further in."""
    heads = [number for number, line in enumerate(lines) if re.match(r" +(?:- )?\w+:|  +- ", line)]
    if not heads:
        return
    at = data.draw(st.sampled_from(heads))
    last = data.draw(st.sampled_from((at + 1, _block(lines, at))))
    depth, shift = len(lines[at]) - len(lines[at].lstrip()), data.draw(st.sampled_from((0, 0, 2)))
    for number in range(at, last):
        if lines[number].strip():
            lines[number] = "  " + lines[number] if shift else lines[number][depth:]


def _quoted_as_mail(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write the sign by which programs for mail quote before a line, a topic, or all."""
    heads = [number for number, line in enumerate(lines) if re.match(r"\w+:", line)]
    topic = data.draw(st.sampled_from(heads or [at]))
    first, last = data.draw(st.sampled_from(((at, at + 1), (topic, _block(lines, topic)), (0, len(lines) - 1))))
    for number in range(first, last):
        lines[number] = f"> {lines[number]}".rstrip()


def _below_a_block(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write an item of texts as a block, and the next with another sign than a dash, or set in otherwise."""
    items = [number for number, line in enumerate(lines[:-1]) if re.match(r" +- [^:]*$", line)]
    pairs = [number for number in items if number + 1 in items]
    if not pairs:
        return
    at = data.draw(st.sampled_from(pairs))
    lead, text = re.match(r"( +)- (.*)", lines[at]).groups()  # type: ignore[union-attr]
    below = lines[at + 1].strip()[2:].capitalize()
    sign = data.draw(st.sampled_from(("- ", "– ", "• ", "3. ", "")))
    depth = data.draw(st.sampled_from((lead, "", lead[2:]))) if sign else lead
    block = data.draw(st.sampled_from((">-", "|")))
    lines[at : at + 2] = [f"{lead}- {block}", f"{lead}  {text}", f"{lead}  {text} pula", f"{depth}{sign}{below}"]


def _with_funds(lines: list[str], at: int, data: st.DataObject) -> None:
    """Give an item money by source of funds, whose years are level with them or further in."""
    heads = [number for number, line in enumerate(lines) if re.fullmatch(r"    indikator: .*", line)]
    if not heads:
        return
    at = data.draw(st.sampled_from(heads))
    lead = data.draw(st.sampled_from(("", "  ", "")))
    years = ("2026: 401 juta", "2027: 402 juta", "2026: 403 juta")
    rows = ["APBD:", lead + years[0], lead + years[1], "APBN:", lead + years[2]]
    lines[at + 1 : at + 1] = ["    anggaran:", *(f"      {row}" for row in rows)]


def _over_a_group(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a text beside a key, and a key of its group below it."""
    below = data.draw(
        st.sampled_from((("kepala: Bupati", "nama: Halikinnor"), ("kepala: Halikinnor", "nip: 19700101")))
    )
    at = next((number for number, line in enumerate(lines) if line == "daerah:"), -1)
    if at >= 0:
        lines[at + 1 : at + 1] = [f"  {below[0]}", f"    {below[1]}"]


def _in_other_brackets(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a list within two pairs of brackets, closed by another one, or with a # in it."""
    rows = [number for number, line in enumerate(lines) if re.search(r": \[.*\]$", line)]
    if rows:
        at = data.draw(st.sampled_from(rows))
        inner = re.search(r"\[(.*)\]$", lines[at])[1]  # type: ignore[index]
        written = data.draw(st.sampled_from((f"[[{inner}]]", f"[{inner})", f"[{inner.replace(',', ' # satu,')}]")))
        lines[at] = f"{lines[at].partition(': ')[0]}: {written}"


def _closed_early(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a text of several lines in quotes that are closed at the end of the first."""
    heads = [number for number, line in enumerate(lines) if line.endswith(": >-")]
    if not heads:
        return
    at = data.draw(st.sampled_from(heads))
    first = lines[at + 1].strip()
    lines[at : at + 2] = [f'{lines[at][:-2]}"{first}"', *(f"    {word} lanjut" for word in ("kedua", "ketiga"))]


def _below_a_remark(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write an unknown key with a text of its own below a text and a line that begins with #."""
    heads = [number for number, line in enumerate(lines) if re.match(r"  \w+:", line)]
    at = data.draw(st.sampled_from(heads or [at]))
    remark = data.draw(st.sampled_from(("  #alasan: menunggu", "  ##cek", "#Bangga", "  #Bangga", "# cek", "")))
    key = data.draw(
        st.sampled_from(("  Hasil rapat: |", "  hasil rapat: >-", "  Hasil rapat:", "    Hasil rapat: kelak"))
    )
    lines[at:at] = [*([remark] if remark else []), key, "    Dana belum pasti."]


def _label(key: str) -> str:
    """A key as people write its label: "Kata Kunci"."""
    return key.replace("_", " ").title()


def _key_in_other_form(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a key with blanks, hyphens or a capital, as deep as a text above it, with another sign than a colon."""
    keys = [number for number, line in enumerate(lines) if re.match(r"  \w+:(?: |$)", line)]
    if not keys:
        return
    at = data.draw(st.sampled_from(keys))
    key, value = lines[at].strip().split(":", 1)
    form = data.draw(
        st.sampled_from(
            (key, *(key.replace("_", sign) for sign in " -"), key.capitalize(), f"\u00a0{key}", _label(key))
        )
    )
    lead = data.draw(st.sampled_from(("  ", "    ", "\u00a0\u00a0")))
    lines[at] = f"{lead}{form}{data.draw(st.sampled_from((':', '', chr(0xFF1A))))}{value}"


def _remark_in_a_text(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a line that begins with # between the lines of a block text."""
    inner = [
        n for n, line in enumerate(lines) if n and line.startswith("    ") and not re.match(r" +(?:- )?\w+:", line)
    ]
    at = data.draw(st.sampled_from(inner or [at]))
    lead = data.draw(st.sampled_from(("", "  ", "    ")))
    lines[at:at] = [f"{lead}{data.draw(st.sampled_from(('# cek lagi', '#BanggaBersama', '#')))}"]


def _head_lost(lines: list[str], at: int, data: st.DataObject) -> None:
    """Leave out the colon of a key that has all below it, or the key."""
    heads = [number for number, line in enumerate(lines) if re.fullmatch(r" *\w+:", line)]
    if heads:
        at = data.draw(st.sampled_from(heads))
        lines[at : at + 1] = data.draw(st.sampled_from(([lines[at][:-1]], [])))


def _sign_too_many(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a dash behind the sign of a block text, or a comma or quotes around a value."""
    match = _KEY.match(lines[at])
    if match and match[3][:1] in {"|", ">"}:
        lines[at] = f"{match[1]}{match[2]}: {match[3][0]}{data.draw(st.sampled_from((' -', '–', ' –')))}"
    elif match and match[3]:
        written = data.draw(
            st.sampled_from((f'""{match[3]}""', f"{match[3]},", f'{match[3]}"', f"{match[2]}: {match[3]}"))
        )
        lines[at] = f"{match[1]}{match[2]}: {written}"


def _items_below_an_empty_key(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write the items of a list within an item level with the dash of that item, or their key too far left."""
    ends = [number for number, line in enumerate(lines) if line.startswith("    indikator: ")]
    if ends:
        at = data.draw(st.sampled_from(ends))
        items = data.draw(st.sampled_from((("Dinas Satu", "Dinas Dua"), ("nama: Dinas Satu", "nama: Dinas Dua"))))
        lead = data.draw(st.sampled_from(("    ", "    ", "  ")))
        lines[at + 1 : at + 1] = [f"{lead}pendukung:", *(f"  - {item}" for item in items)]


def _parted(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a dash before a key that belongs to the item above."""
    keys = [number for number, line in enumerate(lines) if re.match(r"    \w+: ", line)]
    if keys:
        at = data.draw(st.sampled_from(keys))
        lines[at] = f"  - {lines[at].lstrip()}"


def _begins_alike(lines: list[str], at: int, data: st.DataObject) -> None:
    """Begin all activities with the same value, and leave out the dash of all but the first."""
    del at, data
    head = next((number for number, line in enumerate(lines) if line == "rencana_aksi:"), len(lines))
    items = [number for number in range(head, len(lines)) if re.match(r"  - \w+: ", lines[number])]
    for count, number in reversed(list(enumerate(items))):
        first = f"{'  - ' if not count else '    '}program: Kampung Cahaya"
        lines[number : number + 1] = [first, lines[number].replace("- ", "  ", 1)]


def _without_dashes(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a list of texts, the last of them with a colon, with numbers, without dashes, or with one missing."""
    if "  kata_kunci:" not in lines:
        return
    at = lines.index("  kata_kunci:")
    signs = data.draw(st.sampled_from((("1. ", "2. ", "3. "), ("", "", ""), ("1. ", "- ", "- "), ("", "- ", "- "))))
    texts = ("sangat maju", "amat tangguh", "lestari: sungai")
    lines[at + 1 : _block(lines, at)] = [f"    {sign}{text}" for sign, text in zip(signs, texts, strict=True)]


def _head_again(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write the key of a list once more on the line below it."""
    heads = [
        number for number, line in enumerate(lines[:-1]) if re.match(r" *- ", lines[number + 1]) and line[-1:] == ":"
    ]
    if heads:
        at = data.draw(st.sampled_from(heads))
        lines[at + 1 : at + 1] = [f"{data.draw(st.sampled_from(('', '  ')))}{lines[at]}"]


def _key_as_heading(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a key without its colon on a line of its own, with its text or its colon on the next."""
    pairs = [number for number, line in enumerate(lines) if re.fullmatch(r" +(?:- )?\w+: \w[^:]*", line)]
    if pairs:
        at = data.draw(st.sampled_from(pairs))
        before, _, value = lines[at].partition(": ")
        lead = re.match(r" +(?:- )?", before)[0]  # type: ignore[index]
        name = before[len(lead) :]
        key = data.draw(st.sampled_from([name, *TITLES & {name.capitalize()}]))
        lines[at : at + 1] = [f"{lead}{key}", f"{' ' * len(lead)}  {data.draw(st.sampled_from(('', ': ')))}{value}"]


def _parent_at_the_margin(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write a key that has its contents below at the left edge, without these."""
    heads = [number for number, line in enumerate(lines) if re.fullmatch(r" +\w+:", line)]
    if heads:
        at = data.draw(st.sampled_from(heads))
        lines[at] = lines[at].lstrip()


def _numbered_heading(lines: list[str], at: int, data: st.DataObject) -> None:
    """Write the heading of a section above an item."""
    items = [number for number, line in enumerate(lines) if line.startswith("  - ")]
    if items:
        at = data.draw(st.sampled_from(items))
        lines[at:at] = [f"{data.draw(st.sampled_from(('', '  ')))}2.1 Uraian"]


SLIPS: tuple[Slip, ...] = (
    _key_as_heading,
    _parent_at_the_margin,
    _numbered_heading,
    _items_below_an_empty_key,
    _parted,
    _begins_alike,
    _without_dashes,
    _head_again,
    _below_a_remark,
    _key_in_other_form,
    _remark_in_a_text,
    _head_lost,
    _sign_too_many,
    _long,
    _at_the_margin,
    _quoted_as_mail,
    _below_a_block,
    _with_funds,
    _over_a_group,
    _in_other_brackets,
    _closed_early,
    _again,
    _same_key,
    _no_dash,
    _as_list,
    _edited,
    _as_notes,
    _with_other_signs,
    _at_the_edge,
    _level_with_keys,
    _with_years,
)


@st.composite
def broken(draw: st.DrawFn) -> str:
    """The region with one or two slips."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(lines) - 2))
        draw(st.sampled_from(SLIPS))(lines, at, draw(st.data()))
        lines = "\n".join(lines).split("\n")
    return "\n".join(lines)


def words_of(text: str) -> Counter[str]:
    """The words of a text, how often each occurs; apart from keys, slots and the numbers of items."""
    bare = re.sub(r"(?m)^[ \t>]*\d\.|<[^<>\d]+>", "", text)
    return Counter(word for word in _WORD.findall(bare) if not {word, word.casefold()} & (KEYS | TITLES))


def typed_words(text: str) -> Counter[str]:
    """The words of a text outside remarks, how often each occurs; apart from keys and units."""
    bare = re.sub(r"(?m)(?:^|[ \t])#.*$", "", text)
    known = {word.casefold() for word in KEYS | TITLES | _NOT_PRINTED}
    return Counter(word for word in re.findall(r"[^\W\d_]{3,}", bare) if word.casefold() not in known)


def _deletes(problem: Problem) -> set[str]:
    """The words that the remedy says to delete."""
    return {
        word
        for part in re.findall(r"hapus  (.*?)  |'([^']*)'", problem.remedy)
        for word in _WORD.findall(" ".join(part))
    }


def kinds_of(text: str) -> dict[str, int]:
    """How much of each kind a text holds: items, paragraphs, quoted values."""
    return {
        "items": len(re.findall(r"(?m)^[ \t]*- ", text)),
        "paragraphs": len(re.findall(r"\S\n[ \t]*\n[ \t]+\S", text)),
        "quoted": len(re.findall(r"""["'](?:~|null|12)\b""", text)),
    }


def fault_of(before: str, after: str, problem: Problem) -> str:
    """What got lost by following a remedy."""
    words = words_of(before) - words_of(after)
    gone = {word for word in words if word not in _deletes(problem) and "Mungkin maksud" not in problem.remedy}
    if "isinya sama dengan baris" in problem.remedy:
        gone -= words_of(after).keys()
    may_go = {kind for kind, sign in _MAY_GO.items() if re.search(sign, problem.remedy)}
    may_go |= {"items", "quoted"} if "isinya sama dengan baris" in problem.remedy else set()
    old, new = kinds_of(before), kinds_of(after)
    fewer = [kind for kind in old if new[kind] < old[kind] and kind not in may_go]
    return f"{gone or ''} {fewer or ''}".strip()


WHOLE = list(texts_of(read_alone(REGION).masterplan))
OWNERS = {word: {text for text in WHOLE if word in text} for word in _WORD.findall(" ".join(WHOLE))}


def mixes(text: str) -> bool:
    """Whether a text has words of several texts of the region."""
    owners = [OWNERS[word] for word in _WORD.findall(text) if word in OWNERS]
    return bool(owners) and not set.intersection(*owners)


TOPIC_OF = {
    word: re.findall(r"(?m)^\w+(?=:)", part)[-1]
    for part in re.split(r"(?m)^(?=\w+:)", REGION)[1:]
    for word in _WORD.findall(part)
    if word not in KEYS
}


def mixes_topics(text: str) -> bool:
    """Whether a text has words of several topics of the region."""
    return len({TOPIC_OF[word] for word in _WORD.findall(text) if word in TOPIC_OF}) > 1


def test_of_the_region_nothing_is_told() -> None:
    assert not read_alone(REGION).problems.found
    assert not any(map(mixes, WHOLE))
    assert not any(map(mixes_topics, WHOLE))


@pytest.mark.slow
@settings(max_examples=examples(20, fuzzing=3000))
@given(broken())
def test_no_advice_loses_a_word_an_item_a_paragraph_or_a_quote(text: str) -> None:
    is_text = False
    for _ in range(_MOST_STEPS):
        reading = read_alone(text)
        problem = next(iter(reading.problems.errors), None)
        if problem is None:
            break
        after = followed(text, problem) or text
        assert not fault_of(text, after, problem), f"{problem.message}\n{problem.remedy}\n{after}"
        is_text = is_text or any(sign in problem.remedy for sign in _BECOMES_TEXT)
        text = after
    reading = read_alone(text)
    if reading.problems.found:
        return
    found = list(texts_of(reading.masterplan))
    assert not typed_words(text) - Counter(re.findall(r"[^\W\d_]{3,}", " ".join(found))), text
    assert not any(map(mixes_topics, found))
    if not is_text:
        assert len(found) >= len(WHOLE)
        assert not any(map(mixes, found))
