"""Rendered Markdown becomes the blocks that Python-Markdown sees in it, and those that it is taught to see."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from string import ascii_lowercase
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.blocks.blocks import Block, Heading, ListBlock, Paragraph, Table
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.marks import SideTable
from generator.documents.from_markdown.blocks import to_blocks
from generator.documents.from_markdown.limits import MarkdownLimitError
from generator.documents.from_markdown.list_nesting import EvenNesting
from tests.cases import each
from tests.conftest import examples

_STARTS = (
    "", "", "1. ", "4. ", "12) ", "- ", "* ", "+ ", "# ", "## ", "#", "-", "***", "---", "===", "> ", "²", "(",
)  # fmt: skip
_WORDS = ("kata", "é", " ", "-", "#", "_", "*", "**", "***", "**tebal**", "*miring*", " ** lepas ** ")
_LINES = st.builds(lambda start, words: start + "".join(words), st.sampled_from(_STARTS),
                   st.lists(st.sampled_from(_WORDS), max_size=5))  # fmt: skip
_ENDS = st.sampled_from(("\n", "\n\n", "\n\n\n"))
_TEXTS = st.lists(st.tuples(_LINES, _ENDS), min_size=1, max_size=5).map(lambda pairs: "".join(chain(*pairs)))


@pytest.mark.slow
@example("# Judul #")
@example("kata\n# Judul\n- kata")
@example("- satu\n\n  dua\n\nkata\n\ntiga")
@example("Judul\n---\nkata\n---")
@example("> kutipan\nyang panjang\n\n> lagi")
@example("1. satu\n2.  dua\n3. **tiga** empat")
@example("- satu\n- dua")
@example("**tebal** di awal\n**dan** lagi")
@example("**a****b** ***c***")
@settings(max_examples=examples(300))
@given(_TEXTS)
def test_blocks_and_emphasis_are_those_of_python_markdown(text: str) -> None:
    assume(not _misread(text))
    theirs = _read(re.sub(r"(?<=\w\*|\*\*)  +\s*\Z", "", text))  # emphasis before a break at the end is not seen
    try:
        blocks = to_blocks(text, SideTable())
    except MarkdownLimitError:
        assert _has_what_cannot_be_printed(theirs)
    else:
        assert list(_ours(blocks)) == list(_theirs(theirs))


def _misread(text: str) -> bool:
    """Whether Python-Markdown alone sees text, or another list, in what is plainly a list or heading."""
    text = re.sub(r"^[ ]*(?:> ?)?[ ]*", "", text, flags=re.MULTILINE)
    glued = re.search(r"(?<!\w)-[^\W\d_]", text)
    below_text = re.search(r"^(?![-*+][ ]|\d+\.[ ])\s*\S.*\n\s*(?:[-*+]|\d+[.)])\s+\S", text, re.MULTILINE)
    mixed = re.search(r"^[-*+]\s", text, re.MULTILINE) and re.search(r"^\d+[.)]\s", text, re.MULTILINE)
    numbers = [int(number) for number in re.findall(r"^(\d+)[.)]\s", text, re.MULTILINE)]
    jumping = any(two not in {one, one + 1} for one, two in pairwise(numbers)) or numbers.count(12) > 1
    bold = re.search(r"\*\*(?=\S)((?!\*\*).)*\s\*\*|(\A|\n\n)[ ]*\*\*(?=[^\s*])((?!\*\*|\n\n)[\s\S])*(\n\n|\Z)", text)
    return bool(bold or glued or below_text or mixed or jumping or re.search(r"^#{1,4}[^\s#]", text, re.MULTILINE))


def _has_what_cannot_be_printed(root: Element) -> bool:
    allowed = {"li": {"p", "ul", "ol", "strong", "em", "br"}, "blockquote": {"p"}}
    held = [(outer, inner.tag) for outer in allowed for element in root.iter(outer) for inner in element]
    misplaced = any(inner not in allowed[outer] for outer, inner in held)
    return misplaced or any(
        element.tag in {"hr", "h5", "h6"} or _is_numbered_heading(element) or _has_italic_in_word(element)
        for element in root.iter()
    )


def _is_numbered_heading(element: Element) -> bool:
    return element.tag[0] == "h" and re.match(r"\d+\. ", element.text or "") is not None


def _has_italic_in_word(element: Element) -> bool:
    before = element.text or ""
    for child in element:
        if child.tag == "em" and re.fullmatch(r"\w\w", before[-1:] + (child.tail or "")[:1]):
            return True
        before = child.tail or ""
    return False


@each(
    ("text", "runs"),
    [
        ("**a** dan **b**", [("a", True), (" dan ", False), ("b", True)]),
        ("** a ** b", [("** a ** b", False)]),
        ("kata**a**kata", [("kata", False), ("a", True), ("kata", False)]),
    ],
)
def test_strong_words_begin_and_end_at_their_signs(text: str, runs: list[tuple[str, bool]]) -> None:
    [paragraph] = to_blocks(text, SideTable())
    assert isinstance(paragraph, Paragraph)
    assert [(inline.text, inline.bold) for inline in paragraph.inlines] == runs


def test_a_value_is_strong_where_its_mark_is() -> None:
    marks = SideTable()
    [paragraph] = to_blocks(f"**{marks.mark([[Run('*nama*')]])}**: isi", marks)
    assert isinstance(paragraph, Paragraph)
    assert [(inline.text, inline.bold) for inline in paragraph.inlines] == [("*nama*", True), (": isi", False)]


def test_signs_between_values_are_not_lost_in_italics() -> None:
    marks = SideTable()
    a, b, c = (marks.mark([[Run(word, "p")]]) for word in "abc")
    with pytest.raises(MarkdownLimitError) as caught:
        to_blocks(f"Berkas {a}_{b}_{c}", marks)
    assert caught.value.line == f"Berkas {a}_{b}_{c}"


def test_what_is_italic_at_both_ends_of_a_word_is_no_star_within_it() -> None:
    [paragraph] = to_blocks("*miring*é*miring*", SideTable())
    assert isinstance(paragraph, Paragraph)
    assert [(inline.text, inline.italic) for inline in paragraph.inlines] == [
        ("miring", True), ("é", False), ("miring", True),
    ]  # fmt: skip


def test_dashes_that_touch_their_words_are_bullets_where_there_are_two() -> None:
    assert list(_ours(to_blocks("-kata\n-kata", SideTable()))) == [("ul", [[("p", list("kata"))]] * 2)]
    assert list(_ours(to_blocks("-kata", SideTable()))) == [("p", list("-kata"))]


def test_a_list_of_letters_and_one_of_numbers_are_two() -> None:
    assert [kind for kind, *_ in _ours(to_blocks("a. x\nb. y\n\n1. z", SideTable()))] == ["ol1", "ol1"]


@each("sign", ["- ", "* ", "\u2022 "])
def test_items_that_a_loop_prints_in_one_line_are_refused(sign: str) -> None:
    marks = SideTable()
    line = "".join(f"{sign}{marks.mark([[Run('kata', 'p')]])}" for _ in range(2))
    with pytest.raises(MarkdownLimitError, match="satu baris"):
        to_blocks(line, marks)


def test_bold_numbers_that_a_loop_counts_in_one_paragraph_are_refused() -> None:
    marks = SideTable()
    lines = [f"**{marks.mark([[Run(str(n), raw=n)]])}.** kata" for n in (1, 2)]
    assert len(to_blocks("\n\n".join(lines), marks)) == 2
    with pytest.raises(MarkdownLimitError, match="ditebalkan"):
        to_blocks("\n".join(lines), marks)


@each(
    "text",
    [
        "- @-@",
        "- @ - @",
        "- @*@ x",
        "- *@* x",
        "- @* x",
        "- **@** x",
        "- @+ (lebih)",
        "@- x",
        "**1.** satu\nlalu **2.** dua",
        "- **1.** a\n- **2.** b",
    ],
)
def test_signs_behind_values_and_bold_numbers_may_be_text(text: str) -> None:
    marks = SideTable()
    assert len(to_blocks(text.replace("@", marks.mark([[Run("9", "p")]])), marks)) == 1


def test_what_was_refused_leaves_nothing_behind() -> None:
    with pytest.raises(MarkdownLimitError):
        to_blocks("- a\n\n  Nama | Nilai\n  A | 1", SideTable())
    [block] = _ours(to_blocks("- a\n\n  b", SideTable()))
    assert block == ("ul", [[("p", ["a"]), ("p", ["b"])]])


def test_a_list_goes_on_after_an_empty_line_but_not_after_a_paragraph() -> None:
    assert [kind for kind, *_ in _ours(to_blocks("1. a\n\n2. b", SideTable()))] == ["ol1"]
    assert [kind for kind, *_ in _ours(to_blocks("1. a\n\nkata\n\n2. b", SideTable()))] == ["ol1", "p", "ol2"]


_TREES = st.recursive(
    st.just([]),
    lambda inner: st.lists(st.tuples(st.sampled_from(("- ", "1. ")), inner), min_size=1, max_size=3),
    max_leaves=8,
)


def _nested(tree: list[Any], step: int, depth: int = 0) -> str:
    """A list in Markdown; all items of a list have the sign of the first."""
    return "".join(
        f"{' ' * step * depth}{tree[0][0]}kata\n{_nested(inner, step, depth + 1)}" for _, inner in tree
    )  # fmt: skip


def _as_blocks(tree: list[Any]) -> list[tuple[object, ...]]:
    if not tree:
        return []
    items = [[("p", list("kata")), *_as_blocks(inner)] for _, inner in tree]
    return [("ol1" if tree[0][0] == "1. " else "ul", items)]


@given(_TREES, st.integers(2, 4))
def test_lists_nest_by_two_three_or_four_blanks(tree: list[Any], step: int) -> None:
    assert list(_ours(to_blocks(_nested(tree, step), SideTable()))) == _as_blocks(tree)


def test_a_table_has_its_columns_and_their_sides() -> None:
    [table] = to_blocks("| Nama | **Nilai** | X |\n|:---|---:|:-:|\n| a | 1 |\n| b \\| c | *2* | 3 |", SideTable())
    assert isinstance(table, Table)
    assert [(plain(column.title), column.align) for column in table.columns] == [
        ("Nama", "kiri"), ("Nilai", "kanan"), ("X", "tengah"),
    ]  # fmt: skip
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [["a", "1", ""], ["b | c", "2", "3"]]


@each("end", ["", "\n", "\n  ", "\n\n"])
def test_a_table_at_the_end_has_no_row_more(end: str) -> None:
    [table] = to_blocks(f"| A | B |\n|---|---|\n| 1 | 2 |{end}", SideTable())
    assert isinstance(table, Table)
    assert len(table.rows) == 1


def test_a_table_may_begin_without_bars_and_show_values() -> None:
    marks = SideTable()
    [table] = to_blocks(f"a | b\n:--|--\n{marks.mark([[Run('x|y', 'p')]])} | d", marks)
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [["x|y", "d"]]


@each(
    ("text", "line"),
    [
        ("| A | B |\n|---|---|\n| 1 | 2 | 3 |", "| 1 | 2 | 3 |"),
        ("A | B\n--|--\n1 | 2 | 3", "1 | 2 | 3"),
        ("| A | B |\n| 1 | 2 |", "| A | B |"),
        ("| A | B |\n|---|\n| 1 | 2 |", "| A | B |"),
        ("#Tanpa spasi", "#Tanpa spasi"),
        ("- [ ] tugas\n- [x] selesai", "- [ ] tugas"),
        ("Teks:\n- satu", "- satu"),
        ("Teks:\n+ satu\n+ dua", "+ satu"),
        ("Teks berikut:\na. huruf", "a. huruf"),
        ("1) satu\n2. dua", "1) satu"),
        ("1) x\n\n   - y\n2) z", "2) z"),
        ("1. a\n   b) x\n2. c", "   b) x"),
        ("1) a\n   b) x\n2) c", "   b) x"),
        ("\n".join(f"{letter}. butir" for letter in (*ascii_lowercase, "aa", "bb")), "aa. butir"),
        ("\n".join(f"({letter}) butir" for letter in (*ascii_lowercase, "aa", "ab")), "(aa) butir"),
        ("**1.** satu\n**2.** dua", "**1.** satu"),
        ("**a**) satu\n**b**) dua", "**a**) satu"),
        ("a. satu\nc. tiga", "a. satu"),
        ("1. satu\n3. tiga", "3. tiga"),
        ("1. satu\n2. dua\n\n4. empat", "4. empat"),
        ("- a\n  1. satu\n  3. tiga", "  3. tiga"),
        ("Nama | Nilai\nA | 1", "Nama | Nilai"),
        ("| A | B |\n|---|---|\n|---|---|\n| 1 | 2 |", "|---|---|"),
        ("Nama\tNilai\nA\t1", "Nama\tNilai"),
        ("Nama    Nilai\nA       1", "Nama    Nilai"),
        ("luas 2*3*4 m", "luas 2*3*4 m"),
        ("panjang*lebar*tinggi", "panjang*lebar*tinggi"),
        ("2*(3+4)*5", "2*(3+4)*5"),
        ("##### Dalam", "##### Dalam"),
        ("- a\n\n  # **\\*b** c", "  # **\\*b** c"),
        ("---\t", "---\t"),
        ("- - - - - -", "- - - - - -"),
        ("####### Dalam", "####### Dalam"),
        ("- :tengah: judul", "- :tengah: judul"),
        ("> a. satu\n> b. dua", "> a. satu"),
        ("# BAB I Pendahuluan", "# BAB I Pendahuluan"),
        ("# Bab\n\n## 1.1 Latar", "## 1.1 Latar"),
        ("# Bab\n\n## A. Latar", "## A. Latar"),
        ("# + Lampiran 1 Data", "# + Lampiran 1 Data"),
        ("==penting==", "==penting=="),
        ("++penting++", "++penting++"),
        ("m^2^ dan H~2~O", "m^2^ dan H~2~O"),
        ("$x + y$", "$x + y$"),
        ("\\newpage", "\\newpage"),
        ("[TOC]", "[TOC]"),
        ("[teks] (https://a.go.id)", "[teks] (https://a.go.id)"),
        ("{.kelas}", "{.kelas}"),
    ],
)
def test_what_would_be_printed_raw_or_lost_is_refused_with_its_line(text: str, line: str) -> None:
    with pytest.raises(MarkdownLimitError) as caught:
        to_blocks(f"Pembuka.\n\n{text}", SideTable())
    assert caught.value.line == line


@each(
    "line",
    [
        "- " * 500 + "x", "* " * 300 + "x", "1. " * 500, "- 1. " * 200, "> " + "- " * 500 + "x", "- > " * 500 + "x",
        "- - - - - x",
    ],
)  # fmt: skip
def test_lists_on_one_line_are_no_deeper_than_on_several(line: str) -> None:
    with pytest.raises(MarkdownLimitError, match="paling banyak 4 tingkat") as caught:
        to_blocks(f"Pembuka.\n\n{line}", SideTable())
    assert caught.value.line == line


def test_lists_on_a_line_nest_below_those_of_other_lines() -> None:
    assert to_blocks("- a\n  - - - b", SideTable())
    with pytest.raises(MarkdownLimitError, match="paling banyak 4 tingkat"):
        to_blocks("- a\n  - - - - b", SideTable())


@each("text", ["\\#tagar", "#", "A. Yani lahir", "Jalan\nA. Yani", "suhu\n-5 derajat", "| mutlak"])
def test_a_sign_that_begins_nothing_stays_text(text: str) -> None:
    [block] = to_blocks(text, SideTable())
    assert isinstance(block, Paragraph | Heading)


def test_a_row_may_have_too_few_cells_or_empty_ones_too_many_and_text_may_touch_the_table() -> None:
    before, table, after = to_blocks("Tabel:\n| A | B |\n|---|---|\n| 1 |\n| 2 | 3 | |\nSesudah.", SideTable())
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [["1", ""], ["2", "3"]]
    assert [*_ours([before, after])] == [("p", list("Tabel:")), ("p", list("Sesudah."))]


@each("between", ["\n", "\n\n"])
def test_bullets_and_numbers_are_lists_of_their_own(between: str) -> None:
    text = between.join(("- a", "1. b", "2. c"))
    found = [("ul", [[("p", ["a"])]]), ("ol1", [[("p", ["b"])], [("p", ["c"])]])]
    assert list(_ours(to_blocks(text, SideTable()))) == found


def test_bullets_and_numbers_within_an_item_end_with_it() -> None:
    [block] = _ours(to_blocks("- a\n  - b\n  1. c\n  2. d\n- e", SideTable()))
    numbers = ("ol1", [[("p", ["c"])], [("p", ["d"])]])
    assert block == ("ul", [[("p", ["a"]), ("ul", [[("p", ["b"])]]), numbers], [("p", ["e"])]])


@each(
    ("text", "form"),
    [("1) satu\n2) dua", "1)"), ("a. satu\nb. dua", "a."), ("(1) satu\n(2) dua", "(1)"), ("- satu\n- dua", "")],
)
def test_a_list_may_follow_closely_and_count_in_any_form(text: str, form: str) -> None:
    paragraph, made = to_blocks(f"Teks **berikut**:  \n{text}", SideTable())
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines) == "Teks berikut:"
    assert isinstance(made, ListBlock)
    assert (made.form, len(made.items), made.ordered) == (form, 2, form != "")


@each(
    "text",
    ["1. a\n1. b\n1. c", "3. a\n4. b", "1. a\n\nkata\n\n4. b", "- a\n  1. b\n\n  kata\n\n  1. c", "H. Ali\nM. Budi"],
)
def test_numbers_may_be_alike_go_on_and_begin_anew_behind_text(text: str) -> None:
    assert to_blocks(text, SideTable())


@each("text", ["# - Tanpa nomor\n\n## 1.1 Latar", "# 10 Program", "# Bab\n\n## - A. Latar", "## 2024"])
def test_a_heading_without_a_number_of_its_own_may_be_written_with_one(text: str) -> None:
    assert to_blocks(text, SideTable())


@each(("sign", "form"), [("{}. ", ""), ("{}) ", "1)"), ("({}) ", "(1)")])
def test_items_that_a_loop_counts_are_a_list(sign: str, form: str) -> None:
    marks = SideTable()
    lines = [sign.format(marks.mark([[Run(str(n), raw=n)]])) + marks.mark([[Run("kata", "p")]]) for n in (1, 2)]
    [made] = to_blocks("\n".join(lines), marks)
    assert isinstance(made, ListBlock)
    assert (len(made.items), made.start, made.form) == (2, 1, form)


def test_items_that_a_loop_counts_in_one_line_are_refused() -> None:
    marks = SideTable()
    line = "".join(f"{marks.mark([[Run(str(n), raw=n)]])}. {marks.mark([[Run('kata', 'p')]])}" for n in (1, 2))
    with pytest.raises(MarkdownLimitError, match="satu baris"):
        to_blocks(line, marks)


def test_a_number_that_does_not_count_may_follow_a_value() -> None:
    marks = SideTable()
    one, word, many = (marks.mark([[run]]) for run in (Run("1", raw=1), Run("kata", "p"), Run("9", raw=9)))
    [made] = to_blocks(f"{one}. {word}{many}. Kata.", marks)
    assert isinstance(made, ListBlock)


def test_a_number_of_the_region_counts_nothing() -> None:
    marks = SideTable()
    [paragraph] = to_blocks(f"{marks.mark([[Run('6', 'penduduk')]])}. Kata lain.", marks)
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines) == "6. Kata lain."


@each(
    "text",
    [
        "Nomor : 005\nSifat : Penting",
        "**Nama**: a\n**Kode**: b",
        "\u2610 a\n\u2610 b",
        "1.1 a\n1.2 b",
        "@\n@",
        "Nomor\t: 5\nHal\t: x",
    ],
)
def test_lines_that_are_plainly_lines_of_their_own_stay_so(text: str) -> None:
    marks = SideTable()
    value = marks.mark([[Run("nilai", "p")]])
    [paragraph] = to_blocks(text.replace("@", value), marks)
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines).count("\n") == 1


@each("text", ["Satu kalimat.\nKalimat lain.", "Yang penting: a\ndan lain-lain", "1.500 desa\n2.300 kota"])
def test_other_lines_go_on_in_one_another(text: str) -> None:
    [paragraph] = to_blocks(text, SideTable())
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines) == text.replace("\n", " ")


def _told(blocks: Iterable[Block]) -> list[Any]:
    """Paragraphs as their text, lists as their form and items."""
    return [
        (block.form, *map(_told, block.items)) if isinstance(block, ListBlock) else plain(block.inlines)
        for block in blocks
        if isinstance(block, ListBlock | Paragraph)
    ]


@each(
    ("text", "told"),
    [
        ("1. a\n    a) b\n2. c", ("", ["a", ("a)", ["b"])], ["c"])),
        ("1. a\n   a) b\n2. c", ("", ["a", ("a)", ["b"])], ["c"])),
        ("1) a\n    a) b\n        (1) c\n2) d", ("1)", ["a", ("a)", ["b", ("(1)", ["c"])])], ["d"])),
        ("- a\n  - b\n      a) c\n- d", ("", ["a", ("", ["b", ("a)", ["c"])])], ["d"])),
        ("1. a\n    a) b\n        (1) c\n2. d", ("", ["a", ("a)", ["b", ("(1)", ["c"])])], ["d"])),
        ("- a\n    \u2013 b\n- c", ("", ["a", ("", ["b"])], ["c"])),
        ("- a\n    b\n    a) c\n- d", ("", ["a b", ("a)", ["c"])], ["d"])),
        ("1) x\n   - y\n2) z", ("1)", ["x", ("", ["y"])], ["z"])),
        ("\u2022 x\n    \u2022 y\n    \u2022 z\n\u2022 w", ("", ["x", ("", ["y"], ["z"])], ["w"])),
        ("\u2022 x\n    \u2022 y\n        - z", ("", ["x", ("", ["y", ("", ["z"])])])),
        ("  \u2022 x\n  \u2022 y", ("", ["x"], ["y"])),
        ("    a. x\n    b. y", ("a.", ["x"], ["y"])),
        ("1. a\n\n    a) b\n    b) c\n\n2. d", ("", ["a", ("a)", ["b"], ["c"])], ["d"])),
        ("- a\n\n  b:\n  a) c\n  b) d", ("", ["a", "b:", ("a)", ["c"], ["d"])])),
        ("- a\n\n      b:\n      a) c\n      b) d", ("", ["a", "b:", ("a)", ["c"], ["d"])])),
    ],
)
def test_a_marked_line_indented_below_an_item_is_a_list_within_it(text: str, told: Any) -> None:
    assert _told(to_blocks(text, SideTable())) == [told]


@each(
    "text",
    [
        "- sebagaimana dimaksud pada ayat\n  (1) huruf a", "- suhu\n  \u2013 5 derajat", "- oleh\n  A. Yani",
        "- Pasal 3 ayat (1) dan\n  (2) berlaku",
    ],
)  # fmt: skip
def test_a_line_of_an_item_that_begins_no_list_goes_on_in_it(text: str) -> None:
    [made] = to_blocks(text, SideTable())
    assert isinstance(made, ListBlock)
    assert _told(made.items[0]) == [" ".join(text.removeprefix("- ").split())]


@each("end", ["", "  ", "<br>", "\\"])
def test_a_line_above_labelled_lines_ends_there(end: str) -> None:
    [paragraph] = to_blocks(f"Kepada Yth.{end}\nNomor : 005\nHal : Undangan", SideTable())
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines) == "Kepada Yth.\nNomor : 005\nHal : Undangan"


def test_an_item_ends_a_further_paragraph_of_the_item_before() -> None:
    [made] = to_blocks("1. a\n\n   alinea\n2. b", SideTable())
    assert isinstance(made, ListBlock)
    assert [len(item) for item in made.items] == [2, 1]


def test_a_list_within_another_counts_in_figures_as_it_is_typed() -> None:
    [made] = to_blocks("1. a\n   1. b\n   2. c", SideTable())
    assert isinstance(made, ListBlock)
    inner = made.items[0][1]
    assert isinstance(inner, ListBlock)
    assert (made.form, inner.form) == ("", "1.")


def test_a_value_alone_in_a_cell_keeps_its_paragraphs_apart() -> None:
    marks = SideTable()
    value = marks.mark([[Run("satu", "p")], [Run("dua", "p")]])
    [table] = to_blocks(f"| A | B |\n|---|---|\n| {value} | kata {value} |", marks)
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0].cells] == ["satu\ndua", "kata satu dua"]


def test_a_quote_of_nothing_is_not_printed() -> None:
    marks = SideTable()
    assert to_blocks(f"> {marks.mark([[]])}", marks) == []


def test_words_beside_a_block_are_paragraphs_of_their_own() -> None:
    marks = SideTable()
    block = marks.mark_block(Table([], []))
    found = to_blocks(f"Sebelum {block}\nsesudah {marks.mark_block(Paragraph([]))}", marks)
    assert [type(block).__name__ for block in found] == ["Paragraph", "Table", "Paragraph"]


def test_a_list_may_follow_a_block_closely() -> None:
    marks = SideTable()
    found = to_blocks(f"{marks.mark_block(Table([], []))}\n- a\n- b", marks)
    assert [type(block).__name__ for block in found] == ["Table", "ListBlock"]


def test_links_lead_where_they_say_and_values_only_to_addresses() -> None:
    marks = SideTable()
    good, bad = marks.mark([[Run("https://b.go.id/x_y", "p")]]), marks.mark([[Run("javascript:alert(1)", "q")]])
    text = f"[satu **dua**](https://a.go.id/x_y?b=1&c=2) <https://c.go.id> [tiga]({good}) [empat]({bad}) <a@b.id>"
    [paragraph] = to_blocks(text, marks)
    assert isinstance(paragraph, Paragraph)
    found = [(inline.text, inline.url) for inline in paragraph.inlines if inline.text.strip()]
    assert found == [
        ("satu ", "https://a.go.id/x_y?b=1&c=2"), ("dua", "https://a.go.id/x_y?b=1&c=2"),
        ("https://c.go.id", "https://c.go.id"), ("tiga", "https://b.go.id/x_y"), ("empat", ""), (" a@b.id", ""),
    ]  # fmt: skip


@each(
    ("text", "address"),
    [
        ("Lihat https://z.id/a_b_c, lalu", "https://z.id/a_b_c"),
        ("**https://z.id/x_y**", "https://z.id/x_y"),
        ("(https://z.id/x_y_z).", "https://z.id/x_y_z"),
        ("[https://z.id/b](https://z.id/b)", "https://z.id/b"),
        ("https://z.id/b<a@z.id>", "https://z.id/b"),
    ],
)
def test_a_bare_address_is_a_link(text: str, address: str) -> None:
    [paragraph] = to_blocks(text, SideTable())
    assert isinstance(paragraph, Paragraph)
    assert [(inline.text, inline.url) for inline in paragraph.inlines if inline.url] == [(address, address)]


@each("text", ["a  \nb", "a\\\nb", "a<br>b", "a <br/>\nb"])
def test_a_line_break_stays(text: str) -> None:
    [paragraph] = to_blocks(text, SideTable())
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines) == "a\nb"


@each(
    "text",
    [
        "a < b dan c > d", "Jum`at", "2 * 3 * 4", "[belum ada]", "a | b", "f(x) [y] (z)", "5 > 3", "~ 5", "a_b_c",
        "rujuk [1] dan (2)", "100% {x}", "A & B", "https://a.go.id/x_y", "# jumlah"[2:], "C++ atau C#",
        "C++ atau G++", "$5 dan $10", "US$5/US$10", "a == b", "5^2 dan 2^3", "2 \u00d7 3", "10 Program", "satu   dua",
        r"\<br>",
    ],
)  # fmt: skip
def test_what_only_looks_like_markdown_is_printed_as_it_is(text: str) -> None:
    [paragraph] = to_blocks(text, SideTable())
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines) == text


def test_indentation_by_conditions_means_nothing() -> None:
    assert list(_ours(to_blocks("    ## Judul\n\n    kata\n\n      1. satu\n      2. dua", SideTable()))) == [
        ("h2", list("Judul")), ("p", list("kata")), ("ol1", [[("p", list("satu"))], [("p", list("dua"))]]),
    ]  # fmt: skip


def _ours(blocks: Iterable[Block]) -> Iterator[tuple[object, ...]]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield f"ol{block.start}" if block.ordered else "ul", [list(_ours(item)) for item in block.items]
        elif isinstance(block, Heading):
            yield f"h{block.level}", _marked(block.inlines)
        elif isinstance(block, Paragraph):
            yield block.style or "p", _marked(block.inlines)


def _marked(inlines: list[Inline]) -> list[str]:
    """The words one by one, each with its emphasis."""
    return [f"{'B' * i.bold}{'M' * i.italic}{sign}" for i in inlines for sign in i.text if not sign.isspace()]


def _read(text: str) -> Element:
    reader = Markdown(tab_length=2)
    reader.parser.blockprocessors["olist"].LAZY_OL = False  # type: ignore[attr-defined]
    for name in ("code", "reference"):
        reader.parser.blockprocessors.deregister(name)
    for name in ("backtick", "link", "html", "entity"):
        reader.inlinePatterns.deregister(name)
    lines = EvenNesting(reader).run(text.split("\n"))
    root = reader.parser.parseDocument(lines).getroot()
    assert root is not None
    reader.treeprocessors["inline"].run(root)
    return root


def _theirs(root: Element) -> Iterator[tuple[object, ...]]:
    for element in root:
        if element.tag in {"ul", "ol"}:
            yield _name(element), [list(_item(item)) for item in element]
        elif element.tag == "blockquote":
            yield from (("kutipan", signs) for child in element if (signs := list(_signs(child, ""))))
        else:
            signs = list(_signs(element, ""))
            if element.tag == "p":
                yield from [("p", signs)] if signs else []
            else:
                yield element.tag, _without_kind(element, signs)


def _name(element: Element) -> str:
    return "ul" if element.tag == "ul" else f"ol{element.get('start') or 1}"


def _item(item: Element) -> Iterator[tuple[object, ...]]:
    signs = _each(item.text, "")
    for child in item:
        if child.tag in {"strong", "em", "br"}:
            signs += [*_signs(child, ""), *_each(child.tail, "")]
            continue
        if signs:
            yield "p", signs
        signs = _each(child.tail, "")
        if child.tag in {"ul", "ol"}:
            yield _name(child), [list(_item(one)) for one in child]
        elif inner := list(_signs(child, "")):
            yield "p", inner
    if signs:
        yield "p", signs


def _signs(element: Element, marks: str) -> Iterator[str]:
    marks += {"strong": "B", "em": "M"}.get(element.tag, "")
    yield from _each(element.text, marks)
    for child in element:
        yield from _signs(child, marks)
        yield from _each(child.tail, marks)


def _each(text: str | None, marks: str) -> list[str]:
    return [f"{''.join(sorted(set(marks)))}{sign}" for sign in text or "" if not sign.isspace()]


def _without_kind(element: Element, signs: list[str]) -> list[str]:
    """A heading without the sign of its kind, which is ours."""
    return signs[1:] if re.match(r"[-+^=] ", element.text or "") else signs
