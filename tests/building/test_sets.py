"""Which documents a region has, and what they are called."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.building.sets import (
    check_file_names,
    check_own_chapters,
    check_own_set,
    document_called,
    document_set,
)
from generator.masterplan.reading import Reading
from generator.source.problems import InputError, Problems
from tests.cases import each
from tests.conftest import write_tree

Read = Callable[[str], Reading]


def names_of(reading: Reading) -> list[str]:
    found = [spec.name for spec in document_set(reading.masterplan, reading.problems)]
    reading.problems.raise_if_any()
    return found


def test_the_edition_of_2021_has_four_books_and_the_drafts_that_enact_them(reading_of: Read) -> None:
    assert names_of(reading_of("visi: {rumusan: a}")) == [
        "Buku 1 – Analisis Strategis",
        "Buku 2 – Masterplan",
        "Buku 3 – Ringkasan Eksekutif",
        "Buku 4 – Profil Quick Win",
        "Rancangan Peraturan Bupati/Wali Kota",
        "Rancangan Keputusan Dewan Smart City",
        "Rancangan Keputusan Tim Pelaksana Smart City",
        "Rancangan Keputusan Forum Smart City",
    ]


def test_the_edition_of_2017_has_three_books(reading_of: Read) -> None:
    names = names_of(reading_of("dokumen: {edisi: 2017}"))
    assert [name for name in names if name.startswith("Buku")][-1] == "Buku 3 – Executive Summary"


def test_a_region_orders_and_renames_as_it_likes(reading_of: Read) -> None:
    text = """
dokumen:
  susunan:
    - masterplan
    - {kunci: profil_quick_win, nomor: Buku 3, judul: Quick Wins}
    - {kunci: peta_jalan, nomor: Buku 4, judul: Peta Jalan}
"""
    assert names_of(reading_of(text)) == ["Buku 2 – Masterplan", "Buku 3 – Quick Wins", "Buku 4 – Peta Jalan"]


def test_titles_follow_the_regions_words(reading_of: Read) -> None:
    assert names_of(reading_of("istilah: {masterplan: Rencana Induk}"))[1] == "Buku 2 – Rencana Induk"


def test_an_unknown_edition_is_a_problem_with_its_place(reading_of: Read) -> None:
    with pytest.raises(InputError, match=r":1:18: edisi pedoman '2020' tidak dikenal"):
        names_of(reading_of("dokumen: {edisi: 2020}"))


@each(
    ("entries", "words"),
    [
        ("[masterplan, {kunci: peta_jalan, nomor: Buku 2, judul: Masterplan}]", "dua dokumen bernama sama"),
        ("[masterplan, masterplan]", "dua dokumen bernama sama"),
        ("[{kunci: peta_jalan, judul: Aux}]", "dicadangkan Windows untuk perangkat"),
        ("[{kunci: peta_jalan, judul: 計画}]", "tidak memuat huruf atau angka Latin"),
    ],
)
def test_names_of_which_no_files_can_be_made_are_problems_with_their_place(
    entries: str, words: str, reading_of: Read
) -> None:
    reading = reading_of(f"dokumen:\n  susunan: {entries}\n")
    check_file_names(reading.masterplan, document_set(reading.masterplan, reading.problems), reading.problems)
    with pytest.raises(InputError, match=f":2:[0-9]+: .*{words}"):
        reading.problems.raise_if_any()


def test_documents_of_one_key_may_have_two_names(reading_of: Read) -> None:
    reading = reading_of("dokumen: {susunan: [masterplan, {kunci: masterplan, nomor: Buku 5, judul: Ringkas}]}")
    check_file_names(reading.masterplan, document_set(reading.masterplan, reading.problems), reading.problems)
    assert reading.problems.errors == []


@each("words", ["masterplan", "Masterplan", "Buku 2", "buku 2", "Buku 2 – Masterplan", "buku-2-masterplan"])
def test_a_document_is_found_by_its_key_number_title_or_file_name(reading_of: Read, words: str) -> None:
    found = document_called(words, document_set(reading_of("visi: {rumusan: a}").masterplan, Problems()))
    assert found is not None
    assert found.key == "masterplan"


@each("words", ["Buku", "Buku 9", "", "–"])
def test_words_that_name_no_document_find_none(reading_of: Read, words: str) -> None:
    assert document_called(words, document_set(reading_of("visi: {rumusan: a}").masterplan, Problems())) is None


def test_a_name_of_two_documents_finds_neither_but_a_key_finds_its_own(reading_of: Read) -> None:
    own = "dokumen: {susunan: [{kunci: peta_jalan, judul: Masterplan, nomor: Buku 5}, masterplan]}"
    specs = document_set(reading_of(own).masterplan, Problems())
    assert document_called("Masterplan", specs) is None
    assert document_called("masterplan", specs) == specs[1]


@each(
    ("chapter", "hint"),
    [("pendahulan", "Mungkin maksud Anda: pendahuluan."), ("lampiran", r"Yang ada: pendahuluan, visi\.")],
)
def test_a_chapter_without_a_template_is_a_problem_with_its_place(reading_of: Read, chapter: str, hint: str) -> None:
    reading = reading_of(f"dokumen:\n  susunan:\n    - kunci: masterplan\n      bab: [visi, {chapter}]\n")
    check_own_chapters(reading.masterplan, lambda _: ["pendahuluan", "visi"], reading.problems)
    with pytest.raises(
        InputError, match=rf":4:19: bab '{chapter}' tidak ada dalam dokumen 'masterplan'(?s:.*){hint}"
    ):
        reading.problems.raise_if_any()


def test_chapters_with_templates_are_no_problem(reading_of: Read) -> None:
    reading = reading_of("dokumen: {susunan: [{kunci: masterplan, bab: [visi]}, {kunci: peta_jalan}]}")
    check_own_chapters(reading.masterplan, lambda _: ["visi"], reading.problems)
    assert reading.problems.errors == []


@pytest.mark.parametrize(
    ("files", "key", "remedy"),
    [
        (
            ["nota_dinas/isi.md", "nota_dinas/awal.md"],
            "nota_dinas",
            "tulis berkas templates/nota_dinas/dokumen.yaml yang menyebut bab-babnya, yaitu  bab: [awal, isi]",
        ),
        (
            ["nota_dinas/catatan.txt"],
            "nota_dinas",
            "tulis berkas templates/nota_dinas/dokumen.yaml yang menyebut bab-babnya, dan bab itu di sampingnya.",
        ),
        (["nota_dinas/isi.md", "nota_dinas/dokumen.yaml"], "nota-dinas", "Mungkin maksud Anda: nota_dinas."),
        ([], "masterplans", "Mungkin maksud Anda: masterplan."),
        ([], "nota_dinas", "buat map templates/nota_dinas di map daerah."),
        (["surat/isi.md"], "nota_dinas", "buat map templates/nota_dinas di map daerah."),
    ],
)
def test_an_unknown_document_is_led_to_what_it_lacks(
    files: list[str], key: str, remedy: str, reading_of: Read, tmp_path: Path
) -> None:
    own = tmp_path / "templates"
    write_tree(own, dict.fromkeys(files, "bab: [isi]\n"))
    own.mkdir(exist_ok=True)
    reading = reading_of(f"dokumen: {{susunan: [{{kunci: {key}}}]}}")
    check_own_set(reading.masterplan, lambda name: (own / name / "dokumen.yaml").exists(), own, reading.problems)
    assert [problem.remedy for problem in reading.problems.errors] == [remedy]


def test_a_chapter_named_twice_is_a_problem(reading_of: Read) -> None:
    reading = reading_of("dokumen: {susunan: [{kunci: masterplan, bab: [penutup, visi, penutup]}]}")
    check_own_chapters(reading.masterplan, lambda _: ["penutup", "visi"], reading.problems)
    assert [problem.message for problem in reading.problems.errors] == ["bab 'penutup' disebut dua kali"]


def test_the_plan_of_indicators_is_in_the_set_of_regions_that_name_any(reading_of: Read) -> None:
    name = "Rencana Penerapan Indikator Kota Cerdas"
    assert name not in names_of(reading_of("sasaran: [{nama: A}]"))
    assert names_of(reading_of("sasaran: [{nama: A, indikator_iso: 37122 5.1}]"))[-1] == name
    assert names_of(reading_of("rencana_aksi: [{kegiatan: A, indikator_iso: 37122 5.1}]"))[-1] == name
    assert names_of(reading_of("dokumen: {susunan: [{kunci: rencana_indikator}]}")) == [name]


@each("result", ["sasaran: [{nama: A, capaian: {2025: 4}}]", "rencana_aksi: [{kegiatan: A, realisasi: {2025: 0}}]"])
def test_the_progress_report_is_in_the_set_of_regions_that_report_any_result(result: str, reading_of: Read) -> None:
    assert "Laporan Pelaksanaan" not in names_of(reading_of("sasaran: [{nama: A, target: {2025: 4}}]"))
    assert names_of(reading_of(result))[-1] == "Laporan Pelaksanaan"


@each(
    ("inputs", "name"),
    [
        ("organisasi: {forum: {nomor_sk: 12/2025}}", "Keputusan Forum Smart City"),
        ("organisasi: {forum: {tanggal_sk: 2025-04-21}}", "Rancangan Keputusan Forum Smart City"),
        ("", "Rancangan Keputusan Forum Smart City"),
        (
            "organisasi: {forum: {nomor_sk: 12/2025}}\ndokumen: {susunan: [{kunci: sk_forum, judul: Rancangan SK}]}",
            "Rancangan SK",
        ),
    ],
)
def test_a_decision_with_a_number_is_no_draft(inputs: str, name: str, reading_of: Read) -> None:
    assert names_of(reading_of(inputs or "masterplan: 1"))[-1] == name
