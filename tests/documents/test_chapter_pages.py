"""No page for little: a short chapter begins on the page of the one before."""

from generator.blocks.blocks import Block, Column, Heading, Paragraph, Table
from generator.blocks.inline import Run
from generator.documents.chapter_pages import let_run_on
from tests.cases import each


def chapter(words: int = 300, *, appendix: bool = False, numbered: bool = True) -> list[Block]:
    title = Heading(1, [Run("Bab")], numbered=numbered, appendix=appendix)
    return [title, Paragraph([Run("kata " * words)])]


def running_on(*chapters: list[Block], always: bool = False) -> list[bool]:
    body = [block for blocks in chapters for block in blocks]
    let_run_on(body, always=always)
    return [block.runs_on for block in body if isinstance(block, Heading)]


def test_a_chapter_of_few_words_runs_on() -> None:
    assert running_on(chapter(), chapter(45), chapter()) == [False, True, False]


@each(
    "blocks",
    [chapter(), chapter(45, appendix=True), chapter(45, numbered=False),
     [*chapter(45), Table([Column([Run("A")])], [])]],
    ids=["long", "an appendix", "without a number", "with a table"],
)  # fmt: skip
def test_other_chapters_begin_a_page(blocks: list[Block]) -> None:
    assert running_on(chapter(), blocks) == [False, False]


def test_the_first_chapter_begins_a_page_however_short() -> None:
    assert running_on(chapter(5), chapter()) == [False, False]


def test_in_a_short_document_every_chapter_runs_on() -> None:
    assert running_on(chapter(), chapter(), chapter(45, appendix=True), always=True) == [False, True, False]


def test_the_sources_follow_a_short_chapter_on_its_page_but_no_long_one() -> None:
    sources = chapter(300, numbered=False)
    assert running_on(chapter(), chapter(45), sources) == [False, True, True]
    assert running_on(chapter(), chapter(), chapter(300, numbered=False)) == [False, False, False]


def test_what_follows_the_sources_begins_a_page() -> None:
    after = chapter(45), chapter(5, numbered=False), chapter(5, numbered=False)
    assert running_on(chapter(), *after) == [False, True, True, False]
