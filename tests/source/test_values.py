"""Values are ordinary strings, numbers and dates that know where they come from."""

import datetime
from decimal import Decimal

from generator.source.kinds import PARAGRAPHS, TEXT, CountKind, DateKind, MoneyKind, NumberKind
from generator.source.values import Gap, Items, Rujukan, Tanggal, Uang
from tests.source.reading import value_of


def test_a_value_equals_what_it_says_and_knows_its_path_and_place() -> None:
    for kind, written, expected in (
        (TEXT, "Sampit", "Sampit"),
        (PARAGRAPHS, "Sampit", "Sampit"),
        (CountKind(), "1.500", 1500),
        (NumberKind(), "12,5", Decimal("12.5")),
        (MoneyKind(), "250 juta", 250_000_000),
        (DateKind(), "18 Agustus 2026", datetime.date(2026, 8, 18)),
    ):
        value, problems = value_of(kind, written)
        assert not problems.found
        assert value == expected
        assert value.path == "isian"
        assert (value.place.line, value.place.column) == (1, 8)


def test_money_added_stays_money() -> None:
    total = sum([Uang(1), Uang(2)])
    assert isinstance(total, Uang)
    assert total == 3


def test_a_gap_is_false_empty_and_prints_nothing() -> None:
    gap = Gap("visi.rumusan", "visi", 10)
    assert not gap
    assert (str(gap), len(gap), list(gap), repr(gap)) == ("", 0, [], "Gap('visi.rumusan')")


def test_a_part_of_a_list_keeps_its_path_and_gap() -> None:
    gap = Gap("misi", "misi")
    part = Items([1, 2, 3], "misi", gap)[1:]
    assert isinstance(part, Items)
    assert (part, part.path, part.gap) == ([2, 3], "misi", gap)


def test_a_reference_without_its_record_is_called_as_it_was_written() -> None:
    reference = Rujukan("Bank daerah")
    reference.tujuan = None
    assert reference.nama == "Bank daerah"


def test_a_day_is_a_day() -> None:
    assert Tanggal(2026, 8, 18).isoformat() == "2026-08-18"
