"""The standing as text and as JSON."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import click

from generator.checks.completeness import Matrix, MatrixRow
from generator.overview.reports import as_json, as_text
from tests.overview.test_standing import BASE, STAGES, standing

TEXT = """\
Kabupaten Uji (uji)
  Bimtek         tahap II, 3 Maret 2026
  Kelengkapan    0% untuk naskah final
                 Smart Governance     ....................   0%
                 Smart Branding       ....................   0%
                 Smart Economy        ....................   0%
                 Smart Living         ....................   0%
                 Smart Society        ....................   0%
                 Smart Environment    ....................   0%
                 Bagian bersama       ....................   4%
"""


def test_the_text_shows_stage_completeness_findings_follow_ups_documents_and_steps(tmp_path: Path) -> None:
    [text] = map(click.unstyle, as_text([standing(tmp_path, BASE + STAGES)]))
    assert text.startswith(TEXT)
    assert "2 terbuka, 1 lewat tenggat; terdekat: Melengkapi data pasar" in text
    assert "  Dokumen        belum dibuat\n" in text
    assert text.index("Berikutnya") < text.index("masterplan build uji")
    assert max(map(len, text.splitlines())) <= 80


def test_a_bar_of_twenty_signs_is_full_and_green_only_where_nothing_is_missing(tmp_path: Path) -> None:
    shares = {
        Fraction(0): (0, "  0%", "red"),
        Fraction(1, 21): (0, "  4%", "yellow"),
        Fraction(1, 20): (1, "  5%", "yellow"),
        Fraction(1, 2): (10, " 50%", "yellow"),
        Fraction(999, 1000): (19, " 99%", "yellow"),
        Fraction(1): (20, "100%", "green"),
    }
    rows = [MatrixRow(f"d{n}", f"Dimensi {n}", {"isu": share}) for n, share in enumerate(shares)]
    found = standing(tmp_path, BASE)
    assert found.checked
    found.checked = replace(found.checked, matrix=Matrix(rows[:-1], rows[-1]))
    [text] = as_text([found])
    for row, (signs, percent, colour) in zip(rows, shares.values(), strict=True):
        bar = click.style("#" * signs, fg=colour) + "." * (20 - signs)
        assert f"  {row.name:<20} {bar} {percent}\n" in text


def test_a_region_that_cannot_be_read_shows_why(tmp_path: Path) -> None:
    [text] = map(click.unstyle, as_text([standing(tmp_path, "daerah: {jenis: desa}\n")]))
    assert text.startswith("uji\n")
    assert "isi.yaml:1" in text
    assert "masterplan check uji" in text


def test_json_holds_the_same_for_programs(tmp_path: Path) -> None:
    data = json.loads(as_json([standing(tmp_path, BASE + STAGES)]))
    [region] = data["daerah"]
    assert (data["versi"], region["map"], region["tahap"], region["terbaca"]) == (1, "uji", 2, True)
    assert region["tindak_lanjut"][0] == {
        "apa": "Melengkapi data pasar", "opd": "Dinas Kesehatan", "tenggat": "2026-03-09", "terlambat": True,
    }  # fmt: skip
    assert region["berikutnya"][0] == {"apa": "Buat dokumennya.", "perintah": "masterplan build uji"}
    assert region["dokumen"] == {"dibuat": None, "sesuai_isian": False, "berkas": [], "disunting": []}


def test_json_of_an_unreadable_region_says_so(tmp_path: Path) -> None:
    [region] = json.loads(as_json([standing(tmp_path, "daerah: {jenis: desa}\n")]))["daerah"]
    assert not region["terbaca"]
    assert "isi.yaml:1" in region["masalah"]
