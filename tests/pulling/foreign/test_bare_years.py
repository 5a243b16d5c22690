"""A column headed by a year alone may hold targets or money: money where nothing is measured, else a question."""

from collections.abc import Sequence

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Chosen, Told, chosen_table
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.sources import ForeignTable
from tests.cases import each
from tests.pulling.foreign.test_headings import rows
from tests.pulling.offices import Office


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def chosen(plan: Masterplan, *lines: str, above: Sequence[str] = (), told: Told | None = None) -> Chosen:
    table = ForeignTable("A", rows(*lines), above=tuple(above))
    return chosen_table([table], "rencana_aksi", told or Told(), plan)


FUNDED = ("No|Kegiatan|2026|2027|Sumber Dana", "1|Lampu|300|350|APBD")
MEASURED = ("No|Kegiatan|Indikator|2026|2027|OPD", "1|Lampu|Titik|300|350|Dishub")


@each(
    ("lines", "above"),
    [
        ((FUNDED[0], "1|Lampu|300 juta|350 juta|APBD"), ()),
        (FUNDED, ("(dalam jutaan rupiah)",)),
        (("No|Kegiatan|2026|2027|OPD", "1|Lampu|3|4|Dishub", "2|Taman|3|4|DLH", "|Jumlah|6|8|"), ()),
    ],
)
def test_a_bare_year_is_money_where_money_is_told_and_nothing_is_measured(
    lines: tuple[str, ...], above: tuple[str, ...], plan: Masterplan
) -> None:
    found = chosen(plan, *lines, above=above).fields
    assert {2: "anggaran[2026]", 3: "anggaran[2027]"}.items() <= {at: one.field for at, one in found.items()}.items()


@each(
    ("lines", "above", "first"),
    [
        (MEASURED, (), "target[2026]"),
        (MEASURED, ("Tabel 1 (dalam jutaan rupiah)",), "anggaran[2026]"),
        ((MEASURED[0] + "|Sumber Dana", MEASURED[1] + "|APBD"), (), "anggaran[2026]"),
        ((*MEASURED, "|Jumlah||300|350|"), (), "anggaran[2026]"),
    ],
)
def test_beside_an_indicator_a_bare_year_is_asked_about_with_the_likelier_reading_first(
    lines: tuple[str, ...], above: tuple[str, ...], first: str, plan: Masterplan
) -> None:
    found = chosen(plan, *lines, above=above)
    column = next(one for one in found.head.columns if one.heading == "2026")
    assert column.at not in found.fields
    assert (column.hint, {column.hint, column.other_reading}) == (first, {"target[2026]", "anggaran[2026]"})


def test_what_is_said_to_be_money_is_counted_in_the_unit_above_and_a_target_is_not(plan: Masterplan) -> None:
    for field, text in (("anggaran[2026]", "300000000"), ("target[2026]", "300")):
        told = Told({"2026": field}, "apbd")
        found = chosen(plan, *MEASURED, above=("(dalam jutaan rupiah)",), told=told)
        [edit] = proposal_of(found, "rencana_aksi", told, "a", plan).edits
        assert text in getattr(edit, "fields", {}).values()


def test_a_bare_year_outside_the_period_is_named_as_such(plan: Masterplan) -> None:
    found = chosen(plan, "Kegiatan|Indikator|2019|2026|OPD", "Lampu|Titik|300|350|Dishub")
    assert [one.heading for one in found.outside] == ["2019"]


def test_group_rows_above_bare_years_are_groups_whatever_the_years_hold(plan: Masterplan) -> None:
    lines = ("No|Kegiatan|Indikator|2026|2027|OPD", "I|Pariwisata||550|600|", "1|Bahari|J|250|300|Dispar",
             "2|Festival|J|300|300|Dispar", "II|Wajah Kota||100|0|", "3|Taman|J|100|0|DLH")  # fmt: skip
    for columns in ({}, {"2026": "target[2026]", "2027": "target[2027]"}, {"2026": "anggaran[2026]"}):
        told = Told(columns, "apbd")
        found = proposal_of(chosen(plan, *lines, told=told), "rencana_aksi", told, "a", plan)
        names = [getattr(edit, "fields", {})[".kegiatan"] for edit in found.edits]
        assert names == ["Bahari", "Festival", "Taman"]
