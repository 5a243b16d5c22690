"""Pairs or keys written as list items, and how to write them as one group."""

import re
from collections.abc import Container

from generator.source.mistakes.signs_for_colons import key_in_text
from generator.source.mistakes.wrapped import sign_of, whole
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.words import in_braces
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, is_null

_WORD = re.compile(r"[a-z_]\w*")
_LONGEST = 400


def tell_listed_pairs(form: str, node: Sequence, reader: Reader) -> bool:
    """Report a list of pairs in place of pairs; return whether it is one."""
    pairs = [item for item in node.items if isinstance(item, Mapping)]
    if not pairs or len(pairs) < len(node.items):
        return False
    place, remedy = node.place, "hapus tanda hubung (-) di depan setiap pasangan; di sini bukan daftar."
    in_brackets = _whole_list(node, reader)
    if in_brackets or any(sign_of(item, reader) == "{" for item in pairs):
        shown = _in_one(pairs)
        place = in_brackets or place
        remedy = f"tulis misalnya  {shown}" if shown and place.width > 1 else _joined(shown)
    reader.problems.error(f"di sini diharapkan {form}, yang tertulis daftar", place, remedy)
    return True


def tell_listed_keys(form: str, fields: Container[str], node: Sequence, reader: Reader) -> bool:
    """Report the keys of a group behind dashes, with any sign; return whether a list consists of them alone."""
    of_items = [_keys_of(item, fields) for item in node.items]
    keys = [name for names in of_items for name in names]
    if not all(of_items) or not all(key in fields for key in keys):
        return False
    written: list[Node] = [node, *(item for item in node.items if isinstance(item, Mapping))]
    if any(sign_of(one, reader) in "[{" for one in written):
        return tell_listed_pairs(form, node, reader)
    signs = ", dan tulis titik dua dan satu spasi setelah kuncinya" if len(written) <= len(node.items) else ""
    further = "" if len(set(keys)) == len(keys) else " Bila kuncinya berulang, sisakan satu saja."
    reader.problems.error(
        "di sini diharapkan satu kelompok isian, yang tertulis daftar",
        node.place,
        f"ganti setiap tanda hubung (-) di depan kuncinya dengan spasi{signs}; di sini bukan daftar.{further}",
    )
    return True


def _keys_of(item: Node, fields: Container[str]) -> list[str]:
    """The keys of a group, or the key that a plain text begins with although its colon is missing."""
    if isinstance(item, Mapping):
        return list(item.entries)
    match = _WORD.match(item.text) if isinstance(item, Scalar) and not item.style else None
    if match is None or match[0] not in fields:
        return []
    return [match[0]] if key_in_text(match.string, [match[0]], " ", listed=False) else []


def _joined(shown: str) -> str:
    example = f", misalnya  {shown}" if shown else "."
    return f"gabungkan semua pasangan dalam satu kurung kurawal, tanpa kurung siku atau tanda hubung{example}"


def _whole_list(node: Sequence, reader: Reader) -> Place | None:
    """The place of a list in brackets, to the closing one if on the same line; None for a list with dashes."""
    return whole(node, reader) if sign_of(node, reader) == "[" else None


def _in_one(pairs: list[Mapping]) -> str:
    """Pairs as one group in braces; "" if one of two values would be lost, or it is too long."""
    shown = _group(pairs) or ""
    return shown if len(shown) <= _LONGEST else ""


def _group(groups: list[Mapping]) -> str | None:
    """Groups merged into one, including the pairs within keys that several of them have."""
    values: dict[str, list[Node]] = {}
    keys = {name: key.text for group in groups for name, (key, _) in group.entries.items()}
    for group in groups:
        for name, (_, value) in group.entries.items():
            values.setdefault(name, []).append(value)
    shown = {name: _value(found) for name, found in values.items()}
    if None in shown.values():
        return None
    return f"{{{', '.join(f'{keys[name]}: {text}' for name, text in shown.items())}}}"


def _value(found: list[Node]) -> str | None:
    """The value under one key; None unless it consists of groups or a single text."""
    if all(isinstance(node, Mapping) for node in found):
        return _group([node for node in found if isinstance(node, Mapping)])
    first = found[0]
    if len(found) > 1 or not isinstance(first, Scalar):
        return None
    return "" if is_null(first) else in_braces(first.text.strip())
