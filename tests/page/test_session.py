"""A region while the page is open: read once per version, written one edit after the other."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest

from generator.edits.edit import Set
from generator.page import session as module
from generator.page.session import Session, State
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree

VISION = "visi:\n  rumusan: Lama  # dari rapat\n"
REGION = "daerah: {nama: Uji, jenis: kabupaten}\n"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    write_tree(tmp_path, {"masterplans/uji/visi.yaml": VISION, "masterplans/uji/daerah.yaml": REGION})
    return Session(RegionFolder(tmp_path / "masterplans/uji", tmp_path))


def test_files_that_did_not_change_are_read_once(session: Session) -> None:
    assert session.state() is session.state()


def test_two_requests_for_one_value_do_not_wait_for_each_other(session: Session) -> None:
    state, answers = session.state(), []
    other = Thread(target=lambda: answers.append(state.gaps), daemon=True)
    mine = Thread(target=lambda: _holding(state, other), daemon=True)
    mine.start()
    mine.join(10)
    other.join(10)
    assert not mine.is_alive() and not other.is_alive()
    assert answers == [state.gaps]


def _holding(state: State, other: Thread) -> None:
    """Ask for a value while holding the lock, after another thread has begun to ask for it."""
    with state.lock:
        other.start()
        other.join(0.1)
        assert state.gaps is not None


def test_a_file_changed_by_another_program_is_read_anew(session: Session) -> None:
    before = session.state()
    (session.folder.place / "visi.yaml").write_text("visi:\n  rumusan: Lebih baru\n")
    assert session.state() is not before
    assert session.state().plan.visi.rumusan == "Lebih baru"
    assert session.state().plan.daerah.nama == "Uji"


def test_a_new_file_and_a_removed_one_are_noticed(session: Session) -> None:
    session.state()
    new = session.folder.place / "misi.yaml"
    new.write_text("misi: [Melayani]\n")
    assert [one.nama for one in session.state().plan.misi] == ["Melayani"]
    new.unlink()
    assert not session.state().plan.misi


def test_after_a_save_nothing_is_read_again(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session.state()
    session.save([Set("visi.rumusan", "Lama", "Baru")])
    monkeypatch.setattr(module, "read_masterplan", lambda *_: pytest.fail("read again"))
    assert session.state().plan.visi.rumusan == "Baru"


def test_a_change_on_the_disk_that_keeps_time_and_size_is_noticed_by_the_file_itself(session: Session) -> None:
    file = session.folder.place / "visi.yaml"
    session.state()
    stat, other = file.stat(), file.with_name("lain")
    other.write_text(VISION.replace("Lama", "Baru"))
    os.utime(other, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    other.replace(file)
    assert session.state().plan.visi.rumusan == "Baru"


def test_saves_from_several_browsers_are_all_there(session: Session) -> None:
    fields = ["nama", "provinsi", "ibu_kota", "sebutan", "gambaran", "lambang", "kawasan"]

    def typed(name: str) -> None:
        base = session.state().texts.text(f"daerah.{name}")
        saved = session.save([Set(f"daerah.{name}", base, f"Teks {name}")])
        assert not saved.refused and not saved.conflicts

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(typed, fields))
    plan = session.state().plan
    assert [str(getattr(plan.daerah, name)) for name in fields] == [f"Teks {name}" for name in fields]


def test_what_the_page_wrote_can_be_taken_back(session: Session) -> None:
    session.save([Set("visi.rumusan", "Lama", "Baru")])
    undone = session.undo()
    assert undone is not None and undone.entry.by == "halaman"
    assert (session.folder.place / "visi.yaml").read_text() == VISION
    assert session.state().plan.visi.rumusan == "Lama"
    assert session.undo() is None
