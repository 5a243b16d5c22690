"""The "Laporan Evaluasi Mandiri": every answer and its evidence is printed, and what is missing is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.evaluation.assessment import assessed
from generator.evaluation.report import report
from generator.framework.instruments import instruments
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree

PLAN = """\
daerah: {nama: Uji, jenis: kabupaten, provinsi: Contoh}
istilah: {quick_win: Program Kilat}
quick_win: [{dimensi: smart_living, nama: Satu, manfaat: Cepat}]
evaluasi:
  - tahun: 2025
    instrumen: 2023-kppn
    keterangan: Dinilai oleh tim Bappeda.
    jawaban:
      - butir: rapat-dewan
        nilai: "3,5"
        penjelasan: Bersidang dua kali.
        bukti: [{dokumen: Notula, nomor: "12", tahun: 2025, tautan: "https://contoh.go.id/n"}, Daftar hadir]
      - {butir: destinasi, nilai: 0}
"""


@pytest.fixture
def printed(masterplan_of: Callable[[str], Masterplan], tmp_path: Path) -> str:
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN}) / "masterplans/uji"
    return report(RegionFolder(place, tmp_path), assessed(masterplan_of(PLAN)), "md").decode()


def test_what_the_region_says_of_the_evaluation_is_printed(printed: str) -> None:
    assert "Dinilai oleh tim Bappeda." in printed


def test_an_answer_is_printed_with_explanation_and_whole_evidence(printed: str) -> None:
    [line] = [line for line in printed.splitlines() if "|3,5|" in line]
    assert "Bersidang dua kali." in line
    assert "Notula, Nomor 12, Tahun 2025, <https://contoh.go.id/n>" in line
    assert "Daftar hadir" in line


def test_a_score_of_zero_is_no_missing_score(printed: str) -> None:
    assert "Destinasi wisata menarik dan berfasilitas|0|" in printed
    assert "115 dari 117 butir belum bernilai" in printed


def test_all_items_have_a_row_in_the_table_of_their_part(printed: str) -> None:
    answers = printed.partition("### Jawaban: Baseline")[2].partition("### Yang Sudah")[0]
    assert sum(line.startswith("|") and line[1].isdigit() for line in answers.splitlines()) == 117


def test_the_year_is_a_year_and_the_words_are_those_of_the_region(printed: str) -> None:
    assert "evaluasi tahun 2025." in printed
    assert "1 dari 1 profil Program Kilat memuatnya" in printed


def test_every_part_and_dimension_has_a_row_and_a_bar(
    masterplan_of: Callable[[str], Masterplan], tmp_path: Path
) -> None:
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN}) / "masterplans/uji"
    plan = masterplan_of(PLAN.replace("nilai: 0", "nilai: 4"))
    shown = report(RegionFolder(place, tmp_path), assessed(plan), "md").decode()
    assert "Diagram batang. Smart Governance 0,00; Smart Branding 0,29; " in shown
    assert "Diagram batang. Baseline 0,70; Output 0,00; " in shown
    assert "|2|Smart Branding|1 dari 14|0,29|4,00|" in shown


def test_a_whole_assessment_is_counted_in_one_way(masterplan_of: Callable[[str], Masterplan], tmp_path: Path) -> None:
    items = ", ".join(f"{{butir: {key}, nilai: 2}}" for key in instruments()["2022-baru"].items)
    text = f"evaluasi: [{{tahun: 2025, instrumen: 2022-baru, jawaban: [{items}]}}]\n"
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": text}) / "masterplans/uji"
    shown = report(RegionFolder(place, tmp_path), assessed(masterplan_of(text)), "md").decode()
    assert "|Baseline|10%|5 dari 5|2,00|" in shown and "Dihitung 0" not in shown
