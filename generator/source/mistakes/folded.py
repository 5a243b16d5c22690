"""Lines that YAML joins into one text although they were hardly meant as one.

YAML joins the lines of a plain, quoted or folded text, and a one-line field joins those of a block. People wrap long
sentences and rely on it; they also forget a dash or a closing quote, and never see that two texts became one.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.late_patterns import late_pattern
from generator.source.lists_in_text import TextList, parts_of
from generator.source.mistakes.fault import KEY, indent_of
from generator.source.mistakes.key_on_line import KeyOnLine, key_in_words, key_on_line
from generator.source.mistakes.list_markers import other_bullet
from generator.source.mistakes.signs_for_colons import wrong_sign
from generator.source.mistakes.slip import BLOCKS
from generator.source.words import in_one_line

_SWALLOWED_KEY = late_pattern(r"(?P<key>[a-z_][a-z0-9_]*):(?:\s|$)")
_FIRST_WORD = late_pattern(r"[\"'“‘]?(?P<word>[^\W\d_][\w-]*)")
_SMALL_BEGINNING = late_pattern(r"\d|[a-z]+-[A-Z]")
_GOES_ON = late_pattern(
    r"(?i)(?:[,:/(&–—-]|(?<!; )\b(?:dan|atau|serta|dengan|di|ke|dari|pada|untuk|oleh|bagi|dalam|atas|antara|sebagai"
    r"|seperti|melalui|menuju|tentang|para|yang|terhadap|tahun|nomor|jo|juncto|pelaksanaan|perubahan|pencabutan"
    r"|penetapan|pengganti|penjabaran|anggaran))$"
)
_MAY_GO_ON = late_pattern(
    r"(?i)\b(?:adalah|antar|arahan|berdasarkan|bersama|demi|guna|hingga|kepada|melayani|meliputi|mencakup|menurut|sampai"
    r"|sejak|sekitar|selain|seluruh|sesuai|termasuk|wilayah|yaitu|yakni)$"
)
_PLACE_NAME = late_pattern(r"(?:Kabupaten|Kota|Provinsi|Kecamatan|Kelurahan|Desa) [A-Z]")
_WITHIN_A_CLAUSE = late_pattern(r" [a-z]+$")
_OF_A_LAW = late_pattern(r"(?:Tahun|Nomor|No\.?) +\d")
_VERB = late_pattern(
    r"Me(?:[a-z]{2,}kan|mper[a-z]+|mbangun|nata|mbina|njaga|ndorong|ngelola|nyusun|melihara|lindungi|ngurangi|layani"
    r"|menuhi|mbuka|latih|rawat|nuju|njadi)$"
)
_DASH = late_pattern(r"[ \t]*(?:-(?:[ \t]+|$))+")
_SENTENCE_END = late_pattern(r"\b[a-z]{4,}[.!?]$")
_SENTENCE_ENDS = ".!?\"'”’)"
_FEWEST_COLUMNS = 60
_FULL_LINE = 76
_WIDEST = 130
_AROUND = 12
_SHORT_LINE = 40
_JOINED = "baris ini menyatu dengan baris di atasnya menjadi satu teks"
AS_BLOCK = "tulis '|' setelah titik dua, lalu seluruh teksnya mulai pada baris di bawahnya, menjorok dua spasi"
_CLOSE = "tutup tanda kutip {} di akhir teks di atasnya, lalu "
_AS_ITEMS = "awali setiap baris di bawahnya dengan '- ', menjorok dua spasi"
_WRITE_ON = "bila lanjutan kalimat, tulis dalam satu baris dengan baris di atasnya."


class Joint(NamedTuple):
    """A line joined to the one above: its row in the text, message and remedy.

    ``certain`` says that it was certainly meant to be separate.
    """

    row: int
    message: str
    remedy: str
    certain: bool


class Folded(NamedTuple):
    """A text of several lines: its rows with their line numbers from 0, and all lines of the file.

    ``words`` are the resulting text; ``style`` is YAML's mark; ``several`` says that paragraphs are allowed. ``keys``
    are the keys of its group, ``topics`` the top-level ones, ``around`` those of the groups
    around it, with the column of each, from 0.
    """

    rows: Sequence[tuple[int, str]]
    lines: Sequence[str]
    words: str
    style: str
    several: bool
    keys: Container[str]
    topics: Container[str]
    around: Mapping[str, int] = {}

    def knows(self, key: str) -> bool:
        """Whether a word is a key of its group or of one around it."""
        return key in self.keys or key in self.around

    @property
    def keeps_lines(self) -> bool:
        """Whether every line remains a line."""
        return self.several and self.style == "|"

    def text_at(self, row: int) -> str:
        """The text of a row."""
        return self.rows[row][1]

    def is_joined(self, row: int) -> bool:
        """Whether a row is joined to the one above in one line."""
        return not self.several or f"{self.text_at(row - 1)} {self.text_at(row)}" in self.words

    def is_apart(self, row: int) -> bool:
        """Whether there is an empty line above a row."""
        return self.rows[row][0] > self.rows[row - 1][0] + 1

    @property
    def key(self) -> re.Match[str] | None:
        """The key of the text; None if it is an item."""
        number, words = self.rows[0]
        before = self.lines[number][: max(0, self.lines[number].rfind(words))].rstrip(" \"'")
        while not before.strip() and number:
            number -= 1
            before = self.lines[number]
        return KEY.match(before)

    @property
    def dash(self) -> tuple[int, int] | None:
        """The line with the dash of the text's item, and the column after it, both from 0."""
        number = self.rows[0][0]
        least = indent_of(self.lines[number]) + 1
        while number >= 0 and least:
            line = self.lines[number]
            if line.strip() and indent_of(line) < least:
                if found := _DASH.match(line):
                    return number, found.end()
                least = indent_of(line)
            number -= 1
        return None


def joints(text: Folded) -> Iterator[Joint]:
    """Lines joined to a text that hardly belong to it, row by row."""
    yield from _keys(text)
    yield from _topics(text)
    yield from _signs_alone(text)
    if text.keeps_lines:
        return
    proven = any(isinstance(part, TextList) for part in parts_of("\n".join(words for _, words in text.rows)))
    for row in range(1, len(text.rows)):
        found = (_item(text, row, proven=proven) or _beginning(text, row)) if text.is_joined(row) else None
        if found:
            yield found
        if found and text.several:
            return  # one remedy covers all of it


def _keys(text: Folded) -> Iterator[Joint]:
    for row, (_, words) in enumerate(text.rows):
        found = key_on_line(words, text.knows) if row or text.style in {"|", ">"} else None
        if found and _is_no_sentence(text, row, found):
            yield _key_swallowed(text, row, found)
            continue
        if row and not text.several and (spelt := key_in_words(words, text.knows)):
            yield _key_in_words(text, row, spelt)
            continue
        key = _key_of(words, plain=not text.style)
        if key not in text.keys or (not row and text.style not in {"|", ">"}):
            continue
        close = "tutup tanda kutip di akhir teks di atasnya, lalu " if text.style in {'"', "'"} else ""
        as_text = "bila memang teks, awali baris ini dengan kata lain atau huruf kapital."
        owner = text.key if row and text.style in {"|", ">"} and _ends_with_key(text, row) else None
        if owner is not None:
            level = f"pakai {owner.start('key')} spasi di depannya, sejajar dengan '{owner['key']}' di atasnya"
            yield Joint(
                row, f"kunci '{key}' menjadi bagian teks di atasnya", f"{level}; {as_text}", not text.keeps_lines
            )
            continue
        yield Joint(
            row,
            f"kunci '{key}' menjadi bagian teks di atasnya",
            f"{close}sejajarkan baris ini dengan kunci di atasnya, dengan titik dua dan satu spasi setelah kuncinya; "
            f"{as_text}",
            not text.keeps_lines,
        )


def _is_no_sentence(text: Folded, row: int, found: KeyOnLine) -> bool:
    """Whether a line that reads as a key is one: only the sign of a text or a list in brackets is behind it, or its
    name is in small letters, with a blank or hyphen, and no sentence goes on from the line above.
    """
    if found.is_plain:
        return True
    is_named = found.typed.islower() and not found.typed.replace("_", "").isalnum() and found.value != ""
    return is_named and (not row or text.is_apart(row) or text.text_at(row - 1)[-1] in _SENTENCE_ENDS)


def _key_in_words(text: Folded, row: int, found: KeyOnLine) -> Joint:
    """A line that goes on with a one-line text in the words of a key, which a sentence may do as well."""
    message = f"baris ini mulai dengan '{found.typed}', kata sebuah kunci, dan menyatu dengan teks di atasnya"
    return Joint(
        row, message, f"bila kunci, tulis  {found.pair}{_level_of(text, found.key)}; {_WRITE_ON}", certain=False
    )


def _level_of(text: Folded, key: str) -> str:
    """Where a key that a text swallowed belongs, as words behind what is to be written."""
    owner = text.key
    if key not in text.keys:
        return f"  dengan {text.around[key]} spasi di depannya"
    if owner is None:
        return ""
    return f"  dengan {owner.start('key')} spasi di depannya, sejajar dengan '{owner['key']}' di atasnya"


def _key_swallowed(text: Folded, row: int, found: KeyOnLine) -> Joint:
    """A line of a text that is a key with its value, in whatever way it is written."""
    level = _level_of(text, found.key)
    number, words = text.rows[row]
    remark = text.lines[number].partition(words)[2].rstrip() if not text.style else ""
    close = _CLOSE.format(text.style) if text.style in {'"', "'"} else ""
    return Joint(
        row,
        f"kunci '{found.key}' menjadi bagian teks di atasnya",
        f"{close}tulis  {found.pair}{remark}{level}; bila memang teks, awali baris ini dengan kata lain.",
        certain=True,
    )


def _signs_alone(text: Folded) -> Iterator[Joint]:
    """Lines that are nothing but a sign of a block, which nobody wants printed."""
    for row, (_, words) in enumerate(text.rows):
        sign = words.removeprefix("- ")
        if sign not in BLOCKS or not row:
            continue
        message = f"tanda '{words}' pada baris ini menjadi bagian teks di atasnya"
        dash = text.dash if text.key is None else None
        remedy = "hapus baris ini; bila di sini mulai teks lain, tulis kuncinya di depan tanda itu."
        if dash is not None:
            remedy = f"tulis  - {sign}  sejajar dengan tanda hubung pada baris {dash[0] + 1} bila ini butir baru"
            remedy += "; bila bukan, hapus baris ini."
        is_within_quotes = text.style in {'"', "'"} and words == sign
        if is_within_quotes:
            close = _CLOSE.format(text.style)
            remedy = f"bila tidak dimaksudkan, hapus tanda itu; bila di sini mulai teks lain, {close}"
            remedy += "tulis kuncinya di depan tanda itu."
        yield Joint(row, message, remedy, certain=not is_within_quotes)


def _ends_with_key(text: Folded, row: int) -> bool:
    """Whether a row has a key with its colon and value, and ends the text."""
    match = _SWALLOWED_KEY.match(text.text_at(row))
    return match is not None and match.end() < len(text.text_at(row)) and row + 1 == len(text.rows)


def _topics(text: Folded) -> Iterator[Joint]:
    """Topics within a text; certain if a list or group follows one that does not continue a sentence."""
    certain = False
    for row, (_, words) in enumerate(text.rows):
        match = _SWALLOWED_KEY.match(words) if text.style else None
        if match is None or match["key"] not in text.topics or match["key"] in text.keys:
            continue
        below = text.text_at(row + 1) if row + 1 < len(text.rows) else ""
        begins = certain or not row or text.is_apart(row) or text.text_at(row - 1)[-1] in _SENTENCE_ENDS
        goes_on = below.startswith("- ") or _SWALLOWED_KEY.match(below) is not None
        certain = begins and match.end() == len(words) and goes_on
        yield Joint(
            row,
            f"topik '{match['key']}' menjadi bagian teks di atasnya",
            f"bila '{match['key']}:' topik tersendiri, geser baris ini beserta isinya ke kiri sampai ke tepi; bila "
            "memang teks, awali baris ini dengan kata lain atau huruf kapital.",
            certain,
        )


def _key_of(words: str, *, plain: bool) -> str:
    """The key at the beginning of a line, with or without a correct colon; in plain text, YAML itself finds those."""
    match = None if plain else _SWALLOWED_KEY.match(words)
    if match:
        return match["key"]
    found = wrong_sign(words)
    if found is None or words[found[1]] == ":":
        return ""
    is_sure = words[found[1]] != ";" or "_" in found[0] or words[found[1] + 1 :].lstrip()[:1].isupper()
    return found[0] if is_sure else ""


def _item(text: Folded, row: int, *, proven: bool) -> Joint | None:
    """A line that begins like a list item."""
    words = text.text_at(row)
    bullet = other_bullet(words)
    if not bullet and not words.startswith("- "):
        return None
    rest = bullet[1].removeprefix("tulis  - ") if bullet else words[2:].lstrip()
    counted = words[0].isalnum() and text.several
    certain = proven or (not counted and rest[:1].isupper()) or not (text.style or text.several or text.key)
    if text.several:
        return Joint(row, "butir ini menyatu dengan baris di atasnya menjadi satu baris", _as_block(text), certain)
    remedy = "bila lanjutan kalimat, pindahkan tanda di awalnya ke akhir baris di atasnya."
    return Joint(row, _JOINED, _close_quote(text) + _apart(text, rest) + remedy, certain)


def _close_quote(text: Folded) -> str:
    """The advice to close a quote that was left open above an item."""
    if text.style not in {'"', "'"}:
        return ""
    return f"tutup tanda kutip {text.style} dari baris {text.rows[0][0] + 1} di akhir teksnya; "


def _as_block(text: Folded) -> str:
    """How to write a text that contains a list."""
    below = AS_BLOCK
    if text.style == ">":
        below = "ganti tanda '>' dengan '|'"
    elif text.style:
        below = f"hapus tanda kutipnya, {below}"
    return f"{below}; bila lanjutan kalimat, pindahkan tanda di awalnya ke akhir baris di atasnya."


def _beginning(text: Folded, row: int) -> Joint | None:
    """A line that may be a beginning, because the one above does not lead to it."""
    (number, above), below = text.rows[row - 1], text.text_at(row)
    first = _FIRST_WORD.match(below)
    if _GOES_ON.search(above) or _OF_A_LAW.match(below):
        return None
    if first is None or not first["word"][0].isupper():
        return _joint(text, row, certain=False) if _may_begin_small(text, row, first) else None
    width = len(text.lines[number].rstrip()) + len(below.split()[0])
    if (dash := _dash_of_sentences(text, row, width)) is not None:
        shown = (
            f"tulis  - {in_one_line(below)}  sejajar dengan tanda hubung pada baris {dash + 1} bila ini butir baru; "
        )
        return Joint(row, _JOINED, f"{shown}{_WRITE_ON}", certain=False)
    certain = not text.several and _are_parallel(text.text_at(0), first["word"], is_full=width >= _FULL_LINE)
    if not certain and (_leads_to_name(text, row) or _may_be_wrapped(text, above, width)):
        return None
    return _joint(text, row, certain=certain)


def _dash_of_sentences(text: Folded, row: int, width: int) -> int | None:
    """The line of the dash of an item of plain sentences, if a line ends with one that need not be wrapped there: the
    next word would have had room, by the lines around it. None for any other line.
    """
    (number, above), dash = text.rows[row - 1], text.dash
    if not text.several or text.style or text.key is not None or dash is None or above[-1] not in ".!?":
        return None
    around = text.lines[max(0, number - _AROUND) : number + _AROUND]
    room = max((len(line.rstrip()) for line in around), default=0)
    return dash[0] if width < min(room, _WIDEST) and not text.is_apart(row) else None


def _may_begin_small(text: Folded, row: int, word: re.Match[str] | None) -> bool:
    """Whether a line in small letters, or with a number in front, may be independent.

    It may if the line above ends with a semicolon, or is too short for a sentence to be wrapped there.
    """
    (number, above), below = text.rows[row - 1], text.text_at(row)
    if text.several or (word is None and not below[0].isdigit()):
        return False
    if text.is_apart(row) or (row == 1 and " " not in above and not text.style):
        return word is not None
    is_short = len(text.lines[number].rstrip()) < _SHORT_LINE and not text.style and not above[-1].isdigit()
    return (
        above.endswith(";")
        or _SENTENCE_END.search(above) is not None
        or (is_short and _SMALL_BEGINNING.match(below) is not None)
    )


def _leads_to_name(text: Folded, row: int) -> bool:
    """Whether a line ends with a word that a name may follow, or within a clause before the name of a region."""
    above, match = text.text_at(row - 1), _PLACE_NAME.match(text.text_at(row))
    if _MAY_GO_ON.search(above):
        return True
    within = match is not None and _WITHIN_A_CLAUSE.search(above)
    return bool(match and within and not text.text_at(0).startswith(match[0].split()[0]))


def _may_be_wrapped(text: Folded, above: str, width: int) -> bool:
    return _may_flow(above, width) if text.several else _may_be_wrapped_name(above, width)


def _joint(text: Folded, row: int, *, certain: bool) -> Joint:
    return Joint(row, _JOINED, f"{_apart(text, text.text_at(row))}{_WRITE_ON}", certain)


def _may_flow(above: str, width: int) -> bool:
    """Whether a line of a paragraph is full, or ends a sentence."""
    return width >= _FEWEST_COLUMNS or above[-1] in _SENTENCE_ENDS


def _may_be_wrapped_name(above: str, width: int) -> bool:
    """Whether a line is full and ends within a name, as in titles of laws."""
    return width >= _FULL_LINE and above.rsplit(maxsplit=1)[-1][0].isupper()


def _are_parallel(one: str, word: str, *, is_full: bool) -> bool:
    """Whether a text and a line in it begin alike, as list items do: both with a verb, or with the same word.

    Below a full line, the same word may occur by chance.
    """
    first = _FIRST_WORD.match(one)
    if first is None or not first["word"][0].isupper():
        return False
    return bool(_VERB.match(first["word"]) and _VERB.match(word)) or (first["word"] == word and not is_full)


def _apart(text: Folded, words: str) -> str:
    """How to write a line separately."""
    if text.several:
        return f"bila baris tersendiri, {AS_BLOCK}; "
    dash, key = text.dash, text.key
    if dash is None or (key and key.start("key") != dash[1]):
        return "bila isian lain, tulis di belakang kuncinya sendiri, atau pisahkan dengan koma di dalam kurung; "
    on_dash_line = KEY.match(text.lines[dash[0]])
    if key and key["key"] != "nama" and (on_dash_line is None or on_dash_line["key"] != key["key"]):
        below = _AS_ITEMS if text.style == "|" else f"tulis '|' setelah titik dua, lalu {_AS_ITEMS}"
        return f"bila isian lain, tulis di belakang kuncinya sendiri; bila beberapa butir, {below}; "
    sample = f"{key['key']}: {words}" if key else words
    return (
        f"tulis  - {in_one_line(sample)}  sejajar dengan tanda hubung pada baris {dash[0] + 1} bila ini butir baru; "
    )
