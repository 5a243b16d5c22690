"""Offices that get a workbook: by name or short name, and those that only rows name."""

from collections.abc import Callable

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.source.problems import UserError
from generator.workbooks.offices import all_offices, chosen_offices


def test_an_office_is_chosen_by_its_name_or_its_short_name_once(plan: Masterplan) -> None:
    assert [one.name for one in chosen_offices(plan, ["DINKES", "Dinas Kesehatan"])] == ["Dinas Kesehatan"]
    assert [one.file for one in all_offices(plan)] == ["opd-dinkes.xlsx", "opd-dishub.xlsx"]


def test_an_unknown_office_is_refused_with_the_nearest(plan: Masterplan) -> None:
    with pytest.raises(UserError, match="Mungkin maksud Anda: Dinas Kesehatan"):
        chosen_offices(plan, ["Dinas Kesehatn"])


def test_an_office_that_only_a_row_names_has_its_rows_too(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(
        "risiko:\n  - {risiko: A, penanggung_jawab: Badan  Baru}\n  - {risiko: B, penanggung_jawab: badan baru}"
    )
    [office] = all_offices(plan)
    assert (office.name, all(office.has(item.penanggung_jawab) for item in plan.risiko)) == ("Badan Baru", True)
