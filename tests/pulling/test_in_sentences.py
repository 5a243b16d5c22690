"""Items of a list in a running sentence: emptied, moved out of their box, or with others typed beside them."""

from pathlib import Path

import pytest

from generator.edits.edit import Insert, Remove, Set
from tests.pulling.word_edits import WordFile, only, run, shortened, text_of

LAST, FIRST = "visi.kata_kunci[5]", "visi.kata_kunci[1]"
TASK = "organisasi.dewan.tugas[2]"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened("masterplan"))


@pytest.fixture
def decision() -> WordFile:
    return WordFile(shortened("sk_dewan"))


def test_an_emptied_item_of_a_sentence_is_removed_not_emptied(book: WordFile, tmp_path: Path) -> None:
    book.type(book.control(LAST), "")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Remove)
    assert (edit.path, edit.base) == (LAST, {"": "melayani"})


def test_an_item_whose_words_stand_outside_its_box_is_not_removed(book: WordFile, tmp_path: Path) -> None:
    book.type(book.control(LAST), "")
    book.control(FIRST).addprevious(run("melayani, "))
    found = book.propose(tmp_path)
    assert not found.edits
    assert any(one.path == LAST and "di luar kotaknya" in one.reason for one in found.untaken)


def test_an_item_typed_in_the_box_of_another_is_a_new_one(book: WordFile, tmp_path: Path) -> None:
    book.replace(book.control(LAST), "melayani", "melayani, dan tangguh")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert (edit.listed, edit.fields, edit.after) == ("visi.kata_kunci", {"": "tangguh"}, LAST)


def test_an_item_typed_before_another_in_its_box_stands_before_it(book: WordFile, tmp_path: Path) -> None:
    book.replace(book.control(LAST), "melayani", "tangguh, melayani")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert edit.after == "visi.kata_kunci[4]"


def test_items_between_semicolons_keep_their_commas(decision: WordFile, tmp_path: Path) -> None:
    task = decision.control(TASK)
    decision.type(task, f"{text_of(task)}, termasuk yang mendesak; mengusulkan anggaran")
    change, new = decision.propose(tmp_path).edits
    new, change = (new, change) if isinstance(new, Insert) else (change, new)
    assert isinstance(new, Insert)
    assert isinstance(change, Set)
    assert new.fields == {"": "Mengusulkan anggaran"}
    assert change.now.endswith("perangkat daerah, termasuk yang mendesak")


def test_an_item_of_two_words_joined_by_and_stays_one(book: WordFile, tmp_path: Path) -> None:
    book.type(book.control(FIRST), "cerdas dan tangguh")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert edit.now == "cerdas dan tangguh"
