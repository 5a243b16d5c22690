"""Diagrams of dependences and of bodies: who is drawn where, what is joined to what, and what a reader is told."""

from collections.abc import Callable
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.blocks.blocks import Diagram, DiagramBox, Figure
from generator.documents.as_svg import diagram_svg
from generator.documents.diagrams import bodies, dependences
from generator.documents.figures import FigureMaker
from generator.documents.printed_values import Printer
from generator.masterplan.masterplan import Masterplan
from tests.conftest import CHECKOUT, examples
from tests.documents.composing import composed

NAMES = {f"dimensi_{n}": f"Dimensi {n}" for n in range(1, 7)}
PAIRS = [*combinations(NAMES, 2), *((b, a) for a, b in combinations(NAMES, 2))]


def _overlap(one: DiagramBox, other: DiagramBox) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def _is_inside(x: float, y: float, box: DiagramBox) -> bool:
    return box.x < x < box.x + box.width and box.y < y < box.y + box.height


def _is_sound(diagram: Diagram) -> bool:
    """Whether no boxes overlap and everything stands within the drawing."""
    within = all(
        b.x >= 0 and b.y >= 0 and b.x + b.width <= diagram.width + 0.01 and b.y + b.height <= diagram.height + 0.01
        for b in diagram.boxes
    )
    return within and not any(_overlap(one, other) for one, other in combinations(diagram.boxes, 2))


@settings(max_examples=examples(25))
@given(st.lists(st.sampled_from(PAIRS), unique=True), st.sampled_from(["", *NAMES]), st.integers(1, 6))
def test_every_dependence_is_one_line_between_its_boxes(
    needs: list[tuple[str, str]], priority: str, count: int
) -> None:
    names = dict(list(NAMES.items())[:count])
    diagram = dependences(names, needs, priority)
    assert _is_sound(diagram)
    assert [box.text for box in diagram.boxes] == [*names.values()]
    drawn = {frozenset(pair) for pair in needs if {*pair} <= names.keys()}
    assert len(diagram.lines) == len(drawn)
    mutual = {frozenset(pair) for pair in needs if pair[::-1] in needs and {*pair} <= names.keys()}
    assert sum(line.heads == 2 for line in diagram.lines) == len(mutual)


def test_an_arrow_points_to_what_is_needed_and_that_of_the_priority_has_its_tone() -> None:
    diagram = dependences(NAMES, [("dimensi_1", "dimensi_2"), ("dimensi_3", "dimensi_4")], "dimensi_1")
    first, second = diagram.boxes[:2]
    line = diagram.lines[0]
    assert abs(line.x1 - (first.x + first.width / 2)) < first.width
    assert abs(line.x2 - (second.x + second.width / 2)) < second.width
    assert not any(_is_inside(x, y, box) for box in (first, second) for x, y in (line[:2], line[2:4]))
    assert [(line.heads, line.dimension) for line in diagram.lines] == [(1, "dimensi_1"), (1, "")]


def test_coordinators_stand_below_the_team_in_rows() -> None:
    for count in (0, 1, 6, 7, 13):
        diagram = bodies("Dewan", "Tim", "Forum" if count else "", [("smart_economy", f"K{n}") for n in range(count)])
        assert _is_sound(diagram)
        assert [box.text for box in diagram.boxes] == [
            "Dewan",
            "Tim",
            *["Forum"] * bool(count),
            *(f"K{n}" for n in range(count)),
        ]
        looks = {box.text: box.look for box in diagram.boxes}
        assert looks["Tim"] == "garis"
        assert looks.get("Forum", "putus") == "putus"


def test_only_members_whose_role_names_a_dimension_are_drawn(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(
        "organisasi:\n"
        "  dewan: {nomor_sk: 1}\n"
        "  tim_pelaksana:\n"
        "    anggota: [{nama: A, peran: Ketua}, {nama: B, peran: Koordinator Smart Economy}, {nama: C, peran: ''},"
        " {nama: D, peran: Koordinator Smart Economyx}, {nama: E, peran: Koordinator Smart Economy}]\n"
    )
    names = {"dewan": "Dewan", "tim_pelaksana": "Tim", "forum": "Forum"}
    figure = FigureMaker(Printer(plan.istilah), None).bodies(plan.organisasi, names, plan.dimensi, "Organisasi")
    assert isinstance(figure.content, Diagram)
    assert [box.text for box in figure.content.boxes] == ["Dewan", "Tim\n5 anggota", "Koordinator Smart Economy"]
    assert figure.alt == "Bagan organisasi. Dewan; Tim, 5 anggota; Koordinator Smart Economy."


def test_the_alternative_text_tells_every_dependence() -> None:
    book = next(d for d in composed(CHECKOUT / "masterplans" / "contoh") if d.key == "masterplan")
    drawn = [b for b in book.body if isinstance(b, Figure) and isinstance(b.content, Diagram)]
    assert len(drawn) == 2
    assert "Smart Living bergantung pada Smart Governance dan Smart Environment; " in drawn[0].alt


def test_few_dependences_are_a_table_alone() -> None:
    book = next(d for d in composed(CHECKOUT / "masterplans" / "kotim") if d.key == "masterplan")
    assert not [b for b in book.body if isinstance(b, Figure) and isinstance(b.content, Diagram)]


def test_the_drawing_as_svg_has_all_words_and_says_what_it_is() -> None:
    diagram = bodies("Dewan <A>", "Tim & Co", "Forum\n3 anggota", [("smart_economy", "Koordinator")])
    root = etree.fromstring(diagram_svg(diagram, "Judul <x>", "Uraian & <y>"))
    texts = [text.text for text in root.iter("{*}text")]
    assert texts == ["Dewan <A>", "Tim & Co", "Forum", "3 anggota", "Koordinator"]
    assert [root[0].text, root[1].text] == ["Judul <x>", "Uraian & <y>"]
