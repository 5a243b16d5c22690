"""What the columns of a survey's answers hold, known by the words of their headings."""

import re
from collections.abc import Iterator
from functools import cache

from generator.framework.frame import folded
from generator.framework.instruments import HIGHEST
from generator.survey.questions import questions_by_key

RESPONDENT, USER, PROGRAMME = "responden", "pengguna", "program"
_BEFORE = frozenset(("nama", "nomor", "no", "no.", "apakah", "kode"))
_RATED = frozenset(("layanan", "layanan yang dinilai", "nama layanan", "layanan dinilai"))
_LONGEST_WORDS = 5
_NUMBERED = re.compile(r"^\s*\d{1,3}\s*[.)]\s*")
_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")
_WORD = re.compile(r"[^\s/]+")
_YOU = r"(?:anda|saudara|sdr|bapak|ibu|kamu|saya|i)"
_NAME = re.compile(
    rf"(?:(?:tuliskan|isikan|siapa|siapakah)\W+)?nama(?:\W+(?:lengkap|jelas|panggilan|responden|pengisi|"
    rf"pengguna(?:\W+layanan)?|{_YOU}))*|(?:full\W+)?name",
)
_ASKS_USE = re.compile(
    rf"(?:(?:apakah|status|{_YOU}|merupakan|adalah|termasuk|sebagai|seorang|responden|sudah|telah|pernah|sedang|masih"
    r")\W+)*(?:memakai|menggunakan|memanfaatkan|mengakses|pengguna|user)"
    r"(?:|\W.*\b(?:layanan(?:nya)?|program(?:nya)?|aplikasi|sistem|portal|fasilitas|ini|tersebut|itu)\b.*"
    r"|\W+ya\W+tidak)",
)
_ASKS_PROGRAMME = re.compile(
    rf"(?:(?:nama|pilih|pilihlah|sebutkan|jenis|apa|apakah)\W+)*(?:program|layanan|aplikasi)"
    rf"(?:\W+(?:program|layanan|aplikasi|smart|city))*\W+(?:mana|apa|yang)(?:\W+(?:yang|pernah|akan|telah|sudah|sering|"
    rf"paling|{_YOU}))*(?:\W+(?:pakai|gunakan|nilai|manfaatkan|akses|terima|ikuti|digunakan|dipakai|dinilai|"
    r"dimanfaatkan|diakses|diterima|diikuti))?",
)
_OTHER_PROGRAMMES = ("program studi", "program keahlian", "program pendidikan")
_SCALE = re.compile(r"(.*\S)\s*\(([^()]*\d[^()]*)\)", re.DOTALL)
_AGAIN = re.compile(r"(.*[^\W\d])\s?[2-9]")
"""A heading with the figure that an online form appends where it stands once more."""


def meaning(heading: str) -> str:
    """What a column holds by its heading: the key of a question, or one of the words; "" if it is not known."""
    inner = _IN_BRACKETS.search(heading)
    asked = _NUMBERED.sub("", inner[1] if inner else heading)
    text = _bare(asked)
    for words_asked in (text, *_shorter(asked)):
        if question := _by_words().get(words_asked):
            return question
    return _word_of(text)


def _bare(text: str) -> str:
    return folded(_NUMBERED.sub("", text)).strip("*:? ")


def _shorter(asked: str) -> Iterator[str]:
    """What may be the question in a longer heading: behind a dimension or group, before a scale, in one language."""
    parts = [asked, asked.partition(": ")[2], *re.split(r"\s*[/|\n]\s*", asked)]
    for part in parts:
        scale = _SCALE.fullmatch(part.strip("*:? \n"))
        shorter = scale[1] if scale and _is_whole_scale(scale[2]) else part
        yield _bare(shorter)
        if again := _AGAIN.fullmatch(_bare(shorter)):
            yield _bare(again[1])


def _is_whole_scale(told: str) -> bool:
    """Whether the figures in brackets are those of the survey's scale; answers on another one mean something else."""
    figures = [int(figure) for figure in re.findall(r"\d+", told)]
    return (min(figures), max(figures)) == (0, HIGHEST)


def _word_of(text: str) -> str:
    """Which of the words a heading asks for, also as a question to the respondent."""
    if _NAME.fullmatch(text.rstrip(").")):
        return RESPONDENT
    if _ASKS_USE.fullmatch(text.rstrip(").")):
        return USER
    if text in _RATED or _ASKS_PROGRAMME.fullmatch(text):
        return PROGRAMME
    words = [word.strip(":") for word in _WORD.findall(text)] or [""]
    for word in (RESPONDENT, USER, PROGRAMME):
        if word in words[: 1 if words[0] not in _BEFORE else None] and len(words) <= _LONGEST_WORDS:
            is_other = word == PROGRAMME and (words[0] == "apakah" or text.startswith(_OTHER_PROGRAMMES))
            return "" if is_other else word
    return ""


@cache
def _by_words() -> dict[str, str]:
    return {folded(words): item.key for item in questions_by_key().values() for words in (item.key, item.name)}
