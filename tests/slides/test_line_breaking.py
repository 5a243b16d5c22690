"""Breaking of text into lines: how many there are, and where a text that is cut goes on."""

from hypothesis import given
from hypothesis import strategies as st

from generator.blocks.inline import Run, plain
from generator.slides.line_breaking import broken, cut
from tests.cases import each

TEXTS = st.text("ab \n", max_size=120)


@each(
    ("text", "lines"),
    [("", 1), ("satu dua", 1), ("satu dua tiga", 2), ("satu\ndua", 2), ("a" * 25, 3), ("satu\n\ndua", 3)],
)
def test_text_is_broken_between_words_and_at_line_ends(text: str, lines: int) -> None:
    assert broken(text, 10) == lines


@given(st.lists(TEXTS, max_size=4), st.integers(4, 20), st.integers(1, 5))
def test_no_letter_is_lost_and_no_part_is_too_long(texts: list[str], width: int, most: int) -> None:
    parts = [*cut([Run(text, bold=n % 2 == 0) for n, text in enumerate(texts)], width, most)]
    assert "".join(map(plain, parts)) == "".join(texts)
    assert all(broken(plain(part).rstrip(), width) <= most for part in parts)


def test_the_look_of_each_stretch_goes_along() -> None:
    first, second = cut([Run("satu dua", bold=True), Run(" tiga")], 8, 1)
    assert first == [Run("satu dua", bold=True), Run(" ")]
    assert second == [Run("tiga")]
