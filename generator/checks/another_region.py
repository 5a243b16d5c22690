"""Figures of another region: whether the words before a place in a text make another region its subject."""

from generator.checks.prose import span_of_sentence
from generator.checks.region_names import mentions
from generator.late_patterns import late_pattern
from generator.source.values import Teks

_OWN = late_pattern(r"(?i)\b(?:daerah|kabupaten|kota|wilayah|provinsi|masterplan|naskah) (?:ini|kita)\b|\bkami\b")
_THAT_ONE = late_pattern(r"(?i)\b(?:daerah|kabupaten|kota|wilayah|provinsi) (?:itu|tersebut|tadi)\b")
_NO_SUBJECT_AFTER = late_pattern(
    r"(?i)\b(?:ke|dari|dengan|bersama|kepada|daripada|di\s?banding\w*|berbanding|menuju|seperti|selain|tidak seperti|"
    r"berbatasan|hingga|sampai)\s(?:pemerintah\s|pemda\s|wilayah\s)?$"
)


def is_told_of_another(own: str, text: Teks, at: int) -> bool:
    """Whether what stands at a place tells of another region than the one called ``own``.

    The last region named before it in its sentence decides, unless that one is only where somebody goes or with whom
    ("belajar ke Kota Bogor"); "kabupaten itu" stands for the region named last before.
    """
    first, _ = span_of_sentence(text, at, at + 1)
    lead = text[first:at]
    named = _last_named(own, text, first, at)
    if named is not None:
        start, until, is_own = named
        return not (is_own or _OWN.search(text, until, at) or _NO_SUBJECT_AFTER.search(text[first:start]))
    return _THAT_ONE.search(lead) is not None and stands_for_another(own, text, first)


def stands_for_another(own: str, text: Teks, at: int) -> bool:
    """Whether the last region named in a paragraph before a place, as "kabupaten itu" recalls it, is another one."""
    named = _last_named(own, text, text.rfind("\n\n", 0, at) + 1, at)
    return named is not None and not named[2]


def refers_back(text: Teks, start: int, end: int) -> bool:
    """Whether the sentence around a part of a text speaks of a region as told before: "kota itu"."""
    first, last = span_of_sentence(text, start, end)
    return _THAT_ONE.search(text, first, last) is not None


def _last_named(own: str, text: Teks, first: int, at: int) -> tuple[int, int, bool] | None:
    """The last mention of a region between two places: its start, its end, and whether it is the own one."""
    near = [one for one in mentions(text, own) if first <= one[0] and one[1] <= at]
    return max(near, key=lambda one: (one[1], one[2])) if near else None
