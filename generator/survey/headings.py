"""What the columns of a survey's answers hold, known by the words of their headings."""

import re
from functools import cache

from generator.framework.frame import folded
from generator.survey.questions import questions_by_key

RESPONDENT, USER, PROGRAMME = "responden", "pengguna", "program"
_BEFORE = frozenset(("nama", "nomor", "no", "no.", "apakah", "kode"))
_RATED = frozenset(("layanan", "layanan yang dinilai", "nama layanan", "layanan dinilai"))
_LONGEST_WORDS = 5
_NUMBERED = re.compile(r"^\s*\d{1,3}\s*[.)]\s*")
_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")
_WORD = re.compile(r"[^\s/]+")


def meaning(heading: str) -> str:
    """What a column holds by its heading: the key of a question, or one of the words; "" if it is not known."""
    inner = _IN_BRACKETS.search(heading)
    text = folded(_NUMBERED.sub("", inner[1] if inner else heading)).strip("*:? ")
    for words_asked in (text, text.partition(": ")[2]):  # "Smart Living: …", as some forms head their columns
        if question := _by_words().get(words_asked):
            return question
    words = _WORD.findall(text) or [""]
    for word in (RESPONDENT, USER, PROGRAMME):
        if word in words[: 1 if words[0] not in _BEFORE else None] and len(words) <= _LONGEST_WORDS:
            return word
    if text in _RATED:
        return PROGRAMME
    return RESPONDENT if text in ("nama", "nama lengkap") else ""


@cache
def _by_words() -> dict[str, str]:
    return {folded(words): item.key for item in questions_by_key().values() for words in (item.key, item.name)}
