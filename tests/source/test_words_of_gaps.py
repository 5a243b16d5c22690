"""What is printed for an empty field is recognised in a text, and what was typed beside it is left."""

from generator.source.words_of_gaps import GAP, NOTHING, SHORT_GAP, holds_gap, without_gaps
from tests.cases import each


@each("printed", [GAP.format("nama pejabat"), SHORT_GAP])
def test_what_documents_print_is_recognised_and_leaves_nothing(printed: str) -> None:
    assert holds_gap(printed)
    assert without_gaps(printed) == ""


def test_a_dash_is_no_gap() -> None:
    assert not holds_gap(NOTHING)


@each(
    ("text", "left"),
    [
        ("[belum diisi: nama pejabat] Budi Santoso", "Budi Santoso"),
        ("Budi [belum diisi] Santoso", "Budi Santoso"),
        ("[belum diisi: isu]\n\nSatu.", "Satu."),
        ("[belum diisi: isu]", ""),
        ("[belum diisi: nama pej Budi", "[belum diisi: nama pej Budi"),
        ("Kolom [yang belum diisi] dihapus", "Kolom [yang belum diisi] dihapus"),
        (" Isian yang belum diisi ", " Isian yang belum diisi "),
    ],
)
def test_the_marks_of_gaps_leave_what_was_typed_beside_them(text: str, left: str) -> None:
    assert without_gaps(text) == left


def test_a_text_with_a_part_of_the_mark_of_a_gap_still_holds_it() -> None:
    assert holds_gap("[Belum diisi: nama pej")
    assert not holds_gap("belum diisi: nama [x]")
