"""What is said in several places is the same in all."""

from pathlib import Path

from generator.checks.people import may_be_one
from generator.checks.rule import chosen_rules
from generator.checks.run_rules import check
from generator.framework.stages import FINAL
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.checks.looking import found, lines, looked
from tests.conftest import write_tree

PLAN = "periode: {mulai: 2025, selesai: 2029}\n"
TABALONG = "daerah: {nama: Tabalong, jenis: kabupaten, kepala: {nama: Ratna Kusuma}}\n"


def background(text: str, front: str = "") -> str:
    return f"{front}pendahuluan:\n  latar_belakang: >-\n    {text}\n"


def figure(value: str, year: int = 2024, name: str = "Penduduk miskin") -> str:
    return f"isu:\n  - isu: Kemiskinan\n    data: [{{uraian: {name}, nilai: {value}, tahun: {year}}}]\n"


def target(value: str, year: int = 2024) -> str:
    return f"sasaran:\n  - {{indikator: Penduduk miskin, baseline: {{nilai: {value}, tahun: {year}}}}}\n"


def test_a_second_value_of_one_measure_and_year_is_found_with_the_first_beside() -> None:
    (finding,) = looked(figure("11") + target("12"), "KST001").findings
    assert (finding.place and finding.place.line, finding.also and finding.also.line) == (5, 3)


@each(
    "text",
    [
        figure("11") + target("11"),
        figure("'11,0'") + target("11"),
        figure("11", 2023) + target("12"),
        figure("11", name="Pengangguran") + target("12"),
    ],
)
def test_equal_values_and_other_years_or_measures_are_left(text: str) -> None:
    assert lines(text, "KST001") == []


def results(*extra: str) -> str:
    one, two = ("".join(f", {more}" for more in [own] if more) for own in extra)
    return f'evaluasi:\n  - {{tahun: 2024, indeks: "3,1"{one}}}\n  - {{tahun: 2024, indeks: "2,9"{two}}}\n'


@each("extra", [("", ""), ("tahap: I", "tahap: i"), ("tanggal: 1 Juli 2024", "tanggal: 2 Juli 2024")])
def test_two_results_of_one_year_are_found(extra: tuple[str, str]) -> None:
    (finding,) = looked(results(*extra), "KST001").findings
    assert (finding.place and finding.place.line, finding.also and finding.also.line) == (3, 2)
    assert "indeks evaluasi tahun 2024 di sini 2,9, di tempat lain 3,1" in finding.message


@each(
    "text",
    [
        results("tahap: I", "tahap: II"),
        results("", "tahap: II"),
        results("", "").replace('2024, indeks: "2,9', '2023, indeks: "2,9'),
        results("", "").replace("2,9", "3,10"),
    ],
)
def test_results_of_other_stages_and_years_and_equal_ones_are_left(text: str) -> None:
    assert lines(text, "KST001") == []


def test_rows_of_the_action_plan_are_compared_with_targets_but_not_with_each_other() -> None:
    row = "  - {kegiatan: %s, indikator: Jumlah peserta, target: {2026: %s}}\n"
    rows = "rencana_aksi:\n" + row % ("A", 40) + row % ("B", 50)
    assert lines(rows, "KST001") == []
    assert lines(rows + "sasaran:\n  - {indikator: Jumlah peserta, target: {2026: 40}}\n", "KST001") == [3]


PEOPLE = "daerah:\n  penduduk: 412.600\n  luas_km2: '3184,6'\n"


@each(
    ("text", "wrong"),
    [
        ("Kabupaten ini dihuni 428.900 jiwa.", True),
        ("Kabupaten ini dihuni 412.600 jiwa.", False),
        ("Kabupaten Selasih Utara dihuni 287.300 jiwa.", False),
        ("Kabupaten Selasih Utara besar; luas wilayah kabupaten itu 2.310 kilometer persegi.", False),
        ("Berbeda dengan Kabupaten Selasih Utara, kabupaten ini dihuni 428.900 jiwa.", True),
        ("Jumlah penduduk pada 2024 adalah 428.900 jiwa.", True),
        ("Jumlah penduduk pada 2020 adalah 401.000 jiwa. Jumlah penduduk pada 2024 adalah 412.600 jiwa.", False),
        ("Penduduknya sekitar 413 ribu jiwa.", False),
        ("Penduduknya sekitar 500 ribu jiwa.", True),
        ("Kecamatan itu dihuni 28.900 jiwa.", False),
        ("Penduduk miskin berjumlah 48.000 jiwa.", False),
        ("Penduduk provinsi berjumlah 2.480.000 jiwa.", False),
        ("Bencana menimpa 120 jiwa.", False),
        ("Luas wilayah daerah ini 3.184,6 kilometer persegi.", False),
        ("Luas wilayah daerah ini 3.814,6 kilometer persegi.", True),
        ("Luas wilayah kecamatan itu 314,6 kilometer persegi.", False),
    ],
)
def test_population_and_area_in_the_text_are_those_of_the_region(text: str, wrong: bool) -> None:
    assert lines(PEOPLE + f"  gambaran: {text}\n", "KST002") == ([4] if wrong else [])


@each(
    ("text", "wrong"),
    [
        ("Masterplan Smart City Kabupaten Tabalong Tahun 2024–2028 disusun.", True),
        ("Masterplan ini untuk periode 2025 sampai dengan 2030 disusun.", True),
        ("Masterplan Smart City Kabupaten Tabalong Tahun 2025-2029 disusun.", False),
        ("Masterplan Smart City Tahun 2018–2022 telah berakhir.", False),
        ("Masterplan ini selaras dengan RPJMD Tahun 2025–2030 dan RPJPD Tahun 2025–2045.", False),
        ("Masterplan disusun sejak Maret 2025.", False),
    ],
)
def test_the_period_after_the_name_of_the_plan_is_its_own(text: str, wrong: bool) -> None:
    assert lines(background(text, PLAN + TABALONG), "KST003") == ([4] if wrong else [])


def test_the_regions_word_for_the_plan_counts() -> None:
    front = PLAN + "istilah: {masterplan: Peta Kota Cerdas}\n"
    assert lines(background("Peta Kota Cerdas Tahun 2024–2028 disusun.", front), "KST003") == [4]


@each(
    ("text", "wrong"),
    [
        ("Kota Tabalong menuju kota cerdas.", True),
        ("Wali Kota Tabalong mengarahkan.", True),
        ("Kabupaten Tabalang menuju daerah cerdas.", True),
        ("Bupati Tabaolng mengarahkan.", True),
        ("Kabupaten Tabalong menuju daerah cerdas.", False),
        ("Kota Tanjung di Kabupaten Tabalong.", False),
        ("Ibu Kota Tabalong adalah Tanjung.", False),
        ("Masyarakat Tabalong dan Kota Tabalongan.", False),
    ],
)
def test_the_region_is_called_by_its_name_and_kind(text: str, wrong: bool) -> None:
    assert lines(background(text, TABALONG), "KST004") == ([3] if wrong else [])


def test_a_city_that_exists_beside_the_kabupaten_is_not_a_wrong_kind() -> None:
    assert lines(background("Kota Malang bertetangga.", "daerah: {nama: Malang, jenis: kabupaten}\n"), "KST004") == []


def test_a_neighbour_with_a_name_like_ours_is_no_misspelling() -> None:
    front = "daerah: {nama: Kutai Timur, jenis: kabupaten}\n"
    assert lines(background("Kabupaten Kutai Barat dan Kabupaten Kutai Timur.", front), "KST004") == []


@each(
    ("name", "office", "wrong"),
    [
        ("Hendra Pramudya", "Bupati Tabalong", True),
        ("Hendra Pramudya", "Bupati", True),
        ("Hj. Ratna Kusuma, S.E.", "Bupati Tabalong", False),
        ("Hj. R. Kusuma", "Bupati", False),
        ("Hendra Pramudya", "Pj. Bupati Tabalong", False),
        ("Hendra Pramudya", "Wakil Bupati Tabalong", False),
        ("Hendra Pramudya", "Ketua Kamar Dagang", False),
    ],
)
def test_an_office_has_one_holder(name: str, office: str, wrong: bool) -> None:
    text = TABALONG + f'sambutan:\n  penanda_tangan: {{nama: "{name}", jabatan: {office}}}\n'
    assert lines(text, "KST005") == ([3] if wrong else [])


def test_heads_of_offices_are_compared_with_the_list_of_offices() -> None:
    text = "daerah:\n  opd:\n    - {nama: Dinas Kesehatan, kepala: dr. Anindya Paramita}\n"
    text += "organisasi:\n  tim_pelaksana:\n    anggota:\n      - {nama: Rudi, jabatan: Kepala Dinas Kesehatan}\n"
    text += "      - {nama: Budi, jabatan: Kepala Bidang Dinas Kesehatan}\n"
    assert lines(text, "KST005") == [7]


def test_speakers_of_a_workshop_may_have_been_others() -> None:
    assert lines(TABALONG + "bimtek:\n  - {tahap: I, pembuka: {nama: A, jabatan: Bupati}}\n", "KST005") == []


def test_titles_initials_and_left_out_names_are_one_person() -> None:
    assert may_be_one("H. Halikinnor", "Halikinnor, S.H., M.M.")
    assert may_be_one("M. Fitri Hernadi", "Muhammad Fitri Hernadi")
    assert not may_be_one("Ratna Kusuma", "Ratna Dewi")


def rpjmd(number: int, years: str) -> str:
    own = "rpjmd: {judul: RPJMD Kabupaten Tabalong Tahun 2025–2029, peraturan: Perda Nomor 5 Tahun 2025}\n"
    title = f"Rencana Pembangunan Jangka Menengah Daerah Tahun {years}"
    return own + f"dasar_hukum:\n  - {{jenis: perda, nomor: {number}, tahun: 2025, tentang: {title}}}\n"


def test_the_legal_basis_of_the_rpjmd_is_the_one_it_names() -> None:
    assert lines(rpjmd(4, "2025–2029"), "KST006") == [3]
    assert lines(rpjmd(5, "2025–2029"), "KST006") == []
    assert lines(rpjmd(4, "2020–2024"), "KST006") == []


@each(
    ("text", "count"),
    [
        ("RPJMD Kabupaten Tabalong Tahun 2024–2028 menjadi acuan.", 1),
        ("RPJMD Tahun 2025-2029 menjadi acuan.", 0),
        ("RPJMD Tahun 2019–2024 telah berakhir.", 0),
        ("RPJMD Provinsi Kalimantan Selatan Tahun 2025–2030 menjadi acuan.", 0),
        ("Kabupaten Banyuwangi menetapkan RPJMD Tahun 2021–2026.", 0),
        ("RPJMD Tahun 2021–2026 Provinsi Kalimantan Selatan menjadi acuan Kabupaten Tabalong.", 0),
        ("RPJMD Tahun 2021–2026 Kalimantan Selatan menjadi acuan.", 0),
        ("Perda Kabupaten Seruyan tentang RPJMD Tahun 2023–2028 serupa.", 0),
        ("RPJMD Tahun 2024–2028 Kabupaten Tabalong, Provinsi Kalimantan Selatan, menjadi acuan.", 1),
        ("Kabupaten Seruyan memberi contoh. RPJMD Tahun 2024–2028 menjadi acuan.", 1),
        ("Kota Cerdas bertumpu pada RPJMD Tahun 2024–2028.", 1),
        ("Provinsi Kalimantan Selatan membina. Pemerintah Kabupaten Tabalong menetapkan RPJMD Tahun 2024–2028.", 1),
    ],
)
def test_the_years_of_the_rpjmd_in_the_text_are_its_own(text: str, count: int) -> None:
    assert len(found(rpjmd(5, "2025–2029") + background(text, TABALONG), "KST006")) == count


@each(
    ("item", "count"),
    [
        ("sumber: [{nama: RPJMD Tahun 2021–2026, penerbit: Bappeda Provinsi Kalimantan Selatan}]", 0),
        ("sumber: [{nama: RPJMD Tahun 2023–2028, penerbit: Pemerintah Kabupaten Seruyan}]", 0),
        ("kebijakan: [{judul: Penyelarasan dengan RPJMD Tahun 2023–2028}]", 1),
        ("kolaborasi: [{program: RPJMD Tahun 2023–2028, status: Disepakati Kabupaten Seruyan}]", 0),
        ("dasar_hukum: [{jenis: perda_provinsi, nomor: 1, tahun: 2025, tentang: RPJMD Tahun 2021–2026}]", 0),
        (
            "dasar_hukum: [{jenis: perda, sebutan: Peraturan Daerah Kabupaten Seruyan, nomor: 3, tahun: 2024, "
            "tentang: Rencana Pembangunan Jangka Menengah Daerah Tahun 2025–2029}]",
            0,
        ),
        (
            "dasar_hukum: [{jenis: perda, sebutan: Peraturan Daerah Kabupaten Tabalong, nomor: 3, tahun: 2024, "
            "tentang: Rencana Pembangunan Jangka Menengah Daerah Tahun 2025–2029}]",
            1,
        ),
    ],
)
def test_titles_of_other_regions_are_theirs(item: str, count: int) -> None:
    own = "rpjmd: {judul: RPJMD Kabupaten Tabalong Tahun 2025–2029, peraturan: Perda Nomor 5 Tahun 2025}\n"
    assert len(found(TABALONG + own + item + "\n", "KST006")) == count


def test_the_title_of_a_cited_law_is_not_to_be_changed() -> None:
    law = "dasar_hukum:\n  - {jenis: perda, nomor: 5, tahun: 2025, tentang: RPJMD Tahun 2024–2028}\n"
    (finding,) = looked("rpjmd: {judul: RPJMD Kabupaten Tabalong Tahun 2025–2029}\n" + law, "KST006").findings
    assert finding.remedy.startswith("judul peraturan dikutip apa adanya")


ROW = "  - {%s, indikator: Jumlah peserta, anggaran: {APBD: {2026: 250 juta}}}\n"


def twice(topic: str, one: str, two: str) -> str:
    return f"{topic}:\n{ROW % one}{ROW % two}" if topic == "rencana_aksi" else f"{topic}:\n  - {one}\n  - {two}\n"


@each(
    ("topic", "one", "two"),
    [
        ("misi", "Maju bersama", "Maju  Bersama"),
        (
            "rencana_aksi",
            "dimensi: smart_economy, kegiatan: Pelatihan",
            "dimensi: Smart Economy, kegiatan: pelatihan",
        ),
        ("quick_win", "{dimensi: smart_living, nama: Pasar}", "{id: q, dimensi: smart_living, nama: Pasar}"),
        ("sasaran", "{nama: A, indikator: B, satuan: persen}", "{nama: A, indikator: B, satuan: persen, arah: naik}"),
        ("sasaran", "{indikator: B}", "{indikator: B}"),
        ("misi", "Maju bersama", "Maju bersama."),
        ("infrastruktur", "{nama: Pusat data}", "{nama: Pusat data}"),
        ("sumber", "{nama: Daerah ‘dalam’ Angka}", "{nama: Daerah 'dalam' Angka}"),
    ],
)
def test_an_item_written_twice_is_found_with_the_first_beside(topic: str, one: str, two: str) -> None:
    (finding,) = looked(twice(topic, one, two), "KST007").findings
    assert (finding.place and finding.place.line, finding.also and finding.also.line) == (3, 2)


@each(
    ("topic", "one", "two"),
    [
        ("misi", "Maju bersama", "Maju terus"),
        ("rencana_aksi", "dimensi: smart_economy, kegiatan: A", "dimensi: smart_society, kegiatan: A"),
        ("rencana_aksi", "program: P, kegiatan: A", "program: Q, kegiatan: A"),
        ("rencana_aksi", "kegiatan: A, lokasi: Sampit", "kegiatan: A, lokasi: Baamang"),
        ("rencana_aksi", "kegiatan: A, opd: Dinas Kesehatan", "kegiatan: A, opd: Dinas Sosial"),
        ("quick_win", "{dimensi: smart_living, nama: Pasar}", "{dimensi: smart_economy, nama: Pasar}"),
        ("sasaran", "{nama: A, indikator: B}", "{nama: A, indikator: C}"),
        ("quick_win", "{dimensi: smart_living, tujuan: x}", "{dimensi: smart_living, tujuan: x}"),
    ],
)
def test_a_name_may_come_again_with_another_parent(topic: str, one: str, two: str) -> None:
    assert lines(twice(topic, one, two), "KST007") == []


def test_repeats_within_an_item_are_warnings_and_those_of_topics_are_errors() -> None:
    text = "visi: {kata_kunci: [maju, Maju]}\nmisi: [Maju, maju]\n"
    findings = looked(text, "KST007").findings
    assert [(finding.path, str(finding.severity)) for finding in findings] == [
        ("misi[maju-2]", "galat"), ("visi.kata_kunci[2]", "peringatan")
    ]  # fmt: skip


def test_a_revised_item_beside_the_first_is_a_warning() -> None:
    (finding,) = looked("misi: [Maju bersama, Maju bersama (revisi)]\n", "KST007").findings
    assert finding.message == "'Maju bersama (revisi)' tampak sama dengan 'Maju bersama'"
    assert str(finding.severity) == "peringatan"


def test_two_versions_of_a_file_are_a_warning(tmp_path: Path) -> None:
    write_tree(tmp_path, {"visi.yaml": "misi: [Satu, Dua]\n", "visi rev.yaml": "misi: [Tiga]\n"})
    (finding,) = check(read_masterplan(tmp_path).masterplan, FINAL, chosen_rules(("KST007",))).findings
    assert f"{tmp_path / 'visi rev.yaml'} tampak sebagai versi lain" in finding.message
    assert (finding.place and finding.place.file.name, str(finding.severity)) == ("visi rev.yaml", "peringatan")


@each(
    ("text", "rule"),
    [
        ("daerah: {opd: [Dinas Kesehatan, Dinas Kesehatan]}\n", "OPD004"),
        ("aplikasi: [{nama: Lapor}, {nama: Lapor}]\n", "APL002"),
        ("rencana_aksi: [{kegiatan: A, pendukung: [Dinas Sosial, Dinas Sosial]}]\n", "OPD006"),
        ("organisasi: {dewan: {anggota: [{nama: Ratna Dewi}, {nama: Ratna Dewi}]}}\n", "KLM004"),
        ("dasar_hukum: [UU Nomor 25 Tahun 2009 tentang A, UU Nomor 25 Tahun 2009 tentang A]\n", "HKM003"),
    ],
)
def test_what_another_rule_tells_is_told_once(text: str, rule: str) -> None:
    assert lines(text, "KST007") == []
    assert len(lines(text, rule)) == 1
