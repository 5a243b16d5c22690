"""The history beside a region: what it keeps, how much of it, and that it is no region."""

from pathlib import Path

import pytest

from generator.edits import history
from generator.edits.history import History, inputs_of
from generator.edits.undoing import undo
from generator.edits.writing import write
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder, all_regions, find_region
from generator.source.problems import UserError
from tests.conftest import Run, write_tree
from tests.edits.editing import FILES, edited


def test_the_inputs_are_kept_and_nothing_else(uji: RegionFolder) -> None:
    (uji.place / ".rahasia.yaml").write_text("x: 1\n")
    assert sorted(inputs_of(uji)) == ["daerah.yaml", "gambar/peta.png", "templates/x.md.j2", "visi.yaml"]
    write(uji, edited(uji, "B"), "pull")
    [entry] = History.of(uji).entries()
    assert entry.before("gambar/peta.png") == FILES["masterplans/uji/gambar/peta.png"]
    assert entry.before("daerah.yaml") == b"daerah:\r\n  nama: A  # c\r\n"
    assert entry.file.parent == uji.place.parent / ".masterplan" / "uji"


@pytest.mark.slow
def test_the_last_thirty_writings_are_kept(uji: RegionFolder) -> None:
    for number in range(33):
        write(uji, edited(uji, f"Nama {number}"), f"tulis {number}")
    assert [entry.by for entry in History.of(uji).entries()] == [f"tulis {n}" for n in range(3, 33)]


@pytest.mark.slow
def test_many_writings_of_one_command_push_out_none_of_another(uji: RegionFolder) -> None:
    write(uji, edited(uji, "Nama dari Word"), "pull buku-2.docx")
    for number in range(32):
        write(uji, edited(uji, f"Nama {number}"), "halaman")
    kept = [entry.by for entry in History.of(uji).entries()]
    assert kept == ["pull buku-2.docx", *["halaman"] * 30]


@pytest.mark.slow
def test_versions_with_a_name_stay_when_old_writings_go(uji: RegionFolder) -> None:
    named = write_tree(History.of(uji).folder, {"versi-bimtek-ii.zip": b"PK"}) / "versi-bimtek-ii.zip"
    for number in range(31):
        write(uji, edited(uji, f"Nama {number}"), "tulis")
    assert named.exists()


def test_the_history_is_never_taken_for_a_region(uji: RegionFolder, run: Run) -> None:
    write(uji, edited(uji, "B"), "pull")
    assert [folder.name for folder in all_regions(uji.root)] == ["uji"]
    assert find_region("uji", uji.root).place == uji.place
    assert ".masterplan" not in run("check", "--all", cwd=uji.root).output


def test_the_history_stays_out_of_git(uji: RegionFolder) -> None:
    write(uji, edited(uji, "B"), "pull")
    assert (uji.place.parent / ".masterplan" / ".gitignore").read_text() == "*\n"


def test_a_region_of_one_file_has_a_history_too(tmp_path: Path) -> None:
    write_tree(tmp_path, {"kecil.yaml": "daerah:\n  nama: A\n", "lain.yaml": "daerah:\n  nama: Lain\n"})
    region = RegionFolder(tmp_path / "kecil.yaml", tmp_path)
    write(region, edited(region, "B"), "pull")
    undo(region)
    assert region.place.read_text() == "daerah:\n  nama: A\n"
    assert sorted(inputs_of(region)) == ["kecil.yaml"]


def test_what_was_settled_is_remembered(uji: RegionFolder) -> None:
    history = History.of(uji)
    assert history.settled() == []
    records = [{"path": "daerah.nama", "base": "A", "teks": "é"}]
    history.settle(records)
    assert History.of(uji).settled() == records
    assert history.entries() == []


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"diselesaikan": 3}', b"\xff"])
def test_a_damaged_record_counts_as_none(content: bytes, uji: RegionFolder) -> None:
    write_tree(History.of(uji).folder, {"diselesaikan.json": content})
    assert History.of(uji).settled() == []


def test_a_damaged_writing_before_the_last_one_is_left_out(uji: RegionFolder) -> None:
    write_tree(History.of(uji).folder, {"000007-1.zip": b"PK rusak", "000008-1.zip": b""})
    write(uji, edited(uji, "B"), "pull")
    assert undo(uji) is not None


def test_a_damaged_last_writing_is_named_until_it_is_removed(uji: RegionFolder) -> None:
    write(uji, edited(uji, "B"), "pull")
    write(uji, edited(uji, "C"), "pull")
    last = History.of(uji).entries()[-1].file
    last.write_bytes(last.read_bytes()[:100])
    with pytest.raises(UserError, match=f"{last.name} tidak terbaca"):
        undo(uji)
    assert read_masterplan(uji.place).masterplan.daerah.nama == "C"
    last.unlink()
    with pytest.raises(UserError, match="--force"):
        undo(uji)
    assert undo(uji, force=True) is not None
    assert read_masterplan(uji.place).masterplan.daerah.nama == "A"


def test_an_only_writing_that_is_damaged_is_named_too(uji: RegionFolder) -> None:
    write_tree(History.of(uji).folder, {"000001-1.zip": b"PK"})
    with pytest.raises(UserError, match=r"000001-1\.zip tidak terbaca"):
        undo(uji)


def test_a_history_that_cannot_be_kept_stops_the_writing(uji: RegionFolder) -> None:
    (uji.place.parent / ".masterplan").write_text("bukan map")
    with pytest.raises(UserError):
        write(uji, edited(uji, "B"), "pull")
    assert read_masterplan(uji.place).masterplan.daerah.nama == "A"


@pytest.mark.parametrize(("more", "is_kept"), [(0, True), (1, False)])
def test_a_file_larger_than_any_input_is_not_kept(
    more: int, is_kept: bool, uji: RegionFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_LARGEST", 100)
    (uji.place / "gambar" / "besar.png").write_bytes(b"x" * (100 + more))
    assert ("gambar/besar.png" in inputs_of(uji)) == is_kept
