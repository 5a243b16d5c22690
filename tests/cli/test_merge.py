"""``masterplan merge``, by hand and as a merge driver of git."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.versions.repositories import git, needs_git, repository

BASE = "visi:\n  rumusan: Maju\n  penjelasan: Belum\nmisi:\n  - {id: satu, nama: Misi satu}\n"
OURS = BASE.replace("Maju", "Maju pesat") + "  - {nama: Misi dua}\n"
THEIRS = BASE.replace("Belum", "Sudah") + "  - {nama: Misi tiga}\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"dasar/a.yaml": BASE, "kita/a.yaml": OURS, "mereka/a.yaml": THEIRS})


def test_without_output_it_only_says_what_it_would_do(run: Run, place: Path) -> None:
    result = run("merge", "dasar", "kita", "mereka", cwd=place)
    assert (result.exit_code, "2 perubahan dari B digabungkan ke A" in result.output) == (1, True)
    assert (place / "kita/a.yaml").read_text() == OURS
    assert english_in(result.output) == []


@pytest.mark.parametrize("output", ["kita", "gabungan"])
def test_with_output_both_sides_are_in_the_result(run: Run, place: Path, output: str) -> None:
    result = run("merge", "dasar", "kita", "mereka", "--output", output, cwd=place)
    text = (place / output / "a.yaml").read_text()
    assert result.exit_code == 0
    assert all(part in text for part in ("Maju pesat", "Sudah", "Misi dua", "Misi tiga"))
    again = run("merge", "dasar", output, "mereka", cwd=place)
    assert (again.exit_code, again.output) == (0, "Tidak ada perubahan.\n")


def test_on_a_conflict_it_names_the_path_and_writes_nothing(run: Run, place: Path) -> None:
    write_tree(place, {"mereka/a.yaml": BASE.replace("Maju", "Sejahtera")})
    result = run("merge", "dasar", "kita", "mereka", "--output", "kita", cwd=place)
    assert result.exit_code == 1
    assert "Bentrok: visi.rumusan, kita/a.yaml:2 (diubah di kedua sisi)" in result.output.replace("\\", "/")
    assert "A: Maju pesat" in result.output
    assert "B: Sejahtera" in result.output
    assert (place / "kita/a.yaml").read_text() == OURS


def told(run: Run, place: Path, base: str, ours: str, theirs: str) -> str:
    """What a merge that must not succeed says."""
    write_tree(place, {"dasar/a.yaml": base, "kita/a.yaml": ours, "mereka/a.yaml": theirs})
    result = run("merge", "dasar", "kita", "mereka", "--output", "kita", cwd=place)
    assert (result.exit_code, (place / "kita/a.yaml").read_text()) == (1, ours)
    return result.output.replace("\\", "/")


def test_an_id_renamed_on_one_side_and_referred_to_on_the_other_is_told_with_its_place(run: Run, place: Path) -> None:
    base = "quick_win:\n  - {id: mal, nama: Mal}\nbimtek:\n  - tahap: 1\n    keputusan:\n"
    base += "    - uraian: Satu\n      quick_win: [mal]\n"
    ours = base + "    - uraian: Dua\n      quick_win: [mal]\n"
    said = told(run, place, base, ours, base.replace("id: mal", "id: pasar").replace("[mal]", "[pasar]"))
    assert "quick_win[mal].id, kita/a.yaml:2 (id ialah pengenal tetap" in said
    assert "    B: pasar" in said


def test_an_item_removed_on_one_side_is_shown_whole_as_it_is_on_the_other(run: Run, place: Path) -> None:
    base = BASE + "  - {id: dua, nama: Misi dua, uraian: Lama}\n"
    said = told(run, place, base, base.replace("Lama", "Baru"), BASE)
    assert "    A: Misi dua; Baru\n" in said


def test_comments_alone_are_told_as_merged(run: Run, place: Path) -> None:
    write_tree(place, {"kita/a.yaml": BASE, "mereka/a.yaml": f"# Catatan.\n{BASE}"})
    result = run("merge", "dasar", "kita", "mereka", "--output", "kita", cwd=place)
    assert (result.exit_code, "Hanya komentar" in result.output) == (0, True)
    assert (place / "kita/a.yaml").read_text() == f"# Catatan.\n{BASE}"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("dasar", "kita/a.yaml", "mereka"), "harus sejenis"),
        (("dasar", "kita", "tidak-ada"), "tidak-ada tidak ada. Periksa jalurnya"),
        (("dasar", "kita", "mereka", "--output", "mereka"), "sudah ada"),
    ],
)
def test_what_cannot_be_merged_is_refused(run: Run, place: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("merge", *arguments, cwd=place)
    assert (result.exit_code, said in result.output) == (2, True)


def with_driver(folder: Path) -> None:
    """Let git merge the region's files with this program, as the guide says."""
    start = "import sys; from generator.cli.start import main; sys.argv[0] = 'masterplan'; main()"
    (folder / "masterplan.py").write_text(start)
    program = f'"{sys.executable}" "{(folder / "masterplan.py").as_posix()}" merge'
    git(folder, "config", "merge.masterplan.driver", f"{program} %O %A %B --output %A --name %P")
    write_tree(folder, {".git/info/attributes": "masterplans/**/*.yaml merge=masterplan\n"})


def branches(folder: Path, theirs: str) -> Path:
    """A repository with two branches from one base: the one checked out, and "opd"."""
    file = "masterplans/uji/visi.yaml"
    repository(folder, {file: BASE})
    git(folder, "checkout", "--quiet", "-b", "opd")
    write_tree(folder, {file: theirs})
    git(folder, "commit", "--quiet", "--all", "--message", "Isian OPD")
    git(folder, "checkout", "--quiet", "-")
    write_tree(folder, {file: OURS})
    git(folder, "commit", "--quiet", "--all", "--message", "Isian Bappeda")
    return folder / file


@pytest.mark.slow
@needs_git
def test_two_branches_that_git_alone_cannot_merge_are_merged(tmp_path: Path) -> None:
    alone = branches(tmp_path / "sendiri", THEIRS)
    with pytest.raises(subprocess.CalledProcessError):
        git(tmp_path / "sendiri", "merge", "--no-edit", "opd")
    assert "<<<<<<<" in alone.read_text()
    shutil.rmtree(tmp_path / "sendiri")
    file = branches(tmp_path / "bersama", THEIRS)
    with_driver(tmp_path / "bersama")
    git(tmp_path / "bersama", "merge", "--no-edit", "opd")
    assert all(part in file.read_text() for part in ("Maju pesat", "Sudah", "Misi dua", "Misi tiga"))


@pytest.mark.slow
@needs_git
def test_a_conflict_of_branches_leaves_our_file_without_markers(tmp_path: Path) -> None:
    file = branches(tmp_path, BASE.replace("Maju", "Sejahtera"))
    with_driver(tmp_path)
    with pytest.raises(subprocess.CalledProcessError) as failed:
        git(tmp_path, "merge", "--no-edit", "opd")
    assert file.read_text() == OURS
    said = failed.value.stdout + failed.value.stderr
    assert b"Bentrok: visi.rumusan, masterplans/uji/visi.yaml:2" in said
    assert b"masterplans/uji/visi.yaml tidak diubah" in said
