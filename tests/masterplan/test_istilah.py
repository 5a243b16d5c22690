"""The region's words in labels and messages."""

from hypothesis import given
from hypothesis import strategies as st

from generator.masterplan.istilah import Istilah


def words() -> Istilah:
    found = Istilah("istilah")
    found.complete("kabupaten")
    return found


def test_a_label_is_filled_with_the_region_s_words() -> None:
    assert words().filled("{opd} penanggung jawab {kepala_daerah}") == "OPD penanggung jawab Bupati"


def test_braces_that_name_no_term_stay_as_they_are() -> None:
    for label in ("{", "}", "{}", "{path}", "{0}", "{opd!r:>9} {lain}", "{ opd"):
        assert words().filled(label) == label


@given(st.text(alphabet="{}opd !:.[0]"))
def test_any_text_may_stand_in_a_message(text: str) -> None:
    assert words().filled(text) == text.replace("{opd}", "OPD")
