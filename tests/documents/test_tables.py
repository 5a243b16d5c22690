"""Tables and forms: what a row shows, and what stands where something is missing."""

from collections.abc import Callable

from generator.blocks.blocks import Heading, Table
from generator.blocks.inline import Reference, Run, plain
from generator.blocks.marks import SideTable
from generator.documents.filters import alinea_pertama
from generator.documents.html import to_html
from generator.documents.manifest import DocumentSpec
from generator.documents.printing import Printer
from generator.documents.tables import TableMaker
from generator.documents.to_blocks import to_blocks
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.masterplan.rekap import Rekap
from generator.masterplan.susunan import garis_waktu_ringkas
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


def _form(plan: Masterplan, *rows: tuple[object, ...]) -> Table:
    return TableMaker(Printer(plan.istilah)).form(*rows, judul="Profil", kunci="profil", sumber=plan.quick_win[0])


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
    rows = garis_waktu_ringkas(masterplan_of(text))
    assert [(row.dimensi, row.banyak, "".join(row.tahun.values())) for row in rows] == [
        ("smart_economy", 2, "■■■■"),
        ("smart_living", 1, "■"),
    ]


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
    assert to_html(profile).count('class="halaman-baru"') == 1
