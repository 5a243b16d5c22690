"""What came or went is told to its last value, in every form of the report."""

import html
import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.differences.as_document import change_sheet
from generator.differences.as_html import as_html
from generator.differences.as_json import as_json
from generator.differences.as_markdown import as_markdown
from generator.differences.as_text import as_text
from generator.differences.report import Report
from tests.differences.reporting import report_of
from tests.versions.acts.revising import Plan, pairs

pytestmark = pytest.mark.slow

_HEAD = "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2029}\n"
_WINS = "quick_win:\n- id: q\n  nama: Gerai\n  dimensi: Smart Living\n"
_PARTS = {
    "dukungan": (
        "dimensi_prioritas:\n  dimensi: Smart Economy\n  alasan: Pasar\n",
        "  dukungan:\n  - {dimensi: Smart Society, uraian: Literasi digital}\n",
        ["Smart Society", "Literasi digital"],
    ),
    "tahapan": (
        _WINS,
        "  tahapan:\n  - {nama: Uji coba, mulai: 2026-08-18, selesai: 2026-09-20, keluaran: Purwarupa}\n",
        ["Uji coba", "18 Agustus 2026", "20 September 2026", "Purwarupa"],
    ),
    "risiko": (_WINS, "  risiko:\n  - {risiko: Listrik padam, mitigasi: Genset}\n", ["Listrik padam", "Genset"]),
    "sasaran": (
        "visi: Maju\n",
        "sasaran:\n- {nama: Layanan cepat, indikator: Waktu layanan, target: {2029: 4321}}\n",
        ["Layanan cepat", "Waktu layanan", "2029", "4.321"],
    ),
    "organisasi": (
        "visi: Maju\n",
        "organisasi:\n  dewan:\n    anggota:\n    - {nama: Siti Aminah, jabatan: Ketua Harian}\n",
        ["Siti Aminah", "Ketua Harian"],
    ),
}


def forms(report: Report) -> dict[str, str]:
    """The words of each form, in one line."""
    document = Document(BytesIO(change_sheet(report)))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    said = {
        "txt": as_text(report),
        "md": as_markdown(report).replace("\\", ""),
        "html": html.unescape(re.sub("<[^>]+>", " ", as_html(report))),
        "json": " ".join(text for change in json.loads(as_json(report))["perubahan"] for text in _texts(change)),
        "docx": " ".join(cells),
    }
    return {form: " ".join(text.split()) for form, text in said.items()}


def _texts(value: Any) -> list[str]:
    return [value["lama"], value["baru"]]


@pytest.mark.parametrize("came", [True, False])
@pytest.mark.parametrize("name", _PARTS)
def test_each_value_of_what_came_or_went_is_told(name: str, came: bool, tmp_path: Path) -> None:
    base, part, leaves = _PARTS[name]
    old, new = _HEAD + base, _HEAD + base + part
    report = report_of(tmp_path, *((old, new) if came else (new, old)))
    for form, text in forms(report).items():
        assert [leaf for leaf in leaves if leaf not in text] == [], form


def test_a_replaced_part_is_told_on_both_sides(tmp_path: Path) -> None:
    base, part, _ = _PARTS["dukungan"]
    other = part.replace("Smart Society", "Smart Living").replace("Literasi digital", "Rumah sehat")
    report = report_of(tmp_path, _HEAD + base + part, _HEAD + base + other)
    for form, text in forms(report).items():
        assert [leaf for leaf in ("Literasi digital", "Rumah sehat") if leaf not in text] == [], form


def test_the_word_that_changed_in_a_long_text_is_told_among_the_parts_of_an_act(tmp_path: Path) -> None:
    words = " ".join(f"kata{n}" for n in range(60))
    rows = "".join(f"- {{id: q{n}, nama: {n * 1111}, tujuan: {words} daring akhir}}\n" for n in range(1, 4))
    old = f"{_HEAD}quick_win:\n{rows}"
    said = forms(report_of(tmp_path, old, old.replace("daring", "luring")))
    assert "kata59 daring akhir → … kata54" in said["docx"]
    for form, text in said.items():
        assert "luring" in text, form


def test_an_act_without_values_shows_no_empty_sides(tmp_path: Path) -> None:
    old = f"{_HEAD}sasaran: [{{nama: Layanan, target: {{2026: 10, 2027: 20, 2028: 25}}}}]\n"
    new = old.replace("10", "12").replace("20, 2028: 25", "22, 2028: 27")
    report = report_of(tmp_path, old, new)
    assert 'data-versi="Lama"' not in as_html(report)
    assert "target per tahun: naik 2 pada setiap tahun: 3 nilai" in as_text(report)


def test_another_order_is_one_line(tmp_path: Path) -> None:
    names = [f"Misi {letter * 4}" for letter in "abcdef"]
    report = report_of(tmp_path, *(f"{_HEAD}misi: [{', '.join(order)}]\n" for order in (names, names[::-1])))
    assert as_text(report).rstrip().endswith("urutan berubah: 5 butir bergeser")


def test_a_name_is_not_told_twice(tmp_path: Path) -> None:
    base, part, _ = _PARTS["risiko"]
    report = report_of(tmp_path, _HEAD + base, _HEAD + base + part)
    [change] = report.found.changes
    assert change.told == ("", "Listrik padam; mitigasi risiko: Genset")


_WORDS = st.text("abcdefghij", min_size=9, max_size=12)
_TEXTS = st.one_of(_WORDS, st.builds(lambda word: f"{word} kata " * 20 + word, _WORDS))
_ITEMS = st.lists(
    st.fixed_dictionaries(
        {"nama": _TEXTS, "dimensi": st.just("Smart Living"), "tujuan": _TEXTS},
        optional={
            "tahapan": st.lists(st.fixed_dictionaries({"nama": _TEXTS, "keluaran": _TEXTS}), max_size=3),
            "risiko": st.lists(st.fixed_dictionaries({"risiko": _TEXTS, "mitigasi": _TEXTS}), max_size=2),
        },
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_ITEMS, st.booleans())
def test_however_much_came_or_went_all_is_told(tmp_path: Path, items: list[dict[str, Any]], came: bool) -> None:
    old, new = _HEAD, _HEAD + yaml.safe_dump({"quick_win": items}, width=10_000)
    report = report_of(tmp_path, *((old, new) if came else (new, old)))
    for form, text in forms(report).items():
        assert [leaf for leaf in _leaves(items) if leaf.strip() not in text] == [], form


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(pairs())
def test_whatever_acts_are_seen_each_changed_value_is_in_the_full_report(
    tmp_path: Path, pair: tuple[Plan, Plan]
) -> None:
    report = report_of(tmp_path, *(yaml.safe_dump(plan, allow_unicode=True) for plan in pair))
    said = forms(report)
    for change in report.found.changes:
        for side, text in enumerate(change.told):
            words = {word for word in text.split() if word not in change.told[1 - side].split()}
            for form in ("md", "html", "json"):
                assert [word for word in words if word not in said[form]] == [], (form, change.old, change.new)


def _leaves(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value
    return [leaf for one in inner for leaf in _leaves(one)]
