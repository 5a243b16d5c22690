"""Each value has one place: where people would edit it, not where it happens to stand first."""

from generator.blocks.blocks import Column, Heading, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run
from generator.source.values import Paragraf
from generator.word.anchor_places import Places, stretches
from tests.cases import each
from tests.word.test_anchors import gap, run, value


def table(*rows: Row, columns: int = 3) -> Table:
    return Table([Column([Run(f"Kolom {n}")]) for n in range(columns)], list(rows))


def form(*fields: tuple[str, Inline]) -> Table:
    return table(*(Row([[Run(label)], [field]], path=field.path) for label, field in fields), columns=2)


def summary(*cells: Inline) -> Table:
    return table(Row([[Run("1")], *([cell] for cell in cells)], path="qw[a]"), columns=len(cells) + 1)


@each("field", [run("Kominfo", "qw[a].opd"), gap("qw[a].opd")], ids=["value", "gap"])
def test_a_form_comes_before_the_summary_that_prints_its_values_first(field: Run) -> None:
    first, second = summary(run("Mal", "qw[a].nama"), run("Kominfo", "qw[a].opd")), form(("OPD", field))
    places = Places([first, second])
    assert places.holds(second.rows[0].cells[1], "qw[a].opd")
    assert places.holds(first.rows[0].cells[1], "qw[a].nama"), "what the form does not print stays with the summary"


def test_of_two_rows_the_one_that_prints_more_of_the_item_is_the_place() -> None:
    short = summary(run("Mal", "qw[a].nama"))
    full = summary(run("Mal", "qw[a].nama"), run("Kominfo", "qw[a].opd"))
    assert Places([short, full]).holds(full.rows[0].cells[1], "qw[a].nama")
    assert Places([full, short]).holds(full.rows[0].cells[1], "qw[a].nama")


def test_of_two_rows_alike_the_first_is_the_place() -> None:
    first, second = (summary(run("Mal", "qw[a].nama")) for _ in range(2))
    assert Places([first, second]).holds(first.rows[0].cells[1], "qw[a].nama")


def test_a_paragraph_of_its_own_comes_before_a_sentence_and_after_a_row() -> None:
    sentence = Paragraph([Run("Visi: "), run("Maju", "visi.rumusan"), Run(".")])
    own, row = Paragraph([run("Maju", "visi.rumusan")]), summary(run("Maju", "visi.rumusan"))
    assert Places([sentence, own]).holds(own.inlines, "visi.rumusan")
    assert Places([sentence, own, row]).holds(row.rows[0].cells[1], "visi.rumusan")


def test_a_gap_alone_comes_before_a_row_whose_cells_have_no_control() -> None:
    row, own = summary(run("Mal", "qw[a].nama"), gap("qw[a].opd")), Paragraph([gap("qw[a].opd")])
    assert Places([row, own]).holds(own.inlines, "qw[a].opd")


def test_headings_captions_and_lines_of_sources_only_repeat() -> None:
    captioned = summary(run("Mal", "qw[a].nama"))
    captioned.caption = [run("Judul", "a.judul")]
    places = Places([Heading(1, [run("Judul", "a.judul")]), captioned, Paragraph([run("BPS", "a.judul")], "sumber")])
    assert not places.holds(captioned.caption, "a.judul")


def test_a_text_is_anchored_where_most_of_its_paragraphs_stand() -> None:
    text = value("Satu.\n\nDua.", "daerah.gambaran", Paragraf)
    short, first, second = (Paragraph([Run(part, text.path, text)]) for part in ("Satu.", "Satu.", "Dua."))
    for between in (Heading(1, [Run("Bab")]), Paragraph([Run("lalu")])):
        assert Places([short, between, first, second]).holds(first.inlines, text.path)
        assert Places([first, second, between, short]).holds(first.inlines, text.path)


def test_a_text_that_begins_behind_other_words_has_its_place_there() -> None:
    text = value("Satu.\n\nDua.", "strategi[a].uraian", Paragraf)
    led = Paragraph([Run("Nama. "), Run("Satu.", text.path, text)])
    rest = Paragraph([Run("Dua.", text.path, text)])
    assert Places([led, rest]).holds(led.inlines, text.path)


def test_a_value_among_words_is_anchored_where_the_line_says_most_of_its_item() -> None:
    named = Paragraph([Run("Menurut "), run("BPS", "sumber[a].nama"), Run(", naik.")])
    listed = ListBlock(
        True, [[Paragraph([run("BPS", "sumber[a].nama"), Run(", "), run("Sampit", "sumber[a].kota")])]]
    )
    [[item]] = listed.items
    assert isinstance(item, Paragraph)
    assert Places([named, named, named, listed]).holds(item.inlines, "sumber[a].nama")


@each(("times", "has_place"), [(1, True), (2, True), (3, False)])
def test_a_value_that_recurs_in_sentences_is_a_word_of_the_text(times: int, has_place: bool) -> None:
    sentences = [Paragraph([Run("Di "), run("Sampit", "daerah.nama"), Run(".")]) for _ in range(times)]
    assert Places(sentences).holds(sentences[0].inlines, "daerah.nama") is has_place


def test_a_term_of_the_region_in_a_sentence_is_a_word_too() -> None:
    sentence = Paragraph([Run("Oleh "), run("SKPD", "istilah.opd"), Run(".")])
    assert not Places([sentence]).holds(sentence.inlines, "istilah.opd")


def test_a_gap_that_recurs_in_sentences_can_still_be_filled_in() -> None:
    sentences = [Paragraph([Run("Di "), gap("daerah.nama"), Run(".")]) for _ in range(5)]
    assert Places(sentences).holds(sentences[0].inlines, "daerah.nama")


def test_words_of_the_program_and_capitals_have_no_place() -> None:
    shouted = Paragraph([Run("MAJU", "visi.rumusan", value("Maju", "visi.rumusan"))])
    assert not Places([shouted]).holds(shouted.inlines, "visi.rumusan")


def test_the_inlines_of_one_value_belong_together_with_the_breaks_in_it_and_no_others() -> None:
    one, two, three = run("A", "a"), run("B", "a"), run("C", "b")
    line: list[Inline] = [Run("Isi: "), one, Run("\n"), two, Run("\n"), three]
    assert [[i.text for i in part] for part in stretches(line)] == [["Isi: "], ["A", "\n", "B"], ["\n"], ["C"]]
