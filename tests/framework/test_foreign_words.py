"""The table of foreign words."""

from generator.framework.foreign_words import NAME, TERM, foreign_words
from generator.framework.spellings import spellings


def test_words_are_in_small_letters_and_of_a_known_kind() -> None:
    assert all(word == word.lower() == word.strip() for word in foreign_words())
    assert {*foreign_words().values()} == {"", NAME, TERM}


def test_no_word_is_a_misspelling_of_an_indonesian_one() -> None:
    assert not foreign_words().keys() & spellings().keys()
