"""Words that documents print around a value, which are no part of it: the "Nomor" of "Nomor 23"."""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from generator.source.problems import Problems
from generator.source.values import Teks
from generator.source.yaml_nodes import CURLS_PRINTED

if TYPE_CHECKING:
    from generator.source.record import Record

_DROPPED = "tanda kutip lengkung dari Word di awal dan akhir teks ini dihapus"
_PRINTED_ANYWAY = "dokumen mencetak tanda kutipnya sendiri; hapus tanda itu di sini."
_QUOTED = re.compile(r"[\"“”'‘’](?P<rest>[^\"“”]*)[\"“”'‘’]", re.DOTALL)


def drop_repeated(record: "Record", name: str, words: Collection[str]) -> str:
    """Take one of the words from the beginning of a text of a record and return it; a text of nothing else stays."""
    value = record.__dict__.get(name)
    if not isinstance(value, Teks) or not any(_may_begin(value, word) for word in words):
        return ""
    pattern = rf"(?P<repeated>{'|'.join(words)})(?:\s*[.:]\s*|\s+)(?P<rest>\S.*)"
    match = re.fullmatch(pattern, value, re.IGNORECASE | re.DOTALL)
    if match is None:
        return ""
    dropped: str = match["repeated"]
    replace_text(record, name, match["rest"])
    return dropped


def _may_begin(text: str, word: str) -> bool:
    """Whether a text may begin with a word: its first letter is that of the pattern, where that begins with one."""
    return not word[0].isalpha() or text[:1].casefold() == word[0].casefold()


def drop_quotes(record: "Record", name: str, problems: Problems) -> None:
    """Take the quotes around a whole text of a record, which documents quote themselves; a notice says so."""
    value = record.__dict__.get(name)
    if not isinstance(value, Teks) or not (match := _QUOTED.fullmatch(value)):
        return
    for number, problem in enumerate(problems.found):
        if problem.message == CURLS_PRINTED and problem.place == value.place:
            problems.found[number] = problem._replace(message=_DROPPED, remedy=_PRINTED_ANYWAY)
    replace_text(record, name, match["rest"].strip())


def replace_text(record: "Record", name: str, text: str) -> None:
    """Put another text in the place of one that was read; it stands where that stands."""
    old = record.__dict__[name]
    new = type(old)(text)
    new.path, new.spot = old.path, old.spot
    record.__dict__[name] = new
