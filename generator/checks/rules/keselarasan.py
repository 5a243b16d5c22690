"""Alignment rules: with RPJMD and Renstra, and between missions, targets, strategies and activities."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import program_key, slipped
from generator.checks.subject import Subject, text_of
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.strategi import Strategi
from generator.source.values import Teks
from generator.source.words import joined

_MANY = 5
# All of these are searched for in lower-case text.
_PLAN = r"rpjm|rpjp|rkpd|renstra|renja|rencana strategis|rencana pembangunan"
_RENSTRA = re.compile(r"renstra|renja|rencana strategis")
_PART = re.compile(
    r"renstra|renja|rencana strategis"
    r"|\b(?:misi|tujuan|sasaran|program|prioritas|strategi|kebijakan|indikator|bab|isu)\b"
)
_MISSION = r"(?:\d{1,2}|[ivx]{1,5})\b"
_NUMBER = re.compile(_MISSION)
_NEXT = rf"\s*(?:,\s*dan|,|dan|&|serta)\s*{_MISSION}"
_MISSIONS = re.compile(rf"\bmisi(?:\s+(?:rpjmd|daerah|ke|nomor|no))*\W{{0,3}}({_MISSION}(?:{_NEXT})*)")
# Missions of other plans than the region's own.
_FOREIGN = re.compile(r"provinsi|nasional|rpjmn|rpjpn|rpjpd|asta ?cita|presiden|gubernur")
_ROMAN = {"i": 1, "v": 5, "x": 10}


@rule(
    "SLR001",
    "Keselarasan tidak menyebut rencana daerah",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Strategi dan program harus dapat ditelusuri ke misi, sasaran, atau program RPJMD, atau ke Renstra. "Selaras" atau
    "ya" tidak dapat ditelusuri. Yang hanya menyebut "RPJMD" tanpa bagiannya menjadi saran.
    """,
    bad="""
strategi:
  - {dimensi: smart_economy, nama: Memperluas pembayaran nontunai, keselarasan: Sudah selaras}
""",
    good="""
strategi:
  - {dimensi: smart_economy, nama: Memperluas pembayaran nontunai, keselarasan: RPJMD misi 2}
""",
)
def alignment_with_nothing(subject: Subject) -> Iterator[Hit]:
    """A hit for each alignment that names no plan, or the RPJMD without a part of it."""
    for value in _alignments(subject.plan):
        lower = value.casefold()
        if _PART.search(lower):
            continue
        if not re.search(_PLAN, lower):
            yield Hit(
                value,
                f"keselarasan '{text_of(value)}' tidak menyebut RPJMD ataupun Renstra",
                "sebutkan misi, sasaran, atau program RPJMD, atau program Renstra.",
            )
        else:
            yield Hit(
                value,
                f"keselarasan '{text_of(value)}' tidak menyebut bagian rencana yang dimaksud",
                "tambahkan misi, sasaran, atau programnya.",
                severity=Severity.SARAN,
            )


def _alignments(plan: Masterplan) -> Iterator[Teks]:
    items: tuple[Any, ...] = (*plan.strategi, *plan.rencana_aksi, *plan.kesenjangan)
    yield from (item.keselarasan for item in items if item.keselarasan)


@rule(
    "SLR002",
    "Rencana aksi tanpa rujukan Renstra",
    Severity.SARAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Kegiatan hanya dianggarkan apabila terdapat dalam Renstra perangkat daerahnya; penilai mencari keterlibatan
    perangkat daerah di sana. Keselarasan yang menyebut RPJMD saja belum menunjukkannya.
    """,
    bad="""
rencana_aksi:
  - {program: Pasar Nontunai, kegiatan: Pendampingan QRIS, keselarasan: RPJMD misi 2}
""",
    good="""
rencana_aksi:
  - {program: Pasar Nontunai, kegiatan: Pendampingan QRIS, keselarasan: RPJMD misi 2 dan Renstra 2025–2029}
""",
)
def row_outside_the_renstra(subject: Subject) -> Iterator[Hit]:
    """A hit for each row that is aligned with a part of the RPJMD but names no Renstra; one hit if they are many."""
    values = [row.keselarasan for row in subject.plan.rencana_aksi if row.keselarasan]
    wrong = [value for value in values if _PART.search(value.casefold()) and not _RENSTRA.search(value.casefold())]
    remedy = "sebutkan Renstra {opd} penanggung jawab dan programnya."
    if len(wrong) > _MANY:
        yield Hit(wrong[0], f"keselarasan {len(wrong)} baris rencana aksi belum menyebut Renstra", remedy)
        return
    for value in wrong:
        yield Hit(value, f"keselarasan '{text_of(value)}' belum menyebut Renstra", remedy)


@rule(
    "SLR003",
    "Misi RPJMD yang dirujuk tidak ada",
    Severity.GALAT,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Nomor misi pada keselarasan dicocokkan dengan 'rpjmd.misi'. Nomor yang tidak ada biasanya terbawa dari RPJMD lama
    atau dari naskah daerah lain. Misi provinsi dan misi nasional tidak diperiksa.
    """,
    bad="""
rpjmd:
  misi:
    - {nomor: 1, nama: Membangun sumber daya manusia}
    - {nomor: 2, nama: Menguatkan ekonomi kerakyatan}
strategi:
  - {dimensi: smart_economy, nama: Memperluas pembayaran nontunai, keselarasan: RPJMD misi 7}
""",
    good="""
rpjmd:
  misi:
    - {nomor: 1, nama: Membangun sumber daya manusia}
    - {nomor: 2, nama: Menguatkan ekonomi kerakyatan}
strategi:
  - {dimensi: smart_economy, nama: Memperluas pembayaran nontunai, keselarasan: RPJMD misi 2}
""",
)
def unknown_mission(subject: Subject) -> Iterator[Hit]:
    """A hit for each alignment that cites a mission by a number that no mission has."""
    known = _numbers(subject.plan)
    for value in _alignments(subject.plan) if known else ():
        wrong = [number for number in cited_missions(value) if number not in known]
        if wrong:
            yield Hit(
                value,
                f"RPJMD tidak memiliki misi {joined([str(number) for number in wrong])}",
                f"misi yang tercatat: {joined([str(number) for number in sorted(known)])}.",
                also=subject.plan.rpjmd.misi[0].place,
            )


def _numbers(plan: Masterplan) -> set[int]:
    """The numbers of the missions; their positions if none has a number; empty if that is uncertain."""
    given = [_number(mission.nomor.split()[-1]) if mission.nomor else 0 for mission in plan.rpjmd.misi]
    if not any(given):
        return set(range(1, len(given) + 1))
    return set(given) if all(given) else set()


@lru_cache(4096)
def cited_missions(text: str) -> tuple[int, ...]:
    """The numbers of missions that a text cites, Arabic or Roman: "misi 2 dan 4" gives 2 and 4."""
    lower = text.casefold()
    runs = _MISSIONS.findall(lower) if "misi" in lower else []
    if not runs or _FOREIGN.search(lower):
        return ()
    numbers = [word for run in runs for word in _NUMBER.findall(run)]
    return tuple(number for word in numbers if (number := _number(word)))


def _number(word: str) -> int:
    """The value of a number in digits or Roman numerals; 0 for anything else."""
    if word.isdecimal():
        return int(word)
    letters = [_ROMAN.get(letter, 0) for letter in word.casefold()]
    if not letters or not all(letters):
        return 0
    following = [*letters[1:], 0]
    return sum(-value if value < after else value for value, after in zip(letters, following, strict=True))


@rule(
    "SLR004",
    "Misi RPJMD tidak didukung",
    Severity.SARAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Masterplan mendukung RPJMD. Misi yang tidak dirujuk oleh satu pun misi, sasaran, ataupun keselarasan strategi
    patut dipertimbangkan lagi, atau memang berada di luar jangkauan dan cukup dikecualikan dengan alasan.
    """,
    bad="""
rpjmd:
  misi:
    - {id: sdm, nomor: 1, nama: Membangun sumber daya manusia}
    - {id: ekonomi, nomor: 2, nama: Menguatkan ekonomi kerakyatan}
misi:
  - {nama: Memperluas transaksi nontunai, misi_daerah: [ekonomi]}
""",
    good="""
rpjmd:
  misi:
    - {id: sdm, nomor: 1, nama: Membangun sumber daya manusia}
    - {id: ekonomi, nomor: 2, nama: Menguatkan ekonomi kerakyatan}
misi:
  - {nama: Memperluas transaksi nontunai, misi_daerah: [ekonomi]}
  - {nama: Menumbuhkan masyarakat yang gemar belajar, misi_daerah: [sdm]}
""",
)
def unsupported_mission(subject: Subject) -> Iterator[Hit]:
    """A hit for each mission of the RPJMD that nothing refers to, if there are references to any."""
    plan = subject.plan
    links = [link for mission in plan.misi for link in mission.misi_daerah]
    links += [link for target in plan.sasaran for link in target.misi_daerah]
    if not links:
        return
    supported = {id(link.tujuan) for link in links}
    cited = {number for value in _alignments(plan) for number in cited_missions(value)}
    for order, mission in enumerate(plan.rpjmd.misi, 1):
        number = _number(mission.nomor.split()[-1]) if mission.nomor else order
        if id(mission) not in supported and number not in cited:
            yield Hit(
                mission,
                f"misi RPJMD '{text_of(mission.naming)}' tidak didukung oleh satu pun misi atau sasaran",
                "rujuk dari ‹misi_daerah› sebuah misi atau sasaran.",
            )


@rule(
    "SLR005",
    "Misi tanpa dimensi",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Setiap misi dijalankan oleh sedikitnya satu dimensi: disebut pada misinya, atau melalui sasaran yang merujuknya.
    Tanpa itu misi tinggal kalimat.
    """,
    bad="""
misi:
  - {id: nontunai, nama: Memperluas transaksi nontunai}
""",
    good="""
misi:
  - {id: nontunai, nama: Memperluas transaksi nontunai}
sasaran:
  - {dimensi: smart_economy, nama: Pasar rakyat menerima pembayaran nontunai, misi: [nontunai]}
""",
)
def mission_of_no_dimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each mission that names no dimension and that no target serves."""
    served = {id(link.tujuan) for target in subject.plan.sasaran for link in target.misi}
    for mission in subject.plan.misi:
        if mission.nama and not mission.dimensi and id(mission) not in served:
            yield Hit(
                mission.nama,
                f"misi '{text_of(mission.nama)}' belum dijalankan oleh satu pun {{dimensi}}",
                "isi ‹dimensi› pada misi ini, atau rujuk dari sebuah sasaran.",
            )


@rule(
    "SLR006",
    "Sasaran tanpa strategi",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Setiap sasaran dicapai dengan sedikitnya satu strategi. Sasaran dilaporkan hanya apabila semua strategi dimensinya
    sudah menyebut sasaran masing-masing dan tidak satu pun menyebut sasaran ini.
    """,
    bad="""
sasaran:
  - {id: qris, dimensi: smart_economy, nama: Pasar rakyat menerima QRIS}
  - {id: olahan, dimensi: smart_economy, nama: Hasil laut diolah di dalam daerah}
strategi:
  - {dimensi: smart_economy, nama: Memperluas pembayaran nontunai, sasaran: [qris]}
""",
    good="""
sasaran:
  - {id: qris, dimensi: smart_economy, nama: Pasar rakyat menerima QRIS}
  - {id: olahan, dimensi: smart_economy, nama: Hasil laut diolah di dalam daerah}
strategi:
  - {dimensi: smart_economy, nama: Memperluas pembayaran nontunai, sasaran: [qris]}
  - {dimensi: smart_economy, nama: Membangun rumah produksi bersama, sasaran: [olahan]}
""",
)
def target_without_strategy(subject: Subject) -> Iterator[Hit]:
    """A hit for each target without a strategy, if all strategies of its dimension name a target."""
    aimed_at = {id(link.tujuan) for strategy in subject.plan.strategi for link in strategy.sasaran}
    for dimension in subject.plan.dimensi:
        if not dimension.strategi or not all(strategy.sasaran for strategy in dimension.strategi):
            continue
        for target in dimension.sasaran:
            if id(target) not in aimed_at:
                yield Hit(
                    target.nama or target,
                    f"sasaran '{text_of(target.naming)}' belum memiliki strategi",
                    "tambahkan strategi yang menyebut sasaran ini.",
                )


@rule(
    "SLR007",
    "Strategi tanpa rencana aksi",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Strategi dijalankan oleh baris rencana aksi yang merujuknya, atau yang memakai nama salah satu programnya.
    Strategi tanpa keduanya tidak akan dilaksanakan.
    """,
    bad="""
strategi:
  - {id: nontunai, dimensi: smart_economy, nama: Memperluas nontunai, program: [Pasar Nontunai]}
  - {id: hilir, dimensi: smart_economy, nama: Mengolah hasil laut, program: [Rumah Produksi Bersama]}
rencana_aksi:
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pendampingan QRIS}
""",
    good="""
strategi:
  - {id: nontunai, dimensi: smart_economy, nama: Memperluas nontunai, program: [Pasar Nontunai]}
  - {id: hilir, dimensi: smart_economy, nama: Mengolah hasil laut, program: [Rumah Produksi Bersama]}
rencana_aksi:
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pendampingan QRIS}
  - {dimensi: smart_economy, program: Hilirisasi, kegiatan: Pembangunan gudang beku, strategi: [hilir]}
""",
)
def strategy_without_action(subject: Subject) -> Iterator[Hit]:
    """A hit for each strategy without a row of the action plan, in dimensions that have rows."""
    carried = _carried_out(subject)
    for dimension in subject.plan.dimensi:
        unsure = any(not row.strategi for row in dimension.rencana_aksi)
        for strategy in dimension.strategi if dimension.rencana_aksi else ():
            if (
                id(strategy) not in carried
                and (strategy.program or not unsure)
                and not _near_a_row(subject, strategy)
            ):
                yield Hit(
                    strategy.nama or strategy,
                    f"strategi '{text_of(strategy.naming)}' belum memiliki rencana aksi",
                    "tambahkan baris rencana aksi yang merujuk strategi ini.",
                )


def _carried_out(subject: Subject) -> set[int]:
    """The strategies that a row refers to, or that have a programme with rows."""
    found = {id(link.tujuan) for row in subject.plan.rencana_aksi for link in row.strategi}
    for strategy in subject.plan.strategi:
        if any(program_key(program) in subject.programs for program in strategy.program):
            found.add(id(strategy))
    return found


def _near_a_row(subject: Subject, strategy: Strategi) -> bool:
    return any(slipped(program_key(program), subject.programs) for program in strategy.program)


@rule(
    "SLR008",
    "Program strategi tanpa baris rencana aksi",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Program yang dijanjikan pada strategi memiliki sedikitnya satu baris rencana aksi dengan nama yang sama. Nama yang
    hampir sama biasanya salah ketik. Strategi yang sama sekali belum memiliki rencana aksi dilaporkan oleh SLR007.
    """,
    bad="""
strategi:
  - {dimensi: smart_economy, nama: Memperluas nontunai, program: [Pasar Nontunai, Literasi Keuangan]}
rencana_aksi:
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pendampingan QRIS}
""",
    good="""
strategi:
  - {dimensi: smart_economy, nama: Memperluas nontunai, program: [Pasar Nontunai, Literasi Keuangan]}
rencana_aksi:
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pendampingan QRIS}
  - {dimensi: smart_economy, program: Literasi Keuangan, kegiatan: Kelas keuangan keluarga}
""",
)
def program_without_rows(subject: Subject) -> Iterator[Hit]:
    """A hit for each programme of a strategy without a row, if the strategy has rows or the name looks mistyped."""
    carried = _carried_out(subject)
    for strategy in subject.plan.strategi if subject.programs else ():
        for program in strategy.program:
            key = program_key(program)
            near = "" if key in subject.programs else slipped(key, subject.programs)
            if key not in subject.programs and (near or id(strategy) in carried):
                yield Hit(
                    program,
                    f"program '{text_of(program)}' belum memiliki baris rencana aksi",
                    f"Mungkin maksud Anda: {subject.programs[near][0].program}."
                    if near
                    else "tambahkan kegiatannya.",
                )


@rule(
    "SLR009",
    "Program rencana aksi tidak ada pada strateginya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Baris rencana aksi yang merujuk strategi memakai salah satu program strategi itu. Jika tidak, tabel strategi dan
    tabel rencana aksi menyebut program yang berbeda. Selama strategi itu memiliki program tanpa baris, yang
    dilaporkan adalah SLR008.
    """,
    bad="""
strategi:
  - {id: nontunai, dimensi: smart_economy, nama: Memperluas nontunai, program: [Pasar Nontunai]}
rencana_aksi:
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pendampingan QRIS, strategi: [nontunai]}
  - {dimensi: smart_economy, program: Festival Bahari, kegiatan: Lomba perahu, strategi: [nontunai]}
""",
    good="""
strategi:
  - {id: nontunai, dimensi: smart_economy, nama: Memperluas nontunai, program: [Pasar Nontunai]}
rencana_aksi:
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pendampingan QRIS, strategi: [nontunai]}
  - {dimensi: smart_economy, program: Program Pasar Nontunai, kegiatan: Alat baca kode, strategi: [nontunai]}
""",
)
def row_of_a_foreign_program(subject: Subject) -> Iterator[Hit]:
    """A hit at the first row of each programme that none of the strategies it refers to contains."""
    for key, rows in subject.programs.items():
        for row in rows:
            strategies = [link.tujuan for link in row.strategi if isinstance(link.tujuan, Strategi)]
            listed = {program_key(program) for strategy in strategies for program in strategy.program}
            if listed and all(strategy.program for strategy in strategies) and key not in listed:
                if listed <= subject.programs.keys():
                    yield Hit(
                        row.program,
                        f"program '{text_of(row.program)}' tidak ada pada strategi yang dirujuk baris ini",
                        "samakan nama programnya, atau tambahkan program itu pada strateginya.",
                    )
                break


@rule(
    "SLR010",
    "Rujukan ke sasaran atau strategi dimensi lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Baris rencana aksi menjalankan strategi dan sasaran dimensinya sendiri, strategi menuju sasaran dimensinya, dan
    peta jalan memuat baris dimensinya; quick win diperiksa QWN011. Rujukan ke dimensi lain biasanya salah pilih.
    Butir yang selain itu juga merujuk dimensinya sendiri tidak ditandai.
    """,
    bad="""
sasaran:
  - {id: puskesmas, dimensi: smart_living, nama: Puskesmas terhubung}
rencana_aksi:
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pelatihan QRIS, sasaran: [puskesmas]}
""",
    good="""
sasaran:
  - {id: qris, dimensi: smart_economy, nama: Pasar menerima QRIS}
rencana_aksi:
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pelatihan QRIS, sasaran: [qris]}
""",
)
def tied_to_another_dimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each item that refers to items of other dimensions only."""
    plan = subject.plan
    for items, name in (
        (plan.rencana_aksi, "sasaran"),
        (plan.rencana_aksi, "strategi"),
        (plan.strategi, "sasaran"),
        (plan.peta_jalan, "rencana_aksi"),
        (plan.sasaran, "misi"),
    ):
        for item in items:
            links = [link for link in getattr(item, name) if getattr(link.tujuan, "dimensi", None)]
            if not item.dimensi or not links or any(item.dimensi in _dimensions_of(link.tujuan) for link in links):
                continue
            other = links[0].tujuan
            what = f"{name.replace('_', ' ')} '{text_of(other.naming)}' milik {_dimensions_of(other)[0].nama}"
            message = f"butir {item.dimensi.nama} ini merujuk {what}"
            yield Hit(links[0], message, "rujuk yang sedimensi, atau perbaiki dimensinya.", also=other.place)


def _dimensions_of(item: Any) -> list[Any]:
    """The dimension of an item, or those of a mission."""
    return list(item.dimensi) if isinstance(item.dimensi, list) else [item.dimensi]
