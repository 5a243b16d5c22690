"""Foreign words are printed in italics; names, titles of laws and quotations stay upright."""

from collections.abc import Callable

from generator.blocks.blocks import Block, Column, Cover, Document, Heading, Paragraph, Row, Table
from generator.blocks.inline import Run, by_language
from generator.documents.as_html import to_html
from generator.documents.as_markdown import to_markdown
from generator.documents.foreign_words import ForeignWords
from generator.masterplan.masterplan import Masterplan
from tests.cases import each

PLAN = """
gaya: {kata_asing: [Smart Pole]}
rencana_aksi: [{program: Program Cloud, kegiatan: Penyediaan dashboard pasar}]
"""
Plans = Callable[[str], Masterplan]


def in_italics(plan: Masterplan, *runs: Run) -> list[str]:
    """The foreign words of a paragraph."""
    ForeignWords(plan).mark([Paragraph([*runs])])
    return [text for run in runs for text, foreign in by_language(run) if foreign]


@each(
    ("text", "italic"),
    [
        ("Dinas menjadi leading sector.", ["leading sector"]),
        ("Leading sector dipilih. Dashboard dibuka.", ["Leading sector", "Dashboard"]),
        ("Pembayaran nontunai (cashless) meluas.", ["cashless"]),
        ("Daftar Quick Win dan quick win lain", ["Quick Win", "quick win"]),
        ("Gerakan Menuju 100 Smart City", []),
        ("Menuju smart city bersama Dewan Smart City", ["smart city"]),
        ("Smart Branding menata branding kota", ["branding"]),
        ("layanan online-offline", ["online", "offline"]),
        ("layanan onlineku dan e-mailing", []),
        ("Dashboard Pasar dibuka", []),
        ("Buku 2 – Masterplan versi 1; masterplan", ["masterplan"]),
        ("tiang smart pole di alun-alun", ["smart pole"]),
        ("“Kami role model,” katanya; role model", ["role model"]),
        ("Permen X Nomor 3 Tahun 2020 tentang Sistem dashboard; dashboard", ["dashboard"]),
        ("Kegiatan Penyediaan dashboard pasar memakai dashboard", ["dashboard"]),
        ("https://contoh.go.id/dashboard/website", []),
    ],
)
def test_a_text_sets_apart_what_is_foreign_and_no_name(text: str, italic: list[str], masterplan_of: Plans) -> None:
    assert in_italics(masterplan_of(PLAN), Run(text)) == italic


@each(
    ("path", "italic"),
    [
        ("quick_win[a].nama", []),
        ("rencana_aksi[a].kegiatan", []),
        ("quick_win[a].mitra[1]", []),
        ("sumber[a].judul", []),
        ("sasaran[a].nama", ["dashboard"]),
        ("rencana_aksi[a].indikator", ["dashboard"]),
    ],
)
def test_the_place_of_a_value_tells_names(path: str, italic: list[str], masterplan_of: Plans) -> None:
    assert in_italics(masterplan_of(PLAN), Run("pemakaian dashboard", path)) == italic


def test_a_phrase_that_goes_over_two_runs_is_one(masterplan_of: Plans) -> None:
    assert in_italics(masterplan_of(PLAN), Run("menjadi leading "), Run("sector kota")) == ["leading ", "sector"]


def test_links_gaps_and_what_is_in_italics_already_stay(masterplan_of: Plans) -> None:
    runs = (Run("dashboard", url="https://a.id"), Run("dashboard", gap=True), Run("dashboard", italic=True))
    assert in_italics(masterplan_of(PLAN), *runs) == []


def test_titles_with_capitals_and_cells_are_set_apart_too(masterplan_of: Plans) -> None:
    title, column, cell = Run("Uji Dashboard Kota"), Run("Roadmap"), Run("laju upload")
    blocks: list[Block] = [Heading(2, [title]), Table([Column([column])], [Row([[cell]])])]
    ForeignWords(masterplan_of(PLAN)).mark(blocks)
    assert [run.foreign for run in (title, column, cell)] == [((4, 13),), ((0, 7),), ((5, 11),)]


def test_html_and_markdown_print_them_in_italics(masterplan_of: Plans) -> None:
    block = Paragraph([Run("Dinas menjadi leading sector.", "a.b")])
    ForeignWords(masterplan_of(PLAN)).mark([block])
    document = Document("a", "A", Cover([Run("A")]), "", "", [block])
    assert "menjadi <i>leading sector</i>." in to_html(document)
    assert "menjadi *leading sector*." in to_markdown(document)
