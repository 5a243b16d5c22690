"""Words of a running text that are the author's own."""

from generator.checks.plain_words import is_in_title_or_quotation, is_own_word
from tests.cases import each


def own(text: str) -> bool:
    """Whether the word between bars is the author's own."""
    before, word, behind = text.split("|")
    return is_own_word(before + word + behind, len(before), len(before) + len(word))


@each(
    "text",
    ["Warga |resiko| itu.", "|Resiko| itu.", "Baik. |Resiko| itu.", "Butir: |resiko|.", "Kabupaten |resiko| tinggi",
     "Dana |resiko| APBD",
     "- satu\n- |Resiko| dua", 'Kata "ini" dan |resiko| itu.'],
)  # fmt: skip
def test_ordinary_words_are(text: str) -> None:
    assert own(text)


@each(
    "text",
    ["Program |Resiko| Tinggi", "Forum |resiko| Banjir", "RESIKO |RESIKO| TINGGI", "|Resiko| Tinggi naik.",
     "non-|resiko|", "a/|resiko|", "|resiko|.id", "*|resiko|*", 'Kata "|resiko| itu".', "Kata “|resiko|”.",
     "Perda tentang |resiko| itu"],
)  # fmt: skip
def test_names_addresses_quotations_and_titles_are_not(text: str) -> None:
    assert not own(text)


def test_a_title_ends_where_the_sentence_goes_on() -> None:
    text = "Perda tentang Banjir, Longsor, dan Gempa, yang memuat resiko."
    assert is_in_title_or_quotation(text, text.index("Gempa"), text.index("Gempa") + 5)
    assert not is_in_title_or_quotation(text, text.index("resiko"), len(text) - 1)
