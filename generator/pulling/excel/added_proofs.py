"""Columns for further proofs that people added by hand to a questionnaire, known by their headings."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.excel.reading.cells import ReadRow, ReadSheet
from generator.source.words import comparable, joined
from generator.workbooks.answer_tables import PROOF_FIELDS, PROOFS, proof_key

_FIELDS = {
    "dokumen": ("dokumen", "nama dokumen", "judul", "judul dokumen", "nama"),
    "nomor": ("nomor", "no", "no.", "nomor dokumen", "no dokumen"),
    "tahun": ("tahun", "tahun dokumen"),
    "tautan": ("tautan", "link", "url", "alamat", "tautan dokumen", "link dokumen"),
}
_FIELD = {word: name for name, words in _FIELDS.items() for word in words}
_NUMBER = r"(?:ke\W*)?(?P<number>\d{1,2})"
_NAMED = r"bukti(?:\W+(?:dukung|pendukung|lain|lainnya|tambahan|berikutnya))*"
_OF_FIELD = "|".join(sorted(map(re.escape, _FIELD), key=len, reverse=True))
_WITH_FIELD = re.compile(rf"{_NAMED}(?:\W*{_NUMBER})?(?:\W+(?P<field>{_OF_FIELD}))?\W*")
_FIELD_FIRST = re.compile(rf"(?P<field>{_OF_FIELD})(?:\W+{_NAMED})?(?:\W*{_NUMBER})?\W*")
_KEY = re.compile(rf"{re.escape(PROOFS)}\[(\d+)\]\.\w+")


def added_proofs(
    titles: Sequence[ReadRow], headings: Mapping[int, str], columns: Mapping[int, str], passed: Sequence[int]
) -> dict[int, str]:
    """The keys of the ``passed`` columns that hold further proofs, by position; they follow the known proofs.

    A proof begins where the number in the headings changes, or where a field comes once more.
    """
    number = max((int(match[1]) for key in columns.values() if (match := _KEY.fullmatch(key))), default=0)
    found: dict[int, str] = {}
    before: tuple[str, set[str]] | None = None
    for at in sorted(passed):
        named = _named(titles[-1].text(at), headings.get(at, "")) if titles else None
        if named is None:
            before = None
            continue
        told, field = named
        if before is None or field in before[1] or told != before[0]:
            number, before = number + 1, (told, set())
        before[1].add(field)
        found[at] = proof_key(number, field)
    return found


def _named(own: str, heading: str) -> tuple[str, str] | None:
    """The number of a proof, as told, and the field that a heading names; None if it names none.

    ``own`` is the heading without that of its group, which may be carried on from the proof before.
    """
    if (match := _WITH_FIELD.fullmatch(comparable(own))) or (match := _WITH_FIELD.fullmatch(heading)):
        return match["number"] or "", _FIELD[match["field"] or PROOF_FIELDS[0]]
    match = _FIELD_FIRST.fullmatch(comparable(own))
    if match and (match["number"] or "bukti" in comparable(own)):
        return match["number"] or "", _FIELD[match["field"]]
    return None


def told_of_added(sheet: ReadSheet, found: Mapping[int, str]) -> Iterator[str]:
    """A sentence on the columns that are read as further proofs."""
    if found:
        named = joined([f"{sheet.line(at)} ({_words(key)})" for at, key in sorted(found.items())])
        yield f"Lembar '{sheet.name}': kolom tambahan {named} dibaca sebagai bukti berikutnya."


def _words(key: str) -> str:
    match = _KEY.fullmatch(key)
    number = match[1] if match else ""
    return f"Bukti {number} {key.rpartition('.')[2]}"
