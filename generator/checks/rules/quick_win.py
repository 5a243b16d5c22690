"""Quick win rules: duration, steps, status, RPJMD and action plan, risks, continuity."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.rules.risiko import names_no_action, repeats
from generator.checks.similar_wording import words
from generator.checks.subject import Subject, text_of
from generator.late_patterns import late_pattern
from generator.masterplan.quick_win import QuickWin
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.source.paths import outermost_item
from generator.source.printed_amounts import shown_number
from generator.source.values import Bilangan, Items, Tahun, Tanggal

_PLANS = re.compile(r"rpjm|rpjp|rkpd|renstra|rencana strategis|rencana pembangunan|\bmisi\b", re.IGNORECASE)
_DAYS_PER_MONTH = 365.25 / 12
_FEWEST_WORDS, _DONE = 6, 100


def first_day(item: QuickWin) -> Tanggal | None:
    """The start of its first step."""
    return min((step.mulai for step in item.tahapan if step.mulai), default=None)


def last_day(item: QuickWin) -> Tanggal | None:
    """The end of its last step."""
    return max((day for step in item.tahapan if (day := step.selesai or step.mulai)), default=None)


def months_of(item: QuickWin) -> int | None:
    """The duration of its steps in whole months; None if they have no dates."""
    first, last = first_day(item), last_day(item)
    if first is None or last is None or last < first:
        return None
    return max(1, round(((last - first).days + 1) / _DAYS_PER_MONTH))


@rule(
    "QWN001",
    "Masalah quick win tidak dikaitkan dengan RPJMD",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="""
    Butir pertama penilaian quick win menanyakan apakah ia menjawab masalah strategis dalam RPJMD. Uraian masalah
    perlu menyebut RPJMD, Renstra, RKPD, atau misi daerah; sumber yang memuat RPJMD juga memadai.
    """,
    bad="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, masalah: Warga pesisir jauh dari puskesmas}
""",
    good="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, masalah: RPJMD mencatat warga pesisir jauh dari puskesmas}
""",
)
def problem_outside_the_rpjmd(subject: Subject) -> Iterator[Hit]:
    """A hit for each problem that refers to no plan of the region."""
    for item in subject.plan.quick_win:
        if item.masalah and not _PLANS.search(f"{item.masalah} {' '.join(source.nama for source in item.sumber)}"):
            yield Hit(
                item.masalah,
                f"masalah {{quick_win}} '{text_of(item.naming)}' belum dikaitkan dengan RPJMD",
                "sebutkan misi, isu strategis, atau sasaran RPJMD yang dijawabnya.",
            )


@rule(
    "QWN002",
    "Quick win dirumuskan satu pihak saja",
    Severity.SARAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="""
    Penilai menanyakan apakah quick win dirumuskan bersama para pihak: perangkat daerah lain, dunia usaha, perguruan
    tinggi, atau warga. Satu pihak saja belum menunjukkan perumusan bersama.
    """,
    bad="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, perumus: [Dinas Kesehatan]}
""",
    good="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, perumus: [Dinas Kesehatan, Ikatan Dokter, Camat pesisir]}
""",
)
def formulated_alone(subject: Subject) -> Iterator[Hit]:
    """A hit for each quick win that a single party formulated."""
    for item in subject.plan.quick_win:
        if len(item.perumus) == 1:
            yield Hit(
                item.perumus,
                f"{{quick_win}} '{text_of(item.naming)}' hanya dirumuskan oleh {text_of(item.perumus[0])}",
                "sebutkan pihak lain yang ikut merumuskan.",
            )


@rule(
    "QWN003",
    "Quick win terlalu lama",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=3,
    explanation="""
    Quick win harus dirasakan masyarakat dalam 6 sampai 12 bulan, paling lama dua tahun. Lamanya dihitung dari tahapan
    pertama sampai tahapan terakhir, atau diambil dari lama_bulan. Di atas ambang bulan_quick_win temuannya
    peringatan, di atas bulan_quick_win_terlama galat.
    """,
    bad="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, lama_bulan: 18}
""",
    good="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, lama_bulan: 12}
""",
)
def too_long(subject: Subject) -> Iterator[Hit]:
    """A hit for each quick win that takes longer than the thresholds."""
    usual, most = subject.threshold("bulan_quick_win"), subject.threshold("bulan_quick_win_terlama")
    for item in subject.plan.quick_win:
        planned, said = months_of(item) or 0, int(item.lama_bulan or 0)
        months = max(planned, said)
        if months > usual:
            yield Hit(
                item.lama_bulan if said >= planned else last_day(item),
                f"{{quick_win}} '{text_of(item.naming)}' berlangsung {months} bulan, padahal "
                f"{f'paling lama {most}' if months > most else f'sewajarnya {usual}'} bulan",
                "pilih bagian yang dapat selesai lebih cepat, dan masukkan selebihnya ke rencana aksi.",
                severity=Severity.GALAT if months > most else None,
            )


@rule(
    "QWN004",
    "Lama quick win berbeda dengan tahapannya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=3,
    explanation="""
    lama_bulan dan tanggal tahapan menyatakan hal yang sama. Selisih satu bulan karena pembulatan dibiarkan, dan
    tahapan yang tanggalnya terbalik dilaporkan oleh QWN005.
    """,
    bad="""
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    lama_bulan: 6
    tahapan:
      - {nama: Persiapan, mulai: 2026-01-05, selesai: 2026-03-31}
      - {nama: Pelayanan, mulai: 2026-04-01, selesai: 2026-12-20}
""",
    good="""
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    lama_bulan: 12
    tahapan:
      - {nama: Persiapan, mulai: 2026-01-05, selesai: 2026-03-31}
      - {nama: Pelayanan, mulai: 2026-04-01, selesai: 2026-12-20}
""",
)
def length_against_steps(subject: Subject) -> Iterator[Hit]:
    """A hit for each stated duration that contradicts the dates of the steps."""
    for item in subject.plan.quick_win:
        planned = months_of(item)
        complete = all(step.mulai and step.selesai and step.mulai <= step.selesai for step in item.tahapan)
        if planned and complete and item.lama_bulan and abs(planned - item.lama_bulan) > 1:
            yield Hit(
                item.lama_bulan,
                f"lama {{quick_win}} ini tertulis {item.lama_bulan} bulan, tetapi tahapannya {planned} bulan",
                "samakan keduanya.",
                also=item.tahapan[0].place,
            )


@rule(
    "QWN005",
    "Tanggal tahapan terbalik",
    Severity.GALAT,
    Basis.PERTIMBANGAN,
    stage=3,
    explanation="""
    Tahapan tidak selesai sebelum dimulai. Tahapan yang ditulis sesudah tahapan lain tetapi dimulai lebih dahulu
    menjadi saran, karena pembaca menganggap urutan tulisan sebagai urutan waktu.
    """,
    bad="""
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    tahapan:
      - {nama: Persiapan, mulai: 2026-03-31, selesai: 2026-01-05}
""",
    good="""
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    tahapan:
      - {nama: Persiapan, mulai: 2026-01-05, selesai: 2026-03-31}
""",
)
def steps_out_of_order(subject: Subject) -> Iterator[Hit]:
    """A hit for each step that ends before it begins, or begins before the one above it."""
    for item in subject.plan.quick_win:
        before: Tanggal | None = None
        for step in item.tahapan:
            if step.mulai and step.selesai and step.selesai < step.mulai:
                message = f"tahapan '{text_of(step.naming)}' selesai sebelum dimulai"
                yield Hit(step.selesai, message, "periksa kedua tanggalnya.")
            elif step.mulai and before is not None and step.mulai < before:
                message = f"tahapan '{text_of(step.naming)}' dimulai lebih dahulu daripada tahapan di atasnya"
                yield Hit(step.mulai, message, "urutkan tahapan menurut waktu.", severity=Severity.SARAN)
            before = step.mulai or before


@rule(
    "QWN006",
    "Waktu quick win di luar periode",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=3,
    explanation="""
    Tahun dan tahapan quick win berada di dalam periode masterplan, kecuali yang sudah berjalan sejak sebelumnya.
    Tahun yang tidak dilalui satu pun tahapan, dan anggaran pada tahun tanpa tahapan, saling bertentangan.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, tahun: 2031}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, tahun: 2026}
  - {dimensi: smart_economy, nama: Pasar Nontunai, tahun: 2024, status: berjalan}
""",
)
def outside_the_period(subject: Subject) -> Iterator[Hit]:
    """A hit for each quick win whose year or steps lie outside the period, or contradict each other."""
    years = subject.plan.periode.tahun
    for item in subject.plan.quick_win:
        outside = next(_outside(item, years), None)
        yield from _against_steps(item) if outside is None else (outside,)


def _outside(item: QuickWin, years: Items[Tahun]) -> Iterator[Hit]:
    first, last = first_day(item), last_day(item)
    at = [item.tahun] if item.tahun else [day for day in (first, last) if day]
    for value in at if years else ():
        year = value.year if isinstance(value, Tanggal) else int(value)
        if year > years[-1] or (year < years[0] and item.status != "berjalan"):
            yield Hit(
                value,
                f"{{quick_win}} '{text_of(item.naming)}' bertahun {year}, di luar periode {years[0]}–{years[-1]}",
                "sesuaikan tahunnya dengan periode {masterplan}.",
            )
            return


def _against_steps(item: QuickWin) -> Iterator[Hit]:
    first, last = first_day(item), last_day(item)
    if first is None or last is None or not all(step.mulai and step.selesai for step in item.tahapan):
        return
    if item.tahun and not first.year <= item.tahun <= last.year:
        message = f"tahun {item.tahun} tidak dilalui tahapannya ({first.year}–{last.year})"
        yield Hit(item.tahun, message, "samakan tahun dengan jadwal tahapan.", also=item.tahapan[0].place)
    for amounts in item.anggaran.values():
        for year in amounts:
            if not first.year <= year <= last.year:
                message = f"anggaran tahun {year} berada di luar jadwal tahapan ({first.year}–{last.year})"
                yield Hit(year, message, "pindahkan anggarannya, atau lengkapi tahapannya.")


@rule(
    "QWN007",
    "Status quick win berbeda dengan kemajuannya",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="""
    Penilai menghitung quick win tahun lalu yang masih berjalan dan yang baru. Yang baru belum mungkin selesai 100
    persen, yang berjalan sudah memiliki kemajuan, dan persentase berada di antara 0 dan 100.
    """,
    bad="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, status: baru, persentase: 100}
""",
    good="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, status: berjalan, persentase: 100}
""",
)
def status_against_progress(subject: Subject) -> Iterator[Hit]:
    """A hit for each progress that is not a valid percentage, or that contradicts the status."""
    for item in subject.plan.quick_win:
        done = item.__dict__.get("persentase")
        if done is None:
            continue
        if not 0 <= done <= _DONE:
            yield Hit(
                done,
                f"persentase {done} tidak berada di antara 0 dan 100",
                "tulis angka dari 0 sampai 100.",
                severity=Severity.GALAT,
            )
        elif item.status == "baru" and done == _DONE:
            yield Hit(
                done,
                f"{{quick_win}} '{text_of(item.naming)}' berstatus baru, tetapi sudah selesai 100 persen",
                "ubah statusnya menjadi berjalan, atau perbaiki persentasenya.",
            )
        elif item.status == "berjalan" and done == 0:
            yield Hit(
                done,
                f"{{quick_win}} '{text_of(item.naming)}' berstatus berjalan, tetapi kemajuannya 0 persen",
                "perbarui persentasenya, atau ubah statusnya menjadi baru.",
            )


@rule(
    "QWN008",
    "Quick win berjalan tanpa tahapan yang tersisa",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="""
    Quick win tahun lalu dinilai dari masih berjalan atau tidaknya. Apabila semua tahapannya sudah selesai pada
    tanggal naskah sementara kemajuannya belum 100 persen, jadwal atau persentasenya tertinggal.
    """,
    bad="""
naskah: {tanggal: 2026-08-12}
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    status: berjalan
    persentase: 60
    tahapan:
      - {nama: Pelayanan, mulai: 2025-01-06, selesai: 2025-12-19}
""",
    good="""
naskah: {tanggal: 2026-08-12}
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    status: berjalan
    persentase: 60
    tahapan:
      - {nama: Pelayanan, mulai: 2025-01-06, selesai: 2025-12-19}
      - {nama: Perluasan, mulai: 2026-01-05, selesai: 2026-11-30}
""",
)
def running_without_steps(subject: Subject) -> Iterator[Hit]:
    """A hit for each unfinished quick win whose last step ended before the date of the manuscript."""
    today = subject.plan.naskah.tanggal
    for item in subject.plan.quick_win:
        last = last_day(item)
        done = item.__dict__.get("persentase", 0)
        if today and last and item.status == "berjalan" and last < today and done < _DONE:
            yield Hit(
                last,
                f"{{quick_win}} '{text_of(item.naming)}' dinyatakan berjalan, "
                "tetapi semua tahapannya sudah lewat pada tanggal naskah",
                "tambahkan tahapan berikutnya, atau perbarui persentasenya.",
            )


@rule(
    "QWN009",
    "Mitigasi risiko quick win belum menjawab risikonya",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=4,
    explanation="""
    Identifikasi risiko dan mitigasinya adalah dua butir penilaian quick win. Mitigasi yang hanya mengulang risiko,
    atau berlaku bagi risiko apa pun, belum bernilai.
    """,
    bad="""
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    risiko:
      - {risiko: Gelombang tinggi membatalkan kunjungan, mitigasi: Koordinasi dengan pihak terkait}
""",
    good="""
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    risiko:
      - {risiko: Gelombang tinggi membatalkan kunjungan, mitigasi: Setiap kunjungan memiliki tanggal pengganti}
""",
)
def weak_mitigation(subject: Subject) -> Iterator[Hit]:
    """A hit for each mitigation that names no action or repeats its risk."""
    for item in subject.plan.quick_win:
        for risk in item.risiko:
            if not risk.mitigasi:
                continue
            if names_no_action(risk.mitigasi):
                message = f"mitigasi '{text_of(risk.mitigasi)}' tidak menyebut tindakan yang menjawab risiko ini"
                yield Hit(risk.mitigasi, message, "tulis tindakannya: apa, oleh siapa, atau kapan.")
            elif risk.risiko and repeats(risk.mitigasi, risk.risiko):
                message = f"mitigasi '{text_of(risk.mitigasi)}' hanya mengulang risikonya"
                yield Hit(risk.mitigasi, message, "jelaskan caranya, bukan keadaan yang diharapkan.")


@rule(
    "QWN010",
    "Keberlangsungan atau pengembangan belum diuraikan",
    Severity.SARAN,
    Basis.INSTRUMEN,
    stage=4,
    explanation="""
    Strategi keberlangsungan dan potensi pengembangan dinilai tersendiri: siapa yang meneruskan dan dengan biaya dari
    mana, ke mana quick win diperluas. Beberapa kata saja belum menjawabnya.
    """,
    bad="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, keberlangsungan: Dianggarkan setiap tahun}
""",
    good="""
quick_win:
  - dimensi: smart_living
    nama: Dokter Pesisir
    keberlangsungan: Biaya kapal masuk Renstra Dinas Kesehatan mulai 2027
""",
)
def no_future(subject: Subject) -> Iterator[Hit]:
    """A hit for each description of the future that is too short."""
    for item in subject.plan.quick_win:
        for what, value in (("keberlangsungan", item.keberlangsungan), ("pengembangan", item.pengembangan)):
            if value and len(words(value)) < _FEWEST_WORDS:
                yield Hit(
                    value,
                    f"{what} {{quick_win}} '{text_of(item.naming)}' hanya '{text_of(value)}'",
                    "uraikan siapa yang melanjutkan, biayanya, dan perluasannya.",
                )


@rule(
    "QWN011",
    "Quick win tidak terhubung dengan rencana aksi",
    Severity.SARAN,
    Basis.PEMBIMBING,
    stage=4,
    explanation="""
    Quick win adalah bagian rencana aksi yang didahulukan. Tanpa rujukan ke baris rencana aksi, pelaksanaannya tidak
    memiliki tempat dalam anggaran; rujukan yang semuanya ke dimensi lain patut diperiksa.
    """,
    bad="""
rencana_aksi:
  - {id: dokter, dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Dokter jarak jauh}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir}
""",
    good="""
rencana_aksi:
  - {id: dokter, dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Dokter jarak jauh}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, rencana_aksi: [dokter]}
""",
)
def outside_the_action_plan(subject: Subject) -> Iterator[Hit]:
    """A hit for each quick win without a row of the action plan, or with rows of other dimensions only."""
    for item in subject.plan.quick_win if subject.plan.rencana_aksi else ():
        rows = _rows(item)
        if not item.rencana_aksi:
            message = f"{{quick_win}} '{text_of(item.naming)}' belum merujuk baris rencana aksi"
            told = "isi ‹rencana_aksi› dengan nama kegiatannya."
            yield Hit(item.nama or item, message, "isi ‹rencana_aksi› dengan id barisnya.", in_forms=told)
        elif item.dimensi and rows and all(row.dimensi and row.dimensi != item.dimensi for row in rows):
            message = f"semua rencana aksi terkait {{quick_win}} '{text_of(item.naming)}' berada di {{dimensi}} lain"
            yield Hit(item.rencana_aksi, message, "periksa dimensinya, atau rujuk baris dimensi yang sama.")


def _rows(item: QuickWin) -> list[RencanaAksi]:
    return [row for link in item.rencana_aksi if isinstance(row := link.tujuan, RencanaAksi)]


@rule(
    "QWN012",
    "Penanggung jawab quick win tidak ikut dalam rencana aksinya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Perangkat daerah penanggung jawab quick win semestinya penanggung jawab atau pendukung sedikitnya satu baris
    rencana aksi terkait. Jika tidak, ia menjalankan sesuatu yang dianggarkan perangkat daerah lain tanpa dirinya.
    """,
    bad="""
rencana_aksi:
  - {id: dokter, dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Dokter jarak jauh, opd: Dinas Sosial}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, opd: Dinas Kesehatan, rencana_aksi: [dokter]}
""",
    good="""
rencana_aksi:
  - {id: dokter, dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Dokter jarak jauh, opd: Dinas Sosial,
     pendukung: [Dinas Kesehatan]}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, opd: Dinas Kesehatan, rencana_aksi: [dokter]}
""",
)
def office_against_rows(subject: Subject) -> Iterator[Hit]:
    """A hit for each quick win whose office is not involved in any of its rows."""
    for item in subject.plan.quick_win:
        rows = _rows(item)
        offices = {office.nama.casefold() for row in rows for office in (row.opd, *row.pendukung) if office}
        if item.opd and rows and all(row.opd for row in rows) and item.opd.nama.casefold() not in offices:
            yield Hit(
                item.opd,
                f"{item.opd.nama} menjalankan {{quick_win}} ini, tetapi tidak disebut pada rencana aksinya",
                "samakan penanggung jawabnya, atau cantumkan sebagai pendukung.",
                also=rows[0].place,
            )


@rule(
    "QWN013",
    "Penerima manfaat melebihi penduduk",
    Severity.GALAT,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Penerima manfaat sebuah quick win tidak lebih banyak daripada penduduk daerah, kecuali penerimanya wisatawan,
    pengunjung, atau pengguna laman.
    """,
    bad="""
daerah: {penduduk: 412.600}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, penerima_manfaat: Seluruh warga, jumlah_penerima: 512.600}
""",
    good="""
daerah: {penduduk: 412.600}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir, penerima_manfaat: Seluruh warga, jumlah_penerima: 412.600}
""",
)
def more_than_all(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of beneficiaries above the population."""
    people: Any = subject.plan.daerah.penduduk
    for item in subject.plan.quick_win if people else ():
        if item.jumlah_penerima and item.jumlah_penerima > people and not _GUESTS.search(str(item.penerima_manfaat)):
            message = (
                f"penerima manfaat {shown_number(item.jumlah_penerima)}, padahal penduduk {shown_number(people)}"
            )
            yield Hit(item.jumlah_penerima, message, "periksa jumlah penerima manfaatnya.", also=people.place)


_GUESTS = late_pattern(r"(?i)wisatawan|pengunjung|tamu|pengguna laman|perantau|luar daerah")


@rule(
    "QWN014",
    "Target melebihi penerima manfaatnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Indikator yang menghitung penerima manfaat, seperti usaha yang menyelesaikan pendampingan, tidak bertarget lebih
    banyak daripada penerimanya. Penerima dikenali bila teks quick win itu menyebut jumlahnya dengan satuan indikator.
    """,
    bad="""
quick_win:
  - {dimensi: smart_economy, nama: Klinik Usaha, jumlah_penerima: 480,
     tahapan: [{nama: Seleksi, keluaran: 480 usaha peserta}],
     indikator: [{nama: Jumlah usaha yang menyelesaikan pendampingan, satuan: usaha, target: 500}]}
""",
    good="""
quick_win:
  - {dimensi: smart_economy, nama: Klinik Usaha, jumlah_penerima: 480,
     tahapan: [{nama: Seleksi, keluaran: 480 usaha peserta}],
     indikator: [{nama: Jumlah usaha yang menyelesaikan pendampingan, satuan: usaha, target: 400}]}
""",
)
def target_beyond_recipients(subject: Subject) -> Iterator[Hit]:
    """A hit for each indicator that counts the recipients of its quick win and aims at more of them."""
    for item in subject.plan.quick_win:
        total: Any = item.jumlah_penerima
        told = [stage.keluaran for stage in item.tahapan if stage.keluaran] if total else []
        units = {figure.unit for text in told for figure in subject.figures_of(text) if figure.value == total}
        for one in item.indikator if units else ():
            if str(one.satuan or "").casefold() in units and isinstance(one.target, Bilangan) and one.target > total:
                message = f"target {shown_number(one.target)} {one.satuan} melebihi {total} penerima manfaatnya"
                yield Hit(one.target, message, "periksa targetnya, atau jumlah penerimanya.", also=total.place)


_LISTED_PLACES = late_pattern(
    r"(?:^|\b(?:[Ww]arga|[Kk]ecamatan|[Dd]i|[Pp]enduduk)\s)(?P<places>[A-Z]\w+(?: [A-Z]\w+)?"
    r"(?:, [A-Z]\w+(?: [A-Z]\w+)?)*,? (?:dan|serta) [A-Z]\w+(?: [A-Z]\w+)?)$"
)
_JOINTS = r", (?:dan |serta )?| (?:dan|serta) "
_DISTRICTS = late_pattern(r"(?i)^kecamatan\b(?! (?:lain|pertama|kedua|tambahan))")


@rule(
    "QWN015",
    "Tempat penerima manfaat tidak sebanyak yang disebut",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Penerima manfaat yang disebut menurut kecamatannya sebanyak "empat kecamatan" pada tahapan, tujuan, dan indikator
    quick win yang sama.
    """,
    bad="""
quick_win:
  - {dimensi: smart_governance, nama: Loket, penerima_manfaat: "Warga Hulu Perak, Tanjung Pelita, dan Karang Indah",
     tahapan: [{nama: Pelayanan di empat kecamatan}, {nama: Survei di empat kecamatan}]}
""",
    good="""
quick_win:
  - {dimensi: smart_governance, nama: Loket, penerima_manfaat: "Warga Hulu Perak, Tanjung Pelita, dan Karang Indah",
     tahapan: [{nama: Pelayanan di tiga kecamatan}, {nama: Survei di tiga kecamatan}]}
""",
)
def places_of_the_recipients(subject: Subject) -> Iterator[Hit]:
    """A hit for each list of districts of the recipients that is not as long as the other texts say throughout."""
    told: dict[str, set[Any]] = {}
    for figure in subject.figures:
        if figure.topic == "quick_win" and _DISTRICTS.match(figure.after) and not figure.whole:
            told.setdefault(outermost_item(figure.text.path), set()).add((figure.value, figure.shown))
    for item in subject.plan.quick_win:
        match = _LISTED_PLACES.search(item.penerima_manfaat) if item.penerima_manfaat else None
        numbers = {value for value, _ in told.get(item.path, ())}
        listed = re.split(_JOINTS, match["places"]) if match else []
        if len(numbers) == 1 and listed and len(listed) not in numbers:
            shown = next(iter(told[item.path]))[1]
            message = f"penerima manfaat menyebut {len(listed)} tempat, teks lainnya {shown} kecamatan"
            yield Hit(item.penerima_manfaat, message, "samakan banyaknya dan daftarnya.")
        yield from _places_of_the_steps(subject, item)


def _places_of_the_steps(subject: Subject, item: QuickWin) -> Iterator[Hit]:
    """The numbers of districts in the outputs of steps whose names list the places."""
    for step in item.tahapan:
        match = _LISTED_PLACES.search(step.nama) if step.nama else None
        listed = re.split(_JOINTS, match["places"]) if match else []
        for figure in subject.figures_of(step.keluaran) if listed and step.keluaran else ():
            if _DISTRICTS.match(figure.after) and not figure.whole and figure.value != len(listed):
                message = f"teks menyebut {figure.shown} kecamatan, padahal tahapannya menyebut {len(listed)} tempat"
                yield Hit(figure.passage, message, "samakan banyaknya dan daftarnya.", also=figure.text.place)
