"""A remedy followed to the letter, as somebody would who knows nothing of YAML.

What is advised is tried so before it is given, and by the tests.
"""

import re

from generator.source.mistakes.fault import indent_of
from generator.source.place import Place
from generator.source.problems import Problem
from generator.source.suggestions import Follow, Lines, suggested

Ways = tuple[tuple[str, Follow], ...]


def followed(text: str, problem: Problem) -> str | None:
    """The text after the remedy of a problem; None where the remedy is no instruction that a machine can follow."""
    if problem.place is None:
        return None
    return (
        _followed(text, problem, problem.place, _BEFORE_WRITING)
        or suggested(text, problem.remedy, problem.place)
        or _followed(text, problem, problem.place, _OTHERWISE)
    )


def _followed(text: str, problem: Problem, place: Place, ways: Ways) -> str | None:
    for pattern, follow in ways:
        if match := re.search(pattern, problem.remedy):
            lines = text.split("\n")
            follow(lines, place, match)
            return "\n".join(lines)
    return None


def _replace(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line, column = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = line[:column] + match["shown"] + line[column + place.width :]


def _write_set_in(lines: Lines, place: Place, match: re.Match[str]) -> None:
    lines[place.line - 1] = " " * int(match["blanks"]) + match["shown"]


def _head_above(lines: Lines, _: Place, match: re.Match[str]) -> None:
    lines.insert(int(match["line"]) - 1, " " * int(match["blanks"] or 0) + match["shown"])


def _delete(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line, column = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = line[:column] + line[column + place.width :]


def _indent_line(lines: Lines, place: Place, match: re.Match[str]) -> None:
    lines[place.line - 1] = " " * int(match["blanks"]) + lines[place.line - 1].lstrip()


def _indent_text(lines: Lines, place: Place, match: re.Match[str]) -> None:
    last = int(match["last"] or place.line)
    for number in range(place.line - 1, last):
        if lines[number].strip():
            lines[number] = " " * int(match["blanks"]) + lines[number].lstrip()


def _sign_and_indent(lines: Lines, place: Place, match: re.Match[str]) -> None:
    header = int(match["line"]) - 1
    lines[header] = f"{lines[header].rstrip()} |"
    _indent_text(lines, place, match)


def _sign_only(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Put the sign | behind a key; items below it lose quotes and remarks where that is told."""
    header = int(match["line"]) - 1
    lines[header] = f"{lines[header].rstrip()} |"
    depth, number = place.column - 1, header + 1
    while number < len(lines) and (not lines[number].strip() or indent_of(lines[number]) >= depth):
        if "keterangan (#)" in match.string:
            lines[number] = re.sub(r" *#.*", "", lines[number])
        if "tanda kutip" in match.string:
            lines[number] = re.sub(r"""^( *- )(["'])(.*)\2$""", r"\1\3", lines[number])
        number += 1


def _sign_behind_dash(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line, column = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = f"{line[:column]}|\n{' ' * int(match['blanks'])}{line[column:]}"
    number = place.line
    while number < len(lines) and (not lines[number].strip() or indent_of(lines[number]) >= int(match["blanks"])):
        if "keterangan (#)" in match.string:
            lines[number] = re.sub(r" *#.*", "", lines[number])
        if "tanda kutip" in match.string:
            lines[number] = re.sub(r"""^( *(?:- )*)(["'])(.*)\2$""", r"\1\3", lines[number])
        number += 1


def _move_to_key(lines: Lines, place: Place, match: re.Match[str]) -> None:
    own, target = place.line - 1, int(match["line"]) - 1
    lines[own] = lines[own].replace(f" {match['shown']}", "", 1)
    lines[target] = f"{lines[target].rstrip()} {match['shown']}"


def _move_below(lines: Lines, place: Place, match: re.Match[str]) -> None:
    own = place.line - 1
    lines[own] = lines[own].replace(f" {match['shown']}", "", 1)
    lines.insert(own + 1, f"{' ' * int(match['blanks'])}{match['key']}: {match['shown']}")


def _move_group(lines: Lines, place: Place, match: re.Match[str]) -> None:
    own = place.line - 1
    lines[own] = lines[own].replace(f" {match['shown'].removeprefix('- ')}", "", 1)
    lines.insert(own + 1, f"{' ' * (indent_of(lines[own]) + 2)}{match['shown']}")


def _move_out_of_text(lines: Lines, place: Place, match: re.Match[str]) -> None:
    own, below = place.line - 1, int(match["line"])
    lines[own] = lines[own].replace(match["shown"], "", 1).rstrip()
    lines.insert(below, f"{' ' * int(match['blanks'])}{match['shown']}")


def _each_year(lines: Lines, place: Place, match: re.Match[str]) -> None:
    lead = " " * indent_of(lines[place.line - 1])
    lines[place.line - 1 : place.line] = [lead + pair for pair in match["shown"].split("  lalu  ")]


def _each_item(lines: Lines, place: Place, match: re.Match[str]) -> None:
    lead = " " * indent_of(lines[place.line - 1])
    lines[place.line - 1 : place.line] = [lead + item for item in match["shown"].split("  lalu  ")]


def _enclose_lines(lines: Lines, _: Place, match: re.Match[str]) -> None:
    first, last, quote = int(match["first"]) - 1, int(match["last"]) - 1, match["quote"]
    lead = re.match(r" *(?:- +)*(?:\w+:(?: +|$))?", lines[first])
    start = lead.end() if lead else 0
    if "setiap ' di dalamnya dua kali" in match[0]:
        for number in range(first, last + 1):
            begin = start if number == first else 0
            lines[number] = lines[number][:begin] + lines[number][begin:].replace("'", "''")
    lines[last] = lines[last].rstrip() + quote
    lines[first] = lines[first][:start] + quote + lines[first][start:]


def _enclose_value(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line, quote = lines[place.line - 1], match["quote"]
    lead = re.match(r" *(?:- +)*(?:\w+:(?: +|$))?", line)
    start = lead.end() if lead else 0
    lines[place.line - 1] = f"{line[:start]}{quote}{line[start:].rstrip()}{quote}"


def _enclose_from(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line, quote = lines[place.line - 1], match["quote"]
    start = line.index(match["words"].rstrip("…"))
    text = line[start:].rstrip()
    if "setiap ' di dalamnya dua kali" in match[0]:
        text = text.replace("'", "''")
    lines[place.line - 1] = f"{line[:start]}{quote}{text}{quote}"


def _append(lines: Lines, place: Place, match: re.Match[str]) -> None:
    number = int(match.groupdict().get("line") or place.line) - 1
    text, blank, remark = lines[number].partition(" #")
    lines[number] = text.rstrip() + match["shown"] + blank + remark


def _append_comma(lines: Lines, _: Place, match: re.Match[str]) -> None:
    lines[int(match["line"]) - 1] = f"{lines[int(match['line']) - 1].rstrip()},"


def _first_item(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Move the text behind a key to an item of its own, above the others below it, perhaps without its own bullet."""
    line = lines[place.line - 1]
    own = place.line - 1
    lines[own] = line[: place.column - 1].rstrip()
    text = match["shown"] if "sebagai ganti" in match.string else line[place.column - 1 :].strip()
    lines.insert(own + 1, f"{' ' * indent_of(lines[own + 1])}- {text}")


def _begin_item(lines: Lines, place: Place, match: re.Match[str]) -> None:
    dash = indent_of(lines[int(match["line"]) - 1])
    lines[place.line - 1] = " " * dash + "- " + lines[place.line - 1].lstrip()


def _as_block(lines: Lines, place: Place, match: re.Match[str]) -> None:
    named = match.groupdict().get("line")
    above = (n for n in range(place.line - 1, -1, -1) if re.match(r" *(?:- +)*\w+:", lines[n]))
    first = int(named) - 1 if named else next(above)
    key, _, value = lines[first].partition(": ")
    depth = len(re.match(r" *(?:- +)*", key)[0])  # type: ignore[index]
    last = place.line
    until = re.search(r"setiap butirnya sampai baris (\d+)", match.string)
    while last < len(lines) and (indent_of(lines[last]) > depth or (until and last < int(until[1]))):
        last += 1
    texts = [line.strip() for line in (value, *lines[first + 1 : last])]
    sign, quoted = (texts[0], texts[1:]) if texts[0][:1] in {"|", ">"} else ("|", texts)
    texts = [re.sub(r"""^(["'])(.*)\1$""", r"\2", text) for text in quoted]
    lead = " " * (depth + 2)
    while texts and not texts[-1]:
        texts.pop()
    below = [f"{lead}{text}".rstrip() for text in texts[not "".join(texts[:1]) :]]
    lines[first:last] = [f"{key.rstrip(':')}: {sign.replace('>', '|')}", *below]


def _put_dash(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: indent_of(line)] + "- " + line.lstrip()


def _use_blanks(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line = lines[place.line - 1]
    lines[place.line - 1] = "  " * len(re.sub(r"[^\t\u00a0]", "", line[: indent_of(line)])) + line.lstrip()


def _straighten(lines: Lines, place: Place, match: re.Match[str]) -> None:
    for number in {place.line, int(match["last"] or place.line)}:
        lines[number - 1] = re.sub("[“”„]" if "“" in match[0] else "[‘’]", '"', lines[number - 1])


def _single_quotes(lines: Lines, place: Place, _: re.Match[str]) -> None:
    lines[place.line - 1] = lines[place.line - 1].replace('"', "'")


def _below(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line, column = lines[place.line - 1], place.column - 1
    sign = line[column] if line[column : column + 1] in {"|", ">", "-"} else ""
    rest = line[column:].removeprefix(sign).strip()
    if sign == "-":
        lines[place.line - 1] = f"{line[:column].rstrip()}\n{' ' * (indent_of(line) + 2)}- {rest}"
    else:
        lines[place.line - 1] = f"{line[:column]}{sign}\n{' ' * (indent_of(line) + 2)}{rest}"


def _add_item(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line = lines[place.line - 1]
    named = re.match(r"[^\],}]+", line[place.column - 1 :])
    topic = next(n for n, own in enumerate(lines) if re.match(rf" *{match['topic'].rpartition('.')[2]}:", own))
    dash = indent_of(lines[topic + 1])
    lines.insert(topic + 1, f"{' ' * dash}- id: {named[0] if named else ''}")


def _put_comma(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line = lines[place.line - 1]
    at = line.rindex(match["word"], 0, place.column)
    lines[place.line - 1] = f"{line[:at].rstrip(' ;')}, {line[at:]}"


def _put_comma_here(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line, column = lines[place.line - 1], place.column - 1
    rest = line[column + (match[0] != "beri koma di antaranya") :]
    lines[place.line - 1] = f"{line[:column].rstrip()}, {rest.lstrip()}"


def _put_blank(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line = lines[place.line - 1]
    lines[place.line - 1] = f"{line[: place.column]} {line[place.column :]}"


def _further_in(lines: Lines, place: Place, _: re.Match[str]) -> None:
    lines[place.line - 1] = f"  {lines[place.line - 1]}"


def _further_in_with_those_above(lines: Lines, place: Place, match: re.Match[str]) -> None:
    for number in range(int(match["line"]) - 1, place.line):
        lines[number] = f"  {lines[number]}"


def _as_items(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Write the text behind a key, and each line from there on, as an item of its own."""
    first, last = int(match["line"]) - 1, place.line - 1
    key, _, text = lines[first].partition(":")
    rows = [text, *lines[first + 1 : last + 1]]
    sign = r"\d+[.)]" if match["sign"] == "nomornya" else re.escape((match["sign"] or "").strip("'"))
    bare = [re.sub(f"^{sign}", "", row.strip()) for row in rows]
    lines[first : last + 1] = [f"{key}:", *(f"  - {row.strip()}" for row in bare if row)]


def _close_here(lines: Lines, place: Place, match: re.Match[str]) -> None:
    above = int(match["line"]) - 1
    quote = lines[above].rstrip()[-1]
    lines[above] = lines[above].rstrip()[:-1]
    last = int(match["last"] or place.line) - 1
    lines[last] = f"{lines[last].rstrip()}{quote}"


def _head_pairs(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Write a key on a line of its own above pairs, and set these in below it."""
    first, last = place.line - 1, int(match["last"] or place.line) - 1
    lead = " " * indent_of(lines[first])
    lines[first : last + 1] = [f"{lead}{match['shown']}", *(f"  {line}" for line in lines[first : last + 1])]


def _drop_lines(lines: Lines, _: Place, match: re.Match[str]) -> None:
    del lines[int(match["first"]) - 1 : int(match["last"] or match["first"])]


def _no_braces(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line = lines[place.line - 1]
    begin, end = line.rindex("{", 0, place.column), line.index("}", place.column)
    lines[place.line - 1] = line[:begin] + line[begin + 1 : end] + line[end + 1 :]


def _pick_one(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Keep one of several values, and write the others, without it, below their own key."""
    line, column = lines[place.line - 1], place.column - 1
    others = line[column + 1 : column + place.width - 1].replace(f"{match['shown']}, ", "", 1)
    key = re.match(r" *(?:- +)*", line)
    lead = " " * (key.end() if key else 0)
    lines[place.line - 1] = f"{line[:column]}{match['shown']}\n{lead}{match['others']}: [{others}]"


def _no_dashes(lines: Lines, place: Place, _: re.Match[str]) -> None:
    """Take the dashes from the pairs of a list."""
    column = place.column - 1
    for number in range(place.line - 1, len(lines)):
        if lines[number].strip() and indent_of(lines[number]) < column:
            break
        if lines[number][column : column + 2] == "- ":
            lines[number] = lines[number][:column] + "  " + lines[number][column + 2 :]


def _no_bullets(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Take a sign | from a key, and the bullets or numbers from the keys below it, which are all at one depth."""
    own = place.line - 1
    lines[own] = lines[own][: place.column - 1].rstrip()
    sign = r"\d+[.)]" if match["sign"][0].isdigit() else re.escape(match["sign"])
    depth = indent_of(lines[own + 1])
    for number in range(own + 1, len(lines)):
        if lines[number].strip() and indent_of(lines[number]) < depth:
            break
        if indent_of(lines[number]) == depth:
            lines[number] = re.sub(rf"^( *)({sign} +)", lambda m: m[1] + " " * len(m[2]), lines[number])


def _blank_for_dash(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line, column = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = f"{line[:column]} {line[column + 1 :]}"


def _blanks_for_dashes(lines: Lines, _: Place, match: re.Match[str]) -> None:
    for number in range(int(match["line"]) - 1, int(match["last"] or match["line"])):
        lines[number] = re.sub(r"^( *)-", r"\1 ", lines[number])


def _drop_line(lines: Lines, place: Place, _: re.Match[str]) -> None:
    del lines[place.line - 1]


def _move_rows(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Move lines to the end of what stands under a key above, level with it, and drop the key that they had."""
    first, last, above = (int(match[name] or match["first"]) - 1 for name in ("first", "last", "line"))
    rows = lines[first : last + 1]
    del lines[place.line - 1 : last + 1]
    depth = lines[above].index(f"{match['key']}:")
    lead, end = indent_of(lines[above + 1]), above + 1
    while end < len(lines) and (indent_of(lines[end]) > depth or lines[end][depth : depth + 2] == "- "):
        end += 1
    own = indent_of(rows[0])
    lines[end:end] = [" " * lead + row[own:] for row in rows]


def _begin_with_pound(lines: Lines, place: Place, _: re.Match[str]) -> None:
    lines[place.line - 1] = f"# {lines[place.line - 1].lstrip()}"


def _pound_before(lines: Lines, place: Place, _: re.Match[str]) -> None:
    line, column = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = f"{line[:column]}# {line[column:]}"


def _blank_for_tab(lines: Lines, place: Place, match: re.Match[str]) -> None:
    tab = "\\t" if match["code"] else "\t"
    lines[place.line - 1] = lines[place.line - 1].replace(tab, " ")


def _to_the_edge(lines: Lines, place: Place, _: re.Match[str]) -> None:
    lines[place.line - 1] = lines[place.line - 1].lstrip()


_BEFORE_WRITING: Ways = (
    (r"^tulis  (?P<shown>\S.*?)  dengan (?P<blanks>\d+) spasi di depannya[^;]*, bila itu (?:kunci|butir baru);",
     _write_set_in),
    (r"^hapus baris ini, atau awali dengan '# '; bila memang", _begin_with_pound),
    (r"^hapus baris ini; bila memang", _drop_line),
    (r"tambahkan baris  (?P<shown>\w+:)  di atas baris (?P<line>\d+), (?:tanpa|dengan (?P<blanks>\d+)) spasi",
     _head_above),
    (r"^bila butir baru, awali dengan '- ', sejajar dengan tanda hubung pada baris (?P<line>\d+)", _begin_item),
    (r"^(?:pakai|jorokkan menjadi) (?P<blanks>\d+) spasi", _indent_line),
    (r"^hapus baris (?P<first>\d+)(?: sampai (?P<last>\d+))?, yang (?:masih )?kosong", _drop_lines),
    (r"apit teks itu dengan tanda kutip (?P<quote>.)[^:]*: satu .* baris (?P<first>\d+), .* baris (?P<last>\d+)",
     _enclose_lines),
    (r"apit teks dari  (?P<words>.*?)  sampai akhir baris dengan tanda kutip (?P<quote>.)[^;]*", _enclose_from),
    (r"tulis karakternya sendiri  (?P<shown>\S+)", _replace),
    (r"^tulis '\|' setelah titik dua pada baris (?P<line>\d+), lalu jorokkan teks ini(?: sampai baris (?P<last>\d+))?"
     r" menjadi (?P<blanks>\d+) spasi", _sign_and_indent),
    (r"^tulis '\|' setelah titik dua pada baris (?P<line>\d+)[,;.]", _sign_only),
    (r"^tulis '\|' di belakang tanda hubung, .* menjorok (?P<blanks>\d+) spasi", _sign_behind_dash),
    (r"tulis '\|' setelah titik dua, .* \(baris (?P<line>\d+):", _as_block),
    (r"(?:tulis '\|' setelah titik dua|ganti tanda '>' dengan '\|')", _as_block),
    (r"ganti titik koma di depan '(?P<word>[^']+):' dengan koma", _put_comma),
    (r"beri koma di akhir baris (?P<line>\d+)", _append_comma),
    (r"beri koma sebelum '(?P<word>[^']+):'", _put_comma),
    (r"beri koma di antaranya|^ganti titik(?: koma)? itu dengan koma", _put_comma_here),
    (r"beri satu spasi setelah titik dua", _put_blank),
)  # fmt: skip

_OTHERWISE: Ways = (
    (r"^(?:bila '\w+' isian tersendiri, )?pindahkan  (?P<shown>.*?)  ke baris baru di bawah baris (?P<line>\d+), "
     r"dengan (?P<blanks>\d+) spasi", _move_out_of_text),
    (r"^tulis setiap tahun pada barisnya sendiri:  (?P<shown>.*)$", _each_year),
    (r"^tulis setiap butir pada barisnya sendiri:  (?P<shown>- .*?)$", _each_item),
    (r"ganti tanda hubung pada baris (?P<line>\d+)(?: sampai (?P<last>\d+))? dengan spasi", _blanks_for_dashes),
    (r"^ganti tanda hubung kedua dengan spasi", _blank_for_dash),
    (r"^hapus tanda '[|>]' itu, begitu pula tanda '(?P<sign>.+?)' di depan setiap kunci", _no_bullets),
    (r"atasnya, misalnya  (?P<shown>[^:]+:)  lalu jorokkan baris ini(?: sampai baris (?P<last>\d+))? dua spasi lagi",
     _head_pairs),
    (r"hapus tanda hubung \(-\) di depan setiap pasangan", _no_dashes),
    (r"^ganti setiap tanda hubung \(-\) di depan kuncinya dengan spasi", _no_dashes),
    (r"^pindahkan  (?P<shown>(?:- )?\w+: .*)  ke baris baru di bawahnya, menjorok dua", _move_group),
    (r"tambahkan dahulu butir itu pada '(?P<topic>[\w.]+)'", _add_item),
    (r"Mungkin maksud Anda: (?P<shown>.+)\.$", _replace),
    (r"ganti dengan  (?P<shown>\S+)", _replace),
    (r"^pindahkan tanda kutip penutup dari akhir baris (?P<line>\d+) ke akhir baris (?:ini|(?P<last>\d+))",
     _close_here),
    (r"tulis setiap butir pada barisnya sendiri, mulai dari yang di belakang titik dua pada baris (?P<line>\d+), "
     r"masing-masing diawali '  - '(?: sebagai ganti (?P<sign>\S+?);)?", _as_items),
    (r"kunci ini milik '\w+'; jorokkan dua spasi", _further_in),
    (r"sejak baris (?P<line>\d+) sampai baris ini milik '\w+'; jorokkan", _further_in_with_those_above),
    (r"(?:pakai|jorokkan menjadi) (?P<blanks>\d+) spasi", _indent_line),
    (r"jorokkan (?:teks|baris) ini(?: sampai baris (?P<last>\d+))? menjadi (?P<blanks>\d+) spasi", _indent_text),
    (r"tambahkan '(?P<shown>.)' di akhir isiannya(?:, yaitu baris (?P<line>\d+))?", _append),
    (r"^(?:bila '\w+' daftar, )?pindahkan  (?P<shown>.*?)  ke baris baru di bawahnya, diawali '- ' sejajar",
     _first_item),
    (r"tutup teks itu dengan tanda kutip yang sama \((?P<shown>.)\)", _append),
    (r"apit seluruh teks dengan (?P<quote>['\"]) bila", _enclose_value),
    (r"awali dengan '- ', sejajar dengan tanda hubung pada baris (?P<line>\d+)", _begin_item),
    (r"awali dengan '- ' bila ini butir baru", _put_dash),
    (r"ganti dengan spasi biasa", _use_blanks),
    (r"ganti tanda kutip [“‘] [”’] dengan[^,]*(?:, yang penutup pada baris (?P<last>\d+))?", _straighten),
    (r"pakai kutip tunggal", _single_quotes),
    (r"pindahkan (?:teks|tanda hubung) (?:itu |beserta isinya )?ke baris baru", _below),
    (r"tulis di tepi kiri", _to_the_edge),
    (r"^hapus kurung kurawal di sekelilingnya", _no_braces),
    (r"^pilih satu, misalnya  \w+: (?P<shown>.*)  dan pindahkan yang lain ke '(?P<others>\w+)'", _pick_one),
    (r"^hapus (?:kurung|koma|titik(?: koma)?|karakter|tanda '[^\w\s]+') itu|^hapus[,;]|bila tidak, hapus tanda itu",
     _delete),
    (r"^hapus tanda itu, yang|^hapus tanda kutip itu[.;]", _delete),
    (r"hapus baris '---'", _drop_line),
    (r"^hapus baris ini(?:\.$|, sehingga|; isinya sama)", _drop_line),
    (r"^pindahkan baris (?P<first>\d+)(?: sampai (?P<last>\d+))? ke bawah isi '(?P<key>\w+)' pada baris "
     r"(?P<line>\d+)", _move_rows),
    (r"^hapus isian sebaris ini", _delete),
    (r"^pindahkan  (?P<shown>.*)  ke belakang '(?P<key>\w+):' pada baris (?P<line>\d+)", _move_to_key),
    (r"^pindahkan  (?P<shown>.*)  ke baris baru di bawahnya dengan kunci '(?P<key>\w+)', menjorok (?P<blanks>\d+)",
     _move_below),
    (r"^bila judul atau keterangan, beri tanda # dan satu spasi di depannya", _pound_before),
    (r"(?:hapus baris ini, atau|bila (?:judul atau keterangan|hanya pengantar),) awali dengan '# '",
     _begin_with_pound),
    (r"ganti tab(?P<code> \(\\t\))? dengan spasi", _blank_for_tab),
)  # fmt: skip
