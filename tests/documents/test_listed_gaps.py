"""Gaps are counted once each and weighed."""

from collections.abc import Callable

from generator.building.sets import document_set
from generator.documents.listed_gaps import gaps_of, heaviest
from generator.masterplan.masterplan import Masterplan
from generator.source.problems import Problems
from tests.conftest import CHECKOUT
from tests.documents.composing import composed, composer_of


def test_an_empty_topic_is_one_gap(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of("daerah: {nama: Uji, jenis: kota}")
    spec = document_set(plan, Problems())[1]
    labels = [gap.path for gap in gaps_of([composer_of(plan).compose(spec)])]
    assert len(labels) == len(set(labels))
    assert [path for path in labels if path.startswith("rencana_aksi")] == ["rencana_aksi"]


def test_the_heaviest_come_first_and_alike_ones_are_counted_together() -> None:
    documents = composed(CHECKOUT / "masterplans/kotim")
    plan_gaps = gaps_of(documents)
    from generator.masterplan.reading import read_masterplan

    plan = read_masterplan(CHECKOUT / "masterplans/kotim").masterplan
    groups = heaviest(plan_gaps, plan, most=99)
    assert [group.weight for group in groups] == sorted((g.weight for g in groups), reverse=True)
    assert groups[0].label == "visi Smart City"
    assert groups[0].shown_path == "visi.rumusan (visi.yaml)"
    assert sum(group.count for group in groups) == len(plan_gaps)
