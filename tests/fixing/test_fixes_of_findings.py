"""Fixes planned and written: only the words concerned change, and nothing is left to fix afterwards."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.edits.undoing import undo
from generator.fixing.fixes_of_findings import Fixing, planned
from generator.fixing.plan import Context
from generator.framework.spellings import spellings
from generator.masterplan.masterplan import walk
from generator.masterplan.reading import read_masterplan
from generator.regions.check import Wishes
from generator.regions.locate import RegionFolder
from tests.cases import each
from tests.conftest import examples, write_tree

FAULTY = """\
# Visi daerah
visi:
  rumusan: Terwujudnya daerah yang yang cerdas  # disepakati
  penjelasan: >-
    Kwalitas layanan dan kerjasama dengan desa dijaga bersama oleh perangkat daerah, kecamatan, dan kelurahan,
    dengan Smart Environtment agar resiko banjir dapat ditekan pada 85 % desa, dengan dana Rp 1.500.000.000,- saja.
misi:
  - nama: "Layanan yang\\u00a0yang mudah"
  - Layanan di di desa
dasar_hukum:
  - {jenis: uu, nomor: 23, tahun: 2004, tentang: Pemerintahan Daerah}
quick_win:
  - nama: Aplikasi Smart Environtment Desa
    tujuan: |-
      Mendekatkan layanan kepada warga.

      Warga mempengaruhi aktifitas desa.
sasaran:
  - {nama: Layanan Sehari Jadi, dimensi: smart_governance}
  - {nama: Smart Environtment Bersih, dimensi: smart_environment}
rencana_aksi:
  - {kegiatan: Loket keliling, sasaran: layanan-sehari-jadi}
  - {kegiatan: Loket tetap, sasaran: Smart Environtment Bersih}
"""
MENDED = """\
# Visi daerah
visi:
  rumusan: Terwujudnya daerah yang cerdas  # disepakati
  penjelasan: >-
    Kualitas layanan dan kerja sama dengan desa dijaga bersama oleh perangkat daerah, kecamatan, dan kelurahan,
    dengan Smart Environment agar risiko banjir dapat ditekan pada 85% desa, dengan dana Rp1.500.000.000,00 saja.
misi:
  - id: layanan-yang-yang-mudah
    nama: "Layanan yang mudah"
  - id: layanan-di-di-desa
    nama: Layanan di desa
dasar_hukum:
  - {jenis: uu, nomor: 23, tahun: 2014, tentang: Pemerintahan Daerah}
quick_win:
  - id: aplikasi-smart-environtment-desa
    nama: Aplikasi Smart Environment Desa
    tujuan: |-
      Mendekatkan layanan kepada warga.

      Warga memengaruhi aktivitas desa.
sasaran:
  - {id: layanan-sehari-jadi, nama: Layanan Sehari Jadi, dimensi: smart_governance}
  - {id: smart-environtment-bersih, nama: Smart Environment Bersih, dimensi: smart_environment}
rencana_aksi:
  - {kegiatan: Loket keliling, sasaran: layanan-sehari-jadi}
  - {kegiatan: Loket tetap, sasaran: Smart Environment Bersih}
"""


def region(root: Path, text: str) -> RegionFolder:
    write_tree(root, {"masterplans/uji/isi.yaml": text})
    return RegionFolder(root / "masterplans/uji", root)


def file_of(folder: RegionFolder) -> Path:
    return folder.place / "isi.yaml"


def fixed(folder: RegionFolder, wishes: Wishes | None = None) -> Fixing:
    fixing = planned(folder, wishes or Wishes())
    fixing.carry_out()
    return fixing


def leaves(folder: RegionFolder) -> dict[str, str]:
    return {leaf.path: str(leaf) for leaf in walk(read_masterplan(folder.place).masterplan)}


def test_everything_with_one_right_answer_is_written_and_nothing_else(tmp_path: Path) -> None:
    folder = region(tmp_path, FAULTY)
    fixing = fixed(folder)
    assert not fixing.plan.refused and not fixing.plan.is_open
    assert file_of(folder).read_text("utf-8") == MENDED


def test_a_plan_alone_writes_nothing(tmp_path: Path) -> None:
    folder = region(tmp_path, FAULTY)
    fixing = planned(folder, Wishes())
    assert fixing.plan.is_open and len(fixing.plan.ready) == 15
    assert file_of(folder).read_text("utf-8") == FAULTY


def test_a_second_run_finds_nothing(tmp_path: Path) -> None:
    folder = region(tmp_path, FAULTY)
    fixed(folder)
    assert not planned(folder, Wishes()).plan.lines


def test_undo_takes_it_back_to_the_byte(tmp_path: Path) -> None:
    folder = region(tmp_path, FAULTY)
    fixed(folder)
    undone = undo(folder)
    assert undone and undone.entry.by == "check --fix"
    assert file_of(folder).read_text("utf-8") == FAULTY


def test_the_model_differs_only_in_the_values_of_the_plan(tmp_path: Path) -> None:
    folder = region(tmp_path, FAULTY)
    before = leaves(folder)
    fixing = fixed(folder)
    after = leaves(folder)
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    planned_paths = {line.fix.path for line in fixing.plan.lines}
    ids = {path for path in after if path.endswith(".id") and path not in before}
    references = {"rencana_aksi[loket-tetap].sasaran[1]"}
    assert changed - ids - references <= planned_paths


def test_only_the_chosen_rules_are_followed(tmp_path: Path) -> None:
    folder = region(tmp_path, FAULTY)
    assert {line.rule for line in fixed(folder, Wishes(select=("HKM",))).plan.lines} == {"HKM001"}
    assert file_of(folder).read_text("utf-8") == FAULTY.replace("tahun: 2004", "tahun: 2014")


def test_a_waived_finding_is_left_alone(tmp_path: Path) -> None:
    waiver = "pemeriksaan:\n  dikecualikan:\n    - {aturan: TKS004, pada: visi.rumusan, alasan: Kutipan pidato}\n"
    folder = region(tmp_path, "visi: {rumusan: Maju yang yang jaya}\n" + waiver)
    assert not planned(folder, Wishes()).plan.lines


def test_a_fault_that_another_one_hides_is_fixed_too(tmp_path: Path) -> None:
    folder = region(tmp_path, 'visi:\n  penjelasan: "Desa dan\\u00a0/ atau kelurahan di\\u00a0di kabupaten."\n')
    fixed(folder)
    assert file_of(folder).read_text("utf-8") == 'visi:\n  penjelasan: "Desa dan/atau kelurahan di kabupaten."\n'


def test_a_text_that_two_places_share_is_refused_or_right_in_both(tmp_path: Path) -> None:
    text = "visi:\n  rumusan: &v Maju yang yang jaya\n  penjelasan: *v\n"
    folder = region(tmp_path, text)
    fixing = fixed(folder)
    written = file_of(folder).read_text("utf-8")
    assert written == text if fixing.plan.refused else "yang yang" not in written


@pytest.mark.slow
@settings(max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(
        st.sampled_from([*spellings(), "warga", "Dinas", "85 %", "yang yang", "Rp 5.000", "«", "\xa0"]), min_size=1
    ),
    style=st.sampled_from([">-", "|-", '"', "'"]),
)
def test_of_any_text_only_the_words_of_the_plan_change(tmp_path: Path, words: list[str], style: str) -> None:
    told = f"Pemerintah {' '.join(words)} bersama."
    quoted = f"{style}{told}{style}" if style in "\"'" else f"{style}\n    {told}"
    folder = region(tmp_path, f"visi:\n  rumusan: Maju\n  penjelasan: {quoted}\n# akhir\n")
    before = leaves(folder)
    fixing = fixed(folder)
    assert not fixing.plan.refused
    after = leaves(folder)
    assert {path for path in before if before[path] != after[path]} <= {"visi.penjelasan"}
    assert file_of(folder).read_text("utf-8").endswith("# akhir\n")
    assert not planned(folder, Wishes()).plan.lines


@each(
    ("text", "around"),
    [
        ("a b c", ("a ", " c")),
        ("satu\na b c\ndua", ("a ", " c")),
        ("kata " * 20 + "b" + " kata" * 20, ("…kata kata kata kata kata ", " kata kata kata kata kata…")),
    ],
)
def test_the_words_around_are_those_of_the_line(text: str, around: tuple[str, str]) -> None:
    at = text.index("b")
    assert Context.of(text, at, at + 1) == around
