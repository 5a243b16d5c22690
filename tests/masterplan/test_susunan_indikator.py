"""What a plan says of the indicators of the standards, for their document."""

from collections.abc import Callable

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.susunan_indikator import IndikatorKota

PLAN = """\
sasaran:
  - {nama: Nontunai, dimensi: smart_economy, indikator_iso: [37122 5.1, 37122 5.2]}
  - {nama: Tanpa dimensi, indikator_iso: 37120 23.1}
  - {nama: Tanpa kode, dimensi: smart_living}
rencana_aksi:
  - {kegiatan: Pelatihan, dimensi: smart_economy, indikator_iso: 37122 5.1}
"""


def test_every_item_with_a_code_is_listed_also_without_a_dimension(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    found = IndikatorKota(masterplan_of(PLAN))
    assert {str(one.nama) for one in found.sasaran} == {"Nontunai", "Tanpa dimensi"}
    assert [str(one.kegiatan) for one in found.kegiatan] == ["Pelatihan"]


def test_an_indicator_that_several_items_serve_counts_once(masterplan_of: Callable[[str], Masterplan]) -> None:
    found = IndikatorKota(masterplan_of(PLAN))
    assert [(row.name, row.banyak) for row in found.standar] == [
        ("SNI ISO 37120:2018", 1), ("SNI ISO 37122:2019", 2), ("SNI ISO 37123:2019", 0)
    ]  # fmt: skip
    assert "ekonomi" not in found.tema_kosong
    assert len(found.tema_kosong) == 17
