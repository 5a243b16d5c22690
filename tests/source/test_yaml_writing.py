"""What was read can be written as YAML and read again: the same model."""

import datetime
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.framework.dimensions import dimensions
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.source.kinds import PARAGRAPHS, PROSE, TEXT, Kind
from generator.source.placeholders import is_placeholder
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.record import Record
from generator.source.values import Rujukan
from generator.source.yaml_nodes import Mapping, read_nodes
from generator.source.yaml_writing import dump
from tests.conftest import CHECKOUT, examples
from tests.plans import LENGKAP
from tests.source.reading import FILE, as_read, data_of, said

REGIONS = (LENGKAP, *sorted(p for p in (CHECKOUT / "masterplans").iterdir() if p.is_dir()))
SETTINGS = settings(max_examples=examples(60))
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co"), include_characters="\n"), max_size=80)
LINE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co")), max_size=40)


def snapshot(value: Any) -> Any:
    """All that a model says, with kinds, paths and where references lead, but without places."""
    if isinstance(value, Record):
        return (type(value).__name__, value.path, [(name, snapshot(inner)) for name, inner in value.supplied()])
    if isinstance(value, dict):
        return [(snapshot(key), snapshot(inner)) for key, inner in value.items()]
    if isinstance(value, list):
        return [snapshot(inner) for inner in value]
    target = value.tujuan.path if isinstance(value, Rujukan) and value.tujuan is not None else ""
    return (type(value).__name__, str(value), value.path, target)


def model_of(text: str) -> tuple[Masterplan, Problems]:
    problems = Problems(texts={FILE: text})
    masterplan, reader = Masterplan(), Reader(problems)
    node = read_nodes(text, FILE, problems)
    if isinstance(node, Mapping):
        masterplan.read_fields(node, reader)
    masterplan.complete(reader)
    return masterplan, problems


def again(masterplan: Masterplan) -> Masterplan:
    text = dump(masterplan)
    found, problems = model_of(text)
    assert not problems.errors, f"{text}\n{said(problems)}"
    return found


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.name)
def test_a_region_written_and_read_is_the_same(region: Path) -> None:
    reading = read_masterplan(region)
    if reading.problems.errors:
        pytest.skip(f"{region.name} is being written")
    assert snapshot(again(reading.masterplan)) == snapshot(reading.masterplan)


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.name)
def test_what_is_written_twice_is_the_same_text(region: Path) -> None:
    masterplan = read_masterplan(region).masterplan
    assert dump(again(masterplan)) == dump(masterplan)


def test_other_tools_read_what_we_write() -> None:
    data = yaml.safe_load(dump(read_masterplan(LENGKAP).masterplan))
    assert data["daerah"]["kode"] == "00.00"
    assert data["rencana_aksi"][0]["anggaran"]["apbd"] == {2025: 250_000_000, 2026: 1_500_000_000}
    assert data["sasaran"][0]["baseline"]["nilai"] == "41,5"
    assert str(data["naskah"]["tanggal"]) == "2025-08-18"


def test_what_the_program_filled_in_is_not_written() -> None:
    masterplan, _ = model_of("daerah: {jenis: kota}\n")
    assert dump(masterplan) == "daerah:\n  jenis: kota\n"


def test_a_zero_and_an_empty_item_are_written() -> None:
    masterplan, _ = model_of("sasaran: [{baseline: 0, target: {2025: 0}}, {nama: ~}]\n")
    assert dump(masterplan) == (
        "sasaran:\n  - baseline:\n      nilai: 0\n    target:\n      2025: 0\n  - {}\n"
    )  # fmt: skip


def as_yaml(text: str, style: str) -> str:
    """A text written by PyYAML in one of its styles."""
    written: str = yaml.safe_dump({"isian": text}, default_style=style or None, allow_unicode=True, width=60)
    return written


def value_of(kind: Kind[Any], written: str) -> Any:
    problems = Problems(texts={FILE: written})
    node = read_nodes(written, FILE, problems)
    assert isinstance(node, Mapping), said(problems)
    value = kind.read(node.entries["isian"][1], "isian", Reader(problems))
    assert not problems.errors, said(problems)
    return value


@SETTINGS
@given(LINE, st.sampled_from(["", "'", '"']))
def test_any_line_comes_back_as_written(text: str, style: str) -> None:
    text = as_read(text)
    expected = None if is_placeholder(text) else text.strip() or None
    assert value_of(TEXT, as_yaml(text, style)) == expected


@SETTINGS
@given(st.lists(LINE, min_size=1, max_size=4), st.sampled_from(["'", '"', "|", ">"]))
def test_any_paragraphs_come_back_as_written(lines: list[str], style: str) -> None:
    paragraphs = [line.strip() for line in map(as_read, lines)]
    whole = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    expected = None if is_placeholder(whole) else whole or None
    for kind in (PARAGRAPHS, PROSE):
        assert value_of(kind, as_yaml("\n\n".join(paragraphs), style)) == expected


@SETTINGS
@given(ANY_TEXT)
def test_any_text_written_by_us_reads_the_same(text: str) -> None:
    for name in ("rumusan", "penjelasan"):
        masterplan, problems = model_of(yaml.safe_dump({"visi": {name: as_read(text)}}, allow_unicode=True))
        assert not problems.errors
        assert snapshot(again(masterplan)) == snapshot(masterplan)


AWKWARD = (
    "no", "12:30", "32.10", "- a", "a: b", "# a", "'", '"', "null", "~", "-", "[a", "{a", "*a", "&a", "!a", "%a",
    "@a", "`a", "| a", "> a", "? a", "a #b", "a:", ":a", "\\", "<<", "=", "1_000", "“a”",
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    return st.one_of(
        ANY_TEXT.map(lambda text: as_read(text).replace("\t", " ")),  # a tab within would be a row of a table
        st.sampled_from(AWKWARD),
    )


YEARS = st.integers(2000, 2040)
MONEY = st.integers(0, 10**12)
NUMBERS = st.one_of(
    st.integers(-1000, 10**6).map(str), st.decimals(-99, 10**6, places=2).map(lambda d: str(d).replace(".", ","))
)
DIMENSIONS = st.sampled_from(sorted(dimensions()))


def ids(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": f"b{n}", **item} for n, item in enumerate(items)]


WORDS = st.lists(texts().map(lambda text: f"x{text}"), max_size=3)
FUNDS = st.sampled_from(["APBD", "csr", "DAK"])
BUDGET = st.dictionaries(FUNDS, st.dictionaries(YEARS, MONEY, max_size=2), max_size=3)


def plans() -> st.SearchStrategy[dict[str, Any]]:
    """Whole plans with every kind of field."""
    baseline = st.fixed_dictionaries({"nilai": NUMBERS, "tahun": YEARS})
    sasaran = st.fixed_dictionaries(
        {"nama": texts(), "dimensi": DIMENSIONS, "target": st.dictionaries(YEARS, NUMBERS), "baseline": baseline}
    )
    aksi = st.fixed_dictionaries(
        {"program": texts(), "opd": texts(), "pendukung": WORDS, "anggaran": BUDGET, "catatan": texts(),
         "sasaran": st.lists(st.sampled_from(["s", "S"]), max_size=2)}
    )  # fmt: skip
    daerah = st.fixed_dictionaries(
        {"nama": texts(), "jenis": st.sampled_from(["kota", "Kabupaten"]), "penduduk": MONEY, "gambaran": texts(),
         "tetangga": WORDS}
    )  # fmt: skip
    naskah = st.fixed_dictionaries(
        {"tanggal": st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)).map(str)}
    )
    return st.fixed_dictionaries(
        {"daerah": daerah, "naskah": naskah,
         "sasaran": st.lists(sasaran, max_size=3).map(lambda items: [{"id": "s"}, *ids(items)]),
         "rencana_aksi": st.lists(aksi, max_size=3).map(ids)}
    )  # fmt: skip


@SETTINGS
@given(plans())
def test_any_plan_written_and_read_is_the_same(plan: dict[str, Any]) -> None:
    masterplan, problems = model_of(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=1000))
    assert not problems.errors, said(problems)
    assert snapshot(again(masterplan)) == snapshot(masterplan)


def variations() -> Iterator[str]:
    """The complete plan with each of its topics left out, and with each alone."""
    data = data_of(LENGKAP.read_text(encoding="utf-8"))
    for name in data:
        yield yaml.safe_dump({key: value for key, value in data.items() if key != name}, allow_unicode=True)


def test_the_complete_plan_without_any_one_topic_is_the_same_when_written_and_read() -> None:
    for text in itertools.islice(variations(), 50):
        masterplan, _ = model_of(text)
        found, _ = model_of(dump(masterplan))
        assert snapshot(found) == snapshot(masterplan)
