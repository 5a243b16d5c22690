"""What a dimension says of itself and of the plan."""

from collections.abc import Callable

import pytest

from generator.masterplan.dimensi import Kelompok
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.problems import Problems
from generator.source.reader import Reader
from tests.cases import each
from tests.source.mistakes.test_remedies import mended

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


@each("sign", [", ", "; ", " dan ", "/", " & "])
@each(
    "form",
    ["misi:\n  - nama: A\n    dimensi: {}\n", 'misi:\n  - {{nama: A, dimensi: "{}"}}\n',
     "keterkaitan:\n  - dimensi: smart_economy\n    bergantung_pada: {}\n"],
)  # fmt: skip
def test_several_dimensions_in_one_text_become_a_list(
    form: str, sign: str, reading_of: Callable[[str], Reading]
) -> None:
    text = form.format(f"Smart Living{sign}smart_society")
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == "tulis  [smart_living, smart_society]"
    assert mended(text, reading_of) == []


@each(
    ("text", "remedy"),
    [
        ("misi:\n  - nama: A\n    dimensi:\n      - smart_living; smart_society\n",
         "tulis masing-masing sebagai butir sendiri:  - smart_living  lalu  - smart_society"),
        ("misi:\n  - nama: A\n    dimensi: [smart_living dan smart_society]\n", "tulis  smart_living, smart_society"),
        ("isu:\n  - isu: A\n    dimensi: smart_living, smart_society\n",
         "di sini hanya satu; pilih smart_living atau smart_society."),
        ("misi:\n  - nama: A\n    dimensi: smart_living, smart_moon\n", "pilih salah satu dari: smart_governance"),
    ],
)  # fmt: skip
def test_several_dimensions_keep_the_form_of_their_place(
    text: str, remedy: str, reading_of: Callable[[str], Reading]
) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith(remedy)
