"""Rules on the offices in charge of dimensions: told once, and the same in the list of offices and in the team."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject

_IN_CHARGE = r"(?i)\b(?:pengampu|koordinator|penanggung jawab)\s(?:dimensi\s)?(?P<name>{names})\b"


@rule(
    "PDM001",
    "Pengampu dimensi berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Setiap {dimensi} memiliki satu pengampu, dan pengampu pada daftar perangkat daerah ialah juga koordinator dimensi
    itu dalam {tim_pelaksana}.
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
    for member in subject.plan.organisasi.tim_pelaksana.anggota:
        match = pattern.search(str(member.peran or ""))
        listed: Any = known.get(match["name"].casefold()) if match else None
        if match is None or listed is None or not member.jabatan or str(listed.nama) in member.jabatan:
            continue
        if subject.offices.meant(str(member.jabatan).removeprefix("Kepala ")) is not listed:
            message = f"{match['name']} dikoordinasikan {member.jabatan}, padahal pengampunya {listed.nama}"
            yield Hit(member.peran, message, "samakan pengampunya.", also=listed.peran.place)
