"""Malformed pairs, and pairs without the key above them, such as a year without its source of funds."""

import re
from itertools import permutations
from pathlib import Path
from typing import Any

from generator.source.kinds import Kind, MapKind, ScalarKind, fits, is_in_braces
from generator.source.mistakes.listed_pairs import tell_listed_pairs
from generator.source.mistakes.listed_text import behind_key
from generator.source.mistakes.signs_for_colons import pair_in_text
from generator.source.mistakes.wrapped import whole, within
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath, entry_path
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.swallowed import lines_of
from generator.source.words import in_braces, in_one_line, joined
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, is_null

_SEVERAL = re.compile(r"(?i)\d[^,;|]*(?:,\s|[;|])\s*(?:rp\.?\s*)?\d|:\s|\((?:19|20)\d\d\)")
_YEAR_AND_SIGN = re.compile(r"(?:19|20)\d\d\)?\s*[=:)]")
_WITH_YEAR = re.compile(r"(?P<key>.+?)[\s:=–—-]+(?P<year>(?:19|20)\d\d)(?:[\s=–—→-]|:\s)+(?P<value>\S.*)")
_WITH_YEAR_LAST = re.compile(
    r"(?i)(?P<key>[^\W\d_][^\d]*?)[\s:=–—-]+(?P<value>(?:rp\.?\s*)?\d[\d.,]*(?:\s+(?!tahun|thn)[^\W\d_]+)?)[\s,]*"
    r"(?:\(\s*(?:tahun\s+)?|(?:(?:pada|untuk)\s+)?(?:tahun|thn?\.?)\s+)(?P<year>(?:19|20)\d\d)\s*\)?"
)
_NUMBER = r"\d{1,3}(?:,\d+)?%?"
_PAIR = re.compile(r"(?P<key>\w+): +(?P<value>[^\s{\[][^\n]*)")
_NUMBERS_IN_ROW = re.compile(rf"{_NUMBER}(?:[ \t]+{_NUMBER})+|{_NUMBER}(?:\s*[/|;]\s*{_NUMBER}){{2,}}")
_WORD_FOR_YEAR = r"(?i:(?:pada\s+)?(?:tahun|thn?\.?)\s+)?"
_FROM_YEAR = r"\)?(?:\s*(?:[-=]+>|[:=→⇒|]|[–—-](?=\s|(?<=\d.)\d(?!\d{3}\b))|(?<=\d)/(?=\d)(?!.\d{4}\b))|\s)\s*"
_YEAR_AND_VALUE = re.compile(
    rf"{_WORD_FOR_YEAR}((?:19|20)\d\d){_FROM_YEAR}(\S.*?)"
    rf"(?=\s*[,;|]?\s*(?:{_WORD_FOR_YEAR}(?:19|20)\d\d{_FROM_YEAR}\S|$))"
)
_IN_PARENTHESES = re.compile(r"^\(([^()]*)\)$")
_VALUE_AND_YEAR = re.compile(
    r"(?i)(?P<value>\d.*?)[\s,;]*(?<!\bdari)(?<!\bsejak)\s\(?(?:(?:pada|di)\s+)?(?:tahun\s+)?"
    r"(?P<year>(?:19|20)\d\d)\)?"
)
_VALUES_AND_YEARS = re.compile(
    r"(?i)(?P<value>\d[\d.,]*(?<=\d)(?:\s?%)?(?:\s+(?!tahun|thn|pada|di\b|untuk|dan\b)[^\W\d_]+)*?)"
    r"[\s(\[=:,→>–—-]+(?:(?:pada|di|untuk)\s+)?(?:(?:tahun|thn?\.?)\s+)?(?P<year>(?:19|20)\d\d)[)\]]?"
    r"(?:\s*[,;|/.]\s*(?:(?:dan|lalu|kemudian)\s+)?|\s+(?:(?:dan|lalu|kemudian)\s+)?|$)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CELLS_OF_ROW = 3
_SURE_REMEDY = re.compile(r"tulis (\d[\d.,]*(?: \w+)?)\.$")

_KEY_WITH_YEAR = re.compile(r"([a-z_]+?)[\s_-]*\(?((?:19|20)\d\d)\)?", re.I)

Pairs = MapKind[Any, Any]
Entries = dict[str, tuple[Scalar, Node]]


def tell_no_pairs(kind: Pairs, node: Node, path: str, reader: Reader) -> None:
    """Report what is in place of pairs: text lines that only lack the colon, a list, or a single value."""
    if reader.denied(node, path) or (isinstance(node, Scalar) and _tell_table(kind, node, reader)):
        return
    if (
        isinstance(node, Scalar)
        and not node.style
        and (_tell_row(kind, node, node.text, path, reader) or _tell_signs(kind, node, reader))
    ):
        return
    if isinstance(node, Scalar) and _tell_quoted(kind, node, reader):
        return
    if isinstance(node, Sequence) and _tell_rows(kind, node, path, reader):
        return
    if isinstance(node, Sequence) and tell_listed_pairs(kind.form, node, reader):
        return
    if isinstance(node, Sequence) and _tell_row(kind, node, _joined(node), path, reader):
        return
    row = _row_of_numbers(node)
    remedy = _of_decimals(kind, node, reader) or (_with_slots(kind, row) if row else "")
    if not row and isinstance(node, Scalar) and (_SEVERAL.search(node.text) or _has_years(node)):
        what = kind.key.name or kind.key.form
        remedy = f"tulis setiap nilai dengan {what} di depannya, dipisahkan koma, misalnya  {kind.example}"
    if own := _with_its_year(kind, node):
        remedy = f"tulis  {own}"
    example = kind.example_with(node) or _with_slot(kind, node) or kind.example
    reader.unexpected(node, kind.form, example, remedy)


def _tell_quoted(kind: Pairs, node: Scalar, reader: Reader) -> bool:
    """Report a pair in one pair of quotes; return whether it is one."""
    match = _PAIR.fullmatch(node.text.strip()) if node.style in {'"', "'"} else None
    if match is None or isinstance(kind.kind, MapKind) or not kind.takes_key(match["key"]):
        return False
    pair = f"{match['key']}: {in_braces(match['value'])}"
    message = f"kunci '{match['key']}' dan isinya berada di dalam satu pasang tanda kutip"
    is_below = reader.problems.text_before(node.place).strip() == ""
    reader.problems.error(message, node.place, f"tulis  {pair}" if is_below else f"tulis  {{{pair}}}")
    return True


def _row_of_numbers(node: Node) -> Sequence | None:
    """A list, or a text such as "20 30 40" as the list that was meant; None for anything else."""
    if isinstance(node, Scalar) and _NUMBERS_IN_ROW.fullmatch(node.text.strip()):
        return Sequence([Scalar(part, "", node.spot) for part in re.findall(_NUMBER, node.text)], node.spot, 1)
    return node if isinstance(node, Sequence) else None


def _tell_table(kind: Pairs, node: Scalar, reader: Reader) -> bool:
    """Report table rows in place of pairs; a tab between a key and its value is none."""
    if all(line.count("\t") <= 1 for line in lines_of(node, reader)):
        return False
    reader.problems.error(
        "ini tabel yang ditempel dari Excel (kolomnya dipisahkan tab)",
        node.place,
        f"tabel dari Excel tidak dapat ditempel begitu saja; tulis pasangannya, misalnya  {kind.example}",
    )
    return True


def _with_slot(kind: Pairs, node: Node) -> str:
    """The form with the typed value, though it cannot be read yet; "" if it is not a number."""
    if not isinstance(node, Scalar) or node.is_folded or not re.search(r"\d", node.text):
        return ""
    inner = in_braces(in_one_line(node.text))
    return f"{{{kind.key.slot}: {_with_slot(kind.kind, node) if isinstance(kind.kind, MapKind) else inner}}}"


def _has_years(node: Scalar) -> bool:
    """Whether a text names several years."""
    return len(_YEAR.findall(node.text)) > 1


def _with_its_year(kind: Pairs, node: Node) -> str:
    """The form with the year that a value such as "12 unit pada tahun 2023" names; "" if it names none."""
    match = _VALUE_AND_YEAR.fullmatch(node.text.strip()) if isinstance(node, Scalar) else None
    if match is None or isinstance(kind.kind, MapKind) or not fits(kind.key, _scalar(match["year"])):
        return ""
    if _YEAR.search(match["value"]):
        return ""
    return f"{{{match['year']}: {in_braces(match['value'])}}}"


def _with_slots(kind: Pairs, node: Sequence) -> str:
    """The form with each value of a list; "" if they are not texts."""
    texts = [in_braces(item.text) for item in node.items if isinstance(item, Scalar) and item.text]
    if not texts or len(texts) < len(node.items):
        return ""
    shown = ", ".join(f"{kind.key.slot}: {text}" for text in texts)
    return f"beri setiap nilai {kind.key.name or kind.key.form} di depannya; bentuknya  {{{shown}}}"


def _tell_rows(kind: Pairs, node: Sequence, path: str, reader: Reader) -> bool:
    """Report rows whose cells have keys, as "sumber: APBD", "tahun: 2025", "jumlah: 100"; return whether they are."""
    rows = [[value for _, value in item.entries.values()] for item in node.items if isinstance(item, Mapping)]
    if not isinstance(kind.kind, MapKind) or len(rows) < len(node.items):
        return False
    if all(len(row) == 1 for row in rows):
        rows = [[cell for row in rows for cell in row]]
    nested: dict[str, dict[str, str]] = {}
    for row in rows:
        cells = _cells(kind, kind.kind, row)
        if cells is None or cells[1] in nested.get(cells[0], {}):
            return False
        nested.setdefault(cells[0], {})[cells[1]] = in_braces(cells[2])
    groups = (f"{key}: {{{', '.join(f'{year}: {one}' for year, one in own.items())}}}" for key, own in nested.items())
    names = dict.fromkeys(key.text for item in node.items for key, _ in item.entries.values())  # type: ignore[union-attr]
    remedy = behind_key(f"{{{', '.join(groups)}}}", node, ModelPath(path).name, reader)
    what = kind.key.name or kind.key.form
    reader.problems.error(
        f"{what} di sini menjadi kunci, dengan {kind.kind.form} di dalamnya",
        node.place,
        f"{remedy.rstrip('.')}  tanpa kunci {joined(list(map(repr, names)))}.",
    )
    return True


def _cells(kind: Pairs, inner: Pairs, row: list[Node]) -> tuple[str, str, str] | None:
    """Outer key, inner key and value among the cells of a row, in any order; None if any is not certain."""
    texts = [cell for cell in row if isinstance(cell, Scalar) and not is_null(cell)]
    if len(row) != _CELLS_OF_ROW or len(texts) < len(row):
        return None
    kinds = (kind.key, inner.key, inner.kind)
    orders = [order for order in permutations(texts) if all(map(fits, kinds, order))]
    first = orders[0] if len(orders) == 1 else ()
    return tuple(cell.text.strip() for cell in first) if first else None  # type: ignore[return-value]  # three


def _joined(node: Sequence) -> str:
    """The texts of a list side by side; "" if it has others."""
    texts = [item.text for item in node.items if isinstance(item, Scalar) and item.text]
    return ", ".join(texts) if len(texts) == len(node.items) else ""


def _of_decimals(kind: Pairs, node: Node, reader: Reader) -> str:
    """The remedy for a list in brackets with commas that may be those of decimals; "" for any other."""
    written = within(node, reader) if isinstance(node, Sequence) else ""
    if not re.search(r"\d,\d", written):
        return ""
    parts = [part.strip(" \"'") for part in re.split(r"[,;]\s+|;", written)]
    shown = ", ".join(f"{kind.key.slot}: {in_braces(part)}" for part in parts)
    what = kind.key.name or kind.key.form
    return (
        f"koma di antara dua angka dapat berarti desimal atau nilai berikutnya; beri setiap nilai {what} di depan, "
        f"yang berdesimal dalam tanda kutip; bila desimal, bentuknya  {{{shown}}}"
    )


def _tell_row(kind: Pairs, node: Node, text: str, path: str, reader: Reader) -> bool:
    """Report several years with their values in one text, which are pairs; return whether it is one."""
    pairs = years_and_values(text)
    if len(pairs) < (1 if isinstance(node, Sequence) else 2):
        return False
    if isinstance(kind.kind, MapKind) or not all(fits(kind.key, _scalar(year)) for year, _ in pairs):
        return False
    bare = [(year, _IN_PARENTHESES.sub(r"\1", value.strip())) for year, value in pairs]
    shown = [f"{year}: {in_braces(value)}" for year, value in bare]
    message = "setiap tahun dan nilainya di sini belum berbentuk pasangan"
    reader.problems.error(
        message, node.place, behind_key(f"{{{', '.join(shown)}}}", node, ModelPath(path).name, reader)
    )
    return True


def years_and_values(text: str) -> list[tuple[str, str]]:
    """The years of a line, each with the value behind it, or each with that before it; empty for any other line."""
    if "\n" in text:
        return []
    if not _YEAR_AND_VALUE.sub("", text).strip(" ,;|"):
        return _YEAR_AND_VALUE.findall(text)
    if _VALUES_AND_YEARS.sub("", text).strip():
        return []
    pairs = [(match["year"], match["value"]) for match in _VALUES_AND_YEARS.finditer(text)]
    return pairs if not any(_YEAR.fullmatch(value) for _, value in pairs) else []


def _scalar(text: str) -> Scalar:
    return Scalar(text.strip(), "", Place(Path(), 1, 1))


def _tell_signs(kind: Pairs, node: Scalar, reader: Reader) -> bool:
    told = False
    for number, line in enumerate(lines_of(node, reader)):
        if told and reader.problems.full:
            break
        bare = re.sub(rf"^{_WORD_FOR_YEAR}(?=(?:19|20)\d\d)", "", line)
        has_value = _YEAR.sub("", line).strip(" ,;|") != ""
        found = pair_in_text(bare) if has_value and len(_YEAR_AND_SIGN.findall(line)) <= 1 else None
        if found and kind.takes_key(found[0]):
            told = True
            place = _line_below(node, number, reader)
            remedy = _nested(kind, line, behind_key=place == node.place) or found[2]
            reader.problems.error(found[1], place, remedy)
    return told


def _nested(kind: Pairs, line: str, *, behind_key: bool) -> str:
    """How to write "APBD 2026 100 juta" or "APBD 100 juta (2026)" as a key with its year; "" for anything else."""
    match = _WITH_YEAR.fullmatch(line) or _WITH_YEAR_LAST.fullmatch(line)
    if match is None or not isinstance(kind.kind, MapKind):
        return ""
    key, year, value = map(_scalar, match.group("key", "year", "value"))
    form = _sure_form(kind.kind.kind, value) if isinstance(kind.kind.kind, ScalarKind) else ""
    if not fits(kind.key, key) or not fits(kind.kind.key, year) or not form:
        return ""
    pair = f"{key.text}: {{{year.text}: {in_braces(form)}}}"
    return f"tulis  {{{pair}}}" if behind_key else f"tulis  {pair}"


def _line_below(node: Scalar, number: int, reader: Reader) -> Place:
    """The place of a further line of a text, counted from 0 without empty lines."""
    place = node.place
    lines = reader.problems.lines_of(place.file)
    filled = [at for at in range(place.line, len(lines) + 1) if lines[at - 1].strip()]
    line = filled[number] if number < len(filled) else place.line
    column = place.column if line == place.line else len(lines[line - 1]) - len(lines[line - 1].lstrip()) + 1
    return Place(place.file, line, column, len(lines[line - 1].rstrip()) - column + 1)


def tell_outer_key(
    kind: Pairs, node: Mapping, headless: list[tuple[Scalar, Node]], path: str, reader: Reader
) -> None:
    """Report pairs without the key above them, with an example that contains everything written."""
    assert isinstance(kind.kind, MapKind)
    if _tells_swapped(kind, node, headless, reader):
        return
    first, last = headless[0][0].place, headless[-1][0].place
    name = kind.key.name or kind.key.form
    for key, value in headless:
        kind.kind.kind.read(value, entry_path(path, key.text), reader)
    place, remedy = first, f"dahului dengan {name}; contoh bentuknya  {kind.example}"
    shown = [_shown(kind.kind.kind, key, value) for key, value in headless]
    if len(headless) == len(node.entries):
        if not is_in_braces(headless[0][0], reader):
            until = f" sampai baris {last.line}" if last.line > first.line else ""
            above = f"tulis {name} pada baris tersendiri di atasnya, misalnya  {kind.key.slot}:"
            remedy = f"{above}  lalu jorokkan baris ini{until} dua spasi lagi."
        elif all(shown) and within(node, reader):
            place, remedy = whole(node, reader), f"tulis misalnya  {{{kind.key.slot}: {{{', '.join(shown)}}}}}"
    elif (owner := _empty_key_above(headless[0][0], node)) and not is_in_braces(owner, reader):
        until = f" sampai baris {last.line}" if last.line > first.line else ""
        remedy = f"jorokkan baris ini{until} menjadi {owner.place.column + 1} spasi, di bawah '{owner.text}'."
    reader.problems.error(f"'{headless[0][0].text}' tidak didahului {name}", place, remedy)


def _tells_swapped(kind: Pairs, node: Mapping, headless: list[tuple[Scalar, Node]], reader: Reader) -> bool:
    """Report inner keys that hold the outer ones, as in {2026: {DAK: 1 miliar}}; return whether they do."""
    assert isinstance(kind.kind, MapKind)
    turned: dict[str, list[str]] = {}
    for key, value in headless:
        if not isinstance(value, Mapping) or not value.entries:
            return False
        for inner, leaf in value.entries.values():
            if not fits(kind.key, inner):
                return False
            turned.setdefault(inner.text, []).append(_shown(kind.kind.kind, key, leaf))
    first, name = headless[0][0], kind.key.name or kind.key.form
    place, remedy = first.place, f"tulis {name} dahulu; contoh bentuknya  {kind.example}"
    if len(headless) == len(node.entries) and all(map(all, turned.values())):
        shown = [f"{key}: {{{', '.join(pairs)}}}" for key, pairs in turned.items()]
        form = f"{{{', '.join(shown)}}}"
        place, remedy = _whole_or_first(node, first, reader), f"tulis {name} dahulu, sebagai ganti semuanya:  {form}"
    reader.problems.error(f"'{first.text}' ditulis di luar {name}, seharusnya di dalamnya", place, remedy)
    return True


def _whole_or_first(node: Mapping, first: Scalar, reader: Reader) -> Place:
    return whole(node, reader) if is_in_braces(first, reader) and within(node, reader) else first.place


def _empty_key_above(key: Scalar, node: Mapping) -> Scalar | None:
    """The key just above another of the same group, where it has no value."""
    before = None
    for own, value in node.entries.values():
        if own is key:
            return before
        before = own if is_null(value) else None
    return None


def _shown(kind: Any, key: Scalar, value: Node) -> str:
    """A pair written in braces; "" if its value is not certain."""
    form = _sure_form(kind, value) if isinstance(kind, ScalarKind) and isinstance(value, Scalar) else ""
    return f"{key.text}: {in_braces(form)}" if form else ""


def _sure_form(kind: ScalarKind[Any], value: Scalar) -> str:
    if is_null(value):
        return ""
    try:
        kind.convert(value)
    except UnreadableValueError as error:
        right = _SURE_REMEDY.fullmatch(error.remedy)
        return right[1] if right else ""
    return value.text.strip()


def years_in_keys(kinds: dict[str, Kind[Any]], entries: Entries, key: str) -> str:
    """The remedy for years within keys, as in "target 2026: 5" and "target 2027: 6"; "" for other keys."""
    name, year = _apart(key)
    kind = kinds.get(name)
    if not isinstance(kind, MapKind) or not kind.takes_key(year):
        return ""
    if name in entries:
        _, own = entries[name]
        if isinstance(own, Mapping) and year in own.entries:
            return f"'{name}' sudah memuat {year}; pilih salah satu nilainya, lalu hapus baris ini."
        return f"pindahkan nilainya ke dalam '{name}' sebagai {year}, lalu hapus baris ini."
    alike = {_apart(other)[1]: pair[1] for other, pair in entries.items() if _apart(other)[0] == name}
    if next(iter(alike)) != year:
        return f"setelah dimuat dalam '{name}', hapus baris ini."
    shown = ", ".join(f"{one}: {_bare(kind, value)}" for one, value in alike.items())
    return f"tulis  {name}: {{{kind.key.slot}: {{{shown}}}}}" if _is_nested(kind) else f"tulis  {name}: {{{shown}}}"


def _apart(key: str) -> tuple[str, str]:
    match = _KEY_WITH_YEAR.fullmatch(key.strip())
    return (match[1].casefold(), match[2]) if match else ("", "")


def _is_nested(kind: Pairs) -> bool:
    return isinstance(kind.kind, MapKind)


def _bare(kind: Pairs, value: Node) -> str:
    """A value as written in braces, in the correct form if that is certain."""
    leaf = kind.kind.kind if isinstance(kind.kind, MapKind) else kind.kind
    if not isinstance(value, Scalar) or is_null(value):
        return "..."
    form = _sure_form(leaf, value) if isinstance(leaf, ScalarKind) else ""
    return in_braces(form or value.text.strip())
