"""Shares, sums, remainders and products told in texts are those that one reckons."""

from tests.cases import each
from tests.checks.looking import found, lines

_REGION = "daerah: {penduduk: 412.600, luas_km2: '3.184,6'}\n"


def _told(text: str) -> str:
    return f'{_REGION}visi:\n  penjelasan: "{text}"\n'


@each(
    ("text", "wrong"),
    [
        ("Sebanyak 18 dari 94 layanan, atau 21,9%, daring.", True),
        ("Dari 94 layanan, baru 18 atau 21,9% yang daring.", True),
        ("Sebanyak 118 atau 90,3% dari 147 desa terjangkau.", True),
        ("Sebanyak 167 dari 486 sekolah (43,4%) terhubung.", True),
        ("Dua puluh dari 17 pasar menerima QRIS.", True),
        ("Sebanyak 18 dari 94 layanan, atau 19,1%, daring.", False),
        ("Sebanyak 18 dari 94 layanan, atau 19 persen, daring.", False),
        ("Sebanyak 29 dari 147 desa, atau hampir 20 persen, belum terjangkau.", False),
        ("Sebanyak 18 dari 94 layanan, atau 80,9%, belum daring.", False),
        ("Sebanyak 18 dari 94 layanan daring, sedangkan 58% pengaduan dijawab.", False),
        ("Cakupan naik menjadi 21 dari 17 pasar.", False),
    ],
)
def test_a_percentage_is_that_of_the_part_beside_it(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "HTG001")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Sebanyak 18 dari 94 layanan daring; sisanya, 86 layanan, tatap muka.", True),
        ("Sebanyak 40% selesai, dan selebihnya 70% belum.", True),
        ("Sebanyak 18 dari 94 layanan daring; sisanya, 76 layanan, tatap muka.", False),
        ("Sisanya dikerjakan desa dengan 30 relawan.", False),
    ],
)
def test_what_remains_is_the_difference(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "HTG002")) == wrong


@each(
    ("need", "wrong"),
    [
        ("Penguat sinyal untuk 39 desa", True),
        ("Penguat sinyal untuk 29 desa", False),
        ("Menara di 12 desa terjauh dan penguat sinyal untuk 17 desa", False),
        ("Penguat sinyal di empat desa percontohan", False),
        ("Penyambungan sampai 140 desa", False),
    ],
)
def test_a_need_counts_what_the_state_leaves(need: str, wrong: bool) -> None:
    plan = f"infrastruktur:\n  - {{nama: Menara, kondisi: 118 dari 147 desa terjangkau, kebutuhan: {need}}}\n"
    assert bool(lines(plan, "HTG002")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Pelatihan diikuti 62 orang, terdiri atas 14 petugas dan 38 pendata.", True),
        ("Sebanyak 60 titik, yaitu 30 titik darat dan 20 titik laut, dibuka.", True),
        ("Dipilih 12 titik: lima di pesisir, empat di dataran, dan dua di perbukitan.", True),
        ("Pelatihan diikuti 52 orang, terdiri atas 14 petugas dan 38 pendata.", False),
        ("Pelatihan diikuti 62 orang, antara lain 14 petugas dan 38 pendata.", False),
        ("Waktu tempuh rata-rata 42 menit, yakni 28 menit di kota dan 61 menit di desa.", False),
    ],
)
def test_a_sum_is_that_of_its_parts(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "HTG003")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Kepadatan penduduk 156 jiwa per kilometer persegi.", True),
        ("Kepadatan penduduk 130 jiwa/km2.", False),
        ("Kepadatan kecamatan Cendana 1.240 jiwa per kilometer persegi.", False),
    ],
)
def test_density_is_population_by_area(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "HTG004")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Sepuluh inovasi dipilih, dua untuk setiap dimensi.", True),
        ("Dua belas inovasi dipilih, dua untuk setiap dimensi.", False),
        ("Tiga inovasi dipilih. Dua untuk setiap dimensi akan menyusul.", False),
    ],
)
def test_a_number_for_each_dimension_makes_the_total(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "HTG005")) == wrong


def test_one_part_of_a_whole_has_one_number_in_all_texts() -> None:
    other = "pendahuluan: {latar_belakang: Rekam medis elektronik melayani empat dari 14 puskesmas.}\n"
    one = "visi: {penjelasan: Enam dari 14 puskesmas melayani rekam medis elektronik.}\n"
    assert len(found(one + other, "HTG006")) == 1
    assert not found(one.replace("melayani rekam medis elektronik", "memiliki air bersih") + other, "HTG006")


_WIN = """
quick_win:
  - nama: Angkutan Pelajar
    tujuan: Menyediakan angkutan di enam trayek desa
    penerima_manfaat: Pelajar di enam trayek
    indikator: [{{nama: Jumlah halte yang terpasang, satuan: halte, target: 30}}]
    tahapan: [{{nama: "{stage}", keluaran: "{output}"}}]
"""


@each(
    ("stage", "output", "wrong"),
    [
        ("Survei perjalanan", "Peta delapan trayek", True),
        ("Survei perjalanan", "Peta dua trayek", False),
        ("Operasi tiga trayek pertama", "Tiga trayek beroperasi", False),
        ("Operasi penuh", "Enam trayek beroperasi", False),
        ("Pemasangan", "Sebanyak 50 halte terpasang", True),
        ("Pemasangan", "Sebanyak 30 halte terpasang", False),
    ],
)
def test_a_quick_win_counts_a_thing_alike_everywhere(stage: str, output: str, wrong: bool) -> None:
    assert bool(lines(_WIN.format(stage=stage, output=output), "HTG007")) == wrong


@each(("kelurahan", "wrong"), [("tujuh", True), ("sembilan", False)])
def test_villages_and_kelurahan_add_up(kelurahan: str, wrong: bool) -> None:
    text = f"Ada 138 desa, dan {kelurahan} kelurahan. Jaringan menjangkau 118 dari 147 desa dan kelurahan."
    assert bool(lines(_told(text), "HTG008")) == wrong


@each(
    ("result", "wrong"),
    [("48 relawan siap", True), ("40 relawan siap", False), ("96 buku dibagikan", False)],
)
def test_no_more_people_result_than_took_part(result: str, wrong: bool) -> None:
    plan = f"kegiatan: [{{nama: Pelatihan, peserta: 42 calon relawan dari 20 desa, hasil: [Sebanyak {result}.]}}]\n"
    assert bool(lines(plan, "HTG009")) == wrong


def test_what_is_left_of_a_state_may_be_told_in_parts() -> None:
    text = "infrastruktur: [{nama: Sinyal, kondisi: Dua dari 17 pasar terjangkau, kebutuhan: '%s'}]\n"
    assert lines(text % "Penguat di 18 pasar berikutnya", "HTG002") == [1]
    assert lines(text % "Penguat di 15 pasar berikutnya", "HTG002") == []
    assert lines(text % "Dari 15 pasar berikutnya, enam pasar didahulukan", "HTG002") == []


def test_two_numbers_of_a_thing_in_one_evaluation_are_found_unless_one_is_a_part() -> None:
    text = (
        "evaluasi: [{tahun: 2024, jawaban: [{butir: a, penjelasan: Sebelas dari 26 perangkat daerah memiliki "
        "kegiatan pendukung smart city.}, {butir: b, penjelasan: %s}]}]\n"
    )
    spread = "Kegiatan pendukung smart city tersebar di %s perangkat daerah."
    assert len(lines(text % spread % "empat belas", "HTG006")) == 1
    assert lines(text % spread % "sebelas", "HTG006") == []
    assert lines(text % "Kegiatan pendukung smart city dihadiri tiga perangkat daerah.", "HTG006") == []


def test_times_before_one_event_and_outputs_of_steps_agree_within_a_quick_win() -> None:
    text = (
        "quick_win: [{dimensi: smart_governance, nama: Loket, deskripsi: Berkas masuk tiga hari sebelum kunjungan, "
        "risiko: [{risiko: A, mitigasi: %s}]}]\n"
    )
    assert len(lines(text % "Diperiksa lima hari sebelum kunjungan", "HTG007")) == 1
    assert lines(text % "Diperiksa satu hari sebelum keberangkatan", "HTG007") == []
    steps = (
        "quick_win: [{dimensi: smart_society, nama: Pojok, tahapan: [{nama: Pembukaan 20 pojok pertama, keluaran: "
        "20 pojok melayani}, {nama: Pembukaan 20 pojok berikutnya, keluaran: %s pojok melayani}]}]\n"
    )
    assert lines(steps % "40", "HTG007") == []
    assert len(lines(steps % "50", "HTG007")) == 1


@each(
    ("recipients", "is_found"),
    [
        ("Anak dan orang tua di 45 desa", True),
        ("Anak dan orang tua di 40 desa", False),
        ("Anak dan orang tua di 20 desa pada tahun pertama", False),
        ("Anak dan orang tua di 20 desa", False),
        ("Anak dan orang tua di 138 desa", False),
        ("Anak dan orang tua di 45 desa di sekitarnya", False),
        ("Anak dari 45 desa tetangga", False),
        ("Anak dan orang tua di 45 rumah", False),
    ],
)
def test_a_quick_win_serves_as_many_places_as_its_texts_tell(recipients: str, is_found: bool) -> None:
    text = (
        "quick_win: [{dimensi: smart_society, nama: Pojok, tujuan: Membuka ruang belajar di 40 balai desa, "
        "sumber_daya: {sdm: 40 penjaga balai desa}, tahapan: [{nama: Pemilihan, keluaran: 40 surat kesediaan desa}], "
        f"penerima_manfaat: {recipients}}}]\n"
    )
    assert bool(lines(text, "HTG007")) == is_found


def test_a_total_that_counts_earlier_years_in_is_no_other_number_of_a_quick_win() -> None:
    text = (
        "quick_win: [{dimensi: smart_environment, nama: Sabuk Bakau, tujuan: Menanam bakau di 60 petak, "
        "penerima_manfaat: Warga di 60 petak, deskripsi: '%s'}]\n"
    )
    assert len(lines(text % "Bakau ditanam di 98 petak.", "HTG007")) == 1
    told = "Bersama 38 petak yang pulih sampai 2024, luas kumulatifnya menjadi 98 petak."
    assert lines(text % told, "HTG007") == []


@each(
    ("words", "is_found"),
    [
        ("Hampir sepertiga jenis layanan publik, yaitu 18 dari 94, telah daring.", True),
        ("Separuh puskesmas (4 dari 14) berinternet.", True),
        ("Sebanyak 4 dari 14 puskesmas, atau tiga perempat, berinternet.", True),
        ("Hampir seperlima jenis layanan publik, yaitu 18 dari 94, telah daring.", False),
        ("Tiga perempat puskesmas belum berinternet, yaitu 4 dari 14 yang sudah.", False),
        ("Dua pertiga peserta, atau 20 dari 30 orang, berasal dari desa.", False),
        ("Setengah hari dipakai untuk pelatihan, yaitu 4 dari 14 jam kerja.", False),
    ],
)
def test_a_fraction_in_words_agrees_with_the_figures_beside_it(words: str, is_found: bool) -> None:
    assert bool(found(f"visi: {{penjelasan: {words!r}}}", "HTG010")) is is_found
