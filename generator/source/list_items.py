"""Items of a YAML list as they were meant: without markers typed in the text, each item by itself."""

import re

from generator.late_patterns import late_pattern
from generator.source.lists_in_text import glued_marker_of, items_within, marked_alike, marker_of
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.swallowed import holds_csv
from generator.source.words import in_one_line
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, is_null

_MOST_WORDS = 3
_AT_AND = late_pattern(r"\s+(?:dan|serta|&)\s+")
_MAY_BE_SEVERAL = late_pattern(rf",|{_AT_AND.pattern}")
_WORDS = late_pattern(r"[A-Z]\w+(?:, [A-Z]\w+){2,}|[A-Z]\w+ (?:dan|serta|&) [A-Z]\w+")
_SINGLE_WORDS = r"[a-z-]+(?:, [a-z-]+)+,? (?:dan|serta|&) [a-z-]+"
_TWO_WORDS = r"[a-z-]+ (?:dan|serta|&) [a-z-]+"
_NAMED = late_pattern(
    r"(?:(?:Prof|Dr|Drs|Dra|Ir|H|Hj|Kab|PT|CV)\.|(?:Dinas|Badan|Kantor|Kabupaten|Kota|Provinsi|Kecamatan|Kelurahan|Desa"
    r"|Universitas|Politeknik|Institut|Bank|Komunitas|Yayasan|Asosiasi|Forum|Sekretariat|Inspektorat|PT|Bapp?e\w+"
    r"|Dis[a-z]{3,})\b)"
)
_KIND_OF_PLACE = r"(Kabupaten|Kota|Provinsi|Kecamatan|Kelurahan|Desa|Dinas|Badan)"
_NAMES_IN_A_ROW = late_pattern(rf"{_KIND_OF_PLACE}(?: [A-Z]\w*)+ \1(?: [A-Z]\w*)+")
_NUMBER = re.compile(r"\(?([1-9]\d?)[.)]\s+\S")
_DASHES = re.compile(r"--+(?=\s)")
_QUOTES = frozenset("\"'")
_ODD = re.compile(
    r"(?m)^(?:[\W①-⒇❶-❿]|o\s|.{1,5}[.)]|([A-Z]\w+) .*(?:,| dan| serta| &) \1\b|[A-Z]\w+, [A-Z]\w+, "
    rf"|{_SINGLE_WORDS}$|{_KIND_OF_PLACE} .* \2 )"
)
_ROUTE = late_pattern(r"(?!.* - .* - )\S.* [A-Z]\S* - (?!Me|Pe[mn]|Ber|Ter)(?:[A-Z]\S* )+[a-z].*")
_MAY_BE_CUT = re.compile(
    r"(?m)^(?:\d|(?:dan|serta|atau|maupun|ya[kit]|termasuk|d[lsk])|[A-Z][A-Za-z]{0,4}\.?(?:[A-Z]|$)|Persero$)"
    r"|[()“‘\"']|://"
)
_AT_COMMAS = late_pattern(r"\s*[,;]\s*(?:(?:dan|serta)\s+)?")
_AT_COMMAS_AND_WORDS = late_pattern(rf"{_AT_COMMAS.pattern}|{_AT_AND.pattern}")
_CONJUNCTION = late_pattern(r"\b(?:dan|atau|serta)\b")
_JOINTS = (",", ";", " dan", " atau", " serta", " dan/atau")
_JOINT = late_pattern(r"\s*[,;](?:\s+(?:dan/atau|dan|atau|serta))?\s*$")
_FULL_STOP = late_pattern(r"(?<!\bdll)(?<!\bdst)(?<!\bdsb)(?<!\.)\.\s*$")
_ABBREVIATED = late_pattern(r"\s*[a-z]\.\s*[a-z]\.")


def items_of(
    node: Node,
    reader: Reader,
    naming: str = "",
    *,
    numbering: str = "",
    may_be_numbers: bool = False,
    of_people: bool = False,
) -> list[Node]:
    """The items of a list, or a single node as the only item; anything doubtful is reported.

    Numbers, letters or bullets are dropped if all items have them, because documents print their own; so are commas
    and semicolons behind items. Other markers are reported, unless they ``may_be_numbers`` that refer to something.
    In a list of groups, ``naming`` is the key of the text that people would number, and ``numbering`` the key of an
    explicit number that may differ from the position. Items ``of_people`` may begin with initials.
    """
    if type(node) is not Sequence:
        if not may_be_numbers:  # a reference to nothing is an error anyway
            _tell_parts(node, reader, alone=True)
            if type(node) is Scalar:
                _tell_markers([node], reader, of_people=True)
        return [] if _holds_several(node, reader) else [node]
    node = _without_joints(node, reader, naming)
    if len(node.items) > 1 and (whole := _put_together(node, reader, of_people=of_people, of_names=may_be_numbers)):
        return whole
    if numbering and (numbered := _with_numbers(node.items, naming, numbering)):
        return numbered
    if numbering and any(type(item) is Mapping and numbering in item.entries for item in node.items):
        return [_without_number(item, naming, numbering) for item in node.items]
    return _told(node, reader, naming, may_be_numbers=may_be_numbers, of_people=of_people)


def _without_joints(node: Sequence, reader: Reader, naming: str) -> Sequence:
    """A list without the commas and semicolons behind its items, and the "dan" after them in an enumeration."""
    texts = _named(node.items, naming)
    if not any(text.text.endswith(_JOINTS) for text in texts):
        return node  # as for nearly every list
    joined = [not text.style and _JOINT.search(text.text) is not None for text in texts]
    whole = len(texts) == len(node.items) > 1 and all(joined[:-1])
    for text in texts if not whole else ():
        _tell_joint(text, reader)
    bare = {id(text): _bare(text, in_enumeration=whole) for text in texts if not text.style}
    return Sequence([_joined_no_more(item, bare, naming) for item in node.items], node.spot, node.size)


def _bare(text: Scalar, *, in_enumeration: bool) -> str:
    return _FULL_STOP.sub("", _JOINT.sub("", text.text)) if in_enumeration else text.text.rstrip(" ,;")


def _joined_no_more(item: Node, bare: dict[int, str], naming: str) -> Node:
    texts = [text for text in _named([item], naming) if id(text) in bare]
    return _renamed(item, texts[0], bare[id(texts[0])], naming) if texts else item


def _tell_joint(text: Scalar, reader: Reader) -> None:
    """Report a "dan" at the end of an item where not all items have such an end."""
    words = text.text.rstrip()
    joint = words[len(_JOINT.sub("", words)) :].strip()
    if not text.style and joint.strip(",;"):
        reader.problems.notice(
            f"butir ini berakhir dengan '{joint}'",
            text.place,
            f"hapus  {joint}  bila itu pemisah butir; bila teksnya terpotong, lengkapi.",
        )


def _with_numbers(items: list[Node], naming: str, numbering: str) -> list[Node]:
    """The items with the numbers before their texts as explicit numbers; empty if there are none to take over."""
    texts = _named(items, naming)
    labels = [match[1] for text in texts if not text.style and (match := _NUMBER.match(text.text.strip()))]
    has_own = any(type(item) is Mapping and numbering in item.entries for item in items)
    in_order = labels == [str(number) for number in range(1, len(items) + 1)]
    if has_own or in_order or len({*labels}) < len(items) or len(items) < 2:
        return []
    return [
        _numbered(item, text, naming, numbering, label)
        for item, text, label in zip(items, texts, labels, strict=True)
    ]


def _without_number(item: Node, naming: str, numbering: str) -> Node:
    """An item with an explicit number, without the same number before its text; any other as it is."""
    text = next(iter(_named([item], naming)), None)
    number = item.entries[numbering][1] if type(item) is Mapping and numbering in item.entries else None
    if text is None or text.style in _QUOTES or type(number) is not Scalar:
        return item
    marker = marker_of(text.text.strip()).strip("(). ")
    return _unmarked(item, text, naming) if marker and marker == number.text.strip() else item


def _numbered(item: Node, text: Scalar, naming: str, numbering: str, label: str) -> Node:
    bare = _unmarked(item, text, naming)
    entries = bare.entries if type(bare) is Mapping else {naming: (text, bare)}
    number = Scalar(label, "", text.spot)
    return Mapping({**entries, numbering: (number, number)}, item.spot, item.size)


def _told(node: Sequence, reader: Reader, naming: str, *, may_be_numbers: bool, of_people: bool) -> list[Node]:
    """The items of a list without split ones, after reporting what is doubtful about them."""
    texts = [item for item in node.items if type(item) is Scalar] if not naming else _named(node.items, naming)
    words = "\n".join([text.text for text in texts])
    if not texts or not (";" in words or " - " in words or _ODD.search(words)):
        return node.items  # as for nearly every list
    if _is_one_item_or_a_table(node, texts, reader):
        return []
    for item in node.items if not may_be_numbers else ():
        _tell_parts(item, reader, alone=False)
    single = [item for item in node.items if not _holds_several(item, reader, naming)]
    if len(single) < len(node.items):
        return single
    if len(texts) == len(node.items) and _bear_markers(texts):
        return [_unmarked(item, text, naming) for item, text in zip(node.items, texts, strict=True)]
    if not may_be_numbers:
        _tell_markers(texts, reader, of_people=of_people)
    return node.items


def tell_empty(node: Node, reader: Reader) -> None:
    """Report each empty item of a list that has other items; a list of empty items is merely not filled in yet."""
    if type(node) is not Sequence:
        return
    empty = [item for item in node.items if is_null(item)]
    for item in empty if len(empty) < len(node.items) else ():
        reader.problems.notice("butir kosong", item.place, "isi atau hapus butir ini.")


def is_bracketed(node: Node, reader: Reader) -> bool:
    """Whether a list is written in square brackets, where commas separate items."""
    if isinstance(node.spot, Place):
        return False
    file, line, column, _, _ = node.spot
    lines = reader.problems.lines_of(file)
    return line < len(lines) and lines[line][column : column + 1] == "["


def _put_together(node: Sequence, reader: Reader, *, of_people: bool, of_names: bool) -> list[Node]:
    """Rejoin items that commas in brackets have split, and report it; empty if none was split."""
    texts = [item.text for item in node.items if type(item) is Scalar and not item.style]
    if not _MAY_BE_CUT.search("\n".join(texts)) or not is_bracketed(node, reader):
        return []
    from generator.source.mistakes.commas import put_together  # noqa: PLC0415  (only where a mistake may be)

    return put_together(node.items, reader, of_people=of_people, of_names=of_names)


def _is_one_item_or_a_table(node: Sequence, texts: list[Scalar], reader: Reader) -> bool:
    """Report items or table cells that are separated by semicolons; return whether there are any."""
    if len(node.items) == 1 and _is_parted_by_semicolons(node, reader):
        return True
    return len(texts) == len(node.items) and holds_csv([text.text for text in texts], node, reader)


def _named(items: list[Node], naming: str) -> list[Scalar]:
    """The texts that may have been numbered, whether alone or under their key."""
    texts = (item.entries[naming][1] if type(item) is Mapping and naming in item.entries else item for item in items)
    return [text for text in texts if type(text) is Scalar]


def _bear_markers(texts: list[Scalar]) -> bool:
    """Whether all items have markers of one kind, and none of them is in quotes."""
    return not any(text.style in _QUOTES for text in texts) and marked_alike([text.text for text in texts])


def _unmarked(item: Node, text: Scalar, naming: str) -> Node:
    words = text.text.strip()
    return _renamed(item, text, words[len(marker_of(words)) :].lstrip(), naming)


def _renamed(item: Node, text: Scalar, words: str, naming: str) -> Node:
    """An item with other words for its text, which is the whole item or is under the naming key."""
    bare = Scalar(words, text.style, text.spot)
    if type(item) is not Mapping:
        return bare
    return Mapping({**item.entries, naming: (item.entries[naming][0], bare)}, item.spot, item.size)


def _tell_markers(texts: list[Scalar], reader: Reader, *, of_people: bool) -> None:
    markers = [_marker(text.text) for text in texts]
    initials = of_people or len(texts) == 1 or not all(markers) or _are_initials([m.strip("().") for m in markers])
    for text, marker in zip(texts, markers, strict=True):
        if marker and not _is_a_word(text, marker.strip("()."), may_be_initial=initials):
            reader.problems.notice(
                f"butir ini diawali '{marker}', padahal daftar ini punya tanda butirnya sendiri",
                text.place,
                f"hapus  {marker}  bila itu nomor atau tanda butir; bila singkatan, apit butir ini dengan tanda "
                "kutip.",
            )


def _marker(text: str) -> str:
    dashes = _DASHES.match(text)
    return dashes[0] if dashes else marker_of(text) or glued_marker_of(text)


def _are_initials(letters: list[str]) -> bool:
    """Whether capital letters are people's initials, not the successive letters of a list."""
    single = all(len(letter) == 1 and letter.isupper() for letter in letters)
    return single and [ord(letter) - ord(letters[0]) for letter in letters] != [*range(len(letters))]


def _is_a_word(text: Scalar, letter: str, *, may_be_initial: bool) -> bool:
    """Whether the beginning of an item belongs to its text, as an initial or abbreviation, or by its quotes."""
    if text.style in _QUOTES:
        return True
    return letter.isalpha() and ((may_be_initial and letter.isupper()) or _ABBREVIATED.match(text.text) is not None)


def _holds_several(item: Node, reader: Reader, naming: str = "") -> bool:
    """Whether a text that is an item, or names it, holds several with numbers or bullets, which is then told."""
    text = next(iter(_named([item], naming)), None)
    if text is None or not (found := items_within(text.text)):
        return False
    dash = "-" if text is item else f"- {naming}:"
    reader.problems.error(
        f"butir ini memuat {len(found)} butir sekaligus",
        text.place,
        "tulis masing-masing sebagai butir sendiri pada barisnya sendiri, yang pertama  "
        f"{dash} {in_one_line(found[0])}  dan yang kedua  {dash} {in_one_line(found[1])}",
    )
    return True


def _is_parted_by_semicolons(node: Sequence, reader: Reader) -> bool:
    """Report brackets whose parts are separated by semicolons and so form one item; return whether they are."""
    [item] = node.items
    in_brackets = item.place.line > node.place.line or item.place.column > node.place.column
    if not in_brackets or type(item) is not Scalar or item.style or ";" not in item.text:
        return False
    if not is_bracketed(node, reader):
        return False
    reader.problems.error(
        "butir di dalam kurung siku dipisahkan koma, di sini tertulis titik koma",
        item.place,
        f'ganti setiap titik koma dengan koma; bila memang satu butir, tulis  ["{in_one_line(item.text)}"]',
    )
    return True


def _tell_parts(item: Node, reader: Reader, *, alone: bool) -> None:
    """Report a text that looks like several items; ``alone`` says that it was given instead of a list."""
    if type(item) is not Scalar or item.style or is_null(item):
        return
    if " - " in item.text and not _ROUTE.fullmatch(item.text):
        _tell_dash(item, reader)
    elif _NAMES_IN_A_ROW.fullmatch(item.text):
        _tell_several(item, reader)
    elif _MAY_BE_SEVERAL.search(item.text) or (alone and ";" in item.text):
        text = item.text.strip().rstrip(" ,;")
        alike = _are_alike(_AT_COMMAS_AND_WORDS.split(text)) or _repeats_its_beginning(_AT_COMMAS.split(text))
        alike = alike or (alone and _are_names(_AT_AND.split(text)))
        alike = alike or ((alone or "," in text) and _WORDS.fullmatch(text) is not None)
        alike = alike or re.fullmatch(rf"{_SINGLE_WORDS}|{_TWO_WORDS}" if alone else _SINGLE_WORDS, text) is not None
        if alike or (alone and (";" in item.text or _are_short(re.split(r"[,;]\s+", item.text.strip())))):
            _tell_several(item, reader)


def _tell_several(item: Scalar, reader: Reader) -> None:
    reader.problems.notice(
        "teks ini dibaca sebagai satu butir, padahal tampak seperti beberapa",
        item.place,
        "bila beberapa, tulis setiap butir pada barisnya sendiri, diawali '- '; bila satu, apit teksnya "
        "dengan tanda kutip.",
    )


def _tell_dash(item: Scalar, reader: Reader) -> None:
    """Report an item with a dash between blanks, which may be two items after a lost line break."""
    before, _, after = item.text.partition(" - ")
    reader.problems.notice(
        "tanda hubung di tengah butir ini tidak memulai butir baru",
        item.place,
        f"bila dua butir, tulis  - {in_one_line(before.rstrip(' ,;'))}  dan  "
        f"- {in_one_line(after)}  pada barisnya masing-masing; bila satu, pakai tanda pisah (–).",
    )


def _are_alike(parts: list[str]) -> bool:
    """Whether the parts of a text begin with the same capitalised word, as in "Dinas A dan Dinas B"."""
    beginnings = {part.split()[0] for part in parts if part.strip()}
    return len(parts) > 1 and len(beginnings) == 1 and beginnings.pop()[:1].isupper()


def _repeats_its_beginning(parts: list[str]) -> bool:
    """Whether all parts begin with a capital, and one like the first, as "Dinas A dan B, Dinas C, Bappeda" do."""
    beginnings = [part.split()[0] for part in parts if part.strip()]
    return all(word[0].isupper() for word in beginnings) and not {*beginnings[:1]}.isdisjoint(beginnings[1:])


def _are_names(parts: list[str]) -> bool:
    """Whether each part of a text is only the name of a person with a title or of an institution."""
    words = [word for part in parts for word in part.split()]
    return len(parts) > 1 and all(map(_NAMED.match, parts)) and not any(word[0].islower() for word in words)


def _are_short(parts: list[str]) -> bool:
    """Whether the parts of a text are single words, as in "cerdas, maju", not clauses or additions to a name."""
    if len(parts) == 1 or any("." in part for part in parts[1:]) or _CONJUNCTION.search(" ".join(parts)):
        return False
    return all(0 < len(part.split()) <= _MOST_WORDS for part in parts)
