"""Messages of the reader and of edits in the words of forms: labels in place of keys, values in place of YAML."""

import re

from generator.checks.keys_or_labels import with_labels
from generator.framework.dimensions import dimensions, subdimensions
from generator.masterplan.istilah import Istilah
from generator.source.record import Record
from generator.source.values import Pilihan
from generator.source.words import capital
from generator.versions.changes_in_words import Wording

_DECLARED = re.compile(
    r"'([a-z]+(?:_[a-z]+)+(?:\.[a-z_]+)*|(?:mulai|selesai|satuan)(?=' butir|' saja|' pada|'[.,;]))'"
)
_OF_YEAR = re.compile(r"\{(\d{4}): ([^{}]+)\}")
_OF_SOURCE = re.compile(r"(?P<label>\w+): \{(?P<year>\d{4}): (?P<value>[^{}]+)\}")
_CODE = re.compile(r"  (\S(?:.*?\S)?)(?:  |(?=[.,;]?$))")
_KEY = re.compile(r"(?<=: |, |u )[a-z]+(?:_[a-z]+)+(?=[,. ])")
_NUMERAL = re.compile(r"[IVX]+|\d+")
_PHRASES = (
    (re.compile(r"pada kunci(?:nya)? sendiri\b|pada kuncinya sendiri\b"), "pada isiannya sendiri"),
    (re.compile(r"\bkunci '(\w+)'"), r"‹\1›"),
    (re.compile(r"\bkunci tanggal selesai\b"), "isian tanggal selesai"),
    (re.compile(r"\b([Kk])unci(nya)?\b"), lambda m: f"{'I' if m[1] == 'K' else 'i'}sian{m[2] or ''}"),
    (re.compile(r"\b([Ss])atu sumber per isian\b"), r"\1atu sumber pada setiap baris"),
)


def in_forms(text: str, terms: Istilah, path: str = "") -> str:
    """A message or remedy for people with forms; ``path`` is that of the value that it is about, if known."""
    text = _OF_SOURCE.sub(lambda m: f"{m['value']} pada tahun {m['year']}", text)
    text = _OF_YEAR.sub(lambda m: f"{m[2]} pada tahun {m[1]}", text)
    for pattern, put in _PHRASES:
        text = pattern.sub(put, text)
    text = _KEY.sub(lambda m: _name_of(m[0]), text)
    text = _CODE.sub(lambda m: f" {_bare(m[1])} ", text).strip() if "  " in text else text
    return with_labels(_DECLARED.sub(r"‹\1›", text), path, terms).replace(" .", ".").replace(" ,", ",")


def item_name(item: Record, name: str, words: Wording) -> str:
    """The name of an item for people, of one named by a numeral with what that counts: "Tahap Bimtek I"."""
    if not isinstance(item.naming, Pilihan) or not _NUMERAL.fullmatch(name):
        return name
    field = next(item.fields[one] for one in item.naming_fields if item.__dict__.get(one))
    return f"{capital(words.label(field))} {name}"


def _name_of(key: str) -> str:
    """The name of the dimension or subdimension with a key; any other word as it is."""
    known = dimensions().get(key) or subdimensions().get(key)
    return known.name if known else key


def _bare(code: str) -> str:
    """A value as it is typed into a field, without YAML's quotes."""
    return code[1:-1] if len(code) > 1 and code[0] == code[-1] and code[0] in "\"'" else code
