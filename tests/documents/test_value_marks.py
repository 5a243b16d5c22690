"""Every printed value keeps its path to the end, and no value can break the document around it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blocks.blocks import Document, inlines_of
from generator.blocks.inline import Run
from generator.building.region import build_region
from generator.documents.as_markdown import to_markdown
from generator.documents.printed_values import Printer
from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from tests.conftest import CHECKOUT, examples
from tests.documents.composing import composed
from tests.documents.reading import docx_texts, markdown_texts, words
from tests.plans import LENGKAP


def _runs(document: Document) -> list[Run]:
    return [i for block in document.body for i in inlines_of(block) if isinstance(i, Run) and i.path and not i.gap]


@pytest.mark.slow
def test_each_printed_value_leads_back_to_what_the_yaml_says() -> None:
    for place in (LENGKAP, CHECKOUT / "masterplans/kotim", CHECKOUT / "masterplans/contoh"):
        masterplan = read_masterplan(place).masterplan
        leaves: dict[str, list[Any]] = {}
        for leaf in walk(masterplan):
            leaves.setdefault(leaf.path, []).append(leaf)
        printer = Printer(masterplan.istilah)
        for document in composed(place):
            for run in _runs(document):
                assert run.path in leaves, run
                shown = " ".join(i.text for leaf in leaves[run.path] for i in printer.inlines(leaf))
                assert run.text.replace("Rp", "").casefold() in shown.replace("Rp", "").casefold(), run


def test_what_is_computed_has_no_path() -> None:
    document = next(d for d in composed(LENGKAP) if d.key == "masterplan")
    total = [i for block in document.body for i in inlines_of(block) if "1.825.000.000" in i.text]
    assert total
    assert all(not inline.path for inline in total)


_HOSTILE = st.text(
    st.one_of(
        st.sampled_from("*_`#|<>&[]()!\\~{}%-+=.:;\"'1 \n$^@/"),  # a tab is a table pasted from Excel
        st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")),
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip() not in {"", "-", "~", "null"})


_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def _yaml(values: list[str]) -> str:
    a, b, c, d = (json.dumps(value, ensure_ascii=False) for value in values)
    return f"""
daerah: {{nama: {a}, jenis: kota, provinsi: {b}}}
visi: {{rumusan: {c}, penjelasan: {d}}}
pendahuluan: {{latar_belakang: {d}}}
strategi: [{{nama: {a}, dimensi: smart_economy, uraian: {c}, program: [{b}, {d}], keselarasan: {d}}}]
rencana_aksi: [{{kegiatan: {b}, program: {a}, dimensi: smart_economy, opd: {c}, satuan: {d}}}]
"""


@pytest.mark.slow
@settings(max_examples=examples(8, fuzzing=200))
@given(st.lists(_HOSTILE, min_size=4, max_size=4))
def test_any_text_comes_out_of_both_formats_as_it_went_in(tmp_path: Path, values: list[str]) -> None:
    region = tmp_path / "uji.yaml"
    region.write_text(_yaml(values), encoding="utf-8")
    built = build_region(RegionFolder(region, tmp_path))
    word = next(path for path in built.written if path.suffix == ".docx")
    in_word = docx_texts(word)
    assert in_word == markdown_texts(word.with_suffix(".md").read_text(encoding="utf-8"))
    everything = " ".join(in_word).replace(_SOFT_HYPHEN, "")
    for value in read_masterplan(region).masterplan.strategi[0].program:
        assert words(value).replace(_SOFT_HYPHEN, "") in everything  # two that look alike are printed once


def test_the_markdown_of_a_plan_is_the_same_every_time(masterplan_of: Callable[[str], Masterplan]) -> None:
    del masterplan_of
    first, second = composed(LENGKAP), composed(LENGKAP)
    assert [to_markdown(d) for d in first] == [to_markdown(d) for d in second]
