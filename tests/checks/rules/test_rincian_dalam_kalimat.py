"""What a sentence counts, measures or compares agrees with the list, the years and the figures that it tells."""

from tests.cases import each
from tests.checks.looking import lines


def _told(text: str) -> str:
    return f'visi:\n  penjelasan: "{text}"\n'


@each(
    ("text", "wrong"),
    [
        ("Kesiapan dinilai dari empat unsur, yaitu struktur, infrastruktur, dan suprastruktur.", True),
        ("Kesiapan dinilai dari empat unsur, yaitu struktur, infrastruktur, dan suprastruktur, lalu ditelaah.", True),
        ("Lima pihak bekerja: pemerintah, usaha, dan warga.", True),
        ("Ada tiga jalan, yaitu data dan aturan.", True),
        ("Kesiapan dinilai dari tiga unsur, yaitu struktur, infrastruktur, dan suprastruktur.", False),
        ("Lima unsur: pemerintah, dunia usaha, akademisi, serta komunitas dan media.", False),
        ("Enam dimensi, antara lain tata kelola, ekonomi, dan lingkungan, saling bergantung.", False),
        ("Tahap lima tahun pertama diarahkan pada fondasi, yaitu layanan, jalan, serta pengolahan hasil.", False),
        ("Satu dari empat unsur citra selain bisnis dan wajah kota.", True),
        ("Satu dari tiga unsur citra selain bisnis dan wajah kota.", False),
    ],
)
def test_a_sentence_lists_as_many_things_as_it_counts(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "RNC001")) == wrong


@each(
    ("lead", "wrong"),
    [
        ("Kota cerdas dibangun dengan lima pilar beserta subdimensinya:", True),
        ("Kota cerdas dibangun dengan lima pilar berikut:", True),
        ("Kota cerdas dibangun dengan tiga pilar beserta subdimensinya:", False),
        ("Kota cerdas dibangun dengan lima pilar, antara lain:", False),
        ("Di dua belas kecamatan warga menyampaikan harapan:", False),
        ("Hal ini menentukan laju pekerjaan di dua belas kecamatan:", False),
        ("Kota cerdas memiliki lima pilar.\n\nWarga berharap:", False),
    ],
)
def test_a_list_below_a_sentence_has_as_many_items_as_it_counts(lead: str, wrong: bool) -> None:
    listed = (
        "\n\n- Tata kelola: layanan,\n  data, dan aturan\n  - perizinan\n- Ekonomi: pasar\n- Lingkungan: sampah\n"
    )
    text = "visi:\n  penjelasan: |\n" + "".join(f"    {line}\n" for line in f"{lead}{listed}".splitlines())
    assert bool(lines(text, "RNC001")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Rencana ini disusun untuk empat tahun, 2025–2029.", False),
        ("Rencana ini disusun untuk tiga tahun, 2025–2029.", True),
        ("Rencana ini berlaku lima tahun (2025–2029).", False),
        ("Pelatihan berlangsung tiga hari, 14–15 Mei 2025.", True),
        ("Pelatihan berlangsung dua hari, yaitu 14 dan 15 Mei 2025.", False),
        ("Selama tiga tahun pertama dari periode 2025–2029 dasar dibangun.", False),
    ],
)
def test_a_duration_is_that_of_the_range_beside_it(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "RNC002")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Kemiskinan turun dari 8,1% menjadi 11,8%.", True),
        ("Kunjungan naik dari 186.400 pada tahun 2024 menjadi 121.000 kunjungan.", True),
        ("Kemiskinan turun dari 11,8% menjadi 8,1%.", False),
        ("Jumlah desa bertambah dari delapan menjadi 54 desa.", False),
        ("Angka turun sejak 2020, dari 14 tahap menjadi ketentuan 20 dinas.", False),
    ],
)
def test_a_rise_ends_above_and_a_fall_below_its_start(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "RNC003")) == wrong


@each(("to", "wrong"), [("12,4%", True), ("8,1%", False)])
def test_a_fall_ends_below_the_baseline_of_what_it_measures(to: str, wrong: bool) -> None:
    plan = _told(f"Penduduk miskin turun menjadi {to}.") + (
        "sasaran:\n  - {nama: Kemiskinan berkurang, indikator: Persentase penduduk miskin, satuan: persen,\n"
        "     baseline: {nilai: '11,8', tahun: 2024}, target: {2025: '11,2', 2029: '8,1'}}\n"
    )
    assert bool(lines(plan, "RNC003")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Pertanian menyumbang 16,8%, disusul perdagangan sebesar 34,2%.", True),
        ("Nilai tertinggi 2,1 pada tata kelola, dan nilai terendah 2,4 pada lingkungan.", True),
        ("Pertanian menyumbang 34,2%, disusul perdagangan sebesar 16,8%.", False),
        ("Pertanian menyumbang 34,2%; pelatihan diikuti 20 orang, disusul 40 orang pada tahun berikutnya.", True),
        ("Nilai tertinggi 2,4 pada tata kelola, dan nilai terendah 2,1 pada lingkungan.", False),
    ],
)
def test_what_follows_is_not_larger(text: str, wrong: bool) -> None:
    assert bool(lines(_told(text), "RNC004")) == wrong


@each(
    ("number", "wrong"),
    [("empat", True), ("dua", True), ("tiga", False)],
)
def test_a_division_describes_all_its_parts(number: str, wrong: bool) -> None:
    text = (
        f"Dibagi menjadi {number} gelombang. Gelombang pertama mulai. Gelombang kedua jalan. Gelombang ketiga usai."
    )
    assert bool(lines(_told(text), "RNC005")) == wrong


def test_a_division_of_which_only_some_parts_are_described_is_not_judged() -> None:
    assert lines(_told("Dibagi menjadi empat tahap. Tahap kedua memperluas layanan."), "RNC005") == []


def test_nights_follow_days_and_an_order_has_no_gap() -> None:
    assert lines("visi: {penjelasan: Paket tiga hari satu malam.}\n", "RNC002") == [1]
    assert lines("visi: {penjelasan: Paket tiga hari dua malam.}\n", "RNC002") == []
    text = "visi: {penjelasan: Alasan pertama ialah mutu. Alasan kedua ialah biaya. %s ialah waktu.}\n"
    assert lines(text % "Alasan keempat", "RNC006") == [1]
    assert lines(text % "Alasan ketiga", "RNC006") == []
    assert lines(text % "Kesiapan keempat pihak", "RNC006") == []
