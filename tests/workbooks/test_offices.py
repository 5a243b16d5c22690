"""Offices that get a workbook: by name or short name, and those that only rows name."""

from collections.abc import Callable

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.source.problems import UserError
from generator.workbooks.offices import Office, all_offices, chosen_offices
from tests.cases import each

ALIKE = """daerah:
  opd:
    - {nama: Dinas Pertanian, singkatan: DP}
    - {nama: Dinas Perikanan, singkatan: DP}
    - {nama: Dinas Pertamanan}
    - {nama: Dinas Perkebunan}
    - {nama: Dinas Sosial, singkatan: Dinsos}
    - {nama: Kecamatan Satu}
"""


def test_an_office_is_chosen_by_its_name_or_its_short_name_once(plan: Masterplan) -> None:
    assert [one.name for one in chosen_offices(plan, ["DINKES", "Dinas Kesehatan"])] == ["Dinas Kesehatan"]
    assert [one.file for one in all_offices(plan)] == ["opd-dinkes.xlsx", "opd-dishub.xlsx"]


def test_an_unknown_office_is_refused_with_the_nearest(plan: Masterplan) -> None:
    with pytest.raises(UserError, match="Mungkin maksud Anda: Dinas Kesehatan"):
        chosen_offices(plan, ["Dinas Kesehatn"])


def test_an_office_that_only_a_row_names_has_its_rows_too(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(
        "risiko:\n  - {risiko: A, penanggung_jawab: Badan  Baru}\n  - {risiko: B, penanggung_jawab: badan baru}"
    )
    [office] = all_offices(plan)
    assert (office.name, all(office.has(item.penanggung_jawab) for item in plan.risiko)) == ("Badan Baru", True)


def test_of_two_offices_with_one_short_name_the_first_is_chosen(masterplan_of: Callable[[str], Masterplan]) -> None:
    assert [one.name for one in chosen_offices(masterplan_of(ALIKE), ["dp"])] == ["Dinas Pertanian"]


@each(
    ("wanted", "hint"),
    [
        ("Dinas Pertaniman", "Mungkin maksud Anda: Dinas Pertanian, Dinas Pertamanan, atau Dinas Perikanan."),
        ("Dinos", "Mungkin maksud Anda: Dinsos."),
        ("XYZ", "Yang ada antara lain: Dinas Pertanian, Dinas Perikanan, Dinas Pertamanan, Dinas Perkebunan, "
         "Dinas Sosial."),
    ],
)  # fmt: skip
def test_the_hint_names_three_that_are_near_or_else_the_first_five(
    wanted: str, hint: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    with pytest.raises(UserError) as found:
        chosen_offices(masterplan_of(ALIKE), [wanted])
    assert found.value.message.endswith(f"tidak ada perangkat daerah '{wanted}' pada daerah.opd. {hint}")


def test_where_no_office_is_listed_none_can_be_chosen(masterplan_of: Callable[[str], Masterplan]) -> None:
    with pytest.raises(UserError, match="belum diisi, sehingga tidak ada yang dapat dipilih"):
        chosen_offices(masterplan_of("masterplan: 1"), ["Dinas Kesehatan"])


def test_a_row_without_an_office_belongs_to_none() -> None:
    assert not any(Office("Dinas Kesehatan").has(named) for named in (None, "Dinas Kesehatan"))
