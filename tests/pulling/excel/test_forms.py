"""Quick wins are a form: fields below each other, a column for each; what is typed into it comes home."""

from pathlib import Path

import pytest

from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal
from generator.excel.xlsx_writing import workbook
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_excel import propose
from generator.pulling.plan_of_proposals import Choices, carry_out, prepared
from generator.regions.locate import RegionFolder
from generator.workbooks.filling import Wish, filled_book
from tests.conftest import write_tree
from tests.excel.grids import Grid, grids_of, write_grids
from tests.workbooks.conftest import DAERAH

QUICK_WINS = """
quick_win:
  - id: mpp
    nama: Mal Pelayanan Publik
    subdimensi: layanan_publik
    tujuan: |
      Satu pintu.

      Satu hari.
    perumus: [Bappeda, Diskominfo]
    opd: Dinkes
    sumber_daya: {sdm: 12 orang}
    anggaran: {APBD: {2026: 250 juta}}
  - {id: pasar, nama: Pasar nontunai, dimensi: smart_living, opd: Dinas Perhubungan, jumlah_penerima: 500}
"""
FIRST, SECOND, THIRD = 2, 3, 4


class Form:
    """The form of a small region, changed cell by cell."""

    def __init__(self, root: Path) -> None:
        self.place = write_tree(root, {"masterplans/uji/a.yaml": DAERAH, "masterplans/uji/q.yaml": QUICK_WINS})
        self.file, self.region = root / "isian.xlsx", RegionFolder(root / "masterplans" / "uji", root)
        plan = read_masterplan(self.region.place).masterplan
        self.file.write_bytes(workbook(filled_book(plan, (), Wish(("quick_win",)))))
        self.grids = grids_of(self.file)

    @property
    def grid(self) -> Grid:
        """The sheet of the form."""
        return self.grids["Quick Win"]

    def line(self, key: str) -> dict[int, object]:
        """The row of a field, by its hidden key."""
        return next(row for row in self.grid.rows if row.get(0) == key)

    def number(self, key: str) -> int:
        """The number of the row of a field."""
        return self.grid.rows.index(self.line(key)) + 1

    def proposal(self) -> Proposal:
        """What the form proposes now."""
        return propose(
            write_grids(self.file, self.grids), "isian.xlsx", read_masterplan(self.region.place).masterplan
        )

    def sets(self) -> dict[str, str]:
        """The values typed anew by path; there is nothing else."""
        found = self.proposal()
        assert found.untaken == []
        return {edit.path: edit.now for edit in found.edits if isinstance(edit, Set)}


@pytest.fixture
def form(tmp_path: Path) -> Form:
    return Form(tmp_path)


def test_untouched_it_proposes_nothing(form: Form) -> None:
    found = form.proposal()
    assert (found.edits, found.untaken, found.notices) == ([], [], [])


def test_what_is_typed_stands_at_its_cell_and_is_written(form: Form) -> None:
    form.line(".sumber_daya.sdm")[FIRST] = "15 orang"
    form.line(".jumlah_penerima")[SECOND] = 750
    form.line(".tujuan")[SECOND] = "Cepat.\n\nAman."
    found = form.proposal()
    assert found.untaken == []
    assert f"isian.xlsx!Quick Win!C{form.number('.sumber_daya.sdm')}" in {str(edit.origin) for edit in found.edits}
    reading = read_masterplan(form.region.place)
    pull = prepared(form.region, reading, [found], Choices())
    carry_out(form.region, pull, "pull")
    plan = read_masterplan(form.region.place).masterplan
    assert str(plan.quick_win[0].sumber_daya.sdm) == "15 orang"
    assert (plan.quick_win[1].jumlah_penerima, str(plan.quick_win[1].tujuan)) == (750, "Cepat.\n\nAman.")


def test_a_filled_in_column_is_a_new_quick_win(form: Form) -> None:
    form.line(".nama")[THIRD], form.line(".perumus[]")[THIRD] = "Taman digital", "Bappeda\nDinkes"
    [edit] = form.proposal().edits
    assert isinstance(edit, Insert)
    assert edit.fields == {".nama": "Taman digital", ".perumus[1]": "Bappeda", ".perumus[2]": "Dinkes"}


def test_a_column_that_is_gone_is_a_removal_to_be_confirmed(form: Form) -> None:
    for row in form.grid.rows:
        row.pop(SECOND, None)
    [edit] = form.proposal().edits
    assert isinstance(edit, Remove) and edit.path == "quick_win[pasar]"


def test_columns_may_change_places(form: Form) -> None:
    for row in form.grid.rows[3:]:
        first, second = row.pop(FIRST, None), row.pop(SECOND, None)
        row.update({at: one for at, one in ((FIRST, second), (SECOND, first)) if one is not None})
    assert form.proposal().edits == []


def test_rows_may_change_places_and_own_rows_are_named(form: Form) -> None:
    rows = form.grid.rows
    goal = rows.index(form.line(".tujuan"))
    rows.insert(5, rows.pop(goal))
    rows.insert(6, {1: "Kontak", FIRST: "0811"})
    found = form.proposal()
    assert (found.edits, found.untaken) == ([], [])
    assert found.notices == ["Lembar 'Quick Win': baris tambahan 7 (Kontak) tidak dibaca."]


def test_a_row_that_is_gone_never_means_emptied(form: Form) -> None:
    form.grid.rows.remove(form.line(".tujuan"))
    found = form.proposal()
    assert found.edits == []
    assert "baris 'Tujuan' tidak ditemukan; isinya dianggap tidak berubah" in found.notices[0]


def test_without_the_hidden_keys_the_labels_tell_the_fields(form: Form) -> None:
    for row in form.grid.rows:
        row.pop(0, None)
    next(row for row in form.grid.rows if row.get(1) == "Tujuan")[SECOND] = "Cepat"
    assert form.sets() == {"quick_win[pasar].tujuan": "Cepat"}


def test_cells_merged_downwards_are_asked_about_since_they_may_be_meant_for_either_field(form: Form) -> None:
    top = form.number(".keunikan") - 1
    form.line(".keunikan")[FIRST] = "Satu-satunya"
    form.grid.merges.append((top, FIRST, top + 1, FIRST))
    found = form.proposal()
    assert (found.edits, [one.new for one in found.untaken]) == ([], ["Satu-satunya"])
