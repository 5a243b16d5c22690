"""Plans and documents of earlier versions of the program, by the commit that wrote them, are still understood.

Each folder holds a plan and a document that was built from it then; neither is ever made anew.
"""

from pathlib import Path

import pytest

from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from generator.masterplan.reading import read_masterplan
from generator.word.anchor_map import read_map
from generator.word.reading.content import ReadParagraph, ReadRow, read_content
from tests.conftest import Run, write_tree
from tests.word.editing import edited
from tests.word.opening import W

HOME = Path(__file__).parent
VERSIONS = sorted(path for path in HOME.iterdir() if (path / "masterplan.yaml").is_file())
DOCUMENT = "buku-2-masterplan.docx"

pytestmark = pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)


def between(old: Path, new: Path) -> Report:
    with opened(str(old), HOME) as one, opened(str(new), HOME) as two:
        return compared(one, two)


def test_the_plan_is_read(version: Path) -> None:
    reading = read_masterplan(version / "masterplan.yaml")
    assert reading.problems.errors == []
    assert len(reading.masterplan.rencana_aksi) == 2


@pytest.mark.slow
def test_the_plan_is_checked_and_built(version: Path, run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/a.yaml": (version / "masterplan.yaml").read_bytes()})
    assert run("check", "uji", cwd=tmp_path).exit_code in (0, 1)
    assert run("build", "uji", "--document", "masterplan", cwd=tmp_path).exit_code == 0
    report = between(version / DOCUMENT, tmp_path / "output/uji" / DOCUMENT)
    assert report.found.changes == []
    assert report.edited == []
    assert any("versi program yang berlainan" in notice for notice in report.notices) == bool(report.others)


@pytest.mark.slow
def test_the_document_says_what_its_plan_says(version: Path) -> None:
    report = between(version / "masterplan.yaml", version / DOCUMENT)
    assert report.found.changes == []
    assert report.edited == []


def test_its_anchors_are_found(version: Path) -> None:
    found = read_map(version / DOCUMENT)
    assert found is not None
    marks: set[str] = set()
    for block in read_content(version / DOCUMENT).blocks:
        if isinstance(block, ReadParagraph):
            marks |= block.anchored.keys()
        elif isinstance(block, ReadRow):
            marks |= {mark for cell in block.cells for paragraph in cell for mark in paragraph.anchored}
    assert {value.mark for value in found.values} <= marks
    assert {row.mark for table in found.tables for row in table.rows} <= marks


def test_what_was_edited_in_the_document_is_told(version: Path, tmp_path: Path) -> None:
    def change(root: object) -> None:
        text = next(t for t in root.iter(f"{W}t") if t.text == "Jaringan cadangan")  # type: ignore[attr-defined]
        text.text = "Jaringan baru"

    file = tmp_path / DOCUMENT
    file.write_bytes(edited((version / DOCUMENT).read_bytes(), change))
    for other in (version / DOCUMENT, version / "masterplan.yaml"):
        assert any("Jaringan baru" in edit.new for edit in between(other, file).edited)
