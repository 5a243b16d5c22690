"""The next steps for a region: what is offered when, and in which order."""

import datetime
import shutil
from pathlib import Path

import pytest

from generator.checks.finding import Severity
from generator.overview.next_steps import next_steps
from generator.overview.standing import Standing, standing_of
from generator.regions.locate import RegionFolder
from generator.source.paths import ModelPath
from generator.workbooks.tables import TOPICS
from tests.cases import each
from tests.conftest import CHECKOUT, Run, write_tree
from tests.overview.test_standing import BASE, STAGES, TODAY, standing


def commands(of: Standing) -> list[str]:
    return [step.command for step in next_steps(of)]


def test_broken_inputs_are_to_be_mended_before_anything_else(tmp_path: Path) -> None:
    assert commands(standing(tmp_path, "daerah: {nama: [A\n")) == ["masterplan check uji"]


def test_a_new_region_is_built_and_filled_in(tmp_path: Path) -> None:
    steps = next_steps(standing(tmp_path, BASE))
    assert steps[0] == ("Buat dokumennya.", "masterplan build uji")
    assert steps[1].what.startswith("Isi ")
    assert "isi.yaml: " in steps[1].what
    assert "masterplan excel uji" in [step.command for step in steps]


def test_what_is_missing_in_tables_is_told_for_the_stage_and_for_the_final_version(tmp_path: Path) -> None:
    found = standing(tmp_path, BASE + "rencana_aksi:\n  - kegiatan: Satu\n")
    [told] = [step.what for step in next_steps(found) if step.command.startswith("masterplan excel")]
    now, final = (sum(ModelPath(gap.path).topic in TOPICS for gap in gaps) for gaps in (found.gaps_now, found.gaps))
    assert 0 < now < final
    assert f"({now} isian yang diminta sampai tahap I belum ada; untuk naskah final {final})" in told


def test_the_stage_after_the_last_recorded_one_is_prepared(tmp_path: Path) -> None:
    new, after_two = (standing(tmp_path / name, text) for name, text in (("a", BASE), ("b", BASE + STAGES)))
    assert ("Siapkan bahan Bimtek tahap I.", "masterplan handout uji --tahap 1") in next_steps(new)
    assert "masterplan handout uji --tahap 3" in commands(after_two)


def test_after_the_fourth_stage_no_handout_is_proposed(tmp_path: Path) -> None:
    fourth = STAGES.replace("tahap: II\n", "tahap: IV\n")
    assert not [one for one in commands(standing(tmp_path, BASE + fourth)) if "handout" in one]


def test_errors_come_before_what_is_still_to_be_filled_in(tmp_path: Path) -> None:
    found = standing(tmp_path, BASE)
    assert found.checked
    found.checked.findings = [found.gaps[0]._replace(rule="HKM001", severity=Severity.GALAT), *found.gaps]
    told = [step.what for step in next_steps(found)]
    assert told[1] == "Perbaiki 1 galat pada yang sudah diisi."
    assert told[2].startswith("Isi ")


def test_after_a_change_the_documents_are_built_again(tmp_path: Path, run: Run) -> None:
    standing(tmp_path, BASE)
    run("build", "uji", "--document", "masterplan", cwd=tmp_path)
    assert "masterplan build uji" not in commands(standing(tmp_path, BASE))
    steps = next_steps(standing(tmp_path, f"{BASE}# berubah\n"))
    assert steps[0].what == "Buat ulang dokumen: isian berubah sejak terakhir dibuat."


def test_edits_in_word_come_home_before_the_document_is_built_again(tmp_path: Path, run: Run) -> None:
    standing(tmp_path, BASE)
    run("build", "uji", "--document", "masterplan", cwd=tmp_path)
    document = tmp_path / "output/uji/buku-2-masterplan.docx"
    document.write_bytes(document.read_bytes() + b" ")
    found = commands(standing(tmp_path, f"{BASE}# berubah\n"))
    assert found[:2] == [f"masterplan pull uji {document.relative_to(tmp_path)}", "masterplan build uji"]


@each(("lacking", "end"), [(5, "isian 5."), (6, "isian 5, dan 1 isian lain.")])
def test_a_step_names_five_fields_and_counts_the_others(lacking: int, end: str, tmp_path: Path) -> None:
    found = standing(tmp_path, BASE)
    assert found.checked
    gap = found.gaps[0]
    found.checked.findings = [gap._replace(message=f"isian {n} belum diisi") for n in range(1, lacking + 1)]
    assert [step.what for step in next_steps(found)][1].endswith(end)


def test_a_late_follow_up_is_a_step(tmp_path: Path) -> None:
    found = standing(tmp_path, BASE + STAGES)
    assert found.checked
    found.checked.findings = []
    late = [step.what for step in next_steps(found) if not step.command]
    assert late == [
        "Selesaikan tindak lanjut yang lewat tenggat: Melengkapi data pasar, tenggat 9 Maret 2026 (Dinas Kesehatan)."
    ]


@pytest.mark.slow
def test_a_complete_plan_is_ready_for_its_final_version(tmp_path: Path) -> None:
    place = tmp_path / "masterplans/contoh"
    shutil.copytree(CHECKOUT / "masterplans/contoh", place)
    found = commands(standing_of(RegionFolder(place, tmp_path), datetime.date(2026, 3, 10)))
    assert found == ["masterplan build contoh", "masterplan build contoh --final"]


def test_a_name_with_blanks_is_typed_in_quotes(tmp_path: Path) -> None:
    folder = write_tree(tmp_path, {"masterplans/kutai barat/isi.yaml": BASE}) / "masterplans/kutai barat"
    assert commands(standing_of(RegionFolder(folder, tmp_path), TODAY))[0] == 'masterplan build "kutai barat"'
