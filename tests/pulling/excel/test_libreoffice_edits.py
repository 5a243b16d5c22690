"""Workbooks edited in LibreOffice as people edit them: nothing is shifted, and what was typed arrives."""

from collections.abc import Callable
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
DELETED = 9
Edits = list[tuple[Any, ...]]


@pytest.fixture(scope="module")
def plan() -> Masterplan:
    return read_masterplan(CHECKOUT / "masterplans/contoh").masterplan


@pytest.fixture(scope="module")
def file(plan: Masterplan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("lo") / "isian.xlsx"
    found.write_bytes(workbook(filled_book(plan, (), Wish(("rencana_aksi",)))))
    return found


@pytest.fixture(scope="module")
def grid(file: Path) -> Grid:
    return grids_of(file)[ACTIONS]


@pytest.fixture(scope="module")
def edited(file: Path, grid: Grid, plan: Masterplan) -> Callable[[str], Proposal]:
    """What the workbook proposes after LibreOffice, started once for all, carried out the edits of a name."""
    saved = {name: file.with_name(f"{name}.xlsx") for name in EDITS}
    wishes = [
        {"file": str(file), "save": str(saved[name]), "edits": edits(grid, plan)} for name, edits in EDITS.items()
    ]
    told(Path(__file__).with_name("libreoffice_edits.py"), wishes, file.parent / "profil")
    return lambda name: propose(saved[name], "isian.xlsx", plan)


def area(grid: Grid, first: int) -> str:
    """The rows of values of a sheet from a column on."""
    return f"{column_name(first)}6:{last_column(grid)}{len(grid.rows)}"


def last_column(grid: Grid) -> str:
    return column_name(max(at for row in grid.rows for at in row))


def sorted_with_hidden_columns(grid: Grid, _: Masterplan) -> Edits:
    return [("sort", ACTIONS, area(grid, 0), grid.at(".kegiatan"))]


def sorted_without_hidden_columns(grid: Grid, _: Masterplan) -> Edits:
    return [("sort", ACTIONS, area(grid, grid.at(".kegiatan")), 0)]


def with_an_own_column(grid: Grid, plan: Masterplan) -> Edits:
    at = grid.at(".indikator")
    name = str(plan.rencana_aksi[7].kegiatan)
    row = next(n for n, values in enumerate(grid.rows) if name in values.values()) + 1
    return [
        ("insert_column", ACTIONS, at, "PIC", 4), ("type", ACTIONS, f"{column_name(at)}{row}", "Ibu Ani"),
        ("type", ACTIONS, f"{column_name(grid.at('.target[2026]') + 1)}{row}", "77"),
    ]  # fmt: skip


def with_a_row_pasted_below(grid: Grid, _: Masterplan) -> Edits:
    target, at = len(grid.rows) + 1, column_name(grid.at(".kegiatan"))
    return [
        ("copy", ACTIONS, f"A6:{last_column(grid)}6", f"A{target}"),
        ("type", ACTIONS, f"{at}{target}", "Kegiatan yang sama sekali lain"),
        ("type", ACTIONS, f"{column_name(grid.at('.indikator'))}{target}", "Jumlah hal yang lain"),
    ]


def with_hidden_rows_and_one_deleted(_: Grid, __: Masterplan) -> Edits:
    return [("hide", ACTIONS, 20, 60), ("delete", ACTIONS, DELETED)]


EDITS: dict[str, Callable[[Grid, Masterplan], Edits]] = {
    "urut": sorted_with_hidden_columns,
    "urut-yang-tampak": sorted_without_hidden_columns,
    "kolom": with_an_own_column,
    "salinan": with_a_row_pasted_below,
    "saringan": with_hidden_rows_and_one_deleted,
}


@needs_uno
def test_sorted_rows_stay_what_they_are_even_if_their_bases_stay_behind(edited: Callable[[str], Proposal]) -> None:
    whole = edited("urut")
    assert (whole.edits, whole.untaken) == ([], [])
    visible = edited("urut-yang-tampak")
    assert (visible.edits, visible.untaken) == ([], [])
    assert any("dicocokkan menurut isinya" in told for told in visible.notices)


@needs_uno
def test_an_own_column_between_ours_shifts_nothing(edited: Callable[[str], Proposal], plan: Masterplan) -> None:
    found = edited("kolom")
    assert [(edit.path, edit.now) for edit in found.edits if isinstance(edit, Set)] == [
        (f"{plan.rencana_aksi[7].path}.target[2026]", "77")
    ]
    assert any("PIC" in told for told in found.notices)


@needs_uno
def test_a_row_pasted_below_and_changed_is_new_and_the_old_one_stays(edited: Callable[[str], Proposal]) -> None:
    [edit] = edited("salinan").edits
    assert isinstance(edit, Insert)
    assert edit.fields[".kegiatan"] == "Kegiatan yang sama sekali lain"


@needs_uno
def test_filtered_rows_are_read_and_deleted_ones_are_missing(
    edited: Callable[[str], Proposal], grid: Grid, plan: Masterplan
) -> None:
    gone = grid.rows[DELETED][grid.at(".kegiatan")]
    found = edited("saringan")
    [edit] = found.edits
    assert isinstance(edit, Remove)
    assert edit.path == next(one.path for one in plan.rencana_aksi if str(one.kegiatan) == gone)
    assert any("baris tersembunyi atau tersaring ikut dibaca" in told for told in found.notices)
