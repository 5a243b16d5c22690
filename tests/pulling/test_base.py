"""What a returned file is compared with: its own source, or today's plan if it lost that."""

import copy
import re
import shutil
from pathlib import Path

import pytest

from generator.edits.edit import Set
from generator.edits.proposal import Untaken
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_word import propose
from generator.regions.locate import RegionFolder, find_region
from generator.source.problems import UserError
from tests.conftest import CHECKOUT
from tests.pulling.word_edits import WordFile, built, only, text_of
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


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        (" Mendekatkan Layanan kepada Warga", " Mendekatkan Layanan ke Kampung", "tema_tahun[2026].tema"),
        ("76,6", "80", "sasaran[sasaran-layanan_publik].target[2029]"),
        (" (Rp100,295 miliar)", " (Rp200 miliar)", ""),
    ],
)
def test_a_line_that_sums_up_what_its_document_does_not_print_is_composed_by_the_plan_of_today(
    old: str, new: str, path: str, tmp_path: Path
) -> None:
    region = find_region("contoh", Path.cwd())
    file = WordFile(built("contoh", "ringkasan_eksekutif"))
    file.type(next(run for run in file.root.iter(f"{W}r") if text_of(run) == old), new)
    found = only(file.propose(tmp_path, region=region, today=read_masterplan(region.place)))
    assert isinstance(found, Set | Untaken)
    assert found.path == path
    assert ((found.base or "") if isinstance(found, Set) else found.old) == old.strip(" ()")
    assert isinstance(found, Set) or found.why == "dihitung"


@pytest.mark.slow
def test_a_line_that_the_plan_of_today_sums_up_otherwise_is_still_told(tmp_path: Path) -> None:
    region = RegionFolder(tmp_path / "masterplans" / "contoh", tmp_path)
    shutil.copytree(CHECKOUT / "masterplans" / "contoh", region.place)
    file = WordFile(built("contoh", "ringkasan_eksekutif"))
    old, new = " Mendekatkan Layanan kepada Warga", " Mendekatkan Layanan ke Kampung"
    file.type(next(run for run in file.root.iter(f"{W}r") if text_of(run) == old), new)
    actions = region.place / "rencana-aksi-smart-governance.yaml"
    actions.write_text(re.sub(r"2026: Rp\S+|2026: \d\S*", "2026: 1000000", actions.read_text("utf-8")), "utf-8")
    found = only(file.propose(tmp_path, region=region, today=read_masterplan(region.place)))
    assert "Kampung" in str(found)
