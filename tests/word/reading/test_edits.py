"""What was edited: which text is another one of before, and which came anew."""

import pytest

from generator.word.reading.edits import Line, compared


def lines(*texts: str) -> list[Line]:
    return [Line(text, text, text=text) for text in texts]


def changes(old: list[Line], new: list[Line]) -> list[tuple[str, str]]:
    return [(edit.old, edit.new) for edit in compared(old, new)]


@pytest.mark.parametrize(
    ("before", "after", "is_one"),
    [
        ("satu dua tiga empat lima", "satu dua enam tujuh lapan", True),
        ("satu dua tiga empat lima", "satu dua enam tujuh lapan sembilan", False),
    ],
    ids=["two words of five", "two words of five and six"],
)
def test_two_texts_are_one_that_was_edited_from_four_tenths_of_their_words_on(
    before: str, after: str, is_one: bool
) -> None:
    found = changes(lines(before), lines(after, "Kalimat lain sama sekali."))
    one = [(before, after), ("", "Kalimat lain sama sekali.")]
    other = [("", after), ("", "Kalimat lain sama sekali."), (before, "")]
    assert found == (one if is_one else other)


@pytest.mark.parametrize(("number", "are_matched"), [(60, True), (61, False)])
def test_many_texts_are_matched_in_their_order_alone(number: int, are_matched: bool) -> None:
    new = [f"a{n} b{n} baru" for n in range(number)]
    old = [f"a{n} b{n} lama" for n in range(1, number)]
    first = changes(lines(*old), lines(*new))[0]
    assert first == (("", new[0]) if are_matched else (old[0], new[0]))
