"""Workbooks that LibreOffice opened and saved: nothing is read otherwise, in any of its formats that are accepted."""

import shutil
from pathlib import Path

import pytest

from generator.excel.reading.workbook import read_workbook
from generator.excel.xlsx_writing import workbook
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_excel import propose
from generator.workbooks.filling import Wish, filled_book
from tests.conftest import CHECKOUT
from tests.excel.grids import Formula, grids_of, write_grids
from tests.word.libreoffice import converted

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"),
]


@pytest.fixture(scope="module")
def plan() -> Masterplan:
    return read_masterplan(CHECKOUT / "masterplans/contoh").masterplan


@pytest.fixture(scope="module")
def saved(plan: Masterplan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three workbooks after LibreOffice, started once, saved them: as written, edited, of one topic."""
    folder = tmp_path_factory.mktemp("lo")
    written, edited, risks = files = [folder / f"{name}.xlsx" for name in ("utuh", "disunting", "risiko")]
    written.write_bytes(workbook(filled_book(plan, (), Wish())))
    risks.write_bytes(workbook(filled_book(plan, (), Wish(("risiko",)))))
    grids = grids_of(written)
    name = str(plan.rencana_aksi[4].kegiatan)
    grids["Rencana Aksi"].set(name, ".target[2026]", "33,5")
    grids["Rencana Aksi"].set(name, ".lokasi", "'=bukan rumus")
    grids["Rencana Aksi"].set(name, ".target[2027]", Formula("=40+5"))
    write_grids(edited, grids)
    converted(files, "xlsx", folder / "lo")
    return folder / "lo"


def test_the_example_region_comes_home_unchanged(plan: Masterplan, saved: Path) -> None:
    home = propose(saved / "utuh.xlsx", "isian.xlsx", plan)
    assert (home.edits, home.untaken, home.notices) == ([], [], [])


def test_edits_of_the_example_region_arrive(plan: Masterplan, saved: Path) -> None:
    found = propose(saved / "disunting.xlsx", "isian.xlsx", plan)
    item = plan.rencana_aksi[4].path
    assert {edit.path: edit.now for edit in found.edits} == {  # type: ignore[union-attr]
        f"{item}.target[2026]": "33,5", f"{item}.target[2027]": "45", f"{item}.lokasi": "'=bukan rumus",
    }  # fmt: skip


def test_its_lists_and_hidden_sheets_stay(saved: Path) -> None:
    sheets = {sheet.name: sheet.hidden for sheet in read_workbook(saved / "risiko.xlsx")}
    assert sheets == {"Petunjuk": False, "Risiko": False, "Daftar": True, "_masterplan": True}
