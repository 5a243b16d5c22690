"""A group given both as a value beside its key and as keys below it, as when a scaffold is left there."""

import re
from collections.abc import Container, Iterable

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import KEY, LONGEST_VALUE, Fault, Spot, indent_of
from generator.source.mistakes.totals import other_sum
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.swallowed import rows_of
from generator.source.words import in_braces, in_one_line
from generator.source.yaml_nodes import Group, Scalar

_YEAR = late_pattern(r"(?:19|20)\d\d")
_AMOUNT = late_pattern(r"(?:rp\.?\s*)?\d[\d.,]*(?:\s*[a-z%]+)?", re.IGNORECASE)
_IN_PARENTHESES = late_pattern(r"\([^()]*\)|\[[^\[\],:]*\]")
_OFFICE = "jabatan"
_REMARK = late_pattern(r"\s+#.*$")


def short_form_above(fault: Fault) -> Spot | None:
    """A key that already has a value beside it, with a key of its group below."""
    above = _owner_line(fault)
    owner, first = KEY.match(fault.text_at(above)), KEY.match(fault.text_at(fault.line))
    if owner is None or first is None or first["dashes"] or not (value := _value(owner)):
        return None
    if spot := _value_over_pairs(fault, above, owner, first["key"]):
        return spot
    group = next((g for g in fault.groups_below(owner, above) if first["key"] in g.keys), None)
    if group is None or value[0] in "|>":
        return None
    return fault.whole_line(
        above,
        f"kunci '{owner['key']}' sudah berisi pada barisnya, padahal di bawahnya ada kunci '{first['key']}'",
        _one_form(group, owner, _below(fault, above), fault),
    )


def tell_empty_keys(node: Scalar, keys: Container[str], reader: Reader) -> bool:
    """Report empty keys and remarks that end a block of text in place of their group; whether there are any."""
    rows = rows_of(node, reader)
    first = len(rows)
    while first and _is_left(rows[first - 1][1], keys):
        first -= 1
    left = [row for row in rows[first:] if not row[1].startswith("#")]
    if not left or not first:
        return False
    number, last = rows[first][0] + 1, rows[-1][0] + 1
    until = f" sampai {last}" if last > number else ""
    line = reader.problems.lines_of(node.place.file)[number - 1]
    reader.problems.error(
        f"kunci '{left[0][1].partition(':')[0]}' di bawah teks ini menjadi bagian teksnya",
        Place(node.place.file, number, indent_of(line) + 1, len(line.strip())),
        f"hapus baris {number}{until}, yang masih kosong.",
    )
    return True


def _is_left(words: str, keys: Container[str]) -> bool:
    """Whether a line is a remark or an empty key of a group."""
    match = KEY.match(words)
    return words.startswith("#") or (match is not None and match["key"] in keys and not _value(match))


def _value_over_pairs(fault: Fault, above: int, owner: re.Match[str], first: str) -> Spot | None:
    """A number beside a key, over its pairs: a sum over its sources of funds, or what is for years over these."""
    groups, value = fault.groups(above), _value(owner)
    holds_pairs = any(owner["key"] in group.pairs for group in groups)
    is_of_pairs = _YEAR.fullmatch(first) and not any(owner["key"] in group.keys for group in groups)
    if _YEAR.fullmatch(owner["key"]) or not (holds_pairs or is_of_pairs) or not _AMOUNT.fullmatch(value):
        return None
    return Spot(
        above,
        owner.start("value"),
        f"kunci '{owner['key']}' sudah berisi pada barisnya, padahal di bawahnya ada rinciannya",
        other_sum(value, [words for _, _, words in _below(fault, above) if words])
        or f"hapus isian sebaris ini, '{value}'; rincian di bawahnya yang dihitung.",
        len(value),
    )


def _owner_line(fault: Fault) -> int:
    """The nearest line above that is indented less than the one where libyaml stopped."""
    depth, line = indent_of(fault.text_at(fault.line)), fault.line_above(fault.line)
    while line >= 0 and _depth(fault.text_at(line)) >= depth:
        line = fault.line_above(line)
    return line


def _depth(line: str) -> int:
    match = KEY.match(line)
    return match.start("key") if match else indent_of(line)


def _value(match: re.Match[str]) -> str:
    """The value after a key, without a comment."""
    return _REMARK.sub("", f" {match['value']}").strip()


def _below(fault: Fault, above: int) -> list[tuple[int, str, str]]:
    """The lines below that belong to a key, numbered from 1, each with its key ("" if it has none) and value."""
    found, depth = [], _depth(fault.text_at(above))
    for number in range(above + 1, len(fault.lines)):
        line = fault.lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if indent_of(line) <= depth:
            break
        match = KEY.match(line)
        found.append((number + 1, match["key"] if match else "", _value(match) if match else line.strip()))
    return found


def _one_form(group: Group, owner: re.Match[str], below: list[tuple[int, str, str]], fault: Fault) -> str:
    """How to write everything in one form: without the empty keys, or with the value under its own key."""
    value, numbers = _value(owner), [number for number, _, _ in below]
    until = f" sampai {numbers[-1]}" if len(numbers) > 1 else ""
    lines = f"baris {numbers[0]}{until}"
    if not any(words for _, _, words in below):
        return f"hapus {lines}, yang masih kosong."
    remark = f"bila hanya keterangan, tulis  {group.name}:  # {in_one_line(owner['value'])}"
    as_remark = f"{remark}  dan bila isian, pindahkan ke kunci yang sesuai di bawahnya."
    if _IN_PARENTHESES.fullmatch(value):
        return as_remark
    pairs = [(key, words) for _, key, words in below if words]
    same_depth = len({indent_of(fault.text_at(number - 1)) for number in numbers}) == 1
    names = [key for key, _ in pairs]
    is_plain = same_depth and not _has_remarks(owner, fault.lines[numbers[0] - 1 : numbers[-1]])
    if is_plain and group.short and group.short not in names and all(key in group.keys for key in names):
        shown = ", ".join(f"{key}: {in_braces(words)}" for key, words in [(group.short, value), *pairs])
        if len(shown) <= LONGEST_VALUE:
            return f"tulis  {group.name}: {{{shown}}}  bila semuanya berlaku, dan hapus {lines}."
    if group.short and group.short not in names and (at := _line_of(group.short, below)):
        return f"pindahkan  {in_one_line(value)}  ke belakang '{group.short}:' pada baris {at}."
    if group.short and all(key != group.short for _, key, _ in below):
        indent = indent_of(fault.text_at(numbers[0] - 1))
        return (
            f"pindahkan  {in_one_line(value)}  ke baris baru di bawahnya dengan kunci '{group.short}', menjorok "
            f"{indent} spasi."
        )
    office, depth = _office_of(group, names), indent_of(fault.text_at(numbers[0] - 1))
    as_office = (
        f"pindahkan  {in_one_line(value)}  ke baris baru di bawahnya dengan kunci '{office}', menjorok {depth} "
        "spasi; bila hanya keterangan, beri tanda # dan satu spasi di depannya."
    )
    return as_office if office else as_remark


def _has_remarks(owner: re.Match[str], below: Iterable[str]) -> bool:
    """Whether lines that one line would replace hold remarks, which it would lose."""
    return any(_REMARK.search(f" {line}") for line in (owner["value"], *below))


def _office_of(group: Group, names: list[str]) -> str:
    """The key for what a person is, beside the name that is written; "" where there is none."""
    is_of_person = group.short in names and _OFFICE in group.keys
    return _OFFICE if is_of_person and _OFFICE not in names else ""


def _line_of(key: str, below: list[tuple[int, str, str]]) -> int:
    """The line of an empty key; 0 where there is none."""
    return next((number for number, name, words in below if name == key and not words), 0)
