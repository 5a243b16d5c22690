"""Rows without any text: told if somebody added them, and never if the document had them."""

from pathlib import Path
from typing import Any

import pytest

from generator.edits.edit import Set
from generator.edits.proposal import Untaken
from tests.pulling.word_edits import WordFile, copied, only, sets, shortened
from tests.word.opening import W

ITEM = "rencana_aksi[aksi-layanan_publik-2]"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened("masterplan"))


def emptied(row: Any) -> None:
    for text in row.iter(f"{W}t"):
        text.text = ""


def told(found: Any) -> tuple[str, bool]:
    untaken = only(found)
    assert isinstance(untaken, Untaken)
    return untaken.why, "tidak memuat isian" in untaken.reason


@pytest.mark.slow
@pytest.mark.parametrize("anchored", [True, False])
def test_a_copied_row_that_was_emptied_is_told(book: WordFile, tmp_path: Path, *, anchored: bool) -> None:
    row = copied(book.row(ITEM))
    emptied(row)
    if not anchored:
        book.without_anchors(row)
    assert told(book.propose(tmp_path)) == ("tak_bertempat", True)


def test_a_copied_row_with_nothing_but_its_number_is_no_new_item(book: WordFile, tmp_path: Path) -> None:
    row = copied(book.row(ITEM))
    for cell in row.findall(f".//{W}tc")[1:]:
        emptied(cell)
    assert told(book.propose(tmp_path)) == ("tak_bertempat", True)


def test_each_of_two_blank_rows_is_a_difference(book: WordFile, tmp_path: Path) -> None:
    emptied(copied(book.row(ITEM)))
    emptied(copied(book.row(ITEM)))
    assert [one.new for one in book.propose(tmp_path).untaken] == ["(baris kosong)"] * 2


def test_a_row_that_was_itself_emptied_is_one_difference(book: WordFile, tmp_path: Path) -> None:
    emptied(book.row(ITEM))
    untaken = only(book.propose(tmp_path))
    assert untaken.origin.place.startswith("setelah ")
    assert not isinstance(untaken, Set)


def test_an_edit_in_a_table_with_blank_rows_of_its_own_is_the_only_difference(book: WordFile, tmp_path: Path) -> None:
    book.type(book.cell(book.row(ITEM), 1), "Pelatihan petugas loket")
    found = book.propose(tmp_path)
    assert (len(sets(found)), found.untaken) == (1, [])
