"""Rules on legal cover and bodies: own regulation, decrees, members, years of policies."""

import re
from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.checks.wording import folded, words
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.tata_kelola import Kebijakan, Lembaga
from generator.source.values import Teks

_LAW = re.compile(r"\b(?:peraturan|perbup|perwal\w*|perwako|perkada|perda|rancangan peraturan)\b", re.IGNORECASE)
_ABOUT = re.compile(r"smart|cerdas|master ?plan|rencana induk", re.IGNORECASE)
_DECREE_YEAR = re.compile(r"(?:^|[/.\-\s])((?:19|20)\d\d)(?=$|[/.\-\s])")


@rule(
    "KLM001",
    "Masterplan belum berpayung hukum",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Tidak adanya peraturan kepala daerah atau peraturan daerah adalah catatan yang paling sering diulang penilai. Yang
    diharapkan pada 'kebijakan' ialah peraturan tentang smart city atau masterplannya, sekurang-kurangnya sebagai
    rancangan. Nomor pada 'penetapan', atau peraturan daerah sendiri pada 'dasar_hukum', juga memadai.
    """,
    bad="""
kebijakan:
  - {jenis: kelembagaan, judul: Tim Tanggap Insiden Siber, status: ada}
""",
    good="""
kebijakan:
  - {jenis: kelembagaan, judul: Tim Tanggap Insiden Siber, status: ada}
  - {jenis: kebijakan, judul: Peraturan Bupati tentang Masterplan Smart City, status: rancangan}
""",
)
def without_law(subject: Subject) -> Iterator[Hit]:
    """One hit if policies are listed but the plan's own regulation is missing or not even drafted."""
    plan = subject.plan
    laws = [policy for policy in plan.kebijakan if _is_law_of_the_plan(policy, plan)]
    if not plan.kebijakan or plan.penetapan.nomor or _is_law_already(plan):
        return
    if not laws:
        yield Hit(
            plan.kebijakan,
            "belum ada {peraturan_kepala_daerah} atau peraturan daerah tentang {masterplan} {smart_city}",
            "tambahkan pada 'kebijakan', sekurang-kurangnya dengan 'status: rancangan'.",
        )
    elif all(policy.status == "belum" for policy in laws):
        yield Hit(
            laws[0].status,
            f"'{text_of(laws[0].judul)}' belum dirancang",
            "susun rancangannya; program ini dapat membuatkan naskah awalnya.",
        )


def _is_law_of_the_plan(policy: Kebijakan, plan: Masterplan) -> bool:
    title = policy.judul or ""
    own = f"{plan.istilah.smart_city}|{plan.istilah.masterplan}".casefold().split("|")
    about = _ABOUT.search(title) or any(word in title.casefold() for word in own)
    law = _LAW.search(title) or folded(str(plan.istilah.peraturan_kepala_daerah)) in folded(title)
    return bool(law and about)


def _is_law_already(plan: Masterplan) -> bool:
    return any(law.jenis in ("perda", "perkada") and _ABOUT.search(law.tentang or "") for law in plan.dasar_hukum)


@rule(
    "KLM002",
    "Dewan atau Forum tanpa unsur luar pemerintah",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Dewan beranggotakan juga akademisi, dunia usaha, dan tokoh masyarakat; Forum terutama mereka. Penilai mencatat
    ketiadaan unsur luar. Anggota yang berasal dari luar ditandai pada 'unsur'.
    """,
    bad="""
organisasi:
  dewan:
    anggota:
      - {nama: Ratna, jabatan: Bupati, peran: Ketua, unsur: dalam}
""",
    good="""
organisasi:
  dewan:
    anggota:
      - {nama: Ratna, jabatan: Bupati, peran: Ketua, unsur: dalam}
      - {nama: Yudistira, jabatan: Direktur Politeknik, peran: Anggota, unsur: luar}
""",
)
def without_outsiders(subject: Subject) -> Iterator[Hit]:
    """A hit for the council and the forum if no member is from outside government."""
    bodies = subject.plan.organisasi
    for name, body in (("{dewan}", bodies.dewan), ("{forum}", bodies.forum)):
        if body.anggota and not any(member.unsur == "luar" for member in body.anggota):
            yield Hit(
                body.anggota,
                f"{name} belum memiliki anggota yang ditandai dari luar pemerintah",
                "tambahkan akademisi, pelaku usaha, atau tokoh masyarakat dengan 'unsur: luar'.",
            )


@rule(
    "KLM003",
    "Tahun pada nomor keputusan berbeda dengan tanggalnya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Nomor surat keputusan lazim memuat tahunnya. Tahun yang berbeda dengan tanggal keputusan berarti salah satunya
    keliru, dan kekeliruan itu ikut terbawa ke setiap dokumen.
    """,
    bad="""
organisasi:
  dewan: {nomor_sk: 188.45/120/2024, tanggal_sk: 3 Maret 2025}
""",
    good="""
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
""",
)
def decree_of_another_year(subject: Subject) -> Iterator[Hit]:
    """A hit for each decree whose number contains another year than its date."""
    for _, body in _bodies(subject.plan):
        year = _year_of_decree(body.nomor_sk) if body.nomor_sk else 0
        if body.nomor_sk and body.tanggal_sk and year and year != body.tanggal_sk.year:
            yield Hit(
                body.nomor_sk,
                f"nomor {body.nomor_sk} bertahun {year}, sedangkan tanggalnya {body.tanggal_sk.year}",
                "cocokkan dengan surat keputusannya.",
                also=body.tanggal_sk.place,
            )


def _year_of_decree(number: Teks) -> int:
    """The year at the end of a decree's number, as in "188.45/120/2025"; 0 if there is none."""
    years = _DECREE_YEAR.findall(number)
    return int(years[-1]) if years else 0


def _bodies(plan: Masterplan) -> tuple[tuple[str, Lembaga], ...]:
    bodies = plan.organisasi
    return ("{dewan}", bodies.dewan), ("{tim_pelaksana}", bodies.tim_pelaksana), ("{forum}", bodies.forum)


@rule(
    "KLM004",
    "Orang yang sama dua kali dalam satu lembaga",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Susunan anggota yang menyebut orang yang sama dua kali biasanya gabungan dari dua naskah. Orang yang sama boleh
    duduk dalam lembaga yang berlainan.
    """,
    bad="""
organisasi:
  dewan:
    anggota:
      - {nama: Ratna Kusumawardhani, jabatan: Bupati, peran: Ketua}
      - {nama: Ratna Kusumawardhani, jabatan: Bupati, peran: Anggota}
""",
    good="""
organisasi:
  dewan:
    anggota:
      - {nama: Ratna Kusumawardhani, jabatan: Bupati, peran: Ketua}
  tim_pelaksana:
    anggota:
      - {nama: Ratna Kusumawardhani, jabatan: Bupati, peran: Pengarah}
""",
)
def member_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each member listed in the same body before."""
    for name, body in _bodies(subject.plan):
        seen: set[str] = set()
        for member in body.anggota:
            if member.nama and len(words(member.nama)) > 1 and folded(member.nama) in seen:
                yield Hit(member.nama, f"{member.nama} sudah menjadi anggota {name}", "sisakan satu.")
            seen.add(folded(member.nama or ""))


@rule(
    "KLM005",
    "Target tahun kebijakan tidak mungkin",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Kebijakan yang masih rancangan atau belum ada tidak dapat ditargetkan pada tahun sebelum naskah, dan target
    sesudah periode masterplan tidak membantu pelaksanaannya.
    """,
    bad="""
naskah: {tanggal: 2026-08-12}
kebijakan:
  - {jenis: kebijakan, judul: Peraturan Bupati tentang Satu Data, status: belum, tahun: 2024}
""",
    good="""
naskah: {tanggal: 2026-08-12}
kebijakan:
  - {jenis: kebijakan, judul: Peraturan Bupati tentang Satu Data, status: belum, tahun: 2027}
  - {jenis: kebijakan, judul: Peraturan Bupati tentang SPBE, status: ada, tahun: 2024}
""",
)
def impossible_year(subject: Subject) -> Iterator[Hit]:
    """A hit for each outstanding policy whose year has passed or lies after the period."""
    written, years = subject.plan.naskah.tanggal, subject.plan.periode.tahun
    for policy in subject.plan.kebijakan:
        if not policy.tahun or policy.status == "ada" or not policy.status:
            continue
        if written and policy.tahun < written.year:
            message = (
                f"'{text_of(policy.naming)}' ditargetkan {policy.tahun}, padahal naskah bertanggal {written.year}"
            )
            yield Hit(policy.tahun, message, "perbarui target tahun atau statusnya.")
        elif years and policy.tahun > years[-1]:
            message = f"'{text_of(policy.naming)}' ditargetkan {policy.tahun}, sesudah periode {years[0]}–{years[-1]}"
            yield Hit(policy.tahun, message, "majukan targetnya.")
