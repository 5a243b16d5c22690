"""Where a region stands: stages, gaps, follow-ups, and inputs that cannot be read."""

import datetime
from pathlib import Path

import pytest

from generator.overview.standing import Standing, standing_of
from generator.regions.locate import RegionFolder
from tests.cases import each
from tests.conftest import write_tree

TODAY = datetime.date(2026, 3, 10)
BASE = "daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\n"
STAGES = """\
bimtek:
  - tahap: I
    mulai: 3 Februari 2026
    keputusan: [Dua belas program dipilih]
    tindak_lanjut:
      - {apa: Melengkapi data pasar, opd: Dinas Kesehatan, tenggat: 9 Maret 2026, status: proses}
      - {apa: Menyusun daftar aplikasi, opd: Dinas Kesehatan, tenggat: 1 Maret 2026, status: selesai}
      - {apa: Menunjuk notulis, opd: Dinas Kesehatan, status: belum}
  - tahap: II
    mulai: 3 Maret 2026
    keputusan: [Sasaran ditetapkan]
"""


def standing(root: Path, text: str) -> Standing:
    folder = write_tree(root, {"masterplans/uji/isi.yaml": text}) / "masterplans/uji"
    return standing_of(RegionFolder(folder, root), TODAY)


def test_the_last_recorded_stage_and_its_time_are_told(tmp_path: Path) -> None:
    found = standing(tmp_path, BASE + STAGES)
    assert (found.stage, found.held, found.title) == (2, "3 Maret 2026", "Kabupaten Uji")


def test_follow_ups_that_are_not_done_come_by_their_deadlines_and_the_undated_last(tmp_path: Path) -> None:
    found = standing(tmp_path, BASE + STAGES).follow_ups
    assert [item.what for item in found] == ["Melengkapi data pasar", "Menunjuk notulis"]
    assert [item.is_late for item in found] == [True, False]
    assert found[0].shown == "Melengkapi data pasar, tenggat 9 Maret 2026 (Dinas Kesehatan)"
    assert found[1].shown == "Menunjuk notulis (Dinas Kesehatan)"


def test_a_follow_up_is_not_late_on_its_last_day(tmp_path: Path) -> None:
    text = BASE + STAGES.replace("9 Maret 2026", "10 Maret 2026")
    assert not any(item.is_late for item in standing(tmp_path, text).follow_ups)


def test_gaps_are_those_that_the_stages_so_far_ask_for(tmp_path: Path) -> None:
    before, after = (standing(tmp_path / name, text) for name, text in (("a", BASE), ("b", BASE + STAGES)))
    asked = {gap.path for gap in before.gaps_now}
    assert asked < {gap.path for gap in after.gaps_now} | {"bimtek"}
    assert "risiko" in {gap.path for gap in after.gaps}


def test_before_the_first_stage_the_gaps_are_those_that_it_will_ask_for(tmp_path: Path) -> None:
    found = standing(tmp_path, BASE)
    assert (found.stage, "swot" in {gap.path.partition("@")[0] for gap in found.gaps_now}) == (0, True)
    assert "risiko" not in {gap.path for gap in found.gaps_now}


def test_a_deadline_to_come_is_before_what_has_none(tmp_path: Path) -> None:
    text = BASE + STAGES.replace("9 Maret 2026", "9 Mei 2026")
    found = standing(tmp_path, text).follow_ups
    assert [item.what for item in found] == ["Melengkapi data pasar", "Menunjuk notulis"]


@each(
    ("text", "faults"),
    [("daerah: {nama: [A\n", 1), ("daerah: {jenis: desa}\nperiode: {mulai: dua, selesai: 2029}\n", 2)],
)
def test_inputs_that_cannot_be_read_are_told_with_their_errors(tmp_path: Path, text: str, faults: int) -> None:
    found = standing(tmp_path, text)
    assert (found.checked, found.faults, found.ours) == (None, faults, False)
    assert "isi.yaml:" in found.failure


def test_a_folder_without_yaml_is_told(tmp_path: Path) -> None:
    (tmp_path / "masterplans/uji").mkdir(parents=True)
    found = standing_of(RegionFolder(tmp_path / "masterplans/uji", tmp_path), TODAY)
    assert "Tidak ada berkas YAML" in found.failure
    assert found.faults == 0


def test_a_fault_of_the_program_is_told_as_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("x")

    monkeypatch.setattr("generator.overview.standing.check_region", fails)
    found = standing(tmp_path, BASE)
    assert found.ours
    assert "Kesalahan program" in found.failure
