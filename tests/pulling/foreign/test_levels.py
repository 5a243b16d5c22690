"""Levels of rows by their codes: programs stand above activities, and only the deepest rows are items."""

from collections.abc import Sequence

from generator.pulling.foreign.headings import head_of
from generator.pulling.foreign.levels import Levels, levels_of, without_code
from tests.cases import each
from tests.pulling.foreign.test_headings import rows

HEAD = "Kode|Program/Kegiatan|Indikator"


def levels(*lines: str, money: Sequence[int] = ()) -> Levels:
    table = rows(*lines)
    head = head_of(table, "rencana_aksi")
    assert head is not None
    naming = next(column.at for column in head.columns if "Kegiatan" in column.heading)
    return levels_of(head, [row for row in table if row.number > head.last], naming, money)


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


def test_the_parts_of_a_code_may_have_blanks_between_them() -> None:
    found = levels(HEAD, "2 16 02|Program A", "2 16 02 2.01|Kegiatan", "2 16 02 2.01 01|Sub|x")
    assert found.parents == {2, 3}


def test_short_codes_of_an_offices_own_have_activities_below_programs() -> None:
    found = levels(HEAD, "1|Program A", "1.1|Latihan|x", "1.2|Uji|y", "2|Program B", "2.1|Rapat|z")
    table = rows(HEAD, "1|Program A", "1.1|Latihan|x")
    assert [found.is_above_all_activities(row) for row in table[1:]] == [True, False]
    assert found.parents == found.programs == {2, 5}


MIXED, BARE = "No|Program/Kegiatan|Indikator|Pagu 2026", "No|Kegiatan|Indikator|Pagu 2026"


@each(
    ("lines", "programs"),
    [
        ((MIXED, "I|Program A||150", "1|Latihan|x|150", "II|PROGRAM B||10", "1|Uji|y|10"), {2, 4}),
        ((MIXED, "I|Layanan||999", "1|Latihan|x|150", "II|Kebersihan||10", "1|Uji|y|10"), {2, 4}),
        ((MIXED, "|Layanan||150", "|Latihan|x|100", "|Uji|y|50"), {2}),
        ((MIXED, "1|Latihan|x|100", "2|Uji|y|50"), set()),
        ((BARE, "1|Program A||150", "2|Latihan|x|100", "3|Uji|y|50"), {2}),
        ((BARE, "1|Program magang|x|70", "2|Latihan|x|100", "3|Uji|y|50"), set()),
        ((BARE, "1|Rapat|x|150", "2|Latihan|x|100", "3|Uji|y|50"), set()),
    ],
)
def test_without_codes_names_numbering_and_sums_tell_programs(lines: tuple[str, ...], programs: set[int]) -> None:
    assert levels(*lines, money=[3]).parents == programs


COUNTED = "No|Kegiatan|Indikator|Target 2026|Pagu 2026"


@each(
    "lines",
    [
        ("I|Program Layanan|||500", "1|Portal|J|1|300", "2|Server|J|2|200", "II|Program UMKM|||9", "1|Bazar|J|2|9"),
        ("A|Layanan|||500", "1|Portal|J|1|300", "2|Server|J|2|200", "B|Ekonomi|||300", "1|Bazar|J|2|300"),
        ("1|Layanan|||500", "1.1|Portal|J|1|300", "1.2|Server|J|2|200", "2|Ekonomi|||300", "2.1|Bazar|J|2|300"),
    ],
)
def test_each_of_several_groups_is_known_by_its_sum_and_numbering(lines: tuple[str, ...]) -> None:
    found = levels(COUNTED, *lines, "|Jumlah|||999", money=[4])
    assert (found.parents, found.doubtful) == ({2, 5}, frozenset())


def test_what_looks_like_a_group_and_is_no_sum_is_doubtful() -> None:
    lines = ("A|Layanan|||501", "1|Portal|J|1|300", "2|Server|J|2|200", "B|Ekonomi|||300", "1|Bazar|J|2|300")
    found = levels(COUNTED, *lines, money=[4])
    assert (found.parents, found.doubtful) == ({5}, {2})


@each(
    ("lines", "groups"),
    [
        (("A|X|||3", "1|a|J|1|3", "B|Y|||2", "1|b|J|2|2", "C|Z|||4", "1|c|J|1|4", "D|W|||5", "1|d|J|1|5"),
         {2, 4, 6, 8}),
        (("I|X|||3", "A|Y|||2", "1|a|J|1|2", "B|Z|||1", "1|b|J|1|1", "II|W|||4", "A|V|||4", "1|c|J|1|4"),
         {2, 3, 5, 7, 8}),
        (("i.|X|||3", "1|a|J|1|3", "ii.|Y|||2", "2|b|J|2|2"), {2, 4}),
        (("|A. X|||3", "|1. a|J|1|3", "|B. Y|||2", "|1. b|J|2|2"), {2, 4}),
        (("I|X|||", "1|a|J|1|3", "II|Y|||", "2|b|J|2|2"), {2, 4}),
    ],
)  # fmt: skip
def test_groups_are_known_whatever_their_numbers_look_like(lines: tuple[str, ...], groups: set[int]) -> None:
    found = levels(COUNTED, *lines, money=[4])
    assert (found.parents, found.doubtful) == (groups, frozenset())


def test_a_row_numbered_as_a_group_with_values_of_its_own_is_doubtful() -> None:
    head = "No|Kegiatan|Indikator|Satuan|OPD"
    found = levels(head, "I|Layanan|||Dinkes", "1|Portal|J|unit|Dinkes")
    assert (found.parents, found.doubtful) == (frozenset(), {2})


FUNDED = "No|Kegiatan|Pagu 2026|Sumber Dana|OPD"


@each(
    ("lines", "parents", "doubtful", "alone"),
    [
        (("I|Wisata|550||", "1|a|250|APBD|X", "2|b|300|APBD|X"), {2}, set(), set()),
        (("I|Wisata|600||", "1|a|250|APBD|X", "2|b|300|APBD|X"), set(), {2}, set()),
        (("I|Wisata|600|APBD|X", "1|a|250|APBD|X", "2|b|300|APBD|X"), set(), {2}, set()),
        (("I|Wisata|||", "1|a|250|APBD|X", "2|b|300|APBD|X"), {2}, set(), set()),
        (("I|Wisata|550||", "1|a|250|APBD|X", "2|b|300|APBD|X", "II|Bersih|90|APBD|DLH"), {2}, set(), {5}),
        (("I|Wisata|640||", "1|a|250|APBD|X", "2|b|300|APBD|X", "II|Bersih|90|APBD|DLH"), set(), {2}, {5}),
        (("I|Wisata|250||", "1|a|250|APBD|X", "II|Bersih|90||", "III|Hijau|5||", "1|c|5|APBD|X"), {2, 5}, {4}, set()),
        (("I|Wisata|250||", "1|a|250|APBD|X", "II|Bersih|||"), {2, 4}, set(), set()),
    ],
)
def test_a_group_that_is_no_sum_or_has_no_rows_is_never_taken_for_one_that_is(
    lines: tuple[str, ...], parents: set[int], doubtful: set[int], alone: set[int]
) -> None:
    found = levels(FUNDED, *lines, money=[2])
    assert (found.parents, found.doubtful, found.alone) == (parents, doubtful, alone)


@each("last", ["C|Air|4|APBD|X", "C|Program Air|4|APBD|X"])
def test_a_program_without_rows_below_it_is_an_activity(last: str) -> None:
    head = FUNDED.replace("Kegiatan", "Program/Kegiatan")
    found = levels(head, "A|Program Baca|300||", "1|a|300|APBD|X", "B|Program Energi|5|APBD|Y", last, money=[2])
    assert (found.parents, found.alone) == ({2}, {4, 5})


def test_the_amount_of_a_group_is_kept_beside_the_sum_of_its_rows_where_they_differ() -> None:
    head = FUNDED.replace("Kegiatan", "Program/Kegiatan")
    found = levels(head, "I|A|210||", "1|a|150|APBD|X", "2|b|50|APBD|X", "II|B|4||", "1|c|4|APBD|X", money=[2])
    assert (found.parents, found.below) == ({2, 5}, {2: (210, 200)})
