"""Items in square brackets that were split by a comma of their own text."""

import re

from generator.source.mistakes.fault import quoted
from generator.source.nodes import Node, Scalar
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.words import shortened

_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,5}\.)+[A-Z][A-Za-z]{0,5}\.?|S\.[A-Z]|SE|SH|ST|SIP|SKom|MM|MT|MH|MSi|MKom")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_JOINT = re.compile(r"(?P<word>dan|serta|atau) \S")
_MOST_PARTS = 10
_LONGEST_SHOWN = 120
_CUT = ","  # the style of a rejoined text, which is no longer a plain text


def put_together(items: list[Node], reader: Reader, *, of_people: bool, of_names: bool) -> list[Node]:
    """Rejoin split items, and report it; empty if none was split.

    Items ``of_people`` may have academic degrees; if items are ``of_names``, a number stands for a name.
    """
    whole: list[Node] = []
    told = False
    for number, item in enumerate(items):
        before = whole[-1] if whole else None
        if type(item) is not Scalar or type(before) is not Scalar or not _is_plain(item) or not _is_plain(before):
            whole.append(item)
            continue
        later = items[number + 1 : number + _MOST_PARTS]
        if _belongs_to(before, item, later, of_people=of_people, of_names=of_names):
            whole[-1] = _together(before, item)
        else:
            whole.append(item)
            told = _tell_joint(item, whole, reader) or told
    cut = [item for item in whole if type(item) is Scalar and item.style == _CUT]
    for item in cut:
        _tell_cut(item, reader)
    return whole if cut or told else []


def _is_plain(item: Scalar) -> bool:
    return item.style in ("", _CUT) and item.text != "" and not isinstance(item.spot, Place)


def _belongs_to(before: Scalar, item: Scalar, later: list[Node], *, of_people: bool, of_names: bool) -> bool:
    """Whether an item continues the one before: decimals, an address, a degree, or the rest of a parenthesis."""
    if _are_close(before, item) and not of_names and _is_number_or_address(before.text, item.text):
        return True
    if _DEGREE.fullmatch(item.text) and " " in before.text and ("." in item.text or of_people):
        return True
    return _is_open(before.text) and any(type(text) is Scalar and _closes(text.text) for text in (item, *later))


def _are_close(before: Scalar, item: Scalar) -> bool:
    """Whether there is no blank after the comma between two items."""
    start, end = item.place, before.place.end
    return (end.line, end.column + 1) == (start.line, start.column)


def _is_number_or_address(before: str, item: str) -> bool:
    """Whether a comma is within a number that belongs to a text, or after an address."""
    whole = (before.isdecimal() and item.isdecimal()) or _YEAR.match(item)
    return (before[-1].isdigit() and item[0].isdigit() and not whole) or re.match(
        r"https?://\S+$", before
    ) is not None


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _closes(text: str) -> bool:
    return text.count(")") > text.count("(")


def _together(before: Scalar, item: Scalar) -> Scalar:
    sign = "," if _are_close(before, item) else ", "
    assert not isinstance(before.spot, Place)
    assert not isinstance(item.spot, Place)
    file, line, column, _, _ = before.spot
    _, _, _, last, end = item.spot
    return Scalar(f"{before.text}{sign}{item.text}", _CUT, (file, line, column, last, end))


def _tell_cut(item: Scalar, reader: Reader) -> None:
    reader.problems.error(
        f"koma di dalam kurung siku memisahkan butir, sehingga '{shortened(item.text)}' terpotong",
        item.place,
        f"apit seluruh teksnya dengan tanda kutip:  {quoted(shortened(item.text, _LONGEST_SHOWN))}",
    )


def _tell_joint(item: Scalar, items: list[Node], reader: Reader) -> bool:
    """Report an item that begins with "dan", like the last part of a sentence or of a name."""
    match = _JOINT.match(item.text)
    if match:
        whole = ", ".join(part.text for part in items if type(part) is Scalar)
        reader.problems.error(
            f"butir ini diawali kata '{match['word']}', yang akan tercetak sebagai bagian dari butir",
            item.place,
            f"hapus kata '{match['word']}' bila ini butir tersendiri; bila lanjutan teks di depannya, apit "
            f"seluruh teks itu dengan tanda kutip, misalnya  {quoted(shortened(whole, _LONGEST_SHOWN))}",
        )
    return match is not None
