"""Rules on legal citations: number, year and title match, and the cited law is still in force."""

import re
from collections.abc import Iterator

from generator.checks.citations import Citation, listed
from generator.checks.finding import Severity
from generator.checks.local_laws import misquoted
from generator.checks.passage import Passage
from generator.checks.prose import is_quoted, sentence_at
from generator.checks.right_year import right_year
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.framework.city_indicators import standards
from generator.framework.law_reading import year_within
from generator.framework.laws import Law, amendments, amends_many, law_called, laws_of_kind
from generator.late_patterns import late_pattern
from generator.masterplan.dasar_hukum import Peraturan
from generator.source.words import alike, joined

_OF_THE_PAST = (
    r"(?i)\b(?:(?:di)?cabut|dicabutnya|mencabut|pencabutan|(?:di)?ganti\w*|(?:meng|peng)ganti\w*|sebelum\w*|semula|"
    r"dahulu|dulu|terdahulu|(?:yang|aturan|undang-undang|ketentuan) lama|pernah|sejak|sejarah|"
    r"(?:pada|di) (?:era|masa|zaman)|awalnya|mula-mula|kala|ketika|waktu itu|saat itu|"
    r"(?:tidak|tak) (?:lagi )?berlaku|dibatalkan|pemekaran|dimekarkan|berbeda|dibanding\w*|beralih|peralihan|"
    r"disempurnakan|lahirnya|kelahiran|dibentuk)\b"
)
# Of a law that something is said to rest on, only what speaks of laws counts: "menurut PP … sebelum sistem dipakai".
_SURELY_OF_THE_PAST = (
    r"(?i)\b(?:(?:di)?cabut|dicabutnya|mencabut|pencabutan|(?:di|meng|peng)ganti\w*|sebelumnya|semula|dahulu|dulu|"
    r"terdahulu|(?:yang|aturan|undang-undang|ketentuan|peraturan) lama|pernah|(?:pada|di) (?:era|masa|zaman)|awalnya|"
    r"waktu itu|saat itu|ketika itu|(?:tidak|tak) (?:lagi )?berlaku|masih berlaku|dibatalkan|disempurnakan|"
    r"sebelum (?:ada|terbit|lahir|berlaku|diganti|dicabut|tahun|uu|pp|undang|peraturan)\w*|"
    r"(?:sejak|ketika|kala|hingga) (?:tahun|uu|pp|undang|peraturan|berlaku|terbit)\w*)\b"
)
_YEAR = r"(?i)\b(?:pada|sejak|tahun|hingga|sampai|antara|periode|awal|akhir)\s+(?:tahun\s+)?((?:19|20)\d\d)\b"
_CITED_YEAR = r"(?i)\d[\d.-]*\s*(?:/|,?\s*(?:tahun|thn|th)\b[.\s]*)\s*[12]\d{3}"
_CONSTITUTION = (
    r"(?i)\b(?:UUD|Undang-Undang Dasar)(?:\s+(?:Negara|Republik|Indonesia|NRI|RI|Tahun|1945))*\s*,?\s*"
    r"(?P<wrong>(?:Nomor|No)\b[.\s]*\d+|(?:Tahun\s+)?(?!1945)[12]\d{3})\b"
)
_FIRST_WITH_ALL_TITLES = 2000
_INDEPENDENCE = 1945
_FROM_MEMORY = "ingatan"


@rule(
    "HKM001",
    "Nomor, tahun, dan judul peraturan tidak cocok",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Peraturan dikenali dari jenis, nomor, tahun, dan judulnya; satu angka yang keliru menunjuk peraturan lain. Yang
    dinilai hanya peraturan tingkat nasional yang lazim dikutip, baik dalam dasar hukum maupun dalam teks, dalam
    segala ejaan yang lazim: "UU No. 23 Th. 2014 ttg Pemda", "PERPRES 95/2018", "UU KIP Nomor 14 Tahun 2008".
    Demikian pula perubahan suatu peraturan, serta UUD 1945, yang tidak bernomor. Peraturan daerah dan peraturan yang
    tidak dikenal program tidak dinilai.
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
        if citation.law is not None and not citation.title_fits:
            others = citation.entitled or citation.of_other_kind
            message = f"{citation.short} bukan tentang {text_of(_given(citation, others))}, melainkan tentang "
            fixes = right_year(citation, others, subject)
            told = message + text_of(citation.law.title)
            yield Hit(citation.at, told, _meant(others), severity=_unless_sure(citation.law, *others), fixes=fixes)
        elif citation.law is None and (others := _misnumbered(citation)):
            message = f"{citation.short} tentang {text_of(others[0].title)} tidak dikenal dengan nomor dan tahun itu"
            fixes, severity = right_year(citation, others, subject), _unless_sure(*others)
            yield Hit(citation.at, message, _meant(others), severity=severity, fixes=fixes)
        elif citation.law is None or citation.title_fits:
            yield from _wrong_amendment(citation)
            yield from _wrongly_attributed(citation)
    yield from _numbered_constitution(subject)


def _unless_sure(*known: Law) -> Severity | None:
    """The severity of a finding that rests on a law recorded from memory only; None for the usual one."""
    return Severity.SARAN if any(law.source == _FROM_MEMORY for law in known) else None


def _misnumbered(citation: Citation) -> list[Law]:
    """The laws that a citation may mean whose number and year are unknown; not every old law is in the table."""
    others = citation.entitled
    near = any(citation.number == law.number or citation.year == law.year for law in others)
    if near or citation.year >= _FIRST_WITH_ALL_TITLES or citation.year < _INDEPENDENCE:
        return others or citation.of_other_kind
    return []


def _given(citation: Citation, others: list[Law]) -> str:
    """The title as cited; if it may run on within a sentence, the full title of the law that it begins with."""
    return others[0].title if others and not citation.exact else citation.title


def _meant(others: list[Law]) -> str:
    if not others:
        return "periksa jenis, nomor, tahun, dan judulnya pada naskah resmi."
    shown = [f"{law.short} (sudah dicabut)" if law.revoked_by else law.short for law in others]
    return f"Mungkin maksud Anda: {joined(shown, 'atau')}."


def _wrongly_attributed(citation: Citation) -> Iterator[Hit]:
    """A hit for a law said to lay down what another one does."""
    for law in citation.attributed:
        near = citation.number == law.number or citation.year == law.year
        is_of_period = any(word.isdecimal() for word in law.words)
        if near if citation.law is None else is_of_period and not citation.law.is_about(law):
            yield Hit(citation.at, f"{text_of(law.title)} tidak ditetapkan dengan {citation.short}", _meant([law]))
            return


def _wrong_amendment(citation: Citation) -> Iterator[Hit]:
    """A hit for a law said to amend another that is known not to, or is nearly a known amendment."""
    changed = citation.changes.law if citation.changes else None
    if changed is None or (citation.law and amends_many(citation.law)):
        return
    known = [law for law in amendments(changed) if law.kind == citation.kind]
    near = [law for law in known if citation.number == law.number or citation.year == law.year]
    is_unrelated = citation.law is not None and not citation.law.is_about(changed)
    if citation.short not in {law.short for law in known} and (is_unrelated or (near and citation.law is None)):
        message = f"{citation.short} tidak dikenal sebagai perubahan {changed.short}"
        yield Hit(citation.at, message, _meant(near or known))


def _numbered_constitution(subject: Subject) -> Iterator[Hit]:
    """A hit for each mention of the constitution with a number, or with another year than 1945."""
    remedy = "UUD 1945 disebut dengan pasalnya, misalnya Pasal 18 ayat (6), tanpa nomor."
    for item in subject.plan.dasar_hukum:
        if item.jenis == "uud" and (item.nomor or (item.tahun and item.tahun != _INDEPENDENCE)):
            yield Hit(item.nomor or item.tahun, "Undang-Undang Dasar disebut dengan nomor atau tahun lain", remedy)
    for text, match in subject.prose.near(("uud ", "undang-undang dasar "), _CONSTITUTION):
        yield Hit(text, f"Undang-Undang Dasar disebut dengan '{match['wrong']}'", remedy)


@rule(
    "HKM002",
    "Peraturan yang dikutip sudah dicabut",
    Severity.PERINGATAN,
    Basis.HUKUM,
    stage=1,
    explanation="""
    Masterplan bersandar pada peraturan yang berlaku. Peraturan yang sudah dicabut sebelum tahun naskah diganti dengan
    penggantinya (yang dicabut pada tahun naskah sendiri hanya menjadi saran), demikian pula rencana
    nasional yang masa berlakunya sudah berakhir. Kalimat yang memang bercerita
    tentang pencabutan atau keadaan dahulu tidak ditandai.
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
        if law is None or successor is None or not citation.title_fits or _tells_of_the_past(citation, successor):
            continue
        year = subject.year or successor.year + 1
        if successor.year <= year:
            is_new = successor.year == year
            remedy = f"ganti dengan {successor.short} tentang {text_of(successor.title)}."
            message = f"{law.short} tentang {text_of(law.title)} {_REVOKED_THIS_YEAR if is_new else 'sudah dicabut'}"
            yield Hit(citation.at, message, remedy, severity=Severity.SARAN if is_new else _unless_sure(law))
    yield from _expired(subject)


_REVOKED_THIS_YEAR = "dicabut pada tahun naskah ini"


def _tells_of_the_past(citation: Citation, successor: Law) -> bool:
    """Whether a law is cited for what it was: in the title of another, in a sentence on the past or its successor."""
    told = citation.sentence
    if citation.exact:
        return False
    past = _SURELY_OF_THE_PAST if citation.is_basis else _OF_THE_PAST
    if citation.within_title or re.search(past, told) or _names(told, successor):
        return True
    years = re.findall(_YEAR, re.sub(_CITED_YEAR, "", told))
    return any(citation.year <= int(year) <= successor.year for year in years)


def _names(sentence: str, law: Law) -> bool:
    number_and_year = rf"(?i)\b{re.escape(law.number)}\s*(?:/|,?\s*(?:tahun|thn|th)\b[.\s]*)\s*{law.year}"
    return re.search(number_and_year, sentence) is not None


def _expired(subject: Subject) -> Iterator[Hit]:
    """A hit for each legal basis that is a plan whose period ended before the year of the document."""
    for item in subject.plan.dasar_hukum:
        citation = listed(item)
        law = citation.law if citation and citation.title_fits else None
        if citation and law and law.ends and subject.year and law.ends < subject.year:
            heir = law_called(law.heir)
            remedy = (
                f"ganti dengan {heir.short} tentang {text_of(heir.title)}." if heir else "hapus dari dasar hukum."
            )
            message = f"masa berlaku {law.short} berakhir pada tahun {law.ends}"
            yield Hit(citation.at, message, remedy, severity=_unless_sure(law))


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
    """Kind, number and year of a law, with its title in place of a missing year; empty if it has neither."""
    kind = str(item.jenis or "")
    if item.nomor and item.tahun:
        return kind, _NUMBER_WORD.sub("", alike(str(item.nomor))), str(item.tahun)
    number = _NUMBER_WORD.sub("", alike(str(item.nomor))) if item.nomor else ""
    return (kind, number, "", alike(str(item.tentang))) if item.tentang else ()


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
    """A hit for each legal basis, and each national law cited in a text, dated after the year of the document."""
    written = subject.plan.naskah.tanggal
    if not written:
        return
    dated = [(item.tahun, int(item.tahun)) for item in subject.plan.dasar_hukum if item.tahun]
    dated += [(citation.at, citation.year) for citation in subject.citations]
    for at, year in dated:
        if year > written.year:
            yield Hit(
                at,
                f"peraturan tahun {year}, padahal naskah bertanggal tahun {written.year}",
                "periksa tahun peraturan, atau perbarui ‹naskah.tanggal›.",
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
    """A hit for each amendment that is not cited among the legal bases, at the first law that it amends."""
    found = {citation.short: citation for item in subject.plan.dasar_hukum if (citation := listed(item))}
    named = set(found) | {citation.short for citation in subject.citations if citation.listed}
    missing: dict[str, list[Citation]] = {}
    for citation in found.values():
        law = citation.law if citation.title_fits else None
        change = law_called(law.amended_by) if law and not law.revoked_by else None
        if change and change.short not in named and change.year < (subject.year or change.year + 1):
            missing.setdefault(change.short, []).append(citation)
    for change_short, changed in missing.items():
        message = f"{joined([citation.short for citation in changed])} telah diubah, terakhir dengan {change_short}"
        yield Hit(changed[0].at, message, f"tambahkan {change_short} pada butir ini atau sebagai butir sendiri.")


# Of a number such as HK.01.07/MENKES/2015 the last part may count decisions.
_BEARS_YEAR = re.compile(r"\d|(?:[^/]+/){3}")
_STANDARD = re.compile(r"(?i)\s*(?:SNI|ISO|IEC)\b")


@rule(
    "HKM006",
    "Standar di antara peraturan",
    Severity.SARAN,
    Basis.HUKUM,
    stage=1,
    explanation="""
    SNI dan ISO adalah standar, bukan peraturan perundang-undangan menurut UU 12/2011; dalam dasar hukum hanya dimuat
    peraturan. Standar disebut dalam teks, misalnya pada metodologi, atau sebagai sumber.
    """,
    bad="""
dasar_hukum:
  - {jenis: lain, sebutan: SNI ISO, nomor: 37122, tahun: 2019, tentang: Indikator untuk kota cerdas}
""",
    good="""
sumber:
  - {id: sni-37122, nama: "SNI ISO 37122:2019 Indikator untuk kota cerdas"}
""",
)
def standard_as_law(subject: Subject) -> Iterator[Hit]:
    """A hit for each legal basis that is a standard."""
    for item in subject.plan.dasar_hukum:
        told = item.sebutan or (item.tentang if not item.nomor else None)
        if told and _STANDARD.match(told):
            remedy = "pindahkan ke ‹sumber›, atau sebut dalam teks metodologi."
            yield Hit(told, f"'{text_of(told)}' adalah standar, bukan peraturan", remedy)


@rule(
    "HKM007",
    "Peraturan daerah sendiri dikutip dengan angka lain",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Peraturan daerah dan peraturan kepala daerah dikutip dalam teks dengan nomor dan tahun yang sama dengan dasar
    hukum. Yang ditandai hanya kutipan yang nomor atau tahunnya sama dan judulnya sama, atau yang angkanya tertukar.
    """,
    bad="""
daerah: {nama: Jambi, jenis: kota}
dasar_hukum:
  - {jenis: perda, nomor: 1, tahun: 2019, tentang: Penyelenggaraan Smart City}
visi:
  penjelasan: Perda Kota Jambi Nomor 1 Tahun 2018 tentang Penyelenggaraan Smart City menjadi dasar.
""",
    good="""
daerah: {nama: Jambi, jenis: kota}
dasar_hukum:
  - {jenis: perda, nomor: 1, tahun: 2019, tentang: Penyelenggaraan Smart City}
visi:
  penjelasan: Perda Kota Jambi Nomor 1 Tahun 2019 tentang Penyelenggaraan Smart City menjadi dasar.
""",
)
def own_law_misquoted(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation of the region's own law that differs from the legal bases in number or year."""
    for citation in misquoted(subject):
        listed_as = f"nomor {citation.meant.nomor} tahun {citation.meant.tahun}"
        message = f"'{citation.told}' tidak ada dalam dasar hukum, yang memuat {listed_as}"
        yield Hit(citation.at, message, f"samakan; mungkin maksud Anda {listed_as}.", also=citation.meant.place)


_FORMING = (
    r"(?i)^pembentukan (?:daerah|kabupaten|kota|propinsi|provinsi)"
    r"|^(?:penetapan undang-undang darurat|perpanjangan pembentukan)"
)
_OF_ONE_REGION = re.compile(r"(?i)^(?P<region>(?:kabupaten|kota) [^,]+?) di provinsi (?P<province>.+)$")


@rule(
    "HKM008",
    "Undang-undang pembentukan daerah sudah diganti",
    Severity.PERINGATAN,
    Basis.HUKUM,
    stage=1,
    explanation="""
    Sejak tahun 2024 banyak kabupaten dan kota mempunyai undang-undang sendiri, seperti UU 40/2024 tentang Kota Jambi
    di Provinsi Jambi, yang menggantikan undang-undang pembentukannya. Yang dinilai hanya dasar hukum daerah yang
    undang-undang barunya dikenal program, bila naskahnya lebih muda.
    """,
    bad="""
daerah: {kode: "15.71", nama: Jambi, jenis: kota, provinsi: Jambi}
dasar_hukum:
  - jenis: uu
    nomor: 9
    tahun: 1956
    tentang: Pembentukan Daerah Otonom Kota-Besar dalam Lingkungan Daerah Propinsi Sumatera Tengah
""",
    good="""
daerah: {kode: "15.71", nama: Jambi, jenis: kota, provinsi: Jambi}
dasar_hukum:
  - {jenis: uu, nomor: 40, tahun: 2024, tentang: Kota Jambi di Provinsi Jambi}
""",
)
def former_forming_law(subject: Subject) -> Iterator[Hit]:
    """A hit for each older law among the legal bases that formed the region or its neighbours."""
    place = subject.plan.daerah
    called = f"{place.jenis} {place.nama}".casefold()
    of_one = ((law, _OF_ONE_REGION.match(law.title)) for law in laws_of_kind("uu"))
    new = next((law for law, match in of_one if match and match["region"].casefold() == called), None)
    if new is None or new.year > (subject.year or new.year):
        return
    for item in subject.plan.dasar_hukum:
        is_older = item.jenis == "uu" and item.tahun and int(item.tahun) < new.year
        if is_older and item.tentang and re.match(_FORMING, item.tentang):
            message = f"undang-undang pembentukan tahun {item.tahun} sudah diganti dengan {new.short}"
            yield Hit(item.tentang, message, f"ganti dengan {new.short} tentang {new.title}.")


@rule(
    "HKM009",
    "Tahun pada nomor peraturan berbeda",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Nomor keputusan dan sebagian peraturan menteri memuat tahunnya, seperti 188.45/12/Huk/2025. Tahun lain pada
    'tahun' berarti salah satunya keliru, dan keduanya tercetak berdampingan.
    """,
    bad="""
dasar_hukum:
  - {jenis: keputusan, sebutan: Keputusan Bupati, nomor: 188.45/12/Huk/2025, tahun: 2024, tentang: Tim Pelaksana}
""",
    good="""
dasar_hukum:
  - {jenis: keputusan, sebutan: Keputusan Bupati, nomor: 188.45/12/Huk/2025, tentang: Tim Pelaksana}
""",
)
def numbered_in_another_year(subject: Subject) -> Iterator[Hit]:
    """A hit for each legal basis whose number contains another year than its own."""
    for item in subject.plan.dasar_hukum:
        year = year_within(item.nomor) if item.nomor and _BEARS_YEAR.match(item.nomor) else None
        if year and item.tahun and year != item.tahun:
            yield Hit(
                item.nomor,
                f"nomor {text_of(item.nomor)} bertahun {year}, sedangkan ‹tahun› berisi {item.tahun}",
                "cocokkan dengan naskahnya; tahun yang sudah ada dalam nomor tidak perlu diisi lagi.",
                also=item.tahun.place,
            )


def _citations(subject: Subject) -> Iterator[Citation]:
    """The citations in the list and in the texts; each law counts once in a text."""
    yield from (citation for item in subject.plan.dasar_hukum if (citation := listed(item)))
    seen = set()
    for citation in subject.citations:
        key = (citation.at.path, citation.short, citation.title_fits)
        if key not in seen:
            seen.add(key)
            yield citation


_EDITION = (
    r"\b(?P<kind>SNI(?:\sISO(?:/\w+)?)?|ISO)\s(?:(?:Nomor|No\.)\s)?(?P<number>\d{5})"
    r"(?:\s?:\s?|\s[Tt]ahun\s)(?P<year>20\d\d)\b"
)
_FORMER_EDITION = late_pattern(
    r"(?i)\b(?:edisi (?:lama|pertama|terdahulu|sebelumnya)|menggantikan|digantikan|diganti|semula|dahulu|sebelumnya|"
    r"direvisi|merevisi|pernah|sejarah\w*|bukan|keliru|salah)\b"
)


@rule(
    "HKM010",
    "Tahun standar keliru",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Standar indikator kota disebut dengan tahun edisinya: SNI ISO 37120:2018, 37122:2019, dan 37123:2019. Yang
    ditandai ialah tahun lain di belakang nomor itu, kecuali kalimat yang menceritakan edisi terdahulu.
    """,
    bad="""
visi: {penjelasan: "Pengukurannya memakai SNI ISO 37122:2018."}
""",
    good="""
visi: {penjelasan: "Pengukurannya memakai SNI ISO 37122:2019, yang melengkapi SNI ISO 37120:2018."}
""",
)
def another_edition(subject: Subject) -> Iterator[Hit]:
    """A hit for each standard for the indicators of cities that is cited with a year other than its edition's."""
    known = standards()
    for text, match in subject.prose.near(tuple(known), _EDITION):
        standard = known.get(match["number"])
        # The edition of ISO 37120 before that of 2018 never became an SNI.
        is_older_iso = match["kind"] == "ISO" and standard is not None and match["year"] < standard.year
        if standard is None or match["year"] == standard.year or is_older_iso or is_quoted(text, match.start()):
            continue
        if not _FORMER_EDITION.search(sentence_at(text, *match.span())):
            message = f"teks menyebut '{match[0]}', padahal edisinya tahun {standard.year}"
            yield Hit(Passage(text, *match.span("year")), message, f"tulis {standard.year}, atau periksa nomornya.")
    for item in subject.plan.dasar_hukum:
        called = str(item.sebutan or "")
        is_standard = item.jenis == "sni" or _STANDARD.match(called)
        standard = known.get(str(item.nomor)) if item.tahun and is_standard else None
        if standard and str(item.tahun) != standard.year:
            message = f"{called} {item.nomor} bertahun {item.tahun}, padahal edisinya tahun {standard.year}"
            yield Hit(item.tahun, message, f"tulis {standard.year}, atau periksa nomornya.")
