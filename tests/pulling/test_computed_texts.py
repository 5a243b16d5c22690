"""Sums that follow from the other edits of a file are no edits of their own; any other number in their place is."""

import shutil
from functools import cache

import pytest

from generator.masterplan.reading import read_masterplan
from generator.pulling import computed_texts
from generator.pulling.changed_cells import ORDER_OF_YAML
from generator.pulling.plan import FOLLOWS, Plan, What
from generator.pulling.plan_of_proposals import Choices, prepared
from generator.regions.locate import RegionFolder
from generator.source.printed_amounts import shown_number
from tests.conftest import CHECKOUT
from tests.pulling.word_edits import WordFile, built_in, text_of
from tests.word.opening import W

LEFT_OUT = (
    *(f"rencana-aksi-smart-{name}.yaml" for name in ("branding", "governance", "living", "society", "environment")),
    "bimtek.yaml", "evaluasi.yaml", "kesiapan.yaml", "kolaborasi.yaml", "quick-win.yaml",
)  # fmt: skip
ACTION = "rencana_aksi[aksi-ekosistem_industri-1]"

pytestmark = pytest.mark.slow


MORE = 10_000_000


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> RegionFolder:
    root = tmp_path_factory.mktemp("hitungan")
    place = root / "masterplans" / "contoh"
    shutil.copytree(CHECKOUT / "masterplans" / "contoh", place, ignore=shutil.ignore_patterns(*LEFT_OUT))
    return RegionFolder(place, root)


@cache
def built_once(region: RegionFolder) -> bytes:
    return built_in(region, "masterplan")


def pulled(region: RegionFolder, amount: int, total: int) -> Plan:
    """The plan for a book in which somebody raised an amount, and the sum of its row."""
    book = WordFile(built_once(region))
    cells = book.row(ACTION, 2).findall(f".//{W}tc")
    for cell, raised in ((cells[3], amount), (cells[-1], total)):
        book.type(cell, shown_number(int(text_of(cell).replace(".", "")) + raised))
    reading = read_masterplan(region.place)
    return prepared(region, reading, [book.propose(region.home, region=region, today=reading)], Choices()).plan


def test_a_sum_that_its_document_will_print_follows_from_the_edit(region: RegionFolder) -> None:
    plan = pulled(region, MORE, MORE)
    assert [line.what for line in plan.lines] == [What.TAKEN, What.SAME]
    assert plan.lines[1].reason == FOLLOWS
    assert plan.is_accounted_for


def test_edits_that_are_all_written_are_applied_once(region: RegionFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(computed_texts, "applied", lambda *_: pytest.fail("applied a second time"))
    assert [line.what for line in pulled(region, MORE, MORE).lines] == [What.TAKEN, What.SAME]


def test_another_sum_is_a_difference_that_stays_open(region: RegionFolder) -> None:
    plan = pulled(region, MORE, 2 * MORE)
    assert [line.what for line in plan.lines] == [What.TAKEN, What.COMPUTED]


def test_the_move_of_a_row_follows_from_no_other_edit(region: RegionFolder) -> None:
    book = WordFile(built_once(region))
    rows = [*book.root.iter(f"{W}tr")]
    names = "Hartono Wiryawan", "Dr. Ir. Yudistira", "Citra Maharani Dewi"
    moved, before, removed = (next(row for row in rows if name in text_of(row)) for name in names)
    before.addprevious(moved)
    removed.getparent().remove(removed)
    reading = read_masterplan(region.place)
    found = book.propose(region.home, region=region, today=reading)
    lines = prepared(region, reading, [found], Choices()).plan.lines
    assert (What.UNPLACED, ORDER_OF_YAML) in [(line.what, line.reason) for line in lines]
    assert FOLLOWS not in [line.reason for line in lines if line.old == line.new]
