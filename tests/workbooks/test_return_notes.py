"""Our notes on what could not be taken are known again, unless somebody wrote into them."""

from generator.workbooks.return_notes import return_note, without_return_notes

OURS = return_note("sel ini berisi galat #REF!; ketik nilainya")


def test_it_tells_the_reason() -> None:
    assert OURS.startswith("Belum diambil: sel ini berisi galat #REF!; ketik nilainya.\n")


def test_it_is_taken_off_whatever_became_of_its_blanks() -> None:
    assert without_return_notes(OURS.replace("\n", " \n\n ")) == ""
    assert without_return_notes(f"Tanya Bappeda\n\n{OURS}\n\n{return_note('lain')}") == "Tanya Bappeda"
    assert without_return_notes(f"H17: {OURS}") == ""


def test_one_with_an_answer_stays() -> None:
    for answered in (f"{OURS}\nSudah diganti", OURS.replace("galat", "salah"), "Belum diambil: kata saya"):
        assert without_return_notes(answered) == answered


def test_it_is_known_behind_the_address_of_any_cell_and_with_several_lines() -> None:
    for address in ("A1", "XFD1048576"):
        assert without_return_notes(f"{address}: {OURS}") == ""
    assert without_return_notes(return_note("sel ini\nberisi galat")) == ""


def test_a_reason_that_ends_like_a_sentence_or_with_a_blank_gets_one_full_stop() -> None:
    assert {return_note(f"ketik nilainya{end}") for end in ("", ".", ". ", " ")} == {return_note("ketik nilainya")}
    assert return_note("ketik nilainya. ").startswith("Belum diambil: ketik nilainya.\n")
