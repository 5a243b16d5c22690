"""Workbooks that LibreOffice opened and saved: nothing is read otherwise, in any of its formats that are accepted."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.excel.reading.workbook import read_workbook
from generator.excel.xlsx_writing import workbook
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_excel import propose
from generator.workbooks.filling import Wish, filled_book
from tests.conftest import CHECKOUT
from tests.excel.grids import Formula, grids_of, write_grids

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"),
]


def saved(file: Path) -> Path:
    """The workbook after LibreOffice saved it."""
    profile = f"-env:UserInstallation={(file.parent / 'profil').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(file.parent / "lo"), str(file)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return file.parent / "lo" / file.name


def test_the_example_region_comes_home_unchanged_and_edits_arrive(tmp_path: Path) -> None:
    plan = read_masterplan(CHECKOUT / "masterplans/contoh").masterplan
    file = tmp_path / "isian.xlsx"
    file.write_bytes(workbook(filled_book(plan, (), Wish())))
    home = propose(saved(file), file.name, plan)
    assert (home.edits, home.untaken, home.notices) == ([], [], [])
    grids = grids_of(file)
    name = str(plan.rencana_aksi[4].kegiatan)
    grids["Rencana Aksi"].set(name, ".target[2026]", "33,5")
    grids["Rencana Aksi"].set(name, ".lokasi", "'=bukan rumus")
    grids["Rencana Aksi"].set(name, ".target[2027]", Formula("=40+5"))
    found = propose(saved(write_grids(file, grids)), file.name, plan)
    item = plan.rencana_aksi[4].path
    assert {edit.path: edit.now for edit in found.edits} == {  # type: ignore[union-attr]
        f"{item}.target[2026]": "33,5", f"{item}.target[2027]": "45", f"{item}.lokasi": "'=bukan rumus",
    }  # fmt: skip


def test_its_lists_and_hidden_sheets_stay(tmp_path: Path) -> None:
    file = tmp_path / "isian.xlsx"
    plan = read_masterplan(CHECKOUT / "masterplans/contoh").masterplan
    file.write_bytes(workbook(filled_book(plan, (), Wish(("risiko",)))))
    sheets = {sheet.name: sheet.hidden for sheet in read_workbook(saved(file))}
    assert sheets == {"Petunjuk": False, "Risiko": False, "Daftar": True, "_masterplan": True}
