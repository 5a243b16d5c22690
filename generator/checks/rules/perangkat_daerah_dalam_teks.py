"""Rules on offices in texts: a name or short form stands in the region's list, and as it is written there."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.rules.perangkat_daerah_dalam_isian import in_charge, mentioned
from generator.checks.similar_wording import folded, is_slip
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
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


_JOINED_OFFICE = rf"{_WORD}(?:(?:,?\s(?:dan|serta)\s|,\s|\s){_WORD}){{0,7}}"
_IN_TEXT = rf"\b(?:Dinas|Badan|Satuan)\s{_JOINED_OFFICE}"
_NOT_OF_THE_REGION = (
    r"\b(?:Provinsi|Prov\.|Nasional|Pusat Statistik|Siber|Kementerian|Republik|Pemeriksa|Kabupaten|Kota|Usaha|"
    r"Layanan Umum|"
    r"Permusyawaratan|Pertanahan|Narkotika|Pengawas|Meteorologi|Riset|Standardisasi|Penyelenggara|Amil|Kerja|Tugas|"
    r"Gizi|Pendidikan Anak|Bank|Otoritas|Informasi Geospasial|Pangan Nasional|Pengelola)\b"
)
_NEXT_OFFICE = (
    r",?\s(?:dan|serta)?\s?(?:Dinas|Badan|Satuan|Bagian|Kantor|Inspektorat|Sekretariat|Kecamatan|Tim|Forum|Dewan)\b.*"
)
_OF_THE_PAST = (
    r"(?i)\b(?:dahulu|semula|sebelumnya|dulu|bekas|lama|pernah|peleburan|digabung\w*|dilebur|berganti|"
    r"perubahan nama|kini|"
    r"sekarang|penggabungan|pemisahan|pecahan|kelak|akan dibentuk|pembentukan|dibentuk|rencana pembentukan|provinsi|"
    r"kabupaten lain|kota lain|tetangga)\b"
)


@rule(
    "OPD009",
    "Perangkat daerah dalam teks tidak seperti pada daftar",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama dinas dan badan dalam uraian ditulis seperti pada daftar perangkat daerah. Yang ditandai ialah nama dengan
    kata yang sama tetapi urutannya terbalik, dengan satu kata yang lain, atau dengan salah ketik. Nama pendek,
    singkatan, perangkat daerah provinsi dan daerah lain, serta nama lama yang disebut demikian tidak ditandai.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten, opd: [Dinas Perdagangan dan Perindustrian]}
visi: {penjelasan: Pendampingan dilakukan Dinas Perindustrian dan Perdagangan di setiap pasar.}
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten, opd: [Dinas Perdagangan dan Perindustrian]}
visi: {penjelasan: Pendampingan dilakukan Dinas Perdagangan dan Perindustrian di setiap pasar.}
""",
)
def not_as_listed(subject: Subject) -> Iterator[Hit]:
    """A hit for the first mention in a text of each office that nearly is a listed one."""
    listed = {folded(name): name for name in _official_names(subject)}
    words_of = [(office, frozenset(name.split()) - {"dan", "serta"}) for name, office in listed.items()]
    own = str(subject.plan.daerah.nama or "")
    references = {str(name) for name in (*in_charge(subject), *mentioned(subject))}
    seen: set[str] = set()
    for text, match in subject.prose.near(("dinas ", "badan ", "satuan "), _IN_TEXT) if listed else ():
        told = re.sub(_NEXT_OFFICE, "", match[0])
        told = told.removesuffix(f" {own}").removesuffix(" Kabupaten").removesuffix(" Kota").strip(" ,")
        name = folded(told)
        is_settled = name in seen or told in references or text.path.startswith(_NOT_JUDGED)
        if is_settled or _is_beginning(name, listed) or re.search(_NOT_OF_THE_REGION, told):
            continue
        ours = frozenset(name.split()) - {"dan", "serta"}
        office = _nearly_office(ours, words_of) or _with_a_word_more(ours, words_of)
        sentence = sentence_at(text, *match.span())
        if office is None or re.search(_OF_THE_PAST, sentence) or is_said_of_others(subject, text, *match.span()):
            continue
        seen.add(name)
        message = f"teks menyebut '{told}', yang mirip '{office}' pada daftar {{opd}}"
        passage = Passage(text, match.start(), match.start() + len(told))
        yield Hit(passage, message, f"tulis {office}.", also=office.place)


def _official_names(subject: Subject) -> Iterator[Teks]:
    """The official names of the listed offices, and that of the one in charge if the region gives it in full."""
    yield from (office.nama for office in subject.offices.listed if office.nama)
    own = subject.plan.istilah.diskominfo
    if own and own.place and own.startswith("Dinas ") and len(own.split()) > _FEW:
        yield own


def _is_beginning(name: str, listed: Iterable[str]) -> bool:
    """Whether a name is a listed one, the beginning of one, or one followed by other words."""
    return any(known == name or known.startswith(f"{name} ") or name.startswith(f"{known} ") for known in listed)


def _nearly_office(ours: frozenset[str], listed: list[tuple[Any, frozenset[str]]]) -> Any:
    """The one listed office with the same words in another order, or with one word of several that differs."""
    same = [office for office, theirs in listed if ours == theirs]
    if same:
        return same[0] if len(same) == 1 else None
    slips = [o for o, theirs in listed if len(ours) == len(theirs) and _differ_by_one(ours, theirs, slips=True)]
    if slips:
        return slips[0]
    near = [office for office, theirs in listed if len(ours) == len(theirs) > _FEW and _differ_by_one(ours, theirs)]
    return near[0] if len(near) == 1 else None


_WRITTEN_OUT = {
    "umkm": frozenset(("usaha", "mikro", "kecil", "menengah")),
    "ukm": frozenset(("usaha", "kecil", "menengah")),
    "p3a": frozenset(("pemberdayaan", "perempuan", "perlindungan", "anak")),
}


def _with_a_word_more(ours: frozenset[str], listed: list[tuple[Any, frozenset[str]]]) -> Any:
    """The one listed office without or with a word of a short form: "UMKM" for "Usaha Kecil Menengah"."""
    short = ours & _WRITTEN_OUT.keys()
    if not short:
        return None
    full = (ours - short).union(*(_WRITTEN_OUT[word] for word in short))
    near = [office for office, theirs in listed if len(full ^ theirs) == 1]
    return near[0] if len(near) == 1 else None


_FEW = 3


def _differ_by_one(ours: frozenset[str], theirs: frozenset[str], *, slips: bool = False) -> bool:
    wrong, right = ours - theirs, theirs - ours
    return len(wrong) == len(right) == 1 and (not slips or is_slip(*wrong, *right))
