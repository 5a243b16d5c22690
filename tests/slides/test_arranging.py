"""The arrangement of blocks on slides: nothing is lost, and nothing is higher than a slide."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from generator.blocks.blocks import Block, Chart, Column, Figure, Heading, ListBlock, Paragraph, Row, Series, Table
from generator.blocks.inline import Run, plain
from generator.slides.arranging import ROOM, Slide, row_height, slides_of, titles_left_out
from tests.cases import each

WORDS = st.builds(lambda name, length: f"Kata {name}" + " panjang" * length, st.integers(0, 999), st.integers(0, 40))
CELLS = st.builds(lambda name, length: f"{name}" + " sel" * length, st.integers(0, 999), st.integers(0, 20))


def heading(text: str) -> Heading:
    return Heading(1, [Run(text)], numbered=False)


def paragraph(text: str, style: str = "") -> Paragraph:
    return Paragraph([Run(text)], style)


def table(*rows: Row | list[str], source: str = "") -> Table:
    made = [row if isinstance(row, Row) else Row([[Run(cell)] for cell in row]) for row in rows]
    columns = [Column([Run("No.")], 0.4), Column([Run("Isi")], 3)]
    return Table(columns, made, source=[Run(source)] if source else [])


def titles(slides: list[Slide]) -> list[str]:
    return [plain(slide.title) for slide in slides]


def texts(slide: Slide) -> Iterator[str]:
    yield from (plain(line.inlines) for line in slide.lines)
    if isinstance(slide.visual, Table):
        yield from (plain(cell) for row in slide.visual.rows for cell in row.cells)


def height(slide: Slide) -> float:
    if not isinstance(slide.visual, Table):
        return slide.height
    heads = row_height([column.title for column in slide.visual.columns], slide.visual.columns)
    return slide.height + heads + sum(row_height(row.cells, slide.visual.columns) for row in slide.visual.rows)


def test_each_chapter_is_a_slide() -> None:
    assert titles(slides_of([heading("Visi"), paragraph("a"), heading("Misi"), paragraph("b")])) == ["Visi", "Misi"]


def test_a_chapter_that_only_lacks_its_content_has_no_slide() -> None:
    gap = Paragraph([Run("[belum diisi: isu daerah]", gap=True)], "celah")
    assert titles(slides_of([heading("Isu"), gap, heading("Visi"), paragraph("a"), gap])) == ["Visi"]


def test_a_long_table_goes_on_under_the_same_title_with_its_group_said_again() -> None:
    group = Row([[Run("Jangka Pendek")]], "kelompok")
    slides = slides_of([heading("Peta Jalan"), table(group, *([str(n), f"Program {n}"] for n in range(30)))])
    assert titles(slides) == ["Peta Jalan", *["Peta Jalan (lanjutan)"] * (len(slides) - 1)]
    assert len(slides) > 1
    for slide in slides:
        assert isinstance(slide.visual, Table)
        assert slide.visual.rows[0].kind == "kelompok"
        assert slide.visual.rows[-1].kind == ""


def test_a_short_sentence_stands_above_its_table_but_a_long_text_apart_from_it() -> None:
    short = slides_of([heading("Isu"), paragraph("Dua isu."), table(["1", "a"])])
    long = slides_of([heading("Isu"), paragraph("Kalimat panjang. " * 40), table(["1", "a"])])
    assert [bool(slide.visual) for slide in short] == [True]
    assert [bool(slide.visual) for slide in long] == [False, True]


def test_sources_are_for_the_speaker() -> None:
    blocks = [
        heading("Isu"),
        paragraph("a"),
        paragraph("Sumber: BPS", "sumber"),
        table(["1", "b"], source="Sumber: X"),
    ]
    [slide] = slides_of(blocks)
    assert [plain(note) for note in slide.notes] == ["Sumber: BPS", "Sumber: X"]


def test_a_chart_says_its_unit() -> None:
    chart = Chart("batang", ["a"], [Series("Jumlah", [1.0])], unit="miliar rupiah")
    [slide] = slides_of([heading("Dana"), Figure(chart, "Dana", caption=[Run("Kebutuhan Dana")])])
    assert [*texts(slide)] == ["Kebutuhan Dana, dalam miliar rupiah"]


def test_items_of_a_list_keep_their_numbers_and_their_depth() -> None:
    inner = ListBlock(False, [[paragraph("a")]])
    [slide] = slides_of([heading("Misi"), ListBlock(True, [[paragraph("Satu"), inner], [paragraph("Dua")]], start=3)])
    assert [(line.marker, plain(line.inlines), line.depth) for line in slide.lines] == [
        ("3.", "Satu", 0), ("•", "a", 1), ("4.", "Dua", 0)
    ]  # fmt: skip


BLOCKS = st.one_of(
    WORDS.map(paragraph),
    WORDS.map(heading),
    st.lists(WORDS, min_size=1, max_size=12).map(
        lambda items: ListBlock(True, [[paragraph(item)] for item in items])
    ),
    st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=40).map(lambda rows: table(*rows)),
)


@given(st.lists(BLOCKS, min_size=1, max_size=8))
def test_everything_is_on_a_slide_once_and_in_order(blocks: list[Block]) -> None:
    given_texts = [text for block in blocks if not isinstance(block, Heading) for text in _texts_of(block)]
    assert [text for slide in slides_of(blocks) for text in texts(slide)] == given_texts


def _texts_of(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [plain(cell) for row in block.rows for cell in row.cells]
    if isinstance(block, ListBlock):
        return [text for item in block.items for inner in item for text in _texts_of(inner)]
    assert isinstance(block, Paragraph)
    return [plain(block.inlines)]


@given(st.lists(BLOCKS, min_size=1, max_size=8))
def test_no_slide_is_fuller_than_it_can_be(blocks: list[Block]) -> None:
    for slide in slides_of([heading("Judul"), *blocks]):
        alone = len(slide.lines) <= 1 and (not isinstance(slide.visual, Table) or len(slide.visual.rows) <= 1)
        assert alone or height(slide) <= ROOM + 1e-9


def test_a_table_without_rows_is_still_shown() -> None:
    [slide] = slides_of([heading("Isu"), table()])
    assert isinstance(slide.visual, Table)


@each("body", [[], [heading("Kosong")]])
def test_nothing_gives_no_slides(body: list[Block]) -> None:
    assert slides_of(body) == []


def test_a_cell_that_is_higher_than_a_slide_goes_on_on_the_next() -> None:
    long = " ".join(f"kata{n}" for n in range(900))
    slides = slides_of([heading("Risiko"), table(["1", long], ["2", "pendek"])])
    assert len(slides) > 1
    assert " ".join(" ".join(texts(slide)) for slide in slides).split() == ["1", *long.split(), "2", "pendek"]
    assert all(height(slide) <= ROOM + 1e-9 for slide in slides)


def test_a_long_quotation_is_text_and_goes_on_where_it_is_longer_than_a_slide() -> None:
    long = " ".join(f"kata{n}" for n in range(400))
    slides = slides_of([heading("Visi"), paragraph(long, "kutipan")])
    assert {line.look for slide in slides for line in slide.lines} == {""}
    assert [word for slide in slides for text in texts(slide) for word in text.split()] == long.split()
    assert all(height(slide) <= ROOM + 1e-9 for slide in slides)
    assert [line.look for line in slides_of([heading("Visi"), paragraph("Kota cerdas", "kutipan")])[0].lines] == [
        "kutipan"
    ]


def test_the_rows_of_a_long_table_are_shared_evenly_between_its_slides() -> None:
    slides = slides_of([heading("Risiko"), table(*([str(n), "kata " * 100] for n in range(6)))])
    assert [len(slide.visual.rows) for slide in slides if isinstance(slide.visual, Table)] == [3, 3]


def test_chapters_left_out_for_want_of_content_are_named() -> None:
    gap = Paragraph([Run("[belum diisi: isu daerah]", gap=True)], "celah")
    body = [heading("Isu"), gap, heading("Visi"), paragraph("a"), heading("Kosong")]
    assert titles_left_out(body) == ["Isu"]
