"""Hits of one cause are told once, as soon as they are many."""

from tests.cases import each
from tests.checks.looking import found


def targets_before_the_period(count: int) -> str:
    """A plan with a number of targets for years before its period."""
    years = ", ".join(f"{2024 - n}: 3" for n in range(count))
    return (
        "periode: {mulai: 2025, selesai: 2029}\n"
        f"sasaran: [{{indikator: Jumlah pasar nontunai, target: {{{years}, 2029: 10}}}}]\n"
    )


@each(("count", "told"), [(1, 1), (5, 5), (6, 1)])
def test_up_to_five_hits_are_told_each_and_more_are_told_once_with_their_number(count: int, told: int) -> None:
    messages = [message for _, message in found(targets_before_the_period(count), "IND001")]
    assert len(messages) == told
    assert messages[0].endswith("(di 6 tempat)") == (count == 6)
