"""Heads of groups typed into a table, and what they say of the new rows below them."""

from pathlib import Path
from typing import Any

import pytest

from generator.edits.edit import Insert
from tests.pulling.word_edits import WordFile, copied, heads_in, only, shortened

SECOND = "rencana_aksi[aksi-layanan_publik-2]"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened("masterplan"))


def typed_under_a_head(book: WordFile, text: str) -> Any:
    """Type a row with a head of its own below a group, and return the head."""
    row = copied(book.row(SECOND))
    head = copied(heads_in(row)[0])
    book.without_anchors(head)
    book.type(head, text)
    row.addprevious(head)
    book.type(book.cell(row, 1), "Pelatihan bahasa isyarat")
    return head


def test_a_new_row_below_a_new_head_belongs_to_what_that_head_says(book: WordFile, tmp_path: Path) -> None:
    typed_under_a_head(book, "Layanan Publik: Program Baru Sekali")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert edit.fields[".program"] == "Program Baru Sekali"
    assert edit.fields[".subdimensi"] == "layanan_publik"


def test_a_new_group_above_all_others_is_read_as_these(book: WordFile, tmp_path: Path) -> None:
    head = typed_under_a_head(book, "Layanan Publik: Program Baru Sekali")
    row, first = head.getnext(), heads_in(head)[0]
    first.addprevious(head)
    first.addprevious(row)
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert (edit.after, edit.fields[".program"]) == ("", "Program Baru Sekali")


@pytest.mark.parametrize("head", ["Program Baru Sekali", "Layanan Antariksa: Program Baru Sekali"])
def test_a_new_head_that_says_no_group_is_told_and_gives_its_row_nothing(
    head: str, book: WordFile, tmp_path: Path
) -> None:
    typed_under_a_head(book, head)
    found = book.propose(tmp_path)
    (edit,) = [edit for edit in found.edits if isinstance(edit, Insert)]
    assert ".program" not in edit.fields
    assert [untaken.new for untaken in found.untaken] == [head]
