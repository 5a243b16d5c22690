"""A region on disk, and the plan for what edited files propose about it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator.edits.edit import Edit, Origin
from generator.edits.proposal import Proposal, Remark, Untaken
from generator.masterplan.reading import read_masterplan
from generator.pulling.plan_of_proposals import Choices, Pull, carry_out, prepared
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree
from tests.pulling.bases import Bases
from tests.pulling.offices import Office

VISI = "# Visi daerah.\nvisi:\n  rumusan: Maju  # sementara\n  penjelasan: Belum\n"
QUICK_WIN = "quick_win:\n  - id: mal\n    nama: Mal\n    jumlah_penerima: 1000\n  - id: pasar\n    nama: Pasar\n"
BY = Origin("Buku-2.docx", "Visi", "Sri", "2026-11-20T08:00:00Z")

NO_CHOICES = Choices()
Prepare = Callable[..., Pull]


@pytest.fixture(scope="session")
def bases() -> Bases:
    return Bases()


@pytest.fixture(autouse=True)
def bases_once(bases: Bases, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compose again what a document was built from only once for all tests that edit it."""
    bases.serve(monkeypatch)


@pytest.fixture
def region(tmp_path: Path) -> RegionFolder:
    write_tree(tmp_path / "masterplans" / "uji", {"visi.yaml": VISI, "quick-win.yaml": QUICK_WIN})
    return RegionFolder(tmp_path / "masterplans" / "uji", tmp_path)


@pytest.fixture
def prepare(region: RegionFolder) -> Prepare:
    """Prepare the pull of one file that proposes some edits; with ``write`` also carry it out."""
    base = read_masterplan(region.place).masterplan

    def prepared_pull(
        *edits: Edit, untaken: Sequence[Untaken] = (), remarks: Sequence[Remark] = (), differences: int | None = None,
        choices: Choices = NO_CHOICES, write: bool = False,
    ) -> Pull:  # fmt: skip
        count = len(edits) + len(untaken) if differences is None else differences
        proposal = Proposal(
            "Buku-2.docx", "masterplan", [*edits], [*untaken], [*remarks], differences=count, base=base
        )
        pull = prepared(region, read_masterplan(region.place), [proposal], choices)
        if write:
            carry_out(region, pull, "pull Buku-2.docx")
        return pull

    return prepared_pull


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def many(office: Office) -> Callable[[int], Office]:
    """An office with many rows."""

    def made(count: int) -> Office:
        rows = "".join(
            f"\n  - {{id: a{n}, program: Program {n % 7}, kegiatan: Kegiatan nomor {n * 37 % 1009}-{n}, "
            f"dimensi: smart_living, indikator: Jumlah hal {n}, satuan: unit, target: {{2026: {n}, 2027: {n + 1}}}}}"
            for n in range(count)
        )
        write_tree(office.region.place, {"aksi.yaml": f"rencana_aksi:{rows}\n"})
        office.export()
        return office

    return made
