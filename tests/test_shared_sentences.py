"""Buku 2 speaks of its own region: two real regions share few sentences, and few speak of no region."""

from collections.abc import Callable
from itertools import combinations

import pytest

from generator.blocks.blocks import Block, Cover, Document, Heading, ListBlock, Paragraph
from generator.blocks.inline import Run
from generator.masterplan.masterplan import Masterplan
from scripts.shared_sentences import (
    EXAMPLE,
    MOST_SHARED,
    MOST_WITHOUT_VALUE,
    Sentence,
    book_of,
    real_regions,
    sentences,
    shared,
    without_value,
)

PAIRS = list(combinations(real_regions(), 2))


@pytest.fixture
def plan(masterplan_of: Callable[[str], Masterplan]) -> Masterplan:
    return masterplan_of("daerah: {nama: Mutiara, jenis: kota}")


def _texts(plan: Masterplan, *blocks: Block) -> list[str]:
    return [sentence.text for sentence in sentences(plan, _document(*blocks))]


def _document(*blocks: Block) -> Document:
    return Document("masterplan", "Buku 2", Cover([], [], [], [], []), "", "", list(blocks))


@pytest.mark.slow
@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_two_real_regions_share_a_quarter_of_their_sentences_at_most(pair: tuple[str, str]) -> None:
    one, other = (sentences(*book_of(region)) for region in pair)
    assert shared(one, other) <= MOST_SHARED


@pytest.mark.slow
@pytest.mark.parametrize("region", [EXAMPLE, *real_regions()])
def test_few_sentences_speak_of_no_region(region: str) -> None:
    assert len(without_value(sentences(*book_of(region)))) <= MOST_WITHOUT_VALUE


def test_names_of_the_region_do_not_make_sentences_differ(plan: Masterplan) -> None:
    text = [
        Run("Arah "),
        Run("Kota Mutiara", path="daerah.nama_lengkap"),
        Run(" sudah jelas. Mutiara tetap maju pesat."),
    ]
    assert _texts(plan, Paragraph(text)) == ["Arah □ sudah jelas.", "□ tetap maju pesat."]


def test_every_sentence_of_a_value_counts_as_the_regions_own(plan: Masterplan) -> None:
    body = Paragraph(
        [
            Run("Warga kami tetap rukun. Pasar kami selalu ramai.", path="daerah.gambaran"),
            Run(" Ini kata templat saja."),
        ]
    )
    found = sentences(plan, _document(body))
    assert [sentence.has_value for sentence in found] == [True, True, False]
    assert without_value(found) == ["Ini kata templat saja."]


def test_a_list_ends_the_sentence_that_leads_to_it(plan: Masterplan) -> None:
    items: list[list[Paragraph | ListBlock]] = [
        [Paragraph([Run("menata kota;")])],
        [Paragraph([Run("melayani warga.")])],
    ]
    found = _texts(plan, Paragraph([Run("Dokumen ini dibuat untuk:")]), ListBlock(ordered=True, items=items))
    assert found == ["Dokumen ini dibuat untuk: menata kota; melayani warga."]


def test_gaps_law_and_what_a_chapter_holds_are_left_out(plan: Masterplan) -> None:
    blocks: list[Block] = [
        Paragraph([Run("Bab ini memuat arah dan tujuan.")]),
        Paragraph([Run("Visi daerah kita adalah "), Run("belum diisi", gap=True), Run(".")]),
        Paragraph([Run("Terlalu pendek ini.")]),
        Heading(2, [Run("Dasar Hukum")]),
        Paragraph([Run("Peraturan yang menjadi dasar adalah ini.")]),
    ]
    assert _texts(plan, *blocks) == []


def test_the_share_is_that_of_the_shorter_book() -> None:
    one = [Sentence("Satu saja.", has_value=False)]
    assert shared(one, [*one, Sentence("Dua saja.", has_value=False)]) == 1
