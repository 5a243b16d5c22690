"""The items of a list as they were meant: without markers that the list has of its own, each standing by itself."""

import re

from generator.source.lists_in_text import items_within, marked_alike, marker_of
from generator.source.nodes import Mapping, Node, Scalar, Sequence, is_null
from generator.source.reader import Reader
from generator.source.words import shortened

_LONGEST_SHOWN = 60
_MOST_WORDS = 3
_ABBREVIATED = r"\s*[a-z]\.\s*[a-z]\."


def items_of(node: Node, reader: Reader, naming: str = "") -> list[Node]:
    """The items of a list, or the only one, after it is told where one may be several.

    Numbers, letters or bullets before all of them alike are dropped, for documents print their own; other markers are
    told. ``naming`` is the key under which a group of a numbered list has the text that people would number.
    """
    if type(node) is not Sequence:
        _tell_parts(node, reader, alone=True)
        return [] if _holds_several(node, reader) else [node]
    if len(node.items) == 1 and _is_parted_by_semicolons(node, reader):
        return []
    for item in node.items:
        _tell_parts(item, reader, alone=False)
    named = [text for item in node.items if (text := _text_of(item, naming)) is not None]
    if not any(_may_be_marked(text.text) for text in named):
        return node.items
    single = [item for item in node.items if not _holds_several(item, reader)]
    if len(single) < len(node.items):
        return single
    if len(named) == len(node.items) and marked_alike([text.text for text in named]):
        return [_unmarked(item, text, naming) for item, text in zip(node.items, named, strict=True)]
    _tell_markers(named, reader)
    return node.items


def _text_of(item: Node, naming: str) -> Scalar | None:
    """The text that somebody may have numbered; None where there is none."""
    text: Node = item.entries[naming][1] if type(item) is Mapping and naming in item.entries else item
    return text if type(text) is Scalar and not is_null(text) else None


def _may_be_marked(text: str) -> bool:
    """Whether a text is worth a closer look: most begin with a word."""
    return not text[:1].isalpha() or not text[1:2].isalpha()


def _unmarked(item: Node, text: Scalar, naming: str) -> Node:
    words = text.text.strip()
    bare = Scalar(words[len(marker_of(words)) :].lstrip(), text.style, text.spot)
    if type(item) is not Mapping:
        return bare
    return Mapping({**item.entries, naming: (item.entries[naming][0], bare)}, item.spot, item.size)


def _tell_markers(texts: list[Scalar], reader: Reader) -> None:
    markers = [marker_of(text.text) for text in texts]
    may_be_names = len(texts) == 1 or not all(markers)
    for text, marker in zip(texts, markers, strict=True):
        if marker and not (may_be_names and marker.strip("().").isupper()) and not re.match(_ABBREVIATED, text.text):
            reader.problems.notice(
                f"butir ini diawali '{marker}', padahal daftar ini punya tanda butirnya sendiri",
                text.place,
                f"hapus  {marker}  bila itu nomor atau tanda butir.",
            )


def _holds_several(item: Node, reader: Reader) -> bool:
    """Whether a text that is an item holds several with numbers or bullets, which is then told."""
    if type(item) is not Scalar or not _may_be_marked(item.text) or not (found := items_within(item.text)):
        return False
    reader.problems.error(
        f"butir ini memuat {len(found)} butir sekaligus",
        item.place,
        "tulis masing-masing sebagai butir sendiri pada barisnya sendiri, yang pertama  "
        f"- {shortened(found[0], _LONGEST_SHOWN)}  dan yang kedua  - {shortened(found[1], _LONGEST_SHOWN)}",
    )
    return True


def _is_parted_by_semicolons(node: Sequence, reader: Reader) -> bool:
    """Whether all within brackets is one text, because its parts are divided by semicolons, which is then told."""
    [item] = node.items
    in_brackets = item.place.line > node.place.line or item.place.column > node.place.column
    lines = reader.problems.lines_of(node.place.file)
    begins = lines[node.place.line - 1][node.place.column - 1 : node.place.column] if lines != [""] else ""
    if not in_brackets or begins != "[" or type(item) is not Scalar or item.style or ";" not in item.text:
        return False
    reader.problems.error(
        "butir di dalam kurung siku dipisahkan koma, di sini tertulis titik koma",
        item.place,
        f'ganti setiap titik koma dengan koma; bila memang satu butir, tulis  ["{shortened(item.text, 120)}"]',
    )
    return True


def _tell_parts(item: Node, reader: Reader, *, alone: bool) -> None:
    """Tell that a text is one item, though it looks like several; ``alone`` says that it stands for the list."""
    if type(item) is not Scalar or item.style or is_null(item):
        return
    if " - " in item.text:
        _tell_dash(item, reader)
    elif "," in item.text or " dan " in item.text or (alone and ";" in item.text):
        parts = [part.strip() for part in re.split(r",|;", item.text)]
        alike = _are_alike(re.split(r"\s*[,;]\s*(?:dan\s+)?|\s+dan\s+", item.text.strip()))
        if alike or (alone and (";" in item.text or _are_short(parts))):
            reader.problems.notice(
                "teks ini dibaca sebagai satu butir, padahal tampak seperti beberapa",
                item.place,
                "bila beberapa, tulis setiap butir pada barisnya sendiri, diawali '- '; bila satu, apit teksnya "
                "dengan tanda kutip.",
            )


def _tell_dash(item: Scalar, reader: Reader) -> None:
    """Tell that an item with a dash between blanks is one, for it may be two of which the line break was lost."""
    before, _, after = item.text.partition(" - ")
    reader.problems.notice(
        "tanda hubung di tengah butir ini tidak memulai butir baru",
        item.place,
        f"bila dua butir, tulis  - {shortened(before.rstrip(' ,;'), _LONGEST_SHOWN)}  dan  "
        f"- {shortened(after, _LONGEST_SHOWN)}  pada barisnya masing-masing; bila satu, pakai tanda pisah (–).",
    )


def _are_alike(parts: list[str]) -> bool:
    """Whether the parts of a text begin with the same capitalised word, as "Dinas A dan Dinas B" do."""
    beginnings = {part.split()[0] for part in parts if part.strip()}
    return len(parts) > 1 and len(beginnings) == 1 and beginnings.pop()[:1].isupper()


def _are_short(parts: list[str]) -> bool:
    """Whether the parts of a text are words and no clauses, as in "cerdas, maju"."""
    joined = any(re.match(r"(?:dan|atau|serta)\b", part) or re.search(r"\b(?:dan|atau)\b", part) for part in parts)
    return len(parts) > 1 and not joined and all(0 < len(part.split()) <= _MOST_WORDS for part in parts)
