"""Each quick win fills two pages, whatever the font."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from generator.building.region import build_region
from generator.regions.locate import RegionFolder
from tests.conftest import CHECKOUT
from tests.printing.paper import entries_of, needs_libreoffice, needs_pdftotext, pages_of

pytestmark = [needs_libreoffice, needs_pdftotext, pytest.mark.slow]
FIRST, LAST = "BAB II", "BAB VIII"


@pytest.mark.parametrize("look", ["", "gaya: {huruf: Arial}\n"], ids=["Calibri", "Arial"])
def test_each_quick_win_of_the_example_fills_two_pages(look: str, tmp_path: Path) -> None:
    region = tmp_path / "masterplans/contoh"
    shutil.copytree(CHECKOUT / "masterplans/contoh", region)
    (region / "gaya.yaml").write_text(look)
    built = build_region(RegionFolder(region, tmp_path / "hasil"), ("profil_quick_win",), formats=("pdf",))
    entries = entries_of(pages_of(next(path for path in built.written if path.suffix == ".pdf")))
    starts = [n for n, (words, _) in enumerate(entries) if words.startswith((FIRST, LAST))]
    profiles = entries[starts[0] : starts[-1] + 1]
    spans = [
        int(after) - int(page) for (words, page), (_, after) in pairwise(profiles) if not words.startswith("BAB")
    ]
    assert spans[:-1] == [2] * 11
