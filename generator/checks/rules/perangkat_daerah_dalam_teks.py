"""Rules on offices in texts: a name or short form stands in the region's list, and as it is written there."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.rules.perangkat_daerah_dalam_isian import in_charge, mentioned
from generator.checks.similar_wording import folded
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.masterplan.daerah import Opd
from generator.source.values import Teks

_FEWEST_LISTED = 8
_NOT_JUDGED = ("daerah.opd", "dasar_hukum", "sumber", "istilah")
_WORD = r"[A-Z][A-Za-z’'-]+"
_OFFICE = (
    rf"\b(?:Dinas|Badan(?! Usaha| Pusat| Layanan| Permusyawaratan)|Satuan Polisi|Inspektorat|Sekretariat)"
    rf"(?:(?:\s|,\s(?!(?:Dinas|Badan|Satuan|Bagian|Kantor|Inspektorat|Sekretariat)\b)|,?\s(?:dan|serta)\s"
    rf"(?!(?:Dinas|Badan|Satuan|Bagian|Kantor|Inspektorat|Sekretariat|Tim|Forum|Dewan|Kecamatan)\b)){_WORD}){{1,8}}"
)
_OF_OTHERS = (
    r"\b(?:Provinsi|Prov\.|Nasional|Pusat|Siber|Kementerian|Republik|Pemeriksa|Kabupaten|Kota|Usaha|Indonesia|Negara|"
    r"Pertanahan|Narkotika|Pengawas\w*|Meteorologi|Standardisasi|Penyelenggara|Amil|DPRD|Gizi|Otoritas|"
    r"Geospasial|Pengelola|Jaminan|Pemusyawaratan|Dewan|Ekonomi Kreatif|Intelijen|Wakil|Jenderal|Karantina|Forum|"
    r"Tim)\b"
)
_PAST_OR_FUTURE = (
    r"(?i)\b(?:dahulu|semula|sebelumnya|dulu|bekas|lama|pernah|peleburan|\w*gabung\w*|dilebur|berganti|kelak|akan|"
    r"pembentukan|dibentuk|membentuk|pemisahan|pecahan|provinsi|lain|tetangga|pusat|kementerian|nasional)\b"
)
_PIECES = (
    "dikbud|dikpora|dik|pora|por|keswan|kes|sos|hub|nakertrans|naker|nakkeswan|nak|trans|kop|kum|ukm|umkm|perindag|"
    "perinaker|perin|dagperin|dagin|dag|parbud|parpora|parekraf|par|budpar|bud|tanbun|tanhut|tan|bun|kanlut|kan|lut|"
    "hut|dukcapil|duk|capil|kominfotik|kominfo|perpusip|pusarda|pusip|pus|arsip|sip|perkimtan|perkim|perumkim|kim|"
    "ketapang|pangtan|pangan|pang|permades|pmd|dalduk|tamben|esdm|damkar|rumkim|pupr|pu|lh"
)
_SHORT_FORM = re.compile(rf"(?i:(?:Dis|Din)(?:{_PIECES})+)|Bap[a-z]*da|Bappelitbangda")


@rule(
    "PGM001",
    "Perangkat daerah dalam teks tidak ada dalam daftar",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Dinas dan badan yang disebut dalam uraian, dengan nama lengkap atau singkatannya, ada dalam 'daerah.opd'. Yang
    tidak ada biasanya nama lama atau berasal dari naskah daerah lain; singkatan lain untuk perangkat daerah yang ada
    diganti dengan singkatan pada daftar. Lembaga pusat, provinsi, dan daerah lain, nama lama, serta yang baru akan
    dibentuk tidak ditandai. Daftar yang kurang dari delapan perangkat daerah dianggap belum lengkap.
    """,
    bad="""
daerah:
  opd: [Dinas Kesehatan, Dinas Sosial, Dinas Pendidikan, Dinas Perhubungan, Dinas Tenaga Kerja, Dinas Pertanian,
        Dinas Perikanan, Badan Pendapatan Daerah]
visi: {penjelasan: Dinas Pertambangan menyediakan peta bagi warga di setiap kecamatan.}
""",
    good="""
daerah:
  opd: [Dinas Kesehatan, Dinas Sosial, Dinas Pendidikan, Dinas Perhubungan, Dinas Tenaga Kerja, Dinas Pertanian,
        Dinas Perikanan, Badan Pendapatan Daerah]
visi: {penjelasan: Dinas Perhubungan menyediakan peta bagi warga di setiap kecamatan.}
""",
)
def unknown_in_text(subject: Subject) -> Iterator[Hit]:
    """A hit for the first mention of each office in a text that the list does not have under this name."""
    if len(subject.offices.listed) < _FEWEST_LISTED:
        return
    yield from _unknown_names(subject)
    yield from _unknown_short_forms(subject)


def _unknown_names(subject: Subject) -> Iterator[Hit]:
    known = {folded(str(office.nama)) for office in subject.offices.listed}
    references = {str(name) for name in (*in_charge(subject), *mentioned(subject))}
    own, seen = str(subject.plan.daerah.nama or ""), set[str]()
    for text, match in subject.prose.near(("dinas ", "badan ", "satuan polisi", "inspektorat "), _OFFICE):
        told = re.sub(r",?\s(?:dan|serta)$", "", match[0]).removesuffix(f" {own}")
        told = told.removesuffix(" Kabupaten").removesuffix(" Kota")
        name = folded(told)
        if name in seen or text.path.startswith(_NOT_JUDGED) or told in references or re.search(_OF_OTHERS, told):
            continue
        seen.add(name)
        begins = any(other.startswith(name) or name.startswith(other) for other in known)
        if begins or _is_listed(subject, told) or _is_elsewhere(subject, text, match):
            continue
        message = f"teks menyebut '{told}', yang tidak ada dalam daftar {{opd}} daerah ini"
        remedy = "tulis nama seperti pada ‹daerah.opd›, atau tambahkan di sana."
        yield Hit(Passage(text, match.start(), match.start() + len(told)), message, remedy)


def _is_listed(subject: Subject, told: str) -> bool:
    """Whether a name, or some words at its beginning, mean a listed office, or nearly have the words of one."""
    words = told.split()
    starts = (" ".join(words[:end]).strip(" ,") for end in range(len(words), 1, -1))
    if any(subject.offices.meant(start) is not None for start in starts):
        return True
    ours = subject.offices.telling(told)
    return any(len(ours & subject.offices.telling(str(office.nama))) > 1 for office in subject.offices.listed)


def _is_elsewhere(subject: Subject, text: Teks, match: re.Match[str]) -> bool:
    """Whether a sentence speaks of another time, another region or another level."""
    sentence = sentence_at(text, *match.span())
    return re.search(_PAST_OR_FUTURE, sentence) is not None or is_said_of_others(subject, text, *match.span())


def _unknown_short_forms(subject: Subject) -> Iterator[Hit]:
    listed = [office for office in subject.offices.listed if office.singkatan]
    known = {word for office in listed for word in str(office.singkatan).split()}
    known |= set(str(subject.plan.istilah.diskominfo).split())
    if len(listed) < _FEWEST_LISTED:
        return
    prose = subject.prose
    forms = {word for word in prose.capitalised if word.startswith(_BEGINNINGS) and _SHORT_FORM.fullmatch(word)}
    for word in sorted((forms | (prose.words & _USUAL)) - known):
        is_form = word in forms
        office = subject.offices.meant(word)
        for text, match in prose.near((word.casefold(),), rf"(?<![\w-]){re.escape(word)}(?![\w-])"):
            if text.path.startswith(_NOT_JUDGED) or _is_elsewhere(subject, text, match):
                continue
            if office is not None:
                message = f"teks menyebut '{word}', padahal singkatan {office.nama} pada daftar {office.singkatan}"
                yield Hit(Passage(text, *match.span()), message, f"tulis {office.singkatan}.", also=office.place)
            elif is_form and not re.match(r"\s(?:Provinsi|Prov\b|Kota|Kabupaten)", text[match.end() :]):
                message = f"teks menyebut '{word}', yang bukan singkatan {{opd}} dalam daftar daerah ini"
                remedy = "tulis singkatan seperti pada ‹daerah.opd›, atau tambahkan di sana."
                yield Hit(Passage(text, *match.span()), message, remedy)
            break


_BEGINNINGS = ("Dis", "DIS", "Din", "DIN", "Bap")
_USUAL = frozenset(("PUPR", "DPUPR", "BKPSDM", "BPKAD", "DPMPTSP", "DLH", "DPMD", "BPBD", "BKD"))


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
