"""Common one-line forms are read as the group they stand for, or refused with a fitting example."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan
from tests.cases import each


def read(folder: Path, text: str) -> Reading:
    file = folder / "daerah.yaml"
    file.write_text(text, encoding="utf-8")
    return read_masterplan(file)


def plan(folder: Path, text: str) -> Masterplan:
    reading = read(folder, text)
    assert reading.problems.found == []
    return reading.masterplan


@each(
    "written",
    ["2025-2029", "2025 - 2029", "2025–2029", "2025—2029", "2025 s.d. 2029", "2025 s/d 2029", "2025 sd 2029",
     "2025/2029",
     "2025 sampai 2029", "2025 sampai dengan 2029", "2025 hingga 2029", "Tahun 2025-2029", "'2025-2029'",
     "{mulai: 2025, selesai: tahun 2029}"],
)  # fmt: skip
def test_a_period_may_be_a_range_of_years(tmp_path: Path, written: str) -> None:
    period = plan(tmp_path, f"periode: {written}\n").periode
    assert (period.mulai, period.selesai) == (2025, 2029)
    assert period.mulai.place
    assert period.mulai.place.line == 1


@each("written", ["2025", "lima tahun", "2025-29", "2025, 2029", "2024-2025-2029"])
def test_another_period_is_refused_with_an_example(tmp_path: Path, written: str) -> None:
    [problem] = read(tmp_path, f"periode: {written}\n").problems.errors
    assert problem.message == f"'{written}' bukan periode"
    assert problem.remedy == "tulis tahun mulai dan tahun selesai, misalnya 2025-2029."


def test_a_period_that_runs_backwards_is_refused(tmp_path: Path) -> None:
    assert read(tmp_path, "periode: 2029-2025\n").problems.errors


@each(
    ("written", "remedy"),
    [
        ("anggaran: Rp. 1.250.000.000,-", "{<sumber dana>: {<tahun>: 'Rp. 1.250.000.000,-'}}"),
        ("anggaran: 250 juta", "{<sumber dana>: {<tahun>: 250 juta}}"),
        ("anggaran: {2026: 250 juta}", "{<sumber dana>: {2026: 250 juta}}"),
        ("anggaran: {APBD: 250 juta}", "{<tahun>: 250 juta}"),
        ("target: 85", "{<tahun>: 85}"),
        ("target: '85,5'", "{<tahun>: '85,5'}"),
    ],
)
def test_what_lacks_its_keys_is_refused_with_the_keys_round_it(tmp_path: Path, written: str, remedy: str) -> None:
    [problem] = read(tmp_path, f"rencana_aksi:\n  - kegiatan: A\n    {written}\n").problems.errors
    assert problem.remedy == f"tulis misalnya  {remedy}"
    kept, _, amount = written.partition(":")
    example = f"rencana_aksi:\n  - kegiatan: A\n    {kept}: {remedy}\n"
    assert any("masih '<" in problem.message for problem in read(tmp_path, example).problems.errors)
    remedy = remedy.replace("<sumber dana>", "APBD").replace("<tahun>", "2027")
    mended = remedy if "APBD" not in amount else f"{{APBD: {remedy}}}"
    assert plan(tmp_path, f"rencana_aksi:\n  - kegiatan: A\n    {kept}: {mended}\n").rencana_aksi


def test_figures_may_have_the_unit_of_their_field(tmp_path: Path) -> None:
    daerah = plan(tmp_path, "daerah: {penduduk: 101.591 jiwa, luas_km2: '1.234,5 km2'}\n").daerah
    assert (daerah.penduduk, str(daerah.luas_km2)) == (101_591, "1234.5")


@each(
    "written",
    [
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        "Undang-undang Republik Indonesia No. 23 Tahun 2014 tentang Pemerintahan Daerah;",
        "UU No.23/2014 ttg Pemerintahan Daerah",
        "UU RI 23 Th. 2014 tentang Pemerintahan Daerah",
        "UNDANG-UNDANG NOMOR 23 TAHUN 2014 TENTANG Pemerintahan Daerah",
    ],
)
def test_a_law_may_be_cited_in_a_line(tmp_path: Path, written: str) -> None:
    [law] = plan(tmp_path, f"dasar_hukum:\n  - {written}\n").dasar_hukum
    assert (law.jenis, law.nomor, law.tahun, law.tentang) == ("uu", "23", 2014, "Pemerintahan Daerah")
    assert law.path == "dasar_hukum[pemerintahan-daerah]"


def test_a_title_alone_is_a_law_that_lacks_the_rest(tmp_path: Path) -> None:
    [law] = plan(tmp_path, "dasar_hukum: Pemerintahan Daerah\n").dasar_hukum
    assert law.tentang == "Pemerintahan Daerah"
    assert not law.jenis


@each("year", [1800, 1847, 1926, 1944, 2014])
def test_a_law_may_be_older_than_the_republic_and_a_plan_may_not(year: int, tmp_path: Path) -> None:
    [law] = plan(tmp_path, f"dasar_hukum: [{{sebutan: Staatsblad, nomor: 226, tahun: {year}}}]\n").dasar_hukum
    assert law.tahun == year
    assert len(read(tmp_path, f"periode: {{mulai: {year}}}\n").problems.errors) == (year < 1945)


@each("written", ["UU 11/2008 jo. 19/2016", "Undang-Undang Pemerintahan Daerah", "Perpres SPBE"])
def test_a_citation_that_cannot_be_read_to_its_end_is_refused(tmp_path: Path, written: str) -> None:
    [problem] = read(tmp_path, f"dasar_hukum:\n  - {written}\n").problems.errors
    assert problem.message == "jenis, nomor, tahun, atau judul peraturan ini tidak terbaca"
    assert plan(tmp_path, f"dasar_hukum:\n  - {problem.remedy.partition('  ')[2]}\n").dasar_hukum


@given(st.text(max_size=60))
def test_any_text_in_place_of_a_law_or_period_is_read_or_refused(text: str) -> None:
    from generator.masterplan.dasar_hukum import Peraturan
    from generator.masterplan.periode import Periode
    from generator.source.problems import Problems
    from generator.source.reader import Reader
    from generator.source.record import RecordKind
    from generator.source.yaml_nodes import Scalar
    from tests.source.reading import SPOT

    for record in (Peraturan, Periode):
        RecordKind(record, listed=True).read(Scalar(text, '"', SPOT), "x", Reader(Problems()))


MISSIONS = "rpjmd: {misi: [{nomor: 2, nama: Ekonomi maju}, {nomor: 1, nama: Warga sehat}]}\n"


@each(
    "written",
    ["2", "Misi 2", "misi ke-2", "Misi II", "II", "'2.'", "'Misi 2: Ekonomi maju'", "2. Ekonomi maju", "ekonomi maju",
     "Misi nomor 2", "Misi RPJMD 2"],
)  # fmt: skip
def test_a_mission_may_be_referred_to_by_its_number(tmp_path: Path, written: str) -> None:
    [misi] = plan(tmp_path, MISSIONS + f"misi: [{{nama: A, misi_daerah: [{written}]}}]\n").misi
    [link] = misi.misi_daerah
    assert link.tujuan is not None
    assert link.nama == "Ekonomi maju"


@each(
    ("written", "remedy"),
    [
        ("1, 2", "tulis  [1, 2]"), ("1 dan 2", "tulis  [1, 2]"), ("1 & 2", "tulis  [1, 2]"),
        ("Misi 1, 2, dan 1", "tulis  [1, 2, 1]"),
        ("1,2", "tulis  [1, 2]  bila yang dimaksud beberapa nomor."),
        ("1-2", "tulis  [1, 2]"), ("1 s.d. 2", "tulis  [1, 2]"),
        ("\n      - 1 dan 2", "tulis masing-masing sebagai butir sendiri:  - 1  lalu  - 2"),
    ],
)  # fmt: skip
def test_several_numbers_in_one_text_are_refused_with_the_list_that_is_meant(
    tmp_path: Path, written: str, remedy: str
) -> None:
    problems = read(tmp_path, MISSIONS + f"misi:\n  - nama: A\n    misi_daerah: {written}\n").problems
    assert problems.errors[-1].remedy == remedy


@each(
    ("written", "remedies"),
    [
        ("target 2026: 5\n    target 2027: 6,5",
         ["tulis  target: {2026: 5, 2027: '6,5'}", "setelah dimuat dalam 'target', hapus baris ini."]),
        ("anggaran_2026: 1.5 miliar", ["tulis  anggaran: {<sumber dana>: {2026: '1,5 miliar'}}"]),
        ("target: {2026: 5}\n    target 2027: 6",
         ["pindahkan nilainya ke dalam 'target' sebagai 2027, lalu hapus baris ini."]),
        ("target: {2026: 5}\n    target 2026: 6",
         ["'target' sudah memuat 2026; pilih salah satu nilainya, lalu hapus baris ini."]),
        ("indikator 2026: Jumlah pasar", ["Mungkin maksud Anda: indikator."]),
    ],
)  # fmt: skip
def test_years_that_stand_in_keys_are_told_where_they_belong(
    tmp_path: Path, written: str, remedies: list[str]
) -> None:
    problems = read(tmp_path, f"rencana_aksi:\n  - kegiatan: A\n    {written}\n").problems
    assert [problem.remedy for problem in problems.errors] == remedies


@each(
    ("written", "remedy"),
    [
        ("1,250,000", "tulis  1.250.000"), ("Rp1,250,000,000", "tulis  Rp1.250.000.000"),
        ("1,5 miliar", "apit bilangan itu dengan tanda kutip:  '1,5 miliar'"),
    ],
)  # fmt: skip
def test_a_number_that_commas_cut_within_braces_is_told_once(tmp_path: Path, written: str, remedy: str) -> None:
    problems = read(
        tmp_path, f"rencana_aksi:\n  - kegiatan: A\n    anggaran: {{APBD: {{2026: {written}}}}}\n"
    ).problems
    assert [problem.remedy for problem in problems.errors] == [remedy]


def test_missions_without_numbers_have_those_of_their_places(tmp_path: Path) -> None:
    text = "rpjmd: {misi: [A, B]}\nmisi: [{nama: C, misi_daerah: 2}, D]\nsasaran: [{nama: S, misi: [1, Misi 2]}]\n"
    read_plan = plan(tmp_path, text)
    assert [link.nama for link in read_plan.misi[0].misi_daerah] == ["B"]
    assert [link.nama for link in read_plan.sasaran[0].misi] == ["C", "D"]


@each(
    ("written", "message", "remedy"),
    [
        ("3", "tidak ada '3' pada 'rpjmd.misi'",
         "nomor yang ada: 1, 2."),
        ("1 dan 2", "tidak ada '1 dan 2' pada 'rpjmd.misi'", "tulis  1, 2"),
        ("1 dan 3", "tidak ada '1 dan 3' pada 'rpjmd.misi'", "nomor yang ada: 1, 2."),
        ("'Misi 1: Ekonomi maju'", "tidak ada 'Misi 1: Ekonomi maju' pada 'rpjmd.misi'", ""),
    ],
)  # fmt: skip
def test_another_number_is_refused_with_the_list_as_it_is_written(
    tmp_path: Path, written: str, message: str, remedy: str
) -> None:
    text = MISSIONS + f"misi: [{{nama: A, misi_daerah: [{written}]}}]\n"
    [problem] = read(tmp_path, text).problems.errors
    assert problem.message == message
    assert problem.remedy == remedy or not remedy


@each(
    ("written", "remedy"),
    [
        ("s1, s2", "tulis  [s1, s2]"), ("s1; s2", "tulis  [s1, s2]"), ("s1 dan s2", "tulis  [s1, s2]"),
        ("[s1 dan s2]", "tulis  s1, s2"), ("Satu, Dua", "tulis  [Satu, Dua]"), ("s1, s1", "tulis  [s1]"),
        ("s1, s3", "tulis  [s1, s3]"),
        ("x, y", "tambahkan dahulu butir itu pada 'sasaran'; yang ada antara lain: s1, s2."),
    ],
)  # fmt: skip
def test_several_names_in_one_text_are_refused_with_the_list_that_is_meant(
    tmp_path: Path, written: str, remedy: str
) -> None:
    goals = "sasaran: [{id: s1, nama: Satu}, {id: s2, nama: Dua}]\n"
    problems = read(tmp_path, f"{goals}rencana_aksi:\n  - kegiatan: A\n    sasaran: {written}\n").problems
    assert problems.errors[-1].remedy == remedy


def test_a_name_with_a_comma_of_its_own_is_one_reference(tmp_path: Path) -> None:
    text = "sasaran: [{id: s1, nama: 'Satu, dua'}]\nrencana_aksi: [{kegiatan: A, sasaran: 'Satu, dua'}]\n"
    [link] = plan(tmp_path, text).rencana_aksi[0].sasaran
    assert link.nama == "Satu, dua"


def test_a_number_of_two_missions_refers_to_neither(tmp_path: Path) -> None:
    text = MISSIONS.replace("nomor: 1", "nomor: 2") + "misi: [{nama: A, misi_daerah: [Misi 2]}]\n"
    [problem] = read(tmp_path, text).problems.errors
    assert problem.message == "2 butir pada 'rpjmd.misi' bernomor 'Misi 2'"


def test_other_lists_are_not_numbered(tmp_path: Path) -> None:
    text = "sasaran: [{nama: Satu}, {nama: Dua}]\nrencana_aksi: [{kegiatan: A, sasaran: [2]}]\n"
    assert read(tmp_path, text).problems.errors


@each(
    ("written", "key"),
    [("PAD", "pad"), ("DAU", "dau"), ("dana alokasi umum", "dau"), ("DBH", "dbh"), ("pinjaman", "pinjaman"),
     ("Swasta", "swasta"), ("BUMN", "bumn"), ("BLUD", "blud"), ("SBSN", "sbsn"), ("DID", "insentif_fiskal"),
     ("Bankeu Provinsi", "bantuan_keuangan"), ("DAK Nonfisik", "dak"), ("APBD Kab.", "apbd"), ("lain-lain", "lain")],
)  # fmt: skip
def test_sources_of_funds_have_their_place(tmp_path: Path, written: str, key: str) -> None:
    [row] = plan(
        tmp_path, f"rencana_aksi: [{{kegiatan: A, anggaran: {{{written}: {{2026: 5 juta}}}}}}]\n"
    ).rencana_aksi
    assert row.sumber_dana == [key]


def test_an_unknown_source_of_funds_is_answered_with_all_there_are(tmp_path: Path) -> None:
    [problem] = read(tmp_path, "rencana_aksi: [{kegiatan: A, anggaran: {DPA: {2026: 5 juta}}}]\n").problems.errors
    assert problem.remedy.startswith("pilih salah satu dari: apbd, pad, dau, dbh, ")


@each(
    ("text", "remedy"),
    [
        ("swot:\n  - dimensi: infrastruktur\n    kekuatan: [a]\n", "tulis  unsur: infrastruktur"),
        (
            "rencana_aksi:\n  - kegiatan: x\n    sumber_dana: DAU\n",
            "tulis di bawah 'anggaran', misalnya  anggaran: {DAU: {2027: Rp250 juta}}",
        ),
        (
            'rencana_aksi:\n  - kegiatan: x\n    anggaran: {2026: "1,5 miliar"}\n',
            "tulis misalnya  {<sumber dana>: {2026: '1,5 miliar'}}",
        ),
        (
            "visi:\n  rumusan: [draf]\n",
            'tulis  draf  tanpa kurung siku; bila kurung itu bagian dari teks, tulis  "[draf]"',
        ),
        ("daerah:\n  nama: x\n  visi: Kota\n", "tulis di tepi kiri"),
        ("misi:\nMeningkatkan layanan\nvisi: x\n", "tulis  - Meningkatkan layanan  dengan 2 spasi di depannya"),
        (
            "dasar_hukum:\n  - UU 23/2014 tentang Pemda; PP 12/2019 tentang Keuangan\n",
            "tulis setiap peraturan sebagai butir sendiri",
        ),
        ("dasar_hukum:\n  - MoU Kominfo 2017\n", "sebutan: Ketetapan MPR"),
    ],
)
def test_advice_keeps_what_was_meant(text: str, remedy: str, reading_of: Callable[[str], Reading]) -> None:
    problems = reading_of(text).problems
    assert len(problems.errors) == 1
    assert remedy in problems.errors[0].remedy


@each("source", ["BLU", "APB"])
def test_an_abbreviation_is_no_slip_for_a_longer_one(source: str, reading_of: Callable[[str], Reading]) -> None:
    text = f"rencana_aksi:\n  - kegiatan: x\n    anggaran: {{{source}: {{2026: 1 juta}}}}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("pilih salah satu")


def test_a_decision_whose_number_holds_its_year_misses_none(masterplan_of: Callable[[str], Masterplan]) -> None:
    [law] = masterplan_of("dasar_hukum:\n  - Keputusan Bupati Nomor 188.45/100/Huk/2024 tentang Tim\n").dasar_hukum
    assert law.tahun_dalam_nomor
    assert law.tahun.optional


@each("word", ["Catatan", "Sumber"])
def test_an_item_that_begins_like_a_key_that_is_not_printed_is_rather_text(
    word: str, reading_of: Callable[[str], Reading]
) -> None:
    text = f"bimtek:\n  - tahap: 1\n    keputusan:\n      - {word}: tema disepakati\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == (
        f'tulis  - "{word}: tema disepakati"  bila titik dua itu bagian dari teks; '
        f"bila kunci, tulisannya  {word.lower()}."
    )


@each("text", ["misi:\n  - Nama: Satu\n", "misi:\n  - Catatan: x\n    Nama: Satu\n"])
def test_a_key_in_capitals_beside_the_name_of_an_item_is_a_key(
    text: str, reading_of: Callable[[str], Reading]
) -> None:
    assert all(p.remedy.startswith("Mungkin maksud Anda: ") for p in reading_of(text).problems.errors)


@each(
    ("written", "read_as"),
    [
        ("nama: Kota Pagar Alam, jenis: kota", "Pagar Alam"),
        ("nama: Kab. Contoh, jenis: kabupaten", "Contoh"),
        ("nama: Kota Baru, jenis: kabupaten", "Kota Baru"),
        ("nama: Kota Pagar Alam", "Kota Pagar Alam"),
        ("nama: Kotawaringin Timur, jenis: kota", "Kotawaringin Timur"),
        ("nama: Kota, jenis: kota", "Kota"),
        ("nama: Kota Administrasi Jakarta Pusat, jenis: kota", "Kota Administrasi Jakarta Pusat"),
    ],
)
def test_the_kind_before_the_name_of_a_region_is_no_part_of_it(tmp_path: Path, written: str, read_as: str) -> None:
    daerah = plan(tmp_path, f"daerah: {{{written}, provinsi: Provinsi Riau}}\n").daerah
    assert (daerah.nama, daerah.provinsi) == (read_as, "Riau")
    assert daerah.nama.place is not None


@each(
    ("written", "nomor", "tahun"),
    [
        ("nomor: Nomor 23, tahun: 2014", "23", 2014),
        ("nomor: No.23, tahun: 2014", "23", 2014),
        ("nomor: 23 Tahun 2014", "23", 2014),
        ("nomor: Nomor 23 Tahun 2014, tahun: 2014", "23", 2014),
        ("nomor: 188.45/100/Huk/2024, tahun: 2024", "188.45/100/Huk/2024", 2024),
        ("nomor: Nota 5, tahun: 2024", "Nota 5", 2024),
    ],
)
def test_what_is_printed_before_the_number_and_title_of_a_law_is_no_part_of_them(
    tmp_path: Path, written: str, nomor: str, tahun: int
) -> None:
    [law] = plan(tmp_path, f"dasar_hukum:\n  - {{jenis: uu, {written}, tentang: tentang Pemda}}\n").dasar_hukum
    assert (law.nomor, law.tahun, law.tentang) == (nomor, tahun, "Pemda")


def test_a_number_with_another_year_than_its_law_is_asked_about(tmp_path: Path) -> None:
    text = "dasar_hukum:\n  - {jenis: uu, nomor: 23 Tahun 2014, tahun: 2015, tentang: A}\n"
    [problem] = read(tmp_path, text).problems.errors
    assert problem.remedy == "tulis  23  dan periksa tahunnya."


def test_a_dash_before_every_key_of_an_item_is_told(reading_of: Callable[[str], Reading]) -> None:
    text = "dasar_hukum:\n  - jenis: uu\n  - nomor: 23\n  - tahun: 2014\n  - tentang: Pemda\n"
    [problem] = reading_of(text).problems.found
    assert problem.remedy == "bila semuanya satu butir, ganti tanda hubung pada baris 3 sampai 5 dengan spasi."
    [law] = reading_of(text.replace("  - ", "    ").replace("    jenis", "  - jenis")).masterplan.dasar_hukum
    assert (law.nomor, law.tahun) == ("23", 2014)


def test_two_keys_behind_dashes_again_and_again_are_told(reading_of: Callable[[str], Reading]) -> None:
    text = "rencana_aksi:\n  - kegiatan: A\n  - opd: B\n  - kegiatan: C\n  - opd: D\n"
    [problem] = reading_of(text).problems.found
    assert problem.remedy.endswith(
        "ganti tanda hubung pada baris 3 dengan spasi; begitu pula butir-butir di bawahnya."
    )
    assert len(reading_of(text.replace("  - opd", "    opd")).masterplan.rencana_aksi) == 2


def test_a_key_of_the_item_above_behind_a_dash_of_its_own_is_told(reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of("misi:\n  - nama: A\n  - uraian: B\n").problems.found
    assert problem.notice
    assert problem.remedy.startswith("bila milik butir di atasnya, ganti tanda hubung pada baris 3 dengan spasi")


@each("text", ["misi:\n  - nama: A\n  - nama: B\n  - nama: C\n", "misi:\n  - uraian: A\n  - uraian: B\n"])
def test_items_of_the_same_key_are_items(text: str, reading_of: Callable[[str], Reading]) -> None:
    assert reading_of(text).problems.found == []


@each(
    ("written", "remedy"),
    [
        ("[Pendampingan QRIS]", "Mungkin maksud Anda: Pendampingan QRIS bagi pedagang."),
        ("[1]", "rujuk namanya; yang ada antara lain: b, a."),
        ("a, b", "tulis  [a, b]"),
        ("[Pendampingan]", "tambahkan dahulu butir itu pada 'rencana_aksi'; yang ada antara lain: b, a."),
    ],
)
def test_what_is_not_referred_to_rightly_is_not_to_be_written_again(
    written: str, remedy: str, reading_of: Callable[[str], Reading]
) -> None:
    rows = "rencana_aksi:\n  - {id: b, kegiatan: Lain}\n  - {id: a, kegiatan: Pendampingan QRIS bagi pedagang}\n"
    [problem] = reading_of(f"{rows}quick_win:\n  - nama: A\n    rencana_aksi: {written}\n").problems.errors
    assert problem.remedy == remedy


@each(
    ("written", "value", "year"),
    [("41,5; 2024", "41.5", 2024), ("4 2024", "4", 2024), ("4, 2024", "4", 2024), ("B; tahun 2024", "B", 2024),
     ("'2024: 4'", "4", 2024), ("12 unit pada tahun 2023", "12 unit", 2023), ("12 unit tahun 2023", "12 unit", 2023),
     ("2 dari 2024", "2 dari 2024", None), ("12 unit dari tahun 2023", "12 unit dari tahun 2023", None)],
)  # fmt: skip
def test_a_baseline_may_name_its_year(tmp_path: Path, written: str, value: str, year: int | None) -> None:
    baseline = plan(tmp_path, f"sasaran:\n  - nama: Satu\n    baseline: {written}\n").sasaran[0].baseline
    assert (str(baseline.nilai), baseline.tahun or None) == (value, year)


@each(
    ("written", "remedy"),
    [
        (" 2024: 10", "tulis  baseline: {nilai: 10, tahun: 2024}"),
        (" 2024: 41,5", "tulis  baseline: {nilai: '41,5', tahun: 2024}"),
        (" {2024: 10}", "tulis  nilai: 10, tahun: 2024"),
        (" {2024: '10,5'}", "tulis  nilai: '10,5', tahun: 2024"),
        ("\n      2024: 10", "tulis  nilai: 10  dan  tahun: 2024  sebagai dua isian."),
    ],
)
def test_a_first_value_behind_its_year_is_shown_with_both_keys(tmp_path: Path, written: str, remedy: str) -> None:
    [problem] = read(tmp_path, f"sasaran:\n  - nama: A\n    baseline:{written}\n").problems.errors
    assert problem.remedy == remedy


@each(
    ("text", "remedies"),
    [
        ("misi:\n  misi 1: Satu\n  Misi 2: Dua\n",
         ["tulis setiap butir pada barisnya sendiri:  - Satu  lalu  - Dua"]),
        ("misi 1: Satu\n",
         ["tulis 'misi:' satu kali saja, lalu setiap butir di baris di bawahnya, diawali  '  - '."]),
        ("visi:\n  rumusan:\n      - Satu\n      - Dua\n",
         ["tulis '|' setelah titik dua pada baris 2; butirnya lalu tercetak sebagai daftar."]),
        ("missi: [A]\n", ["Mungkin maksud Anda: misi."]),
    ],
)  # fmt: skip
def test_numbered_keys_and_lists_for_texts_are_told_how_to_be_written(
    tmp_path: Path, text: str, remedies: list[str]
) -> None:
    assert [problem.remedy for problem in read(tmp_path, text).problems.errors] == remedies


PERMENDAGRI = "Peraturan Menteri Dalam Negeri"


@each(
    ("jenis", "kind", "full"),
    [
        ("Permendagri", "permen", PERMENDAGRI),
        ("Permenkominfo", "permen", "Peraturan Menteri Komunikasi dan Informatika"),
        (PERMENDAGRI, "permen", PERMENDAGRI),
        ("Permenkes", "permen", "Permenkes"),
        ("keppres", "keputusan", "Keputusan Presiden"),
        ("Keputusan Bupati", "keputusan", "Keputusan Bupati"),
        ("Surat Edaran", "lain", "Surat Edaran"),
        ("sni", "lain", "SNI"),
        ("Perda Kabupaten Lembata", "perda", "Perda Kabupaten Lembata"),
        ("permen", "permen", ""),
        ("SK", "keputusan", ""),
        ("perbup", "perkada", "Peraturan Bupati"),
        ("Peraturan Walikota", "perkada", "Peraturan Walikota"),
        ("perkada", "perkada", ""),
        ("qanun", "perda", "Qanun"),
        ("Undang-Undang (UU)", "uu", ""),
        ("Undang-Undang", "uu", ""),
        ("lain", "lain", ""),
    ],
)
def test_a_kind_of_law_keeps_the_name_of_who_issued_it(tmp_path: Path, jenis: str, kind: str, full: str) -> None:
    [law] = plan(tmp_path, f"dasar_hukum:\n  - {{jenis: {jenis}, nomor: 5, tahun: 2021, tentang: A}}\n").dasar_hukum
    assert (law.jenis, law.sebutan or "", law.nomor) == (kind, full, "5")


def test_a_full_name_of_a_law_beside_its_kind_stays_as_typed(tmp_path: Path) -> None:
    written = "{jenis: Permendagri, sebutan: Permendagri RI, nomor: 5, tahun: 2021, tentang: A}"
    [law] = plan(tmp_path, f"dasar_hukum:\n  - {written}\n").dasar_hukum
    assert (law.jenis, law.sebutan) == ("permen", "Permendagri RI")


@each("written", ["ngawur", "Peraturan Presidn", "UU 23"])
def test_a_kind_of_law_that_is_unknown_or_misspelt_is_refused(tmp_path: Path, written: str) -> None:
    text = f"dasar_hukum:\n  - {{jenis: {written}, nomor: 5, tahun: 2021, tentang: A}}\n"
    assert len(read(tmp_path, text).problems.errors) == 1


@each(
    ("written", "told"),
    [
        ("jenis: pp, nomor: Permendagri 86", "nomor ini menyebut Permendagri"),
        (f"jenis: permen, sebutan: {PERMENDAGRI}, nomor: Permenkominfo 86", "nomor ini menyebut Permenkominfo"),
        (f"jenis: pp, sebutan: {PERMENDAGRI}, nomor: 86", f"sebutan ini menyebut {PERMENDAGRI}"),
        ("jenis: perda, sebutan: Peraturan Bupati, nomor: 86", "sebutan ini menyebut Peraturan Bupati"),
        ("jenis: perbup, nomor: Perwali 86", "nomor ini menyebut Perwali"),
    ],
)
def test_two_kinds_of_one_law_are_told(written: str, told: str, tmp_path: Path) -> None:
    text = f"dasar_hukum:\n  - {{{written}, tahun: 2017, tentang: A}}\n"
    [problem] = read(tmp_path, text).problems.errors
    assert problem.message.startswith(told)
    assert "hapus 'jenis'" in problem.remedy or "ganti 'jenis' dengan per" in problem.remedy


@each(
    "written",
    ["jenis: uu, sebutan: Perppu, nomor: 2", "jenis: perda, sebutan: Perda Provinsi X, nomor: 2",
     "jenis: permen, sebutan: Peraturan Kepala BSSN, nomor: 2", "jenis: lain, sebutan: Keputusan Presiden, nomor: 5",
     f"jenis: permen, sebutan: {PERMENDAGRI}, nomor: Permendagri Nomor 86"],
)  # fmt: skip
def test_a_kind_that_another_may_be_counted_among_is_no_contradiction(written: str, tmp_path: Path) -> None:
    assert plan(tmp_path, f"dasar_hukum:\n  - {{{written}, tahun: 2017, tentang: A}}\n").dasar_hukum


@each(
    ("written", "full", "number"),
    [
        ("jenis: permen, nomor: Permenkominfo 5", "Peraturan Menteri Komunikasi dan Informatika", "5"),
        (
            "jenis: keputusan, nomor: Keputusan Menteri Dalam Negeri Nomor 100",
            "Keputusan Menteri Dalam Negeri",
            "100",
        ),
        ("jenis: pergub, nomor: Pergub NTT Nomor 4", "Pergub NTT", "4"),
        ("nomor: Permendagri 86", PERMENDAGRI, "86"),
        (f"jenis: permen, sebutan: {PERMENDAGRI}, nomor: Permendagri Nomor 86", PERMENDAGRI, "86"),
        ("jenis: perda, nomor: Perda Nomor 4", "", "4"),
        ("jenis: uu, nomor: No. 23 Th 2021", "", "23"),
        ("jenis: permen, nomor: PM 5 Tahun 2021", "", "PM 5"),
        ("jenis: keputusan, nomor: HK.01.07/MENKES/2015", "", "HK.01.07/MENKES/2015"),
        ("jenis: Surat Edaran, nomor: SE 5", "Surat Edaran", "SE 5"),
        ("jenis: uu, nomor: 23/2021", "", "23"),
        ("jenis: keputusan, nomor: 12/2021", "", "12/2021"),
        ("jenis: uu, nomor: 23-2021", "", "23"),
        ("jenis: uu, nomor: 23 (2021)", "", "23"),
        ("jenis: uu, nomor: 23 tahun", "", "23"),
        ("jenis: uu, nomor: 23.", "", "23"),
        ("jenis: uu, nomor: 23 Tahun 2021 tentang A", "", "23"),
        ("sebutan: Peraturan Menteri Perhubungan Nomor PM 15", "Peraturan Menteri Perhubungan", "PM 15"),
        ("sebutan: Permenhub Nomor PM 15 Tahun 2021, nomor: PM 15", "Permenhub", "PM 15"),
    ],
)
def test_a_number_of_a_law_gives_up_the_kind_but_no_word_is_lost(
    tmp_path: Path, written: str, full: str, number: str
) -> None:
    [law] = plan(tmp_path, f"dasar_hukum:\n  - {{{written}, tahun: 2021, tentang: A}}\n").dasar_hukum
    assert (law.sebutan or "", law.nomor, law.tahun) == (full, number, 2021)


@each(
    ("written", "message", "remedy"),
    [
        ("jenis: uu, nomor: 23 Tahun 2015 tentang B", "nomor ini memuat judul B, padahal 'tentang' berisi A",
         "tulis  23 Tahun 2015  dan periksa judulnya."),
        ("jenis: uu, nomor: 23/2014", "nomor ini memuat tahun 2014, padahal 'tahun' berisi 2015",
         "tulis  23  dan periksa tahunnya."),
        ("sebutan: Permendagri Nomor 86, nomor: 87", "sebutan ini memuat nomor 86, padahal 'nomor' berisi 87",
         "tulis  Permendagri  dan periksa nomornya."),
        ("sebutan: Permendagri Nomor 86 Tahun 2017, nomor: 86",
         "sebutan ini memuat tahun 2017, padahal 'tahun' berisi 2015", "tulis  Permendagri  dan periksa tahunnya."),
    ],
)  # fmt: skip
def test_two_numbers_or_years_of_one_law_are_told(written: str, message: str, remedy: str, tmp_path: Path) -> None:
    [problem] = read(tmp_path, f"dasar_hukum:\n  - {{{written}, tahun: 2015, tentang: A}}\n").problems.errors
    assert (problem.message, problem.remedy) == (message, remedy)


def test_a_year_of_the_full_name_is_that_of_the_law(tmp_path: Path) -> None:
    constitution = "Undang-Undang Dasar Negara Republik Indonesia"
    for written in (f"{constitution} Tahun 1945", f"{constitution} Tahun 1945, tahun: 1945"):
        [law] = plan(tmp_path, f"dasar_hukum:\n  - {{jenis: uud, sebutan: {written}}}\n").dasar_hukum
        assert (law.sebutan, law.tahun) == (constitution, 1945)


@each(
    ("kind", "written", "full"),
    [
        ("kabupaten", "Peraturan Bupati Nomor 5 Tahun 2020", ""),
        ("kabupaten", "Peraturan Wali Kota Nomor 5 Tahun 2020", "Peraturan Wali Kota"),
        ("kota", "Peraturan Walikota Nomor 5 Tahun 2020", ""),
        ("kota", "{jenis: perbup, nomor: 5, tahun: 2020}", "Peraturan Bupati"),
        ("kota", "{nomor: Perwali 5, tahun: 2020}", ""),
        ("kota", "{jenis: perkada, sebutan: Peraturan Wali Kota, nomor: 5, tahun: 2020}", "Peraturan Wali Kota"),
    ],
)
def test_a_law_of_the_other_kind_of_region_keeps_its_name(tmp_path: Path, kind: str, written: str, full: str) -> None:
    [law] = plan(tmp_path, f"daerah: {{jenis: {kind}}}\ndasar_hukum:\n  - {written}\n").dasar_hukum
    assert (law.jenis, law.sebutan or "") == ("perkada", full)


@each(
    ("written", "remedy"),
    [
        ("'1,500'", "tulis  1500  bila ribuan yang dimaksud, atau  '1,5'  bila memang pecahan."),
        ("'16,000'", "tulis 16000 bila koma itu memisahkan ribuan, atau 16 bila tanda desimal."),
        ("'16,000 %'", None),
        ("'1,505'", None),
        ("'0,500'", None),
        ("'12,50'", None),
        ("'1.500,500'", None),
        ("'99,500%'", None),
    ],
)
def test_decimals_that_may_be_thousands_are_told(
    written: str, remedy: str | None, reading_of: Callable[[str], Reading]
) -> None:
    found = reading_of(f"sasaran:\n  - {{nama: A, satuan: persen, target: {{2029: {written}}}}}\n").problems.found
    assert [problem.remedy for problem in found] == ([remedy] if remedy else [])


def test_an_amount_with_a_short_unit_is_advised_in_quotes_as_a_whole(reading_of: Callable[[str], Reading]) -> None:
    text = "rencana_aksi:\n  - {kegiatan: A, anggaran: {apbd: {2025: 1.5 jt}}}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == "tulis '1,5 jt'."
