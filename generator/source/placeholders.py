"""Placeholders such as "TBD" that people write for a value they do not have yet; they count as no value in any field.

A placeholder counts only if it is the whole value: "TBD" is one, "Belum ada jaringan serat optik" is a value.
"""

import re
from functools import lru_cache

from generator.source import patterns

ABSENCE = frozenset(("belum ada", "belum tersedia"))
"""Words that describe a state in some fields, as in "kondisi saat ini: belum ada"; elsewhere placeholders."""

DENIALS = frozenset(("nihil", "tidak ada", "tdk ada", "tidak ada data"))
"""Words that say that there is nothing: an answer in a text, but no value in a field that cannot read them."""

PROMISES = frozenset(
    (
        "tbd", "tba", "tbc", "t.b.d", "t.b.a", "t.b.c",
        "todo", "to do", "fixme", "to be determined", "to be announced", "to be confirmed",
        "to be defined", "to be filled",
        "menyusul", "akan menyusul", "menyusul kemudian", "data menyusul", "nanti diisi",
        "belum diisi", "belum ditentukan", "belum ditetapkan", "belum diketahui", "belum ada data", "data belum ada",
        "data belum tersedia", "dalam pendataan",
        "isi di sini", "isi disini", "diisi", "diisi di sini", "diisi disini", "tulis di sini", "ketik di sini",
        "diisi kemudian", "diisi nanti", "akan diisi", "akan diisi kemudian", "dilengkapi", "dilengkapi kemudian",
        "dilengkapi nanti", "akan dilengkapi", "lorem ipsum",
        "ditentukan kemudian", "akan ditentukan", "akan ditentukan kemudian", "ditetapkan kemudian",
        "akan ditetapkan", "akan ditetapkan kemudian",
    )
)  # fmt: skip
_NOT_AVAILABLE = frozenset(("n/a", "n.a", "#n/a", "na", "none", "kosong", "dikosongkan"))
WORDS = sorted(ABSENCE | PROMISES | _NOT_AVAILABLE)
_UNTIL = ("setelah", "sesudah", "menunggu", "pada", "tahun")
_PUT_OFF = re.compile(rf"(?:akan )?menyusul (?:{'|'.join(_UNTIL)})\b")
_DASHES = frozenset("-\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—\N{HORIZONTAL BAR}−")
_SIGNS = _DASHES | frozenset("_.…?*•· \t\n\N{NO-BREAK SPACE}")
_BRACKETS = {"[": "]", "(": ")", "<": ">", "{": "}"}
_END_MARKS = " .,:;!…"
_FEWEST_CROSSES = 3
_LONGEST = 48
SLOT = r"<[^\W\d_][^<>@\n]{0,120}>(?<!/>)"


def is_placeholder(text: str) -> bool:
    """Whether a whole value is only a placeholder: "-", "…", "N/A", "TBD", "menyusul", "xxx", "<nama>"."""
    return _is_slot(text) or (len(text) <= _LONGEST and _kind_of(text) != "")


def is_promise(text: str) -> bool:
    """Whether a placeholder promises a value, as "TBD" does; "-" and "N/A" do not."""
    return _is_slot(text) or (len(text) <= _LONGEST and _kind_of(text) == "promise")


def is_dash(text: str) -> bool:
    """Whether a placeholder says that there is no value, as "-" for a year of a budget; others leave it open."""
    bare = text.strip()
    return bare != "" and _DASHES.issuperset(bare)


def is_denial(text: str) -> bool:
    """Whether a text only says that there is nothing."""
    return as_answer(text) in DENIALS


def _is_slot(text: str) -> bool:
    """Whether it is the slot that a new region's files contain for a value; addresses and links are not."""
    return text[:1] == "<" and re.fullmatch(SLOT, text.strip()) is not None


@lru_cache(4096)  # most values of a plan are short, and many recur
def _kind_of(text: str) -> str:
    if _SIGNS.issuperset(text):
        return "sign" if text.strip() else ""
    words = " ".join(_bare(text).casefold().split())
    if words in _NOT_AVAILABLE or _SIGNS.issuperset(words.removeprefix("rp")):
        return "sign"
    crosses = words.removeprefix("rp").strip(" .,-")
    if (
        words in PROMISES
        or words in ABSENCE
        or _PUT_OFF.match(words)
        or (len(crosses) >= _FEWEST_CROSSES and set(crosses) == {"x"})
    ):
        return "promise"
    return ""


def _bare(text: str) -> str:
    """A text without surrounding brackets and final punctuation."""
    text = text.strip()
    if text and text[-1] == _BRACKETS.get(text[0]):
        text = text[1:-1].strip()
    return text.rstrip(_END_MARKS)


def as_answer(text: str) -> str:
    """The words of an answer in small letters, without differences in spacing and final punctuation."""
    words = " ".join(text.casefold().split())
    return words.rstrip(_END_MARKS) or words


def written() -> str:
    """A pattern for editors that matches placeholders and hardly anything else."""
    marks = r"\s*(?:[Rr][Pp])?[\-\u2011\u2012–—\u2015−_.…?*•·\s]*[.,:;!…\s]*"
    signs = rf"\s*(?:\[{marks}\]|\({marks}\)|<{marks}>|\{{{marks}\}}|{marks})\s*"
    words = rf"[\[(<{{]?\s*{patterns.one_of_words(WORDS)}\s*[\])>}}]?[\s.,:;!…]*"
    put_off = rf"{patterns.one_of_words(['menyusul', 'akan menyusul'])}{patterns.one_of(_UNTIL)}\b.{{0,40}}"
    return rf"(?:{SLOT}|{signs}|{put_off}|(?:[Rr][Pp])?[\s.]*[xX]{{3,}}[\s.,\-]*|{words})"
