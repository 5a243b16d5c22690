"""Rules on the offices in charge of dimensions: one for each, and its head is the coordinator in the team."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.masterplan.daerah import Opd

_IN_CHARGE = r"(?i)\b(?:pengampu|penanggung jawab)\s(?:dimensi\s)?(?P<name>{names})\b"


@rule(
    "PDM001",
    "Pengampu dimensi berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Setiap {dimensi} memiliki satu pengampu pada daftar perangkat daerah. Koordinator dalam {tim_pelaksana} diperiksa
    PGM004.
    """,
    bad="""
daerah:
  nama: Tabalong
  jenis: kabupaten
  opd:
    - {nama: Dinas Pariwisata, peran: Pengampu Smart Branding}
    - {nama: Dinas Perhubungan, peran: Pengampu Smart Branding}
""",
    good="""
daerah:
  nama: Tabalong
  jenis: kabupaten
  opd:
    - {nama: Dinas Pariwisata, peran: Pengampu Smart Branding}
    - {nama: Dinas Perhubungan, peran: Pengampu Smart Living}
""",
)
def another_in_charge(subject: Subject) -> Iterator[Hit]:
    """A hit for each office in charge of a dimension that another office is said to be in charge of."""
    names = "|".join(re.escape(str(dimension.nama)) for dimension in subject.plan.dimensi)
    pattern = re.compile(_IN_CHARGE.format(names=names))
    known: dict[str, Any] = {}
    for office in subject.plan.daerah.opd:
        match = pattern.search(str(office.peran or ""))
        if match and office.nama:
            first = known.setdefault(match["name"].casefold(), office)
            if first is not office:
                message = f"{match['name']} diampu {office.nama}, di tempat lain {first.nama}"
                yield Hit(office.peran, message, "sisakan satu pengampu.", also=first.peran.place)


_LEADS = re.compile(r"(?i)^(?:pengampu|koordinator|penggerak|penanggung jawab|ketua kelompok kerja)\s")


@rule(
    "PGM004",
    "Koordinator dimensi bukan pengampunya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Perangkat daerah yang pada daftar menjadi pengampu suatu {dimensi} juga menjadi koordinatornya dalam
    {tim_pelaksana}.
    """,
    bad="""
daerah: {opd: [{nama: Dinas Pendidikan, peran: Pengampu Smart Society}]}
organisasi:
  tim_pelaksana:
    anggota: [{nama: Puji Astuti, jabatan: Kepala Dinas Sosial, peran: Koordinator Smart Society}]
""",
    good="""
daerah: {opd: [{nama: Dinas Pendidikan, peran: Pengampu Smart Society}]}
organisasi:
  tim_pelaksana:
    anggota: [{nama: Puji Astuti, jabatan: Kepala Dinas Pendidikan, peran: Koordinator Smart Society}]
""",
)
def another_coordinator(subject: Subject) -> Iterator[Hit]:
    """A hit for each member who coordinates a dimension that another office is said to lead."""
    names = [str(dimension.nama) for dimension in subject.plan.dimensi]
    leading: dict[str, Opd] = {}
    for office in subject.offices.listed:
        for name in names:
            if office.peran and _LEADS.match(office.peran) and name in office.peran:
                leading.setdefault(name, office)
    for person in subject.plan.organisasi.tim_pelaksana.anggota:
        for name in names:
            known = leading.get(name)
            is_leader = person.peran and _LEADS.match(person.peran) and name in person.peran
            if known and is_leader and person.jabatan and not _is_head(person.jabatan, known):
                message = f"koordinator {name} di sini {person.jabatan}, padahal pengampunya {known.nama}"
                yield Hit(person.peran, message, "samakan perannya.", also=known.place)


def _is_head(jabatan: str, office: Opd) -> bool:
    """Whether a title is one in an office, by its name or short name."""
    names = (office.nama, office.singkatan)
    return any(str(name).casefold() in jabatan.casefold() for name in names if name)
