"""Redlines of whole documents: the example region, edited in many ways, against what it was."""

import datetime
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.blocks.blocks import Document
from generator.differences.redline import RegionVersion, redline, redline_of
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.problems import InputError, UserError
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.conftest import CHECKOUT, FUZZING, write_tree
from tests.documents.composing import composed
from tests.word.opening import objections
from tests.word.reversal import accepted, comments, rejected, revisions, texts
from tests.word.test_generated import schema_findings
from tests.word.test_reversal import mammoth_text

CONTOH = CHECKOUT / "masterplans/contoh"
WHEN = datetime.datetime(2026, 8, 17, 9, 30)
LOOK = Look(PaperAndFont())
ECONOMY, BRANDING = "rencana-aksi-smart-economy.yaml", "rencana-aksi-smart-branding.yaml"

Edit = Callable[[Path], None]


def replaced(file: str, old: str, new: str, *, times: int = 1) -> Edit:
    def edit(region: Path) -> None:
        path = region / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, times), encoding="utf-8")

    return edit


def _items(region: Path, file: str) -> tuple[Path, str, list[str]]:
    path = region / file
    text = path.read_text(encoding="utf-8")
    return path, text, re.split(r"(?m)^(?=  - id: )", text)


def reordered(region: Path) -> None:
    path, text, items = _items(region, ECONOMY)
    path.write_text(text.replace(items[1] + items[2], items[2] + items[1]), encoding="utf-8")


def moved(region: Path) -> None:
    """An action goes to another dimension."""
    path, text, items = _items(region, ECONOMY)
    path.write_text(text.replace(items[1], ""), encoding="utf-8")
    action = items[1].replace("subdimensi: ekosistem_industri", "subdimensi: ekosistem_pariwisata")
    replaced(BRANDING, "rencana_aksi:\n", f"rencana_aksi:\n{action}")(region)


def emptied(region: Path) -> None:
    (region / "kolaborasi.yaml").unlink()


EDITS: dict[str, tuple[Edit, ...]] = {
    "words, numbers, names": (
        replaced("visi.yaml", "Kata\n    cerdas tidak dimaknai sebagai banyaknya perangkat, tetapi", "Cerdas"),
        replaced(BRANDING, "2026: 750 juta", "2026: 950 juta"),
        replaced(ECONOMY, "opd: Dinas Perdagangan dan Perindustrian", "opd: Dinas Kelautan dan Perikanan"),
        replaced("quick-win.yaml", "nama: Loket Keliling Pesisir", "nama: Loket Bergerak Pulau, Pesisir,"),
    ),
    "places, topics": (reordered, moved, emptied),
}


@pytest.fixture(params=EDITS.values() if FUZZING else [sum(EDITS.values(), ())], ids=EDITS if FUZZING else ["all"])
def edited(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The example region after some edits."""
    region = tmp_path / "contoh"
    shutil.copytree(CONTOH, region)
    for edit in request.param:
        edit(region)
    return region


@cache
def before() -> list[tuple[Document, list[str]]]:
    """The documents of the example region as they are, and their texts."""
    return [(document, texts(to_docx(document, LOOK))) for document in composed(CONTOH)]


@pytest.mark.slow
def test_accepting_gives_the_edited_region_and_rejecting_the_example(edited: Path, tmp_path: Path) -> None:
    changed = 0
    for (old, old_texts), new in zip(before(), composed(edited), strict=True):
        docx = redline(old, new, LOOK, "Tim Penelaah", WHEN)
        new_docx = to_docx(new, LOOK)
        assert texts(accepted(docx)) == texts(new_docx)
        assert texts(rejected(docx)) == old_texts
        if old_texts == texts(new_docx):
            assert revisions(docx) == []
            continue
        changed += 1
        file = tmp_path / "redline.docx"
        file.write_bytes(docx)
        assert schema_findings(file) == []
        if new.key == "ringkasan_eksekutif":
            assert mammoth_text(accepted(docx)) == mammoth_text(new_docx)
            assert [text for text in objections(file) if "trPr" not in text] == []
    assert changed


def version(place: Path) -> RegionVersion:
    return RegionVersion(read_masterplan(place), RegionFolder(place, place.parent))


@pytest.mark.slow
def test_what_moved_to_another_dimension_says_where_to(tmp_path: Path) -> None:
    region = tmp_path / "contoh"
    shutil.copytree(CONTOH, region)
    moved(region)
    docx = redline_of(version(CONTOH), version(region), "masterplan", "Tim Penelaah", WHEN).content
    assert any("Rencana Aksi Smart Branding, Tabel 4.3" in comment for comment in comments(docx))
    assert docx == redline_of(version(CONTOH), version(region), "masterplan", "Tim Penelaah", WHEN).content


def small(folder: Path, text: str) -> RegionVersion:
    return version(write_tree(folder, {"daerah.yaml": text}) / "daerah.yaml")


PLAN = "daerah: {nama: Uji, jenis: kota}\nperiode: {mulai: 2025, selesai: 2029}\n"


def test_an_old_version_that_no_longer_validates_is_compared_as_far_as_it_was_read(tmp_path: Path) -> None:
    old = small(tmp_path / "lama", PLAN.replace("Uji", "Lama") + "tidak_dikenal: 1\n")
    docx = redline_of(old, small(tmp_path / "baru", PLAN), "masterplan", "Tim", WHEN).content
    assert any("Lama" in text for text in texts(rejected(docx)))


def test_a_new_version_that_does_not_validate_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tidak_dikenal"):
        redline_of(small(tmp_path / "lama", PLAN), small(tmp_path / "baru", PLAN + "tidak_dikenal: 1\n"),
                   "masterplan", "Tim", WHEN)  # fmt: skip


def test_an_unknown_document_is_refused_with_a_suggestion(tmp_path: Path) -> None:
    plan = small(tmp_path, PLAN)
    with pytest.raises(UserError, match=r"Tidak ada dokumen 'masterplam'.*masterplan"):
        redline_of(plan, plan, "masterplam", "Tim", WHEN)


def test_a_blank_author_is_refused(tmp_path: Path) -> None:
    plan = small(tmp_path, PLAN)
    with pytest.raises(UserError, match="memerlukan nama"):
        redline_of(plan, plan, "masterplan", " \n", WHEN)


def test_beside_nothing_all_is_added_or_deleted(tmp_path: Path) -> None:
    plan, nothing = small(tmp_path, PLAN), replace(small(tmp_path / "kosong", ""), nothing=True)
    whole = texts(to_docx(composed(tmp_path / "daerah.yaml")[1], LOOK))
    assert texts(accepted(redline_of(nothing, plan, "masterplan", "Tim", WHEN).content)) == whole
    assert texts(rejected(redline_of(plan, nothing, "masterplan", "Tim", WHEN).content)) == whole
    assert len(texts(rejected(redline_of(nothing, plan, "masterplan", "Tim", WHEN).content))) < len(whole) / 4
    with pytest.raises(UserError, match="Kedua versi kosong"):
        redline_of(nothing, nothing, "masterplan", "Tim", WHEN)


def test_a_document_that_the_old_version_had_no_templates_for_is_added(tmp_path: Path) -> None:
    own = PLAN + "dokumen: {susunan: [{kunci: nota, nomor: Nota 1, judul: Nota}]}\n"
    write_tree(tmp_path / "baru/templates/nota", {"dokumen.yaml": "bab: [isi]\n", "isi.md": "# Baru\n"})
    docx = redline_of(small(tmp_path / "lama", own), small(tmp_path / "baru", own), "nota", "Tim", WHEN).content
    assert any("Baru" in text for text in texts(accepted(docx)))
    assert not any("Baru" in text for text in texts(rejected(docx)))
