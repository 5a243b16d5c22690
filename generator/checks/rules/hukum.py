"""Rules on legal citations: number, year and title match, and the cited law is still in force."""

import re
from collections.abc import Iterator

from generator.checks.citations import Citation, listed
from generator.checks.finding import Severity
from generator.checks.right_year import right_year
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.framework.laws import Law, law_called
from generator.masterplan.dasar_hukum import Peraturan
from generator.source.words import alike, joined

_OF_THE_PAST = re.compile(r"(?i)\b(?:dicabut|digantikan|diganti|mengganti\w*|mencabut|sebelumnya|semula|dahulu)\b")


@rule(
    "HKM001",
    "Nomor, tahun, dan judul peraturan tidak cocok",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Peraturan dikenali dari jenis, nomor, tahun, dan judulnya; satu angka yang keliru menunjuk peraturan lain. Yang
    dinilai hanya peraturan tingkat nasional yang lazim dikutip, baik dalam dasar hukum maupun dalam teks; peraturan
    daerah dan peraturan yang tidak dikenal program tidak dinilai.
    """,
    bad="""
dasar_hukum:
  - {jenis: uu, nomor: 23, tahun: 2004, tentang: Pemerintahan Daerah}
""",
    good="""
dasar_hukum:
  - {jenis: uu, nomor: 23, tahun: 2014, tentang: Pemerintahan Daerah}
""",
)
def wrong_citation(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation whose title belongs to another number, or whose number to another title."""
    for citation in _citations(subject):
        others = [law for law in citation.entitled if law.short != citation.short]
        if citation.law is not None and not citation.title_fits:
            message = f"{citation.short} bukan tentang {text_of(_given(citation, others))}, melainkan tentang "
            fixes = right_year(citation, others, subject)
            yield Hit(citation.at, message + text_of(citation.law.title), _meant(others), fixes=fixes)
        elif citation.law is None and others and citation.year >= 2000:
            message = f"{citation.short} tentang {text_of(others[0].title)} tidak dikenal dengan nomor dan tahun itu"
            yield Hit(citation.at, message, _meant(others), fixes=right_year(citation, others, subject))


def _given(citation: Citation, others: list[Law]) -> str:
    """The title as cited; if it may run on within a sentence, the full title of the law that it begins with."""
    return others[0].title if others and not citation.exact else citation.title


def _meant(others: list[Law]) -> str:
    if not others:
        return "periksa jenis, nomor, tahun, dan judulnya pada naskah resmi."
    shown = [f"{law.short} (sudah dicabut)" if law.revoked_by else law.short for law in others]
    return f"Mungkin maksud Anda: {joined(shown, 'atau')}."


@rule(
    "HKM002",
    "Peraturan yang dikutip sudah dicabut",
    Severity.PERINGATAN,
    Basis.HUKUM,
    stage=1,
    explanation="""
    Masterplan bersandar pada peraturan yang berlaku. Peraturan yang sudah dicabut sebelum tahun naskah diganti dengan
    penggantinya. Kalimat yang memang bercerita tentang pencabutan atau keadaan dahulu tidak ditandai.
    """,
    bad="""
dasar_hukum:
  - {jenis: pp, nomor: 82, tahun: 2012, tentang: Penyelenggaraan Sistem dan Transaksi Elektronik}
""",
    good="""
dasar_hukum:
  - {jenis: pp, nomor: 71, tahun: 2019, tentang: Penyelenggaraan Sistem dan Transaksi Elektronik}
""",
)
def revoked(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation of a law no longer in force in the year of the document."""
    for citation in _citations(subject):
        law, successor = citation.law, _successor(citation.law)
        if law is None or successor is None or not citation.title_fits or _OF_THE_PAST.search(citation.round_it):
            continue
        if successor.year < (subject.year or successor.year + 1):
            remedy = f"ganti dengan {successor.short} tentang {text_of(successor.title)}."
            yield Hit(citation.at, f"{law.short} tentang {text_of(law.title)} sudah dicabut", remedy)


def _successor(law: Law | None) -> Law | None:
    """The law in force today in place of a revoked one; None if it was not revoked."""
    found = law_called(law.revoked_by) if law else None
    while found and found.revoked_by:
        found = law_called(found.revoked_by)
    return found


_NUMBER_WORD = re.compile(r"^(?:nomor|no)[. ]+")
_MOST_COMPARED = 20


@rule(
    "HKM003",
    "Dasar hukum disebut dua kali",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="Setiap peraturan cukup disebut satu kali dalam dasar hukum; yang kembar biasanya sisa salin-tempel.",
    bad="""
dasar_hukum:
  - {jenis: uu, nomor: 25, tahun: 2009, tentang: Pelayanan Publik}
  - {jenis: uu, nomor: 25, tahun: 2009, tentang: Pelayanan Publik}
""",
    good="""
dasar_hukum:
  - {jenis: uu, nomor: 25, tahun: 2009, tentang: Pelayanan Publik}
""",
)
def listed_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each legal basis listed before, in whatever spelling."""
    known: dict[tuple[str, ...], list[Peraturan]] = {}
    for item in subject.plan.dasar_hukum:
        if not (told := _law_of(item)):
            continue
        before = known.setdefault(told, [])
        first = next((other for other in before if _may_be_one_law(other, item)), None)
        if first is not None:
            called = (
                f"peraturan nomor {item.nomor} tahun {item.tahun}" if item.nomor else f"'{text_of(item.tentang)}'"
            )
            yield Hit(
                item.nomor or item, f"{called} sudah ada dalam dasar hukum", "hapus salah satu.", also=first.place
            )
        elif len(before) < _MOST_COMPARED:
            before.append(item)


def _law_of(item: Peraturan) -> tuple[str, ...]:
    """Kind, number and year of a law, or its title if it has no number; None if it has neither."""
    kind = str(item.jenis or "")
    if item.nomor and item.tahun:
        return kind, _NUMBER_WORD.sub("", alike(str(item.nomor))), str(item.tahun)
    return (kind, alike(str(item.tentang))) if item.tentang and not item.nomor else ()


def _may_be_one_law(one: Peraturan, other: Peraturan) -> bool:
    """Whether the full names of the kind agree; if only one law has such a name, whether the titles agree."""
    names = {alike(str(item.sebutan)) for item in (one, other)}
    return len(names) == 1 or ("" in names and alike(str(one.tentang)) == alike(str(other.tentang)))


@rule(
    "HKM004",
    "Peraturan bertahun sesudah tanggal naskah",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Naskah tidak dapat bersandar pada peraturan yang terbit sesudah tahun naskah; biasanya tahunnya salah ketik.
    """,
    bad="""
naskah: {tanggal: 3 Maret 2025}
dasar_hukum:
  - {jenis: perda, nomor: 4, tahun: 2052, tentang: RPJMD Tahun 2025–2029}
""",
    good="""
naskah: {tanggal: 3 Maret 2025}
dasar_hukum:
  - {jenis: perda, nomor: 4, tahun: 2025, tentang: RPJMD Tahun 2025–2029}
""",
)
def of_the_future(subject: Subject) -> Iterator[Hit]:
    """A hit for each legal basis dated after the year of the document."""
    written = subject.plan.naskah.tanggal
    if not written:
        return
    for item in subject.plan.dasar_hukum:
        if item.tahun and item.tahun > written.year:
            yield Hit(
                item.tahun,
                f"peraturan tahun {item.tahun}, padahal naskah bertanggal tahun {written.year}",
                "periksa tahun peraturan, atau perbarui 'naskah.tanggal'.",
            )


@rule(
    "HKM005",
    "Perubahan peraturan belum disebut",
    Severity.SARAN,
    Basis.HUKUM,
    stage=1,
    explanation="""
    Peraturan yang telah diubah dikutip beserta perubahan terakhirnya, dengan "sebagaimana telah diubah …" atau dengan
    butir tersendiri. Yang dinilai hanya perubahan yang dikenal program dan lebih tua daripada tahun naskah.
    """,
    bad="""
dasar_hukum:
  - {jenis: uu, nomor: 6, tahun: 2014, tentang: Desa}
""",
    good="""
dasar_hukum:
  - {jenis: uu, nomor: 6, tahun: 2014, tentang: Desa}
  - jenis: uu
    nomor: 3
    tahun: 2024
    tentang: Perubahan Kedua atas Undang-Undang Nomor 6 Tahun 2014 tentang Desa
""",
)
def without_amendment(subject: Subject) -> Iterator[Hit]:
    """A hit for each legal basis whose last amendment is not cited among the legal bases."""
    found = {citation.short: citation for item in subject.plan.dasar_hukum if (citation := listed(item))}
    named = set(found) | {citation.short for citation in subject.citations if not citation.round_it}
    for citation in found.values():
        change = law_called(citation.law.amended_by) if citation.law and citation.title_fits else None
        if change and change.short not in named and change.year < (subject.year or change.year + 1):
            message = f"{citation.short} telah diubah, terakhir dengan {change.short}"
            yield Hit(citation.at, message, f"tambahkan {change.short} pada butir ini atau sebagai butir sendiri.")


def _citations(subject: Subject) -> Iterator[Citation]:
    """The citations in the list and in the texts; each law counts once in a text."""
    yield from (citation for item in subject.plan.dasar_hukum if (citation := listed(item)))
    seen = set()
    for citation in subject.citations:
        key = (citation.at.path, citation.short, citation.title_fits)
        if key not in seen:
            seen.add(key)
            yield citation
