"""Money before and after."""

from decimal import Decimal

from generator.versions.budget import budget_of
from tests.cases import each
from tests.versions.plans import plan

OLD = """\
rencana_aksi:
  - {kegiatan: A, dimensi: smart_living, anggaran: {APBD: {2026: 100 juta}, DAK: {2027: 50 juta}}}
  - {kegiatan: B, dimensi: smart_economy, anggaran: {APBD: {2026: 10 juta}}}
"""
NEW = """\
daerah: {jenis: kota}
dimensi: {smart_living: Hidup Nyaman}
rencana_aksi:
  - {kegiatan: A, dimensi: smart_living, anggaran: {APBD: {2026: 150 juta}}}
  - {kegiatan: C, anggaran: {CSR: {2028: 5 juta}}}
"""


def test_sums_of_both_versions_stand_side_by_side() -> None:
    budget = budget_of(plan(OLD), plan(NEW))
    assert (budget.whole.old, budget.whole.new, budget.whole.difference) == (160_000_000, 155_000_000, -5_000_000)
    assert budget.whole.percent == Decimal("-3.125")
    assert [(t.name, t.old, t.new) for t in budget.dimensions] == [
        ("Smart Economy", 10_000_000, 0),
        ("Hidup Nyaman", 150_000_000, 150_000_000),
    ]
    assert [(t.key, t.old, t.new) for t in budget.years] == [
        ("2026", 110_000_000, 150_000_000), ("2027", 50_000_000, 0), ("2028", 0, 5_000_000),
    ]  # fmt: skip
    assert [(t.key, t.old, t.new) for t in budget.sources] == [
        ("apbd", 110_000_000, 150_000_000), ("dak", 50_000_000, 0), ("csr", 0, 5_000_000),
    ]  # fmt: skip


def test_money_that_only_shifts_between_years_is_a_change_of_the_budget() -> None:
    text = "rencana_aksi: [{kegiatan: A, anggaran: {APBD: {%s: 5 juta}}}]\n"
    budget = budget_of(plan(text % 2026), plan(text % 2027))
    assert budget.whole.difference == 0
    assert budget.changed


def test_of_the_same_money_nothing_changed() -> None:
    assert not budget_of(plan(OLD), plan(OLD)).changed
    assert budget_of(plan("misi: []\n"), plan("misi: []\n")).whole.percent is None


@each(
    ("old", "new", "incomplete"),
    [("TBD", "5 juta", ["lama"]), ("5 juta", "'?'", ["baru"]), ("", "TBD", ["lama", "baru"]), ("'-'", "0", [])],
)
def test_sums_to_which_money_is_still_to_come_are_incomplete(old: str, new: str, incomplete: list[str]) -> None:
    text = "rencana_aksi: [{kegiatan: A, anggaran: {APBD: {2026: 1 juta, 2027: %s}}}]\n"
    assert budget_of(plan(text % old), plan(text % new)).incomplete == incomplete


def test_a_stated_zero_in_both_versions_is_no_row_of_sums() -> None:
    text = "rencana_aksi: [{kegiatan: A, dimensi: smart_living, anggaran: {APBD: {2026: 0}}}]\n"
    assert budget_of(plan(text), plan(text)).dimensions == []
