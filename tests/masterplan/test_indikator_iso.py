"""The indicators of the standards that targets and activities serve."""

from collections.abc import Callable

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.problems import InputError


def test_a_code_is_read_in_full_alone_or_in_a_list(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(
        "sasaran: [{nama: A, indikator_iso: [37122 10.2, ISO 37120 10.4]}]\n"
        "rencana_aksi: [{kegiatan: B, indikator_iso: 37123 23.1}]\n"
    )
    assert [*plan.sasaran[0].indikator_iso] == ["SNI ISO 37122:2019 10.2", "SNI ISO 37120:2018 10.4"]
    assert plan.sasaran[0].tema_iso == "Tata kelola"
    assert [*plan.rencana_aksi[0].indikator_iso] == ["SNI ISO 37123:2019 23.1"]


def test_a_code_that_there_is_not_is_refused_with_its_place(reading_of: Callable[[str], Reading]) -> None:
    with pytest.raises(InputError, match=r":3:\d+: edisi SNI ISO 37122 ialah 2019, bukan 2018"):
        reading_of("sasaran:\n  - nama: A\n    indikator_iso: SNI ISO 37122:2018 5.1\n").problems.raise_if_any()
