"""Whatever a region writes, the Word document is valid and holds it."""

import io
import json
import random
from functools import cache
from pathlib import Path
from types import ModuleType

import mammoth
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.building.region import build_region
from generator.masterplan.masterplan import walk
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.values import Paragraf, Pilihan, Teks
from tests.conftest import CHECKOUT, FUZZING, examples
from tests.documents.reading import docx_texts, words
from tests.word.opening import objections

CHECK = CHECKOUT.parent / "shared/bin/check-docx"


def schema_findings(file: Path) -> list[object]:
    """What the ISO schemas and the rules beside them object to; nothing where the checker is not at hand."""
    return list(_checker().findings(file)) if CHECK.is_file() else []


@cache
def _checker() -> ModuleType:
    module = ModuleType("check_docx")
    module.__file__ = str(CHECK)
    exec(compile(CHECK.read_text(encoding="utf-8"), str(CHECK), "exec"), module.__dict__)
    return module


_CHARACTERS = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"))
_OF_A_WRONG_ENCODING = set("ÂÃâ")
_TEXTS = st.one_of(
    st.text(_CHARACTERS, min_size=1, max_size=40),
    st.sampled_from(
        ["Ω≈ç√ — “kutip” …", "نص عربي", "漢字かな", "e\u0301 zwj \U0001f468\u200d\U0001f469", "]]>", "&amp;"]
    ),
    st.text(st.sampled_from("abc "), min_size=300, max_size=900),
).filter(lambda text: text.strip() not in {"", "-", "~", "null"} and not _OF_A_WRONG_ENCODING & {*text})
_YEARS = st.integers(2020, 2035)


def _plan(draw: st.DrawFn) -> dict[str, object]:
    first = draw(_YEARS)
    rows = [
        {
            "kegiatan": draw(_TEXTS),
            "program": draw(_TEXTS),
            "dimensi": draw(st.sampled_from(["smart_economy", "smart_living"])),
            "opd": draw(_TEXTS),
            "target": {str(first): draw(st.integers(0, 10**6))},
            "anggaran": {draw(st.sampled_from(["APBD", "CSR"])): {str(first): draw(st.integers(0, 10**12))}},
        }
        for _ in range(draw(st.integers(0, 4)))
    ]
    return {
        "daerah": {
            "nama": draw(_TEXTS),
            "jenis": draw(st.sampled_from(["kota", "kabupaten"])),
            "ibu_kota": draw(_TEXTS),
        },
        "periode": {"mulai": first, "selesai": first + draw(st.integers(0, 4))},
        "visi": {"rumusan": draw(_TEXTS), "penjelasan": "\n\n".join(draw(st.lists(_TEXTS, min_size=1, max_size=3)))},
        "rencana_aksi": rows,
        "risiko": [{"risiko": draw(_TEXTS), "program": draw(_TEXTS)} for _ in range(draw(st.integers(0, 2)))],
        "sumber": [{"nama": draw(_TEXTS)}],
    }


plans = st.composite(_plan)()


def _built(plan: dict[str, object], folder: Path) -> Path:
    region = folder / "uji.yaml"
    region.write_text(json.dumps(plan, ensure_ascii=False, indent=1), encoding="utf-8")
    return build_region(RegionFolder(region, folder), ("masterplan",), ("docx",)).written[0]


@pytest.mark.slow
@settings(max_examples=examples(4, fuzzing=200))
@given(plans)
def test_any_plan_gives_a_valid_document_with_its_words(tmp_path: Path, plan: dict[str, object]) -> None:
    file = _built(plan, tmp_path)
    assert objections(file) == []
    assert schema_findings(file) == []
    everything = " ".join(docx_texts(file))
    for leaf in walk(read_masterplan(tmp_path / "uji.yaml").masterplan):
        if (
            isinstance(leaf, Teks)
            and not isinstance(leaf, Paragraf | Pilihan)
            and leaf.path.startswith("rencana_aksi")
        ):
            assert words(str(getattr(leaf, "nama", leaf))) in everything
    mammoth.convert_to_html(io.BytesIO(file.read_bytes()))


def _large(rows: int) -> dict[str, object]:
    dice = random.Random(7)
    return {
        "daerah": {"nama": "Uji", "jenis": "kota"},
        "periode": {"mulai": 2025, "selesai": 2029},
        "rencana_aksi": [
            {
                "kegiatan": f"Kegiatan {n} " + " ".join(dice.choices(["pasar", "sekolah", "jalan", "air"], k=6)),
                "dimensi": dice.choice(["smart_economy", "smart_living", "smart_branding"]),
                "target": {str(year): dice.randrange(900) for year in range(2025, 2030)},
                "anggaran": {"APBD": {"2026": dice.randrange(10**9)}},
            }
            for n in range(rows)
        ],
    }


@pytest.mark.slow
@pytest.mark.skipif(not FUZZING, reason="takes long: make fuzz runs it")
def test_a_plan_of_2000_rows_is_valid_too(tmp_path: Path) -> None:
    file = _built(_large(2000), tmp_path)
    assert objections(file) == []
    assert schema_findings(file) == []


@pytest.mark.slow
@pytest.mark.skipif(not CHECK.is_file(), reason="the schema checker is not beside this checkout")
@pytest.mark.parametrize("plan", [_large(30), {"daerah": {"nama": "A & B <C>", "jenis": "kota"}}, {"masterplan": 1}])
def test_the_schemas_agree(plan: dict[str, object], tmp_path: Path) -> None:
    assert schema_findings(_built(plan, tmp_path)) == []
