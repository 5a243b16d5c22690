"""Sheets as they come out of the printer: no page of signatures alone, no table that begins on a later page."""

from pathlib import Path

import pytest

from generator.handouts.check_sheet import sheet
from generator.handouts.kit import Wish, make_handout
from generator.regions.check import Wishes
from generator.regions.locate import RegionFolder
from tests.cases import each
from tests.conftest import CHECKOUT, FUZZING, write_tree
from tests.printing.paper import Page, needs_libreoffice, needs_pdftotext, pages_of
from tests.word.libreoffice import converted

STAGES = (1, 2, 3, 4) if FUZZING else (1, 4)
"""The first and the last, which have the most pieces."""
PIECES = ("kelompok", "berita-acara", "komitmen-bersama", "pakta-integritas")

pytestmark = [pytest.mark.slow, needs_libreoffice, needs_pdftotext]


def printed(folder: Path, *files: str) -> dict[str, list[Page]]:
    """The pages of documents, printed in one go, by the stems of their files."""
    return {path.stem: pages_of(path) for path in converted([*map(Path, files)], "pdf", folder)}


@pytest.fixture(scope="module")
def kits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    """The pages of all stages of a new region, which has blanks everywhere, and of the complete example."""
    bare = write_tree(tmp_path_factory.mktemp("baru"), {"daerah.yaml": "daerah: {nama: Uji, jenis: kabupaten}"})
    folder = tmp_path_factory.mktemp("cetak")
    written = [
        path
        for place in (bare, CHECKOUT / "masterplans" / "contoh")
        for stage in STAGES
        for path in make_handout(RegionFolder(place, folder / place.name), Wish(stage)).written
    ]
    wanted = [path for path in written if path.stem.endswith(PIECES)]
    names = ["-".join(path.relative_to(folder).parts) for path in wanted]
    return printed(folder, *(str(path.rename(folder / name)) for path, name in zip(wanted, names, strict=True)))


@pytest.mark.parametrize("stage", STAGES)
def test_signatures_stay_with_text(stage: int, kits: dict[str, list[Page]]) -> None:
    records = {
        name: pages
        for name, pages in kits.items()
        if f"-{stage}-berita-acara" in name or f"-{stage}-komitmen" in name
    }
    assert len(records) >= 2
    for name, pages in records.items():
        text = " ".join(pages[-1].lines)
        assert "ini dibuat dengan sebenarnya" in text, name


@each("stage", STAGES)
def test_the_table_of_a_worksheet_begins_on_its_first_page(stage: int, kits: dict[str, list[Page]]) -> None:
    both = [pages for name, pages in kits.items() if name.endswith(f"-{stage}-lembar-kerja-kelompok")]
    assert len(both) == 2
    firsts = [page for pages in both for page in pages if page.lines[-1].endswith("Halaman 1")]
    assert len(firsts) >= 24
    for page in firsts:
        heads = [n for n, line in enumerate(page.lines) if line.startswith(("No. ", "Uraian "))]
        assert heads, page.lines
        assert (
            any(line == "1" or line.startswith("1 ") for line in page.lines[heads[-1] :])
            or "Uraian Isi" in page.lines
        )


def test_the_sheet_of_a_check_is_one_page_or_ends_with_text(tmp_path: Path) -> None:
    files = []
    for name in ("contoh", "kutim", "kotim"):
        file = tmp_path / f"{name}.docx"
        _, content = sheet(RegionFolder(CHECKOUT / "masterplans" / name, tmp_path), Wishes(), "docx")
        file.write_bytes(content)
        files.append(str(file))
    pages = printed(tmp_path, *files)
    assert len(pages["contoh"]) == 1
    for name in ("kutim", "kotim"):
        last = " ".join(pages[name][-1].lines)
        assert "Pemeriksaan ini menghasilkan" in last and "Demikian hasil pemeriksaan" in last, name
