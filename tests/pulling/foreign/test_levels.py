"""Levels of rows by their codes: programs stand above activities, and only the deepest rows are items."""

from generator.pulling.foreign.headings import head_of
from generator.pulling.foreign.levels import Levels, levels_of, without_code
from tests.pulling.foreign.test_headings import rows

HEAD = "Kode|Program/Kegiatan|Indikator"


def levels(*lines: str) -> Levels:
    table = rows(*lines)
    head = head_of(table, "rencana_aksi")
    assert head is not None
    naming = next(column.at for column in head.columns if "Kegiatan" in column.heading)
    return levels_of(head, [row for row in table if row.number > head.last], naming)


def test_rows_with_deeper_ones_below_them_are_parents() -> None:
    found = levels(HEAD, "2.16|Urusan", "2.16.02|Program A", "2.16.02.2.01|Kegiatan", "2.16.02.2.01.0001|Sub|x",
                   "2.16.03|Program B", "2.16.03.2.01|Kegiatan|y")  # fmt: skip
    assert found.parents == {2, 3, 4, 6}


def test_a_code_that_only_begins_alike_is_no_parent() -> None:
    assert levels(HEAD, "2.16.2|Program A", "2.16.20.1|Kegiatan|x").parents == frozenset()


def test_codes_stand_in_several_columns_or_before_the_names() -> None:
    spread = levels("Kode|||Program/Kegiatan|Indikator", "2|16|02|Program A", "2|16|02.2.01|Kegiatan|x")
    before = levels("Program/Kegiatan|Indikator", "2.16.02 Program A", "2.16.02.2.01 Kegiatan|x")
    assert spread.parents == before.parents == {2}


def test_codes_on_one_level_and_numbers_tell_nothing() -> None:
    assert levels(HEAD, "1|Latihan|x", "2|Uji|y").codes == {}
    assert levels(HEAD, "A-1|Latihan|x", "A-1-2|Uji|y").codes == {}


def test_a_name_loses_its_code_and_nothing_else() -> None:
    assert without_code("2.16.02 Program A") == "Program A"
    assert without_code("2.5 GHz") == "GHz"
    assert without_code("12 kecamatan") == "12 kecamatan"
