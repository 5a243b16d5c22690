"""Indicator rules: measurable, consistent units, plausible targets and baselines."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from operator import gt, lt
from typing import Any

from generator.checks.common_cause import told_once
from generator.checks.finding import Severity
from generator.checks.indicators import Indicator, targeted
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import are_numbered_apart, telling_stems
from generator.checks.subject import Subject, text_of
from generator.masterplan.sasaran import ARAH
from generator.source.printed_amounts import shown_number
from generator.source.values import Tahun
from generator.source.words import joined

_FALLING = re.compile(
    r"(?:persentase|tingkat|angka|jumlah|prevalensi)\s+(?:prevalensi\s+)?"
    r"(?:penduduk miskin|kemiskinan|pengangguran(?: terbuka)?|(?:balita )?stunting|kematian (?:ibu|bayi|balita)"
    r"|putus sekolah|kecelakaan(?: lalu lintas)?|kriminalitas)(?:\s+(?:di|pada|dalam|per)\s.*|\s*\(.*\))?|"
    r"(?:waktu|lama) (?:rata-rata )?(?:tunggu|tanggap|antre)\b.*|rata-rata waktu (?:tunggu|tanggap|antre)\b.*"
)
_RISING = re.compile(
    r"indeks (?:spbe|sistem pemerintahan berbasis elektronik|kepuasan|pembangunan manusia|literasi|kualitas|inovasi"
    r"|reformasi birokrasi|kematangan|keterbukaan|daya saing)\b.*|"
    r"(?:cakupan|persentase) (?:layanan|pelayanan|kepesertaan)\b.*"
)
_SHARE = re.compile(r"persentase|persen|proporsi|cakupan|prosentase")
_NO_SHARE = re.compile(
    r"\b(?:pertumbuhan|tumbuh|kenaikan|peningkatan|naik\w*|penurunan|perubahan|laju|capaian|realisasi|pencapaian"
    r"|rasio|inflasi|selisih|terhadap)\b"
)
_TIME = re.compile(r"\b(?:detik|menit|jam|hari|minggu|pekan|bulan|triwulan|semester|tahun|waktu)\b")
_PERCENT = frozenset({"persen", "%", "persentase", "prosen", "percent", "(%)"})
_MEASURES = frozenset(
    (
        "jumlah", "banyak", "banyaknya", "persentase", "persen", "proporsi", "indeks", "nilai", "rasio",
        "waktu", "tingkat", "cakupan", "capaian", "angka", "rata-rata", "beratnya", "rerata", "luas", "luasan",
        "panjang", "volume", "lama", "laju", "skor", "predikat", "opini", "kontribusi", "pertumbuhan",
        "pendapatan", "produksi", "produktivitas", "prevalensi", "frekuensi", "kapasitas", "kecepatan", "usia",
        "umur", "harapan", "realisasi", "selisih", "omzet", "biaya", "besaran", "besar", "besarnya",
        "kepadatan", "debit", "peringkat", "level", "derajat", "timbulan", "emisi", "konsumsi", "penerimaan",
        "jarak", "kerapatan", "kedalaman", "populasi", "penurunan", "peningkatan", "kenaikan", "pengurangan",
        "berat", "bobot", "kadar", "suhu", "inflasi", "gini", "pdrb", "ipm", "ikm", "iku", "spbe",
        "nilai-nilai", "kunjungan", "durasi", "hasil", "kategori", "klasifikasi", "status", "maturitas",
        "kematangan", "kepuasan", "investasi", "belanja", "daya", "potensi", "ketinggian", "tinggi", "lebar",
        "harga", "total", "akumulasi", "intensitas", "konsentrasi", "ketepatan", "akurasi", "rating", "survei",
        "gross",
    )
)  # fmt: skip
_MANY = 5
_HOPES = r"(?i)(?:me|ter|ber|optimal|efektif|maksimal|di)\w*nya\b"


_FEWEST_OF_A_TREND = 3


@rule(
    "IND001",
    "Tahun target di luar periode",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=2,
    explanation="""
    Target ditulis untuk tahun-tahun periode masterplan. Tahun di luarnya biasanya sisa naskah lama atau salah ketik,
    dan tidak tampak pada tabel yang memuat tahun periode saja.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
sasaran:
  - {indikator: Jumlah pasar nontunai, target: {2024: 3, 2029: 10}}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
sasaran:
  - {indikator: Jumlah pasar nontunai, target: {2025: 3, 2029: 10}}
""",
)
@told_once
def target_outside_period(subject: Subject) -> Iterator[Hit]:
    """A hit for each target year before or after the plan."""
    period = subject.plan.periode
    inside = set(period.tahun)
    for item in targeted(subject.plan) if inside else ():
        for year in item.target:
            if year not in inside:
                message = f"target tahun {year} di luar periode {period.mulai}–{period.selesai}"
                yield Hit(year, message, "ubah tahunnya, atau hapus target ini.")


@rule(
    "IND002",
    "Target tidak bergerak ke arah yang dituju",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=2,
    explanation="""
    Target tahun terakhir dibandingkan dengan nilai awal menurut isian 'arah'. Bila arah tidak diisi, arahnya hanya
    ditebak untuk ukuran yang sudah pasti, misalnya persentase penduduk miskin; target yang sama dengan nilai awal
    selalu ditandai kecuali arahnya 'tetap'.
    """,
    bad="""
sasaran:
  - {indikator: Persentase penduduk miskin, satuan: persen, baseline: 9, target: {2029: 11}, arah: turun}
""",
    good="""
sasaran:
  - {indikator: Persentase penduduk miskin, satuan: persen, baseline: 11, target: {2029: 9}, arah: turun}
""",
)
def wrong_direction(subject: Subject) -> Iterator[Hit]:
    """A hit for each last target that lies in the wrong direction from its baseline."""
    for indicator in subject.indicators:
        if indicator.targets:
            last = max(indicator.targets)
            fault = _fault(indicator, indicator.start, indicator.targets[last])
            if fault:
                yield Hit(indicator.targets[last], f"target {last} {fault}", *_mended(indicator))


def _fault(indicator: Indicator, start: Any, end: Any) -> str:
    """The fault of the last target compared with the baseline; "" if there is none."""
    if not isinstance(start, Decimal) or not isinstance(end, Decimal):
        return ""
    wanted = indicator.direction or _usual_direction(indicator)
    if start == end:
        if wanted == "tetap" or indicator.topic != "sasaran":
            return ""
        word, why = "sama dengan", ""
    elif wanted == "tetap":
        word, why = "berbeda dari", ", padahal arahnya tetap"
    elif wanted and (wanted == "naik") != (end > start):
        word = "lebih rendah daripada" if end < start else "lebih tinggi daripada"
        why = f", padahal diharapkan {wanted}"
    elif _lies_beyond(indicator, start):
        word, why = "lebih rendah daripada" if end < start else "lebih tinggi daripada", ", padahal targetnya "
        why += "naik setiap tahun" if end < start else "turun setiap tahun"
    else:
        return ""
    return f"({shown_number(end)}) {word} nilai awal ({shown_number(start)}){why}"


def _lies_beyond(indicator: Indicator, start: Decimal) -> bool:
    """Whether the targets rise from year to year, and a baseline lies above them all, or the reverse."""
    values = [value for _, value in indicator.numbers]
    if len(values) < _FEWEST_OF_A_TREND or indicator.topic == "sasaran":
        return False
    rises, falls = (all(compare(a, b) for a, b in pairwise(values)) for compare in (lt, gt))
    return (rises and start > values[-1]) or (falls and start < values[-1])


def _mended(indicator: Indicator) -> tuple[str, None, Severity | None]:
    severity = Severity.GALAT if indicator.direction in {"naik", "turun"} else None
    return f"perbaiki target atau nilai awal, atau isi ‹arah› dengan {joined(list(ARAH), 'atau')}.", None, severity


def _usual_direction(indicator: Indicator) -> str:
    if _FALLING.fullmatch(indicator.folded):
        return "turun"
    return "naik" if _RISING.fullmatch(indicator.folded) else ""


@rule(
    "IND003",
    "Target naik turun",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Target yang naik lalu turun, atau sebaliknya, pada ukuran berarah biasanya salah ketik. Jumlah kegiatan per tahun
    memang dapat berubah-ubah; karena itu yang dinilai hanya ukuran yang arahnya diisi, serta persentase dan indeks.
    """,
    bad="""
sasaran:
  - {indikator: Indeks SPBE, satuan: indeks, target: {2025: "2,8", 2026: "3,6", 2027: "3,0", 2028: "3,4"}, arah: naik}
""",
    good="""
sasaran:
  - {indikator: Indeks SPBE, satuan: indeks, target: {2025: "2,8", 2026: "3,0", 2027: "3,0", 2028: "3,4"}, arah: naik}
""",
)
def back_and_forth(subject: Subject) -> Iterator[Hit]:
    """A hit at the first target that reverses the direction; a year outside the period has a rule of its own."""
    inside = set(subject.plan.periode.tahun)
    for indicator in subject.indicators:
        if not indicator.direction and not (_is_percent(indicator.unit) or indicator.folded.startswith("indeks ")):
            continue
        turn = _turn([pair for pair in indicator.numbers if not inside or pair[0] in inside])
        if turn is not None:
            (year, before), (later, after) = turn
            way = f"{shown_number(before)} pada {year}, lalu {shown_number(after)} pada {later}"
            severity = Severity.PERINGATAN if indicator.direction else None
            yield Hit(after, f"target berbalik arah: {way}", "periksa angka target setiap tahun.", severity=severity)


def _turn(numbers: list[tuple[Tahun, Decimal]]) -> tuple[tuple[Tahun, Decimal], tuple[Tahun, Decimal]] | None:
    """The first two targets that go against the direction from first to last target."""
    if len(numbers) < 3:
        return None
    falls = numbers[-1][1] < numbers[0][1]
    return next((pair for pair in pairwise(numbers) if _against(pair[0][1], pair[1][1], falls)), None)


def _against(before: Decimal, after: Decimal, falls: bool) -> bool:
    return after > before if falls else after < before


@rule(
    "IND004",
    "Tahun terakhir periode tanpa target",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=2,
    explanation="""
    Keberhasilan sasaran dinilai pada akhir periode, sehingga tahun terakhir memerlukan target. Target yang ditulis
    untuk tahun sesudah periode dilaporkan oleh IND001.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
sasaran:
  - {indikator: Jumlah pasar nontunai, target: {2025: 3, 2026: 4}}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
sasaran:
  - {indikator: Jumlah pasar nontunai, target: {2025: 3, 2029: 10}}
""",
)
@told_once
def no_last_target(subject: Subject) -> Iterator[Hit]:
    """A hit for each sasaran without a target for the last year of the period; one hit for all if they are many."""
    last = subject.plan.periode.selesai or 0
    short = [item.target for item in subject.plan.sasaran if item.target and max(item.target) < last]
    message, remedy = f"target tahun {last}, akhir periode, belum ada", f"tambahkan target tahun {last}."
    if len(short) > _MANY:
        yield Hit(short[0], f"{message} pada {len(short)} sasaran", f"{remedy[:-1]}, atau periksa periodenya.")
        return
    yield from (Hit(target, message, remedy) for target in short)


@rule(
    "IND005",
    "Tahun nilai awal tidak mendahului periode",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=2,
    explanation="""
    Nilai awal adalah keadaan sebelum masterplan berjalan. Nilai awal dari tahun yang sudah bertarget tidak dapat
    dipakai untuk mengukur kemajuan; yang berasal dari dalam periode tetapi mendahului target pertama hanya disarankan
    diganti.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
sasaran:
  - {indikator: Jumlah pasar nontunai, baseline: {nilai: 1, tahun: 2026}, target: {2025: 3, 2029: 10}}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
sasaran:
  - {indikator: Jumlah pasar nontunai, baseline: {nilai: 1, tahun: 2024}, target: {2025: 3, 2029: 10}}
""",
)
@told_once
def baseline_within_period(subject: Subject) -> Iterator[Hit]:
    """A hit for each baseline whose year is not before the period."""
    start = subject.plan.periode.mulai
    for item in targeted(subject.plan):
        year = item.baseline.tahun
        if start and year and year >= start:
            early = bool(item.target) and year < min(item.target)
            message = f"nilai awal dari tahun {year}, padahal periode dimulai pada {start}"
            severity = Severity.SARAN if early else None
            yield Hit(year, message, f"pakai nilai sebelum {start}, atau periksa tahunnya.", severity=severity)


@rule(
    "IND006",
    "Indikator tidak menyebut ukuran",
    Severity.SARAN,
    Basis.PEMBIMBING,
    stage=2,
    explanation="""
    Indikator diawali dengan ukurannya: jumlah, persentase, indeks, nilai, rasio, waktu, cakupan, dan sejenisnya.
    Rumusan seperti "Meningkatnya kualitas layanan" menyatakan harapan; ia cocok sebagai sasaran, bukan sebagai
    indikator.
    """,
    bad="""
sasaran:
  - {indikator: Meningkatnya kualitas layanan publik, satuan: persen}
""",
    good="""
sasaran:
  - {indikator: Indeks kepuasan masyarakat atas layanan publik, satuan: indeks}
""",
)
def not_measurable(subject: Subject) -> Iterator[Hit]:
    """A hit for each indicator that begins with a wish, or with a word that is no indicator."""
    for indicator in subject.indicators:
        if indicator.topic == "data":
            continue
        first = re.split(r"[\s/(,:]", indicator.folded, maxsplit=1)[0]
        if first not in _MEASURES and (hope := re.match(_HOPES, indicator.name)):
            message = f"'{hope[0]}' menyatakan harapan, bukan ukuran: '{text_of(indicator.name)}'"
            yield Hit(indicator.name, message, _BEGIN, severity=Severity.PERINGATAN)
        elif first not in _MEASURES:
            yield Hit(indicator.name, f"indikator '{text_of(indicator.name)}' tidak diawali dengan ukuran", _BEGIN)


_BEGIN = "awali dengan ukurannya, misalnya Jumlah, Persentase, Indeks, Nilai, Rasio, atau Waktu."


@rule(
    "IND007",
    "Satuan tidak cocok dengan indikator",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Persentase bersatuan persen, jumlah bersatuan benda yang dihitung, dan waktu bersatuan waktu. Jumlah orang tidak
    bersatuan ton, hektare, atau ukuran lain. Satuan yang lain membuat nilai tidak dapat dibaca.
    """,
    bad="""
sasaran:
  - {indikator: Persentase pasar yang menerima QRIS, satuan: pasar}
""",
    good="""
sasaran:
  - {indikator: Persentase pasar yang menerima QRIS, satuan: persen}
""",
)
def wrong_unit(subject: Subject) -> Iterator[Hit]:
    """A hit for each unit that does not suit its indicator."""
    for indicator in subject.indicators:
        fault = _unit_fault(indicator) if indicator.unit else ""
        if fault:
            first = indicator.name.split()[0]
            message = f"satuan '{text_of(indicator.unit)}' tidak cocok dengan indikator yang diawali '{first}'"
            yield Hit(indicator.unit, message, fault)


_PER = re.compile(r"\bper (?P<number>\d[\d.]*)\b")


def _unit_fault(indicator: Indicator) -> str:
    """The remedy for an unsuitable unit; "" if it may be right."""
    name, percent = indicator.folded, _is_percent(indicator.unit)
    if name.startswith(("persentase ", "prosentase ")) and not percent:
        return "tulis satuan persen, atau awali indikator dengan Jumlah."
    if name.startswith(("jumlah ", "banyaknya ")) and percent:
        return "awali indikator dengan Persentase, atau tulis satuan benda yang dihitung."
    if _PEOPLE.match(name) and _MEASURE.fullmatch(str(indicator.unit).casefold().strip()):
        return "tulis satuan orang, atau sesuaikan indikatornya."
    per, told = _PER.search(str(indicator.unit)), _PER.search(indicator.name)
    if per and told and per["number"] != told["number"]:
        return f"samakan dengan indikatornya, 'per {told['number']}'."
    if name.startswith("waktu ") and not _TIME.search(str(indicator.unit).casefold()):
        return "tulis satuan waktu, misalnya menit, jam, atau hari."
    return ""


_PEOPLE = re.compile(
    r"(?:jumlah|banyaknya) (?:peserta|petugas|pegawai|aparatur|penenun|pedagang|petani|nelayan|guru|siswa|murid|"
    r"warga|penduduk|pemandu|relawan|kader|dokter|pasien|wisatawan|pengunjung|tamu|pelaku \w+|penyuluh|"
    r"teknisi|tenaga|orang|keluarga|lulusan|pemuda|perajin|operator|pendamping|anggota)\b"
)
_MEASURE = re.compile(
    r"ton|kg|kilogram|liter|hektare?|ha|km|kilometer|meter|km2|megabit.*|mbps|menit|jam|hari|rupiah|.*juta rupiah|"
    r".*miliar rupiah|desa|kecamatan|unit|titik|dokumen|indeks|skor|poin"
)


def _is_percent(unit: Any) -> bool:
    return str(unit).casefold().strip() in _PERCENT


@rule(
    "IND008",
    "Persentase lebih dari seratus",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Bagian dari keseluruhan paling banyak seratus persen. Pertumbuhan, realisasi, dan capaian terhadap target boleh
    melampauinya, sehingga tidak dinilai.
    """,
    bad="""
sasaran:
  - {indikator: Persentase desa yang terlayani internet, satuan: persen, target: {2029: 105}}
""",
    good="""
sasaran:
  - {indikator: Persentase desa yang terlayani internet, satuan: persen, target: {2029: 100}}
""",
)
def more_than_all(subject: Subject) -> Iterator[Hit]:
    """A hit for each percentage above 100."""
    for indicator in subject.indicators:
        if _is_percent(indicator.unit) and _SHARE.match(indicator.folded) and not _NO_SHARE.search(indicator.folded):
            for value in indicator.values:
                if value > 100:
                    message = f"{shown_number(value)} persen melebihi keseluruhan: '{text_of(indicator.name)}'"
                    yield Hit(value, message, "periksa angka dan tanda desimalnya.")


@rule(
    "IND009",
    "Indikator yang sama bersatuan lain",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=2,
    explanation="""
    Ukuran yang sama memakai satuan yang sama di seluruh naskah, agar nilainya dapat dibandingkan. Satuan yang tidak
    cocok dengan indikatornya sendiri dilaporkan oleh IND007.
    """,
    bad="""
sasaran:
  - {indikator: Nilai investasi daerah, satuan: miliar rupiah}
  - {indikator: Nilai investasi daerah, satuan: proyek}
""",
    good="""
sasaran:
  - {indikator: Nilai investasi daerah, satuan: miliar rupiah}
  - {indikator: Nilai investasi daerah, satuan: miliar rupiah}
""",
)
def two_units(subject: Subject) -> Iterator[Hit]:
    """A hit for each unit that differs from the one given first for the same indicator."""
    first: dict[str, Indicator] = {}
    for indicator in subject.indicators:
        if not indicator.unit or _unit_fault(indicator):
            continue
        known = first.setdefault(indicator.folded, indicator)
        if _unit(known.unit) != _unit(indicator.unit):
            message = f"'{text_of(indicator.name)}' di sini bersatuan {indicator.unit}, di tempat lain {known.unit}"
            yield Hit(indicator.unit, message, "samakan satuannya.", also=known.unit.place)
    yield from _one_time_in_two_units(subject)


_TIMES = ("detik", "menit", "jam", "hari", "pekan", "minggu", "bulan", "tahun")
_ALIKE = 0.5


def _one_time_in_two_units(subject: Subject) -> Iterator[Hit]:
    """The times with one number, and names of mostly the same words, but different units."""
    timed = [one for one in subject.indicators if str(one.unit or "").casefold() in _TIMES]
    for at, one in enumerate(timed):
        for other in timed[:at]:
            ours, theirs = telling_stems(one.name), telling_stems(other.name)
            is_same = one.start == other.start and isinstance(one.start, Decimal) and one.folded != other.folded
            is_same = is_same and not are_numbered_apart(str(one.name), str(other.name))
            if is_same and one.unit != other.unit and len(ours & theirs) >= _ALIKE * len(ours | theirs):
                message = f"'{text_of(one.name)}' di sini {one.start} {one.unit}, di tempat lain {other.unit}"
                yield Hit(one.unit, message, "samakan satuannya.", also=other.unit.place)


_SAME_UNIT = {"jiwa": "orang", "%": "persen", "(%)": "persen", "kilometer": "km", "hektare": "ha", "hektar": "ha"}


def _unit(unit: Any) -> str:
    folded = " ".join(str(unit).casefold().split())
    return _SAME_UNIT.get(folded, folded)


@rule(
    "IND010",
    "Persen bercampur dengan rasio",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Dalam satu indikator bersatuan persen, nilai di bawah satu di antara nilai yang semuanya paling sedikit sepuluh
    biasanya tertulis sebagai rasio: 0,45 untuk 45 persen.
    """,
    bad="""
sasaran:
  - {indikator: Persentase pasar nontunai, satuan: persen, baseline: {nilai: 41}, target: {2026: "0,45", 2027: 50}}
""",
    good="""
sasaran:
  - {indikator: Persentase pasar nontunai, satuan: persen, baseline: {nilai: 41}, target: {2026: 45, 2027: 50}}
""",
)
def share_as_ratio(subject: Subject) -> Iterator[Hit]:
    """A hit for each share written as a ratio (0 to 1) among others in percent."""
    for indicator in subject.indicators:
        ratios = [value for value in indicator.values if 0 < value < 1]
        others = [value for value in indicator.values if value >= 1]
        if _is_percent(indicator.unit) and len(others) > len(ratios) and all(value >= _TEN for value in others):
            for value in ratios:
                meant = f"{shown_number(value)} bercampur dengan nilai dalam persen: '{text_of(indicator.name)}'"
                yield Hit(value, meant, f"Mungkin maksud Anda: {shown_number((value * 100).normalize())}.")


_TEN = 10


_SCALE_TOLD = re.compile(r"skala (?:nilai )?(?P<least>\d+)\s?(?:[–-]|sampai(?: dengan)?|hingga)\s?(?P<most>\d+)")
_SCALES = (
    (re.compile(r"\b(?:spbe|sistem pemerintahan berbasis elektronik|pemerintah digital)\b"), 5),
    (re.compile(r"\b(?:literasi digital|kepuasan (?:masyarakat )?skala likert)\b"), 5),
    (re.compile(r"\b(?:gini)\b"), 1),
    (re.compile(r"\b(?:evaluasi smart city|kota cerdas)\b"), 4),
    (re.compile(r"^(?:indeks|nilai) (?:pembangunan manusia|kualitas (?:lingkungan|air|udara)|reformasi birokrasi|"
                r"kepuasan|keterbukaan informasi|sakip|akip|pembangunan (?:gender|literasi)|ketahanan|demokrasi|"
                r"survei)|\bsakip\b"), 100),
)  # fmt: skip
_FROM_ONE = re.compile(r"\b(?:spbe|sistem pemerintahan berbasis elektronik)\b")
_OF_SCALES = re.compile(r"(?i)^(?:indeks|nilai|poin|skor)?$")
_HUNDRED = 100


@rule(
    "IND011",
    "Nilai di luar skala indikator",
    Severity.GALAT,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Indeks SPBE berskala 1 sampai 5, indeks literasi digital sampai 5, indeks pembangunan manusia, kualitas
    lingkungan, dan kepuasan sampai 100, nilai evaluasi smart city sampai 4. Skala yang ditulis pada nama
    indikator, seperti "skala 1-10", didahulukan. Indeks literasi digital yang nilai awalnya melebihi 5 dianggap
    berskala 100. Skala yang disebut teks di samping nilai yang sama, seperti "3,18 dari skala 5", sama dengan
    skala indikatornya.
    """,
    bad="""
sasaran:
  - {indikator: Indeks SPBE, satuan: indeks, baseline: {nilai: "2,61", tahun: 2024}, target: {2029: "5,60"}}
""",
    good="""
sasaran:
  - {indikator: Indeks SPBE, satuan: indeks, baseline: {nilai: "2,61", tahun: 2024}, target: {2029: "3,60"}}
""",
)
def outside_the_scale(subject: Subject) -> Iterator[Hit]:
    """A hit for each value above the highest that its scale has; below 0 too; and for each other scale in a text."""
    yield from _another_scale(subject)
    for indicator in subject.indicators:
        if not _OF_SCALES.match(str(indicator.unit or "")):
            continue
        least, most = _scale_of(indicator)
        for value in indicator.values if most else ():
            if value > most or value < least:
                message = f"{shown_number(value)} di luar skala {least}–{most}: '{text_of(indicator.name)}'"
                yield Hit(value, message, "periksa nilainya, atau sebutkan skalanya pada nama indikator.")


_ON_A_SCALE = (
    r"(?i)(?<![\d.,])(?P<value>\d,\d+)\s(?:dari|pada|dalam)\sskala\s(?:\d\s?(?:[–-]|sampai(?: dengan)?|hingga)\s?)?"
    r"(?P<most>\d+)\b(?![:.,]\d)"
)


def _another_scale(subject: Subject) -> Iterator[Hit]:
    """The scales that texts tell beside the value of an indicator they speak of, and that are not its own."""
    for text, match in subject.prose.near(("skala",), _ON_A_SCALE):
        value = Decimal(match["value"].replace(",", "."))
        stems = telling_stems(sentence_at(text, *match.span()))
        for indicator in subject.indicators:
            _, most = _scale_of(indicator) if value in indicator.values else (0, 0)
            if most and most != int(match["most"]) and len(telling_stems(str(indicator.name)) & stems) > 1:
                message = f"teks menyebut '{match[0]}', padahal skala '{text_of(indicator.name)}' sampai {most}"
                passage = Passage(text, *match.span())
                also = indicator.name.place
                yield Hit(passage, message, "samakan skalanya.", also=also, severity=Severity.PERINGATAN)
                break


def _scale_of(indicator: Indicator) -> tuple[int, int]:
    """The scale of an indicator as (least, most); (0, 0) if unknown, or if most of its values belong to another."""
    if told := _SCALE_TOLD.search(indicator.folded):
        return int(told["least"]), int(told["most"])
    most = next((most for pattern, most in _SCALES if pattern.search(indicator.folded)), 0)
    above = sum(value > most for value in indicator.values)
    least = 1 if _FROM_ONE.search(indicator.folded) else 0
    return (0, 0) if most < _HUNDRED and 2 * above > len(indicator.values) else (least, most)


_FEWEST_YEARS = 3


@rule(
    "IND012",
    "Target hanya untuk tahun terakhir",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Kemajuan dinilai setiap tahun. Sasaran yang bertarget pada tahun terakhir saja tidak dapat dievaluasi sebelum
    masterplan berakhir. Sasaran dinilai apabila sasaran lain, atau periode tiga tahun atau lebih, menuntut target
    tahunan.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
sasaran:
  - {indikator: Jumlah pasar nontunai, target: {2025: 3, 2026: 5, 2027: 6, 2029: 10}}
  - {indikator: Jumlah desa berinternet, target: {2029: 147}}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
sasaran:
  - {indikator: Jumlah pasar nontunai, target: {2025: 3, 2026: 5, 2027: 6, 2029: 10}}
  - {indikator: Jumlah desa berinternet, target: {2025: 121, 2027: 134, 2029: 147}}
""",
)
def only_the_last_year(subject: Subject) -> Iterator[Hit]:
    """A hit for each target of the last year alone, if others of the plan have targets of several years."""
    years = subject.plan.periode.tahun
    yearly = any(len(item.target) >= _FEWEST_YEARS for item in targeted(subject.plan))
    for item in targeted(subject.plan) if len(years) >= _FEWEST_YEARS and yearly else ():
        if len(item.target) == 1 and max(item.target) == years[-1] and not item.target.open_keys:
            message = f"'{text_of(item.indikator or item.naming)}' bertarget tahun {years[-1]} saja"
            yield Hit(item.target, message, "tambahkan target tahun sebelumnya.")


_TENFOLD, _STEADY = 8, 2


@rule(
    "IND013",
    "Nilai sepuluh kali tetangganya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Satu nilai yang sekitar sepuluh kali, atau sepersepuluh, dari nilai tahun sebelum dan sesudahnya biasanya salah
    koma atau kelebihan nol. Pertumbuhan cepat yang berlanjut tidak ditandai.
    """,
    bad="""
sasaran:
  - {indikator: Jumlah desa wisata, target: {2025: 40, 2026: 49, 2027: 600, 2028: 70, 2029: 80}}
""",
    good="""
sasaran:
  - {indikator: Jumlah desa wisata, target: {2025: 4, 2026: 49, 2027: 60, 2028: 70, 2029: 80}}
""",
)
def ten_times_its_neighbours(subject: Subject) -> Iterator[Hit]:
    """A hit for each value of a series that is far from both neighbours; at the ends, from a steady rest."""
    for indicator in subject.indicators:
        series = [value for _, value in indicator.numbers if value > 0]
        told = _is_percent(indicator.unit)  # IND008 and IND010
        for at in _jumps(series):
            if told and not 1 <= series[at] <= _HUNDRED:
                continue
            message = f"{shown_number(series[at])} jauh dari nilai di sekitarnya: '{text_of(indicator.name)}'"
            yield Hit(series[at], message, "periksa koma dan nolnya.")


def _jumps(series: list[Decimal]) -> Iterator[int]:
    for at in range(1, len(series) - 1):
        before, here, after = series[at - 1 : at + 2]
        if _is_far(here, before) and _is_far(here, after) and not _is_far(before, after):
            yield at
    last = len(series) - 1
    if last >= _FEWEST_YEARS and _is_steady(series[:-1]) and _is_far(series[last], series[last - 1]):
        yield last


def _is_far(one: Decimal, other: Decimal) -> bool:
    return max(one, other) >= _TENFOLD * min(one, other)


def _is_steady(series: list[Decimal]) -> bool:
    return all(max(pair) <= _STEADY * min(pair) for pair in pairwise(series))
