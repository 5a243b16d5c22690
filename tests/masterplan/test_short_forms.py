"""What everybody writes in one line is read as the group that it stands for, or refused with an example that fits."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan


def read(folder: Path, text: str) -> Reading:
    file = folder / "daerah.yaml"
    file.write_text(text, encoding="utf-8")
    return read_masterplan(file)


def plan(folder: Path, text: str) -> Masterplan:
    reading = read(folder, text)
    assert reading.problems.found == []
    return reading.masterplan


@pytest.mark.parametrize(
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


@pytest.mark.parametrize("written", ["2025", "lima tahun", "2025-29", "2025, 2029", "2024-2025-2029"])
def test_another_period_is_refused_with_an_example(tmp_path: Path, written: str) -> None:
    [problem] = read(tmp_path, f"periode: {written}\n").problems.errors
    assert problem.message == f"'{written}' bukan periode"
    assert problem.remedy == "tulis tahun mulai dan tahun selesai, misalnya 2025-2029."


def test_a_period_that_runs_backwards_is_refused(tmp_path: Path) -> None:
    assert read(tmp_path, "periode: 2029-2025\n").problems.errors


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("anggaran: Rp. 1.250.000.000,-", "{apbd: {2027: 'Rp. 1.250.000.000,-'}}"),
        ("anggaran: 250 juta", "{apbd: {2027: 250 juta}}"),
        ("anggaran: {2026: 250 juta}", "{apbd: {2026: 250 juta}}"),
        ("anggaran: {APBD: 250 juta}", "{2027: 250 juta}"),
        ("target: 85", "{2027: 85}"),
        ("target: '85,5'", "{2027: '85,5'}"),
    ],
)
def test_what_lacks_its_keys_is_refused_with_the_keys_round_it(tmp_path: Path, written: str, remedy: str) -> None:
    [problem] = read(tmp_path, f"rencana_aksi:\n  - kegiatan: A\n    {written}\n").problems.errors
    assert problem.remedy == f"tulis misalnya  {remedy}"
    kept, _, amount = written.partition(":")
    mended = remedy if "APBD" not in amount else f"{{APBD: {remedy}}}"
    assert plan(tmp_path, f"rencana_aksi:\n  - kegiatan: A\n    {kept}: {mended}\n").rencana_aksi


def test_figures_may_have_the_unit_of_their_field(tmp_path: Path) -> None:
    daerah = plan(tmp_path, "daerah: {penduduk: 101.591 jiwa, luas_km2: '1.234,5 km2'}\n").daerah
    assert (daerah.penduduk, str(daerah.luas_km2)) == (101_591, "1234.5")


@pytest.mark.parametrize(
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


@pytest.mark.parametrize("written", ["UU 11/2008 jo. 19/2016", "Undang-Undang Pemerintahan Daerah", "Perpres SPBE"])
def test_a_citation_that_cannot_be_read_to_its_end_is_refused(tmp_path: Path, written: str) -> None:
    [problem] = read(tmp_path, f"dasar_hukum:\n  - {written}\n").problems.errors
    assert problem.message == "jenis, nomor, tahun, atau judul peraturan ini tidak terbaca"
    assert plan(tmp_path, f"dasar_hukum:\n  - {problem.remedy.partition('  ')[2]}\n").dasar_hukum


@given(st.text(max_size=60))
def test_any_text_in_place_of_a_law_or_period_is_read_or_refused(text: str) -> None:
    from generator.masterplan.dasar_hukum import Peraturan
    from generator.masterplan.periode import Periode
    from generator.source.nodes import Scalar
    from generator.source.problems import Problems
    from generator.source.reader import Reader
    from generator.source.record import RecordKind
    from tests.source.reading import SPOT

    for record in (Peraturan, Periode):
        RecordKind(record, listed=True).read(Scalar(text, '"', SPOT), "x", Reader(Problems()))
