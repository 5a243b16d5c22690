"""Wrong indentation: lines indented too far or not far enough, and list items among keys."""

import re

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, indent_of
from generator.source.mistakes.folded import AS_BLOCK
from generator.source.mistakes.list_markers import other_bullet
from generator.source.mistakes.signs_for_colons import wrong_sign
from generator.source.words import in_braces
from generator.source.yaml_nodes import Group

_GLUED_DASH = late_pattern(r"^-(?=[^\W\d])")
_REMARK = late_pattern(r"\s*(?://|/\*|<\w+>|<!--|;)")
_FEWEST_KEYS = 3
_YEAR = late_pattern(r"(?:19|20)\d\d")


def tab(fault: Fault) -> Spot | None:
    """Indentation by tabs, or by blanks that YAML does not count."""
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


def first_line_set_in(fault: Fault) -> Spot | None:
    """An indented first key of a file whose other keys are at the left edge."""
    if "expected <document start>" not in fault.said:
        return None
    first = next((n for n, line in enumerate(fault.lines) if line.strip() and line.strip()[0] not in "#-%"), 0)
    line = fault.text_at(first)
    if not KEY.match(line) or not indent_of(line) > indent_of(fault.text_at(fault.line)) == fault.column:
        return None
    if head := _topic_of_keys(fault, first):
        return fault.whole_line(
            first,
            f"baris ini isi topik '{head}', tetapi nama topik itu tidak ada di atasnya",
            f"tambahkan baris  {head}:  di atas baris {first + 1}, tanpa spasi di depannya.",
        )
    return fault.whole_line(
        first,
        "kunci pertama berkas ini menjorok, padahal kunci berikutnya di tepi kiri",
        "tulis di tepi kiri, tanpa spasi di depannya; isinya di bawahnya menjorok dua spasi.",
    )


def _topic_of_keys(fault: Fault, first: int) -> str:
    """The only topic, not in the file yet, that has all keys as deep as the first one; "" if none or several have."""
    depth = indent_of(fault.text_at(first))
    keys: list[str] = []
    heads: set[str] = set()
    for number in range(first, len(fault.lines)):
        match = KEY.match(fault.text_at(number))
        if match and not match["dashes"] and match.start("key") == depth and not heads:
            keys.append(match["key"])
        if match and not match.start("key"):
            heads.add(match["key"])
    if len(keys) < _FEWEST_KEYS:
        return ""
    owners = [
        name
        for name, topic in fault.topics.items()
        if name not in heads and not topic.is_list and all(key in topic.keys for key in keys)
    ]
    return owners[0] if len(owners) == 1 else ""


def topic_set_in(fault: Fault) -> Spot | None:
    """A key of the outermost level that stands in, but no further than all that the topic above it holds, or that
    has its contents below and is no key of anything there."""
    line = fault.text_at(fault.line)
    match, owner = KEY.match(line), fault.topic_of(fault.line)
    if match is None or match["dashes"] or not match["indent"] or match["key"] not in fault.topics:
        return None
    if owner not in fault.topics or match["key"] in fault.topics[owner].keys:
        return None
    heads = not match["value"] and all(match["key"] not in group.keys for group in fault.groups(fault.line))
    if not (heads or _is_outermost(fault, fault.line)):
        return None
    return fault.whole_line(
        fault.line,
        f"baris ini menjorok, padahal '{match['key']}' bukan bagian dari '{owner}'",
        f"'{match['key']}' adalah topik tersendiri; tulis di tepi kiri, tanpa spasi di depannya.",
    )


def _is_outermost(fault: Fault, line: int) -> bool:
    """Whether no line between a line and its topic is indented less."""
    depth, above = indent_of(fault.text_at(line)), fault.line_above(line)
    while above >= 0 and (indent_of(fault.text_at(above)) or ITEM.match(fault.text_at(above))):
        if indent_of(fault.text_at(above)) < depth:
            return False
        above = fault.line_above(above)
    return True


def beside_list(fault: Fault, line: int, item: int) -> Spot | None:
    """A key that belongs beside the key of the list above it, but is indented too far."""
    match = KEY.match(fault.text_at(line))
    found = fault.sibling_of_list(match["key"], item) if match else None
    if match is None or found is None or match.start("key") <= found[1].start("key"):
        return None
    number, owner = found
    return fault.whole_line(
        line,
        f"kunci '{match['key']}' menjorok seperti isi '{owner['key']}', padahal keduanya sejajar",
        f"pakai {owner.start('key')} spasi di depannya, sejajar dengan '{owner['key']}' pada baris {number + 1}.",
    )


def misplaced(fault: Fault, indent: int, otherwise: str = "") -> Spot:
    """A line whose indentation matches no line above; the first line of a group may be the wrong one."""
    item = fault.line_above(fault.line)
    if ITEM.match(fault.text_at(item)) and (spot := beside_list(fault, fault.line, item)):
        return spot
    if spot := _below_braces(fault, item, indent):
        return spot
    unindented = _first_key_left_behind(fault, indent) or _year_left_behind(fault)
    if unindented:
        return unindented
    line, wanted = _nearest_depth(fault, indent)
    if spot := _odd_first_line(fault, line, wanted, indent):
        return spot
    last = _last_as_deep(fault, indent)
    if last > fault.line and wanted < indent and not _heads_lines_below(fault, wanted, indent):
        otherwise = (
            f", dan kurangi {indent - wanted} spasi pula di depan setiap baris sampai baris {last + 1}{otherwise}"
        )
    return fault.whole_line(
        fault.line,
        f"indentasi baris ini {indent} spasi, tidak sama dengan baris yang sejajar dengannya",
        f"pakai {wanted} spasi seperti baris {line + 1}{otherwise}.",
    )


def _odd_first_line(fault: Fault, line: int, wanted: int, indent: int) -> Spot | None:
    """The first line of a group that does not fit to those below it, rather than the line of the error."""
    header = KEY.match(fault.text_at(line))
    first = line
    if header is not None and not header["value"] and header.start("key") == wanted < indent:
        first = fault.line_below(line)
    if first == line and not _is_first_and_odd(fault, line, wanted, indent):
        return None
    if first == fault.line:
        return None
    return fault.whole_line(
        first,
        f"indentasi baris ini {indent_of(fault.text_at(first))} spasi, tidak sama dengan baris di bawahnya",
        f"pakai {indent} spasi seperti baris {fault.line + 1}.",
    )


def item_out_of_line(fault: Fault) -> Spot | None:
    """An item whose dash fits neither to the keys or items below it nor to the other items of its list."""
    item = fault.line if ITEM.match(fault.text_at(fault.line)) else fault.line_above(fault.line)
    while item >= 0 and (spot := _odd_dash(fault, item)) is None and indent_of(fault.text_at(item)):
        item = fault.line_above(item)
    return spot if item >= 0 else None


def _odd_dash(fault: Fault, item: int) -> Spot | None:
    line, below = fault.text_at(item), fault.text_at(fault.line_below(item))
    key = KEY.match(line)
    if key and key["value"] and _is_text_item(below, key.start("key")):
        return None
    if not ITEM.match(line) or "\t" in line or not (ITEM.match(below) or (key and KEY.match(below))):
        return None
    depth = indent_of(line)
    wanted = indent_of(below) - (0 if ITEM.match(below) else 2)
    if spot := _last_of_inner_list(fault, item, wanted):
        return spot
    others = [n for n in _lines_of_topic(fault, item) if n != item and ITEM.match(fault.text_at(n))]
    alike = [n for n in others if indent_of(fault.text_at(n)) == wanted]
    is_first = fault.list_key(item) is not None and not any(indent_of(fault.text_at(n)) == depth for n in others)
    if wanted == depth or not is_first or len(alike) < (2 if ITEM.match(below) else 1):
        return None
    return fault.whole_line(
        item,
        f"butir ini diawali {depth} spasi, tidak sejajar dengan butir lain",
        f"pakai {wanted} spasi di depan tanda hubung, seperti baris {alike[0] + 1}.",
    )


def _last_of_inner_list(fault: Fault, item: int, wanted: int) -> Spot | None:
    """A text that ends a list of texts one or more blanks out of line, above an item of the list around it."""
    line, below, above = fault.text_at(item), fault.text_at(fault.line_below(item)), fault.line_above(item)
    depth, inner = indent_of(line), indent_of(fault.text_at(above))
    if (
        not ITEM.match(below)
        or not _is_text_item(fault.text_at(above), inner)
        or not wanted < depth != inner > wanted
    ):
        return None
    is_nearer = abs(inner - depth) < depth - wanted
    if KEY.match(line) or not (is_nearer or KEY.match(below)):
        return None
    return fault.whole_line(
        item,
        f"butir ini diawali {depth} spasi, tidak sejajar dengan butir lain",
        f"pakai {inner} spasi di depan tanda hubung, seperti baris {above + 1}.",
    )


def _lines_of_topic(fault: Fault, line: int) -> range:
    """The lines of the topic that a line belongs to."""
    first, last = line, line + 1
    while first > 0 and fault.text_at(first)[:1] in {"", " ", "#", "-"}:
        first -= 1
    while last < len(fault.lines) and fault.text_at(last)[:1] in {"", " ", "#", "-"}:
        last += 1
    return range(first, last)


def _below_braces(fault: Fault, above: int, indent: int) -> Spot | None:
    """A pair set in below a key whose other pairs are in braces on its line."""
    own, head = KEY.match(fault.text_at(fault.line)), KEY.match(fault.text_at(above))
    if own is None or head is None or indent <= head.start("key"):
        return None
    pairs, value = head["value"].rstrip(), own["value"].rstrip()
    if not re.fullmatch(r"\{[^#]*\}", pairs) or not value or "#" in value or value[0] in "|>&*\"'":
        return None
    if re.search(rf"[{{,]\s*{re.escape(own['key'])}\s*:", pairs):
        return fault.whole_line(
            fault.line,
            f"'{own['key']}' sudah ada pada '{head['key']}', jadi baris ini milik kunci lain, yang namanya tidak ada",
            f"tulis nama kunci itu dengan titik dua pada baris baru di atas baris {fault.line + 1}, sejajar dengan "
            f"'{head['key']}' pada baris {above + 1}.",
        )
    shown = f"{head['key']}: {pairs[:-1].rstrip(' ,')}, {own['key']}: {in_braces(value)}}}"
    return fault.whole_line(
        fault.line,
        f"pasangan lain dari '{head['key']}' ada di dalam kurung kurawal, tetapi '{own['key']}' di luarnya",
        f"hapus baris ini, dan tulis  {shown}  di tempat '{head['key']}' pada baris {above + 1}.",
    )


def _last_as_deep(fault: Fault, indent: int) -> int:
    """The last of the lines from the error on that are indented at least as much."""
    last = line = fault.line
    while line + 1 < len(fault.lines):
        line += 1
        text = fault.text_at(line)
        if text.strip() and indent_of(text) < indent:
            break
        last = line if text.strip() else last
    return last


def _heads_lines_below(fault: Fault, wanted: int, indent: int) -> bool:
    """Whether the line of the error is a key without a value, set in as deep as what belongs two blanks below it."""
    key, below = KEY.match(fault.text_at(fault.line)), fault.text_at(fault.line_below(fault.line))
    is_head = key is not None and not key["value"].partition("#")[0].strip()
    return is_head and indent_of(below) == indent == wanted + 2 and not ITEM.match(below)


def _is_first_and_odd(fault: Fault, line: int, depth: int, indent: int) -> bool:
    """Whether the first line of a group is the wrong one, since the one below has the usual two blanks."""
    group = fault.line_above(line)
    owner = KEY.match(fault.text_at(group)) if group >= 0 else None
    if owner is None or owner["value"]:
        return False
    usual = owner.start("key") + 2 + depth - indent_of(fault.text_at(line))
    return indent == usual != depth


def _first_key_left_behind(fault: Fault, indent: int) -> Spot | None:
    """The first key of a group at the indentation of the group itself, while the next ones are indented."""
    above = fault.line_above(fault.line)
    group = fault.line_above(above)
    owner = KEY.match(fault.text_at(group)) if group >= 0 else None
    depth = indent_of(fault.text_at(above))
    if ITEM.match(fault.text_at(above)):
        return None
    if owner is None or owner["value"] or not depth == indent_of(fault.text_at(group)) < indent:
        return None
    return fault.whole_line(
        above,
        f"baris ini kurang menjorok untuk menjadi isian '{owner['key']}'",
        f"pakai {indent} spasi seperti baris {fault.line + 1}.",
    )


def _year_left_behind(fault: Fault) -> Spot | None:
    """A year that is indented less than the years above it, or than the key above it that contains years."""
    above = fault.line_above(fault.line)
    year, before = KEY.match(fault.text_at(above)), KEY.match(fault.text_at(fault.line_above(above)))
    if year is None or before is None or not _YEAR.fullmatch(year["key"]):
        return None
    wanted = before.start("key") + (0 if _YEAR.fullmatch(before["key"]) else 2)
    if wanted <= indent_of(fault.text_at(above)) or (before["value"] and wanted != before.start("key")):
        return None
    return fault.whole_line(
        above, "baris ini kurang menjorok untuk tahun di bawah kuncinya", f"pakai {wanted} spasi."
    )


def key_level_with_dash(fault: Fault) -> Spot | None:
    """A key of an item that is level with the item's dash, above the next item."""
    line = fault.line_above(fault.line)
    own, item = KEY.match(fault.text_at(line)), fault.line_above(line)
    first = KEY.match(fault.text_at(item))
    if (
        own is None
        or own["dashes"]
        or first is None
        or not first["dashes"]
        or not ITEM.match(fault.text_at(fault.line))
    ):
        return None
    is_level = own.start("key") == indent_of(fault.text_at(item)) == indent_of(fault.text_at(fault.line))
    if not (is_level and fault.is_key_beside(own["key"], first["key"], item)):
        return None
    return fault.whole_line(
        line,
        f"kunci '{own['key']}' milik butir di atasnya, tetapi sejajar dengan tanda hubungnya",
        f"pakai {first.start('key')} spasi di depannya, sejajar dengan '{first['key']}' pada baris {item + 1}"
        "; bila milik butir lain, pindahkan ke sana.",
    )


def first_without_dash(fault: Fault) -> Spot | None:
    """The first item of a list without its dash, with another item or a further key of it below."""
    found = _first_of_list(fault)
    if found is None:
        return None
    first, group = found
    line, above = fault.text_at(fault.line), fault.text_at(first)
    if _REMARK.match(above):
        message = "baris ini bukan isian, melainkan pembatas atau keterangan"
        return fault.whole_line(first, message, "hapus baris ini, atau awali dengan '# '.")
    shown, level = _GLUED_DASH.sub("", above.strip()), ""
    if shown == above.strip() and (bullet := other_bullet(shown)):
        return fault.whole_line(first, *bullet)
    if shown != above.strip() and (sign := wrong_sign(shown)):
        shown = sign[3].removeprefix("tulis  ")
    if ITEM.match(line):
        level = f"  sejajar dengan tanda hubung pada baris {fault.line + 1}"
    elif not ((below := KEY.match(line)) and below["key"] in group.keys and indent_of(line) > indent_of(above)):
        return None
    elif not KEY.match(above):
        shown = f"{group.short}: {shown}"
    return fault.whole_line(first, "butir pertama daftar ini tidak diawali tanda hubung", f"tulis  - {shown}{level}")


def _first_of_list(fault: Fault) -> tuple[int, Group] | None:
    """The first line below the key of a list, with its group, if no dash is between it and the error."""
    first, above = fault.line, fault.line_above(fault.line)
    while above >= 0 and indent_of(text := fault.text_at(above)):
        group = _headed(fault, above, first)
        if group is not None or ITEM.match(text):
            break
        first, above = above, fault.line_above(above)
    group = _headed(fault, above, first) if above >= 0 and first != fault.line else None
    return None if group is None else (first, group)


def _headed(fault: Fault, line: int, below: int) -> Group | None:
    """The list of groups for a key without a value, if the line below is its first."""
    match = KEY.match(fault.text_at(line))
    if match is None or match["value"].partition("#")[0].strip():
        return None
    if match.start("key") >= indent_of(fault.text_at(below)):
        return None
    return next((group for group in fault.groups_below(match, line) if group.is_list), None)


def sentence_as_key(fault: Fault) -> Spot | None:
    """A text below its key without the sign |, whose first line contains a colon and was read as a key."""
    line = fault.start[0] if "could not find expected ':'" in fault.said else fault.line
    depth, above, first = indent_of(fault.text_at(line)), fault.line_above(line), line
    while above >= 0 and indent_of(fault.text_at(above)) >= depth > 0:
        first, above = above, fault.line_above(above)
    owner, sentence = KEY.match(fault.text_at(above)), KEY.match(fault.text_at(first))
    if owner is None or sentence is None or sentence["dashes"] or first == line:
        return None
    groups = fault.groups(above)
    is_text = any(owner["key"] in group.keys for group in groups) and not fault.groups_below(owner, above)
    is_capital = sentence["key"][0].isupper() and any(owner["key"] in group.paragraphs for group in groups)
    is_sentence = is_capital or re.search(r"\w\s+\w", sentence["key"])
    if owner["value"].partition("#")[0].strip() or not is_text or not is_sentence:
        return None
    return fault.whole_line(
        first,
        f"baris ini memuat titik dua, sehingga teks '{owner['key']}' dibaca sebagai kunci",
        f"{AS_BLOCK} (baris {above + 1}:  {owner['key']}: | ).",
    )


def _nearest_depth(fault: Fault, indent: int) -> tuple[int, int]:
    """The line above with the most similar indentation, and that indentation."""
    best = (fault.line_above(fault.line), 0)
    depths: list[tuple[int, int]] = []
    line, least = best[0], 10**6
    while line >= 0 and least > 0:
        text = fault.text_at(line)
        match = KEY.match(text)
        for depth in sorted({indent_of(text), match.start("key") if match else indent_of(text)}, reverse=True):
            if depth < least:
                depths.append((line, depth))
                least = depth
        line = fault.line_above(line)
    return min(depths, key=lambda found: abs(found[1] - indent), default=best)


def structure(fault: Fault) -> Spot | None:
    """A line that does not fit: a key among items, an item among keys, a plain text, or wrong indentation."""
    if not re.search("did not find expected (key|'-' indicator)|<block end>", fault.said):
        return None
    line = fault.text_at(fault.line)
    if fault.column != indent_of(line):
        return None
    if line.strip().startswith("- ") or line.strip() == "-":
        return _misplaced_item(fault)
    if not KEY.match(line) and line.strip()[:1] not in "\"'":
        return _below_closing_quote(fault) or fault.whole_line(
            fault.line,
            "baris ini bukan kunci dan bukan lanjutan teks di atasnya",
            "jorokkan sedalam baris teks di atasnya, atau tulis kunci, titik dua, lalu isinya.",
        )
    if "'-' indicator" in fault.said and fault.column == fault.start[1]:
        return _item_without_dash(fault) or fault.whole_line(
            fault.line,
            "kunci ini berada di antara butir daftar",
            f"jorokkan menjadi {fault.column + 2} spasi agar menjadi bagian dari butir di atasnya, "
            "atau awali dengan tanda hubung bila ini butir baru.",
        )
    return misplaced(fault, fault.column)


def _below_closing_quote(fault: Fault) -> Spot | None:
    """A line below a text whose closing quote is at the end of the line above."""
    above = fault.line_above(fault.line)
    text = fault.text_at(above).rstrip()
    if text[-1:] not in "\"'" or indent_of(fault.text_at(above)) > fault.column:
        return None
    return fault.whole_line(
        fault.line,
        f"tanda kutip di akhir baris {above + 1} menutup teks, padahal masih ada lanjutannya di sini",
        f"pindahkan tanda kutip penutup dari akhir baris {above + 1} ke akhir baris {_end_of_text(fault)}.",
    )


def _end_of_text(fault: Fault) -> str:
    """The number of the last line, from the error on, that has neither key nor dash; "ini" for the same one."""
    last = fault.line
    while (
        indent_of(row := fault.text_at(below := fault.line_below(last))) >= fault.column > 0
        and row.strip()
        and not (KEY.match(row) or ITEM.match(row))
    ):
        last = below
    return str(last + 1) if last > fault.line else "ini"


def _item_without_dash(fault: Fault) -> Spot | None:
    """A key level with the dashes above it that the item above begins with as well."""
    own, item = KEY.match(fault.text_at(fault.line)), fault.line_above(fault.line)
    while item >= 0 and indent_of(fault.text_at(item)) > fault.column:
        item = fault.line_above(item)
    first = KEY.match(fault.text_at(item))
    if (
        own is None
        or first is None
        or not first["dashes"]
        or (own["key"], fault.column)
        != (
            first["key"],
            indent_of(fault.text_at(item)),
        )
    ):
        return None
    return fault.whole_line(
        fault.line,
        f"kunci '{own['key']}' memulai butir, tetapi tidak diawali tanda hubung",
        f"awali dengan '- ', sejajar dengan tanda hubung pada baris {item + 1}.",
    )


def _in_text_above(fault: Fault) -> str:
    """The remedy for an item that belongs to the text of the key above it; "" if the key has no text."""
    match = KEY.match(fault.text_at(fault.line_above(fault.line)))
    if match is None or not match["value"] or match.start("key") != fault.column:
        return ""
    return f"; bila bagian dari teks '{match['key']}', {AS_BLOCK}"


def _among_keys(fault: Fault, item: int) -> Spot | None:
    """A line with a dash between the keys of an item, which a further item would tear apart."""
    last = fault.line
    while last + 1 < len(fault.lines):
        last += 1
        text = fault.text_at(last)
        if text.strip() and indent_of(text) <= fault.column and not ITEM.match(text):
            break
    below = KEY.match(fault.text_at(last))
    if below is None or below.start("key") != fault.column or below["dashes"]:
        return None
    depth, own = indent_of(fault.text_at(item)), KEY.match(fault.text_at(fault.line))
    if own and own.start("key") - fault.column + depth == below.start("key") and last == fault.line_below(fault.line):
        return fault.whole_line(
            fault.line,
            f"butir ini diawali {fault.column} spasi, tidak sejajar dengan butir lain",
            f"pakai {depth} spasi di depan tanda hubung, seperti baris {item + 1}.",
        )
    return fault.whole_line(
        fault.line,
        "butir daftar ini berada di antara kunci",
        f"bila butir baru, pindahkan ke bawah isian terakhir butir itu, dengan {depth} spasi di depan tanda hubung"
        f"{_in_text_above(fault)}.",
    )


def items_left_behind(fault: Fault, last: int) -> Spot | None:
    """Text items that are indented less than the empty key just above them, whose list they are."""
    first, depth = last, indent_of(fault.text_at(last))
    while (above := fault.line_above(first)) >= 0 and _is_text_item(fault.text_at(above), depth):
        first = above
    owner = KEY.match(fault.text_at(above)) if above >= 0 else None
    if owner is None or owner["value"] or owner["dashes"] or owner.start("key") <= depth:
        return None
    until = f" sampai baris {last + 1}" if last > first else ""
    return fault.whole_line(
        first,
        f"butir ini kurang menjorok untuk menjadi isi '{owner['key']}'",
        f"jorokkan baris ini{until} menjadi {owner.start('key') + 2} spasi.",
    )


def _is_text_item(line: str, depth: int) -> bool:
    return ITEM.match(line) is not None and KEY.match(line) is None and indent_of(line) == depth


def _run_of_items(fault: Fault) -> int:
    """The last of the text items that follow from the line of the error."""
    last, depth = fault.line, indent_of(fault.text_at(fault.line))
    while _is_text_item(fault.text_at(below := fault.line_below(last)), depth):
        last = below
    return last


def _nearer_outer_item(fault: Fault, item: int) -> int:
    """The line of an item of the list around that of the given one, if that is nearer and the next item is in it."""
    wanted, depth = indent_of(fault.text_at(fault.line_below(fault.line))), fault.column
    inner = indent_of(fault.text_at(item)) if item >= 0 else 0
    if not ITEM.match(fault.text_at(fault.line_below(fault.line))) or not wanted < depth < inner:
        return item
    outer = item
    while outer >= 0 and not (ITEM.match(fault.text_at(outer)) and indent_of(fault.text_at(outer)) == wanted):
        outer = fault.line_above(outer)
    return outer if outer >= 0 and depth - wanted < inner - depth else item


def _misplaced_item(fault: Fault) -> Spot:
    is_text = _is_text_item(fault.text_at(fault.line), fault.column)
    if is_text and (spot := items_left_behind(fault, _run_of_items(fault))):
        return spot
    line = fault.line_above(fault.line)
    while line >= 0 and not ITEM.match(fault.text_at(line)):
        line = fault.line_above(line) if indent_of(fault.text_at(line)) else -1
    line = _nearer_outer_item(fault, line)
    if line >= 0 and (spot := _among_keys(fault, line)):
        return spot
    if line >= 0:
        as_item = f"pakai {indent_of(fault.text_at(line))} spasi di depan tanda hubung, seperti baris {line + 1}"
        as_text = _in_text_above(fault)
        is_first = is_text and as_text and line < fault.line_above(fault.line)
        return fault.whole_line(
            fault.line,
            "butir daftar ini tidak sejajar dengan butir di atasnya",
            f"{as_text.removeprefix('; ')}; bila butir baru, {as_item}." if is_first else f"{as_item}{as_text}.",
        )
    return fault.whole_line(
        fault.line,
        "butir daftar ini berada di antara kunci",
        "jorokkan di bawah kunci daftarnya, atau hapus tanda hubungnya bila ini kunci.",
    )
