"""The registry: every rule explains itself, and its own examples prove it."""

import pytest

from generator.checks.rule import UnknownRuleError, all_rules, chosen_rules
from tests.cases import each
from tests.checks.looking import looked

RULES = all_rules()


def paths(text: str, identity: str) -> set[str]:
    """Where a rule finds something; waivers are judged together with the rule that they waive."""
    rules = (identity, "PKS002") if identity == "PKS003" else (identity,)
    return {finding.path for finding in looked(text, *rules).findings if finding.rule == identity}


@each("identity", RULES)
def test_the_bad_example_of_a_rule_breaks_it_and_the_good_one_mends_it(identity: str) -> None:
    rule = RULES[identity]
    assert paths(rule.bad, identity) > paths(rule.good, identity)


@each("identity", RULES)
def test_a_rule_has_a_title_and_an_explanation_in_whole_sentences(identity: str) -> None:
    rule = RULES[identity]
    assert rule.title[0].isupper() and not rule.title.endswith(".")
    assert rule.explanation.endswith(".")
    assert 1 <= rule.stage <= 5


def test_rules_are_chosen_and_left_out_by_the_beginning_of_their_ids() -> None:
    assert [rule.id for rule in chosen_rules(("PKS",), ("PKS002",))] == ["PKS001", "PKS003"]


def test_a_beginning_that_fits_no_rule_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownRuleError, match="Mungkin maksud Anda: PKS00"):
        chosen_rules(("PKS0X1",))
