"""Headings of other people's tables: what is sure is right, what is not sure is asked about."""

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.pulling.foreign.headings import FIRST_YEAR, Head, head_of, plain
from generator.pulling.foreign.units import UNKNOWN
from tests.cases import each

A, T, R = "rencana_aksi", "target", "anggaran"


def rows(*lines: str) -> list[ReadRow]:
    """Rows written with bars between the cells."""
    return [
        ReadRow(n, {at: ReadCell("teks", text.strip()) for at, text in enumerate(line.split("|")) if text.strip()})
        for n, line in enumerate(lines, 1)
    ]


def head(topic: str, *lines: str) -> Head:
    found = head_of(rows(*lines), topic)
    assert found is not None
    return found


def sure(topic: str, *lines: str) -> list[str]:
    """The fields of the columns that are taken unasked, "" for the others."""
    return [str(column.field) if column.is_sure else "" for column in head(topic, *lines).columns]


TABLES = {
    "an action plan with years below a group": (
        A, ["No|Kegiatan|Indikator|Target|||Pagu Anggaran (Rp)||SKPD", "|||2025|2026|2027|2025|2026|"],
        ["", "kegiatan", "indikator", "target[2025]", "target[2026]", "target[2027]", "anggaran[2025]",
         "anggaran[2026]", "opd"],
    ),
    "a strategic plan with three rows of headings": (
        A, ["Uraian|Indikator|Satuan|Kondisi Awal|Target||||OPD", "||||2024||2025||",
            "||||Kinerja|Pagu|Kinerja|Pagu|"],
        ["", "indikator", "satuan", "baseline.nilai", "target[2024]", "anggaran[2024]", "target[2025]",
         "anggaran[2025]", "opd"],
    ),
    "an evaluation of a work plan": (
        A, ["NO|Sasaran|Program/Kegiatan|Indikator Kinerja Program (outcome) / Kegiatan (output)"
            "|Unit OPD penanggung jawab|Ket"],
        ["", "", "", "indikator", "", "catatan"],
    ),
    "an old masterplan": (
        A, ["No|Program Unggulan|Rencana Aksi|Lokasi|Sumber Pendanaan|Instansi Pelaksana"
            "|Instansi Terkait|Keterangan"],
        ["", "program", "kegiatan", "lokasi", "sumber", "opd", "pendukung", "catatan"],
    ),
    "a work plan with indicative ceilings": (
        A, ["Kode|Nama Program|Sub Kegiatan|Target dan Pagu Indikatif Tahun||Prakiraan Maju Rencana Tahun 2027|"
            "|Sumber Dana",
            "|||2026||Target|Rp|", "|||Target|Rp|||"],
        ["", "program", "kegiatan", "target[2026]", "anggaran[2026]", "target[2027]", "anggaran[2027]", "sumber"],
    ),
    "a register of risks": (
        "risiko", ["No|Pernyataan Risiko|Penyebab|Skala Kemungkinan|Skala Dampak|Tingkat Risiko|RTP"
                   "|Pemilik Resiko|Ket."],
        ["", "risiko", "penyebab", "kemungkinan", "dampak", "", "mitigasi", "penanggung_jawab", "catatan"],
    ),
    "a list of problems": (
        "isu", ["No.|Masalah Pokok|Akar Masalah|Perangkat Daerah|Urgensi"],
        ["", "isu", "akar_masalah", "opd", "prioritas"],
    ),
    "a list of gaps": (
        "kesenjangan", ["No|Kondisi Eksisting|Kondisi Ideal|Gap|Rekomendasi"],
        ["", "kondisi_saat_ini", "kondisi_diharapkan", "kesenjangan", "solusi"],
    ),
    "a list of applications": (
        "aplikasi", ["No|Nama Aplikasi|Jenis (Umum/Khusus)|Status|Interoperabilitas|Tahun Pembuatan|Pengelola|Link"],
        ["", "nama", "jenis", "kondisi", "integrasi", "tahun", "opd", ""],
    ),
}  # fmt: skip


@each("name", TABLES)
def test_what_is_taken_unasked_is_right(name: str) -> None:
    topic, lines, fields = TABLES[name]
    assert sure(topic, *lines) == fields


def test_titles_above_and_numbers_of_columns_below_are_no_headings() -> None:
    found = head(
        A, "RENCANA AKSI DINAS KESEHATAN", "Tahun 2026", "No|Kegiatan|Indikator", "(1)|(2)|(3)", "1|Antrean|Jumlah"
    )
    assert found.last == 4


def test_two_columns_that_are_equally_good_are_asked_about() -> None:
    found = head(A, "Program|Rencana Aksi|Sub Kegiatan|Satuan")
    assert [column.rivals for column in found.columns] == [(), (2,), (1,), ()]
    assert sure(A, "Program|Rencana Aksi|Sub Kegiatan|Satuan") == ["program", "", "", "satuan"]


@each(
    "heading",
    [
        "Realisasi 2024",
        "Capaian Tahun 2025",
        "Target Akhir Periode 2029",
        "2026",
        "Target Renstra Tahun 2018 s/d 2023",
    ],
)
def test_the_past_the_end_and_bare_years_are_never_taken_as_targets(heading: str) -> None:
    assert sure(A, f"Kegiatan|Indikator|{heading}") == ["kegiatan", "indikator", ""]


def test_merged_headings_are_read_to_their_last_row() -> None:
    found = head(A, "No|Nama Kegiatan|Sumber Dana||Ket", "No|Nama Kegiatan|APBD|CSR|Ket", "1|Wifi|150000|50000|2026")
    assert found.last == 2
    assert [column.field for column in found.columns] == ["", "kegiatan", None, None, "catatan"]
    assert found.columns[2].hint == "anggaran[apbd][tahun]"


def test_a_line_that_names_the_office_right_above_the_heading_is_no_part_of_it() -> None:
    found = head(A, "Unit Kerja||Dinas Kominfo||", "No|Nama Kegiatan|Program|Capaian Akhir|Lokasi")
    assert [column.heading for column in found.columns] == [
        "No",
        "Nama Kegiatan",
        "Program",
        "Capaian Akhir",
        "Lokasi",
    ]


def test_the_heading_above_decides_what_a_program_below_indicators_is() -> None:
    lines = ("No|Kegiatan|Indikator Kinerja||OPD", "No|Kegiatan|Program|Kegiatan|OPD")
    assert sure(A, *lines) == ["", "kegiatan", "", "indikator", "opd"]


def test_a_source_or_place_below_a_year_is_no_money_of_it() -> None:
    lines = ("Kegiatan|Tahun 2026||||OPD", "|Lokasi|Target capaian kinerja|Kebutuhan Dana (Rp)|Sumber Dana|")
    assert sure(A, *lines) == ["kegiatan", "lokasi", "target[2026]", "anggaran[2026]", "sumber", "opd"]


@each(
    ("heading", "year"),
    [("Tahun I", 2025), ("Tahun ke-2", 2026), ("Tahun-3", 2027), ("Tahun IV", 2028), ("Tahun 5", 2029),
     ("n+1", 2026), ("Tahun (n + 2)", 2027)],
)  # fmt: skip
def test_years_are_counted_from_the_first_one_that_was_said(heading: str, year: int) -> None:
    lines = rows(f"Kegiatan|Indikator|{heading}||OPD", "||Target|Rp|")
    told, asked = head_of(lines, A, 2025), head_of(lines, A)
    assert told is not None and asked is not None
    assert [told.columns[at].field for at in (2, 3)] == [f"target[{year}]", f"anggaran[{year}]"]
    assert [(asked.columns[at].field, asked.columns[at].hint) for at in (2, 3)] == [(None, FIRST_YEAR)] * 2


@each("heading", ["Tahun Pelaksanaan", "Tahun 0", "n-1", "Misi I", "Triwulan II"])
def test_what_is_no_counted_year_is_none(heading: str) -> None:
    found = head_of(rows(f"Kegiatan|Indikator|{heading}", "Survei|Jumlah|3"), A, 2025)
    assert found is not None and not found.columns[2].field


def test_a_row_of_data_is_no_second_heading() -> None:
    found = head(A, "Kegiatan|Indikator|Target 2026||OPD", "Survei|Jumlah|ada|baik|Dinkes", "Uji|Jumlah|ada||Dinkes")
    assert found.last == 1


def test_what_stands_in_brackets_explains_a_heading() -> None:
    assert sure("aplikasi", "Nama Aplikasi|Status (Aktif/Tidak Aktif)|Tahun Pembuatan") == [
        "nama",
        "kondisi",
        "tahun",
    ]


def test_amounts_in_thousands_or_millions_say_so() -> None:
    sizes = [
        column.size
        for column in head(A, "Kegiatan|Indikator|Pagu 2026 (Rp juta)|Anggaran 2027 (ribuan)|Pagu 2028").columns
    ]
    assert sizes == [1, 1, 1_000_000, 1_000, 1]


def test_a_line_above_the_table_says_the_size_of_its_amounts() -> None:
    found = head(A, "REKAP", "(dalam jutaan rupiah)", "Kegiatan|Indikator|Pagu 2026")
    assert found.columns[2].size == 1_000_000
    assert head(A, "Untuk 2 juta warga", "Kegiatan|Indikator|Pagu 2026").columns[2].size == 1


def test_a_table_without_known_headings_has_no_head() -> None:
    assert head_of(rows("Kode Rekening|Koefisien|PPN", "5.1.02|3|11"), A) is None
    assert head_of([], A) is None


@each(
    ("heading", "text"),
    [("SKPD  Penanggungjawab", "opd penanggung jawab"), ("Perangkat Daerah/SKPD", "opd"), ("Resiko (1)", "risiko 1")],
)
def test_spellings_of_one_heading_are_alike(heading: str, text: str) -> None:
    assert plain(heading) == text


@each(
    ("heading", "hint"),
    [
        ("Anggaran 2025-2029", ""),
        ("Usulan Anggaran 2028", "anggaran[2028]"),
        ("Sisa Anggaran 2027", ""),
        ("Biaya", "anggaran[tahun]"),
        ("Anggaran (Rp)", "anggaran[tahun]"),
        ("Sisa Anggaran", ""),
        ("Prognosis 2029", ""),
        ("Harga Satuan (Rp)", ""),
        ("Anggaran 2026 (US$)", "anggaran[2026]"),
        ("Anggaran 2026 (per paket)", "anggaran[2026]"),
        ("Anggaran 2026 %", "anggaran[2026]"),
        ("APBD 2025", "anggaran[apbd][2025]"),
        ("2026 APBD", "anggaran[apbd][2026]"),
        ("DAK Tahun 2026", "anggaran[dak][2026]"),
        ("Swasta/CSR 2027", "anggaran[swasta][2027]"),
    ],
)
def test_what_is_asked_about_is_asked_with_what_it_means(heading: str, hint: str) -> None:
    column = head(A, f"Kegiatan|Indikator|{heading}").columns[2]
    assert (column.field or "", column.hint) == ("", hint)


def test_a_source_above_or_below_a_year_is_its_money() -> None:
    above = head(A, "Kegiatan|APBD||OPD", "|2026|2027|").columns
    below = head(A, "Kegiatan|2026||OPD", "|APBD|DAK|").columns
    assert [column.hint for column in above] == ["", "anggaran[apbd][2026]", "anggaran[apbd][2027]", ""]
    assert [column.hint for column in below] == ["", "anggaran[apbd][2026]", "anggaran[dak][2026]", ""]


def test_a_unit_of_a_column_that_is_not_that_of_the_table_is_unknown() -> None:
    found = head(A, "(dalam ribuan rupiah)", "Kegiatan|Indikator|Pagu 2026|Pagu 2027 (Rp)|Pagu 2028 (Rp juta)")
    assert [column.size for column in found.columns[2:]] == [1_000, UNKNOWN, UNKNOWN]


def test_a_bare_counted_year_is_asked_about_with_its_year_once_the_first_is_known() -> None:
    found = head_of(rows("Kegiatan|Indikator|Tahun 1|Tahun 2"), A, 2025)
    assert found is not None
    assert [column.hint for column in found.columns[2:]] == ["target[2025]", "target[2026]"]


def test_money_below_a_year_is_that_of_the_source_in_its_heading() -> None:
    found = head(A, "Kegiatan|Anggaran 2025 (Rp juta)|||OPD", "|APBN|APBD Prov|APBD Kab|").columns
    assert [(one.field, one.size, one.is_sure) for one in found[1:4]] == [
        ("anggaran[apbn][2025]", 1_000_000, True), ("anggaran[apbd_provinsi][2025]", 1_000_000, True),
        ("anggaran[apbd][2025]", 1_000_000, True),
    ]  # fmt: skip


@each(
    ("heading", "field", "hint"),
    [
        ("Anggaran APBD 2025", "anggaran[apbd][2025]", ""),
        ("Pagu Indikatif APBD Provinsi 2025 (Rp)", "anggaran[apbd_provinsi][2025]", ""),
        ("Anggaran Non APBD 2025", "", "anggaran[apbd][2025]"),
        ("Anggaran APBD dan APBN 2025", "anggaran[2025]", ""),
        ("Anggaran Lainnya 2025", "", "anggaran[lain][2025]"),
    ],
)
def test_a_source_beside_money_is_sure_if_no_other_word_speaks_against_it(
    heading: str, field: str, hint: str
) -> None:
    column = head(A, f"Kegiatan|Indikator|{heading}").columns[2]
    assert (column.field or "", column.hint) == (field, hint)


def test_a_sum_beside_the_money_of_its_sources_is_not_taken_unasked() -> None:
    found = head(A, "Kegiatan|Indikator|Pagu 2025|Pagu APBD 2025|Pagu APBN 2025").columns
    assert [one.is_sure for one in found[2:]] == [False, True, True]
