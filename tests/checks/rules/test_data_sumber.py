"""Figures, their years and their sources."""

from tests.cases import each
from tests.checks.looking import lines, looked

DATED = "naskah: {tanggal: 12 Agustus 2025}\n"


def issue(figure: str, more: str = "") -> str:
    return f"isu:\n  - isu: Kemiskinan\n    data:\n      - {{{figure}}}\n{more}"


def test_a_figure_without_a_year_is_found_unless_its_words_tell_it() -> None:
    assert lines(issue("uraian: Penduduk miskin, nilai: 11"), "DTA001") == [4]
    assert lines(issue("uraian: Penduduk miskin, nilai: 11, tahun: 2024"), "DTA001") == []
    assert lines(issue("uraian: Rata-rata pertumbuhan 2020–2024, nilai: 4"), "DTA001") == []
    assert lines(issue("uraian: Belum ada pendataan"), "DTA001") == []


def test_a_figure_may_have_its_source_from_its_item() -> None:
    source = "sumber:\n  - {id: bps, nama: Dalam Angka, tahun: 2024}\n"
    assert lines(issue("uraian: Penduduk miskin, nilai: 0"), "DTA002") == [4]
    assert lines(issue("uraian: Penduduk miskin, nilai: 11, sumber: [bps]", source), "DTA002") == []
    assert lines(issue("uraian: Penduduk miskin, nilai: 11", f"    sumber: [bps]\n{source}"), "DTA002") == []


def test_baselines_and_the_figures_of_the_region_need_a_source_too() -> None:
    text = "daerah:\n  penduduk: 412.600\n  luas_km2: 12\nsasaran:\n  - {indikator: Jumlah pasar, baseline: 3}\n"
    assert lines(text, "DTA002") == [2, 3, 5]


@each(("year", "wrong"), [(2019, True), (2020, False)])
def test_data_older_than_the_threshold_is_found(year: int, wrong: bool) -> None:
    text = DATED + issue(f"uraian: Penduduk miskin, nilai: 11, tahun: {year}")
    assert lines(text, "DTA003") == ([5] if wrong else [])


def test_the_age_counts_from_the_start_of_the_plan_where_the_document_has_no_date_and_never_from_today() -> None:
    figure = issue("uraian: Penduduk miskin, nilai: 11, tahun: 2012")
    assert lines("periode: {mulai: 2018, selesai: 2022}\n" + figure, "DTA003") == [5]
    assert lines("periode: {mulai: 2017, selesai: 2021}\n" + figure, "DTA003") == []
    assert lines(figure, "DTA003") == []


def test_the_age_is_a_threshold() -> None:
    text = DATED + "pemeriksaan: {ambang: {usia_data: 8}}\n" + issue("uraian: A, nilai: 1, tahun: 2018")
    assert lines(text, "DTA003") == []


def test_data_and_sources_after_the_document_are_found() -> None:
    sources = "sumber:\n  - {id: a, nama: A, tanggal: 1 Januari 2026}\n  - {id: b, nama: B, tahun: 2025}\n"
    text = DATED + issue("uraian: A, nilai: 1, tahun: 2026") + sources
    assert lines(text, "DTA004") == [5, 7]
    assert lines(text.replace(DATED, ""), "DTA004") == []


@each(
    ("source", "count"),
    [
        ("{id: a, nama: Profil}", 2),
        ("{id: a, nama: Profil, tahun: 2024}", 1),
        ("{id: a, nama: Profil Tahun 2024, penerbit: Bappeda}", 0),
        ("{id: a, nama: Profil, tanggal: 3 Maret 2024, tautan: https://contoh.go.id}", 0),
    ],
)
def test_a_source_can_be_found_again(source: str, count: int) -> None:
    assert lines(f"sumber:\n  - {source}\n", "DTA005") == [2] * count


def test_a_source_that_nothing_refers_to_is_found() -> None:
    text = "daerah: {nama: A, sumber: [a]}\nsumber:\n  - {id: a, nama: A}\n  - {id: b, nama: B}\n"
    (finding,) = looked(text, "DTA006").findings
    assert finding.place and finding.place.line == 4


def test_what_a_source_counts_is_told_alike_by_the_text_that_names_it() -> None:
    text = (
        "sumber: [{id: s, nama: Survei Literasi Digital, tahun: 2024, keterangan: Wawancara 1.200 responden}]\n"
        "pendahuluan: {metodologi: '%s', sumber: [s]}\n"
    )
    assert lines(text % "Survei literasi digital menjangkau 1.500 responden.", "DTA007") == [2]
    assert (
        lines(text % "Survei literasi digital menjangkau 1.200 responden, 640 responden perempuan.", "DTA007") == []
    )
    assert lines(text % "Survei kepuasan menjangkau 300 responden.", "DTA007") == []


def test_a_share_of_those_asked_is_no_number_of_them_and_every_other_number_is_named() -> None:
    text = (
        "sumber: [{id: s, nama: Survei Literasi Digital, keterangan: Wawancara 1.200 responden}]\n"
        "visi: {penjelasan: Survei literasi digital mencatat dua dari lima responden tertipu.}\n"
        "pendahuluan: {metodologi: Survei literasi digital menjangkau %s.}\n"
        "sambutan: {isi: Survei literasi digital itu menanyai %s.}\n"
    )
    assert lines(text % ("1.500 responden", "1.300 responden"), "DTA007") == [3, 4]
    assert lines(text % ("1.200 responden", "banyak warga"), "DTA007") == []
    assert lines(text % ("banyak warga", "warga"), "DTA007") == []
