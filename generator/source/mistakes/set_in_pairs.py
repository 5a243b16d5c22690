"""Keys that stand among pairs, such as those of an item below its last year: where each belongs."""

from typing import Any

from generator.source.kinds import MapKind, fits, is_in_braces
from generator.source.mistakes.brackets import KEY_BEFORE_BRACES, without_colon
from generator.source.mistakes.fault import KEY, indent_of
from generator.source.numbers import magnitude
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.yaml_nodes import Mapping, Node, Scalar, is_null

_RUPIAH = frozenset({"rupiah", "rp", "rp.", "idr", "dalam"})

Pairs = MapKind[Any, Any]


def tells_key_of_item(key: Scalar, value: Node, kind: Pairs, reader: Reader) -> bool:
    """Report a key of the item among its pairs, as "opd" below the years of its target; return whether it is one.

    ``kind`` is the kind of the pairs.
    """
    if key.text not in reader.group or fits(kind.key, key) or (kind.is_summed() and _is_unit_of_money(value)):
        return False
    message = f"'{key.text}' bukan {kind.key.name or kind.key.form}, melainkan kunci kelompok di luarnya"
    if is_in_braces(key, reader):
        reader.problems.error(message, key.place, _out_of_braces(key, value, reader))
        return True
    owner = _owner(key.place, reader)
    if owner is None:
        return False
    reader.problems.error(message, key.place, _moved(key, value, owner, reader))
    return True


def tells_braces(key: Scalar, kind: Pairs, reader: Reader) -> bool:
    """Report a key without its colon before its pairs in braces; return whether it is one."""
    line = reader.problems.lines_of(key.place.file)[key.place.line - 1].rstrip()
    match = KEY_BEFORE_BRACES.fullmatch(line)
    if match is None or not fits(kind.key, Scalar(match["key"], "", key.spot)):
        return False
    place = key.place._replace(width=len(line.strip()))
    reader.problems.error(
        without_colon(match["key"], match["sign"]), place, f"tulis  {match['key']}: {match['value']}"
    )
    return True


def _is_unit_of_money(value: Node) -> bool:
    """Whether a text is only a unit of amounts of money, as "juta rupiah"."""
    words = value.text.casefold().split() if isinstance(value, Scalar) else []
    return bool(words) and all(word in _RUPIAH or magnitude(word) > 1 for word in words)


def without_outer_keys(kind: Pairs, node: Mapping, outer: Scalar, reader: Reader) -> Mapping:
    """The pairs under a key without the keys of the pairs around them, as "DAK" among years, which are reported.

    ``kind`` is the kind of the pairs around them, ``outer`` the key among these.
    """
    inner = kind.kind
    if not isinstance(inner, MapKind):
        return node
    kept = {}
    for name, (key, value) in node.entries.items():
        if fits(inner.key, key) or not fits(kind.key, key) or is_in_braces(key, reader):
            kept[name] = key, value
            continue
        what = kind.key.name or kind.key.form
        reader.problems.error(
            f"'{key.text}' {what}, sama seperti '{outer.text}' di atasnya, bukan {inner.key.name or inner.key.form}",
            key.place,
            _moved(key, value, (outer.text, outer.place.line, outer.place.column - 1), reader),
        )
    return node if len(kept) == len(node.entries) else Mapping(kept, node.spot, node.size)


def _owner(place: Place, reader: Reader) -> tuple[str, int, int] | None:
    """The key above that is level with those of the item, with its line and depth; None if there is none."""
    lines, least = reader.problems.lines_of(place.file), place.column - 1
    for number in range(place.line - 2, -1, -1):
        match = KEY.match(lines[number])
        if match is None or match.start("key") >= least:
            continue
        least = match.start("key")
        if match["key"] in reader.group:
            return match["key"], number + 1, least
    return None


def _out_of_braces(key: Scalar, value: Node, reader: Reader) -> str:
    """How to bring a key with its value out of braces that begin on its line."""
    line = reader.problems.lines_of(key.place.file)[key.place.line - 1]
    head, end = KEY.match(line), value.place.end
    if head is None or not isinstance(value, Scalar) or end.line != key.place.line:
        return "pindahkan kunci itu beserta isinya ke luar kurung, ke baris tersendiri."
    text = line[key.place.column - 1 : end.column - 1].rstrip()
    return f"pindahkan  {text}  ke luar kurung, ke baris baru di bawahnya, sejajar dengan '{head['key']}'."


def _moved(key: Scalar, value: Node, owner: tuple[str, int, int], reader: Reader) -> str:
    """How to bring a key, with all below it, level with one above; pairs that follow are its own if it is empty."""
    place, (name, line, depth) = key.place, owner
    lines, own = reader.problems.lines_of(place.file), place.column - 1
    first = last = end = place.line
    while last < len(lines) and (not lines[last].strip() or indent_of(lines[last]) > own):
        last += 1
    while not lines[last - 1].strip():
        last -= 1
    level = f"sejajar dengan '{name}' pada baris {line}"
    while end < len(lines) and (not lines[end].strip() or indent_of(lines[end]) >= own):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    if end > last and not is_null(value):
        rows = f"baris {first}" + (f" sampai {last}" if last > first else "")
        return f"pindahkan {rows} ke bawah baris {end}, dengan {depth} spasi di depannya, {level}."
    if last > first:
        return f"geser baris {first} sampai {last} sejauh {own - depth} spasi ke kiri, {level}."
    return f"pakai {depth} spasi di depannya, {level}."
