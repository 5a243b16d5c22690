"""Writing and taking back: all files or none, the state before kept, a second undo one writing further back."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.edits.applied import applied
from generator.edits.edit import Insert
from generator.edits.history import Asked, History
from generator.edits.writing import redo, undo, was_written, write
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.edits.editing import edited


def content(region: RegionFolder) -> dict[str, bytes]:
    return {path.relative_to(region.place).as_posix(): path.read_bytes() for path in region.place.rglob("*.yaml")}


def test_edits_are_written_and_taken_back(uji: RegionFolder) -> None:
    before = content(uji)
    write(uji, edited(uji, "B", "W"), "pull Buku.docx")
    assert content(uji) == {"daerah.yaml": b"daerah:\r\n  nama: B  # c\r\n", "visi.yaml": b"visi:\n  rumusan: W\n"}
    undone = undo(uji)
    assert undone is not None
    assert undone.entry.by == "pull Buku.docx"
    assert sorted(path.name for path in undone.files) == ["daerah.yaml", "visi.yaml"]
    assert content(uji) == before


def test_a_second_undo_takes_the_writing_before_back(uji: RegionFolder) -> None:
    states = [content(uji)]
    for name in "BCD":
        write(uji, edited(uji, name), f"tulis {name}")
        states.append(content(uji))
    taken = []
    for state in reversed(states[:-1]):
        undone = undo(uji)
        assert undone is not None
        taken.append(undone.entry.by)
        assert content(uji) == state
    assert taken == ["tulis D", "tulis C", "tulis B"]
    assert undo(uji) is None


def test_a_writing_after_an_undo_is_taken_back_first(uji: RegionFolder) -> None:
    write(uji, edited(uji, "B"), "satu")
    undo(uji)
    write(uji, edited(uji, "C"), "dua")
    assert [undone.entry.by for _ in range(2) if (undone := undo(uji))] == ["dua"]


def test_what_was_taken_back_is_written_again_one_by_one(uji: RegionFolder) -> None:
    states = [content(uji)]
    for name in "BC":
        write(uji, edited(uji, name), f"tulis {name}")
        states.append(content(uji))
    undo(uji)
    undo(uji)
    for state in states[1:]:
        assert redo(uji) is not None
        assert content(uji) == state
    assert redo(uji) is None
    undone = undo(uji)
    assert undone is not None and undone.entry.by == "tulis C"
    assert content(uji) == states[1]
    assert redo(uji) is not None and content(uji) == states[2]


def test_nothing_is_written_again_over_a_later_writing(uji: RegionFolder) -> None:
    write(uji, edited(uji, "B"), "satu")
    undo(uji)
    write(uji, edited(uji, "C"), "dua")
    assert redo(uji) is None
    undo(uji)
    (uji.place / "daerah.yaml").write_text("daerah: {nama: Lain}\n")
    with pytest.raises(UserError, match="sudah diubah lagi"):
        redo(uji)


def test_the_history_tells_whether_a_writing_reached_its_files(uji: RegionFolder) -> None:
    before = content(uji)
    write(uji, edited(uji, "B"), "satu", Asked("t", "d"))
    entry = History.of(uji).asked_for()["t"]
    assert was_written(uji, entry)
    write(uji, edited(uji, "C"), "dua")
    assert was_written(uji, entry)
    History.of(uji).entries()[-1].file.unlink()
    for name, raw in before.items():
        (uji.place / name).write_bytes(raw)
    assert not was_written(uji, entry)


def test_a_new_file_goes_when_its_writing_is_taken_back(uji: RegionFolder) -> None:
    new = applied(read_masterplan(uji.place), [Insert("risiko", {".risiko": "R"})])
    write(uji, new, "pull")
    assert (uji.place / "risiko.yaml").exists()
    undo(uji)
    assert not (uji.place / "risiko.yaml").exists()


def test_what_was_changed_since_is_not_lost_without_a_word(uji: RegionFolder) -> None:
    write(uji, edited(uji, "B", "W"), "pull")
    (uji.place / "visi.yaml").write_text("visi:\n  rumusan: disunting\n")
    state = content(uji)
    with pytest.raises(UserError, match=r"visi\.yaml sudah diubah lagi setelah penulisan oleh 'pull'.*--force"):
        undo(uji)
    assert content(uji) == state
    undone = undo(uji, force=True)
    assert undone is not None
    assert content(uji)["visi.yaml"] == b"visi:\n  rumusan: V\n"
    assert b"disunting" in History.of(uji).entries()[-1].before("visi.yaml")


def test_a_file_that_was_put_back_by_hand_is_no_hindrance(uji: RegionFolder) -> None:
    write(uji, edited(uji, "B", "W"), "pull")
    (uji.place / "visi.yaml").write_text("visi:\n  rumusan: V\n")
    assert undo(uji) is not None


def test_nothing_is_written_if_a_file_changed_since_it_was_read(uji: RegionFolder) -> None:
    outcome = edited(uji, "B", "W")
    (uji.place / "visi.yaml").write_text("visi:\n  rumusan: lain\n")
    state = content(uji)
    with pytest.raises(UserError, match=r"visi\.yaml berubah sejak dibaca"):
        write(uji, outcome, "pull")
    assert content(uji) == state
    assert History.of(uji).entries() == []


def test_nothing_is_written_over_a_file_that_came_meanwhile(uji: RegionFolder) -> None:
    outcome = applied(read_masterplan(uji.place), [Insert("risiko", {".risiko": "R"})])
    (uji.place / "risiko.yaml").write_text("# milik orang lain\n")
    with pytest.raises(UserError, match=r"risiko\.yaml berubah sejak dibaca"):
        write(uji, outcome, "pull")


def test_a_read_only_file_stops_the_writing_of_all(uji: RegionFolder) -> None:
    (uji.place / "visi.yaml").chmod(0o444)
    state = content(uji)
    with pytest.raises(UserError, match=r"visi\.yaml hanya dapat dibaca.*Tidak ada berkas yang ditulis"):
        write(uji, edited(uji, "B", "W"), "pull")
    assert content(uji) == state


def test_a_link_is_not_written_through(uji: RegionFolder, tmp_path: Path) -> None:
    shared = tmp_path / "bersama.yaml"
    (uji.place / "visi.yaml").rename(shared)
    try:
        (uji.place / "visi.yaml").symlink_to(shared)
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(UserError, match=r"visi\.yaml adalah tautan ke"):
        write(uji, edited(uji, "B", "W"), "pull")
    assert shared.read_text() == "visi:\n  rumusan: V\n"


def test_a_file_under_two_names_is_refused_until_it_is_a_copy(uji: RegionFolder, tmp_path: Path) -> None:
    file, other = uji.place / "visi.yaml", tmp_path / "bersama.yaml"
    try:
        os.link(file, other)
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(UserError, match=r"visi\.yaml berkas yang sama dengan 1 berkas lain .* Salin berkas itu"):
        write(uji, edited(uji, "B", "W"), "pull")
    assert file.read_text() == other.read_text()
    copy = shutil.copy(file, uji.place / "salinan.yaml")
    file.unlink()
    copy.rename(file)
    write(uji, edited(uji, "B", "W"), "pull")
    assert other.read_text() == "visi:\n  rumusan: V\n" != file.read_text()


def test_if_one_file_cannot_be_replaced_the_others_get_their_content_back(
    uji: RegionFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace: Callable[..., Path] = Path.replace

    def fails_for_vision(self: Path, target: Path) -> Path:
        if target.name == "visi.yaml":
            raise PermissionError(13, "denied", str(target))
        return replace(self, target)

    outcome, state = edited(uji, "B", "W"), content(uji)
    monkeypatch.setattr(Path, "replace", fails_for_vision)
    with pytest.raises(
        UserError, match=r"visi\.yaml tidak dapat ditulis: izin ditolak. Tidak ada berkas yang berubah"
    ):
        write(uji, outcome, "pull")
    assert content(uji) == state
    assert [path.name for path in uji.place.iterdir() if path.name.endswith(".sementara")] == []
    assert History.of(uji).entries() == []


def test_permissions_stay(uji: RegionFolder) -> None:
    (uji.place / "visi.yaml").chmod(0o640)
    write(uji, edited(uji, "B", "W"), "pull")
    assert os.name == "nt" or (uji.place / "visi.yaml").stat().st_mode & 0o777 == 0o640


def test_nothing_to_write_is_no_writing(uji: RegionFolder) -> None:
    write(uji, edited(uji, "A"), "pull")
    assert History.of(uji).entries() == []
    assert undo(uji) is None
