"""Items in brackets that were split by a comma of their own text, or parted by a semicolon."""

import re

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import quoted
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.words import in_one_line, shortened
from generator.source.yaml_nodes import Node, Scalar

_DEGREE = late_pattern(r"(?:[A-Z][A-Za-z]{0,5}\.)+[A-Z][A-Za-z]{0,5}\.?|S\.[A-Z]|SE|SH|ST|SIP|SKom|MM|MT|MH|MSi|MKom")
_YEAR = late_pattern(r"(?:19|20)\d\d\b")
_SURE_DEGREE = late_pattern(r"(?:[SM]|Ph|Sp|A\.Md|Dipl)\.[A-Z][A-Za-z.]*")
_OF_A_COMPANY = late_pattern(r"Tbk\.?|Persero|Ltd\.?|Inc\.?")
_JOINT = late_pattern(r"(?P<word>dan/atau|dan|serta|atau|maupun|ataupun|yaitu|yakni|termasuk) \S")
_NUMBER_AT_END = late_pattern(r"\D.*\d$")
_NUMBER_AND_WORDS = late_pattern(r"\d+ +[^\W\d]")
_AND_SO_ON = late_pattern(r"(?:dll|dsb|dst|dkk|dan lain-lain|dan sebagainya|dan seterusnya|dan kawan-kawan)\.?")
_OPENING_QUOTE = late_pattern(r"(?:^|(?<=[\s(]))[\"'“‘](?=\S)")
_CLOSING_QUOTE = late_pattern(r"(?<=\S)[\"'”’](?=$|[\s.,;)])")
_CURLED = late_pattern(r"[“‘](?P<words>[^“”‘’]*)[”’]")
_PAIR = late_pattern(r"(\w[\w ]*?)(?:\s*(?:[=-]>|=)\s*|\s*:\s+)([^\s=>][^:=]*)")
_PAIR_WITHOUT_COLON = late_pattern(r"(\w+)\s+(\d\S*(?: [^\W\d]\w*)?)")
_MOST_PARTS = 10
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
            if not of_names and _NUMBER_AT_END.match(before.text) and _NUMBER_AND_WORDS.match(item.text):
                _tell_numbers(before, item, reader)
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
    if _is_degree(before.text, item.text, of_people=of_people) or _OF_A_COMPANY.fullmatch(item.text):
        return True
    for is_open, closes in ((_is_open, _closes), (_opens_quote, _closes_quote)):
        if is_open(before.text) and any(type(text) is Scalar and closes(text.text) for text in (item, *later)):
            return True
    return False


def _is_degree(before: str, item: str, *, of_people: bool) -> bool:
    """Whether an item is the degree of the person before it, who may have a single name."""
    if not _DEGREE.fullmatch(item):
        return False
    if " " in before:
        return "." in item or of_people
    is_name = before.istitle() and "." not in before
    return is_name and (of_people or _SURE_DEGREE.fullmatch(item) is not None)


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


def _opens_quote(text: str) -> bool:
    return len(_OPENING_QUOTE.findall(text)) > len(_CLOSING_QUOTE.findall(text))


def _closes_quote(text: str) -> bool:
    return len(_CLOSING_QUOTE.findall(text)) > len(_OPENING_QUOTE.findall(text))


def _together(before: Scalar, item: Scalar) -> Scalar:
    sign = "," if _are_close(before, item) else ", "
    assert not isinstance(before.spot, Place)
    assert not isinstance(item.spot, Place)
    file, line, column, _, _ = before.spot
    _, _, _, last, end = item.spot
    return Scalar(f"{before.text}{sign}{item.text}", _CUT, (file, line, column, last, end))


def _tell_cut(item: Scalar, reader: Reader) -> None:
    curled = _CURLED.fullmatch(item.text)
    words, quotes = (curled["words"], "tanda kutip lurus") if curled else (item.text, "tanda kutip")
    reader.problems.error(
        f"koma di dalam kurung siku memisahkan butir, sehingga '{shortened(item.text)}' terpotong",
        item.place,
        f"apit seluruh teksnya dengan {quotes}:  {quoted(in_one_line(words))}",
    )


def _tell_numbers(before: Scalar, item: Scalar, reader: Reader) -> None:
    """Tell an item that begins with a number behind one that ends with a number, as in "tahun 2025, 2026 naik"."""
    whole = quoted(f"{before.text}, {item.text}")
    reader.problems.notice(
        "butir ini diawali bilangan, sedangkan butir di depannya berakhir dengan bilangan",
        item.place,
        f"bila keduanya satu teks, apit dengan tanda kutip:  {whole}  bila dua butir, "
        "apit butir ini dengan tanda kutip.",
    )


def _tell_joint(item: Scalar, items: list[Node], reader: Reader) -> bool:
    """Tell an item that begins with "dan", as the last part of a sentence or of a name does, or that is "dll."."""
    if match := _AND_SO_ON.fullmatch(item.text):
        reader.problems.error(
            f"butir ini hanya '{match[0]}', yang akan tercetak sebagai butir tersendiri",
            item.place,
            f"hapus butir ini; bila lanjutan teks di depannya, apit seluruh teks itu dengan tanda kutip, "
            f"misalnya  {_all_of(items)}",
        )
    elif match := _JOINT.match(item.text):
        reader.problems.error(
            f"butir ini diawali kata '{match['word']}', yang akan tercetak sebagai bagian dari butir",
            item.place,
            f"hapus kata '{match['word']}' bila ini butir tersendiri; bila lanjutan teks di depannya, apit "
            f"seluruh teks itu dengan tanda kutip, misalnya  {_all_of(items)}",
        )
    return match is not None


def _all_of(items: list[Node]) -> str:
    """Items as one text in quotes."""
    return quoted(in_one_line(", ".join(part.text for part in items if type(part) is Scalar)))


def pairs_between_semicolons(raw: str) -> dict[str, str]:
    """The pairs in braces with semicolons between them, as {2025: 50,5; 2027=60}; empty if any is not certain.

    All or none of them may lack a sign between key and value, as {nilai 3; tahun 2024}.
    """
    parts = [part.strip() for part in re.split(r";|,\s", raw[1:-1]) if part.strip()]
    for pair in (_PAIR, _PAIR_WITHOUT_COLON):
        pairs = {match[1]: match[2] for part in parts if (match := pair.fullmatch(part))}
        if len(pairs) == len(parts):
            return pairs
    return {}
