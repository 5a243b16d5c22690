"""Quick wins against their schedule, the period, the RPJMD and the action plan."""

from tests.cases import each
from tests.checks.looking import lines, looked


def quick_win(*fields: str, head: str = "") -> str:
    return f"{head}quick_win:\n  - dimensi: smart_living\n    nama: Dokter Pesisir\n" + "".join(
        f"    {field}\n" for field in fields
    )


def steps(*days: str) -> list[str]:
    pairs = zip(days[::2], days[1::2], strict=True)
    rows = [f"  - {{nama: Tahap {n}, mulai: {a}, selesai: {b}}}" for n, (a, b) in enumerate(pairs)]
    return ["tahapan:", *rows]


@each(
    ("problem", "expected"),
    [
        ("Warga pesisir jauh dari puskesmas", [4]),
        ("Menurut RPJMD, warga pesisir jauh dari puskesmas", []),
        ("Misi 1 mencatat warga pesisir jauh dari puskesmas", []),
        ("Rencana Pembangunan Jangka Menengah mencatatnya", []),
        ("Komisi kesehatan mencatat warga jauh dari puskesmas", [4]),
    ],
)
def test_the_problem_is_tied_to_a_plan_of_the_region(problem: str, expected: list[int]) -> None:
    assert lines(quick_win(f"masalah: {problem}"), "QWN001") == expected


def test_a_source_that_is_the_rpjmd_ties_the_problem_too() -> None:
    head = "sumber:\n  - {id: rpjmd, nama: RPJMD Kabupaten Contoh 2025–2029}\n"
    assert lines(quick_win("masalah: Warga jauh dari puskesmas", "sumber: [rpjmd]", head=head), "QWN001") == []


def test_a_quick_win_is_formulated_by_more_than_one_party() -> None:
    assert lines(quick_win("perumus: [Dinas Kesehatan]"), "QWN002") == [4]
    assert lines(quick_win("perumus: [Dinas Kesehatan, Camat]"), "QWN002") == []


@each(
    ("fields", "found"),
    [
        (["lama_bulan: 12"], []),
        (["lama_bulan: 13"], [(4, "peringatan")]),
        (["lama_bulan: 24"], [(4, "peringatan")]),
        (["lama_bulan: 25"], [(4, "galat")]),
        (steps("2026-01-01", "2026-12-31"), []),
        (steps("2026-01-15", "2027-01-14"), []),
        (steps("2026-01-01", "2026-03-31", "2026-04-01", "2027-02-28"), [(6, "peringatan")]),
        (steps("2026-01-01", "2028-06-30"), [(5, "galat")]),
        (["lama_bulan: 10", *steps("2026-01-01", "2027-06-30")], [(6, "peringatan")]),
    ],
)
def test_a_quick_win_takes_a_year_and_two_at_most(fields: list[str], found: list[tuple[int, str]]) -> None:
    findings = looked(quick_win(*fields), "QWN003").findings
    assert [(f.place.line, f.severity) for f in findings if f.place] == found


def test_the_region_sets_how_long_a_quick_win_may_take() -> None:
    head = "pemeriksaan:\n  ambang: {bulan_quick_win: 6}\n"
    assert lines(quick_win("lama_bulan: 7", head=head), "QWN003") == [6]


@each(("months", "expected"), [(10, []), (12, []), (9, [4]), (13, [4])])
def test_the_stated_length_is_that_of_the_steps_within_a_month(months: int, expected: list[int]) -> None:
    text = quick_win(f"lama_bulan: {months}", *steps("2026-01-05", "2026-12-20"))
    assert lines(text, "QWN004") == expected


@each(("months", "expected"), [(1, []), (2, []), (3, [4])])
def test_steps_of_a_single_day_take_a_month(months: int, expected: list[int]) -> None:
    text = quick_win(f"lama_bulan: {months}", *steps("2026-01-05", "2026-01-05"))
    assert lines(text, "QWN004") == expected


@each(
    ("days", "found"),
    [
        (("2026-01-05", "2026-03-31", "2026-03-01", "2026-06-30"), []),
        (("2026-01-05", "2026-01-05"), []),
        (("2026-03-31", "2026-01-05"), [(5, "galat")]),
        (("2026-03-01", "2026-03-31", "2026-01-05", "2026-06-30"), [(6, "saran")]),
    ],
)
def test_steps_run_forwards(days: tuple[str, ...], found: list[tuple[int, str]]) -> None:
    findings = looked(quick_win(*steps(*days)), "QWN005").findings
    assert [(f.place.line, f.severity) for f in findings if f.place] == found


PERIOD = "periode: {mulai: 2025, selesai: 2029}\n"


@each(
    ("fields", "expected"),
    [
        (["tahun: 2030"], [5]),
        (["tahun: 2024"], [5]),
        (["tahun: 2024", "status: berjalan"], []),
        (["tahun: 2029"], []),
        (steps("2029-06-01", "2030-03-31"), [6]),
        (["tahun: 2027", *steps("2026-01-05", "2026-12-20")], [5]),
        (["anggaran: {APBD: {2026: 90 juta, 2028: 90 juta}}", *steps("2026-01-05", "2026-12-20")], [5]),
        (["tahun: 2026", "anggaran: {APBD: {2026: 90 juta}}", *steps("2026-01-05", "2026-12-20")], []),
    ],
)
def test_a_quick_win_stays_within_the_period_and_its_steps(fields: list[str], expected: list[int]) -> None:
    assert lines(quick_win(*fields, head=PERIOD), "QWN006") == expected


@each(
    ("status", "done", "severities"),
    [
        ("baru", "0", []),
        ("baru", "60", []),
        ("baru", "100", ["peringatan"]),
        ("berjalan", "100", []),
        ("berjalan", "0", ["peringatan"]),
        ("berjalan", "120", ["galat"]),
    ],
)
def test_the_status_fits_the_progress(status: str, done: str, severities: list[str]) -> None:
    findings = looked(quick_win(f"status: {status}", f"persentase: {done}"), "QWN007").findings
    assert [f.severity for f in findings] == severities
    assert all(f.place and f.place.line == 5 for f in findings)


@each(("done", "last", "expected"), [(60, "2025-12-19", [7]), (100, "2025-12-19", []), (60, "2026-12-19", [])])
def test_what_still_runs_has_steps_left(done: int, last: str, expected: list[int]) -> None:
    fields = ["status: berjalan", f"persentase: {done}", *steps("2025-01-06", last)]
    text = quick_win(*fields).replace("quick_win:", "naskah: {tanggal: 2026-08-12}\nquick_win:")
    assert lines(text, "QWN008") == [line + 1 for line in expected]


@each(
    ("mitigation", "expected"),
    [
        ("Koordinasi dengan pihak terkait", [5]),
        ("Gelombang tinggi tidak membatalkan kunjungan", [5]),
        ("Setiap kunjungan memiliki tanggal pengganti", []),
    ],
)
def test_the_risks_of_a_quick_win_are_met(mitigation: str, expected: list[int]) -> None:
    row = f"  - {{risiko: Gelombang tinggi membatalkan kunjungan kapal, mitigasi: {mitigation}}}"
    assert lines(quick_win("risiko:", row), "QWN009") == expected


def test_what_comes_after_a_quick_win_is_told_in_a_sentence() -> None:
    text = quick_win(
        "keberlangsungan: Dianggarkan setiap tahun", "pengembangan: Diperluas ke dua kecamatan di hulu sungai"
    )
    assert lines(text, "QWN010") == [4]


ROWS = """
rencana_aksi:
  - {id: satu, dimensi: smart_living, program: A, kegiatan: B, opd: Dinas Sosial, pendukung: [Dinas Kesehatan]}
  - {id: dua, dimensi: smart_economy, program: C, kegiatan: D, opd: Dinas Perdagangan}
""".lstrip()


@each(
    ("fields", "rule", "expected"),
    [
        ([], "QWN011", [6]),
        (["rencana_aksi: [satu, dua]"], "QWN011", []),
        (["rencana_aksi: [dua]"], "QWN011", [7]),
        (["opd: Dinas Kesehatan", "rencana_aksi: [satu]"], "QWN012", []),
        (["opd: Dinas Kesehatan", "rencana_aksi: [dua, satu]"], "QWN012", []),
        (["opd: Dinas Kesehatan", "rencana_aksi: [dua]"], "QWN012", [7]),
    ],
)
def test_a_quick_win_is_part_of_the_action_plan(fields: list[str], rule: str, expected: list[int]) -> None:
    assert lines(quick_win(*fields, head=ROWS), rule) == expected


def test_without_an_action_plan_quick_wins_need_no_rows() -> None:
    assert lines(quick_win(), "QWN011") == []


def test_a_target_counts_no_more_recipients_than_there_are() -> None:
    text = (
        "quick_win:\n  - {dimensi: smart_economy, nama: Klinik, jumlah_penerima: 480, "
        "tahapan: [{nama: Seleksi, keluaran: 480 usaha peserta}],\n"
        "     indikator: [{nama: Jumlah usaha yang selesai, satuan: %s, target: 500}]}\n"
    )
    assert lines(text % "usaha", "QWN014") == [3]
    assert lines(text % "dokumen", "QWN014") == []


def test_the_places_of_recipients_and_steps_are_as_many_as_the_districts_told() -> None:
    text = (
        "quick_win:\n  - dimensi: smart_governance\n    nama: Loket\n    penerima_manfaat: %s\n"
        "    tahapan: [{nama: Pelayanan di empat kecamatan}]\n"
    )
    assert lines(text % "Warga Hulu Perak, Tanjung Pelita, dan Karang Indah", "QWN015") == [4]
    assert lines(text % "Warga desa terjauh, terutama Hulu Perak dan Karang Indah", "QWN015") == []
    step = "quick_win: [{dimensi: smart_society, nama: Siaga, tahapan: [{nama: %s, keluaran: Lima kecamatan}]}]\n"
    assert lines(step % '"Uji coba di Cendana, Muara Cendana, dan Teluk Kencana"', "QWN015") == [1]
    assert lines(step % "Uji coba bertahap", "QWN015") == []
