"""Rules on what belongs where: texts and their subdimension, groups, kinds, missions, links."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.rules.keselarasan import cited_missions
from generator.checks.subject import Subject, text_of
from generator.checks.subject_matter import SubjectMatter
from generator.framework.dimensions import dimensions, subdimensions
from generator.source.words import joined

_TELLS_NOTHING = (".keselarasan", ".lokasi", ".satuan", ".status", ".kesepakatan", ".penanggung_jawab")
_SPEAKS_OF_MANY = re.compile(
    r"\.(?:perumus\[|mitra\[|pendukung\[|program|kemitraan|pengembangan|sdm|teknologi|keberlangsungan|daya_tarik)"
)


@rule(
    "SES001",
    "Uraian berbicara tentang subdimensi lain",
    Severity.SARAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Indikator, mitigasi, hasil, dan uraian membahas hal yang sama dengan butirnya. Yang ditandai ialah teks dengan
    sedikitnya dua kata yang pada bagian lain naskah ini terutama dipakai oleh satu subdimensi lain, sedangkan kata
    khas subdimensinya sendiri tidak ada atau jauh lebih sedikit. Kemitraan, sumber daya, dan pengembangan, yang wajar
    menyebut bidang lain, tidak dinilai.
    """,
    bad="""
kesenjangan:
  - {subdimensi: prasarana_kesehatan, kondisi_saat_ini: Dokter puskesmas kurang, solusi: Dokter puskesmas ditambah}
  - {subdimensi: energi, kondisi_saat_ini: Lampu jalan boros, solusi: Dokter puskesmas ditambah jadwalnya}
isu:
  - {subdimensi: prasarana_kesehatan, isu: Puskesmas kekurangan dokter}
  - {subdimensi: energi, isu: Penerangan jalan boros energi}
strategi:
  - {subdimensi: prasarana_kesehatan, nama: Mendatangkan dokter ke puskesmas}
""",
    good="""
kesenjangan:
  - {subdimensi: prasarana_kesehatan, kondisi_saat_ini: Dokter puskesmas kurang, solusi: Dokter puskesmas ditambah}
  - {subdimensi: energi, kondisi_saat_ini: Lampu jalan boros, solusi: Lampu diganti menurut ruas jalan}
isu:
  - {subdimensi: prasarana_kesehatan, isu: Puskesmas kekurangan dokter}
  - {subdimensi: energi, isu: Penerangan jalan boros energi}
strategi:
  - {subdimensi: prasarana_kesehatan, nama: Mendatangkan dokter ke puskesmas}
""",
)
def of_another_subdimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each text whose words are those of another subdimension."""
    groups = {item.path: str(item.__dict__.get("subdimensi") or "") for item in subject.items}
    texts = [
        (text, group, item)
        for text in subject.said.texts
        if not text.path.endswith(_TELLS_NOTHING)
        and (group := groups.get(item := f"{text.path.partition(']')[0]}]", ""))
    ]
    matter = SubjectMatter(texts)
    judged: list[tuple[Any, Collection[str]]] = [
        (text, (group,)) for text, group, _ in texts if not _SPEAKS_OF_MANY.search(text.path)
    ]
    for text, own_groups in (*judged, *_beside_the_items(subject)):
        found = matter.elsewhere(text, own_groups) if text else None
        if found is not None:
            name, own = subdimensions()[found.group].name, subdimensions()[next(iter(own_groups))].name
            words = joined([f"'{word}'" for word in found.words[:3]])
            message = f"teks ini tampaknya tentang {name} ({words}), padahal berada pada {own}"
            yield Hit(text, message, "sesuaikan teksnya, atau pindahkan ke butir yang dimaksud.")


def _beside_the_items(subject: Subject) -> Iterator[tuple[Any, Collection[str]]]:
    """The notes of the stages, and the texts on a dimension, with the subdimensions that they may speak of."""
    for stage in subject.plan.bimtek:
        yield from ((note.uraian, (str(note.subdimensi),)) for note in stage.catatan_dimensi if note.subdimensi)
    priority = subject.plan.dimensi_prioritas
    for support in priority.dukungan:
        if support.dimensi and priority.dimensi:
            yield support.uraian, (*_parts_of(support.dimensi), *_parts_of(priority.dimensi))
    for mission in subject.plan.misi:
        if len(mission.dimensi) == 1:
            yield from ((text, _parts_of(mission.dimensi[0])) for text in (mission.nama, mission.uraian))


def _parts_of(dimension: str) -> tuple[str, ...]:
    return tuple(key for key, part in subdimensions().items() if part.dimension == str(dimension))


@rule(
    "SES003",
    "Keterkaitan dimensi berbeda dengan uraiannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Dimensi pada 'bergantung_pada' ialah yang disebut uraiannya. Yang ditandai ialah dimensi yang tidak disebut,
    apabila uraian menyebut dimensi lain yang tidak tercatat.
    """,
    bad="""
keterkaitan:
  - dimensi: smart_economy
    bergantung_pada: [smart_society, smart_branding]
    uraian: Smart Economy tidak berjalan tanpa Smart Society dan Smart Governance.
""",
    good="""
keterkaitan:
  - dimensi: smart_economy
    bergantung_pada: [smart_society, smart_governance]
    uraian: Smart Economy tidak berjalan tanpa Smart Society dan Smart Governance.
""",
)
def link_against_its_text(subject: Subject) -> Iterator[Hit]:
    """A hit for each dimension in a list of links that the text replaces with another one."""
    own = {dimension.kunci: str(dimension.nama) for dimension in subject.plan.dimensi}
    names = {key: {one.name, own[key]} for key, one in dimensions().items()}
    for item in subject.plan.keterkaitan:
        told = {key for key, called in names.items() if any(name in str(item.uraian or "") for name in called)}
        first = next((own[key] for key in own if str(item.uraian or "").startswith(own[key])), "")
        if first and item.dimensi and str(item.dimensi) not in told:
            message = f"uraian ini membahas {first}, padahal tercatat pada {item.dimensi.nama}"
            yield Hit(item.uraian, message, "samakan {dimensi} dan uraiannya.", also=item.dimensi.place)
            continue
        listed = {str(dimension): dimension for dimension in item.bergantung_pada}
        others = told - listed.keys() - {str(item.dimensi)}
        for key in sorted(listed.keys() - told) if others else ():
            other = joined([name for key, name in own.items() if key in others])
            message = f"{listed[key].nama} tidak disebut uraiannya, yang menyebut {other}"
            yield Hit(listed[key], message, "samakan daftar dan uraiannya.", also=item.uraian.place)


@rule(
    "SES004",
    "Keselarasan menyebut misi dimensi lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Misi RPJMD pada keselarasan strategi dan kesenjangan ialah salah satu misi yang didukung sasaran atau misi
    dimensinya. Baris rencana aksi boleh mendukung misi lain, tetapi program Renstra yang sama pada perangkat daerah
    yang sama mendukung misi yang sama.
    """,
    bad="""
rpjmd: {misi: [{id: sdm, nomor: 1, nama: Membangun manusia}, {id: alam, nomor: 2, nama: Menjaga alam}]}
sasaran: [{dimensi: smart_society, nama: Warga cakap digital, misi_daerah: [sdm]}]
strategi: [{dimensi: smart_society, nama: Melatih relawan desa, keselarasan: RPJMD misi 2}]
""",
    good="""
rpjmd: {misi: [{id: sdm, nomor: 1, nama: Membangun manusia}, {id: alam, nomor: 2, nama: Menjaga alam}]}
sasaran: [{dimensi: smart_society, nama: Warga cakap digital, misi_daerah: [sdm]}]
strategi: [{dimensi: smart_society, nama: Melatih relawan desa, keselarasan: RPJMD misi 1}]
""",
)
def mission_of_another_dimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each alignment with a mission that no target or mission of its dimension supports."""
    supported = _missions_by_dimension(subject)
    every = {*_numbered_missions(subject).values()}
    items: list[Any] = [*subject.plan.strategi, *subject.plan.kesenjangan]
    for item in items:
        known = supported.get(str(item.dimensi or ""), set())
        cited = cited_missions(item.keselarasan) if item.keselarasan and known else ()
        if cited and not known.intersection(cited) and every.issuperset(cited):
            numbers, right = joined([str(number) for number in cited]), joined([str(n) for n in sorted(known)])
            message = f"keselarasan menyebut misi {numbers}, padahal {item.dimensi.nama} mendukung misi {right}"
            yield Hit(item.keselarasan, message, "samakan dengan misi RPJMD sasarannya.")
    yield from _another_mission_of_a_program(subject)


_PROGRAM = re.compile(r"\(Program [^)]+\)")
_FEWEST_ROWS = 2


def _another_mission_of_a_program(subject: Subject) -> Iterator[Hit]:
    """A hit for each row with another mission than all other rows, two or more, of its office's programme."""
    supported = _missions_by_dimension(subject)
    rows: dict[tuple[str, str], list[Any]] = {}
    for row in subject.plan.rencana_aksi:
        if row.keselarasan and row.opd and (match := _PROGRAM.search(row.keselarasan)):
            rows.setdefault((match[0], str(row.opd)), []).append(row.keselarasan)
    for (program, _), same in rows.items():
        for value in same if len(same) > _FEWEST_ROWS else ():
            others = {cited_missions(other) for other in same if other is not value}
            cited = cited_missions(value)
            is_own = not supported.get(subject.dimension_of(value.path), {*cited}).isdisjoint(cited)
            if len(others) == 1 and () not in others and cited and cited not in others and not is_own:
                right = joined([str(number) for number in next(iter(others))])
                message = f"'{program[1:-1]}' di tempat lain mendukung misi {right}"
                yield Hit(value, message, "periksa nomor misinya.")


def _numbered_missions(subject: Subject) -> dict[int, int]:
    """The number of each mission of the RPJMD by its identity: the one given, else its position."""
    missions = enumerate(subject.plan.rpjmd.misi, 1)
    return {id(one): int(str(one.nomor)) if str(one.nomor or "").isdecimal() else order for order, one in missions}


def _missions_by_dimension(subject: Subject) -> dict[str, set[int]]:
    """The numbers of the missions of the RPJMD that each dimension supports."""
    plan, found = subject.plan, dict[str, set[int]]()
    numbers = _numbered_missions(subject)
    links = [(target.dimensi, link) for target in plan.sasaran for link in target.misi_daerah]
    links += [(dimension, link) for own in plan.misi for dimension in own.dimensi for link in own.misi_daerah]
    for dimension, link in links:
        if id(link.tujuan) in numbers:
            found.setdefault(str(dimension or ""), set()).add(numbers[id(link.tujuan)])
    return found


_TEACHING = re.compile(r"(?i)^(?:pelatihan|pembekalan|kursus|bimbingan teknis|sertifikasi kompetensi|penyuluhan)\b")
_BUILDING = re.compile(
    r"(?i)^(?:pembangunan|pemasangan|rehabilitasi|renovasi) (?!aplikasi|sistem|portal|laman|kapasitas|"
    r"kesadaran|karakter|budaya)"
)
_PROGRAMMING = re.compile(r"(?i)^(?:pembangunan|pengembangan|pembuatan) (?:aplikasi|sistem informasi|portal|laman)\b")
_UNFIT = (
    (_TEACHING, frozenset({"infrastruktur", "aplikasi"}), "sdm atau literasi"),
    (_BUILDING, frozenset({"sdm", "literasi"}), "infrastruktur"),
    (_PROGRAMMING, frozenset({"sdm", "literasi", "infrastruktur"}), "aplikasi"),
)
_INSTITUTION = re.compile(r"(?i)^(?:tim|dewan|forum|unit|satuan tugas|gugus|kelompok kerja|pokja|upt\w*|komite)\b")
_REGULATION = re.compile(
    r"(?i)^(?:rancangan |perubahan )?(?:peraturan|keputusan|instruksi|surat edaran|perda|perbup|perwal|perwako)\b"
)


@rule(
    "SES005",
    "Kelompok atau jenis tidak cocok dengan isinya",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=2,
    explanation="""
    Kelompok rencana aksi dinilai menurut isinya: pelatihan bukan infrastruktur, pembangunan fisik bukan literasi, dan
    pengembangan aplikasi masuk kelompok aplikasi. Pada daftar kebijakan, peraturan berjenis kebijakan, sedangkan tim,
    dewan, dan forum berjenis kelembagaan. Kolaborasi yang diikat dengan perjanjian kerja sama tidak mandiri.
    """,
    bad="""
rencana_aksi:
  - {dimensi: smart_economy, program: Tenun, kegiatan: Pelatihan pewarna alam bagi penenun, kelompok: infrastruktur}
""",
    good="""
rencana_aksi:
  - {dimensi: smart_economy, program: Tenun, kegiatan: Pelatihan pewarna alam bagi penenun, kelompok: sdm}
""",
)
def of_another_kind(subject: Subject) -> Iterator[Hit]:
    """A hit for each group of an activity, and each kind of a policy, that its name denies."""
    for row in subject.plan.rencana_aksi:
        for pattern, unfit, right in _UNFIT if row.kelompok and row.kegiatan else ():
            if str(row.kelompok) in unfit and pattern.match(str(row.kegiatan)):
                message = f"kelompok {row.kelompok} tidak cocok dengan '{text_of(row.kegiatan)}'"
                yield Hit(row.kelompok, message, f"pilih kelompok {right}.", also=row.kegiatan.place)
                break
    for policy in subject.plan.kebijakan:
        title = str(policy.judul or "")
        right = "kelembagaan" if _INSTITUTION.match(title) else "kebijakan" if _REGULATION.match(title) else ""
        if policy.jenis and right and policy.jenis != right:
            message = f"jenis {policy.jenis} tidak cocok dengan '{text_of(title)}'"
            yield Hit(policy.jenis, message, f"tulis ‹jenis: {right}›.", also=policy.judul.place)
    for item in subject.plan.kolaborasi:
        if item.bentuk == "mandiri" and item.mitra and item.kesepakatan and _AGREED.match(item.kesepakatan):
            message = f"bentuk mandiri tidak cocok dengan '{text_of(item.kesepakatan)}'"
            yield Hit(item.bentuk, message, "tulis ‹bentuk: bersama›.", also=item.kesepakatan.place)


_AGREED = re.compile(r"(?i)^(?:perjanjian kerja sama|nota kesepahaman|kesepakatan bersama|mou)\b")
