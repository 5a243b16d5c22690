"""Search in the joined texts: matches are returned with the text they were found in."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.prose import Prose, Vocabulary, in_small_letters, sentence_at
from generator.source.values import Teks
from tests.conftest import examples

WORDS = st.text(st.sampled_from("ab İ.,\n"), max_size=12)


def prose(*texts: str) -> Prose:
    return Prose([Teks(text) for text in texts])


@given(st.lists(WORDS, max_size=6), st.text(st.sampled_from("ab"), min_size=1, max_size=2))
def test_every_text_that_holds_a_mark_is_found_in_order(texts: list[str], mark: str) -> None:
    found = [text for text, _ in prose(*texts).near((mark,), r"\A")]
    assert found == [text for text in texts if mark in text]


@given(st.lists(WORDS, max_size=6))
def test_small_letters_keep_every_place(texts: list[str]) -> None:
    assert [len(in_small_letters(text)) for text in texts] == list(map(len, texts))


def test_nothing_runs_from_one_text_into_the_next() -> None:
    two = prose("warga desa", "desa maju")
    assert not re.search(r"desa\s+desa", two.whole)
    assert list(two.doubled(str.isalpha)) == []


def test_words_stand_without_their_punctuation() -> None:
    assert {"Warga", "desa", "maju-mundur"} <= prose("“Warga” (desa), maju-mundur!").words


def test_only_phrases_whose_words_all_occur_are_worth_looking_for() -> None:
    assert prose("isi surat di sini").present(("isi di sini", "isi di sana")) == ("isi di sini",)


def test_a_sentence_ends_before_a_capital_not_within_a_number() -> None:
    text = "Ada 1.500 jiwa di sini. Warga hidup dari laut; Mereka maju."
    assert sentence_at(text, text.index("jiwa"), text.index("jiwa") + 4) == "Ada 1.500 jiwa di sini."


@settings(max_examples=examples(50))
@given(st.lists(st.text("abc", min_size=1, max_size=4)), st.lists(st.text("abc", min_size=1, max_size=4)),
       st.lists(st.text("abc", min_size=1, max_size=2), min_size=1))  # fmt: skip
def test_what_an_earlier_vocabulary_knew_changes_no_answer(
    before: list[str], now: list[str], parts: list[str]
) -> None:
    earlier = Vocabulary(before)
    for part in parts[::2]:
        earlier.holding(part)
    later = Vocabulary(now, earlier)
    for part in parts:
        assert set(later.holding(part)) == {word for word in now if part in word}
        assert sorted(later.holding(part)) == sorted(Vocabulary(now).holding(part))
