"""Changes are noticed once each, and not before the editor has finished."""

import os
from collections.abc import Callable, Iterator
from itertools import chain, count
from pathlib import Path

import pytest

from generator.building import watch
from generator.building.watch import changes, snapshot
from generator.regions.locate import RegionFolder
from tests.cases import each
from tests.conftest import write_tree


class Clock:
    """Snapshots that follow a script, and waits that are only counted."""

    def __init__(self, *states: int) -> None:
        self.states = iter(states)
        self.pauses = self.rests = 0

    def look(self) -> watch.Snapshot:
        return {"isi.yaml": (next(self.states), 0, 0)}

    def pause(self) -> None:
        self.pauses += 1

    def rest(self) -> None:
        self.rests += 1

    def changes(self) -> Iterator[None]:
        return changes(self.look, self.pause, self.rest)


def test_nothing_is_told_while_nothing_changes() -> None:
    clock = Clock(1, 1, 1, 1)
    with pytest.raises(RuntimeError):  # the script of looks is at its end
        next(clock.changes())
    assert (clock.pauses, clock.rests) == (3, 0)


def test_a_file_saved_in_steps_is_one_change() -> None:
    clock = Clock(1, 2, 3, 4, 4)
    next(clock.changes())
    assert (clock.pauses, clock.rests) == (0, 3)


def test_what_is_saved_during_a_build_is_built_next() -> None:
    clock = Clock(1, 2, 2, 3, 3)
    told = clock.changes()
    next(told)
    next(told)
    assert clock.pauses == 0


def test_what_is_saved_before_the_first_wait_is_a_change() -> None:
    clock = Clock(1, 2, 2)
    told = clock.changes()
    assert next(clock.states) == 2  # the first look was taken when the watch was asked for
    clock.states = iter([2, 2])
    next(told)
    assert clock.pauses == 0


CHANGES: dict[str, Callable[[Path], object]] = {
    "an edit": lambda p: (p / "isi.yaml").write_text("visi: {rumusan: Maju}\n"),
    "a new file": lambda p: (p / "dimensi/baru.yaml").write_text(""),
    "a deleted file": lambda p: (p / "isi.yaml").unlink(),
    "an own template": lambda p: write_tree(p, {"templates/masterplan/penutup.md": "# Penutup\n"}),
    "a style reference": lambda p: (p / "gaya.docx").write_bytes(b"PK"),
    "a picture": lambda p: write_tree(p, {"gambar/peta.png": b"x"}),
    "a renamed file": lambda p: (p / "isi.yaml").rename(p / "lain.yaml"),
    "a file put in the place of another, as large and as old": lambda p: _put_in_place(p / "isi.yaml"),
}


def _put_in_place(file: Path) -> None:
    twin = file.with_name("isi.tmp")
    twin.write_bytes(file.read_bytes().replace(b"1", b"2"))
    known = file.stat()
    os.utime(twin, ns=(known.st_atime_ns, known.st_mtime_ns))
    twin.replace(file)


@each("name", CHANGES)
def test_a_look_sees(name: str, tmp_path: Path) -> None:
    place = write_tree(tmp_path / "masterplans/uji", {"isi.yaml": "masterplan: 1\n", "dimensi/a.yaml": ""})
    folders = [RegionFolder(place, tmp_path)]
    before = snapshot(folders)
    assert snapshot(folders) == before
    CHANGES[name](place)
    assert snapshot(folders) != before


def test_what_an_open_editor_leaves_beside_is_not_looked_at(tmp_path: Path) -> None:
    place = write_tree(tmp_path, {"isi.yaml": ""})
    folders = [RegionFolder(place, tmp_path)]
    before = snapshot(folders)
    write_tree(place, {".isi.yaml.swp": "x", "~$gaya.docx": "x", ".git/index": "x"})
    assert snapshot(folders) == before


@pytest.mark.parametrize("shown", ["hasil/uji", "./hasil/uji", "../uji/hasil/uji"])
def test_what_the_program_writes_into_the_regions_own_folder_is_not_looked_at(
    shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = write_tree(tmp_path / "uji", {"isi.yaml": ""})
    monkeypatch.chdir(place)
    folders, outputs = [RegionFolder(Path(), place)], [Path(shown)]
    before = snapshot(folders, outputs)
    write_tree(place, {"hasil/uji/buku-2.docx": "x", "hasil/uji/buku-2-gambar/1.png": "x"})
    assert snapshot(folders, outputs) == before
    write_tree(place, {"hasil/lain.yaml": "x"})
    assert snapshot(folders, outputs) != before


def test_beside_a_region_of_one_file_nothing_else_is_looked_at(tmp_path: Path) -> None:
    beside = ["gaya.docx", "logo.PNG", "gambar/peta.jpg", "templates/masterplan/penutup.md"]
    write_tree(tmp_path, {"rencana.yaml": "", "lain.yaml": "", "arsip/peta.png": "", **dict.fromkeys(beside, "")})
    seen = snapshot([RegionFolder(tmp_path / "rencana.yaml", tmp_path)])
    found = {Path(path).relative_to(tmp_path).as_posix() for path in seen if Path(path).is_relative_to(tmp_path)}
    assert found == {"rencana.yaml", *beside}


def test_many_files_are_looked_at_less_often(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    seconds = chain([0.0, 2.0], count(2))
    monkeypatch.setattr(watch.time, "perf_counter", lambda: next(seconds))
    monkeypatch.setattr(watch.time, "sleep", slept.append)
    watch._looking([RegionFolder(tmp_path, tmp_path)])()
    assert slept == [20.0]
