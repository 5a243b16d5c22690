"""What a returned file is compared with: its own source, or today's plan if it lost that."""

import copy
from pathlib import Path

import pytest

from generator.edits.edit import Set
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_word import propose
from generator.regions.locate import find_region
from generator.source.problems import UserError
from tests.pulling.word_edits import WordFile, built, only
from tests.word.opening import W


@pytest.fixture
def bases_once() -> None:
    """Compose anew, as users do."""


PATH = "quick_win[qw-layanan_publik].penerima_manfaat"
PARTS = ("urn:masterplan-kota-cerdas:sumber", "urn:masterplan-kota-cerdas:peta", "urn:masterplan-kota-cerdas:cetakan")


def without_parts(file: WordFile) -> None:
    """Drop all custom parts, as "Inspect Document" and AbiWord do."""
    import io
    import zipfile

    for name in zipfile.ZipFile(io.BytesIO(file.docx)).namelist():
        if name.startswith("customXml/item"):
            file.parts[name] = b"<kosong/>"


def test_a_file_without_its_source_needs_the_region(tmp_path: Path) -> None:
    file = WordFile(built("contoh", "profil_quick_win"))
    without_parts(file)
    with pytest.raises(UserError, match="masterplan pull DAERAH BERKAS"):
        file.propose(tmp_path)


@pytest.mark.slow
def test_a_file_without_its_source_is_compared_with_the_plan_of_today(tmp_path: Path) -> None:
    region = find_region("contoh", Path.cwd())
    file = WordFile(built("contoh", "profil_quick_win"))
    file.type(file.control(PATH), "Semua warga pesisir")
    without_parts(file)
    found = file.propose(tmp_path, region=region, today=read_masterplan(region.place))
    edit = only(found)
    assert isinstance(edit, Set)
    assert (edit.path, edit.base, edit.now) == (PATH, None, "Semua warga pesisir")
    assert (found.base_known, found.document) == (False, "profil_quick_win")
    assert "tidak diketahui" in found.notices[0]


@pytest.mark.slow
def test_what_only_the_plan_changed_is_no_edit_of_a_file_that_kept_its_fingerprint(tmp_path: Path) -> None:
    region = find_region("contoh", Path.cwd())
    today = read_masterplan(region.place)
    file = WordFile(built("contoh", "profil_quick_win", source=False))
    quick_win = copy.copy(today.masterplan.quick_win[0])
    name = type(quick_win.penerima_manfaat)("Isian yang berubah sesudahnya")
    name.path, name.spot = PATH, quick_win.penerima_manfaat.spot
    quick_win.__dict__["penerima_manfaat"] = name
    today.masterplan.quick_win[0] = quick_win
    other = "quick_win[qw-layanan_publik].tujuan"
    file.type(file.control(other), "Tujuan lain.")
    edit = only(file.propose(tmp_path, region=region, today=today))
    assert isinstance(edit, Set)
    assert (edit.path, edit.base, edit.now) == (other, None, "Tujuan lain.")


@pytest.mark.slow
def test_a_document_of_another_region_is_refused(tmp_path: Path) -> None:
    region = find_region("contoh", Path.cwd())
    import io

    import docx

    buffer = io.BytesIO()
    strange = docx.Document()
    strange.add_paragraph("Undangan rapat RT")
    strange.save(buffer)
    file = tmp_path / "undangan.docx"
    file.write_bytes(buffer.getvalue())
    with pytest.raises(UserError, match="bukan dokumen daerah ini"):
        propose(file, "undangan.docx", region=region, today=read_masterplan(region.place))


def test_tags_alone_are_not_needed(tmp_path: Path) -> None:
    file = WordFile(built("contoh", "profil_quick_win"))
    for tag in [*file.root.iter(f"{W}tag")]:
        tag.getparent().remove(tag)
    assert file.propose(tmp_path).differences == 0
