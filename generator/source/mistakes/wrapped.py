"""A single value in brackets or braces, or behind a dash or among keys: how to write it plainly, as typed."""

import re
from typing import Any

from generator.source.kinds import Kind, ListKind, ReferenceKind, ScalarKind, TextKind, fits, is_in_braces
from generator.source.mistakes.fault import ITEM, KEY, indent_of, quoted
from generator.source.mistakes.folded import AS_BLOCK
from generator.source.mistakes.listed_text import as_items, below_sign, list_as_text
from generator.source.mistakes.signs_for_colons import reads_as_written
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.record import RecordsKind, keys_of
from generator.source.words import in_braces, in_one_line, joined, shortened
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, is_null

_NUMBER = re.compile(r"\d[\d.,]*%?")
_MOST_ITEMS = 12
_NAMES_OF_ITEMS = frozenset({"id", "nomor", "nama"})
_PARTNER = {"[": "]", "{": "}"}
_REWRITE = "tulis sebagai satu teks di antara tanda kutip; butir di dalam butir tidak dapat ditulis di sini."


def tell_wrapped(kind: ScalarKind[Any], node: Node, path: str, reader: Reader) -> None:
    """Report a list or group in place of a single value, unless it was split by a comma and reported already."""
    if isinstance(node, Mapping) and not node.entries and within(node, reader):
        return
    if isinstance(node, Mapping) and _tells_key_run_on(node, reader):
        return
    if _tells_topic(node, path, reader):
        return
    if isinstance(node, Mapping) and (head := _under_its_key(node, path, reader)):
        reader.unexpected(node, kind.form, kind.example, head, whole(node, reader))
        return
    remedy = _of_group(kind, node, path, reader) if isinstance(node, Mapping) else _of_list(kind, node, path, reader)
    reader.unexpected(node, kind.form, kind.example, remedy, whole(node, reader))


def _tells_topic(node: Node, path: str, reader: Reader) -> bool:
    """Report a topic with its contents that is set in below another one, which has a key of the same name."""
    names, lines = ModelPath(path).names, reader.problems.lines_of(node.place.file)
    topic = reader.topics.get(names[-1]) if isinstance(reader.topics, dict) and len(names) == 2 else None
    if topic is None or not _is_of_topic(node, topic.kind):
        return False
    rows = ((n, match) for n in range(node.place.line - 1, -1, -1) if (match := KEY.match(lines[n])))
    line, head = next(((n, match) for n, match in rows if match["key"] == names[-1]), (0, None))
    if head is None or head["dashes"] or not head["indent"] or any(row.startswith(f"{names[-1]}:") for row in lines):
        return False
    place = Place(node.place.file, line + 1, head.start("key") + 1, len(names[-1]))
    reader.problems.error(
        f"di bawah '{names[0]}' ini, '{names[-1]}' hanya satu isian, tetapi isinya seperti isi topik '{names[-1]}'",
        place,
        f"'{names[-1]}' adalah topik tersendiri; tulis di tepi kiri, tanpa spasi di depannya.",
    )
    return True


def _is_of_topic(node: Node, kind: Kind[Any]) -> bool:
    """Whether a node has the form of a topic, and keys of it."""
    groups = node.items if isinstance(node, Sequence) else [node]
    keys = [key for group in groups if isinstance(group, Mapping) for key in group.entries]
    known = keys_of(kind) if isinstance(node, Sequence) == isinstance(kind, RecordsKind) else ()
    return any(key in known for key in keys)


def _under_its_key(node: Mapping, path: str, reader: Reader) -> str:
    """The remedy for an item whose keys are those of the items of a list beside its own, which lacks its name."""
    if not ModelPath(path).is_entry or len(node.entries) < 2 or sign_of(node, reader) == "{":
        return ""
    own = reader.record.__dict__ if reader.record is not None else {}
    owners = [
        name
        for name, field in reader.group.items()
        if isinstance(field.kind, RecordsKind)
        and name not in own
        and all(key in keys_of(field.kind) for key in node.entries)
    ]
    if len(owners) != 1:
        return ""
    lines, line = reader.problems.lines_of(node.place.file), node.place.line
    rows = (match for row in reversed(lines[:line]) if (match := KEY.match(row)) and not match["dashes"])
    head = next((match for match in rows if match["key"] == ModelPath(path).names[-1]), None)
    if head is None:
        return ""
    before = f"butir ini milik '{owners[0]}', yang namanya tidak ada di atasnya; tambahkan baris  {owners[0]}:"
    known = next((one.remedy for one in reader.problems.found if one.remedy.startswith(before)), "")
    return known or f"{before}  di atas baris {line}, dengan {head.start('key')} spasi di depannya."


def _tells_key_run_on(node: Mapping, reader: Reader) -> bool:
    """Report a key of the group around a list, run on with its value behind an item; return whether it is one."""
    key, value = next(iter(node.entries.values()), (None, None))
    found = re.fullmatch(r"(?P<text>\S.*?)[,;]?\s+(?P<key>[a-z_][a-z0-9_]*)", key.text) if key else None
    if key is None or value is None or found is None or found["key"] not in reader.group or len(node.entries) > 1:
        return False
    lines, own = reader.problems.lines_of(key.place.file), key.place.line - 1
    rows = ((n, match) for n in range(own, -1, -1) if (match := KEY.match(lines[n])) and not ITEM.match(lines[n]))
    owner = next(((n, m) for n, m in rows if m["key"] in reader.group and m.start("key") < key.place.column), None)
    if owner is None or value.place.line != key.place.line or key.style:
        return False
    last = own
    while last + 1 < len(lines) and (
        ITEM.match(lines[last + 1]) and indent_of(lines[last + 1]) >= owner[1].start("key")
    ):
        last += 1
    at = lines[own].index(f"{found['key']}:", key.place.column - 1)
    reader.problems.error(
        f"kunci '{found['key']}' berada di belakang butir ini pada satu baris",
        key.place._replace(column=at + 1, width=len(lines[own].rstrip()) - at),
        f"pindahkan  {lines[own][at:].rstrip()}  ke baris baru di bawah baris {last + 1}, dengan "
        f"{owner[1].start('key')} spasi di depannya, sejajar dengan '{owner[1]['key']}'; bila bagian dari teks, apit "
        "seluruh butirnya dengan tanda kutip.",
    )
    return True


def whole(node: Node, reader: Reader) -> Place:
    """The place of a node from its opening to its closing bracket; the opening one alone if they are on two lines."""
    if sign_of(node, reader) not in _PARTNER:
        return node.place
    return node.place._replace(width=max(1, _end(node, reader) + 1 - node.place.column))


def within(node: Node, reader: Reader) -> str:
    """The text between the brackets of a one-line node; "" if it has none."""
    return _line(node, reader)[node.place.column : max(0, _end(node, reader) - 1)]


def sign_of(node: Node, reader: Reader) -> str:
    """The bracket or dash that begins a list or group."""
    return _line(node, reader)[node.place.column - 1 : node.place.column]


def _line(node: Node, reader: Reader) -> str:
    return reader.problems.lines_of(node.place.file)[node.place.line - 1]


def _end(node: Node, reader: Reader) -> int:
    """The column of the bracket that closes the one that begins a node; 0 if it is not on the same line."""
    opening, depth = sign_of(node, reader), 0
    for column, sign in enumerate(_line(node, reader), 1):
        if opening in _PARTNER and column >= node.place.column:
            depth += (sign == opening) - (sign == _PARTNER[opening])
            if not depth:
                return column
    return 0


def _of_list(kind: ScalarKind[Any], node: Node, path: str, reader: Reader) -> str:
    what = "kurung siku" if sign_of(node, reader) == "[" else "tanda hubung (-)"
    items = [text for item in (node.items if isinstance(node, Sequence) else ()) if (text := _text_of(item))]
    number = within(node, reader).strip()
    if len(items) > 1 and _NUMBER.fullmatch(number) and fits(kind, Scalar(number, "", node.spot)):
        items = [Scalar(number, "", node.spot)]
    if kind.free and not isinstance(kind, ReferenceKind) and _holds_more(node):
        return below_sign(node, ModelPath(path).name, reader) or _REWRITE
    if not items:
        return f"hapus {what} itu, lalu tulis isinya: {kind.form}."
    if len(items) == 1:
        return _of_one(kind, items[0], node, what, reader)
    if kind.free and not isinstance(kind, ReferenceKind) and not ModelPath(path).is_entry:
        key = ModelPath(path).name
        return as_items(items, key) if _names_items(path, reader) else list_as_text(node, items, key, reader)
    return _of_several(kind, items, path, reader)


def _holds_more(node: Node) -> bool:
    """Whether a list has an item that is neither empty nor one text in one line."""
    items = node.items if isinstance(node, Sequence) else ()
    return any(not is_null(item) and ((text := _text_of(item)) is None or "\n- " in text.text) for item in items)


def _names_items(path: str, reader: Reader) -> bool:
    """Whether a field is the name of an item of a list."""
    here = ModelPath(path)
    return reader.record is not None and here.owner.is_entry and here.name == reader.record.naming_fields[0]


def _text_of(item: Node) -> Scalar | None:
    """The text of an item, even if a colon has made it a group or brackets have made it a list."""
    if isinstance(item, Mapping) and len(item.entries) == 1:
        [(key, value)] = item.entries.values()
        return Scalar(f"{key.text}: {value.text}", '"', key.spot) if isinstance(value, Scalar) else None
    if isinstance(item, Sequence):
        return _text_of(item.items[0]) if len(item.items) == 1 else None
    return item if isinstance(item, Scalar) and not is_null(item) else None


def _of_one(kind: ScalarKind[Any], item: Scalar, node: Node, what: str, reader: Reader) -> str:
    try:
        kind.convert(item)
    except UnreadableValueError as error:
        return f"tulis tanpa {what}. {error.remedy[:1].upper()}{error.remedy[1:]}"
    shown = f"tulis  {_shown(item, node, reader)}  tanpa {what}"
    if isinstance(kind, TextKind) and not item.style and what == "kurung siku":
        return f'{shown}; bila kurung itu bagian dari teks, tulis  "[{in_one_line(item.text)}]"'
    return f"{shown}."


def _shown(item: Scalar, node: Node, reader: Reader) -> str:
    """A text as it must be written in place of a node, in quotes if needed."""
    text = in_one_line(item.text)
    if is_in_braces(node, reader) and in_braces(text) != text:
        return in_braces(text)
    return text if not item.style and reads_as_written(text) else quoted(text)


def _of_several(kind: ScalarKind[Any], items: list[Scalar], path: str, reader: Reader) -> str:
    """The remedy for several values where there can be only one."""
    texts = [in_one_line(item.text) for item in items]
    key = ModelPath(path).name
    if isinstance(kind, ReferenceKind) and not ModelPath(path).is_entry:
        if others := _taker_of_others(kind, reader):
            return f"pilih satu, misalnya  {key}: {texts[0]}  dan pindahkan yang lain ke '{others}'."
    elif ModelPath(path).is_entry:
        shown = "  lalu  ".join(f"- {text}" for text in texts[:_MOST_ITEMS])
        shown += "  dan seterusnya" if len(texts) > _MOST_ITEMS else ""
        return f"tulis setiap butir pada barisnya sendiri:  {shown}"
    return f"di sini hanya satu; pilih {joined(texts, 'atau')}."


def _taker_of_others(kind: ReferenceKind, reader: Reader) -> str:
    """The key of the same group that takes several references to the same topic."""
    for name, field in reader.group.items():
        if isinstance(field.kind, ListKind) and getattr(field.kind.kind, "topic", "") == kind.topic:
            return name
    return ""


def _of_lines(kind: ScalarKind[Any], node: Mapping, path: str, reader: Reader) -> str:
    """How to write a text of several lines that a colon at the end of one made a group; empty for any other."""
    heads = [key for key, value in node.entries.values() if not is_null(value) and value.place.line > key.place.line]
    if not heads or not kind.free:
        return ""
    return below_sign(node, ModelPath(path).name, reader) or f"{AS_BLOCK}."


def _of_keys(kind: ScalarKind[Any], node: Mapping, path: str, reader: Reader) -> str:
    """What to do with a group of several keys: a text holds them all; of anything else there is but one."""
    if kind.free:
        are_labels = all(key[:1].isupper() for key in node.entries)
        if are_labels and (below := below_sign(node, ModelPath(path).name, reader)):
            return below.replace("; butirnya lalu tercetak sebagai daftar", "")
        return "tulis sebagai satu teks dalam satu baris, di antara tanda kutip."
    values = [value.text for _, value in node.entries.values() if isinstance(value, Scalar) and not is_null(value)]
    listed = f": {joined([shortened(value) for value in values], 'atau')}" if values else ""
    return f"di sini hanya satu isian; tulis tanpa kunci di depannya{listed}."


def _of_group(kind: ScalarKind[Any], node: Mapping, path: str, reader: Reader) -> str:
    if not node.entries:
        return f"hapus kurung kurawal itu, lalu tulis isinya: {kind.form}."
    key, value = next(iter(node.entries.values()))
    if not is_in_braces(key, reader) and (text := _of_lines(kind, node, path, reader)):
        return text
    if len(node.entries) > 1 or not isinstance(value, Scalar):
        return _of_keys(kind, node, path, reader)
    if is_null(value):
        return (
            f"tulis  {_shown(key, node, reader)}  bila titik dua di akhirnya tidak perlu; bila perlu, apit "
            "seluruhnya dengan tanda kutip."
        )
    if kind.free and not (isinstance(kind, ReferenceKind) and key.text in _NAMES_OF_ITEMS):
        return f"tulis misalnya  {quoted(f'{key.text}: {value.text}')}"
    return _of_one(kind, value, node, f"kunci '{shortened(key.text)}'", reader)
