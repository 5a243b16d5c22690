"""What texts hope for, and what they count, agrees with the rows and lists."""

from tests.cases import each
from tests.checks.looking import lines, looked

_ROWS = """
rencana_aksi:
  - {{dimensi: smart_branding, program: Mutu Wisata, kegiatan: Uji kompetensi,
     indikator: Jumlah pelaku wisata yang bersertifikat, satuan: orang, target: {{2025: 60, 2029: 300}}}}
peta_jalan:
  - {{dimensi: smart_branding, program: Mutu Wisata, hasil: "{result}"}}
"""


@each(
    ("result", "wrong"),
    [
        ("Empat ratus pelaku wisata bersertifikat", True),
        ("Tiga ratus pelaku wisata bersertifikat", False),
        ("Sedikitnya 250 pelaku wisata bersertifikat", False),
        ("Sebanyak 40 pemandu baru bertugas", False),
    ],
)
def test_a_result_is_the_target_of_its_row(result: str, wrong: bool) -> None:
    assert bool(lines(_ROWS.format(result=result), "BTS001")) == wrong


@each(
    ("indicator", "wrong"),
    [
        ("Jumlah pasar rakyat yang terjangkau internet", True),
        ("Jumlah pasar rakyat yang dibangun", False),
        ("Jumlah pedagang yang menerima QRIS", False),
    ],
)
def test_a_target_does_not_exceed_what_there_is(indicator: str, wrong: bool) -> None:
    plan = f"""
visi: {{penjelasan: Dua dari 17 pasar rakyat terjangkau internet.}}
rencana_aksi:
  - {{dimensi: smart_economy, kegiatan: Penguat sinyal, indikator: {indicator}, satuan: pasar, target: {{2029: 21}}}}
"""
    assert bool(lines(plan, "BTS002")) == wrong


_EVERYWHERE = """
pendahuluan: {{latar_belakang: "{text}"}}
daerah: {{gambaran: Penduduk tersebar di dua belas kecamatan.}}
visi: {{penjelasan: Layanan hadir pada dua belas kecamatan.}}
rencana_aksi:
  - {{kegiatan: A, indikator: Jumlah kecamatan yang terlayani, satuan: kecamatan, target: {{2029: 12}}}}
"""


@each(
    "text",
    [
        "Dua dari empat kecamatan di dataran tengah telah memiliki pasar induk.",
        "Kecamatan Cendana dan Hulu, dua dari empat kecamatan di perbukitan, padat.",
        "Dua dari empat kecamatan yang rawan banjir telah memiliki pasar induk.",
        "Di wilayah hulu, dua dari empat kecamatan telah memiliki pasar induk.",
        "Dua dari empat kecamatan di daerah pesisir telah memiliki pasar induk.",
    ],
)
def test_the_number_in_a_part_of_the_region_is_not_that_of_all(text: str) -> None:
    assert not looked(_EVERYWHERE.format(text=text), "BTS002", "AKT003").findings


@each(
    "text",
    [
        "Dua dari empat kecamatan telah memiliki pasar induk.",
        "Dua dari empat kecamatan di daerah ini telah memiliki pasar induk.",
        "Dua dari 11 kecamatan telah memiliki pasar induk.",
    ],
)
def test_a_number_that_several_places_exceed_is_itself_told_once(text: str) -> None:
    (told,) = looked(_EVERYWHERE.format(text=text), "BTS002", "AKT003").findings
    assert told.place and told.place.line == 1


@each(
    ("text", "wrong"),
    [
        ("Bimtek tahap I dihadiri 17 peserta.", True),
        ("Bimtek tahap I dihadiri 7 peserta.", False),
        ("Pada tahap I kelompok pesisir dihadiri 3 peserta.", False),
        ("Pelatihan relawan diikuti 120 peserta.", False),
    ],
)
def test_participants_are_those_of_the_list(text: str, wrong: bool) -> None:
    stage = "bimtek: [{tahap: I, peserta: [{opd: Dinas Sosial, jumlah: 3}, {opd: Dinas Kesehatan, jumlah: 4}]}]\n"
    assert bool(lines(f"{stage}visi: {{penjelasan: '{text}'}}\n", "BTS003")) == wrong


@each(("index", "wrong"), [("3,83", True), ("3,38", False)])
def test_the_index_of_an_evaluation_is_told_as_recorded(index: str, wrong: bool) -> None:
    plan = f"evaluasi: [{{tahun: 2023, indeks: 3,38, keterangan: 'Indeks pelaksanaan sebesar {index} naik.'}}]\n"
    assert bool(lines(plan.replace("indeks: 3,38", 'indeks: "3,38"'), "BTS004")) == wrong


def test_a_value_stays_within_the_whole_of_its_name_and_a_wish_is_better_than_the_state() -> None:
    text = "isu: [{isu: A, data: [{uraian: Jumlah %s, nilai: 141, satuan: unit, tahun: 2024}]}]\n"
    assert lines(text % "perpustakaan aktif dari 138 desa", "BTS006") == [1]
    assert lines(text % "dusun yang menyala kurang dari 12 jam sehari", "BTS006") == []
    gap = (
        "kesenjangan: [{kondisi_saat_ini: Waktu tanggap kedaruratan 42 menit, "
        "kondisi_diharapkan: Waktu tanggap %s menit}]\n"
    )
    assert lines(gap % "50", "BTS007") == [1]
    assert lines(gap % "20", "BTS007") == []


@each(("told", "wrong"), [("1,90", False), ("2,40", False), ("2,90", True)])
def test_an_index_of_either_stage_of_a_year_is_right(told: str, wrong: bool) -> None:
    plan = f"""
evaluasi:
  - {{tahun: 2023, tahap: I, indeks: "1,90", keterangan: "Indeks pelaksanaan sebesar {told} ialah yang tertinggi."}}
  - {{tahun: 2023, tahap: II, indeks: "2,40"}}
"""
    assert bool(lines(plan, "BTS004")) == wrong
