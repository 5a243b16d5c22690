"""Which line of an edited document is which one of before."""

from dataclasses import replace

from generator.blocks.blocks import Column as TableColumn
from generator.blocks.blocks import Cover, Document, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run
from generator.source.values import Paragraf
from generator.word.anchor_map import mark_of
from generator.word.fingerprint import Fingerprint, number_of
from generator.word.reading.base_lines import BaseLine, Entry, built_lines, composed_lines
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, paired
from generator.word.reading.paragraphs import ReadParagraph


def base(text: str, path: str = "") -> BaseLine:
    return BaseLine(Line(number_of(text), number_of(text), text=text), Entry([[Run(text, path)]]))


def line(text: str, *marks: str) -> Line:
    block = ReadParagraph(text=text, anchored=dict.fromkeys(marks, text))
    return Line(number_of(text), number_of(text), text=text, block=block)


def row(item: str, *texts: str) -> BaseLine:
    text = "\u2502".join(texts)
    entry = Entry([[Run(said)] for said in texts], item, is_row=True)
    return BaseLine(Line(number_of(text), number_of(text), "baris", text), entry)


def valued(item: str, *texts: str) -> BaseLine:
    """A row whose cells are values of its item."""
    line = row(item, *texts)
    cells: list[list[Inline]] = [[Run(said, f"{item}.isian{n}")] for n, said in enumerate(texts)]
    return replace(line, entry=Entry(cells, item, is_row=True))


def point(text: str, path: str) -> BaseLine:
    """An item of a list."""
    return replace(base(text), entry=Entry([[Run(text, path)]], listed=True))


def read_row(*texts: str, mark: str = "") -> Line:
    text = "\u2502".join(texts)
    cells = [
        [ReadParagraph(text=said, anchored={mark: said} if mark and not n else {})] for n, said in enumerate(texts)
    ]
    return Line(number_of(text), number_of(text), "baris", text, block=ReadRow(cells))


def told(pairs: list[Pair]) -> list[tuple[str, str]]:
    return [
        (pair.old.line.text if pair.old else "", pair.new.text if pair.new else "")
        for pair in pairs
        if not pair.equal
    ]


def test_a_line_with_the_anchor_of_another_is_that_one_whatever_it_says() -> None:
    old = [base("satu dua tiga", "a"), base("empat lima enam", "b")]
    new = [line("empat lima tujuh", mark_of("a", 0)), line("sama sekali lain", mark_of("b", 0))]
    assert told(paired(old, new)) == [
        ("satu dua tiga", "empat lima tujuh"),
        ("empat lima enam", "sama sekali lain"),
    ]


def test_lines_without_anchors_are_paired_by_likeness() -> None:
    old = [base("satu dua tiga empat")]
    new = [line("kalimat baru di depan"), line("satu dua tiga lima")]
    assert told(paired(old, new)) == [("", "kalimat baru di depan"), ("satu dua tiga empat", "satu dua tiga lima")]


def test_a_row_is_never_a_paragraph() -> None:
    assert told(paired([row("x[a]", "satu", "dua")], [line("satu dua")])) == [("", "satu dua"), ("satu\u2502dua", "")]


def test_the_second_row_with_an_anchor_is_a_new_one() -> None:
    mark = mark_of("x[a]", -1)
    pairs = paired(
        [row("x[a]", "satu", "dua")], [read_row("satu", "tiga", mark=mark), read_row("satu", "lima", mark=mark)]
    )
    assert told(pairs) == [("satu\u2502dua", "satu\u2502tiga"), ("", "satu\u2502lima")]


def test_what_is_gone_here_and_new_there_was_moved() -> None:
    old = [base("satu"), base("dua"), base("tiga"), base("empat")]
    pairs = paired(old, [line("dua"), line("tiga"), line("empat"), line("satu")])
    assert [(pair.new.text, pair.moved) for pair in pairs if pair.new] == [
        ("dua", False), ("tiga", False), ("empat", False), ("satu", True),
    ]  # fmt: skip


def test_a_row_that_was_moved_and_edited_is_known_by_its_anchor() -> None:
    old = [row("x[a]", "satu", "dua"), row("x[b]", "tiga", "empat"), row("x[c]", "lima", "enam")]
    new = [read_row("tiga", "empat"), read_row("lima", "enam"), read_row("satu", "baru", mark=mark_of("x[a]", -1))]
    (moved,) = [pair for pair in paired(old, new) if pair.moved]
    assert told([moved]) == [("satu\u2502dua", "satu\u2502baru")]


def document() -> Document:
    text = Paragraf("Satu.\n\nDua.")
    text.path, text.spot = "a", (0, 0)  # type: ignore[assignment]
    table = Table(
        [TableColumn([Run("Nama")])],
        [Row([[Run("Isi", "x[a].nama")]], path="x[a]")],
        number="Tabel 1.1",
        caption=[Run("Daftar")],
    )
    body = [
        Paragraph([Run("Satu.", "a", text)]),
        Paragraph([Run("Dua.", "a", text)]),
        ListBlock(ordered=False, items=[[Paragraph([Run("Butir")])]]),
        table,
    ]
    return Document("buku", "Buku", Cover([Run("Judul")], [], [], [], []), "", "", body)


def test_composed_lines_tell_values_parts_rows_and_items() -> None:
    lines = {base.line.text: base.entry for base in composed_lines(document()) if base.entry}
    assert [lines[text].part for text in ("Satu.", "Dua.")] == [1, 2]
    assert (lines["Butir"].listed, lines["Isi"].row, lines["Isi"].is_row) == (True, "x[a]", True)
    assert lines["Tabel 1.1 Daftar"].cells[0][0].text == "Tabel 1.1 "


def test_the_fingerprint_says_which_lines_a_document_was_built_with() -> None:
    composed = composed_lines(document())
    body = [(base.line.full, "", "") for base in composed]
    at = next(n for n, base in enumerate(composed) if base.line.text == "Dua.")
    body[at] = (number_of("Kata versi lama."), "", "")
    known = built_lines(composed, Fingerprint(body, [], [], [], ""))
    assert (known[at].line.text, known[at].entry) == ("", composed[at].entry)
    assert [base.line.text for base in known[:at]] == [base.line.text for base in composed[:at]]
    assert built_lines(composed, None) == composed


def test_a_row_that_was_moved_with_its_anchor_is_not_the_one_typed_in_its_old_place() -> None:
    anchored = mark_of("anggota[b]", -1)
    old = [row("anggota[a]", "Andi", "Camat"), row("anggota[b]", "Budi", "Lurah"), row("anggota[c]", "Citra", "Guru")]
    new = [
        read_row("Budi", "Lurah", mark=anchored), read_row("Andi", "Camat", mark=mark_of("anggota[a]", -1)),
        read_row("Siti", "Lurah"), read_row("Citra", "Guru", mark=mark_of("anggota[c]", -1)),
    ]  # fmt: skip
    pairs = paired(old, new)
    assert told(pairs) == [("", "Siti│Lurah")]
    assert [pair.old.line.text for pair in pairs if pair.old and pair.moved] == ["Budi│Lurah"]


def test_a_row_without_an_anchor_that_has_nothing_of_another_is_not_that_one() -> None:
    old = [valued("anggota[a]", "Andi", "Camat"), valued("anggota[b]", "Budi", "Lurah")]
    new = [read_row("Andi", "Camat", mark=mark_of("anggota[a]", -1)), read_row("Siti", "Guru")]
    assert told(paired(old, new)) == [("", "Siti│Guru"), ("Budi│Lurah", "")]


def test_a_row_without_an_anchor_that_shares_a_value_or_its_name_is_the_same() -> None:
    old = [valued("anggota[a]", "Andi", "Camat"), valued("anggota[b]", "Budi", "Lurah")]
    first = read_row("Andi", "Camat", mark=mark_of("anggota[a]", -1))
    for typed in (read_row("Siti", "Lurah"), read_row("Budi", "Guru")):
        assert told(paired(old, [first, typed])) == [("Budi│Lurah", typed.text)]


def test_a_text_typed_in_place_of_a_removed_item_of_a_list_is_not_that_item() -> None:
    old = [point("satu dua tiga empat", "misi[1]")]
    assert told(paired(old, [line("angka ini masih dibahas")])) == [
        ("", "angka ini masih dibahas"),
        ("satu dua tiga empat", ""),
    ]


def test_an_item_of_a_list_reworded_without_its_anchor_is_the_same() -> None:
    old = [point("satu dua tiga empat", "misi[1]")]
    assert told(paired(old, [line("satu dua tiga lima")])) == [("satu dua tiga empat", "satu dua tiga lima")]


def test_an_anchor_that_stayed_in_its_line_says_nothing_of_another_line_with_the_same_value() -> None:
    old = [base("Judul: Dinas", "opd.nama"), base("antara"), base("Dinas", "opd.nama")]
    new = [line("Judul: Badan"), line("antara"), line("Badan", mark_of("opd.nama", 0))]
    assert told(paired(old, new)) == [("Judul: Dinas", "Judul: Badan"), ("Dinas", "Badan")]
