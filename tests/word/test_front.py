"""The cover is one table that fits its page, whatever the region has supplied."""

from generator.blocks.blocks import Column, Cover, Document, Form, Picture, Row, Shape, Table
from generator.blocks.inline import Run
from generator.blocks.look import tone
from generator.word.paper_and_font import PaperAndFont, paper_and_font
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.documents.drawing import png
from tests.word.opening import W, main_part, part, style_of, text_of


def covered(cover: Cover, chosen: PaperAndFont | None = None) -> bytes:
    return to_docx(Document("uji", "Uji", cover, "Kota Uji", "Dinas", []), Look(chosen or PaperAndFont()))


FULL = Cover(
    number="Buku 2", title=[Run("Masterplan")], subtitle=[Run("Smart City")], region=[Run("Kota Uji")],
    period=[Run("Tahun 2025–2029")], government=[Run("PEMERINTAH KOTA UJI")], vision=[Run("“Maju”")],
    version=[Run("Versi 1.0")], status="DRAF", notice="Rekaan.",
)  # fmt: skip


def test_the_cover_shows_all_that_there_is_from_top_to_bottom() -> None:
    table = next(main_part(covered(FULL)).iter(f"{W}tbl"))
    shown = [text for p in table.iter(f"{W}p") if (text := text_of(p))]
    assert shown == [
        "PEMERINTAH KOTA UJI", "Buku 2", "Masterplan", "Smart City", "Kota Uji", "Tahun 2025–2029", "“Maju”",
        "Versi 1.0", "Rekaan.", "DRAF",
    ]  # fmt: skip


def test_it_carries_the_tones_of_all_dimensions_in_their_order() -> None:
    strip = [*next(main_part(covered(FULL)).iter(f"{W}tbl")).iter(f"{W}tr")][2]
    fills = [shade.get(f"{W}fill") for shade in strip.iter(f"{W}shd")]
    assert fills[0] == tone("smart_governance")
    assert fills[-1] == tone("smart_environment")


def test_what_is_missing_leaves_no_line_and_no_frame() -> None:
    root = main_part(covered(Cover([Run("Judul")])))
    assert [text_of(p) for p in next(root.iter(f"{W}tbl")).iter(f"{W}p") if text_of(p)] == ["Judul"]
    assert not [*root.iter(f"{W}pBdr")]


def test_the_coat_of_arms_stands_beside_the_government() -> None:
    emblem = Picture(png(20, 20), "png", 20, 20)
    first = next(
        next(
            main_part(covered(Cover([Run("J")], government=[Run("PEMERINTAH")], emblem=emblem))).iter(f"{W}tbl")
        ).iter(f"{W}tr")
    )
    left, right = first.iter(f"{W}tc")
    assert [*left.iter("{*}blip")]
    assert text_of(right) == "PEMERINTAH"


@each(("status", "fill"), [("DRAF", "FFD45E"), ("FINAL", "263238")])
def test_the_status_has_its_colour(status: str, fill: str) -> None:
    root = main_part(covered(Cover([Run("J")], status=status)))
    (paragraph,) = [p for p in root.iter(f"{W}p") if style_of(p) == "SampulStatus"]
    assert paragraph.find(f"{W}pPr/{W}shd").get(f"{W}fill") == fill


@each("paper", ["a4", "f4"])
def test_its_rows_fit_the_page(paper: str) -> None:
    root = main_part(covered(FULL, paper_and_font(paper, "Arial")))
    heights = sum(int(height.get(f"{W}val")) for height in next(root.iter(f"{W}tbl")).iter(f"{W}trHeight"))
    size, margins = next(root.iter(f"{W}pgSz")), next(root.iter(f"{W}pgMar"))
    room = int(size.get(f"{W}h")) - int(margins.get(f"{W}top")) - int(margins.get(f"{W}bottom"))
    assert heights < room


def test_the_cover_has_no_header_and_no_page_number() -> None:
    section = next(main_part(covered(FULL)).iter(f"{W}sectPr"))
    assert not [*section.iter(f"{W}headerReference", f"{W}footerReference", f"{W}pgNumType")]


@each("form", ["buku", "peraturan"])
def test_a_cover_and_key_figures_have_all_their_styles_in_each_form(form: Form) -> None:
    figures = Table([Column([Run("18")])], [Row([[Run("strategi")]])], figures=True)
    docx = to_docx(
        Document("uji", "Uji", FULL, "Kota Uji", "Dinas", [figures], shape=Shape(form)), Look(PaperAndFont())
    )
    defined = {style.get(f"{W}styleId") for style in part(docx, "word/styles.xml").iter(f"{W}style")}
    named = {style.get(f"{W}val") for style in main_part(docx).iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert {"Title", "SampulStatus", "TabelPolos"} <= named
    assert sorted(named - defined) == []
