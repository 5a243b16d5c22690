"""Tables and forms: what a row shows, and what stands where something is missing."""

from collections.abc import Callable
from typing import Any

from generator.blocks.blocks import Heading, Table
from generator.blocks.inline import Inline, Reference, Run, plain
from generator.blocks.marks import SideTable
from generator.documents.as_html import to_html
from generator.documents.from_markdown.blocks import to_blocks
from generator.documents.listed_gaps import gaps_in
from generator.documents.manifest import DocumentSpec
from generator.documents.printed_values import Printer
from generator.documents.rendering.own_filters import alinea_pertama, kolom_target, rupiah_ringkas
from generator.documents.tables import Kolom, TableMaker
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.masterplan.rekap import Rekap
from generator.masterplan.susunan import (
    garis_waktu,
    garis_waktu_per_dimensi,
    garis_waktu_ringkas,
    tahun_garis,
)
from generator.source.values import Items, Tahun
from tests.documents.composing import composer_of
from tests.plans import LENGKAP

PLAN = """
daerah: {nama: Uji, jenis: kota}
quick_win:
  - id: q
    nama: Pasar Nontunai
    perumus: [Bappeda, Dinas Perdagangan]
    anggaran: {APBD: {2025: 1 juta, 2026: 2 juta}, CSR: {2026: 5 juta}}
    sumber: [bps]
sumber: [{id: bps, nama: Uji dalam Angka}]
"""


MISSIONS = """
rpjmd: {misi: [{nomor: 1, nama: Ekonomi maju}, {nomor: 2, nama: Warga sehat.}]}
misi: [{nama: A, misi_daerah: [1., "Misi 2."]}, {nama: B, misi_daerah: 1.}]
"""


def _form(plan: Masterplan, *rows: tuple[object, ...]) -> Table:
    return TableMaker(Printer(plan.istilah)).form(*rows, judul="Profil", kunci="profil", sumber=plan.quick_win[0])


def test_items_referred_to_by_number_and_full_stop_are_printed_by_their_names(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of(MISSIONS)
    table = _table(plan, plan.misi, Kolom("Misi", "nama"), Kolom("Misi RPJMD", "misi_daerah"))
    assert [plain(row.cells[-1]) for row in table.rows] == ["Ekonomi maju; Warga sehat", "Ekonomi maju"]


def test_a_form_has_a_row_for_each_label_and_keeps_the_identity_of_its_value(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of(PLAN)
    form = _form(plan, ("Nama", plan.quick_win[0].nama), (("Pihak", " perumus"), plan.quick_win[0].perumus))
    texts = [[plain(cell) for cell in row.cells] for row in form.rows]
    assert texts == [["Nama", "Pasar Nontunai"], ["Pihak perumus", "Bappeda; Dinas Perdagangan"]]
    assert form.rows[0].path == "quick_win[q].nama"
    assert form.rows[0].cells[1][0].path == "quick_win[q].nama"
    assert plain(form.source) == "Sumber: Uji dalam Angka."


def test_a_missing_value_is_a_gap_in_its_row_and_an_optional_one_a_dash(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of(PLAN)
    form = _form(plan, ("Tujuan", plan.quick_win[0].tujuan), ("Tahun", plan.quick_win[0].tahun))
    (goal,), (year,) = (row.cells[1] for row in form.rows)
    assert isinstance(goal, Run)
    assert (goal.text, goal.gap, goal.path) == ("[belum diisi]", True, "quick_win[q].tujuan")
    assert (year.text, year.gap) == ("–", False)


def test_a_label_alone_heads_the_rows_below_it(masterplan_of: Callable[[str], Masterplan]) -> None:
    form = _form(masterplan_of(PLAN), ("Identitas",), ("Rincian", (Reference("rincian"), " di bawah")))
    assert [row.kind for row in form.rows] == ["kelompok", ""]
    assert isinstance(form.rows[1].cells[1][0], Reference)


def test_the_money_of_one_item_has_a_row_for_each_source(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(PLAN)
    item, rekap = plan.quick_win[0], Rekap(plan)
    assert rekap.tahun_dana(item) == [2025, 2026]
    assert [(row.nama, row.jumlah) for row in rekap.dana(item)] == [("apbd", 3_000_000), ("csr", 5_000_000)]


def test_the_road_map_in_brief_joins_lines_of_one_horizon_and_dimension(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    lines = [("smart_living", 2025, 2025), ("smart_economy", 2025, 2026), ("smart_economy", 2027, 2028)]
    text = "periode: {mulai: 2025, selesai: 2028}\npeta_jalan:\n" + "".join(
        f"  - {{program: P{n}, dimensi: {key}, jangka: menengah, mulai: {first}, selesai: {last}}}\n"
        for n, (key, first, last) in enumerate(lines)
    )
    rows = garis_waktu_ringkas(garis_waktu(masterplan_of(text)))
    assert [(row.dimensi, row.banyak, "".join(row.tahun.values())) for row in rows] == [
        ("smart_economy", 2, "■■■■"),
        ("smart_living", 1, "■"),
    ]


def test_key_figures_are_a_table_of_one_row_and_nothing_if_fewer_than_two_are_known(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of("daerah: {nama: Uji}\n")
    maker = TableMaker(Printer(plan.istilah))
    strip = maker.figures((18, "strategi"), None, (plan.visi.rumusan, "visi"), ("Rp4,2 miliar", "dana"))
    assert isinstance(strip, Table)
    assert strip.figures
    assert [plain(column.title) for column in strip.columns] == ["18", "Rp4,2 miliar"]
    assert [[plain(cell) for cell in row.cells] for row in strip.rows] == [["strategi", "dana"]]
    assert maker.figures((18, "strategi"), (0, "program"), None) == ""


ROAD = """
periode: {mulai: 2025, selesai: 2027}
dimensi_prioritas: {dimensi: smart_living}
rencana_aksi:
  - {kegiatan: K1, dimensi: smart_living, program: P1, anggaran: {apbd: {2025: 1250000000, 2026: 40000000}}}
  - {kegiatan: K2, dimensi: smart_living, program: P1, anggaran: {apbd: {2025: 350000000}}}
  - {kegiatan: K3, dimensi: smart_governance, program: P1, anggaran: {apbd: {2025: 9000000000}}}
peta_jalan:
  - {program: P0, dimensi: smart_governance, mulai: 2025}
  - {program: P1, dimensi: smart_living, mulai: 2025, selesai: 2030}
"""


def test_the_bars_of_the_road_map_carry_the_money_of_their_programme_in_billions(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    line = next(line for line in garis_waktu(masterplan_of(ROAD)) if line.program == "P1")
    assert [line.dana[year] for year in (2025, 2026, 2027)] == ["1,6", "■", "■"]
    assert line.tahun[2025] == "■"


def test_a_programme_that_goes_on_after_the_period_says_until_when(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of(ROAD)
    assert [(line.program, line.lanjut) for line in garis_waktu(plan)] == [("P0", ""), ("P1", "► 2030")]
    assert tahun_garis(plan) == [2025, 2026, 2027]


def test_the_road_map_goes_by_dimension(masterplan_of: Callable[[str], Masterplan]) -> None:
    rows = garis_waktu_per_dimensi(garis_waktu(masterplan_of(ROAD.replace("P0, dimensi: smart_governance", "P0"))))
    assert [row.program for row in rows] == ["P1", "P0"]


def test_a_map_without_a_period_has_a_column_for_every_year(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(ROAD.replace("periode: {mulai: 2025, selesai: 2027}", ""))
    assert tahun_garis(plan) == [2025, 2026, 2027, 2028, 2029, 2030]
    assert {line.lanjut for line in garis_waktu(plan)} == {""}


def test_a_summary_prints_the_first_paragraph_and_keeps_its_path(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of('daerah: {nama: Uji}\nvisi: {penjelasan: "Satu.\\n\\nDua."}\n')
    first = alinea_pertama(plan.visi.penjelasan)
    assert (str(first), first.path) == ("Satu.", "visi.penjelasan")
    missing = plan.visi.rumusan
    assert alinea_pertama(missing) is missing


def test_a_heading_with_a_caret_begins_a_new_page() -> None:
    marked, usual = to_blocks("## ^ Formulir\n\n## Lain\n", SideTable())
    assert isinstance(marked, Heading)
    assert isinstance(usual, Heading)
    assert (plain(marked.inlines), marked.numbered, marked.new_page) == ("Formulir", True, True)
    assert not usual.new_page


def test_every_quick_win_begins_a_page_in_word_and_html() -> None:
    spec = DocumentSpec("profil_quick_win", "", "Profil")
    profile = composer_of(read_masterplan(LENGKAP).masterplan).compose(spec)
    assert [plain(b.inlines) for b in profile.body if isinstance(b, Heading) and b.new_page] == ["Pasar Tanpa Tunai"]
    assert to_html(profile).count('class="halaman-baru dimensi"') == 1


def _table(plan: Masterplan, rows: Items[Any], *columns: Kolom | list[Kolom], kelompok: str = "") -> Table:
    made = TableMaker(Printer(plan.istilah)).table(rows, *columns, kelompok=kelompok)
    assert isinstance(made, Table)
    return made


def _gaps(cell: list[Inline]) -> list[str]:
    return [inline.path for inline in cell if inline.gap]


def test_of_a_pattern_each_value_that_is_missing_is_a_gap(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of("bimtek: [{tahap: I}]")
    cell = _table(plan, plan.bimtek, Kolom("Waktu dan Tempat", "{jadwal}, {tempat}")).rows[0].cells[0]
    assert plain(cell) == "[belum diisi], [belum diisi]"
    assert _gaps(cell) == ["bimtek[1].mulai", "bimtek[1].tempat"]


def test_a_pattern_that_shows_one_part_is_one_gap_where_all_of_it_is_missing(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of("sasaran: [{nama: a}, {nama: b, baseline: {tahun: 2024}}]")
    table = _table(plan, plan.sasaran, Kolom("Nilai Awal", "{baseline.nilai} ({baseline.tahun})"))
    assert [plain(row.cells[0]) for row in table.rows] == ["[belum diisi]", "[belum diisi] (2024)"]


def test_a_pattern_of_optional_values_is_a_single_dash_where_none_is_given(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of("kesenjangan: [{solusi: a}]")
    assert plain(_table(plan, plan.kesenjangan, Kolom("A", "{prioritas}\n{keselarasan}")).rows[0].cells[0]) == "–"


def test_the_head_of_a_group_shows_one_gap_and_counts_those_of_all_its_rows(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of("strategi: [{nama: a}, {nama: b}, {nama: c, dimensi: smart_living}, {nama: d}]")
    table = _table(plan, plan.strategi[:2], Kolom("Strategi", "nama"), kelompok="dimensi")
    assert [row.kind for row in table.rows] == ["kelompok", "", ""]
    assert plain(table.rows[0].cells[0]) == "[belum diisi]"
    assert [gap.path for gap in gaps_in([table])] == ["strategi[a].dimensi", "strategi[b].dimensi"]


def test_targets_have_a_column_for_each_year_or_one_where_there_is_no_period(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of("sasaran: [{nama: a, target: {2026: 5, 2027: 7}}, {nama: b}]")
    assert [column.judul for column in kolom_target([Tahun(2026), Tahun(2027)])] == [2026, 2027]
    table = _table(plan, plan.sasaran, kolom_target([]))
    assert [plain(row.cells[0]) for row in table.rows] == ["2026: 5 dan 2027: 7", "[belum diisi]"]


def test_a_row_of_a_form_may_be_left_out(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(PLAN)
    assert len(TableMaker(Printer(plan.istilah)).form(("A", "b"), None, ("C", "d")).rows) == 2


def test_what_the_rows_of_a_topic_leave_out_ends_their_table(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of("risiko: [{risiko: a, dimensi: smart_living}]")
    table = TableMaker(Printer(plan.istilah)).table(
        plan.risiko, Kolom("Risiko", "risiko"), belum=[d.risiko for d in plan.dimensi if not d.risiko][:1]
    )
    assert isinstance(table, Table)
    assert [row.kind for row in table.rows] == ["", "kelompok"]
    assert plain(table.rows[-1].cells[0]) == "[belum diisi: risiko program dan mitigasinya Smart Governance]"


OPEN = """
rencana_aksi:
  - {id: a, kegiatan: A, target: {2026: 4, 2027: TBD}, anggaran: {APBD: {2026: 5 juta, 2027: TBD}}}
  - {id: b, kegiatan: B, anggaran: {APBD: {2026: 1 juta, 2027: "-"}}}
"""


def _money(plan: Masterplan, printer: Printer) -> list[list[str]]:
    columns = [Kolom(str(year), f"dana[{year}]", jumlah=True) for year in (2025, 2026, 2027)]
    table = TableMaker(printer).table(
        plan.rencana_aksi, Kolom("K", "kegiatan"), *columns, Kolom("J", "total", jumlah=True)
    )
    assert isinstance(table, Table)
    return [[plain(cell) for cell in row.cells] for row in table.rows]


def test_a_year_that_is_still_to_come_is_a_gap_and_no_sum_over_it_is_whole(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of(OPEN)
    assert _money(plan, Printer(plan.istilah)) == [
        ["A", "–", "5.000.000", "[belum diisi]", "5.000.000 [belum lengkap]"],
        ["B", "–", "1.000.000", "–", "1.000.000"],
        ["Jumlah", "–", "6.000.000", "[belum diisi]", "6.000.000 [belum lengkap]"],
    ]


def test_a_sum_is_whole_where_the_region_has_a_reason_for_what_it_lacks(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of(OPEN)
    rows = _money(plan, Printer(plan.istilah, lambda path: path == "rencana_aksi[a].anggaran"))
    assert rows[0] == ["A", "–", "5.000.000", "–", "5.000.000"]
    assert rows[2] == ["Jumlah", "–", "6.000.000", "–", "6.000.000"]


def test_a_target_that_is_still_to_come_is_a_gap_and_one_of_which_nothing_is_said_a_dash(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of(OPEN)
    table = TableMaker(Printer(plan.istilah)).table(
        plan.rencana_aksi[:1], *kolom_target([Tahun(n) for n in (2026, 2027, 2028)])
    )
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0].cells] == ["4", "[belum diisi]", "–"]


def test_an_amount_in_short_says_that_it_is_incomplete(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(OPEN)
    printer = Printer(plan.istilah)
    assert plain(printer.inlines(rupiah_ringkas(Rekap(plan).total))) == "Rp6 juta [belum lengkap]"
    assert plain(printer.inlines(Rekap(plan).total)) == "Rp6.000.000 [belum lengkap]"


def test_a_group_whose_rows_stand_apart_is_one_with_one_sum(masterplan_of: Callable[[str], Masterplan]) -> None:
    row = "- {program: %s, kegiatan: %s, anggaran: {APBD: {2026: %s juta}}}\n"
    plan = masterplan_of("rencana_aksi:\n" + row % ("A", "satu", 1) + row % ("B", "dua", 2) + row % ("A", "tiga", 3))
    table = TableMaker(Printer(plan.istilah)).table(
        plan.rencana_aksi,
        Kolom("No.", "#"),
        Kolom("Kegiatan", "kegiatan"),
        Kolom("Jumlah", "total", jumlah=True),
        kelompok="program",
        subjumlah="Subjumlah",
    )
    assert isinstance(table, Table)
    shown = [[plain(cell) for cell in row.cells] for row in table.rows]
    assert shown == [
        ["A"], ["1", "satu", "1.000.000"], ["2", "tiga", "3.000.000"], ["", "Subjumlah", "4.000.000"],
        ["B"], ["3", "dua", "2.000.000"], ["", "Subjumlah", "2.000.000"], ["", "Jumlah", "6.000.000"],
    ]  # fmt: skip
    amounts = [f"rencana_aksi[{name}].anggaran[apbd][2026]" for name in ("satu", "tiga", "dua")]
    sums = [row.cells[-1][0].raw.dari for row in table.rows if row.kind == "jumlah"]  # type: ignore[union-attr]
    assert sums == [tuple(amounts[:2]), tuple(amounts[2:]), tuple(amounts)]


def test_a_stated_zero_is_shown_in_its_row_and_in_every_sum(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(
        "rencana_aksi:\n- {kegiatan: A, anggaran: {APBD: {2026: 0}}}\n- {kegiatan: B, anggaran: {CSR: {2026: '-'}}}"
    )
    assert _money(plan, Printer(plan.istilah)) == [
        ["A", "–", "0", "–", "0"],
        ["B", "[belum diisi]", "[belum diisi]", "[belum diisi]", "[belum diisi]"],
        ["Jumlah", "[belum diisi]", "0 [belum lengkap]", "[belum diisi]", "0 [belum lengkap]"],
    ]


def test_a_source_of_which_no_year_is_known_leaves_every_year_open(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of("rencana_aksi: [{kegiatan: A, anggaran: {CSR: '?', DAK: {2026: 1 juta, 2027: '-'}}}]")
    assert _money(plan, Printer(plan.istilah))[0] == [
        "A", "[belum diisi]", "1.000.000 [belum lengkap]", "[belum diisi]", "1.000.000 [belum lengkap]",
    ]  # fmt: skip


def test_of_a_sum_of_which_nothing_is_known_the_gap_alone_is_said(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of("rencana_aksi: [{kegiatan: A, anggaran: {APBD: {2026: 5 juta, 2027: TBD}}}]")
    printer, open_year = Printer(plan.istilah), Rekap(plan).per_tahun[Tahun(2027)]
    gap = "[belum diisi: anggaran APBD Kabupaten/Kota tahun 2027]"
    assert plain(printer.inlines(open_year)) == plain(printer.inlines(rupiah_ringkas(open_year))) == gap
