"""Two versions merged: which blocks, rows and items came, went, stayed or moved."""

from generator.blocks.blocks import (
    Block,
    Chart,
    Column,
    Cover,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Series,
    Table,
)
from generator.blocks.inline import Inline, Reference, Run, plain
from generator.blocks.numbering import number_blocks
from generator.blocks.tracked_changes.documents import NEW_CHART, compared, shown_before


def document(*body: Block) -> Document:
    number_blocks(body)
    return Document("uji", "Uji", Cover([], [], [], [], []), "Kota Uji", "Diskominfo", list(body))


def merged(old: list[Block], new: list[Block]) -> list[Block]:
    return compared(document(*old), document(*new)).body


def table(*rows: Row, key: str = "aksi", columns: int = 1) -> Table:
    return Table([Column([Run(f"Kolom {n}")]) for n in range(columns)], list(rows), key, [Run("Rencana Aksi")])


def row(name: str, *texts: str) -> Row:
    path = f"rencana_aksi[{name}]"
    return Row([[Run(text, f"{path}.kegiatan")] for text in texts or (name,)], path=path)


def fates(rows: list[Row]) -> list[tuple[str, str]]:
    return [(row.path[13:-1], row.revision) for row in rows]


def notes(inlines: list[Inline]) -> list[str]:
    return [inline.note for inline in inlines if inline.note]


def test_equal_documents_have_no_revision() -> None:
    body: list[Block] = [Heading(1, [Run("Visi")]), Paragraph([Run("Isi.")]), table(row("a"), row("b"))]
    assert compared(document(*body), document(*body)) == document(*body)


def test_a_paragraph_that_came_and_one_that_went() -> None:
    old: list[Block] = [Paragraph([Run("Tetap satu.")]), Paragraph([Run("Hanya dahulu ada.")])]
    new: list[Block] = [Paragraph([Run("Baru sama sekali!")]), Paragraph([Run("Tetap satu.")])]
    found = [(block.revision, plain(block.inlines)) for block in merged(old, new) if isinstance(block, Paragraph)]
    assert found == [("tambah", "Baru sama sekali!"), ("", "Tetap satu."), ("hapus", "Hanya dahulu ada.")]


def test_what_rejecting_shows_is_the_old_text_with_the_new_charts() -> None:
    def chart(value: float) -> Figure:
        return Figure(Chart("batang", ["a"], [Series("s", [value])]), "Bagan", caption=[Run("Dana")])

    old, new = document(Paragraph([Run("Dahulu.")]), chart(1)), document(Paragraph([Run("Kini.")]), chart(2))
    assert shown_before(old, compared(old, new)).body == [old.body[0], new.body[1]]


def test_rows_are_known_by_the_item_that_they_show() -> None:
    old, new = table(row("a", "Jalan"), row("b", "Pasar")), table(row("b", "Pelabuhan"), row("c", "Air"))
    (found,) = merged([old], [new])
    assert isinstance(found, Table)
    assert fates(found.rows) == [("a", "hapus"), ("b", ""), ("c", "tambah")]
    assert [inline.revision for inline in found.rows[1].cells[0]] == ["hapus", "tambah"]


def test_a_row_that_moved_within_its_table_says_behind_which() -> None:
    old = table(row("a", "Jalan"), row("b", "Pasar"), row("c", "Air"))
    new = table(row("b", "Pasar"), row("c", "Air"), row("a", "Jalan"))
    (found,) = merged([old], [new])
    assert isinstance(found, Table)
    assert fates(found.rows) == [("a", "hapus"), ("b", ""), ("c", ""), ("a", "tambah")]
    assert notes(found.rows[0].cells[0]) == ["Dipindahkan di dalam Tabel 1, sesudah “Air”."]
    assert notes(found.rows[3].cells[0]) == []


def test_a_row_that_moved_to_another_table_says_to_which() -> None:
    def plan(first: list[Row], second: list[Row]) -> list[Block]:
        return [
            Heading(1, [Run("Rencana")]),
            table(*first, key="satu"),
            Heading(2, [Run("Kota Cerdas")]),
            table(*second, key="dua"),
        ]

    found = merged(plan([row("a"), row("b")], [row("c")]), plan([row("b")], [row("c"), row("a")]))
    assert isinstance(found[1], Table)
    assert notes(found[1].rows[0].cells[0]) == ["Dipindahkan ke 1.1 Kota Cerdas, Tabel 1.2, sesudah “c”."]


def test_of_paragraphs_that_moved_together_only_the_first_says_so() -> None:
    moving: list[Block] = [Paragraph([Run(f"Paragraf panjang nomor {n} yang berpindah.")]) for n in ("satu", "dua")]
    first, second = Heading(1, [Run("Awal")]), Heading(1, [Run("Akhir")])
    stays: list[Block] = [Paragraph([Run(f"Paragraf {n}, yang tetap di tempatnya.")]) for n in "pqr"]
    found = merged([first, *moving, second, *stays], [first, second, *stays, *moving])
    said = [notes(block.inlines) for block in found if isinstance(block, Paragraph) and block.revision == "hapus"]
    assert said == [["Dipindahkan ke BAB II Akhir, sesudah “Paragraf r, yang tetap di tempatnya.”."], []]


def test_a_table_with_more_columns_holds_the_one_that_it_replaces() -> None:
    (found,) = merged([table(row("a", "x"))], [table(row("a", "x", "y"), columns=2)])
    assert isinstance(found, Table)
    assert found.revision == ""
    assert found.replaced is not None
    assert (len(found.replaced.columns), len(found.columns)) == (1, 2)


def test_a_table_of_another_key_replaces_nothing() -> None:
    found = merged([table(row("a", "x"))], [table(row("a", "x", "y"), key="lain", columns=2)])
    assert [block.revision for block in found if isinstance(block, Table)] == ["hapus", "tambah"]


def test_a_table_that_went_is_the_target_of_what_referred_to_it_alone() -> None:
    old: list[Block] = [Heading(1, [Run("Lama")]), table(row("a")), Paragraph([Run("Lihat "), Reference("aksi")])]
    found = merged(old, [Heading(1, [Run("Baru")]), table(row("b", "x", "y"), key="lain", columns=2)])
    anchors = [block.anchor for block in found if isinstance(block, Table)]
    [reference] = [inline for block in found if isinstance(block, Paragraph) for inline in block.inlines[1:]]
    assert isinstance(reference, Reference)
    assert len(set(anchors)) == 2
    assert reference.anchor == anchors[0]


def test_a_heading_that_went_is_no_target() -> None:
    (found,) = merged([Heading(1, [Run("Lama")])], [])
    assert isinstance(found, Heading) and found.anchor == ""


def test_a_table_that_stays_knows_its_former_number() -> None:
    found = merged([table(row("a")), table(row("z"), key="akhir")], [table(row("z"), key="akhir")])
    assert [(block.number, block.former) for block in found if isinstance(block, Table)] == [
        ("Tabel 1", ""),
        ("Tabel 1", "Tabel 2"),
    ]


def test_items_of_a_list_come_and_go_with_what_is_below_them() -> None:
    below = ListBlock(False, [[Paragraph([Run("anak")])]])
    old = ListBlock(True, [[Paragraph([Run("tetap")])], [Paragraph([Run("pergi jauh")]), below]])
    new = ListBlock(True, [[Paragraph([Run("tetap")])], [Paragraph([Run("datang")])]])
    (found,) = merged([old], [new])
    assert isinstance(found, ListBlock)
    went = found.items[1]
    assert isinstance(went[0], Paragraph) and went[0].revision == "hapus"
    assert isinstance(went[1], ListBlock) and went[1].items[0][0] == Paragraph([Run("anak")], revision="hapus")
    assert found.items[2] == [Paragraph([Run("datang")], revision="tambah")]


def test_a_chart_with_other_numbers_says_so() -> None:
    def chart(value: float) -> Figure:
        return Figure(Chart("batang", ["a"], [Series("n", [value])]), "bagan", "dana", [Run("Dana")])

    (found,) = merged([chart(1)], [chart(2)])
    assert isinstance(found, Figure)
    assert notes(found.caption) == [NEW_CHART]
    assert found.revision == ""


def test_a_reference_does_not_stay_where_its_table_came_in_another_place() -> None:
    lines = [Paragraph([Run(f"Paragraf {n}, yang tetap di tempatnya.")]) for n in "pq"]
    reference = Paragraph([Run("Lihat "), Reference("aksi")])
    found = merged([reference, table(row("a")), *lines], [reference, *lines, table(row("a"))])[0]
    assert isinstance(found, Paragraph)
    assert [(type(inline), inline.revision) for inline in found.inlines] == [
        (Run, ""),
        (Reference, "hapus"),
        (Reference, "tambah"),
    ]
