"""Rows that were moved below the head of another group."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.edits.edit import Set
from generator.edits.proposal import Untaken
from tests.pulling.word_edits import WordFile, only, sets, shortened, text_of
from tests.word.opening import W

ACTION = "rencana_aksi[aksi-layanan_publik-1]"
SECOND = "rencana_aksi[aksi-layanan_publik-2]"
RISK = "risiko[standar-pelayanan-ditetapkan-sebagai-formalitas]"
QUICK_WIN = "quick_win[qw-layanan_publik]"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened("masterplan"))


def heads_in(row: Any) -> list[Any]:
    """The heads of groups in the table of a row."""
    return [each for each in row.getparent().iter(f"{W}tr") if len(each.findall(f".//{W}tc")) == 1]


def rows_of(row: Any, head: Any) -> list[Any]:
    """The rows below a head, up to the next one."""
    rows = [*row.getparent().iter(f"{W}tr")]
    below = rows[rows.index(head) + 1 :]
    heads = heads_in(row)
    end = next((n for n, each in enumerate(below) if each in heads), len(below))
    return below[:end]


@pytest.mark.slow
@pytest.mark.parametrize("moved", [ACTION, SECOND])
@pytest.mark.parametrize("place", [0, 1])
def test_a_row_moved_to_another_group_changes_what_its_head_says(
    moved: str, place: int, book: WordFile, tmp_path: Path
) -> None:
    row = book.row(moved)
    head = heads_in(row)[1]
    above = [head, *rows_of(row, head)][place]
    above.addnext(row)
    found = book.propose(tmp_path)
    program = text_of(head).partition(": ")[2]
    assert sets(found) | {f"{moved}.subdimensi": ""} == {f"{moved}.program": program, f"{moved}.subdimensi": ""}
    assert not found.untaken


def test_the_change_of_group_is_based_on_what_the_old_head_said(book: WordFile, tmp_path: Path) -> None:
    row = book.row(ACTION)
    heads_in(row)[1].addnext(row)
    edit = next(edit for edit in book.propose(tmp_path).edits if edit.path == f"{ACTION}.program")
    assert isinstance(edit, Set)
    assert edit.base == "Penataan Standar Pelayanan Publik"


def test_a_row_moved_within_its_group_only_changes_the_order(book: WordFile, tmp_path: Path) -> None:
    row = book.row(ACTION)
    book.row(SECOND).addnext(row)
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert "hanya urutannya" in untaken.reason


def test_a_group_moved_with_its_head_only_changes_the_order(book: WordFile, tmp_path: Path) -> None:
    row = book.row(ACTION)
    first, second = heads_in(row)[:2]
    last = rows_of(row, second)[-1]
    for each in reversed([first, *rows_of(row, first)]):
        last.addnext(each)
    found = book.propose(tmp_path)
    assert not found.edits
    assert {untaken.reason for untaken in found.untaken} == {
        "hanya urutannya yang berubah; urutan di dokumen mengikuti berkas YAML"
    }


def test_a_row_moved_below_a_head_that_was_retyped_tells_where_its_group_is_decided(
    book: WordFile, tmp_path: Path
) -> None:
    row = book.row(ACTION)
    head = heads_in(row)[1]
    head.addnext(row)
    book.replace(list(head.iter(f"{W}r"))[-1], text_of(list(head.iter(f"{W}r"))[-1]), "Program Lain")
    found = book.propose(tmp_path)
    assert ACTION in {untaken.path for untaken in found.untaken}
    assert not any(path.startswith(ACTION) for path in sets(found))


def test_a_risk_moved_below_the_gap_of_a_dimension_tells_where_its_group_is_decided(
    book: WordFile, tmp_path: Path
) -> None:
    row = book.row(RISK)
    heads_in(row)[1].addnext(row)
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert f"ubah isian itu pada {RISK}" in untaken.reason


@pytest.mark.slow
@pytest.mark.parametrize("item", [QUICK_WIN, RISK])
def test_a_dimension_that_follows_from_the_subdimension_is_changed_there(item: str, tmp_path: Path) -> None:
    file = WordFile(shortened("masterplan"))
    row = next(row for row in map(partial(file.row, item), (1, 2)) if len(heads_in(row)) > 1)
    heads_in(row)[1].addnext(row)
    untaken = only(file.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert f"{item}.subdimensi di YAML" in untaken.reason


def test_rows_whose_head_was_removed_keep_their_group(book: WordFile, tmp_path: Path) -> None:
    head = heads_in(book.row(ACTION))[1]
    head.getparent().remove(head)
    assert not sets(book.propose(tmp_path))
