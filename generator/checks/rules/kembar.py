"""Rules on twins: two names for one thing, and one thing on two sides of an analysis."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import combinations
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import folded, nearly_same, slipped, telling, words
from generator.checks.stems import stems
from generator.checks.subject import Subject, text_of
from generator.masterplan.repeats import bare_name, without_revision

_FEWEST_WORDS, _ENOUGH_SHARED, _ALIKE = 3, 2, 0.8
_MOST_WITH_A_WORD = 50
_NAMED = {
    "infrastruktur": "nama",
    "literasi_sdm": "nama",
    "quick_win": "nama",
    "sasaran": "nama",
    "misi": "nama",
    "strategi": "nama",
    "rencana_aksi": "kegiatan",
}
_ACRONYM = re.compile(r"(?<!\w)(?:[A-Z]{2,}(?:[- ][A-Z]{2,})+|[A-Z]{5,})(?!\w)")
_COMMON = frozenset(
    ("SP4N-LAPOR", "UMKM", "QRIS", "SPBE", "SIPD", "APBD", "APBN", "ELEKTRONIK", "BUMD", "SMART", "DIGITAL", "CITY",
     "SMART CITY", "BUMDES", "POSYANDU", "PUSKESMAS")
)  # fmt: skip
_OF_ACRONYMS = ("quick_win", "aplikasi")
_NUMBERED = re.compile(r"\d|\b(?:tahap|bagian|angkatan|gelombang|kelas|kecamatan|desa|sd|smp|sma|[ivx]+)\b")


@rule(
    "KMB001",
    "Dua nama yang hampir sama",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Dua quick win, sasaran, misi, strategi, atau kegiatan yang namanya hampir sama biasanya satu hal yang ditulis dua
    kali: kata-kata pokoknya sama, berbeda hanya karena salah ketik, atau memuat singkatan yang sama, seperti "SIM
    LLTT". Nama yang dibedakan oleh nomor, tahap, atau tempat tidak ditandai; yang sama persis diperiksa KST007.
    """,
    bad="""
quick_win:
  - {dimensi: smart_living, nama: SIM LLTT Terpadu}
  - {dimensi: smart_governance, nama: Aplikasi pemantauan jalan SIM LLTT}
""",
    good="""
quick_win:
  - {dimensi: smart_living, nama: SIM LLTT Terpadu}
  - {dimensi: smart_governance, nama: Loket Keliling Pesisir}
""",
)
def nearly_twins(subject: Subject) -> Iterator[Hit]:
    """A hit for each item whose name nearly is that of an earlier one."""
    told = {id(item) for repeat in subject.repeats for item in repeat.items}
    for topic, name in (*_NAMED.items(), ("aplikasi", "nama")):
        items = [item for item in getattr(subject.plan, topic) if getattr(item, name) and id(item) not in told]
        names = [_Name(getattr(item, name)) for item in items]
        for first, again in _near([one.telling | _acronyms(one.text) for one in names], _ENOUGH_SHARED):
            one, two = names[first], names[again]
            is_twin = topic in _NAMED and _may_be_twins(topic, items[first], items[again], one, two)
            if is_twin or (topic in _OF_ACRONYMS and _acronyms(one.text) & _acronyms(two.text)):
                likeness = "sama dengan" if one.folded == two.folded else "hampir sama dengan"
                message = f"'{text_of(two.text)}' {likeness} '{text_of(one.text)}'"
                yield Hit(two.text, message, "sisakan satu, atau bedakan namanya.", also=one.text.place)


class _Name:
    """A name in the forms in which it is compared, each made when it is first needed."""

    def __init__(self, text: Any) -> None:
        self.text = text

    @cached_property
    def telling(self) -> frozenset[str]:
        return telling(self.text)

    @cached_property
    def telling_unrevised(self) -> frozenset[str]:
        return telling(without_revision(str(self.text)))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(words(self.text))

    @cached_property
    def folded(self) -> str:
        return folded(self.text)

    @cached_property
    def squeezed(self) -> str:
        """The name without blanks and hyphens, as "non tunai", "non-tunai" and "nontunai" are one."""
        return re.sub(r"[\s-]", "", self.folded)

    @cached_property
    def bare(self) -> str:
        return bare_name(str(self.text))

    @cached_property
    def roots(self) -> frozenset[str]:
        """The stems without the first letter that a prefix may have swallowed, as in "mengumpulkan"."""
        return frozenset(stem[1:] if stem[0] in "kpst" else stem for stem in stems(self.text))


def _near(told: Sequence[frozenset[str]], fewest: int) -> list[tuple[int, int]]:
    """The pairs of texts, by their numbers, that share so many words; an acronym counts as two.

    One of the words is in at most fifty texts, because those of thousands of items would make millions of pairs.
    """
    by_word: dict[str, list[int]] = {}
    for at, own in enumerate(told):
        for word in own:
            by_word.setdefault(word, []).append(at)
    near = {
        pair for places in by_word.values() if len(places) <= _MOST_WITH_A_WORD for pair in combinations(places, 2)
    }
    heavy = frozenset(word for word in by_word if word.isupper())
    return sorted((one, other) for one, other in near if _weight(told[one] & told[other], heavy) >= fewest)


def _weight(shared: frozenset[str], heavy: frozenset[str]) -> int:
    return len(shared) + (_ENOUGH_SHARED - 1) * len(shared & heavy)


def _may_be_twins(topic: str, first: Any, again: Any, one: _Name, two: _Name) -> bool:
    ours, theirs = one.telling_unrevised, two.telling_unrevised
    if topic == "rencana_aksi" and first.dimensi != again.dimensi:
        return _is_in_another_dimension(first, again, one, two)
    if one.squeezed == two.squeezed:
        return topic in ("quick_win", "misi", "infrastruktur", "literasi_sdm")
    if topic == "rencana_aksi" and (one.bare == two.bare or first.lokasi != again.lokasi):
        is_other = one.bare != two.bare
        is_alike = 2 * len(ours & theirs) >= len(ours | theirs) and _is_reordered(one, two)
        return is_other and (is_alike or _is_inflected(one, two))
    if any(_NUMBERED.search(word) for word in one.words ^ two.words):
        return False
    return _is_inflected(one, two) or _is_nearly(one, two)


def _is_nearly(one: _Name, two: _Name) -> bool:
    """Whether two names share nearly all telling words, or differ by a slip."""
    ours, theirs = one.telling_unrevised, two.telling_unrevised
    if min(len(ours), len(theirs)) < _FEWEST_WORDS:
        return ours == theirs and len(ours) > 1
    return len(ours & theirs) / len(ours | theirs) >= _ALIKE or bool(slipped(one.folded, [two.folded]))


_FEWEST_STEMS = 4


def _is_inflected(one: _Name, two: _Name) -> bool:
    """Whether two names differ only in the affixes of a word: "dalam mengisi akun" and "dalam pengisian akun"."""
    ours, theirs = one.words - two.words, two.words - one.words
    if len(ours) != 1 or len(theirs) != 1 or len(one.words & two.words) < _FEWEST_STEMS:
        return False
    return bool(_without_affixes(*ours) & _without_affixes(*theirs))


_PREFIXES, _SUFFIXES, _SHORTEST = (
    ("meng", "peng", "mem", "pem", "men", "pen", "me", "pe", "di"),
    ("kan", "an", "i"),
    3,
)


def _without_affixes(word: str) -> frozenset[str]:
    """What may be left of a word without a prefix and a suffix."""
    found = {word, *(word.removeprefix(prefix) for prefix in _PREFIXES)}
    found |= {form.removesuffix(suffix) for form in found for suffix in _SUFFIXES}
    return frozenset(form for form in found if len(form) >= _SHORTEST)


def _is_in_another_dimension(first: Any, again: Any, one: _Name, two: _Name) -> bool:
    """Whether two activities of other dimensions are one: copied for another office, or in another order."""
    is_copy = one.folded == two.folded and first.opd != again.opd and len(stems(one.text)) >= _FEWEST_STEMS
    return is_copy or (_is_reordered(one, two) and one.bare != two.bare)


def _is_reordered(one: _Name, two: _Name) -> bool:
    """Whether two texts consist of nearly the same stems, at least four, without a number that differs."""
    ours, theirs = one.roots, two.roots
    if min(len(ours), len(theirs)) < _FEWEST_STEMS or len(ours & theirs) < _ALIKE * len(ours | theirs):
        return False
    return not any(_NUMBERED.search(word) for word in one.words ^ two.words)


@cache
def _acronyms(name: str) -> frozenset[str]:
    return frozenset(match[0] for match in _ACRONYM.finditer(name)) - _COMMON


_SIDES = ("kekuatan", "kelemahan", "peluang", "ancaman")
_OPPOSITE_SIDES = (("kekuatan", "kelemahan"), ("peluang", "ancaman"))
_DENIALS = frozenset({"belum", "tidak", "kurang", "bukan", "sudah", "telah", "masih", "tanpa"})
_FEWEST_OF_A_SIDE = 2


@rule(
    "KMB002",
    "Satu keadaan pada dua sisi SWOT",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Keadaan yang sama tidak sekaligus kekuatan dan kelemahan, atau peluang dan ancaman, dan tidak ditulis lagi pada
    sisi lain. Yang ditandai ialah butir yang kata-kata pokoknya sama, juga bila salah satunya memakai "belum" atau
    "tidak", atau yang menyangkal seluruh isi butir lain.
    """,
    bad="""
swot:
  - unsur: struktur
    kekuatan: [Aparatur muda kecamatan aktif mengusulkan perbaikan]
    kelemahan: [Aparatur muda kecamatan belum aktif mengusulkan perbaikan]
""",
    good="""
swot:
  - unsur: struktur
    kekuatan: [Aparatur muda kecamatan aktif mengusulkan perbaikan]
    kelemahan: [Aparatur senior di kecamatan jarang mengikuti pelatihan]
""",
)
def on_both_sides(subject: Subject) -> Iterator[Hit]:
    """A hit for each weakness that is a strength too, and each threat that is an opportunity."""
    for side, other in combinations(_SIDES, 2):
        is_opposite = (side, other) in _OPPOSITE_SIDES
        first = [(_state(text), text) for item in subject.plan.swot for text in getattr(item, side)]
        for text in (text for item in subject.plan.swot for text in getattr(item, other)):
            ours = _state(text)
            same = (
                one for theirs, one in first if _is_one_state(ours, theirs) or (is_opposite and _is_denied(one, text))
            )
            known = next(same, None)
            if known is not None:
                message = f"'{text_of(text)}' tercatat sebagai {other}, padahal juga sebagai {side}"
                yield Hit(text, message, "sisakan pada satu sisi.", also=known.place)


def _state(text: str) -> frozenset[str]:
    return telling(text) - _DENIALS


def _is_one_state(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    both = len(ours & theirs)
    return both >= _FEWEST_OF_A_SIDE and both / len(ours | theirs) >= _ALIKE


_NEGATED = re.compile(r"(?i)\b(?:belum|tidak|bukan|tanpa)\b")
_QUANTITIES = frozenset(
    {"sebagian", "hanya", "baru", "banyak", "sejumlah", "sebanyak", "beberapa", "semua", "seluruh"}
)
_FEWEST_DENIED, _DENIED = 4, 0.8


def _is_denied(one: str, other: str) -> bool:
    """Whether one of two texts says that what the other states is not so, in at least four of its words."""
    if bool(_NEGATED.search(one)) == bool(_NEGATED.search(other)):
        return False
    ours, theirs = (telling(text) - _DENIALS - _QUANTITIES for text in (one, other))
    both = len(ours & theirs)
    return both >= _FEWEST_DENIED and both >= _DENIED * min(len(ours), len(theirs))


@rule(
    "KMB003",
    "Butir yang hampir sama dalam satu daftar",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Dua butir satu daftar yang kata-kata pokoknya sama, hanya urutan atau imbuhannya yang berbeda, ialah satu hal yang
    ditulis dua kali. Yang dibandingkan ialah SWOT dan TOWS, tindak lanjut, keputusan, dan pokok bahasan Bimtek, tugas
    lembaga, kebijakan, isu, risiko, tahapan quick win, serta catatan penilai.
    """,
    bad="""
bimtek:
  - tahap: I
    tindak_lanjut:
      - {apa: Melengkapi data lama tinggal dan belanja wisatawan}
      - {apa: Kelengkapan data belanja dan lama tinggal wisatawan}
""",
    good="""
bimtek:
  - tahap: I
    tindak_lanjut:
      - {apa: Melengkapi data lama tinggal dan belanja wisatawan}
      - {apa: Menyepakati luas bakau dengan dinas kelautan}
""",
)
def alike_in_a_list(subject: Subject) -> Iterator[Hit]:
    """A hit for each text of a list that says the same as an earlier one in other order."""
    told = {id(item) for repeat in subject.repeats for item in repeat.items}
    for texts in _lists(subject):
        own = [_Name(text) for text in texts if text and id(text) not in told]
        for first, again in _near([frozenset(stems(one.text)) for one in own], _FEWEST_STEMS - 1):
            one, two = own[first], own[again]
            if one.folded != two.folded and _is_reordered(one, two):
                message = f"'{text_of(two.text)}' hampir sama dengan '{text_of(one.text)}'"
                yield Hit(two.text, message, "sisakan satu, atau bedakan isinya.", also=one.text.place)


def _lists(subject: Subject) -> Iterator[list[Any]]:
    """The lists of short texts whose items must differ."""
    plan = subject.plan
    for side in ("kekuatan", "kelemahan", "peluang", "ancaman"):
        yield [text for item in plan.swot for text in getattr(item, side)]
        yield from (list(getattr(item, side)) for item in plan.evaluasi if side in ("kekuatan", "kelemahan"))
    yield [text for side in ("so", "wo", "st", "wt") for text in getattr(plan.tows, side)]
    yield [task.apa for stage in plan.bimtek for task in stage.tindak_lanjut]
    yield [item.uraian for stage in plan.bimtek for item in stage.keputusan]
    bodies = plan.organisasi
    yield from (list(body.tugas) for body in (bodies.dewan, bodies.tim_pelaksana, bodies.forum))
    yield [policy.judul for policy in plan.kebijakan]
    yield [issue.isu for issue in plan.isu]
    yield [risk.risiko for risk in plan.risiko]
    yield [work.kegiatan for work in plan.pemantauan.kegiatan]
    yield from ([step.nama for step in item.tahapan] for item in plan.quick_win)
    yield from (list(item.rekomendasi) for item in plan.evaluasi)
    yield from (list(item.kebutuhan_data) for item in plan.evaluasi)


@rule(
    "KMB004",
    "Satu kegiatan dengan dua indikator yang hampir sama",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Dua kegiatan bernama sama dalam satu dimensi, dengan indikator yang hampir sama dan anggaran pada tahun yang sama,
    biasanya satu kegiatan yang ditulis dua kali, misalnya sekali lagi dari tabel perangkat daerah; anggarannya lalu
    terhitung dua kali. Indikator yang dibedakan oleh angka atau kata lain tidak ditandai; yang sama persis diperiksa
    KST007.
    """,
    bad="""
rencana_aksi:
  - kegiatan: Bank Sampah
    dimensi: smart_environment
    indikator: Jumlah bank sampah
    anggaran: {APBD: {2026: 100 juta}}
  - kegiatan: Bank Sampah
    dimensi: smart_environment
    indikator: Jumlah bank sampah aktif
    anggaran: {APBD: {2026: 150 juta}}
""",
    good="""
rencana_aksi:
  - kegiatan: Bank Sampah
    dimensi: smart_environment
    indikator: Jumlah bank sampah
    anggaran: {APBD: {2026: 100 juta}}
  - kegiatan: Bank Sampah
    dimensi: smart_environment
    indikator: Berat sampah terpilah
    anggaran: {APBD: {2026: 150 juta}}
""",
)
def twice_costed(subject: Subject) -> Iterator[Hit]:
    """A hit for each activity that repeats an earlier one and its money, under an indicator worded otherwise."""
    told = {id(item) for repeat in subject.repeats for item in repeat.items}
    namesakes: dict[tuple[str, str], list[Any]] = {}
    for item in subject.plan.rencana_aksi:
        if not item.kegiatan or not item.indikator or id(item) in told:
            continue
        earlier = namesakes.setdefault((folded(item.kegiatan), str(item.dimensi)), [])
        twin = next((one for one in earlier if _is_costed_again(one, item)), None)
        if twin is not None:
            message = (
                f"'{text_of(item.kegiatan)}' tercatat dua kali, dengan indikator yang hampir sama: "
                f"'{text_of(twin.indikator)}' dan '{text_of(item.indikator)}'; anggarannya terhitung dua kali"
            )
            yield Hit(item.kegiatan, message, "sisakan satu, atau bedakan namanya.", also=twin.kegiatan.place)
        earlier.append(item)


def _is_costed_again(one: Any, other: Any) -> bool:
    return bool(_costed_years(one) & _costed_years(other)) and nearly_same(one.indikator, other.indikator)


def _costed_years(item: Any) -> set[int]:
    return {int(year) for years in item.anggaran.values() for year, amount in years.items() if amount}
