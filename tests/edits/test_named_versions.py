"""Named versions: they stay, hold all inputs, and are put back without losing what there is now."""

import json
import zipfile
from pathlib import Path

import pytest

from generator.edits.history import History
from generator.edits.named_versions import (
    called,
    earlier_states,
    kept_state,
    restore,
    save_version,
    unchanged_since_last,
    versions_of,
)
from generator.edits.undoing import undo
from generator.edits.writing import write
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.conftest import write_tree
from tests.edits.editing import edited


def content(region: RegionFolder) -> dict[str, bytes]:
    files = (path for path in region.place.rglob("*") if path.is_file())
    return {path.relative_to(region.place).as_posix(): path.read_bytes() for path in files}


def test_a_version_has_a_name_and_stays_beside_the_writings(uji: RegionFolder) -> None:
    save_version(uji, "  Hasil  Bimtek II ", "halaman", "2 perubahan")
    [version] = versions_of(uji)
    assert (version.label, version.by, version.about) == ("Hasil Bimtek II", "halaman", "2 perubahan")
    assert version.file.name == "versi-hasil-bimtek-ii.zip"
    assert earlier_states(uji) == [] and undo(uji) is None
    assert kept_state(uji, version.name) == version and kept_state(uji, "../versi") is None


@pytest.mark.parametrize(
    ("label", "words"),
    [(" ", "memerlukan nama"), ("n" * 121, "paling panjang 120"), ("awal", "Sudah ada versi bernama “awal”")],
)
def test_a_name_that_cannot_be_used_is_refused(uji: RegionFolder, label: str, words: str) -> None:
    save_version(uji, "Awal", "halaman")
    write(uji, edited(uji, "B"), "tulis")
    with pytest.raises(UserError, match=words):
        save_version(uji, label, "halaman")
    assert len(versions_of(uji)) == 1


def test_names_that_differ_by_signs_only_are_two_versions(uji: RegionFolder) -> None:
    for number, label in enumerate(("Tahap II", "Tahap: II", "會議", "！")):
        write(uji, edited(uji, f"Nama {number}"), "tulis")
        save_version(uji, label, "halaman")
    assert sorted(one.label for one in versions_of(uji)) == sorted(["Tahap II", "Tahap: II", "會議", "！"])
    assert len({one.file for one in versions_of(uji)}) == 4


def test_the_same_content_is_not_saved_twice_in_a_row(uji: RegionFolder) -> None:
    save_version(uji, "Awal", "halaman")
    with pytest.raises(UserError, match="Tidak ada perubahan sejak versi terakhir, “Awal”"):
        save_version(uji, "Lagi", "halaman")
    write(uji, edited(uji, "B"), "tulis")
    assert unchanged_since_last(uji) is None
    save_version(uji, "Lagi", "halaman")


@pytest.mark.parametrize("name", ["gambar/peta.png", "templates/x.md.j2"])
def test_a_picture_or_template_is_a_change_too(uji: RegionFolder, name: str) -> None:
    save_version(uji, "Awal", "halaman")
    (uji.place / name).write_bytes(b"lain")
    assert unchanged_since_last(uji) is None


def test_a_version_is_put_back_whole_and_the_present_state_is_kept(uji: RegionFolder) -> None:
    before = content(uji)
    first = save_version(uji, "Awal", "halaman")
    write(uji, edited(uji, "B"), "tulis")
    (uji.place / "visi.yaml").unlink()
    (uji.place / "gambar/peta.png").unlink()
    write_tree(uji.place, {"risiko.yaml": "risiko: [R]\n"})
    present = content(uji)
    restored = restore(uji, first, "halaman")
    assert (restored.files, restored.kept.label) == (4, "Sebelum memulihkan Awal")
    assert content(uji) == before
    restore(uji, restored.kept, "halaman")
    assert content(uji) == present


def test_putting_back_is_one_writing_that_can_be_taken_back(uji: RegionFolder) -> None:
    first = save_version(uji, "Awal", "halaman")
    write(uji, edited(uji, "B", "W"), "tulis")
    present = content(uji)
    restore(uji, first, "halaman")
    undone = undo(uji)
    assert undone is not None and undone.entry.by == "halaman: pulihkan “Awal”"
    assert content(uji) == present


def test_files_that_are_no_inputs_stay_as_they_are(uji: RegionFolder) -> None:
    first = save_version(uji, "Awal", "halaman")
    write(uji, edited(uji, "B"), "tulis")
    write_tree(uji.place, {"catatan.docx": b"baru", "surat.pdf": b"%PDF"})
    restore(uji, first, "halaman")
    assert content(uji)["catatan.docx"] == b"baru" and content(uji)["surat.pdf"] == b"%PDF"


def test_no_second_version_is_made_of_a_state_that_one_holds(uji: RegionFolder) -> None:
    first = save_version(uji, "Awal", "halaman")
    write(uji, edited(uji, "B"), "tulis")
    second = save_version(uji, "Kedua", "halaman")
    assert restore(uji, first, "halaman").kept == second
    assert len(versions_of(uji)) == 2
    with pytest.raises(UserError, match="sudah sama dengan versi itu"):
        restore(uji, first, "halaman")


def test_what_was_settled_goes_back_with_the_files(uji: RegionFolder) -> None:
    first = save_version(uji, "Awal", "halaman")
    write(uji, edited(uji, "B"), "tulis")
    History.of(uji).settle([{"jalur": "daerah.nama"}])
    restore(uji, first, "halaman")
    assert History.of(uji).settled() == []
    undo(uji)
    assert History.of(uji).settled() == [{"jalur": "daerah.nama"}]


def test_the_state_before_a_writing_can_be_put_back_too(uji: RegionFolder) -> None:
    before = content(uji)
    for name in "BCD":
        write(uji, edited(uji, name), f"tulis {name}")
    state = earlier_states(uji)[-1]
    assert called(state).startswith("keadaan 20")
    restore(uji, state, "halaman")
    assert content(uji) == before


def test_a_region_of_one_file_has_versions_too(tmp_path: Path) -> None:
    write_tree(tmp_path, {"kecil.yaml": "daerah:\n  nama: A\n", "lain.yaml": "daerah:\n  nama: Lain\n"})
    region = RegionFolder(tmp_path / "kecil.yaml", tmp_path)
    first = save_version(region, "Awal", "halaman")
    write(region, edited(region, "B"), "tulis")
    restore(region, first, "halaman")
    assert region.place.read_text() == "daerah:\n  nama: A\n"
    assert (tmp_path / "lain.yaml").read_text() == "daerah:\n  nama: Lain\n"


@pytest.mark.parametrize("name", ["../lain.yaml", "/etc/x.yaml", "C:\\x.yaml", "..\\x.yaml"])
def test_a_version_whose_files_lead_outside_is_refused(uji: RegionFolder, name: str) -> None:
    version = save_version(uji, "Awal", "halaman")
    note = {"waktu": version.time, "oleh": "x", "menulis": {}, "nama": "Awal"}
    with zipfile.ZipFile(version.file, "w") as archive:
        archive.writestr(name, "jahat")
        archive.writestr(".catatan.json", json.dumps(note))
    before = content(uji)
    with pytest.raises(UserError, match=r"bukan isian satu daerah|tidak memuat isian"):
        restore(uji, versions_of(uji)[0], "halaman")
    assert content(uji) == before


def test_a_damaged_version_is_left_out_of_the_list(uji: RegionFolder) -> None:
    save_version(uji, "Awal", "halaman").file.write_bytes(b"PK")
    assert versions_of(uji) == []
    save_version(uji, "Baru", "halaman")


def test_a_version_whose_content_is_damaged_keeps_no_other_from_being_put_back(uji: RegionFolder) -> None:
    first = save_version(uji, "Awal", "halaman")
    write(uji, edited(uji, "B"), "tulis")
    second = save_version(uji, "Rusak", "halaman")
    raw = bytearray(second.file.read_bytes())
    raw[40:60] = bytes(20)
    second.file.write_bytes(raw)
    with pytest.raises(UserError, match="rusak"):
        restore(uji, second, "halaman")
    restore(uji, first, "halaman")
    assert b"nama: A" in content(uji)["daerah.yaml"]


def test_an_empty_version_empties_nothing(uji: RegionFolder) -> None:
    version = save_version(uji, "Awal", "halaman")
    with zipfile.ZipFile(version.file, "w") as archive:
        archive.writestr(".catatan.json", json.dumps({"waktu": "", "oleh": "x", "menulis": {}, "nama": "Awal"}))
    with pytest.raises(UserError, match="tidak memuat isian"):
        restore(uji, versions_of(uji)[0], "halaman")
    assert content(uji)["visi.yaml"]
