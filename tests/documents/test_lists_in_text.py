"""What people paste from Word into a field becomes real lists in Word, Markdown and HTML, which say the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blocks.blocks import Block, Cover, Document, ListBlock, Paragraph, Table, inlines_of
from generator.blocks.inline import Run, plain
from generator.blocks.marks import SideTable
from generator.blocks.tracked_changes.documents import compared
from generator.building.embedding import printed_source
from generator.documents.as_html import to_html
from generator.documents.as_markdown import to_markdown
from generator.documents.from_markdown.blocks import to_blocks
from generator.documents.printed_values import Printer
from generator.documents.tables import Kolom, TableMaker
from generator.masterplan.istilah import Istilah
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.source.lists_in_text import without_marker
from generator.source.place import Place
from generator.source.values import Paragraf
from generator.word.anchor_map import AnchorMap
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.documents.composing import composed
from tests.documents.reading import docx_texts, html_texts, markdown_texts, words
from tests.word.opening import W, main_part, part, style_of, text_of

LOOK = Look(PaperAndFont())


def _value(text: str, path: str = "daerah.gambaran") -> Paragraf:
    value = Paragraf(text)
    value.path, value.spot = path, Place(Path("daerah.yaml"), 1, 1)
    return value


def _blocks(template: str, text: str) -> list[Block]:
    """The blocks of a template in which @ prints a text."""
    printer, marks = Printer(Istilah()), SideTable()
    value = _value(text)
    return to_blocks(template.replace("@", marks.mark(printer.paragraphs(value), printer.listed(value))), marks)


def _document(blocks: list[Block]) -> Document:
    return Document("uji", "Uji", Cover([Run("Uji")], [], [], [], []), "Kota Uji", "Uji", blocks)


def _told(blocks: list[Any]) -> list[object]:
    return [
        [[*_told(item)] for item in block.items] if isinstance(block, ListBlock) else plain(block.inlines)
        for block in blocks
    ]


def test_a_list_divides_the_paragraph_in_which_it_is_printed() -> None:
    assert _told(_blocks("Masalahnya: @", "ada dua, yaitu\n- satu\n- dua\nItu saja.")) == [
        "Masalahnya: ada dua, yaitu", [["satu"], ["dua"]], "Itu saja.",
    ]  # fmt: skip


def test_a_full_stop_of_the_template_closes_the_last_item() -> None:
    assert _told(_blocks("Tujuan: @.", "1. satu\n2. dua")) == ["Tujuan:", [["satu"], ["dua."]]]


def test_a_list_within_a_list_item_is_nested() -> None:
    assert _told(_blocks("- **2026.** @\n- lain", "1. satu\n2. dua")) == [[["2026.", [["satu"], ["dua"]]], ["lain"]]]


@each("template", ["# @", ":ayat: (1) | @"])
def test_where_there_is_no_room_for_a_list_its_lines_stay(template: str) -> None:
    [block] = _blocks(template, "1. satu\n2. dua")
    assert "1. satu\n2. dua" in plain(inlines_of(block))


def test_every_item_leads_back_to_its_value() -> None:
    blocks = _blocks("@", "Dua:\n- satu\n  1) x\n  2) y\n- dua")
    assert {inline.path for block in blocks for inline in inlines_of(block)} == {"daerah.gambaran"}


def test_word_counts_each_list_from_its_own_number_and_in_its_own_form() -> None:
    docx = to_docx(_document(_blocks("@", "(4) a\n   i. x\n   ii. y\n(5) b\n\n- c\n- d")), LOOK)
    numbering = part(docx, "word/numbering.xml")
    found = []
    for paragraph in main_part(docx).iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None or not style_of(paragraph).startswith("List"):
            continue
        level, number = (properties.find(f"{W}{name}").get(f"{W}val") for name in ("ilvl", "numId"))
        override = numbering.find(f"{W}num[@{W}numId='{number}']/{W}lvlOverride[@{W}ilvl='{level}']")
        look = [override.find(f"{W}{name}").get(f"{W}val") for name in
                ("startOverride", f"lvl/{W}numFmt", f"lvl/{W}lvlText")] if override is not None else []  # fmt: skip
        found.append((text_of(paragraph), int(level), look))
    counted, roman = ["4", "decimal", "(%1)"], ["1", "lowerRoman", "%2."]
    assert found == [
        ("a", 0, counted),
        ("x", 1, roman),
        ("y", 1, roman),
        ("b", 0, counted),
        ("c", 0, []),
        ("d", 0, []),
    ]


def test_markdown_and_html_keep_start_and_form() -> None:
    document = _document(_blocks("@", "a) x\nb) y\n\nLalu:\n3. c\n4. d"))
    assert "a) x\n\nb) y\n\nLalu:\n\n3. c\n4. d\n" in to_markdown(document)
    page = to_html(document)
    assert '<ol class="kurung" type="a">' in page
    assert '<ol class="titik" type="1" start="3">' in page


def test_neighbouring_lists_do_not_become_one_in_markdown() -> None:
    assert "- b\n\n&nbsp;\n\n1. c" in to_markdown(_document(_blocks("@", "- a\n- b\n1. c\n2. d")))


def test_each_item_is_anchored_as_a_part_of_its_value() -> None:
    found = AnchorMap("uji", {})
    to_docx(_document(_blocks("@", "Dua:\n- satu\n- dua")), LOOK, anchored=found)
    assert [(value.path, value.part) for value in found.values] == [("daerah.gambaran", n) for n in (1, 2, 3)]


def test_a_changed_item_is_a_change_of_its_words_alone() -> None:
    old, new = (_document(_blocks("@", f"1. satu\n2. {word} sama\n3. tiga")) for word in ("dua", "lima"))
    [block] = compared(old, new).body
    assert isinstance(block, ListBlock)
    runs = [(run.text.strip(), run.revision) for run in inlines_of(block)]
    assert runs == [("satu", ""), ("dua", "hapus"), ("lima", "tambah"), ("sama", ""), ("tiga", "")]


def test_another_way_of_counting_is_a_change() -> None:
    old, new = (_document(_blocks("@", text)) for text in ("1. a\n2. b", "a. a\nb. b"))
    fates = {i.revision for block in compared(old, new).body if isinstance(block, ListBlock) for i in _whole(block)}
    assert fates == {"hapus", "tambah"}


def _whole(block: ListBlock) -> list[Paragraph]:
    return [inner for item in block.items for inner in item if isinstance(inner, Paragraph)]


def test_the_embedded_source_keeps_a_list_as_it_was_typed(
    masterplan_of: Callable[[str], Masterplan], tmp_path: Path
) -> None:
    lines = ("Dua:", "1) satu", "  - x", "  - y", "2) dua", "", "  - z", "", "Lalu.")
    region = tmp_path / "uji.yaml"
    region.write_text(
        "daerah:\n  nama: Uji\n  jenis: kota\n  gambaran: |\n    " + "\n    ".join(lines), encoding="utf-8"
    )
    plan = read_masterplan(region).masterplan
    document = next(d for d in composed(region) if d.key == "masterplan")
    again = masterplan_of(printed_source(plan, document))
    assert again.daerah.gambaran == plan.daerah.gambaran


def test_a_list_in_a_cell_has_a_line_for_each_item_everywhere(
    tmp_path: Path, masterplan_of: Callable[[str], Masterplan]
) -> None:
    plan = masterplan_of('risiko: [{risiko: R, mitigasi: "1. Satu\\n2. Dua"}]')
    table = TableMaker(Printer(plan.istilah)).table(plan.risiko, Kolom("Mitigasi", "mitigasi"))
    document = _document([table])
    assert isinstance(table, Table)
    assert plain(table.rows[0].cells[0]) == "1. Satu\n2. Dua"
    assert "|1. Satu<br>2. Dua|" in to_markdown(document)
    assert "<td>1. Satu<br>2. Dua</td>" in to_html(document)
    file = tmp_path / "uji.docx"
    file.write_bytes(to_docx(document, LOOK))
    assert "<w:t>1. Satu</w:t><w:br/><w:t>2. Dua</w:t>" in ZipFile(file).read("word/document.xml").decode()


def test_an_item_behind_a_further_paragraph_begins_behind_an_empty_line_in_markdown() -> None:
    text = to_markdown(_document(to_blocks("1. a\n\n   alinea\n\n2. b", SideTable())))
    assert text.endswith("1. a\n\n    alinea\n\n2. b\n")


_STARTS = (
    "", "1. ", "2. ", "3) ", "4) ", "a. ", "b. ", "i. ", "ii. ", "- ", "• ", "* ", "+ ", "# ", "> ", "---", "|",
)  # fmt: skip
_LINES = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(("", "  ", "    ")),
        st.sampled_from(_STARTS),
        st.text("ab1.-*_<>&|[](){}%#`~:\\!", min_size=1, max_size=8),
    ),
)
_TEXTS = st.lists(st.one_of(_LINES, st.just("")), min_size=1, max_size=8).map("\n".join)


@pytest.mark.slow
@settings(max_examples=60)
@given(_TEXTS)
def test_any_text_says_the_same_everywhere_and_loses_no_word(tmp_path: Path, text: str) -> None:
    document = _document(_blocks("# - Bab\n\n@", text))
    file = tmp_path / "uji.docx"
    file.write_bytes(to_docx(document, LOOK))
    in_word = docx_texts(file)
    assert in_word == markdown_texts(to_markdown(document))
    assert docx_texts(file, markers=False) == html_texts(to_html(document))
    everything = f" {words(' '.join(in_word))} "
    for line in text.split("\n"):
        assert words(without_marker(line)) in everything
