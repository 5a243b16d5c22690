"""Which items of a list of plain values stayed, moved, changed, came or went."""

from operator import eq

from generator.edits.aligning import aligned
from tests.cases import each


@each(
    ("old", "new", "kept", "moved", "changed"),
    [
        ("ABC", "AXBC", "AA BB CC", "", ""),
        ("ABCD", "BACD", "BB CC DD", "AA", ""),
        ("ABC", "CBA", "CC", "AA BB", ""),
        ("ABC", "AXC", "AA CC", "", "BX"),
        ("ABC", "BC", "BB CC", "", ""),
        ("AB", "XYZ", "", "", ""),
        ("AA", "AXA", "AA AA", "", ""),
        ("", "AB", "", "", ""),
    ],
)
def test_items_are_aligned_by_their_texts(old: str, new: str, kept: str, moved: str, changed: str) -> None:
    found = aligned([*old], [*new], eq)
    told = [" ".join(old[n] + new[m] for n, m in sorted(pairs.items())) for pairs in (found.kept, found.moved)]
    assert sorted(told[0].split() + told[1].split()) == sorted(f"{kept} {moved}".split())
    assert len(found.kept) == len(kept.split())
    assert " ".join(old[n] + new[m] for n, m in found.changed.items()) == changed


def test_of_more_items_the_most_alike_is_the_changed_one() -> None:
    found = aligned(["Bank Nusa", "Kampus"], ["Telkom", "Bank Nusantara", "Kampus"], eq)
    assert found.changed == {0: 1}
    found = aligned(["Telkom", "Bank Nusantara", "Kampus"], ["Bank Nusa", "Kampus"], eq)
    assert found.changed == {1: 0}


def test_an_unknown_item_holds_its_place() -> None:
    assert aligned([None, "B"], ["A", "C"], eq).changed == {0: 0, 1: 1}
