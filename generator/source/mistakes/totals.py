"""Keys that stand for several: a total as in a spreadsheet, or a range of years."""

import re

from generator.source.kinds import YearKind, is_in_braces
from generator.source.mistakes.pairs import Pairs
from generator.source.numbers import UnreadableValueError, parse_money
from generator.source.patterns import YEARS
from generator.source.placeholders import is_denial, is_placeholder
from generator.source.printed_amounts import shown_rupiah
from generator.source.reader import Reader
from generator.source.words_for_totals import is_total
from generator.source.yaml_nodes import Mapping, Node, Scalar, holds_nothing, is_null

_RANGE = re.compile(YEARS)
_MONEY = re.compile(r"(?i)rp|ribu|juta|miliar|triliun|\d{5}|\d\.\d{3}")


def tells_total(kind: Pairs, key: Scalar, node: Mapping, reader: Reader) -> bool:
    """Report a key that stands for a total or a range of years; return whether it does."""
    what = kind.key.slot.strip("<>")
    if is_total(key.text):
        reader.problems.error(
            f"'{key.text.strip()}' bukan {what}", key.place, _instead_of_total(kind, key, node, reader)
        )
        return True
    if not _RANGE.fullmatch(key.text.strip()):
        return False
    amounts = "jumlahnya" if kind.is_summed() else "nilainya"
    headed = "" if isinstance(kind.key, YearKind) else f"tulis {what} lebih dahulu, lalu "
    remedy = f"{headed}bagi {amounts} menurut tahun, satu kunci untuk setiap tahun."
    reader.problems.error(f"'{key.text.strip()}' memuat beberapa tahun", key.place, remedy)
    return True


def _instead_of_total(kind: Pairs, key: Scalar, node: Mapping, reader: Reader) -> str:
    """The remedy: drop the row if the values it sums up are there too, else say what the amount is for."""
    others = [pair for name, pair in node.entries.items() if name != key.text]
    values = [value for other, value in others if kind.takes_key(other.text) and _says_something(value)]
    if values:
        parts = [text for value in values for text in _leaves(value)]
        if kind.is_summed() and (other := other_sum(" ".join(_leaves(node.entries[key.text][1])), parts)):
            return other.replace("di bawahnya ", "").replace("isian sebaris ini", _what_to_drop(key, node, reader))
        own = "jumlah dihitung sendiri" if kind.is_summed() else "yang ditulis hanya nilai setiap tahun"
        return f"hapus {_what_to_drop(key, node, reader)}; {own}."
    example = f"misalnya  {kind.example_with(node.entries[key.text][1]) or kind.example}"
    return f"ganti dengan {'tahunnya' if isinstance(kind.key, YearKind) else kind.key.slot.strip('<>')}, {example}"


def other_sum(total: str, parts: list[str]) -> str:
    """The remedy where money is written over parts with another sum; "" where they agree, and for other values."""
    try:
        whole, found = parse_money(total), sum(map(parse_money, parts))
    except UnreadableValueError:
        return ""
    if whole == found or not _MONEY.search(total):
        return ""
    return (
        f"rincian di bawahnya berjumlah {shown_rupiah(found)}, bukan '{total}'; betulkan dahulu yang keliru, lalu "
        "hapus isian sebaris ini."
    )


def _leaves(node: Node) -> list[str]:
    """The texts of all values within a node."""
    if isinstance(node, Mapping):
        return [text for _, value in node.entries.values() for text in _leaves(value)]
    return [node.text] if isinstance(node, Scalar) and not is_null(node) else []


def _what_to_drop(key: Scalar, node: Mapping, reader: Reader) -> str:
    """The row to drop, as written: in braces it is part of a line; a group below it is dropped too."""
    if is_in_braces(key, reader):
        return f"'{key.text.strip()}' beserta nilainya"
    return "baris ini beserta isinya" if isinstance(node.entries[key.text][1], Mapping) else "baris ini"


def _says_something(node: Node) -> bool:
    """Whether there is a value, here or within a group."""
    if isinstance(node, Mapping):
        return any(_says_something(value) for _, value in node.entries.values())
    if not isinstance(node, Scalar):
        return False
    return not (holds_nothing(node) or is_null(node) or is_placeholder(node.text) or is_denial(node.text))
