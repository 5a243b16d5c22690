"""Undo and redo: a second undo goes one writing further back, redo returns, and no later change is lost."""

import pytest

from generator.edits.applied import applied
from generator.edits.edit import Insert
from generator.edits.history import History
from generator.edits.undoing import redo, undo
from generator.edits.writing import write
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.edits.editing import content, edited


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
