"""What a dimension says of itself and of the plan."""

from collections.abc import Callable

import pytest

from generator.masterplan.dimensi import Kelompok
from generator.masterplan.masterplan import Masterplan
from generator.source.problems import Problems
from generator.source.reader import Reader

MasterplanOf = Callable[[str], Masterplan]

PLAN = """
dimensi:
  smart_economy: Ekonomi Cerdas
isu:
  - {subdimensi: ekosistem_industri, isu: Hotel sepi}
  - {dimensi: smart_living, isu: Puskesmas jauh}
  - {dimensi: smart_economy, isu: Pasar sepi}
dimensi_prioritas:
  dimensi: smart_economy
"""


def test_a_dimension_has_its_items_in_the_order_of_the_plan(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(PLAN)
    assert list(plan.dimensi.smart_economy.isu) == [plan.isu[0], plan.isu[2]]
    assert list(plan.dimensi.smart_living.isu) == [plan.isu[1]]


def test_a_reference_to_a_dimension_leads_to_its_items_too(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(PLAN)
    target = plan.dimensi_prioritas.dimensi.tujuan
    assert isinstance(target, Kelompok)
    assert list(target.isu) == [plan.isu[0], plan.isu[2]]


def test_a_subdimension_has_the_items_that_name_it(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(PLAN)
    found = {sub.kunci: list(sub.isu) for sub in plan.dimensi.smart_economy.semua_subdimensi if sub.isu}
    assert found == {"ekosistem_industri": [plan.isu[0]]}


def test_what_a_dimension_lacks_is_a_gap_in_its_own_name(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(PLAN)
    gap = plan.dimensi.smart_economy.sasaran.gap
    assert gap is not None
    assert (gap.path, gap.label.endswith("Ekonomi Cerdas")) == ("sasaran@smart_economy", True)


def test_a_dimension_whose_plan_is_gone_does_not_claim_to_be_empty(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(PLAN)
    dimension = plan.dimensi.smart_economy
    assert dimension.kunci == "smart_economy"
    del plan
    with pytest.raises(ReferenceError):
        _ = dimension.isu


def test_a_plan_that_is_completed_anew_is_grouped_anew(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(PLAN)
    assert len(plan.dimensi.smart_economy.isu) == 2
    del plan.isu[2]
    plan.complete(Reader(Problems(), Masterplan.fields))
    assert list(plan.dimensi.smart_economy.isu) == [plan.isu[0]]
