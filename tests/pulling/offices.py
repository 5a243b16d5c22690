"""An office that fills in a workbook: a region on disk, its workbook as grids, what the edited grids propose."""

from collections.abc import Callable, Hashable
from pathlib import Path

from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal
from generator.excel.xlsx_writing import workbook
from generator.masterplan.reading import Reading, read_masterplan
from generator.pulling.from_excel import propose
from generator.pulling.plan_of_proposals import Choices, Pull, carry_out, prepared
from generator.regions.locate import RegionFolder
from generator.source.files import yaml_files
from generator.workbooks.filling import Wish, filled_book
from tests.conftest import write_tree
from tests.excel.grids import Grid, grids_of, write_grids
from tests.workbooks.conftest import AKSI, DAERAH

USUAL = Wish()
_SENT: dict[Hashable, bytes] = {}


def sent(place: Path, wish: Hashable, made: Callable[[], bytes]) -> bytes:
    """The file that is made of a region's files as was wished; equal ones are made once in each process."""
    state = wish, *((str(file.relative_to(place)), file.read_bytes()) for file in yaml_files(place))
    if state not in _SENT:
        _SENT[state] = made()
    return _SENT[state]


class Office:
    """An office that fills in a workbook."""

    def __init__(self, root: Path) -> None:
        write_tree(root, {"masterplans/uji/daerah.yaml": DAERAH, "masterplans/uji/aksi.yaml": AKSI})
        self.root, self.file = root, root / "isian.xlsx"
        self.region = RegionFolder(root / "masterplans" / "uji", root)
        self.export()

    def reading(self) -> Reading:
        """The region as it is now."""
        found = read_masterplan(self.region.place)
        found.problems.raise_if_any()
        return found

    def export(self, wish: Wish = USUAL) -> None:
        """Write the workbook of the region as it is now."""
        self.file.write_bytes(sent(self.region.place, wish, lambda: self._workbook(wish)))
        self.grids: dict[str, Grid] = grids_of(self.file)

    def _workbook(self, wish: Wish) -> bytes:
        return workbook(filled_book(self.reading().masterplan, (), wish))

    @property
    def actions(self) -> Grid:
        """The sheet of the action plan."""
        return self.grids["Rencana Aksi"]

    @property
    def money(self) -> Grid:
        """The sheet of its budgets."""
        return self.grids["Anggaran"]

    def saved(self, *, from_1904: bool = False) -> Path:
        """The file after the office saved it."""
        return write_grids(self.file, self.grids, from_1904=from_1904)

    def proposal(self, *, from_1904: bool = False) -> Proposal:
        """What the edited workbook proposes."""
        return propose(self.saved(from_1904=from_1904), "isian.xlsx", self.reading().masterplan)

    def changes(self, **options: bool) -> list[tuple[str, str | None, str]]:
        """The values typed anew: path, base and new text; there is nothing else."""
        proposal = self.proposal(**options)
        assert proposal.untaken == []
        assert all(isinstance(edit, Set) for edit in proposal.edits)
        return [(edit.path, edit.base, edit.now) for edit in proposal.edits if isinstance(edit, Set)]

    def new_items(self) -> list[dict[str, str]]:
        """The fields of new items; there is nothing else."""
        proposal = self.proposal()
        assert proposal.untaken == []
        return [dict(edit.fields) for edit in proposal.edits if isinstance(edit, Insert)]

    def gone(self) -> list[str]:
        """The items whose rows are missing."""
        return [edit.path for edit in self.proposal().edits if isinstance(edit, Remove)]

    def refused(self, **options: bool) -> list[tuple[str, str]]:
        """The cells that could not be taken: place and reason."""
        return [(str(one.origin), one.reason) for one in self.proposal(**options).untaken]

    def pull(self, choices: Choices | None = None, *, write: bool = False) -> Pull:
        """The plan of a pull, carried out on request."""
        found = prepared(self.region, self.reading(), [self.proposal()], choices or Choices())
        if write:
            carry_out(self.region, found, "pull isian.xlsx")
        return found

    def yaml(self) -> str:
        """The file with the action plan."""
        return (self.region.place / "aksi.yaml").read_text("utf-8")
