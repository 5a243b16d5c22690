"""The example region to thirty workbooks, each broken in another way, pulled together: every break is told."""

from pathlib import Path

import pytest

from generator.edits.proposal import Proposal
from generator.excel.xlsx_writing import workbook
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan
from generator.pulling.from_excel import propose
from generator.pulling.plan_of_proposals import Choices, prepared
from generator.regions.locate import RegionFolder
from generator.workbooks.filling import Wish, filled_book
from generator.workbooks.offices import Office, all_offices
from tests.conftest import CHECKOUT, FUZZING
from tests.excel.grids import grids_of, write_grids
from tests.pulling.excel.breaks import BREAKS

TRIED = [*BREAKS] if FUZZING else [*BREAKS][::7]
TOPICS = ("rencana_aksi", "risiko")


def busy_offices(plan: Masterplan) -> list[Office]:
    """The offices with several actions, money, and a risk."""
    return [
        office
        for office in all_offices(plan)
        if sum(office.has(item.__dict__.get("opd")) for item in plan.rencana_aksi) > 2
        and any(office.has(item.__dict__.get("penanggung_jawab")) for item in plan.risiko)
    ]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_masterplan(CHECKOUT / "masterplans/contoh")


@pytest.fixture(scope="module")
def returned(reading: Reading, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Proposal]:
    plan, place = reading.masterplan, tmp_path_factory.mktemp("dinas")
    offices = busy_offices(plan)
    return {
        name: broken(plan, offices[n % len(offices)], place / f"opd-{n}.xlsx", name) for n, name in enumerate(TRIED)
    }


def broken(plan: Masterplan, office: Office, file: Path, name: str) -> Proposal:
    """What the workbook of an office proposes after it was broken in one way."""
    file.write_bytes(workbook(filled_book(plan, (), Wish(TOPICS, office))))
    grids = grids_of(file)
    BREAKS[name].act(grids)
    return propose(write_grids(file, grids), file.name, plan)


@pytest.mark.slow
@pytest.mark.parametrize("name", TRIED)
def test_each_break_is_taken_or_told_and_nothing_else_is(returned: dict[str, Proposal], name: str) -> None:
    found, wanted = returned[name], BREAKS[name]
    assert (len(found.edits), len(found.untaken)) == (wanted.taken, wanted.told)
    assert all("!" in str(one.origin) for one in (*found.edits, *found.untaken))
    assert wanted.notice in " ".join(found.notices)
    assert bool(found.notices) == bool(wanted.notice)


@pytest.mark.slow
def test_the_plan_of_all_counts_every_break_once(returned: dict[str, Proposal], reading: Reading) -> None:
    region = RegionFolder(CHECKOUT / "masterplans/contoh", CHECKOUT)
    plan = prepared(region, reading, [*returned.values()], Choices()).plan
    assert plan.differences == sum(BREAKS[name].taken + BREAKS[name].told for name in TRIED)
    assert plan.is_accounted_for
