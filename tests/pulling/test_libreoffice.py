"""Edits made in LibreOffice come home, whether it saves .docx or the file goes through .odt."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.edits.proposal import Proposal
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_word import propose
from generator.regions.locate import find_region
from generator.word.fingerprint import normal
from generator.word.reading.content import Content, ReadDrawing, ReadRow, read_content
from generator.word.reading.paragraphs import ReadParagraph
from tests.conftest import CHECKOUT, FUZZING
from tests.pulling.word_edits import built, shortened
from tests.word.libreoffice import Step, carried_out, needs_uno

SHORT = "tabalong", "ringkasan_eksekutif"
BOOKS = [("kotim", "masterplan"), ("contoh", "profil_quick_win"), SHORT] if FUZZING else [SHORT]
"""A long book takes ten seconds of LibreOffice each way."""
WAYS = [f"{region} {key} docx" for region, key in BOOKS] + [f"{region} {key} odt" for region, key in BOOKS]
UNTOUCHED_WAYS = [way for way in WAYS if way.endswith("docx") or "kotim" not in way]
ADDED = " dan warganya"
EDITS = 12
Returned = dict[str, tuple[list[str], dict[str, Path]]]
UNTOUCHED, EDITED = "utuh", "disunting"
DRAWN = "a book with diagrams"


def proposed(file: Path) -> Proposal:
    """What a file proposes; today's plan serves as base where .odt lost the source."""
    region = find_region(file.name.rsplit("-", 3)[0], CHECKOUT)
    return propose(file, file.name, region=region, today=read_masterplan(region.place))


def words_to_edit(file: Path) -> list[str]:
    """Beginnings of paragraphs that are a value each; every one is in the document once."""
    paragraphs = [*paragraphs_of(read_content(file))]
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    values = [
        one.text
        for one in paragraphs
        if len(one.text) > 40 and one.text in one.anchored.values() and one.text[0] != "["
    ]
    beginnings = [text[:30].rpartition(" ")[0] for text in values if len(text) > 40]
    alone = [words for words in beginnings if whole.count(words) == 1]
    return alone[:: max(1, len(alone) // EDITS)][:EDITS]


def paragraphs_of(content: Content) -> Iterator[ReadParagraph]:
    for block in content.blocks:
        if isinstance(block, ReadParagraph):
            yield block
        elif isinstance(block, ReadRow):
            yield from (paragraph for cell in block.cells for paragraph in cell)


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> Returned:
    """For each book and way, .docx or .odt, the words that were edited, and its files untouched and edited.

    The longest goes by way of .odt only edited: that nothing but edits is proposed shows there too. A book with
    diagrams is there as it was sent, and edited.
    """
    root, steps, found = tmp_path_factory.mktemp("kembali"), [], {}
    for region, key in BOOKS:
        sent = root / f"{region}-{key}.docx"
        sent.write_bytes(built(region, key))
        words = words_to_edit(sent)
        edits = {UNTOUCHED: [], EDITED: [(old, old + ADDED) for old in words]}
        for way in ("docx", "odt"):
            name = f"{region} {key} {way}"
            wanted = [done for done, ways in ((UNTOUCHED, UNTOUCHED_WAYS), (EDITED, WAYS)) if name in ways]
            made = {done: root / f"{region}-{key}-{way}-{done}.docx" for done in wanted}
            for done, file in made.items():
                if way == "docx":
                    steps.append(Step(str(sent), replace=edits[done], save=str(file)))
                else:
                    middle = str(file.with_suffix(".odt"))
                    steps += [Step(str(sent), replace=edits[done], save=middle), Step(middle, save=str(file))]
            found[name] = words, made
    sent, saved = root / "buku.docx", root / "kembali.docx"
    sent.write_bytes(shortened("masterplan"))
    words = words_to_edit(sent)
    steps.append(Step(str(sent), replace=[(old, old + ADDED) for old in words], save=str(saved)))
    found[DRAWN] = words, {UNTOUCHED: sent, EDITED: saved}
    carried_out(steps, root / "profil")
    return found


@needs_uno
@pytest.mark.slow
@pytest.mark.parametrize("way", UNTOUCHED_WAYS)
def test_a_trip_without_an_edit_proposes_nothing(way: str, returned: Returned) -> None:
    found = proposed(returned[way][1][UNTOUCHED])
    assert (found.edits, found.untaken, found.base_known) == ([], [], way.endswith("docx"))


@needs_uno
@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_every_edit_comes_home_and_nothing_else(way: str, returned: Returned) -> None:
    words, files = returned[way]
    found = proposed(files[EDITED])
    told = "\n".join(normal(str(edit)) for edit in found.edits)
    assert [told.count(old + ADDED) for old in words] == [1] * len(words)
    assert told.count(ADDED) == len(words) > 1
    assert len(found.edits) <= len(words)  # several paragraphs may be of one value
    assert not found.untaken


@needs_uno
@pytest.mark.slow
def test_a_book_comes_back_with_its_edits_and_its_diagrams_as_they_were(returned: Returned) -> None:
    words, files = returned[DRAWN]
    drawn = [one.text for one in read_content(files[UNTOUCHED]).blocks if isinstance(one, ReadDrawing)]
    assert sum(text.startswith("diagram:") for text in drawn) > 1
    found = propose(files[EDITED], files[EDITED].name)
    told = "\n".join(normal(str(edit)) for edit in found.edits)
    assert (told.count(ADDED), len(found.edits) <= len(words), found.untaken) == (len(words), True, [])
