"""Workbooks edited in LibreOffice as people edit them: nothing is shifted, and what was typed arrives."""

from pathlib import Path
from typing import Any

import pytest

from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal
from generator.excel.sheets import column_name
from generator.excel.xlsx_writing import workbook
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_excel import propose
from generator.workbooks.filling import Wish, filled_book
from tests.conftest import CHECKOUT
from tests.excel.grids import Grid, grids_of
from tests.word.libreoffice import needs_uno, told

pytestmark = pytest.mark.slow
ACTIONS = "Rencana Aksi"


@pytest.fixture(scope="module")
def plan() -> Masterplan:
    return read_masterplan(CHECKOUT / "masterplans/contoh").masterplan


@pytest.fixture
def file(plan: Masterplan, tmp_path: Path) -> Path:
    found = tmp_path / "isian.xlsx"
    found.write_bytes(workbook(filled_book(plan, (), Wish(("rencana_aksi",)))))
    return found


def edited(file: Path, plan: Masterplan, *edits: tuple[Any, ...]) -> Proposal:
    """What the workbook proposes after LibreOffice carried out some edits and saved it."""
    target = file.with_name("disunting.xlsx")
    wish = {"file": str(file), "save": str(target), "edits": edits}
    told(Path(__file__).with_name("libreoffice_edits.py"), wish, file.parent / "profil")
    return propose(target, "isian.xlsx", plan)


def area(grid: Grid, first: int, *, whole: bool) -> str:
    """The rows of values of a sheet from a column on; its hidden ones only if it is sorted as a ``whole``."""
    last = max(at for row in grid.rows for at in row)
    return f"{column_name(0 if whole else first)}6:{column_name(last)}{len(grid.rows)}"


@needs_uno
def test_sorted_rows_stay_what_they_are_even_if_their_bases_stay_behind(plan: Masterplan, file: Path) -> None:
    grid = grids_of(file)[ACTIONS]
    at = grid.at(".kegiatan")
    whole = edited(file, plan, ("sort", ACTIONS, area(grid, at, whole=True), at))
    assert (whole.edits, whole.untaken) == ([], [])
    visible = edited(file, plan, ("sort", ACTIONS, area(grid, at, whole=False), 0))
    assert (visible.edits, visible.untaken) == ([], [])
    assert any("dicocokkan menurut isinya" in told for told in visible.notices)


@needs_uno
def test_an_own_column_between_ours_shifts_nothing(plan: Masterplan, file: Path) -> None:
    grid = grids_of(file)[ACTIONS]
    at = grid.at(".indikator")
    name = str(plan.rencana_aksi[7].kegiatan)
    row = next(n for n, values in enumerate(grid.rows) if name in values.values()) + 1
    found = edited(
        file, plan, ("insert_column", ACTIONS, at, "PIC", 4), ("type", ACTIONS, f"{column_name(at)}{row}", "Ibu Ani"),
        ("type", ACTIONS, f"{column_name(grid.at('.target[2026]') + 1)}{row}", "77"),
    )  # fmt: skip
    assert [(edit.path, edit.now) for edit in found.edits if isinstance(edit, Set)] == [
        (f"{plan.rencana_aksi[7].path}.target[2026]", "77")
    ]
    assert any("PIC" in told for told in found.notices)


@needs_uno
def test_a_row_pasted_below_and_changed_is_new_and_the_old_one_stays(plan: Masterplan, file: Path) -> None:
    grid = grids_of(file)[ACTIONS]
    end, last = len(grid.rows), column_name(max(at for row in grid.rows for at in row))
    target, at = end + 1, column_name(grid.at(".kegiatan"))
    found = edited(
        file, plan, ("copy", ACTIONS, f"A6:{last}6", f"A{target}"),
        ("type", ACTIONS, f"{at}{target}", "Kegiatan yang sama sekali lain"),
        ("type", ACTIONS, f"{column_name(grid.at('.indikator'))}{target}", "Jumlah hal yang lain"),
    )  # fmt: skip
    [edit] = found.edits
    assert isinstance(edit, Insert)
    assert edit.fields[".kegiatan"] == "Kegiatan yang sama sekali lain"


@needs_uno
def test_filtered_rows_are_read_and_deleted_ones_are_missing(plan: Masterplan, file: Path) -> None:
    grid = grids_of(file)[ACTIONS]
    gone = grid.rows[9][grid.at(".kegiatan")]
    found = edited(file, plan, ("hide", ACTIONS, 20, 60), ("delete", ACTIONS, 9))
    [edit] = found.edits
    assert isinstance(edit, Remove)
    assert edit.path == next(one.path for one in plan.rencana_aksi if str(one.kegiatan) == gone)
    assert any("baris tersembunyi atau tersaring ikut dibaca" in told for told in found.notices)
