"""The block in which an official signs."""

from collections.abc import Callable

from generator.blocks.inline import plain
from generator.documents.printed_values import Printer
from generator.documents.signature import signature
from generator.masterplan.masterplan import Masterplan

Make = Callable[[str], Masterplan]


def test_it_holds_place_date_office_name_rank_and_number(masterplan_of: Make) -> None:
    plan = masterplan_of(
        "naskah: {tempat: Sampit, tanggal: 2026-08-18}\n"
        "daerah: {jenis: kabupaten, kepala: {nama: H. Uji, pangkat: Pembina, nip: '19700101'}}\n"
    )
    block = signature(plan.daerah.kepala, plan.istilah.kepala_daerah, plan.naskah, Printer(plan.istilah))
    assert plain(block.inlines).split("\n") == [
        "Sampit, 18 Agustus 2026", "Bupati,", "", "", "", "H. Uji", "Pembina", "NIP 19700101",
    ]  # fmt: skip


def test_a_name_that_is_missing_is_a_gap_above_the_line(masterplan_of: Make) -> None:
    plan = masterplan_of("daerah: {jenis: kota}\n")
    block = signature(plan.daerah.kepala, plan.istilah.kepala_daerah, plan.naskah, Printer(plan.istilah))
    assert [inline.path for inline in block.inlines if inline.gap] == ["daerah.kepala.nama"]
