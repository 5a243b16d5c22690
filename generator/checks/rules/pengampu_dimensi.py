"""Rules on the offices in charge of dimensions: one for each."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject

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
