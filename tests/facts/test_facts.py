"""The real regions say every recorded fact, each at its place with its source, and not a figure more.

``<region>.tsv`` lists the recorded facts: the fact, a short exact text that carries it, the path of the value
in which that text stands, and the documents that print it there (``pytest --update-golden`` writes that column).
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from functools import cache
from pathlib import Path

import pytest

from generator.blocks.blocks import Document, inlines_of
from generator.blocks.inline import Run
from generator.documents.printed_values import Printer
from generator.masterplan.butir import Butir
from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import read_masterplan
from generator.source.values import Items, Rujukan, Tanggal
from tests.conftest import CHECKOUT
from tests.documents.composing import composed

HERE = Path(__file__).parent
MASTERPLANS = CHECKOUT / "masterplans"
REGIONS = ("kota-jambi", "kotim", "kutim", "tabalong")
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")
_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)}), ")
_NO_FACT = re.compile(r"^masterplan$|(^|\.)(id|catatan)$|(^|\.)sumber\[")

pytestmark = pytest.mark.parametrize("region", REGIONS)


@dataclass(slots=True)
class Fact:
    """A line of a region's table."""

    fakta: str
    kata_kunci: str
    tempat: str
    dokumen: str


COLUMNS = [field.name for field in fields(Fact)]


def _table(region: str) -> Path:
    return HERE / f"{region}.tsv"


def _facts(region: str) -> list[Fact]:
    with _table(region).open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, dialect="excel-tab", strict=True)
        assert reader.fieldnames == COLUMNS
        return [Fact(**row) for row in reader]


def _write(region: str, facts: Iterable[Fact]) -> None:
    with _table(region).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, dialect="excel-tab", lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(fact) for fact in facts)


@cache
def _plan(region: str) -> Masterplan:
    reading = read_masterplan(MASTERPLANS / region)
    reading.problems.raise_if_any()
    return reading.masterplan


@cache
def _values(region: str) -> dict[str, str]:
    """What is said at each path, as people read it; a day with its weekday."""
    plan = _plan(region)
    printer = Printer(plan.istilah)
    said: dict[str, str] = {}
    for leaf in walk(plan):
        text = "".join(inline.text for inline in printer.inlines(leaf))
        weekday = f"{WEEKDAYS[leaf.weekday()]}, " if isinstance(leaf, Tanggal) else ""
        said[leaf.path] = weekday + text
    return said


@cache
def _documents(region: str) -> list[Document]:
    return composed(MASTERPLANS / region)


def _runs(document: Document) -> Iterator[Run]:
    cover = document.cover
    for inlines in cover.lines:
        yield from (inline for inline in inlines if isinstance(inline, Run))
    for block in (*document.front, *document.body):
        yield from (inline for inline in inlines_of(block) if isinstance(inline, Run))


def _printed(document: Document) -> dict[str, str]:
    """What a document prints of each value; under "" what is computed, where a span of days stands too."""
    texts: dict[str, list[str]] = {}
    for run in _runs(document):
        if not run.gap:
            texts.setdefault(run.path, []).append(run.text)
    return {path: "\n".join(parts).casefold() for path, parts in texts.items()}


def _prints(printed: dict[str, str], fact: Fact) -> bool:
    keyword = fact.kata_kunci.casefold()
    day = re.fullmatch(r"(\d+)( \w+ \d{4})", keyword)
    span = rf"(?<!\d){day[1]}(?:–\d+)?{day[2]}" if day else r"(?!)"
    return keyword in printed.get(fact.tempat, "") or re.search(span, printed.get("", "")) is not None


def _where_printed(region: str) -> list[str]:
    documents = {document.key: _printed(document) for document in _documents(region)}
    return [
        ",".join(key for key, printed in documents.items() if _prints(printed, _without_weekday(fact)))
        for fact in _facts(region)
    ]


def _without_weekday(fact: Fact) -> Fact:
    return Fact(fact.fakta, _WEEKDAY.sub("", fact.kata_kunci), fact.tempat, fact.dokumen)


def _figures(texts: Iterable[str]) -> set[str]:
    return {figure for text in texts for figure in _FIGURE.findall(text)}


def _statements(plan: Masterplan) -> Iterator[Butir]:
    """The items that state something: those of every topic, and the dimensions of which more than a name is said."""
    for name, value in plan.supplied():
        items = value if isinstance(value, Items) else [value]
        yield from (item for item in items if isinstance(item, Butir) and name != "sumber")
    yield from (dimension for dimension in plan.dimensi if dimension.gambaran or dimension.kesiapan)


def test_a_table_lists_each_fact_once(region: str) -> None:
    facts = _facts(region)
    assert facts
    assert all(fact.fakta and fact.kata_kunci and fact.tempat for fact in facts)
    said = [(fact.kata_kunci, fact.tempat) for fact in facts]
    assert len(set(said)) == len(said)


def test_each_fact_stands_at_its_place(region: str) -> None:
    said = _values(region)
    lost = [fact for fact in _facts(region) if fact.kata_kunci not in said.get(fact.tempat, "")]
    assert not lost


@pytest.mark.slow
def test_each_fact_is_printed_by_the_documents_listed(region: str, pytestconfig: pytest.Config) -> None:
    facts, found = _facts(region), _where_printed(region)
    if pytestconfig.getoption("--update-golden"):
        for fact, documents in zip(facts, found, strict=True):
            fact.dokumen = documents
        _write(region, facts)
    wrong = {fact.fakta: documents for fact, documents in zip(facts, found, strict=True) if fact.dokumen != documents}
    assert not wrong, "pytest --update-golden tests/facts writes the column anew"


def test_no_figure_is_said_that_was_not_recorded(region: str) -> None:
    said = _values(region)
    recorded = [text for fact in _facts(region) for text in (fact.fakta, fact.kata_kunci)]
    sources = [text for path, text in said.items() if path.startswith("sumber[")]
    known = _figures(recorded + sources)
    texts = {path: text for path, text in said.items() if not _NO_FACT.search(path)}
    assert not {path: text for path, text in texts.items() if _figures([text]) - known}


def test_whatever_states_a_fact_names_its_source(region: str) -> None:
    assert not [item.path for item in _statements(_plan(region)) if not item.sumber]


def test_every_source_is_used(region: str) -> None:
    used = {leaf.tujuan for leaf in walk(_plan(region)) if isinstance(leaf, Rujukan) and ".sumber[" in leaf.path}
    assert used == set(_plan(region).sumber)
