"""Names of office holders, and whether two names may be of the same person."""

import re
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from generator.masterplan.daerah import Pejabat
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.tata_kelola import Anggota
from generator.source.record import Record

_DEGREES = re.compile(r",.*|\([^)]*\)", re.DOTALL)
_TITLES = frozenset(
    ("h", "hj", "ir", "dr", "drs", "dra", "drg", "prof", "kh", "tgh", "ust", "letkol", "kolonel", "mayor", "kapten",
     "akbp", "kompol", "brigjen", "purn", "andi", "haji", "hajah", "raden", "r", "rr", "rd", "pdt", "apt", "ns")
)  # fmt: skip
_ACTING = re.compile(r"\b(?:plt|plh|pj|pjs|penjabat|pelaksana tugas|pelaksana harian|wakil|mantan)\b", re.IGNORECASE)


def holders(plan: Masterplan) -> Iterator[tuple[str, Any]]:
    """Offices held by a single person, each with a name given for its holder, the region's own statement first.

    Only statements about the present count: speakers and guests of a workshop may be former holders.
    """
    place, terms = plan.daerah, plan.istilah
    head, deputy = str(terms.kepala_daerah), str(terms.wakil_kepala_daerah)
    known = {
        head: place.kepala.nama,
        deputy: place.wakil.nama,
        "Sekretaris Daerah": place.sekretaris.nama,
        f"Kepala {terms.diskominfo}": place.kepala_diskominfo.nama,
    }
    yield from ((office, name) for office, name in known.items() if name)
    for opd in place.opd:
        if opd.kepala and opd.nama and opd.nama.split()[0] in {"Dinas", "Badan"}:
            yield f"Kepala {opd.nama}", opd.kepala
    unique = {office.casefold() for office in (*known, *(f"Kepala {opd.nama}" for opd in place.opd))}
    for person in _named_people(plan):
        office = _office(str(person.jabatan), str(place.nama))
        if person.nama and office.casefold() in unique and not _is_acting(str(person.jabatan), deputy):
            yield office, person.nama


def _named_people(plan: Masterplan) -> Iterator[Any]:
    yield plan.sambutan.penanda_tangan
    yield plan.kata_pengantar.penanda_tangan
    for body in (plan.organisasi.dewan, plan.organisasi.tim_pelaksana, plan.organisasi.forum):
        yield from body.anggota


def people_of_events(plan: Masterplan) -> Iterator[Pejabat | Anggota]:
    """The officials and members whom the events and workshops name, those nearest to the top first."""
    roots: deque[Any] = deque((*plan.kegiatan, *plan.bimtek))
    while roots:
        value = roots.popleft()
        if isinstance(value, Pejabat | Anggota):
            yield value
        elif isinstance(value, Record):
            roots.extend(inner for _, inner in value.supplied() if isinstance(inner, Record | list))
        elif isinstance(value, list):
            roots.extend(inner for inner in value if isinstance(inner, Record))


def _office(office: str, place: str) -> str:
    """An office without the region's name after it: "Bupati Tabalong" is "Bupati"."""
    bare = office.strip()
    for kind in ("", "Kabupaten ", "Kota "):
        if place and bare.endswith(f" {kind}{place}"):
            bare = bare.removesuffix(f" {kind}{place}").removesuffix(" Kabupaten").removesuffix(" Kota")
    return bare


def _is_acting(office: str, deputy: str) -> bool:
    return not office.startswith(deputy) and bool(_ACTING.search(office))


def may_be_one(name: str, other: str) -> bool:
    """Whether two names may be of one person, ignoring titles, degrees, initials and omitted parts."""
    first, second = name_parts(name), name_parts(other)
    shorter, longer = sorted((first, second), key=len)
    return not shorter or all(any(_alike(part, whole) for whole in longer) for part in shorter)


def _alike(part: str, whole: str) -> bool:
    return part == whole or (min(len(part), len(whole)) == 1 and part[0] == whole[0])


@lru_cache(4096)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name in lower case, without titles and degrees."""
    words = re.findall(r"[^\W\d_]+", _DEGREES.sub("", name).casefold())
    return tuple(word for word in words if word not in _TITLES)
