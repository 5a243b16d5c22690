"""Two files that are versions of one by their names are told; a plan split over files is left alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.masterplan.reading import read_masterplan
from generator.masterplan.revised_files import Revised, revised_files, tell_revised_files
from tests.cases import each
from tests.conftest import CHECKOUT, write_tree

ROW = "- {{dimensi: smart_economy, opd: Dinas A, kegiatan: {}, anggaran: {{APBD: {{2026: 5 juta}}}}}}\n"
ONE = "rencana_aksi:\n" + "".join(ROW.format(name) for name in ("Pelatihan pedagang", "Pasar digital"))
OTHER = "rencana_aksi:\n" + "".join(ROW.format(name) for name in ("Kelas bagi penjual", "Pembayaran nontunai"))


def living(text: str) -> str:
    return text.replace("smart_economy", "smart_living")


def of_office(text: str) -> str:
    return text.replace("Dinas A", "Dinas B")


def pairs(folder: Path, files: dict[str, str]) -> list[Revised]:
    write_tree(folder, dict(files))
    return list(revised_files(read_masterplan(folder).masterplan))


def test_files_named_from_here_and_from_the_root_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"uji/rencana-aksi.yaml": ONE, "uji/rencana-aksi-v2.yaml": OTHER})
    monkeypatch.chdir(tmp_path)
    plan = read_masterplan(Path("uji")).masterplan
    for row in plan.rencana_aksi:
        file, *rest = row.spot
        row.spot = (tmp_path / file if file.stem == "rencana-aksi" else file, *rest)
    assert len(list(revised_files(plan))) == 1


@each(
    "name",
    ["rencana-aksi revisi", "rencana-aksi_rev.2", "rencana-aksi-v2", "Rencana-Aksi FINAL", "rencana aksi (1)",
     "rencana-aksi baru", "rencana-aksi perbaikan ke 2", "rencana-aksi edit3", "revisi", "rencana-aksi ekonomi final",
     "lama/rencana-aksi"],
)  # fmt: skip
def test_a_version_is_told_with_the_file_beside_it(name: str, tmp_path: Path) -> None:
    [revised] = pairs(tmp_path, {"rencana-aksi.yaml": ONE, f"{name}.yaml": OTHER})
    assert (revised.file, revised.beside) == (tmp_path / f"{name}.yaml", tmp_path / "rencana-aksi.yaml")
    assert revised.lists == ["rencana_aksi"]


@each(
    ("one", "two", "change"),
    [
        ("rencana-aksi", "rencana-aksi-2027", str),
        ("rencana-aksi", "rencana-aksi-tambahan", str),
        ("rencana-aksi final", "visi", str),
        ("aksi-economy-v2", "aksi-living-v2", str),
        ("rencana-aksi", "rencana-aksi final", living),
        ("rencana-aksi", "rencana-aksi final", of_office),
        ("rencana-aksi", "rencana-aksi-dinas-b-final", of_office),
        ("dinas-a/aksi final", "dinas-b/aksi", str),
    ],
)
def test_files_that_split_a_plan_are_no_versions(
    one: str, two: str, change: Callable[[str], str], tmp_path: Path
) -> None:
    assert pairs(tmp_path, {f"{one}.yaml": ONE, f"{two}.yaml": change(OTHER)}) == []


def test_every_list_to_which_both_files_contribute_is_named(tmp_path: Path) -> None:
    one = "misi: [Satu, Dua]\nvisi: {rumusan: Maju, kata_kunci: [maju]}\n"
    [revised] = pairs(tmp_path, {"visi.yaml": one, "visi rev.yaml": "misi: [Tiga]\nvisi: {kata_kunci: [pesat]}\n"})
    assert (sorted(revised.lists), revised.groups) == (["kata_kunci", "misi"], ["visi"])


@each("name", ["visi revisi", "visi lama", "visi-final"])
def test_a_group_that_is_put_together_from_both_files_is_named(name: str, tmp_path: Path) -> None:
    files = {"visi.yaml": "visi: {rumusan: Maju}\n", f"{name}.yaml": "visi: {penjelasan: Pesat}\n"}
    [revised] = pairs(tmp_path, files)
    assert (revised.file, revised.lists, revised.groups) == (tmp_path / f"{name}.yaml", [], ["visi"])
    assert revised.message.endswith("isian 'visi' diambil dari keduanya, sehingga yang lama dan yang baru tercampur")


@each("name", ["daerah", "visi 2027", "rpjmd final"])
def test_a_group_that_files_of_other_names_share_is_left_alone(name: str, tmp_path: Path) -> None:
    assert pairs(tmp_path, {"visi.yaml": "visi: {rumusan: Maju}\n", f"{name}.yaml": "visi: {penjelasan: P}\n"}) == []


@each("name", ["visi revisi", "visi-final"])
def test_a_version_that_fills_another_group_is_left_alone(name: str, tmp_path: Path) -> None:
    assert pairs(tmp_path, {"visi.yaml": "visi: {rumusan: Maju}\n", f"{name}.yaml": "rpjmd: {visi: P}\n"}) == []


@each("remedied", ["gone", "renamed"])
def test_the_remedies_of_the_notice_are_enough(remedied: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"aksi.yaml": ONE, "aksi revisi.yaml": OTHER})
    reading = read_masterplan(tmp_path)
    tell_revised_files(reading.masterplan, reading.problems)
    [notice] = reading.problems.notices
    assert (
        f"{tmp_path / 'aksi revisi.yaml'} tampak sebagai versi lain dari {tmp_path / 'aksi.yaml'}" in notice.message
    )
    assert f"ganti nama {tmp_path / 'aksi revisi.yaml'} tanpa penanda versinya, 'revisi'" in notice.remedy
    file = tmp_path / "aksi revisi.yaml"
    _ = file.unlink() if remedied == "gone" else file.rename(tmp_path / "aksi pasar.yaml")
    assert not list(revised_files(read_masterplan(tmp_path).masterplan))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["contoh", "kota-jambi", "kotim", "kutim", "tabalong"])
def test_the_regions_have_no_versions_of_a_file(name: str) -> None:
    assert not list(revised_files(read_masterplan(CHECKOUT / "masterplans" / name).masterplan))
