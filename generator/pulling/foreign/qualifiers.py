"""Headings without the words that only say whose or which: "Lokasi Pelaksanaan", "Program Prioritas Daerah"."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from generator.pulling.foreign.synonyms import SYNONYMS
from generator.workbooks.tables import record_of

_OF_ANY = frozenset(
    ("daerah", "kabupaten", "kota", "prioritas", "strategis", "unggulan", "utama", "smart", "city", "pelaksanaan")
)
_NOUNS = {
    "rencana_aksi": frozenset(("sub", "kegiatan", "aksi", "inovasi")),
    "risiko": frozenset(("risiko",)),
    "isu": frozenset(("isu", "masalah", "permasalahan")),
    "aplikasi": frozenset(("aplikasi", "sistem", "informasi", "spbe")),
    "kebijakan": frozenset(("kebijakan", "peraturan")),
}
"""What each topic is about: "Lokasi Kegiatan" is where, "Penyebab Risiko" is why."""
_STUDIES = frozenset(("analisis", "identifikasi", "penilaian", "evaluasi", "uraian"))
_OFFICES = "daerah.opd"
"""The topic in which each of these words may make another thing of a name, as the head of a region."""
_DONE = frozenset(("telah", "sudah", "pernah"))
_BEFORE_NAMES = frozenset(("nama", "judul"))
_INDICATOR = frozenset(
    ("indikator", "kinerja", "utama", "program", "kegiatan", "sub", "output", "outcome", "keluaran", "hasil", "dan",
     "atau")
)  # fmt: skip
_OF_ACTIVITIES = frozenset(("kegiatan", "output", "keluaran"))
_PROGRAMS = frozenset(("program", "outcome", "hasil"))
_EITHER = re.compile(r"\s*/\s*|\s+atau\s+", re.IGNORECASE)


def parts_of(heading: str) -> list[str]:
    """The alternatives that a heading names, as "OPD/Instansi"; the heading alone if it names one thing."""
    return [part for part in _EITHER.split(heading) if part.strip()]


def without_qualifiers(heading: str, topic: str, field: str) -> Iterator[str]:
    """The shorter headings that mean the same as a plain one, for a field of a topic.

    The first word says what a column holds, so that it always stays: "Status Aplikasi" is no name of an application.
    Words before a name, and what follows "yang", are left out only of what names the items.
    """
    words = heading.split()
    if not words or (words[0] not in _first_words(topic, field) and words[0] not in _BEFORE_NAMES):
        return
    yield from _bare(words, topic)
    if field in (record_of(topic).naming_fields[0], "program"):
        words = words[: words.index("yang")] if "yang" in words[1:] and not _DONE & {*words} else words
        if len(words) > 1 and words[0] in _BEFORE_NAMES:
            words = words[1:]
            yield " ".join(("nama", *words))
        yield " ".join(words)
        yield from _bare(words, topic)


@cache
def _first_words(topic: str, field: str) -> frozenset[str]:
    return frozenset(name.split()[0] for name in SYNONYMS[topic][field])


def _bare(words: list[str], topic: str) -> Iterator[str]:
    """The words without those that any heading may have, and without what the topic is about too."""
    if topic == _OFFICES:
        return
    for beside in (_OF_ANY, _OF_ANY | _NOUNS.get(topic, frozenset())):
        yield " ".join([*words[:1], *(word for word in words[1:] if word not in beside)])


def is_about(heading: str, topic: str) -> bool:
    """Whether the heading of a group, in plain words, only says what the topic is about, as "Analisis Risiko"."""
    words = {*heading.split()} - _STUDIES
    return bool(words) and words <= _NOUNS.get(topic, frozenset())


def is_of_activities(words: Collection[str], first: str) -> bool:
    """Whether a heading is that of the indicator of an activity, however it is worded; that of a program is not."""
    if first != "indikator" or not _INDICATOR.issuperset(words):
        return False
    return bool(_OF_ACTIVITIES.intersection(words)) or not _PROGRAMS.intersection(words)
