"""Versions from wherever they lie."""

from pathlib import Path

import pytest

from generator.building.region import build_region
from generator.differences.inputs import as_printed, opened, opened_before
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import write_tree
from tests.plans import LENGKAP
from tests.versions.repositories import git, needs_git, repository


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return repository(
        tmp_path / "repo",
        {"masterplans/uji/a.yaml": "visi: Maju\ndaerah: {nama: Uji}\n"},
        {"masterplans/uji/a.yaml": "visi: Jaya\nvisii: X\n"},
    )


@needs_git
@pytest.mark.parametrize(
    "wanted", ["v1:masterplans/uji", "v1:masterplans/uji/", "v1:uji", "v1:masterplans/uji/a.yaml"]
)
def test_a_git_revision_is_read_by_the_path_of_the_repository(wanted: str, place: Path) -> None:
    with opened(wanted, place) as version:
        assert version.reading.masterplan.visi.rumusan == "Maju"
        assert version.place(version.reading.masterplan.visi.place) == "v1:masterplans/uji/a.yaml:1:7"


@needs_git
@pytest.mark.parametrize("wanted", ["v1:uji", "v1:./uji", "v1:masterplans/uji"])
def test_a_path_may_start_in_the_current_folder(wanted: str, place: Path) -> None:
    with opened(wanted, place / "masterplans") as version:
        assert version.label == "v1:masterplans/uji"


@pytest.mark.slow
@needs_git
@pytest.mark.parametrize(
    ("wanted", "below", "label"),
    [
        ("rilis/v1:./", "masterplans/kab é", "rilis/v1:masterplans/kab é"),
        ("v1:.", "masterplans/kab é", "v1:masterplans/kab é"),
        ("v1:../kab é", "masterplans/kab é", "v1:masterplans/kab é"),
        ("v1:../kab é/a.yaml", "masterplans/kab é", "v1:masterplans/kab é/a.yaml"),
        ("v1:a.yaml", "masterplans/kab é", "v1:masterplans/kab é/a.yaml"),
        ("v1:../../masterplans/kab é/./", "masterplans/kab é", "v1:masterplans/kab é"),
        ("v1:", "masterplans/kab é", "v1:"),
        ("v1:./", ".", "v1:"),
        ("v1:kab é", ".", "v1:masterplans/kab é"),
        ("v1:masterplans\\kab é", ".", "v1:masterplans/kab é"),
        (".\\a.yaml", "masterplans/kab é", "masterplans/kab é/a.yaml"),
        ("v1:masterplans/kab e\u0301", ".", "v1:masterplans/kab é"),
    ],
)
def test_a_path_at_a_revision_is_read_as_git_reads_it_and_as_users_write_it(
    wanted: str, below: str, label: str, tmp_path: Path
) -> None:
    place = repository(tmp_path / "repo", {"masterplans/kab é/a.yaml": "visi: Maju\n"})
    git(place, "tag", "rilis/v1")
    wanted, label = (text if ":" in text else f"v1:{text}" for text in (wanted, label))
    with opened(wanted, place / below) as version:
        assert (version.label, version.reading.masterplan.visi.rumusan) == (label, "Maju")


@needs_git
@pytest.mark.parametrize(
    ("wanted", "below", "words"),
    [
        ("v1:./uji", ".", "Mungkin maksud Anda: v1:masterplans/uji"),
        ("v1:../..", "masterplans", "tidak memuat '../..'"),
        ("v1:masterplan/uji", ".", "Mungkin maksud Anda: v1:masterplans/uji"),
    ],
)
def test_a_path_that_is_not_there_is_refused_with_the_nearest(
    wanted: str, below: str, words: str, place: Path
) -> None:
    with pytest.raises(UserError) as raised, opened(wanted, place / below):
        pass
    assert words in raised.value.message


@needs_git
def test_a_region_is_read_as_it_was(place: Path) -> None:
    region = RegionFolder(place / "masterplans/uji", place)
    with opened_before("v1", region) as version:
        assert (version.label, version.reading.masterplan.visi.rumusan) == ("v1:masterplans/uji", "Maju")


@needs_git
@pytest.mark.parametrize(
    ("wanted", "words"),
    [("v1:tiada", "tidak memuat 'tiada'"), ("v9:uji", "Revisi git 'v9'"), ("v1:masterplans/u", "u'")],
)
def test_what_a_revision_does_not_hold_is_told(wanted: str, words: str, place: Path) -> None:
    with pytest.raises(UserError) as raised, opened(wanted, place):
        pass
    assert words in raised.value.message


@needs_git
def test_problems_of_an_old_version_are_notices_with_their_places(place: Path) -> None:
    with opened("v2:masterplans/uji", place) as version:
        assert (
            version.notices[0]
            == "v2:masterplans/uji: 1 masalah isian; dibandingkan sejauh dapat dibaca, hasilnya tidak lengkap."
        )
        assert version.notices[1].startswith("  v2:masterplans/uji/a.yaml:2:1: kunci 'visii'")


def test_what_a_single_file_refers_to_elsewhere_is_no_problem(tmp_path: Path) -> None:
    text = "quick_win: [{nama: Mal, rencana_aksi: [aksi-1], sumber: [bps]}]\n"
    write_tree(tmp_path, {"bagian.yaml": text, "seluruh.yaml": f"daerah: {{nama: Uji}}\nsumber: [x]\n{text}"})
    with opened(str(tmp_path / "bagian.yaml"), tmp_path) as part:
        assert part.notices == []
    with opened(str(tmp_path / "seluruh.yaml"), tmp_path) as whole:
        assert "masalah isian" in whole.notices[0]


@each("name", ["/dev/null", "nul", "NUL"])
def test_no_file_is_a_plan_without_anything(name: str, tmp_path: Path) -> None:
    with opened(name, tmp_path) as version:
        assert list(version.reading.masterplan.misi) == []


def test_a_file_or_folder_is_read_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_tree(tmp_path, {"v1/a.yaml": "visi: Maju\n"})
    for wanted in ("v1", "v1/a.yaml", str(tmp_path / "v1")):
        with opened(wanted, tmp_path) as version:
            assert version.reading.masterplan.visi.rumusan == "Maju"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word document of ours, with the region it was made from."""
    root = tmp_path_factory.mktemp("cetak")
    write_tree(root, {"masterplans/uji/a.yaml": LENGKAP.read_bytes()})
    region = RegionFolder(root / "masterplans/uji", root)
    return build_region(region, ("masterplan",), ("docx",)).written[0]


def test_a_word_document_of_ours_tells_what_it_prints(printed: Path) -> None:
    with opened(str(printed), printed.parent) as version:
        assert version.printed
        assert version.document == "masterplan"
        assert version.reading.masterplan.rencana_aksi
        assert version.place(version.reading.masterplan.rencana_aksi[0].place) == ""


def test_beside_a_document_a_folder_is_what_that_document_prints(printed: Path) -> None:
    root = printed.parents[2]
    with opened(str(root / "masterplans/uji"), root) as folder, opened(str(printed), root) as document:
        alike = as_printed(folder, "masterplan").reading.masterplan
        assert [item.path for item in alike.rencana_aksi] == [
            item.path for item in document.reading.masterplan.rencana_aksi
        ]
        with pytest.raises(UserError):
            as_printed(folder, "dokumen_lain")


def test_another_file_of_that_name_is_refused(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.docx": b"PK\x03\x04"})
    with pytest.raises(UserError), opened(str(tmp_path / "a.docx"), tmp_path):
        pass


@needs_git
def test_a_document_of_a_revision_is_read_too(printed: Path, tmp_path: Path) -> None:
    place = repository(tmp_path / "repo", {"output/uji/buku.docx": printed.read_bytes()})
    with opened("v1:output/uji/buku.docx", place) as version:
        assert (version.label, version.document) == ("v1:output/uji/buku.docx", "masterplan")
