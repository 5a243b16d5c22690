"""Years told in records, and sources beside the events that rest on them."""

from tests.cases import each
from tests.checks.looking import found, lines, looked


def test_a_result_compared_with_another_year_is_accepted() -> None:
    text = "evaluasi: [{tahun: 2023, keterangan: Nilai ini lebih baik daripada hasil evaluasi tahun 2022.}]"
    assert not found(text, "MSC001")


def test_one_source_after_the_event_is_enough() -> None:
    text = """
sumber: [{id: a, nama: Berita, tanggal: 10 September 2019}, {id: b, nama: Laporan, tahun: 2019}]
kegiatan: [{nama: Rapat, tanggal: 19 September 2019, sumber: [a, b]}]
"""
    assert not found(text, "MSC002")


@each(
    "told",
    ["Evaluasi tahap II tahun 2024 ditiadakan.", "Evaluasi tahap I tahun 2024 selesai.", "Bimtek tahap II 2024."],
)
def test_a_stage_recorded_or_not_held_is_accepted(told: str) -> None:
    text = f"evaluasi: [{{tahun: 2024, tahap: I, keterangan: Baik.}}]\nvisi: {{penjelasan: {told}}}"
    assert not found(text, "MSC003")


def test_plans_for_a_later_year_are_accepted() -> None:
    text = """
naskah: {tanggal: 12 Agustus 2025}
periode: {mulai: 2025, selesai: 2029}
pendahuluan: {latar_belakang: Biayanya mulai 2027 akan dianggarkan; RPJPD berlaku sampai tahun 2045.}
sambutan: {isi: Kerja sama ini berlaku sampai tahun 2030 menurut perjanjian.}
"""
    assert not found(text, "MSC005")
    assert not found(text, "MSC006")


@each(("year", "is_beyond"), [(2029, False), (2030, True), (2032, True), (2033, False)])
def test_only_a_promise_up_to_three_years_beyond_the_period_is_a_slip(year: int, is_beyond: bool) -> None:
    text = f"""
periode: {{mulai: 2025, selesai: 2029}}
sambutan: {{isi: Masterplan ini janji pemerintah yang ditepati sampai tahun {year}.}}
"""
    assert bool(found(text, "MSC006")) == is_beyond


@each(("year", "is_late"), [(2029, False), (2030, True)])
def test_a_year_may_be_five_years_after_the_newest_source(year: int, is_late: bool) -> None:
    text = f"""
sumber: [{{id: a, nama: Berita, tahun: 2024}}]
pendahuluan: {{latar_belakang: Jumlah penduduk pada tahun {year} mencapai dua ribu jiwa.}}
"""
    assert bool(found(text, "MSC005")) == is_late


def test_nothing_has_happened_after_the_sources_that_tell_it() -> None:
    text = (
        "sumber: [{id: berita, nama: Tribun, tanggal: 22 September 2022}]\n"
        "pendahuluan: {latar_belakang: Masterplan dinyatakan siap %s 2023., sumber: [berita]}\n"
    )
    assert lines(text % "diterapkan pada September", "MSC002") == [2]
    assert lines(text % "dan akan diterapkan pada September", "MSC002") == []
    assert lines(text % "diterapkan mulai tahun", "MSC002") == []


@each(
    ("text", "wrong"),
    [
        ("Lokakarya dibuka pada 7 Mei 2025 dan ditutup pada 5 Mei 2025 di Cendana.", True),
        ("Menara dimulai pada tahun 2028 dan selesai pada tahun 2026.", True),
        ("Pendataan berlangsung pada 20 Juli 2025 sampai dengan 5 Mei 2025.", True),
        ("Jaringan dibangun sejak tahun 2029 sampai dengan tahun 2026.", True),
        ("Lokakarya dibuka pada 5 Mei 2025 dan ditutup pada 7 Mei 2025 di Cendana.", False),
        ("Menara dimulai pada tahun 2026 dan selesai pada tahun 2026.", False),
        ("Menara dimulai pada tahun 2028, sedangkan kajiannya selesai pada tahun 2026.", False),
        ("Naskah disahkan pada 7 Mei 2025 dan selesai disusun pada 5 Mei 2025.", False),
    ],
)
def test_what_ends_in_a_sentence_does_not_end_before_it_begins(text: str, wrong: bool) -> None:
    assert len(found(f"visi: {{penjelasan: '{text}'}}\n", "MSC007")) == wrong


@each(
    ("sentence", "severities"),
    [
        ("Secara nasional evaluasi tahap II tahun 2024 berlangsung pada November 2024.", []),
        ("Secara nasional tahap I berlangsung pada Juni 2024. Evaluasi tahap II menyusul pada Oktober.", []),
        ("Kementerian menggelar evaluasi tahap II tahun 2024 bagi 241 daerah.", []),
        ("Daerah ini mengikuti evaluasi nasional tahap II tahun 2024.", ["peringatan"]),
        ("Nilai evaluasi tahap II tahun 2024 membaik.", ["peringatan"]),
        ("Evaluasi tahap II tahun 2024 berlangsung pada November.", ["saran"]),
        ("Daerah ini mengikuti evaluasi tahap I tahun 2024.", []),
    ],
)
def test_the_national_calendar_is_no_stage_of_the_own_evaluation(sentence: str, severities: list[str]) -> None:
    text = f"evaluasi: [{{tahun: 2024, tahap: I}}]\nvisi: {{penjelasan: '{sentence}'}}\n"
    assert [one.severity for one in looked(text, "MSC003").findings] == severities
