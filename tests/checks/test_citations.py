"""Laws cited in texts, and what they are said to lay down."""

from tests.cases import each
from tests.checks.looking import lines


@each(
    ("told", "is_wrong"),
    [
        ("Satu data Indonesia diatur dalam Perpres 39/2018 pula.", True),
        ("Pelayanan publik diatur dalam UU 25/2010 pula.", False),
    ],
)
def test_a_title_of_three_words_before_a_citation_is_what_the_law_is_said_to_lay_down(
    told: str, is_wrong: bool
) -> None:
    assert lines(f"isu: [{{isu: {told}}}]\n", "HKM001") == ([1] if is_wrong else [])
