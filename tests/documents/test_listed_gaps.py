"""Gaps are counted once each and weighed."""

from collections.abc import Callable

from generator.blocks.blocks import Heading, Paragraph
from generator.blocks.inline import Run
from generator.building.sets import document_set
from generator.documents.listed_gaps import gaps_of, heaviest, sections_in_short, sections_of_gaps
from generator.masterplan.masterplan import Masterplan
from generator.source.problems import Problems
from generator.source.values import Gap
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


def test_a_gap_names_the_sections_that_print_it_in_reading_order() -> None:
    gap = Run("belum diisi", gap=True, raw=Gap("visi.rumusan", "visi", 9))
    blocks = [
        Paragraph([gap]),
        Heading(1, [Run("PERATURAN BUPATI\nNOMOR …")]),
        Paragraph([gap, gap]),
        Heading(2, [Run("Visi")], number="2.2"),
        Paragraph([gap]),
    ]
    assert sections_of_gaps(blocks) == {"visi.rumusan": ["PERATURAN BUPATI", "2.2 Visi"]}


def test_of_many_sections_the_first_are_named() -> None:
    four = ["1.1 Satu", "1.2 Dua", "1.3 Tiga", "1.4 Empat"]
    assert sections_in_short(four[:3]) == "1.1 Satu; 1.2 Dua; 1.3 Tiga"
    assert sections_in_short([*four, *four]) == "1.1 Satu; 1.2 Dua; dan 2 bagian lain"
    assert sections_in_short([]) == ""
