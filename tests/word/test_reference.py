"""A region's own gaya.docx: its styles win, what it lacks is completed, and damage is named."""

from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from generator.source.problems import UserError
from generator.word.dress import Dress
from generator.word.reference import styles_from
from generator.word.styles import style_sheet
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP
from tests.word.opening import W, built_bytes, objections


def _ids(styles: str) -> list[str]:
    return [style.get(f"{W}styleId") or "" for style in etree.fromstring(styles.encode()).iter(f"{W}style")]


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A reference as another program makes it: half of our styles are missing."""
    document = Document()
    document.styles["Heading 1"].font.name = "Georgia"
    document.save(str(tmp_path / "gaya.docx"))
    return tmp_path / "gaya.docx"


def test_the_regions_style_wins_and_missing_ones_are_named(foreign: Path) -> None:
    styles, missing = styles_from(foreign, Dress())
    heading = next(
        s for s in etree.fromstring(styles.encode()).iter(f"{W}style") if s.get(f"{W}styleId") == "Heading1"
    )
    assert b"Georgia" in etree.tostring(heading)
    assert "Isi Tabel" in missing
    assert "heading 1" not in missing


def test_every_style_we_use_is_there_once(foreign: Path) -> None:
    ids = _ids(styles_from(foreign, Dress())[0])
    assert len(ids) == len(set(ids))
    assert set(_ids(style_sheet(Dress()))) <= set(ids)


def test_a_localised_word_calls_its_ids_otherwise(tmp_path: Path) -> None:
    document = Document()
    element = document.styles["Heading 1"].element
    element.set(f"{W}styleId", "Judul1")
    document.save(str(tmp_path / "gaya.docx"))
    ids = _ids(styles_from(tmp_path / "gaya.docx", Dress())[0])
    assert "Judul1" not in ids
    assert ids.count("Heading1") == 1


def test_one_of_our_own_documents_serves_as_reference(tmp_path: Path) -> None:
    (tmp_path / "gaya.docx").write_bytes(built_bytes())
    styles, missing = styles_from(tmp_path / "gaya.docx", Dress())
    assert missing == []
    assert sorted(_ids(styles)) == sorted(_ids(style_sheet(Dress())))


def test_a_file_that_is_no_word_document_is_named(tmp_path: Path) -> None:
    (tmp_path / "gaya.docx").write_text("bukan Word")
    with pytest.raises(UserError, match="bukan dokumen Word"):
        styles_from(tmp_path / "gaya.docx", Dress())


@pytest.mark.slow
def test_a_region_builds_with_its_own_reference(foreign: Path, run: Run, tmp_path: Path) -> None:
    region = {"masterplans/uji/isi.yaml": LENGKAP.read_text(encoding="utf-8")}
    write_tree(tmp_path, {**region, "masterplans/uji/gaya.docx": foreign.read_bytes()})
    result = run("build", "uji", "--format", "docx", cwd=tmp_path)
    assert result.exit_code == 0
    assert "gaya.docx tidak memuat gaya" in result.output
    assert objections(tmp_path / "output/uji/buku-2-masterplan.docx") == []
