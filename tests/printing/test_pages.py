"""Each quick win fills two pages and the summary one, whatever the font."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from generator.building.region import build_region
from generator.regions.locate import RegionFolder
from tests.conftest import CHECKOUT, FUZZING
from tests.printing.paper import entries_of, needs_libreoffice, needs_pdftotext, pages_of

pytestmark = [needs_libreoffice, needs_pdftotext, pytest.mark.slow]
FIRST, LAST = "BAB II", "BAB VIII"


STYLES = {"Arial": "gaya: {huruf: Arial}\n", "Calibri": "", "F4": "gaya: {kertas: f4}\n"}
LOOKS = pytest.mark.parametrize("look", STYLES if FUZZING else [*STYLES][:1])
"""The first leaves the least room."""


def printed(key: str, look: str, folder: Path) -> Path:
    """A document of the example region as PDF, with a look of its own."""
    region = folder / "masterplans/contoh"
    shutil.copytree(CHECKOUT / "masterplans/contoh", region)
    (region / "gaya.yaml").write_text(STYLES[look])
    built = build_region(RegionFolder(region, folder / "hasil"), (key,), formats=("pdf",))
    return next(path for path in built.written if path.suffix == ".pdf")


@LOOKS
def test_each_quick_win_of_the_example_fills_two_pages(look: str, tmp_path: Path) -> None:
    entries = entries_of(pages_of(printed("profil_quick_win", look, tmp_path)))
    starts = [n for n, (words, _) in enumerate(entries) if words.startswith((FIRST, LAST))]
    profiles = entries[starts[0] : starts[-1] + 1]
    spans = [
        int(after) - int(page) for (words, page), (_, after) in pairwise(profiles) if not words.startswith("BAB")
    ]
    assert spans[:-1] == [2] * 11


@LOOKS
def test_the_summary_of_the_example_fills_one_page(look: str, tmp_path: Path) -> None:
    _, summary, foreword, *_ = pages_of(printed("ringkasan_eksekutif", look, tmp_path))
    assert "Dalam Satu Halaman" in summary.lines
    assert any(line.startswith("• Smart Environment:") for line in summary.lines)
    assert any(line.startswith("Sambutan") for line in foreword.lines)
