"""Writing: all files or none, never over what came meanwhile, the state before kept."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.edits.applied import applied
from generator.edits.edit import Insert
from generator.edits.history import Asked, History
from generator.edits.undoing import undo
from generator.edits.writing import was_written, write
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.edits.editing import content, edited


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
