"""One finding put right."""

from generator.checks.finding import Finding, Fix, Severity
from generator.fixing.one import corrected
from tests.cases import each


@each(
    ("fixes", "after"),
    [((Fix("a", "di", "Di", 0),), "Di pasar di kota"),
     ((Fix("a", "di", "ke", 9), Fix("a", "di", "ke", 0)), "ke pasar ke kota"),
     ((), ""), ((Fix("a", "di", "ke", 1),), ""), ((Fix("a", "di", "ke", 0), Fix("b", "di", "ke", 9)), ""),
     ((Fix("a", "di pasar", "x", 0), Fix("a", "pasar", "y", 3)), "")],
)  # fmt: skip
def test_all_fixes_of_a_finding_are_made_in_one_text_or_none(fixes: tuple[Fix, ...], after: str) -> None:
    finding = Finding("EJA001", Severity.SARAN, "m", "r", "a", fixes=fixes)
    assert corrected(finding, "di pasar di kota") == after
