"""What must be ready for each Bimtek stage and is not."""

from pathlib import Path

from generator.checks.run_rules import check
from generator.masterplan.reading import read_masterplan
from generator.overview.stages_ready import StageReady, stages_ready
from tests.conftest import write_tree


def ready(folder: Path, text: str) -> list[StageReady]:
    write_tree(folder, {"isi.yaml": text})
    plan = read_masterplan(folder / "isi.yaml").masterplan
    return stages_ready(plan, check(plan).findings)


def test_each_gap_is_told_at_the_stage_that_asks_for_it_first(tmp_path: Path) -> None:
    first, second, third, fourth = ready(tmp_path, "daerah: {nama: Uji, jenis: kota}\n")
    assert "visi" in first.missing and "sasaran" in second.missing
    assert "quick_win" in third.missing and "manajemen_risiko" not in second.missing
    every = [*first.missing, *second.missing, *third.missing, *fourth.missing]
    assert len(every) == len(set(every))


def test_only_gaps_count(tmp_path: Path) -> None:
    text = "daerah: {nama: Uji, jenis: kota}\nperiode: {mulai: 2025, selesai: 2027}\nvisi: {rumusan: Maju}\n"
    assert "visi.rumusan" not in ready(tmp_path, text)[0].missing


def test_a_recorded_stage_has_its_notes(tmp_path: Path) -> None:
    stages = ready(tmp_path, "daerah: {nama: Uji, jenis: kota}\nbimtek: [{tahap: II, tempat: Aula}]\n")
    assert [bool(one.stage.catatan) for one in stages] == [False, True, False, False]
