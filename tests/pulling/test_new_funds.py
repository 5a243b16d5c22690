"""Activities typed into the table of actions and the budget: whatever fund they have, they come home whole."""

from pathlib import Path
from typing import Any

import pytest

from generator.edits.proposal import Proposal
from generator.masterplan.reading import read_masterplan
from generator.pulling.plan import What
from generator.pulling.plan_of_proposals import Choices, carry_out, prepared
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree
from tests.pulling.word_edits import WordFile, built_in, copied, heads_in

OF_ONE_FUND = """\
daerah: {nama: Uji, jenis: kabupaten}
periode: {mulai: 2025, selesai: 2026}
rencana_aksi:
  - {dimensi: smart_living, program: Kesehatan, kegiatan: Satu, indikator: Unit, satuan: unit, target: {2025: 1},
     anggaran: {dak: {2025: 10 juta}}}
"""
NAME, FUND, FIRST_YEAR, SECOND_YEAR, SUM = 1, 2, 3, 4, 5


class Budgeted:
    """The book of a region with one activity, to which another one is typed in both of its tables."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = RegionFolder(root / "masterplans" / "uji", root)
        write_tree(self.folder.place, {"uji.yaml": OF_ONE_FUND})
        self.file = WordFile(built_in(self.folder, "masterplan"))
        self.action, self.money = (self._below(self.file.row("rencana_aksi[satu]", time)) for time in (1, 2))

    def _below(self, row: Any) -> Any:
        made = copied(row)
        self.file.without_anchors(made)
        self.file.type(self.file.cell(made, NAME), "Dua")
        return made

    def head(self, text: str) -> None:
        """Type a head above the new activity."""
        head = copied(heads_in(self.action)[0])
        self.file.without_anchors(head)
        self.file.type(head, text)
        self.action.addprevious(head)

    def spend(self, fund: str, first: str, second: str, total: str) -> None:
        """Type what the new activity costs."""
        for n, text in ((FUND, fund), (FIRST_YEAR, first), (SECOND_YEAR, second), (SUM, total)):
            self.file.fill(self.file.cell(self.money, n), text)

    def propose(self) -> Proposal:
        return self.file.propose(self.root)

    def untaken(self) -> dict[str, tuple[str, str]]:
        """Why each text is not taken."""
        return {one.new: (one.why, one.reason) for one in self.propose().untaken}


@pytest.fixture
def budgeted(tmp_path: Path) -> Budgeted:
    return Budgeted(tmp_path)


def test_an_activity_typed_with_its_program_and_another_fund_comes_whole(budgeted: Budgeted) -> None:
    budgeted.head("[belum diisi]: Pulau")
    budgeted.spend("APBD Kabupaten", "–", "20.000.000", "20.000.000")
    found = budgeted.propose()
    assert not found.untaken
    pull = prepared(budgeted.folder, read_masterplan(budgeted.folder.place), [found], Choices())
    carry_out(budgeted.folder, pull, "pull")
    new = read_masterplan(budgeted.folder.place).masterplan.rencana_aksi[-1]
    assert (new.kegiatan, new.program, new.dimensi) == ("Dua", "Pulau", "smart_living")
    assert new.anggaran == {"apbd": {2026: 20_000_000}}
    assert [line.what for line in pull.plan.lines] == [What.NEW]


@pytest.mark.parametrize(
    ("fund", "told"),
    [("DAK; APBD Kabupaten", "beberapa sumber"), ("–", "belum disebut"), ("Dana Antariksa", "bukan pilihan")],
)
def test_amounts_of_no_certain_fund_are_told_with_the_field_to_write(
    fund: str, told: str, budgeted: Budgeted
) -> None:
    budgeted.spend(fund, "20.000.000", "–", "20.000.000")
    found = budgeted.untaken()
    assert {"20.000.000"} <= {*found} <= {"20.000.000", fund}
    for why, reason in found.values():
        assert why == "tak_bertempat"
        assert told in reason
        assert "rencana_aksi[dua].anggaran" in reason


def test_a_second_fund_of_an_activity_is_no_second_activity(budgeted: Budgeted) -> None:
    budgeted.file.type(budgeted.file.cell(budgeted.money, NAME), "Satu")
    budgeted.spend("APBD Kabupaten", "7.000.000", "–", "7.000.000")
    found = budgeted.propose()
    assert [one.path for one in found.untaken] == ["rencana_aksi[satu]"]
    assert all(getattr(edit, "fields", {}).get(".kegiatan") == "Dua" for edit in found.edits)


def test_a_fund_without_amounts_and_a_wrong_sum_are_told(budgeted: Budgeted) -> None:
    budgeted.spend("DAK", "–", "–", "–")
    assert "tidak memuat jumlahnya" in budgeted.untaken()["DAK"][1]
    budgeted.spend("DAK", "1.000.000", "2.000.000", "4.000.000")
    assert {*budgeted.untaken()} == {"4.000.000"}
