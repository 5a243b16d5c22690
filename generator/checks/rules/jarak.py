"""Rules on distances: the journey to and from a place takes equally long everywhere."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.checks.figures_in_prose import Figure
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.source.printed_amounts import shown_number
from generator.source.values import Teks

_UNITS = frozenset({"jam", "kilometer", "km"})
_JOURNEY = re.compile(r"(?i)\b(?:menempuh|ditempuh|tempuh|perjalanan|menjangkau|berjarak|jarak\w*|sejauh)\b")
_NEEDED = re.compile(r"(?i)\b[Ww]arga\b.*\bmemerlukan(?: waktu)?(?: hampir| sekitar| lebih dari| kira-kira)?$")
_AT_WORK = re.compile(
    r"(?i)\b(?:buka|dibuka|layanan|pelayanan \w+ jam|kerja|pelatihan|sehari|seminggu|sepekan|setiap)\b"
)
_PLACE = re.compile(r"\b(?!(?:Warga|Penduduk|Masyarakat|Dari|Kecamatan|Desa) )[A-Z][a-z]+ [A-Z][a-z]+\b")
_ROOM = Decimal("0.25")


class _Journey(NamedTuple):
    """How far it is from a place, in a unit."""

    at: Teks | Passage
    value: Decimal
    shown: str


@rule(
    "JRK001",
    "Waktu tempuh atau jarak satu tempat diceritakan lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Lamanya perjalanan dari satu tempat, seperti "warga Hulu Perak menempuh hampir empat jam", sama di seluruh naskah,
    juga pada data pendukung isu. Angka yang berbeda tidak lebih dari seperempat dianggap pembulatan; waktu kerja dan
    waktu layanan tidak dibandingkan.
    """,
    bad="""
daerah: {gambaran: "Warga Hulu Perak menempuh hampir empat jam perjalanan darat ke ibu kota."}
dimensi: {smart_living: {gambaran: "Untuk ke rumah sakit warga Hulu Perak memerlukan hampir enam jam."}}
""",
    good="""
daerah: {gambaran: "Warga Hulu Perak menempuh hampir empat jam perjalanan darat ke ibu kota."}
dimensi: {smart_living: {gambaran: "Untuk ke rumah sakit warga Hulu Perak memerlukan 3,8 jam."}}
""",
)
def another_distance(subject: Subject) -> Iterator[Hit]:
    """A hit for each distance of a place that differs from the first one told by more than rounding."""
    known: dict[tuple[str, str], list[_Journey]] = defaultdict(list)
    for key, journey in _journeys(subject):
        first = known[key][0] if known[key] else journey
        known[key].append(journey)
        if abs(first.value - journey.value) > _ROOM * max(first.value, journey.value):
            place, unit = key
            message = f"{place} di sini {journey.shown} {unit}, di tempat lain {first.shown} {unit}"
            yield Hit(journey.at, message, "samakan kedua angka menurut sumbernya.", also=first.at.place)


def _is_journey(figure: Figure) -> bool:
    """Whether the words around a figure speak of a journey, or it is what somebody needs."""
    return _JOURNEY.search(figure.clause) is not None or _NEEDED.search(figure.before) is not None


def _journeys(subject: Subject) -> Iterator[tuple[tuple[str, str], _Journey]]:
    """The distances that texts and supporting figures tell of a single place."""
    for figure in subject.figures:
        if figure.unit in _UNITS and _is_journey(figure) and not _AT_WORK.search(figure.clause):
            places = set(_PLACE.findall(figure.before))
            if len(places) == 1 and not figure.whole:
                yield (places.pop(), figure.unit), _Journey(figure.passage, figure.value, figure.shown)
    for one in subject.indicators:
        unit = str(one.unit or "").casefold()
        if one.topic == "data" and unit in _UNITS and isinstance(one.start, Decimal) and _JOURNEY.search(one.name):
            places = set(_PLACE.findall(one.name))
            if len(places) == 1:
                yield (places.pop(), unit), _Journey(one.name, one.start, shown_number(one.start))
