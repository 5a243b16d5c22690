"""What comes first: stages, plans, agreements, training and years."""

from tests.cases import each
from tests.checks.looking import lines


@each(
    ("stage", "text", "wrong"),
    [
        ("III", "Pembukaan dan pemeriksaan tindak lanjut tahap IV", True),
        ("II", "Pembacaan tindak lanjut tahap II", True),
        ("IV", "Laporan tindak lanjut tahap I sampai dengan IV", True),
        ("IV", "Laporan tindak lanjut tahap I sampai dengan III", False),
        ("II", "Penyusunan tindak lanjut tahap II", False),
        ("II", "Bahan untuk tindak lanjut tahap III", False),
        ("I", "Kesamaan persepsi sebagai hasil tahap I dan II", False),
        ("I", "Data belanja wisatawan diminta dilengkapi sebelum tahap I", True),
        ("I", "Data belanja wisatawan diminta dilengkapi sebelum tahap II", False),
    ],
)
def test_a_stage_examines_only_what_earlier_stages_left(stage: str, text: str, wrong: bool) -> None:
    assert bool(lines(f"bimtek: [{{tahap: {stage}, pokok_bahasan: [{text}]}}]\n", "URT001")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Pengiriman percobaan dijadwalkan pada triwulan pertama 2025.", True),
        ("Rumah produksi akan dibangun pada Maret 2024.", True),
        ("Rumah produksi akan dibangun pada akhir 2025.", False),
        ("Rumah produksi akan dibangun pada 2026.", False),
        ("Rumah produksi akan dibangun pada tahun 2024.", True),
        ("Semula dijadwalkan pada Maret 2025, pengiriman dimulai September 2025.", False),
        ("Indeks akan dihitung dengan data Desember 2024.", False),
        ("Program yang akan diperluas sudah berjalan sejak Maret 2024.", False),
        ("Kabupaten Sidoarjo akan membuka loket pada Maret 2024.", False),
    ],
)
def test_a_plan_is_made_for_the_future(text: str, wrong: bool) -> None:
    plan = f"naskah: {{tanggal: 12 Agustus 2025}}\nvisi: {{penjelasan: '{text}'}}\n"
    assert bool(lines(plan, "URT002")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Laporan triwulan pertama disampaikan pada Oktober 2024", True),
        ("Laporan triwulan pertama disampaikan pada Oktober 2025", False),
        ("Angka disamakan dengan data Desember 2024", False),
    ],
)
def test_a_decision_is_about_what_comes_after_it(text: str, wrong: bool) -> None:
    assert bool(lines(f"bimtek: [{{tahap: IV, mulai: 6 Agustus 2025, keputusan: [{text}]}}]\n", "URT002")) == wrong


@each(
    ("agreed", "status", "wrong"),
    [
        ("Kesepakatan bersama, April 2025", "Percobaan berlangsung pada Januari 2025", True),
        ("Kesepakatan bersama, April 2025", "Percobaan berlangsung pada Mei 2025", False),
        ("Perjanjian kerja sama, Februari 2026", "Berjalan pada dua loket", True),
        ("Rancangan perjanjian kerja sama, Februari 2026", "Sedang dibahas", False),
    ],
)
def test_an_agreement_comes_before_its_work(agreed: str, status: str, wrong: bool) -> None:
    item = f'{{dimensi: smart_economy, program: Ikan beku, kesepakatan: "{agreed}", status: "{status}"}}'
    assert bool(lines(f"naskah: {{tanggal: 12 Agustus 2025}}\nkolaborasi: [{item}]\n", "URT003")) == wrong


@each(("day", "wrong"), [("18 November 2024", True), ("18 Oktober 2024", False)])
def test_a_proof_is_older_than_its_evaluation(day: str, wrong: bool) -> None:
    answer = f'{{butir: output-dewan, bukti: ["Surat keterangan, {day}"]}}'
    assert (
        bool(lines(f"evaluasi: [{{tahun: 2024, tanggal: 24 Oktober 2024, jawaban: [{answer}]}}]\n", "URT003"))
        == wrong
    )


@each(("name", "wrong"), [("Pelatihan petugas loket", True), ("Pelatihan lanjutan petugas loket", False)])
def test_training_comes_before_the_service(name: str, wrong: bool) -> None:
    steps = f"[{{nama: Pelayanan dibuka, mulai: 1 Juni 2025}}, {{nama: {name}, mulai: 1 Juli 2025}}]"
    assert bool(lines(f"quick_win: [{{dimensi: smart_living, nama: Loket, tahapan: {steps}}}]\n", "URT004")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Tema setiap tahun 2024 sampai dengan 2028 disepakati.", True),
        ("Tema setiap tahun 2025 sampai dengan 2029 disepakati.", False),
        ("Target tahunan mengikuti RPJMD 2026–2030.", False),
        ("Target disusun dari data 2024–2028.", False),
    ],
)
def test_the_years_of_the_plan_are_those_of_its_period(text: str, wrong: bool) -> None:
    plan = f"periode: {{mulai: 2025, selesai: 2029}}\nvisi: {{penjelasan: {text}}}\n"
    assert bool(lines(plan, "URT005")) == wrong


def test_a_need_falls_within_the_period() -> None:
    plan = "periode: {mulai: 2025, selesai: 2029}\ninfrastruktur: [{nama: Ruang peladen, tahun: %s}]\n"
    assert lines(plan % 2024, "URT005") == [2]
    assert lines(plan % 2026, "URT005") == []


def test_a_line_of_the_map_has_its_result_before_it_ends() -> None:
    line = "{dimensi: smart_living, program: A, mulai: 2025, selesai: 2029, hasil: Semua tersambung pada %s}"
    assert lines(f"peta_jalan: [{line % 2031}]\n", "URT005") == [1]
    assert lines(f"peta_jalan: [{line % 2029}]\n", "URT005") == []


@each(
    ("words", "is_past"),
    [
        ("Kemiskinan 11,8% pada tahun 2024 ditargetkan turun menjadi 8,1% pada tahun 2029.", False),
        ("Enam belas unit pada tahun 2024 direncanakan menjadi 24 unit.", False),
        ("Kemiskinan pada tahun 2024 diharapkan turun menjadi 8,1% pada tahun 2029.", False),
        ("Loket ditargetkan melayani 24 desa pada tahun 2024.", True),
        ("Pada tahun 2024 direncanakan menjadi 24 unit.", True),
        ("Direncanakan 16 unit pada tahun 2024 ditargetkan menjadi 24 unit.", True),
    ],
)
def test_the_year_of_the_value_a_plan_starts_from_is_no_planned_year(words: str, is_past: bool) -> None:
    text = f'naskah: {{tanggal: 12 Agustus 2025}}\nvisi: {{penjelasan: "{words}"}}\n'
    assert lines(text, "URT002") == ([2] if is_past else [])
