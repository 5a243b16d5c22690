"""The words that mark a group of texts, and texts that use those of another group."""

from generator.checks.subject_matter import SubjectMatter
from generator.source.values import Teks

HEALTH = [Teks(f"Dokter puskesmas {word}") for word in ("ditambah", "dijadwalkan", "dilatih")]


def matter(*others: str) -> SubjectMatter:
    texts = [(text, "kesehatan", str(n)) for n, text in enumerate(HEALTH)]
    return SubjectMatter([*texts, *((Teks(text), "energi", f"e{n}") for n, text in enumerate(others))])


def test_two_words_of_another_group_tell_that_a_text_is_elsewhere() -> None:
    found = matter().elsewhere(Teks("Puskesmas memanggil dokter."), ("energi",))
    assert found is not None
    assert (found.group, found.words) == ("kesehatan", ("puskesmas", "dokter"))


def test_a_text_of_its_own_group_or_with_one_foreign_word_is_at_home() -> None:
    assert matter().elsewhere(HEALTH[0], ("kesehatan",)) is None
    assert matter().elsewhere(Teks("Atap puskesmas"), ("energi",)) is None


def test_words_that_other_texts_of_its_group_use_speak_for_a_text() -> None:
    known = matter("Lampu hemat energi", "Lampu hemat diganti")
    assert known.elsewhere(Teks("Lampu hemat bagi dokter puskesmas"), ("energi",)) is None
