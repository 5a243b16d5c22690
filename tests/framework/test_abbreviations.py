"""The table of abbreviations."""

from generator.framework.abbreviations import abbreviations


def test_each_stands_for_words_and_none_twice() -> None:
    assert len(abbreviations()) > 20
    assert all(" " in long and not long.endswith(".") for long in abbreviations().values())
