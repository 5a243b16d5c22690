"""A group given both as a value beside its key and as keys below it, as when a scaffold is left there."""

import re

from generator.source.mistakes.fault import KEY, LONGEST_VALUE, Fault, Spot, indent_of
from generator.source.nodes import Group
from generator.source.words import in_braces, joined

_REMARK = re.compile(r"\s+#.*$")


def short_form_above(fault: Fault) -> Spot | None:
    """A key that already has a value beside it, with a key of its group below."""
    above = _owner_line(fault)
    owner, first = KEY.match(fault.text_at(above)), KEY.match(fault.text_at(fault.line))
    if owner is None or first is None or first["dashes"] or not (value := _value(owner)):
        return None
    group = next((g for g in fault.groups(above) if g.name == owner["key"] and first["key"] in g.keys), None)
    if group is None or value[0] in "|>":
        return None
    return fault.whole_line(
        above,
        f"kunci '{owner['key']}' sudah berisi pada barisnya, padahal di bawahnya ada kunci '{first['key']}'",
        _one_form(group, value, _below(fault, above), fault),
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


def _one_form(group: Group, value: str, below: list[tuple[int, str, str]], fault: Fault) -> str:
    """How to write everything in one form: without the empty keys, or with the value under its own key."""
    numbers = [number for number, _, _ in below]
    until = f" sampai {numbers[-1]}" if len(numbers) > 1 else ""
    lines = f"baris {numbers[0]}{until}"
    if not any(words for _, _, words in below):
        return f"hapus {lines}, yang masih kosong."
    pairs = [(key, words) for _, key, words in below if words]
    same_depth = len({indent_of(fault.text_at(number - 1)) for number in numbers}) == 1
    names = [key for key, _ in pairs]
    if same_depth and group.short and group.short not in names and all(key in group.keys for key in names):
        shown = ", ".join(f"{key}: {in_braces(words)}" for key, words in [(group.short, value), *pairs])
        if len(shown) <= LONGEST_VALUE:
            return f"tulis  {group.name}: {{{shown}}}  bila semuanya berlaku, dan hapus {lines}."
    return f"pindahkan isinya ke kunci yang sesuai di bawahnya, atau hapus {joined([f'{key!r}' for key in names])}."
