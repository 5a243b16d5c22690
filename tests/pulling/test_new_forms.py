"""Sections of new items in a reviewed redline: forms, tables and paragraphs below headings of their own."""

import datetime
import re
import shutil
from pathlib import Path

import pytest

from generator.differences.redline import RegionVersion, redline_of
from generator.edits.edit import Insert
from generator.masterplan.reading import read_masterplan
from generator.pulling.base import composed
from generator.pulling.from_word import propose
from generator.pulling.plan import What
from generator.pulling.plan_of_proposals import Choices, Pull, carry_out, prepared
from generator.regions.locate import RegionFolder
from generator.word.reading.base_lines import composed_lines
from tests.conftest import CHECKOUT
from tests.pulling.word_edits import WordFile, built_in, copied, text_of
from tests.word.opening import W

pytestmark = pytest.mark.slow

WHEN = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
LONG = ("rencana-aksi-*.yaml", "bimtek.yaml", "evaluasi.yaml", "kegiatan.yaml", "kesiapan.yaml", "kolaborasi.yaml")
NAME = "Satu Peta Desa"
SOURCE = "Sumber: "


def region(root: Path, name: str) -> RegionFolder:
    """The example region with two quick wins."""
    place = root / name / "masterplans" / "contoh"
    shutil.copytree(CHECKOUT / "masterplans" / "contoh", place, ignore=shutil.ignore_patterns(*LONG))
    file = place / "quick-win.yaml"
    head, *items = re.split(r"(?m)^(?=  - id: )", file.read_text("utf-8"))
    text = "".join([head, *items[:2]])
    file.write_text(re.sub(r"(?m)^    rencana_aksi: .*\n", "", text), "utf-8")
    return RegionFolder(place, root / name)


def add_quick_win(folder: RegionFolder) -> None:
    """Add a quick win like the second one, with other amounts."""
    file = folder.place / "quick-win.yaml"
    *before, last = re.split(r"(?m)^(?=  - id: )", file.read_text("utf-8"))
    new = last.replace("id: qw-kebijakan_publik", "id: qw-peta")
    new = re.sub(r"(?m)^    nama: .*", f"    nama: {NAME}", new, count=1)
    new = re.sub(
        r"(?m)^(    anggaran:\n).*?(?=^    \S)",
        r"\1      APBD: {2025: 31 juta, 2027: 7 juta}\n",
        new,
        flags=re.S | re.M,
    )
    file.write_text("".join([*before, last, new]), "utf-8")


@pytest.fixture
def versions(tmp_path: Path) -> tuple[RegionFolder, RegionFolder]:
    old, new = region(tmp_path, "lama"), region(tmp_path, "baru")
    add_quick_win(new)
    return old, new


def pulled(versions: tuple[RegionFolder, RegionFolder], key: str, tmp_path: Path) -> Pull:
    """The redline of a document pulled into the old version, and written."""
    old, new = versions
    one, other = (read_masterplan(folder.place) for folder in versions)
    file = tmp_path / "redline.docx"
    file.write_bytes(redline_of(RegionVersion(one, old), RegionVersion(other, new), key, "Bappeda", WHEN).content)
    found = propose(file, file.name, region=old, today=one)
    assert found.differences == len(found.edits) + len(found.untaken)
    pull = prepared(old, one, [found], Choices())
    carry_out(old, pull, "pull redline.docx")
    return pull


def lines(folder: RegionFolder, key: str) -> list[str]:
    document = composed(read_masterplan(folder.place).masterplan, folder, key)
    assert document is not None
    return [base.line.text for base in composed_lines(document)]


def test_a_new_quick_win_of_a_redline_comes_home_with_all_that_its_tables_print(
    versions: tuple[RegionFolder, RegionFolder], tmp_path: Path
) -> None:
    pull = pulled(versions, "profil_quick_win", tmp_path)
    (line,) = pull.plan.of(What.NEW)
    assert line.is_written
    told = [line.new for line in pull.plan.lines if line.is_open]
    assert [text[: len(SOURCE)] for text in told] == [SOURCE]
    written, wanted = (lines(folder, "profil_quick_win") for folder in versions)
    assert sorted([*written, *told]) == sorted(wanted)


def test_the_paragraphs_of_a_new_quick_win_are_its_texts(
    versions: tuple[RegionFolder, RegionFolder], tmp_path: Path
) -> None:
    pulled(versions, "masterplan", tmp_path)
    old, new = (next(reversed(read_masterplan(folder.place).masterplan.quick_win)) for folder in versions)
    for name in ("nama", "deskripsi", "masalah", "manfaat", "penerima_manfaat"):
        one, two = str(getattr(old, name)), str(getattr(new, name))
        assert (one[:1].lower(), one[1:]) == (two[:1].lower(), two[1:])  # within a line a text begins small


def test_a_heading_that_somebody_typed_is_no_item(tmp_path: Path) -> None:
    old = region(tmp_path, "lama")
    file = WordFile(built_in(old, "profil_quick_win"))
    heading = next(p for p in file.containing("Satu Angka Cendana") if p.find(f"{W}pPr/{W}pStyle") is not None)
    for text in ("Kami sepakat dengan seluruh isi profil ini.", "Catatan Rapat"):
        new = copied(heading)
        file.without_anchors(new)
        file.type(new, text)
    found = file.propose(tmp_path, region=old, today=read_masterplan(old.place))
    assert not [edit for edit in found.edits if isinstance(edit, Insert)]
    assert "Catatan Rapat" in {untaken.new for untaken in found.untaken}
    assert text_of(heading)
