"""Rules on two offices in charge of one thing: an activity and the Renstra that it cites, a budget in two tables."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.masterplan.daerah import Opd
from generator.source.values import Teks


@rule(
    "PGM002",
    "Renstra yang dirujuk bukan milik penanggung jawab",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Kegiatan dibiayai menurut Renstra perangkat daerah penanggung jawabnya. Keselarasan yang hanya menyebut Renstra
    perangkat daerah lain menandakan penanggung jawab atau rujukannya keliru; Renstra pendukung boleh disebut
    bersamanya.
    """,
    bad="""
daerah: {opd: [{nama: Dinas Kesehatan, singkatan: Dinkes}, {nama: Dinas Perhubungan, singkatan: Dishub}]}
rencana_aksi:
  - {kegiatan: Rekam medis, opd: Dinas Kesehatan, keselarasan: "RPJMD misi 1; Renstra Dishub"}
""",
    good="""
daerah: {opd: [{nama: Dinas Kesehatan, singkatan: Dinkes}, {nama: Dinas Perhubungan, singkatan: Dishub}]}
rencana_aksi:
  - {kegiatan: Rekam medis, opd: Dinas Kesehatan, keselarasan: "RPJMD misi 1; Renstra Dinkes dan Dishub"}
""",
)
def plan_of_another(subject: Subject) -> Iterator[Hit]:
    """A hit for each row and each quick win that refers to the plans of other offices only."""
    names: dict[str, Opd] = {
        name: office for office in subject.offices.listed for name in (office.singkatan, office.nama) if name
    }
    if not names:
        return
    longest_first = sorted(names, key=len, reverse=True)
    for item, text in _with_plans(subject):
        office = getattr(item.opd, "tujuan", None)
        behind = (_names_at(text, lead.end(), longest_first) for lead in _PLAN_OF.finditer(text))
        told = [names[name] for listed in behind for name in listed]
        if isinstance(office, Opd) and told and all(other is not office for other in told):
            shown = told[0].singkatan or told[0].nama
            message = f"keselarasan merujuk Renstra {shown}, padahal penanggung jawabnya {item.opd}"
            yield Hit(text, message, "perbaiki Renstra yang dirujuk atau penanggung jawabnya.", also=item.opd.place)


_PLAN_OF, _JOINT = re.compile(r"\bRenstra "), re.compile(r"(?:, dan |, | dan )?")


def _names_at(text: str, at: int, longest_first: list[str]) -> Iterator[str]:
    """The names that stand behind each other from a place of a text on."""
    while name := next((name for name in longest_first if text.startswith(name, at)), ""):
        yield name
        joint = _JOINT.match(text, at + len(name))
        at = joint.end() if joint else len(text)


def _with_plans(subject: Subject) -> Iterator[tuple[Any, Teks]]:
    for row in subject.plan.rencana_aksi:
        if row.keselarasan and "Renstra" in row.keselarasan:
            yield row, row.keselarasan
    for item in subject.plan.quick_win:
        if item.keberlangsungan and "Renstra" in item.keberlangsungan:
            yield item, item.keberlangsungan


@rule(
    "PGM003",
    "Satu pekerjaan dengan dua penanggung jawab",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Baris rencana aksi dan butir infrastruktur, aplikasi, atau literasi dengan anggaran yang sama setiap tahunnya
    ialah pekerjaan yang sama, sehingga penanggung jawabnya juga sama.
    """,
    bad="""
daerah: {opd: [Dinas Kesehatan, Dinas Sosial]}
rencana_aksi:
  - {kegiatan: Penerapan rekam medis, opd: Dinas Kesehatan, anggaran: {APBD: {2025: 380 juta, 2026: 520 juta}}}
aplikasi:
  - {nama: Rekam medis elektronik, opd: Dinas Sosial, anggaran: {APBD: {2025: 380 juta, 2026: 520 juta}}}
""",
    good="""
daerah: {opd: [Dinas Kesehatan, Dinas Sosial]}
rencana_aksi:
  - {kegiatan: Penerapan rekam medis, opd: Dinas Kesehatan, anggaran: {APBD: {2025: 380 juta, 2026: 520 juta}}}
aplikasi:
  - {nama: Rekam medis elektronik, opd: Dinas Kesehatan, anggaran: {APBD: {2025: 380 juta, 2026: 520 juta}}}
""",
)
def one_work_two_offices(subject: Subject) -> Iterator[Hit]:
    """A hit for each component with the budget of a row, over at least two years, but another office."""
    rows: dict[tuple[Any, ...], list[Any]] = {}
    for row in subject.plan.rencana_aksi:
        rows.setdefault(_amounts(row), []).append(row)
    for topic in ("infrastruktur", "aplikasi", "literasi_sdm"):
        for item in getattr(subject.plan, topic):
            amounts = _amounts(item)
            same = rows.get(amounts, []) if len(amounts) > 1 else []
            if len(same) == 1 and item.opd and same[0].opd and _differ(item.opd, same[0].opd):
                row = same[0]
                called, work = text_of(item.nama or ""), text_of(row.kegiatan or "")
                message = (
                    f"penanggung jawab '{called}' {item.opd}, padahal kegiatan dengan anggaran yang sama, '{work}', "
                    f"menjadi tanggung jawab {row.opd}"
                )
                yield Hit(item.opd, message, "samakan penanggung jawabnya.", also=row.opd.place)


def _amounts(item: Any) -> tuple[tuple[str, int, int], ...]:
    """The budget of an item: source, year and amount."""
    return tuple(
        sorted(
            (str(source), int(year), int(amount))
            for source, years in item.anggaran.items()
            for year, amount in years.items()
        )
    )


def _differ(one: Any, other: Any) -> bool:
    return one.tujuan is not None and other.tujuan is not None and one.tujuan is not other.tujuan
