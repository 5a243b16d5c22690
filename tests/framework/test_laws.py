"""The list of national laws."""

from hypothesis import given
from hypothesis import strategies as st

from generator.framework.laws import law_called, laws, laws_entitled, title_words, titles_agree


def test_every_law_that_revokes_or_amends_another_is_itself_known_and_newer() -> None:
    for law in laws().values():
        for name in filter(None, (law.revoked_by, law.amended_by)):
            later = law_called(name)
            assert later is not None, f"{law.short}: {name}"
            assert later.year >= law.year


def test_the_newest_of_a_title_comes_first() -> None:
    assert [law.short for law in laws_entitled("uu", "Pemerintahan daerah")] == [
        "UU 23/2014",
        "UU 32/2004",
        "UU 22/1999",
    ]


def test_short_forms_and_old_spelling_are_the_same_words() -> None:
    assert title_words("Perlindungan Data Pribadi") == title_words("PDP")


@given(st.sampled_from(sorted(laws())))
def test_every_title_agrees_with_itself(key: tuple[str, int, int]) -> None:
    words = title_words(laws()[key].title)
    assert titles_agree(words, words)


def test_titles_that_share_a_single_word_of_two_are_different() -> None:
    assert not titles_agree(title_words("Pemerintahan Daerah"), title_words("Administrasi Pemerintahan"))
