"""Placeholders, names of dimensions, doubled words, copied paragraphs, empty descriptions."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.finding import Severity
from generator.checks.rule import chosen_rules
from generator.checks.run_rules import check
from generator.source.files import UNREADABLE
from tests.cases import each
from tests.checks.looking import found, lines, looked, plan_of
from tests.conftest import examples

LONG = "Mendekatkan layanan kependudukan kepada warga di kecamatan yang jauh dari ibu kota kabupaten kita."


def vision(text: str, more: str = "") -> str:
    return f"visi:\n  penjelasan: |-\n    {text}\n{more}"


@each(
    "text",
    [
        "Lorem ipsum dolor sit amet",
        "Layanan dibuka. TODO: minta data ke Bappeda",
        "Data kecamatan menyusul: TBD",
        "Isi di sini uraian visi",
        "Bupati [nama] menetapkan visi",
        "Bupati [nama bupati] menetapkan visi",
        "Ditetapkan pada [...] di ibu kota",
        "Nilainya Rp xxx per tahun",
        "Pada tahun 20xx visi tercapai",
        "Nilainya xxx persen",
        "Nomor ........ Tahun 2025",
        "Nomor ____ Tahun 2025",
        "Visi <nama daerah> tercapai",
        "Meningkatkan layanan <misi Smart City>",
        "<angka dan sumber> BPS",
        "Visi {{ daerah.nama }} tercapai",
        "Visi {nama_daerah} tercapai",
        "Click here to enter text of the vision",
        "Peraturan Bupati Nomor ... Tahun 2026",
        "Sesuai Pasal … ayat (1)",
        "Dana sebesar ... juta rupiah",
        "Nilainya Rp … miliar",
        "RPJMD Misi ...",
        "RPJMD misi ?",
        "Kecamatan …",
        "Misi xx",
        "? kantor kecamatan di hulu sungai dan pesisir",
        "xx kantor kecamatan di hulu sungai dan pesisir",
        "WIP",
        "in progress",
        "Draft.",
        "tentatif",
        "dst.",
        "lihat lampiran",
        "''",
    ],
)
def test_a_placeholder_is_found(text: str) -> None:
    assert lines(vision(text), "TKS001") == [2]


@pytest.mark.parametrize(
    "text",
    ["Gedung tahun 20..", "Selesai pada Desember 20…", "Perda Nomor 5/20__ tentang tata ruang", "tes 123", "√"],
)
def test_an_open_year_and_a_sign_alone_are_found(text: str) -> None:
    assert lines(vision(text), "TKS001") == [2]


@pytest.mark.parametrize(
    "text", ["Gedung tahun 2025...", "Pada tahun 20 orang hadir", "Ada 20... dan lagi", "SK 5/2025.."]
)
def test_a_whole_year_before_dots_is_none(text: str) -> None:
    assert "20" not in "".join(map(str, lines(vision(text), "TKS001")))


@each(
    "text", ["Waktu <5 menit> per layanan", "lihat <https://kota.go.id>", "a <b>tebal</b> c", "bila x < y dan y > z"]
)
def test_what_only_stands_between_angles_is_no_placeholder(text: str) -> None:
    assert lines(vision(text), "TKS001") == []


@each(
    "text", ["Draf Perbup menyusul pada 2026", "Data tidak ada pada Dinas Kesehatan", "Lihat lampiran peraturan ini"]
)
def test_a_sentence_that_contains_the_words_of_a_placeholder_is_no_placeholder(text: str) -> None:
    assert lines(vision(text), "TKS001") == []


@each("text", ["Diisi kemudian", "…", "...", "N/A", "[TBD]", "xxx", "Rp -", "menyusul."])
def test_a_placeholder_that_is_all_is_a_gap_that_tells_its_words(text: str) -> None:
    assert lines(vision(text), "TKS001") == []
    told = found(vision(text, "  rumusan: Maju\n"), "ISI001")
    assert (2, f"penjelasan visi Smart City belum diisi; yang tertulis baru teks pengganti '{text}'") in told


def test_a_placeholder_that_leaves_no_gap_is_found_where_it_promises_a_value() -> None:
    text = "daerah:\n  sebutan: TBD\n  kawasan: '-'\n  tetangga: [Kabupaten Seruyan, menyusul]\n"
    assert lines(text, "TKS001") == [2, 4]
    assert lines(text + "pemeriksaan:\n  kata_wajar: [TBD, menyusul]\n", "TKS001") == []


@each(
    ("value", "is_left"),
    [
        ("20 …", True), ("... s.d. ...", True), ("? (menunggu BPS)", True), ("xx-xx persen", True),
        ("[?] unit", True),
        ("± 5 km", False), ("Ada", False), ("A (Sangat Baik)", False), ("Tipe XXI", False), ("0–1 jam", False),
    ],
)  # fmt: skip
def test_a_sign_anywhere_in_a_target_or_baseline_holds_the_place_of_a_number(value: str, is_left: bool) -> None:
    target = f"sasaran:\n  - indikator: Layanan\n    target: {{2026: '{value}', 2027: 4}}\n"
    baseline = f"sasaran:\n  - indikator: Layanan\n    baseline: {{nilai: '{value}'}}\n"
    for plan in (target, baseline):
        assert lines(plan, "TKS001") == ([3] if is_left else [])


@each("written", ["lama_bulan: '?'", "jumlah_penerima: '...'", "penanggung_jawab: '…'", "tahun: '?'"])
def test_a_blank_where_nothing_is_expected_is_told_softly(written: str) -> None:
    (finding,) = looked(f"quick_win:\n  - nama: Loket\n    {written}\n", "TKS001").findings
    assert (finding.severity, finding.place and finding.place.line) == (Severity.SARAN, 3)


@each("written", ["lama_bulan: '-'", "jumlah_penerima: N/A", "penanggung_jawab: –"])
def test_a_dash_where_nothing_is_expected_is_an_answer(written: str) -> None:
    assert lines(f"quick_win:\n  - nama: Loket\n    {written}\n", "TKS001") == []


@each(
    "text",
    [
        "Visi ini lahir … dari percakapan panjang dengan warga",
        "Dan seterusnya... warga pun sejahtera",
        "Pekan Olahraga Nasional XXX dan Bab XX",
        "Metode to do list dipakai oleh tim",
        "Kolom nama diisi oleh petugas [1]",
        "Jabatan kosong akan diisi oleh pejabat baru",
        "Suhu < 30 derajat dan > 20 derajat",
        "Contoh baik dari desa tetangga ditiru",
        "Alamat xxi-cendana dipakai",
        "Kami menjalankan setiap misi...",
        "“… rakyat yang sejahtera lahir dan batin” adalah cita-cita",
        "Pendidikan, kesehatan, …",
        "Menuju daerah yang cerdas …",
        "Apa misi ?",
        "Siapa pemilik Nomor? Warga bertanya.",
        "Jarak ±5 km dari pelabuhan",
        "Sebanyak 40 persen … dan seterusnya",
    ],
)
def test_what_only_looks_like_a_placeholder_is_left(text: str) -> None:
    assert lines(vision(text), "TKS001") == []


@each("text", ["Nihil", "nihil.", "Tidak ada", "tidak  ada."])
def test_an_answer_that_says_only_that_there_is_nothing_is_told(text: str) -> None:
    assert found(f"visi: {text}\n", "TKS001") == [(1, f"isian ini hanya berisi '{' '.join(text.split())}'")]


@each(
    "text",
    [
        "visi: Tidak ada warga yang tertinggal\n",
        "infrastruktur:\n  - {nama: Serat optik, kondisi: Tidak ada}\n",
        "sasaran:\n  - {indikator: Kota cerdas, baseline: {nilai: Nihil}}\n",
        "visi: Nihil\npemeriksaan: {kata_wajar: [nihil]}\n",
    ],
)
def test_nothing_is_an_answer_where_a_state_is_asked_for(text: str) -> None:
    assert found(text, "TKS001") == []


def test_a_usual_word_of_the_region_is_no_placeholder() -> None:
    settings = "pemeriksaan:\n  kata_wajar: [TBD]\n"
    assert lines(vision("Program TBD berjalan", settings), "TKS001") == []


def test_intern_notes_may_hold_reminders() -> None:
    assert lines("visi:\n  penjelasan: Cerdas dan sejahtera bersama.\n  catatan: TODO lengkapi\n", "TKS001") == []


@each(
    ("text", "meant"),
    [
        ("Smart Environtment dan lainnya", "Smart Environment"),
        ("Program Enviroment kita", "Smart Environment"),
        ("smart governace kita", "Smart Governance"),
        ("Smart Ecenomy kita", "Smart Economy"),
        ("Smart Brandng kita", "Smart Branding"),
        ("Smart Governmance kita", "Smart Governance"),
    ],
)
def test_a_misspelt_dimension_is_found_with_its_name(text: str, meant: str) -> None:
    (finding,) = looked(vision(text), "TKS002").findings
    assert finding.remedy == f"Mungkin maksud Anda: {meant}."


@each(
    "text",
    [
        "Smart Environment, Smart Government, dan Smart Society",
        "Aplikasi Smart Life dan Smart Environmental Monitoring",
        "Smart Economics Center dan Smart Social Media",
        "Smart Livestock dan Smart Brands",
    ],
)
def test_right_names_and_words_akin_to_them_are_left(text: str) -> None:
    assert lines(vision(text), "TKS002") == []


def test_a_name_of_the_regions_own_is_right() -> None:
    text = vision("Smart Ekonomi kita", "dimensi:\n  smart_economy: Smart Ekonomi\n")
    assert lines(text, "TKS002") == []
    assert lines(vision("Smart Ekonomi kita"), "TKS002") == [2]


@each(
    ("text", "wrong"),
    [
        ("Pada dimensi Smart Mobility kita membangun halte.", True),
        ("Pilar Smart Mobility kita membangun halte.", True),
        ("Smart Living, Smart Mobility, dan Smart Economy.", True),
        ("Smart Mobility dan Smart Living menjadi pokok.", True),
        ("Smart Mobility sebagai dimensi baru.", True),
        ("Smart Mobility ikut menopang pemulihan ekonomi.", True),
        ("Smart Mobility menampilkan jadwal bus.", False),
        ("Aplikasi Smart Mobility menampilkan jadwal bus.", False),
        ("Dimensi Smart Mobility bukan bagian dari kerangka ini.", False),
        ("Smart Living mencakup mobilitas.", False),
    ],
)
def test_a_foreign_dimension_is_found_only_where_it_is_taken_for_one_of_the_six(text: str, wrong: bool) -> None:
    assert lines(vision(text), "TKS003") == ([2] if wrong else [])


@each(
    ("text", "wrong"),
    [
        ("Layanan yang yang mudah", True),
        ("Yang yang mudah", True),
        ("Setiap desa desa itu", True),
        ("Lain-lain dan kupu-kupu", False),
        ("Warga Pagar Pagar bermusyawarah", False),
        ("Dari desa, desa tumbuh", False),
        ("Nilai 5 5 dan seterusnya", False),
        ("Sampai di di rumah", True),
    ],
)
def test_a_word_that_follows_itself_is_found(text: str, wrong: bool) -> None:
    assert lines(vision(text), "TKS004") == ([2] if wrong else [])


def test_two_texts_with_the_same_border_word_are_not_one() -> None:
    assert lines("swot:\n  - {unsur: struktur, kekuatan: [Warga desa, desa maju]}\n", "TKS004") == []


def test_a_long_paragraph_that_stands_twice_is_found_at_the_second() -> None:
    text = f"quick_win:\n  - nama: A\n    tujuan: {LONG}\n  - nama: B\n    manfaat: {LONG}\n"
    (finding,) = looked(text, "TKS005").findings
    assert (finding.place and finding.place.line, finding.also and finding.also.line) == (5, 3)


def test_one_paragraph_of_several_is_enough() -> None:
    text = f"visi:\n  penjelasan: |-\n    Pendek.\n\n    {LONG}\nmisi:\n  - nama: A\n    uraian: {LONG}\n"
    assert len(found(text, "TKS005")) == 1


def test_a_text_shared_by_an_anchor_and_short_ones_may_stand_twice() -> None:
    shared = f"quick_win:\n  - nama: A\n    tujuan: &t {LONG}\n  - nama: B\n    tujuan: *t\n"
    short = (
        "quick_win:\n  - {nama: A, tujuan: Warga terlayani di desa}\n  - {nama: B, tujuan: Warga terlayani di desa}\n"
    )
    assert lines(shared, "TKS005") == lines(short, "TKS005") == []


def test_the_least_number_of_words_is_a_threshold() -> None:
    text = "quick_win:\n  - nama: A\n    tujuan: Warga cepat terlayani\n"
    assert lines(text, "TKS006") == [3]
    assert lines(text + "pemeriksaan:\n  ambang:\n    kata_uraian: 3\n", "TKS006") == []


def test_a_vision_may_be_short() -> None:
    assert lines("visi:\n  rumusan: Maju bersama\n", "TKS006") == []


@settings(max_examples=examples(40))
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="ÂÃâ"),
        min_size=1,
        max_size=60,
    )
)
def test_no_text_breaks_a_rule(text: str) -> None:
    quoted = re.sub(UNREADABLE, "", text).replace("'", "''")
    check(plan_of(f"visi:\n  penjelasan: '{quoted}'\nmisi:\n  - nama: '{quoted} Smart'\n"), rules=chosen_rules())


@each(
    ("text", "right"),
    [
        ("Pokok Smart Environtment kami", "Smart Environment"),
        ("Pokok SMART ENVIRONTMENT kami", "SMART ENVIRONMENT"),
        ("Pokok smart environtment kami", "smart environment"),
    ],
)
def test_a_misspelt_dimension_is_fixed_in_the_letters_it_was_written_in(text: str, right: str) -> None:
    (finding,) = looked(vision(text), "TKS002").findings
    assert [fix.new for fix in finding.fixes] == [right]


def test_a_misspelt_dimension_that_the_region_calls_otherwise_has_two_answers() -> None:
    renamed = "dimensi: {smart_environment: {nama: Lingkungan Cerdas}}\n"
    (finding,) = looked(vision("Pokok Smart Environtment kami", renamed), "TKS002").findings
    assert not finding.fixes


@each(
    ("text", "fixes"),
    [
        ("Layanan yang yang yang mudah", ["yang"]),
        ("Yang yang mudah dan dan cepat", ["Yang", "dan"]),
        ("Warga membeli oleh oleh dan agar agar", []),
        ("Warga berkata “di di sana” saja", []),
    ],
)
def test_only_words_that_nothing_repeats_are_said_once(text: str, fixes: list[str]) -> None:
    found_fixes = [fix for finding in looked(vision(text), "TKS004").findings for fix in finding.fixes]
    assert sorted(fix.new for fix in found_fixes) == sorted(fixes)


@each(
    ("text", "wrong"),
    [
        ("Kunjungan naik XX% setahun.", True),
        ("Luas kebun xx,x hektare.", True),
        ("Angka turun (angka menunggu data dari Disdik).", True),
        ("Datanya dirinci (data per desa menyusul).", True),
        ("Sejak abad XX orang menenun.", False),
        ("Perahu (dilengkapi panel surya) berlayar.", False),
        ("Formulir (diisi oleh kepala keluarga) dikumpulkan.", False),
        ("Kapal kedua menyusul pekan depan.", False),
        ("Formulir dengan tulisan 'isi di sini' tidak dipakai lagi.", True),
        ("Formulir dengan tulisan “isi di sini” tidak dipakai lagi.", False),
        ("Kolom “Nama: ……” dan “isi di sini” tidak dipakai lagi.", False),
        ("Warga berkata “isi di sini” kepada kami.", True),
        ("Formulir dengan tulisan “nama” isi di sini.", True),
    ],
)
def test_a_figure_or_remark_that_is_put_off_is_a_placeholder(text: str, wrong: bool) -> None:
    assert bool(lines(f'visi:\n  penjelasan: "{text}"\n', "TKS001")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Warga dibekali melalui Smart Society.", True),
        ("Warga dibekali melalui Smart People.", False),
        ("Smart People, yang di kementerian dinamai Smart Society, dibangun.", False),
    ],
)
def test_a_dimension_is_called_as_the_region_calls_it(text: str, wrong: bool) -> None:
    assert (
        bool(lines(f"dimensi: {{smart_society: Smart People}}\nvisi: {{penjelasan: '{text}'}}\n", "TKS007")) == wrong
    )
