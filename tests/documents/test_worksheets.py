"""Worksheets: room to write with the identity of what belongs there, examples that are seen as such."""

from collections.abc import Callable

from generator.blocks.inline import Run, plain
from generator.documents.printed_values import Printer
from generator.documents.tables import Kolom
from generator.documents.worksheets import SheetMaker, isian
from generator.masterplan.masterplan import Masterplan
from generator.source.values import Gap

PLAN = """
daerah: {nama: Uji, jenis: kabupaten}
isu:
  - {subdimensi: layanan_publik, isu: Antrean panjang}
  - {dimensi: smart_governance, isu: Belum terbagi, akar_masalah: Belum ditelaah}
"""
COLUMNS = [Kolom("No.", "#"), Kolom("Isu", "isu"), Kolom("Akar Masalah", "akar_masalah"), Kolom("Paraf", "")]


def sheet_of(plan: Masterplan) -> SheetMaker:
    return SheetMaker(Printer(plan.istilah))


def box(cell: list[object]) -> Run:
    [inline] = cell
    assert isinstance(inline, Run) and inline.box and inline.gap
    return inline


def test_what_is_missing_of_a_known_item_is_an_empty_box(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(PLAN)
    known = sheet_of(plan).sheet(plan.dimensi.smart_governance.isu, COLUMNS, kosong=0, baris=2).rows[0]
    assert plain(known.cells[1]) == "Antrean panjang"
    assert box(known.cells[2]).path == "isu[antrean-panjang].akar_masalah"
    assert not box(known.cells[2]).text.strip()
    assert known.cells[3] == []
    assert known.room == 2


def test_blank_rows_stand_for_new_items_of_the_group(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(PLAN)
    dimension = plan.dimensi.smart_governance
    table = sheet_of(plan).sheet(dimension.isu, COLUMNS, per=dimension.semua_subdimensi, kosong=1)
    heads = [plain(row.cells[0]) for row in table.rows if row.kind == "kelompok"]
    assert heads == [
        "Layanan Publik", "Kebijakan Publik", "Tata Kelola Birokrasi", "Belum ditetapkan subdimensi-nya",
    ]  # fmt: skip
    blank = [row for row in table.rows if "[+" in row.path]
    assert [row.path for row in blank] == [
        "isu[+layanan_publik-1]", "isu[+kebijakan_publik-1]", "isu[+tata_kelola_birokrasi-1]",
    ]  # fmt: skip
    assert box(blank[0].cells[1]).path == "isu[+layanan_publik-1].isu"
    assert isinstance(box(blank[0].cells[1]).raw, Gap)
    assert blank[0].cells[3] == []
    assert [plain(row.cells[0]) for row in table.rows if not row.kind] == ["1", "2", "3", "4", "5"]


def test_an_example_row_says_that_it_is_one(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(PLAN)
    example = sheet_of(plan).sheet([], COLUMNS, topik="isu", contoh=("Harga jatuh", "Tanpa gudang")).rows[0]
    assert example.kind == "contoh"
    assert [plain(cell) for cell in example.cells] == ["Contoh", "Harga jatuh", "Tanpa gudang", ""]
    assert all(inline.italic for cell in example.cells for inline in cell)


def test_a_form_gives_room_where_a_value_is_missing(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(PLAN)
    form = sheet_of(plan).sheet_form(
        ("Daerah", plan.daerah.nama), ("Provinsi", plan.daerah.provinsi, 3), ("Ketua", "")
    )
    assert [row.room for row in form.rows] == [0, 3, 1]
    assert box(form.rows[1].cells[1]).path == "daerah.provinsi"


def test_a_line_to_write_on_keeps_what_it_stands_for(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(PLAN)
    assert isian(plan.daerah.nama) == "Uji"
    line = isian(plan.daerah.provinsi, 5)
    assert (line.text, line.path, line.gap) == ("…" * 5, "daerah.provinsi", True)
    assert (isian("").path, isian("").gap) == ("", False)
