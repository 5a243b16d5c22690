"""Road map rules: the whole period is covered, and lines and action plan match in programmes and years."""

from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import program_key, slipped
from generator.checks.subject import Subject, text_of
from generator.masterplan.peta_jalan import TahapPetaJalan
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.source.words import joined

_MANY = 5
_YEARS_OF_HORIZON = {"pendek": 2, "menengah": 5, "panjang": 30}


@rule(
    "PJL001",
    "Program rencana aksi tidak ada dalam peta jalan",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=3,
    explanation="""
    Peta jalan memuat setiap program rencana aksi: dengan nama yang sama, atau dengan merujuk barisnya. Dimensi yang
    belum memiliki peta jalan sama sekali dilaporkan oleh ISI001.
    """,
    bad="""
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis}
  - {dimensi: smart_living, program: Angkutan Terpadu, kegiatan: Penataan trayek}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2029}
""",
    good="""
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis}
  - {dimensi: smart_living, program: Angkutan Terpadu, kegiatan: Penataan trayek}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2029}
  - {dimensi: smart_living, program: Angkutan Terpadu, mulai: 2026, selesai: 2028}
""",
)
def program_off_the_map(subject: Subject) -> Iterator[Hit]:
    """A hit at the first row of each programme that has rows covered by no line of the map."""
    lines = subject.plan.peta_jalan
    on_map = {program_key(line.program) for line in lines if line.program}
    covered = {id(link.tujuan) for line in lines for link in line.rencana_aksi}
    with_lines = {str(line.dimensi) for line in lines}
    for program, rows in subject.programs.items():
        missed = [row for row in rows if id(row) not in covered and str(row.dimensi) in with_lines]
        if missed and program not in on_map and not slipped(program, on_map):
            which = "" if len(missed) == len(rows) else f" ({len(missed)} dari {len(rows)} kegiatannya)"
            yield Hit(
                missed[0].program,
                f"program '{text_of(missed[0].program)}'{which} tidak ada dalam peta jalan",
                "tambahkan pada ‹peta_jalan›, atau rujuk barisnya dari ‹rencana_aksi› peta jalan.",
            )


@rule(
    "PJL002",
    "Peta jalan memuat program di luar rencana aksi",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=3,
    explanation="""
    Program peta jalan tanpa satu baris rencana aksi pun tidak memiliki kegiatan, anggaran, dan penanggung jawab.
    Program yang baru dimulai sesudah periode masterplan dibiarkan.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2029}
  - {dimensi: smart_living, program: Kereta Gantung, mulai: 2027, selesai: 2029}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2029}
  - {dimensi: smart_living, program: Kereta Gantung, mulai: 2030, selesai: 2034}
""",
)
def line_of_no_program(subject: Subject) -> Iterator[Hit]:
    """A hit for each line within the period without a row, in dimensions that have rows."""
    with_rows = {str(row.dimensi) for row in subject.plan.rencana_aksi}
    activities = {program_key(row.kegiatan) for row in subject.plan.rencana_aksi if row.kegiatan}
    last = subject.plan.periode.selesai
    for line in subject.plan.peta_jalan:
        later = bool(last and line.mulai and line.mulai > last)
        if line.rencana_aksi or not line.program or later or str(line.dimensi) not in with_rows:
            continue
        key = program_key(line.program)
        if key not in subject.programs and key not in activities:
            near = slipped(key, subject.programs)
            yield Hit(
                line.program,
                f"program peta jalan '{text_of(line.program)}' tidak ada dalam rencana aksi",
                f"Mungkin maksud Anda: {subject.programs[near][0].program}."
                if near
                else "tambahkan kegiatannya, atau hapus dari peta jalan.",
            )


@rule(
    "PJL003",
    "Program peta jalan selesai sebelum dimulai",
    Severity.GALAT,
    Basis.PERTIMBANGAN,
    stage=3,
    explanation="Tahun selesai sama dengan atau sesudah tahun mulai; jika tidak, program tidak tampak pada bagan.",
    bad="""
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2028, selesai: 2026}
""",
    good="""
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2026, selesai: 2028}
""",
)
def ends_before_it_begins(subject: Subject) -> Iterator[Hit]:
    """A hit for each line whose last year lies before its first."""
    for line in subject.plan.peta_jalan:
        if line.mulai and line.selesai and line.selesai < line.mulai:
            message = f"program '{text_of(line.naming)}' dimulai {line.mulai} tetapi selesai {line.selesai}"
            yield Hit(line.selesai, message, "tukar atau perbaiki kedua tahunnya.")


@rule(
    "PJL004",
    "Tahun peta jalan di luar periode",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=3,
    explanation="""
    Program peta jalan dimulai dan selesai di dalam periode masterplan. Hanya jangka panjang yang boleh melampauinya.
    Tema tahunan juga hanya untuk tahun di dalam periode, masing-masing satu.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, jangka: menengah, mulai: 2026, selesai: 2031}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, jangka: menengah, mulai: 2026, selesai: 2029}
  - {dimensi: smart_living, program: Permukiman Pesisir, jangka: panjang, mulai: 2026, selesai: 2034}
""",
)
def years_outside(subject: Subject) -> Iterator[Hit]:
    """A hit for each line or theme with a year outside the period, and for each second theme of a year."""
    years = subject.plan.periode.tahun
    if not years:
        return
    period = f"{years[0]}–{years[-1]}"
    early = [line for line in subject.plan.peta_jalan if line.mulai and line.mulai < years[0]]
    late = [line for line in subject.plan.peta_jalan if _ends_after(line, years[-1])]
    remedy = "sesuaikan tahunnya, atau nyatakan ‹jangka: panjang› apabila memang melampaui periode."
    yield from _told([(line, line.mulai) for line in early], period, "sesuaikan tahun mulainya.")
    yield from _told([(line, line.selesai or line.mulai) for line in late if line not in early], period, remedy)
    yield from _themes(subject, period)


def _ends_after(line: TahapPetaJalan, year: int) -> bool:
    last = line.selesai or line.mulai
    return bool(last and last > year and line.jangka != "panjang")


def _told(lines: list[tuple[TahapPetaJalan, Any]], period: str, remedy: str) -> Iterator[Hit]:
    """A hit for each line; a single one if there are so many that the period itself is probably wrong."""
    if len(lines) > _MANY:
        line, year = lines[0]
        what = f"tahun {year} program '{text_of(line.naming)}' dan {len(lines) - 1} program lain"
        yield Hit(year, f"{what} di luar periode {period}", f"periksa periodenya; jika sudah benar, {remedy}")
        return
    for line, year in lines:
        yield Hit(year, f"tahun {year} program '{text_of(line.naming)}' di luar periode {period}", remedy)


def _themes(subject: Subject, period: str) -> Iterator[Hit]:
    seen: set[int] = set()
    for theme in subject.plan.tema_tahun:
        if theme.tahun and theme.tahun not in subject.plan.periode.tahun:
            yield Hit(theme.tahun, f"tema tahun {theme.tahun} di luar periode {period}", "sesuaikan tahunnya.")
        elif theme.tahun in seen:
            yield Hit(theme.tahun, f"tahun {theme.tahun} memiliki dua tema", "sisakan satu.")
        seen.add(int(theme.tahun or 0))


@rule(
    "PJL005",
    "Jangka waktu berbeda dengan tahunnya",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=3,
    explanation="""
    Jangka pendek berlangsung satu tahun, menengah sampai lima tahun, panjang sampai sepuluh tahun. Jangka pendek
    diberi kelonggaran sampai dua tahun; program satu atau dua tahun yang selesai di dalam periode bukan jangka
    panjang. Program yang melampaui periode dilaporkan oleh PJL004.
    """,
    bad="""
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, jangka: pendek, mulai: 2025, selesai: 2029}
""",
    good="""
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, jangka: menengah, mulai: 2025, selesai: 2029}
""",
)
def horizon_against_years(subject: Subject) -> Iterator[Hit]:
    """A hit for each line that lasts longer than its horizon, or is far too short for a long one."""
    last = subject.plan.periode.selesai
    for line in subject.plan.peta_jalan:
        if not line.jangka or not line.mulai or not line.selesai or line.selesai < line.mulai:
            continue
        if last and _ends_after(line, last):
            continue
        lasts = line.selesai - line.mulai + 1
        if lasts > _YEARS_OF_HORIZON[line.jangka] or (line.jangka == "panjang" and _is_short(line, lasts, subject)):
            yield Hit(
                line.jangka,
                f"program '{text_of(line.naming)}' berjangka {line.jangka}, "
                f"tetapi berlangsung {lasts} tahun ({line.mulai}–{line.selesai})",
                "sesuaikan jangka atau tahunnya.",
            )


def _is_short(line: TahapPetaJalan, lasts: int, subject: Subject) -> bool:
    last = subject.plan.periode.selesai
    return lasts <= _YEARS_OF_HORIZON["pendek"] and bool(last and line.selesai and line.selesai <= last)


@rule(
    "PJL006",
    "Tahun tanpa program dalam peta jalan",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=3,
    explanation="""
    Peta jalan meliputi seluruh periode: setiap tahun dilalui sedikitnya satu program. Program tanpa tahun selesai
    dianggap berjalan sampai akhir.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2027}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2026}
""",
    good="""
periode: {mulai: 2025, selesai: 2027}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2026}
  - {dimensi: smart_living, program: Angkutan Terpadu, mulai: 2026, selesai: 2027}
""",
)
def empty_years(subject: Subject) -> Iterator[Hit]:
    """One hit that names the years of the period in which no line runs."""
    lines = [line for line in subject.plan.peta_jalan if line.mulai]
    years = [
        str(year)
        for year in subject.plan.periode.tahun
        if not any(line.mulai and line.mulai <= year <= (line.selesai or year) for line in lines)
    ]
    if lines and years:
        yield Hit(
            subject.plan.peta_jalan,
            f"peta jalan belum memuat program untuk tahun {joined(years)}",
            "perpanjang program yang ada, atau tambahkan program untuk tahun itu.",
        )


@rule(
    "PJL007",
    "Anggaran rencana aksi di luar tahun peta jalannya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Baris rencana aksi yang dirujuk sebuah program peta jalan, atau bernama program sama, dianggarkan pada tahun
    ketika program itu berjalan. Anggaran sebelum mulai atau sesudah selesai berarti salah satunya keliru. Tahun di
    luar periode dilaporkan oleh ANG001.
    """,
    bad="""
rencana_aksi:
  - {id: rekam, dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis,
     anggaran: {APBD: {2026: 250 juta, 2029: 250 juta}}}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2027, rencana_aksi: [rekam]}
""",
    good="""
rencana_aksi:
  - {id: rekam, dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis,
     anggaran: {APBD: {2026: 250 juta, 2027: 250 juta}}}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2027, rencana_aksi: [rekam]}
""",
)
def money_outside_the_line(subject: Subject) -> Iterator[Hit]:
    """A hit for each row with money in years in which none of its lines runs."""
    lines: dict[int, list[TahapPetaJalan]] = {}
    for line in subject.plan.peta_jalan:
        for row in _rows(line, subject):
            lines.setdefault(id(row), []).append(line)
    period = subject.plan.periode.tahun
    for row in subject.plan.rencana_aksi:
        ours = lines.get(id(row), [])
        if not ours or any(not line.mulai or not line.selesai or line.selesai < line.mulai for line in ours):
            continue
        running = {year for line in ours for year in range(line.mulai or 0, (line.selesai or 0) + 1)}
        amounts = (pair for years in row.anggaran.values() for pair in years.items())
        wrong = [year for year, amount in amounts if amount and year not in running and year in (period or [year])]
        if wrong:
            yield Hit(
                wrong[0],
                f"kegiatan '{text_of(row.naming)}' beranggaran tahun {joined([str(n) for n in sorted({*wrong})])}, "
                f"padahal pada peta jalan programnya berlangsung {_span(ours[0])}",
                "samakan tahun anggaran dan tahun peta jalannya.",
                also=ours[0].place,
            )


def _span(line: TahapPetaJalan) -> str:
    return f"tahun {line.mulai}" if line.mulai == line.selesai else f"tahun {line.mulai}–{line.selesai}"


def _rows(line: TahapPetaJalan, subject: Subject) -> list[RencanaAksi]:
    """The rows that a line refers to, else those of its programme in its dimension."""
    if line.rencana_aksi:
        return [row for link in line.rencana_aksi if isinstance(row := link.tujuan, RencanaAksi)]
    rows = subject.programs.get(program_key(line.program), []) if line.program else []
    return [row for row in rows if row.dimensi == line.dimensi]
