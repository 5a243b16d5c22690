"""Texts of several lines, put together again from what was typed in a document."""

from generator.blocks.inline import Run
from generator.edits.edit import Set
from generator.edits.proposal import Proposal
from generator.masterplan.masterplan import Masterplan
from generator.pulling.changed_cells import Cell, compare_cell
from generator.pulling.collected import Collected
from generator.pulling.prose import TypedLine, marked, rebuilt
from generator.source.values import Prosa
from generator.word.reading.edits import Line
from generator.word.reading.paragraphs import ReadParagraph
from tests.cases import each


@each(
    ("raw", "typed", "now"),
    [
        ("Satu.\n\nDua.", ["Satu.", "Dua baru."], "Satu.\n\nDua baru."),
        ("Satu.\n\nDua.", ["Satu.", "Sisipan.", "Dua."], "Satu.\n\nSisipan.\n\nDua."),
        ("Satu.\n\nDua.", ["Dua."], "Dua."),
        ("Satu.\nDua.", ["Satu.", "Dua baru."], "Satu.\nDua baru."),
        ("Satu.\n\nDua.", ["Satu.", "- Dua baru."], "Satu.\n\n- Dua baru."),
        ("Satu.\n\nDua.", ["Satu.", "5. Dua."], "Satu.\n\n5. Dua."),
        ("Satu:\n- dua", ["Satu:", "• dua baru"], "Satu:\n- dua baru"),
        ("*Satu* kata.\n\nDua.", ["Satu kata.", "Dua baru."], "*Satu* kata.\n\nDua baru."),
    ],
)
def test_unchanged_lines_and_line_ends_stay_as_written(raw: str, typed: list[str], now: str) -> None:
    lines = [TypedLine(text) for text in typed]
    if raw.startswith("*"):
        lines[0] = TypedLine("*Satu* kata.")
    assert rebuilt(raw, lines) == now


def test_a_soft_line_end_stays_one() -> None:
    assert rebuilt("Satu.", [TypedLine("Satu."), TypedLine("dan dua.", soft=True)]) == "Satu.\ndan dua."


def test_items_keep_their_markers_and_a_new_one_gets_its_own() -> None:
    raw = "Yang perlu:\n- satu\n- dua"
    lines = [TypedLine("Yang perlu:"), *(TypedLine(text, marker="•") for text in ("satu", "sisipan", "dua"))]
    assert rebuilt(raw, lines) == "Yang perlu:\n- satu\n- sisipan\n- dua"


def test_numbered_items_are_numbered_on() -> None:
    raw = "Yang perlu:\n1. satu\n2. dua"
    lines = [TypedLine("Yang perlu:"), *(TypedLine(text, marker="•") for text in ("satu", "sisipan", "dua"))]
    assert rebuilt(raw, lines) == "Yang perlu:\n1. satu\n2. sisipan\n3. dua"


def test_numbers_that_were_not_in_order_stay_while_no_item_came_or_went() -> None:
    raw = "Pasal:\n4. satu\n7. dua"
    lines = [TypedLine("Pasal:"), TypedLine("satu", marker="•"), TypedLine("dua baru", marker="•")]
    assert rebuilt(raw, lines) == "Pasal:\n4. satu\n7. dua baru"


@each(
    ("slants", "text"),
    [
        ([("", "biasa "), ("b", "tebal"), ("", " lagi")], "biasa **tebal** lagi"),
        ([("", "biasa"), ("i", " miring "), ("", "lagi")], "biasa *miring* lagi"),
        ([("b", "dua "), ("b", "potong")], "**dua potong**"),
        ([("b", " "), ("", "kosong")], " kosong"),
    ],
)
def test_emphasis_is_written_with_markdowns_signs(slants: list[tuple[str, str]], text: str) -> None:
    assert marked(slants) == text


def prose(text: str) -> Prosa:
    value = Prosa(text)
    value.path, value.spot = "visi.penjelasan", (0, 0)  # type: ignore[assignment]
    return value


@each(
    ("slants", "now"),
    [
        ([("", "Kota "), ("i", "cerdas")], "Kota *cerdas*"),
        ([("", "Kota "), ("b", "pintar")], "Kota **pintar**"),
        ([], None),
    ],
    ids=["emphasis alone", "other words too", "nothing"],
)
def test_emphasis_comes_home_in_prose(slants: list[tuple[str, str]], now: str | None) -> None:
    text = "".join(said for _, said in slants) or "Kota cerdas"
    paragraph = ReadParagraph(text=text, slants=slants)
    proposal = Proposal("a.docx")
    cell = Cell(
        [Run("Kota cerdas", "visi.penjelasan", prose("Kota cerdas"))], [paragraph], Line("", "", block=paragraph)
    )
    compare_cell(cell, Collected(proposal, {}, Masterplan().istilah))
    assert [edit.now for edit in proposal.edits if isinstance(edit, Set)] == ([] if now is None else [now])


def test_emphasis_that_was_taken_away_is_taken_away_in_prose() -> None:
    paragraph = ReadParagraph(text="Kota cerdas")
    inlines = [Run("Kota ", "visi.penjelasan", prose("Kota *cerdas*")), Run("cerdas", "visi.penjelasan", italic=True)]
    inlines[1].raw = inlines[0].raw
    proposal = Proposal("a.docx")
    compare_cell(
        Cell(inlines, [paragraph], Line("", "", block=paragraph)), Collected(proposal, {}, Masterplan().istilah)
    )
    assert [edit.now for edit in proposal.edits if isinstance(edit, Set)] == ["Kota cerdas"]


def test_a_paragraph_before_the_first_is_one_of_its_own() -> None:
    typed = [TypedLine("Baru."), TypedLine("Satu."), TypedLine("Dua.")]
    assert rebuilt("Satu.\n\nDua.", typed) == "Baru.\n\nSatu.\n\nDua."


def test_items_below_a_paragraph_begin_a_list_with_their_numbers() -> None:
    typed = [TypedLine("Satu."), TypedLine("butir", marker="1."), TypedLine("lain", marker="2.")]
    assert rebuilt("Satu.", typed) == "Satu.\n\n1. butir\n2. lain"


def test_lines_in_an_item_of_the_template_are_no_list_of_the_text() -> None:
    assert rebuilt("Satu.", [TypedLine("Satu.", marker="•"), TypedLine("Dua.", marker="•")]) == "Satu.\n\nDua."
