"""What to change in a line is told in words that lead to the line that is wanted."""

import pytest

from generator.source.edit_in_words import edit_in_words
from generator.source.place import Place
from generator.source.suggestions import suggested
from tests.source.reading import FILE

TEXT = "Puluhan pelaku usaha mikro dan kecil"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"  rumusan = {TEXT}", f"  rumusan: {TEXT}"),
        (f"  rumusan:{TEXT}", f"  rumusan: {TEXT}"),
        (f"  – {TEXT}", f"  - {TEXT}"),
        (f"– {TEXT}", f"    - {TEXT}"),
        (f"{TEXT}", f"- {TEXT}"),
        (f"  rumusan: *{TEXT}", f"  rumusan: '*{TEXT}'"),
        (f"  rumusan = *{TEXT}: itu's", f"  rumusan: '*{TEXT}: itu''s'"),
        (f"  • {TEXT}", f"  {TEXT}"),
    ],
)
def test_following_the_words_makes_the_line(old: str, new: str) -> None:
    told = edit_in_words(old, new)
    assert told
    assert suggested(old, told, Place(FILE, 1, 1)) == new


@pytest.mark.parametrize("new", ["  rumusan: Lain sama sekali", "  rumusan:", ""])
def test_another_text_cannot_be_told_as_an_edit(new: str) -> None:
    assert not edit_in_words(f"  rumusan = {TEXT}", new)
