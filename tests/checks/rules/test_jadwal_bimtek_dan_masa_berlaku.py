"""Days and hours told in texts are those of the calendar and of the schedules."""

from tests.cases import each
from tests.checks.looking import lines

_STAGES = """
bimtek:
  - {tahap: III, mulai: 9 Juli 2025, selesai: 10 Juli 2025}
  - {tahap: IV, mulai: 6 Agustus 2025, selesai: 7 Agustus 2025, keputusan: [Bupati menandatangani komitmen bersama]}
"""


@each(
    ("text", "wrong"),
    [
        ("Tahap I dibuka Senin, 14 Mei 2025.", True),
        ("Naskah disepakati hari Jumat tanggal 7 Agustus 2025.", True),
        ("Rapat berlangsung Rabu–Kamis, 15–16 Mei 2025.", True),
        ("Survei ditutup pada 31 September 2025.", True),
        ("Tahap I dibuka Rabu, 14 Mei 2025.", False),
        ("Rapat berlangsung Kamis–Jumat, 15–16 Mei 2025.", False),
        ("Setiap Senin pukul 08.00 tim membaca laporan.", False),
        ("Pasar Minggu, 12 kilometer dari dermaga, ramai.", False),
    ],
)
def test_a_weekday_is_that_of_its_date(text: str, wrong: bool) -> None:
    assert bool(lines(f'visi:\n  penjelasan: "{text}"\n', "TGL001")) == wrong


@each(
    ("times", "wrong"),
    [
        (("08.30–09.15", "08.45–10.00"), True),
        (("09.15–08.30", "09.30–10.00"), True),
        (("08.30–09.15", "09.15–10.00"), False),
        (("08.30–09.15", "08.30–09.15"), True),
    ],
)
def test_items_of_an_agenda_follow_each_other(times: tuple[str, str], wrong: bool) -> None:
    agenda = ", ".join(f'{{hari: "1", waktu: {time}, acara: Paparan}}' for time in times)
    assert bool(lines(f"bimtek:\n  - tahap: I\n    agenda: [{agenda}]\n", "TGL003")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Bimtek tahap III dilaksanakan pada 19–20 Juli 2025.", True),
        ("Bupati menandatangani komitmen bersama pada 7 Juli 2025.", True),
        ("Bimtek tahap III dilaksanakan pada 9–10 Juli 2025.", False),
        ("Bahan tahap III diserahkan paling lambat 4 Juli 2025.", False),
        ("Tahap III disusul kunjungan lapangan pada 15 Juli 2025.", False),
    ],
)
def test_a_stage_takes_place_on_its_days(text: str, wrong: bool) -> None:
    assert bool(lines(f'{_STAGES}visi:\n  penjelasan: "{text}"\n', "TGL004")) == wrong


@each(("day", "wrong"), [("3 Oktober 2023", True), ("3 Oktober 2021", True), ("3 Maret 2023", False)])
def test_an_evaluation_is_held_in_its_year_or_early_in_the_next(day: str, wrong: bool) -> None:
    assert bool(lines(f"evaluasi: [{{tahun: 2022, tanggal: {day}}}]\n", "TGL005")) == wrong


def test_a_plan_is_not_done_before_its_last_stage() -> None:
    text = "pendahuluan: {latar_belakang: Masterplan ini dinyatakan selesai pada Agustus YEAR.}\n"
    assert lines(_STAGES + text.replace("YEAR", "2024"), "TGL006")
    assert not lines(_STAGES + text.replace("YEAR", "2025"), "TGL006")


@each(
    ("told", "wrong"),
    [
        ("Penyusunannya berlangsung sejak Maret sampai dengan Oktober 2025.", True),
        ("Penyusunan masterplan berlangsung sejak Maret hingga Januari 2026.", True),
        ("Penyusunannya berlangsung sejak Maret sampai dengan Agustus 2025.", False),
        ("Penyusunan Renstra berlangsung sampai dengan Oktober 2025.", False),
        ("Penyusunannya akan berlanjut sampai dengan Oktober 2025.", False),
    ],
)
def test_a_plan_is_not_drawn_up_beyond_its_date(told: str, wrong: bool) -> None:
    text = f"naskah: {{tanggal: 12 Agustus 2025}}\nkata_pengantar: {{isi: {told}}}\n"
    assert bool(lines(text, "TGL006")) == wrong


@each(
    ("first", "second", "wrong"),
    [
        ("Pemaparan kerangka", "Pendalaman profil oleh enam kelompok", True),
        ("Diskusi kelompok A", "Diskusi kelompok B", False),
        ("Kelas paralel peta jalan", "Simulasi anggaran", False),
    ],
)
def test_two_items_at_one_time_are_of_groups(first: str, second: str, wrong: bool) -> None:
    agenda = ", ".join(f'{{hari: "1", waktu: 09.30–12.00, acara: {name}}}' for name in (first, second))
    assert bool(lines(f"bimtek: [{{tahap: I, agenda: [{agenda}]}}]\n", "TGL003")) == wrong


@each(("end", "wrong"), [("19.00", True), ("16.00", False)])
def test_no_item_is_later_than_the_last_hour_of_its_stage(end: str, wrong: bool) -> None:
    stage = '{tahap: I, waktu: "14–15 Mei 2025, pukul 08.30–16.00", agenda: [{acara: A, waktu: 13.00–%s}]}'
    assert bool(lines(f"bimtek: [{stage % end}]\n", "TGL003")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Bimbingan teknis berakhir pada 22 dan 23 September 2022.", True),
        ("Bimbingan teknis berakhir pada 22 September 2022.", False),
        ("Bimbingan teknis dimulai pada Juli 2022.", True),
        ("Bimbingan teknis dimulai pada Juni 2022.", False),
    ],
)
def test_the_workshops_begin_and_end_with_their_stages(text: str, wrong: bool) -> None:
    stages = "[{tahap: I, waktu: Juni 2022}, {tahap: IV, mulai: 21 September 2022, selesai: 22 September 2022}]"
    assert bool(lines(f"bimtek: {stages}\npendahuluan: {{latar_belakang: {text}}}\n", "TGL004")) == wrong
