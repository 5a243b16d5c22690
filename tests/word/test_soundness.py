"""Every document is sound, and each fault that is planted in one is noticed."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.blocks.blocks import Column, Document, Paragraph, Row, Table
from generator.blocks.inline import Run
from generator.differences.redline import redline
from tests.cases import each
from tests.conftest import CHECKOUT, FUZZING
from tests.documents.composing import composed
from tests.plans import LENGKAP
from tests.word.soundness.check import faults
from tests.word.soundness.corruptions import (
    IN_A_BOOK,
    IN_A_DRAFT,
    IN_A_LONG_BOOK,
    IN_A_REDLINE,
    IN_A_REDLINE_OF_TOPICS,
    IN_THE_ARCHIVE,
    Corruption,
    corrupted,
    zipped,
)
from tests.word.soundness.documents import (
    HOUR,
    LOOK,
    books,
    bound_kit,
    built,
    handouts,
    redlined,
    redlines_without,
    title_page,
)
from tests.word.soundness.package import RULES

pytestmark = pytest.mark.slow

CONTOH, KOTIM = CHECKOUT / "masterplans/contoh", CHECKOUT / "masterplans/kotim"
REGIONS = [CONTOH, *(CHECKOUT / "masterplans" / name for name in ("kotim", "tabalong", "kutim", "kota-jambi"))]
TRIED = REGIONS if FUZZING else REGIONS[:2]
"""A full plan and a draft; the other drafts print the same blocks."""
REDLINED = [*REGIONS, LENGKAP] if FUZZING else [KOTIM, LENGKAP]
"""A draft and a plan with each kind of block; the example has more of each."""
SHORT = "ringkasan_eksekutif"


def unsound(documents: list[tuple[str, bytes, tuple[str, ...]]]) -> dict[str, list[str]]:
    found = {name: [*faults(docx, title)] for name, docx, title in documents}
    return {name: words for name, words in found.items() if words}


@pytest.mark.parametrize("place", [*TRIED, LENGKAP], ids=lambda place: place.stem)
def test_every_document_of_a_region_is_sound(place: Path) -> None:
    assert unsound([(name, built(d), title_page(d)) for name, d in books(place)]) == {}


@pytest.mark.parametrize("place", REGIONS if FUZZING else [LENGKAP, KOTIM], ids=lambda place: place.stem)
def test_every_handout_is_sound(place: Path) -> None:
    sheets = handouts(place) if FUZZING else bound_kit(place)
    assert unsound([(name, built(d), title_page(d)) for name, d in sheets]) == {}


@pytest.mark.parametrize("place", REDLINED, ids=lambda place: place.stem)
def test_every_redline_is_sound(place: Path) -> None:
    assert unsound([(name, redlined(d), title_page(d)) for name, d in books(place)]) == {}


def test_a_redline_may_split_a_long_row_that_it_deletes() -> None:
    long = Table([Column([Run("Arahan")])], [Row([[Run("Data dikumpulkan setiap bulan. " * 200)]])])
    whole = replace(composed(LENGKAP)[0], front=[], body=[Paragraph([Run("Awal.")]), long])
    less = replace(whole, body=whole.body[:1])
    docx = redline(whole, less, LOOK, "Siti", HOUR)
    assert not [words for words in faults(docx, title_page(less)) if "header_row" in words]


DELETED = [("infrastruktur", "literasi_sdm"), ("swot", "bimtek", "risiko", "peta_jalan", "aplikasi")]
EACH_DELETED = [DELETED[0], ("swot", "bimtek"), ("risiko",), ("peta_jalan",), ("aplikasi",)]


@pytest.mark.parametrize("topics", EACH_DELETED if FUZZING else DELETED)
def test_every_redline_of_deleted_topics_is_sound(topics: tuple[str, ...]) -> None:
    place = CONTOH if FUZZING else LENGKAP
    assert unsound([(key, docx, title_page(new)) for key, new, docx in redlines_without(place, *topics)]) == {}


@cache
def short(place: Path) -> Document:
    return dict(books(place))[SHORT]


@cache
def base(kind: str) -> bytes:
    if kind == "topics":
        return next(docx for key, _, docx in redlines_without(LENGKAP, *DELETED[1]) if key == "analisis_strategis")
    document = short(PLACES[kind])
    return redlined(document) if kind == "redline" else built(document)


PLACES = {"book": LENGKAP, "long book": CONTOH, "draft": KOTIM, "redline": LENGKAP}
PLANTED = [
    pytest.param(kind, corruption, id=name)
    for kind, corruptions in (
        ("book", IN_A_BOOK),
        ("long book", IN_A_LONG_BOOK),
        ("draft", IN_A_DRAFT),
        ("redline", IN_A_REDLINE),
        ("topics", IN_A_REDLINE_OF_TOPICS),
    )
    for name, corruption in corruptions.items()
]


@pytest.mark.parametrize(("kind", "corruption"), PLANTED)
def test_a_planted_fault_is_noticed(kind: str, corruption: Corruption) -> None:
    title = () if kind == "topics" else title_page(short(PLACES[kind]))
    assert any(faults(corrupted(base(kind), corruption), title))


@each("name", IN_THE_ARCHIVE)
def test_a_fault_of_the_archive_is_noticed(name: str) -> None:
    assert any(faults(IN_THE_ARCHIVE[name](base("book"))))


def test_more_faults_are_planted_than_there_are_rules() -> None:
    assert len(PLANTED) > len(RULES) > 51


def test_a_package_that_is_only_zipped_anew_is_sound() -> None:
    with zipfile.ZipFile(io.BytesIO(base("book"))) as archive:
        again = zipped({name: archive.read(name) for name in archive.namelist()})
    assert [*faults(again, title_page(short(LENGKAP)))] == []
