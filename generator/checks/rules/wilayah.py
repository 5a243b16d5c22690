"""Rules on regions: names of other regions, probably copied from their masterplans, and the region's own identity."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import Prose, sentence_at, span_of_sentence
from generator.checks.region_context import (
    follows_a_name,
    is_owned,
    is_part_of_a_name,
    is_placed,
    is_subject,
    tells_of_others,
)
from generator.checks.region_names import OF_KABUPATEN, OF_KOTA, Bare, Name, by_names, named
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import is_slip
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.framework.all_regions import (
    Region,
    find_regions,
    fits_name,
    fits_province,
    is_name_of_province,
    plain_name,
    regions,
    regions_in_short,
    was_in_province,
)
from generator.framework.loading import framework_data
from generator.masterplan.daerah import Daerah
from generator.source.paths import ModelPath
from generator.source.values import Teks
from generator.source.words import closest

_OF_OTHERS = "dasar_hukum"
_OF_THE_REGION = frozenset(
    f"daerah.{name}" for name in ("tetangga", "nama", "provinsi", "ibu_kota", "kepala", "kepala_diskominfo", "wakil",
                                  "sekretaris", "kawasan", "opd")
)  # fmt: skip
_PEOPLE = frozenset(("mitra", "narasumber", "pembuka", "pimpinan", "anggota", "penanda_tangan", "perumus"))
_PLACES = frozenset(("tempat", "tautan", "kemitraan"))
_MOST_NAMED = 3
_CONTRAST = (
    r"(?:;|\b(?:sedangkan|sementara|adapun|sebaliknya|tetapi|namun|meskipun|walaupun|sebelum|sesudah|setelah|"
    r"sebagaimana|berbeda)\b)"
)
_IN_A_YEAR = r"(?i)\b(?:pada|sejak|tahun|akhir|awal|bulan \w+)\s+((?:19|20)\d\d)\b"
_AIMS = r"\b(?:menuju|mewujudkan|berkomitmen|bertekad)\b"
_YEARS_SINCE = 3
_OF_EVALUATIONS = frozenset(("evaluasi", "pemantauan"))
_RATED = (
    r"(?s)\s(?:(?:juga|hanya|baru|sendiri|lalu|kemudian|dengan)\s)*(?:memperoleh|meraih|mendapat(?:kan)?|mencapai|bernilai|"
    r"mencatat(?:kan)?|menempati|menduduki|berada|masuk|naik|turun)\b[^.;]*?(?:\d|\bperingkat\b|\burutan\b|\bbesar\b)"
)
_RATE_OF = r"(?i)\b(?:nilai|indeks|skor|capaian|peringkat|hasil evaluasi)\s(?:evaluasi\s|smart city\s)*$"
_FIGURE = r"\s[^.;]{0,60}?\d"
_GOVERNMENT = r"(?:[^.;]{2,80},\s)?(?:Pemerintah|Pemda)\s(?:Daerah\s)?"
_ACTS = r"\s(?:telah\s|terus\s|juga\s|akan\s|turut\s)?(?:me[mnlrwy]|ber)[a-z]{3}"
_OF_GOVERNMENT = r"(?i)\b(?:pemerintah|pemda|dinas(?:\s\w+){0,4}|badan(?:\s\w+){0,4}|bupati|wali kota)\s+$"


@rule(
    "WIL001",
    "Nama daerah lain dalam teks",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
      Nama kabupaten, kota, atau provinsi lain di luar tetangga dan mitra biasanya tertinggal dari naskah yang
    disalin.   Yang dikenali adalah 514 kabupaten dan kota serta provinsi: dengan sebutannya, seperti "Kabupaten
    Malang" dan   "Wali Kota Batu", tanpa sebutan bila namanya khas, seperti "Kutai Barat" dan "warga Banyuwangi",
    dengan nama   pendeknya, seperti "Kotim" dan "Jatim", dan pada lokasi kegiatan. Kata umum, nama jalan,
    universitas, dan tokoh tidak   ditandai, demikian pula kalimat tentang studi tiru, perbandingan, perbatasan,
    perjalanan ke sana, tamu, penghargaan, dan kerja sama, serta nilai daerah itu dalam catatan evaluasi. Nama
    yang memang dimaksud ditulis pada daerah.tetangga, kolaborasi.mitra, atau   pemeriksaan.kata_wajar.
    """,
    bad="""
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah}
visi:
  penjelasan: Kabupaten Banyuwangi menuju daerah yang cerdas dan sejahtera.
""",
    good="""
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah}
visi:
  penjelasan: Kabupaten Kotawaringin Timur menuju daerah yang cerdas dan sejahtera.
""",
)
def another_region(subject: Subject) -> Iterator[Hit]:
    """A hit for each other region or province that a text names, once in a text."""
    mentions = [_Mention(text, match, name, subject) for text, match, name in named(subject.prose)]
    allowed = _allowed(subject) if mentions else frozenset()
    foreign = [mention for mention in mentions if not mention.is_allowed(allowed)]
    seen: set[tuple[str, str]] = set()
    for mention in foreign:
        key = (mention.text.path, mention.match["name"])
        if (
            key not in seen
            and not _may_name_others(ModelPath(mention.text.path))
            and mention.is_out_of_place(foreign)
        ):
            seen.add(key)
            yield mention.hit()
    yield from _helpers_of_others(subject)


_HELPERS = r"^(?:rencana_aksi|quick_win)\b.*\bpendukung\["
_GUESTS = r"(?i)^(?:pemerintah|pemkab|pemkot|pemprov|bupati|wali kota|bank|universitas|politeknik|rsud)\b"
_A_REGION = re.compile(r"\b(?:Kab|Kota|Prov)")


def _helpers_of_others(subject: Subject) -> Iterator[Hit]:
    """The supporting parties, outside the list of offices, that bear the name of another region."""
    links = (link for link in subject.said.links if link.tujuan is None and _A_REGION.search(link))
    helpers = [link for link in links if re.match(_HELPERS, link.path) and not re.match(_GUESTS, link)]
    mentions = (
        [_Mention(text, match, name, subject) for text, match, name in named(Prose(helpers))] if helpers else []
    )
    allowed = _allowed(subject) if mentions else frozenset()
    for mention in mentions:
        if mention.match["prefix"] and not mention.is_allowed(allowed) and mention.is_out_of_place(mentions):
            yield mention.hit()


def _may_name_others(path: ModelPath) -> bool:
    """Whether a text may rightly name other regions."""
    if path.topic == _OF_OTHERS or not _OF_THE_REGION.isdisjoint(path.kinds):
        return True
    return not _PEOPLE.isdisjoint(path.names[1:]) or path.name in _PLACES


@dataclass(frozen=True)
class _Mention:
    """A region or province that a text names."""

    text: Teks
    match: re.Match[str]
    name: Name
    subject: Subject

    @cached_property
    def sentence(self) -> str:
        return sentence_at(self.text, *self.match.span())

    @cached_property
    def meant(self) -> tuple[Region, ...]:
        """The regions that it may mean: those of the kind told before the name, else all of that name."""
        kind = _kind((self.match["prefix"] or "").capitalize())
        return tuple(region for region in self.name.meant if region.kind == kind) or self.name.meant

    @cached_property
    def is_location(self) -> bool:
        return ModelPath(self.text.path).name == "lokasi"

    def is_allowed(self, allowed: frozenset[str]) -> bool:
        """Whether it may mean the region itself, a neighbour, a partner, or a word the region declares usual."""
        if self.match["name"].casefold() in allowed:
            return True
        if self.name.province:
            return any(region.code in allowed for region in self.name.meant)
        return any(region.code in allowed or region.full_name.casefold() in allowed for region in self.meant)

    def is_out_of_place(self, foreign: list["_Mention"]) -> bool:
        """Whether the text speaks of it as if it were the region itself."""
        own = str(self.subject.plan.daerah.nama or "")
        if len(own) > len(self.match["name"]) and self.text.startswith(own, self.match.start("name")):
            return False
        if is_part_of_a_name(self.text, self.match):
            return False
        if self.is_location or self._is_own_province(own):
            return True
        if not self._is_recognised() or tells_of_others(self.text, self.match, self.sentence):
            return False
        if self._is_compared_with(own) or self._is_told_as_history() or self._is_rated():
            return False
        return self._count(foreign) < self._most_named() and not self._is_namesake_beside(own)

    def _is_compared_with(self, own: str) -> bool:
        """Whether words of contrast stand between it and the region: "…, sedangkan Cendana Raya belum"."""
        first, last = span_of_sentence(self.text, *self.match.span())
        if self.text[:last].rstrip().endswith(";"):
            last = span_of_sentence(self.text, last, last + 1)[1]
        before, after = self.text[first : self.match.start()], self.text[self.match.end() : last]
        names = rf"(?:{re.escape(own or '—')}|\b(?:daerah|kabupaten|kota) (?:ini|kita)\b)"
        return bool(
            re.search(rf"(?i){_CONTRAST}(?s:.)*?{names}", after)
            or re.search(rf"(?i){names}(?s:.)*?{_CONTRAST}", before)
        )

    def _is_rated(self) -> bool:
        """Whether a text on an evaluation gives it a mark or rank of its own, other than those of this region."""
        if ModelPath(self.text.path).topic not in _OF_EVALUATIONS:
            return False
        of_it = re.match(_RATED, self.text[self.match.end() :]) or (
            re.search(_RATE_OF, self.text[: self.match.start()]) and re.match(_FIGURE, self.text[self.match.end() :])
        )
        if not of_it:
            return False
        told = {Decimal(of_it[0].replace(",", ".")) for of_it in re.finditer(r"\d,\d+", self.sentence)}
        return told.isdisjoint(one.indeks for one in self.subject.plan.evaluasi if isinstance(one.indeks, Decimal))

    def _is_acting_government(self) -> bool:
        """Whether a sentence begins with its government as the one that acts."""
        before = span_of_sentence(self.text, *self.match.span())[0]
        lead = self.text[before : self.match.start()]
        return bool(re.fullmatch(_GOVERNMENT, lead) and re.match(_ACTS, self.text[self.match.end() :]))

    def _is_told_as_history(self) -> bool:
        """Whether its sentence tells what happened there in a year well before the document."""
        written = self.subject.year or self._year_of_sources()
        years = [int(year) for year in re.findall(_IN_A_YEAR, self.sentence)]
        if not years or max(years) > written - _YEARS_SINCE or is_owned(self.text, self.match):
            return False
        return not re.search(_OF_GOVERNMENT, self.text[: self.match.start()])

    def _year_of_sources(self) -> int:
        """The year of the newest source, 0 if none is dated."""
        dated = [source.tanggal.year if source.tanggal else source.tahun for source in self.subject.plan.sumber]
        return max((int(year) for year in dated if year), default=0)

    def _most_named(self) -> int:
        """The number of other regions in a sentence from which on it speaks of them rightly."""
        is_sole_subject = self.name.province or is_owned(self.text, self.match) or re.search(_AIMS, self.sentence)
        return _MOST_NAMED if is_sole_subject else _MOST_NAMED - 1

    def _is_own_province(self, own: str) -> bool:
        """Whether another province is named as that of the region: "Kotawaringin Timur, Jawa Timur"."""
        before = self.text[: self.match.start()]
        return bool(own and self.name.province and re.search(rf"{re.escape(own)},?\s+(?:di\s+)?$", before))

    def _is_recognised(self) -> bool:
        """Whether a name without its kind stands where only a region can."""
        bare = self.name.bare
        if self.match["prefix"] or bare is Bare.ALWAYS or is_owned(self.text, self.match):
            return True
        if bare is Bare.OWNED or follows_a_name(self.text, self.match):
            return False
        return is_placed(self.text, self.match) or is_subject(self.text, self.match, self.sentence)

    def _count(self, foreign: list["_Mention"]) -> int:
        """How many other regions its sentence names."""
        beside = {
            other.match["name"]
            for other in foreign
            if other.text is self.text and other.sentence == self.sentence and self._is_like(other)
        }
        return len(beside)

    def _is_like(self, other: "_Mention") -> bool:
        """Whether both are provinces, or neither: a region told with its province is one place."""
        return bool(self.name.province) == bool(other.name.province)

    def _is_namesake_beside(self, own: str) -> bool:
        """Whether it is the region of the other kind with the own name, unless the sentence tells its aims."""
        is_namesake = any(region.name == own for region in self.meant)
        return is_namesake and not re.match(r"\s+(?:menuju|mewujudkan|berkomitmen)\b", self.text[self.match.end() :])

    def hit(self) -> Hit:
        """The hit for it."""
        province = str(self.subject.plan.daerah.provinsi)
        near = not self.name.province and all(fits_province(region, province) for region in self.meant)
        told = self.is_location or self.match["prefix"]
        is_hint = (near and not self._is_acting_government()) or not told
        severity = Severity.SARAN if is_hint else None
        where = "‹pemeriksaan.kata_wajar›" if self.name.province else "‹daerah.tetangga›"
        called = self.name.called if self.name.province else self.meant[0].full_name
        kind = "provinsi" if self.name.province else "daerah"
        remedy = f"ganti namanya, atau tambahkan {called} pada {where} apabila memang dimaksud."
        return Hit(self.text, f"teks ini menyebut {kind} lain: '{self.match[0]}'", remedy, severity=severity)


def _kind(prefix: str) -> str:
    if prefix in {word.capitalize() for word in OF_KABUPATEN}:
        return "kabupaten"
    return "kota" if prefix in {word.capitalize() for word in OF_KOTA} else ""


def _allowed(subject: Subject) -> frozenset[str]:
    """Allowed codes and names in lower case: of the region, its neighbours, partners, and words it declares usual."""
    place, plan = subject.plan.daerah, subject.plan
    partners = [partner for item in plan.kolaborasi for partner in item.mitra]
    told = [
        *place.tetangga,
        *partners,
        *plan.pemeriksaan.kata_wajar,
        *(str(name) for name in (place.ibu_kota, place.provinsi) if name),
    ]
    own = [region for region in regions() if _is_own(region, place)]
    known = [*own, *(region for name in told for region in (find_regions(name) or regions_in_short(name)))]
    names = {" ".join(name.casefold().replace("kab.", "kabupaten ").split()) for name in told}
    bare = {name.removeprefix("provinsi ") for name in names}
    return frozenset((*names, *bare, *(region.code for region in known)))


def _is_own(region: Region, place: Daerah) -> bool:
    return region.code == place.kode or (region.name, region.kind) == (place.nama, place.jenis)


@rule(
    "WIL002",
    "Kode, nama, jenis, dan provinsi tidak sesuai",
    Severity.PERINGATAN,
    Basis.HUKUM,
    stage=1,
    explanation="""
    Kode, nama, jenis, dan provinsi suatu daerah ditetapkan bersama dalam daftar kode wilayah Kementerian Dalam
    Negeri (Kepmendagri 300.2.2-2138/2025). Yang tidak sesuai satu sama lain biasanya tertinggal dari berkas
    daerah lain, lalu tercetak pada sampul dan peraturan. Ejaan yang hanya berbeda pada spasi, tanda hubung, dan
    singkatan, serta nama lama daerah seperti Toba Samosir tidak ditandai. Nama lama dan singkatan provinsi, seperti
    DKI Jakarta dan Jabar, provinsi induk dari provinsi yang dibentuk tahun 2022, serta nama yang tidak ada dalam
    daftar itu, hanya menjadi saran. Daerah rekaan
    (fiktif: ya) tidak diperiksa terhadap daftar itu. Kode wilayah yang disebut teks sama dengan  daerah.kode.
    """,
    bad="""
daerah: {kode: "71.72", nama: Tomohon, jenis: kota, provinsi: Sulawesi Utara}
""",
    good="""
daerah: {kode: "71.73", nama: Tomohon, jenis: kota, provinsi: Sulawesi Utara}
""",
)
def unlike_the_table(subject: Subject) -> Iterator[Hit]:
    """A hit for each part of the region's identity that contradicts the others according to the table of regions."""
    place = subject.plan.daerah
    yield from _another_code_in_text(subject)
    if place.fiktif == "ya":
        return
    coded = next((region for region in regions() if region.code == place.kode), None)
    if coded is None:
        yield from _unlike_its_name(place)
        return
    if place.nama and not fits_name(coded, place.nama):
        yield _wrong_name(place, coded)
        return
    yield from _wrong_kind_or_province(place, coded)


_CODE = (
    r"(?i)\bkode (?:wilayah|daerah|kabupaten|kota|kemendagri)\b(?P<between>[^.;\n]{0,70}?)\s"
    r"(?P<code>\d\d\.\d\d)(?![.,]?\d)"
)


def _another_code_in_text(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that gives the region another code than its field does."""
    code = subject.plan.daerah.kode
    for text, match in subject.prose.near(("kode ",), _CODE) if code else ():
        own = str(subject.plan.daerah.nama or "—")
        is_of_another = re.search(r"\b(?:Kabupaten|Kota)\s[A-Z]", match["between"].replace(own, "").strip() + " ")
        if match["code"] != code and not is_of_another and not is_said_of_others(subject, text, *match.span()):
            message = f"teks menyebut kode wilayah {match['code']}, padahal ‹daerah.kode› berisi {code}"
            yield Hit(Passage(text, *match.span("code")), message, "samakan kodenya.", also=code.place)


def _wrong_name(place: Daerah, coded: Region) -> Hit:
    """A hit for a code that belongs to another region, or a name that the table does not have."""
    called = find_regions(str(place.nama))
    named = [region for region in called if region.kind == place.jenis] or called
    message = f"kode {coded.code} adalah kode {coded.full_name}, sedangkan namanya tertulis '{place.nama}'"
    if named:
        codes = " atau ".join(f"'{region.code}' ({region.full_name})" for region in named)
        return Hit(place.kode, message, f"ganti kodenya dengan {codes}, atau namanya.", severity=Severity.GALAT)
    return Hit(place.nama, message, f"tulis namanya '{coded.name}', atau periksa kodenya.")


def _unlike_its_name(place: Daerah) -> Iterator[Hit]:
    """Hits for kind and province compared with the region of that name, if there is no valid code."""
    named = find_regions(str(place.nama)) if place.nama else []
    fitting = [region for region in named if not place.jenis or region.kind == place.jenis] or named
    near = [region for region in fitting if not place.provinsi or fits_province(region, place.provinsi)] or fitting
    if near:
        yield from _wrong_kind_or_province(place, near[0])
    elif place.nama and not place.kode:
        yield _unknown(place.nama)


def _unknown(name: Teks) -> Hit:
    known = closest(plain_name(name), (plain_name(region.name) for region in regions()))
    meant = find_regions(known[0])[0].name if known else ""
    remedy = f"Mungkin maksud Anda: {meant}." if meant else "periksa penulisannya; daerah rekaan diberi  fiktif: ya."
    message = "nama daerah ini tidak ada dalam daftar 514 kabupaten dan kota"
    return Hit(name, message, remedy, severity=Severity.SARAN)


def _wrong_kind_or_province(place: Daerah, region: Region) -> Iterator[Hit]:
    if place.jenis and place.jenis != region.kind:
        message = f"{region.full_name} ({region.code}) bukan {place.jenis}"
        yield Hit(place.jenis, message, f"tulis jenisnya '{region.kind}', atau periksa kode dan namanya.")
    if place.provinsi and not fits_province(region, place.provinsi):
        message = f"{region.full_name} ({region.code}) tidak berada di provinsi '{place.provinsi}'"
        yield Hit(place.provinsi, message, f"tulis provinsinya '{region.province}', atau periksa kode dan namanya.")
    elif place.provinsi and was_in_province(region, place.provinsi):
        message = f"{region.full_name} ({region.code}) berada di provinsi '{region.province}' sejak tahun 2022"
        remedy = f"tulis provinsinya '{region.province}', kecuali naskah ini lebih tua daripada provinsi itu."
        yield Hit(place.provinsi, message, remedy, severity=Severity.SARAN)
    elif place.provinsi and not is_name_of_province(region, place.provinsi):
        message = f"'{place.provinsi}' nama lama atau singkatan; nama resmi provinsi ini '{region.province}'"
        yield Hit(place.provinsi, message, f"tulis provinsinya '{region.province}'.", severity=Severity.SARAN)


_CAPITAL_NAME = r"[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2}"
_CAPITAL = (
    rf"(?P<before>{_CAPITAL_NAME}),? (?:sebagai |yang menjadi |adalah |merupakan |selaku )?"
    r"(?:ibu ?kota|pusat pemerintahan) (?:kabupaten|daerah)\b"
    r"|(?:[Ii]bu ?kota|[Pp]usat pemerintahan) (?:kabupaten|daerah)(?: ini)?,? "
    rf"(?:adalah |ialah |yaitu |yakni |di |berada di |berkedudukan di )?(?P<after>{_CAPITAL_NAME})"
)
_NO_CAPITAL = frozenset(("kabupaten", "kota", "kecamatan", "provinsi", "dari", "di", "pada", "untuk"))


@rule(
    "WIL003",
    "Ibu kota disebut dengan nama lain",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Ibu kota dan pusat pemerintahan daerah disebut sama di seluruh naskah; nama lain biasanya tertinggal dari naskah
    yang disalin. Ibu kota provinsi, negara, dan kabupaten lain tidak dinilai. Bila  daerah.ibu_kota  kosong, yang
    ditandai ialah ibu kota daerah lain yang dikenal.
    """,
    bad="""
daerah: {nama: Kotawaringin Timur, jenis: kabupaten, ibu_kota: Sampit}
visi:
  penjelasan: Pelabuhan berada di Pangkalan Bun, ibu kota kabupaten.
""",
    good="""
daerah: {nama: Kotawaringin Timur, jenis: kabupaten, ibu_kota: Sampit}
visi:
  penjelasan: Pelabuhan berada di Sampit, ibu kota kabupaten.
""",
)
def another_capital(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that calls another place the capital of the region."""
    place = subject.plan.daerah
    capital = place.ibu_kota
    called = rf"(?:Kabupaten\s|Kota\s)?{re.escape(str(place.nama))}" if place.nama else "daerah"
    for text, match in subject.prose.near(
        ("ibu kota", "ibukota", "pusat pemerintahan"), _CAPITAL.replace("kabupaten|", f"{called}|kabupaten|")
    ):
        name = match["before"] or match["after"]
        if not capital:
            yield from _capital_of_others(place, text, match, name)
            continue
        is_own = name.casefold() in capital.casefold() or _ends_with_the_capital(subject, name, capital)
        if not is_own and name.split()[0].casefold() not in _NO_CAPITAL:
            message = f"ibu kota disebut '{name}', padahal ‹daerah.ibu_kota› berisi '{capital}'"
            yield Hit(text, message, f"tulis '{capital}', atau perbaiki ‹daerah.ibu_kota›.", also=capital.place)


def _ends_with_the_capital(subject: Subject, name: str, capital: str) -> bool:
    """Whether capitalised words end with the capital, "Kota Sampit", and are not another place named elsewhere."""
    lead, found, rest = name.casefold().rpartition(capital.casefold())
    if not found or lead.strip() in _NO_CAPITAL or not lead.strip() or rest:
        return bool(found)
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", subject.prose.whole)) < _NAMED_ELSEWHERE


_NAMED_ELSEWHERE = 2


def _capital_of_others(place: Daerah, text: Teks, match: re.Match[str], name: str) -> Iterator[Hit]:
    """A hit for a known capital of another region, told in a plan that does not give its own."""
    capitals: dict[str, str] = framework_data("nama-wilayah")["ibu_kota"]
    known = next((town for town in capitals if name == town or name.endswith(f" {town}")), "")
    owner = next((region for region in regions() if known and region.code == capitals[known]), None)
    if owner is not None and place.kode and owner.code != place.kode:
        message = f"ibu kota disebut '{known}', padahal {known} ialah ibu kota {owner.full_name}"
        remedy = "perbaiki namanya, dan isi ‹daerah.ibu_kota›."
        yield Hit(Passage(text, *match.span()), message, remedy)


_CALLED = r"\b(?:Kabupaten|Kota|Kab\.|Pemkab|Pemkot)\s(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3})"


@rule(
    "WIL004",
    "Nama daerah tetangga atau mitra salah tulis",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Daerah tetangga dalam teks dan daftar mitra ditulis seperti pada  daerah.tetangga. Yang ditandai ialah nama yang
    tidak dimiliki daerah mana pun dan berbeda satu kata, satu dua huruf, atau sebutannya (Kabupaten, Kota) dengan
    nama pada daftar itu.
    """,
    bad="""
daerah: {nama: Cendana Raya, jenis: kabupaten, tetangga: [Kabupaten Pualam Jaya]}
visi: {penjelasan: Kapal menuju Kabupaten Pualam Raya berlayar setiap hari.}
""",
    good="""
daerah: {nama: Cendana Raya, jenis: kabupaten, tetangga: [Kabupaten Pualam Jaya]}
visi: {penjelasan: Kapal menuju Kabupaten Pualam Jaya berlayar setiap hari.}
""",
)
def misspelt_neighbour(subject: Subject) -> Iterator[Hit]:
    """A hit for each region named in a text that no list knows and that nearly is a neighbour."""
    partners = (partner for item in subject.plan.kolaborasi for partner in item.mitra)
    listed = {_bare_name(str(name)): name for name in (*partners, *subject.plan.daerah.tetangga) if name}
    own = str(subject.plan.daerah.nama or "").casefold()
    seen: set[str] = set()
    for text, match in subject.prose.near(("kabupaten", "kota", "kab.", "pemk"), _CALLED) if listed else ():
        name = match["name"].casefold()
        meant = _meant_neighbour(match[0], name, listed)
        if text.path.startswith("daerah.tetangga") or not own or name.startswith(own) or match[0] in seen:
            continue
        if meant is not None and not find_regions(match["name"]) and listed[meant] is not text:
            seen.add(match[0])
            message = f"teks menyebut {match[0]}, yang mirip {listed[meant]} pada daftar tetangga atau mitra"
            yield Hit(Passage(text, *match.span()), message, "samakan namanya.", also=listed[meant].place)


_KIND = r"^(?:Kabupaten|Kota)\b"


def _meant_neighbour(told: str, name: str, listed: dict[str, Teks]) -> str | None:
    """The listed region that a name nearly is, or is with another kind; None if it is listed so, or none is meant."""
    if name in listed:
        ours, theirs = re.match(_KIND, told), re.match(_KIND, str(listed[name]))
        return name if ours and theirs and ours[0] != theirs[0] else None
    if any(name.startswith(f"{known} ") for known in listed):
        return None
    return next((known for known in listed if _nearly_is(name, known)), None)


def _bare_name(name: str) -> str:
    return re.sub(r"^(?:Kabupaten|Kota|Kab\.)\s", "", name.strip()).casefold()


def _nearly_is(name: str, known: str) -> bool:
    """Whether two names differ by a slip, or in one of several words, or in where a name is joined."""
    if name.replace(" ", "") == known.replace(" ", "") or is_slip(name, known):
        return True
    ours, theirs = name.split(), known.split()
    pairs = [(a, b) for a, b in zip(ours, theirs, strict=False) if a != b]
    return len(ours) == len(theirs) > 1 and len(pairs) == 1


@rule(
    "WIL005",
    "Sebutan daerah ditulis lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Sebutan daerah dalam teks ditulis seperti pada  daerah.sebutan. Sebutan daerah lain, seperti "Bumi Blambangan",
    biasanya tertinggal dari naskah yang disalin; kalimat tentang studi tiru, tetangga, dan kerja sama tidak ditandai.
    """,
    bad="""
daerah: {kode: "63.09", nama: Tabalong, jenis: kabupaten, sebutan: Bumi Saraba Kawa}
visi: {penjelasan: Warga Bumi Saraba Kita memperoleh layanan yang mudah.}
""",
    good="""
daerah: {kode: "63.09", nama: Tabalong, jenis: kabupaten, sebutan: Bumi Saraba Kawa}
visi: {penjelasan: Warga Bumi Saraba Kawa memperoleh layanan yang mudah.}
""",
)
def another_by_name(subject: Subject) -> Iterator[Hit]:
    """A hit for each text with a by-name that is nearly the region's own, or that of another region."""
    own = subject.plan.daerah.sebutan
    yield from _nearly_own(subject, own) if own else ()
    for code, names in by_names().items():
        present = [name for name in names if name.lower().split()[-1] in subject.prose.folded_words]
        if not present or str(subject.plan.daerah.kode or "").startswith(code):
            continue
        for name in present:
            for text, match in subject.prose.near((name.lower(),), rf"(?<![\w-])(?P<prefix>)(?P<name>{name})(?!\w)"):
                is_told = tells_of_others(text, match, sentence_at(text, *match.span()))
                if not is_told and name != own and not _may_name_others(ModelPath(text.path)):
                    message = f"teks menyebut '{name}', sebutan bagi {_called_by(code)}"
                    yield Hit(Passage(text, *match.span()), message, "ganti dengan sebutan daerah ini, atau hapus.")
                    break


def _called_by(code: str) -> str:
    """The region or province of a code."""
    found = next((region for region in regions() if region.code.startswith(code)), None)
    return "daerah lain" if found is None else found.full_name if "." in code else f"Provinsi {found.province}"


def _nearly_own(subject: Subject, own: Teks) -> Iterator[Hit]:
    """A hit for each text that begins the region's by-name rightly and goes on with other words."""
    first, *rest = own.split()
    if not rest:
        return
    pattern = rf"(?<![\w-]){re.escape(first)}(?: [A-Z][\w’'-]+){{1,{len(rest) + 1}}}"
    for text, match in subject.prose.near((first.lower() + " ",), pattern):
        told = match[0].split()[1:]
        is_shorter = told == rest[: len(told)]
        if text is own or is_shorter or match[0].startswith(str(own)) or text.path.startswith("daerah.sebutan"):
            continue
        joined_told, joined_own = "".join(told).casefold(), "".join(rest).casefold()
        if joined_told[: len(joined_own)] == joined_own or set(told[: len(rest)]) & set(rest):
            shown = " ".join([first, *told[: len(rest)]])
            message = f"sebutan daerah ditulis '{shown}', padahal ‹daerah.sebutan› berisi '{own}'"
            passage = Passage(text, match.start(), match.start() + len(shown))
            yield Hit(passage, message, f"tulis {own}.", also=own.place)


@rule(
    "WIL006",
    "Daerah disebut sebagai tetangganya sendiri",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Tetangga ialah daerah lain yang berbatasan. Daerah itu sendiri dalam  daerah.tetangga  biasanya salah pilih, dan
    ikut tercetak dalam gambaran wilayah.
    """,
    bad="""
daerah: {kode: "63.09", nama: Tabalong, jenis: kabupaten, tetangga: [Kabupaten Tabalong, Kabupaten Balangan]}
""",
    good="""
daerah: {kode: "63.09", nama: Tabalong, jenis: kabupaten, tetangga: [Kabupaten Balangan]}
""",
)
def own_neighbour(subject: Subject) -> Iterator[Hit]:
    """A hit for each neighbour that is the region itself."""
    place = subject.plan.daerah
    if not (place.nama and place.jenis):
        return
    own = plain_name(str(place.nama_lengkap))
    for neighbour in place.tetangga:
        if plain_name(str(neighbour)) == own:
            message = f"{neighbour} ialah daerah ini sendiri"
            yield Hit(neighbour, message, "hapus dari ‹daerah.tetangga›, atau ganti dengan daerah yang dimaksud.")
